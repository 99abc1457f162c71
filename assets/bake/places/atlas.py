"""Shelf packing of small pictures into one sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Rect = tuple[int, int, int, int]
GAP = 1


@dataclass(frozen=True)
class Packing:
    """Where each picture lies, and the size of the sheet."""

    rects: dict[str, Rect]
    width: int
    height: int


def pack(sizes: Mapping[str, tuple[int, int]], width: int) -> Packing:
    """Tallest first on shelves; ties by name, so that the result does not depend on order."""
    rects: dict[str, Rect] = {}
    x = y = shelf = 0
    for name, (w, h) in sorted(sizes.items(), key=lambda item: (-item[1][1], item[0])):
        if x + w > width:
            x, y, shelf = 0, y + shelf + GAP, 0
        rects[name] = (x, y, w, h)
        x += w + GAP
        shelf = max(shelf, h)
    return Packing(rects, width, y + shelf)
