"""Options that change the rules: part of every replay header."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunOptions:
    """`difficulty` is the id of a row of difficulty.toml; assists stand alone and are never mocked.

    parry_help: 6 t more for every parry. extra_hp: added to Eve's health. invulnerable: blows and
    bullets do no harm (a take still ends). aim_help: shots bend to foes within a narrow cone.
    auto_break: she tears herself out of a foe's hold for a little health. endless_focus: focus is
    always full. hit_stop: per cent of the stillness that a blow leaves both in.
    """

    difficulty: str = "arcade"
    parry_help: bool = False
    extra_hp: int = 0
    invulnerable: bool = False
    aim_help: bool = False
    auto_break: bool = False
    endless_focus: bool = False
    hit_stop: int = 100
