"""Windows, doors, decks and rails of the house fronts."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import Colour, Ramp
from assets.bake.places.shade import rng
from assets.bake.places.village.tones import (
    BESIDE_PANE,
    CHAR,
    FIRE_PANE,
    GREY_WOOD,
    IRON,
    NIGHT_PANE,
    PANE,
    RED,
    SHUTTER,
    SNOW,
    TILE,
    TIMBER,
    board,
    charred,
    icicle,
    post,
    snow_cap,
    snow_profile,
)

SHUTTERS: tuple[Ramp, ...] = (
    SHUTTER,
    ("2a1216", "3c1a1e", "6a2c2a", "944a3c"),
    ("1a2438", "24324c", "3a5070", "5c7898"),
)
SHUTTER_BOARD: Ramp = (*SHUTTER, *SHUTTER[2:], "7ab094")
PANES: dict[str, Ramp] = {"lit": PANE, "dark": NIGHT_PANE, "fire": FIRE_PANE}


def _shutters(tile: Canvas, ramp: Ramp, shut: bool = False) -> None:
    for x in (8, 16) if shut else (0, 24):
        tile.rect(x, 4, 8, 24, ramp[2])
        tile.frame(x, 4, 8, 24, ramp[0])
        for y in range(7, 26, 3):
            tile.hline(x + 2, x + 5, y, ramp[3])
            tile.hline(x + 2, x + 5, y + 1, ramp[1])
    if shut:
        tile.dots(((15, 15), (16, 15)), IRON[4])


def _sill(tile: Canvas) -> None:
    tile.rect(6, 28, 20, 3, TIMBER[4])
    tile.hline(6, 25, 28, SNOW[5])
    tile.hline(7, 24, 27, SNOW[6])
    tile.hline(6, 25, 31, "0e0a12")


def _curtains(tile: Canvas, colour: Colour) -> None:
    tile.poly([(10, 5), (14, 5), (10, 16)], colour)
    tile.poly([(21, 5), (17, 5), (21, 16)], colour)


def _within(tile: Canvas, variant: int) -> None:
    """What one sees in a lit room: nothing, flowers, a head at the table, a cat, a lamp."""
    shade = "a85a28"
    if variant == 1:
        tile.rect(11, 22, 9, 4, "8a4a28")
        tile.dots(((12, 20), (15, 19), (18, 20), (14, 21), (17, 21)), "c8383a")
        tile.dots(((13, 21), (16, 20), (19, 21)), "5a6a2a")
    if variant == 2:
        tile.disc(18, 19, 2, 2, shade)
        tile.poly([(14, 26), (15, 22), (20, 22), (21, 26)], shade)
    if variant == 3:
        tile.disc(12, 23, 2, 3, "6a3a24")
        tile.dots(((11, 19), (13, 19)), "6a3a24")
        tile.line(14, 25, 16, 21, "6a3a24")
    if variant == 4:
        tile.vline(18, 5, 9, "8a5a30")
        tile.poly([(16, 12), (18, 9), (20, 12)], "d87838")
        tile.hline(16, 20, 13, "ffffff")


def window(kind: str, variant: int = 0) -> Canvas:
    """Two by two cells with shutters: lit, dark, fire, shut, broken, boarded."""
    tile = window_by_day(kind, variant)
    return beside_pane(tile) if kind in ("lit", "fire") else tile


def window_by_day(kind: str, variant: int = 0) -> Canvas:
    """The same in its own colours."""
    tile = Canvas(32, 32)
    ramp = SHUTTERS[variant % 3]
    if kind not in ("shut",):
        _shutters(tile, ramp)
    tile.rect(8, 3, 16, 26, TIMBER[1])
    tile.frame(8, 3, 16, 26, TIMBER[4])
    pane = PANES.get(kind, NIGHT_PANE)
    tone = gradient(22, 12, 1.0, 0.2) if pane is NIGHT_PANE else gradient(22, 12, 0.0, 1.0)
    tile.shade(10, 5, tone, pane, 0.7)
    if kind == "lit":
        _within(tile, variant)
        _curtains(tile, ("c85a30", "e8d0a0", "b84848")[variant % 3])
    if kind == "dark":
        tile.line(12, 14, 18, 6, NIGHT_PANE[3])
        _curtains(tile, "2a2440")
    if kind == "broken":
        tile.rect(10, 5, 12, 22, "07080f")
        for points in ([(10, 5), (16, 5), (10, 11)], [(21, 26), (21, 17), (15, 26)]):
            tile.poly(points, NIGHT_PANE[2], NIGHT_PANE[3])
    tile.rect(15, 5, 2, 22, TIMBER[2])
    tile.rect(10, 14, 12, 2, TIMBER[2])
    tile.vline(15, 5, 26, TIMBER[4])
    if kind == "shut":
        _shutters(tile, ramp, shut=True)
    if kind == "boarded":
        for y, tilt in ((6, 2), (14, -1), (22, 1)):
            tile.poly([(5, y), (26, y + tilt), (26, y + tilt + 4), (5, y + 4)], GREY_WOOD[3])
            tile.line(5, y, 26, y + tilt, GREY_WOOD[5])
            tile.dots(((7, y + 2), (24, y + tilt + 2)), IRON[5])
    _sill(tile)
    return tile


def beside_pane(tile: Canvas) -> Canvas:
    """All but the panes in the light of the evening, for windows that skip the light map."""
    pixels = tile.pixels().astype(np.float64)
    bright = (pixels[..., 0] > 150) & (pixels[..., 0] > pixels[..., 2] + 24)
    tint = np.where(bright[..., None], 1.0, np.array((1.05, 0.9, 0.95)) * BESIDE_PANE)
    pixels[..., :3] *= tint
    result = Canvas(tile.width, tile.height)
    result.set_pixels(np.clip(pixels, 0, 255).astype(np.uint8))
    return result


def burnt_window() -> Canvas:
    """A hole with charred jambs and the red of embers inside."""
    tile = charred(window("broken", 0), "window", embers=10)
    tile.rect(10, 5, 12, 22, "050408")
    tile.dots(((12, 25), (15, 26), (18, 25), (19, 24)), "8a2408")
    tile.dots(((13, 26), (17, 26)), "e05a18")
    return tile


def hatch_window(kind: str) -> Canvas:
    """Small square window of sheds and stairs, one cell."""
    tile = hatch_by_day(kind)
    return tile if kind == "dark" else beside_pane(tile)


def hatch_by_day(kind: str) -> Canvas:
    """The same in its own colours."""
    tile = Canvas(TILE, TILE)
    tile.rect(2, 2, 12, 12, TIMBER[1])
    tile.frame(2, 2, 12, 12, TIMBER[4])
    pane = PANES[kind]
    tone = gradient(8, 8, 1.0, 0.2) if kind == "dark" else gradient(8, 8, 0.0, 1.0)
    tile.shade(4, 4, tone, pane, 0.7)
    tile.vline(8, 4, 11, TIMBER[2])
    tile.hline(4, 11, 8, TIMBER[2])
    tile.hline(1, 14, 14, SNOW[5])
    tile.hline(2, 13, 13, SNOW[6])
    return tile


def round_window(kind: str) -> Canvas:
    """The round attic light under a ridge, one cell."""
    tile = Canvas(TILE, TILE)
    tile.disc(7.5, 7.5, 7, 7, TIMBER[2], TIMBER[5])
    tile.disc(7.5, 7.5, 5, 5, PANES[kind][1], TIMBER[1])
    tile.disc(7.5, 8.5, 3, 3, PANES[kind][2])
    tile.vline(7, 3, 12, TIMBER[2])
    tile.hline(3, 12, 7, TIMBER[2])
    return tile if kind == "dark" else beside_pane(tile)


def door(kind: str) -> Canvas:
    """House doors of two by four cells: house, red, shut, open, inside, barn, burnt."""
    wood = GREY_WOOD if kind in ("shut", "barn") else TIMBER
    tile = Canvas(32, 64)
    tile.rect(0, 0, 32, 64, wood[1])
    tile.frame(0, 0, 32, 64, wood[4])
    tile.vline(31, 0, 63, wood[0])
    if kind == "open":
        return _open_door(tile, wood)
    leaf: Colour = RED[1] if kind == "red" else wood[3]
    light: Colour = RED[3] if kind == "red" else wood[5]
    tile.rect(4, 4, 24, 60, leaf)
    for x in range(4, 28, 6):
        tile.vline(x, 4, 63, wood[1])
        tile.vline(x + 1, 4, 63, light)
    for y in (14, 46):
        tile.rect(4, y, 24, 3, IRON[2])
        tile.hline(4, 27, y, IRON[4])
        tile.dots(((7, y + 1), (16, y + 1), (25, y + 1)), IRON[5])
    tile.rect(23, 34, 2, 4, "d0b060")
    if kind in ("house", "red"):
        tile.rect(10, 20, 12, 10, "3a2c30")
        tile.shade(11, 21, gradient(8, 10, 0.2, 0.9), NIGHT_PANE, 0.6)
        tile.frame(10, 20, 12, 10, wood[0])
        tile.vline(16, 20, 29, wood[0])
    if kind == "shut":
        tile.rect(2, 26, 28, 4, wood[4])
        tile.hline(2, 29, 26, wood[6])
        tile.hline(2, 29, 29, wood[0])
        tile.grain(("00000000", "3a444c70"), "dust", cell=6, box=(4, 44, 24, 20))
    if kind == "barn":
        tile.line(5, 44, 26, 18, wood[5], 3)
        tile.line(5, 46, 26, 20, wood[1])
    snow_cap(tile, 4, 60, [4, 3, 3, 2, 2, 1, 1, 1], under=False)
    return charred(tile, "door", embers=16) if kind == "burnt" else tile


def _open_door(tile: Canvas, wood: Ramp) -> Canvas:
    """The opening with the leaf folded back and the warm hall behind it."""
    tile.shade(4, 4, gradient(60, 24, 0.2, 0.9), ("1c0e0c", "3a1c10", "6a3818", "a86028"), 0.7)
    tile.poly([(4, 4), (11, 8), (11, 61), (4, 63)], wood[3])
    tile.vline(11, 8, 61, wood[5])
    tile.vline(7, 6, 62, wood[1])
    return tile


def deck(part: str, variant: int = 0) -> Canvas:
    """Balcony floor, one-way: boards on joists under a thin line of snow."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 1, 16, 4, TIMBER[4])
    for x in (variant % 5, 5 + variant % 3, 11):
        tile.vline(x, 2, 4, TIMBER[1])
    tile.rect(0, 5, 16, 2, TIMBER[1])
    tile.rect(0, 7, 16, 4, TIMBER[2])
    tile.hline(0, 15, 7, TIMBER[3])
    tile.hline(0, 15, 11, "0a080e")
    snow_cap(tile, 0, 0, snow_profile(TILE, 2, "balcony", variant, sway=1), under=False)
    for x in ((4, 10), (7, 13), (2, 9), (5, 12))[variant % 4]:
        icicle(tile, x, 11, 2 + (x + variant) % 3)
    if part == "l":
        post(tile, 0, 2, 3, 11, TIMBER)
    if part == "r":
        post(tile, 13, 2, 3, 11, TIMBER, 2)
    return tile


