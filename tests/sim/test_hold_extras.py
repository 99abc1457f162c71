"""Leftovers of C2 and C4: charge armour, held throws, grenades in holds, long presses."""

from __future__ import annotations

import pytest

from game.core.events import Exploded, FuseLit, ManThrown, MoveStarted
from game.sim import action
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, tables, thing

NEAR = FLAT.replace("P...", "P.d.")


def blow(sim: Simulation, weight: str) -> None:
    """A foe's blow at Eve's chest."""
    x, y = sim.world.at(sim.world.eve)
    foe = sim.world.foes()[0]
    given = wound.Blow(foe.id, "punch", "", "fist", weight, 4, 4, 12, 0, -1, x, y - 30.0)
    wound.hurt(sim.world, sim.world.eve, given)


def charging(ticks: int) -> Simulation:
    """Eve, whose Heavy has been held for so long; a man far away."""
    sim = stage(FLAT.replace("P" + "." * 20, "P" + "." * 19 + "d"))
    freeze_minds(sim)
    play(sim, f"10:; {ticks}: heavy")
    assert sim.world.eve.state == "move"
    return sim


@pytest.mark.parametrize(
    ("ticks", "weight", "stands"),
    [(7, "light", False), (16, "light", True), (16, "heavy", False), (33, "light", True)],
)
def test_charge_and_shoulder_stand_one_light_blow(ticks: int, weight: str, stands: bool) -> None:
    sim = charging(ticks)
    blow(sim, weight)
    assert (sim.world.eve.state == "move") is stands


def test_one_blow_for_charge_and_shoulder_together() -> None:
    sim = charging(16)
    blow(sim, "light")
    play(sim, "18: heavy")
    assert sim.world.eve.move is not None
    assert sim.world.eve.move.move == "shoulder"
    sim.world.eve.iframes = 0
    blow(sim, "light")
    assert sim.world.eve.state == "stun"


def test_the_air_knee_strikes_for_six_ticks_and_recovers_from_the_landing_on() -> None:
    sim = stage()
    play(sim, "10:; 8: jump; 1: jump strike")
    active = late = 0
    for _ in range(60):
        play(sim, "1:")
        run_of = sim.world.eve.move
        if run_of is None:
            break
        grounded = bool(sim.world.state.bodies.grounded[sim.world.eve.row])
        active += run_of.phase == 2
        late += grounded
    assert active == 6
    assert 7 <= late <= 9


def throw_of(keys: str) -> tuple[str, int]:
    """The row of a throw and the ticks from its begin to the end of its recovery."""
    sim = stage()
    items.take(sim.world, sim.world.eve, items.create(sim.world, "plate", 0.0, 0.0))
    play(sim, "10:")
    play(sim, keys)
    run_of = sim.world.eve.move
    assert run_of is not None
    return run_of.move, run_of.startup + run_of.active + run_of.recovery


def test_a_tap_throws_out_of_the_wrist_a_held_button_with_the_arm() -> None:
    assert throw_of("1: throw; 4:") == ("throw_quick", 13)
    assert throw_of("16: throw") == ("throw", 23)


def clinch(kind: str = "doorman", held: str = "") -> tuple[Simulation, Fighter]:
    """Eve holds a man from the front; `held` lies in her hand."""
    man = thing("Enemy", 900, 10.5 * 16 + 24.0, 96.0, kind=kind)
    sim = stage(FLAT, man)
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.facing = -1
    if held:
        items.take(sim.world, sim.world.eve, items.create(sim.world, held, 0.0, 0.0))
    play(sim, "1: grab; 12:")
    assert sim.world.eve.state == "clinch"
    return sim, foe


def test_a_grenade_in_a_clinch_goes_into_his_coat_and_away_with_him() -> None:
    sim, foe = clinch(held="grenade")
    events = play(sim, "1: throw; 30:")
    assert of(events, FuseLit)
    assert of(events, ManThrown)[0].victim == foe.id
    assert sim.world.eve.hand == 0
    events = play(sim, "170:")
    blast = of(events, Exploded)[0]
    assert abs(blast.x - sim.world.px[sim.world.eve.row]) > 60.0
    assert not foe.alive


def test_a_grenadier_held_for_sixty_ticks_pulls_the_pin_once() -> None:
    sim, _ = clinch("grenadier")
    begun = sim.world.state.hold
    assert not of(play(sim, f"{58 - (begun.full - begun.left)}:"), FuseLit)
    assert len(of(play(sim, "30:"), FuseLit)) == 1


def test_who_lives_through_a_finisher_falls_as_it_shows() -> None:
    sim = stage(FLAT.replace("P...", "P.L."))
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.open, foe.poise, foe.facing = 300, 0, -1
    action.start(sim.world, sim.world.eve, "finish_c", foe.id)
    play(sim, "80:")
    assert foe.alive
    assert (foe.state, foe.anim) == ("down", "finished_c")
    play(sim, "120:")
    assert foe.state not in ("down", "getup")


def at_table() -> Simulation:
    """A plate on the floor beside a table that can be used."""
    props = [name for name, row in tables().props.items() if row.use == "take"]
    prop = thing("Prop", 901, 10.5 * 16 + 6.0, 96.0, kind=props[0])
    plate = thing("Weapon", 902, 10.5 * 16 + 8.0, 96.0, kind="plate")
    sim = stage(FLAT, prop, plate)
    play(sim, "10:")
    return sim


def test_a_tap_takes_the_thing_a_long_press_uses_the_prop() -> None:
    sim = at_table()
    seen = sim.snapshot().player
    assert (seen.prompt, seen.prompt_kind, seen.long_prompt) == ("take", "plate", "use")
    play(sim, "3: grab; 4:")
    held = sim.world.held(sim.world.eve)
    assert held is not None
    assert held.kind == "plate"
    sim = at_table()
    events = play(sim, "24: grab; 4:")
    moves = [event.move for event in of(events, MoveStarted)]
    assert moves == ["take"]
    held = sim.world.held(sim.world.eve)
    assert held is not None
    assert held.kind != "plate"
