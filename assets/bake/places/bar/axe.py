"""The axe bar: wine red and brass, boards, gantry, counter, cellar."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places import fixtures
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, BRICK, STEEL, WOOD, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
WINE = ("14050a", "220910", "341019", "4a1822", "66242e", "8e3a40", "c06a64")
DARK = ("0a0607", "140c0b", "20130f", "2f1c14", "44291a", "6a4326", "98653a")


def damask(variant: int) -> Canvas:
    """Wine-red wall silk, two by two cells: a woven bud, worn and stained."""
    tile = Canvas(SIZE, SIZE)
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    weave = 0.42 + 0.06 * np.sin(x * math.pi / 8)
    for cx, cy in ((8, 8), (24, 24)):
        reach = np.hypot((x - cx) * 1.3, y - cy)
        weave = weave + 0.2 * (reach < 6) - 0.14 * (reach < 3) + 0.2 * (np.abs(reach - 8) < 0.8)
    stain = fbm(SIZE, SIZE, 14, 3, seed_of("wine", variant)) - 0.5
    tile.shade(0, 0, np.clip(weave + stain * 0.55, 0, 1), WINE[1:5], 0.6)
    if variant == 3:
        tile.path([(20, 0), (21, 6), (19, 11)], WINE[0])
    return tile


def wainscot(variant: int) -> Canvas:
    """Dark panels under a brass line, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.grain(DARK[1:4], "wainscot", variant, cell=7, stretch=0.5)
    tile.rect(0, 0, 32, 3, DARK[4])
    tile.hline(0, 31, 0, BRASS[3])
    tile.hline(0, 31, 1, BRASS[1])
    tile.hline(0, 31, 3, DARK[0])
    for left in (2, 18):
        tile.frame(left, 7, 12, 18, DARK[0])
        tile.frame(left + 1, 8, 11, 17, DARK[5])
        tile.vline(left + 1, 8, 24, DARK[4])
    tile.rect(0, 28, 32, 4, DARK[2])
    tile.hline(0, 31, 28, DARK[5])
    tile.hline(0, 31, 31, DARK[0])
    random = rng("scuff", variant)
    for _ in range(3):
        left = int(random.randint(2, 26))
        tile.hline(left, left + 3, int(random.randint(10, 27)), DARK[5])
    return tile


def cornice(variant: int) -> Canvas:
    """Brass moulding under the ceiling, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 16, WINE[1])
    tile.shade(0, 2, gradient(7, 16, 0.9, 0.1), BRASS[0:4], 0.5)
    tile.hline(0, 15, 2, BRASS[4])
    tile.hline(0, 15, 9, DARK[0])
    for x in range(2 + variant % 2 * 2, 16, 4):
        tile.rect(x, 10, 2, 2, BRASS[2])
    return tile


def parquet(variant: int) -> Canvas:
    """The floor: dark boards, a lit edge; solid."""
    tile = Canvas(TILE, TILE)
    tile.grain(DARK[0:3], "parquet", variant, cell=6)
    tile.rect(0, 0, 16, 5, DARK[4])
    tile.hline(0, 15, 0, DARK[6])
    tile.hline(0, 15, 1, DARK[5])
    tile.hline(0, 15, 5, DARK[0])
    for x in ((3, 11), (6, 14), (1, 9), (5, 12))[variant % 4]:
        tile.vline(x, 1, 4, DARK[2])
    tile.rect(0, 7, 16, 3, DARK[2])
    tile.hline(0, 15, 7, DARK[3])
    return tile


def gantry(part: str, variant: int = 0) -> Canvas:
    """Walkway over the counter, one-way: oak boards on brass-bound iron."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 4, WOOD[4])
    tile.hline(0, 15, 0, WOOD[7])
    tile.vline((3, 9, 6, 12)[variant % 4], 1, 3, WOOD[2])
    tile.rect(0, 4, 16, 2, BRASS[2])
    tile.hline(0, 15, 4, BRASS[4])
    tile.rect(0, 6, 16, 4, STEEL[1])
    for x in range(2, 16, 6):
        tile.dot(x, 7, STEEL[5])
    tile.hline(0, 15, 10, "06040a")
    if part in "lr":
        x = 0 if part == "l" else 13
        tile.rect(x, 0, 3, 11, BRASS[1])
        tile.vline(x, 0, 10, BRASS[4])
    return tile


def gantry_rack(variant: int) -> Canvas:
    """Glasses that hang under the gantry, two cells wide."""
    tile = Canvas(SIZE, TILE)
    for x in range(1, 30, 6):
        tile.hline(x, x + 4, 0, BRASS[3])
        tile.vline(x + 2, 1, 4, "a8b0c8")
        tile.poly([(x, 5), (x + 4, 5), (x + 4, 9), (x + 3, 11), (x + 1, 11), (x, 9)], "5a627a70")
        tile.vline(x, 5, 9, "c8d0e8")
        if (x + variant) % 4 == 0:
            tile.dot(x + 1, 6, "ffffff")
    return tile


