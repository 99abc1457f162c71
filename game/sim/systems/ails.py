"""Lasting harm: bleeding, a pinned sleeve, tangled feet, a covered head; and irons that cool."""

from __future__ import annotations

from typing import Final

from game.core.events import Afflicted
from game.sim.harm import afflict, wound
from game.sim.state import TEAM_EVE, Fighter, Item
from game.sim.things import items
from game.sim.world import World, snap

HEAD: Final = 36.0  # px above the feet down to which cloth hangs from a head
HEAD_LOW: Final = 4.0
CHEST: Final = 34.0
HOLDS_FEET: Final = ("pin", "tangle")


def run(world: World) -> None:
    """One tick of everything that goes on hurting or hindering."""
    for fighter in list(world.state.fighters.values()):
        if fighter.ails and fighter.stop == 0:
            _suffer(world, fighter)
    for item in world.state.items.values():
        if item.state == "worn":
            _hang(world, item)
        elif item.hot > 0 and item.state != "rest":
            item.hot -= 1


def _hang(world: World, item: Item) -> None:
    """Cloth over a head and film round feet go with him until they slip off."""
    wearer = world.state.fighters.get(item.holder)
    on_head = "hood" in world.tables.weapons[item.kind].on_throw
    if wearer is None or not wearer.alive or ("hood" if on_head else "tangle") not in wearer.ails:
        items.shed(world, item)
        return
    x, y = world.at(wearer)
    lying = wearer.state in ("down", "getup")
    up = HEAD_LOW if lying else HEAD
    item.x, item.y = x, snap(y - up) if on_head else y


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
    least = 0
    if fighter.team == TEAM_EVE:
        if world.options.invulnerable:
            return
        least = 1  # her own wounds do not end her
    fighter.hp = max(least, fighter.hp - afflict.BLEED_DAMAGE)
    x, y = world.at(fighter)
    world.emit(Afflicted(fighter.id, "bleed", "", x, y - CHEST))
    if fighter.hp == 0:
        wound.kill(world, fighter, "bleed", fighter.last_from, (0.0, 0.0))
