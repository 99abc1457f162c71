"""Things in the air and things that stick: before the people, with an edge that no ground swallows.

Things are drawn with a dark outline; outside of it lies a light edge here. So one of the two is
seen on any ground. What flies leaves fading images of itself behind.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import ItemView
from game.view.assets import ItemArt, turn_of
from game.view.surfaces import clear

MARGIN: Final = 96  # px around the frame in which things are still drawn
EDGE: Final = (255, 232, 206)
OPAQUE: Final = 127  # of 255
EDGE_ALPHA: Final = 165
IMAGE_ALPHA: Final = (84, 50, 24)  # of the images that it leaves behind, the nearest first
IMAGE_STEP: Final = 7.0  # px between them
SLOW: Final = 2.5  # px/t below which nothing is left behind
AROUND: Final = ((0, 1), (2, 1), (1, 0), (1, 2))
Blit = tuple[pygame.Surface, tuple[int, int]]


class Flown:
    """A picture with its edge, and the images it leaves behind; `grip` is the point that flies."""

    __slots__ = ("grip", "images", "picture")

    def __init__(self, picture: pygame.Surface, grip: tuple[int, int]) -> None:
        width, height = picture.get_size()
        mask = pygame.mask.from_surface(picture, OPAQUE)
        tone = (*EDGE, EDGE_ALPHA)
        shape = mask.to_surface(setcolor=tone, unsetcolor=(0, 0, 0, 0))
        edged = pygame.mask.Mask((width + 2, height + 2))
        for offset in AROUND:
            edged.draw(mask, offset)
        edged.erase(mask, (1, 1))
        self.picture = clear((width + 2, height + 2))
        edged.to_surface(self.picture, setcolor=tone, unsetcolor=(0, 0, 0, 0))
        self.picture.blit(picture, (1, 1))
        self.grip = grip[0] + 1, grip[1] + 1
        self.images = tuple(_faded(shape, alpha) for alpha in IMAGE_ALPHA)


class ThrownPainter:
    """Keeps the pictures with edges; each is made when a thing is first seen at that angle."""

    def __init__(self, items: Mapping[str, ItemArt]) -> None:
        self.items = items
        self.flown: dict[tuple[str, int], Flown] = {}

    def blits(
        self, items: tuple[ItemView, ...], before: Mapping[int, ItemView], alpha: float,
        corner: tuple[int, int],
    ) -> list[Blit]:  # fmt: skip
        """What flies or sticks, with its images behind it."""
        found: list[Blit] = []
        for item in items:
            if not item.flying and not item.stuck:
                continue
            x, y = item.x, item.y
            old = before.get(item.id) if item.flying else None
            speed = (0.0, 0.0)
            if old is not None:
                speed = x - old.x, y - old.y
                x, y = old.x + speed[0] * alpha, old.y + speed[1] * alpha
            left, top = round(x) - corner[0], round(y) - corner[1]
            if item.kind in self.items and _near(left, top):
                found += self._one(item, (left, top), speed)
        return found

    def _one(self, item: ItemView, at: tuple[int, int], speed: tuple[float, float]) -> list[Blit]:
        turn = turn_of(item.angle)
        flown = self.flown.get((item.kind, turn))
        if flown is None:
            flown = self.flown[item.kind, turn] = Flown(*self.items[item.kind].turned[turn])
        left, top = at[0] - flown.grip[0], at[1] - flown.grip[1]
        fast = math.hypot(*speed)
        if fast < SLOW:
            return [(flown.picture, (left, top))]
        found: list[Blit] = []
        for number in range(len(flown.images), 0, -1):
            back = number * IMAGE_STEP / fast
            place = round(left + 1 - speed[0] * back), round(top + 1 - speed[1] * back)
            found.append((flown.images[number - 1], place))
        return [*found, (flown.picture, (left, top))]


def _faded(shape: pygame.Surface, alpha: int) -> pygame.Surface:
    """A silhouette in its colour, so much of 255 of it."""
    image = shape.copy()
    image.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return image


def _near(x: int, y: int) -> bool:
    return -MARGIN < x < VIEW_WIDTH + MARGIN and -MARGIN * 3 < y < VIEW_HEIGHT + MARGIN * 3
