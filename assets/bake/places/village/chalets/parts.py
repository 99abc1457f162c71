"""What hangs on a chalet: galleries, corbels, windows with their halo, lamps, boxes of flowers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Ramp
from assets.bake.places.shade import rng
from assets.bake.places.village import fronts
from assets.bake.places.village.chalets.roofs import snow_tone
from assets.bake.places.village.chalets.walls import shade
from assets.bake.places.village.tones import SNOW, TILE, icicle

RAIL = 24  # px of a gallery's rail


@dataclass(frozen=True)
class Window:
    """A window of two by two cells: the cell of its upper left corner in the picture."""

    column: int
    row: int
    kind: str = "lit"
    variant: int = 0


def put_window(canvas: Canvas, window: Window) -> None:
    """The window over the wall, with the light that it throws on the boards around it."""
    x, y = window.column * TILE, window.row * TILE
    pane = fronts.window_by_day(window.kind, window.variant)
    shade(canvas, (x - 1, y + 1, 34, 3), 0.6, 0.8)
    canvas.paste(pane, x, y)
    for at in range(x + 5, x + 27):
        deep = 2 + (at * 7 % 5 == 0)
        for row in range(deep):
            canvas.dot(at, y + 28 - deep + row, snow_tone(row, 4))


def put_door(canvas: Canvas, column: int, row: int, kind: str) -> None:
    """A house door with its lintel and a step of stone."""
    x, y = column * TILE, row * TILE
    canvas.paste(fronts.door(kind), x, y)
    if kind in ("house", "red"):
        canvas.rect(x + 11, y + 21, 10, 8, "c87828")
        canvas.rect(x + 12, y + 22, 8, 6, "f0b050")
        canvas.vline(x + 16, y + 21, y + 28, "3c2019")
    canvas.rect(x - 3, y - 4, 38, 4, "5c3424")
    canvas.hline(x - 3, x + 34, y - 4, "bc8454")
    for at in range(x - 3, x + 35):
        deep = 3 + round(math.sin(at * 0.6))
        for line in range(deep):
            canvas.dot(at, y - 4 - deep + line, snow_tone(line, deep))


def corbel(canvas: Canvas, x: int, y: int, wood: Ramp, mirrored: bool = False) -> None:
    """A carved bracket under a gallery, 8 px wide and 18 high."""
    for row in range(18):
        reach = round(8 * (1 - (row / 18) ** 1.6)) + (1 if row in (5, 6) else 0)
        for step in range(max(1, reach)):
            at = x + 7 - step if mirrored else x + step
            edge = step == max(1, reach) - 1
            tone = wood[2] if row % 6 != 5 else wood[1]
            canvas.dot(at, y + row, wood[5] if edge or row == 0 else tone)


def gallery(canvas: Canvas, x0: int, x1: int, y: int, wood: Ramp, pattern: str) -> None:
    """A balcony along a wall: its floor on row ``y``, the rail ``RAIL`` px above it.

    ``pattern``: ``hearts`` sawn into boards, ``turned`` posts or ``cross`` bars."""
    shade(canvas, (x0 + 3, y + 11, x1 - x0 - 6, 12), 0.45)
    shade(canvas, (x0 + 3, y - RAIL + 4, x1 - x0 - 6, RAIL - 4), 0.72, 0.62)
    _floor(canvas, x0, x1, y, wood)
    top = y - RAIL
    _infill(canvas, x0, x1, top + 5, y - 3, wood, pattern)
    canvas.rect(x0, y - 4, x1 - x0, 3, wood[3])
    canvas.hline(x0, x1 - 1, y - 4, wood[5])
    canvas.rect(x0, top + 2, x1 - x0, 4, wood[4])
    canvas.hline(x0, x1 - 1, top + 2, wood[6])
    canvas.hline(x0, x1 - 1, top + 5, wood[1])
    count = max(1, round((x1 - x0) / 48))
    for index in range(count + 1):
        at = x0 + round((x1 - x0 - 5) * index / count)
        canvas.rect(at, top - 2, 5, RAIL + 2, wood[3])
        canvas.vline(at, top - 2, y - 1, wood[6])
        canvas.vline(at + 1, top - 2, y - 1, wood[4])
        canvas.vline(at + 4, top - 2, y - 1, wood[0])
    _snow_on_rail(canvas, x0, x1, top, count)


def _snow_on_rail(canvas: Canvas, x0: int, x1: int, top: int, count: int) -> None:
    for x in range(x0, x1):
        deep = 3 + round(0.8 * math.sin(x * 0.4) + 0.6 * math.sin(x * 0.17))
        for row in range(deep):
            canvas.dot(x, top + 2 - deep + row, snow_tone(row, 4))
    for index in range(count + 1):
        at = x0 + round((x1 - x0 - 5) * index / count)
        for step in range(-1, 6):
            for row in range(4 if 0 < step < 4 else 2):
                canvas.dot(at + step, top - 3 - row, SNOW[6] if row > 1 else SNOW[5])


def _floor(canvas: Canvas, x0: int, x1: int, y: int, wood: Ramp) -> None:
    canvas.rect(x0 - 2, y, x1 - x0 + 4, 4, wood[4])
    canvas.hline(x0 - 2, x1 + 1, y, wood[6])
    canvas.rect(x0 - 2, y + 4, x1 - x0 + 4, 5, wood[2])
    canvas.hline(x0 - 2, x1 + 1, y + 4, wood[1])
    canvas.hline(x0 - 2, x1 + 1, y + 9, wood[0])
    random = rng("floor", x0, x1)
    for x in range(x0 + 2, x1 - 3, 10):
        canvas.rect(x, y + 4, 5, 5, wood[3])
        canvas.hline(x, x + 4, y + 4, wood[5])
        canvas.vline(x + 4, y + 4, y + 8, wood[0])
    for x in range(x0 - 2, x1 + 2):
        if math.sin(x * 0.31) + math.sin(x * 0.13 + 1) > 0.2:
            canvas.dot(x, y - 1, SNOW[5])
            canvas.dot(x, y, SNOW[4])
    x = x0 + 1
    while x < x1:
        icicle(canvas, x, y + 9, int(random.randint(2, 8)))
        x += int(random.randint(4, 11))


def _infill(canvas: Canvas, x0: int, x1: int, top: int, low: int, wood: Ramp, pattern: str) -> None:
    if pattern == "cross":
        for x in range(x0, x1 - 12, 16):
            canvas.line(x + 2, low, x + 14, top, wood[3], 2)
            canvas.line(x + 2, top, x + 14, low, wood[4], 2)
            canvas.line(x + 2, top, x + 14, low, wood[5])
        return
    pitch, wide = (8, 6) if pattern == "hearts" else (6, 3)
    for x in range(x0 + 1, x1 - wide, pitch):
        canvas.rect(x, top, wide, low - top, wood[4])
        canvas.vline(x, top, low - 1, wood[5])
        canvas.vline(x + wide - 1, top, low - 1, wood[1])
        middle = (top + low) // 2
        if pattern == "hearts":
            canvas.dots(((x + 1, middle - 2), (x + 4, middle - 2)), wood[0])
            canvas.hline(x + 1, x + 4, middle - 1, wood[0])
            canvas.hline(x + 2, x + 3, middle, wood[0])
        else:
            canvas.hline(x, x + wide - 1, middle, wood[1])
            canvas.hline(x, x + wide - 1, middle - 4, wood[6])


def flowers(canvas: Canvas, x: int, y: int, *seed: object) -> None:
    """A window box with what the frost has left: evergreen, red berries, snow."""
    random = rng("flowers", *seed)
    canvas.rect(x, y, 28, 6, "6a3e2a")
    canvas.hline(x, x + 27, y, "a4704a")
    canvas.hline(x, x + 27, y + 5, "2a1612")
    for at in range(x, x + 28):
        tall = 2 + int(random.randint(0, 4))
        for row in range(tall):
            canvas.dot(at, y - row, ("1c3a2c", "2c5840", "3e7450")[int(random.randint(3))])
        if random.rand() < 0.3:
            canvas.dot(at, y - tall + 1, ("d8403c", "f07058")[int(random.randint(2))])
        elif random.rand() < 0.4:
            canvas.dot(at, y - tall, SNOW[6])
