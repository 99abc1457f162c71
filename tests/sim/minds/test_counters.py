"""Archetypes of the later maps: what each does, the answer that works, and one that fails."""

from __future__ import annotations

import itertools

import pytest

from game.core.events import (
    Blocked,
    HitLanded,
    ItemTaken,
    ItemThrown,
    MoveStarted,
    Parried,
    ShieldBroken,
    ShotFired,
)
from game.core.inputs import IDLE
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.minds.crowd_kit import EVE_X, FLOOR, alarm, crowd, hall, x_of
from tests.sim.rooms import of, play, script, stage, tables, thing


def foe_rows() -> set[str]:
    """Every row that a foe of the table may begin, strings and all."""
    rows = {move for row in tables().enemies.values() for move in row.moves}
    rows |= {"foe_swing", "betray", "mock", "butt", "punch"}
    return rows | {tables().moves[name].then for name in rows} - {""}


def test_whatever_can_hurt_is_told_at_least_14_ticks_before() -> None:
    for name in sorted(foe_rows()):
        row = tables().moves[name]
        assert row.tell >= 14 and row.startup >= row.tell - 2, name


def near(
    kind: str, gap: float = 30.0, eve_at: int = 40, **given: object
) -> tuple[Simulation, Fighter]:
    """One man who decides nothing, `gap` px to Eve's right, facing her."""
    man = thing("Enemy", 10, EVE_X + gap, FLOOR, kind=kind, **given)
    sim = stage(hall(eve_at), man)
    sim.world.state.eve.cover = False
    foe = sim.world.foes()[0]
    foe.mind.state, foe.mind.think_in = "fight", 1_000_000
    play(sim, "2:")
    return sim, foe


def damage_to(foe: Fighter, events: list[object]) -> list[int]:
    return [hit.damage for hit in of(events, HitLanded) if hit.victim == foe.id]  # type: ignore[arg-type]


# --- shield ---------------------------------------------------------------------------------


def test_the_shield_turns_blows_from_the_front_and_none_from_behind() -> None:
    sim, foe = near("shield")
    events = play(sim, "1: strike; 20:")
    assert of(events, Blocked) and foe.hp == foe.hp_max
    foe.facing = 1  # she is behind him now
    events = play(sim, "1: strike; 20:")
    assert foe.hp < foe.hp_max


def test_a_cleaver_breaks_the_shield_in_three() -> None:
    sim, foe = near("shield")
    world = sim.world
    items.take(world, world.eve, items.create(world, "cleaver", EVE_X, FLOOR))
    broken: list[object] = []
    for _ in range(3):
        assert not broken
        foe.mind.rest = 60  # his own blow would stop hers
        world.state.bodies.x[foe.row] = x_of(sim, world.eve) + 30.0
        world.refresh()
        broken += of(play(sim, "1: strike; 45:"), ShieldBroken)
    assert broken and foe.shield == 0 and foe.sprite == "shield_bare"
    play(sim, "1: strike; 30:")
    assert foe.hp < foe.hp_max


def test_who_gets_behind_the_shield_has_time_to_strike() -> None:
    sim, foe = near("shield", 40.0)
    foe.mind.think_in, foe.mind.rest = 0, 60
    world = sim.world
    play(sim, "4:")
    world.state.bodies.x[world.eve.row] = x_of(sim, foe) + 26.0
    world.eve.facing = -1
    world.refresh()
    play(sim, "1: strike; 12:")
    assert foe.hp < foe.hp_max


def test_the_shield_stops_what_is_thrown() -> None:
    sim, foe = near("shield", 120.0)
    world = sim.world
    items.take(world, world.eve, items.create(world, "book", EVE_X, FLOOR))
    events = play(sim, "1: throw; 40:")
    assert of(events, Blocked) and foe.hp == foe.hp_max


# --- armoured -------------------------------------------------------------------------------


