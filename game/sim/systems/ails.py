"""Lasting harm: bleeding, a pinned sleeve, tangled feet, a covered head; and irons that cool."""

from __future__ import annotations

from typing import Final

from game.sim import afflict, wound
from game.sim.state import Fighter
from game.sim.world import World

HOLDS_FEET: Final = ("pin", "tangle")


def run(world: World) -> None:
    """One tick of everything that goes on hurting or hindering."""
    for fighter in list(world.state.fighters.values()):
        if fighter.ails and fighter.stop == 0:
            _suffer(world, fighter)
    for item in world.state.items.values():
        if item.hot > 0 and item.state != "rest":
            item.hot -= 1


def _suffer(world: World, fighter: Fighter) -> None:
    if not fighter.alive:
        fighter.ails.clear()
        return
    if fighter.ails.get("bleed", 0) % afflict.BLEED_EVERY == 1:
        _bleed(world, fighter)
    if any(name in fighter.ails for name in HOLDS_FEET) and world.grounded[fighter.row]:
        world.state.bodies.vx[fighter.row] = 0.0
    for name in list(fighter.ails):
        fighter.ails[name] -= 1
        if fighter.ails[name] <= 0:
            del fighter.ails[name]


def _bleed(world: World, fighter: Fighter) -> None:
    """A little less each time, without making him reel; it can be the end of him."""
    fighter.hp = max(0, fighter.hp - afflict.BLEED_DAMAGE)
    if fighter.hp == 0:
        wound.kill(world, fighter, "bleed", fighter.last_from, (0.0, 0.0))
