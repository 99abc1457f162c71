"""A small seeded generator of our own: the same numbers on every Python and machine.

PCG32 (O'Neill 2014, pcg-random.org): 64-bit LCG state, xorshift-rotate output, plain integers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

_MASK64: Final = (1 << 64) - 1
_MULTIPLIER: Final = 6364136223846793005
_Item = TypeVar("_Item")


@dataclass(slots=True)
class Rng:
    """One stream. `increment` must be odd; streams with different increments are independent."""

    state: int
    increment: int

    @classmethod
    def seeded(cls, seed: int, purpose: str) -> Rng:
        """A stream for one purpose: the name picks the increment (FNV-1a), the seed the state."""
        hashed = 0xCBF29CE484222325
        for byte in purpose.encode():
            hashed = ((hashed ^ byte) * 0x100000001B3) & _MASK64
        rng = cls(0, (hashed << 1 | 1) & _MASK64)
        rng.bits32()
        rng.state = (rng.state + seed) & _MASK64
        rng.bits32()
        return rng

    def bits32(self) -> int:
        """The next 32 random bits."""
        old = self.state
        self.state = (old * _MULTIPLIER + self.increment) & _MASK64
        shifted = (((old >> 18) ^ old) >> 27) & 0xFFFFFFFF
        rotate = old >> 59
        return (shifted >> rotate | shifted << (-rotate & 31)) & 0xFFFFFFFF

    def below(self, bound: int) -> int:
        """An integer 0 <= n < bound (bound >= 1); the bias of below 2^-20 is accepted."""
        return self.bits32() * bound >> 32

    def between(self, low: int, high: int) -> int:
        """An integer low <= n <= high."""
        return low + self.below(high - low + 1)

    def chance(self, per_256: int) -> bool:
        """True with probability per_256 / 256."""
        return self.bits32() >> 24 < per_256

    def choice(self, items: Sequence[_Item]) -> _Item:
        """One of the items."""
        return items[self.below(len(items))]
