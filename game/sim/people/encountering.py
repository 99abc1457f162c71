"""Who belongs to a fight of the map."""

from __future__ import annotations

from game.sim.state import BEATEN, TEAM_CLUB, Encounter, Fighter
from game.sim.world import World


def members(world: World, encounter: Encounter) -> list[Fighter]:
    """Men of the fight who still fight."""
    name = encounter.id
    return [
        fighter
        for fighter in world.state.fighters.values()
        if fighter.encounter == name and fighter.team == TEAM_CLUB and fighter.state not in BEATEN
    ]
