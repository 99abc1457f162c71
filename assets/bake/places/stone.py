"""Floors, walls, slopes, stairs and pillars of the club: everything that is solid stone."""

from __future__ import annotations

from assets.bake.places.canvas import Canvas, cylinder
from assets.bake.places.palettes import STRUCTURE as K, Colour, mix, rgba
from assets.bake.places.shade import rng

TILE = 16
FILL: tuple[Colour, ...] = (
    mix(K[1], K[2], 0.4),
    K[2],
    mix(K[2], K[3], 0.4),
    mix(K[2], K[3], 0.8),
    K[3],
    mix(K[3], K[4], 0.4),
)
WALL: tuple[Colour, ...] = (
    mix(K[1], K[2], 0.7),
    K[2],
    mix(K[2], K[3], 0.4),
    mix(K[2], K[3], 0.8),
    K[3],
    mix(K[3], K[4], 0.6),
)


def _joint(tile: Canvas, variant: int) -> None:
    """Slab joints: two lines across, two upright, one cross, one plain."""
    kind = variant % 4
    if kind == 0:
        tile.hline(0, 15, 8, K[1])
        tile.hline(0, 15, 9, mix(K[2], K[3], 0.7))
    elif kind == 1:
        tile.vline(8, 0, 15, K[1])
        tile.vline(9, 0, 15, mix(K[2], K[3], 0.5))
    elif kind == 2:
        tile.hline(0, 15, 15, K[1])
        tile.vline(0, 0, 14, K[1])
        tile.vline(1, 0, 14, mix(K[2], K[3], 0.6))
    else:
        tile.dots(((2, 2), (13, 2), (2, 13), (13, 13)), K[1])
        tile.dots(((2, 3), (13, 3), (2, 14), (13, 14)), K[4])


def _wear(tile: Canvas, variant: int) -> None:
    """Cracks, stains and chips, so that no large surface looks stamped."""
    random = rng("wear", variant)
    if variant % 3 == 1:
        x, y = random.randint(3, 12), random.randint(1, 5)
        for _ in range(random.randint(4, 8)):
            tile.dot(x, y, K[0])
            tile.dot(x + 1, y, mix(K[2], K[3], 0.5))
            x += int(random.randint(-1, 2))
            y += 1
    if variant % 3 == 2:
        for _ in range(random.randint(3, 7)):
            x, y = random.randint(1, 14), random.randint(3, 14)
            tile.hline(x, x + int(random.randint(0, 3)), y, K[1])
            tile.dot(x, y - 1, K[3])


def block(edges: str = "", variant: int = 0, accent: Colour | None = None) -> Canvas:
    """One stone cell with bright and dark edges on the sides named by T, B, L, R."""
    tile = Canvas(TILE, TILE)
    tile.grain(FILL, "stone", variant, amount=0.95)
    _joint(tile, variant)
    _wear(tile, variant)
    if "B" in edges:
        tile.hline(0, 15, 13, K[4])
        tile.hline(0, 15, 14, K[2])
        tile.hline(0, 15, 15, K[0])
    if "L" in edges:
        tile.vline(0, 0, 15, K[5])
        tile.vline(1, 0, 15, K[3])
        tile.vline(2, 0, 15, K[1])
    if "R" in edges:
        tile.vline(13, 0, 15, K[3])
        tile.vline(14, 0, 15, K[1])
        tile.vline(15, 0, 15, K[0])
    if "T" in edges:
        _floor_top(tile, variant, accent)
    return tile


def _floor_top(tile: Canvas, variant: int, accent: Colour | None) -> None:
    """The upper six pixels: polished face, seams, then the shadow of the lip."""
    random = rng("top", variant)
    tile.hline(0, 15, 0, K[7])
    tile.hline(0, 15, 1, K[6])
    tile.grain((K[4], K[5], K[5]), "face", variant, cell=4, box=(0, 2, 16, 3), stretch=3)
    tile.hline(0, 15, 5, K[3])
    tile.hline(0, 15, 6, K[0])
    tile.hline(0, 15, 7, K[1])
    seam = int(random.randint(0, 3)) * 5 + 2
    tile.line(seam, 1, seam - 2, 4, K[3])
    for _ in range(3):
        x = int(random.randint(0, 13))
        tile.hline(x, x + int(random.randint(1, 3)), int(random.randint(1, 4)), K[6])
    if accent:
        tile.hline(0, 15, 5, accent)


