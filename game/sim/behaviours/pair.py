"""Bloodline pair: keep side by side, strike in turn; each takes half of what is meant for both."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler, choose
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

BESIDE: Final = 34.0  # px between the two
APART: Final = 60.0  # px at which they seek each other first
FAR: Final = 160.0  # px from her at which they have time for that


def pair(scene: Scene, fighter: Fighter) -> None:
    """In turn, while both stand; alone he is a brawler in wrath."""
    mind = fighter.mind
    other = partner(scene, fighter)
    if other is None or mind.mood == "wrath":
        brawler(scene, fighter)
        return
    if mind.token == "melee":
        tactics.strike(scene, fighter, choose(scene, fighter))
        return
    mine = mind.turn < other.mind.turn or (mind.turn == other.mind.turn and fighter.id < other.id)
    if mine and not other.mind.token:
        tactics.ask(scene, fighter, "melee", choose(scene, fighter))
        tactics.wait_in_ring(scene, fighter)
        return
    _stand_by(scene, fighter, other)


def partner(scene: Scene, fighter: Fighter) -> Fighter | None:
    """The nearest of his family who still fights."""
    x, family = scene.px[fighter.row], fighter.family
    if not family:
        return None
    kin = [man for man in scene.foes if man.family == family and man is not fighter]
    return min(kin, key=lambda man: (abs(scene.px[man.row] - x), man.id), default=None)


def _stand_by(scene: Scene, fighter: Fighter, other: Fighter) -> None:
    """Close to the other, on the side away from her, ready to catch the blow."""
    mind = fighter.mind
    mind.task = "stand by"
    there = scene.px[other.row]
    side = -1 if scene.tx(fighter) > there else 1
    ways.go(scene, fighter, there + side * BESIDE, scene.py[other.row], run=True)
    if mind.way == "walk" and abs(scene.px[fighter.row] - there) < APART:
        mind.face = 1 if scene.dx(fighter) > 0 else -1
