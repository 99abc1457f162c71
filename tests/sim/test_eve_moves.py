"""Eve's body: the numbers of the design, felt through the buttons."""

from __future__ import annotations

import pytest

from game.core.events import (
    Finished,
    HitLanded,
    ItemTaken,
    ItemThrown,
    Jumped,
    Landed,
    MoveStarted,
    Rolled,
    Step,
    Vaulted,
)
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, script, stage, tables

PIT = """
........................................
........................................
........................................
........................................
..P.....................................
############............################
############............################
############............################
############............################
"""
NEAR = FLAT.replace("P.............", "P.d...........")


def test_run_reaches_full_speed_in_six_ticks_and_stops_in_five() -> None:
    sim = stage()
    play(sim, "20:")
    play(sim, "6: right")
    assert eve(sim).vx == pytest.approx(tables().eve.run_speed, abs=0.05)
    play(sim, "6:")
    assert eve(sim).vx == 0.0


def test_full_jump_clears_three_tiles_and_a_tap_clears_one() -> None:
    def height(ticks: int) -> float:
        sim = stage()
        play(sim, "10:")
        ground = eve(sim).y
        top = ground
        for frame in script(f"{ticks}: jump; {60 - ticks}:"):
            sim.tick(frame)
            top = min(top, eve(sim).y)
        return ground - top

    assert 48.0 <= height(30) <= 60.0
    assert 16.0 <= height(3) <= 30.0
    assert height(3) < height(8) < height(30)


def test_run_jump_bridges_five_tiles_with_room_to_spare() -> None:
    sim = stage()
    play(sim, "20: right")
    start = eve(sim).x
    events = play(sim, "40: right jump; 10: right")
    assert of(events, Landed)
    landed = of(events, Landed)[0]
    assert landed.x - start >= 5 * 16


def test_coyote_time_and_no_jump_after_it() -> None:
    def jumps(late: int) -> bool:
        sim = stage(PIT)
        for _ in range(200):
            sim.tick(script("1: right")[0])
            if eve(sim).vy > 0:
                break
        play(sim, f"{late}: right" if late else "")
        return bool(of(play(sim, "1: right jump"), Jumped))

    assert jumps(3)
    assert not jumps(9)


def test_jump_pressed_just_before_landing_is_kept() -> None:
    sim = stage()
    play(sim, "10:")
    play(sim, "20: jump")
    while eve(sim).y < 6 * 16 - 20 or eve(sim).vy <= 0:
        play(sim, "1:")
    ticks = 0
    play(sim, "1: jump")
    events = []
    while ticks < 8:
        events += play(sim, "1: jump")
        ticks += 1
    assert of(events, Jumped)


def test_strike_pressed_early_comes_out_on_the_first_free_tick() -> None:
    sim = stage()
    play(sim, "10:")
    row = tables().moves["shin_kick"]
    length = row.startup + row.active + row.recovery
    play(sim, "1: down strike")
    play(sim, f"{length - 6}:")
    events = play(sim, "1: strike; 8:")
    assert [event.move for event in of(events, MoveStarted)] == ["jab"]


def test_roll_travels_three_metres_and_has_its_safe_window() -> None:
    sim = stage()
    play(sim, "10:")
    start = eve(sim).x
    assert of(play(sim, "1: right roll"), Rolled)
    play(sim, "32:")
    assert eve(sim).x - start == pytest.approx(96.0, abs=8.0)
    assert tables().moves["roll"].iframes == (3, 14)


def test_crouch_lowers_the_body_and_fits_under_a_slab() -> None:
    low = """
..................
..........######..
..........######..
..........######..
..........######..
..P...............
##################
"""
    sim = stage(low.replace("..........######..\n..P", "..................\n..P", 1))
    play(sim, "10:; 60: right")
    blocked = eve(sim).x
    play(sim, "2:; 400: down right")
    assert eve(sim).x > blocked + 40


def test_vault_over_a_kerb_and_not_over_two_tiles() -> None:
    kerb = """
....................
....................
....................
....................
..P.......#.........
####################
"""
    sim = stage(kerb)
    assert of(play(sim, "90: right"), Vaulted)
    assert eve(sim).x > 11 * 16
    wall = kerb.replace("....................\n..P", "..........#.........\n..P")
    sim = stage(wall)
    play(sim, "90: right")
    assert eve(sim).x < 10 * 16


def test_drop_through_a_deck_and_climb_a_ladder() -> None:
    decks = """
....................
....................
....................
....................
..P.........H.......
============H====...
............H.......
............H.......
............H.......
............H.......
............H.......
####################
"""
    sim = stage(decks)
    play(sim, "10:")
    top = eve(sim).y
    play(sim, "2: down; 1: down jump; 60:")
    assert eve(sim).y > top + 80
    floor = eve(sim).y
    while abs(eve(sim).x - (12 * 16 + 8)) > 4:
        play(sim, "1: right")
    play(sim, "8:; 120: up")
    assert eve(sim).y < floor - 80


