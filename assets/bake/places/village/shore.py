"""Quay furniture, jetty, boats and the inside of the boathouse."""

from __future__ import annotations

from assets.bake.places.canvas import Canvas, cylinder
from assets.bake.places.palettes import mix
from assets.bake.places.shade import rng
from assets.bake.places.village.tones import (
    GREY_WOOD,
    ICE,
    IRON,
    RED,
    SNOW,
    STONE,
    TILE,
    TIMBER,
    board,
    icicle,
    post,
    snow_cap,
    snow_profile,
)


def jetty(part: str, variant: int = 0) -> Canvas:
    """Deck of the jetty, one-way: ``l``, ``m``, ``r``, or ``x`` with a board gone."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 1, 16, 5, GREY_WOOD[4])
    for x in (0, 5, 11):
        tile.vline((x + variant) % 16, 1, 5, GREY_WOOD[1])
    tile.hline(0, 15, 6, GREY_WOOD[0])
    tile.rect(0, 7, 16, 4, GREY_WOOD[2])
    tile.hline(0, 15, 7, GREY_WOOD[4])
    tile.hline(0, 15, 11, "07060a")
    snow_cap(tile, 0, 0, snow_profile(TILE, 2, "jetty", variant, sway=1.2), under=False)
    if part == "x":
        tile.rect(6, 0, 5, 7, (0, 0, 0, 0))
        pixels = tile.pixels()
        pixels[0:7, 6:11] = 0
        tile.set_pixels(pixels)
        tile.vline(5, 1, 5, GREY_WOOD[6])
    for x in ((3, 12), (8,), (5, 14), (10,))[variant % 4]:
        icicle(tile, x, 11, 2 + (x + variant) % 4)
    if part == "l":
        post(tile, 0, 1, 4, 12, GREY_WOOD)
    if part == "r":
        post(tile, 12, 1, 4, 12, GREY_WOOD)
    return tile


def pile(part: str) -> Canvas:
    """Post of the jetty: ``m``, braced ``x``, at the water ``w``, head with snow ``t``."""
    tile = Canvas(TILE, TILE)
    tile.shade(5, 0, cylinder(16, 6, 0.2), GREY_WOOD[1:5], 0.4)
    tile.vline(5, 0, 15, GREY_WOOD[5])
    tile.vline(10, 0, 15, GREY_WOOD[0])
    if part == "x":
        tile.line(0, 15, 15, 0, GREY_WOOD[3], 2)
        tile.line(0, 14, 14, 0, GREY_WOOD[4])
    if part == "w":
        tile.rect(3, 9, 10, 2, ICE[5])
        tile.hline(4, 11, 11, ICE[3])
        tile.rect(5, 12, 6, 4, GREY_WOOD[0])
        tile.rect(5, 4, 6, 5, "1c2c28")
    if part == "t":
        tile.rect(4, 0, 8, 3, SNOW[6])
        tile.hline(4, 11, 3, SNOW[3])
        tile.rect(4, 8, 8, 3, "6a5a40")
        tile.hline(4, 11, 8, "a08a60")
    return tile


def bollard() -> Canvas:
    """Iron bollard with a turn of rope, one cell."""
    tile = Canvas(TILE, TILE)
    tile.shade(4, 4, cylinder(12, 8, 0.25), IRON[0:5], 0.4)
    tile.rect(3, 3, 10, 3, IRON[3])
    tile.hline(3, 12, 2, SNOW[6])
    for y in (9, 11):
        tile.hline(3, 12, y, "a08a60")
        tile.hline(3, 12, y + 1, "4a3c28")
    return tile


HULL = [(2, 8), (10, 24), (22, 29), (72, 29), (86, 24), (94, 6), (84, 13), (60, 16), (30, 16)]


def boat(variant: int) -> Canvas:
    """Rowing boat moored and snowed in, six by two cells."""
    tile = Canvas(96, 32)
    strake = (RED[2], "2a5a6a")[variant % 2]
    tile.poly([*HULL, (12, 13)], TIMBER[2])
    inner = [(6, 14), (12, 24), (22, 28), (72, 28), (84, 23), (89, 13), (70, 19), (28, 19)]
    tile.poly(inner, TIMBER[3])
    for points in ([(8, 17), (20, 22), (70, 23), (88, 16)], [(11, 22), (24, 26), (72, 26)]):
        tile.path(points, TIMBER[4])
    gunwale = [(2, 8), (12, 13), (30, 16), (60, 16), (84, 13), (94, 6)]
    tile.path(gunwale, TIMBER[6])
    tile.path([(x, y - 1) for x, y in gunwale], SNOW[6])
    tile.path([(x, y + 1) for x, y in gunwale], strake)
    tile.path([(12, 11), (30, 14), (60, 14), (82, 11)], SNOW[5])
    for x in (34, 58):
        tile.rect(x, 12, 4, 4, TIMBER[4])
    tile.line(20, 6, 74, 15, TIMBER[5])
    tile.poly([(14, 4), (21, 5), (20, 8), (13, 7)], TIMBER[5])
    tile.hline(16, 80, 29, TIMBER[0])
    return tile


def upturned_hull() -> Canvas:
    """A hull keel up under snow, five by two cells."""
    tile = Canvas(80, 32)
    tile.poly([(2, 30), (10, 16), (26, 8), (54, 8), (70, 16), (78, 30)], TIMBER[2])
    for points in (
        [(5, 25), (16, 16), (40, 12), (64, 16), (75, 25)],
        [(4, 29), (14, 22), (40, 18), (66, 22), (76, 29)],
    ):
        tile.path(points, TIMBER[4])
        tile.path([(x, y + 1) for x, y in points], TIMBER[1])
    tile.hline(3, 77, 30, RED[2])
    for x in range(14, 66):
        top = round(8 + ((x - 40) / 26) ** 2 * 7)
        for depth in range(4):
            tile.dot(x, top - 3 + depth, SNOW[6] if depth == 0 else SNOW[5 - depth // 2])
    tile.hline(6, 74, 31, TIMBER[0])
    return tile


def cradle_hull() -> Canvas:
    """A boat on stocks in the boathouse, half planked; six by three cells."""
    tile = Canvas(96, 48)
    for x in (18, 44, 70):
        post(tile, x, 30, 5, 18, GREY_WOOD)
        tile.line(x - 6, 47, x, 36, GREY_WOOD[3], 2)
    tile.poly([(2, 6), (12, 28), (26, 36), (70, 36), (86, 28), (94, 4)], TIMBER[1])
    for row, y in enumerate(range(14, 36, 5)):
        inset = 4 + row * 3
        tile.path([(inset, y - 4), (24, y), (72, y), (95 - inset, y - 5)], TIMBER[4])
        tile.path([(inset, y - 3), (24, y + 1), (72, y + 1), (95 - inset, y - 4)], TIMBER[2])
    for x in range(12, 88, 9):
        tile.line(x, 10, x + (44 - x) // 8, 34, TIMBER[3])
    tile.path([(2, 6), (20, 12), (48, 14), (76, 12), (94, 4)], TIMBER[6])
    return tile


def winch() -> Canvas:
    """Hand winch of the slip with its chain, three by two cells."""
    tile = Canvas(48, 32)
    for x in (6, 36):
        tile.poly([(x, 31), (x + 3, 8), (x + 6, 8), (x + 9, 31)], IRON[2])
        tile.line(x, 31, x + 3, 8, IRON[4])
    tile.shade(9, 12, cylinder(12, 28, 0.5).T[:12, :12].repeat(3, 1)[:, :28] * 0.8, IRON[1:5], 0.4)
    for x in range(12, 36, 3):
        tile.vline(x, 12, 23, "7a6a48")
        tile.vline(x + 1, 12, 23, "3c3222")
    tile.disc(10, 18, 8, 8, None, IRON[4])
    tile.disc(10, 18, 7, 7, None, IRON[1])
    for dx, dy in ((8, 0), (-8, 0), (0, 8), (0, -8), (6, 6), (-6, -6)):
        tile.line(10, 18, 10 + dx, 18 + dy, IRON[3])
    tile.path([(42, 14), (47, 9), (47, 4)], IRON[5], 2)
    return tile


def paint_drums(variant: int) -> Canvas:
    """Drums and tins of boat paint, two by two cells."""
    tile = Canvas(32, 32)
    tones = (("3a5a6a", "7aa0b0"), ("7a3024", "c06048"), ("5a5a38", "9a9a68"))
    for index, (x, y, width) in enumerate(((1, 10, 15), (16, 12, 14))):
        body, light = tones[(index + variant) % 3]
        tile.shade(
            x, y, cylinder(32 - y, width, 0.25), (mix(body, "000000", 0.5), body, light), 0.4
        )
        for row in (y, y + 9, 31):
            tile.hline(x, x + width - 1, row, mix(body, "000000", 0.55))
        tile.hline(x + 1, x + width - 2, y + 1, light)
        tile.vline(x + 4, y, y + 5 + index * 3, ("e8e0d0", "a83028")[index])
    tile.rect(11, 3, 9, 8, "8a8f98")
    tile.hline(11, 19, 3, "d8e0e8")
    tile.vline(13, 3, 8, "c84030")
    return tile


def oar_rack() -> Canvas:
    """Oars leaning on a wall, two by four cells."""
    tile = Canvas(32, 64)
    board(tile, 0, 20, 32, 4, GREY_WOOD[3], GREY_WOOD)
    for x, tilt in ((5, 2), (13, -1), (22, 2), (28, -2)):
        tile.line(x, 63, x + tilt, 14, TIMBER[5], 2)
        tile.poly(
            [(x + tilt - 2, 14), (x + tilt - 1, 1), (x + tilt + 3, 1), (x + tilt + 3, 14)],
            TIMBER[4],
        )
        tile.vline(x + tilt - 1, 2, 13, TIMBER[6])
        tile.hline(x + tilt - 1, x + tilt + 2, 2, RED[3])
    return tile


def nets(variant: int) -> Canvas:
    """Nets hung to dry, three by three cells."""
    tile = Canvas(48, 48)
    tile.hline(0, 47, 1, GREY_WOOD[5])
    tile.hline(0, 47, 2, GREY_WOOD[2])
    for x in range(-20, 48, 4):
        for y in range(3, 44):
            sag = 40 - abs((x + y * 0.5 + 24) % 48 - 24) * 0.35
            column = x + y // 2
            if y < sag and 0 <= column < 48:
                tile.dot(column, y, "6a7a6a")
            mirror = 47 - column
            if y < sag and 0 <= mirror < 48:
                tile.dot(mirror, y, "4a5a50")
    for x in range(4 + variant, 48, 9):
        tile.disc(x, 4, 1, 2, "c07838")
    return tile


def rope_coil() -> Canvas:
    """Rope on a peg, one by two cells."""
    tile = Canvas(TILE, 2 * TILE)
    tile.rect(6, 1, 4, 3, GREY_WOOD[4])
    for reach, tone in ((7, "6a5638"), (6, "a08a60"), (5, "6a5638"), (4, "8a744c")):
        tile.disc(8, 15, reach, reach + 4, None, tone)
    tile.vline(12, 22, 30, "a08a60")
    return tile


def slip_rail(part: str) -> Canvas:
    """Greased timber of the slip under its iron rail, one cell; ``g`` with a girder stop."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 2, IRON[4])
    tile.hline(0, 15, 0, IRON[5])
    tile.rect(0, 2, 16, 6, GREY_WOOD[2])
    tile.hline(0, 15, 2, GREY_WOOD[0])
    tile.hline(0, 15, 7, GREY_WOOD[0])
    tile.rect(0, 8, 16, 8, STONE[0])
    tile.rect(3, 8, 5, 8, GREY_WOOD[1])
    if part == "g":
        tile.rect(6, 0, 4, 8, IRON[2])
        tile.vline(6, 0, 7, IRON[4])
    return tile


