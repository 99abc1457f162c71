"""Fire, water, steam, smoke and ice on one grid of cells."""
