"""Blows, parries, guns, things and props: rules between two bodies."""

from __future__ import annotations

import pytest

from game.core import angles
from game.core.events import (
    BulletFlew,
    BulletHit,
    Died,
    DryClick,
    Executed,
    HitLanded,
    ItemBroken,
    ItemCaught,
    ItemDropped,
    ItemThrown,
    KnockedDown,
    MoveStarted,
    Opened,
    Parried,
    PropChanged,
    ReloadStep,
    ShotFired,
    Spared,
    TakeAction,
    TakeEnded,
)
from game.core.options import RunOptions
from game.core.snapshot import ActorFlag
from game.sim import action
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items, use
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, script, stage, tables

NEAR = FLAT.replace("P.............", "P.d...........")


def ready(drawing: str = NEAR) -> tuple[Simulation, Fighter]:
    """Eve before one man who stands still."""
    sim = stage(drawing)
    freeze_minds(sim)
    play(sim, "20:")
    return sim, sim.world.foes()[0]


def give(sim: Simulation, kind: str) -> None:
    """Put an item into Eve's hand."""
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, sim.world.eve, item)


def test_a_blow_lands_once_per_move_and_changes_five_things() -> None:
    sim, foe = ready()
    before = foe.hp
    events = play(sim, "1: right strike; 4:")
    hits = of(events, HitLanded)
    assert len(hits) == 1
    assert foe.hp == before - hits[0].damage
    assert foe.state == "stun" and foe.stop > 0 and sim.world.eve.stop > 0
    assert foe.poise < foe.poise_max
    after = play(sim, "8:")
    assert not of(after, HitLanded)


def test_one_punch_from_key_to_spark() -> None:
    """Six frames: the press, four of startup, and the blow in the first active one."""
    sim, foe = ready()
    frames = script("1: strike; 5:")
    events = [list(sim.tick(frame)) for frame in frames]
    started = of(events[0], MoveStarted)
    assert [(event.move, event.actor) for event in started] == [("jab", sim.world.eve.id)]
    assert not any(of(tick, HitLanded) for tick in events[:4])
    (hit,) = of(events[4], HitLanded)
    row = tables().moves["jab"]
    assert (hit.attacker, hit.victim, hit.move) == (sim.world.eve.id, foe.id, "jab")
    assert (hit.material, hit.weight, hit.direction, hit.lethal) == ("fist", "light", 1, False)
    assert foe.stop > 0 and foe.stun == row.stun
    assert of(events[4], TakeAction)[0].kind == "jab"


def test_a_miss_changes_nothing() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P........d...."))
    events = play(sim, "1: right strike; 16:")
    assert not of(events, HitLanded)
    assert foe.hp == foe.hp_max and sim.world.eve.stop == 0


def test_hit_stop_is_capped() -> None:
    sim, foe = ready()
    total = 0
    for _ in range(60):
        wound.freeze(sim.world, (foe,), 8)
        play(sim, "1:")
        total += foe.stop > 0
    assert total <= tables().eve.stop_cap + 16


def test_poise_opens_and_comes_back() -> None:
    sim, foe = ready()
    foe.poise = 5
    events = play(sim, "1: right strike; 6:")
    assert of(events, Opened)
    assert foe.open > 0
    play(sim, "110:")
    assert foe.open == 0 and foe.poise == foe.poise_max


def test_parry_turns_a_blow_and_staggers() -> None:
    sim, foe = ready()
    foe.facing = -1
    action.start(sim.world, foe, "hook")
    row = tables().moves["hook"]
    play(sim, f"{row.startup - 2}:")
    events = play(sim, "1: parry; 8:")
    assert [event.what for event in of(events, Parried)] == ["blow"]
    assert eve(sim).hp == 100 and foe.state == "stun"


def test_without_parry_the_same_blow_hurts_and_grants_iframes() -> None:
    sim, foe = ready()
    foe.facing = -1
    action.start(sim.world, foe, "hook")
    play(sim, "40:")
    assert eve(sim).hp == 100 - tables().moves["hook"].damage
    assert eve(sim).flags & ActorFlag.INVULNERABLE


def test_roll_passes_through_a_blow() -> None:
    sim, foe = ready()
    foe.facing = -1
    action.start(sim.world, foe, "hook")
    row = tables().moves["hook"]
    play(sim, f"{row.startup - 4}:")
    play(sim, "1: right roll; 20:")
    assert eve(sim).hp == 100


