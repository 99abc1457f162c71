"""Grapples (game.md C4): on his back, and men who cannot see."""

from __future__ import annotations

import pytest

from game.core.events import (
    Event,
    Finished,
    GougeBegan,
    GougeEnded,
    GougePulled,
    GougeWindow,
    HoldBegan,
)
from game.core.snapshot import ActorFlag
from game.sim import action
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.grapple_kit import TABLE, behind, ends, fire, holding, ready
from tests.sim.rooms import eve, of, play


def riding(letters: str = "P.L") -> tuple[Simulation, Fighter]:
    """Eve on a giant's back."""
    sim, foe = behind(letters)
    events = play(sim, "1: grab; 12:")
    assert [event.kind for event in of(events, HoldBegan)] == ["backhang"]
    return sim, foe


def test_from_behind_a_giant_is_mounted_and_a_light_man_becomes_her_shield() -> None:
    sim, foe = riding()
    assert eve(sim).anim in ("backhang_mount", "backhang") and foe.anim == "ridden"
    assert eve(sim).y == sim.world.py[foe.row] and eve(sim).facing == foe.facing
    assert abs(eve(sim).x - sim.world.px[foe.row]) == pytest.approx(TABLE.ride_gap, abs=0.5)
    sim, _ = behind("P.s")
    events = play(sim, "1: grab; 12:")
    assert [(event.kind, event.how) for event in of(events, HoldBegan)] == [("shield", "behind")]
    sim, _ = behind("P.s")
    events = play(sim, "1: up grab; 12: up")
    assert [event.kind for event in of(events, HoldBegan)] == ["backhang"]


def test_up_in_the_clinch_climbs_him_and_a_drop_lands_on_shoulders() -> None:
    sim, _ = holding()
    events = play(sim, "2: up; 4:")
    assert [event.kind for event in of(events, HoldBegan)] == ["backhang"]
    sim, foe = ready("P.d")
    bodies = sim.world.state.bodies
    bodies.x[sim.world.eve.row] = bodies.x[foe.row]
    bodies.y[sim.world.eve.row] -= 70.0
    events = play(sim, "1:; 1: down heavy; 40:")
    assert [(event.kind, event.how) for event in of(events, HoldBegan)] == [("backhang", "above")]
    assert foe.hp == foe.hp_max


def test_he_staggers_where_she_steers() -> None:
    sim, foe = riding()
    x = sim.world.px[foe.row]
    play(sim, "20: right")
    assert sim.world.px[foe.row] - x == pytest.approx(20 * TABLE.ride_walk, abs=2.0)
    play(sim, "20: left")
    assert foe.facing == -1 and abs(sim.world.px[foe.row] - x) < 3.0


def test_on_a_back_nobody_else_gets_leave_to_strike_and_bullets_meet_him() -> None:
    sim, foe = riding("P.L......s..d")
    for man in sim.world.foes():
        man.mind.state, man.mind.wants = "fight", "melee"
    play(sim, "4:")
    assert not any(man.mind.token == "melee" for man in sim.world.foes())
    shooter = next(man for man in sim.world.foes() if man.kind == "suit")
    hp = foe.hp
    fire(sim, shooter, -1)
    assert foe.hp < hp and eve(sim).hp == 100


def in_window(sim: Simulation) -> list[Event]:
    """Wait for the next window, strike it, and wait until it is over."""
    events: list[Event] = []
    while not of(events, GougeWindow):
        events += play(sim, "1:")
    return events + play(sim, "3:; 1: heavy; 10:")


def test_three_windows_of_the_back_hang_blind_him() -> None:
    sim, foe = riding()
    events: list[Event] = []
    for _ in range(3):
        events += in_window(sim)
    assert [event.ticks for event in of(events, GougeWindow)] == [TABLE.window] * 3
    assert sim.world.eve.state == "gouge" and foe.anim == "gouged"
    while sim.world.state.hold.kind:
        events += play(sim, "1:")
    assert len(of(events, GougeBegan)) == 1 and len(of(events, GougePulled)) == 3
    assert [event.blinded for event in of(events, GougeEnded)] == [TABLE.blinded]
    assert foe.hp == foe.hp_max - TABLE.gouge_damage and foe.blinded == TABLE.blinded
    assert foe.open > 0 and sim.snapshot().balance == TABLE.gouge_balance
    him = sim.snapshot().actor(foe.id)
    assert him is not None and him.flags & ActorFlag.BLINDED
    events = play(sim, "24:; 1: heavy; 90:")
    assert of(events, Finished) and foe.state == "dead"


def test_a_press_outside_of_the_windows_only_costs_time() -> None:
    sim, _ = riding()
    left = sim.world.state.hold.left
    play(sim, "1: heavy; 1:")
    hold = sim.world.state.hold
    assert hold.marks == 0 and left - hold.left >= TABLE.missed_costs


def test_after_the_ride_he_shakes_her_off() -> None:
    sim, foe = riding()
    events = play(sim, f"{TABLE.ride_ticks + 4}:")
    assert ends(events) == ["broke"] and foe.state != "held"
    bodies = sim.world.state.bodies
    row = sim.world.eve.row
    assert bool(bodies.solid[row]) and not bool(bodies.climbing[row])


def test_a_blinded_man_strikes_his_friends() -> None:
    sim, foe = ready("P......d.d")
    other = sim.world.foes()[1]
    foe.blinded, foe.facing = 200, 1
    action.start(sim.world, foe, "hook")
    play(sim, "60:")
    assert other.hp < other.hp_max
    sim, foe = ready("P......d.d")
    other = sim.world.foes()[1]
    foe.facing = 1
    action.start(sim.world, foe, "hook")
    play(sim, "60:")
    assert other.hp == other.hp_max
