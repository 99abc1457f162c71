"""What becomes of things at her belt and in men's hands when something goes off."""

from __future__ import annotations

from game.core.events import Died, Exploded
from game.sim import grenades, items
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, thing

GROUND = 96.0


def test_a_thing_that_is_gone_hangs_at_no_belt() -> None:
    """Grab with empty hands draws what is carried: what has gone off cannot be drawn."""
    sim = stage(FLAT)
    for slot in ("belt", "pocket"):
        live = items.create(sim.world, "grenade", 0.0, 0.0)
        live.state, live.holder = "carried", sim.world.eve.id
        setattr(sim.world.state.eve, slot, live.id)
        items.remove(sim.world, live)
        assert not getattr(sim.world.state.eve, slot)
        play(sim, "1: grab; 4:")


def test_a_grenade_with_its_pin_in_a_hand_does_not_go_off_with_the_others() -> None:
    man = thing("Enemy", 9, 400.0, GROUND, kind="grenadier", facing=-1)
    sim = stage(FLAT, man)
    freeze_minds(sim)
    play(sim, "20:")
    foe = sim.world.foes()[0]
    loose = items.create(sim.world, "grenade", 330.0, GROUND)
    other = items.create(sim.world, "grenade", 340.0, GROUND)
    grenades.pull(sim.world, loose, 5)
    events = play(sim, "60:")
    assert len(of(events, Exploded)) == 2 and other.id not in sim.world.state.items
    assert foe.alive and not of(events, Died)
