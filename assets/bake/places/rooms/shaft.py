"""The service shaft: sooty brick, pipes, cables, the plates' lift in its rails, a skylight."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, STEEL, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
BRICKS = ("1d1b1e", "302c2c", "4a443e", "686052", "8c826c", "b8ae90")
JOINT: Colour = "131114"
LAGGING = ("2a2624", "4c4640", "7a7266", "a89e8c", "d0c8b4")
RED = ("3a0e10", "6a1a1a", "a02c24", "d0543c")
CABLES = ("b03038", "2c6a8c", "b08a30", "3a3a44", "5a4a78")
PAINT: Colour = "d8a828"


def shaft_brick(variant: int) -> Canvas:
    """Old cream brick under soot, with what leaked down it; two by two cells."""
    tile = Canvas(SIZE, SIZE, JOINT)
    random = rng("shaft", variant)
    for row in range(4):
        for x in range(-8 if row % 2 else 0, SIZE, 16):
            tone = BRICKS[int(random.choice((1, 2, 2, 3, 3)))]
            tile.rect(x, row * 8, 15, 7, tone)
            tile.hline(x, x + 14, row * 8, mix(tone, BRICKS[5], 0.38))
            tile.vline(x, row * 8, row * 8 + 6, mix(tone, BRICKS[5], 0.16))
            tile.hline(x, x + 14, row * 8 + 6, mix(tone, JOINT, 0.6))
            if random.rand() < 0.16:
                tile.rect(x + int(random.randint(1, 10)), row * 8 + 3, 4, 3, mix(tone, JOINT, 0.7))
    soot = fbm(SIZE, SIZE, 14, 3, seed_of("soot", variant))
    pixels = tile.pixels().astype(np.float64)
    pixels[..., :3] *= 1 - 0.55 * np.clip((soot - 0.45) * 2.4, 0, 1)[..., None]
    tile.set_pixels(pixels.astype(np.uint8))
    if variant == 2:
        for x, top, length in ((7, 0, 22), (9, 4, 27), (20, 9, 16)):
            tile.vline(x, top, top + length, "c8c8a03c")
    return tile


def riser(variant: int) -> Canvas:
    """Standing pipes in their clamps, three by four cells: one lagged, one bare, one of the fire
    main; with a wheel, or with a gauge."""
    tile = Canvas(48, 64)
    tile.rect(2, 0, 44, 64, "00000048")
    for x, wide, ramp in ((3, 14, LAGGING), (21, 8, STEEL[1:6]), (34, 10, RED)):
        tile.shade(x, 0, cylinder(64, wide, 0.3), ramp, 0.4)
        tile.vline(x + wide // 3, 0, 63, mix(ramp[-1], "ffffff", 0.25))
    for y in (10, 42):
        tile.rect(2, y, 16, 3, STEEL[2])
        tile.hline(2, 17, y, STEEL[5])
        tile.rect(20, y + 4, 10, 4, STEEL[3])
        tile.hline(20, 29, y + 4, STEEL[6])
        tile.rect(33, y - 4, 12, 5, RED[1])
        tile.hline(33, 44, y - 4, RED[3])
        for x in (35, 39, 43):
            tile.dot(x, y - 2, RED[3])
    if variant == 0:
        tile.disc(39, 26, 7, 7, None, RED[3])
        tile.disc(39, 26, 6, 6, None, RED[1])
        tile.line(33, 26, 45, 26, RED[2])
        tile.vline(39, 20, 32, RED[2])
        tile.disc(39, 26, 2, 2, BRASS[3])
    else:
        tile.disc(25, 28, 5, 5, "dcd6c4", STEEL[2])
        tile.line(25, 28, 28, 25, "b02020")
        for y in range(6, 60, 7):
            tile.hline(4, 15, y, mix(LAGGING[2], LAGGING[0], 0.5))
    return tile


def cable_tray() -> Canvas:
    """A standing cable tray with all that was added over the years, two by four cells."""
    tile = Canvas(SIZE, 64)
    for x in (2, 28):
        tile.rect(x, 0, 2, 64, STEEL[3])
        tile.vline(x, 0, 63, STEEL[5])
    for y in range(4, 64, 16):
        tile.rect(2, y, 28, 2, STEEL[2])
        tile.hline(2, 29, y, STEEL[4])
    for index, tone in enumerate(CABLES):
        bend = [(6 + index * 4 + 1.6 * math.sin(y / 9 + index * 1.7), float(y)) for y in range(64)]
        ends = [(6.0 + index * 4, -1.0), *bend, (6.0 + index * 4, 64.0)]
        tile.path(ends, tone, 2)
        tile.path([(x - 1, y) for x, y in ends], mix(tone, "ffffff", 0.3))
    tile.path([(24, 20), (30, 27), (31, 36), (27, 44), (24, 40)], "24242c", 2)
    return tile


def junction() -> Canvas:
    """A box of switches on the wall, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.rect(3, 2, 26, 28, STEEL[2])
    tile.frame(3, 2, 26, 28, STEEL[4])
    tile.hline(3, 28, 2, STEEL[6])
    tile.rect(6, 6, 12, 7, "d8d0b8")
    tile.hline(7, 16, 8, "706858")
    tile.hline(7, 13, 10, "a05040")
    for index, tone in enumerate(("40ff90", "40ff90", "ffb040", "ff4048")):
        tile.rect(21, 6 + index * 5, 4, 3, "10141a")
        tile.rect(22, 7 + index * 5, 2, 1, tone)
    for x in (7, 12, 17):
        tile.rect(x, 17, 3, 8, "12161c")
        tile.rect(x, 17 if x == 12 else 21, 3, 3, STEEL[6])
    return tile


