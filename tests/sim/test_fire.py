"""Fire on the grid and on people: every number of game.md C7."""

from __future__ import annotations

import pytest

from game.core.events import (
    Burned,
    CellLit,
    JetStarted,
    JetStopped,
    LightBroken,
    PutOut,
    SetAlight,
    Tell,
)
from game.core.inputs import IDLE
from game.core.snapshot import ActorFlag
from game.sim.elements import burning, cells
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items, use
from tests.sim.elements_kit import WOOD, cell, give, light, place, street
from tests.sim.rooms import freeze_minds, of, play, tables, thing

FOE = thing("Enemy", 900, 400.0, 96.0, kind="doorman")


def foe_of(sim: Simulation) -> Fighter:
    freeze_minds(sim)
    return sim.world.foes()[0]


def wait(sim: Simulation, ticks: int) -> list[object]:
    return [event for _ in range(ticks) for event in sim.tick(IDLE)]


def test_a_cell_burns_240_ticks_and_is_burnt_for_good() -> None:
    sim = street()
    light(sim, 20)
    wait(sim, 239)
    assert cell(20) in sim.world.state.cells.fire
    wait(sim, 1)
    assert cell(20) not in sim.world.state.cells.fire
    assert cell(20) in sim.world.state.cells.burnt


def test_fire_on_stone_stays_where_it_is() -> None:
    sim = street()
    light(sim, 20)
    wait(sim, 240)
    assert set(sim.world.state.cells.burnt) == {cell(20)}


def test_fire_on_wood_spreads_only_at_every_twelfth_tick() -> None:
    sim = street(material=WOOD)
    light(sim, 20)
    lit = [tick for tick in range(1, 200) if of(list(sim.tick(IDLE)), CellLit)]
    assert lit and lit[0] % 12 == 0
    assert len(sim.world.state.cells.fire) > 2


@pytest.mark.parametrize(("fuel", "least", "most"), [(0.25, 60, 140), (0.6, 190, 290)])
def test_spreading_follows_the_fuel(fuel: float, least: int, most: int) -> None:
    """Of 400 chances a neighbour of fuel f takes about 400 f."""
    sim = street(material=WOOD)
    caught = 0
    for _ in range(400):
        sim.world.surroundings.fuel[5][31] = fuel
        caught += sim.world.rng("fire").below(256) < cells.fuel(sim.world, cell(31)) * 256
    assert least <= caught <= most


def test_a_curtain_burns_down_and_its_lamp_goes_out() -> None:
    lamp = thing("Prop", 901, 328.0, 96.0, kind="test_lamp", group="g")
    bulb = thing("Light", 902, 328.0, 80.0, group="g")
    sim = street(lamp, bulb)
    light(sim, 20)
    events = wait(sim, 260)
    assert next(iter(sim.world.state.props.values())).state == "burnt"
    assert of(events, LightBroken)


def test_what_stands_on_a_burning_thing_falls() -> None:
    curtain = thing("Prop", 901, 328.0, 96.0, kind="test_curtain")
    sim = street(curtain)
    item = items.create(sim.world, "knife", 328.0, 48.0)
    item.support = next(iter(sim.world.state.props))
    light(sim, 20)
    wait(sim, 30)
    assert item.support == 0


def test_a_pan_of_oil_that_is_knocked_over_burns_on_the_floor_before_the_stove() -> None:
    stove = thing("Prop", 901, 328.0, 96.0, kind="oven")
    sim = street(stove, thing("Prop", 902, 328.0, 67.0, kind="wok"))
    wok = next(prop for prop in sim.world.state.props.values() if prop.kind == "wok")
    assert not sim.world.state.cells.fire, "hot, but nothing has happened yet"
    use.strike(sim.world, wok, sim.world.tables.props["wok"].hp, 2.0, wok.y)
    wait(sim, 1)
    assert wok.state == "broken"
    assert set(sim.world.state.cells.fire) == {cell(column) for column in (19, 20, 21)}
    wait(sim, 240)
    assert not sim.world.state.cells.fire, "it burns out on stone"


def test_a_broken_lantern_lights_five_by_two_cells() -> None:
    sim = street()
    item = items.create(sim.world, "test_lantern", 328.0, 90.0)
    items.break_item(sim.world, item, 328.0, 90.0, 1)
    assert sorted(sim.world.state.cells.fire) == sorted(
        cell(c, r) for c in range(18, 23) for r in (4, 5)
    )


def test_standing_in_fire_sets_a_man_alight_after_twelve_ticks() -> None:
    sim = street(FOE)
    foe = foe_of(sim)
    light(sim, 24, 25)
    wait(sim, 11)
    assert foe.burning == 0
    wait(sim, 1)
    assert foe.burning > 0
    shown = sim.snapshot().actor(foe.id)
    assert shown is not None and shown.flags & ActorFlag.BURNING


