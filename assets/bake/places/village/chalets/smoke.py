"""Smoke that stands over a chimney in the cold: one column of tiles whose frames run in a ring."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.shade import Field
from assets.bake.places.village.tones import TILE

COLUMNS, ROWS = 3, 5
FRAMES = 8
FRAME_MS = 180
PUFFS = 9  # on their way at any time
LEAN = 18  # px that the wind carries a puff over the whole way
STEPS = (0.0, 0.22, 0.4, 0.56, 0.7)  # what each step of density hides
LIGHT, SHADE = (214, 220, 238), (128, 136, 172)


def plume(frame: int) -> Canvas:
    """One frame; the source is in the middle of the lower edge."""
    width, height = COLUMNS * TILE, ROWS * TILE
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    density, lit = np.zeros((height, width)), np.zeros((height, width))
    for number in range(PUFFS):
        share = (number + frame / FRAMES) / PUFFS
        at = width / 2 - 7 + LEAN * share**1.3 + 3 * math.sin(5.2 * share + 0.6)
        up = height - 4 - share**0.92 * (height - 16)
        for side, part in ((-0.5, 0.75), (0.35, 1.0), (0.1, 0.6)):
            radius = (3.2 + 8.5 * share) * part
            middle = at + side * radius, up + side * radius * 1.1
            near = np.hypot(x - middle[0], y - middle[1]) / radius
            puff = np.clip(1.3 - near, 0, 0.8) * min(1.0, share * 12) * (1 - share) ** 1.1
            density += puff
            lit += puff * (x + 0.4 * y < middle[0] + 0.4 * middle[1])
    return _stepped(density, lit)


def _stepped(density: Field, lit: Field) -> Canvas:
    level = np.clip(np.floor(density * len(STEPS) * 0.72), 0, len(STEPS) - 1).astype(np.intp)
    bright = lit > density * 0.45
    pixels = np.zeros((*density.shape, 4), dtype=np.uint8)
    pixels[..., :3] = np.where(bright[..., None], np.array(LIGHT), np.array(SHADE))
    pixels[..., 3] = (np.array(STEPS)[level] * 255).astype(np.uint8)
    pixels[pixels[..., 3] == 0] = 0
    canvas = Canvas(pixels.shape[1], pixels.shape[0])
    canvas.set_pixels(pixels)
    return canvas
