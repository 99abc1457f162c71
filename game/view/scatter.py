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
    """The same numbers for whole arrays at once (of parts below 2 ** 31)."""
    value: Any = START
    for part in values:
        value = (value ^ (part * STEP)) & WORD
        value = ((value ^ value >> 15) * TURN) & WORD
    return np.asarray((value ^ value >> 13) & HALF_WORD, np.int64)


MASK: Final = 4095
JITTER: Final = tuple(scramble(number) for number in range(MASK + 1))
