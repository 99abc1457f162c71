"""Kitchen, dining room and office, and the near-black silhouettes of the foreground."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places import fixtures
from assets.bake.places.bar.axe import DARK
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, KITCHEN_TILE, STEEL, WOOD, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
GREEN = ("14302e", "1d4440", "27564f", "3c776a", "64a48c")
SHADOW: Colour = "07050c"


def kitchen_floor(variant: int) -> Canvas:
    """Red and grey quarry tiles under a wet film; solid."""
    tile = Canvas(TILE, TILE)
    tile.grain(("141a1c", "1c2426", "242e30"), "kitchen floor", variant, cell=6)
    for index, x in enumerate((0, 8)):
        body = ("6a7a7a", "5a6666")[(index + variant) % 2]
        tile.rect(x, 0, 8, 5, body)
        tile.hline(x, x + 7, 0, "b8ccc8")
        tile.vline(x + 7, 0, 4, "2c3838")
    tile.hline(0, 15, 5, "10181a")
    tile.rect(0, 6, 16, 3, "3a4646")
    if variant % 4 == 1:
        tile.hline(2, 7, 1, "d8ece8")
    return tile


def worktop(part: str) -> Canvas:
    """Steel counter, one by two cells: ``l``, ``m``, ``door``, ``shelf``, ``r``."""
    tile = Canvas(TILE, SIZE)
    tile.rect(0, 0, 16, 4, STEEL[4])
    tile.hline(0, 15, 0, STEEL[7])
    tile.hline(0, 15, 3, STEEL[1])
    tile.rect(0, 4, 16, 28, STEEL[2])
    if part == "door":
        tile.frame(1, 6, 14, 23, STEEL[4])
        tile.rect(11, 14, 2, 6, STEEL[6])
    if part == "shelf":
        tile.rect(1, 6, 14, 24, STEEL[0])
        tile.hline(1, 14, 18, STEEL[4])
        for x, tone in ((3, "b8b0a8"), (8, "8a9aa0")):
            tile.rect(x, 12, 5, 6, tone)
            tile.hline(x, x + 4, 12, "f0f0f0")
            tile.rect(x, 24, 5, 5, mix(tone, "000000", 0.3))
    if part in "lr" and len(part) == 1:
        x = 0 if part == "l" else 14
        tile.rect(x, 4, 2, 28, STEEL[3])
        tile.vline(x, 4, 31, STEEL[6] if part == "l" else STEEL[0])
    tile.hline(0, 15, 31, STEEL[0])
    return tile


def serving_window() -> Canvas:
    """Hatch to the dining room with plates under heat lamps, four by three cells."""
    tile = Canvas(64, 48)
    tile.rect(0, 0, 64, 48, STEEL[3])
    tile.frame(0, 0, 64, 48, STEEL[6])
    tile.shade(4, 6, gradient(26, 56, 0.3, 1.0), ("1c0a24", "4a1648", "903068", "e06a78"), 0.8)
    for x, height in ((10, 12), (24, 16), (40, 13), (50, 15)):
        tile.disc(x, 30 - height, 2, 3, "14081c")
        tile.poly([(x - 4, 32), (x - 3, 34 - height), (x + 3, 34 - height), (x + 4, 32)], "14081c")
    for x in (14, 32, 50):
        tile.vline(x, 4, 8, STEEL[5])
        tile.poly([(x - 5, 12), (x - 2, 8), (x + 2, 8), (x + 5, 12)], BRASS[2])
        tile.hline(x - 4, x + 4, 13, "ffc070")
    tile.rect(2, 32, 60, 5, STEEL[5])
    tile.hline(2, 61, 32, STEEL[7])
    for x in (8, 24, 42):
        tile.disc(x + 4, 31, 5, 1, "e8e4e0")
        tile.rect(x + 2, 28, 5, 2, ("c86a3a", "6a9a4a", "d8b060")[x % 3])
    for x in range(6, 60, 5):
        tile.rect(x, 38, 3, 5, "f0e8d8")
        tile.hline(x, x + 2, 40, "8a7a78")
    tile.rect(0, 44, 64, 4, STEEL[2])
    return tile


def wok(frame: int) -> Canvas:
    """A wok that flares, two by two cells; two frames."""
    tile = Canvas(SIZE, SIZE)
    random = rng("wok", frame)
    for tone, share in (("c02808", 1.0), ("ff5a10", 0.75), ("ffa020", 0.5), ("fff0a0", 0.28)):
        for x in range(7, 26):
            middle = 1 - abs(x - 16) / 10
            reach = int(19 * share * middle * (0.5 + 0.6 * float(random.rand())))
            if reach > 1:
                tile.vline(x, 21 - reach, 21, tone)
    tile.poly([(5, 20), (26, 20), (22, 27), (9, 27)], "14161a")
    tile.hline(5, 26, 20, STEEL[5])
    tile.line(26, 21, 31, 17, STEEL[3], 2)
    tile.rect(8, 28, 16, 4, STEEL[2])
    tile.hline(8, 23, 28, "4aa0ff")
    return tile


def hood() -> Canvas:
    """Extractor hood over the range, four by three cells."""
    tile = Canvas(64, 48)
    tile.shade(24, 0, cylinder(24, 16, 0.3), STEEL[1:6], 0.5)
    tile.poly([(22, 22), (42, 22), (63, 40), (0, 40)], STEEL[3])
    tile.line(22, 22, 0, 40, STEEL[6])
    for x in (12, 24, 36, 48):
        tile.line(32 + (x - 32) * 0.4, 24, x, 39, STEEL[2])
    tile.rect(0, 40, 64, 4, STEEL[5])
    tile.hline(0, 63, 40, STEEL[7])
    tile.rect(4, 44, 56, 2, "ffe8b0")
    tile.grain(("00000000", "2a1c1050"), "grease", box=(6, 28, 52, 12), cell=6)
    return tile


def fridge() -> Canvas:
    """Cold store, two by five cells."""
    tile = Canvas(SIZE, 80)
    tile.shade(0, 0, cylinder(80, 32, 0.2), STEEL[2:7], 0.5)
    tile.frame(0, 0, 32, 80, STEEL[1])
    tile.hline(2, 29, 28, STEEL[1])
    tile.hline(2, 29, 29, STEEL[6])
    for y in (10, 38):
        tile.rect(25, y, 3, 14, STEEL[6])
        tile.vline(27, y, y + 13, STEEL[1])
    for x, y, tone in ((6, 8, "d8c060"), (12, 14, "c06060"), (6, 40, "d0d0c8")):
        tile.rect(x, y, 5, 6, tone)
    tile.hline(0, 31, 79, STEEL[0])
    return tile


def pan_rail() -> Canvas:
    """Pans and ladles on a rail, four by two cells."""
    tile = Canvas(64, SIZE)
    tile.rect(0, 2, 64, 2, STEEL[5])
    tile.hline(0, 63, 2, STEEL[7])
    for index, x in enumerate((7, 19, 32, 44, 56)):
        tile.vline(x, 4, 12, STEEL[6])
        if index % 2:
            tile.vline(x, 4, 22, STEEL[5])
            tile.disc(x, 24, 3, 3, STEEL[4], STEEL[6])
        else:
            reach = 6 - index % 3
            tile.disc(x, 14 + reach, reach, reach, STEEL[2], STEEL[5])
            tile.dot(x - 2, 12 + reach, STEEL[7])
    return tile


def plate_shelf(variant: int) -> Canvas:
    """Plates in stacks and bowls in their own shade, three by two cells."""
    tile = Canvas(48, SIZE)
    for foot in (14, 29):
        for row in range(13):  # what stands there throws a shade on the wall
            tile.hline(0, 47, foot - 1 - row, (8, 16, 18, 150 - row * 9))
        for index, x in enumerate((1, 13, 25, 37)):
            count = 2 + (index * 3 + foot + variant) % 5
            if (index + foot + variant) % 4 == 0:
                tile.disc(x + 4.5, foot - 2, 4.5, 4, "b8bcb8", "4a5658")
                tile.rect(x, foot - 8, 10, 3, (0, 0, 0, 0))
                tile.hline(x, x + 9, foot - 5, "f8f6f0")
                continue
            for row in range(count):
                tile.hline(x, x + 9, foot - 1 - row * 2, "5a686a")
                tile.hline(x, x + 9, foot - 2 - row * 2, "dcd8d0")
                tile.dot(x + 9, foot - 2 - row * 2, "8a9698")
            tile.hline(x + 1, x + 8, foot - 1 - count * 2, "ffffff")
        tile.rect(0, foot, 48, 2, STEEL[3])
        tile.hline(0, 47, foot, STEEL[7])
        tile.hline(0, 47, foot + 2, "0a1214")
    return tile


def order_board() -> Canvas:
    """The board of the day, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.rect(1, 2, 30, 27, "141c1c")
    tile.frame(1, 2, 30, 27, WOOD[4])
    for y in range(7, 26, 4):
        tile.hline(5, 14 + (y * 5) % 11, y, "b8c8c0")
        tile.hline(24, 27, y, "d8b060")
    return tile


