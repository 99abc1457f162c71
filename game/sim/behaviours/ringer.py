"""Bell-ringer: runs to the bell and pulls it; harmless otherwise, and quickly frightened."""

from __future__ import annotations

from game.sim.behaviours import unaware, ways
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter
from game.sim.things import bells


def ringer(scene: Scene, fighter: Fighter) -> None:
    """To the nearest bell that is still silent; afterwards away."""
    mind = fighter.mind
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    bell = bells.nearest_silent(scene.world, x, y)
    if bell is None:
        unaware.flee(scene, fighter)
        return
    mind.task, mind.face = "bell", 0
    if bells.at_rope(bell, x, y):
        mind.task = "toll"
        ways.stay(scene, fighter)
        mind.pose, mind.pose_left = "ring", 12
        return
    ways.go(scene, fighter, bell.x, bell.y, run=True)
