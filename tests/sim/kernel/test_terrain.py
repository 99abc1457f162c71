"""Terrain queries and doors."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings, strategies as st

from game.core.level import Shape
from tests.sim.kernel.makers import random_terrain, set_box, terrain_of

PLACE = terrain_of(
    "..........",
    "...H......",
    "==.H==....",
    "...H...../",
    "...H....()",
    "##########",
)


def test_points_and_ladders() -> None:
    assert PLACE.solid_at(5.0, 85.0)
    assert not PLACE.solid_at(5.0, 40.0), "one-way is not solid"
    assert PLACE.ladder_at(50.0, 30.0) == 56.0
    assert PLACE.ladder_at(40.0, 30.0) is None
    assert PLACE.ladder_at(-5.0, -5.0) is None
    assert PLACE.solid_at(159.0, 60.0) and not PLACE.solid_at(146.0, 50.0)
    assert PLACE.solid_at(-3.0, 20.0), "beside the map is wall"


def test_ground_below_finds_decks_floors_and_slopes() -> None:
    assert PLACE.ground_below(8.0, 10.0, 100.0) == 32.0
    assert PLACE.ground_below(8.0, 32.0, 10.0) == 32.0
    assert PLACE.ground_below(8.0, 33.0, 100.0) == 80.0
    assert PLACE.ground_below(8.0, 33.0, 20.0) is None
    assert PLACE.ground_below(136.0, 20.0, 100.0) == 76.0
    assert PLACE.ground_below(152.0, 20.0, 100.0) == 56.0
    assert PLACE.is_oneway_below(8.0, 32.0) and not PLACE.is_oneway_below(8.0, 80.0)


def test_a_door_shuts_opens_and_gives_back_what_was_there() -> None:
    place = terrain_of("......", "..=...", "......", "######")
    before = place.shapes.copy()
    version = place.version
    set_box(place, 32.0, 0.0, 16.0, 48.0, True)
    assert place.version > version
    assert place.solid_at(40.0, 20.0) and not place.box_free(40.0, 40.0, 4.0, 20.0)
    set_box(place, 32.0, 0.0, 16.0, 48.0, True)
    set_box(place, 32.0, 0.0, 16.0, 48.0, False)
    assert (place.shapes == before).all() and place.shapes[1, 2] == Shape.ONEWAY
    assert place.boxes == ()


def test_doors_may_overlap() -> None:
    place = terrain_of("......", "......", "######")
    set_box(place, 16.0, 0.0, 32.0, 32.0, True)
    set_box(place, 32.0, 0.0, 32.0, 32.0, True)
    set_box(place, 16.0, 0.0, 32.0, 32.0, False)
    assert place.solid_at(40.0, 8.0) and not place.solid_at(20.0, 8.0)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_box_free_is_a_look_at_every_cell(seed: int) -> None:
    rng = np.random.default_rng(seed)
    terrain = random_terrain(rng)
    for _ in range(100):
        half, height = float(rng.integers(1, 30)), float(rng.integers(1, 70))
        x, y = float(rng.integers(0, 24 * 16)), float(rng.integers(70, 16 * 16))
        cells = [
            terrain.solid_at(column * 16.0, row * 16.0)
            for column in range(int((x - half) // 16), int((x + half - 0.01) // 16) + 1)
            for row in range(int((y - height) // 16), int((y - 0.01) // 16) + 1)
            if terrain.shape_at(column * 16.0, row * 16.0) < 3
        ]
        assert terrain.box_free(x, y, half, height) == (not any(cells))
