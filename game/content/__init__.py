"""What exists: schemas of the data tables and their loader."""
