"""Kristof: came because he was told to; puts his hands up when she turns to him."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

NEAR: Final = 130.0  # px
PATIENCE: Final = 300  # t
STEP_BACK: Final = 40.0


def afraid(scene: Scene, fighter: Fighter) -> None:
    """Back away, aim with a shaking hand, give up."""
    mind = fighter.mind
    distance = abs(scene.dx(fighter))
    near = distance < NEAR and tactics.on_level(scene, fighter)
    if near or mind.state_tick > PATIENCE or fighter.since_hit < PATIENCE:
        mind.state, mind.state_tick = "surrender", 0
        return
    mind.task = "afraid"
    mind.face = 1 if scene.dx(fighter) > 0 else -1
    x = scene.px[fighter.row] - mind.face * STEP_BACK
    ways.go(scene, fighter, x, scene.py[fighter.row], run=False)
