"""Grenades and tanks: fuse, cooking, throw, bounce, blast, cover, chain, kick (game.md C8)."""

from __future__ import annotations

import pytest

from game.core.events import (
    Deafened,
    Exploded,
    FuseBeeped,
    FuseLit,
    GrenadeKicked,
    HitLanded,
    IceCracked,
    ItemBounced,
    ItemThrown,
    LightBroken,
    Muffled,
    SetAlight,
)
from game.core.inputs import IDLE
from game.sim.elements import burning, cells
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter, Item
from game.sim.systems import blast
from game.sim.things import grenades, items, use
from tests.sim.elements_kit import FLOOR, give, place, street
from tests.sim.rooms import freeze_minds, of, play, thing

FOE = thing("Enemy", 900, 400.0, 96.0, kind="doorman")


def wait(sim: Simulation, ticks: int) -> list[object]:
    return [event for _ in range(ticks) for event in sim.tick(IDLE)]


def drop(sim: Simulation, x: float, fuse: int = -1, kind: str = "test_grenade") -> Item:
    item = items.create(sim.world, kind, x, FLOOR)
    item.fuse = fuse
    return item


def still(sim: Simulation) -> Fighter:
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    foe.hp = foe.hp_max = 400
    return foe


def harm(events: list[object], victim: int) -> int:
    return sum(e.damage for e in of(events, HitLanded) if e.victim == victim and e.move == "blast")


def test_the_fuse_burns_180_ticks_from_the_spoon() -> None:
    sim = street()
    grenades.pull(sim.world, drop(sim, 600.0))
    assert not of(wait(sim, 179), Exploded)
    assert of(wait(sim, 1), Exploded)


def test_holding_cooks_it_and_the_longer_hold_throws_farther() -> None:
    reached = []
    for hold in (1, 40):
        sim = street()
        give(sim, sim.world.eve, "test_grenade")
        events = play(sim, f"{hold}: throw aim=45")
        assert of(events, FuseLit)[0].fuse == 180
        shown = sim.snapshot().player.cooking
        assert shown == 180 - hold + 0 or abs(shown - (180 - hold)) <= 1
        events += play(sim, "12:")
        assert len(of(events, ItemThrown)) == 1
        item = next(item for item in sim.world.state.items.values() if item.kind == "test_grenade")
        events += play(sim, "60:")
        reached.append(item.x)
        assert abs(item.fuse - (180 - hold - 72)) <= 2
    assert reached[1] > reached[0] + 150


@pytest.mark.parametrize(("hold", "speed"), [(0, 4.0), (20, 7.5), (40, 11.0), (99, 11.0)])
def test_the_arc_is_4_to_11_px_per_tick(hold: int, speed: float) -> None:
    sim = street()
    assert items.throw_speed(sim.world, sim.world.tables.weapons["test_grenade"], hold) == speed


def test_held_too_long_it_goes_off_in_her_hand() -> None:
    sim = street()
    give(sim, sim.world.eve, "test_grenade")
    events = play(sim, "185: throw")
    assert of(events, Exploded) and sim.world.eve.hp < 100


def test_it_bounces_at_045() -> None:
    sim = street()
    item = drop(sim, 600.0)
    items.launch(sim.world, item, sim.world.eve.id, (600.0, 30.0), (0.0, 0.0))
    bounced: list[object] = []
    while not of(bounced, ItemBounced):
        bounced = list(sim.tick(IDLE))
    speed = of(bounced, ItemBounced)[0].speed
    assert float(sim.world.state.bodies.vy[item.row]) == pytest.approx(-0.45 * speed, abs=0.01)


def test_beeps_tell_the_fuse_and_the_last_three_are_quick() -> None:
    sim = street()
    grenades.pull(sim.world, drop(sim, 600.0))
    beeps = of(wait(sim, 180), FuseBeeped)
    assert [beep.fuse for beep in beeps if beep.last] == [18, 12, 6]
    assert len(beeps) > 6


@pytest.mark.parametrize(
    ("gap", "damage"), [(0.0, 80), (48.0, 80), (80.0, 50), (112.0, 20), (113.0, 0)]
)
def test_damage_falls_from_80_to_20(gap: float, damage: int) -> None:
    sim = street(FOE)
    foe = still(sim)
    x0, y0, _, _ = sim.world.hurtbox(foe)
    item = drop(sim, x0 - gap, 1)
    item.y = y0 + 20.0
    assert harm(wait(sim, 1), foe.id) == damage


