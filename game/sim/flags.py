"""Flags of the story: set in one place, so that all of them are told and all travel alike."""

from __future__ import annotations

from typing import Final

from game.core.events import FlagSet
from game.sim.world import World

PASSING: Final = frozenset({"ella"})  # tell how things are this moment; they do not leave a map


def set_flag(world: World, name: str, value: str) -> None:
    """Set a flag and tell it. A flag that changes its value stands where it was first set."""
    world.state.story.flags[name] = value
    world.emit(FlagSet(name, value))


def count_up(world: World, name: str) -> None:
    """Set a flag that counts to one more."""
    now = world.state.story.flags.get(name, "0")
    set_flag(world, name, str(int(now) + 1) if now.isdigit() else "1")


def fits(world: World, when: str) -> bool:
    """`name=value`, `name` for any value, `!name` for none; '' always fits."""
    flags = world.state.story.flags
    if when.startswith("!"):
        return when[1:] not in flags
    name, equals, value = when.partition("=")
    return not name or (flags.get(name) == value if equals else name in flags)
