"""Props at which a fight ends sooner: a window, and a hole sawn into the ice."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import STEEL, WOOD
from assets.bake.places.prop import Frame, Prop, standing
from assets.bake.places.village.tones import SNOW

WINDOW = (34, 64)  # px
HOLE = (44, 34)
SILL = 26  # px above the floor
NIGHT = ("0c1428", "16223e", "22345a", "36507e")
WATER = ("04080f", "0a1626", "14304a")


def _window(broken: bool) -> Canvas:
    """A casement with the night behind it; its sill is at the hip."""
    wide, high = WINDOW
    tile = Canvas(wide, high)
    tall = high - SILL
    tile.rect(1, 0, wide - 2, tall, WOOD[2])
    tile.frame(1, 0, wide - 2, tall, WOOD[4])
    tile.hline(1, wide - 2, 0, WOOD[6])
    tile.shade(4, 3, gradient(tall - 6, wide - 8, 0.9, 0.1), NIGHT, 0.7)
    if broken:
        tile.rect(4, 3, wide - 8, tall - 6, NIGHT[0])
        shards = ([(4, 3), (12, 3), (6, 12)], [(29, 3), (22, 3), (29, 14)])
        for points in (*shards, [(4, 34), (9, 34), (4, 24)], [(29, 34), (19, 34), (29, 25)]):
            tile.poly(points, "6a8cb0b0", "c8e0f4")
        tile.line(17, 3, 14, 11, WOOD[5], 2)
    else:
        tile.line(6, 15, 14, 5, "a8c8e860")
        tile.line(19, 30, 28, 19, "a8c8e848")
        for x in (4, 9, 13, 20, 26):
            tile.vline(x, tall - 4 - x % 3, tall - 4, SNOW[4])
        tile.rect(16, 3, 2, tall - 6, WOOD[4])
        tile.vline(16, 3, tall - 4, WOOD[6])
        tile.rect(4, 17, wide - 8, 2, WOOD[4])
        tile.hline(4, wide - 5, 17, WOOD[6])
    tile.rect(0, tall, wide, 4, WOOD[4])
    tile.hline(0, wide - 1, tall, WOOD[7])
    tile.hline(0, wide - 1, tall + 3, WOOD[1])
    for x in (4, wide - 8):
        tile.rect(x, tall + 4, 4, 6, WOOD[3])
        tile.vline(x, tall + 4, tall + 9, WOOD[5])
    return tile


def _hole() -> Frame:
    """Black water with a sawn rim, the block beside it, a rod on a fork with a red bell."""
    wide, high = HOLE
    tile = Canvas(wide, high)
    ground = high - 5
    tile.disc(19, ground, 17, 5, SNOW[4])
    tile.disc(19, ground - 1, 16, 4, SNOW[6])
    tile.disc(19, ground, 14, 4, WATER[0])
    tile.disc(19, ground + 1, 12, 3, WATER[1])
    tile.hline(12, 20, ground + 2, WATER[2])
    tile.hline(22, 26, ground, "6c9cc8")
    tile.poly([(33, ground - 9), (42, ground - 8), (43, ground + 1), (32, ground + 1)], "7ca8cc")
    tile.poly([(33, ground - 9), (36, ground - 12), (44, ground - 11), (42, ground - 8)], SNOW[6])
    tile.line(34, ground - 7, 38, ground - 1, "c8e4f8")
    tile.line(3, ground, 6, ground - 14, WOOD[5])
    tile.line(9, ground, 6, ground - 14, WOOD[3])
    tile.line(1, ground - 10, 21, 5, WOOD[6])
    tile.line(21, 5, 20, ground - 1, "c8d8e880")
    tile.rect(19, 4, 3, 3, "d03a30")
    tile.dot(20, 7, STEEL[6])
    return Frame(tile, (19, ground + 1))


def edge_props() -> Iterator[Prop]:
    """In sheet order."""
    yield Prop("window", {"whole": standing(_window(False)), "broken": standing(_window(True))})
    yield Prop("ice_hole", {"whole": (_hole(),)})
