"""What the simulation tells the outside, in the order in which it happened within a tick.

Events are small frozen records. View and sound look them up in tables by type and fields; they may
drop an event, never answer one. `x, y` are world px. `direction` is -1 (left) or +1 (right).
Actors, items and props are named by their stable ids; `kind` is the id of a table row. Events of
one realm (items, elements, holds, squads, companions, the story) stand in a file of their own and
are offered here with all others.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.companion_events import (
    ChildComforted as ChildComforted,
    ChildFreed as ChildFreed,
    ChildFroze as ChildFroze,
    ChildSeized as ChildSeized,
    ChildTaken as ChildTaken,
    CompanionCalled as CompanionCalled,
    CompanionHelped as CompanionHelped,
    CompanionHid as CompanionHid,
    GunLowered as GunLowered,
)
from game.core.element_events import (
    Burned as Burned,
    CellDoused as CellDoused,
    CellLit as CellLit,
    Deafened as Deafened,
    Exploded as Exploded,
    FuseBeeped as FuseBeeped,
    FuseLit as FuseLit,
    GrenadeKicked as GrenadeKicked,
    HearthLit as HearthLit,
    HomeBurning as HomeBurning,
    HomeBurnt as HomeBurnt,
    HomeSaved as HomeSaved,
    IceCracked as IceCracked,
    JetStarted as JetStarted,
    JetStopped as JetStopped,
    Muffled as Muffled,
    PutOut as PutOut,
    SetAlight as SetAlight,
    SnowSlid as SnowSlid,
    Splashed as Splashed,
    SprinklerOn as SprinklerOn,
)
from game.core.event_base import Event as Event
from game.core.focus_events import FocusBegan as FocusBegan, FocusEnded as FocusEnded
from game.core.grapple_events import (
    Bound as Bound,
    BoundKilled as BoundKilled,
    BreakPress as BreakPress,
    BrokeOut as BrokeOut,
    Disarmed as Disarmed,
    EveSeized as EveSeized,
    FilmWound as FilmWound,
    GougeBegan as GougeBegan,
    GougeEnded as GougeEnded,
    GougeMarked as GougeMarked,
    GougePulled as GougePulled,
    GougeWindow as GougeWindow,
    HoldBegan as HoldBegan,
    HoldEnded as HoldEnded,
    LeftBound as LeftBound,
    ManThrown as ManThrown,
    SlammedOn as SlammedOn,
    WallSplat as WallSplat,
)
from game.core.item_events import (
    Afflicted as Afflicted,
    ItemBatted as ItemBatted,
    ItemBounced as ItemBounced,
    ItemBroken as ItemBroken,
    ItemCaught as ItemCaught,
    ItemDropped as ItemDropped,
    ItemKicked as ItemKicked,
    ItemTaken as ItemTaken,
    ItemThrown as ItemThrown,
    ItemUsed as ItemUsed,
    LightBroken as LightBroken,
    PropChanged as PropChanged,
    PropHit as PropHit,
)
from game.core.squad_events import (
    BellPulled as BellPulled,
    BloodlineReaction as BloodlineReaction,
    BossPhase as BossPhase,
    FalseSurrender as FalseSurrender,
    LeaderFell as LeaderFell,
    ShieldBroken as ShieldBroken,
    Unmasked as Unmasked,
)
from game.core.story_events import (
    AnswerAsked as AnswerAsked,
    AnswerGiven as AnswerGiven,
    CheckpointReached as CheckpointReached,
    EncounterCleared as EncounterCleared,
    EncounterStarted as EncounterStarted,
    FlagSet as FlagSet,
    HouseRuleBroken as HouseRuleBroken,
    LineSpoken as LineSpoken,
    LockChanged as LockChanged,
    MapCleared as MapCleared,
    MusicAsked as MusicAsked,
    PlayerDied as PlayerDied,
    Retried as Retried,
    SceneSkipped as SceneSkipped,
    SeatWon as SeatWon,
    TakeAction as TakeAction,
    TakeEnded as TakeEnded,
    TriggerFired as TriggerFired,
)

# --- moving -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step(Event):
    """A foot came down while walking or running."""

    actor: int
    material: str
    x: float
    y: float
    running: bool


@dataclass(frozen=True, slots=True)
class Jumped(Event):
    actor: int
    material: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Landed(Event):
    """`speed` is the fall speed in px/t at the moment of landing."""

    actor: int
    material: str
    x: float
    y: float
    speed: float


@dataclass(frozen=True, slots=True)
class Rolled(Event):
    actor: int
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class Vaulted(Event):
    actor: int
    x: float
    y: float


# --- fighting -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MoveStarted(Event):
    """A row of the move table begins. `weapon` is the item kind in hand or ''."""

    actor: int
    move: str
    weapon: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class HitLanded(Event):
    """A hitbox or a thrown item met a hurtbox. `weight` is light, medium or heavy."""

    attacker: int
    victim: int
    move: str
    weapon: str
    material: str  # of what strikes: fist, blade, glass, porcelain, wood, metal, cloth
    weight: str
    x: float
    y: float
    direction: int
    damage: int
    lethal: bool


@dataclass(frozen=True, slots=True)
class Parried(Event):
    """`actor` turned away a blow, a thrown item or a bullet (`what`: blow, item, bullet)."""

    actor: int
    attacker: int
    what: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class Blocked(Event):
    """A blow met a guard and did no harm."""

    actor: int
    attacker: int
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class Opened(Event):
    """Poise ran out: the actor is open to finishers."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class KnockedDown(Event):
    actor: int
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class BodyFell(Event):
    """A body reached the floor."""

    actor: int
    material: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GotUp(Event):
    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Finished(Event):
    """A finisher scene began."""

    attacker: int
    victim: int
    move: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Died(Event):
    """A fighter fell for good. `cause` is the move or weapon kind."""

    actor: int
    kind: str
    cause: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class Surrendered(Event):
    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Fled(Event):
    """A fighter left the map alive."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spared(Event):
    actor: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Executed(Event):
    """A surrendered man was struck down."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Healed(Event):
    """`source` is grit, dressing or hem."""

    actor: int
    amount: int
    source: str


