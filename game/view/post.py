"""What happens to the finished frame: wet floor, bloom, vignette."""

from __future__ import annotations

import math
from dataclasses import dataclass
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
    halved,
    opaque,
    parse_colour,
    solid,
)
from game.view.tables import Reflection, Room

SCRIM: Final = 46  # px of darkened edge behind the upper and lower row of the HUD
SWAY_STEPS: Final = 64  # baked phases of the ripple
SWAY_TICKS: Final = 4  # t per phase
NEVER: Final = -2
FLOOR: Final = "floor"  # kind of a Mirror that is no water
SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)


@dataclass(frozen=True, slots=True)
class Pool:
    """A floor that mirrors: y of the floor line, its edges in the world, how much comes back."""

    line: int
    left: int
    right: int
    bottom: int
    share: float


def pools_of(level: Level) -> tuple[Pool, ...]:
    """Floors that mirror: the row that the map names, for the whole map, and its Mirrors."""
    row = int(level.prop("reflection", -1))
    width, height = level.width * TILE, level.height * TILE
    # The map names the row below the floor.
    whole = (Pool((row - 1) * TILE, 0, width, height, 1.0),) if row > 0 else ()
    return whole + tuple(
        Pool(
            round(obj.y), round(obj.x), round(obj.x + obj.w), round(obj.y + obj.h),
            obj.number("share"),
        )
        for obj in level.of_class("Mirror")
        if obj.text("kind") == FLOOR
    )  # fmt: skip


class WetFloor:
    """Mirrors the frame above a floor line into the floor, squashed and rippling."""

    def __init__(self, row: Reflection, pools: tuple[Pool, ...]) -> None:
        self.row, self.pools = row, pools
        self.strip = opaque((VIEW_WIDTH, row.rows))
        fade = np.linspace(row.start, row.end, row.rows)[:, None, None]
        tint = np.repeat(fade * np.array(parse_colour(row.tint), float), VIEW_WIDTH, 1)[::-1]
        self.tints = {share: from_rgb(tint * share) for share in {pool.share for pool in pools}}
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

    def draw(self, target: pygame.Surface, corner: tuple[int, int], tick: int) -> None:
        """Add the reflection of every floor that is in the frame."""
        for pool in self.pools:
            left, right = max(0, pool.left - corner[0]), min(VIEW_WIDTH, pool.right - corner[0])
            if left < right:
                self._draw(target, pool, (left, pool.line - corner[1], right - left), tick)
        target.set_clip(None)

    def _draw(
        self, target: pygame.Surface, pool: Pool, at: tuple[int, int, int], tick: int
    ) -> None:
        left, above, wide = at
        y = above + self.row.gap
        rows = min(self.row.rows, VIEW_HEIGHT - y, pool.bottom - pool.line - self.row.gap)
        source = min(self.row.source, above)
        if rows <= 0 or source < 8:
            return
        area = target.subsurface((left, above - source, wide, source))
        strip = self.strip.subsurface((0, 0, wide, self.row.rows))
        pygame.transform.scale(area, strip.get_size(), strip)
        strip.blit(self.tints[pool.share], (0, 0), special_flags=MULTIPLY)
        shifts, last = self.phases[tick // SWAY_TICKS % SWAY_STEPS], self.row.rows - 1
        target.set_clip((left, y, wide, rows))
        target.blits(  # the strip is upright: its last row is the mirror's first
            [
                (self.strip, (left + shifts[line], y + line), (0, last - line, wide, 1), ADD)
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
        halved(target, self.half)
        smooth(self.half, self.quarter.get_size(), self.quarter)
        self.quarter.blit(self.floor, (0, 0), special_flags=SUBTRACT)
        smooth(self.quarter, self.eighth.get_size(), self.eighth)
        smooth(self.eighth, self.half.get_size(), self.half)
        scale(self.half, SIZE, self.full)  # nearest: smooth light hides two-pixel steps


class Post:
    """All passes over the finished frame."""

    def __init__(self, level: Level, room: Room, *, blooms: bool) -> None:
        row, pools = room.reflection, pools_of(level)
        self.floor = WetFloor(row, pools) if row is not None and pools else None
        self.bloom = Bloom(room.bloom_floor)
        self.blooms = blooms
        self.vignette = cookies.vignette(*SIZE, room.vignette, SCRIM)

    def reflect_and_bloom(self, target: pygame.Surface, corner: tuple[int, int], tick: int) -> None:
        """Wet floor, then bloom."""
        if self.floor is not None:
            self.floor.draw(target, corner, tick)
        if self.blooms:
            self.bloom.draw(target, tick)

    def reset(self) -> None:
        """After a cut nothing of the last frame may glow on."""
        self.bloom.tick = NEVER

    def darken_edges(self, target: pygame.Surface) -> None:
        """The vignette."""
        target.blit(self.vignette, (0, 0), special_flags=MULTIPLY)
