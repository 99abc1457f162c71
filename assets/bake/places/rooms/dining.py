"""The dining room: lacquer and gilt, tall windows on the rain, drapes, marble, table lamps."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, VELVET, WOOD, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
NAVY = ("0c1020", "141a32", "1c2546", "28345c", "3a4a78", "5a6e9c")
MARBLE = ("2a2834", "4a4654", "787282", "a8a2ae", "d8d2d8", "f4f0f0")
CITY = ("060a18", "0a1226", "111c38", "1c2a4a", "2c3c60")
GILT: Colour = "c8a860"


def lacquer(variant: int) -> Canvas:
    """Blue lacquer wall with a woven sheen, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    weave = 0.42 + 0.1 * (((x + y) % 8) < 1) + 0.08 * (((x - y) % 8) < 1)
    sheen = fbm(SIZE, SIZE, 16, 3, seed_of("lacquer", variant)) - 0.5
    tile.shade(0, 0, np.clip(weave + sheen * 0.45, 0, 1), NAVY[1:6], 0.6)
    return tile


def gilt_panel(variant: int) -> Canvas:
    """A tall panel with a gilt frame and a crane, a willow or a fan; four cells by six."""
    tile = Canvas(64, 96)
    tone = gradient(96, 64, 0.75, 0.3) + (fbm(96, 64, 20, 3, seed_of("panel", variant)) - 0.5) * 0.5
    tile.shade(0, 0, np.clip(tone, 0, 1), NAVY[0:5], 0.6)
    for inset, tone_name in ((2, BRASS[1]), (3, BRASS[3]), (4, BRASS[1]), (8, BRASS[2])):
        tile.frame(inset, inset, 64 - 2 * inset, 96 - 2 * inset, tone_name)
    for cx, cy in ((8, 8), (55, 8), (8, 87), (55, 87)):
        tile.disc(cx, cy, 3, 3, BRASS[1], BRASS[4])
    random = rng("gilt", variant)
    if variant % 3 == 0:
        for branch in range(5):
            x = 18 + branch * 7
            points = [(32.0, 14.0), (x, 26.0 + branch % 2 * 6), (x + random.randint(-4, 5), 70.0)]
            tile.path([(float(a), float(b)) for a, b in points], BRASS[2])
            for y in range(30, 72, 5):
                tile.line(x, y, x - 4, y + 4, BRASS[3])
                tile.line(x, y, x + 3, y + 4, BRASS[1])
    elif variant % 3 == 1:
        body = [(24.0, 66.0), (28.0, 52.0), (38.0, 48.0), (44.0, 56.0), (36.0, 64.0)]
        tile.poly(body, BRASS[3])
        tile.path([(28, 54), (22, 42), (26, 32), (32, 28)], BRASS[4], 2)
        tile.line(32, 28, 38, 30, BRASS[3])
        for x in (31, 36):
            tile.vline(x, 64, 80, BRASS[2])
        for x in (16, 46, 50):
            tile.line(x, 84, x + random.randint(-3, 4), 62, BRASS[1])
    else:
        for step in range(9):
            angle = math.pi * (0.12 + 0.095 * step)
            reach_x, reach_y = 24 * math.cos(angle), 34 * math.sin(angle)
            tile.line(32, 70, 32 + reach_x, 70 - reach_y, BRASS[2 + step % 2])
        for radius in (18, 26, 34):
            tile.arc(32, 70, radius, 202, 338, BRASS[2])
        tile.disc(32, 70, 3, 3, BRASS[4])
    return tile


def _skyline(tile: Canvas) -> None:
    """Towers of the town behind wet glass, their windows swimming."""
    random = rng("skyline")
    for x in range(4, 60, 9):
        top, wide = int(random.randint(34, 78)), int(random.randint(8, 15))
        tile.rect(x, top, wide, 126 - top, mix("0a1020", "2a2450", float(random.rand()) * 0.6))
        tile.hline(x, x + wide - 1, top, "3a3a6c")
        for y in range(top + 4, 118, 5):
            for pane in range(x + 2, x + wide - 2, 3):
                if random.rand() < 0.3:
                    lamp = ("ffc878", "ffe0a8", "9ac0f0", "ff8ac0")[int(random.randint(4))]
                    tile.rect(pane, y, 2, 2, mix(lamp, "182040", 0.45))