def column(part: str) -> Canvas:
    """Brass-collared post of the gantry, one cell: ``t``, ``m``, ``b``."""
    tile = Canvas(TILE, TILE)
    tile.shade(5, 0, cylinder(16, 6, 0.25), DARK[1:6], 0.4)
    if part != "m":
        y = 0 if part == "t" else 12
        tile.rect(3, y, 10, 4, BRASS[2])
        tile.hline(3, 12, y, BRASS[4])
        tile.hline(3, 12, y + 3, BRASS[0])
    return tile


def pilaster(part: str) -> Canvas:
    """Half column on the wall, one cell: ``t``, ``m``, ``b``."""
    tile = Canvas(TILE, TILE)
    tile.rect(1, 0, 14, 16, DARK[2])
    for x in (4, 8, 12):
        tile.vline(x, 0, 15, DARK[0])
        tile.vline(x + 1, 0, 15, DARK[5])
    tile.vline(1, 0, 15, DARK[6])
    tile.vline(14, 0, 15, DARK[0])
    if part == "t":
        tile.rect(0, 0, 16, 5, BRASS[1])
        tile.hline(0, 15, 0, BRASS[4])
        tile.rect(2, 5, 12, 3, BRASS[2])
        tile.hline(2, 13, 8, DARK[0])
        tile.dots(((4, 2), (8, 2), (11, 2)), BRASS[3])
    if part == "b":
        tile.rect(0, 10, 16, 6, DARK[3])
        tile.hline(0, 15, 10, BRASS[3])
        tile.hline(0, 15, 15, DARK[0])
    return tile


def counter(part: str) -> Canvas:
    """Counter one can stand on, one by two cells: marble top, red leather, foot rail."""
    tile = Canvas(TILE, SIZE)
    tile.rect(0, 0, 16, 4, "7a5054")
    tile.hline(0, 15, 0, "f0c8b8")
    tile.hline(0, 15, 1, "b07c78")
    tile.hline(0, 15, 3, WINE[0])
    tile.shade(0, 5, cylinder(20, 16, 0.3), WINE[1:6], 0.5)
    tile.frame(0, 5, 16, 20, WINE[0])
    for x, y in ((4, 10), (11, 10), (4, 18), (11, 18), (8, 14)):
        tile.dot(x, y, BRASS[3])
        tile.dot(x, y + 1, WINE[0])
    tile.rect(0, 26, 16, 2, BRASS[2])
    tile.hline(0, 15, 26, BRASS[4])
    tile.rect(0, 28, 16, 4, DARK[0])
    if part in "lr":
        x = 0 if part == "l" else 13
        tile.rect(x, 0, 3, 32, BRASS[1])
        tile.vline(x, 0, 31, BRASS[4])
    return tile


BACK_LIGHT = ("4a1420", "7a2430", "b84a3c", "f08a50", "ffc878")


def back_bar(variant: int) -> Canvas:
    """Mirror wall of bottles, three by three cells."""
    tile = Canvas(48, 48)
    tile.rect(0, 0, 48, 48, DARK[1])
    tile.frame(0, 0, 48, 48, BRASS[1])
    random = rng("back bar", variant)
    across = 1 - np.abs(np.linspace(-1, 1, 42))[None] ** 2 * 0.35
    for foot in (15, 30, 45):
        # A tube behind each shelf shines up through the glass.
        tile.shade(3, foot - 13, gradient(13, 42, 0.25, 1.0) * across, BACK_LIGHT, 0.7)
        tile.rect(2, foot, 44, 2, DARK[4])
        tile.hline(2, 45, foot, "ffe0a8")
        x = 5
        while x < 42:
            fixtures.bottle(tile, x, foot, int(random.randint(8)), int(random.randint(8, 12)))
            x += int(random.randint(5, 8))
    tile.line(6, 40, 30, 6, "ffe0d020")
    return tile


def axes() -> Canvas:
    """Crossed axes over a shield, three by two cells."""
    tile = Canvas(48, SIZE)
    tile.poly([(16, 4), (32, 4), (33, 17), (24, 29), (15, 17)], DARK[3])
    tile.path([(16, 4), (32, 4), (33, 17), (24, 29), (15, 17), (16, 4)], BRASS[3])
    for side in (-1, 1):
        tile.line(24 - side * 16, 29, 24 + side * 13, 5, WOOD[5], 2)
        head = [(24 + side * x, y) for x, y in ((10, 4), (16, 1), (21, 8), (15, 12))]
        tile.poly([(float(x), float(y)) for x, y in head], STEEL[4])
        tile.line(24 + side * 16, 1, 24 + side * 21, 8, STEEL[7])
    return tile


