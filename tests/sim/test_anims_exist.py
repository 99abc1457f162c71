"""Every animation that a rule or a table can ask for is in the sheet of whoever can show it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from game.core.paths import assets_dir
from tests.sim.rooms import tables

STANDING = {"idle", "guard", "walk", "run", "jump", "apex", "fall", "land"}
HURT = {"hurt_high", "hurt_low", "stagger", "open", "down_back", "lying", "getup", "burning"}
DEATHS = {"dead_back", "dead_front", "dead_crumple"}
ARMED = {"aim", "reload"}
GUNS = {"long_aim", "long_reload", "shell_load", "bolt"}  # who shoots may find any gun
EVE_ONLY = {
    "crouch", "crouch_walk", "crouch_aim", "vault", "parry_ok", "take", "ladder", "turn", "slip",
    "clinch", "clinch_walk", "shield_hold", "backhang_mount", "backhang", "gouge", "wrap",
    "garrotte", "grabbed", "thrown", "guard_stool", "hip_aim", "comfort", "call",
}  # fmt: skip
IN_HER_HANDS = {
    "held", "held_walk", "kneed", "thrown", "slammed", "shielded", "ridden", "gouged", "blinded",
    "wrapping", "wrapped", "wrapped_lying", "garrotted", "hold_foe", "throw_foe",
    "plunged", "lifted", "hauled",
}  # fmt: skip
FOE_ONLY = {"surrender", "false_surrender", "grieve", "ladder", "beat"}
SWUNG_BY_ALL = {"foe_swing"}  # whoever takes a thing from the floor can do it
DONE_BY_SOME = {"seize", "mock", "betray", "unmask"}  # foes whose minds choose them
OF_ENEMIES = ("foe_", "luska_", "host_", "warden_", "throw_foe")
OUTFITS = ("eve_club", "eve_torn", "eve_village")


@cache
def sheet(sprite: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(
        (assets_dir() / "sprites" / f"{sprite}.json").read_text(encoding="utf-8")
    )
    anims: dict[str, Any] = table["anims"]
    return anims


def enemy_moves() -> set[str]:
    return {move for row in tables().enemies.values() for move in row.moves} | SWUNG_BY_ALL


def faces() -> list[tuple[str, str]]:
    """Every kind of enemy with every sheet that shows it."""
    rows = tables().enemies.values()
    return [(row.id, look) for row in rows for look in row.looks or (row.sprite,)]


def shoots(kind: str) -> bool:
    """Whether he knows what to do with a gun that he finds."""
    row = tables().enemies[kind]
    return row.takes_items and any(tables().moves[move].kind == "shoot" for move in row.moves)


@pytest.mark.parametrize(("kind", "sprite"), faces())
def test_enemy_can_show_all_that_he_may_do_and_suffer(kind: str, sprite: str) -> None:
    row = tables().enemies[kind]
    wanted = STANDING | HURT | DEATHS | FOE_ONLY | IN_HER_HANDS
    wanted |= {finisher.victim for finisher in tables().finishers.values()}
    wanted |= {tables().moves[move].anim for move in row.moves} | set(row.beats)
    if row.item or row.takes_items:
        wanted |= ARMED
    if row.takes_items:
        wanted |= {tables().moves[move].anim for move in SWUNG_BY_ALL}
    if shoots(kind):
        wanted |= GUNS
    assert not wanted - set(sheet(sprite)), f"{sprite} lacks animations"


@pytest.mark.parametrize("outfit", OUTFITS)
def test_eve_can_show_all_that_she_may_do_in_every_dress(outfit: str) -> None:
    theirs = enemy_moves() | DONE_BY_SOME
    theirs |= {name for name in tables().moves if name.startswith(OF_ENEMIES)}
    hers = {row.anim for name, row in tables().moves.items() if name not in theirs}
    wanted = STANDING | HURT | DEATHS | ARMED | GUNS | EVE_ONLY | hers
    assert not wanted - set(sheet(outfit)), f"{outfit} lacks animations"


@pytest.mark.parametrize("sprite", ["sorin", "dj"])
def test_bystanders_can_stand_and_raise_their_hands(sprite: str) -> None:
    assert {"idle", "hands_up", "run"} <= set(sheet(sprite))


def test_moves_are_drawn_in_three_phases() -> None:
    """A row with phases needs a picture of each; loops and scenes stand on their own."""
    for name, row in tables().moves.items():
        for sprite in ("eve_club", "doorman", "suit", "knife", "runner", "large"):
            anim = sheet(sprite).get(row.anim)
            if anim is None or anim["kind"] != "move":
                continue
            assert all(anim[phase] for phase in ("startup", "active", "recovery")), (sprite, name)