def inner_corner(where: str) -> Canvas:
    """Fill with one open corner (TL, TR, BL, BR) for the corner set of the editor."""
    tile = block("", 3)
    x = 0 if "L" in where else 12
    y = 0 if "T" in where else 12
    tile.rect(x, y, 4, 4, K[1])
    if "T" in where:
        tile.hline(x, x + 3, 0, K[6])
        tile.hline(x, x + 3, 1, K[4])
    else:
        tile.hline(x, x + 3, 15, K[0])
        tile.hline(x, x + 3, 13, K[4])
    return tile


def wall(variant: int, edges: str = "") -> Canvas:
    """Upright club wall: dark panels, a bolt row, run-down stains."""
    tile = Canvas(TILE, TILE)
    tile.grain(WALL, "wall", variant, cell=7, stretch=0.5)
    random = rng("wall-detail", variant)
    if variant % 2 == 0:
        tile.vline(15, 0, 15, K[1])
        tile.vline(0, 0, 15, mix(K[3], K[4], 0.6))
    if variant % 3 == 1:
        tile.hline(0, 15, 15, K[1])
        tile.hline(0, 15, 0, K[4])
        tile.dots(((3, 3), (12, 3)), K[6])
        tile.dots(((3, 4), (12, 4)), K[0])
    if variant % 4 == 3:
        x = int(random.randint(3, 12))
        for y in range(int(random.randint(6, 15))):
            tile.dot(x + (y % 5 == 4), y, K[1] if y % 3 else K[0])
    if "L" in edges:
        tile.vline(0, 0, 15, K[6])
        tile.vline(1, 0, 15, K[4])
        tile.vline(2, 0, 15, K[0])
    if "R" in edges:
        tile.vline(15, 0, 15, K[0])
        tile.vline(14, 0, 15, K[4])
        tile.vline(13, 0, 15, K[1])
    return tile


def ceiling(variant: int, edge: bool) -> Canvas:
    """Black ceiling void with ducts; the edge row carries a lit lip below."""
    tile = Canvas(TILE, TILE)
    tones = (K[1], mix(K[1], K[2], 0.5), K[2], mix(K[2], K[3], 0.6), K[3])
    tile.grain(tones, "ceiling", variant, cell=6, stretch=2)
    if variant % 2 == 0:
        tile.hline(0, 15, 4, K[0])
        tile.hline(0, 15, 5, K[2])
    if variant % 4 == 1:
        tile.rect(0, 9, 16, 4, K[1])
        tile.hline(0, 15, 9, K[3])
        tile.hline(0, 15, 12, K[0])
    if variant % 4 == 3:
        tile.vline(7, 0, 15, K[0])
        tile.vline(8, 0, 15, K[2])
        tile.dots(((5, 3), (10, 3), (5, 12), (10, 12)), K[3])
    if edge:
        tile.hline(0, 15, 11, K[3])
        tile.hline(0, 15, 12, K[2])
        tile.hline(0, 15, 13, K[4])
        tile.hline(0, 15, 14, K[1])
        tile.hline(0, 15, 15, K[0])
    return tile


def _surface(kind: str, x: int) -> int:
    """Height of the walkable line of a slope, y down, at column ``x``."""
    return {
        "45_r": 15 - x,
        "45_l": x,
        "22_r": 15 - x // 2,
        "22_l": x // 2,
    }[kind]


