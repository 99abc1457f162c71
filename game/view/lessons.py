"""First lessons: over Eve's head the keys of one thing that she can do, until she has done it.

Where and in which order is the map's (class `Lesson`). Whoever knows how is not taught: a deed that
was done before its lesson came counts, also across retries.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import pygame

from game.core.companion_events import CompanionCalled
from game.core.constants import VIEW_WIDTH
from game.core.events import Event, HitLanded, Jumped, MoveStarted, Rolled, Step
from game.core.focus_events import FocusBegan
from game.core.item_events import ItemTaken, ItemThrown
from game.core.level import Level, MapObject
from game.core.snapshot import Snapshot
from game.view.actors import Pose
from game.view.camera import Camera

LIFT: Final = 30  # px above her head: over barks and signs of a hold
MARGIN: Final = 6  # px from the frame's sides
TOP: Final = 50  # px: below the house
STAYS: Final = 30  # t that it can still be read after the deed
IN_FIGHTS: Final = 900  # t of fighting after which she is left in peace with it
FOCUS_READY: Final = 30  # of 100: from then on a press is worth it
HEAVY: Final = ("headbutt", "shoulder", "stamp", "kick_prop", "swing_two")


class Skill(NamedTuple):
    """The actions whose keys are shown, and the events of her that prove it."""

    actions: tuple[str, ...]
    proof: Callable[[Event, int], bool]


def _move(*names: str) -> Callable[[Event, int], bool]:
    return lambda event, eve: (
        isinstance(event, MoveStarted) and event.actor == eve and event.move in names
    )


def _deed(
    kind: type[Step | Jumped | Rolled | ItemTaken | ItemThrown | FocusBegan | CompanionCalled],
) -> Callable[[Event, int], bool]:
    return lambda event, eve: isinstance(event, kind) and event.actor == eve


SKILLS: Final = {
    "walk": Skill(("left", "right"), _deed(Step)),
    "jump": Skill(("jump",), _deed(Jumped)),
    "dance": Skill(("up",), _move("dance")),
    "take": Skill(("grab",), _deed(ItemTaken)),
    "throw": Skill(("throw",), _deed(ItemThrown)),
    "strike": Skill(
        ("strike",), lambda event, eve: isinstance(event, HitLanded) and event.attacker == eve
    ),
    "heavy": Skill(("heavy",), _move(*HEAVY)),
    "parry": Skill(("parry",), _move("parry")),
    "roll": Skill(("roll",), _deed(Rolled)),
    "focus": Skill(("focus",), _deed(FocusBegan)),
    "call": Skill(("call",), _deed(CompanionCalled)),
}


class Lessons:
    """Remembers what was shown and done while the map is open."""

    def __init__(self, level: Level) -> None:
        self.places = level.of_class("Lesson")
        wanted = {place.text("skill") for place in self.places}
        self.open = {name: SKILLS[name] for name in SKILLS if name in wanted}
        self.shown: dict[str, int] = {}  # skill -> t in fights
        self.skill, self.until = "", 0

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Note what she did, and choose what is shown."""
        if not self.open and not self.skill:
            return
        eve, now = snapshot.player.id, snapshot.tick
        for event in events:
            for name in [one for one, skill in self.open.items() if skill.proof(event, eve)]:
                del self.open[name]
                if name == self.skill:
                    self.until = now + STAYS
        if self.skill and self.skill not in self.open and now < self.until:
            return
        self.skill = next((p.text("skill") for p in self.places if self._fits(p, snapshot)), "")
        if self.skill and snapshot.encounter:
            self.shown[self.skill] = self.shown.get(self.skill, 0) + 1

    def _fits(self, place: MapObject, snapshot: Snapshot) -> bool:
        name, when, player = place.text("skill"), place.text("when"), snapshot.player
        if name not in self.open or not place.contains(snapshot.eve.x, snapshot.eve.y - 1.0):
            return False
        if name == "focus" and player.focus < FOCUS_READY:
            return False
        if when == "guest":
            return player.cover and not player.hand.kind  # nobody dances with an axe
        if when == "armed":
            return bool(player.hand.kind)
        if when == "fight":
            return bool(snapshot.encounter) and self.shown.get(name, 0) < IN_FIGHTS
        return True

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        poses: list[Pose],
        camera: Camera,
        paint: Callable[[str, tuple[str, ...]], pygame.Surface],
    ) -> None:
        """Over her head; `paint` draws the keys of actions and the row that says what they do."""
        if not self.skill or not snapshot.guided or snapshot.player.prompt or snapshot.answers:
            return
        eve = next((pose for pose in poses if pose.actor.id == snapshot.player.id), None)
        if eve is None:
            return
        picture = paint(f"lesson.{self.skill}", SKILLS[self.skill].actions)
        x, y = camera.zoomed(*eve.head)
        left = round(x) - picture.get_width() // 2
        left = min(max(left, MARGIN), VIEW_WIDTH - MARGIN - picture.get_width())
        target.blit(picture, (left, max(TOP, round(y) - LIFT - picture.get_height() // 2)))