def rain_window() -> Canvas:
    """Tall arched window on the wet street, four cells by eight, unlit pass."""
    tile = Canvas(64, 128)
    glass = gradient(122, 52, 0.1, 0.9)
    glass = glass + (fbm(122, 52, 18, 3, seed_of("street")) - 0.5) * 0.35
    tile.shade(6, 6, np.clip(glass, 0, 1), CITY, 0.7)
    _skyline(tile)
    random = rng("lights of the street")
    for _ in range(11):
        x, y = int(random.randint(8, 56)), int(random.randint(84, 122))
        tone = ("ffb860", "ff5a90", "60d0ff", "ffe0b0")[int(random.randint(4))]
        size = int(random.randint(1, 4))
        tile.disc(x, y, size, size, mix(tone, "101830", 0.45))
        tile.dot(x, y, tone)
    for _ in range(60):
        x, y = int(random.randint(7, 57)), int(random.randint(8, 116))
        length = int(random.randint(3, 11))
        tile.vline(x, y, y + length, "9ab4d850")
        tile.dot(x, y + length, "d8e8ff")
    pixels = tile.pixels()
    rows, columns = np.mgrid[0:128, 0:64]
    outside = (rows < 30) & (((columns - 31.5) / 27) ** 2 + ((rows - 33) / 29) ** 2 > 1)
    pixels[outside] = (0, 0, 0, 0)
    tile.set_pixels(pixels)
    for bar in (22, 41):
        tile.rect(bar, 8, 2, 118, BRASS[0])
        tile.vline(bar, 8, 125, BRASS[2])
    for bar in (44, 86):
        tile.rect(5, bar, 54, 2, BRASS[0])
        tile.hline(5, 58, bar, BRASS[2])
    for x in (3, 58):
        tile.rect(x, 34, 3, 94, BRASS[1])
        tile.vline(x, 34, 127, BRASS[3])
    for reach in range(3):
        tile.arc(31.5, 33, 28.5 - reach, 180, 360, (BRASS[1], BRASS[3], BRASS[1])[reach])
    tile.rect(0, 124, 64, 4, MARBLE[3])
    tile.hline(0, 63, 124, MARBLE[5])
    return tile


def drape(side: str) -> Canvas:
    """Heavy curtain at a window, tied back, two cells by eight."""
    tile = Canvas(SIZE, 128)
    y, x = np.mgrid[0:128, 0:32]
    reach = np.where(y < 76, 30 - 15 * np.sin(np.pi * y / 152), 15 + 9 * (y - 76) / 52)
    folds = 0.5 + 0.42 * np.sin(x * 0.95 + y * 0.012) - 0.003 * y
    tile.shade(0, 0, np.clip(folds, 0, 1), VELVET[0:5], 0.7)
    pixels = tile.pixels()
    pixels[x > reach] = (0, 0, 0, 0)
    tile.set_pixels(pixels)
    tile.rect(0, 0, 32, 4, BRASS[1])
    tile.hline(0, 31, 1, BRASS[4])
    tile.rect(0, 74, 16, 4, BRASS[2])
    tile.hline(0, 15, 74, BRASS[4])
    tile.rect(12, 78, 3, 8, BRASS[2])
    return tile if side == "l" else tile.flipped()


def marble(part: str) -> Canvas:
    """Engaged column, two cells by one: ``t`` capital, ``m`` shaft, ``b`` base."""
    tile = Canvas(SIZE, TILE)
    vein = (fbm(16, 24, 7, 3, seed_of("vein", part)) - 0.5) * 0.5
    tile.shade(4, 0, np.clip(cylinder(16, 24, 0.28) + vein, 0, 1), MARBLE[0:5], 0.5)
    for x in (9, 15, 21):
        tile.vline(x, 0, 15, mix(MARBLE[1], "000000", 0.2))
        tile.vline(x + 1, 0, 15, MARBLE[3])
    if part == "t":
        tile.rect(0, 0, 32, 5, BRASS[1])
        tile.hline(0, 31, 0, BRASS[4])
        tile.rect(2, 5, 28, 5, BRASS[2])
        for x in (4, 14, 24):
            tile.disc(x + 2, 7, 3, 2, BRASS[3], BRASS[0])
        tile.hline(3, 28, 10, BRASS[0])
    if part == "b":
        tile.rect(2, 6, 28, 4, MARBLE[3])
        tile.hline(2, 29, 6, MARBLE[5])
        tile.rect(0, 10, 32, 6, MARBLE[2])
        tile.hline(0, 31, 10, MARBLE[4])
    return tile