def gangplank() -> Canvas:
    """Loose plank with cleats, four cells wide, one-way."""
    tile = Canvas(64, TILE)
    board(tile, 0, 0, 64, 4, GREY_WOOD[4], GREY_WOOD)
    for x in range(4, 62, 8):
        tile.rect(x, 0, 2, 4, GREY_WOOD[2])
    tile.hline(0, 63, 0, SNOW[5])
    tile.hline(0, 63, 5, "07060a")
    return tile


def buoy() -> Canvas:
    """A buoy frozen in, one cell."""
    tile = Canvas(TILE, TILE)
    tile.disc(8, 10, 5, 5, RED[2], RED[0])
    tile.hline(4, 12, 10, "e8e0d0")
    tile.hline(4, 12, 11, "a89890")
    tile.rect(7, 2, 2, 4, IRON[3])
    tile.hline(5, 10, 5, SNOW[6])
    return tile


def fish_rack() -> Canvas:
    """Split fish drying on a pole, three by two cells."""
    tile = Canvas(48, 32)
    board(tile, 0, 3, 48, 3, GREY_WOOD[4], GREY_WOOD)
    random = rng("fish")
    for x in range(4, 46, 6):
        length = int(random.randint(14, 20))
        tile.poly([(x, 6), (x + 3, 10), (x + 2, 6 + length), (x - 1, 6 + length)], "8a8a88")
        tile.vline(x, 7, 5 + length, "c0c4c4")
        tile.hline(x - 2, x + 3, 7 + length, "5a5a5c")
    return tile


