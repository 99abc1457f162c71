"""Outer walls, beams, gables and roofs of the timber houses, whole and burnt."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, Ramp, mix
from assets.bake.places.shade import rng
from assets.bake.places.village.tones import (
    GREY_WOOD,
    PLASTER,
    SNOW,
    STONE,
    TILE,
    TIMBER,
    board,
    icicle,
    snow_cap,
    snow_profile,
)

#: from the snow's surface to the shadow under the rafters
ROOF_BANDS: tuple[tuple[int, Colour], ...] = (
    (1, SNOW[6]),
    (4, SNOW[5]),
    (7, SNOW[4]),
    (8, SNOW[3]),
    (9, SNOW[1]),
    (10, TIMBER[1]),
    (11, TIMBER[4]),
    (14, TIMBER[3]),
    (16, TIMBER[1]),
    (17, "0e0a12"),
)
BARE_BANDS: tuple[tuple[int, Colour], ...] = (
    (1, STONE[4]),
    (3, STONE[2]),
    (4, STONE[0]),
    (6, STONE[2]),
    (8, STONE[1]),
    (10, TIMBER[1]),
    (11, TIMBER[4]),
    (14, TIMBER[3]),
    (16, TIMBER[1]),
    (17, "0e0a12"),
)
BURNT_BANDS: tuple[tuple[int, Colour], ...] = (
    (1, "4c4644"),
    (3, "1a1516"),
    (4, "7a2408"),
    (9, "100d10"),
    (13, "26201f"),
    (15, "08070a"),
)


def planks(variant: int, edge: str = "", wood: Ramp = TIMBER) -> Canvas:
    """Weather boards, four to a cell; knots, joints, a nail."""
    tile = Canvas(TILE, TILE)
    random = rng("planks", variant, wood[0])
    for index in range(4):
        body = mix(wood[2], wood[4], float(random.rand()) * 0.7 + 0.1)
        y = index * 4
        board(tile, 0, y, 16, 4, body, wood)
        for _ in range(3):
            x = int(random.randint(0, 14))
            row = y + 1 + int(random.randint(2))
            tile.hline(x, x + int(random.randint(1, 5)), row, mix(body, wood[1], 0.4))
        if random.rand() < 0.3:
            tile.vline(int(random.randint(2, 14)), y, y + 3, mix(body, wood[0], 0.6))
    if variant % 6 == 4:
        x, y = int(random.randint(3, 12)), int(random.randint(3, 12))
        tile.disc(x, y, 1, 1, wood[1], wood[2])
    _posts(tile, edge, wood)
    return tile


def _posts(tile: Canvas, edge: str, wood: Ramp) -> None:
    if "L" in edge:
        tile.rect(0, 0, 4, 16, wood[3])
        tile.vline(0, 0, 15, wood[5])
        tile.vline(3, 0, 15, wood[0])
    if "R" in edge:
        tile.rect(12, 0, 4, 16, wood[2])
        tile.vline(12, 0, 15, wood[4])
        tile.vline(15, 0, 15, wood[0])


def upright(variant: int, wood: Ramp = TIMBER) -> Canvas:
    """Upright boards of the gables."""
    flat = planks(variant + 70, "", wood)
    tile = Canvas(TILE, TILE)
    tile.set_pixels(np.ascontiguousarray(np.rot90(flat.pixels())))
    return tile


def logs(variant: int, edge: str = "") -> Canvas:
    """Squared logs with moss between them: boathouse and sheds."""
    tile = Canvas(TILE, TILE)
    random = rng("logs", variant)
    for y in (0, 8):
        body = mix(GREY_WOOD[2], GREY_WOOD[3], float(random.rand()))
        tile.rect(0, y, 16, 8, body)
        tile.hline(0, 15, y, mix(body, GREY_WOOD[6], 0.4))
        tile.hline(0, 15, y + 1, mix(body, GREY_WOOD[5], 0.3))
        tile.hline(0, 15, y + 6, mix(body, GREY_WOOD[0], 0.5))
        tile.hline(0, 15, y + 7, GREY_WOOD[0])
        for _ in range(3):
            x = int(random.randint(0, 12))
            row = y + int(random.randint(2, 6))
            tile.hline(x, x + int(random.randint(2, 6)), row, mix(body, GREY_WOOD[1], 0.5))
        if random.rand() < 0.5:
            tile.dots(((int(random.randint(0, 16)), y + 7),), "2a3a2c")
    _posts(tile, edge, GREY_WOOD)
    return tile


def plaster(variant: int, edge: str = "") -> Canvas:
    """Limewashed wall; cracks, damp at the foot, a patch of bare stone."""
    tile = Canvas(TILE, TILE)
    tones = tuple(mix(PLASTER[i], PLASTER[i + 1], s) for i in (1, 2) for s in (0.3, 0.65))
    tile.grain((*tones, PLASTER[3]), "plaster", variant, cell=9)
    random = rng("plaster", variant)
    if variant % 3 == 1:
        x, y = int(random.randint(3, 10)), int(random.randint(2, 6))
        for _ in range(7):
            tile.dot(x, y, PLASTER[1])
            x += int(random.randint(-1, 2))
            y += 1
    if variant % 6 == 5:
        tile.rect(5, 6, 6, 3, STONE[3])
        tile.hline(5, 10, 6, STONE[5])
        tile.rect(7, 9, 5, 2, STONE[2])
        tile.hline(5, 11, 11, PLASTER[4])
    if "L" in edge or "R" in edge:
        _posts(tile, edge, TIMBER)
        tile.vline(4 if "L" in edge else 11, 0, 15, PLASTER[0])
    return tile


def framed(kind: str) -> Canvas:
    """Plaster with half-timbering: ``h`` beam, ``v`` post, braces ``d1`` ``d2``, ``x`` cross."""
    tile = plaster({"h": 12, "v": 13, "d1": 14, "d2": 15, "x": 16}[kind])
    if kind == "h":
        tile.rect(0, 0, 16, 4, TIMBER[2])
        tile.hline(0, 15, 0, TIMBER[4])
        tile.hline(0, 15, 4, PLASTER[0])
    if kind == "v":
        tile.rect(6, 0, 4, 16, TIMBER[2])
        tile.vline(6, 0, 15, TIMBER[4])
        tile.vline(10, 0, 15, PLASTER[0])
    if kind in ("d1", "x"):
        tile.poly([(0, 12), (12, 0), (15, 0), (15, 3), (3, 15), (0, 15)], TIMBER[2])
        tile.line(0, 12, 12, 0, TIMBER[4])
    if kind in ("d2", "x"):
        tile.poly([(15, 12), (3, 0), (0, 0), (0, 3), (12, 15), (15, 15)], TIMBER[2])
        tile.line(3, 0, 15, 12, TIMBER[4])
    return tile


def floor_beam(variant: int, wood: Ramp = TIMBER) -> Canvas:
    """Carved beam between two floors of a front, with joist ends or a verse cut into it."""
    tile = planks(variant + 40, "", wood)
    tile.rect(0, 3, 16, 9, wood[3])
    tile.hline(0, 15, 3, wood[6])
    tile.hline(0, 15, 4, wood[4])
    tile.hline(0, 15, 11, wood[1])
    tile.hline(0, 15, 12, "0e0a12")
    if variant % 2 == 0:
        for x in (2, 10):
            tile.rect(x, 5, 5, 5, wood[2])
            tile.frame(x, 5, 5, 5, wood[1])
            tile.hline(x, x + 4, 5, wood[5])
    else:
        for x in range(1, 15, 3):
            tile.vline(x, 6, 9, wood[1])
            tile.dot(x + 1, 6 + x % 4, wood[1])
    return tile


def footing(variant: int, edge: str = "") -> Canvas:
    """The stone row a house stands on."""
    tile = Canvas(TILE, TILE, STONE[0])
    random = rng("footing", variant)
    for y, height, shift in ((0, 8, 0), (8, 8, 5)):
        x = -shift - int(random.randint(0, 3))
        while x < TILE:
            width = int(random.randint(7, 11))
            body = mix(STONE[1], STONE[3], float(random.rand()))
            tile.rect(x, y, width - 1, height - 1, body)
            tile.hline(x, x + width - 2, y, mix(body, STONE[5], 0.6))
            tile.vline(x, y, y + height - 2, mix(body, STONE[4], 0.4))
            tile.hline(x, x + width - 2, y + height - 2, mix(body, STONE[0], 0.6))
            x += width
    if "L" in edge:
        tile.vline(0, 0, 15, STONE[5])
    if "R" in edge:
        tile.vline(15, 0, 15, STONE[0])
    return tile


def gable(side: str, variant: int, wood: Ramp = TIMBER) -> Canvas:
    """Upright boards cut at 45 degrees beneath the roof, ``l`` or ``r``."""
    return cut(upright(variant, wood), side)


def cut(wall: Canvas, side: str) -> Canvas:
    """A cell of a wall cut along a roof that rises to the right (``l``) or the left (``r``)."""
    tile = wall.crop(0, 0, TILE, TILE)
    pixels = tile.pixels()
    for x in range(TILE):
        pixels[: (15 - x if side == "l" else x), x] = 0
    tile.set_pixels(pixels)
    return tile


def _slab(tile: Canvas, x: int, top: int, bands: tuple[tuple[int, Colour], ...], lift: int) -> None:
    start = 0
    for end, colour in bands:
        for row in range(start, end):
            y = top + row - (lift if row == 0 and start == 0 else 0)
            if 0 <= y < tile.height:
                tile.dot(x, y, colour)
        start = end


def roof(side: str, bands: tuple[tuple[int, Colour], ...] = ROOF_BANDS, variant: int = 0) -> Canvas:
    """A cell of a 45 degree roof; its upper edge is the line one walks on. Two cells high."""
    tile = Canvas(TILE, 2 * TILE)
    for x in range(TILE):
        top = 15 - x if side == "l" else x
        _slab(tile, x, top, bands, 0)
    random = rng("roof", side, variant, bands[0][1])
    for _ in range(4 + variant * 2):
        x = int(random.randint(0, 16))
        top = (15 - x if side == "l" else x) + int(random.randint(2, 7))
        tile.dot(x, top, SNOW[4] if bands is ROOF_BANDS else bands[2][1])
    return tile


def eave(side: str, bands: tuple[tuple[int, Colour], ...] = ROOF_BANDS) -> Canvas:
    """The lowest cell of a roof with a sawn end and icicles."""
    tile = roof(side, bands, 3)
    if bands is BURNT_BANDS:
        return tile
    for x, length in ((2, 5), (5, 9), (8, 4), (11, 7), (14, 4)):
        top = (15 - x if side == "l" else x) + 16
        icicle(tile, x, top, min(length, 2 * TILE - top))
    return tile


def ridge(bands: tuple[tuple[int, Colour], ...] = ROOF_BANDS) -> Canvas:
    """The peak, two by two cells; its crest lies on the upper edge of the cells."""
    tile = Canvas(2 * TILE, 2 * TILE)
    for x in range(2 * TILE):
        _slab(tile, x, abs(2 * x - 31) // 2, bands, 0)
    return tile


def shingles(variant: int, kind: str = "bare") -> Canvas:
    """Roof seen flat: ``bare`` shingles, ``snow``, ``edge`` of the slab, or ``gutter``."""
    tile = Canvas(TILE, TILE)
    if kind == "snow":
        tile.grain((SNOW[2], SNOW[3], SNOW[4], SNOW[4], SNOW[5]), "roofsnow", variant, cell=8)
        return tile
    random = rng("shingle", variant)
    for row in range(4):
        for index in range(-1, 5):
            x = index * 4 + (2 if row % 2 else 0)
            body = mix(TIMBER[1], STONE[3], float(random.rand()))
            tile.rect(x, row * 4, 3, 4, body)
            tile.hline(x, x + 2, row * 4, mix(body, SNOW[2], 0.35))
            tile.hline(x, x + 2, row * 4 + 3, "120e16")
    if kind == "edge":
        snow_cap(tile, 0, 0, snow_profile(TILE, 9, "roofedge", variant, sway=2))
    if kind == "gutter":
        tile.rect(0, 10, 16, 3, TIMBER[3])
        tile.hline(0, 15, 10, TIMBER[5])
        tile.rect(0, 13, 16, 3, "0e0a12")
        for x in (2 + variant, 7, 11 + variant):
            icicle(tile, x, 12, 4)
    return tile


def shed_roof(part: str, variant: int = 0) -> Canvas:
    """A flat roof one stands on and drops through: snow on boards, icicles beneath."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 5, 16, 3, GREY_WOOD[3])
    tile.hline(0, 15, 7, GREY_WOOD[1])
    tile.rect(0, 8, 16, 2, GREY_WOOD[2])
    tile.hline(0, 15, 10, "0a080e")
    snow_cap(tile, 0, 0, snow_profile(TILE, 5, "shed", part, variant, sway=1.3))
    for x in ((3, 9, 13), (2, 6, 11), (5, 8, 14))[variant % 3]:
        icicle(tile, x, 10, 2 + (x * 3 + variant) % 4)
    if part == "l":
        tile.vline(0, 1, 9, SNOW[5])
        tile.dot(0, 0, (0, 0, 0, 0))
    if part == "r":
        tile.vline(15, 1, 9, SNOW[2])
        tile.dot(15, 0, (0, 0, 0, 0))
    return tile


def chimney() -> Canvas:
    """Stone chimney with a cap of snow, one by two cells."""
    tile = Canvas(TILE, 2 * TILE)
    tile.paste(footing(3), 0, 0)
    tile.paste(footing(4), 0, 16)
    pixels = tile.pixels()
    pixels[:, :2] = 0
    pixels[:, 14:] = 0
    pixels[:5] = 0
    tile.set_pixels(pixels)
    tile.rect(1, 5, 14, 3, STONE[4])
    tile.hline(1, 14, 7, STONE[1])
    for x in range(1, 15):
        depth = 3 + round(0.8 * math.sin(x))
        tile.vline(x, 5 - depth, 4, SNOW[5])
        tile.dot(x, 5 - depth, SNOW[6])
    tile.vline(13, 8, 31, STONE[0])
    return tile
