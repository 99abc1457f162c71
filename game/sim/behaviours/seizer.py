"""Seizer: wants the child, not Eve, whom he never strikes. Any hit makes him let go."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.scene import Scene
from game.sim.holds import seizing
from game.sim.people import companions
from game.sim.state import Fighter

SEIZE: Final = "seize"
REACH: Final = 26.0  # px
AWAY: Final = (110.0, 220.0)  # px that he keeps from Eve while there is no child to be had


def seizer(scene: Scene, fighter: Fighter) -> None:
    """To the child, take her up, carry her to his door."""
    mind = fighter.mind
    child = scene.child()
    if mind.prey:
        mind.task, mind.face = "carry", 0
        ways.go(scene, fighter, *_way_out(scene, fighter), run=True)
        return
    if child is None or child.state in companions.OUT_OF_REACH:
        tactics.keep_away(scene, fighter, *AWAY)
        return
    mind.task, mind.face = "seize", 0
    x, y = scene.px[child.row], scene.py[child.row]
    ahead = x - scene.px[fighter.row]
    if abs(ahead) <= REACH and abs(y - scene.py[fighter.row]) <= tactics.SAME_LEVEL:
        ways.stay(scene, fighter)
        fighter.wish.attack = SEIZE
        fighter.wish.face = 1 if ahead > 0 else -1
        return
    ways.go(scene, fighter, x, y, run=True)


def _way_out(scene: Scene, fighter: Fighter) -> tuple[float, float]:
    """Where he carries her: the exit of the map, or the place that he came from."""
    door = seizing.exit_for(scene.world, fighter)
    if door is None:
        return fighter.mind.home_x, fighter.mind.home_y
    return door.x + door.w / 2, door.y + door.h
