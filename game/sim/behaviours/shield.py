"""Shield man: keeps his shield between them, turns slowly, shoves with it when she is near."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

TURN: Final = 26  # t until he has turned after her
BASH: Final = "foe_bash"
POSE: Final = "shield_guard"


def shield(scene: Scene, fighter: Fighter) -> None:
    """Face her, come on, shove; without the shield he brawls."""
    mind = fighter.mind
    if fighter.shield == 0:
        brawler(scene, fighter)
        return
    mind.think_in = 0  # he watches her all the time
    if not _faces_her(scene, fighter):
        mind.run = False
        ways.stay(scene, fighter)
        mind.face = fighter.facing
        return
    if mind.token == "melee":
        tactics.strike(scene, fighter, BASH)
    else:
        tactics.ask(scene, fighter, "melee", BASH)
        tactics.wait_in_ring(scene, fighter)
    mind.run = False
    if mind.way == "walk":
        mind.face = fighter.facing
        mind.pose, mind.pose_left = POSE, 2


def _faces_her(scene: Scene, fighter: Fighter) -> bool:
    """Whether she stands before his shield; if not, he begins to turn."""
    mind = fighter.mind
    if scene.dx(fighter) * fighter.facing >= 0.0:
        mind.turn_at = 0
        return True
    if mind.turn_at == 0:
        mind.turn_at = scene.tick + TURN
    elif scene.tick >= mind.turn_at:
        fighter.facing, mind.turn_at = -fighter.facing, 0
    return False
