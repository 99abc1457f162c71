"""What an enemy knows and wants. Written by perceive, tokens and plan; never by the body."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.level import MapObject


@dataclass(slots=True)
class Mind:
    """State of mind of one enemy."""

    state: str = "idle"  # idle, patrol, search, fight, flee, surrender
    state_tick: int = 0
    home_x: float = 0.0
    patrol: float = 0.0  # px to both sides of home


def new_mind(obj: MapObject) -> Mind:
    """The mind of an enemy as his map object describes it."""
    state = "patrol" if obj.number("patrol") > 0 else "idle"
    return Mind(state=state, home_x=obj.x, patrol=obj.number("patrol"))


@dataclass(slots=True)
class Wish:
    """What he would press if he had buttons. Rewritten each tick by `plan`, read by `act`."""

    move: int = 0  # -1 left, 0 stand, 1 right
    run: bool = False
    jump: bool = False
    drop: bool = False
    climb: int = 0  # -1 up, 1 down
    face: int = 0  # -1, 1, or 0 = as he moves
    attack: str = ""  # move row to begin
    shoot: bool = False  # fire now if his weapon allows
    aim: int = 0  # angle 0..1023 of gun and eyes
    take: int = 0  # item id to pick up
    reload: bool = False
    pose: str = ""  # animation while standing: beat, taunt, aim
