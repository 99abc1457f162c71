"""What every bot does with a box of answers: it says one of them, by its seed."""

from __future__ import annotations

from typing import Final, Protocol

from game.core.inputs import Button, InputFrame
from game.core.snapshot import Snapshot

EVERY: Final = 10  # t between two presses, as a hand needs


class Player(Protocol):
    """Who plays when nobody asks."""

    def frame(self, seen: Snapshot) -> InputFrame:
        """The input of the next tick."""
        ...


class Talker:
    """A bot that also answers."""

    def __init__(self, player: Player, seed: int) -> None:
        self._player, self._seed = player, seed

    def frame(self, seen: Snapshot) -> InputFrame:
        """The input of the next tick."""
        box = seen.answers
        if box is None:
            return self._player.frame(seen)
        if seen.tick % EVERY:
            return InputFrame()
        there = box.chosen == self._seed % len(box.rows)
        button = int(Button.GRAB if there else Button.DOWN)
        return InputFrame(button, button)
