"""A handful of bodies, moved one by one, end where the plain twin and the batch put them."""

from __future__ import annotations

import pickle

import numpy as np
from hypothesis import given, settings, strategies as st

from game.sim.kernel import collide, moving
from game.sim.kernel.bodies import Bodies
from game.sim.kernel.terrain import Terrain
from tests.sim.kernel import reference
from tests.sim.kernel.makers import random_bodies, random_terrain, set_box, terrain_of
from tests.sim.kernel.test_collide_reference import assert_same

TICKS = 40  # long enough to land, to walk against walls and to lie still
FEW = 3
PIT = terrain_of("####", "#..#", "#..#", "#..#", "####")


def touch(rng: np.random.Generator, bodies: Bodies) -> None:
    """What the systems of a tick do to bodies: push, hold, let go, drop through decks."""
    row = int(rng.integers(0, bodies.top))
    what = int(rng.integers(0, 6))
    if what == 0:
        bodies.vx[row] = float(rng.integers(-1400, 1400)) / 256
    elif what == 1:
        bodies.vy[row] = -float(rng.integers(0, 1800)) / 256
    elif what == 2:
        bodies.frozen[row] = not bodies.frozen[row]
    elif what == 3:
        bodies.drop[row] = 3
    elif what == 4:
        bodies.height[row] = float(rng.choice([20, 30, 52]))
    else:
        bodies.x[row] += float(rng.integers(-512, 512)) / 256


def shut_or_open(rng: np.random.Generator, terrain: Terrain) -> None:
    column, row = int(rng.integers(0, terrain.width)), int(rng.integers(0, terrain.height))
    set_box(terrain, column * 16.0, row * 16.0, 16.0, 32.0, bool(rng.random() < 0.6))


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_handful_moves_as_the_plain_twin_and_as_the_batch(seed: int) -> None:
    rng = np.random.default_rng(seed)
    terrain = random_terrain(rng)
    few = random_bodies(rng, terrain, FEW)
    if rng.random() < 0.8:
        few.bounce[:FEW] = 0.0  # nothing in the game bounces in the mover
    slow, batch = (pickle.loads(pickle.dumps(few)) for _ in range(2))
    for tick in range(TICKS):
        if rng.random() < 0.3:
            state = rng.bit_generator.state
            for bodies in (few, slow, batch):
                rng.bit_generator.state = state
                touch(rng, bodies)
        if rng.random() < 0.05:
            shut_or_open(rng, terrain)
        moving.move_bodies(few, terrain)
        reference.move_bodies(slow, terrain)
        collide.move_bodies(batch, terrain)
        assert_same(few, slow, f"tick {tick}")
        assert_same(few, batch, f"tick {tick}, batch")


def test_who_stands_still_falls_when_the_floor_opens() -> None:
    terrain = terrain_of("####", "#..#", "#..#", "#..#", "####")
    set_box(terrain, 16.0, 48.0, 32.0, 16.0, True)
    bodies = Bodies()
    bodies.add(1, 32.0, 48.0, 4.0, 12.0, gravity=0.5)
    for _ in range(3):
        moving.move_bodies(bodies, terrain)
    assert (float(bodies.y[0]), bool(bodies.grounded[0])) == (48.0, True)
    set_box(terrain, 16.0, 48.0, 32.0, 16.0, False)
    moving.move_bodies(bodies, terrain)
    assert float(bodies.y[0]) > 48.0
    assert not bodies.grounded[0]


def test_a_new_body_in_the_row_of_one_that_stood_still_moves() -> None:
    bodies = Bodies()
    for identity in (1, 2):
        row = bodies.add(identity, 32.0, 64.0, 4.0, 12.0, gravity=0.5)
        for _ in range(3):
            moving.move_bodies(bodies, PIT)
        assert bool(bodies.grounded[row])
        bodies.remove(row)
