"""Behaviours by the names that the enemy table uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.sim.behaviours.afraid import afraid
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.gunman import gunman
from game.sim.behaviours.knife import knife
from game.sim.behaviours.large import large
from game.sim.behaviours.runner import runner
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

Behaviour = Callable[[Scene, Fighter], None]

BEHAVIOURS: Final[dict[str, Behaviour]] = {
    "afraid": afraid,  # backs away, aims with a shaking hand, gives up
    "brawler": brawler,  # asks for a token, strikes, steps back
    "gunman": gunman,  # shoots from cover and distance
    "knife": knife,  # dashes in, feints, slashes
    "large": large,  # always forward
    "runner": runner,  # bursts of fire while running to and fro
}
