"""Every animation that a rule or a table can ask for is in the sheet of whoever can show it."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from typing import Any

import pytest

from game.core.paths import assets_dir
from tests.sim.rooms import tables

STANDING = {"idle", "guard", "walk", "run", "jump", "apex", "fall", "land"}
HURT = {"hurt_high", "hurt_low", "stagger", "open", "down_back", "lying", "getup"}
DEATHS = {"dead_back", "dead_front", "dead_crumple"}
ARMED = {"aim", "reload"}
EVE_ONLY = {"crouch", "crouch_walk", "crouch_aim", "vault", "parry_ok", "take", "ladder", "turn"}
FOE_ONLY = {"surrender", "finished_a", "finished_b", "ladder", "beat"}
SWUNG_BY_ALL = {"foe_swing"}  # whoever takes a thing from the floor can do it
DONE_BY_SOME = {"seize", "mock", "betray", "unmask"}  # foes whose minds choose them
OF_ENEMIES = ("foe_", "luska_", "host_", "warden_")


@cache
def sheet(sprite: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(
        (assets_dir() / "sprites" / f"{sprite}.json").read_text(encoding="utf-8")
    )
    anims: dict[str, Any] = table["anims"]
    return anims


def drawn(sprite: str, wanted: set[str]) -> set[str]:
    """Those that the sheet has, or for which the cast table names a stand-in that it has."""
    stand_ins = tomllib.loads((assets_dir() / "data" / "cast.toml").read_text("utf-8"))["fallback"]

    def shows(anim: str) -> bool:
        return anim in sheet(sprite) or (anim in stand_ins and shows(stand_ins[anim]))

    return {anim for anim in wanted if shows(anim)}


def enemy_moves() -> set[str]:
    return {move for row in tables().enemies.values() for move in row.moves} | SWUNG_BY_ALL


@pytest.mark.parametrize("kind", sorted(tables().enemies))
def test_enemy_can_show_all_that_he_may_do(kind: str) -> None:
    row = tables().enemies[kind]
    wanted = STANDING | HURT | DEATHS | FOE_ONLY
    if row.item or row.takes_items:
        wanted |= ARMED
    wanted |= {tables().moves[move].anim for move in row.moves} | set(row.beats)
    if row.takes_items:
        wanted |= {tables().moves[move].anim for move in SWUNG_BY_ALL}
    borrowed = row.sprite != row.id  # who wears another's sheet makes do with stand-ins
    shown = drawn(row.sprite, wanted) if borrowed else set(sheet(row.sprite))
    assert not wanted - shown, f"{row.sprite} lacks animations"


def test_eve_can_show_all_that_she_may_do() -> None:
    theirs = enemy_moves() | DONE_BY_SOME
    theirs |= {name for name in tables().moves if name.startswith(OF_ENEMIES)}
    hers = {row.anim for name, row in tables().moves.items() if name not in theirs}
    wanted = STANDING | HURT | DEATHS | ARMED | EVE_ONLY
    assert not wanted - set(sheet("eve_club")), "eve_club lacks animations"
    assert not hers - drawn("eve_club", hers), "eve_club lacks moves"


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
