"""Furniture of the club that stands in the tile sheet: bar, shelves, doors, speakers, sofa."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import (
    BOTTLES,
    BRASS,
    GLASS_BACK,
    LEATHER,
    STEEL,
    STRUCTURE as K,
    WOOD,
    Ramp,
    mix,
)
from assets.bake.places.shade import rng

TILE = 16


def bar_front(part: str) -> Canvas:
    """Bar, one by three cells; the counter top lies 12 px under the upper edge."""
    tile = Canvas(TILE, 3 * TILE)
    top = 12
    tile.rect(0, top, 16, 4, "6a3a54")
    tile.hline(0, 15, top, "ffc8dc")
    tile.hline(0, 15, top + 1, "c078a0")
    tile.hline(0, 15, top + 3, "1c0c18")
    ribs = np.array([0.2, 0.95, 0.75, 0.6, 0.55, 0.48, 0.4, 0.12] * 2)
    tone = ribs[None] * np.linspace(1.05, 0.75, 28)[:, None]
    tile.shade(0, 16, np.clip(tone, 0, 1), ("160a18", "2a1430", "45244e", "68407a", "8a5a98"), 0.5)
    tile.hline(0, 15, 16, "0c0610")
    tile.hline(0, 15, 20, "ff8ac8")
    tile.hline(0, 15, 21, "a02c70")
    tile.rect(0, 38, 16, 2, BRASS[2])
    tile.hline(0, 15, 38, BRASS[4])
    tile.hline(0, 15, 40, "0c0610")
    tile.rect(0, 44, 16, 4, "100810")
    tile.hline(0, 15, 44, "3f2048")
    if part == "l":
        tile.vline(0, top, 47, "c078a0")
        tile.vline(1, 16, 43, "45244e")
    if part == "r":
        tile.rect(14, top + 4, 2, 32, "0c0610")
        tile.vline(15, top, 15, "45244e")
    if part == "post":
        tile.rect(6, 16, 4, 28, "2a1430")
        tile.vline(6, 16, 43, "8a5a98")
        tile.vline(9, 16, 43, "0c0610")
    return tile


def bottle(canvas: Canvas, x: int, foot: int, kind: int, height: int = 12) -> None:
    """A bottle of one of eight glasses, its foot on row ``foot``."""
    body, light = BOTTLES[kind % len(BOTTLES)]
    neck = 4 if height > 10 else 3
    canvas.rect(x, foot - height + neck, 4, height - neck, body)
    canvas.rect(x + 1, foot - height, 2, neck, mix(body, "000000", 0.3))
    canvas.vline(x, foot - height + neck, foot - 1, light)
    canvas.vline(x + 3, foot - height + neck + 1, foot - 1, mix(body, "000000", 0.35))
    canvas.dot(x + 1, foot - height + 1, light)
    canvas.rect(x + 1, foot - 5, 3, 3, mix("e8e0d0", body, 0.25))
    canvas.dot(x + 1, foot - height, "d8b050")


def bottle_shelf(variant: int) -> Canvas:
    """Back-lit bottle shelves, three by two cells."""
    tile = Canvas(48, 32, "0e0814")
    random = rng("shelf", variant)
    for row in range(2):
        board = 15 + row * 16
        across = 1 - np.abs(np.linspace(-1, 1, 48))
        tone = across[None] * 0.6 + np.linspace(0.1, 0.65, 13)[:, None]
        tile.shade(0, board - 14, np.clip(tone, 0, 1), GLASS_BACK, 0.8)
        x = 1
        while x < 44:
            pick = random.rand()
            if pick < 0.8:
                bottle(tile, x, board, int(random.randint(0, 8)), int(random.randint(8, 13)))
            elif pick < 0.92:
                tile.frame(x, board - 5, 4, 5, "e0e8ffb0")
                tile.dot(x, board - 5, "ffffff")
            x += int(random.randint(4, 7))
        tile.hline(0, 47, board, "ffd0f0")
        tile.hline(0, 47, board + 1 if row == 0 else 31, "1a0c20")
    tile.vline(0, 0, 31, "4a3858")
    tile.vline(47, 0, 31, "08040c")
    return tile


def shelf_canopy(part: str) -> Canvas:
    """Lit canopy over the bottle shelves, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 6, 16, 8, K[2])
    tile.hline(0, 15, 6, "e090b8")
    tile.hline(0, 15, 7, K[4])
    tile.hline(0, 15, 12, "ff8ac8")
    tile.hline(0, 15, 13, "a02c70")
    tile.vline(8, 8, 11, K[1])
    if part == "l":
        tile.vline(0, 6, 13, "e090b8")
    if part == "r":
        tile.vline(15, 7, 13, K[0])
    return tile


