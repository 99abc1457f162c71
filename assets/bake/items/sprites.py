"""Items as sprites: halo, lit edges, the image for the hand and the image at rest."""

from __future__ import annotations

from dataclasses import dataclass

from assets.bake.interface.raster import Pixels, from_ascii, rotated, top_lit, with_halo
from assets.bake.items.drawing import Drawing
from assets.bake.items.materials import PALETTE

HALO = 1
"""Pixels that the halo adds on each side."""


@dataclass(frozen=True)
class ItemSprite:
    """One image of an item and its points, px from its top left corner."""

    picture: Pixels
    grip: list[int]
    stand: list[int]
    tip: list[int]


def _turned_point(point: tuple[int, int], size: tuple[int, int], turns: int) -> tuple[int, int]:
    """Where a point of a picture of that size (width, height) lands after quarter turns."""
    x, y = point
    width, height = size
    for _ in range(turns % 4):
        x, y = y, width - x
        width, height = height, width
    return x, y


def sprite(drawing: Drawing, in_hand: bool) -> ItemSprite:
    """The image that points right (in_hand), or the thing as it rests in the world."""
    raw = from_ascii(drawing.art, PALETTE)
    turns = drawing.turns if in_hand else 0
    size = (raw.shape[1], raw.shape[0])
    picture = with_halo(top_lit(rotated(raw, turns), drawing.edge))
    grip = _turned_point(drawing.grip, size, turns)
    tip = _turned_point(drawing.tip, size, turns)
    height, width = picture.shape[:2]
    return ItemSprite(
        picture,
        [grip[0] + HALO, grip[1] + HALO],
        [width // 2, height - HALO],
        [tip[0] + HALO, tip[1] + HALO],
    )
