"""Signal tools of the sound and music bakers: plain functions over float64 arrays."""
