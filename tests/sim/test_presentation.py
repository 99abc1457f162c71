"""What the eye checks: distances at contact, falls, scenes in step, ladders, the room at war."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import Any

import pytest

from game.core.events import BodyFell, BulletFlew, Died, HitLanded, PropChanged, PropHit
from game.core.paths import assets_dir
from game.sim.harm import wound
from game.sim.people import spacing
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, tables, thing

FLOOR = 96.0  # px: feet in FLAT
LETTERS = "dskrL"
STRING = "1: right strike; 9: right; 1: right strike; 9: right; 1: right strike; 40:"
LADDER = """
#...................
#...................
#...................
#...................
#H=====.............
#H..................
#H..................
#H..................
#HP.................
####################
"""
HALL = "\n".join(["." * 60] * 18 + ["..........P" + "." * 49, "#" * 60])


def before(letter: str, tiles: int = 2) -> tuple[Simulation, Fighter]:
    """Eve, and a man some tiles before her who does nothing."""
    row = "P" + "." * (tiles - 1) + letter
    sim = stage(FLAT.replace("P" + "." * tiles, row))
    freeze_minds(sim)
    play(sim, "4:")
    return sim, sim.world.foes()[0]


def arm(sim: Simulation, kind: str) -> None:
    items.take(sim.world, sim.world.eve, items.create(sim.world, kind, 0.0, 0.0))


def frame_hand(sprite: str, anim: str, index: int) -> list[float]:
    sheet: dict[str, Any] = json.loads(
        (assets_dir() / "sprites" / f"{sprite}.json").read_text(encoding="utf-8")
    )
    hand: list[float] = sheet["frames"][sheet["anims"][anim]["active"][index]]["hand"]
    return hand


def drawn_length(kind: str) -> float:
    table = json.loads((assets_dir() / "sprites" / "items.json").read_text(encoding="utf-8"))
    row = table["items"][kind]
    return float(row["tip"][0] - row["grip"][0])


# --- blows --------------------------------------------------------------------------------------


@pytest.mark.parametrize("letter", LETTERS)
def test_the_whole_string_lands_on_a_man_who_recoils(letter: str) -> None:
    sim, foe = before(letter)
    foe.poise = foe.poise_max = 500
    start = sim.world.px[foe.row]
    hits = of(play(sim, STRING), HitLanded)
    assert [hit.move for hit in hits] == ["jab", "cross", "elbow"]
    assert sim.world.px[foe.row] > start + 1.0


@pytest.mark.parametrize("letter", LETTERS)
def test_blows_keep_the_bodies_apart(letter: str) -> None:
    sim, foe = before(letter)
    foe.poise = foe.poise_max = 500
    for _ in range(60):
        play(sim, "1: right strike" if sim.world.state.tick % 9 == 0 else "1: right")
        assert spacing.between(sim.world, sim.world.eve, foe) > -4.0


def test_the_contact_is_shown_on_the_body_and_near_the_fist() -> None:
    sim, foe = before("d")
    hit = of(play(sim, "1: strike; 8:"), HitLanded)[0]
    x0, y0, x1, y1 = sim.world.hurtbox(foe)
    assert x0 - 8 <= hit.x <= x1 and y0 <= hit.y <= y1
    fist = sim.world.px[sim.world.eve.row] + 29.0  # far end of the drawn jab
    assert abs(hit.x - fist) <= 8.0


@pytest.mark.parametrize("kind", ["plate", "pan", "bottle", "hand_axe", "knife", "fork", "stool"])
def test_a_weapon_reaches_as_far_as_it_is_drawn(kind: str) -> None:
    row = tables().weapons[kind]
    hand = frame_hand("eve_club", tables().moves[row.swing].anim, -1)
    tip = hand[0] + drawn_length(kind) * math.cos(math.radians(hand[2]))
    assert abs(row.reach - tip) <= 4.0


def test_a_swing_strikes_when_the_arm_is_forward() -> None:
    sim, _ = before("d")
    arm(sim, "pan")
    play(sim, "1: strike")
    for _ in range(20):
        if of(play(sim, "1:"), HitLanded):
            break
    run_of = sim.world.eve.move
    assert run_of is not None and run_of.tick - run_of.startup == 2


# --- falls --------------------------------------------------------------------------------------


@pytest.mark.parametrize("facing", [-1, 1])
def test_who_is_knocked_down_falls_away_from_the_blow(facing: int) -> None:
    sim, foe = before("s")
    foe.facing = facing
    wound.knock_down(sim.world, foe, 1)
    assert foe.facing == -1  # drawn as a fall onto the back, to the right


@pytest.mark.parametrize(("facing", "anim"), [(-1, "dead_back"), (1, "dead_front")])
def test_death_falls_with_the_push(facing: int, anim: str) -> None:
    sim, foe = before("s", 4)
    foe.facing = facing
    wound.kill(sim.world, foe, "fist", 1, (3.0, 0.0))
    events = play(sim, "40:")
    assert foe.anim == anim
    assert len(of(events, BodyFell)) == 1


def test_a_man_struck_on_the_floor_stays_there() -> None:
    sim, foe = before("d")
    foe.poise = foe.poise_max = 500
    wound.knock_down(sim.world, foe, 1)
    play(sim, "24:")
    hp = foe.hp
    play(sim, "1: down heavy; 16:")
    assert foe.hp < hp and foe.state == "down"


# --- finishers ----------------------------------------------------------------------------------


BARE = sorted(name for name, row in tables().finishers.items() if row.bare)


@pytest.mark.parametrize("variant", BARE)
@pytest.mark.parametrize("letter", "dskr")
def test_a_finisher_keeps_both_figures_in_step(variant: str, letter: str) -> None:
    sim, foe = before(letter)
    foe.open, foe.state, foe.stun = 90, "stun", 60
    sim.world.state.eve.finishers = [name for name in BARE if name != variant]
    play(sim, "1: heavy; 10:")
    gap = abs(sim.world.px[foe.row] - sim.world.px[sim.world.eve.row])
    assert gap == pytest.approx(tables().finishers[variant].gap, abs=0.5)
    assert foe.facing == -sim.world.eve.facing
    events = play(sim, "60:")
    assert len(of(events, HitLanded)) == 2 and of(events, Died)
    assert foe.anim == tables().finishers[variant].victim  # the scene's own fall is his death


def test_a_giant_survives_a_finisher_on_his_feet() -> None:
    sim, foe = before("L")
    foe.open, foe.state, foe.stun = 90, "stun", 60
    sim.world.state.eve.finishers = [name for name in BARE if name != "finish_a"]
    play(sim, "1: heavy; 80:")
    assert foe.hp == 50 and foe.state not in ("held", "dead")


# --- ladders ------------------------------------------------------------------------------------


def test_a_ladder_beside_a_wall_is_climbed_up_and_down_without_jitter() -> None:
    sim = stage(LADDER)
    play(sim, "20: left; 1:")
    seen = []
    for _ in range(100):
        play(sim, "1: up")
        seen.append(sim.world.eve.state)
    assert sim.world.eve.state == "free" and sim.snapshot().eve.y == 64.0
    assert sum(a != b for a, b in pairwise(seen)) <= 2
    play(sim, "100: down")
    assert sim.snapshot().eve.y == 144.0


# --- guns and the room --------------------------------------------------------------------------


@pytest.mark.parametrize("degrees", [60, 30, 0, -30, -60])
def test_a_shot_leaves_the_drawn_muzzle(degrees: int) -> None:
    sim = stage()
    arm(sim, "pistol")
    flown = of(play(sim, f"1: shoot aim={degrees}"), BulletFlew)[0]
    sheet = json.loads((assets_dir() / "sprites" / "eve_club.json").read_text(encoding="utf-8"))
    aim = sheet["anims"]["aim"]
    hand = sheet["frames"][aim["frames"][aim["angles"].index(degrees)]]["hand"]
    turn = math.radians(hand[2])
    tip_x = hand[0] + 7.0 * math.cos(turn) - 3.0 * math.sin(turn)
    tip_y = hand[1] - 7.0 * math.sin(turn) - 3.0 * math.cos(turn)
    eve = sim.world.eve
    assert flown.x0 - sim.world.px[eve.row] == pytest.approx(tip_x, abs=5.0)
    assert flown.y0 - sim.world.py[eve.row] == pytest.approx(tip_y, abs=5.0)


@pytest.mark.parametrize("kind", ["mirror_ball", "lamp_bar"])
@pytest.mark.parametrize("how", ["shoot", "throw"])
def test_what_hangs_comes_down_by_a_shot_or_a_bottle(kind: str, how: str) -> None:
    ball = thing("Prop", 5000, 260.0, 18 * 16 - 130.0, kind=kind)
    sim = stage(HALL, ball)
    arm(sim, "pistol" if how == "shoot" else "bottle")
    rise = 18 * 16 + 16 - 45.0 - (ball.y + (4.0 if how == "shoot" else -8.0))
    degrees = round(math.degrees(math.atan2(rise, 260.0 - 168.0)))
    events = play(sim, f"2:; 2: {how} aim={degrees}; 160:")
    assert of(events, PropHit)
    assert [event.state for event in of(events, PropChanged)] == ["falling", "broken"]


def test_a_throw_meets_the_chest_of_the_man_it_is_meant_for() -> None:
    for tiles in (4, 8, 11):
        sim, _ = before("d", tiles)
        arm(sim, "bottle")
        hit = of(play(sim, "1: throw; 40:"), HitLanded)[0]
        assert FLOOR - 50.0 <= hit.y <= FLOOR - 18.0, tiles


@pytest.mark.parametrize(("aiming", "hurt"), [(0, False), (20, True)])
def test_who_leans_out_of_his_cover_to_shoot_can_be_shot(aiming: int, hurt: bool) -> None:
    column = thing("Prop", 5000, 300.0, FLOOR, kind="column")
    sim = stage(FLAT, column, thing("Enemy", 6000, 304.0, FLOOR, kind="suit"))
    freeze_minds(sim)
    play(sim, "4:")
    foe = sim.world.foes()[0]
    arm(sim, "pistol")
    foe.aiming = aiming
    play(sim, "1: shoot; 2:")
    assert (foe.hp < foe.hp_max) == hurt


def test_nobody_enters_inside_a_wall() -> None:
    wall = 20 * 16.0
    drawing = FLAT.replace("." * 40, "." * 20 + "#" + "." * 19)
    drawing = drawing.replace("P.............................", "P.........#...................")
    sim = stage(drawing, thing("Enemy", 6000, wall - 8.0, FLOOR, kind="doorman"))
    freeze_minds(sim)
    foe = sim.world.foes()[0]
    assert sim.world.at(foe)[0] + 11.0 <= wall


def test_the_debug_view_tells_sight_minds_and_tokens() -> None:
    sim = stage(FLAT.replace("P.............", "P......d......"))
    quiet = sim.world.foes()[0]
    quiet.facing = 1
    seen = sim.snapshot(debug=True).debug
    assert seen is not None and len(seen.sight) == 2, "two edges of a cone that looks away"
    assert all(line[2] > line[0] for line in seen.sight)
    assert [words for _, _, words in seen.marks] == ["idle"]
    quiet.facing = -1
    sim.world.state.eve.cover = False
    words: set[str] = set()
    for _ in range(400):
        play(sim, "1:")
        seen = sim.snapshot(debug=True).debug
        assert seen is not None
        words |= {word for _, _, mark in seen.marks for word in mark.split()}
        if "MELEE" in words:
            assert len(seen.sight) == 1, "one line, to her"
            break
    assert {"fight", "MELEE"} <= words
