"""Foes and things: what they take, what they throw, and that guns go to those who shoot."""

from __future__ import annotations

import pytest

from game.core.events import ItemTaken, ItemThrown, MoveStarted, ShotFired, Tell
from game.sim.simulation import Simulation
from game.sim.state import Item, Prop
from game.sim.things import items
from tests.sim.minds.crowd_kit import EVE_X, FLOOR, crowd
from tests.sim.rooms import of, play, tables

HURL = "foe_hurl"


def lay(sim: Simulation, kind: str, x: float) -> Item:
    return items.create(sim.world, kind, x, FLOOR)


def arm(sim: Simulation, kind: str) -> Item:
    """The first man holds this, and nothing else lies about."""
    foe = sim.world.foes()[0]
    item = items.create(sim.world, kind, 0.0, FLOOR)
    items.take(sim.world, foe, item)
    for other in list(sim.world.state.items.values()):
        if other.id != item.id:
            items.remove(sim.world, other)
    return item


@pytest.mark.parametrize("kind", ["plate_stack", "bottle", "clothes_iron", "coat"])
def test_a_man_throws_what_flies_well_and_tells_before(kind: str) -> None:
    sim = crowd("doorman", first=150.0)
    arm(sim, kind)
    events = play(sim, "900:")
    began = [event for event in of(events, MoveStarted) if event.move == HURL]
    tells = [event for event in of(events, Tell) if event.move == HURL]
    assert began and tells and tells[0].ticks >= 14
    assert of(events, ItemThrown)


def test_his_own_knife_he_keeps() -> None:
    sim = crowd("knife", first=150.0)
    assert not of(play(sim, "500:"), ItemThrown)


def test_a_man_without_a_gun_goes_for_one_and_shoots_it() -> None:
    sim = crowd("suit", first=200.0)
    foe = sim.world.foes()[0]
    items.remove(sim.world, sim.world.state.items[foe.hand])
    lay(sim, "pistol", EVE_X + 260.0)
    events = play(sim, "500:")
    assert [event.kind for event in of(events, ItemTaken)] == ["pistol"]
    assert of(events, ShotFired)


def test_he_leaves_a_stool_for_a_gun() -> None:
    sim = crowd("suit", first=200.0)
    arm(sim, "stool")
    lay(sim, "revolver", EVE_X + 250.0)
    taken = of(play(sim, "300:"), ItemTaken)
    assert "revolver" in [event.kind for event in taken]


def test_a_householder_takes_the_chair_that_stands_there() -> None:
    sim = crowd("householder", first=200.0)
    foe = sim.world.foes()[0]
    if foe.hand:
        items.remove(sim.world, sim.world.state.items[foe.hand])
    prop = Prop(sim.world.state.new_id(), "chair_bar", EVE_X + 240.0, FLOOR, 1, 10, 1)
    sim.world.state.props[prop.id] = prop
    taken = of(play(sim, "200:"), ItemTaken)
    assert [event.kind for event in taken] == ["chair"] and prop.state == "used"


@pytest.mark.parametrize("kind", ["pistol", "flamethrower", "grenade"])
def test_a_brawler_leaves_alone_what_he_cannot_use(kind: str) -> None:
    sim = crowd("doorman", first=100.0)
    sim.world.foes()[0].mind.turn = 1
    lay(sim, kind, EVE_X + 130.0)
    assert not of(play(sim, "300:"), ItemTaken)


def test_some_throw_an_empty_gun() -> None:
    sim = crowd("suit", "suit", first=120.0, spacing=-240.0)
    for foe in sim.world.foes():
        sim.world.state.items[foe.hand].uses = 0
    thrown = of(play(sim, "300:"), ItemThrown)
    assert [event.kind for event in thrown] == ["pistol"]


@pytest.mark.parametrize("kind", sorted(tables().enemies))
def test_whoever_takes_things_can_swing_and_throw_them(kind: str) -> None:
    row = tables().enemies[kind]
    assert not row.takes_items or row.behaviour
    sim = crowd(kind, first=60.0)
    if row.takes_items:
        arm(sim, "pan")
    play(sim, "240:")  # whatever he does with it, the tables have it
