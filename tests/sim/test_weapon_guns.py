"""All rows of the plan (game.md C3), and what is special about guns."""

from __future__ import annotations

import pytest

from game.core.events import (
    BulletFlew,
    BulletHit,
    HitLanded,
    LockChanged,
    Parried,
    ReloadStep,
    ShotFired,
)
from game.sim import action
from game.sim.simulation import Simulation
from tests.sim.rooms import FLAT, eve, of, play, stage, tables, thing
from tests.sim.weapons_kit import FAR, give, ready

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
    ends: list[float] = []
    for seed in range(12):
        sim = stage(FLAT, seed=seed)
        play(sim, "10:")
        give(sim, "machine_pistol")
        flown = of(play(sim, "44: shoot aim=0"), BulletFlew)
        assert len(flown) > 8
        ends += [abs((shot.y1 - shot.y0) / (shot.x1 - shot.x0)) for shot in (flown[0], flown[-1])]
    assert sum(ends[1::2]) > 2.0 * sum(ends[0::2])


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


@pytest.mark.parametrize(("side", "aim"), [(-1, 512), (1, 0)])
def test_a_shotgun_splits_the_door_that_it_strikes_from_either_side(side: int, aim: int) -> None:
    door_x = 168.0 + side * 56.0 - 8.0
    doors = [
        thing("Lock", 9, door_x, 32.0, size=(16.0, 64.0), name="near", kind="door_wood", shut=True),
        thing("Lock", 10, door_x + side * 48.0, 32.0, size=(16.0, 64.0), name="far",
              kind="door_wood", shut=True),
    ]  # fmt: skip
    sim = stage(FLAT, *doors)
    play(sim, "10:")
    give(sim, "shotgun")
    opened = of(play(sim, f"1: shoot aim={aim}; 4:"), LockChanged)
    assert [event.name for event in opened] == ["near"]


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
