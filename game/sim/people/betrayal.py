"""Hands that go up and are not meant: who hides a blade, and what happens when he shows it."""

from __future__ import annotations

from typing import Final

from game.core.events import FalseSurrender, Tell
from game.sim import action
from game.sim.state import Fighter
from game.sim.things import items
from game.sim.world import World

HIDDEN: Final = "knife"
HONEST: Final = ("kristof",)
BLOW: Final = "betray"
TELL_HEIGHT: Final = 30.0


def lies(world: World, fighter: Fighter) -> bool:
    """Whether this surrender is none: one in so many on this map; kin in grief never lie."""
    one_in = int(world.level.prop("false_surrender", 0))
    if (
        one_in <= 0
        or fighter.kind in HONEST
        or fighter.kind in world.tables.bosses
        or fighter.mind.gives_up
    ):
        return False
    return world.rng("pleas").below(one_in) == 0


def seen_through(fighter: Fighter) -> bool:
    """Struck while his hands were up and one of them hidden: that is no execution."""
    mind = fighter.mind
    if not mind.false:
        return False
    mind.false = False
    mind.state, mind.state_tick = "fight", 0
    return True


def spring(world: World, fighter: Fighter) -> None:
    """The hidden hand comes out. Told like every blow."""
    mind = fighter.mind
    x, y = world.at(fighter)
    mind.false = False
    mind.state, mind.state_tick = "fight", 0
    item = items.create(world, HIDDEN, x, y)
    items.take(world, fighter, item)
    fighter.facing = 1 if world.at(world.eve)[0] >= x else -1
    action.start(world, fighter, BLOW)
    startup = world.tables.moves[BLOW].startup
    on_screen = world.on_screen(x, y - TELL_HEIGHT)
    world.emit(FalseSurrender(fighter.id, x, y))
    world.emit(Tell(fighter.id, BLOW, "light", startup, x, y - TELL_HEIGHT, on_screen))