def green_damask(variant: int) -> Canvas:
    """Silk of dining room and office, two by two cells: lozenges in two rows, watered and worn."""
    tile = Canvas(SIZE, SIZE)
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float64)
    tone = 0.34 + 0.05 * np.sin(x * np.pi / 2)
    for cx, cy in ((8, 8), (24, 24)):
        across = np.abs((x - cx + 16) % SIZE - 16)
        along = np.abs((y - cy + 16) % SIZE - 16)
        reach = across / 7 + along / 13
        tone = tone + 0.34 * (np.abs(reach - 0.93) < 0.08) + 0.1 * (reach < 0.86)
        tone = tone + 0.3 * (np.abs(reach - 0.5) < 0.1) + 0.34 * (reach < 0.16)
    stain = fbm(SIZE, SIZE, 14, 3, seed_of("green", variant)) - 0.5
    tile.shade(0, 0, np.clip(tone + stain * 0.3, 0, 1), GREEN, 0.45)
    return tile


def dining_table() -> Canvas:
    """Laid table, three by two cells."""
    tile = Canvas(48, SIZE)
    tile.poly([(0, 8), (47, 8), (44, 26), (3, 26)], "a8a0a8")
    for x in (8, 18, 29, 40):
        tile.vline(x, 10, 25, "78707e")
    tile.hline(0, 47, 8, "f0e8ec")
    tile.hline(1, 46, 9, "d0c8d0")
    for x in (9, 37):
        tile.disc(x, 7, 4, 1, "e8e4e8")
        tile.vline(x + 6, 2, 7, "c8d8e8")
    tile.rect(23, 3, 2, 5, "f0e8d0")
    tile.rect(23, 0, 2, 3, "ffd070")
    for x in (6, 40):
        tile.vline(x, 26, 31, WOOD[3])
    return tile


