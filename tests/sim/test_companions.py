"""Ella and Daniel (game.md C11): following, the call, fear, seizers, and a threatened home."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from game.core.events import (
    ChildComforted,
    ChildFreed,
    ChildFroze,
    ChildSeized,
    ChildTaken,
    CompanionHelped,
    CompanionHid,
    GunLowered,
    Healed,
    Retried,
    ShotFired,
)
from game.core.options import RunOptions
from game.core.snapshot import ActorFlag
from game.sim import action, spawn
from game.sim.harm import wound
from game.sim.holds.seizing import take as seize
from game.sim.people.companion_state import Companion
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.story import balance, score
from game.sim.things import items, use
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, room, script, stage, tables, thing

FLOOR = 96.0
EVE_X = 168.0
HARMLESS = wound.Blow(
    attacker=0, move="jab", weapon="", material="fist", weight="light", damage=1, poise=1, stun=4,
    stop=0, x=0.0, y=0.0, direction=1,
)  # fmt: skip
STAIRS = """
........................................
........................................
........................................
........................................
........................................
......................=======...........
........................................
........................................
..............=======...................
........................................
..P.....................................
########################################
"""
WALL = """
........................................
...................#....................
...................#....................
...................#....................
...................#....................
..........P........#....................
########################################
"""


def ella_at(x: float, **given: object) -> object:
    return thing("Companion", 50, x, FLOOR, **given)


def with_ella(x: float = EVE_X + 20.0, *extra: object, drawing: str = FLAT, **how: object):  # type: ignore[no-untyped-def]
    sim = stage(drawing, ella_at(x), *extra, **how)  # type: ignore[arg-type]
    return sim, *ella(sim)


def ella(sim: Simulation) -> tuple[Companion, Fighter]:
    world = sim.world
    one = next(one for one in world.state.companions.values() if one.kind == "ella")
    return one, world.state.fighters[one.id]


def x_of(sim: Simulation, fighter: Fighter) -> float:
    return sim.world.at(fighter)[0]


def alarm(sim: Simulation) -> None:
    for foe in sim.world.foes():
        foe.mind.state = "fight"


def seizing(difficulty: str = "arcade", **extra: object) -> tuple[Simulation, Fighter, Fighter]:
    """Ella between Eve and a seizer whose exit lies at the right end."""
    sim, _, child = with_ella(
        EVE_X + 120.0,
        thing("Enemy", 60, EVE_X + 150.0, FLOOR, kind="seizer"),
        thing("CarryExit", 61, 560.0, 32.0, size=(48.0, 64.0), **extra),
        options=RunOptions(difficulty=difficulty),
    )
    ella(sim)[0].mode = "stay"
    alarm(sim)
    return sim, child, sim.world.foes()[0]


# --- following and the call -----------------------------------------------------------------


def test_she_follows_and_stops_behind_eve() -> None:
    sim, _, child = with_ella()
    play(sim, "120: right; 60:")
    gap = x_of(sim, sim.world.eve) - x_of(sim, child)
    assert 0.0 < gap <= tables().companions.follow_gap + 8.0
    assert sim.snapshot().actor(child.id).flags & ActorFlag.CHILD  # type: ignore[union-attr]


def test_she_follows_over_platforms() -> None:
    sim = stage(STAIRS, thing("Companion", 50, 60.0, 176.0))
    _, child = ella(sim)
    world = sim.world
    world.state.bodies.x[world.eve.row], world.state.bodies.y[world.eve.row] = 400.0, 80.0
    play(sim, "500:")
    assert sim.world.at(child)[1] == 80.0


def test_one_call_lets_her_stay_and_the_next_one_come() -> None:
    sim, one, child = with_ella()
    assert sim.snapshot().companions[0].call == "stay"
    play(sim, "1: call; 120: right; 60:")
    assert one.mode == "stay" and x_of(sim, child) < EVE_X + 40.0
    assert sim.snapshot().companions[0].call == "come"
    play(sim, "1: call; 180:")
    assert one.mode == "follow" and x_of(sim, sim.world.eve) - x_of(sim, child) < 64.0


def test_she_hides_comes_out_and_is_less_afraid_meanwhile() -> None:
    sim, one, child = with_ella(EVE_X + 20.0, thing("Hide", 51, EVE_X + 90.0, FLOOR))
    one.fear = 40
    hidden = of(play(sim, "1: call; 90:"), CompanionHid)
    assert [event.hidden for event in hidden] == [True] and child.state == "hidden"
    assert sim.snapshot().actor(child.id).flags & ActorFlag.HIDDEN  # type: ignore[union-attr]
    before = one.fear
    play(sim, "300:")
    assert one.fear == before - 300 // tables().companions.fear.hidden_every
    assert [event.hidden for event in of(play(sim, "1: call; 4:"), CompanionHid)] == [False]
    assert child.state == "free"


def test_she_waits_where_the_map_says_until_the_fight_is_over() -> None:
    sim, one, child = with_ella(
        EVE_X - 20.0,
        thing("Wait", 52, EVE_X + 60.0, FLOOR, until="E"),
        thing("Encounter", 53, 500.0, 0.0, size=(100.0, 96.0), name="E"),
        thing("Enemy", 54, 590.0, FLOOR, kind="doorman", encounter="E"),
    )
    freeze_minds(sim)
    play(sim, "80: right; 60:")
    assert one.mode == "wait" and abs(x_of(sim, child) - (EVE_X + 60.0)) < 30.0
    sim.world.state.encounters["E"].state = "cleared"
    play(sim, "90:")
    assert one.mode == "follow" and x_of(sim, sim.world.eve) - x_of(sim, child) < 64.0


# --- small help -------------------------------------------------------------------------------


def test_she_fits_through_a_hatch_and_opens_the_door_from_within() -> None:
    sim, _, child = with_ella(
        EVE_X + 30.0,
        thing("Hatch", 55, 304.0, 64.0, size=(16.0, 32.0), opens="door"),
        thing("Lock", 56, 360.0, 32.0, size=(16.0, 64.0), name="door", shut=True),
        drawing=WALL,
    )
    play(sim, "30: right; 60:")
    events = play(sim, "1: call; 240:")
    assert [event.what for event in of(events, CompanionHelped)] == ["crawl", "door"]
    assert x_of(sim, child) > 320.0 and not sim.world.state.locks["door"].shut


def test_she_throws_a_light_switch() -> None:
    sim, _, _ = with_ella(
        EVE_X + 20.0,
        thing("Switch", 57, EVE_X + 60.0, FLOOR, group="hall"),
        thing("Light", 58, EVE_X, 20.0, group="hall"),
    )
    play(sim, "1: call; 120:")
    assert sim.world.state.dark_lights == [58]
    play(sim, "1: call; 120:")
    assert sim.world.state.dark_lights == []


def test_her_box_heals_eve_once() -> None:
    sim, one, _ = with_ella()
    sim.world.eve.hp = 20
    assert sim.snapshot().companions[0].call == "aid"
    assert [event.amount for event in of(play(sim, "1: call; 60:"), Healed)] == [30]
    assert sim.world.eve.hp == 50 and not one.box
    assert sim.snapshot().companions[0].call != "aid"


# --- fear ---------------------------------------------------------------------------------------


def test_a_shot_nearby_frightens_her_and_one_far_away_does_not() -> None:
    sim, one, _ = with_ella()
    world = sim.world
    items.take(world, world.eve, items.create(world, "pistol", EVE_X, FLOOR))
    fired = of(play(sim, "1: shoot; 10:"), ShotFired)
    assert len(fired) == 1 and one.fear == tables().companions.fear.shot
    one.mode = "stay"
    world.state.bodies.x[world.eve.row] = EVE_X + 400.0
    assert of(play(sim, "2:; 1: shoot; 10:"), ShotFired) and one.fear == 2


@pytest.mark.parametrize(("balance_now", "amount"), [(0, 10), (-50, 20)])
def test_an_execution_in_view_frightens_her_twice_as_much_beside_an_executioner(
    balance_now: int, amount: int
) -> None:
    sim, one, _ = with_ella(EVE_X - 30.0, thing("Enemy", 60, EVE_X + 26.0, FLOOR, kind="doorman"))
    man = sim.world.foes()[0]
    man.state = man.mind.state = "surrender"
    sim.world.state.tally.balance = balance_now
    play(sim, "2:; 1: strike; 20:")
    assert not man.alive and one.fear == amount


def test_flames_nearby_frighten_her() -> None:
    sim, one, _ = with_ella(EVE_X + 20.0, thing("Fire", 62, EVE_X + 70.0, 80.0, size=(16.0, 16.0)))
    one.mode = "stay"
    play(sim, "121:")
    assert one.fear == 2 * tables().companions.fear.fire


def test_beyond_herself_she_freezes_until_eve_kneels_down() -> None:
    sim, one, child = with_ella()
    one.fear = tables().companions.fear.freeze
    assert of(play(sim, "2:"), ChildFroze) and child.state == "afraid"
    play(sim, "120: left; 30:")
    assert x_of(sim, child) > EVE_X + 10.0  # she does not follow
    assert sim.snapshot().companions[0].call == ""
    sim.world.state.bodies.x[sim.world.eve.row] = x_of(sim, child) - 20.0
    play(sim, "4:")
    assert sim.snapshot().companions[0].call == "comfort"
    before = sim.snapshot().balance
    events = play(sim, "1: call; 75:")
    assert [event.fear for event in of(events, ChildComforted)] == [55]
    assert child.state == "free" and sim.snapshot().balance == before + 2


def test_eve_is_open_while_she_kneels_and_a_blow_ends_it() -> None:
    sim, one, child = with_ella(EVE_X + 14.0)
    one.fear = 90
    play(sim, "4:; 1: call; 20:")
    assert eve(sim).anim == "comfort" and child.state == "comforted"
    sim.world.eve.state, sim.world.eve.stun = "stun", 20
    play(sim, "2:")
    assert child.state == "afraid" and one.fear == 90


# --- seizers ---------------------------------------------------------------------------------


def test_he_takes_her_up_and_carries_her_at_two_px_a_tick() -> None:
    sim, child, man = seizing()
    seized = of(play(sim, "40:"), ChildSeized)
    assert len(seized) == 1 and child.state == "carried" and man.mind.prey == child.id
    start = x_of(sim, man)
    play(sim, "30:")
    assert 55.0 <= x_of(sim, man) - start <= 60.0
    assert x_of(sim, child) == x_of(sim, man)
    view = sim.snapshot().actor(child.id)
    assert view is not None and view.flags & ActorFlag.CARRIED and view.partner == man.id


def test_a_hidden_child_is_out_of_his_reach() -> None:
    sim, child, man = seizing()
    child.state = "hidden"
    assert not of(play(sim, "200:"), ChildSeized) and man.mind.prey == 0


def carried_past_eve() -> tuple[Simulation, Fighter, Fighter]:
    sim, child, man = seizing()
    play(sim, "40:")
    assert child.state == "carried"
    bodies, world = sim.world.state.bodies, sim.world
    bodies.x[world.eve.row] = x_of(sim, man) - 60.0
    return sim, child, man


def test_a_punch_frees_her() -> None:
    sim, child, man = carried_past_eve()
    hp = child.hp
    events = play(sim, "40: right; 8: strike right; 30: right; 4: strike; 30:")
    assert of(events, ChildFreed) and child.state in ("free", "afraid")
    assert man.mind.prey == 0 and child.hp == hp and child.partner == 0


def test_each_man_who_came_for_her_is_one_rescue() -> None:
    sim, child, man = carried_past_eve()
    for times in (1, 2):
        wound.hurt(sim.world, man, replace(HARMLESS, attacker=sim.world.eve.id))
        assert of(play(sim, "1:"), ChildFreed) and child.state in ("free", "afraid")
        assert sim.snapshot().balance == 5, times
        man.state, man.iframes = "free", 0
        seize(sim.world, man, child)
        play(sim, "4:")


def test_a_child_who_leaves_unafraid_is_worth_points() -> None:
    sim, one, _ = with_ella()
    sim.world.state.outcome = "cleared"
    calm = score.total(sim.world)
    one.fear = score.CALM + 1
    assert calm - score.total(sim.world) == score.CALM_VALUE
    one.fear, sim.world.state.tally.taken = 0, 1
    assert calm - score.total(sim.world) == score.CALM_VALUE


def test_a_thrown_thing_frees_her() -> None:
    sim, child, _ = carried_past_eve()
    world = sim.world
    items.take(world, world.eve, items.create(world, "plate", *world.at(world.eve)))
    assert of(play(sim, "1: throw right; 40:"), ChildFreed)
    assert child.state in ("free", "afraid") and child.since_hit > 40


def test_nobody_shoots_towards_a_carried_child() -> None:
    sim, _, _ = carried_past_eve()
    world = sim.world
    items.take(world, world.eve, items.create(world, "pistol", *world.at(world.eve)))
    events = play(sim, "1: right; 1: shoot; 6:")
    assert of(events, GunLowered) and not of(events, ShotFired)
    assert of(play(sim, "20: left; 1: shoot left; 6:"), ShotFired)  # the other way is free


def test_his_exit_is_a_quiet_cut_to_the_checkpoint() -> None:
    sim, child, _ = seizing(ticks=30, line="m14.29")
    events = play(sim, "320:")
    assert [event.times for event in of(events, ChildTaken)] == [1]
    assert "e5" not in sim.world.state.story.flags
    if not of(events, Retried):
        assert sim.snapshot().outcome == "taken"
        events = play(sim, "160:")
    assert of(events, Retried)
    _, again = ella(sim)
    assert again.state == "free" and sim.world.state.tally.taken == 1
    assert sim.snapshot().outcome == "playing" and child.hp == 1


@pytest.mark.parametrize(("difficulty", "lost"), [("arcade", False), ("assassin", True)])
def test_the_second_loss_is_remembered_from_assassin_on(difficulty: str, lost: bool) -> None:
    sim, _, _ = seizing(difficulty)
    sim.world.state.tally.taken = 1
    play(sim, "500:")
    assert sim.world.state.tally.taken >= 2
    assert ("e5" in sim.world.state.story.flags) == lost


# --- home threatened -----------------------------------------------------------------------------


def test_a_threatened_home_makes_her_stronger_faster_and_merciless() -> None:
    sim, child, _ = seizing()
    world = sim.world
    assert balance.wrath(world, 10) == 10 and balance.haste(world, 3.0) == 3.0
    play(sim, "40:")
    assert child.state == "carried"
    assert balance.wrath(world, 10) == 14 and balance.haste(world, 2.0) == pytest.approx(2.3)
    other = spawn.enter_enemy(world, thing("Enemy", 70, 40.0, FLOOR, kind="doorman"))
    other.state = other.mind.state = "surrender"
    use.spare(world, other)
    assert other.state == "surrender"
    world.state.bodies.x[world.eve.row] = EVE_X
    play(sim, "40: right")
    assert abs(eve(sim).vx) == pytest.approx(3.45, abs=0.01)


# --- Daniel -----------------------------------------------------------------------------------


def test_daniel_follows_covers_doors_and_limps_but_never_falls() -> None:
    sim = stage(
        FLAT,
        thing("Companion", 50, EVE_X + 4.0, FLOOR, kind="daniel", mode="stay"),
        thing("Lock", 56, EVE_X + 48.0, 32.0, size=(16.0, 64.0), name="door", shut=True),
        thing("Enemy", 60, EVE_X - 70.0, FLOOR, kind="doorman", encounter="E"),
        thing("Encounter", 61, 0.0, 0.0, size=(640.0, 96.0), name="E"),
    )
    world = sim.world
    man = next(f for f in world.state.fighters.values() if f.kind == "daniel")
    play(sim, "30:")
    assert sim.snapshot().actor(man.id).anim == "cover"  # type: ignore[union-attr]
    assert world.state.story.barked[0].startswith("dan.fight")
    grazed = 0
    for frame in script("400:"):
        sim.tick(frame)
        grazed = max(grazed, world.state.companions[man.id].grazed)
    assert grazed > 0 and man.alive and man.hp == man.hp_max


@pytest.mark.parametrize(("place", "counts"), [(-24.0, True), (24.0, False), (-120.0, False)])
def test_a_blow_taken_for_who_stands_behind_her_is_remembered_once(
    place: float, counts: bool
) -> None:
    """C10: six to the protector's side; not for who stands beside the attacker or far away."""
    sim = stage(
        FLAT.replace("P.............", "P.d..........."),
        thing("Companion", 50, EVE_X + place, FLOOR, kind="daniel", mode="stay"),
    )
    freeze_minds(sim)
    play(sim, "4:")
    foe = sim.world.foes()[0]
    foe.facing = -1
    for _ in range(2):
        action.start(sim.world, foe, "punch")
        play(sim, "90:")
        eve_x = sim.world.px[sim.world.eve.row]
        sim.world.state.bodies.x[foe.row] = eve_x + 24.0
    assert eve(sim).hp < 100
    gain = tables().companions.shelter.balance
    assert sim.world.state.tally.balance == (gain if counts else 0)


