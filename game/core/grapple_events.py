"""Events of grapples: holds, throws, the back-hang, film and cord, and being grabbed."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event


@dataclass(frozen=True, slots=True)
class HoldBegan(Event):
    """`kind` is clinch, shield, backhang, wrap or garrotte; `how` front, behind, counter, above,
    turned (out of another hold)."""

    actor: int
    victim: int
    kind: str
    how: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HoldEnded(Event):
    """`how` is released, broke (he tore himself free), thrown, finished, killed, hurt or bound."""

    actor: int
    victim: int
    kind: str
    how: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Disarmed(Event):
    """She took what he held: `kind` is the item."""

    actor: int
    victim: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ManThrown(Event):
    """A body leaves the hands of who threw it."""

    actor: int
    victim: int
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class SlammedOn(Event):
    """A man's head met a marked prop of this kind."""

    actor: int
    victim: int
    prop: int
    kind: str
    material: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class WallSplat(Event):
    """A hurled body met a wall. `speed` is px/t at the impact."""

    actor: int
    x: float
    y: float
    direction: int
    speed: float


@dataclass(frozen=True, slots=True)
class GougeWindow(Event):
    """On his back: for `ticks` from now Heavy counts. `number` is 1, 2 or 3."""

    actor: int
    victim: int
    number: int
    ticks: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GougeMarked(Event):
    """A window was struck (`hit`) or missed."""

    actor: int
    victim: int
    number: int
    hit: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GougeBegan(Event):
    """The scene that is shown as a silhouette, for `ticks`."""

    actor: int
    victim: int
    ticks: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GougePulled(Event):
    actor: int
    victim: int
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GougeEnded(Event):
    """He is blind for `blinded` ticks (0 = he did not live)."""

    actor: int
    victim: int
    blinded: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class FilmWound(Event):
    """One more layer of plastic film; at `needed` he is bound."""

    actor: int
    victim: int
    wraps: int
    needed: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bound(Event):
    actor: int
    victim: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LeftBound(Event):
    """She let a bound man be: he counts as beaten."""

    victim: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BoundKilled(Event):
    """A bound man was struck dead."""

    victim: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class EveSeized(Event):
    """A foe has taken hold of Eve."""

    attacker: int
    victim: int
    ticks: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BreakPress(Event):
    """One of the presses that tear her free: `number` of `needed`."""

    actor: int
    number: int
    needed: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BrokeOut(Event):
    """`how` is presses, timed or assist."""

    actor: int
    attacker: int
    how: str
    x: float
    y: float
