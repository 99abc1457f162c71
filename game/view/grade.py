"""The grade of the finished frame: Focus, death, a quiet cut and a long take change all of it."""

from __future__ import annotations

from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import Snapshot
from game.view.surfaces import ADD, MULTIPLY, Colour, mixed, opaque, scaled

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
WHITE: Final[Colour] = (255, 255, 255)
BAR_PER_LEVEL: Final = 2.0  # px per level of the take
BAR_EASE: Final = 0.04
FOCUS_COLOUR: Final[Colour] = (150, 190, 235)  # the frame is multiplied by it while time is slow
FOCUS_EASE: Final = 0.2
DEATH_COLOUR: Final[Colour] = (120, 30, 60)
DEATH_SHADE: Final = 0.75
DEATH_EASE: Final = 0.06
NIGHT: Final[Colour] = (0, 0, 0)
QUIET_STEP: Final = 1 / 50  # of the light in each tick of a quiet cut
LEAST_SHARE: Final = 0.02  # less is not seen


class Grade:
    """Follows the snapshots and colours, flashes and narrows the frame."""

    def __init__(self) -> None:
        self.veil = opaque(SIZE)
        self.reset()

    def reset(self) -> None:
        """After a retry."""
        self.bars = 0.0  # px of the frame's upper and lower edge that a long take covers
        self.grief = 0.0  # share of DEATH_COLOUR
        self.hush = 0.0  # share of FOCUS_COLOUR
        self.quiet = 0.0  # share of darkness while a child is taken: nothing is shown

    def tick(self, snapshot: Snapshot) -> None:
        """One tick towards what the snapshot asks for."""
        self.bars += (snapshot.take.level * BAR_PER_LEVEL - self.bars) * BAR_EASE
        self.hush += (snapshot.player.focusing - self.hush) * FOCUS_EASE
        dead = DEATH_SHADE if snapshot.outcome == "dead" else 0.0
        self.grief += (dead - self.grief) * DEATH_EASE
        self.quiet = min(1.0, self.quiet + QUIET_STEP) if snapshot.outcome == "taken" else 0.0

    def apply(self, target: pygame.Surface, flash: float) -> None:
        """The whole frame; `flash` is the share of white of this moment."""
        self._tone(target, FOCUS_COLOUR, self.hush)
        self._tone(target, DEATH_COLOUR, self.grief)
        self._tone(target, NIGHT, self.quiet)
        if flash > LEAST_SHARE:
            self.veil.fill(scaled(WHITE, min(1.0, flash)))
            target.blit(self.veil, (0, 0), special_flags=ADD)
        self._narrow(target)

    def _tone(self, target: pygame.Surface, colour: Colour, share: float) -> None:
        """The frame goes toward a colour: wine red when she dies, cool while time is slow."""
        if share > LEAST_SHARE:
            self.veil.fill(mixed(WHITE, colour, share))
            target.blit(self.veil, (0, 0), special_flags=MULTIPLY)

    def _narrow(self, target: pygame.Surface) -> None:
        """A long take narrows the frame a little."""
        height = round(self.bars)
        if height > 0:
            target.fill(0, (0, 0, VIEW_WIDTH, height))
            target.fill(0, (0, VIEW_HEIGHT - height, VIEW_WIDTH, height))
