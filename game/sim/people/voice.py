"""Calls of enemies, one at a time."""

from __future__ import annotations

from typing import Final

from game.core.events import Barked
from game.sim.state import Fighter
from game.sim.world import World

BARK_TICKS: Final = 120
NO_REPEAT: Final = 4  # calls within which none comes twice


def bark(world: World, fighter: Fighter, row: str) -> None:
    """Call out one line of the archetype's bark row, unless somebody is speaking."""
    call(world, fighter, f"{world.archetype(fighter).barks}.{row}")


def call(world: World, fighter: Fighter, row: str) -> None:
    """Call out one line of a bark row, never one of the last four, unless somebody is speaking."""
    story = world.state.story
    count = world.tables.barks.get(row, 0)
    if not count or story.bark_left > 0:
        return
    fresh = [n for n in range(count) if f"{row}.{n}" not in story.barked] or list(range(count))
    line = f"{row}.{world.rng('barks').choice(fresh)}"
    story.barked = [*story.barked, line][-NO_REPEAT:]
    story.bark, story.bark_left, story.bark_actor = line, BARK_TICKS, fighter.id
    x, y = world.at(fighter)
    world.emit(Barked(fighter.id, line, x, y))
