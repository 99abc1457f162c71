"""Rooms of the houses: wallpapers, timber walls, kitchen and bedroom fittings, the shut house."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import Colour, Ramp, mix
from assets.bake.places.shade import fbm, rng, seed_of
from assets.bake.places.village.timber import planks
from assets.bake.places.village.tones import (
    IRON,
    NIGHT_PANE,
    QUILT,
    SNOW,
    STONE,
    TILE,
    TIMBER,
    board,
    post,
)

SIZE = 2 * TILE
#: ground, stripe, motif, motif light
PAPERS: dict[str, Ramp] = {
    "green": ("26342e", "2c3c35", "3c5244", "587058"),
    "rose": ("3a2430", "422a36", "5a3644", "84505a"),
    "blue": ("222a40", "28324a", "364464", "566c92"),
    "ochre": ("3c2e20", "443526", "5c4830", "8a6c42"),
}
CABINET: Ramp = ("20120e", "331e14", "4c2e1c", "6a4226", "8a5a34", "ac7a48", "d0a064")


def wallpaper(name: str, variant: int, torn: bool = False) -> Canvas:
    """Two by two cells of striped paper with a printed sprig; torn in the shut house."""
    ground, stripe, motif, light = PAPERS[name]
    tile = Canvas(SIZE, SIZE, ground)
    for x in range(0, SIZE, 8):
        tile.rect(x, 0, 4, SIZE, stripe)
        tile.vline(x, 0, 31, mix(stripe, motif, 0.4))
    for row, y in enumerate((4, 20)):
        for x in range(6 + row * 8 % 16, SIZE + 8, 16):
            tile.vline(x, y, y + 6, motif)
            tile.dots(((x - 1, y + 2), (x + 1, y + 3), (x - 1, y + 5)), motif)
            tile.dots(((x, y - 1), (x, y)), light)
    dirt = fbm(SIZE, SIZE, 14, 3, seed_of("paper", name, variant))
    stain = np.clip((dirt - 0.5) * 3, 0, 1)
    tile.shade(0, 0, stain, ("00000000", "0a080c38", "0a080c60"), 0.7)
    if torn:
        random = rng("torn", name, variant)
        x, y = int(random.randint(4, 18)), int(random.randint(2, 12))
        tile.poly([(x, y), (x + 9, y + 2), (x + 7, y + 14), (x + 2, y + 17)], "4a4650")
        tile.line(x, y, x + 2, y + 17, "6a6670")
        tile.poly([(x + 7, y + 14), (x + 2, y + 17), (x + 8, y + 20)], light)
    return tile


def panelling(variant: int, part: str = "m") -> Canvas:
    """Dark boards inside: ``m`` wall, ``d`` wainscot with its rail, one cell."""
    tile = Canvas(TILE, TILE)
    random = rng("panelling", variant, part)
    for x in range(0, TILE, 8):
        body = mix(CABINET[1], CABINET[3], float(random.rand()) * 0.6 + 0.1)
        tile.rect(x, 0, 8, 16, body)
        tile.vline(x, 0, 15, mix(body, CABINET[5], 0.35))
        tile.vline(x + 7, 0, 15, CABINET[0])
        for _ in range(3):
            y = int(random.randint(1, 12))
            tile.vline(x + int(random.randint(2, 6)), y, y + 3, mix(body, CABINET[0], 0.35))
    if part == "d":
        tile.rect(0, 0, 16, 3, CABINET[3])
        tile.hline(0, 15, 0, CABINET[5])
        tile.hline(0, 15, 3, CABINET[0])
        tile.rect(0, 13, 16, 3, CABINET[2])
        tile.hline(0, 15, 13, CABINET[4])
        tile.hline(0, 15, 15, CABINET[0])
    return tile


def kitchen_wall(variant: int) -> Canvas:
    """Limewash over a tiled splash, one cell."""
    tile = Canvas(TILE, TILE)
    body = ("5a5866", "55535f", "605e6c", "524f5c")[variant % 4]
    tile.grain((mix(body, "000000", 0.25), body, body, mix(body, "ffffff", 0.1)), "kw", variant)
    return tile


def hearth_tile(variant: int) -> Canvas:
    """Glazed tiles of the hearth, one cell of four; some painted, one cracked."""
    tile = Canvas(TILE, TILE, "1c2430")
    for index, (x, y) in enumerate(((0, 0), (8, 0), (0, 8), (8, 8))):
        body = ("c8ccd0", "b4bcc4", "d4d4d0", "a8b4c0")[(index + variant) % 4]
        dim = mix(body, "203048", 0.35)
        tile.rect(x, y, 7, 7, dim)
        tile.hline(x, x + 6, y, mix(dim, "ffffff", 0.4))
        tile.hline(x, x + 6, y + 6, mix(dim, "000000", 0.3))
        if (index + variant) % 3 == 0:
            tile.dots(((x + 3, y + 1), (x + 1, y + 3), (x + 3, y + 3), (x + 5, y + 3)), "2c4c84")
            tile.dot(x + 3, y + 5, "2c4c84")
    if variant == 3:
        tile.path([(2, 1), (4, 4), (3, 7)], "1c2430")
    return tile


def ceiling_beam(variant: int) -> Canvas:
    """Low ceiling of a room: boards and the end of a joist."""
    tile = planks(variant + 90, "", CABINET)
    tile = tile.dimmed(0.7)
    if variant % 2 == 0:
        tile.rect(3, 0, 9, 12, CABINET[2])
        tile.frame(3, 0, 9, 12, CABINET[0])
        tile.vline(4, 1, 10, CABINET[4])
    tile.hline(0, 15, 14, CABINET[3])
    tile.hline(0, 15, 15, CABINET[0])
    return tile


def loft(part: str, variant: int = 0, wood: Ramp = CABINET) -> Canvas:
    """Upper floor inside a house, one-way: boards and joists."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 4, wood[4])
    tile.hline(0, 15, 0, wood[6])
    for x in (3 + variant % 3, 11 + variant % 2):
        tile.vline(x, 1, 3, wood[2])
    tile.hline(0, 15, 4, wood[1])
    tile.rect(0, 5, 16, 5, wood[2])
    tile.hline(0, 15, 5, wood[3])
    tile.hline(0, 15, 10, "08060a")
    if variant % 2:
        tile.rect(5, 5, 5, 8, wood[3])
        tile.frame(5, 5, 5, 8, wood[0])
    if part == "l":
        tile.vline(0, 0, 10, wood[5])
    if part == "r":
        tile.vline(15, 0, 10, wood[0])
    return tile