def skylight() -> Canvas:
    """Dirty wired glass over the shaft with the blades of a fan in it, six by two cells, unlit."""
    tile = Canvas(96, SIZE)
    tone = gradient(22, 88, 0.95, 0.5) - (fbm(22, 88, 10, 3, seed_of("skylight")) - 0.4) * 0.9
    ramp = ("2a3230", "4a5850", "74866c", "a8b890", "dce4b8")
    tile.shade(4, 4, np.clip(tone, 0, 1), ramp, 0.7)
    for x in range(8, 92, 5):
        tile.vline(x, 4, 25, "28302c70")
    for y in (9, 14, 19):
        tile.hline(4, 91, y, "28302c70")
    for x in (33, 62):
        tile.rect(x, 3, 2, 23, "10161a")
    for turn in range(4):
        angle = 0.4 + turn * math.pi / 2
        tip = (48 + 15 * math.cos(angle), 15 + 8 * math.sin(angle))
        side = (48 + 12 * math.cos(angle + 0.5), 15 + 8 * math.sin(angle + 0.5))
        tile.poly([(48, 15), tip, side], "0c1214")
    tile.disc(48, 15, 3, 2, "0c1214")
    tile.frame(2, 2, 92, 25, STEEL[2])
    tile.frame(1, 1, 94, 27, STEEL[1])
    tile.hline(1, 94, 28, "0a0e10")
    return tile


def waiter_cabin() -> Canvas:
    """The car of the plates' lift in its rails, lit, with used plates; four by four cells."""
    tile = Canvas(64, 64)
    for x in (1, 58):
        tile.rect(x, 0, 5, 64, STEEL[2])
        tile.vline(x, 0, 63, STEEL[5])
        tile.vline(x + 4, 0, 63, STEEL[0])
    tile.rect(6, 7, 52, 54, STEEL[3])
    tile.frame(6, 7, 52, 54, STEEL[6])
    tile.hline(6, 57, 7, STEEL[7])
    glow = gradient(40, 44, 1.15, 0.35) * (0.55 + 0.45 * np.sin(np.linspace(0.25, 2.9, 44)))[None]
    tile.shade(10, 13, np.clip(glow, 0, 1), ("4a2a12", "8a5624", "c8863c", "f0bc68", "fff0c0"), 0.7)
    tile.rect(20, 13, 24, 2, "fffbe8")
    for y in (33, 52):
        tile.rect(10, y, 44, 2, STEEL[4])
        tile.hline(10, 53, y, STEEL[7])
    for x, y, count in ((12, 32, 5), (24, 32, 3), (39, 32, 6), (14, 51, 2), (34, 51, 4)):
        for layer in range(count):
            tile.rect(x, y - layer * 2, 10, 1, "fffaf4")
            tile.hline(x + 1, x + 8, y - layer * 2 + 1, "a89c94")
    tile.disc(28, 49, 4, 3, "8a3a24")
    tile.disc(50, 29, 2, 3, "3c8a58")
    tile.vline(50, 22, 26, "3c8a58")
    tile.rect(29, 1, 3, 6, "8a7a58")
    tile.rect(33, 1, 3, 6, "8a7a58")
    tile.rect(24, 5, 17, 3, STEEL[4])
    tile.rect(26, 57, 12, 2, "241008")
    tile.rect(28, 57, 3, 2, "ffb040")
    return tile


