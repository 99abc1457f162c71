"""A take played back: the inputs come from the recording, not from the devices. Below the picture
run the steps of its choreography, the newest at the right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import pygame

from game.screens.play import PlayScreen
from game.screens.services import Run, Services
from game.screens.sheet import CELL, SheetPainter
from game.screens.widgets import HOT, INK, NIGHT, SHADOW, key_cap
from game.view.text import Style

if TYPE_CHECKING:
    from game.core.inputs import InputFrame
    from game.view.renderer import View

BAND: Final = 30  # px high: the floor on which she fights stays free
BAND_ALPHA: Final = 214
SHOWN: Final = 23  # steps
NATURAL: Final = 256 / 90  # ticks of the take for one of the world while time is slow
SLIDE: Final = 3.0  # px/t with which a new one comes in


class TakeScreen(PlayScreen):
    """Plays the frames of a take, then returns to the title."""

    def __init__(self, services: Services, run: Run, frames: Iterator[InputFrame]) -> None:
        super().__init__(services, run)
        self._frames = frames
        self._painter = SheetPainter(services, self.icons)
        self._count = 0  # steps so far
        self._natural = False  # slow time is shown as fast as it was for everybody else
        self._due = 0.0  # ticks of the take that are to be shown
        self._off = 0.0  # px that the strip still has to slide

    def _opened(self) -> View:
        view = super()._opened()
        view.hud.foot = False  # the strip tells what she holds and does
        view.camera.operator = True
        return view

    def tick(self) -> None:
        slow = self._natural and self._after.player.focusing
        self._due = self._due + NATURAL if slow else 1.0
        while self._due >= 1.0:
            self._due -= 1.0
            frame = next(self._frames, None)
            if frame is None:
                self._services.stack.pop()
                return
            self._advance(frame)
        count = sum(len(passage.steps) for passage in self.choreography.passages)
        self._off = max(0.0, self._off - SLIDE) + CELL[0] * max(0, count - self._count)
        self._count = count

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        super().draw(canvas, alpha)
        wide, high = canvas.get_size()
        band = pygame.Surface((wide, BAND), pygame.SRCALPHA)
        band.fill((*NIGHT, BAND_ALPHA))
        band.fill((*HOT, 255), (0, 0, wide, 1))
        canvas.blit(band, (0, high - BAND))
        steps = [
            (step, number == 0)
            for passage in self.choreography.passages
            for number, step in enumerate(passage.steps)
        ]
        x = wide - 10 + round(self._off)
        for step, first in reversed(steps[-SHOWN - round(self._off) // CELL[0] :]):
            x -= CELL[0]
            self._painter.sign_cell(canvas, step, (x, high - BAND + 3))
            if first:  # here a take begins
                canvas.fill(HOT, (x - 2, high - BAND + 1, 1, BAND))
        if self._after.player.focusing:
            self._tell_speed(canvas, "menu.take_slow" if self._natural else "menu.take_natural")

    def _tell_speed(self, canvas: pygame.Surface, row: str) -> None:
        """While time is slow: what a press would do."""
        services = self._services
        pad = services.devices.last == "pad"
        inputs = services.bindings.table.menu["confirm"]
        label = services.bindings.label(
            next(one for one in inputs if one.startswith("pad.") == pad)
        )
        y = canvas.get_height() - BAND - 14
        wide = key_cap(canvas, services.small, label, (8, y))
        style = Style(INK, shadow=SHADOW)
        services.small.draw(canvas, services.say(row), (14 + wide, y), style)

    def command(self, word: str) -> None:
        if word in ("pause", "back"):
            self._services.stack.pop()
        elif word == "confirm":
            self._natural = not self._natural
            self._services.sound.ui("ui_move")

    def _reach(self, onward: str = "") -> None:
        """The story does not move while somebody watches."""
        self._reached = True

    def focus_lost(self) -> None:
        """A take goes on: nobody plays it."""

    def window_command(self, word: str) -> None:
        if word == "debug":
            super().window_command(word)

    def left(self) -> None:
        """A take that is only watched is not recorded again."""