def chandelier() -> Canvas:
    """Crystal chandelier, three by three cells, unlit pass."""
    tile = Canvas(48, 48)
    tile.vline(24, 0, 14, BRASS[2])
    for side in (-1, 1):
        for reach in (8, 18):
            points = [(24, 22), (24 + side * reach, 28), (24 + side * reach, 22)]
            tile.path([(float(x), float(y)) for x, y in points], BRASS[2])
            tile.rect(23 + side * reach, 16, 3, 6, "fff4d8")
            tile.dot(24 + side * reach, 15, "ffffff")
            tile.vline(24 + side * reach, 29, 32, "c8e0ff90")
    tile.rect(22, 14, 5, 12, BRASS[1])
    for x in range(14, 36, 3):
        tile.vline(x, 30, 34 + x % 4, "c8e0ff80")
    return tile


def bookcase(variant: int) -> Canvas:
    """Bookcase, three by five cells."""
    tile = Canvas(48, 80)
    tile.rect(0, 0, 48, 80, DARK[2])
    tile.frame(0, 0, 48, 80, DARK[4])
    tile.hline(0, 47, 0, DARK[6])
    random = rng("books", variant)
    tones = ("5a2028", "20402c", "23304e", "5a4420", "3a2a40", "6a6258")
    for foot in (18, 34, 50, 66):
        tile.rect(3, foot - 14, 42, 14, DARK[0])
        tile.hline(3, 44, foot, DARK[5])
        x = 4
        while x < 42:
            width, height = int(random.randint(2, 5)), int(random.randint(8, 13))
            if random.rand() < 0.86:
                tone = tones[int(random.randint(6))]
                tile.rect(x, foot - height, width, height, tone)
                tile.vline(x, foot - height, foot - 1, mix(tone, "ffffff", 0.25))
                tile.hline(x, x + width - 1, foot - height + 2, BRASS[2])
            x += width
    for x in (3, 25):
        tile.rect(x, 68, 20, 10, DARK[3])
        tile.frame(x, 68, 20, 10, DARK[1])
        tile.dot(x + 10, 72, BRASS[4])
    return tile


