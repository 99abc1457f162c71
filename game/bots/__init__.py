"""Players for headless runs. They see a Snapshot, as a person sees the screen, and press buttons.

`make_bot("fighter", seed).frame(snapshot)` gives the InputFrame of the next tick.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from game.bots.answers import Talker
from game.bots.expert import Expert
from game.bots.fighter import Fighter
from game.bots.masher import Idle, Masher
from game.core.inputs import InputFrame
from game.core.snapshot import Snapshot


class Bot(Protocol):
    """Anything that turns what can be seen into buttons."""

    def frame(self, seen: Snapshot) -> InputFrame:
        """The input of the next tick."""
        ...


BOTS: Final[dict[str, Callable[[int], Bot]]] = {
    "idle": Idle,
    "masher": Masher,
    "fighter": Fighter,
    "expert": Expert,
}


def make_bot(name: str, seed: int) -> Bot:
    """A bot by name. Raises KeyError for an unknown one."""
    bot = BOTS[name](seed)
    return bot if name == "idle" else Talker(bot, seed)
