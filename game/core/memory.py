"""Keeps the garbage collector out of the frames."""

from __future__ import annotations

import gc


def settle() -> None:
    """Collect now, and set aside all that lives as long as the map that was just opened.

    Otherwise a full collection looks through every picture and table of it in the middle of play,
    which takes longer than a frame.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
