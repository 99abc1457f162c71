"""Screens that show the very frame that is played, half a second late."""

from __future__ import annotations

from typing import Final

import numpy as np
import pygame

from game.core.level import Level
from game.core.snapshot import PropView, Snapshot
from game.view.surfaces import ADD, MULTIPLY, from_rgb, opaque

SCREEN: Final = "screen"  # kind of prop
SHOWING: Final = frozenset({"whole", "used"})
LATE: Final = 30  # t
GLASS: Final = (50, 30)  # px of the picture inside the frame of the screen
LEFT, TOP = -25, -33  # px of the glass from the ground point of the prop
STEP: Final = (160, 90)  # px of the picture between frame and glass
GLASS_TINT: Final = (168, 214, 255)
GAIN: Final = 3  # a screen shines
SCAN_LINE: Final = 0.66  # every third row is darker
NEVER: Final = -1


class Relay:
    """Keeps the last LATE ticks as small pictures. A map without it costs nothing."""

    def __init__(self, level: Level) -> None:
        self.phase = int(level.prop("relay", 0))
        if not self.phase:
            return
        self.ring = tuple(opaque(GLASS) for _ in range(LATE + 1))
        self.ticks = [NEVER] * len(self.ring)
        self.small, self.glass = opaque(STEP), opaque(GLASS)
        self.tint = _tint()

    def reset(self) -> None:
        """After a retry nothing is left to show."""
        if self.phase:
            self.ticks = [NEVER] * len(self.ring)

    def record(self, frame: pygame.Surface, tick: int) -> None:
        """Keep a frame, once a tick."""
        if not self.phase:
            return
        slot = tick % len(self.ring)
        if self.ticks[slot] != tick:
            pygame.transform.scale(frame, STEP, self.small)
            pygame.transform.smoothscale(self.small, GLASS, self.ring[slot])
            self.ticks[slot] = tick

    def draw(self, target: pygame.Surface, seen: Snapshot, corner: tuple[int, int]) -> None:
        """Put the late frame on every screen that works, in the boss's phase of the map."""
        if not self.phase or seen.boss is None or seen.boss.phase != self.phase:
            return
        slot = (seen.tick - LATE) % len(self.ring)
        if self.ticks[slot] != seen.tick - LATE:
            return
        glass = self.glass
        glass.blit(self.ring[slot], (0, 0))
        for _ in range(GAIN - 1):
            glass.blit(self.ring[slot], (0, 0), special_flags=ADD)
        glass.blit(self.tint, (0, 0), special_flags=MULTIPLY)
        target.blits([(glass, _place(prop, corner)) for prop in seen.props if _shows(prop)], False)


def _shows(prop: PropView) -> bool:
    return prop.kind == SCREEN and prop.state in SHOWING


def _place(prop: PropView, corner: tuple[int, int]) -> tuple[int, int]:
    return round(prop.x) - corner[0] + LEFT, round(prop.y) - corner[1] + TOP


def _tint() -> pygame.Surface:
    width, height = GLASS
    rows = np.ones((height, width, 1))
    rows[::3] = SCAN_LINE
    return from_rgb(rows * np.array(GLASS_TINT, float))