def mooring_rope(variant: int) -> Canvas:
    """A rope that sags between two posts, three cells wide."""
    tile = Canvas(48, TILE)
    sag = (9, 13)[variant % 2]
    points = [(x, 1 + sag * (1 - ((x - 23.5) / 23.5) ** 2)) for x in range(48)]
    tile.path([(x, y + 1) for x, y in points], "3c3222")
    tile.path(points, "a08a60")
    return tile


def boat_well() -> Canvas:
    """Boards in a boat that one stands in, one-way, four cells; their top is the floor."""
    tile = Canvas(64, TILE)
    board(tile, 2, 0, 60, 5, TIMBER[2], TIMBER)
    for x in (14, 30, 46):
        tile.vline(x, 0, 4, TIMBER[0])
    tile.rect(6, 5, 52, 6, TIMBER[0])
    return tile


def boat_back() -> Canvas:
    """The far side of that boat with its thwarts, four cells by one, behind who stands in it."""
    tile = Canvas(64, TILE)
    rim = [(0, 3), (6, 6), (20, 8), (44, 8), (58, 6), (63, 2)]
    tile.poly([*rim, (60, 15), (4, 15)], TIMBER[1])
    for lower in (3, 6):
        tile.path([(x, y + lower) for x, y in rim], TIMBER[2])
    tile.path([(x, y) for x, y in rim], TIMBER[5])
    tile.path([(x, y - 1) for x, y in rim], SNOW[5])
    for x in (18, 42):
        tile.rect(x, 10, 5, 6, TIMBER[3])
        tile.hline(x, x + 4, 10, TIMBER[5])
    return tile


