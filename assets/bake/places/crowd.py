"""Bands of dancers, four frames each: the view swaps whole bands on the beat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.figures import (
    FOOT_X,
    FOOT_Y,
    PHASES,
    Dancer,
    add_rim,
    draw_dancer,
    random_dancer,
)
from assets.bake.places.palettes import Colour
from assets.bake.places.shade import Pixels, rng

#: different guests in a band; more are repeats, mirrored
POOL = 22


@dataclass(frozen=True)
class Band:
    """One row of the crowd. Sizes in pixels, ``foot`` is the row of the soles in the picture."""

    name: str
    width: int
    height: int
    foot: int
    spacing: float
    scale: float
    jitter: int
    raised: float
    tones: tuple[Colour, Colour, Colour]
    rim: Colour
    rim_strength: float
    gap: tuple[int, int] | None = None


def _guests(band: Band) -> list[tuple[int, int, Dancer]]:
    """(x, vertical offset, who) of every guest, in drawing order."""
    random = rng("band", band.name)
    pool = [random_dancer(random, band.raised) for _ in range(POOL)]
    count = int(band.width / band.spacing) + 2
    guests: list[tuple[int, int, Dancer]] = []
    for index in range(count):
        x = int(index * band.spacing + random.uniform(-4, 4))
        if band.gap and band.gap[0] < x < band.gap[1]:
            continue
        drop = int(random.randint(-band.jitter, band.jitter + 1))
        guests.append((x, drop, pool[int(random.randint(POOL))]))
    return sorted(guests, key=lambda guest: guest[1])


def _lit(picture: Pixels, band: Band, towards: int) -> Pixels:
    head = FOOT_Y - 52 * band.scale
    hip = FOOT_Y - 24 * band.scale
    return add_rim(picture, towards, band.rim, band.rim_strength, (head, hip))


def draw_band(band: Band) -> Canvas:
    """The four frames below each other; rims face the middle, where the portal is."""
    guests = _guests(band)
    cache: dict[tuple[Dancer, int, int], Pixels] = {}
    strip = Canvas(band.width, band.height * PHASES)
    for phase in range(PHASES):
        frame = Canvas(band.width, band.height)
        for x, drop, dancer in guests:
            towards = 1 if x < band.width / 2 else -1
            key = (dancer, phase, towards)
            if key not in cache:
                picture = draw_dancer(dancer, phase, band.scale, band.tones)
                cache[key] = _lit(picture, band, towards)
            frame.paste(cache[key], x - FOOT_X, band.foot - FOOT_Y + drop)
        strip.image.paste(frame.image, (0, phase * band.height))
    return strip


def sink_into_haze(strip: Canvas, band: Band, haze: Colour, depth: int, most: float) -> None:
    """Blend the lowest ``depth`` rows of each frame to the glow of the floor, up to ``most``."""
    pixels = strip.pixels().astype(np.float64)
    colour = np.array(Canvas(1, 1, haze).pixels()[0, 0, :3], dtype=np.float64)
    for phase in range(PHASES):
        base = phase * band.height
        for row in range(depth):
            y = base + band.foot - depth + row
            share = most * (row / depth) ** 1.25
            pixels[y, :, :3] = pixels[y, :, :3] * (1 - share) + colour * share
    strip.set_pixels(np.clip(pixels, 0, 255).astype(np.uint8))