# --- the same again -----------------------------------------------------------------------------


def test_two_runs_agree_and_a_checkpoint_brings_her_back() -> None:
    plan = "40: right; 1: call; 60: left; 1: call; 90: right; 1: call; 30:"
    one, _, _ = with_ella(EVE_X + 20.0, thing("Hide", 51, EVE_X + 90.0, FLOOR))
    two, _, _ = with_ella(EVE_X + 20.0, thing("Hide", 51, EVE_X + 90.0, FLOOR))
    for frame in script(plan):
        one.tick(frame)
        two.tick(frame)
        assert one.world.digest() == two.world.digest()
    world = one.world
    world.save()
    kept = pickle.dumps(ella(one))
    play(one, "200: right")
    world.restore()
    assert pickle.dumps(ella(one)) == kept


def test_a_room_without_companions_has_none() -> None:
    sim = Simulation(room(FLAT), tables(), RunOptions(), 1)
    play(sim, "1: call; 5:")
    assert sim.snapshot().companions == () and sim.snapshot().player.prompt == ""


def test_the_screen_says_that_home_is_in_danger() -> None:
    sim, _, _ = seizing()
    assert not sim.snapshot().threatened
    play(sim, "40:")
    assert sim.snapshot().threatened


def test_a_house_that_burns_threatens_home_unless_eve_lit_it() -> None:
    sim, _, _ = with_ella(
        EVE_X + 20.0, thing("Home", 80, 400.0, 0.0, size=(96.0, 96.0), name="toller")
    )
    home = sim.world.state.homes[80]
    home.state = "burning"
    assert balance.threatened(sim.world) and balance.wrath(sim.world, 50) == 70
    home.by_eve = True
    assert not balance.threatened(sim.world)
