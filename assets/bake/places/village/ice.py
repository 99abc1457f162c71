"""The frozen end of the lake: a sheet in perspective, a marked path over it, moon, sheen, drift."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import mix, rgba
from assets.bake.places.shade import Field, fbm, ramp, rng, seed_of, threshold, tiling_fbm
from assets.bake.places.village.moods import Mood
from assets.bake.places.village.mountains import SHORE

FRAMES: Final = 4
WIDE: Final = 704  # px of the sheet
DEEP: Final = 122  # rows from the far shore down
EYE: Final = 9.0  # rows above the far edge at which the eye's own level lies
MARGIN: Final = 150  # px at the left over which the ice ends in floes
GRAIN: Final = 256  # px of the noise that is laid over the sheet
TOP: Final = SHORE + 2  # row of a backdrop at which the sheet begins
MOON_BOX: Final = 96
MOON_X: Final = 520  # column of the sheet under the moon
DRIFT_WIDE, DRIFT_HIGH = 512, 72
ICE: Final = ("1a2450", "263464", "374a82", "50649e", "7084ba", "96a6d2", "c2cdea")
TWIG: Final = "141a34"


def _ground() -> tuple[Field, Field]:
    """Where on the lake each px of the sheet lies, across and away, in px of the noise."""
    y, x = np.mgrid[0:DEEP, 0:WIDE].astype(np.float64)
    away = 900.0 / (y + EYE)
    across = (x - MOON_X) * 14.0 / (y + EYE)
    return across, away


def _laid(noise: Field, across: Field, away: Field, scale: float) -> Field:
    """A noise that repeats, laid on the lake."""
    columns = (across * scale).astype(np.intp) % noise.shape[1]
    rows = (away * scale).astype(np.intp) % noise.shape[0]
    return np.asarray(noise[rows, columns])


def _edge() -> NDArray[np.bool_]:
    """Where there is ice: the left margin is broken into floes, larger the nearer they are."""
    y, x = np.mgrid[0:DEEP, 0:WIDE].astype(np.float64)
    across, away = _ground()
    torn = _laid(tiling_fbm(GRAIN, GRAIN, 32, 3, seed_of("floes")), across, away, 1.6)
    reach = x - 20.0 - 0.5 * (DEEP - y) + (torn - 0.5) * 2.4 * MARGIN * (0.25 + y / DEEP)
    return np.asarray(reach > 60.0)


def sheet(mood: Mood) -> Canvas:
    """The ice from the far shore to who looks: blown snow, cracks, a marked path."""
    across, away = _ground()
    cloud = _laid(tiling_fbm(GRAIN, GRAIN, 64, 4, seed_of("blown snow")), across, away, 0.7)
    streak = _laid(tiling_fbm(GRAIN, GRAIN, 16, 3, seed_of("streaks"), 8), across, away, 2.0)
    depth = np.linspace(0.0, 1.0, DEEP)[:, None]
    tone = 0.5 - 0.24 * depth + (cloud - 0.5) * 1.1 + (streak - 0.5) * 0.35
    tone = tone + 0.16 * np.exp(-(((np.arange(WIDE) - MOON_X) / 130.0) ** 2))[None]
    pixels = ramp(np.clip(tone, 0.0, 1.0), ICE, 0.7, 8)
    glow = np.array(rgba(mood.sky[5])[:3], float)
    share = np.clip(0.62 - depth * 1.5, 0.0, 1.0)[..., None]
    pixels[..., :3] = (pixels[..., :3] * (1 - share) + glow * share).astype(np.uint8)
    crack = _laid(tiling_fbm(GRAIN, GRAIN, 64, 3, seed_of("cracks")), across, away, 1.0)
    thin = np.abs(crack - 0.5) < 0.006 + 0.01 * depth
    pixels[thin] = rgba("20305f")
    pixels[np.roll(thin, -1, axis=0) & ~thin & (depth > 0.25)] = rgba("dfe6fa")
    firm = _edge()
    rim = firm & ~np.roll(firm, 1, axis=1)
    pixels[rim | (firm & ~np.roll(firm, 1, axis=0) & (np.arange(DEEP) > 2)[:, None])] = rgba(
        "e8eefc"
    )
    pixels[~firm] = 0
    layer = Canvas(WIDE, DEEP)
    layer.set_pixels(np.ascontiguousarray(pixels))
    _path(layer)
    _hut(layer)
    return layer


def _path(layer: Canvas) -> None:
    """Spruce twigs that mark the way, a lantern on every third one, and sledge tracks."""
    for step in range(14):
        away = (step / 13.0) ** 1.8
        y = 6 + away * (DEEP - 22)
        x = 430 + 190 * away + 26 * math.sin(step * 0.9) * (0.3 + away)
        tall = 3 + 15 * away
        layer.line(x, y, x - 1, y - tall, TWIG)
        for row in range(2, max(3, round(tall)), 2):
            reach = (tall - row) * 0.32
            layer.line(x - reach, y - row + 1, x, y - row - 1, TWIG)
            layer.line(x + reach, y - row + 1, x, y - row - 1, TWIG)
        layer.line(x - tall * 0.4, y + 1, x + tall * 0.4, y + 1, "3a4a80")
        if step % 3 == 1:
            size = 1 + round(away * 1.4)
            layer.rect(round(x), round(y - tall) - size, size, size + 1, "ffd890")
            layer.dot(round(x), round(y - tall) - size - 1, "fff6dc")
    for side in (-1.0, 1.0):
        points = []
        for step in range(20):
            away = (step / 19.0) ** 1.8
            x = 418 + 190 * away + 26 * math.sin(step * 0.62) * (0.3 + away) + side * (1 + 7 * away)
            points.append((x, 5 + away * (DEEP - 8)))
        layer.path(points, "7488bc")


def _hut(layer: Canvas) -> None:
    """A fisherman's hut on runners with a lit slit, his hole and his stool, far out."""
    x, foot = 352, 30
    layer.poly(
        [(x, foot), (x, foot - 13), (x + 9, foot - 19), (x + 19, foot - 13), (x + 19, foot)],
        "1c1830",
    )
    layer.poly(
        [(x - 2, foot - 12), (x + 9, foot - 20), (x + 21, foot - 12), (x + 21, foot - 14)], "c8d2ee"
    )
    layer.line(x - 2, foot - 12, x + 9, foot - 20, "eef2fc")
    layer.line(x + 9, foot - 20, x + 21, foot - 12, "eef2fc")
    layer.rect(x + 4, foot - 9, 4, 4, "ffc870")
    layer.rect(x + 12, foot - 9, 4, 9, "0e0c1c")
    layer.hline(x - 3, x + 22, foot, "0e1024")
    layer.disc(x - 14, foot + 3, 5, 1, "16204a")
    layer.rect(x - 24, foot - 3, 5, 2, "1c1830")
    layer.rect(x + 16, foot - 26, 2, 9, "1c1830")
    for row in range(DEEP - foot - 4):
        if row % 3 == 0:
            layer.hline(x + 4, x + 8, foot + 2 + row, mix("ffb060", "465a92", min(1.0, row / 26)))