def rafters(side: str) -> Canvas:
    """Inside of a roof slope, one cell: boards above a rafter."""
    tile = Canvas(TILE, TILE)
    for x in range(TILE):
        top = 15 - x if side == "l" else x
        for y in range(top, TILE):
            depth = y - top
            tone = CABINET[2] if depth < 3 else CABINET[4] if depth == 3 else CABINET[3]
            tile.dot(x, y, CABINET[0] if depth > 8 else tone)
    return tile


def cabinet(variant: int) -> Canvas:
    """Cupboard with plates behind its rail, three by four cells."""
    tile = Canvas(48, 64)
    tile.rect(1, 2, 46, 62, CABINET[2])
    tile.frame(1, 2, 46, 62, CABINET[0])
    tile.rect(0, 0, 48, 4, CABINET[4])
    tile.hline(0, 47, 0, CABINET[6])
    for y in (6, 18):
        tile.rect(4, y, 40, 11, CABINET[0])
        tile.hline(4, 43, y + 10, CABINET[5])
        for index, x in enumerate(range(9, 42, 8)):
            tone = ("b8c0c8", "8898b0", "c8b89c")[(index + variant) % 3]
            tile.disc(x, y + 5, 3, 4, mix(tone, "000000", 0.25), tone)
    tile.rect(0, 31, 48, 4, CABINET[4])
    tile.hline(0, 47, 31, CABINET[6])
    for x in (4, 25):
        tile.rect(x, 38, 19, 22, CABINET[3])
        tile.frame(x, 38, 19, 22, CABINET[1])
        tile.frame(x + 3, 41, 13, 16, CABINET[4])
        tile.dot(x + (16 if x == 4 else 2), 48, "d0b060")
    tile.hline(1, 46, 63, CABINET[0])
    return tile


