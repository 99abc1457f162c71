"""Crystals that glint on snow: points of light here and there, for a few ticks, where light falls.

A function of the tick and the place alone; what lies in the dark does not glint.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import MATERIALS, Level, Shape
from game.view.scatter import scramble
from game.view.surfaces import ADD, Colour, scaled

PER_CELL: Final = 2  # crystals in the top of a cell
PERIOD: Final = 150  # t between two glints of one at least
SHINES: Final = 14  # t of a glint
DEEP: Final = 5  # px below the surface that one lies at most
DARK: Final = 56  # luma 0..255 of the light there below which nothing glints
TONE: Final[Colour] = (196, 208, 255)
Crystal = tuple[int, int, int, int]  # x, y in world px; period and phase in ticks


class Sparkle:
    """The crystals of a map by column of cells."""

    def __init__(self, level: Level) -> None:
        snow = (level.materials == MATERIALS.index("snow")) & (level.shapes == Shape.SOLID)
        snow[1:] &= level.shapes[:-1] == Shape.EMPTY
        self.columns: dict[int, tuple[Crystal, ...]] = {}
        for column in np.flatnonzero(snow.any(0)).tolist():
            rows = np.flatnonzero(snow[:, column]).tolist()
            self.columns[column] = tuple(
                _crystal(column, row, number) for row in rows for number in range(PER_CELL)
            )

    def draw(
        self, target: pygame.Surface, light: pygame.Surface, tick: int, corner: tuple[int, int]
    ) -> None:
        """Glints of this tick over a frame; `light` is its light map, of the same size."""
        first, last = corner[0] // TILE, (corner[0] + VIEW_WIDTH) // TILE
        for column in range(first, last + 1):
            for x, y, period, phase in self.columns.get(column, ()):
                age = (tick + phase) % period
                if age >= SHINES:
                    continue
                place = x - corner[0], y - corner[1]
                if 1 <= place[0] < VIEW_WIDTH - 1 and 1 <= place[1] < VIEW_HEIGHT - 1:
                    _glint(target, place, light.get_at(place), age)


def _crystal(column: int, row: int, number: int) -> Crystal:
    seed = scramble(column, row, number)
    period = PERIOD + seed % PERIOD
    x, y = column * TILE + (seed >> 4) % TILE, row * TILE + (seed >> 9) % DEEP
    return x, y, period, scramble(seed, 3) % period


def _glint(target: pygame.Surface, place: tuple[int, int], light: pygame.Color, age: int) -> None:
    """A point, and at its brightest a cross around it."""
    luma = (light.r * 2 + light.g * 5 + light.b) // 8
    if luma < DARK:
        return
    swell = 1.0 - abs(2 * age / (SHINES - 1) - 1.0)
    tone = scaled(TONE, swell * min(1.0, luma / 160))
    target.fill(tone, (*place, 1, 1), ADD)
    if swell > 0.6:
        faint = scaled(tone, 0.45)
        target.fill(faint, (place[0] - 1, place[1], 3, 1), ADD)
        target.fill(faint, (place[0], place[1] - 1, 1, 3), ADD)
