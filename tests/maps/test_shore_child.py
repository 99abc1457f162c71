"""Hush, little bird: Ella on the shore, as levels.md 3.3 tells it."""

from __future__ import annotations

from functools import cache

from game.core.events import (
    AnswerAsked,
    ChildFreed,
    ChildSeized,
    ChildTaken,
    Event,
    LineSpoken,
    Retried,
)
from game.core.inputs import IDLE
from game.core.level import Level
from game.core.options import RunOptions
from game.core.paths import levels_dir
from game.maps.tmx import load_level
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.systems import act, encounters
from game.sim.things import locks
from tests.sim.rooms import of, script, tables

BEFORE_E5 = ("E1", "E2", "E3", "E4")


@cache
def shore() -> Level:
    return load_level(levels_dir() / "village_shore.tmx", tables())


def at_the_jetty(hidden: bool) -> tuple[Simulation, Fighter]:
    """Eve before the jetty, all fights behind her; Ella waits at C8 or lies in the Halde bed."""
    sim = Simulation(shore(), tables(), RunOptions(), 1)
    world = sim.world
    for name in BEFORE_E5:
        world.state.encounters[name].state = "cleared"
    for man in list(world.state.fighters.values()):
        if man.encounter in BEFORE_E5:
            world.state.bodies.remove(man.row)
            del world.state.fighters[man.id]
    locks.turn(world, "jetty_gate", shut=False)
    (one,) = world.state.companions.values()
    child = world.state.fighters[one.id]
    name = "halde_bed" if hidden else "before_quay"
    spot = next(obj for obj in shore().objects if obj.name == name)
    bodies = world.state.bodies
    bodies.x[child.row], bodies.y[child.row] = spot.x, spot.y
    one.place, one.mode = spot.id, "hide" if hidden else "wait"
    child.state = "hidden" if hidden else "free"
    bodies.x[world.eve.row], bodies.y[world.eve.row] = 2340.0, 368.0
    world.refresh()
    sim.tick(IDLE)
    encounters.set_checkpoint(world, "C9")
    return sim, child


def wait(sim: Simulation, text: str) -> list[Event]:
    """Nobody harms Eve meanwhile."""
    events: list[Event] = []
    for frame in script(text):
        sim.world.eve.iframes = 5
        events += sim.tick(frame)
    return events


def test_left_in_the_open_she_is_carried_to_the_boat_and_the_place_begins_again() -> None:
    sim, _ = at_the_jetty(hidden=False)
    events = wait(sim, "20: right; 720:")
    assert len(of(events, ChildSeized)) == 1 and not of(events, ChildFreed)
    said = [event.line for event in of(events, LineSpoken)]
    assert said[:2] == ["m14.20", "m14.21"] and "m14.29" in said
    assert [event.times for event in of(events, ChildTaken)] == [1]
    assert [event.checkpoint for event in of(events, Retried)] == ["C9"]
    assert sim.snapshot().outcome == "playing"


def test_well_hidden_she_stays_there_and_he_comes_with_empty_hands() -> None:
    sim, child = at_the_jetty(hidden=True)
    events = wait(sim, "20: right; 300:")
    assert not of(events, ChildSeized) and child.state == "hidden"
    world = sim.world
    ivo = next(man for man in world.foes() if man.kind == "seizer")
    assert ivo.mind.state == "fight" and not ivo.mind.prey
    for man in world.foes():  # she beats the others, and he gives up before her
        if man is not ivo:
            wound.kill(world, man, "test", 1, (0.0, 0.0))
    act.surrender(world, ivo)
    ivo.mind.state = "surrender"
    world.state.bodies.x[ivo.row] = world.at(world.eve)[0] + 40.0
    events = wait(sim, "300:")
    said = [event.line for event in of(events, LineSpoken)]
    assert "m14.22" in said and of(events, AnswerAsked)


def test_she_waits_before_each_fight_and_there_is_a_place_to_hide_in_each_house() -> None:
    waits = {obj.text("until"): round(obj.x / 16) for obj in shore().of_class("Wait")}
    assert set(waits) == {"E2", "E3", "E5"}
    hides = {obj.name for obj in shore().of_class("Hide")}
    assert hides == {"chest_bench", "hen_house", "halde_bed"}
    (boat,) = shore().of_class("CarryExit")
    assert boat.integer("ticks") == 120 and boat.x <= 200 * 16 < boat.x + boat.w
