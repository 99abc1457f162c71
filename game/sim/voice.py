"""Calls of enemies, one at a time."""

from __future__ import annotations

from typing import Final

from game.core.events import Barked
from game.sim.state import Fighter
from game.sim.world import World

BARK_TICKS: Final = 120


def bark(world: World, fighter: Fighter, row: str) -> None:
    """Call out one line of the archetype's bark row, unless somebody is speaking."""
    prefix = world.archetype(fighter).barks
    story = world.state.story
    count = world.tables.barks.get(f"{prefix}.{row}", 0)
    if not count or story.bark_left > 0:
        return
    line = f"{prefix}.{row}.{world.rng('barks').below(count)}"
    story.bark, story.bark_left, story.bark_actor = line, BARK_TICKS, fighter.id
    x, y = world.at(fighter)
    world.emit(Barked(fighter.id, line, x, y))
