"""What the tick works out in batches over columns of bodies, and its plain twins."""
