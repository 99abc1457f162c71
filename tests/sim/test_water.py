"""Water in jets, buckets, sprinklers and lakes; thin ice; snow."""

from __future__ import annotations

import pytest

from game.core.events import (
    CellDoused,
    Died,
    HearthLit,
    HomeBurning,
    HomeBurnt,
    HomeSaved,
    IceCracked,
    PutOut,
    SetAlight,
    SnowSlid,
    Splashed,
)
from game.core.inputs import IDLE
from game.sim import action
from game.sim.elements import burning, cells
from game.sim.harm import wound
from game.sim.holds import grapple
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import use
from tests.sim.elements_kit import FLOOR, cell, give, light, place, street
from tests.sim.rooms import freeze_minds, of, play, thing

FOE = thing("Enemy", 900, 400.0, 96.0, kind="doorman")
HOLE = "\n".join(
    ["." * 60] * 5
    + ["....P" + "." * 55, "#" * 20 + "." * 12 + "#" * 28]
    + ["#" * 20 + "." * 12 + "#" * 28] * 2
    + ["#" * 60]
)
ICE = thing("Ice", 910, 320.0, 96.0, size=(192.0, 16.0))
LAKE = thing("Water", 911, 320.0, 100.0, size=(192.0, 44.0), kind="cold")


def wait(sim: Simulation, ticks: int) -> list[object]:
    return [event for _ in range(ticks) for event in sim.tick(IDLE)]


def stand(sim: Simulation, fighter: Fighter, x: float) -> None:
    place(sim, fighter, x)
    sim.world.state.bodies.vx[fighter.row] = 0.0
    fighter.mind.to_x = x


def test_a_jet_of_water_pushes_puts_out_and_wets() -> None:
    sim = street(FOE)
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    place(sim, foe, 180.0)
    light(sim, 8, 9, 10)
    burning.set_alight(sim.world, foe)
    give(sim, sim.world.eve, "test_hose")
    events = play(sim, "12: shoot aim=0")
    assert of(events, PutOut)[0].by == "water"
    assert float(sim.world.state.bodies.vx[foe.row]) == 3.0
    events += play(sim, "20: shoot aim=352")
    assert not sim.world.state.cells.fire
    assert len(of(events, CellDoused)) == 3
    assert cell(9) in sim.world.state.cells.wet and cell(9) in sim.world.state.cells.steam


@pytest.mark.parametrize(("gap", "reached"), [(191.0, True), (194.0, False)])
def test_it_reaches_192_px(gap: float, reached: bool) -> None:
    sim = street(FOE)
    freeze_minds(sim)
    foe, eve = sim.world.foes()[0], sim.world.eve
    give(sim, eve, "test_hose")
    play(sim, "1: shoot aim=0")
    nozzle = sim.world.state.jets[eve.id].x
    half = sim.world.archetype(foe).half_width - 1
    for _ in range(16):
        stand(sim, foe, nozzle + gap + half)
        play(sim, "1: shoot aim=0")
    assert (foe.wet > 0) == reached


def test_its_tank_lasts_360_ticks() -> None:
    sim = street()
    item = give(sim, sim.world.eve, "test_hose")
    play(sim, "359: shoot")
    assert item.uses == 1
    play(sim, "20: shoot")
    assert item.uses == 0 and not sim.snapshot().jets


def test_the_wet_do_not_catch_fire() -> None:
    sim = street(FOE)
    foe = sim.world.foes()[0]
    burning.soak(sim.world, foe)
    assert not burning.set_alight(sim.world, foe)
    light(sim, 24, 25)
    assert not of(wait(sim, 100), SetAlight)


def test_a_shot_sprinkler_rains_for_180_ticks() -> None:
    sprinkler = thing("Prop", 901, 328.0, 0.0, kind="test_sprinkler")
    sim = street(sprinkler)
    light(sim, 18, 20, 22)
    prop = next(iter(sim.world.state.props.values()))
    use.strike(sim.world, prop, 14, 1.0, 4.0)
    wait(sim, 20)
    assert not sim.world.state.cells.fire
    assert sim.world.state.sprinklers
    wait(sim, 180)
    assert not sim.world.state.sprinklers


def test_a_valve_opens_the_sprinklers_of_its_group() -> None:
    sprinkler = thing("Prop", 901, 328.0, 0.0, kind="test_sprinkler", group="hall")
    other = thing("Prop", 902, 628.0, 0.0, kind="test_sprinkler", group="attic")
    valve = thing("Prop", 903, 80.0, 96.0, kind="test_valve", group="hall")
    sim = street(sprinkler, other, valve)
    play(sim, "1: grab; 20:")
    assert len(sim.world.state.sprinklers) == 1


