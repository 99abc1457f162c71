"""A man in her arms: for the tests of grapples."""

from __future__ import annotations

from game.core import angles
from game.core.events import (
    Event,
    HoldEnded,
)
from game.core.options import RunOptions
from game.sim import action
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, tables

TABLE = tables().grapple


def room_with(letters: str) -> str:
    """FLAT with these letters from Eve on."""
    return FLAT.replace("P" + "." * (len(letters) - 1), letters)


def ready(letters: str = "P.d", **options: bool) -> tuple[Simulation, Fighter]:
    """Eve before a man who faces her and does nothing."""
    sim = stage(room_with(letters), options=RunOptions(**options))  # type: ignore[arg-type]
    freeze_minds(sim)
    play(sim, "10:")
    for foe in sim.world.foes():
        foe.facing = -1
    return sim, sim.world.foes()[0]


def holding(letters: str = "P.d", **options: bool) -> tuple[Simulation, Fighter]:
    """A clinch that has begun."""
    sim, foe = ready(letters, **options)
    if foe.weight == "heavy":
        foe.open = 90
    play(sim, "1: grab; 12:")
    assert sim.world.eve.state == "clinch"
    return sim, foe


def behind(letters: str = "P.d") -> tuple[Simulation, Fighter]:
    """Eve at his back."""
    sim, foe = ready(letters)
    foe.facing = 1
    return sim, foe


def arm(sim: Simulation, kind: str, fighter: Fighter | None = None) -> None:
    """Put an item into a hand."""
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, fighter or sim.world.eve, item)


def fire(sim: Simulation, shooter: Fighter, side: int) -> list[Event]:
    """One shot of a gunman to a side."""
    shooter.facing, shooter.cooldown, shooter.stop = side, 0, 0
    shot = action.start(sim.world, shooter, "foe_shot")
    shooter.aim = shot.aim = angles.angle_of(side * 110.0, 14.0)  # at her chest
    shot.tick = shot.startup - 1
    return play(sim, "2:")


def ends(events: list[Event]) -> list[str]:
    """How the holds among the events ended."""
    return [event.how for event in of(events, HoldEnded)]