def test_it_hurls_and_knocks_down() -> None:
    sim = street(FOE)
    foe = still(sim)
    drop(sim, 390.0, 1)
    wait(sim, 1)
    assert foe.state == "down"
    assert float(sim.world.state.bodies.vx[foe.row]) > 2.0


def test_walls_covers_and_flipped_tables_protect() -> None:
    wall = "\n".join(
        ["." * 60] * 2
        + ["." * 22 + "#" + "." * 37] * 3
        + ["....P" + "." * 17 + "#" + "." * 37, "#" * 60]
    )
    table = thing("Prop", 901, 370.0, 96.0, kind="table")
    for sim in (
        street(FOE, drawing=wall),
        street(FOE, thing("Cover", 904, 360.0, 0.0, size=(8.0, 96.0))),
    ):
        foe = still(sim)
        drop(sim, 345.0, 1)
        assert harm(wait(sim, 1), foe.id) == 0
    sim = street(FOE, table)
    eve = sim.world.eve
    place(sim, eve, 390.0)
    eve.crouched = True
    use.flip(sim.world, next(iter(sim.world.state.props.values())), 1)
    item = drop(sim, 340.0, 1)
    blast.explode(sim.world, item)
    assert eve.hp == 100


def test_others_within_112_px_follow_6_ticks_later() -> None:
    sim = street()
    drop(sim, 500.0, 1)
    drop(sim, 600.0)
    drop(sim, 720.0)
    times = [tick for tick in range(1, 40) if of(list(sim.tick(IDLE)), Exploded)]
    assert times == [1, 7]
    sim = street()
    for x in (500.0, 600.0, 700.0, 800.0, 900.0):
        drop(sim, x, 1 if x == 500.0 else -1)
    times = [tick for tick in range(1, 60) if of(list(sim.tick(IDLE)), Exploded)]
    assert times == [1, 7, 13, 19, 25]


def test_a_kick_and_a_roll_send_it_at_7_px_per_tick() -> None:
    for keys in ("3:; 1: heavy; 12:", "3:; 1: roll right; 10:"):
        sim = street()
        drop(sim, 92.0, 170)
        events = play(sim, keys)
        assert of(events, GrenadeKicked)[0].direction == 1
        item = next(iter(sim.world.state.items.values()))
        assert item.x > 110.0


def test_batting_sends_it_back_where_aimed() -> None:
    sim = street()
    item = drop(sim, 100.0, 100)
    grenades.bat(sim.world, sim.world.eve, item, 512)
    sim.tick(IDLE)
    assert item.x < 95.0


@pytest.mark.parametrize("kind", ["coat", "curtain"])
def test_a_cloth_over_it_takes_the_blast_and_is_gone(kind: str) -> None:
    sim = street(FOE)
    foe, her = still(sim), sim.world.eve
    place(sim, foe, 260.0)
    place(sim, her, 200.0)
    cloth = give(sim, her, kind)
    live = drop(sim, 224.0, 60)
    events = play(sim, "1: shoot; 14:")
    assert [event.kind for event in of(events, Muffled)] == ["test_grenade"]
    assert not {live.id, cloth.id} & set(sim.world.state.items)
    events += wait(sim, 90)
    assert not of(events, Exploded) and not harm(events, foe.id) and not harm(events, her.id)


def test_planted_in_his_coat_it_goes_with_him() -> None:
    sim = street(FOE)
    foe, eve = still(sim), sim.world.eve
    give(sim, eve, "test_grenade")
    assert grenades.plant(sim.world, eve, foe)
    assert eve.hand == 0
    place(sim, foe, 600.0)
    events = wait(sim, 180)
    assert abs(of(events, Exploded)[0].x - sim.world.px[foe.row]) < 60.0
    assert harm(events, foe.id) == 80


def test_glass_lamps_spirits_and_ice_give_way() -> None:
    lamp = thing("Light", 905, 600.0, 60.0, breakable=True)
    ice = thing("Ice", 910, 640.0, 96.0, size=(32.0, 16.0))
    glass = thing("Prop", 906, 610.0, 96.0, kind="sconce")
    sim = street(lamp, ice, glass)
    cells.spill(sim.world, 580.0, 90.0, 3)
    drop(sim, 600.0, 1)
    events = wait(sim, 2)
    assert of(events, LightBroken)
    assert [event.state for event in of(events, IceCracked)] == ["open"]
    assert len(sim.world.state.cells.fire) == 3
    assert next(iter(sim.world.state.props.values())).state == "broken"