def test_plates_take_four_fifths_of_what_goes_to_the_body_nothing_of_what_goes_to_the_head() -> (
    None
):
    sim, foe = near("armoured", 26.0)
    jab = damage_to(foe, play(sim, "1: strike; 30:"))
    assert jab == [1]
    sim, foe = near("armoured", 26.0)
    head = damage_to(foe, play(sim, "1: heavy; 40:"))
    assert head == [tables().moves["headbutt"].damage]


def test_a_fall_counts_whole_against_plates() -> None:
    sim, foe = near("armoured", 26.0)
    blow = wound.Blow(
        1, "crush", "lamp_bar", "metal", "heavy", 30, 30, 30, 8, 1, 0.0, 0.0, downs=True
    )
    wound.hurt(sim.world, foe, blow)
    assert foe.hp == foe.hp_max - 30


# --- suit, shotgunner, hunter, grenadier -----------------------------------------------------


def test_a_plate_stops_the_suit_who_takes_aim() -> None:
    for throws in (True, False):
        sim = crowd("suit", first=130.0)
        world = sim.world
        items.take(world, world.eve, items.create(world, "plate", EVE_X, FLOOR))
        foe = world.foes()[0]
        shots: list[object] = []
        thrown = False
        for _ in range(300):
            aims = foe.move is not None and foe.move.move == "foe_shot" and foe.move.tick == 4
            text = "1: throw" if aims and throws and not thrown else "1:"
            thrown = thrown or aims
            for frame in script(text):
                shots += of(list(sim.tick(frame)), ShotFired)
            if thrown and foe.move is None:
                break
        assert bool(shots) != throws


def test_the_shotgunner_comes_to_where_pellets_carry() -> None:
    sim = crowd("shotgunner", first=340.0)
    foe = sim.world.foes()[0]
    for _ in range(600):
        if of(list(sim.tick(IDLE)), ShotFired):
            break
    assert 60.0 <= x_of(sim, foe) - EVE_X <= 224.0


def test_a_roll_through_the_shotgun_blast_is_safe_and_standing_is_not() -> None:
    for rolls in (True, False):
        sim = crowd("shotgunner", first=150.0)
        sim.world.options = sim.world.options.__class__(difficulty="arcade")
        foe, eve = sim.world.foes()[0], sim.world.eve
        for _ in range(500):
            run_of = foe.move
            late = run_of is not None and run_of.move == "foe_blast" and run_of.tick == 25
            frames = script("1: right roll" if late and rolls else "1:")
            fired = of([event for frame in frames for event in sim.tick(frame)], ShotFired)
            if fired:
                break
        assert fired and (eve.hp == eve.hp_max) == rolls


ROOF = """
########################################
#......................................#
#......................................#
#.............................h........#
#...........................######.....#
#......................................#
#......................................#
#......................................#
#......................................#
#......................................#
#....P...........##....................#
########################################
"""


def test_the_hunter_stays_up_there_and_loses_a_shot_when_the_line_breaks() -> None:
    man = thing("Enemy", 10, 30 * 16.0 + 8.0, 64.0, kind="hunter")
    sim = stage(ROOF, man)
    alarm(sim)
    world, foe = sim.world, sim.world.foes()[0]
    home = x_of(sim, foe)
    aimed = False
    for _ in range(400):
        sim.tick(IDLE)
        if foe.move is not None and foe.move.move == "foe_snipe":
            aimed = True
            break
    assert aimed
    world.state.bodies.x[world.eve.row] = 16 * 16.0 - 12.0  # behind the block
    world.eve.crouched = True
    for _ in range(45):
        world.eve.crouched = True
        foe.mind.sees, foe.mind.unseen = False, foe.mind.unseen + 2
        assert not of(list(sim.tick(IDLE)), ShotFired)
    assert foe.move is None
    assert abs(x_of(sim, foe) - home) < 60.0 and world.at(foe)[1] < 80.0


