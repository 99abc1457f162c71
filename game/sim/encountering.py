"""Who belongs to a fight of the map."""

from __future__ import annotations

from game.sim.state import TEAM_CLUB, Encounter, Fighter
from game.sim.world import World


def members(world: World, encounter: Encounter) -> list[Fighter]:
    """Men of the fight who still fight."""
    return [
        fighter
        for fighter in world.state.fighters.values()
        if fighter.team == TEAM_CLUB and fighter.encounter == encounter.id and fighter.fights
    ]
