"""Sky and ranges: a height field 150 slices deep, painted slice by slice from far to near.

Everything repeats after WIDTH px, so that a map of any length has a sky.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Ramp, mix, rgba
from assets.bake.places.shade import (
    Field,
    Pixels,
    ramp,
    rng,
    seed_of,
    threshold,
    tiling_fbm,
)
from assets.bake.places.village.moods import Mood

WIDTH = 1024
#: rows of every layer: the view and what a camera that climbs uncovers
HEIGHT = 376
#: the waterline of the far shore
SHORE = 226
SLICES = 150
#: middle of the thin moon: beside what the HUD tells
MOON = (500, 79)
NIGHT_SKY = "0e1632"
RISE = 0.12  # px by which each slice lies higher than the one before it


@dataclass(frozen=True)
class Peak:
    """A cone of the range: middle px, slice, height share and half width px."""

    x: int
    slice: int
    height: float
    width: int


@dataclass(frozen=True)
class Range:
    """One chain of mountains standing on the shore."""

    name: str
    amplitude: int
    peaks: tuple[Peak, ...]
    tree_line: float
    fog_foot: float


FAR_RANGE = Range(
    "far",
    178,
    (
        Peak(120, 70, 0.95, 170),
        Peak(300, 100, 0.6, 150),
        Peak(470, 60, 1.0, 190),
        Peak(640, 90, 0.62, 130),
        Peak(800, 70, 0.86, 180),
        Peak(960, 100, 0.66, 150),
    ),
    0.0,
    0.55,
)
NEAR_RANGE = Range(
    "near",
    132,
    (
        Peak(40, 50, 0.62, 150),
        Peak(250, 70, 0.5, 120),
        Peak(400, 40, 0.7, 130),
        Peak(590, 60, 1.0, 170),
        Peak(760, 50, 0.6, 140),
        Peak(910, 60, 0.78, 130),
    ),
    0.24,
    0.42,
)


def _ridges(name: str) -> Field:
    total = np.zeros((SLICES, WIDTH))
    weight, gain, cell = 0.0, 1.0, 64
    for octave in range(6):
        size = max(2, cell >> octave)
        layer = tiling_fbm(SLICES, WIDTH, size, 1, seed_of("ridge", name, octave))
        total += gain * np.clip(1 - np.abs(2 * layer - 1), 0, 1) ** 1.6
        weight += gain
        gain *= 0.54
    return total / weight


def _heights(chain: Range) -> Field:
    x, z = np.arange(WIDTH)[None, :], np.arange(SLICES)[:, None]
    envelope = np.zeros((SLICES, WIDTH))
    for peak in chain.peaks:
        across = np.abs(x - peak.x)
        across = np.minimum(across, WIDTH - across) / peak.width
        deep = (z - peak.slice) / (peak.width * 0.55)
        cone = peak.height * np.clip(1 - np.sqrt(across**2 + deep**2), 0, 1) ** 1.08
        envelope = np.maximum(envelope, cone)
    return np.asarray(envelope * (0.62 + 0.62 * _ridges(chain.name)) * chain.amplitude)


def _table(colours: Ramp) -> Pixels:
    return np.array([rgba(colour) for colour in colours], dtype=np.uint8)


def _tone_index(
    tone: Field, count: int, dither: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.intp]]:
    rows = threshold(HEIGHT, WIDTH) * dither
    index = np.floor(tone[None, :] * (count - 1) + 0.5 + rows)
    return np.clip(index, 0, count - 1).astype(np.intp)


def mountains(chain: Range, mood: Mood) -> Canvas:
    """The range over the shore, transparent above it and below."""
    heights = _heights(chain)
    slope_x = (np.roll(heights, -1, 1) - np.roll(heights, 1, 1)) / 2
    slope_z = np.gradient(heights, axis=0)
    steep = np.sqrt(slope_x**2 + slope_z**2)
    light = 0.5 + 0.5 * (slope_x * 0.9 - slope_z * 0.35) / np.sqrt(steep**2 + 0.8)
    share = heights / chain.amplitude
    texture = tiling_fbm(SLICES, WIDTH, 8, 3, seed_of("texture", chain.name))
    snow, rock, forest = _table(mood.snow), _table(mood.rock), _table(mood.forest)
    pixels = np.zeros((HEIGHT, WIDTH, 4), dtype=np.uint8)
    rows = np.arange(HEIGHT)[:, None]
    for index in range(SLICES - 1, -1, -1):
        tone = np.clip(light[index] * 0.92 + mood.alpenglow * (share[index] - 0.3) * 0.7, 0, 1)
        bare = (steep[index] * 0.5 + texture[index] * 0.9 > 1.2) | (
            (texture[index] > 0.6) & (share[index] < 0.45)
        )
        colours = np.where(
            bare[None, :, None],
            rock[_tone_index(tone, len(rock), 0.7)],
            snow[_tone_index(tone, len(snow), 0.7)],
        )
        wooded = share[index] + texture[index] * 0.22 - 0.11 < chain.tree_line
        needles = forest[
            _tone_index(np.clip(tone * 0.7 + texture[index] * 0.5 - 0.1, 0, 1), len(forest), 1.2)
        ]
        colours = np.where(wooded[None, :, None], needles, colours)
        top = (SHORE - heights[index] - index * RISE).astype(int)
        shown = (rows >= top[None, :]) & (rows < SHORE) & (heights[index] > 0.5)[None, :]
        pixels[shown] = colours[shown]
    return _fogged(pixels, mood, chain)


def _fogged(pixels: Pixels, mood: Mood, chain: Range) -> Canvas:
    """Air between: the fog colour is mixed in towards the foot, in ten dithered steps."""
    depth = np.clip((np.arange(HEIGHT) - (SHORE - chain.amplitude)) / chain.amplitude, 0, 1)
    wash = 0.06 + (chain.fog_foot - 0.06) * depth**1.3
    steps = np.round(wash[:, None] * 10 + threshold(HEIGHT, WIDTH) * 0.9) / 10
    fog = np.array(rgba(mood.fog)[:3], dtype=np.float64)
    mixed = pixels[..., :3] * (1 - steps[..., None]) + fog * steps[..., None]
    pixels[..., :3] = np.clip(mixed, 0, 255).astype(np.uint8)
    layer = Canvas(WIDTH, HEIGHT)
    layer.set_pixels(pixels)
    return layer


def sky(mood: Mood) -> Canvas:
    """The whole plane filled: sky to the shore, the colour of deep water below it."""
    tone = np.clip(np.arange(HEIGHT) / (SHORE - 26), 0, 1)[:, None] ** 1.25
    field = np.asarray(tone * np.ones((1, WIDTH)))
    cloud = tiling_fbm(HEIGHT, WIDTH, 16, 4, seed_of("cloud"), 4) - 0.5
    field = np.clip(field + cloud * 0.14 * tone, 0, 1)
    picture = Canvas(WIDTH, HEIGHT)
    picture.set_pixels(ramp(field, tuple(mood.sky), 0.8, 8))
    for x, y, level in _star_places(mood):
        tone_of = mix(mood.sky[min(len(mood.sky) - 1, y // 24)], "e8ecff", level)
        picture.dot(x, y, tone_of)
    if mood.moon:
        _moon(picture)
    picture.rect(0, SHORE, WIDTH, HEIGHT - SHORE, mood.water[1])
    return picture


def _star_places(mood: Mood) -> list[tuple[int, int, float]]:
    random = rng("stars")
    places: list[tuple[int, int, float]] = []
    for _ in range(mood.stars):
        x, y = int(random.randint(WIDTH)), int(130 * random.rand() ** 1.4)
        places.append((x, y, 0.25 + 0.7 * float(random.rand()) ** 2))
    return places


def _moon(picture: Canvas) -> None:
    x, y = MOON
    picture.disc(x, y, 12, 12, "e8ecfa")
    picture.disc(x - 5, y - 3, 11, 11, mix(NIGHT_SKY, "ffffff", 0.03))
    for dx, dy in ((8, -2), (9, 3), (6, 8)):
        picture.dot(x + dx, y + dy, "b8c0d8")


def star_frames(mood: Mood, frames: int) -> Canvas:
    """The brightest stars as added light, another third of them in each frame."""
    height = 132
    strip = Canvas(WIDTH, height * frames, "000000")
    bright = [place for place in _star_places(mood) if place[2] > 0.55]
    for index, (x, y, level) in enumerate(bright):
        for frame in range(frames):
            strength = level * (0.9 if (index + frame) % frames == 0 else 0.2)
            tone = mix("000000", "b8c4ff", strength)
            strip.dot(x, y + frame * height, tone)
            if level > 0.8 and strength > 0.6:
                faint = mix("000000", "6070c0", 0.5)
                for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                    if 0 <= y + dy < height:
                        strip.dot(x + dx, y + dy + frame * height, faint)
    return strip
