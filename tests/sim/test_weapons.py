"""What is special about each weapon of the plan (game.md C3): one rule, one test."""

from __future__ import annotations

import pytest

from game.core import angles
from game.core.events import (
    Afflicted,
    BulletHit,
    HitLanded,
    ItemBatted,
    ItemBroken,
    ItemCaught,
    ItemDropped,
    ItemKicked,
    ItemUsed,
    KnockedDown,
    LightBroken,
    LockChanged,
    MoveStarted,
    Parried,
    ReloadStep,
    ShotFired,
)
from game.sim import action, cells, items
from game.sim.simulation import Simulation
from game.sim.state import Fighter, Item
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables, thing

NEAR = FLAT.replace("P.............", "P.d...........")
FAR = FLAT.replace("P.............", "P.......d.....")
FLOOR = 96.0  # y of the floor of FLAT
EVE_X = 168.0


def ready(kind: str, drawing: str = NEAR, hp: int = 500) -> tuple[Simulation, Fighter]:
    """Eve with a thing in her hand before one man who stands still and lasts long."""
    sim = stage(drawing)
    freeze_minds(sim)
    play(sim, "20:")
    give(sim, kind)
    foe = sim.world.foes()[0]
    foe.hp = foe.hp_max = hp
    foe.poise = foe.poise_max = 500
    return sim, foe


def give(sim: Simulation, kind: str) -> Item:
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, sim.world.eve, item)
    return item


def arm(sim: Simulation, foe: Fighter, kind: str) -> Item:
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, foe, item)
    return item


def x_of(sim: Simulation, fighter: Fighter) -> float:
    return sim.world.at(fighter)[0]


def at_her(sim: Simulation, kind: str, distance: float = 90.0, height: float = 40.0) -> Item:
    """A thing in the air that flies at her chest from the right, thrown by the first foe."""
    foe = sim.world.foes()[0]
    item = items.create(sim.world, kind, 0.0, 0.0)
    x, y = sim.world.at(sim.world.eve)
    items.launch(sim.world, item, foe.id, (x + distance, y - height), (-8.0, -1.0))
    return item


# --- all rows -----------------------------------------------------------------------------------

PLAN = {  # thrown damage of game.md C3
    "pistol": 12, "revolver": 12, "machine_pistol": 10, "shotgun": 16, "carbine": 14,
    "hunting_rifle": 16, "flamethrower": 20, "knife": 20, "cleaver": 22, "hand_axe": 34,
    "gaff": 18, "steak_knife": 14, "fork": 10, "plate": 9, "plate_stack": 7, "tray": 12,
    "wine_glass": 6, "champagne": 15, "teapot": 6, "pan": 16, "tv_remote": 4, "plastic_wrap": 2,
    "clothes_iron": 18, "table_lamp": 12, "rolling_pin": 12, "book": 7, "stool": 20,
    "mic_stand": 12, "oar": 14, "snow_shovel": 14, "fire_hose": 16, "extinguisher": 16,
    "lantern": 10, "record": 8,
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(PLAN))
def test_thrown_damage_is_that_of_the_plan(kind: str) -> None:
    assert tables().weapons[kind].thrown_damage == PLAN[kind]


@pytest.mark.parametrize("kind", sorted(tables().weapons))
def test_every_thing_can_be_held_swung_and_thrown(kind: str) -> None:
    row = tables().weapons[kind]
    assert row.damage > 0 and row.thrown_damage > 0
    assert row.reach >= 24 and row.uses > 0
    assert row.half_width > 0 and row.height > 0
    sim, _ = ready(kind, FAR)
    play(sim, "1: throw; 40:")
    assert eve(sim).item in ("", kind)
    left = {item.kind: item for item in sim.world.state.items.values()}
    if row.piece:
        assert left[kind].pieces == row.pieces - 1
    else:
        assert kind not in left or left[kind].state != "held"


GUNS = {  # damage, reach, magazine, reload
    "pistol": (14, 640, 12, 54), "revolver": (26, 640, 6, 90), "machine_pistol": (7, 480, 24, 66),
    "shotgun": (8, 224, 5, 24), "carbine": (15, 800, 20, 72), "hunting_rifle": (55, 1200, 4, 96),
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(GUNS))
def test_guns_have_the_numbers_of_the_plan(kind: str) -> None:
    row = tables().weapons[kind]
    assert (row.damage, row.reach, row.uses, row.reload) == GUNS[kind]


# --- guns ---------------------------------------------------------------------------------------


def bullets(kind: str, men: str) -> list[float]:
    """Damage that one level shot does to men in a row."""
    sim, _ = ready(kind, FLAT.replace("P.............", men))
    for foe in sim.world.foes():
        foe.hp = foe.hp_max = 500
    events = play(sim, "1: shoot aim=0; 2:")
    return [hit.damage for hit in of(events, HitLanded) if hit.move == "shot"]