# --- guns ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ShotFired(Event):
    """One pull of the trigger; a shotgun also fires once. `angle` is 0..1023."""

    actor: int
    weapon: str
    x: float
    y: float
    angle: int


@dataclass(frozen=True, slots=True)
class BulletFlew(Event):
    """The straight path of one bullet or pellet."""

    actor: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class BulletHit(Event):
    """Where a bullet ended. `victim` is 0 for walls and props."""

    actor: int
    victim: int
    material: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class DryClick(Event):
    actor: int
    weapon: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ReloadStep(Event):
    """`step` is out, in, slide or fast (the second press inside the window)."""

    actor: int
    weapon: str
    step: str
    x: float
    y: float


# --- minds --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spotted(Event):
    """An enemy saw Eve and knows it."""

    actor: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LostSight(Event):
    actor: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class NoiseMade(Event):
    """What ears within `radius` px hear. `cause` is an event word: gun, breakage, blade, body."""

    x: float
    y: float
    radius: int
    cause: str


@dataclass(frozen=True, slots=True)
class Tell(Event):
    """Announces an attack: `ticks` from now it becomes active. `style`: light, heavy, gun."""

    actor: int
    move: str
    style: str
    ticks: int
    x: float
    y: float
    on_screen: bool


@dataclass(frozen=True, slots=True)
class Barked(Event):
    """A fighter calls out: text row `line` of the text table."""

    actor: int
    line: str
    x: float
    y: float


def event_types() -> tuple[type[Event], ...]:
    """All concrete event classes, in the order of this file."""
    return tuple(
        value
        for value in globals().values()
        if isinstance(value, type) and issubclass(value, Event) and value is not Event
    )
