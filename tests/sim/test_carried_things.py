"""What becomes of things at her belt and in men's hands when something goes off."""

from __future__ import annotations

from game.core.events import Died, Exploded
from game.sim.simulation import Simulation
from game.sim.things import grenades, items
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


def carried(sim: Simulation) -> tuple[str, str, str]:
    """What hand, belt and pocket hold."""
    player = sim.snapshot().player
    return player.hand.kind, player.belt.kind, player.pocket.kind


def test_one_key_goes_round_hand_belt_and_pocket_and_reaches_all() -> None:
    sim = stage(FLAT)
    play(sim, "10:")
    for kind in ("knife", "fork"):  # one for the belt, one for the pocket
        items.take(sim.world, sim.world.eve, items.create(sim.world, kind, 0.0, 0.0))
        play(sim, "1: reload; 4:")
    assert carried(sim) == ("", "knife", "fork")
    seen = []
    for _ in range(3):
        play(sim, "1: reload; 4:")
        seen.append(carried(sim))
    assert seen == [("knife", "", "fork"), ("fork", "knife", ""), ("", "knife", "fork")]


def test_a_second_thing_for_the_belt_changes_places_and_a_long_one_stays_in_hand() -> None:
    sim = stage(FLAT)
    play(sim, "10:")
    for kind in ("knife", "cleaver"):
        items.take(sim.world, sim.world.eve, items.create(sim.world, kind, 0.0, 0.0))
    assert carried(sim) == ("cleaver", "knife", "")
    play(sim, "1: reload; 4:")
    assert carried(sim) == ("knife", "cleaver", "")
    items.take(sim.world, sim.world.eve, items.create(sim.world, "oar", 0.0, 0.0))
    before = carried(sim)
    play(sim, "1: reload; 4:")
    assert before[0] == "oar" and carried(sim) == before


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
