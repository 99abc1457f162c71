"""Events of those who walk with Eve. Nothing harms them, so there is no event for it."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event


@dataclass(frozen=True, slots=True)
class CompanionCalled(Event):
    """`what` is come, stay, hide, crawl, switch, aid or comfort."""

    actor: int
    kind: str
    what: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CompanionHelped(Event):
    """`what` is crawl, switch, aid or door."""

    actor: int
    what: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CompanionHid(Event):
    """She is out of sight now (`hidden`), or comes out again."""

    actor: int
    hidden: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ChildFroze(Event):
    """Too afraid to go on: she must be comforted."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ChildComforted(Event):
    actor: int
    fear: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ChildSeized(Event):
    """A seizer has taken her on his arm."""

    actor: int
    victim: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ChildFreed(Event):
    """He let go of her: she stands on her feet."""

    actor: int
    victim: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ChildTaken(Event):
    """He has reached his exit with her: a quiet cut to the checkpoint follows."""

    victim: int
    times: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GunLowered(Event):
    """Somebody will not shoot towards a carried child."""

    actor: int
    x: float
    y: float
