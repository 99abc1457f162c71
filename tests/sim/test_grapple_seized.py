"""Grapples (game.md C4): being grabbed; film and cord."""

from __future__ import annotations

import pytest

from game.core.events import (
    Bound,
    BoundKilled,
    BrokeOut,
    Died,
    EveSeized,
    FilmWound,
    HitLanded,
    LeftBound,
    NoiseMade,
)
from game.core.snapshot import ActorFlag
from game.sim import action
from game.sim.harm import wound
from game.sim.holds import grapple
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.grapple_kit import TABLE, arm, behind, ends, holding, ready
from tests.sim.rooms import eve, of, play, tables


def seized(**options: bool) -> tuple[Simulation, Fighter]:
    """A doorman has hold of her."""
    sim, foe = ready("P.d", **options)
    grapple.seize_eve(sim.world, foe)
    play(sim, "1:")
    assert sim.world.eve.state == "grabbed"
    return sim, foe


def test_a_foe_who_grabs_her_throws_her_down_after_sixty_ticks() -> None:
    sim, foe = seized()
    seen = sim.snapshot()
    assert seen.player.hold is not None and seen.player.hold.kind == "grabbed"
    assert seen.player.prompt == "break_out" and foe.anim == "hold_foe"
    play(sim, f"{TABLE.seized_ticks - 4}:")
    assert sim.world.eve.state == "grabbed" and eve(sim).hp == 100
    play(sim, "8:")
    assert sim.world.eve.state == "down" and eve(sim).hp == 100 - TABLE.thrown_damage


def test_four_presses_or_one_timed_press_break_it_with_a_bite() -> None:
    sim, foe = seized()
    events = play(sim, "1: strike; 2:; 1: strike; 2:; 1: strike; 2:")
    assert sim.world.eve.state == "grabbed"
    events = play(sim, "1: strike; 20:")
    assert [event.how for event in of(events, BrokeOut)] == ["presses"]
    row = tables().moves["break_out"]
    assert [event.damage for event in of(events, HitLanded)] == [row.damage]
    assert foe.hp == foe.hp_max - row.damage
    sim, _ = seized()
    first, last = TABLE.press_window
    events = play(sim, f"{first}:; 1: parry; 4:")
    assert [event.how for event in of(events, BrokeOut)] == ["timed"]
    sim, _ = seized()
    assert not of(play(sim, f"{last + 4}:; 1: parry; 4:"), BrokeOut)


def test_the_assist_breaks_it_for_six_hp() -> None:
    sim, _ = seized(auto_break=True)
    events = play(sim, f"{TABLE.auto_break + 2}:")
    assert [event.how for event in of(events, BrokeOut)] == ["assist"]
    assert eve(sim).hp == 100 - TABLE.auto_break_costs


def test_a_foes_grab_lands_by_its_row() -> None:
    sim, foe = ready()
    rows = [row for row in tables().moves.values() if row.grabs]
    assert rows
    action.start(sim.world, foe, rows[0].id)
    events = play(sim, f"{rows[0].startup + 3}:")
    assert of(events, EveSeized) and eve(sim).hp == 100


@pytest.mark.parametrize(("letter", "wraps"), [("s", 1), ("d", 2), ("L", 3)])
def test_film_binds_by_weight(letter: str, wraps: int) -> None:
    sim, foe = behind(f"P.{letter}")
    arm(sim, "plastic_wrap")
    events = play(sim, f"1: grab; {12 + wraps * TABLE.wrap_ticks}:")
    assert [event.wraps for event in of(events, FilmWound)] == list(range(1, wraps + 1))
    assert of(events, Bound) and foe.state == "bound" and not foe.fights
    him = sim.snapshot().actor(foe.id)
    assert him is not None and him.flags & ActorFlag.WRAPPED and him.flags & ActorFlag.BOUND
    play(sim, "120:")
    assert foe.poise == 0  # it does not return


def bound_man() -> tuple[Simulation, Fighter]:
    sim, foe = behind("P.s")
    arm(sim, "plastic_wrap")
    play(sim, f"1: grab; {14 + TABLE.wrap_ticks}:")
    assert foe.state == "bound"
    return sim, foe


def test_a_bound_man_left_alone_counts_as_beaten() -> None:
    sim, foe = bound_man()
    events = play(sim, f"{TABLE.bound}:")
    assert of(events, LeftBound)
    assert sim.snapshot().balance == TABLE.bound_balance
    assert not sim.world.foes() and foe.alive


def test_the_fatal_blow_on_a_bound_man_is_remembered() -> None:
    sim, foe = bound_man()
    assert sim.snapshot().player.prompt == "end_bound"
    events = play(sim, "1: heavy; 90:")
    assert of(events, BoundKilled) and foe.state == "dead"
    assert sim.snapshot().balance == TABLE.fatal_balance


def test_film_is_wound_in_hold_too() -> None:
    sim, foe = holding()
    arm(sim, "plastic_wrap")
    events = play(sim, f"1: throw; {4 + 2 * TABLE.wrap_ticks}:")
    assert of(events, Bound) and foe.state == "bound"


def test_a_cord_from_behind_kills_in_ninety_ticks_without_a_sound() -> None:
    sim, foe = behind("P.s")
    arm(sim, "phone_cord")
    events = play(sim, f"1: grab; {TABLE.garrotte_ticks}:")
    assert foe.state == "held" and foe.anim == "garrotted"
    events += play(sim, "12:")
    assert foe.state == "dead" and of(events, Died) and not of(events, NoiseMade)


def test_a_wound_takes_the_cord_from_his_neck() -> None:
    sim, foe = behind("P.s")
    arm(sim, "phone_cord")
    play(sim, "1: grab; 30:")
    x, y = sim.world.at(sim.world.eve)
    blow = wound.Blow(foe.id, "punch", "", "fist", "light", 7, 0, 14, 0, -1, x, y)
    wound.hurt(sim.world, sim.world.eve, blow)
    assert ends(play(sim, "2:")) == ["hurt"]
    assert foe.state == "stun"
