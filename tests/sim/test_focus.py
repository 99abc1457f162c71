"""Slow time: what it costs, what gives it, and how fast each side lives in it."""

from __future__ import annotations

from game.core.events import FocusBegan, FocusEnded, HitLanded
from game.sim.story import score, taking
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables

OPEN_FLOOR = FLAT.replace(".........................", "........................d")
LONG = 256


def full_focus(sim: object) -> None:
    sim.world.state.eve.focus = tables().eve.focus.full  # type: ignore[attr-defined]


def test_it_needs_something_to_begin_and_drains_half_a_point_a_tick() -> None:
    sim = stage()
    assert not of(play(sim, "30: focus"), FocusBegan)
    sim.world.state.eve.focus = tables().eve.focus.start
    events = play(sim, "1:; 60: focus")
    assert [type(event) for event in of(events, FocusBegan, FocusEnded)] == [FocusBegan, FocusEnded]
    assert sim.snapshot().player.focus == 0


def test_letting_go_ends_it_and_keeps_the_rest() -> None:
    sim = stage()
    full_focus(sim)
    events = play(sim, "21: focus; 2:")
    assert len(of(events, FocusEnded)) == 1
    assert sim.world.state.eve.focus == tables().eve.focus.full - 21 * tables().eve.focus.drain
    before = sim.world.state.eve.focus
    play(sim, "120:")
    assert sim.world.state.eve.focus == before, "it does not come back by itself"


def test_she_runs_at_her_share_of_the_speed_and_the_world_at_its_own() -> None:
    table = tables().eve.focus
    sim = stage(OPEN_FLOOR)
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    full_focus(sim)
    play(sim, "40: right")
    at = eve(sim).x
    play(sim, f"{LONG // 4}: right focus")
    ran = eve(sim).x - at
    share = ran / (tables().eve.run_speed * LONG / 4)
    assert abs(share - table.eve / 256) < 0.03
    foe.state_tick = 0
    start = foe.state_tick
    play(sim, f"{LONG // 4}: focus")
    assert abs((foe.state_tick - start) - LONG / 4 * table.world / 256) <= 1.0


def test_a_blow_lands_once_although_its_tick_lasts_longer() -> None:
    sim = stage(FLAT.replace("P....", "P.d.."))
    freeze_minds(sim)
    full_focus(sim)
    events = play(sim, "1: right; 4:; 1: strike focus; 40: focus")
    assert len([hit for hit in of(events, HitLanded) if hit.move == "jab"]) == 1


def test_slow_time_repeats_to_the_bit() -> None:
    def run() -> str:
        sim = stage(OPEN_FLOOR, seed=3)
        full_focus(sim)
        play(sim, "30: right focus; 20: right; 1: strike focus; 50: focus; 60: right")
        return str(sim.digest())

    assert run() == run()


def test_varied_action_gives_focus_and_the_third_repeat_none() -> None:
    table = tables().eve.focus
    world = stage().world
    gains = []
    for kind in ("jab", "jab", "jab", "cross", "parry"):
        before = world.state.eve.focus
        taking.add(world, kind)
        gains.append(world.state.eve.focus - before)
    assert gains == [table.fresh, table.known, 0, table.fresh, table.fresh + table.extra["parry"]]
    for _ in range(60):
        taking.add(world, "parry")
    assert world.state.eve.focus == table.full


def test_repeats_beyond_all_worth_cost_points_once_a_chain() -> None:
    world = stage().world
    for kind in ("jab",) * 9:
        taking.add(world, kind)
    assert world.state.tally.chains == 1
    before = score.total(world)
    for kind in ("cross", "elbow", "parry", "roll", "vault", "stamp"):
        taking.add(world, kind)
    assert score.total(world) > before and world.state.tally.chains == 1
    points = score.total(world)
    world.state.tally.chains += 1
    assert points - score.total(world) == score.CHAIN_COST
