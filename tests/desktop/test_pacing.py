"""The fixed step: how many ticks a picture gets, whatever the clock does."""

from __future__ import annotations

import random

import pytest

from game.desktop.pacing import MAX_TICKS, TICK, Pacer
from tests.desktop.kit import Clock


def pacer(rate: int) -> tuple[Pacer, Clock]:
    clock = Clock()
    return Pacer(rate, clock, clock.sleep), clock


@pytest.mark.parametrize(("rate", "ticks"), [(30, {2}), (60, {1}), (120, {0, 1}), (240, {0, 1})])
def test_pictures_get_even_ticks(rate: int, ticks: set[int]) -> None:
    pace, _ = pacer(rate)
    steps = []
    for _ in range(rate * 10):
        pace.wait()
        steps.append(pace.step().ticks)
    assert set(steps) == ticks
    assert abs(sum(steps) - 600) <= 1


def test_jitter_neither_skips_nor_doubles_a_tick() -> None:
    pace, clock = pacer(60)
    chance = random.Random(4)
    steps = []
    for _ in range(2000):
        pace.wait()
        late = chance.uniform(0, 0.006)
        clock.now += late
        steps.append(pace.step().ticks)
    assert set(steps) == {1}


@pytest.mark.parametrize("rate", [30, 60, 144])
def test_a_stall_is_dropped_not_caught_up(rate: int) -> None:
    pace, clock = pacer(rate)
    pace.wait()
    pace.step()
    clock.now += 5.0
    assert pace.step().ticks == MAX_TICKS
    after = []
    for _ in range(rate):
        pace.wait()
        after.append(pace.step().ticks)
    assert abs(sum(after) - 60) <= 2
    assert max(after) <= max(2, 60 // rate + 1)


def test_a_small_stall_is_caught_up_within_the_limit() -> None:
    pace, clock = pacer(60)
    pace.wait()
    pace.step()
    clock.now += 2 * TICK
    assert pace.step().ticks == 2


@pytest.mark.parametrize(("rate", "alphas"), [(30, {1.0}), (60, {1.0}), (120, {0.75, 1.0})])
def test_the_last_picture_before_a_tick_shows_the_newest_state(
    rate: int, alphas: set[float]
) -> None:
    pace, _ = pacer(rate)
    seen = set()
    for _ in range(50):
        pace.wait()
        seen.add(round(pace.step().alpha, 6))
    assert max(seen) == 1.0
    assert len(seen) == len(alphas)


def test_alpha_stays_between_the_snapshots_at_odd_rates() -> None:
    pace, _ = pacer(144)
    for _ in range(2000):
        pace.wait()
        assert 0.0 <= pace.step().alpha <= 1.0


def test_restart_forgets_the_time_of_a_load() -> None:
    pace, clock = pacer(60)
    clock.now += 30
    pace.restart()
    pace.wait()
    assert pace.step().ticks == 1