def bracket(side: str) -> Canvas:
    """Carved strut that carries a balcony, one cell."""
    tile = Canvas(TILE, TILE)
    for row in range(TILE):
        x = row if side == "l" else 15 - row
        reach = 4 if row < 12 else 3
        left = x - reach if side == "l" else x
        tile.rect(max(0, left), row, reach, 1, TIMBER[2])
        tile.dot(min(15, max(0, left)), row, TIMBER[4])
    tile.hline(0, 15, 0, TIMBER[3])
    return tile


def balustrade(part: str, variant: int = 0) -> Canvas:
    """Rail of sawn boards, one by two cells: ``m``, ``p`` with a post, ``x`` broken."""
    tile = Canvas(TILE, 2 * TILE)
    if part != "x":
        tile.rect(0, 10, 16, 3, TIMBER[4])
        tile.hline(0, 15, 10, TIMBER[6])
        snow_cap(tile, 0, 8, snow_profile(TILE, 2, "rail", variant, sway=0.8), under=False)
    tile.rect(0, 27, 16, 2, TIMBER[3])
    tile.hline(0, 15, 29, TIMBER[0])
    for index, x in enumerate((1, 6, 11)):
        top = 13 if part != "x" else (15, 22, 18)[index]
        post(tile, x, top, 3, 27 - top, TIMBER)
        tile.dots(((x + 1, 19), (x + 1, 20)), TIMBER[0])
    if part == "p":
        post(tile, 6, 6, 4, 26, TIMBER)
        tile.rect(5, 4, 6, 2, SNOW[6])
        tile.hline(5, 10, 6, SNOW[3])
    return tile


