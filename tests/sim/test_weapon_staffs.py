"""Furniture, staffs, cloth, fire; and how things are batted, kicked, given and used."""

from __future__ import annotations

import pytest

from game.core.events import (
    Afflicted,
    HitLanded,
    ItemBatted,
    ItemCaught,
    ItemKicked,
    ItemUsed,
    MoveStarted,
    Splashed,
)
from game.sim import action
from game.sim.elements import cells
from game.sim.things import items
from tests.sim.rooms import FLAT, eve, of, play, stage, tables, thing
from tests.sim.weapons_kit import EVE_X, FAR, FLOOR, at_her, give, ready, x_of


def test_a_raised_stool_keeps_men_at_its_length_and_takes_their_blows() -> None:
    sim, foe = ready("stool")
    foe.facing = -1
    play(sim, "60: parry")
    assert x_of(sim, foe) - x_of(sim, sim.world.eve) >= 42.0
    assert sim.world.eve.anim == "guard_stool"
    sim.world.state.bodies.x[foe.row] = x_of(sim, sim.world.eve) + 34.0
    run = action.start(sim.world, foe, "punch")
    run.tick = run.startup - 1
    events = play(sim, "12: parry")
    assert eve(sim).hp == 100 and not of(events, HitLanded)
    play(sim, "10:")
    assert sim.world.eve.state == "free"


def test_behind_a_raised_stool_she_drives_men_back_and_strikes() -> None:
    sim, foe = ready("stool")
    foe.facing = -1
    play(sim, "20: parry")
    before = x_of(sim, foe)
    play(sim, "60: parry right")
    assert x_of(sim, foe) > before + 30.0 and sim.world.eve.facing == 1
    sim.world.state.bodies.x[foe.row] = x_of(sim, sim.world.eve) + 44.0
    events = play(sim, "1: parry strike; 24: parry")
    assert [hit.weapon for hit in of(events, HitLanded)] == ["stool"]


@pytest.mark.parametrize("kind", ["mic_stand", "barre_pole"])
def test_a_pole_sweeps_before_and_behind(kind: str) -> None:
    sim, _ = ready(kind, FLAT.replace("........P...", "......d.P..d"))
    behind, before = sorted(sim.world.foes(), key=lambda foe: x_of(sim, foe))
    play(sim, "1: strike; 40:")
    hers = x_of(sim, sim.world.eve)
    for foe in (behind, before):
        assert foe.hp == foe.hp_max - tables().weapons[kind].damage
    assert x_of(sim, behind) < hers - 32.0 and x_of(sim, before) > hers + 32.0


@pytest.mark.parametrize("kind", ["pan", "oar", "mic_stand", "stool"])
def test_broad_things_bat_back_what_flies(kind: str) -> None:
    sim, foe = ready(kind, FAR)
    row = tables().moves[tables().weapons[kind].swing]
    item = at_her(sim, "knife", 40.0 + 8.0 * row.startup)
    events = play(sim, f"1: strike; {row.startup + row.active + 16}:")
    assert [event.kind for event in of(events, ItemBatted)] == ["knife"]
    assert item.thrower == sim.world.eve.id and eve(sim).hp == 100
    assert foe.hp < foe.hp_max


def test_a_live_grenade_is_batted_and_caught_only_in_time() -> None:
    def parry_after(wait: int) -> list[ItemCaught]:
        sim, _ = ready("plate", FAR)
        sim.world.eve.hand = 0
        grenade = at_her(sim, "grenade", 60.0)
        grenade.fuse = 120
        return of(play(sim, f"{wait}:; 1: right parry; 9:"), ItemCaught)

    caught = [wait for wait in range(8) if parry_after(wait)]
    assert 3 <= len(caught) <= 5
    sim, _ = ready("pan", FAR)
    grenade = at_her(sim, "grenade", 96.0)
    grenade.fuse = 120
    assert of(play(sim, "1: strike; 14:"), ItemBatted)
    assert grenade.thrower == sim.world.eve.id


def test_rolling_things_are_kicked_away() -> None:
    sim, _ = ready("plate", FAR)
    sim.world.eve.hand = 0
    item = at_her(sim, "rolling_pin", 80.0, 8.0)
    events = play(sim, "1: down strike; 12: down")
    assert [event.kind for event in of(events, ItemKicked)] == ["rolling_pin"]
    assert sim.world.state.bodies.vx[item.row] > 3.0


def test_an_oar_shoves_farther_than_a_gaff_of_the_same_move() -> None:
    def shoved(kind: str) -> float:
        sim, foe = ready(kind)
        before = x_of(sim, foe)
        play(sim, "1: strike; 40:")
        return x_of(sim, foe) - before

    assert shoved("oar") > 30.0 > shoved("gaff")


def test_a_shovel_of_snow_puts_out_what_burns_before_her() -> None:
    sim, _ = ready("snow_shovel", FAR)
    cells.ignite(sim.world, EVE_X + 36.0, FLOOR - 1.0, 3, 1)
    assert sim.world.state.cells.fire
    events = play(sim, "1: shoot; 16:")
    assert of(events, ItemUsed) and not sim.world.state.cells.fire


