"""The lake under the far shore: mirrors that sway by frames, ripples, mist, smoke."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import mix, rgba
from assets.bake.places.shade import Pixels, grain, rng, seed_of, threshold, tiling_fbm, to_bytes
from assets.bake.places.village.moods import Mood
from assets.bake.places.village.mountains import HEIGHT, SHORE, WIDTH

DEPTH = HEIGHT - SHORE - 1  # rows of water
FRAMES = 4
SMEAR = 2  # px
STREAK = 2.6  # how much longer than itself a window is in the water


class Lamp(Protocol):
    """What shines on the shore: a box of the layer."""

    @property
    def x(self) -> int:
        """Left, px."""

    @property
    def y(self) -> int:
        """Top, px."""

    @property
    def width(self) -> int:
        """In px."""

    @property
    def height(self) -> int:
        """In px."""


def _sway(row: int, frame: int) -> int:
    """By how many px a row of water is shifted; further below, more."""
    turn = frame / FRAMES * 2 * math.pi
    wave = math.sin(row * 0.55 + turn) + 0.7 * math.sin(row * 0.23 + 1 - turn)
    wave += 0.5 * math.sin(row * 1.7 + 2 * turn)
    return round((0.4 + row / 50) * wave)


def _smeared(picture: Pixels) -> Pixels:
    """Averaged along the rows: water does not mirror single flakes, and figures stand before it."""
    wide = picture.astype(np.float64)
    weight = wide[..., 3:] / 255
    total, cover = np.zeros_like(wide[..., :3]), np.zeros_like(weight)
    for shift in range(-SMEAR, SMEAR + 1):
        total += np.roll(wide[..., :3] * weight, shift, axis=1)
        cover += np.roll(weight, shift, axis=1)
    result = picture.copy()
    result[..., :3] = (total / np.maximum(cover, 1e-6)).astype(np.uint8)
    return result


def mirror(layer: Canvas, mood: Mood) -> Canvas:
    """The layer upside down under its waterline, tinted by the water, FRAMES below each other."""
    source = _smeared(layer.pixels()[:SHORE][::-1][:DEPTH])
    tint = np.linspace(mood.mirror_top, mood.mirror_foot, DEPTH)[:, None, :] / 255
    rows: list[Pixels] = []
    for frame in range(FRAMES):
        picture = source.copy()
        for row in range(DEPTH):
            picture[row] = np.roll(source[row], _sway(row, frame), axis=0)
        picture[..., :3] = (picture[..., :3] * tint).astype(np.uint8)
        rows.append(picture)
    strip = Canvas(WIDTH, DEPTH * FRAMES)
    strip.set_pixels(np.ascontiguousarray(np.concatenate(rows)))
    return strip


def streaks(strip: Canvas, panes: Sequence[Lamp], mood: Mood) -> None:
    """Lit windows in the mirror: columns of short dashes that sway, torn apart by the waves."""
    pixels = strip.pixels()
    for number, pane in enumerate(panes):
        first = SHORE - pane.y - pane.height
        length = min(DEPTH - 1 - first, round(pane.height * STREAK))
        tone = np.array(rgba(mood.panes[number % len(mood.panes)]))
        for step in range(max(0, length)):
            row, share = first + step, step / length
            if row < 0 or (row * 5 + number) % 7 in (3, 6):  # a trough between two waves
                continue
            colour = (tone * (0.92 - 0.5 * share)).astype(np.uint8)
            colour[3] = round(255 * (0.95 - 0.6 * share))
            for frame in range(FRAMES):
                jolt = (row * 7 + number * 3 + frame * 2) % 5 // 3
                start = pane.x + _sway(row, frame) + jolt - (row % 3 == 0)
                columns = (start + np.arange(pane.width + row % 2 + (share > 0.4))) % WIDTH
                pixels[frame * DEPTH + row, columns] = colour
    strip.set_pixels(pixels)


def ripples(mood: Mood, count: int = 560) -> Canvas:
    """Dashes of light and of dark on the water, alpha; they slide with the frames."""
    strip = Canvas(WIDTH, DEPTH * FRAMES)
    pixels = strip.pixels()
    random = rng("ripples", mood.name)
    for _ in range(count):
        share = float(random.rand()) ** 1.4
        row = int(share * (DEPTH - 2))
        length = 2 + int(share * 16 * random.rand())
        x, light = int(random.randint(WIDTH)), random.rand() < 0.42
        tone = mood.water[4 if share < 0.5 else 3] if light else mood.water[int(random.randint(3))]
        speed = int(random.randint(1, 4))
        for frame in range(FRAMES):
            slide = round(speed * math.sin(frame / FRAMES * 2 * math.pi))
            columns = (x + slide + np.arange(length)) % WIDTH
            pixels[frame * DEPTH + row, columns] = rgba(tone, 150 if light else 190)
    strip.set_pixels(pixels)
    return strip


def moon_path(x: int) -> Canvas:
    """Broken light of the moon on the water: added, one set of dashes a frame."""
    strip = Canvas(WIDTH, DEPTH * FRAMES, "000000")
    for frame in range(FRAMES):
        random = rng("moon path", frame)
        for row in range(2, DEPTH):
            half = 3 + row * 0.22
            for _ in range(2 + row // 30):
                start = x + int(random.normal(0, half * 0.5))
                length = int(random.randint(1, 4 + row // 16))
                level = 0.55 * (1 - row / DEPTH) + 0.12
                strip.hline(
                    start, start + length, frame * DEPTH + row, mix("000000", "a8b4dc", level)
                )
    return strip


def mist(mood: Mood, name: str, height: int, strength: float) -> Canvas:
    """A drifting band that is added: fullest in its middle, torn by noise."""
    cloud = np.clip(tiling_fbm(height, WIDTH, 16, 4, seed_of("mist", name), 4) * 1.7 - 0.45, 0, 1)
    rise = np.sin(np.linspace(0, np.pi, height))[:, None] ** 1.5
    level = np.round(cloud * rise * 6 + threshold(height, WIDTH, 8) * 0.8) / 6
    light = np.clip(level, 0, 1)[..., None] * np.array(rgba(mood.fog)[:3], dtype=np.float64)
    pixels = np.zeros((height, WIDTH, 4), dtype=np.uint8)
    pixels[..., :3] = to_bytes(grain(light * strength, seed_of("mist grain", name)))
    pixels[..., 3] = 255
    layer = Canvas(WIDTH, height)
    layer.set_pixels(pixels)
    return layer


def smoke(places: list[tuple[int, int]], mood: Mood, frames: int) -> tuple[Canvas, int]:
    """Threads of smoke over every other chimney; returns the strip and its top row."""
    top = SHORE - 170
    height = 120
    tone = mix(mood.fog, "ffffff", 0.3)
    strip = Canvas(WIDTH, height * frames)
    pixels = strip.pixels()
    matrix = threshold(height, WIDTH)
    for index, (x, y) in enumerate(places):
        if index % 2 != 0:
            continue
        random = rng("smoke", index)
        reach, lean = int(random.randint(26, 46)), 0.25 + 0.5 * float(random.rand())
        for frame in range(frames):
            turn = frame / frames
            for step in range(reach * 2):
                age = step / (reach * 2)
                px = (
                    x
                    + lean * age * reach
                    + 2.4 * age * math.sin(age * 9 - turn * 2 * math.pi + index)
                )
                py = y - age * reach - top
                half = 0.8 + 3.4 * age
                density = (0.85 * (1 - age)) * (
                    0.75 + 0.25 * math.sin(age * 22 - turn * 2 * math.pi)
                )
                for column in range(round(px - half), round(px + half) + 1):
                    row = round(py)
                    if 0 <= row < height and density + matrix[row, column % WIDTH] * 0.5 > 0.3:
                        alpha = int(170 * (1 - age))
                        pixels[frame * height + row, column % WIDTH] = rgba(tone, alpha)
    strip.set_pixels(pixels)
    return strip, top