def picket(part: str, variant: int = 0) -> Canvas:
    """Garden fence, one by two cells: ``m``, ``gate``, ``x`` trodden down."""
    tile = Canvas(TILE, 2 * TILE)
    random = rng("picket", part, variant)
    for y in (17, 25):
        board(tile, 0, y, 16, 2, GREY_WOOD[4], GREY_WOOD)
    for x in (2, 10):
        top = 12 + int(random.randint(0, 3)) + (10 if part == "x" and x == 10 else 0)
        post(tile, x, top, 3, 32 - top, GREY_WOOD)
        tile.rect(x, top - 2, 3, 2, SNOW[6])
    if part == "gate":
        tile.line(1, 26, 14, 17, GREY_WOOD[5], 2)
        tile.rect(13, 21, 2, 2, IRON[4])
    tile.hline(0, 15, 16, SNOW[5])
    return tile


def steps_porch() -> Canvas:
    """Three stone steps before a door, two cells wide and one high."""
    tile = Canvas(2 * TILE, TILE)
    for index, (x, y) in enumerate(((0, 11), (3, 6), (6, 1))):
        tile.rect(x, y, 32 - 2 * x, 5, ("424a5a", "5a6272", "78808e")[index])
        tile.hline(x, 31 - x, y, SNOW[6])
        tile.hline(x, 31 - x, y + 1, SNOW[4])
        tile.hline(x, 31 - x, y + 4, "1e2230")
    return tile


