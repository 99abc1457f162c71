"""Wall coverings behind the play plane; each comes in four variants of two by two cells."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import (
    BRASS,
    BRICK,
    CARPET,
    KITCHEN_TILE,
    PLASTER,
    STRUCTURE as K,
    VELVET,
    mix,
)
from assets.bake.places.shade import Field, fbm, rng, seed_of

TILE = 16
SIZE = 32


def _patchy(tone: Field, name: str, variant: int, strength: float) -> Field:
    """Large stains over a tone, another one for each variant."""
    height, width = tone.shape
    stains = fbm(height, width, 14, 3, seed_of(name, variant)) - 0.5
    return np.asarray(np.clip(tone + stains * strength, 0, 1), dtype=np.float64)


def quilt(variant: int) -> Canvas:
    """Buttoned leather diamonds; variants lose a button or show a worn seam."""
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    u, v = (x + y) % 16, (x - y) % 16
    bulge = 1 - np.maximum(np.abs(u - 8), np.abs(v - 8)) / 8
    tone = bulge * 0.55 + (16 - v) / 16 * 0.25 + (16 - u) / 16 * 0.2
    tile = Canvas(SIZE, SIZE)
    tone = _patchy(np.clip(tone * 1.15 - 0.1, 0, 1), "quilt", variant, 0.35)
    tile.shade(0, 0, tone, (K[0], K[1], K[2], K[3], K[4], K[5]), 0.6)
    lost = int(rng("button", variant).randint(0, 8))
    for index in range(8):
        left = (index % 2) * 16 + (8 if index // 2 % 2 else 0)
        top = (index // 2) * 8
        if index == lost and variant:
            tile.dot(left, top, K[0])
        else:
            tile.dot(left, top, K[8])
            tile.dot(left, top + 1, K[1])
    if variant == 3:
        tile.dots(((20, 13), (21, 14), (22, 15)), K[1])
    return tile


def brick(variant: int) -> Canvas:
    """Four courses of brick; single stones differ, some chipped, one scribbled."""
    tile = Canvas(SIZE, SIZE, BRICK[0])
    random = rng("brick", variant)
    for course in range(4):
        for index in range(-1, 4):
            x = index * 10 + (5 if course % 2 else 0) - 1
            y = course * 8
            body = BRICK[int(random.randint(1, 4))]
            tile.rect(x, y, 9, 7, body)
            tile.hline(x, x + 8, y, mix(body, BRICK[5], 0.6))
            tile.vline(x, y, y + 5, mix(body, BRICK[4], 0.4))
            tile.hline(x, x + 8, y + 6, mix(body, BRICK[0], 0.6))
            if random.rand() < 0.5:
                tile.dot(x + int(random.randint(1, 8)), y + 3, BRICK[0])
            if random.rand() < 0.2:
                tile.rect(x + 6, y, 3, 2, BRICK[0])
    tile.grain(("00000000", "00000000", "0a06105a"), "soot", variant, cell=12)
    return tile


def slats(variant: int) -> Canvas:
    """Upright acoustic slats with lit edges."""
    tile = Canvas(SIZE, SIZE, K[0])
    random = rng("slats", variant)
    for x in range(0, SIZE, 4):
        tone = int(random.randint(0, 3))
        tile.rect(x, 0, 3, SIZE, (K[2], K[2], K[3])[tone])
        tile.vline(x, 0, 31, (K[4], K[5], K[5])[tone])
        tile.vline(x + 2, 0, 31, K[1])
        if random.rand() < 0.4:
            y = int(random.randint(2, 28))
            tile.vline(x + 1, y, y + 3, K[1])
    return tile


def panel(variant: int) -> Canvas:
    """Plaster panel with a frame moulding, worn at the foot."""
    tile = Canvas(SIZE, SIZE)
    tone = _patchy(np.full((SIZE, SIZE), 0.42), "panel", variant, 0.75)
    half = tuple(mix(PLASTER[i], PLASTER[i + 1], 0.5) for i in range(3))
    steps = (PLASTER[0], half[0], PLASTER[1], half[1], PLASTER[2], half[2], PLASTER[3])
    tile.shade(0, 0, tone, steps, 0.9)
    tile.frame(2, 2, 28, 28, PLASTER[0])
    tile.frame(3, 3, 27, 27, PLASTER[4])
    tile.vline(3, 3, 29, PLASTER[3])
    tile.hline(3, 29, 29, PLASTER[0])
    tile.vline(29, 3, 29, PLASTER[0])
    if variant == 2:
        tile.path([(10, 4), (12, 9), (11, 14), (14, 19)], PLASTER[0])
    if variant == 3:
        tile.rect(19, 11, 6, 8, PLASTER[4])
        tile.hline(19, 24, 11, PLASTER[5])
        tile.hline(19, 24, 19, PLASTER[0])
    return tile


def concrete(variant: int) -> Canvas:
    """Raw back wall behind the floor: shutter marks, tie holes, damp."""
    tile = Canvas(SIZE, SIZE)
    tone = _patchy(np.full((SIZE, SIZE), 0.5), "concrete", variant, 1.2)
    steps = (K[0], mix(K[0], K[1], 0.5), K[1], mix(K[1], K[2], 0.5), K[2], K[3])
    tile.shade(0, 0, tone, steps, 0.9)
    tile.hline(0, 31, 0, K[3])
    tile.hline(0, 31, 31, K[0])
    tile.vline(31, 0, 31, K[0])
    tile.vline(0, 1, 30, mix(K[2], K[3], 0.5))
    for x, y in ((5, 6), (26, 6), (5, 25), (26, 25)):
        tile.rect(x, y, 2, 2, K[0])
        tile.dot(x, y + 2, K[4])
    if variant == 1:
        for step in range(14):
            tile.dot(16 + step // 5, 6 + step, K[0])
    if variant == 2:
        tile.grain(("00000000", "0a081270"), "damp", cell=9, box=(0, 12, 32, 20))
    return tile


def corridor(variant: int) -> Canvas:
    """Glazed service tiles of the corridor, green of the kitchen below; some cracked."""
    tile = Canvas(SIZE, SIZE, KITCHEN_TILE[0])
    random = rng("corridor", variant)
    for y in range(0, SIZE, 8):
        for x in range(0, SIZE, 8):
            body = KITCHEN_TILE[int(random.randint(1, 4))]
            tile.rect(x, y, 7, 7, body)
            tile.hline(x, x + 6, y, KITCHEN_TILE[4])
            tile.vline(x, y, y + 6, mix(body, KITCHEN_TILE[5], 0.35))
            tile.hline(x, x + 6, y + 6, mix(body, KITCHEN_TILE[0], 0.5))
            if random.rand() < 0.1:
                tile.line(x + 1, y + 1, x + 5, y + 5, KITCHEN_TILE[0])
    tile.grain(("00000000", "00000000", "10181a50"), "grime", variant, cell=12)
    return tile


def carpet(variant: int) -> Canvas:
    """Walkable carpet runner over boards, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 16, K[2])
    tile.grain(CARPET[2:5], "carpet", variant, cell=3, box=(0, 1, 16, 4), stretch=2)
    tile.hline(0, 15, 0, mix(CARPET[4], "ffffff", 0.35))
    tile.hline(0, 15, 3, CARPET[5])
    for x in range(variant % 3, 16, 5):
        tile.dot(x, 3, CARPET[2])
    tile.hline(0, 15, 5, CARPET[0])
    tile.grain((K[1], K[2], K[2], K[3]), "carpet-under", variant, box=(0, 6, 16, 10))
    tile.hline(0, 15, 6, K[0])
    tile.hline(0, 15, 11, K[1])
    tile.vline(4 + variant * 3, 7, 10, K[1])
    return tile


