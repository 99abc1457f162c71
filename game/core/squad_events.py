"""Events of men among themselves: squads, families, bystanders, the bell; and of bosses."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event


@dataclass(frozen=True, slots=True)
class ShieldBroken(Event):
    actor: int
    x: float
    y: float
    direction: int


@dataclass(frozen=True, slots=True)
class BloodlineReaction(Event):
    """A relative fell: `reaction` is wrath, grief or flight."""

    actor: int
    fallen: int
    reaction: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LeaderFell(Event):
    actor: int
    encounter: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class FalseSurrender(Event):
    """He springs: the surrender was none."""

    actor: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Unmasked(Event):
    """A bystander turns out to be `kind`."""

    actor: int
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BellPulled(Event):
    """One stroke of a bell; `rung` once it has called for help."""

    actor: int
    bell: str
    rung: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BossPhase(Event):
    """A boss enters a phase (1 and up; 0 when he is beaten)."""

    actor: int
    boss: str
    phase: int
    x: float
    y: float
