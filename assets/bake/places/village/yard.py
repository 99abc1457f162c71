"""Things of the yards and the street."""

from __future__ import annotations

import math

from assets.bake.places.canvas import Canvas, cylinder
from assets.bake.places.palettes import mix
from assets.bake.places.shade import rng
from assets.bake.places.village.tones import (
    GREY_WOOD,
    IRON,
    SNOW,
    STONE,
    TILE,
    TIMBER,
    board,
    icicle,
    post,
    snow_cap,
    snow_mound,
    snow_profile,
)


def lamp_post() -> Canvas:
    """Street lamp, one by four cells; the light itself is the stamp lamp_glow."""
    tile = Canvas(TILE, 64)
    tile.rect(7, 14, 3, 50, "1c1a24")
    tile.vline(7, 14, 63, "4a4660")
    tile.rect(5, 58, 7, 6, "1c1a24")
    tile.hline(5, 11, 58, "4a4660")
    tile.hline(4, 12, 24, "1c1a24")
    tile.rect(4, 4, 8, 10, "1c1a24")
    tile.rect(5, 5, 6, 8, "c08a40")
    tile.poly([(3, 4), (12, 4), (8, 0), (7, 0)], "1c1a24")
    tile.hline(3, 12, 3, SNOW[6])
    tile.hline(5, 10, 2, SNOW[5])
    return tile


def lamp_glow() -> Canvas:
    """The burning pane of a street lamp, unlit pass; lies over the head of lamp_post."""
    tile = Canvas(TILE, TILE)
    tile.rect(5, 5, 6, 8, "ffc860")
    tile.rect(6, 6, 4, 5, "fff4c8")
    tile.vline(8, 5, 12, "8a5a20")
    return tile


def barrel(variant: int) -> Canvas:
    """Barrel under snow, one by two cells."""
    tile = Canvas(TILE, 2 * TILE)
    wood = TIMBER if variant % 2 == 0 else GREY_WOOD
    tile.rect(2, 12, 12, 20, wood[3])
    tile.rect(1, 15, 14, 14, wood[3])
    for x in (1, 4, 8, 12):
        tile.vline(x + 1, 13, 31, wood[5] if x < 8 else wood[2])
    for y in (15, 27):
        tile.rect(1, y, 14, 2, IRON[2])
        tile.hline(1, 8, y, IRON[4])
    tile.rect(2, 10, 12, 3, SNOW[5])
    tile.hline(3, 12, 9, SNOW[6])
    return tile


