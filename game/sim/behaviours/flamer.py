"""Flame bearer: walks to within the jet's 320 px, 45 t of pilot light, then a street of fire."""

from __future__ import annotations

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.gunman import shoots, strikes_near
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter


def _burns_a_friend(scene: Scene, fighter: Fighter) -> bool:
    """Whether the jet would go on beyond her to one of his own."""
    weapon = tactics.weapon_of(scene, fighter)
    reach = weapon.reach if weapon is not None else 0.0
    x, y, side = scene.px[fighter.row], scene.py[fighter.row], -scene.side(fighter)
    return any(
        0.0 < (scene.px[friend.row] - x) * side < reach
        and abs(scene.py[friend.row] - y) < tactics.SAME_LEVEL
        for friend in scene.foes
        if friend.id != fighter.id and friend.alive
    )


def flamer(scene: Scene, fighter: Fighter) -> None:
    """Burn with leave, else keep the distance at which the jet reaches and she does not."""
    item = scene.world.held(fighter)
    if item is None or item.kind != tactics.row_of(scene, fighter).item or item.uses <= 0:
        brawler(scene, fighter)
        return
    if strikes_near(scene, fighter):
        return
    least, most = tactics.row_of(scene, fighter).keep
    if _burns_a_friend(scene, fighter):
        least = (least + most) / 2.0  # a step back, so that it does not reach so far beyond her
    elif shoots(scene, fighter):
        return
    tactics.keep_away(scene, fighter, least, most)
    if fighter.mind.task == "approach":
        ways.walk(fighter)
