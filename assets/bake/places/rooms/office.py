"""Office and mezzanine: a great window with slats on the show, glass rails, walls of screens."""

from __future__ import annotations

from assets.bake.places.bar.axe import DARK
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, LEATHER, STEEL, WOOD, Colour, mix
from assets.bake.places.shade import rng

TILE = 16
SIZE = 32
SLAT = "1a0c14"
SLAT_LIT = "5a2038"
SLAT_UNDER = "e0408c90"
CARPET_RED = ("2a0c14", "431420", "5a1c28", "7a2a38")
GRAPHITE = ("0c0c16", "14141f", "1d1e2c", "292b3c", "3a3d52")


def _slats(tile: Canvas, first: int, last: int) -> None:
    """Slats of 3 px every 6 px, lit from behind at their lower edge."""
    for y in range(first, last, 6):
        tile.rect(0, y, 16, 3, SLAT)
        tile.hline(0, 15, y, SLAT_LIT)
        tile.hline(0, 15, y + 2, SLAT_UNDER)


def pane(part: str, row: str) -> Canvas:
    """A cell of the great window, empty where the show is seen.

    ``part``: l, m, x (mullion), r. ``row``: top, slat, hem (where the slats end), clear, sill.
    """
    tile = Canvas(TILE, TILE)
    if row in ("clear", "hem"):
        tile.rect(0, 0, 16, 16, "40106018")
    if row == "slat":
        _slats(tile, 2, 15)
    if row == "hem":
        _slats(tile, 2, 5)
        tile.rect(0, 8, 16, 3, "2c141e")
        tile.hline(0, 15, 8, "7a3048")
        tile.hline(0, 15, 10, "ff70b8a0")
    if row == "top":
        tile.rect(0, 0, 16, 9, DARK[3])
        tile.hline(0, 15, 0, DARK[6])
        tile.hline(0, 15, 4, DARK[1])
        tile.hline(0, 15, 8, "c04880")
        tile.rect(0, 9, 16, 4, "2c141e")
        tile.hline(0, 15, 12, SLAT_UNDER)
    if row == "sill":
        tile.rect(0, 0, 16, 3, "40106018")
        tile.rect(0, 3, 16, 13, DARK[3])
        tile.hline(0, 15, 3, "ff80c0")
        tile.hline(0, 15, 4, DARK[6])
        tile.hline(0, 15, 10, DARK[1])
    if row in ("slat", "hem") and part in "lr":
        x = 9 if part == "l" else 5
        tile.vline(x, 0, 15, "7a3048c0")
    if part in "lr":
        x = 0 if part == "l" else 9
        tile.rect(x, 0, 7, 16, DARK[3])
        tile.vline(x, 0, 15, DARK[5])
        tile.vline(x + 3, 0, 15, DARK[1])
        tile.vline(x + 6 if part == "l" else x, 0, 15, "d05090")
    if part == "x" and row != "sill":
        tile.rect(6, 0, 4, 16, DARK[1])
        tile.vline(6, 0, 15, "8a3058")
        tile.vline(9, 0, 15, DARK[4])
    return tile


def oxblood(variant: int) -> Canvas:
    """Office carpet with a worn pattern over boards; solid."""
    tile = Canvas(TILE, TILE)
    tile.grain(("100a0c", "1a1012", "24161a"), "under the office", variant, cell=6)
    tile.rect(0, 0, 16, 4, CARPET_RED[2])
    tile.hline(0, 15, 0, "a84858")
    tile.hline(0, 15, 3, CARPET_RED[0])
    for x in range(1 + variant % 2 * 4, 16, 8):
        tile.rect(x, 1, 3, 1, BRASS[2])
        tile.dot(x + 1, 2, BRASS[3])
    tile.rect(0, 4, 16, 4, WOOD[2])
    tile.hline(0, 15, 4, WOOD[4])
    tile.hline(0, 15, 7, WOOD[0])
    return tile