def test_the_grenadier_keeps_200_to_300_and_lobs_at_her_feet() -> None:
    sim = crowd("grenadier", first=120.0)
    foe = sim.world.foes()[0]
    foe.mind.stock = 99
    thrown = []
    where = []
    for tick in range(900):
        events = list(sim.tick(IDLE))
        thrown += of(events, ItemThrown)
        if tick > 200:
            where.append(abs(x_of(sim, foe) - x_of(sim, sim.world.eve)))  # blasts move her
    assert len(thrown) >= 2
    assert sum(180.0 <= gap <= 340.0 for gap in where) > len(where) * 0.7


# --- hand to hand ---------------------------------------------------------------------------


def test_sambo_throws_her_and_a_parry_stops_the_grip() -> None:
    for parries in (False, True):
        sim = crowd("sambo", first=60.0)
        sim.world.options = sim.world.options.__class__(difficulty="arcade")
        foe, eve = sim.world.foes()[0], sim.world.eve
        parried: list[object] = []
        for _ in range(400):
            run_of = foe.move
            ready = run_of is not None and run_of.move == "foe_throw"
            late = ready and run_of is not None and run_of.tick == run_of.startup - 3
            frames = script("1: parry right" if late and parries else "1:")
            for frame in frames:
                parried += of(list(sim.tick(frame)), Parried)
            if parried or eve.hp < eve.hp_max:
                break
        assert bool(parried) == parries and (eve.hp == eve.hp_max) == parries


def pair(gap: float) -> tuple[Simulation, Fighter, Fighter]:
    men = [
        thing("Enemy", 10, EVE_X + 28.0, FLOOR, kind="pair_left", family="ambros"),
        thing("Enemy", 11, EVE_X + 28.0 + gap, FLOOR, kind="pair_right", family="ambros"),
    ]
    sim = stage(hall(), *men)
    sim.world.state.eve.cover = False
    left, right = sim.world.foes()
    left.mind.think_in = right.mind.think_in = 1_000_000
    play(sim, "2:")
    return sim, left, right


def test_the_pair_share_a_blow_until_they_are_parted() -> None:
    sim, left, _ = pair(32.0)
    together = damage_to(left, play(sim, "1: strike; 30:"))
    sim, left, _ = pair(120.0)
    parted = damage_to(left, play(sim, "1: strike; 30:"))
    assert together[0] < parted[0] == 5


def test_the_pair_strike_in_turn() -> None:
    men = [
        thing("Enemy", 10, EVE_X + 90.0, FLOOR, kind="pair_left", family="ambros"),
        thing("Enemy", 11, EVE_X + 130.0, FLOOR, kind="pair_right", family="ambros"),
    ]
    from game.core.options import RunOptions

    sim = stage(hall(), *men, options=RunOptions(invulnerable=True))
    alarm(sim)
    order = [move.actor for move in of(play(sim, "1500:"), MoveStarted)]
    order = [actor for actor in order if actor != sim.world.eve.id]
    assert len(order) >= 6
    changes = sum(one != other for one, other in itertools.pairwise(order))
    assert changes >= len(order) - 3


def test_the_householder_takes_the_nearest_thing_first_unless_she_took_it() -> None:
    sim = crowd("householder", first=200.0)
    items.create(sim.world, "pan", EVE_X + 280.0, FLOOR)
    events = play(sim, "240:")
    assert of(events, ItemTaken)
    sim = crowd("householder", first=200.0)
    assert not of(play(sim, "240:"), ItemTaken)
    assert sim.world.foes()[0].hand == 0


def test_householders_are_different_people() -> None:
    row = tables().enemies["householder"]
    sim = crowd(*("householder",) * 4)
    assert {foe.sprite for foe in sim.world.foes()} <= set(row.looks)
    assert len({foe.sprite for foe in sim.world.foes()}) > 1


# --- Luska ----------------------------------------------------------------------------------


