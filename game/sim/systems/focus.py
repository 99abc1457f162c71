"""Focus: she holds her breath, and time runs slower for her and much slower for the rest.

While it lasts, each side has its own beat: a share of 256 is added every tick, and a side whose
beat is not full waits in that tick. `World.eve_waits` and `World.world_waits` say so to the
systems that follow.
"""

from __future__ import annotations

from typing import Final

from game.core.events import FocusBegan, FocusEnded
from game.core.inputs import Button
from game.sim.state import Eve
from game.sim.world import World

FULL_BEAT: Final = 256


def run(world: World) -> None:
    """Begin, drain and end; then say who waits."""
    eve, table = world.state.eve, world.tables.eve.focus
    wants = bool(eve.held & Button.FOCUS) and world.eve.alive and world.state.outcome == "playing"
    if world.options.endless_focus:
        eve.focus = table.full
    if not eve.focusing:
        if wants and eve.focus >= table.start:
            _begin(world, eve)
    elif not wants or eve.focus <= 0:
        _end(world, eve)
    if not eve.focusing:
        world.eve_waits = world.world_waits = False
        return
    eve.focus = max(0, eve.focus - table.drain)
    eve.beat, world.eve_waits = _beat(eve.beat, table.eve)
    eve.world_beat, world.world_waits = _beat(eve.world_beat, table.world)
    _hold_things(world, world.world_waits)


def _beat(beat: int, speed: int) -> tuple[int, bool]:
    """The beat after this tick, and whether it was not yet full."""
    beat += speed
    return (beat - FULL_BEAT, False) if beat >= FULL_BEAT else (beat, True)


def _begin(world: World, eve: Eve) -> None:
    eve.focusing = True
    eve.beat = eve.world_beat = 0
    world.emit(FocusBegan(eve.id))


def _end(world: World, eve: Eve) -> None:
    eve.focusing = False
    world.emit(FocusEnded(eve.id))
    _hold_things(world, False)


def _hold_things(world: World, held: bool) -> None:
    """Things in the air hang there; people are held by the clock."""
    frozen = world.state.bodies.frozen
    for item in world.state.items.values():
        if item.row >= 0:
            frozen[item.row] = held
