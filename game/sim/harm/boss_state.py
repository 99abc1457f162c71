"""What changes in the fight with a boss."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class BossFight:
    """The boss of the map. `id` 0 = the fight has not begun; `phase` counts from 1."""

    id: int = 0  # fighter
    row: str = ""  # of bosses.toml
    phase: int = 0
    tick: int = 0  # since the phase began
    beat: int = 0  # place in his rhythm
    beat_tick: int = 0  # tick of the world at which it began
    refuels: int = 0  # tanks filled
    wrong: list[str] = field(default_factory=list)  # weapons that he has already refused
    taken: bool = False  # Eve has had in hand what ends it
    raised: bool = False  # and has raised it
    lost: int = 0  # t for which it lies out of reach
    retries: int = 0  # after which a hint was given
    over: bool = False
