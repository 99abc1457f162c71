"""Knife: circles wider than the others, dashes 90 px, one dash in three is a feint first."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

FEINT_EACH: Final = 3
NEAR: Final = 44.0  # px: too near for a dash
DASH: Final = "dash"
SLASH: Final = "slash"
FEINT: Final = "feint"


def knife(scene: Scene, fighter: Fighter) -> None:
    """Feint or dash from the middle distance, slash when near."""
    mind = fighter.mind
    if fighter.hand == 0:
        brawler(scene, fighter)
        return
    distance = abs(scene.dx(fighter))
    if mind.token == "melee":
        _attack(scene, fighter, distance)
        return
    tactics.ask(scene, fighter, "melee", SLASH if distance < NEAR else DASH)
    least, most = tactics.row_of(scene, fighter).keep
    if mind.slot and abs(mind.slot) < least and distance < most:
        tactics.keep_away(scene, fighter, least, most)
    else:
        tactics.wait_in_ring(scene, fighter)


def _attack(scene: Scene, fighter: Fighter, distance: float) -> None:
    mind = fighter.mind
    if distance < NEAR:
        tactics.strike(scene, fighter, SLASH)
        return
    reach = scene.world.tables.moves[DASH].reach
    if distance > reach or not tactics.on_level(scene, fighter):
        tactics.strike(scene, fighter, DASH)
        return
    ways.stay(scene, fighter)
    feints = mind.turn % FEINT_EACH == FEINT_EACH - 1
    tactics.begin(scene, fighter, FEINT if feints else DASH)
