"""Shotgunner: walks straight at her until the pellets carry, then takes 30 t to fire."""

from __future__ import annotations

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.gunman import with_gun
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter


def shotgunner(scene: Scene, fighter: Fighter) -> None:
    """Fire with leave, else advance."""
    with_gun(scene, fighter, _advance)


def _advance(scene: Scene, fighter: Fighter) -> None:
    least, most = tactics.row_of(scene, fighter).keep
    tactics.keep_away(scene, fighter, least, most)
    if fighter.mind.task == "approach":
        ways.walk(fighter)  # heavy, and in no hurry