def cove(variant: int) -> Canvas:
    """Lit cornice under the ceiling, two cells by one, unlit pass."""
    tile = Canvas(SIZE, TILE)
    tile.rect(0, 0, 32, 6, BRASS[0])
    tile.hline(0, 31, 5, BRASS[3])
    for x in range(variant * 2, 32, 8):
        tile.rect(x, 1, 4, 3, BRASS[1])
        tile.hline(x, x + 3, 1, BRASS[3])
    tile.hline(0, 31, 6, "fff0c8")
    for row in range(9):
        tile.hline(0, 31, 7 + row, mix("e8a858a0", "e8a85800", row / 8))
    return tile


def dado(variant: int) -> Canvas:
    """Dark panelled dado with a gilt bead, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.grain(("120e18", "1c1626", "261e34"), "dado", variant, cell=9, stretch=3)
    tile.hline(0, 31, 0, BRASS[4])
    tile.hline(0, 31, 1, BRASS[1])
    for x in (2, 18):
        tile.frame(x, 6, 12, 19, BRASS[1])
        tile.hline(x, x + 11, 6, BRASS[3])
        tile.rect(x + 2, 8, 8, 15, mix("2c2440", "141020", 0.3 if variant % 2 else 0.0))
    tile.rect(0, 28, 32, 4, "0c0a12")
    tile.hline(0, 31, 28, "3a3048")
    return tile


def table_round(lit: bool) -> Canvas:
    """Round table far back in the room, cloth to the floor, a lamp; three by three cells."""
    tile = Canvas(48, 48)
    tile.disc(24, 22, 22, 3, "d8d0d8")
    folds = 0.55 + 0.4 * np.sin(np.arange(44) * 0.85)[None] * np.ones((26, 1))
    folds = folds * np.linspace(1, 0.6, 26)[:, None]
    cloth = (
        ("6a6072", "a89cac", "dcd0d8", "fffaf4")
        if lit
        else ("4a4458", "787084", "a8a0b0", "dcd4dc")
    )
    tile.shade(2, 22, folds, cloth, 0.6)
    tile.disc(24, 21, 22, 2, "fffaf4" if lit else "f0e8ee")
    for x in (8, 36):
        tile.disc(x + 1, 20, 4, 1, "ffffff")
        tile.vline(x + (7 if x < 20 else -5), 12, 19, "c8dcf0")
        tile.hline(x + (6 if x < 20 else -6), x + (8 if x < 20 else -4), 12, "e8f4ff")
    tile.rect(23, 12, 2, 8, BRASS[2])
    shade_tone = "ffd890" if lit else "5a4a48"
    tile.poly([(18, 13), (21, 4), (27, 4), (30, 13)], shade_tone)
    if lit:
        tile.hline(18, 30, 13, "fff4d0")
        tile.line(21, 4, 18, 13, "fff0c0")
    return tile


def back_chair(side: str) -> Canvas:
    """Velvet chair turned to a table, two cells by three."""
    tile = Canvas(SIZE, 48)
    tile.rect(9, 6, 6, 24, VELVET[2])
    tile.vline(9, 6, 29, VELVET[4])
    tile.disc(12, 6, 4, 4, VELVET[3], BRASS[2])
    tile.rect(9, 28, 18, 5, VELVET[3])
    tile.hline(9, 26, 28, VELVET[5])
    for x in (10, 24):
        tile.rect(x, 33, 2, 15, WOOD[3])
        tile.vline(x, 33, 47, WOOD[5])
    return tile if side == "l" else tile.flipped()


def service_trolley() -> Canvas:
    """Gueridon with cloches and bottles against the wall, three cells by two."""
    tile = Canvas(48, SIZE)
    tile.rect(2, 10, 44, 3, BRASS[2])
    tile.hline(2, 45, 10, BRASS[4])
    for x in (9, 25):
        tile.disc(x + 4, 10, 7, 7, "b8b4c0", "e8e4f0")
        tile.rect(x - 4, 11, 18, 2, BRASS[2])
        tile.dot(x + 4, 2, BRASS[4])
    tile.rect(38, 0, 4, 10, "2f6a4a")
    tile.vline(38, 0, 9, "7fe0a0")
    tile.rect(4, 22, 40, 2, BRASS[1])
    for x in (4, 42):
        tile.vline(x, 12, 27, BRASS[3])
        tile.disc(x, 29, 2, 2, "1a1620", BRASS[2])
    for x in (8, 14, 20):
        tile.rect(x, 20, 5, 2, "e0dcd8")
    return tile


def runner(variant: int) -> Canvas:
    """Deep blue carpet with a gilt border over boards; solid."""
    tile = Canvas(TILE, TILE)
    tile.grain(("120d18", "1a1424", "221a2e"), "under the runner", variant, cell=6)
    tile.rect(0, 0, 16, 4, "24305e")
    tile.hline(0, 15, 0, "6478b4")
    tile.hline(0, 15, 3, GILT)
    if variant % 2 == 0:
        tile.rect(6, 1, 4, 2, "8a6a30")
        tile.dot(7, 1, GILT)
    tile.hline(0, 15, 4, "0a0810")
    tile.rect(0, 5, 16, 3, WOOD[2])
    tile.hline(0, 15, 5, WOOD[4])
    return tile


def gilt_coffer(variant: int) -> Canvas:
    """Coffer of the ceiling in blue and gilt with a rosette, two by two cells; solid."""
    tile = Canvas(SIZE, SIZE)
    tile.grain(NAVY[1:4], "gilt coffer", variant, cell=7)
    tile.frame(0, 0, 32, 32, BRASS[0])
    tile.frame(1, 1, 30, 30, BRASS[2])
    tile.hline(1, 30, 30, BRASS[4])
    tile.frame(5, 6, 22, 20, BRASS[0])
    tile.shade(6, 7, gradient(18, 20, 0.1, 0.85), NAVY[0:5], 0.6)
    tile.hline(6, 25, 24, BRASS[3])
    tile.disc(15.5, 16, 5, 4, BRASS[1], BRASS[3])
    for step in range(6):
        angle = step * math.pi / 3 + variant * 0.5
        tile.dot(round(15.5 + 3 * math.cos(angle)), round(16 + 2.4 * math.sin(angle)), BRASS[4])
    tile.dot(15, 17, "fff0c8")
    return tile


def inlay(variant: int) -> Canvas:
    """Polished floor with gilt inlay, seen from above its edge; two by two cells, solid."""
    tile = Canvas(SIZE, SIZE)
    tone = gradient(32, 32, 0.5, 0.1) + (fbm(32, 32, 9, 3, seed_of("inlay", variant)) - 0.5) * 0.4
    tile.shade(0, 0, np.clip(tone, 0, 1), ("08080e", "10121e", "1a1e30", "262c44"), 0.6)
    for y, strength in ((3, 150), (10, 110), (20, 70)):
        tile.hline(0, 31, y, f"c8a860{strength:02x}")
    for x, lean in ((6, -3), (22, 3)):
        tile.line(x, 3, x + lean * (1 if variant else 2), 31, "c8a86048")
    tile.poly([(14, 3), (20, 10), (14, 20), (8, 10)], "8a70402c")
    return tile


def candles(frame: int) -> Canvas:
    """Three flames on a branch; every frame leans another way, one cell, unlit pass."""
    tile = Canvas(TILE, TILE)
    for index, (x, y) in enumerate(((3, 8), (8, 5), (13, 8))):
        lean = (0, 1, 0, -1)[(frame + index) % 4]
        tile.vline(x, y, 12, "f4ead0")
        tile.dot(x, y - 1, "ffffff")
        tile.dot(x + lean, y - 2, "fff0a0")
        tile.dot(x + lean, y - 3, "ffb040a0" if (frame + index) % 2 else "ffb040")
    tile.hline(3, 13, 13, BRASS[3])
    tile.vline(8, 13, 15, BRASS[2])
    return tile


def rain_run(frame: int) -> Canvas:
    """What runs down a pane of the tall window, lit from the street; four by six cells, unlit."""
    tile = Canvas(64, 96)
    random = rng("rain on the pane")
    for _ in range(30):
        x, start = int(random.randint(8, 56)), int(random.randint(0, 96))
        speed, length = int(random.randint(4, 13)), int(random.randint(3, 10))
        y = (start + frame * speed) % 96
        tone = ("bcd4ff", "ffd0a0", "ffb0d8")[int(random.randint(3))]
        if y + length < 95:
            tile.vline(x, y, y + length, mix(tone, tone[:6] + "00", 0.62))
            tile.dot(x, y + length, mix(tone, tone[:6] + "00", 0.1))
    return tile
