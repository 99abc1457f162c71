"""Numbers of grapples (game.md C4): one record, read from grapple.toml."""

from __future__ import annotations

import msgspec

from game.content.schema import Count, Positive, Ticks


class GrappleTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Units px, t, px/t."""

    # taking hold
    reach: float  # between the two ground points, for men of usual width
    behind: float  # from behind: on his back
    shoulders: float  # beside his middle, when she comes from above
    height: float  # that the two floors may differ
    # how long
    hold_light: Ticks
    hold_medium: Ticks
    hold_heavy: Ticks  # and only when open
    hurt_costs: Ticks  # a wound of hers shortens the hold
    knee_costs: Ticks
    # where the two stand: between the ground points
    clinch_gap: float
    shield_gap: float
    wrap_gap: float
    garrotte_gap: float
    slam_gap: float
    ride_gap: float
    # in hold
    walk: float
    finish_share: float  # of his health below which he can be finished though he is not open
    let_go_stun: Ticks  # of a man whom she lets go
    broke_stun: Ticks  # of Eve when he tears himself free
    shot_factor: Count  # harm of a contact shot
    # throwing
    throw: tuple[float, float]
    throw_damage: Count
    body_damage: Count  # to those whom the body hits
    body_speed: float  # slower bodies harm nobody
    flung_ticks: Ticks
    # marked props
    slam_reach: float  # beyond the prop's half width
    over: tuple[float, float]  # px/t of a man heaved over a rail, x away from her
    # on his back
    ride_ticks: Ticks
    ride_walk: float
    windows: tuple[Ticks, ...]  # ticks at which a window opens
    window: Ticks  # its length
    missed_costs: Ticks  # a press outside of it
    gouge_ticks: Ticks
    pulls: tuple[Ticks, ...]
    gouge_damage: Count
    gouge_balance: int
    blinded: Ticks
    # film and cord
    wrap_ticks: Positive
    wraps: tuple[Count, Count, Count]  # light, medium, heavy and giant
    bound: Ticks
    bound_balance: int  # left bound
    fatal_balance: int  # killed when bound
    garrotte_ticks: Ticks
    garrotte_damage: Count  # what a man survives whom it cannot kill
    # held by a foe
    seized_gap: float
    seized_ticks: Ticks
    presses: Positive  # that break it
    press_window: tuple[Ticks, Ticks]  # one press of Parry in it breaks it at once
    auto_break: Ticks  # assist: after so long ...
    auto_break_costs: Count  # ... for so much health
    thrown_damage: Count  # when she does not break it
    thrown_speed: tuple[float, float]
