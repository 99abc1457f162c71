"""Householder: takes the nearest thing of the house before anything else, then stands by it."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

HOUSE: Final = 320.0  # px around him that he knows by heart
PATIENCE: Final = 300  # t that he looks for something before he comes with bare hands


def householder(scene: Scene, fighter: Fighter) -> None:
    """Fetch, then fight like the others."""
    mind = fighter.mind
    if not fighter.hand and mind.state_tick < PATIENCE and not mind.attacking:
        if tactics.rearm(scene, fighter, HOUSE):
            return
    brawler(scene, fighter)
