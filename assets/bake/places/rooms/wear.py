"""What lies over walls and in their air: grease, water, paint, steam, light that falls, glints.

All of these are thin: they go on the layer ``decor``, over whatever stands behind.
"""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, mix, rgba
from assets.bake.places.shade import fbm, grain, rng, seed_of, threshold

TILE = 16
SIZE = 32
STEAM_FRAMES = 4
GLINT_FRAMES = 8
SPRAY: tuple[tuple[Colour, Colour], ...] = (("ff3ea5", "7a2cff"), ("22e6ff", "2c50c8"),
                                             ("ffd040", "e05020"))  # fmt: skip

#: strokes of letters in a box of 1 by 1, x and y
LETTERS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "N": (((0, 1), (0, 0), (1, 1), (1, 0)),),
    "I": (((0.5, 0), (0.5, 1)),),
    "E": (((1, 0), (0, 0), (0, 1), (1, 1)), ((0, 0.5), (0.8, 0.5))),
    "L": (((0, 0), (0, 1), (1, 1)),),
    "B": (((0, 0), (0, 1), (0.9, 1), (1, 0.7), (0.7, 0.5), (0, 0.5)),
          ((0, 0), (0.8, 0), (0.9, 0.25), (0.7, 0.5))),
    "D": (((0, 0), (0, 1), (0.7, 1), (1, 0.5), (0.7, 0), (0, 0)),),
    "R": (((0, 1), (0, 0), (0.9, 0.05), (0.9, 0.4), (0, 0.5), (1, 1)),),
    "U": (((0, 0), (0, 0.9), (0.5, 1), (1, 0.9), (1, 0)),),
}  # fmt: skip


def streaks(variant: int, tone: Colour = "12100c") -> Canvas:
    """Where water or fat ran down a wall for years, two by four cells."""
    tile = Canvas(SIZE, 64)
    random = rng("streaks", variant)
    for _ in range(9):
        x, length = int(random.randint(1, 31)), int(random.randint(14, 62))
        for y in range(length):
            fade = 1 - y / length
            tile.dot(x, y, rgba(tone, round(120 * fade)))
            if fade > 0.5 and random.rand() < 0.6:
                tile.dot(min(31, x + 1), y, rgba(tone, round(60 * fade)))
    return tile


def grease(variant: int) -> Canvas:
    """The brown cloud over a stove, four by three cells."""
    tile = Canvas(64, 48)
    y, x = np.mgrid[0:48, 0:64]
    far = np.hypot((x - 32) / 32, (y - 30) / 26)
    cloud = fbm(48, 64, 14, 4, seed_of("grease", variant))
    cover = np.clip((1.05 - far) * 0.8 + (cloud - 0.5) * 0.9, 0, 1)
    cover = np.floor(cover * 4 + threshold(48, 64) * 0.9 + 0.5) / 4
    pixels = tile.pixels()
    pixels[..., :3] = (34, 24, 12)
    pixels[..., 3] = cover * 92
    tile.set_pixels(pixels)
    return tile


def steam(frame: int) -> Canvas:
    """Steam that rises from a pot and thins, two by four cells; the frames follow each other."""
    tile = Canvas(SIZE, 64)
    y, x = np.mgrid[0:64, 0:32].astype(float)
    rise = frame * 16.0
    drift = 16 + 4.5 * np.sin((y + rise) * 2 * math.pi / 64) * (1 - y / 64)
    wide = 3.5 + (63 - y) * 0.15
    cloud = fbm(64, 32, 9, 3, seed_of("steam"))
    cloud = np.roll(cloud, -int(rise), axis=0)
    body = np.clip(1 - ((x - drift) / wide) ** 2, 0, 1) * np.clip(y / 44, 0, 1)
    body = body * np.clip(0.2 + 1.7 * (cloud - 0.28), 0, 1)
    body *= np.clip((64 - y) / 5, 0, 1)
    cover = np.clip(np.floor(body * 6 + threshold(64, 32) + 0.5) / 6, 0, 1)
    pixels = tile.pixels()
    pixels[..., :3] = (226, 236, 236)
    pixels[..., 3] = cover * 176
    tile.set_pixels(pixels)
    return tile


def light_fall(tone: Colour) -> Canvas:
    """Dusty light that falls from above, six by ten cells, unlit pass."""
    tile = Canvas(96, 160)
    y, x = np.mgrid[0:160, 0:96].astype(float)
    half = 24 + y * 0.14
    edge = np.clip(1 - np.abs(x - 48) / half, 0, 1)
    dust = fbm(160, 96, 30, 4, seed_of("dust in the light"))
    shape = np.minimum(1, edge * 2.2) * (1 - y / 160) ** 1.4 * (0.5 + dust)
    red, green, blue, _ = rgba(tone)
    pixels = tile.pixels()
    pixels[..., :3] = (red, green, blue)
    pixels[..., 3] = np.clip(grain(shape * 52, seed_of("fall")), 0, 255)
    tile.set_pixels(pixels)
    return tile


def glint(frame: int) -> Canvas:
    """A star on steel that comes for a moment, one cell; unlit pass."""
    tile = Canvas(TILE, TILE)
    reach = (0, 0, 0, 1, 2, 3, 1, 0)[frame]
    if reach:
        for step in range(-reach, reach + 1):
            share = 1 - abs(step) / (reach + 1)
            tile.dot(7 + step, 7, rgba("e8fff8", round(230 * share)))
            tile.dot(7, 7 + step, rgba("e8fff8", round(230 * share)))
    return tile


def graffiti(variant: int) -> Canvas:
    """A word that somebody sprayed in the dark, leaning, with drips, four by two cells."""
    tile = Canvas(64, SIZE)
    random = rng("graffiti", variant)
    tone, shadow = SPRAY[variant % 3]
    word = ("NINE", "LEBED", "RUN")[variant % 3]
    step = 58 / len(word)
    strokes: list[list[tuple[float, float]]] = []
    for index, letter in enumerate(word):
        left, rise = 4 + index * step, float(random.randint(-1, 2))
        strokes += [
            [(left + a * step * 0.62 + (1 - b) * 3, 5 + rise + b * 17) for a, b in stroke]
            for stroke in LETTERS[letter]
        ]
    for line in strokes:
        tile.path([(a + 1, b + 2) for a, b in line], mix(shadow, "100818", 0.5), 6)
    for line in strokes:
        tile.path(line, mix(tone, "181020", 0.2), 4)
    for line in strokes:
        tile.path([(a - 1, b - 1) for a, b in line], mix(tone, "ffffff", 0.4))
        if random.rand() < 0.4:
            x, y = int(line[-1][0]), int(line[-1][1])
            tile.vline(x, y, y + int(random.randint(3, 8)), tone)
    worn = fbm(SIZE, 64, 6, 3, seed_of("worn", variant)) > 0.64
    pixels = tile.pixels()
    pixels[worn, 3] = pixels[worn, 3] // 3
    pixels[..., 3] = pixels[..., 3] * 0.8
    tile.set_pixels(pixels)
    return tile
