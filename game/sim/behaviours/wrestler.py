"""Sambo: low sweep or a grip and a throw; who grabs him is thrown herself unless he reels."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

GRIP: Final = "foe_throw"
SWEEP: Final = "foe_sweep"


def wrestler(scene: Scene, fighter: Fighter) -> None:
    """Grip and sweep in turn; never takes a weapon."""
    mind = fighter.mind
    move = GRIP if mind.turn % 2 == 0 else SWEEP
    if mind.token == "melee":
        tactics.strike(scene, fighter, move)
        return
    tactics.ask(scene, fighter, "melee", move)
    tactics.wait_in_ring(scene, fighter)
