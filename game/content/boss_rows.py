"""Rows of bosses.toml: men with phases, rules of their own, and a lesson for who loses twice."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from game.content.schema import Count, Positive, Row, Ticks


class Phase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One part of the fight. It begins when his health has come down to `at`."""

    at: Positive  # hp
    act: str  # what he does, registered by name in game/sim/behaviours/boss_acts.py
    line: str = ""  # story row said as it begins
    melee: Count = 1  # tokens on Arcade
    ranged: Count = 1
    music_level: Annotated[int, Meta(ge=0, le=4)] = 3
    house_light: Annotated[float, Meta(ge=0.0, le=1.0)] = 1.0
    item: str = ""  # what he takes in hand for it
    lights: str = ""  # name of the prop that he sets on fire as it begins


class Boss(Row, frozen=True):
    """A boss. `id` is also the row of the enemy table."""

    name: str  # text row
    phases: tuple[Phase, ...]
    ends_by: tuple[str, ...] = ()  # in the last phase only these end it (item kinds) ...
    line_wrong: str = ""  # ... each other one is answered with this, once
    line_taken: str = ""  # said when Eve takes one of them up in the last phase
    line_raised: str = ""  # said when she raises it
    hangs_again: Ticks = 0  # t after which a lost one hangs in its place again (0 = never)
    silence: Ticks = 0  # t without music and words after his fall
    yields: bool = False  # gives up at the end and can be spared
    line_yields: str = ""
    refuels: Count = 0  # how often he can fill his tank
    # cause of death -> text row that names the counter
    hints: dict[str, str] = msgspec.field(default_factory=dict)
    hint_after: Positive = 2  # deaths by the same cause
