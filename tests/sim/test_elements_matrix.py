"""What meets what: the result of every pair of elements in one cell.

`there` lies in the cell, `comes` arrives; the set names all that the cell holds afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from game.core.inputs import IDLE
from game.sim.elements import cells
from game.sim.elements.element_state import Ice
from game.sim.simulation import Simulation
from game.sim.systems import blast
from game.sim.things import items
from tests.sim.elements_kit import FLOOR, SNOW, WOOD, cell, street

COLUMN = 30
CELL = cell(COLUMN)
X = COLUMN * 16.0 + 8.0
GLASS = "wine_glass"

Act = Callable[[Simulation], None]


def _flame(sim: Simulation) -> None:
    for _ in range(10):
        cells.heat(sim.world, CELL, 4)


def _blast(sim: Simulation) -> None:
    grenade = items.create(sim.world, "test_grenade", X, FLOOR)
    blast.explode(sim.world, grenade)


def _lay_ice(sim: Simulation) -> None:
    sim.world.state.ice[1] = Ice(1, X - 24.0, FLOOR, 48.0, 16.0)


def _sheet(sim: Simulation) -> None:
    items.create(sim.world, GLASS, X, FLOOR)


def _steam(sim: Simulation) -> None:
    sim.world.state.cells.steam[CELL] = sim.world.state.cells.now + 120


def _smoke(sim: Simulation) -> None:
    sim.world.state.cells.smoke[CELL] = sim.world.state.cells.now + 110


THERE: dict[str, Act] = {
    "nothing": lambda sim: None,
    "fire": lambda sim: (cells.light(sim.world, CELL, accelerant=True), None)[1],
    "wet": lambda sim: cells.wet(sim.world, CELL),
    "steam": _steam,
    "smoke": _smoke,
    "spirits": lambda sim: cells.spill(sim.world, X, FLOOR - 1.0, 1),
    "ice": _lay_ice,
    "glass": _sheet,
    "wood": lambda sim: None,  # the room has that ground
    "snow": lambda sim: None,
}
COMES: dict[str, Act] = {
    "paraffin": lambda sim: (cells.light(sim.world, CELL, accelerant=True), None)[1],
    "spark": lambda sim: (cells.light(sim.world, CELL), None)[1],
    "flame": _flame,
    "water": lambda sim: cells.wet(sim.world, CELL),
    "shovel": lambda sim: cells.throw_snow(sim.world, X, FLOOR - 8.0),
    "spirits": lambda sim: cells.spill(sim.world, X, FLOOR - 1.0, 1),
    "blast": _blast,
}
MATRIX: dict[tuple[str, str], str] = {
    ("nothing", "paraffin"): "fire",
    ("nothing", "spark"): "",
    ("nothing", "flame"): "",
    ("nothing", "water"): "wet",
    ("nothing", "shovel"): "wet",
    ("nothing", "spirits"): "spirits",
    ("nothing", "blast"): "",
    ("fire", "paraffin"): "fire",
    ("fire", "spark"): "fire",
    ("fire", "flame"): "fire",
    ("fire", "water"): "wet steam",
    ("fire", "shovel"): "wet steam",
    ("fire", "spirits"): "fire spirits",
    ("fire", "blast"): "fire",
    ("wet", "paraffin"): "wet",
    ("wet", "spark"): "wet",
    ("wet", "flame"): "wet steam",
    ("wet", "water"): "wet",
    ("wet", "shovel"): "wet",
    ("wet", "spirits"): "wet",
    ("wet", "blast"): "wet",
    ("steam", "paraffin"): "fire",
    ("steam", "spark"): "steam",
    ("steam", "flame"): "steam",
    ("steam", "water"): "wet steam",
    ("steam", "shovel"): "wet steam",
    ("steam", "spirits"): "spirits steam",
    ("steam", "blast"): "",
    ("smoke", "paraffin"): "fire smoke",
    ("smoke", "spark"): "smoke",
    ("smoke", "flame"): "smoke",
    ("smoke", "water"): "wet",
    ("smoke", "shovel"): "wet",
    ("smoke", "spirits"): "smoke spirits",
    ("smoke", "blast"): "",
    ("spirits", "paraffin"): "fire spirits",
    ("spirits", "spark"): "fire spirits",
    ("spirits", "flame"): "fire spirits",
    ("spirits", "water"): "wet",
    ("spirits", "shovel"): "wet",
    ("spirits", "spirits"): "spirits",
    ("spirits", "blast"): "fire spirits",
    ("ice", "paraffin"): "fire whole",
    ("ice", "spark"): "whole",
    ("ice", "flame"): "whole",
    ("ice", "water"): "wet whole",
    ("ice", "shovel"): "wet whole",
    ("ice", "spirits"): "spirits whole",
    ("ice", "blast"): "open",
    ("glass", "paraffin"): "fire glass",
    ("glass", "spark"): "glass",
    ("glass", "flame"): "glass",
    ("glass", "water"): "wet glass",
    ("glass", "shovel"): "wet glass",
    ("glass", "spirits"): "spirits glass",
    ("glass", "blast"): "",
    ("wood", "paraffin"): "fire",
    ("wood", "spark"): "fire",
    ("wood", "flame"): "fire",
    ("wood", "water"): "wet",
    ("wood", "shovel"): "wet",
    ("wood", "spirits"): "spirits",
    ("wood", "blast"): "",
    ("snow", "paraffin"): "fire snow_gone",
    ("snow", "spark"): "",
    ("snow", "flame"): "wet snow_gone steam",
    ("snow", "water"): "wet",
    ("snow", "shovel"): "wet",
    ("snow", "spirits"): "spirits",
    ("snow", "blast"): "snow_gone",
}


def _found(sim: Simulation) -> set[str]:
    state = sim.world.state
    found = {
        kind
        for kind in ("fire", "wet", "steam", "smoke", "spirits", "snow_gone")
        if CELL in getattr(state.cells, kind)
    }
    found |= {ice.state for ice in state.ice.values()}
    return found | {"glass" for item in state.items.values() if item.kind == GLASS}


@pytest.mark.parametrize(("there", "comes"), sorted(product(THERE, COMES)))
def test_pair(there: str, comes: str) -> None:
    sim = street(material={"wood": WOOD, "snow": SNOW}.get(there, 0))
    THERE[there](sim)
    COMES[comes](sim)
    if there == "ice":
        sim.tick(IDLE)
    assert _found(sim) == set(MATRIX[there, comes].split())


@pytest.mark.parametrize("there", ["nothing", "wood", "spirits"])
def test_wet_cells_cannot_burn_for_600_ticks(there: str) -> None:
    sim = street(material=WOOD if there == "wood" else 0)
    cells.wet(sim.world, CELL)
    for _ in range(599):
        sim.tick(IDLE)
        assert not cells.light(sim.world, CELL, accelerant=True)
    for _ in range(6):
        sim.tick(IDLE)
    assert cells.light(sim.world, CELL, accelerant=True)


def test_steam_hides_for_120_ticks() -> None:
    sim = street()
    for column in range(28, 33):
        cells.light(sim.world, cell(column), accelerant=True)
        cells.wet(sim.world, cell(column))
    hidden = 0
    for _ in range(140):
        sim.tick(IDLE)
        hidden += cells.hides(sim.world, 400.0, FLOOR - 8.0, 600.0, FLOOR - 8.0)
    assert 114 <= hidden <= 120
