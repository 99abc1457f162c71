"""What the outside may see of the world after a tick: read-only, complete for drawing and bots.

A snapshot holds no reference into the simulation. Positions are those of the figure's ground
point: x = middle, y = feet. Angles are 0..1023 (0 = right, 256 = up).
"""

from __future__ import annotations

from typing import Final, NamedTuple

# For views that are made by the dozen each tick: made(ItemView, (id, kind, ...)) with every field.
# A NamedTuple's own constructor is a Python function and takes three times as long.
made: Final = tuple.__new__


class ActorFlag:
    """States of a fighter that change how he is drawn or judged: bits joined by `|`.

    Plain ints, no enum: they are read some thousand times a tick.
    """

    PLAYER: Final = 1 << 0
    DEAD: Final = 1 << 1
    OPEN: Final = 1 << 2  # open to finishers
    DOWN: Final = 1 << 3  # lying or falling
    SURRENDERED: Final = 1 << 4
    INVULNERABLE: Final = 1 << 5
    FROZEN: Final = 1 << 6  # hit-stop
    STRUCK: Final = 1 << 7  # was hit within the last 4 t: flash
    TELLING: Final = 1 << 8
    AWARE: Final = 1 << 9  # fights or searches for Eve
    NPC: Final = 1 << 10  # bystander: no part of the fight
    GROUNDED: Final = 1 << 11
    TOKEN: Final = 1 << 12  # holds an attack token
    BLINDED: Final = 1 << 13
    BURNING: Final = 1 << 15
    WET: Final = 1 << 16
    WRAPPED: Final = 1 << 17  # plastic film round him
    CARRIED: Final = 1 << 18  # on a seizer's arm
    BOUND: Final = 1 << 19  # beaten: he cannot move
    CHILD: Final = 1 << 20  # no path of harm leads to her
    ALLY: Final = 1 << 21  # walks with Eve
    GUARDING: Final = 1 << 22  # behind a shield
    HIDDEN: Final = 1 << 23  # out of sight in a hiding place
    FUSED: Final = 1 << 24  # what he holds is about to go off: it hisses or beeps


class ActorView(NamedTuple):
    """One person. `anim` names the animation; for moves `phase` is 1 startup, 2 active,
    3 recovery with `phase_tick` of `phase_len`; otherwise phase is 0 and `anim_tick` counts."""

    id: int
    kind: str
    sprite: str
    x: float
    y: float
    vx: float
    vy: float
    facing: int
    anim: str
    anim_tick: int
    phase: int
    phase_tick: int
    phase_len: int
    aim: int
    hp: int
    hp_max: int
    poise: float  # 0..1
    item: str  # kind in hand or ''
    flags: int
    state: str  # state of mind or body, for bots and the debug view
    distance: float  # px travelled on the ground, for stride-matched feet
    partner: int = 0  # the other body of a grapple or scene
    layer: int = 0  # of the two: -1 is drawn behind, 1 in front


class ItemView(NamedTuple):
    """A loose item: lying, in the air (`flying`) or `stuck` in a wall or a sleeve. `uses` left
    before it breaks."""

    id: int
    kind: str
    x: float
    y: float
    angle: int
    flying: bool
    uses: int
    near: bool  # Eve can take it now
    fuse: int = -1  # t until it goes off, -1 = it does not
    stuck: bool = False


class PropView(NamedTuple):
    """A standing thing. `state_tick` counts since the state began."""

    id: int
    kind: str
    x: float
    y: float
    facing: int
    state: str
    state_tick: int


class CloudView(NamedTuple):
    """Smoke that hides: centre, radius in px, ticks left and its full life."""

    x: float
    y: float
    radius: int
    ticks: int
    life: int


class CellView(NamedTuple):
    """One 16 px cell that is not as the map made it. `kind` is fire, wet, steam, smoke, spirits,
    burnt or snow_gone; `amount` 0..255 is how much of it is left."""

    column: int
    row: int
    kind: str
    amount: int


class JetView(NamedTuple):
    """A jet from the nozzle at (x, y): `kind` is flame, water or foam, `length` px reached."""

    actor: int
    kind: str
    x: float
    y: float
    angle: int
    length: float


class IceView(NamedTuple):
    """A sheet of ice: box in px, `state` whole, cracked or open, `tick` since it changed."""

    id: int
    x: float
    y: float
    w: float
    h: float
    state: str
    tick: int


class LockView(NamedTuple):
    """A grille or door: box in px, shut or not, `tick` since it last changed."""

    name: str
    kind: str
    x: float
    y: float
    w: float
    h: float
    shut: bool
    tick: int


class CarryView(NamedTuple):
    """One of Eve's pockets: item kind ('' = empty), uses or rounds left and their maximum."""

    kind: str
    left: int
    full: int


class HoldView(NamedTuple):
    """A grapple: `kind` is clinch, shield, backhang, gouge, wrap, garrotte, or grabbed (a foe holds
    her). `left` of `full` ticks; on a back `marks` windows are struck, `window` = one is open now,
    `closing` = t until the next one opens (-1 = none comes); held by a foe `marks` of `needed`
    presses are done, with film layers are wound."""

    kind: str
    other: int
    left: int
    full: int
    marks: int
    needed: int
    window: bool
    closing: int = -1


