"""Events of the place, of the story and of the take: see `events`, which offers them all."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event

# --- the place and the story --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EncounterStarted(Event):
    encounter: str


@dataclass(frozen=True, slots=True)
class EncounterCleared(Event):
    encounter: str


@dataclass(frozen=True, slots=True)
class LockChanged(Event):
    """A grille or door shut or opened. `kind` is what it is: grille, door_wood, ..."""

    name: str
    shut: bool
    x: float
    y: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class CheckpointReached(Event):
    checkpoint: str


@dataclass(frozen=True, slots=True)
class LineSpoken(Event):
    """A story row of the text table is said; `ticks` it stays on screen."""

    line: str
    ticks: int


@dataclass(frozen=True, slots=True)
class TriggerFired(Event):
    trigger: str


@dataclass(frozen=True, slots=True)
class FlagSet(Event):
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class HouseRuleBroken(Event):
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MusicAsked(Event):
    """The story asks for a cue ('' = silence) for `ticks` (0 = until further notice)."""

    cue: str
    ticks: int


# --- the take and the end -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TakeAction(Event):
    """One action joined the take."""

    kind: str
    value: int
    actions: int
    kinds: int
    level: int


@dataclass(frozen=True, slots=True)
class TakeEnded(Event):
    """`grade` is cut, scene, sequence, one_take or unbroken."""

    actions: int
    kinds: int
    score: int
    ticks: int
    grade: str


@dataclass(frozen=True, slots=True)
class PlayerDied(Event):
    x: float
    y: float
    cause: str


@dataclass(frozen=True, slots=True)
class Retried(Event):
    """The world went back to the checkpoint."""

    checkpoint: str
    retries: int


@dataclass(frozen=True, slots=True)
class MapCleared(Event):
    next_map: str


@dataclass(frozen=True, slots=True)
class SeatWon(Event):
    """A sealed contract of the Twelve was fulfilled."""

    number: int


# --- answers and assists ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AnswerAsked(Event):
    """A box of answers opens; `ticks` until silence answers for her, 0 = it waits."""

    box: str
    ticks: int


@dataclass(frozen=True, slots=True)
class AnswerGiven(Event):
    """One of the answers was given: `line` is its text row, `silent` = nobody chose it."""

    box: str
    line: str
    silent: bool


@dataclass(frozen=True, slots=True)
class SceneSkipped(Event):
    """An assist led past a scene: `kind` is talk, fight or way; `name` the fight, or ''."""

    kind: str
    name: str
