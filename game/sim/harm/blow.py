"""One harm that a person suffers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blow:
    """One harm. `direction` is the side that it pushes to; knock x points along it."""

    attacker: int
    move: str
    weapon: str
    material: str
    weight: str
    damage: int
    poise: int
    stun: int
    stop: int
    direction: int
    x: float
    y: float
    knock: tuple[float, float] = (0.0, 0.0)
    height: str = "mid"
    launches: bool = False
    downs: bool = False
    trips: bool = False
    hits_downed: bool = False
