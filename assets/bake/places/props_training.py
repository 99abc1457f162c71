"""Props of the training room: call board, weapon rack, gong and metronome."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import STEEL, STRUCTURE as K, WOOD, mix
from assets.bake.places.prop import Prop, animated, standing

BRASS = ("3a2410", "7a4e20", "b07a34", "e0b45c", "ffe8a8")
PAPERS = ("e8e0d0", "d8c8b0", "c8d0e0", "e0d0d8")
SWING = (-4, -2, 1, 3, 4, 3, 1, -2)  # px of the pendulum's weight to the side
TIPS = ("ff2e88", "22e6ff", "ffd060", "8a3cff")


def call_board() -> Canvas:
    """A framed board of cork with names on slips and one pinned photograph."""
    tile = Canvas(34, 52)
    for x in (6, 25):
        tile.rect(x, 24, 3, 27, WOOD[2])
        tile.vline(x, 24, 50, WOOD[4])
        tile.hline(x - 2, x + 4, 51, WOOD[1])
    tile.rect(1, 2, 32, 26, WOOD[3])
    tile.frame(1, 2, 32, 26, WOOD[5])
    tile.hline(1, 32, 2, WOOD[7])
    tile.rect(3, 4, 28, 22, "5a3c24")
    for index in range(60):
        tile.dot(3 + (index * 11) % 28, 4 + (index * 7) % 22, mix("5a3c24", "a07040", 0.35))
    for index, (x, y, wide) in enumerate(((5, 6, 9), (16, 6, 7), (5, 13, 7), (14, 13, 8))):
        tile.rect(x, y, wide, 5, PAPERS[index])
        tile.hline(x, x + wide - 1, y, "fff8ec")
        tile.hline(x + 1, x + wide - 3, y + 2, "6a5a60")
        tile.hline(x + 1, x + wide - 4, y + 4, "8a7a80")
        tile.dot(x + wide // 2, y, TIPS[index])
    tile.rect(24, 7, 6, 8, "1c1826")
    tile.frame(24, 7, 6, 8, "e8e0d0")
    tile.rect(26, 9, 2, 2, "c08868")
    tile.rect(25, 11, 4, 3, "3a3046")
    tile.hline(6, 27, 21, "8a5a34")
    tile.rect(13, 20, 8, 4, "ffd060")
    tile.hline(14, 18, 22, "7a4e20")
    return tile


def weapon_rack() -> Canvas:
    """A low rack with pegs: pole, axe, pan, blade and a gun on its tray."""
    tile = Canvas(44, 56)
    for x in (2, 39):
        tile.rect(x, 6, 3, 49, WOOD[2])
        tile.vline(x, 6, 54, WOOD[5])
        tile.rect(x - 2, 53, 7, 3, WOOD[1])
    for y in (12, 34):
        tile.rect(2, y, 40, 3, WOOD[3])
        tile.hline(2, 41, y, WOOD[6])
    tile.rect(8, 1, 2, 52, WOOD[5])
    tile.vline(8, 1, 52, WOOD[7])
    tile.rect(16, 8, 2, 30, WOOD[4])
    tile.poly([(14, 8), (23, 6), (24, 14), (18, 15)], STEEL[5])
    tile.line(23, 6, 24, 14, STEEL[7])
    tile.disc(31, 21, 6, 6, STEEL[2], STEEL[5])
    tile.rect(30, 8, 2, 8, K[2])
    tile.line(28, 19, 33, 17, STEEL[7])
    tile.rect(24, 27, 2, 12, STEEL[6])
    tile.vline(24, 24, 38, STEEL[7])
    tile.rect(23, 38, 4, 2, BRASS[2])
    tile.rect(5, 44, 34, 2, WOOD[4])
    tile.hline(5, 38, 44, WOOD[7])
    tile.rect(27, 40, 9, 3, STEEL[3])
    tile.hline(27, 35, 40, STEEL[6])
    tile.rect(33, 42, 3, 3, K[1])
    return tile


def gong(ring: int) -> Canvas:
    """A brass disc in its frame; `ring` moves the light over it."""
    tile = Canvas(40, 56)
    for x in (3, 34):
        tile.rect(x, 4, 3, 51, K[2])
        tile.vline(x, 4, 54, K[5])
        tile.rect(x - 2, 53, 7, 3, K[1])
    tile.rect(1, 3, 38, 3, K[3])
    tile.hline(1, 38, 3, K[7])
    for x in (13, 26):
        tile.line(x, 6, x, 12, STEEL[4])
    tile.disc(20, 25, 14, 14, BRASS[0], BRASS[2])
    tile.disc(20, 25, 11, 11, BRASS[1], BRASS[2])
    tile.disc(20, 25, 5, 5, BRASS[2], BRASS[3])
    for step in range(5):
        tile.line(12 + ring + step, 14 + step, 9 + ring + step, 24 + step, BRASS[3])
    tile.line(11 + ring, 16, 9 + ring, 23, BRASS[4])
    tile.rect(19, 24, 2, 2, BRASS[4])
    tile.line(37, 34, 31, 48, WOOD[5])
    tile.disc(37, 33, 2, 2, "a03048", "ff5a6e")
    return tile


def metronome(phase: int) -> Canvas:
    """A tall wooden metronome on a stool; its pendulum swings."""
    tile = Canvas(24, 40)
    tile.rect(2, 27, 20, 3, WOOD[3])
    tile.hline(2, 21, 27, WOOD[6])
    for x in (4, 18):
        tile.rect(x, 30, 2, 10, WOOD[2])
        tile.vline(x, 30, 39, WOOD[4])
    tile.poly([(9, 2), (15, 2), (19, 26), (5, 26)], WOOD[3])
    tile.line(9, 2, 5, 26, WOOD[6])
    tile.line(15, 2, 19, 26, WOOD[1])
    tile.poly([(10, 5), (14, 5), (16, 22), (8, 22)], WOOD[1])
    for y in range(7, 22, 3):
        tile.hline(11, 13, y, BRASS[2])
    side = SWING[phase % len(SWING)]
    tile.line(12, 22, 12 + side, 4, STEEL[7])
    tile.rect(11 + side // 2, 11, 3, 3, BRASS[3])
    tile.dot(11 + side // 2, 11, BRASS[4])
    tile.rect(8, 23, 8, 2, BRASS[2])
    return tile


def family_photo() -> Canvas:
    """A photograph in a silver frame: who walks with her, a tall one and a child by the hand."""
    tile = Canvas(16, 16)
    tile.rect(1, 1, 14, 14, STEEL[4])
    tile.frame(1, 1, 14, 14, STEEL[6])
    tile.hline(1, 14, 1, STEEL[7])
    tile.rect(3, 3, 10, 10, "e8d8b8")
    tile.rect(3, 10, 10, 3, "c8d4e4")
    tile.rect(4, 5, 3, 2, "8a5a3a")
    tile.rect(4, 7, 3, 5, "3a4660")
    tile.rect(9, 7, 2, 2, "c89058")
    tile.rect(9, 9, 2, 3, "b03048")
    tile.line(7, 9, 9, 10, "8a5a3a")
    tile.dots(((11, 4), (12, 4), (11, 5)), "ffffff")
    tile.line(13, 15, 15, 15, STEEL[2])
    return tile


def later_training_props() -> Iterator[Prop]:
    """What came to the room after the sheet was full."""
    yield Prop("family_photo", {"whole": standing(family_photo())})


def training_props() -> Iterator[Prop]:
    """All four, in sheet order."""
    yield Prop("call_board", {"whole": standing(call_board())})
    yield Prop("weapon_rack", {"whole": standing(weapon_rack())})
    yield Prop(
        "gong", {"whole": animated(6, lambda index: gong(min(index, 6 - index) * 2))},
        {"whole": (40, 6, 6, 6, 6, 6)},
    )  # fmt: skip
    yield Prop(
        "metronome", {"whole": animated(len(SWING), metronome)}, {"whole": (7,) * len(SWING)}
    )
