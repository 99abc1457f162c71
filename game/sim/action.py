"""Beginning and ending a move row, for Eve and for enemies alike."""

from __future__ import annotations

from game.core.events import MoveStarted
from game.sim.state import Fighter, MoveRun
from game.sim.world import World


def start(world: World, fighter: Fighter, name: str, target: int = 0) -> MoveRun:
    """Begin a row of the move table."""
    row = world.tables.moves[name]
    run_of = MoveRun(name, row.startup, row.active, row.recovery, target=target)
    fighter.move = run_of
    fighter.state, fighter.state_tick = "move", 0
    fighter.armour_spent = False
    fighter.crouched = False
    x, y = world.at(fighter)
    item = world.held(fighter)
    weapon = item.kind if item else ""
    world.emit(MoveStarted(fighter.id, name, weapon, x, y, fighter.facing))
    return run_of


def end(fighter: Fighter) -> None:
    """The move is over; the body is free again."""
    fighter.move = None
    fighter.state, fighter.state_tick = "free", 0
