"""The cloakroom: coats of all cuts, hats and bags on the shelf, lamps, numbers, a tall mirror."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import BRASS, STEEL, WOOD, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
CLOTH: tuple[tuple[str, str], ...] = (
    ("23283e", "5c688e"),
    ("5a2230", "b05a66"),
    ("6a5a34", "c0a868"),
    ("1e4048", "5a98a0"),
    ("4a2a4c", "9a68a0"),
    ("3a2a20", "86684a"),
    ("a89a80", "f0e4c8"),
    ("7a2a18", "d8784a"),
    ("16161e", "4a4c60"),
    ("2e4a2a", "7aa068"),
)
FUR = ("3a2a22", "6a4c38", "a07a58", "d0b088")


def _hanger(tile: Canvas, x: int) -> None:
    tile.path([(x, 3), (x + 1, 6), (x, 8)], STEEL[6])
    tile.path([(x - 6, 11), (x, 8), (x + 6, 11)], WOOD[5])


def coat(tile: Canvas, x: int, kind: int, tones: tuple[str, str], long: int) -> None:
    """One coat on its hanger: 0 overcoat, 1 trench coat with belt, 2 fur, 3 short jacket, 4 cape,
    5 dress with glitter."""
    body, light = tones
    dark, foot = mix(body, "06050a", 0.55), 9 + long
    _hanger(tile, x)
    half = (5, 5, 7, 5, 6, 4)[kind]
    flare = (6, 7, 8, 6, 10, 6)[kind]
    shape = [(x - 3.0, 9.0), (x + 3.0, 9.0), (x + half + 0.0, 13.0), (x + flare + 0.0, foot + 0.0)]
    tile.poly([*shape, (x - flare + 0.0, foot + 0.0), (x - half + 0.0, 13.0)], body)
    if kind == 2:
        random = rng("fur", x, long)
        for _ in range(long * 5):
            px, py = x + int(random.randint(-flare, flare + 1)), int(random.randint(10, foot))
            tile.vline(px, py, py + 1, FUR[int(random.randint(4))])
        return
    tile.line(x - half, 13, x - flare, foot, light)
    tile.line(x - 3, 9, x - half, 13, light)
    for fold in (-2, 2):
        tile.line(x + fold, 17, x + fold * 1.8, foot, dark)
    tile.line(x + half, 13, x + flare, foot, dark)
    if kind in (0, 1, 3):
        tile.path([(x - 2, 9), (x, 16), (x + 2, 9)], light)
        tile.line(x, 16, x, foot, dark)
        tile.rect(x - half - 2, 14, 3, int(long * 0.55), mix(body, "06050a", 0.25))
        tile.vline(x - half - 2, 14, 13 + int(long * 0.55), light)
        tile.rect(x + half, 14, 3, int(long * 0.55), dark)
        for y in range(19, foot - 6, 7):
            tile.dot(x + 1, y, BRASS[3])
    if kind == 1:
        tile.hline(x - half, x + half, 26, dark)
        tile.hline(x - half, x + half, 25, light)
        tile.rect(x - 1, 25, 3, 3, BRASS[3])
    if kind == 4:
        tile.hline(x - 3, x + 3, 10, BRASS[3])
    if kind == 5:
        random = rng("glitter", x)
        for _ in range(12):
            tile.dot(x + int(random.randint(-4, 5)), int(random.randint(12, foot)), "ffffff")


def number(tile: Canvas, x: int, y: int) -> None:
    """A brass tag on a string."""
    tile.vline(x, y - 3, y - 1, "d8d0b8")
    tile.rect(x - 1, y, 3, 4, BRASS[3])
    tile.dot(x - 1, y, BRASS[4])
    tile.dot(x, y + 2, BRASS[0])


def rail(variant: int) -> Canvas:
    """A stretch of the long rail, six by four cells: no two coats alike, gaps between them, a
    scarf, an umbrella that still drips."""
    tile = Canvas(96, 64)
    random = rng("mixed coats", variant)
    tile.rect(0, 9, 96, 46, "00000040")
    x = 7
    while x < 90:
        kind = int(random.choice((0, 0, 1, 1, 2, 3, 4, 5)))
        tones = CLOTH[int(random.randint(len(CLOTH)))]
        long = {3: 24, 5: 40}.get(kind, int(random.randint(34, 50)))
        if random.rand() < 0.12:
            _umbrella(tile, x, tones[1])
        else:
            coat(tile, x, kind, tones, long)
            number(tile, x + int(random.randint(-2, 3)), 17)
            if random.rand() < 0.2:
                scarf = CLOTH[int(random.randint(len(CLOTH)))][1]
                tile.rect(x + 2, 9, 3, 24, scarf)
                tile.vline(x + 2, 9, 32, mix(scarf, "ffffff", 0.3))
        x += int(random.choice((9, 10, 11, 12, 14)))
    tile.rect(0, 2, 96, 3, BRASS[1])
    tile.hline(0, 95, 2, BRASS[4])
    tile.hline(0, 95, 4, BRASS[0])
    return tile


def _umbrella(tile: Canvas, x: int, tone: Colour) -> None:
    """A rolled umbrella by its crook, and the drops below it."""
    tile.path([(x - 2, 6), (x - 2, 3), (x, 2), (x + 1, 4), (x + 1, 14)], WOOD[5])
    tile.poly([(x - 1, 14), (x + 4, 14), (x + 2, 46), (x + 1, 46)], mix(tone, "101018", 0.45))
    tile.line(x, 15, x + 1, 44, tone)
    tile.hline(x - 1, x + 4, 22, BRASS[2])
    for y in (49, 54, 60):
        tile.dot(x + 1, y, "c8e0ff")


def hat_shelf(variant: int) -> Canvas:
    """Shelf with hats, boxes and bags, six cells by two."""
    tile = Canvas(96, SIZE)
    random = rng("hats", variant)
    tile.rect(0, 25, 96, 3, WOOD[4])
    tile.hline(0, 95, 25, WOOD[6])
    tile.rect(0, 28, 96, 2, WOOD[1])
    x = 4
    while x < 84:
        body, light = CLOTH[int(random.randint(len(CLOTH)))]
        kind = int(random.randint(5))
        if kind == 0:
            tile.rect(x, 22, 15, 3, body)
            tile.poly([(x + 3, 22), (x + 4, 15), (x + 11, 15), (x + 12, 22)], body)
            tile.hline(x + 3, x + 11, 20, light)
            tile.hline(x, x + 14, 22, light)
        elif kind == 1:
            tile.rect(x + 3, 9, 9, 14, body)
            tile.rect(x, 23, 15, 2, body)
            tile.vline(x + 3, 9, 22, light)
            tile.hline(x + 3, x + 11, 20, "a02030")
        elif kind == 2:
            tile.rect(x, 12, 15, 13, mix(body, "c8b898", 0.4))
            tile.hline(x, x + 14, 12, light)
            tile.rect(x + 6, 12, 3, 13, "c03858")
            tile.frame(x, 12, 15, 13, mix(body, "000000", 0.5))
        elif kind == 3:
            tile.poly([(x, 25), (x + 2, 16), (x + 12, 16), (x + 14, 25)], body)
            tile.arc(x + 7, 16, 4, 180, 360, light)
            tile.rect(x + 6, 18, 2, 2, BRASS[4])
        else:
            tile.disc(x + 7, 23, 7, 4, body)
            tile.rect(x, 23, 15, 3, mix(body, "000000", 0.3))
            tile.hline(x + 3, x + 9, 19, light)
        x += int(random.randint(16, 20))
    tile.rect(0, 25, 96, 3, WOOD[4])
    tile.hline(0, 95, 25, WOOD[6])
    return tile


def counter_lamp() -> Canvas:
    """Lamp with a red shade on the counter, two by two cells, unlit pass."""
    tile = Canvas(SIZE, SIZE)
    tile.vline(15, 16, 29, BRASS[3])
    tile.vline(16, 16, 29, BRASS[1])
    tile.rect(10, 29, 12, 3, BRASS[2])
    tile.hline(10, 21, 29, BRASS[4])
    shade = gradient(13, 22, 0.35, 1.0)
    tile.shade(5, 4, shade, ("8a1c28", "c8342c", "ff7a40", "ffd890"), 0.6)
    pixels = tile.pixels()
    for y in range(4, 17):
        inset = round((17 - y) * 0.42)
        pixels[y, 5 : 5 + inset] = 0
        pixels[y, 27 - inset : 27] = 0
    tile.set_pixels(pixels)
    tile.hline(5, 26, 17, "fff0c8")
    return tile


def tag_board() -> Canvas:
    """Board of brass numbers, some hooks bare, five by three cells."""
    tile = Canvas(80, 48)
    tile.rect(1, 1, 78, 46, WOOD[2])
    tile.frame(1, 1, 78, 46, WOOD[5])
    tile.frame(3, 3, 74, 42, WOOD[1])
    random = rng("tags")
    for y in range(8, 42, 9):
        for x in range(8, 76, 7):
            tile.dot(x, y - 2, STEEL[6])
            if random.rand() < 0.72:
                tile.rect(x - 1, y, 4, 4, BRASS[2 + int(random.randint(2))])
                tile.dot(x - 1, y, "fff4d0")
                tile.dot(x + 1, y + 2, BRASS[0])
    return tile


def tall_mirror() -> Canvas:
    """A gilt mirror from the dado to the cornice with the lamps of the room; four by seven."""
    tile = Canvas(64, 112)
    y, x = np.mgrid[0:98, 0:50].astype(float)
    tone = 0.2 + 0.3 * (((x + y * 0.6) % 46) < 12) + 0.2 * (((x + y * 0.6) % 46) < 4)
    tone = tone + (fbm(98, 50, 24, 3, seed_of("mirror")) - 0.5) * 0.3
    tile.shade(7, 8, np.clip(tone, 0, 1), ("1c1018", "3a2028", "6a3c40", "a8786a", "e8c8a8"), 0.7)
    for px, py in ((18, 30), (24, 27), (30, 30), (44, 66)):
        tile.disc(px, py, 2, 3, "ffe0a0")
        tile.dot(px, py, "ffffff")
    for index, px in enumerate(range(10, 54, 9)):
        body, light = CLOTH[index * 3 % len(CLOTH)]
        tile.rect(px, 74, 7, 30, mix(body, "1c1018", 0.4))
        tile.vline(px, 74, 103, mix(light, "1c1018", 0.5))
    tile.hline(8, 56, 72, mix(BRASS[3], "1c1018", 0.3))
    for inset, edge in ((3, BRASS[1]), (4, BRASS[3]), (5, BRASS[4]), (6, BRASS[0])):
        tile.frame(inset, inset + 1, 64 - 2 * inset, 111 - 2 * inset, edge)
    tile.disc(32, 5, 8, 4, BRASS[2], BRASS[4])
    for corner in ((5, 6), (58, 6), (5, 106), (58, 106)):
        tile.disc(*corner, 3, 3, BRASS[3], BRASS[0])
    return tile


def wet_stand() -> Canvas:
    """Stand full of umbrellas in their own puddle, three by four cells."""
    tile = Canvas(48, 64)
    tones = ("b03050", "3a78a8", "c8a040", "16161e", "6a9a58", "8a5ab0")
    for index, tone in enumerate(tones):
        x = 9 + index * 6
        top = 14 + index * 7 % 12
        tile.line(x, top, 14 + index * 4, 58, mix(tone, "08080c", 0.3), 4)
        tile.line(x - 1, top, 13 + index * 4, 58, mix(tone, "ffffff", 0.25))
        tile.path([(x, top), (x - 1, top - 8), (x + 2, top - 11), (x + 4, top - 8)], WOOD[5], 2)
    tile.rect(9, 40, 30, 20, BRASS[1])
    tile.frame(9, 40, 30, 20, BRASS[3])
    for x in range(13, 37, 5):
        tile.vline(x, 42, 57, BRASS[0])
        tile.vline(x + 1, 42, 57, BRASS[2])
    tile.hline(9, 38, 40, BRASS[4])
    tile.rect(2, 61, 44, 2, "3a4468")
    tile.hline(6, 30, 61, "90a8d8")
    return tile