def strongroom() -> Canvas:
    """Safe, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.shade(1, 1, gradient(30, 30, 0.8, 0.3), STEEL[0:4], 0.6)
    tile.frame(1, 1, 30, 30, STEEL[4])
    tile.frame(4, 4, 24, 24, STEEL[2])
    tile.disc(13, 16, 6, 6, STEEL[2], STEEL[5])
    for dx, dy in ((0, -6), (6, 0), (0, 6), (-6, 0)):
        tile.line(13, 16, 13 + dx, 16 + dy, STEEL[5])
    tile.disc(13, 16, 2, 2, BRASS[3])
    tile.rect(23, 12, 2, 8, BRASS[3])
    tile.dots(((29, 7), (29, 24)), STEEL[6])
    return tile


def chesterfield() -> Canvas:
    """Buttoned sofa against the wall, four cells by two."""
    tile = Canvas(64, SIZE)
    tile.shade(4, 4, gradient(14, 56, 0.9, 0.4), LEATHER[0:4], 0.5)
    for x in range(9, 58, 8):
        tile.dot(x, 9, LEATHER[4])
        tile.line(x, 10, x - 3, 16, LEATHER[0])
        tile.line(x, 10, x + 3, 16, LEATHER[0])
    tile.hline(4, 59, 4, LEATHER[4])
    tile.shade(4, 17, gradient(8, 56, 0.8, 0.3), LEATHER[0:4], 0.5)
    tile.hline(4, 59, 17, LEATHER[3])
    for x in (0, 56):
        tile.shade(x, 9, cylinder(18, 8, 0.3), LEATHER[0:5], 0.4)
        tile.disc(x + 4, 10, 4, 4, LEATHER[2], LEATHER[4])
    for x in (3, 57):
        tile.rect(x, 27, 3, 5, WOOD[2])
    return tile


def glass_rail(part: str) -> Canvas:
    """Glass balustrade with a lit edge, one cell by two: ``l``, ``m``, ``p`` post, ``r``."""
    tile = Canvas(TILE, SIZE)
    tile.rect(0, 8, 16, 24, "b060ff1c")
    tile.rect(0, 4, 16, 3, STEEL[2])
    tile.hline(0, 15, 4, "ffb0e0")
    tile.hline(0, 15, 7, "20122c")
    tile.hline(0, 15, 31, "c060e0")
    tile.line(2, 30, 12, 10, "ffffff22")
    tile.line(4, 30, 14, 10, "ffffff16")
    if part in "lpr":
        x = {"l": 0, "p": 7, "r": 14}[part]
        tile.rect(x, 4, 2, 28, STEEL[3])
        tile.vline(x, 5, 31, "e088d0")
    return tile


def graphite(variant: int) -> Canvas:
    """Dark acoustic panels of the mezzanine, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.grain(GRAPHITE[1:4], "graphite", variant, cell=11, stretch=2)
    for x in (0, 16):
        tile.vline(x, 0, 31, GRAPHITE[0])
        tile.vline(x + 1, 0, 31, GRAPHITE[4])
    y = 10 if variant % 2 else 21
    tile.hline(0, 31, y, GRAPHITE[0])
    tile.hline(0, 31, y + 1, GRAPHITE[3])
    if variant == 3:
        for dot_x in range(4, 30, 4):
            for dot_y in range(4, 9, 3):
                tile.dot(dot_x, dot_y, GRAPHITE[0])
    return tile


def light_line(colour: Colour) -> Canvas:
    """A recessed line of light in a wall, one cell, unlit pass."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 6, 16, 4, mix(colour, "000000", 0.75))
    tile.rect(0, 7, 16, 2, mix(colour, "ffffff", 0.45))
    return tile


def grated(part: str) -> Canvas:
    """Steel floor of the mezzanine with a lit nosing; one-way or solid, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 6, STEEL[1])
    tile.hline(0, 15, 0, "d878c8" if part != "s" else STEEL[5])
    tile.hline(0, 15, 1, STEEL[3])
    for x in range(1, 16, 4):
        tile.rect(x, 2, 2, 3, "07080c")
    tile.hline(0, 15, 6, "05050a")
    if part == "s":
        tile.grain(("0c0c14", "13131d", "1b1b28"), "grated", cell=6, box=(0, 7, 16, 9))
        return tile
    tile.rect(0, 7, 16, 3, STEEL[0])
    if part == "l":
        tile.rect(0, 0, 2, 10, STEEL[3])
    if part == "r":
        tile.rect(14, 0, 2, 10, STEEL[2])
    return tile


def linen(variant: int) -> Canvas:
    """Shelves with folded linen, four cells by four."""
    tile = Canvas(64, 64)
    tile.rect(0, 0, 64, 64, DARK[1])
    random = rng("linen", variant)
    for foot in (15, 31, 47, 63):
        x = 3
        while x < 54:
            width = int(random.randint(9, 14))
            tone = ("d8d0d8", "b8b4c8", "c8a8b8", "9aa8c0")[int(random.randint(4))]
            for row in range(int(random.randint(2, 5))):
                tile.rect(x, foot - 3 - row * 3, width, 2, mix(tone, "201828", 0.1))
                tile.hline(x, x + width - 1, foot - 3 - row * 3, tone)
                tile.hline(x, x + width - 1, foot - 1 - row * 3, mix(tone, "101020", 0.6))
            x += width + 2
        tile.rect(0, foot - 1, 64, 2, DARK[4])
        tile.hline(0, 63, foot - 1, DARK[6])
    for x in (0, 61):
        tile.rect(x, 0, 3, 64, DARK[3])
        tile.vline(x, 0, 63, DARK[5])
    return tile


def staff_photo() -> Canvas:
    """Photograph of the staff; one face has been cut out. Two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.rect(2, 4, 28, 22, WOOD[3])
    tile.frame(2, 4, 28, 22, WOOD[5])
    tile.shade(5, 7, gradient(16, 22, 0.8, 0.4), ("3a3428", "6a6048", "a09068"), 0.6)
    for index, x in enumerate((7, 11, 15, 19, 23)):
        tile.rect(x, 15, 3, 8, "2a2418")
        if index != 3:
            tile.disc(x + 1, 13, 1, 1, "d8c098")
        else:
            tile.rect(x, 11, 3, 4, "f4f0e0")
    return tile
