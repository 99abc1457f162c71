"""Runner: never stands still, strafes between two distances and fires in bursts."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.gunman import with_gun
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

LEG: Final = 70  # t between changes of direction


def runner(scene: Scene, fighter: Fighter) -> None:
    """Burst with leave, else run to and fro."""
    with_gun(scene, fighter, _strafe)


def _strafe(scene: Scene, fighter: Fighter) -> None:
    mind = fighter.mind
    least, most = tactics.row_of(scene, fighter).keep
    if not mind.sees or abs(scene.dx(fighter)) > most:
        tactics.approach(scene, fighter)
        return
    leg = (scene.tick + fighter.id * 23) // LEG
    side = scene.side(fighter)
    far = leg % 2 == 0
    if leg % 5 == 4:
        side = -side  # now and then right past her
    mind.task, mind.face = "strafe", 0
    goal = scene.tx(fighter) + side * (most - 30.0 if far else least + 10.0)
    ways.go(scene, fighter, goal, scene.ty(fighter), run=True)