def test_a_burning_man_panics_120_ticks_at_4_per_15() -> None:
    sim = street(FOE)
    foe = foe_of(sim)
    foe.hp = foe.hp_max = 200
    burning.set_alight(sim.world, foe)
    events = wait(sim, 60)
    assert foe.state == "burning" and foe.anim == "burning"
    assert [event.damage for event in of(events, Burned)] == [4] * 4
    events = wait(sim, 59)
    assert foe.burning > 0
    events += wait(sim, 1)
    assert foe.burning == 0 and of(events, PutOut)[0].by == "end"
    assert foe.hp == 200 - 8 * 4
    wait(sim, 1)
    assert foe.state == "free"


def test_fire_kills_and_the_death_counts() -> None:
    sim = street(FOE)
    foe = foe_of(sim)
    foe.hp = 3
    burning.set_alight(sim.world, foe)
    wait(sim, 15)
    assert foe.state == "dead" and sim.world.state.tally.kills == 1


@pytest.mark.parametrize(("distance", "runs"), [(150.0, True), (170.0, False)])
def test_he_runs_to_water_that_he_sees(distance: float, runs: bool) -> None:
    water = thing("Water", 903, 400.0 + distance, 80.0, size=(64.0, 16.0))
    sim = street(FOE, water)
    foe = foe_of(sim)
    foe.hp = foe.hp_max = 200
    burning.set_alight(sim.world, foe)
    events = wait(sim, 29)
    toward = sim.world.px[foe.row] - 400.0
    assert (toward > 40.0) == runs or foe.facing < 0
    if runs:
        events += wait(sim, 60)
        assert of(events, PutOut)[0].by == "water" and foe.wet > 0


def test_eve_burns_until_the_second_roll() -> None:
    sim = street()
    burning.set_alight(sim.world, sim.world.eve)
    events = play(sim, "130:")
    assert sim.world.eve.burning > 0 and len(of(events, Burned)) == 8
    events = play(sim, "1: roll right; 40:; 1: roll right; 1:")
    assert sim.world.eve.burning == 0 and of(events, PutOut)[0].by == "roll"


def test_cloth_smothers_her_flames() -> None:
    sim = street()
    give(sim, sim.world.eve, "coat")
    burning.set_alight(sim.world, sim.world.eve)
    events = play(sim, "31:")
    assert of(events, PutOut)[0].by == "cloth"


def test_flames_take_her_health_by_difficulty() -> None:
    sim = street(difficulty="story")
    burning.set_alight(sim.world, sim.world.eve)
    events = play(sim, "15:")
    share = tables().difficulties["story"].damage_taken
    assert of(events, Burned)[0].damage == round(tables().elements.burning.damage * share) < 4


# --- the flamethrower ---------------------------------------------------------------------------


@pytest.mark.parametrize(("gap", "ignites"), [(319.0, True), (322.0, False)])
def test_the_flame_reaches_exactly_320_px(gap: float, ignites: bool) -> None:
    """From the nozzle to the nearest edge of the hurt box."""
    sim = street(FOE)
    foe, eve = foe_of(sim), sim.world.eve
    give(sim, eve, "test_flame")
    play(sim, "1: shoot")
    nozzle = sim.world.state.jets[eve.id].x
    half = sim.world.archetype(foe).half_width - 1
    events = []
    for _ in range(40):
        place(sim, foe, nozzle + gap + half)
        sim.world.state.bodies.vx[foe.row] = 0.0
        foe.mind.to_x = nozzle + gap + half
        events += play(sim, "1: shoot aim=0")
    assert bool(of(events, SetAlight)) == ignites


def test_its_front_moves_16_px_a_tick() -> None:
    sim = street()
    give(sim, sim.world.eve, "test_flame")
    lengths = []
    for _ in range(24):
        play(sim, "1: shoot")
        lengths.append(sim.snapshot().jets[0].length)
    assert lengths == [min(320.0, 16.0 * tick) for tick in range(1, 25)]


def test_the_tank_lasts_300_ticks_and_stays_empty() -> None:
    sim = street()
    item = give(sim, sim.world.eve, "test_flame")
    events = play(sim, "300: shoot")
    assert item.uses == 0 and not of(events, JetStopped)
    events = play(sim, "400: shoot")
    assert of(events, JetStopped)[0].empty and item.uses == 0


def test_it_does_3_per_4_ticks_before_the_clothes_catch() -> None:
    sim = street(FOE)
    foe = foe_of(sim)
    foe.wet = 10_000  # wet clothes do not burn, the flame hurts all the same
    foe.hp = foe.hp_max = 400
    give(sim, sim.world.eve, "test_flame")
    play(sim, "1: shoot")
    place(sim, foe, 300.0)
    play(sim, "23: shoot")
    before = foe.hp
    place(sim, foe, 300.0)
    play(sim, "40: shoot")
    assert before - foe.hp == 30


