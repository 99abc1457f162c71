"""Who may harm whom: Eve's foes are one side, unless a map sets factions at each other."""

from __future__ import annotations

from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World


def opposed(world: World, one: Fighter, other: Fighter) -> bool:
    """Whether a blow of `one` may harm `other`. A blinded man strikes whoever is near."""
    if one.team != other.team:
        return True
    if one.id == other.id or one.team != TEAM_CLUB:
        return False
    return one.blinded > 0 or rivals(world, one, other)


def rivals(world: World, one: Fighter, other: Fighter) -> bool:
    """Whether the map sets their factions at each other."""
    return bool(world.rivals) and (one.faction, other.faction) in world.rivals
