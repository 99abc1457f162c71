"""Rows of the data tables under assets/data, as frozen typed records.

One class per table. A field without a default must stand in every row. Units are in the field's
comment; t = ticks, px, px/t. Boxes are (x0, y0, x1, y1) relative to the ground point of the
fighter, facing right, y down: a fist at chest height is about (6, -40, 30, -32).
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Count = Annotated[int, Meta(ge=0)]
Ticks = Annotated[int, Meta(ge=0, le=3600)]
Positive = Annotated[int, Meta(ge=1)]
Box = tuple[float, float, float, float]
Weight = Literal["light", "medium", "heavy"]
Material = Literal[
    "fist", "blade", "glass", "porcelain", "wood", "metal", "cloth", "paper", "vinyl"
]


Hold = Literal["one", "long", "hip"]
Affliction = Literal[
    "bleed", "pin", "scald", "burn", "pull", "tangle", "hood", "eyes", "stop_reload"
]  # fmt: skip
HandUse = Literal["", "remote", "cork", "snow", "smother"]


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all rows: `id` is unique in its table."""

    id: str


class Move(Row, frozen=True):
    """One attack or action with startup / active / recovery ticks."""

    anim: str
    startup: Ticks
    active: Ticks
    recovery: Ticks
    kind: Literal[
        "strike",
        "roll",
        "parry",
        "take",
        "throw",
        "shoot",
        "scene",
        "cover",
        "use",
        "guard",
        "grab",
        "hold",
        "misc",
    ] = "strike"
    damage: Count = 0
    poise: Count = 0  # taken from the victim's poise
    stun: Ticks = 0  # hit-stun of the victim
    stop: Ticks = 0  # hit-stop of both
    weight: Weight = "light"
    material: Material = "fist"
    box: Box | None = None  # hitbox while active
    contact_from: Ticks = 1  # tick of the active phase from which it strikes: the arm is there
    height: Literal["high", "mid", "low"] = "mid"  # which hurt animation
    knock: tuple[float, float] = (0.0, 0.0)  # px/t given to the victim, x in the striking direction
    lunge: tuple[float, float] = (0.0, 0.0)  # own velocity px/t: (during startup, while active)
    iframes: tuple[int, int] = (0, 0)  # first and last tick (1-based, inclusive) of invulnerability
    armour_from: Ticks = 0  # from this tick one light hit does not interrupt (0 = never)
    armour_held: Ticks = 0  # the same while its button is held to charge, from this tick of holding
    self_damage: Count = 0
    launches: bool = False  # throws light men up
    downs: bool = False  # knocks down
    trips: bool = False  # knocks down who runs
    unblockable: bool = False
    hits_downed: bool = False
    only_downed: bool = False
    cancel_from: Ticks = 0  # from this tick on, counted from the start ...
    cancels: tuple[str, ...] = ()  # ... these moves or actions may follow
    cancel_on_hit: bool = True  # only after it landed
    air: bool = False  # may be done in the air
    hurtbox: Box | None = None  # replaces the standing hurtbox while it runs
    tell: Ticks = 0  # announced this long before it is active (enemies: >= 14)
    token_cost: Count = 1  # melee or ranged tokens that it needs
    reach: float = 0.0  # px from ground point to where a mind may start it
    then: str = ""  # a foe's string: the row that follows its active phase
    grabs: bool = False  # takes hold of Eve when it lands
    to_head: bool = False  # goes round armour that the body wears
    needs_sight: bool = False  # the shot is given up when she leaves his line while he aims
    noise: Count = 0  # px
    around: bool = False  # strikes as far behind as before
    on_cord: bool = False  # reaches as far as the weapon's cord
    thrust: bool = False  # a point: it sticks in a book
    kicks: bool = False  # sends what rolls or flies away
    whiff: Ticks = 0  # recovery more when it struck nobody
    stales: bool = False  # repeated among her last blows it does less


