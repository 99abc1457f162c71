"""The queue: wet pavement, awning, the sign of the house, ropes, the arch, and forty-one coats."""

from __future__ import annotations

import math

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, STEEL, VELVET, WOOD, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
STONE = ("0c0d16", "161824", "222534", "343850", "4c5270", "8088a8")
COATS: tuple[tuple[str, str], ...] = (
    ("2a2c3c", "5a5e78"),
    ("4a2a30", "8a5058"),
    ("3a3424", "7a6c48"),
    ("20303a", "4a6a7c"),
    ("44303c", "8a6478"),
    ("302a24", "6a5c4c"),
)
WATER = ("1a1c34", "262a4c", "3a3460", "4a2c60", "2c2448", "161426")
PINK: Colour = "ff5ab0"


def paving(variant: int) -> Canvas:
    """Wet slabs with neon lying in the joints; solid."""
    tile = Canvas(TILE, TILE)
    tile.grain(STONE[0:3], "under the pavement", variant, cell=6)
    tile.shade(0, 0, gradient(6, 16, 0.95, 0.45), STONE[1:5], 0.7)
    tile.hline(0, 15, 0, STONE[5])
    tile.vline((variant * 5) % 16, 1, 5, STONE[0])
    tile.hline(0, 15, 6, STONE[0])
    if variant % 2:
        tile.hline(3, 9, 2, "c06aa8")
        tile.hline(5, 12, 3, "6a5aa8")
    else:
        tile.hline(8, 14, 2, "6a88c0")
    return tile


def awning(part: str) -> Canvas:
    """Striped awning over the door, one cell by two: ``l``, ``m``, ``r``; rain drips from it."""
    tile = Canvas(TILE, SIZE)
    for x in range(16):
        stripe = VELVET[3] if x // 4 % 2 else VELVET[1]
        edge = 18 + (x % 4 in (1, 2)) * 2
        tile.vline(x, 2, 17, stripe)
        tile.vline(x, 18, edge, mix(stripe, "000000", 0.25))
    tile.shade(0, 2, gradient(5, 16, 0.0, 0.0), ("ffffff30",), 0.0)
    tile.hline(0, 15, 1, BRASS[3])
    tile.hline(0, 15, 2, BRASS[1])
    tile.hline(0, 15, 17, BRASS[2])
    for x in (3, 11):
        tile.vline(x, 22, 26, "9ab4e080")
        tile.dot(x, 28, "d8e8ff")
    if part in "lr" and len(part) == 1:
        x = 0 if part == "l" else 13
        tile.rect(x, 0, 3, 32, BRASS[1])
        tile.vline(x, 0, 31, BRASS[3])
    return tile


def marquee() -> Canvas:
    """The sign of the house: a swan and its name in tubes, eight cells by four, unlit pass."""
    tile = Canvas(128, 64)
    tile.rect(0, 4, 128, 56, "0a0714")
    tile.frame(0, 4, 128, 56, "4a2a60")
    tile.frame(3, 7, 122, 50, "1c1030")
    letters = {
        "L": [((0, 0), (0, 20)), ((0, 20), (10, 20))],
        "E": [((0, 0), (0, 20)), ((0, 0), (10, 0)), ((0, 10), (8, 10)), ((0, 20), (10, 20))],
        "B": [((0, 0), (0, 20)), ((0, 0), (9, 2)), ((9, 2), (9, 8)), ((9, 8), (0, 10)),
              ((0, 10), (10, 13)), ((10, 13), (10, 18)), ((10, 18), (0, 20))],
        "D": [((0, 0), (0, 20)), ((0, 0), (7, 2)), ((7, 2), (10, 10)), ((10, 10), (7, 18)),
              ((7, 18), (0, 20))],
    }  # fmt: skip
    for index, letter in enumerate("LEBED"):
        left = 44 + index * 16
        for (x0, y0), (x1, y1) in letters[letter]:
            tile.line(left + x0, 22 + y0, left + x1, 22 + y1, "7a1450", 3)
            tile.line(left + x0, 22 + y0, left + x1, 22 + y1, "ffc8e8")
    swan = [(10, 44), (16, 48), (32, 48), (38, 40), (30, 38), (22, 40), (18, 34), (22, 26)]
    swan += [(20, 18), (14, 17), (11, 21)]
    points = [(float(x), float(y)) for x, y in swan]
    tile.path(points, "155a80", 3)
    tile.path(points, "c0f4ff")
    tile.hline(42, 122, 50, PINK)
    for x in range(6, 126, 6):
        tile.dot(x, 9, "ffe0a0")
        tile.dot(x, 55, "ffe0a0")
    return tile


