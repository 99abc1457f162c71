"""Parts of the church and its yard."""

from __future__ import annotations

import math

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import Ramp, mix
from assets.bake.places.shade import rng
from assets.bake.places.village.fronts import beside_pane
from assets.bake.places.village.tones import (
    GREY_WOOD,
    IRON,
    NIGHT_PANE,
    PANE,
    PLASTER,
    SNOW,
    STONE,
    TILE,
    TIMBER,
    snow_cap,
    snow_profile,
)

SIZE = 2 * TILE


def ashlar(variant: int) -> Canvas:
    """Dressed stone, two by two cells; limewash has worn off in patches."""
    tile = Canvas(SIZE, SIZE, STONE[1])
    random = rng("ashlar", variant)
    for row in range(4):
        x = -8 if row % 2 else 0
        while x < SIZE:
            body = mix(STONE[2], PLASTER[2], float(random.rand()) * 0.8)
            tile.rect(x, row * 8, 15, 7, body)
            tile.hline(x, x + 14, row * 8, mix(body, STONE[6], 0.45))
            tile.vline(x, row * 8, row * 8 + 6, mix(body, STONE[5], 0.3))
            tile.hline(x, x + 14, row * 8 + 6, mix(body, STONE[0], 0.4))
            if random.rand() < 0.3:
                tile.dot(x + int(random.randint(2, 12)), row * 8 + 3, STONE[1])
            x += 16
    tile.grain(("00000000", "00000000", "10142850"), "ashlar stain", variant, cell=12)
    return tile


