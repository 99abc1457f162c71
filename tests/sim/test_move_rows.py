"""The rows of game.md C2: frame data, and the special of each that no other file tests."""

from __future__ import annotations

import pytest

from game.core.events import HitLanded, KnockedDown, MoveStarted, PropChanged, Rolled, WallSplat
from game.sim import action
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables

# startup, active, recovery, damage, poise, stun, stop
ROWS = {
    "jab": (4, 3, 9, 5, 6, 11, 3),
    "cross": (5, 3, 11, 6, 8, 14, 3),
    "elbow": (7, 4, 17, 9, 14, 20, 5),
    "headbutt": (11, 4, 20, 14, 22, 24, 8),
    "shoulder": (8, 6, 22, 18, 30, 30, 8),
    "shin_kick": (6, 3, 12, 6, 10, 12, 3),
    "up_elbow": (7, 4, 16, 8, 12, 26, 5),
    "slide": (8, 14, 16, 10, 14, 20, 5),
    "kick_prop": (8, 4, 14, 8, 12, 18, 5),
    "break_out": (5, 2, 16, 7, 15, 20, 5),
}
LENGTHS = {
    "stamp": (10, 3, 20),
    "roll": (2, 20, 6),
    "parry": (1, 8, 20),
    "grab": (6, 3, 22),
    "throw": (8, 1, 14),
    "take": (4, 1, 4),
    "flip_table": (14, 1, 10),
    "getup_roll": (2, 16, 4),
    "finish_a": (6, 50, 10),
}


def ready(letters: str = "P.d") -> tuple[Simulation, Fighter]:
    """Eve before a man who does nothing."""
    sim = stage(FLAT.replace("P" + "." * (len(letters) - 1), letters))
    freeze_minds(sim)
    play(sim, "10:")
    return sim, sim.world.foes()[0]


@pytest.mark.parametrize(("name", "numbers"), ROWS.items())
def test_the_frame_data_of_blows(name: str, numbers: tuple[int, ...]) -> None:
    row = tables().moves[name]
    found = (row.startup, row.active, row.recovery, row.damage, row.poise, row.stun, row.stop)
    assert found == numbers


@pytest.mark.parametrize(("name", "numbers"), LENGTHS.items())
def test_the_frame_data_of_other_moves(name: str, numbers: tuple[int, ...]) -> None:
    row = tables().moves[name]
    assert (row.startup, row.active, row.recovery) == numbers


def test_a_man_hurled_at_a_wall_reels_twenty_ticks_longer() -> None:
    drawing = FLAT.replace("P.............", "P.d#..........").splitlines()
    for row in (2, 3, 4, 5):
        drawing[row] = drawing[row][:13] + "#" + drawing[row][14:]
    sim = stage("\n".join(drawing))
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.poise = foe.poise_max = 500
    foe.state, foe.stun = "stun", 30
    sim.world.state.bodies.vx[foe.row] = 4.0
    events = play(sim, "2:")
    splats = of(events, WallSplat)
    assert len(splats) == 1 and splats[0].direction == 1
    assert foe.stun == 30 - 2 + tables().eve.splat_ticks
    assert not of(play(sim, "10:"), WallSplat)


def test_the_rising_elbow_launches_light_men_only() -> None:
    for letter, launched in (("k", True), ("d", False)):
        sim, foe = ready(f"P.{letter}")
        foe.poise = foe.poise_max = 500
        events = play(sim, "1: up strike; 14:")
        assert of(events, HitLanded)
        assert bool(of(events, KnockedDown)) is launched
        assert (sim.world.py[foe.row] < 96.0) is launched


def test_a_stamp_hits_only_who_lies() -> None:
    sim, foe = ready()
    foe.poise = foe.poise_max = 500
    wound.knock_down(sim.world, foe, 1)
    play(sim, "24:")
    events = play(sim, "1: down heavy; 20:")
    assert [(hit.move, hit.damage) for hit in of(events, HitLanded)] == [("stamp", 16)]
    sim, foe = ready()
    action.start(sim.world, sim.world.eve, "stamp")
    assert not of(play(sim, "30:"), HitLanded)


def test_the_shoulder_bears_one_light_blow() -> None:
    sim, foe = ready("P....d")
    run_of = action.start(sim.world, sim.world.eve, "shoulder")
    play(sim, "2:")
    x, y = sim.world.at(sim.world.eve)
    blow = wound.Blow(foe.id, "punch", "", "fist", "light", 7, 0, 14, 0, -1, x, y)
    wound.hurt(sim.world, sim.world.eve, blow)
    assert sim.world.eve.move is run_of and sim.world.eve.hp == 93
    sim.world.eve.iframes = 0
    wound.hurt(sim.world, sim.world.eve, blow)
    assert sim.world.eve.state == "stun"


def test_a_slide_is_twenty_px_low() -> None:
    sim = stage()
    play(sim, "30: right; 1: right down strike; 12: right down")
    assert sim.world.eve.move is not None and sim.world.eve.move.move == "slide"
    _, top, _, bottom = sim.world.hurtbox(sim.world.eve)
    assert bottom - top <= 20.0


def test_the_third_roll_in_a_second_is_hardly_safe() -> None:
    sim = stage()
    play(sim, "10:")
    now = sim.world.state.tick
    sim.world.state.eve.rolls = [now - 20, now - 2]
    assert of(play(sim, "1: right roll; 9:"), Rolled)
    assert wound.can_be_hurt(sim.world, sim.world.eve, False)
    sim = stage()
    play(sim, "10:; 1: right roll; 9:")
    assert not wound.can_be_hurt(sim.world, sim.world.eve, False)


def test_a_roll_pressed_as_she_lands_rises_at_once() -> None:
    sim, _ = ready("P....d")
    wound.knock_down(sim.world, sim.world.eve, -1)
    events = play(sim, "2:; 1: roll; 3:")
    assert [event.move for event in of(events, MoveStarted)] == ["getup_roll"]
    sim, _ = ready("P....d")
    wound.knock_down(sim.world, sim.world.eve, -1)
    play(sim, f"{tables().eve.getup_window + 4}:")
    assert not of(play(sim, "1: roll; 3:"), MoveStarted)


def test_poise_returns_one_in_six_ticks_after_ninety() -> None:
    sim, foe = ready("P.........d")
    foe.poise, foe.since_hit = 10, 0
    play(sim, "90:")
    assert foe.poise == 10
    play(sim, "61:")
    assert 19 <= foe.poise <= 20


def test_hit_stop_never_passes_sixteen_ticks_in_any_sixty() -> None:
    sim, foe = ready("P.........d")
    frozen: list[bool] = []
    for _ in range(300):
        wound.freeze(sim.world, (foe,), 8)
        frozen.append(foe.stop > 0)
        play(sim, "1:")
    assert any(frozen)
    for first in range(240):
        assert sum(frozen[first : first + 60]) <= tables().eve.stop_cap


def test_a_flipped_table_bears_six_bullets() -> None:
    sim = stage(FLAT.replace("P.............", "P.t..........."))
    events = play(sim, "10:; 1: heavy; 30:")
    assert [event.move for event in of(events, MoveStarted)] == ["flip_table"]
    assert [event.state for event in of(events, PropChanged)] == ["flipped"]
    assert next(iter(sim.world.state.props.values())).cover_hits == 6
    assert eve(sim).hp == 100