@pytest.mark.parametrize(
    ("kind", "struck"), [("pistol", 1), ("revolver", 2), ("hunting_rifle", 3), ("carbine", 1)]
)
def test_bullets_pass_through_as_many_as_the_row_says(kind: str, struck: int) -> None:
    assert len(bullets(kind, "P...s..s..s..s.")) == struck


def test_the_machine_pistol_sprays_wider_the_longer_it_fires() -> None:
    row = tables().weapons["machine_pistol"]
    assert row.cadence == 4 and row.spread_growth > 0
    sim, _ = ready("machine_pistol", FAR)
    play(sim, "40: shoot aim=0")
    assert sim.world.eve.burst > 5


def test_a_carbine_needs_both_hands() -> None:
    sim, foe = ready("carbine")
    foe.facing = -1
    run = action.start(sim.world, foe, "hook")
    run.tick = run.startup - 3
    events = play(sim, "1: parry; 8:")
    assert not of(events, Parried) and eve(sim).hp < 100


def test_long_guns_are_raised_to_the_shoulder_and_the_bolt_is_worked() -> None:
    sim, _ = ready("hunting_rifle", FAR)
    seen = set()
    play(sim, "1: shoot aim=0")
    for _tick in range(40):
        play(sim, "1:")
        seen.add(eve(sim).anim)
    assert {"long_aim", "bolt"} <= seen
    assert not of(play(sim, "1: shoot aim=0; 1:"), ShotFired)
    assert of(play(sim, "10:; 1: shoot aim=0; 1:"), ShotFired)


def test_the_shotgun_takes_shell_after_shell_and_fires_in_between() -> None:
    sim, _ = ready("shotgun", FAR)
    held = sim.world.held(sim.world.eve)
    assert held is not None
    held.uses = 0
    row = tables().weapons["shotgun"]
    events = play(sim, f"1: reload; {2 * row.reload + 2}:")
    assert held.uses == 2 and sim.world.eve.reload > 0
    assert [event.step for event in of(events, ReloadStep)].count("in") == 2
    events = play(sim, "1: shoot aim=0; 2:")
    assert of(events, ShotFired) and held.uses == 1


def door(kind: str) -> Simulation:
    lock = thing("Lock", 9, 224.0, 32.0, size=(16.0, 64.0), name="way", kind="door_wood", shut=True)
    sim = stage(FLAT, lock)
    play(sim, "10:")
    give(sim, kind)
    return sim


def test_shotguns_and_axes_open_wooden_doors_and_pistols_do_not() -> None:
    sim = door("shotgun")
    opened = of(play(sim, "1: shoot aim=0; 60:; 1: shoot aim=0; 4:"), LockChanged)
    assert [event.shut for event in opened] == [False]
    sim = door("pistol")
    assert not of(play(sim, "1: shoot aim=0; 60:; 1: shoot aim=0; 4:"), LockChanged)
    sim = door("hand_axe")
    play(sim, "20: right")
    assert of(play(sim, "1: strike; 40:; 1: strike; 40:"), LockChanged)


# --- blades -------------------------------------------------------------------------------------


def test_a_knife_wound_bleeds_four_times() -> None:
    sim, foe = ready("knife")
    play(sim, "1: strike; 10:")
    after = foe.hp
    assert after < foe.hp_max
    play(sim, "150:")
    assert foe.hp == after - 8


def test_a_cleaver_breaks_a_shield_in_three_and_a_knife_does_not() -> None:
    for kind, broken in (("cleaver", True), ("knife", False)):
        man = thing("Enemy", 9, EVE_X + 34.0, FLOOR, kind="shield", facing=-1)
        sim = stage(FLAT, man)
        freeze_minds(sim)
        play(sim, "20:")
        give(sim, kind)
        foe = sim.world.foes()[0]
        foe.hp = foe.hp_max = 500
        for blow in range(3):
            assert foe.shield > 0, blow
            sim.world.state.bodies.x[foe.row] = x_of(sim, sim.world.eve) + 34.0
            play(sim, "1: strike; 50:")
        assert (foe.shield == 0) is broken


def test_an_axe_sticks_in_a_wall_and_is_taken_back() -> None:
    wall = FLAT.splitlines()
    for row in (2, 3, 4, 5, 6):
        wall[row] = wall[row][:14] + "#" + wall[row][15:]
    sim = stage("\n".join(wall))
    play(sim, "10:")
    axe = give(sim, "hand_axe")
    play(sim, "1: throw aim=0; 20:")
    assert axe.state == "stuck"
    play(sim, "12: right; 1: grab; 6:")
    assert eve(sim).item == "hand_axe"


def test_the_gaff_pulls_a_man_near() -> None:
    sim, foe = ready("gaff", FLAT.replace("P.............", "P....d........"))
    before = x_of(sim, foe)
    events = play(sim, "1: strike; 60:")
    assert "pull" in [event.what for event in of(events, Afflicted)]
    assert 20.0 < before - x_of(sim, foe) <= 50.0


