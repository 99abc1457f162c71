"""Rooms with weapons of fire and water for tests of the elements."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np

from game.content.loader import Tables
from game.content.schema import Prop, Weapon
from game.core.level import MATERIALS, Level, MapObject
from game.core.options import RunOptions
from game.sim.elements import cells
from game.sim.elements.element_state import STRIDE
from game.sim.simulation import Simulation
from game.sim.state import Fighter, Item
from game.sim.things import items
from tests.sim.rooms import room, tables

FLOOR = 96.0  # px: the ground of the rooms below
STREET = "\n".join(["." * 60] * 5 + ["....P" + "." * 55, "#" * 60])
WOOD, SNOW = MATERIALS.index("wood"), MATERIALS.index("snow")
FLAME = Weapon(
    id="test_flame",
    family="flame",
    size="two_hand",
    uses=300,
    reach=320,
    jet="flame",
    thrown_damage=20,
)
HOSE = Weapon(id="test_hose", family="water", size="two_hand", uses=360, reach=192, jet="water")
GRENADE = Weapon(
    id="test_grenade", family="explosive", size="pocket", fuse=180, half_width=3, height=5
)
LANTERN = Weapon(id="test_lantern", family="fire", sets_fire=(5, 2), breaks_on_throw=True)
SPIRITS = Weapon(id="test_spirits", family="dinnerware", material="glass", spills=3)
PROPS = (
    Prop(id="test_curtain", hp=0, half_width=8, height=48, fuel=0.6),
    Prop(id="test_lamp", hp=8, half_width=8, height=16, fuel=0.6, darkens=True),
    Prop(id="test_sprinkler", hp=1, half_width=8, height=8, hanging=True, sprinkler=True),
    Prop(id="test_valve", use="valve", half_width=8, height=24),
    Prop(id="test_bucket", use="bucket", half_width=8, height=12),
    Prop(
        id="test_snow",
        hp=6,
        half_width=32,
        height=12,
        hanging=True,
        snow_load=True,
        falls="down",
        fall_damage=12,
        fall_radius=64,
    ),
)


@cache
def elements_tables() -> Tables:
    """The shipped tables with a few rows of known numbers."""
    shipped = tables()
    weapons = (FLAME, HOSE, GRENADE, LANTERN, SPIRITS)
    return replace(
        shipped,
        weapons=shipped.weapons | {row.id: row for row in weapons},
        props=shipped.props | {row.id: row for row in PROPS},
    )


def ground(level: Level, material: int) -> Level:
    """The same level on another ground."""
    return replace(level, materials=np.full(level.shapes.shape, material, np.uint8))


def street(
    *extra: MapObject,
    drawing: str = STREET,
    material: int = 0,
    difficulty: str = "arcade",
    seed: int = 1,
) -> Simulation:
    """A long empty street of stone, or of another material."""
    level = ground(room(drawing, extra), material)
    return Simulation(level, elements_tables(), RunOptions(difficulty=difficulty), seed)


def give(sim: Simulation, fighter: Fighter, kind: str) -> Item:
    """Put a new item into his hand."""
    item = items.create(sim.world, kind, *sim.world.at(fighter))
    items.take(sim.world, fighter, item)
    sim.world.events.clear()
    return item


def cell(column: int, row: int = 5) -> int:
    """A cell of the street; row 5 rests on the ground."""
    return row * STRIDE + column


def light(sim: Simulation, *columns: int) -> None:
    """Set cells of the ground alight with paraffin."""
    for column in columns:
        assert cells.light(sim.world, cell(column), accelerant=True)


def place(sim: Simulation, fighter: Fighter, x: float) -> None:
    """Stand him elsewhere on the ground."""
    bodies = sim.world.state.bodies
    bodies.x[fighter.row], bodies.y[fighter.row] = x, FLOOR
    sim.world.refresh()
