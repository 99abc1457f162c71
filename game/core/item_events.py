"""Events of things: items in hands and in the air, props that stand around."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event


@dataclass(frozen=True, slots=True)
class ItemTaken(Event):
    actor: int
    item: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ItemDropped(Event):
    actor: int
    item: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ItemThrown(Event):
    actor: int
    item: int
    kind: str
    x: float
    y: float
    angle: int


@dataclass(frozen=True, slots=True)
class ItemCaught(Event):
    actor: int
    item: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ItemBounced(Event):
    item: int
    kind: str
    material: str
    x: float
    y: float
    speed: float


@dataclass(frozen=True, slots=True)
class ItemBroken(Event):
    item: int
    kind: str
    material: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class ItemUsed(Event):
    """An item did its own work: an extinguisher's cloud, a remote's click."""

    actor: int
    item: int
    kind: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class ItemBatted(Event):
    """A pan, pole, oar or stool met a flying thing and sent it along `angle`."""

    actor: int
    item: int
    kind: str
    x: float
    y: float
    angle: int


@dataclass(frozen=True, slots=True)
class ItemKicked(Event):
    actor: int
    item: int
    kind: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class Afflicted(Event):
    """A weapon's own harm: `what` is bleed, pin, scald, burn, pull, tangle, hood, eyes,
    stop_reload."""

    actor: int
    what: str
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PropHit(Event):
    prop: int
    kind: str
    material: str
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class PropChanged(Event):
    """A prop entered a new state: flipped, falling, broken, open, used."""

    prop: int
    kind: str
    state: str
    material: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LightBroken(Event):
    """The light object with this id went out for good."""

    light: int
    x: float
    y: float
