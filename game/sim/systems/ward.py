"""A raised stool keeps men at arm's length, as with lions."""

from __future__ import annotations

from typing import Final

from game.sim.harm import guard
from game.sim.state import TEAM_NPC, Fighter
from game.sim.world import World, snap

PUSH: Final = 1.5  # px/t with which he is shoved back out of its reach
LEVEL: Final = 30.0  # px of height
STRONG: Final = ("giant", "heavy")  # they only slow down


def run(world: World) -> None:
    """Stop whoever walks into the legs of a raised stool."""
    for fighter in world.state.fighters.values():
        if fighter.move is None or not guard.wards(world, fighter):
            continue
        weapon = world.weapon(fighter)
        if weapon is not None and weapon.keeps_off:
            _keep_off(world, fighter, weapon.keeps_off)


def _keep_off(world: World, holder: Fighter, reach: float) -> None:
    x, y = world.px[holder.row], world.py[holder.row]
    bodies = world.state.bodies
    for other in world.state.fighters.values():
        if other.team in (holder.team, TEAM_NPC) or other.state in ("dead", "down", "held"):
            continue
        ahead = (world.px[other.row] - x) * holder.facing
        if not 0.0 < ahead < reach or abs(world.py[other.row] - y) > LEVEL:
            continue
        push = PUSH / 2 if other.weight in STRONG else PUSH
        bodies.vx[other.row] = snap(push * holder.facing)