def test_string_of_three_and_their_damage() -> None:
    sim = stage(NEAR)
    freeze_minds(sim)
    play(sim, "20:")
    events = play(sim, "2: right strike; 9:; 2: right strike; 9:; 2: right strike; 20:")
    names = [event.move for event in of(events, MoveStarted)]
    assert names == ["jab", "cross", "elbow"]
    damage = [event.damage for event in of(events, HitLanded)]
    assert damage == [5, 6, 9]


@pytest.mark.parametrize("early", range(2, 9))
def test_a_press_that_waits_does_not_use_the_string_up(early: int) -> None:
    """Strike pressed while the elbow still binds her starts the string anew, however early."""
    sim = stage(NEAR)
    freeze_minds(sim)
    man = sim.world.foes()[0]
    man.poise = man.poise_max = 1000
    play(sim, "20:; 2: right strike; 9:; 2: right strike; 9:; 2: right strike")
    while (run_of := sim.world.eve.move) is not None and run_of.move == "elbow":
        row = tables().moves["elbow"]
        left = row.startup + row.active + row.recovery - run_of.tick
        if left == early:
            break
        play(sim, "1: right")
    events = play(sim, "1: right strike; 9:; 2: right strike; 9:; 2: right strike; 9:")
    own = [event for event in of(events, MoveStarted) if event.actor == sim.world.eve.id]
    assert [event.move for event in own] == ["jab", "cross", "elbow"]


def test_a_roll_keeps_her_place_in_the_string_and_a_pause_does_not() -> None:
    def blows(between: str) -> list[str]:
        events = play(stage(), f"10:; 1: strike; 20:; {between}; 1: strike; 6:")
        return [event.move for event in of(events, MoveStarted) if event.move != "roll"]

    pause = tables().eve.combo_reset
    assert blows(f"{pause - 8}:") == ["jab", "cross"]
    assert blows("1: roll; 28:") == ["jab", "cross"]
    assert blows(f"{pause}:") == ["jab", "jab"]


def test_headbutt_costs_one_hp_and_low_and_high_strikes() -> None:
    sim = stage(NEAR)
    freeze_minds(sim)
    play(sim, "20:")
    events = play(sim, "1: heavy; 30:")
    assert [event.move for event in of(events, HitLanded)] == ["headbutt"]
    assert eve(sim).hp == 99
    sim = stage(NEAR)
    freeze_minds(sim)
    play(sim, "20:")
    low = play(sim, "1: down strike; 20:")
    high = play(sim, "1: up strike; 30:")
    assert [event.move for event in of(low + high, MoveStarted)] == ["shin_kick", "up_elbow"]


def test_held_heavy_becomes_the_shoulder() -> None:
    sim = stage()
    play(sim, "10:")
    events = play(sim, "45: heavy")
    assert [event.move for event in of(events, MoveStarted)] == ["headbutt", "shoulder"]


def test_air_knee_and_slide() -> None:
    sim = stage()
    play(sim, "10:; 8: jump")
    assert of(play(sim, "1: jump strike"), MoveStarted)[0].move == "air_knee"
    sim = stage()
    play(sim, "30: right")
    assert of(play(sim, "1: right down strike"), MoveStarted)[0].move == "slide"


def test_finisher_on_an_open_man_kills_and_keeps_eve_safe() -> None:
    sim = stage(NEAR)
    freeze_minds(sim)
    play(sim, "20:")
    foe = sim.world.foes()[0]
    foe.open, foe.poise, foe.state, foe.stun = 90, 0, "stun", 90
    events = play(sim, "1:; 1: heavy; 80:")
    assert of(events, Finished)
    assert not sim.world.foes()
    assert eve(sim).hp == 100


def test_take_while_running_keeps_the_speed() -> None:
    sim = stage(FLAT.replace("P.............", "P.....w......."))
    play(sim, "10:")
    play(sim, "24: right")
    events = play(sim, "8: right grab")
    assert of(events, ItemTaken)
    assert eve(sim).vx == pytest.approx(3.0, abs=0.05)
    assert eve(sim).item == "plate"


def test_throw_flies_where_it_is_aimed() -> None:
    sim = stage(FLAT.replace("P.............", "Pw............"))
    play(sim, "10:; 2: grab; 20:")
    events = play(sim, "2: throw aim=45; 12:")
    thrown = of(events, ItemThrown)
    assert len(thrown) == 1
    assert thrown[0].angle == 128


def test_feet_tell_whether_they_run_and_in_a_clinch_they_walk() -> None:
    sim = stage(FLAT)
    steps = of(play(sim, "20: right; 60: right"), Step)
    assert len(steps) > 3 and all(step.running for step in steps[1:])
    sim = stage(FLAT.replace("P.............", "P.d..........."))
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    foe.open, foe.poise, foe.state, foe.stun = 90, 0, "stun", 90
    play(sim, "10:; 1: grab; 12:")
    walked = of(play(sim, "60: right"), Step)
    assert walked and not any(step.running for step in walked if step.actor == sim.world.eve.id)
