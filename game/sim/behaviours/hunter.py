"""Hunter: stays on his roof, draws a line of light for 60 t, then fires; hers to break the line."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.gunman import reloads, shoots, strikes_near
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

POST: Final = 48.0  # px that he shifts about on his roof


def hunter(scene: Scene, fighter: Fighter) -> None:
    """Shoot from the post; come down for nobody."""
    weapon = tactics.weapon_of(scene, fighter)
    if weapon is None or weapon.family != "gun":
        brawler(scene, fighter)
        return
    if reloads(scene, fighter, weapon) or strikes_near(scene, fighter):
        _keep_post(scene, fighter)
        return
    if not shoots(scene, fighter):
        _keep_post(scene, fighter)


def _keep_post(scene: Scene, fighter: Fighter) -> None:
    mind = fighter.mind
    mind.task = "post"
    mind.face = 1 if scene.dx(fighter) > 0 else -1
    off = mind.home_x - scene.px[fighter.row]
    if abs(off) > POST or abs(mind.home_y - scene.py[fighter.row]) > POST:
        mind.face = 0
        ways.go(scene, fighter, mind.home_x, mind.home_y, run=True)
    else:
        ways.stay(scene, fighter)