@pytest.mark.parametrize("kind", ["coat", "curtain"])
def test_cloth_smothers_flames_and_wraps_heads(kind: str) -> None:
    sim, foe = ready(kind, FAR)
    events = play(sim, "1: throw; 20:")
    assert "hood" in [event.what for event in of(events, Afflicted)] and foe.blinded > 0
    (cloth,) = (item for item in sim.world.state.items.values() if item.kind == kind)
    assert cloth.state == "worn" and abs(cloth.x - x_of(sim, foe)) < 4.0
    play(sim, "80:")
    assert cloth.state in ("fall", "rest")
    sim, _ = ready(kind, FAR)
    sim.world.eve.burning = 60
    cells.ignite(sim.world, EVE_X + 20.0, FLOOR - 1.0, 1, 1)
    play(sim, "1: shoot; 14:")
    assert sim.world.eve.burning == 0 and not sim.world.state.cells.fire


def test_a_lantern_lights_the_floor_where_it_breaks() -> None:
    sim, _ = ready("lantern", FAR)
    play(sim, "1: throw aim=0; 40:")
    assert len(sim.world.state.cells.fire) >= 5


def test_a_record_curves_upwards() -> None:
    sim = stage(FLAT)
    play(sim, "10:")
    give(sim, "record_disc")
    play(sim, "1: throw aim=0; 6:")
    disc = next(item for item in sim.world.state.items.values() if item.kind == "record_disc")
    rises = [float(sim.world.state.bodies.vy[disc.row])]
    play(sim, "6:")
    rises.append(float(sim.world.state.bodies.vy[disc.row]))
    assert rises[1] <= rises[0] < 0.3


@pytest.mark.parametrize("kind", ["bottle", "chair"])
def test_heavy_kicks_what_lies_before_her_and_it_hurts(kind: str) -> None:
    sim, foe = ready("plate", FLAT.replace("P.............", "P....d........"))
    items.create(sim.world, kind, EVE_X + 16.0, FLOOR)
    before = foe.hp
    events = play(sim, "1: heavy; 40:")
    assert [event.kind for event in of(events, ItemKicked)] == [kind]
    assert foe.hp < before


def test_with_a_man_before_her_heavy_is_meant_for_him() -> None:
    sim, _ = ready("plate")
    items.create(sim.world, "bottle", EVE_X + 16.0, FLOOR)
    assert not of(play(sim, "1: heavy; 40:"), ItemKicked)


@pytest.mark.parametrize(("prop", "kind"), [("umbrella_stand", "umbrella"), ("chair_bar", "chair")])
def test_props_give_what_they_hold_once(prop: str, kind: str) -> None:
    sim = stage(FLAT, thing("Prop", 5, EVE_X + 8.0, FLOOR, kind=prop))
    play(sim, "10:; 1: grab; 16:")
    assert eve(sim).item == kind
    (standing,) = sim.world.state.props.values()
    assert standing.state == "used"


def test_one_key_for_strike_and_shoot_uses_a_thing_only_when_there_is_use_for_it() -> None:
    sim, foe = ready("champagne")  # a man at hand: the bottle is swung
    assert not of(play(sim, "1: strike shoot; 20:"), ItemUsed) and foe.hp < foe.hp_max
    sim, foe = ready("champagne", FAR)  # nobody: the cork
    events = play(sim, "1: strike shoot; 40:")
    assert of(events, ItemUsed) and [event.move for event in of(events, MoveStarted)] == [
        "use_point"
    ]
    moves = of(play(sim, "1: strike shoot; 40:"), MoveStarted)
    assert [event.move for event in moves] == ["swing"]
    sim, _ = ready("snow_shovel", FAR)  # no fire: no snow
    assert not of(play(sim, "1: strike shoot; 40:"), ItemUsed)
    cells.ignite(sim.world, EVE_X + 40.0, FLOOR - 1.0, 3, 1)
    assert of(play(sim, "1: strike shoot; 40:"), ItemUsed)


@pytest.mark.parametrize("script", ["1: down strike; 12: down", "1: right roll; 16:"])
def test_feet_leave_alone_what_a_man_dropped(script: str) -> None:
    sim, _ = ready("plate", FAR)
    sim.world.eve.hand = 0
    gun = items.create(sim.world, "pistol", EVE_X + 20.0, FLOOR - 14.0)
    items.topple(sim.world, gun, 0.0)
    assert not of(play(sim, script), ItemKicked)


def test_a_broken_bottle_of_spirits_feeds_the_lantern_that_follows() -> None:
    sim, _ = ready("bottle", FAR)
    play(sim, "1: throw; 30:")
    assert sim.world.state.cells.spirits


def test_out_of_a_hole_in_the_ice_an_oar_helps_her_and_nothing_else_does() -> None:
    hole = "\n".join(
        ["." * 40] * 5 + ["....P" + "." * 35, "#" * 12 + "." * 12 + "#" * 16]
        + ["#" * 12 + "." * 12 + "#" * 16] * 2 + ["#" * 40]
    )  # fmt: skip
    ice = thing("Ice", 910, 192.0, 96.0, size=(192.0, 16.0))
    lake = thing("Water", 911, 192.0, 100.0, size=(192.0, 44.0), kind="cold")
    for kind in ("oar", "gaff"):
        sim = stage(hole, ice, lake)
        play(sim, "10:")
        pole = give(sim, kind)
        uses, helps = pole.uses, kind == "oar"
        play(sim, "60: right")
        sim.world.state.ice[910].state = "open"
        sim.world.lay_locks()
        events = play(sim, "60:")
        assert of(events, Splashed)
        assert (eve(sim).hp == 100) is helps and (uses - pole.uses == 1) is helps
        assert (sim.world.eve.state == "free") or not helps
        assert eve(sim).x < 192.0