def boat_side() -> Canvas:
    """The near side of that boat, four cells by three, drawn before who stands in it."""
    tile = Canvas(64, 48)
    rim = [(0, 6), (6, 10), (18, 13), (46, 13), (58, 10), (63, 5)]
    tile.poly([*rim, (60, 24), (52, 34), (12, 34), (4, 24)], TIMBER[3])
    for drop, tone in ((5, TIMBER[2]), (10, TIMBER[1]), (15, TIMBER[1])):
        points = [(3 + drop * 0.4, 10 + drop), (18, 14 + drop), (46, 14 + drop)]
        tile.path([*points, (61 - drop * 0.4, 10 + drop)], tone)
    tile.path([(x, y + 2) for x, y in rim], RED[2])
    tile.path([(x, y) for x, y in rim], TIMBER[6])
    tile.path([(x, y - 1) for x, y in rim], SNOW[6])
    tile.path([(10, 10), (20, 12), (44, 12)], SNOW[5])
    tile.hline(12, 52, 34, TIMBER[0])
    tile.hline(6, 58, 35, ICE[4])
    tile.path([(2, 12), (0, 20), (0, 30)], "8a7a58")
    tile.rect(26, 15, 3, 4, IRON[4])
    tile.line(27, 14, 21, 9, GREY_WOOD[5])
    return tile


def cat_door() -> Canvas:
    """A flap low in a door, with a worn sill and a little light round it, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(3, 3, 10, 12, TIMBER[0])
    tile.frame(3, 3, 10, 12, TIMBER[5])
    tile.rect(5, 5, 6, 8, TIMBER[3])
    tile.hline(5, 10, 5, "ffc070")
    tile.vline(10, 6, 12, "c88840")
    tile.hline(5, 10, 13, "ffc070")
    tile.dot(8, 9, IRON[5])
    tile.hline(2, 13, 15, SNOW[4])
    return tile
