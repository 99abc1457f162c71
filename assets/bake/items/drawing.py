"""One item as drawn, in letters of the materials table.

`turns` quarter turns counter-clockwise make the image that points right in the hand.
Points (px from the drawing's top left corner, before the turn): grip = where the hand holds,
tip = muzzle or far end.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Drawing:
    """One item as drawn."""

    art: str
    grip: tuple[int, int]
    tip: tuple[int, int]
    turns: int = 0
    edge: float = 0.35
    """How far top edges are lightened, 0..1."""
