"""The lake end of the shore: boat and plank to stand on, steep roofs, the cat's door, the ice."""

from __future__ import annotations

import json

import numpy as np
import pytest

from game.content.loader import Tables
from game.core.constants import TILE
from game.core.inputs import frame_after
from game.core.level import MATERIALS, Level, Shape
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.sim.simulation import Simulation

BOAT = range(174, 178)  # columns
BOAT_ROW = 24
PLANK, PLANK_ROW = range(211, 215), 23
EAVE_FALL = 48.0  # px across and down that a load covers
SETTLE = 40  # t


@pytest.fixture(scope="module")
def shore(tables: Tables) -> Level:
    """The map."""
    return load_level("village_shore", tables)


def standing_at(level: Level, tables: Tables, x: float, y: float) -> float:
    """The height at which Eve comes to stand when she is let down at a place."""
    sim = Simulation(level, tables, RunOptions(), 1)
    row = sim.world.eve.row
    bodies = sim.world.state.bodies
    bodies.x[row], bodies.y[row] = x, y
    for _ in range(SETTLE):
        sim.tick(frame_after(0, 0, -1))
    return float(sim.snapshot().eve.y)


def test_she_stands_in_the_boat_and_its_side_is_before_her_feet(
    shore: Level, tables: Tables
) -> None:
    assert {int(shore.shapes[BOAT_ROW, column]) for column in BOAT} == {int(Shape.ONEWAY)}
    front = next(layer for layer in shore.layers if layer.name == "front")
    assert all(front.tiles[BOAT_ROW - 1, column] for column in BOAT)
    for column in (BOAT[1], BOAT[2]):
        y = standing_at(shore, tables, column * TILE + 8.0, BOAT_ROW * TILE - 20.0)
        assert y == BOAT_ROW * TILE


def test_a_plank_leads_from_the_boathouse_on_to_the_ice(shore: Level, tables: Tables) -> None:
    assert {int(shore.shapes[PLANK_ROW, column]) for column in PLANK} == {int(Shape.ONEWAY)}
    below = shore.materials[PLANK_ROW + 1, list(PLANK)]
    assert set(np.unique(below)) == {MATERIALS.index("ice")}
    y = standing_at(shore, tables, PLANK[2] * TILE + 8.0, PLANK_ROW * TILE - 20.0)
    assert y == PLANK_ROW * TILE


def test_loads_lie_along_roofs_of_45_degrees(shore: Level) -> None:
    loads = [prop for prop in shore.of_class("Prop") if prop.text("kind") == "snow_eave"]
    assert len(loads) == 2
    for load in loads:
        side = load.integer("facing")
        wanted = Shape.SLOPE45_L if side > 0 else Shape.SLOPE45_R
        left = load.x - EAVE_FALL / 2 - 4.0
        for step in range(3):
            across = (step + 0.5) * TILE if side > 0 else EAVE_FALL + 8.0 - (step + 0.5) * TILE
            column = int(left + across) // TILE
            cells = shore.shapes[int(load.y) // TILE : int(load.y + 80) // TILE, column]
            assert wanted in set(cells.tolist()), (load.x, step)


def test_the_childs_gap_is_a_door_with_a_flap(shore: Level) -> None:
    (hatch,) = shore.of_class("Hatch")
    lock = next(one for one in shore.of_class("Lock") if one.name == hatch.text("opens"))
    assert lock.text("kind") == "door_cat"
    assert lock.x <= hatch.x and hatch.x + hatch.w <= lock.x + lock.w


def test_the_ice_has_a_backdrop_of_its_own_that_moves(shore: Level) -> None:
    folder = assets_dir() / "backdrops" / "lake_ice"
    rows = json.loads((folder / "lake_ice.json").read_text(encoding="utf-8"))["layers"]
    laid = {one.image.name: one for one in shore.backdrops if one.image.parent == folder}
    assert (
        set(laid) == {row["image"] for row in rows} == {path.name for path in folder.glob("*.png")}
    )
    assert any(row["frames"] > 1 for row in rows) and any(row["drift"] for row in rows)