#: ramps and details of the doors: body ramp, glass, handle
DOORS: dict[str, tuple[Ramp, str | None, str]] = {
    "club": (("0a0812", "1f182c", "44325c", "5a4676", "7c6498", "b8a4d0"), "5a1c78", "f0dca0"),
    "metal": (STEEL[:6], None, "e0e8e8"),
    "service": (("0a0f18", "16222e", "2c3e50", "40586c", "5c7c94", "90b4c8"), "1c5c8c", "d2e0e0"),
    "wood": (WOOD[:6], None, "d8c070"),
}


def door(kind: str) -> Canvas:
    """A closed double door, three by five cells."""
    ramp, glass, handle = DOORS[kind]
    tile = Canvas(48, 80)
    tile.rect(1, 4, 46, 76, ramp[1])
    tile.frame(1, 4, 46, 76, ramp[4])
    tile.hline(1, 46, 4, ramp[5])
    tile.vline(1, 4, 79, ramp[5])
    tile.rect(4, 8, 40, 72, ramp[0])
    for left, light in ((6, 0.85), (25, 0.65)):
        tone = gradient(69, 17, light, light - 0.35) + np.linspace(0.12, -0.12, 17)[None]
        tile.shade(left, 11, np.clip(tone, 0, 1), ramp[1:5], 0.6)
        tile.vline(left, 11, 79, ramp[5])
        tile.hline(left, left + 16, 11, ramp[5])
        tile.vline(left + 16, 12, 79, ramp[0])
        for top, height in ((15, 24), (45, 28)):
            tile.frame(left + 3, top, 11, height, ramp[1])
            tile.hline(left + 4, left + 14, top + height, ramp[4])
            tile.vline(left + 14, top + 1, top + height, ramp[4])
        if glass:
            tile.shade(
                left + 4,
                16,
                gradient(22, 9, 0.9, 0.1),
                (mix(glass, "000000", 0.5), glass, mix(glass, "ffffff", 0.3)),
                0.7,
            )
            tile.line(left + 6, 20, left + 10, 16, mix(glass, "ffffff", 0.6))
    for x in (20, 26):
        tile.rect(x, 43, 2, 7, handle)
        tile.vline(x, 43, 49, mix(handle, "ffffff", 0.5))
    return tile


def door_open(kind: str) -> Canvas:
    """The same door with both leaves swung away: dark passage and the leaves edge on."""
    ramp, _, _ = DOORS[kind]
    tile = Canvas(48, 80)
    tile.rect(1, 4, 46, 76, ramp[1])
    tile.frame(1, 4, 46, 76, ramp[4])
    tile.hline(1, 46, 4, ramp[5])
    tile.vline(1, 4, 79, ramp[5])
    tile.rect(4, 8, 40, 72, "050308d8")
    for left, edge in ((4, ramp[5]), (38, ramp[3])):
        tile.rect(left, 9, 6, 71, ramp[2])
        tile.vline(left, 9, 79, edge)
        tile.vline(left + 5, 9, 79, ramp[0])
        tile.frame(left + 1, 15, 4, 24, ramp[1])
        tile.frame(left + 1, 45, 4, 28, ramp[1])
    return tile


def speaker_box(canvas: Canvas, y: int) -> None:
    """One cabinet of 32 px with a round driver and a lit edge."""
    mesh = (K[2], mix(K[2], K[3], 0.5), K[3], mix(K[3], K[4], 0.5), K[4])
    canvas.grain(mesh, "speaker", y, box=(0, y, 32, 32), cell=9)
    canvas.frame(0, y, 32, 32, K[4])
    canvas.hline(0, 31, y, K[7])
    canvas.vline(0, y, y + 31, K[5])
    canvas.hline(0, 31, y + 31, K[0])
    canvas.disc(16, y + 18, 12, 12, K[1], K[5])
    canvas.disc(16, y + 18, 10, 10, K[0], K[3])
    canvas.disc(16, y + 18, 8, 8, K[2], K[3])
    canvas.disc(16, y + 18, 5, 5, K[1])
    canvas.disc(16, y + 18, 3, 3, K[5])
    canvas.arc(16, y + 18, 10, 180, 275, K[7])
    canvas.arc(16, y + 18, 7, 190, 260, K[5])
    canvas.dot(15, y + 16, K[8])
    canvas.rect(8, y + 2, 16, 3, K[0])
    canvas.hline(8, 23, y + 5, K[4])
    for x in (2, 29):
        canvas.dot(x, y + 2, K[7])
        canvas.dot(x, y + 29, K[6])


