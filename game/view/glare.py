"""Fire and flashes on what stands before the people: fences, counters, fronts of houses.

Lamps light those once, when the map opens. Light that comes and goes is added here, times the bare
colours of what it falls on, and only while there is any.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view.surfaces import ADD, MULTIPLY, opaque

FULL: Final = 255
Bare = tuple[pygame.Surface, tuple[int, int], int]  # unlit colours on black, world px, alpha


def bare_of(picture: pygame.Surface) -> pygame.Surface:
    """The colours of a picture on black: where nothing stands, no light is added."""
    colours = opaque(picture.get_size())
    colours.blit(picture, (0, 0))
    return colours


class Glare:
    """Adds the light of fires and flashes to pictures that are lit only once."""

    def __init__(self) -> None:
        self.scratch = opaque((VIEW_WIDTH, VIEW_HEIGHT))

    def draw(
        self,
        target: pygame.Surface,
        light: pygame.Surface | None,
        things: Iterable[Bare],
        corner: tuple[int, int],
    ) -> None:
        """Add the light (of the whole frame; None: there is none) to all of the things."""
        if light is None:
            return
        frame, scratch = target.get_rect(), self.scratch
        for bare, (left, top), alpha in things:
            place = bare.get_rect().move(left - corner[0], top - corner[1])
            seen = place.clip(frame)
            if not alpha or not seen.w or not seen.h:
                continue
            if alpha < FULL:
                scratch.fill(0, seen)
            bare.set_alpha(alpha if alpha < FULL else None)
            scratch.blit(bare, place)
            scratch.blit(light, seen.topleft, seen, special_flags=MULTIPLY)
            target.blit(scratch, seen.topleft, seen, special_flags=ADD)