class Weapon(Row, frozen=True):
    """Something that can be held, swung, thrown, shot or used (game.md C3)."""

    family: Literal[
        "gun",
        "blade",
        "dinnerware",
        "household",
        "furniture",
        "staff",
        "water",
        "cloth",
        "thrown",
        "flame",
        "explosive",
        "fire",
    ]
    looks: str = ""  # id of the row whose pictures show it ('' = its own)
    size: Literal["hand", "short", "pocket", "two_hand"] = "hand"  # what may go to belt or pocket
    material: Material = "metal"
    damage: Count = 0  # of a swing, or of one bullet
    reach: float = 28.0  # px of a swing, or of a bullet
    uses: Count = 1  # swings that land before it breaks; rounds in the magazine
    thrown_damage: Count = 0
    thrown_stun: Ticks = 0  # extra stun
    swing: str = "swing"  # move row that swings it
    edged: bool = False
    pieces: Count = 1  # how many can be thrown from it (stack of plates, record case)
    piece: str = ""  # the item that each throw releases
    throw_cadence: Ticks = 0
    breaks_on_throw: bool = False
    leaves: str = ""  # item left in the hand when it breaks (broken neck, stem)
    ricochets: Count = 0  # bounces of the thrown item that still hurt
    curve: float = 0.0  # px/t^2 upward while flying
    sticks: bool = False
    shards: Count = 0  # damage to who walks over what it leaves
    blocks_bullets: bool = False  # parry with it turns bullets
    gravity: float = 0.36  # px/t^2 in flight
    spin: int = 24  # angle steps per t in flight
    half_width: float = 4.0  # px of the item's box
    height: float = 6.0
    clinch: Literal["", "wrap", "garrotte", "stab"] = ""  # what Throw does with it in a hold
    cloud: Ticks = 0  # life of the cloud that it leaves when used
    jet: Literal["", "flame", "water", "foam"] = ""  # sprays while Shoot is held; uses = tank t
    fuse: Ticks = 0  # t from the release of the spoon to the blast
    sets_fire: tuple[int, int] = (0, 0)  # columns and rows of cells that it lights where it breaks
    spills: Count = 0  # cells of spirits that it leaves where it breaks
    # what is special about it: see sim/harm/afflict.py, sim/things/handy.py and systems/flight.py
    hold: Hold = "one"  # how a gun is raised
    parries: bool = True  # hands are free enough for a parry
    parry_bonus: Ticks = 0  # t by which its parry lasts longer
    on_hit: tuple[Affliction, ...] = ()  # what a landed swing does besides its damage
    on_throw: tuple[Affliction, ...] = ()  # what it does to whom it is thrown at
    hand_use: HandUse = ""  # what Shoot does with it when it is no gun
    use_move: str = "use_point"  # move row of that
    bridges: bool = False  # across a hole in the ice she pulls herself out by it
    bats: bool = False  # its swing bats back what flies
    keeps_off: float = 0.0  # px at which a raised one keeps men away (Parry held)
    stops_thrusts: bool = False  # a thrust sticks in it
    push: float = 0.0  # px/t that its swing pushes more
    cord: float = 0.0  # px that it reaches swung on its cord (towards + Strike)
    hot: Ticks = 0  # t for which it burns after it was taken from its place
    kills_light: bool = False  # the lamp's own light goes with it
    rolls: bool = False  # thrown, it rolls on and trips
    cuts_shields: bool = False
    wood_factor: Positive = 1  # times its damage to wooden things
    splits_doors: bool = False
    # guns
    pierces: Count = 0  # people whom a bullet passes through
    muzzle: float = 22.0  # px from the shoulder to the muzzle
    bolt: bool = False  # after each shot the bolt is worked for `cadence`
    by_shell: bool = False  # `reload` t for each round; may be broken off
    cadence: Ticks = 0
    reload: Ticks = 0
    pellets: Count = 1
    spread: Count = 0  # angle steps (1024 a turn) either way
    spread_growth: Count = 0  # per shot in a burst
    head_factor: float = 2.0
    knock: float = 0.0
    noise: Count = 0  # px


