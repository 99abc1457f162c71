"""Bodies of flame, puffs of fire and of smoke: `flames.png` and `smoke.png` with their tables.

A picture of flame holds heat, not colour: the view adds up what overlaps and colours the sum in
hard bands, so that neighbours merge into one fire. A body is a loop: soft balls of heat that rise
and shrink, bent and broken by noise that scrolls up by whole periods.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assets.bake.indexed import save_indexed
from assets.bake.interface.atlas import Atlas, save_picture, save_table
from assets.bake.interface.raster import generator

Field = NDArray[Any]
STEPS: Final = 28  # pictures of a loop
HOT: Final = 72.0  # heat of what is hot in a body
SEEN: Final = 7  # heat below which there is no flame
LEVELS: Final = 127  # heats that are told apart: fewer pack better, and edges stay crisp
SHEET_WIDTH: Final = 2048
TICKS: Final = 2  # that each picture shows
RAGS: Final = (("upright", (1.6, 0.8)), ("along", (0.8, 1.6)))  # noise that tears; its stretch
RAGS_SIZE: Final = 256
RAGS_CELL: Final = 16
RAGS_LEAST: Final = 0.2  # share of heat that is left where most is torn away
NOISE_TALL: Final = 1.8  # noise is drawn out upward: licks, not lumps


@dataclass(frozen=True, slots=True)
class Body:
    """A size of flame: its picture, how wide its foot is, and how many balls of heat rise."""

    name: str
    width: int
    height: int
    foot: float  # px, half of it
    balls: int
    ball: float  # px of radius at the foot
    peak: float
    variants: int
    turns: int = 2  # periods of the noise in a loop
    lives: tuple[int, int] = (2, 3)  # that a ball may have in a loop


BODIES: Final = (
    Body("lick", 16, 28, 2.0, 9, 4.2, 88.0, 3),
    Body("small", 28, 46, 5.5, 15, 6.6, 84.0, 4),
    Body("tall", 40, 72, 9.0, 24, 8.6, 80.0, 4),
    Body("great", 64, 110, 16.0, 40, 11.5, 76.0, 4),
    Body("bed", 48, 38, 17.0, 26, 6.2, 80.0, 4),
    Body("sheet", 56, 76, 20.0, 34, 8.4, 66.0, 4),
)

BALLS: Final = (4, 5, 6, 7, 8, 10, 12, 14, 16, 19, 22, 26)  # px of radius
BALL_VARIANTS: Final = 6
SMOKE_VARIANTS: Final = 4
SMOKE: Final = (  # by stage: radius, colour, light from below, density
    (16, (196, 84, 34), 0.8, 0.88),
    (27, (168, 76, 42), 0.85, 0.90),
    (39, (138, 72, 54), 0.85, 0.90),
    (50, (112, 68, 62), 0.75, 0.88),
    (59, (94, 64, 68), 0.6, 0.82),
    (66, (82, 61, 71), 0.45, 0.72),
    (71, (72, 58, 72), 0.3, 0.58),
    (76, (64, 55, 72), 0.15, 0.40),
    (80, (58, 53, 72), 0.0, 0.20),
)
BILLOWS: Final = 2.6  # how much the lit side of a billow stands out
COVER_STEPS: Final = 5
SHADE_STEPS: Final = 6
BAYER: Final = np.array(((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))) / 16.0


def smooth_noise(random: np.random.Generator, rows: int, columns: int, cell: int) -> Field:
    """Noise 0..1 that comes round in both directions, of four octaves."""
    total, weight, weights = np.zeros((rows, columns)), 1.0, 0.0
    for octave in range(4):
        size = max(2, cell >> octave)
        grid = random.random((max(1, rows // size), max(1, columns // size)))
        total += weight * _enlarged(grid, rows, columns)
        weights += weight
        weight *= 0.5
    return np.clip((total / weights - 0.5) * 2.3 + 0.5, 0.0, 1.0)


def _enlarged(grid: Field, rows: int, columns: int) -> Field:
    high, wide = grid.shape
    y, x = np.arange(rows) * high / rows, np.arange(columns) * wide / columns
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    fy, fx = y - top, x - left
    fy, fx = (fy * fy * (3 - 2 * fy))[:, None], fx * fx * (3 - 2 * fx)
    below, right = (top + 1) % high, (left + 1) % wide
    upper = grid[top][:, left] * (1 - fx) + grid[top][:, right] * fx
    lower = grid[below][:, left] * (1 - fx) + grid[below][:, right] * fx
    return np.asarray(upper * (1 - fy) + lower * fy)


def _balls(body: Body, random: np.random.Generator) -> list[tuple[float, ...]]:
    """Place, phase, lives a loop, height, sway and size of each ball of a body."""
    found: list[tuple[float, ...]] = []
    for _ in range(body.balls):
        across = float(np.clip(random.normal(0.0, 0.5), -1.0, 1.0))
        lives = int(random.integers(body.lives[0], body.lives[1] + 1))
        climb = (1.0 - 0.55 * abs(across)) * float(random.uniform(0.45, 1.0))
        found.append(
            (across, float(random.random()), lives, climb, float(random.uniform(-1, 1)),
             float(random.uniform(0.75, 1.2)))
        )  # fmt: skip
    return found


def loop(body: Body, variant: int) -> list[Field]:
    """The pictures of one body, heat 0..255."""
    random = generator(f"flame {body.name} {variant}")
    balls = _balls(body, random)
    rows = round(2 * body.height / NOISE_TALL)
    cell = max(6, body.width // 4)
    breaks = smooth_noise(random, rows, body.width * 2, cell)
    bends = smooth_noise(random, rows, body.width * 2, cell)
    raw = [_picture(body, balls, breaks, bends, step / STEPS) for step in range(STEPS)]
    hot = float(np.percentile(np.stack(raw)[np.stack(raw) > 0.05], 88))
    return [np.clip(one * (HOT / hot), 0.0, 255.0) for one in raw]


def _picture(
    body: Body, balls: list[tuple[float, ...]], breaks: Field, bends: Field, turn: float
) -> Field:
    y, x = np.mgrid[0 : body.height, 0 : body.width].astype(float)
    foot = body.height - body.ball * 0.9
    rise = np.clip((foot - y) / foot, 0.0, 1.0)
    bend = _scrolled(bends, y, x, turn * body.turns) - 0.5
    x = x + bend * body.width * (0.06 + 0.42 * rise) - body.width / 2 + 0.5
    heat = np.zeros_like(x)
    for across, phase, lives, climb, sway, size in balls:
        share = (phase + turn * lives) % 1.0
        swing = math.sin(2 * math.pi * (turn * 2 + phase)) * sway
        at_x = across * body.foot * (1.0 - 0.4 * share) + swing * body.width * 0.09 * share
        at_y = foot - share * climb * (foot - body.ball)
        radius = body.ball * size * (1.15 - 0.6 * share)
        up = np.where(y < at_y, 1.9, 1.0)
        far = ((x - at_x) / radius) ** 2 + ((y - at_y) / (radius * up)) ** 2
        grown = min(1.0, share * 8.0)
        heat += np.clip(1.0 - far, 0.0, None) ** 1.5 * grown * (1.0 - 0.5 * share)
    noise = _scrolled(breaks, y, x + body.width / 2, turn * body.turns)
    heat = np.minimum(heat, 1.0 + 0.25 * heat)
    heat = heat * (0.35 + 1.0 * noise) - 0.34 * rise * (1.0 - noise)
    edge = np.clip(
        (body.width / 2 - np.abs(np.arange(body.width) - body.width / 2 + 0.5)) / 5, 0, 1
    )
    return np.asarray(np.clip(heat, 0.0, None) * np.clip(y / 8.0, 0.0, 1.0) * edge)


def _scrolled(noise: Field, y: Field, x: Field, periods: float) -> Field:
    rows, columns = noise.shape
    row = np.floor(y / NOISE_TALL + periods * rows).astype(int) % rows
    return np.asarray(noise[row, np.floor(x).astype(int) % columns])


# --- balls: along jets, out of blasts --------------------------------------------------------


def ball(radius: int, variant: int) -> Field:
    """A ball of fire; the same variant looks alike in every size, so that it may grow."""
    noise = smooth_noise(generator(f"ball of fire {variant}"), 96, 96, 34)
    axis = (np.arange(-radius, radius) + 0.5) / radius
    far = np.minimum(axis[None, :] ** 2 + axis[:, None] ** 2, 1.0)
    place = np.floor((axis + 1.0) * 47.9).astype(int)
    torn = noise[place][:, place]
    heat = (1.0 - far) ** 1.3 * (0.25 + 1.05 * torn) - 0.25 * far * (1.0 - torn)
    return np.asarray(np.clip(heat, 0.0, None) * HOT)


# --- smoke -----------------------------------------------------------------------------------


def smoke(stage: int, variant: int) -> NDArray[np.uint8]:
    """A puff at a stage of its climb: small and lit from below at first, then wide and thin."""
    radius, colour, lit, density = SMOKE[stage]
    random = generator(f"smoke {variant}")
    noise = smooth_noise(random, 96, 96, 24)
    under = np.roll(noise, -4, 0)  # what lies below a place: billows are lit on their undersides
    axis = np.arange(-radius, radius) + 0.5
    place = np.floor((axis / radius + 1.0) * 47.9).astype(int)
    cloud, relief = noise[place][:, place], (noise - under)[place][:, place]
    far = np.sqrt(axis[None, :] ** 2 + axis[:, None] ** 2) / radius
    grain = BAYER[np.arange(2 * radius)[:, None] % 4, np.arange(2 * radius) % 4] - 0.5
    cover = np.clip(1.5 * (1.12 - far - 0.8 * (1.0 - cloud)), 0, 1)
    cover = np.clip(np.floor(cover * COVER_STEPS + grain * 0.9 + 0.5) / COVER_STEPS, 0, 1)
    cover *= far < 1
    down = axis[:, None] / radius  # 1 at the lower edge
    shade = np.clip(0.42 + down * lit * 0.6 + relief * BILLOWS * (0.35 + lit), 0, 1)
    shade = np.clip(np.floor(shade * SHADE_STEPS + grain * 0.9 + 0.5) / SHADE_STEPS, 0, 1)
    warm = np.array((1.25, 1.0, 0.8)) ** max(0.0, lit)  # what is lit is lit by fire
    pixels = np.zeros((*far.shape, 4))
    pixels[..., :3] = np.array(colour) * (0.3 + 0.9 * shade)[..., None] * warm ** shade[..., None]
    pixels[..., 3] = cover * 255 * density
    return np.clip(np.floor(pixels), 0, 255).astype(np.uint8)


# --- rags: what tears flames -----------------------------------------------------------------


def rags(name: str, stretch: tuple[float, float]) -> NDArray[np.uint8]:
    """Noise that comes round in both directions, drawn out by `stretch` down and across, grey: what
    share of the heat is left."""
    rows, columns = (round(RAGS_SIZE / by) for by in stretch)
    noise = smooth_noise(generator(f"rags {name}"), rows, columns, RAGS_CELL)
    y, x = np.arange(RAGS_SIZE) * rows // RAGS_SIZE, np.arange(RAGS_SIZE) * columns // RAGS_SIZE
    left = RAGS_LEAST + (1.0 - RAGS_LEAST) * np.clip(noise[y][:, x] * 1.25 - 0.05, 0.0, 1.0)
    return _grey(left * 255.0)


def _pictures() -> Iterator[tuple[str, list[list[Field]]]]:
    for body in BODIES:
        yield body.name, [loop(body, variant) for variant in range(body.variants)]
    yield "ball", [[ball(radius, variant) for radius in BALLS] for variant in range(BALL_VARIANTS)]


def bake_flames(out: Path) -> list[Path]:
    """Write flames.png, flames_rags.png, smoke.png and flames.json, which tells of all."""
    heats, clouds = Atlas(SHEET_WIDTH), Atlas(SHEET_WIDTH // 2)
    flames = {
        name: [[heats.add(_grey(one)) for one in pictures] for pictures in variants]
        for name, variants in _pictures()
    }
    puffs = [
        [clouds.add(smoke(stage, variant)) for stage in range(len(SMOKE))]
        for variant in range(SMOKE_VARIANTS)
    ]
    sprites = out / "sprites"
    sprites.mkdir(parents=True, exist_ok=True)
    save_indexed(np.ascontiguousarray(heats.sheet()[..., :3]), sprites / "flames.png")
    torn = np.concatenate([rags(name, stretch) for name, stretch in RAGS], axis=1)
    save_indexed(np.ascontiguousarray(torn[..., :3]), sprites / "flames_rags.png")
    boxes = [[number * RAGS_SIZE, 0, RAGS_SIZE, RAGS_SIZE] for number in range(len(RAGS))]
    table = {"ticks": TICKS, "heat": flames, "smoke": puffs, "rags": boxes}
    return [
        sprites / "flames.png",
        sprites / "flames_rags.png",
        save_picture(clouds.sheet(), sprites / "smoke.png"),
        save_table(table, sprites / "flames.json"),
    ]


def _grey(heat: Field) -> NDArray[np.uint8]:
    """Heat as a grey picture of few levels."""
    value = (np.floor(heat / 255.0 * LEVELS + 0.5) / LEVELS * 255.0).astype(np.uint8)
    value[value < SEEN] = 0
    picture = np.repeat(value[..., None], 4, 2)
    picture[..., 3] = 255
    return picture
