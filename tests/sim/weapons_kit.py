"""A thing in her hand, a man before her: for the tests of weapons."""

from __future__ import annotations

from game.sim.simulation import Simulation
from game.sim.state import Fighter, Item
from game.sim.things import items
from tests.sim.rooms import FLAT, freeze_minds, play, stage

NEAR = FLAT.replace("P.............", "P.d...........")


FAR = FLAT.replace("P.............", "P.......d.....")


FLOOR = 96.0  # y of the floor of FLAT


EVE_X = 168.0


def ready(kind: str, drawing: str = NEAR, hp: int = 500) -> tuple[Simulation, Fighter]:
    """Eve with a thing in her hand before one man who stands still and lasts long."""
    sim = stage(drawing)
    freeze_minds(sim)
    play(sim, "20:")
    give(sim, kind)
    foe = sim.world.foes()[0]
    foe.hp = foe.hp_max = hp
    foe.poise = foe.poise_max = 500
    return sim, foe


def give(sim: Simulation, kind: str) -> Item:
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, sim.world.eve, item)
    return item


def arm(sim: Simulation, foe: Fighter, kind: str) -> Item:
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, foe, item)
    return item


def x_of(sim: Simulation, fighter: Fighter) -> float:
    return sim.world.at(fighter)[0]


def at_her(sim: Simulation, kind: str, distance: float = 90.0, height: float = 40.0) -> Item:
    """A thing in the air that flies at her chest from the right, thrown by the first foe."""
    foe = sim.world.foes()[0]
    item = items.create(sim.world, kind, 0.0, 0.0)
    x, y = sim.world.at(sim.world.eve)
    items.launch(sim.world, item, foe.id, (x + distance, y - height), (-8.0, -1.0))
    return item
