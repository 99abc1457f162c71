"""Fire and flashes on what stands before the people: fences, counters, fronts of houses.

Lamps light those once, when the map opens. Light that comes and goes is added here, times the bare
colours of what it falls on, and only while there is any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
        light: Callable[[pygame.Rect], pygame.Surface | None],
        things: Iterable[Bare],
        corner: tuple[int, int],
    ) -> None:
        """Add the light to all of the things. `light` gives that of a part of the frame, in its
        place on a surface of the frame's size; None: there is none."""
        frame, scratch = target.get_rect(), self.scratch
        found = []
        for bare, (left, top), alpha in things:
            place = bare.get_rect().move(left - corner[0], top - corner[1])
            seen = place.clip(frame)
            if alpha and seen.w and seen.h:
                found.append((bare, place, seen, alpha))
        if not found:
            return
        shine = light(found[0][2].unionall([seen for _, _, seen, _ in found]))
        if shine is None:
            return
        for bare, place, seen, alpha in found:
            if alpha < FULL:
                scratch.fill(0, seen)
            bare.set_alpha(alpha if alpha < FULL else None)
            scratch.blit(bare, place)
            scratch.blit(shine, seen.topleft, seen, special_flags=MULTIPLY)
            target.blit(scratch, seen.topleft, seen, special_flags=ADD)