def wardrobe() -> Canvas:
    """Painted wardrobe, three by five cells."""
    tile = Canvas(48, 80)
    paint: Ramp = ("182430", "22364a", "345068", "527490")
    tile.rect(2, 5, 44, 72, paint[1])
    tile.frame(2, 5, 44, 72, paint[0])
    tile.rect(0, 2, 48, 5, CABINET[3])
    tile.hline(0, 47, 2, CABINET[6])
    for x in (5, 25):
        tile.rect(x, 10, 18, 62, paint[2])
        tile.frame(x, 10, 18, 62, paint[0])
        tile.vline(x + 1, 11, 70, paint[3])
        for y in (16, 44):
            tile.frame(x + 3, y, 12, 22, paint[3])
            tile.dots(((x + 9, y + 6), (x + 7, y + 9), (x + 11, y + 9), (x + 9, y + 12)), "c05848")
            tile.vline(x + 9, y + 10, y + 18, "5a7a50")
    tile.dots(((22, 42), (26, 42)), "d0b060")
    tile.rect(2, 77, 44, 3, CABINET[1])
    return tile


def dresser() -> Canvas:
    """Chest of drawers with a doily and a jug, two by two cells."""
    tile = Canvas(32, 32)
    tile.rect(1, 10, 30, 20, CABINET[3])
    tile.frame(1, 10, 30, 20, CABINET[0])
    tile.rect(0, 8, 32, 3, CABINET[4])
    tile.hline(0, 31, 8, CABINET[6])
    for y in (12, 18, 24):
        tile.frame(3, y, 26, 5, CABINET[1])
        tile.dots(((10, y + 2), (21, y + 2)), "d0b060")
    tile.rect(8, 8, 16, 2, "c8c4bc")
    tile.poly([(13, 8), (12, 3), (14, 0), (18, 0), (18, 8)], "8aa0b8")
    tile.vline(13, 2, 7, "c8d8e4")
    return tile


def shelf(variant: int) -> Canvas:
    """Wall shelf, three by one cells: jars, books, jugs, a clock."""
    tile = Canvas(48, TILE)
    board(tile, 0, 12, 48, 3, CABINET[4], CABINET)
    random = rng("shelf", variant)
    x = 3
    tones = ("8a4838", "4a6a50", "8a7040", "50607c", "a08a70", "6a4a60")
    while x < 42:
        width = int(random.randint(3, 7))
        height = int(random.randint(5, 11))
        tone = tones[int(random.randint(6))]
        tile.rect(x, 12 - height, width, height, tone)
        tile.vline(x, 12 - height, 11, mix(tone, "ffffff", 0.35))
        tile.vline(x + width - 1, 12 - height, 11, mix(tone, "000000", 0.4))
        x += width + int(random.randint(0, 3))
    return tile