class PlayerView(NamedTuple):
    """What the HUD shows of Eve. `prompt` is '' or the context action (take, swap, finish, spare,
    use, heal, read), `prompt_kind` what it is about, at (prompt_x, prompt_y)."""

    id: int
    grit: int  # hp that hits can win back
    focus: int  # 0..100
    hand: CarryView
    belt: CarryView
    pocket: CarryView
    reload: float  # 0..1 progress, 0 = not reloading
    prompt: str
    prompt_kind: str
    prompt_x: float
    prompt_y: float
    cover: bool  # still unrecognised (costume cover)
    focusing: bool = False  # time is slow
    deafened: int = 0  # t for which a blast still rings in her ears
    cooking: int = -1  # t left of the live grenade in her hand
    hold: HoldView | None = None
    long_prompt: str = ""  # what a longer press of Grab would do with the prop `long_kind`
    long_kind: str = ""


class TakeView(NamedTuple):
    """The running take: `left` of `window` ticks until it ends."""

    actions: int
    kinds: int
    level: int  # 0..4
    score: int
    left: int
    window: int
    last: str  # kind of the last action


class BossView(NamedTuple):
    """A boss who fights: text row of his name, phase (from 1), the health at which each begins."""

    name: str
    hp: int
    hp_max: int
    phase: int
    actor: int
    borders: tuple[int, ...]


class Caption(NamedTuple):
    """A line being said: row id, ticks left, and where its speaker stands (0 = off screen)."""

    line: str
    ticks: int
    actor: int


class CompanionView(NamedTuple):
    """Who walks with Eve. `mode` is follow, stay, hide or wait; `call` is what one call would do
    now ('' = nothing): come, stay, hide, crawl, switch, aid or comfort."""

    actor: int
    kind: str
    mode: str
    fear: int  # 0..100
    frozen: bool
    box: bool  # the first-aid box is full
    call: str


class AnswerView(NamedTuple):
    """A box of answers: text rows of what she may say, the chosen one, `left` of `full` ticks until
    silence answers (full 0 = it waits), and `asked`, the row that they answer ('' = none). `walks`
    0..1 is how far she has turned away."""

    rows: tuple[str, ...]
    chosen: int
    left: int
    full: int
    asked: str
    walks: float


class DebugView(NamedTuple):
    """For the debug overlay: boxes and lines are (x0, y0, x1, y1); marks are words at a place."""

    hitboxes: tuple[tuple[float, float, float, float], ...] = ()
    hurtboxes: tuple[tuple[float, float, float, float], ...] = ()
    sight: tuple[tuple[float, float, float, float], ...] = ()
    graph: tuple[tuple[float, float, float, float], ...] = ()
    marks: tuple[tuple[float, float, str], ...] = ()  # what a foe has in mind, and his token


class Snapshot(NamedTuple):
    """Everything a player can see at one tick."""

    tick: int
    map: str
    width: int  # px
    height: int  # px
    actors: tuple[ActorView, ...]
    items: tuple[ItemView, ...]
    props: tuple[PropView, ...]
    clouds: tuple[CloudView, ...]
    locks: tuple[LockView, ...]
    player: PlayerView
    take: TakeView
    captions: tuple[Caption, ...]
    score: int
    kills: int
    spared: int
    damage_taken: int
    retries: int
    balance: int  # -100 executioner .. +100 protector
    encounter: str  # id of the running encounter or ''
    alive: int  # enemies alive and not surrendered
    objective: str  # text row
    music_level: int  # 0..4
    house_light: float  # 0..1, of the map's light rig
    crowd: float  # 0..1, how much of the crowd is left
    dark_lights: tuple[int, ...]  # ids of lights that are out
    outcome: str  # playing, dead, cleared
    rank: str  # '' until cleared
    time_ticks: int  # t of play without retries' rewinds
    boss: BossView | None = None
    seats: tuple[int, ...] = ()  # contracts fulfilled when the place was left
    debug: DebugView | None = None
    cells: tuple[CellView, ...] = ()
    jets: tuple[JetView, ...] = ()
    ice: tuple[IceView, ...] = ()
    companions: tuple[CompanionView, ...] = ()
    threatened: bool = False  # a child is carried off, or a home burns: Eve's wrath
    answers: AnswerView | None = None
    skips: str = ""  # what Skip would lead past now: talk, fight, way, or nothing
    decisions: tuple[tuple[str, str], ...] = ()  # flags and their values, in the order made
    music: str = ""  # cue that a trigger of the map asked for
    difficulty: str = ""  # row of the difficulties in force ...
    lowest: str = ""  # ... and the easiest that this run has used: the rank is of this one
    unbroken: bool = False  # no wound has ended a take, nothing was tried again or left out
    guided: bool = True  # the screen may name keys, uses and what lies near
    at_checkpoint: bool = False  # she stands where she would begin again, and no fight runs
    suspects: tuple[tuple[int, float], ...] = ()  # who wonders about a guest, and how much: 0..1

    def actor(self, actor_id: int) -> ActorView | None:
        """The actor with this id, if it is still there."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        return None

    @property
    def eve(self) -> ActorView:
        """The player's figure."""
        first = self.actors[0]  # she is there before anybody else
        if first.flags & ActorFlag.PLAYER:
            return first
        return next(actor for actor in self.actors if actor.flags & ActorFlag.PLAYER)