@pytest.mark.parametrize(("offset", "hit"), [(0.0, True), (60.0, False)])
def test_its_half_angle_is_8_degrees(offset: float, hit: bool) -> None:
    sim = street(FOE)
    foe = foe_of(sim)
    give(sim, sim.world.eve, "test_flame")
    bodies = sim.world.state.bodies
    bodies.gravity[foe.row] = 0.0
    events = []
    for _ in range(30):
        bodies.x[foe.row], bodies.y[foe.row] = 330.0, 96.0 - 30.0 - offset
        sim.world.refresh()
        events += play(sim, "1: shoot aim=0")
    assert bool(of(events, SetAlight)) == hit


def test_solids_and_covers_stop_it() -> None:
    wall = "\n".join(
        ["." * 60] * 3 + ["." * 20 + "#" + "." * 39] * 2 + ["....P" + "." * 15 + "#" + "." * 39]
    )
    for sim in (
        street(FOE, drawing=wall + "\n" + "#" * 60),
        street(FOE, thing("Cover", 904, 320.0, 0.0, size=(8.0, 96.0))),
    ):
        foe = foe_of(sim)
        give(sim, sim.world.eve, "test_flame")
        events = play(sim, "1: shoot")
        place(sim, foe, 345.0)
        events += play(sim, "40: shoot")
        assert not of(events, SetAlight)
        assert sim.snapshot().jets[0].length < 300.0


def test_a_slide_goes_under_it() -> None:
    sim = street(FOE)
    foe, eve = foe_of(sim), sim.world.eve
    give(sim, foe, "test_flame")
    foe.facing, foe.aim = -1, 512
    events = []
    for step in range(60):
        foe.wish.shoot = True
        events += play(sim, "1: right" if step < 8 else "1: right down strike")
        if eve.move is not None and eve.move.move == "slide":
            break
    burnt_before = bool(of(events, SetAlight))
    events = []
    while eve.move is not None and eve.move.phase < 3:
        foe.wish.shoot = True
        events += sim.tick(IDLE)
    assert not burnt_before and not of(events, SetAlight)


def test_a_flame_lights_what_burns_and_not_stone() -> None:
    for material, burns in ((WOOD, True), (0, False)):
        sim = street(material=material)
        give(sim, sim.world.eve, "test_flame")
        play(sim, "60: shoot")
        assert bool(sim.world.state.cells.fire) == burns


def test_fire_never_enters_the_space_of_a_bystander() -> None:
    guest = thing("Npc", 905, 328.0, 96.0)
    sim = street(guest, material=WOOD)
    cells.light(sim.world, cell(23))
    wait(sim, 700)
    assert cell(22) in sim.world.state.cells.burnt
    assert not {cell(19), cell(20), cell(21)} & set(sim.world.state.cells.burnt)


def test_smoke_rises_and_hides() -> None:
    sim = street()
    light(sim, *range(18, 26))
    wait(sim, 60)
    assert sim.world.state.cells.smoke
    assert min(sim.world.state.cells.smoke) // 1024 < 4
    y = (min(sim.world.state.cells.smoke) // 1024) * 16 + 8.0
    assert cells.hides(sim.world, 200.0, y, 500.0, y) or len(sim.world.state.cells.smoke) > 8
    assert not cells.hides(sim.world, 600.0, 40.0, 800.0, 40.0)


def test_burning_is_the_same_on_every_run_and_after_a_checkpoint() -> None:
    def run() -> str:
        sim = street(FOE, material=WOOD, seed=7)
        light(sim, 20, 24)
        wait(sim, 300)
        return sim.digest()

    assert run() == run()
    sim = street(material=WOOD)
    light(sim, 20)
    wait(sim, 50)
    sim.world.save()
    wait(sim, 100)
    burnt = dict(sim.world.state.cells.fire)
    sim.world.restore()
    wait(sim, 100)
    assert sim.world.state.cells.fire == burnt


def test_a_man_hesitates_before_flames_and_then_runs_through() -> None:
    sim = street(thing("Enemy", 900, 300.0, 96.0, kind="knife"))
    sim.world.state.eve.cover = False
    foe = sim.world.foes()[0]
    light(sim, 12, 13)
    crossed = 0
    for tick in range(1, 220):
        sim.tick(IDLE)
        sim.world.eve.iframes = 9
        if sim.world.px[foe.row] < 200.0 and not crossed:
            crossed = tick
        if crossed:
            break
        assert sim.world.px[foe.row] > 12 * 16 - 8
    assert crossed > 90


def test_a_flame_bearer_burns_her_by_his_own_will() -> None:
    sim = street(thing("Enemy", 900, 300.0, 96.0, kind="flame_bearer"))
    sim.world.state.eve.cover = False
    events: list[object] = []
    for _ in range(900):
        events += sim.tick(IDLE)
        if of(events, SetAlight):
            break
    started = of(events, JetStarted)
    assert started and started[0].kind == "flame"
    assert of(events, SetAlight)[0].actor == sim.world.eve.id
    tells = [event for event in of(events, Tell) if event.move == "foe_flame"]
    assert tells and tells[0].ticks == 45