def flower_box() -> Canvas:
    """Window box with frosted stalks, two cells wide."""
    tile = Canvas(2 * TILE, TILE)
    board(tile, 3, 8, 26, 6, SHUTTER[2], SHUTTER_BOARD)
    tile.hline(5, 26, 11, SHUTTER[3])
    for x in range(5, 28, 3):
        tile.vline(x, 4 + x % 4, 7, "4a4a38")
        tile.dot(x, 3 + x % 4, SNOW[5])
    tile.hline(3, 28, 7, SNOW[5])
    return tile


def house_sign(kind: str) -> Canvas:
    """Hanging sign with a picture: fish, bread, boot; two by two cells."""
    tile = Canvas(2 * TILE, 2 * TILE)
    tile.hline(2, 28, 3, IRON[3])
    tile.path([(4, 3), (8, 7), (14, 3)], IRON[2])
    for x in (9, 25):
        tile.vline(x, 4, 8, IRON[4])
    tile.rect(5, 9, 24, 17, TIMBER[3])
    tile.frame(5, 9, 24, 17, TIMBER[1])
    tile.hline(5, 28, 9, TIMBER[6])
    gold = "d8b468"
    if kind == "fish":
        tile.disc(16, 17, 6, 3, gold)
        tile.poly([(21, 17), (25, 13), (25, 21)], gold)
        tile.dot(12, 16, TIMBER[0])
    elif kind == "bread":
        tile.disc(17, 18, 8, 4, gold)
        for x in (12, 16, 20):
            tile.line(x, 16, x + 2, 20, TIMBER[2])
    else:
        tile.poly([(13, 12), (18, 12), (18, 19), (24, 20), (24, 23), (13, 23)], gold)
    tile.hline(4, 29, 8, SNOW[6])
    return tile


def hanging_lamp() -> Canvas:
    """Wall lantern on an iron arm, one cell, unlit pass."""
    tile = Canvas(TILE, TILE)
    tile.hline(0, 9, 2, IRON[2])
    tile.line(0, 7, 6, 3, IRON[1])
    tile.vline(8, 2, 4, IRON[2])
    tile.rect(5, 5, 8, 9, "1c1a24")
    tile.rect(6, 6, 6, 7, "ffc860")
    tile.rect(7, 7, 4, 5, "fff4c8")
    tile.vline(8, 6, 12, "8a5a20")
    tile.hline(4, 13, 4, "6a7090")
    return tile


def scorch(variant: int) -> Canvas:
    """Soot licked up a wall above an opening, two cells wide: lies over any front."""
    tile = Canvas(2 * TILE, 2 * TILE)
    random = rng("scorch", variant)
    for x in range(32):
        reach = int(31 * math.sin(math.pi * (x + 0.5) / 32) ** 0.6 * (0.6 + 0.4 * random.rand()))
        for step in range(reach):
            alpha = int(190 * (1 - step / 32)) // 24 * 24
            if alpha > 30 and (step + x) % 5 != variant:
                tile.dot(x, 31 - step, (8, 6, 10, alpha))
    tile.dots(((6, 30), (14, 31), (23, 30)), CHAR[4])
    return tile
