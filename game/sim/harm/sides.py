"""Who may harm whom: Eve's foes are one side, unless a map sets factions at each other."""

from __future__ import annotations

from collections.abc import Iterable

from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World


def opposed(world: World, one: Fighter, other: Fighter) -> bool:
    """Whether a blow of `one` may harm `other`. A blinded man strikes whoever is near."""
    if one.team != other.team:
        return True
    if one.id == other.id or one.team != TEAM_CLUB:
        return False
    return one.blinded > 0 or rivals(world, one, other)


def only_foes(world: World, men: Iterable[Fighter | None]) -> bool:
    """Whether all are foes of Eve who harm nobody but her: no rivals, and none of them blinded."""
    return not world.rivals and all(
        man is not None and man.team == TEAM_CLUB and not man.blinded for man in men
    )


def rivals(world: World, one: Fighter, other: Fighter) -> bool:
    """Whether the map sets their factions at each other."""
    return bool(world.rivals) and (one.faction, other.faction) in world.rivals
