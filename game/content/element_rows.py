"""The numbers of fire, water, blasts, ice and snow: one table, assets/data/elements.toml.

Lengths px, times t, speeds px/t, angles in steps of 1024 a turn.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

Count = Annotated[int, Meta(ge=0)]
Positive = Annotated[int, Meta(ge=1)]
Share = Annotated[float, Meta(ge=0, le=1)]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of the parts of the table."""


class FireNumbers(_Part, frozen=True):
    """How cells burn (game.md C7)."""

    burn_ticks: Positive  # a cell burns so long
    spread_every: Positive  # so often it may light its neighbours, by their fuel
    light_heat: Positive  # heat at which a cell of fuel 1 catches; more for less fuel
    cool_after: Positive  # heat is forgotten when nothing adds to it for so long
    spirits: Share  # fuel of a puddle of spirits
    fuel: dict[str, Share]  # by material of the ground


class BurningNumbers(_Part, frozen=True):
    """What fire does to people."""

    catch_ticks: Positive  # standing so long in fire sets a person alight
    panic_ticks: Positive
    damage: Count
    every: Positive
    water_sight: float  # he runs to water that he sees within this
    run_speed: float
    rolls: Positive  # rolls after which Eve's flames are out
    balk_ticks: Positive  # a foe hesitates so long before flames in his way
    balk_ahead: float
    cloth_ticks: Positive  # t after which cloth in the hand has smothered them


class SmokeNumbers(_Part, frozen=True):
    puff_every: Positive  # a burning cell lets one go so often
    rise_every: Positive  # it climbs a cell so often
    ticks: Positive
    cells_to_hide: Positive  # so many cells of smoke or steam on a line hide what is behind


class WaterNumbers(_Part, frozen=True):
    wet_ticks: Positive
    steam_ticks: Positive
    person_ticks: Positive  # a wet person does not catch fire for so long
    push: float
    half_angle: Count
    sprinkler_ticks: Positive
    sprinkler_columns: Positive  # to each side


class FlameNumbers(_Part, frozen=True):
    half_angle: Count
    front: float  # speed of its tip
    damage: Count
    every: Positive
    height: float  # of the nozzle above the ground
    crouched_height: float
    ahead: float  # of the nozzle before the body
    passes_below: float  # a body lower than this is passed over by a level flame
    heat: Count  # given to each cell in it, per t


class BlastNumbers(_Part, frozen=True):
    """Grenades and tanks (game.md C8)."""

    damage: Count
    edge_damage: Count
    inner: float
    outer: float
    knock: float
    lift: float
    chain_after: Positive
    bounce: Share
    throw_min: float
    throw_max: float
    full_hold: Positive  # t of holding for the longest throw
    kick: float
    kick_lift: float
    beep_every: Positive
    last_beeps: Positive  # so many quicker beeps at the end
    shun_fuse: Positive  # men run from a grenade whose fuse is shorter
    shun_reach: float
    deaf_radius: float
    deaf_ticks: Positive
    hiss: Positive  # from the hit on a tank to its burst
    tank_radius: float


class ColdNumbers(_Part, frozen=True):
    """Thin ice, cold water, snow."""

    crack_after: Positive  # a second body stands on the sheet
    crack_giant: Positive
    open_after: Positive  # from the first crack to the hole
    damage: Count  # of cold water, never in Story
    drown_ticks: Positive  # until a person who fell in is out of the world, or back
    load_columns: Positive
    load_bury: Positive
    grip: Share  # of braking and pushing off that ice leaves
    thrown_half: Count  # cells to each side that a shovel of snow covers


class HomeNumbers(_Part, frozen=True):
    """What becomes of houses (game.md C10)."""

    saved_balance: Count
    saved_care: Count
    burnt_balance: Count
    blame_ticks: Positive  # a house that catches so soon after Eve's flame is her deed


class ElementTable(_Part, frozen=True):
    """All of them."""

    fire: FireNumbers
    burning: BurningNumbers
    smoke: SmokeNumbers
    water: WaterNumbers
    flame: FlameNumbers
    blast: BlastNumbers
    cold: ColdNumbers
    home: HomeNumbers
