"""Whole fronts of houses: chalets with gables, snow on the roofs and galleries."""
