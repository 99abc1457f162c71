"""What lies over other tiles and hides the grid: snow, icicles, footprints, stains."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.shade import rng, threshold
from assets.bake.places.village.tones import SNOW, TILE, icicle, snow_profile


def snow_strip(variant: int) -> Canvas:
    """Snow that lies on any ledge: put it on the cell above, one cell."""
    tile = Canvas(TILE, TILE)
    profile = snow_profile(TILE, 3, "strip", variant, sway=1.5)
    for x, height in enumerate(profile):
        for depth in range(height):
            tile.dot(
                x, 16 - height + depth, SNOW[6] if depth == 0 else SNOW[5] if depth < 2 else SNOW[4]
            )
    return tile


def icicles(variant: int) -> Canvas:
    """A row of icicles under any ledge, one cell."""
    tile = Canvas(TILE, TILE)
    random = rng("icicles", variant)
    x = int(random.randint(1, 3))
    while x < 15:
        icicle(tile, x, 0, int(random.randint(3, 13)))
        x += int(random.randint(2, 5))
    tile.hline(0, 15, 0, SNOW[5])
    return tile


def footprints(variant: int) -> Canvas:
    """Boot marks for the surface of snow: lies over it, one cell by three px."""
    tile = Canvas(TILE, 3)
    for x in ((2, 9), (4, 12), (1, 7), (5, 11))[variant % 4]:
        tile.hline(x, x + 3, 1, SNOW[2])
        tile.hline(x + 1, x + 3, 2, SNOW[1])
        tile.dot(x, 0, SNOW[3])
    return tile


def grime(variant: int) -> Canvas:
    """Stains that lie over walls: damp, drip, moss, frost."""
    tile = Canvas(TILE, TILE)
    random = rng("village grime", variant)
    if variant == 0:
        tile.grain(("00000000", "0a0a1070", "0a0a10a0"), "damp", cell=7, box=(0, 5, 16, 11))
    elif variant == 1:
        for x in range(1, 16, 3):
            tile.vline(x, 0, int(random.randint(3, 14)), "0c0a1060")
    elif variant == 2:
        for _ in range(26):
            x, y = int(random.randint(0, 16)), int(random.randint(4, 16))
            tile.dot(x, y, ("1e3428b0", "2c4a34b0")[int(random.randint(2))])
    elif variant == 3:
        for _ in range(30):
            x, y = int(random.randint(0, 16)), int(random.randint(0, 16))
            tile.dot(x, y, "b8cce870" if (x + y) % 2 else "d8e6f8a0")
    else:
        tile.grain(("00000000", "08060a80", "08060ab0"), "soot", variant, cell=8, stretch=0.6)
    return _frayed(tile) if variant in (0, 4) else tile


def _frayed(tile: Canvas) -> Canvas:
    """A stain without a straight edge: dithered away from its middle."""
    pixels = tile.pixels()
    y, x = np.mgrid[0:TILE, 0:TILE]
    reach = np.hypot((x - 7.5) / 8, (y - 7.5) / 8)
    pixels[reach + threshold(TILE, TILE) * 0.5 > 0.85] = 0
    result = Canvas(TILE, TILE)
    result.set_pixels(pixels)
    return result