def antlers() -> Canvas:
    """Trophy, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.poly([(11, 18), (20, 18), (18, 29), (16, 31), (13, 29)], DARK[4], BRASS[2])
    for side in (-1, 1):
        tile.path([(16, 20), (16 + side * 7, 13), (16 + side * 10, 3)], "b8a088", 2)
        tile.line(16 + side * 8, 11, 16 + side * 14, 7, "b8a088")
        tile.line(16 + side * 6, 14, 16 + side * 11, 15, "b8a088")
    return tile


def picture_lamp() -> Canvas:
    """White lamp over the axe, two cells wide, unlit pass."""
    tile = Canvas(SIZE, TILE)
    tile.path([(16, 0), (16, 4), (10, 7)], BRASS[2])
    tile.rect(4, 7, 24, 4, BRASS[1])
    tile.hline(4, 27, 7, BRASS[4])
    tile.rect(5, 11, 22, 2, "fffaf0")
    return tile


def bar_door(lit: bool) -> Canvas:
    """Padded door with a porthole, two by four cells."""
    tile = Canvas(SIZE, 64)
    tile.rect(0, 0, 32, 64, DARK[1])
    tile.frame(0, 0, 32, 64, BRASS[2])
    for y in range(3, 62, 10):
        for x in (3, 16):
            tile.shade(x, y, gradient(9, 13, 0.8, 0.25), WINE[1:5], 0.5)
            tile.dot(x + 6, y + 4, BRASS[3])
    tile.disc(16, 18, 7, 7, "ffb060" if lit else "1a0f14", BRASS[3])
    if lit:
        tile.disc(16, 19, 5, 5, "ffd8a0")
        tile.vline(16, 12, 24, WINE[2])
    tile.rect(25, 32, 2, 10, BRASS[4])
    return tile


def cellar(variant: int) -> Canvas:
    """Damp vault of the cellar, two by two cells."""
    tile = Canvas(SIZE, SIZE, BRICK[0])
    random = rng("cellar", variant)
    for row in range(4):
        for index in range(-1, 3):
            x, y = index * 14 + (7 if row % 2 else 0), row * 8
            body = mix(BRICK[1], "2a3434", float(random.rand()) * 0.6)
            tile.rect(x, y, 13, 7, body)
            tile.hline(x, x + 12, y, mix(body, BRICK[4], 0.4))
            tile.hline(x, x + 12, y + 6, BRICK[0])
    tile.grain(("00000000", "00000000", "1a302860"), "mould", variant, cell=9)
    if variant % 2:
        for x in range(4, 30, 7):
            tile.vline(x, 0, 4 + (x * 3) % 13, "0a141470")
    return tile


def keg_row() -> Canvas:
    """Kegs on trestles, four by three cells."""
    tile = Canvas(64, 48)
    for x, y in ((2, 18), (34, 18), (18, 0)):
        tile.disc(x + 14, y + 14, 13, 13, WOOD[2], STEEL[3])
        tile.disc(x + 14, y + 14, 11, 11, WOOD[3], WOOD[1])
        for column in range(x + 6, x + 24, 4):
            reach = round(math.sqrt(max(0, 100 - (column - x - 14) ** 2)))
            tile.vline(column, y + 14 - reach, y + 14 + reach, WOOD[1])
            tile.vline(column + 1, y + 15 - reach, y + 13 + reach, WOOD[5])
        tile.rect(x + 12, y + 20, 4, 3, BRASS[3])
    tile.rect(0, 45, 64, 3, DARK[3])
    tile.hline(0, 63, 45, DARK[6])
    return tile


def mail_sacks() -> Canvas:
    """Sacks of letters, four by two cells."""
    tile = Canvas(64, SIZE)
    for x, y, width in ((0, 12, 22), (20, 8, 24), (42, 13, 21), (10, 0, 20), (34, 1, 20)):
        tile.poly(
            [(x + 3, y), (x + width - 4, y), (x + width, y + 19), (x, y + 19)], "6a5a44", "2c2418"
        )
        tile.line(x + 3, y, x, y + 18, "98866a")
        tile.hline(x + 4, x + width - 5, y + 3, "2c2418")
        tile.rect(x + width // 2 - 3, y - 2, 7, 4, "d8d0b8")
        tile.hline(x + width // 2 - 2, x + width // 2 + 2, y - 1, "8a7a68")
    return tile


def neon_axe(colour: Colour) -> Canvas:
    """The sign over the bar, three by two cells, unlit pass."""
    tile = Canvas(48, SIZE)
    core = mix(colour, "ffffff", 0.7)
    for tone, shift in ((mix(colour, "000000", 0.4), 1), (core, 0)):
        tile.path([(8, 28 + shift), (34, 6 + shift)], tone)
        tile.path([(27, 8 + shift), (35, 2 + shift), (44, 12 + shift), (36, 17 + shift)], tone)
        tile.path([(27, 8 + shift), (36, 17 + shift)], tone)
    return tile
