"""What an enemy knows and wants. Written by perceive, tokens and plan; never by the body.

States of mind: idle, patrol (unaware), search (looks for her), fight, flee, surrender.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.core.level import MapObject

LONG_AGO: Final = 9999  # t
SUSPECT_FULL: Final = 128  # suspicion at which the costume no longer helps
AWARE: Final = ("fight", "search")


@dataclass(slots=True)
class Mind:
    """State of mind of one enemy. Distances px, times t."""

    state: str = "idle"
    state_tick: int = 0
    home_x: float = 0.0
    home_y: float = 0.0
    patrol: float = 0.0  # px to both sides of home
    gives_up: bool = False  # has come to surrender (the last man of a fight)
    # what he knows
    sees: bool = False
    unseen: int = LONG_AGO  # since he last saw her
    goal_x: float = 0.0  # where he believes her to be
    goal_y: float = 0.0
    alarm: int = 0  # left until he reacts to what he noticed
    alarm_to: str = ""  # the state that he then enters
    suspicion: int = 0  # of a guest who may be no guest
    # his part in the squad
    token: str = ""  # leave to attack: melee or ranged
    token_cost: int = 0
    token_left: int = 0
    attacking: bool = False  # the attack for which he holds the token has begun
    wants: str = ""  # the token that he asks for
    want_cost: int = 1
    rest: int = 0  # left before he asks again
    slot: float = 0.0  # px from Eve where he waits, negative = on her left; 0 = none
    # what he does
    think_in: int = 0  # left until the next decision
    task: str = ""  # word for the debug view
    to_x: float = 0.0  # walks there ...
    run: bool = False
    face: int = 0  # ... looking there; 0 = where he goes
    pose: str = ""
    pose_left: int = 0
    way: str = "walk"  # walk, jump, drop, fall, ladder: see sim.navigate
    way_x: float = 0.0  # where the way over the platforms begins
    way_to_x: float = 0.0
    way_to_y: float = 0.0
    stuck: int = 0  # ticks in which he walked but did not move
    last_x: float = 0.0
    attack: str = ""  # move row that he means to begin
    turn: int = 0  # counts his attacks: feints, changes of direction
    warned: int = 0  # left of the warning before a shot from off screen
    cover_x: float = 0.0  # the cover that he has chosen; 0 = none
    turn_at: int = 0  # tick at which a slow man has turned round; 0 = faces her
    hop_left: int = 0  # t of a hop out of a heavy blow
    stock: int = 0  # grenades or bottles that he can still draw
    # whom he means
    target: int = 0  # fighter whom he fights instead of Eve; 0 = Eve
    prey: int = 0  # child on his arm
    brings: bool = False  # has her on his arm when his fight begins
    # what moves him
    mood: str = ""  # wrath: nothing holds him back any more
    kin: str = ""  # how he answers the fall of a relative: wrath, grief, flight
    grief: int = 0  # left that he kneels at his kin
    false: bool = False  # his hands are up, but one of them is hidden
    feints: bool = False  # asked to draw her eye while another goes
    lure_left: int = 0  # ticks for which something calls him away
    lure_x: float = 0.0


def new_mind(obj: MapObject) -> Mind:
    """The mind of an enemy as his map object describes it."""
    state = "patrol" if obj.number("patrol") > 0 else "idle"
    return Mind(
        state=state,
        home_x=obj.x,
        home_y=obj.y,
        patrol=obj.number("patrol"),
        gives_up=obj.flag("last"),
        to_x=obj.x,
        kin=obj.text("kin"),
        brings=obj.flag("brings"),
    )


@dataclass(slots=True)
class Wish:
    """What he would press if he had buttons. Rewritten each tick by `plan`, read by `act`."""

    move: int = 0  # -1 left, 0 stand, 1 right
    run: bool = False
    hop: float = 0.0  # px/t of a hop, whatever his legs do
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