def test_grit_wins_back_part_of_a_loss() -> None:
    sim, _foe = ready()
    sim.world.eve.hp = 80
    sim.world.state.eve.grit, sim.world.state.eve.grit_left = 10, 180
    play(sim, "1: right strike; 12:; 1: right strike; 14:")
    assert 80 < eve(sim).hp <= 90


def test_a_gun_shoots_reloads_clicks_and_is_thrown() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P.........d..."))
    give(sim, "pistol")
    events = play(sim, "1: shoot; 2:")
    assert of(events, ShotFired) and of(events, BulletHit)
    assert foe.hp < foe.hp_max
    held = sim.world.held(sim.world.eve)
    assert held is not None and held.uses == tables().weapons["pistol"].uses - 1
    held.uses = 0
    events = play(sim, "20:; 1: shoot; 70:")
    assert of(events, DryClick)
    assert [event.step for event in of(events, ReloadStep)] == ["out", "in", "slide"]
    assert held.uses == tables().weapons["pistol"].uses
    held.uses = 0
    assert of(play(sim, "1: throw; 12:"), ItemThrown)
    assert eve(sim).item == ""


def test_fast_reload_needs_the_window() -> None:
    def ticks(second_press: int) -> int:
        sim = stage()
        play(sim, "10:")
        give(sim, "pistol")
        held = sim.world.held(sim.world.eve)
        assert held is not None
        held.uses = 1
        play(sim, f"1: reload; {second_press - 1}:; 1: reload")
        count = second_press
        while held.uses == 1:
            play(sim, "1:")
            count += 1
        return count

    assert ticks(27) < ticks(10)


@pytest.mark.parametrize(("barrier", "stops"), [("#", True), ("=", False)])
def test_bullets_stop_at_walls_but_not_at_decks(barrier: str, stops: bool) -> None:
    pillar = FLAT.splitlines()
    for row in (3, 4, 5):
        pillar[row] = pillar[row][:15] + barrier + pillar[row][16:]
    pillar[6] = "..........P....#.......d................".replace("#", barrier)
    sim, foe = ready("\n".join(pillar))
    give(sim, "pistol")
    events = play(sim, "1: shoot aim=0; 2:")
    assert of(events, BulletFlew)
    assert (foe.hp == foe.hp_max) is stops


def test_a_flipped_table_stops_six_bullets_and_not_the_seventh() -> None:
    sim, foe = ready(FLAT.replace("P..............", "P.......t.....d"))
    table = next(iter(sim.world.state.props.values()))
    use.flip(sim.world, table, 1)
    give(sim, "pistol")
    sim.world.eve.crouched = True
    struck, away = [], sim.world.at(foe)[0]
    for _ in range(7):
        foe.mind.state, sim.world.state.bodies.x[foe.row] = "idle", away
        events = play(sim, "2: down; 1: down shoot aim=-4; 12: down")
        struck.append([hit.victim for hit in of(events, HitLanded)])
    assert struck == [[]] * 6 + [[foe.id]]
    assert table.state == "broken"


def test_a_parry_with_metal_sends_the_bullet_back() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P.........s..."))
    give(sim, "pan")
    foe.facing, foe.aim = -1, angles.angle_of(-160.0, 15.0)
    shot = action.start(sim.world, foe, "foe_shot")
    shot.tick = shot.startup - 4
    before = foe.hp
    events = play(sim, "1: right parry; 6:")
    assert [event.what for event in of(events, Parried)] == ["bullet"]
    assert foe.hp < before and eve(sim).hp == 100


def test_plates_break_and_leave_shards_and_bottles_leave_a_neck() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P.......d....."))
    give(sim, "plate")
    events = play(sim, "1: throw; 30:")
    assert [event.kind for event in of(events, ItemBroken)] == ["plate"]
    assert foe.hp < foe.hp_max
    assert sim.world.state.shards
    sim, foe = ready()
    give(sim, "bottle")
    foe.hp = foe.hp_max = 500
    play(sim, "1: strike; 30:; 1: strike; 30:")
    assert eve(sim).item == "broken_bottle"


