"""A take played back: the inputs come from the recording, not from the devices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.screens.play import PlayScreen
from game.screens.services import Run, Services

if TYPE_CHECKING:
    from game.core.inputs import InputFrame


class TakeScreen(PlayScreen):
    """Plays the frames of a take, then returns to the title."""

    def __init__(self, services: Services, run: Run, frames: Iterator[InputFrame]) -> None:
        super().__init__(services, run)
        self._frames = frames

    def tick(self) -> None:
        frame = next(self._frames, None)
        if frame is None:
            self._services.stack.pop()
            return
        self._advance(frame)

    def command(self, word: str) -> None:
        if word in ("pause", "back"):
            self._services.stack.pop()

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