def speaker(boxes: int = 2) -> Canvas:
    """A tower of cabinets, two cells wide and two high each."""
    tile = Canvas(32, 32 * boxes)
    for index in range(boxes):
        speaker_box(tile, index * 32)
    return tile


def sofa() -> Canvas:
    """Buttoned club sofa, four by two cells."""
    ramp = LEATHER
    tile = Canvas(64, 32)
    tile.rect(4, 4, 56, 20, ramp[2])
    for x in range(4, 60, 8):
        tile.shade(x, 4, cylinder(14, 8, 0.3) * 0.9, ramp[1:5], 0.5)
        tile.vline(x + 7, 4, 17, ramp[0])
        tile.dot(x + 3, 10, ramp[0])
        tile.dot(x + 4, 9, ramp[4])
    tile.hline(4, 59, 4, ramp[4])
    tile.shade(2, 18, gradient(6, 60, 1.0, 0.45), ramp[1:5], 0.5)
    tile.hline(2, 61, 18, ramp[4])
    tile.hline(2, 61, 23, ramp[0])
    tile.vline(32, 18, 23, ramp[1])
    tile.rect(2, 24, 60, 5, ramp[1])
    for left, tone in ((0, 2), (58, 1)):
        tile.rect(left, 12, 6, 17, ramp[tone])
        tile.hline(left, left + 5, 12, ramp[tone + 2])
        tile.vline(left, 13, 28, ramp[tone + 1])
    for x in (3, 58):
        tile.rect(x, 29, 3, 3, BRASS[3])
        tile.vline(x, 29, 31, BRASS[4])
    return tile


