"""What lies in the ground of the village: frozen pipes, an old drain, things that were lost.

They are laid over the strata, on the layer `front` of a map.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import mix
from assets.bake.places.shade import rng
from assets.bake.places.village.tones import ICE, IRON, SHUTTER, SNOW, STONE, TILE, TIMBER

SHADOW = "0c0c16"
PIPE_TOP = 4  # y of the pipe in its cell
BARREL = (IRON[4], IRON[3], IRON[3], IRON[2], IRON[1], IRON[0])


def pipe(part: str) -> Canvas:
    """The water pipe, frozen hard: ``m0``, ``m1``, ``joint`` (two cells high), ``l``, ``r``."""
    tile = Canvas(TILE, 2 * TILE if part == "joint" else TILE)
    left, right = (7 if part == "l" else 0), (8 if part == "r" else 15)
    for row, colour in enumerate(BARREL):
        tile.hline(left, right, PIPE_TOP + row, colour)
    random = rng("pipe", part)
    for x in range(left, right + 1):
        if random.rand() < 0.7:
            tile.dot(x, PIPE_TOP - 1, SNOW[2])
            tile.dot(x, PIPE_TOP, SNOW[3])
    tile.hline(left, right, PIPE_TOP + 6, SHADOW)
    if part != "m0" and part != "m1":
        _flange(tile, 6)
    if part == "joint":
        for dx, drop in ((0, 6), (2, 13), (3, 5)):
            tile.vline(6 + dx, 14, 14 + drop, ICE[4])
            tile.dot(6 + dx, 14, ICE[5])
            tile.dot(6 + dx, 14 + drop, ICE[3])
    return tile


def _flange(tile: Canvas, x: int) -> None:
    tile.rect(x, PIPE_TOP - 2, 4, 10, IRON[2])
    tile.vline(x, PIPE_TOP - 2, PIPE_TOP + 7, IRON[4])
    tile.vline(x + 3, PIPE_TOP - 2, PIPE_TOP + 7, IRON[0])
    tile.hline(x, x + 3, PIPE_TOP - 2, SNOW[3])


def drain() -> Canvas:
    """The mouth of an old stone drain with a beard of ice, three cells square."""
    tile = Canvas(3 * TILE, 3 * TILE)
    x, y = 24, 20
    tile.disc(x, y, 16, 15, STONE[1], SHADOW)
    for step in range(14):
        turn = step * 2 * math.pi / 14
        dx, dy = math.cos(turn), math.sin(turn)
        tile.line(x + 10 * dx, y + 9 * dy, x + 16 * dx, y + 15 * dy, STONE[0])
        middle = turn + math.pi / 14
        if math.sin(middle) < 0.3:
            tile.arc(
                x,
                y,
                15,
                math.floor(math.degrees(turn)) + 4,
                math.floor(math.degrees(turn)) + 20,
                STONE[4],
            )
    tile.disc(x, y, 10, 9, "07070e")
    for dx in range(-9, 10):
        drop = 5 + (dx * dx * 7 + 5 * dx) % 11
        tile.vline(x + dx, y + 6, y + 6 + drop, ICE[2] if dx % 3 else ICE[4])
        tile.dot(x + dx, y + 6, ICE[5])
    return tile


def keel() -> Canvas:
    """Ribs of a boat that sank into the shore long before the houses, four cells by two."""
    tile = Canvas(4 * TILE, 2 * TILE)
    for step in range(6):
        x = 6 + step * 9
        reach = 20 - abs(step - 2) * 3
        tile.path([(x, 27), (x + 1, 27 - reach // 2), (x + 5, 27 - reach)], TIMBER[2], 2)
        tile.path([(x, 27), (x + 1, 27 - reach // 2), (x + 5, 27 - reach)], TIMBER[4])
    tile.rect(2, 27, 58, 3, TIMBER[2])
    tile.hline(2, 59, 27, TIMBER[4])
    tile.hline(2, 59, 30, SHADOW)
    return tile


def lost(kind: str) -> Canvas:
    """One small thing in one cell: ``horseshoe``, ``bottle``, ``boot``, ``coins``."""
    tile = Canvas(TILE, TILE)
    if kind == "horseshoe":
        tile.arc(8, 8, 5, 150, 390, IRON[4])
        tile.arc(8, 8, 4, 150, 390, IRON[3])
    elif kind == "bottle":
        tile.rect(6, 6, 4, 8, SHUTTER[2])
        tile.rect(7, 2, 2, 4, SHUTTER[1])
        tile.dots(((6, 7), (6, 8), (7, 2), (6, 9)), SHUTTER[3])
    elif kind == "boot":
        tile.poly([(3, 2), (8, 2), (8, 8), (13, 10), (13, 13), (3, 13)], "3a2a30", SHADOW)
        tile.vline(4, 3, 11, TIMBER[4])
        tile.hline(4, 12, 12, TIMBER[2])
    else:
        for x, y in ((4, 10), (8, 11), (6, 8), (10, 9)):
            tile.hline(x, x + 2, y, "b08a3a")
            tile.dot(x, y - 1, "e8c468")
    return tile


def stump(index: int) -> Canvas:
    """Rotten posts of an older quay, two cells high."""
    tile = Canvas(TILE, 2 * TILE)
    random = rng("stump", index)
    for x in (1, 6, 11):
        height = int(random.randint(16, 31))
        tile.rect(x, 0, 3, height, TIMBER[1])
        tile.vline(x, 0, height - 2, mix(TIMBER[3], TIMBER[2], 0.3))
        tile.dot(x + 1, height, TIMBER[1])
    return tile


def buried() -> Iterator[tuple[str, Canvas]]:
    """Names and pictures of all of them."""
    for part in ("m0", "m1", "joint", "l", "r"):
        yield f"buried_pipe_{part}", pipe(part)
    yield "buried_drain", drain()
    yield "buried_keel", keel()
    for kind in ("horseshoe", "bottle", "boot", "coins"):
        yield f"buried_{kind}", lost(kind)
    for index in range(2):
        yield f"buried_stump{index}", stump(index)