def floor_mark(sign: str) -> Canvas:
    """The number of a floor, stencilled on the wall and worn, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    strokes = {
        "1": [((14, 5), (18, 5)), ((17, 5), (17, 26)), ((12, 26), (22, 26))],
        "2": [((9, 5), (22, 5)), ((22, 5), (22, 15)), ((9, 15), (22, 15)), ((9, 15), (9, 26)),
              ((9, 26), (22, 26))],
        "k": [((10, 5), (10, 26)), ((21, 5), (11, 16)), ((11, 16), (22, 26))],
    }  # fmt: skip
    for (x0, y0), (x1, y1) in strokes[sign]:
        tile.line(x0, y0, x1, y1, PAINT, 4)
    worn = fbm(SIZE, SIZE, 5, 3, seed_of("stencil", sign)) > 0.68
    pixels = tile.pixels()
    pixels[worn] = 0
    pixels[..., 3] = pixels[..., 3] * 0.8
    tile.set_pixels(pixels)
    return tile


def hazard() -> Canvas:
    """Edge of a floor in black and yellow, two cells by one."""
    tile = Canvas(SIZE, TILE)
    tile.rect(0, 3, 32, 8, PAINT)
    for x in range(-8, 36, 10):
        tile.poly([(x, 11), (x + 5, 11), (x + 10, 3), (x + 5, 3)], "16141a")
    tile.hline(0, 31, 3, "f0d070")
    tile.hline(0, 31, 11, "0a0a0e")
    tile.grain(
        ("00000000", "00000000", "00000000", "1a161880"), "hazard", cell=4, box=(0, 3, 32, 9)
    )
    return tile


def bulkhead_lamp() -> Canvas:
    """A caged lamp on rough wall, one cell, unlit pass."""
    tile = Canvas(TILE, TILE)
    tile.rect(2, 3, 12, 3, STEEL[2])
    tile.rect(4, 6, 8, 6, "ffe8b0")
    tile.rect(5, 7, 6, 4, "fffbe8")
    for x in (4, 7, 11):
        tile.vline(x, 6, 12, "5a5040")
    tile.hline(4, 11, 12, "5a5040")
    return tile


def radiator() -> Canvas:
    """Ribbed radiator under a window, painted often, three by two cells."""
    tile = Canvas(48, SIZE)
    for x in range(3, 44, 6):
        tile.shade(x, 8, cylinder(21, 5, 0.3), LAGGING, 0.3)
        tile.rect(x + 1, 29, 3, 2, LAGGING[0])
    tile.hline(3, 44, 8, LAGGING[4])
    tile.hline(3, 44, 27, LAGGING[1])
    tile.rect(44, 24, 4, 3, BRASS[2])
    tile.grain(("00000000", "00000000", "5a301a60"), "rust", box=(3, 18, 42, 11), cell=4)
    return tile


def hams() -> Canvas:
    """Hams and sausages on hooks from a rail, with frost on them, five by four cells."""
    tile = Canvas(80, 64)
    tile.rect(0, 2, 80, 3, STEEL[3])
    tile.hline(0, 79, 2, STEEL[6])
    for x, long, wide in ((10, 30, 8), (28, 38, 9), (48, 26, 7), (67, 34, 9)):
        tile.vline(x, 4, 9, STEEL[5])
        body = [(x - 2.0, 9.0), (x + 2.0, 9.0), (x + wide, 9.0 + long * 0.7)]
        body += [(x + wide * 0.6, 9.0 + long), (x - wide * 0.6, 9.0 + long)]
        body += [(x - wide + 0.0, 9.0 + long * 0.7)]
        tile.poly(body, "6a2c2c")
        tile.poly([(a - 2 if a > x else a, b) for a, b in body], "94483c")
        tile.line(x - 2, 12, x - wide + 1, 9 + long * 0.7, "d8a090")
        tile.disc(x, 7 + long, 3, 2, "e8d8c8")
    for x in (19, 39, 58):
        tile.vline(x, 4, 8, STEEL[5])
        for link in range(4):
            tile.disc(x + link % 2, 11 + link * 6, 2, 3, "7a3a2c", "a8604a")
    tile.grain(("00000000", "00000000", "00000000", "d8f0ff50"), "frost", cell=3)
    pixels = tile.pixels()
    shape = np.zeros((64, 80), bool)
    shape[2:50] = pixels[2:50, :, 0] > pixels[2:50, :, 2]
    shape[:6] = True
    for y in range(64):
        for x in range(80):
            if not shape[y, x]:
                pixels[y, x] = 0
    tile.set_pixels(pixels)
    return tile