class Enemy(Row, frozen=True):
    """An archetype (game.md C5)."""

    sprite: str
    name: str  # text row
    hp: Positive
    poise: Positive
    weight: Literal["light", "medium", "heavy", "giant"]
    behaviour: str  # registered by name in the plan system
    speed: float  # px/t running
    walk: float = 1.0
    half_width: float = 10.0
    height: float = 52.0
    item: str = ""  # what he carries
    moves: tuple[str, ...] = ()  # attacks in order of preference
    keep: tuple[float, float] = (24.0, 56.0)  # distance that he seeks, px
    sight: float = 360.0  # px
    cone: Count = 160  # half angle of sight in steps of 1024
    hearing: float = 1.0  # factor on noise radii
    reaction: Ticks = 24
    aggression: Count = 128  # of 256: how readily he asks for a token
    armour: bool = False  # light hits do not interrupt him
    takes_items: bool = True
    end_of_nerve: Literal["surrender", "flee", "wrath"] = "surrender"
    score: Count = 100
    barks: str = ""  # prefix of bark rows
    faction: Literal["club", "village", "luska", "hunters"] = "club"
    looks: tuple[str, ...] = ()  # sprites of which one is chosen for each man by his map object
    body_share: float = 1.0  # of blows that do not go to the head or below the armour
    blast_share: float = 1.0  # of a blast that is not Eve's doing
    shield: Count = 0  # blows of a heavy blade that the shield in front of him bears
    bare_sprite: str = ""  # of the same man once his shield is gone
    guards: Count = 0  # of 256: how often he parries or rolls when Eve strikes at him
    pulls_pin: Ticks = 0  # t in her hold after which he pulls the pin of his grenade (0 = never)
    reverses: bool = False  # turns her grabs against her
    hold: Ticks = 0  # t that he can be held in a clinch; 0 = by his weight
    stock: Count = 0  # further things like `item` that he draws when his hand is empty
    kin: Literal["wrath", "grief", "flight"] = "wrath"  # answer to the fall of a relative
    beats: tuple[str, ...] = ("beat",)  # poses of his idle human beats
    beat_every: Ticks = 600  # idle human beat


class Prop(Row, frozen=True):
    """A standing thing of the room."""

    looks: str = ""  # id of the row whose pictures show it ('' = its own)
    hp: Count = 0  # 0 = cannot be damaged
    half_width: float = 16.0
    height: float = 24.0
    material: Material = "wood"
    hanging: bool = False  # (x, y) is its top
    flips: bool = False  # Heavy or Use turns it into cover
    cover: Literal["none", "always", "flipped"] = "none"  # stops bullets
    cover_hits: Count = 6
    falls: Literal["none", "down", "outward"] = "none"  # when hp runs out or it is kicked
    fall_damage: Count = 0
    fall_radius: float = 0.0
    fall_stun: Ticks = 30
    shards: Count = 0
    use: Literal[
        "", "heal", "take", "hem", "spot", "read", "switch", "valve", "bucket",
        "roster", "armoury", "gong", "metronome", "company",
    ] = ""  # fmt: skip
    use_amount: Count = 0
    holds: tuple[str, ...] = ()  # item kinds that stand on it and fall when it goes
    darkens: bool = False  # takes lights of its group with it
    perch: Count = 0  # landings that it bears
    surface: float = 0.0  # height of its top above the floor, where items stand
    fuel: Annotated[float, Meta(ge=0, le=1)] = 0.0  # of the cells in which it stands; 0 = no fuel
    spills: Count = 0  # cells of spirits below it when it breaks
    sets_fire: tuple[int, int] = (0, 0)  # columns and rows lit where it breaks
    sprinkler: bool = False  # breaking or using it wets what lies below
    snow_load: bool = False  # a kick or a shot lets its snow slide down
    gives: str = ""  # the item that using it puts into the hand, once
    hearth: bool = False  # burns while the Hearth in whose rectangle it stands does
    remote: bool = False  # a remote control turns it on: it calls men
    finisher: bool = False  # a man in a clinch can be ended at it, once ...
    ends: Literal["slam", "over", "under"] = "slam"  # ... head first, heaved over it, or into it
    rolls: Annotated[float, Meta(ge=0, le=7)] = 0.0  # px/t when it is kicked; 0 = it has no wheels
    trips: Count = 0  # men who fall over what is left of it when it is broken