def test_near_eve_it_deafens_for_120_ticks() -> None:
    for x, near in ((220.0, True), (300.0, False)):
        sim = street()
        drop(sim, x, 1)
        events = wait(sim, 1)
        assert bool(of(events, Deafened)) == near
        assert sim.snapshot().player.deafened == (120 if near else 0)
        wait(sim, 120)
        assert sim.snapshot().player.deafened == 0


def test_a_grenade_in_the_fire_goes_off() -> None:
    sim = street()
    drop(sim, 600.0)
    cells.ignite(sim.world, 600.0, FLOOR, 1, 1)
    assert of(wait(sim, 31), Exploded)


def test_a_shot_into_the_tank_hisses_30_ticks_and_bursts_at_96_px() -> None:
    sim = street(FOE, thing("Enemy", 901, 470.0, 96.0, kind="doorman"))
    freeze_minds(sim)
    bearer, near = sim.world.foes()
    bearer.hp = near.hp = 200
    item = give(sim, bearer, "test_flame")
    bearer.facing = 1
    wound.hurt(
        sim.world,
        bearer,
        wound.Blow(sim.world.eve.id, "shot", "pistol", "metal", "medium", 14, 0, 0, 0, 1, 400, 60),
    )
    sim.world.events = list(sim.world.events)
    blast.run(sim.world)
    assert 28 <= item.fuse <= 30
    events = wait(sim, 31)
    burst = of(events, Exploded)[0]
    assert burst.radius == 96.0
    assert {event.actor for event in of(events, SetAlight)} >= {bearer.id}
    assert sim.world.state.cells.fire


@pytest.mark.parametrize(("kind", "bursts"), [("pan", True), ("curtain", False), ("book", False)])
def test_what_is_thrown_at_a_tank_must_be_hard(kind: str, bursts: bool) -> None:
    sim = street(FOE)
    freeze_minds(sim)
    (bearer,) = sim.world.foes()
    give(sim, bearer, "test_flame")
    bearer.facing, bearer.hp = 1, 200  # his back to her
    give(sim, sim.world.eve, kind)
    sim.world.state.bodies.x[sim.world.eve.row] = sim.world.px[bearer.row] - 90.0
    events = play(sim, "1: throw aim=0; 40:")
    assert of(events, HitLanded)[0].victim == bearer.id
    assert bool(of(events, Exploded)) == bursts


def test_a_thrown_tank_bursts() -> None:
    sim = street()
    item = give(sim, sim.world.eve, "test_flame")
    events = play(sim, "1: throw aim=30; 160:")
    assert of(events, FuseLit)[0].item == item.id and of(events, Exploded)


def test_grenades_are_the_same_on_every_run() -> None:
    def run() -> str:
        sim = street(FOE, seed=3)
        for x in (300.0, 400.0, 480.0):
            grenades.pull(sim.world, drop(sim, x), int(x) // 4)
        wait(sim, 240)
        return sim.digest()

    assert run() == run()


def test_a_grenadier_lobs_a_live_one_at_her() -> None:
    sim = street(thing("Enemy", 900, 320.0, 96.0, kind="grenadier"))
    sim.world.state.eve.cover = False
    events: list[object] = []
    for _ in range(900):
        events += sim.tick(IDLE)
        if of(events, Exploded):
            break
    thrown = [event for event in of(events, ItemThrown) if event.kind == "grenade"]
    assert thrown and of(events, FuseLit)
    burst = of(events, Exploded)[0]
    assert abs(burst.x - sim.world.px[sim.world.eve.row]) < 160.0


def test_men_run_from_a_grenade_that_is_about_to_go_off() -> None:
    sim = street(FOE)
    foe = sim.world.foes()[0]
    sim.world.state.eve.cover = False
    drop(sim, 380.0, 60)
    wait(sim, 14)
    started = sim.world.px[foe.row]
    wait(sim, 40)
    assert sim.world.px[foe.row] > started + 50


def test_what_saves_her_is_offered() -> None:
    sim = street()
    drop(sim, 92.0, 170)
    wait(sim, 3)
    shown = sim.snapshot().player
    assert shown.prompt == "kick_away" and shown.prompt_kind == "test_grenade"
    burning.set_alight(sim.world, sim.world.eve)
    wait(sim, 1)
    assert sim.snapshot().player.prompt == "roll_out"
