"""Water that mirrors: the finished frame above its surface, squashed, tinted and rippling."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, MapObject
from game.view.surfaces import MULTIPLY, Colour, from_rgb, opaque

DEPTH: Final = 96  # px of water that mirror at most
SQUASH: Final = 2  # px of frame per px of water
NEAR: Final[Colour] = (190, 182, 218)
FAR: Final[Colour] = (104, 106, 162)
SWAY: Final = 3.0  # px at the lower edge
PHASES: Final = 64
PHASE_TICKS: Final = 4
RIPPLES: Final = 40
RIPPLE: Final[Colour] = (120, 134, 176)


class Lake:
    """All water of a map that mirrors. A map without any costs nothing."""

    def __init__(self, level: Level) -> None:
        self.waters: tuple[MapObject, ...] = tuple(
            obj for obj in level.of_class("Water") if obj.flag("mirrors")
        )
        if not self.waters:
            return
        self.strip = opaque((VIEW_WIDTH, DEPTH))
        share = np.linspace(0, 1, DEPTH)[:, None, None]
        tint = np.array(NEAR) * (1 - share) + np.array(FAR) * share
        self.tint = from_rgb(np.repeat(tint, VIEW_WIDTH, 1))
        self.phases = tuple(_phase(step) for step in range(PHASES))

    def draw(self, target: pygame.Surface, tick: int, corner: tuple[int, int]) -> None:
        """Mirror the frame into every water that it shows."""
        for water in self.waters:
            left = max(0, round(water.x) - corner[0])
            right = min(VIEW_WIDTH, round(water.x + water.w) - corner[0])
            top = round(water.y) - corner[1]
            rows = min(DEPTH, round(water.h), VIEW_HEIGHT - top)
            if right - left > 0 and rows > 0 and top > 8:
                self._mirror(target, (left, top, right - left, rows), tick, corner[0])

    def _mirror(
        self, target: pygame.Surface, box: tuple[int, int, int, int], tick: int, scroll: int
    ) -> None:
        left, top, wide, rows = box
        source = min(rows * SQUASH, top)
        above = target.subsurface((left, top - source, wide, source))
        flipped = pygame.transform.flip(above, False, True)
        strip = self.strip.subsurface((0, 0, wide, source // SQUASH))
        pygame.transform.scale(flipped, strip.get_size(), strip)
        strip.blit(self.tint, (0, 0), special_flags=MULTIPLY)
        shifts = self.phases[tick // PHASE_TICKS % PHASES]
        clip = target.get_clip()
        target.set_clip((left, top, wide, rows))
        target.blits(
            [
                (self.strip, (left + shifts[row], top + row), (0, row, wide, 1))
                for row in range(source // SQUASH)
            ],
            False,
        )
        for index in range(RIPPLES):
            x = (index * 173 + tick // 6 * (1 + index % 3) - scroll) % max(1, wide)
            y = top + index * 37 % rows
            target.fill(RIPPLE, (left + x, y, 3 + index % 5, 1))
        target.set_clip(clip)


def _phase(step: int) -> tuple[int, ...]:
    turn = 2 * math.pi * step / PHASES
    return tuple(
        round(SWAY * (0.2 + row / DEPTH) * math.sin(0.55 * row + turn)) for row in range(DEPTH)
    )
