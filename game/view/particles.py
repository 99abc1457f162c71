"""Chips, sparks, casings and dust: many small pictures in a few NumPy columns.

What comes to rest and stays (casings, shards, stains) becomes litter, drawn into the play layer
until newer litter takes its place.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.angles import cos, sin
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, Shape
from game.core.rng import Rng
from game.view.tables import Burst

COSMETIC_SEED: Final = 7
CAPACITY: Final = 384
LITTER: Final = 200  # pieces that stay
DRAG: Final = 0.985
REST_SPEED: Final = 0.7  # px/t under which a piece that hit the floor lies still
SLIDE: Final = 0.6  # share of sideways speed left after a bounce
SCATTER: Final = 2  # px around the origin
Blit = tuple[pygame.Surface, tuple[int, int]]


class Litter(NamedTuple):
    """A piece that lies where it fell."""

    picture: pygame.Surface
    x: int
    y: int

    def cells(self) -> tuple[range, int]:
        """Rows of the map that it touches, and its columns as bits."""
        width, height = self.picture.get_size()
        first, last = max(0, self.x) // TILE, max(0, self.x + width - 1) // TILE
        rows = range(self.y // TILE, (self.y + height - 1) // TILE + 1)
        return rows, (1 << last + 1) - (1 << first)


class Particles:
    """All flying pieces of a map."""

    def __init__(self, level: Level, chips: Mapping[str, tuple[pygame.Surface, ...]]) -> None:
        self.solid = np.isin(level.shapes, (Shape.SOLID, Shape.ONEWAY))
        self.chips = chips
        self.rng = Rng.seeded(COSMETIC_SEED, "view.particles")
        self.count = 0
        self.x, self.y, self.vx, self.vy = (np.zeros(CAPACITY) for _ in range(4))
        self.gravity, self.bounce = np.zeros(CAPACITY), np.zeros(CAPACITY)
        self.life = np.zeros(CAPACITY, np.int32)
        self.stays = np.zeros(CAPACITY, np.bool_)
        self.pictures: list[pygame.Surface] = []
        self.litter: deque[Litter] = deque(maxlen=LITTER)
        # By row of the map: columns where litter lies or lay a while ago, as bits.
        self.covers: dict[int, int] = {}
        self._settled = 0  # pieces since the covers were made anew

    def reset(self) -> None:
        """Remove everything, litter too."""
        self.count = 0
        self.rng = Rng.seeded(COSMETIC_SEED, "view.particles")
        self.pictures.clear()
        self.litter.clear()
        self.covers, self._settled = {}, 0

    def spray(
        self, burst: Burst, chip: str, origin: tuple[float, float], direction: int, amount: float
    ) -> None:
        """Throw a burst of chips from a point. `direction` +1 is to the right."""
        pictures = self.chips.get(chip)
        if not pictures:
            return
        side = -direction if burst.back else direction
        for _ in range(max(1, round(burst.count * amount))):
            if self.count >= CAPACITY:
                return
            spread = (self._share() * 2 - 1) * burst.spread
            angle = round((burst.angle + spread) * 1024 / 360)
            speed = burst.speed[0] + (burst.speed[1] - burst.speed[0]) * self._share()
            index = self.count
            self.x[index] = origin[0] + self.rng.between(-SCATTER, SCATTER)
            self.y[index] = origin[1] + self.rng.between(-SCATTER, SCATTER)
            self.vx[index] = cos(angle) * speed * side
            self.vy[index] = -sin(angle) * speed
            self.gravity[index], self.bounce[index] = burst.gravity, burst.bounce
            self.life[index] = self.rng.between(*burst.life)
            self.stays[index] = burst.stays
            self.pictures.append(self.rng.choice(pictures))
            self.count += 1

    def tick(self) -> None:
        """Move everything by one tick."""
        n = self.count
        if n == 0:
            return
        x, y, vx, vy = self.x[:n], self.y[:n], self.vx[:n], self.vy[:n]
        vy += self.gravity[:n]
        vx *= DRAG
        new_y = y + vy
        rows = _within(new_y.astype(np.int32) // TILE, self.solid.shape[0])
        columns = _within((x + vx).astype(np.int32) // TILE, self.solid.shape[1])
        floor = rows * float(TILE)
        # A piece lands when it crosses the upper edge of a cell from above in this tick.
        landed = self.solid[rows, columns] & (vy > 0) & (y <= floor + 0.01)
        y[:] = np.where(landed, floor, new_y)
        x += vx
        resting = landed & (vy < REST_SPEED + self.gravity[:n])
        vy[:] = np.where(landed, -vy * self.bounce[:n], vy)
        vx[:] = np.where(landed, vx * SLIDE, vx)
        self.life[:n] -= 1
        self._settle(resting & self.stays[:n])
        self._drop((self.life[:n] <= 0) | (resting & self.stays[:n]))

    def _settle(self, resting: NDArray[np.bool_]) -> None:
        settled = np.flatnonzero(resting).tolist()
        for index in settled:
            picture = self.pictures[index]
            x, y = int(self.x[index]), int(self.y[index]) - picture.get_height() + 2
            piece = Litter(picture, x, y)
            self.litter.append(piece)
            _cover(self.covers, piece)
        self._settled += len(settled)
        if self._settled >= LITTER:  # as many have made room
            self._settled, self.covers = 0, covers(self.litter)

    def _drop(self, gone: NDArray[np.bool_]) -> None:
        if not gone.any():
            return
        keep = np.flatnonzero(~gone)
        n = len(keep)
        for column in (self.x, self.y, self.vx, self.vy, self.gravity, self.bounce):
            column[:n] = column[keep]
        self.life[:n] = self.life[keep]
        self.stays[:n] = self.stays[keep]
        self.pictures = [self.pictures[index] for index in keep.tolist()]
        self.count = n

    def blits(self, left: int, top: int, alpha: float) -> list[Blit]:
        """Flying pieces that the frame shows."""
        n = self.count
        late = 1.0 - alpha
        xs = (self.x[:n] - self.vx[:n] * late - left).astype(np.int32).tolist()
        ys = (self.y[:n] - self.vy[:n] * late - top).astype(np.int32).tolist()
        return [
            (picture, (x, y))
            for picture, x, y in zip(self.pictures, xs, ys, strict=True)
            if -4 < x < VIEW_WIDTH and -4 < y < VIEW_HEIGHT
        ]

    def litter_blits(self, left: int, top: int) -> list[Blit]:
        """Pieces on the floor that the frame shows."""
        right, bottom = left + VIEW_WIDTH, top + VIEW_HEIGHT
        return [
            (picture, (x - left, y - top))
            for picture, x, y in self.litter
            if left - 4 < x < right and top - 4 < y < bottom
        ]

    def _share(self) -> float:
        return self.rng.below(1024) / 1023


def _within(numbers: NDArray[np.int32], count: int) -> NDArray[np.int32]:
    """The nearest of 0..count - 1; `clip` takes three times as long."""
    return np.minimum(np.maximum(numbers, 0), count - 1)


def covers(litter: Iterable[Litter]) -> dict[int, int]:
    """Columns on which litter lies, as bits, by row of the map."""
    found: dict[int, int] = {}
    for piece in litter:
        _cover(found, piece)
    return found


def _cover(found: dict[int, int], piece: Litter) -> None:
    rows, columns = piece.cells()
    for row in rows:
        found[row] = found.get(row, 0) | columns
