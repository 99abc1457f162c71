"""Repeatable jitter for what only the eye sees: the same numbers for the same place and tick."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

WORD: Final = 0xFFFFFFFF
START, STEP, TURN = 0x9E3779B1, 0x85EBCA77, 0x2C1B3C6D
HALF_WORD: Final = 0xFFFF
Numbers = NDArray[np.int64]


def scramble(*values: int) -> int:
    """A cheap pseudo-random number 0..65535."""
    value = START
    for part in values:
        value = (value ^ (part * STEP)) & WORD
        value = ((value ^ value >> 15) * TURN) & WORD
    return (value ^ value >> 13) & HALF_WORD


def scrambled(*values: Numbers | int) -> Numbers:
    """The same numbers for whole arrays at once."""
    value: Any = np.uint64(START)
    for part in values:
        value = (value ^ (np.asarray(part).astype(np.uint64) * np.uint64(STEP))) & np.uint64(WORD)
        value = ((value ^ value >> np.uint64(15)) * np.uint64(TURN)) & np.uint64(WORD)
    return np.asarray((value ^ value >> np.uint64(13)) & np.uint64(HALF_WORD), np.int64)


MASK: Final = 4095
JITTER: Final = tuple(scramble(number) for number in range(MASK + 1))