def rope() -> Canvas:
    """Two brass posts with a velvet rope, four cells by two."""
    tile = Canvas(64, SIZE)
    for x in (4, 56):
        tile.rect(x, 6, 3, 24, BRASS[2])
        tile.vline(x, 6, 29, BRASS[4])
        tile.disc(x + 1, 5, 3, 3, BRASS[3], BRASS[1])
        tile.rect(x - 3, 29, 9, 3, BRASS[2])
        tile.hline(x - 3, x + 5, 29, BRASS[4])
    for x in range(7, 57):
        y = 9 + round(9 * math.sin(math.pi * (x - 7) / 49))
        tile.vline(x, y, y + 3, VELVET[3])
        tile.dot(x, y, VELVET[5])
    return tile


def arch() -> Canvas:
    """The detector: a steel arch with a row of lamps, four cells by six."""
    tile = Canvas(64, 96)
    for x in (2, 50):
        tile.shade(x, 6, cylinder(90, 12, 0.3), STEEL[1:6], 0.5)
        tile.vline(x, 6, 95, STEEL[6])
        for y in range(16, 90, 12):
            tile.rect(x + 4, y, 4, 5, "0c1a16")
            tile.rect(x + 5, y + 1, 2, 3, "40ffb0" if y < 64 else "ff5060")
    tile.shade(0, 0, gradient(12, 64, 0.9, 0.3), STEEL[1:6], 0.5)
    tile.hline(0, 63, 0, STEEL[7])
    tile.rect(20, 3, 24, 6, "0a1210")
    for x in range(22, 42, 4):
        tile.rect(x, 5, 2, 2, "40ffb0")
    tile.rect(0, 92, 16, 4, STEEL[2])
    tile.rect(48, 92, 16, 4, STEEL[2])
    return tile


def coat_rail(variant: int) -> Canvas:
    """A stretch of the long rail: coats nobody came back for, with their numbers; six by four."""
    tile = Canvas(96, 64)
    tile.rect(0, 3, 96, 2, STEEL[5])
    tile.hline(0, 95, 3, STEEL[7])
    random = rng("coats", variant)
    for x in range(0, 92, 7):
        body, light = COATS[int(random.randint(6))]
        length = int(random.randint(38, 54))
        dark = mix(body, "08060c", 0.5)
        tile.path([(x + 4, 3), (x + 4, 7)], STEEL[6])
        tile.poly([(x + 4, 6), (x + 9, 10), (x + 9, 6 + length), (x, 6 + length), (x, 10)], body)
        tile.line(x + 4, 7, x, 10, light)
        tile.vline(x, 11, 5 + length, light)
        tile.vline(x + 4, 13, 5 + length, dark)
        tile.vline(x + 8, 13, 5 + length, dark)
        tile.hline(x, x + 9, 6 + length, dark)
        tile.rect(x + 2, 14, 3, 4, "e8e0c8")
        tile.dot(x + 3, 16, "6a3030")
    return tile


def pigeon_holes() -> Canvas:
    """Numbered shelves for hats and bags behind the counter, four by four cells."""
    tile = Canvas(64, 64)
    tile.rect(0, 0, 64, 64, WOOD[1])
    random = rng("pigeon holes")
    for y in range(2, 62, 15):
        for x in range(2, 62, 15):
            tile.rect(x, y, 13, 13, "0c0808")
            tile.frame(x - 1, y - 1, 15, 15, WOOD[4])
            tile.hline(x - 1, x + 13, y + 13, WOOD[5])
            if random.rand() < 0.7:
                body, light = COATS[int(random.randint(6))]
                tile.rect(x + 2, y + 7, 9, 5, body)
                tile.hline(x + 2, x + 10, y + 7, light)
            tile.rect(x + 4, y + 1, 4, 3, BRASS[3])
    return tile


def puddle(variant: int) -> Canvas:
    """Standing water on the pavement with a sign in it, three cells by one."""
    tile = Canvas(48, TILE)
    for row, inset in enumerate((10, 4, 1, 0, 3, 9)):
        y = 10 + row
        tile.hline(
            inset, 47 - inset, y, ("1a1c34", "262a4c", "3a3460", "4a2c60", "2c2448", "161426")[row]
        )
    tile.hline(12, 26, 12, (PINK, "60d0ff")[variant % 2])
    tile.hline(18, 36, 13, ("c040a0", "3a8ab8")[variant % 2])
    tile.hline(8, 14, 11, "8a90c0")
    return tile


def bill(variant: int) -> Canvas:
    """Wet bills pasted over each other, two cells by two."""
    tile = Canvas(SIZE, SIZE)
    random = rng("bills", variant)
    for index in range(4):
        x, y = int(random.randint(0, 12)), int(random.randint(0, 10))
        tone = ("b8a890", "8a4a5a", "4a6a80", "a08840")[(index + variant) % 4]
        field = 0.6 + (fbm(18, 16, 6, 2, seed_of("bill", variant, index)) - 0.5)
        tile.shade(x, y, field, (mix(tone, "100c14", 0.5), tone, mix(tone, "ffffff", 0.2)), 0.5)
        tile.rect(x + 2, y + 3, 11, 3, mix(tone, "100810", 0.7))
        for line in range(y + 8, y + 15, 3):
            tile.hline(x + 2, x + 11, line, mix(tone, "100810", 0.5))
    return tile