def sheen() -> Canvas:
    """Glints of the moon that wander over the ice: added, FRAMES below each other."""
    strip = Canvas(WIDE, DEEP * FRAMES, "000000")
    firm = _edge()
    random = rng("sheen")
    marks = [
        (float(random.rand()), float(random.normal()), float(random.rand())) for _ in range(420)
    ]
    for frame in range(FRAMES):
        for deep, aside, phase in marks:
            row = int(deep**1.3 * (DEEP - 2))
            half = 8 + row * 0.62
            x = int(MOON_X + aside * half)
            glow = 0.5 + 0.5 * math.sin(2 * math.pi * (frame / FRAMES + phase))
            level = glow**2 * (0.6 - 0.4 * row / DEEP)
            length = 1 + int(row * 0.06 + 3 * phase)
            if 0 <= x < WIDE - length and firm[row, x]:
                tone = mix("000000", "c8d6ff", level)
                strip.hline(x, x + length, frame * DEEP + row, tone)
    return strip


def moon() -> Canvas:
    """A thin rising moon with earthshine and a halo: alpha."""
    box = Canvas(MOON_BOX, MOON_BOX)
    y, x = np.mgrid[0:MOON_BOX, 0:MOON_BOX] - MOON_BOX / 2 + 0.5
    away = np.hypot(x, y)
    halo = np.clip(1.0 - away / 46.0, 0.0, 1.0) ** 2.4
    level = np.round((halo + threshold(MOON_BOX, MOON_BOX, 8) * 0.06) * 14) / 14
    pixels = box.pixels()
    pixels[..., :3] = rgba("d8dcff")[:3]
    pixels[..., 3] = np.clip(level * 120, 0, 255).astype(np.uint8)
    disc = away <= 13.0
    maria = fbm(MOON_BOX, MOON_BOX, 7, 3, seed_of("maria"))
    lit = disc & (np.hypot(x + 5.5, y + 3.0) > 12.4)
    pixels[disc] = rgba("6c4e86")
    pixels[disc & (maria > 0.55)] = rgba("785890")
    pixels[lit] = rgba("fff4e0")
    pixels[lit & (maria > 0.58)] = rgba("e8dcd4")
    box.set_pixels(pixels)
    return box


def drift() -> Canvas:
    """Snow that the wind carries low over the ice: added, repeats, drifts by itself."""
    cloud = tiling_fbm(DRIFT_HIGH, DRIFT_WIDE, 8, 3, seed_of("drift"), 8)
    rise = np.sin(np.linspace(0.0, math.pi, DRIFT_HIGH))[:, None] ** 2.0
    level = np.clip((cloud - 0.46) * 3.2, 0.0, 1.0) * rise
    level = np.round(level * 5 + threshold(DRIFT_HIGH, DRIFT_WIDE, 8) * 0.8) / 5
    pixels = np.zeros((DRIFT_HIGH, DRIFT_WIDE, 4), dtype=np.uint8)
    tone = np.array(rgba("8c9cd0")[:3], float)
    pixels[..., :3] = np.clip(np.clip(level, 0, 1)[..., None] * tone * 0.3, 0, 255).astype(np.uint8)
    pixels[..., 3] = 255
    random = rng("grains of drift")
    for _ in range(260):
        row, x = int(random.normal(0.55, 0.18) * DRIFT_HIGH), int(random.randint(DRIFT_WIDE))
        if 0 <= row < DRIFT_HIGH:
            length = int(random.randint(2, 9))
            columns = (x + np.arange(length)) % DRIFT_WIDE
            pixels[row, columns, :3] = rgba(mix("000000", "d8e2ff", 0.3 + 0.4 * random.rand()))[:3]
    layer = Canvas(DRIFT_WIDE, DRIFT_HIGH)
    layer.set_pixels(pixels)
    return layer