def answers(blow: str, seeds: range) -> tuple[int, int]:
    """How often the pursuer turned this blow away, and how often it landed."""
    turned = landed = 0
    for seed in seeds:
        sim = crowd("luska", first=30.0, seed=seed)
        mind = sim.world.foes()[0].mind
        mind.rest, mind.token, mind.wants = 500, "", ""
        events = play(sim, f"4:; 1: {blow} right; 34:")
        eve_id = sim.world.eve.id
        turned += any(event.actor != eve_id for event in of(events, Parried))
        landed += any(hit.attacker == eve_id for hit in of(events, HitLanded))
    return turned, landed


def test_luska_parries_quick_blows_and_late_ones_beat_him() -> None:
    quick_turned, quick_landed = answers("strike", range(1, 25))
    late_turned, late_landed = answers("heavy", range(1, 25))
    assert quick_turned >= 8 and quick_landed <= 14
    assert late_turned == 0 and late_landed >= 16


def test_luska_fights_in_strings() -> None:
    sim = crowd("luska", first=60.0)
    began = [move.move for move in of(play(sim, "900:"), MoveStarted)]
    assert "luska_slide" in began or "luska_kick" in began
    first = began.index("luska_jab")
    assert "luska_cross" in began[first : first + 3]


@pytest.mark.parametrize("kind", ["seizer", "bell_ringer"])
def test_some_never_strike_her(kind: str) -> None:
    sim = crowd(kind, first=120.0)
    events = play(sim, "600:")
    assert not [hit for hit in of(events, HitLanded) if hit.victim == sim.world.eve.id]


# --- flame ----------------------------------------------------------------------------------


def flames(gap: float, text: str, at: int) -> tuple[int, bool]:
    """Eve's loss from one jet when she does `text` once its tell has run for `at` ticks; and
    whether it came at all."""
    sim = crowd("flame_bearer", first=gap)
    world = sim.world
    world.options = world.options.__class__(difficulty="arcade")
    foe, eve = world.foes()[0], world.eve
    came = acted = False
    for _ in range(500):
        run_of = foe.move
        burns = run_of is not None and run_of.move == "foe_flame"
        came = came or (burns and run_of is not None and run_of.phase == 2)
        if burns and run_of is not None and run_of.tick >= at and not acted:
            acted = True
            play(sim, text)
        else:
            sim.tick(IDLE)
        if came and not burns:
            break
    return eve.hp_max - eve.hp, came


def test_flame_comes_after_45_ticks_of_pilot_light_and_hurts_who_stands() -> None:
    assert tables().moves["foe_flame"].tell == 45
    lost, came = flames(200.0, "1:", 200)
    assert came and lost > 10


def test_under_the_flame_she_reaches_him() -> None:
    """A slide at the right moment passes below the jet and takes his legs; a run does not."""
    for low in (True, False):
        sim = crowd("flame_bearer", first=130.0)
        world = sim.world
        world.options = world.options.__class__(difficulty="arcade")
        foe, eve = world.foes()[0], world.eve
        for _ in range(300):
            run_of = foe.move
            if run_of is not None and run_of.move == "foe_flame" and run_of.tick == 33:
                break
            sim.tick(IDLE)
        play(sim, "9: right; 1: right down strike; 22: right down" if low else "32: right")
        assert (foe.state == "down") == low and (eve.hp == eve.hp_max) == low


def test_water_stops_the_bearer() -> None:
    from game.sim.elements import burning

    sim = crowd("flame_bearer", first=180.0)
    foe = sim.world.foes()[0]
    assert foe.hand
    burning.set_alight(sim.world, foe)
    assert foe.burning > 0
    burning.soak(sim.world, foe)
    assert foe.burning == 0 and foe.wet > 0


def test_every_attack_fits_into_the_life_of_a_token() -> None:
    from game.sim.systems.tokens import TOKEN_LIFE

    for name in sorted(foe_rows()):
        row, ticks = tables().moves[name], 0
        while True:
            ticks += row.startup + row.active
            if not row.then:
                break
            row = tables().moves[row.then]
        assert ticks < TOKEN_LIFE, name