def poster(variant: int) -> Canvas:
    """Framed bill of the house, two by three cells; a dancer, a swan or an octagon in two inks."""
    tile = Canvas(32, 48)
    paper, ink, light = (
        ("3a1c50", "ff4aa8", "ffd8f4"),
        ("0f2a48", "22c8e0", "d8f8ff"),
        ("4a1028", "ffaa50", "ffe8c0"),
    )[variant % 3]
    tile.rect(2, 2, 28, 44, K[5])
    tile.frame(2, 2, 28, 44, K[7])
    tile.hline(2, 29, 45, K[1])
    tile.shade(4, 4, gradient(40, 24, 0.9, 0.1), (mix(paper, "000000", 0.4), paper), 0.9)
    if variant == 0:
        tile.path([(16, 12), (16, 22), (12, 30), (9, 34)], ink, 2)
        tile.path([(16, 22), (22, 27)], ink, 2)
        tile.path([(15, 15), (10, 11)], ink)
        tile.path([(17, 15), (23, 10)], ink)
        tile.disc(16, 10, 2, 2, light)
        tile.poly([(11, 22), (21, 21), (24, 25), (9, 26)], ink)
    elif variant == 1:
        tile.path([(9, 14), (12, 11), (14, 15), (12, 22), (16, 28), (24, 25), (25, 18)], ink, 2)
        tile.dot(11, 12, light)
    else:
        tile.poly([(9, 18), (13, 11), (19, 11), (23, 18), (23, 26), (9, 26)], ink)
        tile.poly([(12, 19), (15, 15), (17, 15), (20, 19), (20, 26), (12, 26)], paper)
    for row, width in ((36, 16), (39, 20), (41, 12)):
        tile.hline(16 - width // 2, 15 + width // 2, row, light if row == 36 else ink)
    tile.line(5, 14, 14, 5, "ffffff50")
    return tile


def pipe(part: str) -> Canvas:
    """Steel pipe: ``h``, ``v``, the elbow ``e`` (right and down) or a valve ``w``."""
    tile = Canvas(TILE, TILE)
    s = STEEL
    if part in ("h", "w"):
        tile.shade(0, 5, gradient(5, 16, 1, 0.1), s[1:6], 0.4)
        tile.hline(0, 15, 5, s[6])
        tile.rect(6, 4, 3, 7, s[4])
        tile.vline(6, 4, 10, s[6])
    if part == "v":
        tile.shade(5, 0, cylinder(16, 5, 0.2), s[1:6], 0.4)
        tile.rect(4, 6, 7, 3, s[4])
        tile.hline(4, 10, 6, s[6])
    if part == "e":
        tile.rect(5, 5, 11, 5, s[3])
        tile.rect(5, 5, 5, 11, s[3])
        tile.hline(7, 15, 5, s[6])
        tile.vline(5, 7, 15, s[6])
        tile.dot(6, 6, s[6])
        tile.hline(10, 15, 9, s[1])
        tile.vline(9, 10, 15, s[1])
    if part == "w":
        tile.disc(8, 3, 3, 3, None, "e05060")
        tile.vline(8, 3, 5, s[5])
    return tile


def duct(part: str) -> Canvas:
    """Air duct: ``h``, with a grille ``g``, upright ``v``."""
    tile = Canvas(TILE, TILE)
    if part == "v":
        tile.shade(1, 0, cylinder(16, 14, 0.2), (K[1], K[2], K[3], K[4]), 0.6)
        tile.vline(1, 0, 15, K[6])
        tile.vline(14, 0, 15, K[0])
        tile.hline(2, 13, 0, K[0])
        tile.hline(2, 13, 1, K[5])
        return tile
    tile.shade(0, 1, gradient(14, 16, 0.9, 0.2), (K[1], K[2], K[3], K[4]), 0.6)
    tile.hline(0, 15, 1, K[6])
    tile.hline(0, 15, 14, K[0])
    tile.vline(0, 2, 13, K[0])
    tile.vline(1, 2, 13, K[5])
    if part == "g":
        tile.rect(3, 5, 12, 7, K[0])
        for x in range(4, 15, 3):
            tile.vline(x, 5, 11, K[5])
    return tile


def lamp_tube() -> Canvas:
    """Cold tube lamp of the corridor, three cells wide, unlit pass."""
    tile = Canvas(48, TILE)
    for x in (8, 39):
        tile.vline(x, 0, 4, STEEL[3])
    tile.rect(0, 5, 48, 4, STEEL[4])
    tile.hline(0, 47, 5, STEEL[6])
    tile.rect(2, 9, 44, 3, "e4fff4")
    tile.hline(2, 45, 11, "a0e8d0")
    for x in (0, 46):
        tile.rect(x, 9, 2, 3, STEEL[2])
    return tile


def plant() -> Canvas:
    """Palm in a pot, two by three cells."""
    tile = Canvas(32, 48)
    greens = ("102a28", "1c4a40", "2f7a5c", "58b080")
    for index, (tip_x, tip_y) in enumerate(
        ((2, 14), (29, 12), (6, 4), (25, 3), (15, 0), (0, 24), (31, 23))
    ):
        middle = ((16 + tip_x) / 2, tip_y - 1)
        tile.path([(16, 34), middle, (tip_x, tip_y + 5)], greens[1 + index % 2], 2)
        tile.path([(16, 33), (middle[0], middle[1] - 1), (tip_x, tip_y + 4)], greens[3])
    tile.poly([(8, 34), (23, 34), (21, 47), (10, 47)], K[4])
    tile.poly([(8, 34), (13, 34), (13, 47), (10, 47)], K[5])
    tile.hline(7, 24, 34, K[8])
    tile.hline(8, 23, 36, K[1])
    tile.hline(10, 21, 47, K[0])
    return tile


def crate() -> Canvas:
    """Wooden bottle crate, one cell."""
    tile = Canvas(TILE, TILE, "6a4a2c")
    tile.frame(0, 0, 16, 16, "2c1c10")
    for y in (1, 9):
        tile.hline(1, 14, y, "c89860")
    tile.hline(0, 15, 8, "3a2616")
    tile.hline(1, 14, 14, "8a6038")
    tile.rect(5, 4, 6, 2, "2c1c10")
    tile.dots(((2, 3), (13, 3), (2, 12), (13, 12)), "e0b878")
    return tile