def firewood(variant: int, columns: int = 3) -> Canvas:
    """Stacked logs between posts, two cells high."""
    width = columns * TILE
    tile = Canvas(width, 32)
    random = rng("firewood", variant, columns)
    tile.rect(0, 6, width, 26, TIMBER[0])
    for row in range(5):
        for index in range(width // 5 + 1):
            x, y = 2 + index * 5 + (row % 2) * 2, 10 + row * 5
            if x < width - 2 and random.rand() < 0.96:
                face = mix(TIMBER[4], TIMBER[6], float(random.rand()))
                tile.disc(x + 1, y, 2, 2, face, TIMBER[1])
                tile.dot(x + 1, y, TIMBER[3])
    for x in (0, width - 2):
        tile.rect(x, 3, 2, 29, TIMBER[3])
        tile.vline(x, 3, 31, TIMBER[5])
    snow_cap(tile, 0, 1, snow_profile(width, 4, "logs", variant, sway=1.4))
    return tile


def bench() -> Canvas:
    """Bench before a house, two by one cells."""
    tile = Canvas(32, TILE)
    tile.rect(0, 6, 32, 3, TIMBER[4])
    tile.hline(0, 31, 6, TIMBER[6])
    snow_cap(tile, 2, 4, snow_profile(26, 2, "bench", sway=1), under=False)
    for x in (3, 26):
        post(tile, x, 9, 3, 7, TIMBER, 2)
    return tile


def snow_pile(variant: int) -> Canvas:
    """Shovelled heap, two by one cells."""
    tile = Canvas(32, TILE)
    skew = (0.8, 1.2, 0.6, 1.0)[variant % 4]
    snow_mound(
        tile,
        0,
        15,
        32,
        lambda u: 2 + (8 + variant) * math.sin(math.pi * u**skew) ** 0.8 + 1.2 * math.sin(u * 16),
    )
    return tile


def drift(side: str, variant: int = 0) -> Canvas:
    """Snow blown against a wall, two by one cells: it rises to the ``l`` or to the ``r``."""
    tile = Canvas(32, TILE)
    power = 1.4 + 0.5 * variant

    def height(share: float) -> float:
        along = share if side == "r" else 1 - share
        return 1 + 13 * math.pow(along, power) + 0.8 * math.sin(share * 11 + variant)

    snow_mound(tile, 0, 15, 32, height)
    return tile


def notice(variant: int) -> Canvas:
    """Paper nailed up: a hymn number, a sale of hay, a regatta, a lost dog; one cell."""
    tile = Canvas(TILE, TILE)
    paper = ("d8d0b8", "c8c8c0", "d8c8a0", "c8d0d0")[variant % 4]
    tile.poly([(3, 2), (12, 1), (13, 13), (4, 14)], mix(paper, "4a4058", 0.25))
    tile.line(3, 2, 12, 1, paper)
    if variant % 4 in (2, 3):
        tile.rect(5, 4, 6, 4, ("3a5a70", "4a3a30")[variant % 2])
        tile.dot(7, 5, "d8d0b8")
    else:
        tile.hline(5, 11, 4, "5a3030")
    for y in (9, 11):
        tile.hline(5, 11 - (y + variant) % 3, y, "5a5460")
    tile.dot(8, 2, IRON[5])
    return tile


def notice_board() -> Canvas:
    """The board of the parish, three by four cells."""
    tile = Canvas(48, 64)
    for x in (5, 39):
        post(tile, x, 12, 4, 52, GREY_WOOD)
    tile.rect(2, 16, 44, 28, GREY_WOOD[1])
    tile.frame(2, 16, 44, 28, GREY_WOOD[4])
    tile.poly([(0, 14), (24, 5), (47, 14), (47, 16), (0, 16)], GREY_WOOD[3])
    for x in range(48):
        top = round(13 - 9 * (1 - abs(x - 23.5) / 23.5))
        for depth in range(3):
            tile.dot(x, top + depth, SNOW[6 - depth // 2])
    for index, (x, y) in enumerate(((4, 18), (17, 19), (30, 18), (10, 29), (26, 28))):
        tile.paste(notice(index), x, y)
    return tile


def signpost() -> Canvas:
    """Guide post with two arms, two by four cells."""
    tile = Canvas(32, 64)
    post(tile, 14, 8, 4, 56, GREY_WOOD)
    for y, side in ((14, 1), (26, -1)):
        points = [(6, y), (25, y), (31, y + 4), (25, y + 8), (6, y + 8)]
        if side < 0:
            points = [(31 - x, row) for x, row in points]
        tile.poly(points, TIMBER[4], TIMBER[1])
        tile.hline(8, 23, y + 3, TIMBER[1])
        tile.hline(8, 19, y + 5, TIMBER[1])
        tile.hline(7, 24, y - 1, SNOW[6])
    tile.rect(13, 5, 6, 3, SNOW[6])
    return tile


def sign_board() -> Canvas:
    """Low board on a stake, two by two cells."""
    tile = Canvas(32, 32)
    post(tile, 14, 8, 3, 24, TIMBER)
    tile.rect(2, 10, 26, 10, TIMBER[4])
    tile.frame(2, 10, 26, 10, TIMBER[1])
    tile.hline(2, 27, 9, SNOW[6])
    tile.hline(6, 22, 14, TIMBER[1])
    tile.hline(6, 18, 16, TIMBER[1])
    return tile


def well() -> Canvas:
    """Roofed well, three by four cells."""
    tile = Canvas(48, 64)
    for x in (8, 37):
        post(tile, x, 18, 4, 26, GREY_WOOD)
    tile.poly([(0, 20), (24, 4), (47, 20), (47, 23), (0, 23)], GREY_WOOD[3])
    for x in range(48):
        top = round(18 - 15 * (1 - abs(x - 23.5) / 23.5))
        for depth in range(5):
            tile.dot(x, top + depth, SNOW[6] if depth == 0 else SNOW[5] if depth < 3 else SNOW[3])
    tile.shade(12, 27, cylinder(6, 24, 0.5), TIMBER[1:5], 0.4)
    tile.vline(24, 33, 40, "a08a60")
    tile.rect(20, 40, 8, 5, TIMBER[3])
    tile.hline(20, 27, 40, IRON[4])
    tile.rect(4, 44, 40, 20, STONE[0])
    random = rng("well")
    for row, y in enumerate((44, 51, 58)):
        for x in range(4 - row * 3 % 7, 44, 9):
            body = mix(STONE[2], STONE[4], float(random.rand()))
            left, right = max(4, x), min(43, x + 7)
            if right > left:
                tile.rect(left, y, right - left, 6, body)
                tile.hline(left, right - 1, y, STONE[5])
    tile.rect(2, 42, 44, 3, SNOW[5])
    tile.hline(2, 45, 41, SNOW[6])
    return tile


def sledge() -> Canvas:
    """Wooden sledge leaning in the snow, two by two cells."""
    tile = Canvas(32, 32)
    for shift in (0, 4):
        tile.path(
            [(2 + shift, 30), (20 + shift, 12), (24 + shift, 6), (21 + shift, 3)],
            TIMBER[5 - shift // 2],
            2,
        )
    for x, y in ((6, 26), (11, 21), (16, 16)):
        tile.line(x, y, x + 6, y + 1, TIMBER[6], 2)
    snow_mound(tile, 0, 31, 20, lambda u: 5 * math.sin(math.pi * u))
    return tile


def skis() -> Canvas:
    """Skis and poles against a wall, one by four cells."""
    tile = Canvas(TILE, 64)
    for x, tone in ((3, "983030"), (7, "b04038")):
        tile.line(x, 63, x + 1, 6, tone, 2)
        tile.dot(x + 2, 4, tone)
        tile.rect(x, 36, 3, 2, IRON[3])
    for x in (12, 14):
        tile.line(x, 63, x, 18, TIMBER[5])
        tile.hline(x - 1, x + 1, 58, IRON[4])
    return tile


def hay(variant: int) -> Canvas:
    """Loose hay, two by one cells."""
    tile = Canvas(32, TILE)
    random = rng("hay", variant)
    for _ in range(150):
        x = int(random.randint(0, 30))
        reach = 14 * math.sin(math.pi * (x + 1) / 32) ** 0.7
        y = 15 - int(random.rand() * reach)
        tone = ("4a3a1e", "62502a", "7e6834", "98824a")[int(random.randint(4))]
        tile.line(x, y, x + int(random.randint(-3, 4)), y - int(random.randint(0, 3)), tone)
    return tile


def hay_rack() -> Canvas:
    """Rack of a drying barn with hay, three by three cells."""
    tile = Canvas(48, 48)
    for x in (2, 22, 43):
        post(tile, x, 4, 3, 44, GREY_WOOD)
    for index, y in enumerate((10, 22, 34)):
        tile.paste(hay(index), 1, y - 6)
        tile.paste(hay(index + 4), 16, y - 6)
        tile.hline(0, 47, y + 9, GREY_WOOD[5])
        tile.hline(0, 47, y + 10, GREY_WOOD[2])
    snow_cap(tile, 0, 2, snow_profile(48, 3, "rack", sway=1.3))
    return tile


def hen_house() -> Canvas:
    """Hen house on legs, three by three cells; its prop hides a child."""
    tile = Canvas(48, 48)
    for x in (5, 39):
        post(tile, x, 36, 4, 12, GREY_WOOD, 2)
    for x in range(4, 44, 6):
        tile.rect(x, 16, 6, 21, GREY_WOOD[3])
        tile.vline(x, 16, 36, GREY_WOOD[5])
        tile.vline(x + 5, 16, 36, GREY_WOOD[1])
    tile.rect(17, 22, 13, 15, "0a080c")
    tile.frame(16, 21, 15, 16, GREY_WOOD[5])
    tile.poly([(24, 37), (30, 37), (42, 47), (35, 47)], GREY_WOOD[4])
    for step in range(3):
        tile.hline(29 + step * 4, 35 + step * 4, 39 + step * 3, GREY_WOOD[1])
    tile.poly([(0, 17), (24, 5), (47, 17), (47, 20), (0, 20)], GREY_WOOD[2])
    for x in range(48):
        top = round(15 - 11 * (1 - abs(x - 23.5) / 23.5))
        for depth in range(5):
            tile.dot(x, top + depth, SNOW[6] if depth == 0 else SNOW[5] if depth < 3 else SNOW[3])
    tile.dots(((34, 26), (36, 26), (35, 27)), "e0d8c8")
    return tile


def dovecote() -> Canvas:
    """Dovecote on a post, two by five cells; its ledge is the stamp ledge."""
    tile = Canvas(32, 80)
    post(tile, 13, 36, 6, 44, GREY_WOOD)
    tile.path([(6, 44), (13, 37)], GREY_WOOD[4], 2)
    tile.path([(25, 44), (18, 37)], GREY_WOOD[2], 2)
    tile.rect(3, 14, 26, 22, GREY_WOOD[3])
    tile.frame(3, 14, 26, 22, GREY_WOOD[1])
    for x in (7, 14, 21):
        for y in (18, 27):
            tile.rect(x, y, 4, 5, "0a080c")
            tile.dot(x, y, GREY_WOOD[3])
            tile.dot(x + 3, y, GREY_WOOD[3])
            tile.hline(x - 1, x + 4, y + 5, GREY_WOOD[5])
    tile.poly([(0, 15), (16, 3), (31, 15)], GREY_WOOD[2])
    for x in range(32):
        top = round(12 - 11 * (1 - abs(x - 15.5) / 15.5))
        for depth in range(4):
            tile.dot(x, top + depth, SNOW[6] if depth == 0 else SNOW[5 - depth // 2])
    tile.rect(1, 36, 30, 2, GREY_WOOD[5])
    tile.disc(23, 34, 2, 1, "b8bcc8")
    tile.dot(25, 33, "d8dce4")
    return tile


def pump() -> Canvas:
    """Iron pump with an ice beard, two by three cells."""
    tile = Canvas(32, 48)
    tile.shade(11, 10, cylinder(36, 9, 0.25), IRON[0:5], 0.4)
    for y in (10, 24, 42):
        tile.rect(9, y, 13, 3, IRON[2])
        tile.hline(9, 21, y, IRON[5])
    tile.disc(15, 8, 3, 3, IRON[3], IRON[1])
    tile.path([(20, 15), (28, 9), (30, 22)], IRON[4], 2)
    tile.rect(2, 18, 10, 4, IRON[3])
    tile.hline(2, 11, 18, IRON[5])
    for x, length in ((2, 12), (4, 8), (6, 5)):
        icicle(tile, x, 22, length)
    tile.rect(9, 6, 12, 2, SNOW[6])
    tile.rect(4, 45, 24, 3, STONE[3])
    tile.hline(4, 27, 45, SNOW[5])
    return tile


def bell_post(tongue: bool = True) -> Canvas:
    """Alarm bell between two posts under a small roof, two by five cells."""
    tile = Canvas(32, 80)
    for x in (3, 25):
        post(tile, x, 14, 4, 66, GREY_WOOD)
    tile.line(5, 40, 14, 22, GREY_WOOD[2], 2)
    tile.poly([(0, 14), (16, 3), (31, 14), (31, 17), (0, 17)], GREY_WOOD[3])
    for x in range(32):
        top = round(12 - 10 * (1 - abs(x - 15.5) / 15.5))
        for depth in range(4):
            tile.dot(x, top + depth, SNOW[6] if depth == 0 else SNOW[5 - depth // 2])
    tile.rect(14, 17, 4, 4, IRON[2])
    tile.poly([(12, 21), (19, 21), (22, 33), (24, 36), (7, 36), (9, 33)], "7a5a24")
    tile.line(12, 21, 9, 33, "d8b468")
    tile.line(9, 33, 7, 36, "f0d898")
    tile.hline(7, 24, 36, "3a2a10")
    tile.vline(20, 23, 34, "4a3414")
    if tongue:
        tile.rect(15, 36, 2, 4, IRON[4])
        tile.vline(16, 40, 62, "a08a60")
    return tile


def washing_line(variant: int) -> Canvas:
    """Frozen washing, four by two cells."""
    tile = Canvas(64, 32)
    points = [(x, 2 + 3 * (1 - ((x - 31.5) / 31.5) ** 2)) for x in range(64)]
    tile.path(points, "a8a0a0")
    pieces = (
        (6, "b8b0b8", 10, 20),
        (20, "4a5a80", 13, 14),
        (37, "c8b8a0", 9, 22),
        (49, "8a4040", 12, 12),
    )
    for index, (x, tone, width, length) in enumerate(pieces[variant % 2 :]):
        dim = mix(tone, "302848", 0.3)
        tile.poly(
            [(x, 5), (x + width, 5), (x + width - 1 + index % 2, 5 + length), (x + 1, 4 + length)],
            dim,
        )
        tile.line(x, 5, x + 1, 4 + length, tone)
        tile.vline(x + width // 2, 7, 3 + length, mix(dim, "000000", 0.3))
        tile.hline(x + 1, x + width - 1, 5 + length, SNOW[5])
    return tile


def trough() -> Canvas:
    """Hollow log with frozen water, three by one cells."""
    tile = Canvas(48, TILE)
    tile.rect(1, 4, 46, 10, GREY_WOOD[3])
    tile.hline(1, 46, 4, GREY_WOOD[6])
    tile.hline(3, 44, 5, "8cb4d4")
    tile.hline(3, 44, 6, "5c88b4")
    for x in (6, 20, 34):
        tile.hline(x, x + 8, 10, GREY_WOOD[1])
    for x in (5, 40):
        post(tile, x, 12, 4, 4, GREY_WOOD, 2)
    return tile


def ledge(part: str) -> Canvas:
    """Narrow shelf to stand on, one-way: ``l``, ``m``, ``r``."""
    tile = Canvas(TILE, TILE)
    board(tile, 0, 1, 16, 4, GREY_WOOD[4], GREY_WOOD)
    tile.hline(0, 15, 0, SNOW[6])
    tile.hline(0, 15, 1, SNOW[4])
    tile.hline(0, 15, 5, "0a080e")
    if part != "m":
        x = 2 if part == "l" else 13
        tile.line(x, 5, 8, 12, GREY_WOOD[2], 2)
    return tile


def shed_wall(variant: int, part: str = "m") -> Canvas:
    """Upright weathered boards with gaps, one cell; ``d`` has a dark knot hole and rust."""
    tile = Canvas(TILE, TILE)
    random = rng("shed", variant, part)
    x = 0
    while x < TILE:
        width = int(random.randint(3, 6))
        body = mix(GREY_WOOD[1], GREY_WOOD[3], float(random.rand()))
        tile.rect(x, 0, width, 16, body)
        tile.vline(x, 0, 15, mix(body, GREY_WOOD[5], 0.4))
        tile.vline(min(15, x + width - 1), 0, 15, "0c0a0e")
        x += width
    for _ in range(3):
        x, y = int(random.randint(1, 15)), int(random.randint(0, 12))
        tile.vline(x, y, y + 3, GREY_WOOD[0])
    if part == "d":
        tile.disc(8, 7, 1, 1, "050406", GREY_WOOD[1])
        tile.vline(4, 2, 8, "6a3a20")
    if variant % 4 == 3:
        tile.hline(0, 15, 8, GREY_WOOD[2])
        tile.hline(0, 15, 9, GREY_WOOD[5])
        tile.hline(0, 15, 10, "0c0a0e")
    return tile
