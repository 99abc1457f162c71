"""The table of bodies: rows, ids, growth, pickling, digest."""

from __future__ import annotations

import pickle

import pytest

from game.core.digest import digest_of
from game.sim.kernel.bodies import Bodies


def digest(bodies: Bodies) -> str:
    return digest_of(tuple(bodies.columns()))


def test_rows_are_stable_and_reused_while_order_follows_ids() -> None:
    bodies = Bodies()
    rows = [bodies.add(number, number * 10.0, 0.0, 4.0, 8.0) for number in (5, 2, 9)]
    bodies.remove(rows[0])
    again = bodies.add(7, 70.0, 0.0, 4.0, 8.0)
    assert again == rows[0]
    assert [int(bodies.id[row]) for row in bodies.alive_rows()] == [2, 7, 9]
    assert bodies.row_of(9) == rows[2]
    assert 5 not in bodies and len(bodies) == 3


def test_ids_must_be_new_and_positive() -> None:
    bodies = Bodies()
    bodies.add(1, 0.0, 0.0, 4.0, 8.0)
    with pytest.raises(ValueError, match="id 1"):
        bodies.add(1, 0.0, 0.0, 4.0, 8.0)
    with pytest.raises(ValueError, match="id 0"):
        bodies.add(0, 0.0, 0.0, 4.0, 8.0)
    with pytest.raises(ValueError, match="weight"):
        bodies.add(2, 0.0, 0.0, 4.0, 8.0, weight=3.0)


def test_growing_keeps_every_column_and_the_paired_views() -> None:
    bodies = Bodies(4)
    for number in range(1, 40):
        bodies.add(number, number + 0.5, -number, 4.0, 8.0, vx=number, team=number % 3)
    assert bodies.capacity >= 39
    for number in range(1, 40):
        row = bodies.row_of(number)
        assert (bodies.x[row], bodies.y[row], bodies.vx[row]) == (number + 0.5, -number, number)
        assert bodies.team[row] == number % 3
    bodies.x[0] = 77.0
    assert bodies.pos[0, 0] == 77.0
    bodies.vel[1, 3] = 2.0
    assert bodies.vy[3] == 2.0


def test_a_pickled_table_goes_on_as_if_nothing_had_happened() -> None:
    bodies = Bodies(4)
    for number in range(1, 9):
        bodies.add(number, number, 0.0, 4.0, 8.0)
    bodies.remove(bodies.row_of(3))
    copy = pickle.loads(pickle.dumps(bodies))
    assert digest(copy) == digest(bodies)
    assert copy.add(20, 1.0, 1.0, 4.0, 8.0) == bodies.add(20, 1.0, 1.0, 4.0, 8.0)
    copy.x[0] = 5.0
    assert copy.pos[0, 0] == 5.0
    assert bodies.x[0] != 5.0


def test_digest_sees_every_living_value_and_no_dead_one() -> None:
    one, other = Bodies(), Bodies(64)
    for bodies in (one, other):
        for number in (1, 2, 3):
            bodies.add(number, number, 0.0, 4.0, 8.0)
    ghost = other.add(4, 9.0, 9.0, 4.0, 8.0)
    other.remove(ghost)
    assert digest(one) == digest(other)
    for name, _ in list(one.columns()):
        if name != "id":
            before = digest(one)
            column = getattr(one, name)
            column[1] = not column[1] if column.dtype.kind == "b" else column[1] + 1
            assert digest(one) != before, name