def test_a_bucket_puts_out_what_is_before_her() -> None:
    sim = street(thing("Prop", 903, 80.0, 96.0, kind="test_bucket"))
    light(sim, 5, 6)
    play(sim, "1: grab; 8:")
    assert not sim.world.state.cells.fire


def test_water_puts_a_hearth_out_and_fire_lights_it() -> None:
    hearth = thing("Hearth", 906, 320.0, 80.0, size=(32.0, 16.0), home="north")
    sim = street(hearth)
    cells.wet(sim.world, cell(20))
    events = wait(sim, 6)
    assert of(events, HearthLit)[0].lit is False and sim.world.state.hearths[906] is False
    sim.world.state.cells.wet.clear()
    light(sim, 20)
    assert of(wait(sim, 6), HearthLit)[0].lit is True


def test_a_fireplace_shows_whether_its_hearth_burns() -> None:
    hearth = thing("Hearth", 906, 320.0, 80.0, size=(32.0, 16.0), home="north")
    stove = thing("Prop", 908, 336.0, 96.0, kind="hearth")
    outside = thing("Prop", 909, 480.0, 96.0, kind="hearth")
    sim = street(hearth, stove, outside)
    cells.wet(sim.world, cell(20))
    wait(sim, 6)
    states = {prop.id: prop.state for prop in sim.world.state.props.values()}
    assert states == {1: "cold", 2: "whole"}
    sim.world.state.cells.wet.clear()
    light(sim, 20)
    wait(sim, 6)
    assert sim.world.state.props[1].state == "whole"


def test_a_fire_of_the_map_burns_until_it_is_put_out() -> None:
    sim = street(thing("Fire", 907, 320.0, 80.0, size=(32.0, 16.0)))
    wait(sim, 600)
    assert set(sim.world.state.cells.fire) == {cell(20), cell(21)}


# --- ice ----------------------------------------------------------------------------------------


def test_ice_bears_one_body() -> None:
    sim = street(ICE, LAKE, drawing=HOLE)
    place(sim, sim.world.eve, 400.0)
    assert not of(wait(sim, 200), IceCracked)
    assert sim.world.py[sim.world.eve.row] == FLOOR


@pytest.mark.parametrize(("kind", "ticks"), [("doorman", 60), ("large", 20)])
def test_it_cracks_under_a_second_body_or_a_giant(kind: str, ticks: int) -> None:
    sim = street(thing("Enemy", 900, 420.0, 96.0, kind=kind), ICE, LAKE, drawing=HOLE)
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    if kind == "doorman":
        place(sim, sim.world.eve, 380.0)
    cracked = 0
    for tick in range(1, 120):
        stand(sim, foe, 420.0)
        if of(list(sim.tick(IDLE)), IceCracked) and not cracked:
            cracked = tick
            break
    assert ticks <= cracked <= ticks + 2


def test_who_falls_in_is_out_and_eve_is_back_on_firm_ground() -> None:
    for difficulty, harm in (("arcade", 15), ("story", 0)):
        sim = street(FOE, ICE, LAKE, drawing=HOLE, difficulty=difficulty)
        freeze_minds(sim)
        foe, eve = sim.world.foes()[0], sim.world.eve
        wait(sim, 8)
        place(sim, eve, 380.0)
        events: list[object] = []
        hp = eve.hp
        for _ in range(160):
            if foe.alive and sim.world.state.ice[910].state != "open":
                stand(sim, foe, 420.0)
            events += sim.tick(IDLE)
        assert [event.state for event in of(events, IceCracked)] == ["cracked", "open"]
        assert len(of(events, Splashed)) == 2
        assert [event.cause for event in of(events, Died)] == ["cold_water"]
        assert eve.hp == hp - harm
        assert sim.world.px[eve.row] < 320.0 and sim.world.py[eve.row] == FLOOR


