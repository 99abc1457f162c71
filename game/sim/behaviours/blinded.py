"""A blinded man: stumbles about with his arms out and strikes at whoever he runs into."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

FEELS: Final = 34.0  # px at which he feels a body before him
TURNS_EVERY: Final = 40  # t
STEP: Final = 60.0  # px
BLIND_BLOW: Final = "punch"


def stumble(scene: Scene, fighter: Fighter) -> None:
    """Strike what is near, else walk on in a direction that changes."""
    mind = fighter.mind
    mind.task, mind.face, mind.run = "blind", 0, False
    near = abs(scene.dx(fighter)) <= FEELS and tactics.on_level(scene, fighter)
    if near and mind.rest == 0 and scene.target(fighter).alive:
        fighter.wish.attack = BLIND_BLOW
        fighter.wish.face = 1 if scene.dx(fighter) > 0 else -1
        ways.stay(scene, fighter)
        tactics.rest(scene, fighter)
        return
    side = 1 if (scene.tick // TURNS_EVERY + fighter.id) % 3 else -1
    mind.way = "walk"
    mind.to_x = scene.px[fighter.row] + side * STEP
