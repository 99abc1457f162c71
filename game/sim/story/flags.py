"""Flags of the story: set in one place, so that all of them are told and all travel alike."""

from __future__ import annotations

import re
from typing import Final

from game.core.events import FlagSet
from game.sim.story import balance
from game.sim.world import World

PASSING: Final = frozenset({"ella"})  # tell how things are this moment; they do not leave a map
LIMITS: Final = {"heat": (0, 3)}  # least and most of flags that count; others count from 0 up
MOST: Final = 999
BALANCE: Final = "bal"  # words that count, but are no flags: the house over the health bar ...
FEAR: Final = "fear"  # ... and what children who walk with Eve feel
FULL_FEAR: Final = 100
_COUNT: Final = re.compile(r"([a-z_][a-z0-9_]*)([+-]\d+)")


def set_flag(world: World, name: str, value: str) -> None:
    """Set a flag and tell it. A flag that changes its value stands where it was first set."""
    world.state.story.flags[name] = value
    world.emit(FlagSet(name, value))


def apply(world: World, effects: str) -> None:
    """What an answer or a trigger changes: words `name=value`, `name` (is set), `name+1`, and of
    the kind `bal+3` and `fear-25`. maps/words.py checks them."""
    for word in effects.split():
        counted = _COUNT.fullmatch(word)
        if counted is None:
            name, _, value = word.partition("=")
            set_flag(world, name, value or "1")
        elif counted[1] == BALANCE:
            balance.add(world, int(counted[2]))
        elif counted[1] == FEAR:
            for one in world.state.companions.values():
                one.fear = max(0, min(FULL_FEAR, one.fear + int(counted[2])))
        else:
            count(world, counted[1], int(counted[2]))


def count(world: World, name: str, by: int = 1) -> None:
    """Change a flag that counts, within its limits."""
    least, most = LIMITS.get(name, (0, MOST))
    now = world.state.story.flags.get(name, "0")
    value = (int(now) if now.isdigit() else 0) + by
    set_flag(world, name, str(max(least, min(most, value))))


def fits(world: World, when: str) -> bool:
    """Words that must all hold: `name=value`, `name` for any value, `!name` for none. '' fits."""
    return all(_holds(world, word) for word in when.split())


def _holds(world: World, word: str) -> bool:
    flags = world.state.story.flags
    if word.startswith("!"):
        return word[1:] not in flags
    name, equals, value = word.partition("=")
    return flags.get(name) == value if equals else name in flags
