"""What happens to the finished frame: wet floor, bloom, vignette."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level
from game.view import cookies
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    SUBTRACT,
    from_rgb,
    opaque,
    parse_colour,
    solid,
)
from game.view.tables import Reflection, Room

SCRIM: Final = 46  # px of darkened edge behind the upper and lower row of the HUD
SWAY_STEPS: Final = 64  # baked phases of the ripple
SWAY_TICKS: Final = 4  # t per phase
NEVER: Final = -2
SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)


def floor_line(level: Level) -> int | None:
    """World y of the floor that mirrors, one tile above the row that the map names; None: no."""
    row = int(level.prop("reflection", -1))
    return (row - 1) * TILE if row > 0 else None


class WetFloor:
    """Mirrors the frame above the floor line into the floor, squashed and rippling."""

    def __init__(self, row: Reflection, line: int) -> None:
        self.row, self.line = row, line + row.gap
        self.strip = opaque((VIEW_WIDTH, row.rows))
        fade = np.linspace(row.start, row.end, row.rows)[:, None, None]
        tint = np.array(parse_colour(row.tint), float)[None, None, :]
        self.tint = from_rgb(np.repeat(fade * tint, VIEW_WIDTH, 1))
        self.phases = tuple(self._phase(step) for step in range(SWAY_STEPS))

    def _phase(self, step: int) -> tuple[int, ...]:
        turn = 2 * math.pi * step / SWAY_STEPS
        return tuple(
            round(
                self.row.sway
                * (0.3 + line / self.row.rows)
                * (math.sin(0.9 * line + turn) + 0.6 * math.sin(2.07 * line + 2 * turn))
            )
            for line in range(self.row.rows)
        )

    def draw(self, target: pygame.Surface, top: int, tick: int) -> None:
        """Add the reflection if the floor is in the frame."""
        y = self.line - top
        rows = min(self.row.rows, VIEW_HEIGHT - y)
        above = y - self.row.gap
        source = min(self.row.source, above)
        if rows <= 0 or source < 8:
            return
        area = target.subsurface((0, above - source, VIEW_WIDTH, source))
        flipped = pygame.transform.flip(area, False, True)
        pygame.transform.scale(flipped, self.strip.get_size(), self.strip)
        self.strip.blit(self.tint, (0, 0), special_flags=MULTIPLY)
        shifts = self.phases[tick // SWAY_TICKS % SWAY_STEPS]
        target.blits(
            [
                (self.strip, (shifts[line], y + line), (0, line, VIEW_WIDTH, 1), ADD)
                for line in range(rows)
            ],
            False,
        )


class Bloom:
    """Bright parts bleed: nearest to a half, smooth to a quarter, subtract, eighth, back up.

    While ticks follow each other the glow is made anew on even ones only: a glow as soft as this
    may be a tick old.
    """

    def __init__(self, floor: int) -> None:
        self.half = opaque((VIEW_WIDTH // 2, VIEW_HEIGHT // 2))
        self.quarter = opaque((VIEW_WIDTH // 4, VIEW_HEIGHT // 4))
        self.eighth = opaque((VIEW_WIDTH // 8, VIEW_HEIGHT // 8))
        self.full = opaque(SIZE)
        self.tick = NEVER
        self.floor = solid(self.quarter.get_size(), (floor, floor, floor))

    def draw(self, target: pygame.Surface, tick: int) -> None:
        """Add the bloom of the frame to the frame."""
        if tick % 2 == 0 or tick != self.tick + 1:
            self._make(target)
        self.tick = tick
        target.blit(self.full, (0, 0), special_flags=ADD)

    def _make(self, target: pygame.Surface) -> None:
        scale, smooth = pygame.transform.scale, pygame.transform.smoothscale
        scale(target, self.half.get_size(), self.half)
        smooth(self.half, self.quarter.get_size(), self.quarter)
        self.quarter.blit(self.floor, (0, 0), special_flags=SUBTRACT)
        smooth(self.quarter, self.eighth.get_size(), self.eighth)
        smooth(self.eighth, self.half.get_size(), self.half)
        scale(self.half, SIZE, self.full)  # nearest: smooth light hides two-pixel steps


class Post:
    """All passes over the finished frame."""

    def __init__(self, level: Level, room: Room, *, blooms: bool) -> None:
        row, line = room.reflection, floor_line(level)
        self.floor = WetFloor(row, line) if row is not None and line is not None else None
        self.bloom = Bloom(room.bloom_floor)
        self.blooms = blooms
        self.vignette = cookies.vignette(*SIZE, room.vignette, SCRIM)

    def reflect_and_bloom(self, target: pygame.Surface, top: int, tick: int) -> None:
        """Wet floor, then bloom."""
        if self.floor is not None:
            self.floor.draw(target, top, tick)
        if self.blooms:
            self.bloom.draw(target, tick)

    def reset(self) -> None:
        """After a cut nothing of the last frame may glow on."""
        self.bloom.tick = NEVER

    def darken_edges(self, target: pygame.Surface) -> None:
        """The vignette."""
        target.blit(self.vignette, (0, 0), special_flags=MULTIPLY)