def curtain(part: str, variant: int) -> Canvas:
    """Velvet curtain two cells wide: ``top``, ``mid`` or ``hem``."""
    tile = Canvas(SIZE, TILE)
    x = np.arange(SIZE)
    folds = 0.5 + 0.5 * np.sin(x / SIZE * 8 * np.pi + 0.6 * np.sin(x + variant * 2))
    tone = np.repeat(folds[None], TILE, 0) * 0.95
    depth = np.arange(TILE)[:, None] / TILE
    if part == "top":
        tone = tone * (0.35 + 0.65 * np.clip(depth * 1.3, 0, 1))
    if part == "hem":
        tone = tone * (1 - 0.25 * depth)
    tile.shade(0, 0, _patchy(tone, "velvet", variant, 0.2), VELVET, 0.5)
    if part == "top":
        tile.rect(0, 0, 32, 2, BRASS[1])
        tile.hline(0, 31, 0, BRASS[3])
        for ring in range(2, 32, 8):
            tile.rect(ring, 1, 2, 2, BRASS[4])
    if part == "hem":
        tile.hline(0, 31, 12, BRASS[3])
        for fringe in range(0, 32, 2):
            tile.vline(fringe, 13, 14, BRASS[2])
        tile.hline(0, 31, 15, VELVET[0])
    return tile


def shade_strip(side: str) -> Canvas:
    """Soft dark strip that goes over a wall under a deck (``top``) or beside one (l, r)."""
    tile = Canvas(TILE, TILE)
    pixels = tile.pixels()
    for depth in range(TILE):
        alpha = int(150 * (1 - depth / TILE) ** 1.5) // 10 * 10
        line = (4, 2, 8, alpha)
        if side == "top":
            pixels[depth, :] = line
        elif side == "l":
            pixels[:, depth] = line
        else:
            pixels[:, TILE - 1 - depth] = line
    tile.set_pixels(pixels)
    return tile


def grime(variant: int) -> Canvas:
    """Stain overlays: drips, a splash, a scuffed band, old tape."""
    tile = Canvas(TILE, TILE)
    random = rng("grime", variant)
    if variant == 0:
        for x in range(1, 16, 3):
            tile.vline(x, 0, int(random.randint(3, 15)), "08040c60")
    elif variant == 1:
        for _ in range(18):
            x, y = random.randint(1, 15, 2)
            tile.rect(int(x), int(y), 2, 1, "08040c70")
    elif variant == 2:
        tile.grain(("00000000", "08040c60"), "scuff", cell=4, stretch=3, box=(0, 8, 16, 8))
    else:
        tile.rect(3, 4, 9, 6, "c8c0b080")
        tile.hline(3, 11, 4, "f0e8d8a0")
        tile.dots(((3, 4), (11, 9)), "a02040c0")
    return tile
