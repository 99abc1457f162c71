"""Roofs under snow: gables with their boards, planes seen from the front, dormers, chimneys."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Ramp, mix
from assets.bake.places.shade import fbm, ramp, rng, seed_of
from assets.bake.places.village.chalets.walls import upright
from assets.bake.places.village.tones import SNOW, STONE, icicle

LOAD = 12  # px of snow on a gable, measured upright
BOARD = 8  # px of the bargeboard under it
DEEP: Ramp = ("2c3862", "3c4a78", "5a6c9c", "7488b4", "94a8cc", "b4c6e2", "d4e2f4")
Mask = NDArray[np.bool_]


def snow_tone(depth: int, load: int) -> str:
    """Colour of a load of snow ``depth`` px under its surface."""
    if depth <= 0:
        return SNOW[6]
    share = depth / max(1, load)
    return (
        SNOW[5] if share < 0.3 else SNOW[4] if share < 0.6 else SNOW[3] if share < 0.85 else SNOW[2]
    )


def gable(
    canvas: Canvas,
    apex: tuple[int, int],
    half: tuple[int, int],
    wood: Ramp,
    *seed: object,
    load: int = LOAD,
    board: int = BOARD,
    ends: str = "lr",
) -> None:
    """The two edges of a gable of 45 degrees: snow, a bright sawn board, its shadow.

    ``half``: px to the left and to the right of the apex; ``ends``: where a board is sawn off."""
    x0, y0 = apex
    wave = rng("load", *seed).rand(4) * 6
    for side, reach in ((-1, half[0]), (1, half[1])):
        for step in range(reach):
            x = x0 + step if side > 0 else x0 - 1 - step
            top = y0 + step
            under = load + round(
                1.3 * math.sin(step * 0.32 + wave[0]) + math.sin(step * 0.83 + wave[1])
            )
            for depth in range(under):
                canvas.dot(x, top + depth, snow_tone(depth, under))
            _board(canvas, x, top + under, board, step, wood)
        if ("r" if side > 0 else "l") in ends:
            _end(canvas, x0 + side * reach - (0 if side > 0 else 1), y0 + reach, side, load, wood)
    for row in range(load + board - 3):
        canvas.dots(((x0 - 1, y0 + row), (x0, y0 + row)), snow_tone(row, load + board - 4))


def _board(canvas: Canvas, x: int, top: int, board: int, step: int, wood: Ramp) -> None:
    canvas.dot(x, top, wood[0])
    canvas.dot(x, top + 1, wood[6])
    canvas.dot(x, top + 2, wood[5])
    scallop = 1 if step % 6 < 2 else 0
    for row in range(3, board - scallop):
        canvas.dot(x, top + row, wood[4] if row < board - 2 else wood[2])
    if step % 6 == 3:
        canvas.dot(x, top + 4, wood[1])
    canvas.dot(x, top + board - scallop, wood[0])


def _end(canvas: Canvas, x: int, y: int, side: int, load: int, wood: Ramp) -> None:
    """The sawn lower end, with what hangs from it."""
    for row in range(1, load + 8):
        tone = snow_tone(row, load) if row < load else wood[4] if row < load + 6 else wood[1]
        canvas.dot(x, y + row, tone)
    for step, length in ((2, 6), (5, 11), (8, 5), (12, 8), (17, 4)):
        icicle(canvas, x - side * step, y - step + load + 8, length)


def under_gable(apex: tuple[int, int], size: tuple[int, int], drop: int) -> Mask:
    """Where a wall is that ends under the boards of a gable."""
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    return np.asarray(y - apex[1] - drop >= np.abs(x - apex[0] + 0.5) - 0.5)


def keep(canvas: Canvas, mask: Mask) -> None:
    """Cut a picture to a mask."""
    pixels = canvas.pixels()
    pixels[~mask] = 0
    canvas.set_pixels(pixels)


def snow_plane(canvas: Canvas, mask: Mask, *seed: object, bare: float = 0.0) -> None:
    """A roof seen from the front under its snow: drifts, courses that show, slides.

    ``bare``: how much of it the wind has swept down to the shingles."""
    height, width = mask.shape
    rows = np.linspace(0, 1, height)[:, None]
    drift = fbm(height, width, 26, 3, seed_of("plane", *seed), 2.2)
    tone = 0.8 - 0.32 * rows + (drift - drift.mean()) * 0.75
    courses = (np.arange(height) % 7 == 6)[:, None] & (
        fbm(height, width, 9, 2, seed_of("course", *seed), 2.5) > 0.5
    )
    tone = tone - courses * 0.17
    snow = ramp(np.clip(tone, 0, 1), DEEP[2:], 0.5)
    if bare:
        swept = fbm(height, width, 18, 3, seed_of("swept", *seed), 2.6)
        open_wood = swept > np.quantile(swept[mask], 1 - bare)
        shingles = _shingles(height, width, *seed)
        edge = open_wood & ~np.roll(open_wood, 1, axis=0)
        snow[open_wood] = shingles[open_wood]
        snow[edge, :3] = (42, 50, 84)
    outline = mask & ~(np.roll(mask, 1, axis=0) & np.roll(mask, 2, axis=0))
    snow[outline] = (242, 248, 255, 255)
    snow[~mask] = 0
    canvas.paste(snow, 0, 0)


def _shingles(height: int, width: int, *seed: object) -> NDArray[np.uint8]:
    random = rng("shingles", *seed)
    tone = np.zeros((height, width))
    for row, top in enumerate(range(0, height, 5)):
        at = -3 * (row % 2)
        while at < width:
            wide = int(random.randint(4, 7))
            level = 0.3 + 0.3 * float(random.rand())
            part = tone[top : top + 5, max(0, at) : max(0, at + wide)]
            part[:] = level
            part[:1] += 0.2
            part[-1:] -= 0.25
            part[:, -1:] -= 0.2
            at += wide
    colours = ("1c1620", "2c2228", "443438", "5e4a4c", "7a6668")
    return ramp(np.clip(tone, 0, 1), colours, 0.3)


def snow_edge(canvas: Canvas, x0: int, x1: int, y: int, *seed: object, load: int = 7) -> None:
    """The lip of a roof: snow that hangs over the gutter, icicles under it."""
    wave = rng("lip", *seed).rand(3) * 6
    for x in range(x0, x1):
        deep = load + round(1.8 * math.sin(x * 0.21 + wave[0]) + 1.2 * math.sin(x * 0.57 + wave[1]))
        for row in range(deep):
            canvas.dot(x, y + row, snow_tone(row, deep))
        canvas.dot(x, y + deep, SNOW[0])
    random = rng("lip ice", *seed)
    x = x0 + 2
    while x < x1 - 1:
        icicle(canvas, x, y + load, int(random.randint(3, 11)))
        x += int(random.randint(3, 9))


def dormer(
    canvas: Canvas,
    apex: tuple[int, int],
    half: int,
    foot: int,
    wood: Ramp,
    *seed: object,
    inside: Callable[[Canvas, int, int], None] | None = None,
) -> None:
    """A small gabled window house in a roof plane."""
    x, y = apex
    wide = half - 4
    wall = Canvas(canvas.width, canvas.height)
    upright(wall, (x - wide, y, 2 * wide, foot - y), wood, "dormer", *seed, pitch=5)
    keep(wall, under_gable(apex, (canvas.width, canvas.height), 8))
    canvas.paste(wall, 0, 0)
    canvas.vline(x - wide, y + half, foot, wood[5])
    canvas.vline(x + wide - 1, y + half, foot, wood[1])
    if inside:
        inside(canvas, x, y)
    gable(canvas, apex, (half, half), wood, "dormer", *seed, load=7, board=5)
    for at in range(x - wide - 4, x + wide + 4):
        rise = 2 + round(1.5 * math.sin(at * 0.5))
        for row in range(rise + 2):
            canvas.dot(at, foot - rise + row, snow_tone(row, rise + 2))


def chimney(canvas: Canvas, x: int, y: int, height: int, *seed: object, width: int = 13) -> None:
    """A stack of stone with a lid of slate and a cap of snow; its foot is wherever it ends."""
    random = rng("chimney", *seed)
    canvas.rect(x, y, width, height, STONE[1])
    for row, top in enumerate(range(y, y + height - 3, 4)):
        at = x + (-2 if row % 2 else 0)
        while at < x + width:
            body = mix(STONE[1], STONE[4], float(random.rand()) * 0.8)
            left, right = max(x, at), min(x + width, at + 5) - 2
            if right >= left:
                canvas.rect(left, top, right - left + 1, 3, body)
                canvas.hline(left, right, top, mix(body, STONE[6], 0.35))
            at += 5
    canvas.vline(x, y, y + height - 1, STONE[4])
    canvas.vline(x + width - 1, y, y + height - 1, STONE[0])
    canvas.rect(x - 2, y - 2, width + 4, 3, STONE[3])
    canvas.hline(x - 2, x + width + 1, y, STONE[0])
    for at in range(x - 2, x + width + 2):
        deep = 5 + round(1.4 * math.sin((at - x) * 0.7))
        for row in range(deep):
            canvas.dot(at, y - 2 - deep + row + 1, snow_tone(row, deep))