def buttress(part: str) -> Canvas:
    """Buttress, two cells wide: ``t`` sloped and snowed head, ``m``, ``b`` foot."""
    tile = Canvas(SIZE, TILE)
    left, right = (3, 28) if part == "b" else (6, 25)
    tile.rect(left, 0, right - left + 1, 16, STONE[3])
    tile.vline(left, 0, 15, STONE[6])
    tile.rect(right - 5, 0, 6, 16, STONE[1])
    for y in (5, 11):
        tile.hline(left + 1, right, y, STONE[2])
    if part == "t":
        pixels = tile.pixels()
        for x in range(SIZE):
            pixels[: abs(x - 15) // 2, x] = 0
        tile.set_pixels(pixels)
        for x in range(left, right + 1):
            top = abs(x - 15) // 2
            tile.vline(x, top, top + 2, SNOW[5])
            tile.dot(x, top, SNOW[6])
    return tile


def arch_window(kind: str) -> Canvas:
    """Tall church window of two by four cells: ``lit`` or ``dark``."""
    tile = Canvas(SIZE, 64)
    tile.poly([(4, 63), (4, 20), (9, 9), (16, 3), (22, 9), (27, 20), (27, 63)], STONE[4])
    tile.path([(4, 63), (4, 20), (9, 9), (16, 3), (22, 9), (27, 20), (27, 63)], STONE[6])
    pane: Ramp = PANE if kind == "lit" else NIGHT_PANE
    inner = Canvas(SIZE, 64)
    inner.shade(7, 6, gradient(54, 18, 0.95, 0.1), pane, 0.8)
    for y in range(8, 60, 9):
        for x in range(7, 25, 6):
            tone = ("b83a30", "3a5aa0", "d8a030", "4a8a5a")[(x + y) % 4]
            share = 0.5 if kind == "lit" else 0.15
            inner.rect(x, y, 5, 7, mix(pane[1], tone, share))
    pixels = inner.pixels()
    for y in range(64):
        half = 9 if y > 20 else max(0, round(9 * math.sqrt(max(0.0, 1 - ((20 - y) / 15) ** 2))))
        pixels[y, : 16 - half] = 0
        pixels[y, 16 + half :] = 0
    pixels[60:] = 0
    inner.set_pixels(pixels)
    tile.paste(inner, 0, 0)
    tile.vline(15, 6, 59, STONE[1])
    for y in (16, 34, 52):
        tile.hline(7, 24, y, STONE[1])
    tile.rect(2, 60, 28, 3, STONE[5])
    tile.hline(2, 29, 59, SNOW[6])
    tile.hline(2, 29, 63, STONE[0])
    return beside_pane(tile) if kind == "lit" else tile


def church_door() -> Canvas:
    """Arched oak door with iron bands, three by five cells."""
    tile = Canvas(48, 80)
    outline: list[tuple[float, float]] = [
        (2, 79),
        (2, 28),
        (9, 11),
        (24, 2),
        (38, 11),
        (45, 28),
        (45, 79),
    ]
    tile.poly(outline, STONE[4])
    tile.path(outline, STONE[6])
    leaf: list[tuple[float, float]] = [
        (7, 79),
        (7, 29),
        (13, 16),
        (24, 8),
        (34, 16),
        (40, 29),
        (40, 79),
    ]
    tile.poly(leaf, TIMBER[2])
    for x in range(10, 40, 5):
        top = 8 + round(abs(x - 24) ** 1.6 / 8)
        tile.vline(x, top, 79, TIMBER[1])
        tile.vline(x + 1, top, 79, TIMBER[4])
    tile.vline(24, 8, 79, TIMBER[0])
    for y in (30, 46, 64):
        tile.rect(8, y, 32, 3, IRON[1])
        tile.hline(8, 39, y, IRON[3])
        tile.dots(tuple((x, y + 1) for x in range(10, 40, 6)), IRON[5])
    for x in (20, 27):
        tile.disc(x, 52, 2, 3, None, IRON[5])
    snow_cap(tile, 7, 76, [4, 4, 3, 3, 2, 2, 2, 1, 1, 1], under=False)
    return tile


def tower_clock() -> Canvas:
    """The clock of the tower, three by three cells."""
    tile = Canvas(48, 48)
    tile.disc(24, 24, 20, 20, STONE[1], STONE[5])
    tile.disc(24, 24, 17, 17, "1c2440", "d8b468")
    for hour in range(12):
        angle = hour * math.pi / 6
        x, y = 24 + 14 * math.sin(angle), 24 - 14 * math.cos(angle)
        tile.line(x, y, 24 + 11 * math.sin(angle), 24 - 11 * math.cos(angle), "d8b468")
    tile.line(24, 24, 24, 13, "f0d898", 2)
    tile.line(24, 24, 32, 27, "f0d898", 2)
    tile.disc(24, 24, 1, 1, "fff0c0")
    tile.arc(24, 24, 20, 200, 340, SNOW[6])
    return tile


def belfry() -> Canvas:
    """Louvred opening of the bell chamber, two by three cells."""
    tile = Canvas(SIZE, 48)
    tile.poly([(5, 47), (5, 14), (16, 3), (26, 14), (26, 47)], STONE[5])
    tile.poly([(8, 45), (8, 15), (16, 7), (23, 15), (23, 45)], "0a0a14")
    for y in range(16, 44, 6):
        tile.hline(8, 23, y, GREY_WOOD[4])
        tile.hline(8, 23, y + 1, GREY_WOOD[2])
    tile.hline(4, 27, 46, SNOW[6])
    return tile


def cornice(variant: int) -> Canvas:
    """Moulding under the eaves of the church, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 5, STONE[5])
    tile.hline(0, 15, 5, STONE[1])
    for x in range(variant % 2 * 4, 16, 8):
        tile.rect(x, 6, 4, 4, STONE[4])
        tile.hline(x, x + 3, 10, STONE[0])
    tile.hline(0, 15, 11, "0e0e18")
    snow_cap(tile, 0, 0, snow_profile(TILE, 2, "cornice", variant, sway=1), under=False)
    return tile


def grave(variant: int) -> Canvas:
    """Grave marks under snow: wrought cross, stone, roofed board; one by two cells."""
    tile = Canvas(TILE, SIZE)
    if variant == 0:
        tile.rect(7, 8, 2, 24, IRON[2])
        tile.rect(3, 14, 10, 2, IRON[2])
        tile.vline(7, 8, 31, IRON[4])
        tile.disc(8, 15, 4, 4, None, IRON[3])
        tile.hline(3, 12, 13, SNOW[6])
    elif variant == 1:
        tile.poly([(3, 31), (3, 14), (6, 10), (10, 10), (13, 14), (13, 31)], STONE[3])
        tile.path([(3, 31), (3, 14), (6, 10), (10, 10)], STONE[5])
        for y in (17, 20, 23):
            tile.hline(5, 11, y, STONE[1])
        tile.hline(5, 11, 9, SNOW[6])
        tile.hline(4, 12, 10, SNOW[5])
    else:
        tile.rect(7, 10, 3, 22, GREY_WOOD[3])
        tile.poly([(2, 13), (8, 6), (14, 13)], GREY_WOOD[2])
        tile.line(2, 12, 8, 5, SNOW[6])
        tile.line(8, 5, 14, 12, SNOW[5])
        tile.rect(4, 16, 9, 6, "c8bca0")
        tile.hline(6, 11, 18, "6a5a50")
    for x in range(16):
        top = 30 - round(2 * math.sin(math.pi * (x + 0.5) / 16))
        tile.vline(x, top, 31, SNOW[5])
        tile.dot(x, top, SNOW[6])
    return tile


def spire(part: str) -> Canvas:
    """The needle, two cells wide: ``base``, ``mid``, ``tip``; shingles and a cross."""
    tile = Canvas(SIZE, SIZE)
    spans = {"base": (14.5, 9.0), "mid": (9.0, 4.0), "tip": (4.0, 0.2)}
    low, high = spans[part]
    for y in range(SIZE):
        half = high + (low - high) * (y / 31)
        if part == "tip" and y < 10:
            half = 0.6
        for x in range(round(15.5 - half), round(15.5 + half) + 1):
            share = (x - 15.5) / max(0.6, half)
            tone = STONE[4] if share < -0.5 else STONE[2] if share < 0.3 else STONE[0]
            if share < -0.1 and (x * 3 + y * 5) % 7 < 3:
                tone = SNOW[4]
            if (y + (x // 3) % 2 * 2) % 4 == 0 and tone != SNOW[4]:
                tone = "12141e"
            tile.dot(x, y, tone)
    if part == "tip":
        tile.vline(15, 0, 10, "d8b468")
        tile.hline(13, 17, 3, "d8b468")
    return tile