def painting(variant: int) -> Canvas:
    """Gilded picture, three by two cells: lake, dancer, hunt."""
    tile = Canvas(48, SIZE)
    tile.rect(0, 0, 48, 32, BRASS[1])
    tile.frame(0, 0, 48, 32, BRASS[3])
    tile.frame(2, 2, 44, 28, BRASS[0])
    skies = (("1c2444", "4a4468", "90688a", "d8a088"), ("140c14", "341a24", "6a3438", "a05c48"))
    tile.shade(4, 4, gradient(24, 40, 0.1, 0.9), skies[variant % 2], 0.8)
    if variant == 0:
        tile.poly([(4, 20), (14, 9), (22, 17), (32, 7), (44, 19), (44, 22), (4, 22)], "1a2040")
        tile.rect(4, 22, 40, 6, "28304e")
        tile.hline(10, 30, 24, "9a7090")
    elif variant == 1:
        tile.path([(24, 26), (24, 16), (26, 10)], "d8c8c0", 2)
        tile.poly([(18, 18), (30, 18), (33, 22), (15, 22)], "c8b0b0")
        tile.disc(26, 8, 2, 2, "d8b8a0")
    else:
        tile.poly([(8, 26), (14, 18), (24, 17), (30, 20), (34, 14), (36, 26)], "20140e")
        tile.line(33, 14, 38, 8, "20140e")
    return tile


def blinds() -> Canvas:
    """Slats over a window to the club, three by four cells; the show shines between them."""
    tile = Canvas(48, 64)
    tile.frame(0, 0, 48, 64, DARK[4])
    tile.rect(0, 0, 48, 3, DARK[4])
    for y in range(4, 62, 6):
        tile.rect(1, y, 46, 3, DARK[3])
        tile.hline(1, 46, y, DARK[5])
        tile.hline(1, 46, y + 2, "c03a8870")
    for x in (12, 35):
        tile.vline(x, 2, 61, DARK[0])
    return tile