class Difficulty(Row, frozen=True):
    """game.md C5 and C13."""

    damage_taken: float  # times the harm that her foes do her
    melee_tokens: Count
    ranged_tokens: Count
    reaction: Ticks
    damage_given: float = 1.0  # times the harm that she does them
    attack_cost_one: bool = False
    grit: bool = True
    take_window: Ticks = 150
    opposite_tell_gap: Ticks = 10  # t between tells from opposite sides
    hp: Positive = 100
    wary: Count = 0  # of 256: how often a man hops out of a heavy blow that he sees wound up
    rest: float = 1.0  # times the pause of a man between two attacks
    falls_end_takes: bool = False  # a take ends only when she is knocked down, not at each wound
    guided: bool = True  # the screen names keys, uses and what lies near


class MapProperty(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One property of a map class. `table` says that the value is the id of a row of that table
    (or of a map object with that class: `object:Encounter`)."""

    name: str
    type: Literal["string", "int", "float", "bool", "color"] = "string"
    default: bool | int | float | str = ""
    table: str = ""  # weapons, enemies, props, text, moves, object:CLASS
    values: tuple[str, ...] = ()  # allowed words
    many: bool = False  # several references, separated by spaces
    optional: bool = True  # '' is allowed for references
    min: float = -1e9
    max: float = 1e9
    help: str = ""


class MapClass(Row, frozen=True):
    """A class of map objects: drives spawners, Tiled project and checker."""

    color: str
    shape: Literal["point", "rect", "any"]
    help: str
    layer: str  # the object layer that it belongs on
    properties: tuple[MapProperty, ...] = ()


class FocusTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Slow time (game.md C6). Amounts in halves of a point; speeds in shares of 256."""

    full: Positive
    start: Positive
    drain: Positive
    world: Annotated[int, Meta(ge=1, le=256)]
    eve: Annotated[int, Meta(ge=1, le=256)]
    fresh: Count
    known: Count
    extra: dict[str, int]


class BalanceTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the two poles and the middle between them change (game.md C10)."""

    pole: Positive
    middle: Positive
    acts: Positive
    near: float
    parry_protector: Ticks
    parry_kikimora: Ticks
    finish_executioner: Positive
    finish_kikimora: Positive
    focus_executioner: Positive
    hearth_every: Positive
    hearth_limit: Positive


class EveTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Eve's body and controls (game.md C1). Units px, t, px/t."""

    half_width: float
    height: float
    crouch_height: float
    hurt_half_width: float
    hurt_height: float
    crouch_hurt_height: float
    hit_iframes: Ticks
    rise_iframes: Ticks
    run_speed: float
    run_ticks: Positive
    stop_ticks: Positive
    air_control: float
    crouch_speed: float
    jump_speed: float
    gravity: float
    apex_speed: float  # below this |vy| with jump held ...
    apex_gravity: float  # ... gravity is multiplied by this
    release_factor: float
    max_fall: float
    coyote: Ticks
    jump_buffer: Ticks
    action_buffer: Ticks
    corner_help: float
    vault_height: float
    vault_ticks: Positive
    drop_ticks: Ticks
    ladder_speed: float
    roll_distance: float
    roll_repeat_window: Ticks
    roll_repeat_iframes: tuple[int, int]
    take_reach: float
    poise: Positive
    poise_return_after: Ticks
    poise_return_every: Positive
    open_ticks: Ticks
    stop_cap: Ticks  # hit-stop at most this many t within about 60 t (see wound.freeze)
    grit_share: float
    grit_ticks: Ticks
    grit_per_damage: float
    finish_reach: float
    throw_speed: float
    getup_window: Ticks
    lie_ticks: Ticks
    splat_speed: float
    splat_ticks: Ticks
    charge_ticks: Ticks
    fast_reload: tuple[int, int]
    auto_aim_range: float
    combo_reset: Ticks
    stale_window: Positive  # of her last landed blows, in which a repeat counts
    stale_shares: tuple[float, ...]  # of its damage and poise: fresh, once before, twice ...
    caught_factor: float  # times a blow against who has missed and not yet recovered
    focus: FocusTable
    balance: BalanceTable
    torn: dict[str, str]  # what an outfit looks like from the first wound on
