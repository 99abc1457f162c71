"""Rooms full of men for the tests of minds."""

from __future__ import annotations

from game.core.options import RunOptions
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.rooms import play, stage, thing

HALL_WIDTH = 80  # tiles
FLOOR = 160.0  # y of the hall's floor, px
EVE_X = 640.0


def hall(eve_at: int = 40) -> str:
    """A walled hall, 80 tiles wide, Eve in its middle."""
    row = "#" + "." * (HALL_WIDTH - 2) + "#"
    feet = row[:eve_at] + "P" + row[eve_at + 1 :]
    return "\n".join(["#" * HALL_WIDTH, *[row] * 8, feet, "#" * HALL_WIDTH])


def crowd(
    *kinds: str,
    spacing: float = 24.0,
    first: float = 100.0,
    difficulty: str = "arcade",
    seed: int = 1,
    alert: bool = True,
) -> Simulation:
    """Men of these kinds to the right of Eve, `first` px away and `spacing` px apart."""
    men = [
        thing("Enemy", 10 + number, EVE_X + first + spacing * number, FLOOR, kind=kind)
        for number, kind in enumerate(kinds)
    ]
    options = RunOptions(difficulty=difficulty, invulnerable=True)
    sim = stage(hall(), *men, seed=seed, options=options)
    if alert:
        alarm(sim)
    return sim


def alarm(sim: Simulation) -> None:
    """Everybody knows where Eve is."""
    world = sim.world
    world.state.eve.cover = False
    for foe in world.foes():
        foe.mind.state, foe.mind.unseen = "fight", 0
        foe.mind.goal_x, foe.mind.goal_y = world.at(world.eve)
    play(sim, "1:")


def x_of(sim: Simulation, fighter: Fighter) -> float:
    """Where he stands."""
    return sim.world.at(fighter)[0]
