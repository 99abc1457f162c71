"""Rank: points against what the map asks for, and what a clean run of it is worth."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.core.events import TakeEnded
from game.core.options import RunOptions
from game.session import Session
from game.sim.story import score, taking
from tests.sim.rooms import FLAT, stage


@pytest.mark.parametrize(
    ("share", "letter"), [(1.0, "Prima"), (0.99, "A"), (0.74, "B"), (0.49, "C"), (0.24, "D")]
)
def test_quarters_of_what_an_s_needs_make_the_other_letters(share: float, letter: str) -> None:
    sim = stage(FLAT)
    state = sim.world.state
    state.tally.ticks = 100_000  # no time bonus
    state.take.total = round(score.DEFAULT_S * share)
    assert score.rank(sim.world) == ""
    state.outcome = "cleared"
    assert score.rank(sim.world) == letter
    if letter == "Prima":
        assert sim.snapshot().unbroken
        for broken in (state.take, "broken"), (state.tally, "retries"), (state.tally, "skipped"):
            setattr(*broken, 1)
            assert score.rank(sim.world) != "Prima" and not sim.snapshot().unbroken
            setattr(*broken, 0)


@pytest.mark.parametrize(
    ("early", "points"), [(0, 0), (-600, 0), (600, 1200), (4000, 8000), (9000, 8000)]
)
def test_two_points_for_each_tick_under_par_and_never_more_than_8000(
    early: int, points: int
) -> None:
    sim = stage(FLAT)
    state = sim.world.state
    state.tally.ticks = round(score.DEFAULT_PAR * 60) - early
    assert score.total(sim.world) == 0  # not before the end
    state.outcome = "cleared"
    assert score.total(sim.world) == points


@pytest.mark.parametrize(
    ("actions", "kinds", "grade", "level"),
    [
        (3, 3, "cut", 0), (7, 7, "cut", 1), (8, 1, "scene", 2), (19, 12, "scene", 2),
        (20, 3, "sequence", 3), (39, 24, "sequence", 3), (40, 11, "sequence", 4),
        (40, 12, "one_take", 4),
    ],
)  # fmt: skip
@pytest.mark.parametrize("wounded", [True, False])
def test_a_take_is_graded_by_its_length_and_variety_and_banked_when_it_ends(
    actions: int, kinds: int, grade: str, level: int, wounded: bool
) -> None:
    world = stage(FLAT).world
    for number in range(actions):
        taking.add(world, f"kind_{number % kinds}")
    score_of_it = world.state.take.score
    assert score_of_it > 0 and taking.level(world.state.take) == level
    world.events.clear()
    taking.end(world, wounded)
    (ended,) = [event for event in world.events if isinstance(event, TakeEnded)]
    assert (ended.actions, ended.kinds, ended.grade) == (actions, kinds, grade)
    after = world.state.take
    assert (after.total, after.best_actions, after.broken) == (score_of_it, actions, int(wounded))
    taking.add(world, "kind_0")
    taking.end(world, False)
    assert world.state.take.best_actions == actions  # a shorter one is not the best
    assert world.state.take.broken == int(wounded)


@pytest.mark.parametrize("map_name", ["club_queue", "flame_street"])
def test_a_good_player_is_well_ranked_in_a_short_place_too(map_name: str) -> None:
    session = Session.open(map_name, RunOptions(), 1)
    bot = make_bot("expert", 1)
    while session.outcome == "playing" and session.ticks < 6000:
        session.tick(bot.frame(session.snapshot()))
    assert session.snapshot().rank in ("A", "B", "S", "Prima")
