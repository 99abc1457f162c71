"""The cut through the ground of the village: strata, stones, roots, frost.

One picture that repeats without a seam. Its upper part lies in the hill, its lower part under the
street; a map takes from it the cell at its own column and row, so that the layers run on.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, mix
from assets.bake.places.shade import Field, ramp, rng, seed_of, tiling_fbm
from assets.bake.places.village.tones import SNOW

COLUMNS, ROWS = 24, 15
WIDTH, HEIGHT = COLUMNS * 16, ROWS * 16
STREET = 8 * 16  # y of the first row under the street
FADE = 64  # px over which the lower edge goes dark
DARKEST = 0.3
ROUGH = 1.2
ROOT = "866250"


@dataclass(frozen=True)
class Layer:
    """One stratum: its upper edge, how far the edge sways, its colours, its stones."""

    top: int
    sway: float
    colours: tuple[Colour, ...]
    stones: int
    size: tuple[int, int]
    stretch: int = 2


LAYERS = (
    Layer(-40, 0, ("241d28", "32282f", "413439", "53423f", "665048"), 60, (2, 5)),
    Layer(46, 5, ("22222c", "2e2f3a", "3c3e48", "4c4e56", "606064"), 90, (3, 8), 3),
    Layer(92, 6, ("2a2026", "3a2c30", "4a3838", "5c4640", "6e5548"), 50, (2, 6)),
    Layer(STREET + 30, 5, ("211d2c", "2e2838", "3c3446", "4c4252", "5d505e"), 80, (3, 9), 4),
    Layer(STREET + 62, 6, ("181b2a", "222638", "2e3246", "3c4154", "4d5264"), 44, (6, 14), 1),
)


def strata() -> Canvas:
    """The whole picture, ``COLUMNS`` x ``ROWS`` cells."""
    picture = Canvas(WIDTH, HEIGHT)
    edges = [_edge(number, layer) for number, layer in enumerate(LAYERS)]
    rows = np.arange(HEIGHT)[:, None]
    pixels = picture.pixels()
    for number, layer in enumerate(LAYERS):
        below = rows >= edges[number][None]
        pixels[below] = ramp(_soil(number, layer), layer.colours, 0.7)[below]
    picture.set_pixels(pixels)
    for number in range(1, len(LAYERS)):
        _seam(picture, edges[number], LAYERS[number])
    for number, layer in enumerate(LAYERS):
        bottom = LAYERS[number + 1].top if number + 1 < len(LAYERS) else HEIGHT
        _stones(picture, number, layer, max(0, layer.top) + 5, bottom - 2)
    for index, (x, y, length) in enumerate(((40, 0, 60), (150, 0, 44), (262, 0, 70), (330, 0, 38))):
        _root(picture, index, x, y, length)
    for index, (x, length) in enumerate(((22, 40), (96, 26), (188, 46), (290, 30), (352, 44))):
        _root(picture, 9 + index, x, STREET - 6, length)
    _faded(picture)
    return picture


def _edge(number: int, layer: Layer) -> Field:
    """Upper edge of a stratum, column by column."""
    turn = np.arange(WIDTH) * 2 * math.pi / WIDTH
    wave = np.sin(2 * turn + number) + 0.6 * np.sin(5 * turn + 2.1 * number)
    wave += (tiling_fbm(8, WIDTH, 8, 2, seed_of("edge", number))[0] - 0.5) * ROUGH
    return np.asarray(np.round(layer.top + layer.sway * wave), dtype=np.float64)


def _soil(number: int, layer: Layer) -> Field:
    """Tone of a stratum: clods, and thin beds that lie flat."""
    seed = seed_of("soil", number)
    broad = tiling_fbm(HEIGHT, WIDTH, 16, 1, seed, layer.stretch)
    clods = tiling_fbm(HEIGHT, WIDTH, 4, 2, seed + 3, min(2, layer.stretch))
    beds = tiling_fbm(HEIGHT, WIDTH, 4, 1, seed + 5, 12)
    tone = 0.3 * broad + 0.5 * clods + 0.2 * beds
    low, high = np.quantile(tone, (0.02, 0.98))
    return np.asarray(np.clip((tone - low) / (high - low), 0, 1), dtype=np.float64)


def _dot(picture: Canvas, x: int, y: int, colour: Colour) -> None:
    """A pixel; what leaves at one side comes in at the other."""
    picture.dot(x % WIDTH, y, colour)


def _seam(picture: Canvas, edge: Field, layer: Layer) -> None:
    """Where two strata meet: a thread of frost, broken, and shadow under it."""
    frost = mix(layer.colours[4], SNOW[2], 0.45)
    random = rng("seam", layer.top)
    lit = False
    for x in range(WIDTH):
        if x % 7 == 0:
            lit = random.rand() < 0.6
        y = int(edge[x])
        _dot(picture, x, y, frost if lit else layer.colours[3])
        _dot(picture, x, y - 1, layer.colours[0])
        if lit and x % 3:
            _dot(picture, x, y + 1, layer.colours[3])


def _stones(picture: Canvas, number: int, layer: Layer, top: int, bottom: int) -> None:
    random = rng("stones", number)
    for _ in range(layer.stones):
        wide = int(random.randint(layer.size[0], layer.size[1] + 1))
        high = max(2, round(wide * (0.5 + 0.3 * float(random.rand()))))
        if bottom - high <= top:
            continue
        x, y = int(random.randint(0, WIDTH)), int(random.randint(top, bottom - high))
        cold = mix(layer.colours[3], "6a7088", float(random.rand()))
        _stone(picture, x, y, (wide, high), cold)


def _stone(picture: Canvas, x: int, y: int, size: tuple[int, int], tone: Colour) -> None:
    """A round stone: lit at its upper left, a hollow of shadow under it."""
    wide, high = size
    light, dark = mix(tone, SNOW[3], 0.28), mix(tone, "0c0c16", 0.55)
    for row in range(high):
        reach = math.sqrt(max(0.0, 1 - ((row + 0.5) / high * 2 - 1) ** 2))
        half = max(1, round(wide / 2 * (0.35 + 0.65 * reach)))
        for dx in range(-half, half):
            share = (dx + half) / (2 * half) * 0.5 + row / high * 0.5
            colour = light if share < 0.24 else tone if share < 0.66 else dark
            _dot(picture, x + dx, y + row, colour)
    for dx in range(-wide // 2 + 1, wide // 2):
        _dot(picture, x + dx, y + high, "0c0c16")


def _root(picture: Canvas, index: int, x: int, y: int, length: int) -> None:
    """A root that goes down, thins out and forks."""
    random = rng("root", index)
    at, lean = float(x), (float(random.rand()) - 0.5) * 0.7
    for step in range(length):
        thick = 3 if step < length * 0.2 else 2 if step < length * 0.55 else 1
        for dx in range(thick):
            colour = mix(ROOT, "140e14", 0.55 if dx == thick - 1 and thick > 1 else 0.1)
            _dot(picture, round(at) + dx, y + step, colour)
        at += lean + 0.5 * math.sin(step * 0.33 + index)
        if step in (length // 3, length // 2) and length > 28:
            way = 1 if random.rand() < 0.5 else -1
            for out in range(length // 3):
                _dot(picture, round(at) + way * out, y + step + out // 2, mix(ROOT, "140e14", 0.3))


def _faded(picture: Canvas) -> None:
    """The snow's light reaches a little way down; the lower edge goes into the dark."""
    rows = np.arange(HEIGHT, dtype=np.float64)
    share = np.clip((HEIGHT - rows) / FADE, 0, 1)
    light = DARKEST + (1 - DARKEST) * share**0.8
    light *= 1 + 0.28 * np.exp(-np.abs(rows - STREET) / 14) * (rows >= STREET)
    pixels = picture.pixels().astype(np.float64)
    pixels[..., :3] *= light[:, None, None]
    picture.set_pixels(np.clip(pixels, 0, 255).astype(np.uint8))
