"""Hours of the village: the same lake by day, at dusk and at night.

The pictures of each hour lie in a folder of their own under the same names. A map that names an
hour shows it whatever its image layers say; an Hour of the map shows another one in a part of it,
and comes in softly, so that a day can turn to dusk on the way along a street.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Backdrop, Level, MapObject
from game.view.air import outward
from game.view.backdrop import Backdrops, Moment
from game.view.surfaces import opaque, parse_colour
from game.view.tables import Room

FOLDER: Final = "village_"  # of backdrops and id of rooms, before the hour
WHITE: Final = 255
HALF: Final = 0.5
RoomOf = Callable[[str], Room]


def at_hour(level: Level, hour: str, tint: tuple[int, int, int] | None = None) -> Level:
    """The level with the sky, the lake and the room of that hour; `tint` colours them."""
    layers = tuple(_at(layer, hour, tint) for layer in level.backdrops)
    props = {**level.props, "room": FOLDER + hour}
    return replace(level, backdrops=tuple(one for one in layers if one), props=props)


def _at(layer: Backdrop, hour: str, tint: tuple[int, int, int] | None) -> Backdrop | None:
    """The layer at that hour; None: it has none, as there are no stars by day."""
    folder = layer.image.parent
    if not folder.name.startswith(FOLDER):
        return layer
    image = folder.with_name(FOLDER + hour) / layer.image.name
    if not image.is_file():
        return None
    return replace(layer, image=image, tint=tint or layer.tint)


def of_map(level: Level) -> Level:
    """The level at the hour that it names."""
    hour = str(level.prop("hour", ""))
    return at_hour(level, hour) if hour else level


@dataclass(frozen=True, slots=True)
class Part:
    """Another hour between two places of the world, px, and its backdrops."""

    left: float
    right: float
    ease: float
    backdrops: Backdrops

    def share(self, x: float) -> float:
        """How much of it there is when the middle of the frame is at x, 0..1."""
        inside = min(x - self.left, self.right - x)
        share = min(1.0, max(0.0, HALF + inside / self.ease))
        return share * share * (3.0 - 2.0 * share)


class Hours:
    """All that lies behind and before the play plane, at the hour of each place."""

    def __init__(self, level: Level, room: Room, room_of: RoomOf) -> None:
        self.main = Backdrops(level, room)
        self.parts = tuple(_part(level, obj, room_of) for obj in level.of_class("Hour"))
        self.other = opaque((VIEW_WIDTH, VIEW_HEIGHT)) if self.parts else None

    def moment(self, left: float, top: float, tick: float, crowd: float) -> Moment:
        """Collect what the layers need."""
        return self.main.moment(left, top, tick, crowd)

    def draw_behind(self, target: pygame.Surface, now: Moment, house: float) -> None:
        """Draw the background of the hour; between two hours, both."""
        part, share = self._here(now)
        if part is None or self.other is None:
            self.main.draw_behind(target, now, house)
        elif share >= 1.0:
            part.backdrops.draw_behind(target, now, house)
        else:
            # Both on the target: elsewhere their run-length codes would have to be made anew.
            clip = target.get_clip()
            part.backdrops.draw_behind(target, now, house, plain=share <= HALF)
            self.other.blit(target, clip, clip)
            self.main.draw_behind(target, now, house, plain=share > HALF)
            self.other.set_alpha(round(share * WHITE))
            target.blit(self.other, clip, clip)

    def draw_before(self, target: pygame.Surface, now: Moment) -> None:
        """Draw the dark foreground."""
        part, share = self._here(now)
        (part.backdrops if part and share >= HALF else self.main).draw_before(target, now)

    def warm_up(self, target: pygame.Surface) -> None:
        """Draw every picture once, so that none is run-length coded in play."""
        for one in (self.main, *(part.backdrops for part in self.parts)):
            one.warm_up(target)

    def _here(self, now: Moment) -> tuple[Part | None, float]:
        """The part of the map that the frame shows most of, and how much."""
        middle = now.left + VIEW_WIDTH / 2
        best, most = None, 0.0
        for part in self.parts:
            share = part.share(middle)
            if share > most:
                best, most = part, share
        return best, most


def _part(level: Level, obj: MapObject, room_of: RoomOf) -> Part:
    there = at_hour(level, obj.text("hour"), parse_colour(obj.text("tint")))
    backdrops = Backdrops(there, room_of(str(there.prop("room"))))
    left, right = outward(obj.x, obj.w, level.width * TILE)
    return Part(left, right, obj.number("ease"), backdrops)
