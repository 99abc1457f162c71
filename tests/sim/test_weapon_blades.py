"""What is special about blades and dinnerware (game.md C3): one rule, one test."""

from __future__ import annotations

import pytest

from game.core import angles
from game.core.events import (
    Afflicted,
    HitLanded,
    ItemDropped,
    ItemUsed,
    Parried,
    TakeAction,
)
from game.sim import action
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables, thing
from tests.sim.weapons_kit import EVE_X, FAR, FLOOR, give, ready, x_of


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


def test_a_stack_is_thrown_plate_by_plate_without_pause() -> None:
    sim, _ = ready("plate_stack", FAR)
    stack = sim.world.held(sim.world.eve)
    assert stack is not None
    before = stack.pieces
    play(sim, "1: throw; 12:; 1: throw; 12:; 1: throw; 12:")  # taps: a held throw takes its time
    assert before - stack.pieces == 3


def test_a_tray_bounces_off_one_man_to_the_next() -> None:
    sim, _ = ready("tray", FLAT.replace("........P...", "......d.P..d"))
    behind, before = sorted(sim.world.foes(), key=lambda foe: x_of(sim, foe))
    focus = sim.world.state.eve.focus
    events = play(sim, "1: throw aim=0; 40:")
    hits = [hit.victim for hit in of(events, HitLanded) if hit.move == "thrown"]
    assert hits == [before.id, behind.id]
    kinds = [event.kind for event in of(events, TakeAction)]
    assert kinds == ["thrown:tray", "ricochet:tray"]
    table = tables().eve.focus
    assert sim.world.state.eve.focus - focus == 2 * table.fresh + table.extra["ricochet"]


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


# --- what small things are good for -----------------------------------------------------------


def test_a_stem_goes_for_the_eyes_and_a_broken_neck_bleeds() -> None:
    for kind, blind, bleeds in (("glass_stem", True, False), ("broken_bottle", False, True)):
        sim, foe = ready(kind, FAR)
        events = play(sim, "1: throw; 40:")
        assert bool(foe.blinded) is blind, kind
        assert ("bleed" in foe.ails) is bleeds, kind
        assert of(events, Afflicted)


def test_a_stem_ends_a_man_in_a_clinch_once() -> None:
    sim, foe = ready("glass_stem")
    play(sim, "1: grab; 12:; 1: throw; 80:")
    row = tables().moves["finish_blade"]
    assert foe.hp <= foe.hp_max - row.damage and not eve(sim).item


def test_a_record_glances_off_and_sails_on_to_the_man_behind_him() -> None:
    sim, _ = ready("record_disc", FLAT.replace("P........", "P...d...d"))
    ahead, behind = sorted(sim.world.foes(), key=lambda man: x_of(sim, man))
    play(sim, "1: throw aim=0; 60:")
    assert ahead.hp < ahead.hp_max and "bleed" in ahead.ails
    assert behind.hp < behind.hp_max