def monitors(frame: int) -> Canvas:
    """Wall of monitors, four by three cells; two frames, unlit pass."""
    tile = Canvas(64, 48)
    for row in range(2):
        for column in range(3):
            x, y = column * 21 + 1, row * 23 + 1
            tile.rect(x, y, 20, 20, "0c0c12")
            cloud = fbm(15, 16, 4, 2, seed_of("monitor", row, column, frame))
            tone = np.clip(gradient(15, 16, 0.75, 0.25) + (cloud - 0.5) * 0.5, 0, 1)
            tile.shade(x + 2, y + 2, tone, ("0a1c20", "164048", "2a7078", "70c0b8"), 0.7)
            walker = x + 4 + (column * 5 + frame * 3 + row * 2) % 10
            tile.rect(walker, y + 9, 2, 7, "061014")
            tile.dot(walker, y + 7, "061014")
            tile.hline(x + 2, x + 17, y + 4 + (frame * 6 + row) % 12, "a0e8e060")
    return tile


def cabinet() -> Canvas:
    """Filing cabinet, two by three cells."""
    tile = Canvas(SIZE, 48)
    tile.rect(1, 0, 30, 48, STEEL[2])
    tile.frame(1, 0, 30, 48, STEEL[0])
    tile.hline(1, 30, 0, STEEL[5])
    for y in (3, 18, 33):
        tile.frame(3, y, 26, 13, STEEL[4])
        tile.rect(12, y + 3, 8, 2, BRASS[2])
        tile.rect(13, y + 7, 6, 3, "d8d0b8")
    return tile


def globe() -> Canvas:
    """Globe on a stand, two by three cells."""
    tile = Canvas(SIZE, 48)
    tile.disc(16, 16, 12, 12, "23404a", BRASS[2])
    for points in (
        [(9, 10), (15, 7), (18, 12), (13, 18), (10, 15)],
        [(18, 18), (24, 17), (22, 24), (19, 23)],
    ):
        tile.poly([(float(x), float(y)) for x, y in points], "8a7a4a")
    tile.arc(16, 16, 14, 200, 60, BRASS[3])
    tile.rect(15, 29, 3, 14, WOOD[4])
    tile.poly([(6, 47), (15, 42), (18, 42), (27, 47)], WOOD[3])
    return tile


def wall_sconce() -> Canvas:
    """Two-armed brass sconce, one cell, unlit pass."""
    tile = Canvas(TILE, TILE)
    tile.rect(6, 8, 4, 7, BRASS[1])
    for x in (2, 12):
        tile.path([(8, 12), (x + 1, 13), (x + 1, 9)], BRASS[2])
        tile.rect(x, 3, 3, 6, "ffd8a0")
        tile.dot(x + 1, 4, "ffffff")
    return tile


def fore_heads(variant: int) -> Canvas:
    """Heads and shoulders of guests at the lower edge of the frame, six by two cells."""
    tile = Canvas(96, SIZE)
    random = rng("fore heads", variant)
    x = 4
    while x < 90:
        top = int(random.randint(4, 13))
        tile.disc(x + 6, top + 5, 5, 6, SHADOW)
        tile.rect(x + 3, top + 9, 7, 6, SHADOW)
        shoulders = [(x - 6, 31), (x - 5, top + 18), (x, top + 13), (x + 12, top + 13)]
        tile.poly([*shoulders, (x + 17, top + 18), (x + 18, 31)], SHADOW)
        tile.arc(x + 6, top + 5, 6, 190, 300, "3a1c44")
        tile.line(x - 5, top + 18, x, top + 13, "2c1636")
        x += int(random.randint(20, 30))
    return tile


def fore_table(kind: str) -> Canvas:
    """Near table in black: ``bottles``, ``plates`` or ``flowers``; five by two cells."""
    tile = Canvas(80, SIZE)
    tile.rect(0, 24, 80, 8, SHADOW)
    tile.hline(0, 79, 24, "2c1830")
    if kind == "bottles":
        for x, height in ((8, 18), (18, 22), (30, 14), (52, 20), (66, 16)):
            tile.rect(x, 24 - height + 6, 6, height - 6, SHADOW)
            tile.rect(x + 2, 24 - height, 2, 7, SHADOW)
            tile.vline(x, 24 - height + 7, 23, "3a2440")
    elif kind == "plates":
        for x, count in ((8, 6), (34, 9), (58, 4)):
            for row in range(count):
                tile.rect(x, 22 - row * 2, 16, 2, SHADOW)
                tile.hline(x, x + 15, 22 - row * 2, "2c2430")
    else:
        tile.rect(36, 12, 8, 13, SHADOW)
        for index in range(11):
            angle = math.pi * (0.15 + 0.07 * index)
            tip_x, tip_y = 40 + 20 * math.cos(angle), 14 - 10 * math.sin(angle)
            tile.line(40, 14, tip_x, tip_y, SHADOW)
            tile.disc(tip_x, tip_y, 3, 3, SHADOW)
    return tile


