"""What is special about the things of a household (game.md C3): one rule, one test."""

from __future__ import annotations

from game.core.events import (
    Afflicted,
    ItemBroken,
    ItemUsed,
    KnockedDown,
    LightBroken,
    LineSpoken,
    NoiseMade,
)
from game.sim import action
from game.sim.things import items
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables, thing
from tests.sim.weapons_kit import EVE_X, FAR, FLOOR, give, ready, x_of


def test_the_remote_turns_on_a_speaker_and_two_men_go_to_it() -> None:
    sim = stage(FLAT.replace("P.............", "P..d.d.d....O."))
    freeze_minds(sim)
    play(sim, "10:")
    remote = give(sim, "tv_remote")
    play(sim, "1: shoot; 12:")
    called = [foe for foe in sim.world.foes() if foe.mind.lure_left > 0]
    speaker = next(iter(sim.world.state.props.values()))
    assert len(called) == 2 and all(foe.mind.lure_x == speaker.x for foe in called)
    assert remote.uses == tables().weapons["tv_remote"].uses - 1
    for foe in called:
        foe.mind.think_in = 0
    near = called[0]
    before = abs(x_of(sim, near) - speaker.x)
    play(sim, "60:")
    assert abs(x_of(sim, near) - speaker.x) < before


def test_what_a_remote_opens_is_read_once() -> None:
    safe = thing("Prop", 60, EVE_X + 80.0, FLOOR - 90.0, kind="safe_screen", line="m08.18 m08.19")
    sim = stage(FLAT, safe)
    give(sim, "tv_remote")
    said = of(play(sim, "1: shoot; 900:"), LineSpoken)
    assert [row.line for row in said] == ["m08.18", "m08.19"]
    again = play(sim, "1: shoot; 200:")
    assert of(again, ItemUsed, NoiseMade) and not of(again, LineSpoken)


def test_a_desk_on_which_nothing_lies_offers_nothing() -> None:
    for line, prompt in (("", ""), ("m06.photo", "use")):
        sim = stage(FLAT, thing("Prop", 60, EVE_X + 10.0, FLOOR, kind="desk", line=line))
        play(sim, "2:")
        assert sim.snapshot().player.prompt == prompt


def test_a_thrown_remote_stuns() -> None:
    sim, foe = ready("tv_remote", FAR)
    play(sim, "1: throw; 14:")
    assert foe.state == "stun" and foe.stun >= 20


def test_film_round_the_feet_trips_who_runs_and_holds_who_stands() -> None:
    sim, foe = ready("plastic_wrap", FAR)
    here = x_of(sim, foe)
    events = play(sim, "1: throw; 20:")
    assert "tangle" in [event.what for event in of(events, Afflicted)]
    sim.world.state.bodies.vx[foe.row] = 2.0
    play(sim, "2:")
    assert foe.ails["tangle"] > 0 and abs(x_of(sim, foe) - here) < 8.0


def test_an_iron_reaches_far_on_its_cord() -> None:
    sim, foe = ready("clothes_iron", FLAT.replace("P.............", "P....d........"), hp=500)
    play(sim, "1: strike; 40:")
    assert foe.hp == foe.hp_max
    sim, foe = ready("clothes_iron", FLAT.replace("P.............", "P....d........"), hp=500)
    play(sim, "1: right strike; 40:")
    assert foe.hp < foe.hp_max


def test_an_iron_burns_as_long_as_it_is_hot() -> None:
    sim, foe = ready("clothes_iron")
    hot = of(play(sim, "1: strike; 14:"), Afflicted)
    assert [event.what for event in hot] == ["burn"]
    sim, foe = ready("clothes_iron")
    play(sim, f"{tables().weapons['clothes_iron'].hot + 2}:")
    assert not of(play(sim, "1: strike; 14:"), Afflicted)
    assert foe.hp < foe.hp_max


def test_a_lamp_takes_its_light_with_it() -> None:
    own = thing("Light", 7, EVE_X + 6.0, FLOOR - 20.0)
    other = thing("Light", 8, EVE_X + 140.0, FLOOR - 20.0)
    sim = stage(FLAT, own, other)
    play(sim, "10:")
    items.create(sim.world, "table_lamp", EVE_X + 6.0, FLOOR)
    events = play(sim, "2:; 1: grab; 6:")
    assert [event.light for event in of(events, LightBroken)] == [7]
    assert sim.snapshot().dark_lights == (7,)


def test_a_lamp_takes_its_pool_on_the_ground_along() -> None:
    own = thing("Light", 7, EVE_X + 6.0, FLOOR - 20.0, group="lamp_7")
    pool = thing("Light", 8, EVE_X + 140.0, FLOOR, group="lamp_7")
    house = thing("Light", 9, EVE_X + 200.0, FLOOR, group="house")
    sim = stage(FLAT, own, pool, house)
    play(sim, "10:")
    items.create(sim.world, "table_lamp", EVE_X + 6.0, FLOOR)
    play(sim, "2:; 1: grab; 6:")
    assert sim.snapshot().dark_lights == (7, 8)


def test_a_rolling_pin_rolls_on_and_trips() -> None:
    sim, foe = ready("rolling_pin", FLAT.replace("P..............", "P.............d"))
    events = play(sim, "1: throw aim=-40; 90:")
    assert of(events, KnockedDown) and foe.hp > foe.hp_max - 12


def test_a_book_takes_one_thrust() -> None:
    sim, foe = ready("book", FLAT.replace("P.............", "P.k..........."))
    for blow in (1, 2):
        foe.facing, foe.state, foe.move = -1, "free", None
        sim.world.eve.iframes = 0
        run = action.start(sim.world, foe, "slash")
        run.tick = run.startup - 1
        events = play(sim, "24:")
        if blow == 1:
            assert [event.kind for event in of(events, ItemBroken)] == ["book"]
            assert eve(sim).hp == 100
    assert eve(sim).hp < 100
