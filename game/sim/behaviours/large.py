"""Large man: walks straight at her, slams when near, charges when far; he costs two tokens."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

CHARGE_FROM: Final = 96.0  # px
SLAM: Final = "slam"
CHARGE: Final = "charge"


def large(scene: Scene, fighter: Fighter) -> None:
    """Always forward."""
    mind = fighter.mind
    distance = abs(scene.dx(fighter))
    move = CHARGE if distance >= CHARGE_FROM else SLAM
    if mind.token == "melee":
        tactics.strike(scene, fighter, move)
        return
    tactics.ask(scene, fighter, "melee", move)
    tactics.wait_in_ring(scene, fighter)