def fore_rail() -> Canvas:
    """Near railing in black, four by two cells."""
    tile = Canvas(64, SIZE)
    tile.rect(0, 6, 64, 4, SHADOW)
    tile.hline(0, 63, 6, "3a2440")
    for x in range(4, 64, 12):
        tile.rect(x, 10, 3, 22, SHADOW)
    return tile


def wine_rack() -> Canvas:
    """Diamond rack of bottles, three by three cells."""
    tile = Canvas(48, 48)
    tile.rect(0, 0, 48, 48, DARK[0])
    for step in range(-48, 96, 12):
        tile.line(step, 0, step + 48, 48, DARK[5])
        tile.line(step, 48, step + 48, 0, DARK[4])
    for row in range(4):
        for column in range(4):
            x, y = 6 + column * 12, 6 + row * 12
            if (row * 3 + column * 5) % 4:
                tile.disc(x, y, 3, 3, ("2a3a28", "3a1820", "28201c")[(row + column) % 3], "0a0608")
                tile.dot(x - 1, y - 1, "8a9a88")
    tile.frame(0, 0, 48, 48, DARK[4])
    return tile


def kitchen_wall(variant: int) -> Canvas:
    """Green-white glazed tiles with an accent band, two by two cells."""
    tile = Canvas(SIZE, SIZE, KITCHEN_TILE[0])
    random = rng("kitchen wall", variant)
    for y in range(0, SIZE, 8):
        for x in range(0, SIZE, 8):
            body: Colour = KITCHEN_TILE[int(random.randint(2, 5))]
            if y == 8:
                body = mix("3f7a78", body, 0.25)
            body = mix(body, "0c1818", 0.28)
            tile.rect(x, y, 7, 7, body)
            tile.hline(x, x + 6, y, mix(body, KITCHEN_TILE[5], 0.5))
            tile.hline(x, x + 6, y + 6, mix(body, KITCHEN_TILE[0], 0.6))
    tile.grain(("00000000", "00000000", "2a1e0c48"), "fat", variant, cell=12)
    return tile


def door_swing() -> Canvas:
    """Kitchen swing door with a lit porthole, two by four cells."""
    tile = Canvas(SIZE, 64)
    tile.rect(0, 0, 32, 64, STEEL[1])
    tile.shade(2, 2, gradient(62, 28, 0.8, 0.3), STEEL[2:6], 0.6)
    tile.frame(0, 0, 32, 64, STEEL[5])
    tile.disc(16, 18, 8, 8, "58163c", STEEL[6])
    tile.disc(16, 18, 6, 6, "c0387c")
    tile.rect(3, 46, 26, 15, STEEL[5])
    tile.hline(3, 28, 46, STEEL[7])
    for x in (6, 25):
        tile.dots(((x, 48), (x, 58)), STEEL[2])
    return tile


def bottle_crate() -> Canvas:
    """Crate with bottles, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    for index, x in enumerate(range(3, 28, 5)):
        fixtures.bottle(tile, x, 18, index, 13)
    tile.rect(0, 15, 32, 17, WOOD[3])
    for y in (15, 23):
        tile.rect(0, y, 32, 6, WOOD[4])
        tile.hline(0, 31, y, WOOD[6])
        tile.hline(0, 31, y + 6, WOOD[1])
    return tile
