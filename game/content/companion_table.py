"""The numbers of companions: one table, assets/data/companions.toml (game.md C11)."""

from __future__ import annotations

import msgspec

from game.content.element_rows import Count, Positive


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of the parts of the table."""


class CompanionRow(_Part, frozen=True):
    """The body of one companion. `hurt_reach` 0 = nothing ever grazes him or her."""

    half_width: float
    height: float
    walk: float
    run: float
    barks: str  # head of the rows of his or her words
    box: bool = False
    hurt_reach: float = 0.0
    hurt_ticks: Count = 0


class AidNumbers(_Part, frozen=True):
    """The first-aid box."""

    heal: Positive
    below: Positive
    reach: float


class FearNumbers(_Part, frozen=True):
    """What frightens a child, and what calms her."""

    most: Positive
    freeze: Positive
    shot: Count
    shot_near: float
    fire: Count
    fire_near: float
    fire_every: Positive
    execution: Count
    view_x: float
    view_y: float
    comfort: Count
    comfort_ticks: Positive
    comfort_reach: float
    comfort_gap: float
    comfort_balance: Count
    comfort_again: Positive
    hidden_every: Positive
    hearth: Count
    executioner: Positive
    shown_from: Count


class ShelterNumbers(_Part, frozen=True):
    """A blow that Eve takes before somebody who walks with her."""

    reach: float  # px behind her, seen from the blow
    balance: Count  # for the one who takes it ...
    again: Positive  # ... once in so long


class ThreatNumbers(_Part, frozen=True):
    """What Eve gains while her home is threatened, in hundredths."""

    damage: Positive
    speed: Positive


class CompanionTable(_Part, frozen=True):
    """Everything that the rules of companions know."""

    call_reach: float
    prompt_reach: float
    level: float
    follow_gap: float
    fight_gap: float
    runs_from: float
    trail_step: float
    trail_length: Positive
    lost_after: Positive
    hide_reach: float
    near: float
    work_ticks: Positive
    crawl_ticks: Positive
    idle_bark: Positive
    cut_ticks: Positive
    people: dict[str, CompanionRow]
    aid: AidNumbers
    fear: FearNumbers
    threat: ThreatNumbers
    shelter: ShelterNumbers
