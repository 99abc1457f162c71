"""Two bad players: one does nothing, one presses anything."""

from __future__ import annotations

from typing import Final

from game.core.inputs import IDLE, Button, InputFrame, frame_after
from game.core.rng import Rng
from game.core.snapshot import Snapshot

HOLD_MIN: Final = 4  # t that the masher holds a fistful of buttons
HOLD_MAX: Final = 24
PRESS_CHANCE: Final = 56  # of 256, for each button
_BUTTONS: Final = tuple(button for button in Button if button not in (Button.RETRY, Button.SKIP))


class Idle:
    """Never presses anything."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def frame(self, seen: Snapshot) -> InputFrame:
        """No buttons."""
        return IDLE


class Masher:
    """Random fistfuls of buttons, held for random times."""

    def __init__(self, seed: int) -> None:
        self._rng = Rng.seeded(seed, "masher")
        self._held = 0
        self._left = 0

    def frame(self, seen: Snapshot) -> InputFrame:
        """The next random frame."""
        before = self._held
        if self._left <= 0:
            self._left = self._rng.between(HOLD_MIN, HOLD_MAX)
            self._held = 0
            for button in _BUTTONS:
                if self._rng.chance(PRESS_CHANCE):
                    self._held |= button
        self._left -= 1
        return frame_after(before, self._held)