@pytest.mark.parametrize("how", ["finish", "clinch"])
def test_whom_she_holds_when_she_falls_in_is_free_again(how: str) -> None:
    """Nobody stays held, and out of everybody's reach, by who has gone under."""
    sim = street(FOE, LAKE, drawing=HOLE)
    freeze_minds(sim)
    foe, eve = sim.world.foes()[0], sim.world.eve
    wait(sim, 8)
    place(sim, foe, 250.0)
    if how == "finish":
        action.start(sim.world, eve, "finish_f", target=foe.id)
        foe.state = "held"
    else:
        grapple.begin(sim.world, foe, "clinch", "front", 100)
    place(sim, eve, 380.0)
    wait(sim, 60)
    assert foe.state != "held" and not sim.world.state.hold.kind


def test_a_checkpoint_mends_the_ice() -> None:
    sim = street(ICE, LAKE, drawing=HOLE)
    sim.world.save()
    sim.world.state.ice[910].state = "open"
    sim.world.lay_locks()
    assert not sim.world.terrain.solid_at(400.0, 100.0)
    sim.world.restore()
    assert sim.world.terrain.solid_at(400.0, 100.0)


# --- snow ---------------------------------------------------------------------------------------


def test_a_load_of_snow_buries_and_puts_out() -> None:
    load = thing("Prop", 901, 400.0, 0.0, kind="test_snow")
    sim = street(FOE, load)
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    light(sim, 23)
    use.strike(sim.world, next(iter(sim.world.state.props.values())), 14, 1.0, 4.0)
    events: list[object] = []
    for _ in range(40):
        events += sim.tick(IDLE)
        if of(events, SnowSlid):
            break
    assert of(events, SnowSlid)[0].width == 64.0
    assert foe.hp == foe.hp_max - 12 and foe.state == "down" and foe.down == 90
    assert cell(23) not in sim.world.state.cells.fire


def test_a_kick_at_the_wall_brings_the_snow_down() -> None:
    sim = street(thing("Prop", 901, 80.0, 0.0, kind="test_snow"))
    events = play(sim, "3:; 1: heavy; 60:")
    assert of(events, SnowSlid)


def test_eve_is_not_hurt_by_water_alone() -> None:
    sim = street(thing("Water", 903, 40.0, 90.0, size=(200.0, 6.0), kind="shallow"))
    wait(sim, 60)
    assert sim.world.eve.hp == sim.world.eve.hp_max and sim.world.eve.wet > 0
    assert wound.can_be_hurt(sim.world, sim.world.eve, False)


# --- homes --------------------------------------------------------------------------------------


def test_a_home_whose_fire_is_put_out_is_saved() -> None:
    home = thing("Home", 920, 320.0, 48.0, size=(128.0, 48.0), name="kessel")
    sim = street(home, thing("Fire", 921, 352.0, 80.0, size=(32.0, 16.0)))
    events = wait(sim, 24)
    assert of(events, HomeBurning)[0].home == "kessel"
    cells.wet(sim.world, cell(22))
    cells.wet(sim.world, cell(23))
    events = wait(sim, 24)
    assert of(events, HomeSaved) and sim.snapshot().balance == 4
    assert sim.world.state.homes[920].state == "saved"


@pytest.mark.parametrize(("by_eve", "balance"), [(True, -8), (False, 0)])
def test_a_home_that_burns_down_is_on_the_conscience_of_who_lit_it(
    by_eve: bool, balance: int
) -> None:
    home = thing("Home", 920, 320.0, 48.0, size=(128.0, 48.0), name="kessel", bears=3)
    sim = street(home)
    if by_eve:
        sim.world.state.cells.by_eve = sim.world.state.cells.now
    light(sim, 21, 22, 23)
    events = wait(sim, 264)
    assert of(events, HomeBurnt)[0].by_player == by_eve
    assert sim.snapshot().balance == balance


def test_her_flame_and_her_lantern_are_her_deed() -> None:
    sim = street()
    give(sim, sim.world.eve, "test_flame")
    play(sim, "8: shoot aim=0")
    assert sim.world.state.cells.by_eve == sim.world.state.cells.now or (
        sim.world.state.cells.now - sim.world.state.cells.by_eve < 8
    )


def test_ice_gives_little_grip() -> None:
    slid = []
    for extra in ((), (ICE,)):
        drawing = HOLE if extra else HOLE.replace("#" * 20 + "." * 12 + "#" * 28, "#" * 60)
        sim = street(*extra, drawing=drawing)
        place(sim, sim.world.eve, 330.0)
        play(sim, "40: right")
        start = sim.world.px[sim.world.eve.row]
        play(sim, "30:")
        slid.append(sim.world.px[sim.world.eve.row] - start)
    assert slid[1] > slid[0] * 2.5
