"""Times of the collision kernel beside what a pygame game would do, in one process.

The same boxes fall, walk and collide in the same room: our batch mover, pygame.Rect against the
solid tiles near each body, and a pymunk space whose step is timed (with and without reading the
positions back). Rounds are interleaved, and a ratio is the median of those of each round, so that
a busy machine is busy for all. Time is CPU time of this thread: what other programs take does not
count, the cold caches that they leave behind do.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np
import pygame
import pymunk
from numpy.typing import NDArray

from game.core.constants import TILE
from game.core.level import Shape
from game.sim.kernel.bodies import Bodies
from game.sim.kernel.collide import move_bodies
from game.sim.kernel.terrain import Terrain

WIDTH: Final = 400  # tiles
HEIGHT: Final = 60
SOLID_SHARE: Final = 0.03
DECK_SHARE: Final = 0.03
BODY: Final = (10.0, 30.0)  # half width, height in px
GRAVITY: Final = 0.359375
ROUNDS: Final = 7
TICKS: Final = 60  # in one round: a second. The first tick after another way finds a cold cache
WARM: Final = 240  # t until all have fallen from the sky and most walk, as people in a room do


def room(seed: int = 1) -> Terrain:
    """A large room of scattered blocks and decks."""
    rng = np.random.default_rng(seed)
    noise = rng.random((HEIGHT, WIDTH))
    shapes = np.zeros((HEIGHT, WIDTH), np.uint8)
    shapes[noise < SOLID_SHARE] = Shape.SOLID
    shapes[noise > 1.0 - DECK_SHARE] = Shape.ONEWAY
    shapes[-2:] = shapes[:2] = shapes[:, :2] = shapes[:, -2:] = Shape.SOLID
    return Terrain(shapes, np.zeros(shapes.shape, bool), np.zeros(shapes.shape, np.uint8))


def starts(count: int, seed: int = 2) -> NDArray[np.float64]:
    """x, y, vx of each body."""
    rng = np.random.default_rng(seed)
    x = rng.integers(4, WIDTH - 4, count) * TILE
    y = rng.integers(4, HEIGHT - 4, count) * TILE
    speed = rng.choice([-2.0, -1.0, 1.0, 2.0, 3.0], count)
    return np.stack((x, y, speed)).astype(np.float64)


def ours(terrain: Terrain, count: int) -> Callable[[], None]:
    """One tick of our kernel; bodies turn round at walls."""
    bodies = Bodies(count)
    for number, (x, y, vx) in enumerate(starts(count).T.tolist(), 1):
        bodies.add(number, x, y, *BODY, vx=vx, gravity=GRAVITY)
    walk = bodies.vx.copy()

    def tick() -> None:
        move_bodies(bodies, terrain)
        turned = np.flatnonzero(bodies.wall)
        walk[turned] = -walk[turned]
        bodies.vx[:] = walk

    return tick


class _Walker:
    """What a pygame tutorial would write."""

    __slots__ = ("rect", "vx", "vy", "walk", "x", "y")

    def __init__(self, x: float, y: float, vx: float) -> None:
        half, height = BODY
        self.x, self.y, self.walk, self.vx, self.vy = x - half, y - height, vx, vx, 0.0
        self.rect = pygame.Rect(int(self.x), int(self.y), int(2 * half), int(height))


def with_rects(terrain: Terrain, count: int) -> Callable[[], None]:
    """One tick with pygame.Rect against the tiles around each body."""
    solid = {
        (column, row): pygame.Rect(column * TILE, row * TILE, TILE, TILE)
        for row, column in np.argwhere(terrain.shapes == Shape.SOLID).tolist()
    }
    decks = {
        (column, row): pygame.Rect(column * TILE, row * TILE, TILE, TILE)
        for row, column in np.argwhere(terrain.shapes == Shape.ONEWAY).tolist()
    }
    walkers = [_Walker(*start) for start in starts(count).T.tolist()]

    def near(rect: pygame.Rect, tiles: dict[tuple[int, int], pygame.Rect]) -> list[pygame.Rect]:
        return [
            tiles[cell]
            for row in range(rect.top // TILE, (rect.bottom - 1) // TILE + 1)
            for column in range(rect.left // TILE, (rect.right - 1) // TILE + 1)
            if (cell := (column, row)) in tiles
        ]

    def tick() -> None:
        for walker in walkers:
            rect = walker.rect
            walker.vy = min(walker.vy + GRAVITY, 9.0)
            walker.x += walker.vx
            rect.x = int(walker.x)
            for tile in near(rect, solid):
                if rect.colliderect(tile):
                    rect.right, walker.walk = (
                        (tile.left, -walker.walk) if walker.vx > 0 else (rect.right, walker.walk)
                    )
                    if walker.vx < 0:
                        rect.left, walker.walk = tile.right, -walker.walk
                    walker.x = rect.x
            feet = rect.bottom
            walker.y += walker.vy
            rect.y = int(walker.y)
            for tile in near(rect, solid):
                if rect.colliderect(tile):
                    if walker.vy > 0:
                        rect.bottom = tile.top
                    else:
                        rect.top = tile.bottom
                    walker.y, walker.vy = rect.y, 0.0
            if walker.vy > 0:
                for tile in near(rect, decks):
                    if feet <= tile.top and rect.colliderect(tile):
                        rect.bottom = tile.top
                        walker.y, walker.vy = rect.y, 0.0
            walker.vx = walker.walk

    return tick


def with_pymunk(terrain: Terrain, count: int, read: bool) -> Callable[[], None]:
    """One step of a pymunk space (boxes that do not turn); optionally positions are read."""
    space = pymunk.Space()
    space.gravity = (0.0, GRAVITY)
    for row in range(HEIGHT):
        runs = np.flatnonzero(np.diff(np.concatenate(([0], terrain.shapes[row] == 1, [0]))))
        for first, last in runs.reshape(-1, 2).tolist():
            points = [(first, row), (last, row), (last, row + 1), (first, row + 1)]
            shape = pymunk.Poly(space.static_body, [(x * TILE, y * TILE) for x, y in points])
            space.add(shape)
    bodies = []
    for x, y, vx in starts(count).T.tolist():
        body = pymunk.Body(1.0, float("inf"))
        body.position, body.velocity = (x, y - BODY[1] / 2), (vx, 0.0)
        shape = pymunk.Poly.create_box(body, (2 * BODY[0], BODY[1]))
        shape.filter = pymunk.ShapeFilter(group=1)
        space.add(body, shape)
        bodies.append(body)

    def tick() -> None:
        space.step(1.0)
        if read:
            for body in bodies:
                _ = body.position

    return tick


@dataclass(frozen=True)
class Timed:
    """A way to move so many bodies."""

    us: float  # median of a tick's microseconds
    ratio: float  # to our own kernel in the same round: how many times slower


def kernel_table(counts: tuple[int, ...] = (10, 100, 1000)) -> dict[int, dict[str, Timed]]:
    """What a tick costs, by number of bodies and way; our own is `kernel`."""
    terrain = room()
    table: dict[int, dict[str, Timed]] = {}
    for count in counts:
        ways = {
            "kernel": ours(terrain, count),
            "pygame_rects": with_rects(terrain, count),
            "pymunk_step": with_pymunk(terrain, count, read=False),
            "pymunk_step_and_read": with_pymunk(terrain, count, read=True),
        }
        for way in ways.values():
            for _ in range(WARM):
                way()
        rounds = _rounds(ways)
        table[count] = {
            name: Timed(
                median(times),
                median(us / own for us, own in zip(times, rounds["kernel"], strict=True)),
            )
            for name, times in rounds.items()
        }
    return table


def _rounds(ways: dict[str, Callable[[], None]]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in ways}
    gc.disable()
    try:
        for _ in range(ROUNDS):
            for name, way in ways.items():
                began = time.thread_time()
                for _ in range(TICKS):
                    way()
                times[name].append((time.thread_time() - began) / TICKS * 1e6)
    finally:
        gc.enable()
    return times