def pan_rail() -> Canvas:
    """Copper pans on hooks, three by two cells."""
    tile = Canvas(48, 32)
    tile.hline(0, 47, 3, IRON[3])
    for index, x in enumerate((6, 17, 29, 41)):
        reach = (6, 4, 5, 3)[index]
        tile.vline(x, 3, 14, IRON[4])
        tile.disc(x, 15 + reach, reach, reach, "7a3c1c", "c87838")
        tile.dot(x - reach // 2, 13 + reach, "ffc890")
    return tile


def clock() -> Canvas:
    """Wall clock with weights, one by three cells."""
    tile = Canvas(TILE, 48)
    tile.poly([(2, 6), (8, 0), (14, 6), (14, 18), (2, 18)], CABINET[3], CABINET[0])
    tile.disc(8, 11, 5, 5, "d8ccb0", CABINET[1])
    tile.vline(8, 8, 11, "1c1216")
    tile.hline(8, 10, 11, "1c1216")
    for x, y in ((5, 36), (11, 42)):
        tile.vline(x, 18, y, IRON[3])
        tile.disc(x, y, 1, 3, "6a4a28")
    tile.vline(8, 18, 30, CABINET[5])
    tile.disc(8, 31, 2, 2, "d0b060")
    return tile


def picture(variant: int) -> Canvas:
    """Framed things on the wall, two by two cells; the fourth is the pale place of a lost one."""
    tile = Canvas(SIZE, SIZE)
    if variant == 3:
        tile.rect(6, 4, 20, 24, "d8d0e030")
        tile.dot(16, 3, IRON[4])
        return tile
    tile.rect(5, 3, 22, 26, CABINET[4])
    tile.frame(5, 3, 22, 26, CABINET[6])
    tile.rect(8, 6, 16, 20, "2a2a38")
    if variant == 0:
        tile.shade(8, 6, gradient(12, 16, 0.2, 1), ("3a4a6a", "7a88a8", "b8c0cc"), 0.6)
        tile.poly([(8, 20), (14, 11), (19, 17), (23, 13), (23, 25), (8, 25)], "28364e")
    elif variant == 1:
        tile.disc(16, 14, 4, 5, "c8a888")
        tile.poly([(9, 26), (12, 19), (20, 19), (23, 26)], "1a1418")
        tile.disc(16, 10, 4, 2, "5a4638")
    else:
        tile.rect(9, 7, 14, 18, "c8bfa8")
        for y in (10, 13, 16, 19, 22):
            tile.hline(11, 20 - y % 3, y, "6a5a50")
        tile.rect(11, 8, 4, 1, "8a3028")
    return tile


def _bars(tile: Canvas, x: int, width: int) -> None:
    tile.rect(x, 4, width, 24, CABINET[1])
    tile.frame(x, 4, width, 24, CABINET[4])


def window_inside(kind: str) -> Canvas:
    """A window seen from the room, two by two cells: ``dusk``, ``night`` or ``boarded``."""
    tile = Canvas(SIZE, SIZE)
    _bars(tile, 6, 20)
    sky: Ramp = ("2c3470", "5c4c88", "9a6490", "e09080") if kind == "dusk" else NIGHT_PANE
    tile.shade(8, 6, gradient(20, 16, 0.0, 0.9), sky, 0.8)
    if kind != "boarded":
        tile.poly([(8, 25), (13, 17), (18, 22), (21, 18), (23, 21), (23, 25)], "182048")
        for x in (9, 22):
            tile.line(x, 24, x, 26, SNOW[4])
    tile.vline(15, 6, 25, CABINET[3])
    tile.hline(8, 23, 15, CABINET[3])
    if kind == "boarded":
        for y in (7, 14, 21):
            board(tile, 5, y, 22, 5, "3a3238", TIMBER)
            tile.dots(((7, y + 2), (24, y + 2)), IRON[5])
        tile.hline(8, 23, 13, "5a6a90")
        return tile
    for x, side in ((2, 1), (24, -1)):
        for step in range(6):
            tile.vline(
                x + step, 3, 27 - step * side if side > 0 else 21 + step, QUILT[2 + step % 2]
            )
    tile.rect(1, 2, 30, 2, "c8a860")
    tile.rect(4, 28, 24, 2, CABINET[4])
    return tile


def coat_pegs() -> Canvas:
    """Coats, a scarf and a hat on a board, three by three cells."""
    tile = Canvas(48, 48)
    board(tile, 0, 2, 48, 4, CABINET[3], CABINET)
    for x, tone, length in ((6, "2a3040", 34), (19, "4a2a24", 30), (33, "3a3a30", 37)):
        tile.poly([(x - 2, 7), (x + 4, 7), (x + 8, 7 + length), (x - 5, 7 + length)], tone)
        tile.line(x - 2, 8, x - 5, 6 + length, mix(tone, "ffffff", 0.25))
        tile.vline(x + 1, 9, 5 + length, mix(tone, "000000", 0.4))
    tile.rect(42, 6, 3, 20, "983030")
    tile.vline(42, 6, 25, "d06050")
    return tile


def rug(part: str) -> Canvas:
    """Woven runner that lies on the boards, one cell; its surface is the floor's."""
    tile = Canvas(TILE, 4)
    for x in range(TILE):
        tone = ("7a2c2c", "7a2c2c", "b08048", "2c3c58")[x // 2 % 4]
        tile.vline(x, 1, 2, tone)
    tile.hline(0, 15, 0, "c08868")
    tile.hline(0, 15, 3, "2a1014")
    if part in "lr":
        edge = 0 if part == "l" else 15
        tile.vline(edge, 0, 3, "d8c8a0")
    return tile


def sheeted(kind: str) -> Canvas:
    """Furniture under dust sheets in the shut house: ``chair`` 2x3, ``sofa`` 4x2, ``clock`` 1x4."""
    sizes = {"chair": (32, 48), "sofa": (64, 32), "clock": (16, 64)}
    width, height = sizes[kind]
    tile = Canvas(width, height)
    outline: dict[str, list[tuple[float, float]]] = {
        "chair": [(4, 6), (10, 2), (14, 6), (15, 24), (28, 26), (31, 47), (0, 47)],
        "sofa": [(1, 8), (8, 3), (54, 2), (62, 9), (63, 31), (0, 31)],
        "clock": [(3, 4), (8, 0), (13, 4), (15, 63), (0, 63)],
    }
    tile.poly(outline[kind], "6c7086")
    mask = tile.alpha()
    x = np.arange(width)[None, :]
    folds = (
        0.5 + 0.3 * np.sin(x * 0.7 + 0.6 * np.sin(x * 0.31)) - np.linspace(0, 0.3, height)[:, None]
    )
    layer = Canvas(width, height)
    layer.shade(0, 0, np.clip(folds, 0, 1), ("3a3c50", "4e5066", "6c7086", "8e92a4"), 0.5)
    pixels = layer.pixels()
    pixels[~mask] = 0
    tile.set_pixels(pixels)
    return tile


def cobweb(side: str) -> Canvas:
    """A web in an upper corner, one cell."""
    tile = Canvas(TILE, TILE)
    for x, y in ((15, 1), (12, 8), (7, 12), (1, 15)):
        tile.line(0, 0, x, y, "b0b8c880")
    for reach in (5, 9, 13):
        tile.path([(reach, 1), (reach * 0.7, reach * 0.6), (1, reach)], "b0b8c860")
    return tile if side == "l" else tile.flipped()


def hearth_surround(part: str) -> Canvas:
    """Mantel over the hearth: ``l``, ``m``, ``r``; one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 2, 16, 5, CABINET[3])
    tile.hline(0, 15, 2, CABINET[6])
    tile.hline(0, 15, 6, CABINET[1])
    tile.rect(0, 7, 16, 2, STONE[2])
    if part == "m":
        tile.rect(5, 0, 3, 2, "c8b89c")
        tile.rect(10, 0, 2, 2, "8a4838")
    if part in "lr":
        post(tile, 3 if part == "l" else 9, 7, 5, 9, CABINET)
    return tile


def quilted_bed_back(colour: Colour = QUILT[2]) -> Canvas:
    """Headboard and wall cloth behind a bed, two by two cells."""
    tile = Canvas(SIZE, SIZE)
    tile.rect(1, 4, 30, 28, CABINET[2])
    tile.frame(1, 4, 30, 28, CABINET[4])
    tile.rect(4, 8, 24, 20, colour)
    for x in range(4, 28, 6):
        tile.line(x, 8, x + 6, 14, QUILT[3])
        tile.line(x, 20, x + 6, 14, QUILT[1])
    return tile
