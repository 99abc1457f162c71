"""Flame bearer: walks to within the jet's 320 px, 45 t of pilot light, then a street of fire."""

from __future__ import annotations

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.gunman import shoots, strikes_near
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter


def flamer(scene: Scene, fighter: Fighter) -> None:
    """Burn with leave, else keep the distance at which the jet reaches and she does not."""
    item = scene.world.held(fighter)
    if item is None or item.kind != tactics.row_of(scene, fighter).item or item.uses <= 0:
        brawler(scene, fighter)
        return
    if strikes_near(scene, fighter) or shoots(scene, fighter):
        return
    tactics.keep_away(scene, fighter, *tactics.row_of(scene, fighter).keep)
    if fighter.mind.task == "approach":
        ways.walk(fighter)
