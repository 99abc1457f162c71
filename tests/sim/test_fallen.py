"""Dead men at rest are still seen, and cost the living nothing more."""

from __future__ import annotations

from game.core.inputs import IDLE
from game.core.snapshot import ActorFlag, ActorView
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.systems.condition import CORPSE_REST
from tests.sim.elements_kit import street
from tests.sim.rooms import freeze_minds, thing

FOE = thing("Enemy", 900, 400.0, 96.0, kind="doorman")


def seen(sim: Simulation, actor: int) -> ActorView:
    view = sim.snapshot().actor(actor)
    assert view is not None
    return view


def felled() -> tuple[Simulation, int]:
    sim = street(FOE)
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    wound.kill(sim.world, foe, "test", 1, (1.0, 0.0))
    return sim, foe.id


def wait(sim: Simulation, ticks: int) -> None:
    for _ in range(ticks):
        sim.tick(IDLE)


def test_a_fallen_man_lies_where_he_fell_and_has_no_body_any_more() -> None:
    sim, foe = felled()
    bodies = len(sim.world.state.bodies)
    wait(sim, CORPSE_REST)
    lying = seen(sim, foe)
    wait(sim, 30)
    resting = seen(sim, foe)
    assert foe not in sim.world.state.fighters and foe in sim.world.state.fallen
    assert len(sim.world.state.bodies) == bodies - 1
    assert (resting.x, resting.y, resting.anim) == (lying.x, lying.y, lying.anim)
    assert resting.flags & ActorFlag.DEAD and resting.item == ""
    wait(sim, 60)
    assert seen(sim, foe) == resting


def test_who_still_burns_is_laid_to_rest_when_the_flames_are_out() -> None:
    sim, foe = felled()
    wait(sim, CORPSE_REST - 2)
    sim.world.state.fighters[foe].burning = 12
    wait(sim, 6)
    assert foe in sim.world.state.fighters
    wait(sim, 30)
    assert foe in sim.world.state.fallen and not seen(sim, foe).flags & ActorFlag.BURNING


def test_a_retry_brings_back_who_fell_after_the_checkpoint() -> None:
    sim, foe = felled()
    wait(sim, CORPSE_REST + 30)
    assert foe in sim.world.state.fallen
    sim.world.restore()
    assert foe in sim.world.state.fighters and not sim.world.state.fallen
    assert not seen(sim, foe).flags & ActorFlag.DEAD


def test_a_place_taken_by_a_resting_body_is_free_for_the_next_man() -> None:
    sim, foe = felled()
    row = sim.world.state.fighters[foe].row
    wait(sim, CORPSE_REST + 30)
    x, y = seen(sim, foe).x, seen(sim, foe).y
    new = sim.world.state.bodies.add(9999, 100.0, 96.0, 8.0, 40.0)
    assert new == row
    sim.tick(IDLE)
    assert (seen(sim, foe).x, seen(sim, foe).y) == (x, y)
