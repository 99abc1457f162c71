"""Who can be hurt by what, how it is met, and what it does."""
