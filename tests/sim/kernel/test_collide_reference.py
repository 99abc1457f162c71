"""The batch mover and its plain twin give the same bits on maps with every shape."""

from __future__ import annotations

import pickle

import numpy as np
from hypothesis import given, settings, strategies as st

from game.sim.kernel import collide
from game.sim.kernel.bodies import Bodies
from tests.sim.kernel import reference
from tests.sim.kernel.makers import random_bodies, random_terrain

BODIES = 48
TICKS = 6
EXAMPLES = 250  # x 48 bodies x 6 ticks: 72,000 moves, 12,000 different bodies


def assert_same(fast: Bodies, slow: Bodies, where: str) -> None:
    for (name, a), (_, b) in zip(fast.columns(), slow.columns(), strict=True):
        wrong = np.flatnonzero(a != b)
        assert wrong.size == 0, f"{where}: {name} of bodies {wrong.tolist()}: {a[wrong]} {b[wrong]}"


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_batch_equals_plain_python(seed: int) -> None:
    rng = np.random.default_rng(seed)
    terrain = random_terrain(rng)
    fast = random_bodies(rng, terrain, BODIES)
    for gone in rng.choice(BODIES, 5, replace=False).tolist():
        fast.remove(fast.row_of(gone + 1))
    slow = pickle.loads(pickle.dumps(fast))
    for tick in range(TICKS):
        collide.move_bodies(fast, terrain)
        reference.move_bodies(slow, terrain)
        assert_same(fast, slow, f"tick {tick}")
        rows = fast.alive_rows()
        assert (fast.x[rows] * 256 % 1 == 0).all() and (fast.y[rows] * 256 % 1 == 0).all()