def slope(kind: str) -> Canvas:
    """A stone ramp: ``45_r`` and ``45_l`` one cell, ``22_r`` and ``22_l`` two cells wide."""
    width = TILE if kind.startswith("45") else 2 * TILE
    tile = Canvas(width, TILE)
    for index in range(width // TILE):
        tile.paste(block("", 4 + index), index * TILE, 0)
    pixels = tile.pixels()
    for x in range(width):
        top = _surface(kind, x)
        pixels[:top, x] = 0
        for row, colour in enumerate((K[7], K[6], K[4], K[3], K[1])):
            if top + row < TILE:
                pixels[top + row, x] = rgba(colour)
    tile.set_pixels(pixels)
    return tile


def stairs(direction: str) -> Canvas:
    """Two steps in a cell, rising to the right (``r``) or to the left (``l``)."""
    tile = block("", 1)
    pixels = tile.pixels()
    low = slice(0, 8) if direction == "r" else slice(8, 16)
    pixels[:8, low] = 0
    tile.set_pixels(pixels)
    steps = ((0, 8), (8, 0)) if direction == "r" else ((0, 0), (8, 8))
    for x, y in steps:
        tile.hline(x, x + 7, y, K[7])
        tile.hline(x, x + 7, y + 1, K[5])
        tile.hline(x, x + 7, y + 2, K[1])
        edge = x if direction == "r" else x + 7
        tile.vline(edge, y, y + 7, K[6])
    return tile


def slab(part: str) -> Canvas:
    """A thin stone shelf, seven pixels deep."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 7, K[3])
    tile.hline(0, 15, 0, K[8])
    tile.hline(0, 15, 1, K[6])
    tile.hline(0, 15, 2, K[4])
    tile.hline(0, 15, 5, K[2])
    tile.hline(0, 15, 6, K[0])
    if part == "l":
        tile.vline(0, 0, 6, K[7])
    if part == "r":
        tile.vline(15, 1, 6, K[1])
    return tile


def column(part: str) -> Canvas:
    """A round column two cells wide: ``cap``, ``mid0``, ``mid1`` or ``base``."""
    tile = Canvas(2 * TILE, TILE)
    shaft = (K[1], K[2], K[3], K[4], K[5], K[6])
    tile.shade(5, 0, cylinder(TILE, 22), shaft, 0.5)
    for x in (9, 14, 19, 23):
        tile.vline(x, 0, 15, K[1])
        tile.vline(x + 1, 0, 15, K[4] if x < 18 else K[3])
    tile.vline(5, 0, 15, K[6])
    tile.vline(26, 0, 15, K[0])
    if part == "cap":
        tile.rect(1, 0, 30, 4, K[4])
        tile.hline(1, 30, 0, K[8])
        tile.hline(1, 30, 1, K[6])
        tile.rect(3, 4, 26, 4, K[3])
        tile.hline(3, 28, 4, K[1])
        tile.hline(3, 28, 7, K[5])
        tile.hline(4, 27, 8, K[0])
    if part == "mid1":
        tile.rect(4, 6, 24, 3, K[3])
        tile.hline(4, 27, 6, K[6])
        tile.hline(4, 27, 9, K[0])
    if part == "base":
        tile.rect(3, 8, 26, 3, K[4])
        tile.hline(3, 28, 8, K[7])
        tile.rect(1, 11, 30, 5, K[3])
        tile.hline(1, 30, 11, K[6])
        tile.hline(1, 30, 15, K[0])
    return tile


def pillar(part: str) -> Canvas:
    """A square pillar one cell wide: ``top``, ``mid0``, ``mid1`` or ``base``."""
    variant = 5 if part == "mid1" else 2
    tile = wall(variant, "")
    tile.shade(1, 0, cylinder(TILE, 14, 0.2) * 0.8, (K[1], K[2], K[3], K[4]), 0.6)
    tile.vline(0, 0, 15, K[6])
    tile.vline(1, 0, 15, K[4])
    tile.vline(14, 0, 15, K[1])
    tile.vline(15, 0, 15, K[0])
    if part == "top":
        tile.rect(0, 0, 16, 3, K[4])
        tile.hline(0, 15, 0, K[7])
        tile.hline(0, 15, 3, K[0])
    if part == "mid1":
        tile.hline(1, 14, 7, K[1])
        tile.hline(1, 14, 8, K[5])
    if part == "base":
        tile.rect(0, 11, 16, 5, K[3])
        tile.hline(0, 15, 11, K[6])
        tile.hline(0, 15, 15, K[0])
    return tile
