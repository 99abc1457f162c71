"""Another difficulty in the middle of a run: what it changes, what it costs, how it is replayed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.events import Retried
from game.core.inputs import IDLE, Button, InputFrame, ask_for_level, asked_level
from game.core.options import RunOptions
from game.session import Session
from game.sim.harm.wound import Blow, hurt
from game.sim.replay import decode, encode, verify
from game.sim.simulation import Simulation
from game.sim.story import score
from tests.sim.rooms import FLAT, eve, of, play, stage, tables

LEVELS = list(tables().difficulties)
HARM = Blow(
    attacker=0, move="jab", weapon="", material="fist", weight="light", damage=8, poise=1, stun=10,
    stop=0, x=0.0, y=0.0, direction=1,
)  # fmt: skip


def ask(sim: Simulation, level: str) -> list[object]:
    return list(sim.tick(ask_for_level(LEVELS.index(level))))


def harm(sim: Simulation) -> int:
    """Health that one blow takes now."""
    sim.world.eve.iframes = 0
    before = eve(sim).hp
    assert hurt(sim.world, sim.world.eve, HARM)
    return before - eve(sim).hp


def test_a_frame_asks_for_a_level_beside_its_buttons() -> None:
    assert [asked_level(ask_for_level(number)) for number in range(4)] == [0, 1, 2, 3]
    assert asked_level(IDLE) == -1
    assert asked_level(InputFrame(int(Button.SKIP), int(Button.SKIP))) == -1


def test_at_a_checkpoint_it_changes_where_she_stands_and_at_once() -> None:
    sim = stage(FLAT)
    assert sim.snapshot().at_checkpoint
    assert harm(sim) == 8
    assert not of(ask(sim, "high_table"), Retried)
    assert sim.snapshot().difficulty == "high_table" and sim.snapshot().retries == 0
    assert harm(sim) == 32


def test_elsewhere_it_is_a_way_back_and_counts_as_a_retry() -> None:
    sim = stage(FLAT)
    play(sim, "60: right")
    assert not sim.snapshot().at_checkpoint
    begun, points = eve(stage(FLAT)).x, score.total(sim.world)
    assert of(ask(sim, "story"), Retried)
    assert eve(sim).x == begun and sim.snapshot().retries == 1
    assert score.total(sim.world) <= max(0, points - score.RETRY_COST)


def test_in_a_fight_it_is_a_way_back_even_beside_the_checkpoint() -> None:
    sim = stage(FLAT)
    sim.world.state.encounter = "brawl"
    assert not sim.snapshot().at_checkpoint
    assert of(ask(sim, "story"), Retried)


def test_the_dead_go_on_at_another_level() -> None:
    sim = stage(FLAT)
    hurt(sim.world, sim.world.eve, replace(HARM, damage=500))
    play(sim, "3:")
    assert sim.outcome == "dead"
    assert of(ask(sim, "story"), Retried)
    assert sim.outcome == "playing" and sim.snapshot().difficulty == "story"


def test_a_retry_and_a_checkpoint_keep_the_new_level() -> None:
    sim = stage(FLAT)
    ask(sim, "assassin")
    play(sim, "30: retry; 2:")
    assert sim.snapshot().retries == 1 and sim.snapshot().difficulty == "assassin"
    assert harm(sim) == 10


@pytest.mark.parametrize(
    ("asked", "lowest"),
    [(["story", "high_table"], "story"), (["high_table", "assassin"], "arcade"), ([], "arcade")],
)
def test_the_rank_is_of_the_easiest_level_that_was_used(asked: list[str], lowest: str) -> None:
    sim = stage(FLAT)
    for level in asked:
        ask(sim, level)
    play(sim, "30: retry; 2:")  # going back does not make it forgotten
    assert sim.snapshot().lowest == lowest


@pytest.mark.parametrize("number", [LEVELS.index("arcade"), len(LEVELS)])
def test_the_same_level_and_none_at_all_change_nothing(number: int) -> None:
    sim = stage(FLAT)
    play(sim, "60: right")
    assert not of(list(sim.tick(ask_for_level(number))), Retried)
    assert sim.snapshot().difficulty == "arcade"


def test_a_take_with_another_level_is_replayed() -> None:
    session = Session.open("club_floor", RunOptions(), seed=3)
    for tick in range(240):
        if tick == 30:
            session.tick(ask_for_level(LEVELS.index("assassin")))
        elif tick == 200:
            session.tick(ask_for_level(LEVELS.index("story")))
        else:
            session.tick(InputFrame(int(Button.RIGHT)))
    session._recorder.finish(session.simulation)
    take = decode(encode(session.take))
    assert verify(take, session.level, session.tables) is None
    assert session.snapshot().lowest == "story"
    assert session.onward("club_kitchen").options.difficulty == "story"
    take.runs = [(count, frame._replace(pressed=0)) for count, frame in take.runs]
    assert verify(take, session.level, session.tables) is not None
