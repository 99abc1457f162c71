"""Keeps the garbage collector out of the frames, and out of the way while a map opens."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

M_ARENA_MAX: Final = -8  # of malloc.h


@contextmanager
def undisturbed() -> Iterator[None]:
    """No collection while much is made that stays. Each one would look through all that is there
    already, and of a map that opens nearly nothing can be freed: an eighth of the time for nothing.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def settle() -> None:
    """Collect now, and set aside all that lives as long as the map that was just opened.

    Otherwise a full collection looks through every picture and table of it in the middle of play,
    which takes longer than a frame.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _give_back()


def share_heap() -> None:
    """Ask the C library for one heap for all threads. That of Linux gives each thread its own, and
    keeps what was freed there: a third of what an open map needs. To be called before threads are
    started; later it does no harm."""
    _tell_c("mallopt", M_ARENA_MAX, 1)


def _give_back() -> None:
    """Let the C library give the system what was freed: opening a map frees more than it leaves."""
    _tell_c("malloc_trim", 0)


def _tell_c(name: str, *numbers: int) -> None:
    """Call a function of the C library where there is such a one; elsewhere there is no need."""
    try:
        function = getattr(ctypes.CDLL(None), name)
    except (AttributeError, OSError, TypeError):
        return
    function(*numbers)