def test_a_thrown_steak_knife_pins_a_sleeve_for_a_second() -> None:
    sim, foe = ready("steak_knife", FAR)
    events = play(sim, "1: throw; 16:")
    assert "pin" in [event.what for event in of(events, Afflicted)]
    assert foe.state == "stun" and foe.stun > 40
    here = x_of(sim, foe)
    play(sim, "30:")
    assert x_of(sim, foe) == here and foe.state == "stun"
    knife = next(item for item in sim.world.state.items.values() if item.kind == "steak_knife")
    assert knife.state == "stuck" and abs(knife.x - here) < 16


def test_a_fork_stops_a_reload() -> None:
    sim, foe = ready("fork", FLAT.replace("P.............", "P......s......"))
    foe.reload = 20
    events = play(sim, "1: throw; 16:")
    assert "stop_reload" in [event.what for event in of(events, Afflicted)]
    assert foe.reload == 0 and foe.cooldown > 0


# --- dinnerware ---------------------------------------------------------------------------------


def test_a_stack_is_thrown_plate_by_plate_without_pause() -> None:
    sim, _ = ready("plate_stack", FAR)
    stack = sim.world.held(sim.world.eve)
    assert stack is not None
    before = stack.pieces
    play(sim, "1: throw; 12:; 1: throw; 12:; 1: throw; 12:")  # taps: a held throw takes its time
    assert before - stack.pieces == 3


def test_a_tray_bounces_off_one_man_to_the_next() -> None:
    sim, foe = ready("tray", FLAT.replace("P.............", "P.....d......."))
    play(sim, "1: throw")
    tray = next(item for item in sim.world.state.items.values() if item.kind == "tray")
    play(sim, "16:")
    assert foe.hp < foe.hp_max and tray.ricochets == 0


@pytest.mark.parametrize("kind", ["tray", "pan"])
def test_tray_and_pan_stop_a_bullet_with_a_parry(kind: str) -> None:
    sim, foe = ready(kind, FLAT.replace("P.............", "P.........s..."))
    foe.facing, foe.aim = -1, angles.angle_of(-160.0, 15.0)
    shot = action.start(sim.world, foe, "foe_shot")
    shot.tick = shot.startup - 4
    events = play(sim, "1: right parry; 6:")
    assert [event.what for event in of(events, Parried)] == ["bullet"]
    assert eve(sim).hp == 100


def test_a_pan_is_raised_two_ticks_longer() -> None:
    lengths = {}
    for kind in ("pan", "tray"):
        sim, _ = ready(kind, FAR)
        play(sim, "1: parry; 1:")
        assert sim.world.eve.move is not None
        lengths[kind] = sim.world.eve.move.active
    assert lengths["pan"] == lengths["tray"] + 2


def test_a_wine_glass_leaves_its_stem_and_a_bottle_its_neck() -> None:
    sim, _ = ready("wine_glass")
    play(sim, "1: strike; 30:")
    assert eve(sim).item == "glass_stem"
    sim, _ = ready("champagne")
    play(sim, "1: strike; 34:; 1: strike; 34:; 1: strike; 34:")
    assert eve(sim).item == "broken_bottle"
    assert tables().weapons["broken_bottle"].damage == 10


def test_the_cork_draws_a_man_away_once() -> None:
    sim, foe = ready("champagne", FLAT.replace("P.............", "P..d.........."))
    events = play(sim, "1: shoot; 12:")
    assert of(events, ItemUsed) and foe.mind.lure_left > 0 and foe.mind.lure_x > x_of(sim, foe)
    foe.mind.lure_left = 0
    play(sim, "20:; 1: shoot; 12:")
    assert foe.mind.lure_left == 0


@pytest.mark.parametrize("script", ["1: strike; 16:", "1: throw; 16:"])
def test_hot_tea_makes_him_drop_his_weapon(script: str) -> None:
    sim, foe = ready("teapot", FLAT.replace("P.............", "P.s..........."))
    events = play(sim, script)
    assert "scald" in [event.what for event in of(events, Afflicted)]
    assert "pistol" in [event.kind for event in of(events, ItemDropped)] and not foe.hand


# --- household ----------------------------------------------------------------------------------


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


# --- furniture and staffs -----------------------------------------------------------------------


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
    assert eve(sim).hp == 100 or of(events, Parried)
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


@pytest.mark.parametrize(("kind", "anim"), [("flamethrower", "hip_aim"), ("fire_hose", "hip_aim")])
def test_jets_are_held_at_the_hip(kind: str, anim: str) -> None:
    sim, _ = ready(kind, FAR)
    play(sim, "6: shoot")
    assert eve(sim).anim == anim and sim.world.state.jets


def test_a_bullet_in_wood_counts_thrice_from_a_shotgun() -> None:
    row = tables().weapons["shotgun"]
    assert row.wood_factor == 3 and row.pellets == 6
    sim, _ = ready("shotgun", FLAT.replace("P.............", "P...t.......d."))
    events = play(sim, "1: shoot aim=-20; 2:")
    table = next(iter(sim.world.state.props.values()))
    assert of(events, BulletHit) and table.hp < tables().props["table"].hp


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
