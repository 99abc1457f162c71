"""Events of fire, water, blasts, ice and snow. `x, y` are world px."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event


@dataclass(frozen=True, slots=True)
class CellLit(Event):
    """A cell of the grid began to burn."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CellDoused(Event):
    """A burning cell was put out; it hisses into steam."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class SetAlight(Event):
    """A person caught fire."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Burned(Event):
    """Flames on a person took health."""

    actor: int
    damage: int
    x: float
    y: float
    lethal: bool


@dataclass(frozen=True, slots=True)
class PutOut(Event):
    """The flames on a person are out. `by` is water, roll, cloth, snow or end."""

    actor: int
    by: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class JetStarted(Event):
    """A flamethrower, hose or extinguisher begins. `kind` is flame, water or foam."""

    actor: int
    kind: str
    x: float
    y: float
    angle: int


@dataclass(frozen=True, slots=True)
class JetStopped(Event):
    """It ends; `empty` when the tank ran dry."""

    actor: int
    kind: str
    x: float
    y: float
    empty: bool


@dataclass(frozen=True, slots=True)
class FuseLit(Event):
    """The spoon of a grenade is away, or a tank was hit and hisses: `fuse` ticks are left."""

    item: int
    kind: str
    fuse: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class FuseBeeped(Event):
    """`last` of the quick beeps at the end."""

    item: int
    fuse: int
    x: float
    y: float
    last: bool


@dataclass(frozen=True, slots=True)
class GrenadeKicked(Event):
    actor: int
    item: int
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class Muffled(Event):
    """A grenade went off under a cloth."""

    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Exploded(Event):
    """`kind` is the item that burst, `radius` in px reaches to the edge of its blast."""

    kind: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Deafened(Event):
    """A blast near the player's ears."""

    actor: int
    ticks: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class IceCracked(Event):
    """A sheet of ice gave its warning (`state` cracked) or broke (open)."""

    ice: int
    state: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Splashed(Event):
    """A person fell into cold water."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class SnowSlid(Event):
    """A load of snow came down."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class SprinklerOn(Event):
    prop: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HomeBurning(Event):
    """A house caught fire."""

    home: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HomeSaved(Event):
    """Its fire is out and enough of it stands."""

    home: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HomeBurnt(Event):
    """It is lost. `by_player`: her fire began it."""

    home: str
    by_player: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HearthLit(Event):
    """A home's fire was lit, or put out (`lit` False)."""

    home: str
    lit: bool
    x: float
    y: float
