"""Crowded men part: the batch against the rule in plain Python, and what the rule is for."""

from __future__ import annotations

import itertools
import math

import numpy as np
from hypothesis import given, settings, strategies as st

from game.sim.kernel import parting
from game.sim.kernel.parting import Row

GRID = 256.0  # positions lie on it

place = st.integers(0, 400 * 256).map(lambda number: number / GRID)
man = st.tuples(
    place,
    st.sampled_from((100.0, 128.0, 200.0)),
    st.sampled_from((10.0, 11.0, 12.0, 14.0)),
    st.one_of(st.just(math.nan), st.none(), place),
)


def row_of(men: list[tuple[float, float, float, float | None]]) -> Row:
    men = sorted(men, key=lambda one: one[0])
    x, y, half, goal = zip(*men, strict=True)
    return Row(x, y, half, [at if to is None else to for at, to in zip(x, goal, strict=True)])


@settings(max_examples=2000, deadline=None)
@given(st.lists(man, min_size=2, max_size=30))
def test_a_batch_gives_the_same_places_as_man_by_man(
    men: list[tuple[float, float, float, float | None]],
) -> None:
    row = row_of(men)
    assert parting.in_batch(row) == parting.man_by_man(row) == parting.shifts(row)


def test_two_who_stand_in_each_other_part_evenly() -> None:
    row = Row((100.0, 104.0), (50.0, 50.0), (12.0, 12.0), (100.0, 104.0))
    left, right = parting.shifts(row)
    assert left == -right < 0.0


def test_who_walks_into_another_gives_way() -> None:
    row = Row((100.0, 110.0), (50.0, 50.0), (12.0, 12.0), (114.0, 110.0))
    left, right = parting.shifts(row)
    assert left < 0.0 == right


def test_men_on_two_floors_do_not_part() -> None:
    row = Row((100.0, 104.0), (50.0, 130.0), (12.0, 12.0), (100.0, 104.0))
    assert parting.shifts(row) == [0.0, 0.0]


def test_goals_beyond_each_other_let_them_slip_past() -> None:
    row = Row((100.0, 110.0), (50.0, 50.0), (12.0, 12.0), (300.0, 0.0))
    left, right = parting.shifts(row)
    assert left > 0.0 > right
    firm = row._replace(goal=(math.nan, 0.0))
    left, right = parting.shifts(firm)
    assert left == 0.0 < right  # he stands firm: who walks into him gives way


def test_a_crowd_spreads_until_nobody_stands_in_another() -> None:
    rng = np.random.default_rng(1)
    x = sorted((rng.integers(0, 60, 24) * 1.0).tolist())
    y, half = [0.0] * 24, [12.0] * 24
    for _ in range(400):
        given_way = parting.shifts(Row(x, y, half, x))
        x = sorted(at + step for at, step in zip(x, given_way, strict=True))
    gaps = [right - left for left, right in itertools.pairwise(x)]
    assert min(gaps) > 24.0 * parting.SPACE - 0.1