def test_a_stack_throws_plate_after_plate() -> None:
    sim, _ = ready()
    give(sim, "plate_stack")
    for _ in range(3):
        play(sim, "1: throw; 24:")
    hand = sim.snapshot().player.hand
    assert (hand.kind, hand.left, hand.full) == ("plate_stack", 3, 6)


def test_parry_catches_a_thrown_knife() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P......d......"))
    knife = items.create(sim.world, "knife", 0.0, 0.0)
    items.take(sim.world, foe, knife)
    foe.facing = -1
    items.throw(sim.world, foe, 512)
    events = play(sim, "3:; 1: right parry; 12:")
    assert of(events, ItemCaught)
    assert eve(sim).item == "knife"


def test_tables_flip_into_cover_and_their_plates_fall() -> None:
    drawing = FLAT.replace("P.............", "P.t...........")
    plate = tables().props["table"].surface
    sim = stage(drawing)
    prop = next(iter(sim.world.state.props.values()))
    item = items.create(sim.world, "plate", prop.x, prop.y - plate)
    item.support = prop.id
    play(sim, "10:")
    events = play(sim, "1: heavy; 30:")
    assert [event.state for event in of(events, PropChanged)] == ["flipped"]
    assert of(events, ItemBroken) or item.y > prop.y - plate


def test_a_kicked_speaker_stack_crushes_who_stands_behind_it() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P.O..d........"))
    events = play(sim, "1: heavy; 60:")
    crushed = [event for event in of(events, HitLanded) if event.move == "crush"]
    assert crushed and crushed[0].victim == foe.id
    assert of(events, KnockedDown)


def test_dead_men_drop_their_guns() -> None:
    sim, foe = ready(FLAT.replace("P.............", "P.s..........."))
    foe.hp = 1
    events = play(sim, "1: right strike; 30:")
    assert of(events, Died)
    assert [event.kind for event in of(events, ItemDropped)] == ["pistol"]
    assert any(item.kind == "pistol" for item in sim.snapshot().items)


@pytest.mark.parametrize("spare", [True, False])
def test_a_surrendered_man_can_be_spared_or_struck_down(spare: bool) -> None:
    sim, foe = ready()
    foe.state, foe.state_tick = "surrender", 0
    events = play(sim, "1: grab; 20:" if spare else "1: right strike; 20:")
    assert bool(of(events, Spared)) is spare
    assert bool(of(events, Executed)) is not spare
    assert (sim.snapshot().balance > 0) is spare


@pytest.mark.parametrize("spared", [True, False])
def test_who_strikes_down_a_man_that_runs_is_no_protector(spared: bool) -> None:
    sim, foe = ready()
    if spared:
        foe.state, foe.state_tick = "surrender", 0
        play(sim, "1: grab; 20:")
        assert sim.snapshot().balance == 3
    foe.mind.state, foe.hp, foe.iframes = "flee", 1, 0
    sim.world.state.bodies.x[foe.row] = sim.world.at(sim.world.eve)[0] + 26.0
    assert of(play(sim, "1: right strike; 12:"), Died)
    assert sim.snapshot().balance == (-1 if spared else -4)


@pytest.mark.parametrize(("level", "move", "ends"), [
    ("arcade", "hook", True), ("story", "hook", False), ("story", "slam", True),
])  # fmt: skip
def test_for_the_story_only_a_fall_ends_the_take(level: str, move: str, ends: bool) -> None:
    drawing = FLAT.replace("P.............", "P.d...........")
    sim = stage(drawing, options=RunOptions(difficulty=level))
    freeze_minds(sim)
    play(sim, "10:; 1: right; 4:; 1: strike; 20:")
    assert sim.world.state.take.active
    foe = sim.world.foes()[0]
    foe.facing, foe.state, foe.stun, foe.stop = -1, "free", 0, 0
    sim.world.state.bodies.x[foe.row] = sim.world.at(sim.world.eve)[0] + 30.0
    action.start(sim.world, foe, move)
    events = play(sim, "60:")
    assert of(events, HitLanded)
    assert bool(of(events, TakeEnded)) is ends


def test_a_wound_ends_the_take() -> None:
    sim, foe = ready()
    play(sim, "1: right strike; 12:")
    foe.facing = -1
    foe.state, foe.stun, foe.stop = "free", 0, 0
    action.start(sim.world, foe, "hook")
    events = play(sim, "50:")
    assert of(events, TakeEnded)
