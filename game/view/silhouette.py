"""The gouge is shown as a silhouette: two black bodies with lit edges before a haze.

Everything else sinks into the dark, the frame closes in, and only sound tells of the rest. With
the option `blindfold` there is no such scene: a cloth over his eyes, in the light of the place.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pygame

from game.core.events import Event, GougePulled
from game.core.snapshot import ActorFlag, Snapshot
from game.view.actors import Pose
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    Colour,
    clear,
    copied,
    from_rgb,
    mirrored,
    mixed,
    opaque,
    scaled,
)

SCENE: Final = "gouge"
WRAP: Final = "wrap"  # the frame closes in on this hold as well, in the light of the room
ZOOM: Final = 1.25
EASE: Final = 0.14  # of the share per tick
LEAST: Final = 0.02  # smaller shares are not drawn
DARK: Final[Colour] = (34, 18, 40)  # the frame is multiplied by it
HAZE: Final[Colour] = (196, 74, 92)
HAZE_SIZE: Final = (420, 190)
HAZE_FOOT: Final = 10  # px over which the haze ends at the floor
MIDDLE: Final = 58  # px above the floor where the haze is brightest
EDGE: Final[Colour] = (255, 196, 176)
GASP: Final = 0.45  # share of the haze that a pull takes ...
GASP_EASE: Final = 0.08  # ... and how it comes back per tick
BLINDED: Final = int(ActorFlag.BLINDED)
CLOTH: Final[Colour] = (226, 214, 222)
CLOTH_SHADE: Final[Colour] = (150, 132, 156)


class Silhouette:
    """Keeps how far the scene has come."""

    def __init__(self) -> None:
        self.haze = _haze()
        self.lit = opaque(HAZE_SIZE)
        self.veil = opaque((1, 1))
        self.cloth = _cloth()
        self.cloth_left = mirrored(self.cloth)
        self.blindfold = False
        self.reset()

    def reset(self) -> None:
        """No scene."""
        self.share = self.close = 0.0
        self.gasp = 0.0
        self.pair: tuple[int, int] = (0, 0)

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Go toward the scene or back, one tick."""
        hold = snapshot.player.hold
        runs = hold is not None and hold.kind == SCENE and not self.blindfold
        if runs and hold is not None:
            self.pair = snapshot.player.id, hold.other
        self.share += ((1.0 if runs else 0.0) - self.share) * EASE
        closes = runs or (hold is not None and hold.kind == WRAP)
        self.close += ((1.0 if closes else 0.0) - self.close) * EASE
        self.gasp = max(0.0, self.gasp - GASP_EASE)
        if any(isinstance(event, GougePulled) for event in events):
            self.gasp = GASP

    @property
    def runs(self) -> bool:
        """Whether the scene is seen at all."""
        return self.share > LEAST

    @property
    def zoom(self) -> float:
        """The enlargement that the scene, or the winding of film, wishes for."""
        return 1.0 + (ZOOM - 1.0) * self.close if self.close > LEAST else 1.0

    def draw(self, target: pygame.Surface, poses: list[Pose]) -> None:
        """Darken the frame, light the haze, draw the pair in black."""
        if not self.runs:
            return
        pair = [pose for pose in poses if pose.actor.id in self.pair]
        self._tone(target, mixed((255, 255, 255), DARK, self.share))
        man = next((pose for pose in pair if pose.actor.id == self.pair[1]), None)
        if man is not None:
            self._light(target, man.x, man.y)
        for pose in pair:
            _draw_black(target, pose, self.share)

    def draw_cloths(self, target: pygame.Surface, poses: list[Pose], snapshot: Snapshot) -> None:
        """Blindfolds, over the eyes of those who see nothing."""
        if not self.blindfold:
            return
        hold = snapshot.player.hold
        gouged = hold.other if hold is not None and hold.kind == SCENE else 0
        for pose in poses:
            if pose.actor.id == gouged or pose.actor.flags & BLINDED:
                x, y = pose.head
                left = pose.actor.facing < 0
                picture = self.cloth_left if left else self.cloth
                width, height = picture.get_size()
                target.blit(picture, (x - width // 2 - (-2 if left else 2), y - height // 2 + 1))

    def _tone(self, target: pygame.Surface, colour: Colour) -> None:
        if self.veil.get_size() != target.get_size():
            self.veil = opaque(target.get_size())
        self.veil.fill(colour)
        target.blit(self.veil, (0, 0), special_flags=MULTIPLY)

    def _light(self, target: pygame.Surface, x: int, floor: int) -> None:
        """The haze ends at the floor; at each pull it draws in its breath."""
        strength = self.share * (1.0 - self.gasp)
        self.lit.blit(self.haze, (0, 0))
        level = round(255 * strength)
        self.lit.fill((level, level, level), special_flags=MULTIPLY)
        width, height = HAZE_SIZE
        target.blit(self.lit, (x - width // 2, floor - height), special_flags=ADD)


def _draw_black(target: pygame.Surface, pose: Pose, share: float) -> None:
    pictures = pose.frame.pictures
    body = copied(pictures.body(1))
    body.set_alpha(255)
    level = round(255 * (1.0 - share))
    body.fill((level, level, level), special_flags=MULTIPLY)
    body.blit(pictures.edges(scaled(EDGE, share)), (0, 0), special_flags=ADD)
    target.blit(mirrored(body) if pose.actor.facing < 0 else body, pose.corner)


def _haze() -> pygame.Surface:
    """An oval of light that fades to nothing at its edges and at the floor."""
    width, height = HAZE_SIZE
    x = (np.arange(width) - width / 2) / (width / 2)
    y = np.arange(height)[:, None] - (height - MIDDLE)
    reach = np.where(y < 0, height - MIDDLE, MIDDLE * 1.6)
    distance = np.sqrt(x[None, :] ** 2 + (y / reach) ** 2)
    strength = np.clip(1.0 - distance, 0.0, 1.0) ** 1.4
    foot = np.clip((height - np.arange(height)) / HAZE_FOOT, 0.0, 1.0)[:, None]
    return from_rgb((strength * foot)[..., None] * np.array(HAZE))


def _cloth() -> pygame.Surface:
    """A band with a knot and two ends behind the head, facing right."""
    picture = clear((16, 9))
    picture.fill(CLOTH, (4, 1, 10, 3))
    picture.fill(CLOTH_SHADE, (4, 3, 10, 1))
    picture.fill(CLOTH_SHADE, (3, 1, 2, 3))
    pygame.draw.line(picture, CLOTH, (3, 3), (0, 6))
    pygame.draw.line(picture, CLOTH_SHADE, (3, 4), (2, 8))
    return picture
