"""Finishers: eight bare ones without an early repeat, six with what she holds, nobody strikes."""

from __future__ import annotations

import pytest

from game.core.events import Died, Finished, HitLanded, ItemBroken, ShotFired
from game.sim import action
from game.sim.behaviours.scene import Scene
from game.sim.holds import finish
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables

NEAR = FLAT.replace("P.............", "P.d...........")
WEAPON_FINISHERS = {
    "hand_axe": "finish_axe",
    "knife": "finish_blade",
    "bottle": "finish_bottle",
    "plate": "finish_plate",
    "pan": "finish_pan",
    "pistol": "finish_gun",
}


def opened(drawing: str = NEAR) -> tuple[Simulation, Fighter]:
    """Eve before an open man."""
    sim = stage(drawing)
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.open, foe.poise, foe.state, foe.stun = 90, 0, "stun", 90
    return sim, foe


def test_there_are_eight_bare_ones_and_none_comes_again_within_four() -> None:
    bare = [row.id for row in tables().finishers.values() if row.bare]
    assert bare == [f"finish_{letter}" for letter in "abcdefgh"]
    sim, _ = opened()
    shown: list[str] = []
    for _ in range(60):
        name = finish.pick(sim.world)
        assert name not in shown[-4:]
        shown.append(name)
        sim.world.state.eve.finishers = shown[-4:]
    assert set(shown) == set(bare)


@pytest.mark.parametrize(("kind", "name"), WEAPON_FINISHERS.items())
def test_what_she_holds_chooses_the_finisher(kind: str, name: str) -> None:
    sim, foe = opened()
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, sim.world.eve, item)
    uses = item.uses
    events = play(sim, "1:; 1: heavy; 90:")
    assert [event.move for event in of(events, Finished)] == [name]
    row = tables().finishers[name]
    last = of(events, HitLanded)[-1]
    assert (last.weapon, last.material, last.lethal) == (kind, row.material, True)
    assert of(events, Died) and foe.anim == row.victim
    assert item.uses < uses or of(events, ItemBroken)
    assert bool(of(events, ShotFired)) is (kind == "pistol")


@pytest.mark.parametrize("name", sorted(tables().finishers))
@pytest.mark.parametrize("apart", [14.0, 24.0, 34.0])
def test_before_the_first_blow_she_stands_where_the_two_figures_meet(
    name: str, apart: float
) -> None:
    sim, foe = opened()
    world = sim.world
    bodies, row = world.state.bodies, tables().finishers[name]
    bodies.x[foe.row] = bodies.x[world.eve.row] + apart
    action.start(world, world.eve, name, foe.id)
    play(sim, f"{tables().moves[name].startup + 1}:")
    gap = float(bodies.x[foe.row] - bodies.x[world.eve.row])
    assert gap == pytest.approx(row.gap, abs=2.0)


@pytest.mark.parametrize("name", sorted(tables().finishers))
def test_the_two_blows_of_a_finisher_are_one_harm(name: str) -> None:
    sim, foe = opened()
    foe.hp = foe.hp_max = 5000
    action.start(sim.world, sim.world.eve, name, foe.id)
    struck = [hit.damage for hit in of(play(sim, "120:"), HitLanded) if hit.move == name]
    assert sum(struck) == tables().moves[name].damage and 5000 - foe.hp == sum(struck)


def test_an_empty_gun_finishes_nobody() -> None:
    sim, _ = opened()
    item = items.create(sim.world, "pistol", 0.0, 0.0)
    items.take(sim.world, sim.world.eve, item)
    item.uses = 0
    assert finish.pick(sim.world) != "finish_gun"


def test_the_others_hold_back_during_a_finisher() -> None:
    sim, _ = opened(FLAT.replace("P.............", "P.d..d........"))
    play(sim, "1: heavy; 10:")
    assert sim.world.eve.move is not None
    assert Scene(sim.world).hold
    assert eve(sim).hp == 100
