"""Lit windows of fronts: they shine on the wall around them, and go dark with the lamp behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import TILE
from game.view.glare import bare_of
from game.view.light import Lamp
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    SUBTRACT,
    Colour,
    clear,
    opaque,
    solid,
    tinted,
)

REACH: Final = 42  # px that a window shines on the wall around it
SPREAD: Final = 18  # px of wall per px of the picture that is blurred
HALO: Final = 9  # the same for the light close by
DULL: Final = 56  # of 255: what is darker than this shines on nothing
PASSES: Final = 2  # the light is added so many times
WARM_PASSES: Final = 3  # the same for light times the colours of the wall
AMBER: Final[Colour] = (255, 196, 116)  # what is left of a window's light on the wall around it
DARK_GLASS: Final[Colour] = (62, 74, 112)  # what is left of a pane when nothing is lit behind it
GUTTED: Final[Colour] = (150, 38, 12)  # a pane that burst: the fire inside glows on
STOREY: Final = 3.0  # a lamp on another floor is so many times as far
WHITE: Final[Colour] = (255, 255, 255)
Point = tuple[int, int]
Walls = tuple[pygame.Surface, pygame.Surface]  # a front in no light, and in that of the evening


@dataclass(frozen=True, slots=True)
class Panes:
    """The windows of a front that one lamp lights, cut to where they are."""

    lamp: int  # its id; 0: no lamp, they are always lit
    at: Point
    cells: tuple[Point, ...]  # where it has glass in the front's picture
    lit: pygame.Surface
    dark: pygame.Surface
    shine: pygame.Surface
    warm: pygame.Surface  # what of the wall the shine brings out
    gutted: pygame.Surface

    def draw(self, target: pygame.Surface, dark: bool) -> None:
        """Paint them on the front's picture."""
        if dark:
            target.blit(self.dark, self.at)
            return
        for light, passes in ((self.shine, PASSES), (self.warm, WARM_PASSES)):
            for _ in range(passes):
                target.blit(light, self.at, special_flags=ADD)
        target.blit(self.lit, self.at)

    def burst(self, target: pygame.Surface, cells: Iterable[Point]) -> None:
        """In these the glass is out, and what is behind glows red."""
        for x, y in cells:
            target.blit(self.gutted, (x, y), (x - self.at[0], y - self.at[1], TILE, TILE))


def shine_of(picture: pygame.Surface) -> pygame.Surface:
    """The light that the bright parts of a picture throw around them, to be added."""
    width, height = picture.get_size()
    bright = opaque((width, height))
    bright.blit(picture, (0, 0))
    bright.blit(solid((width, height), (DULL, DULL, DULL)), (0, 0), special_flags=SUBTRACT)
    wide, tight = (_blurred(bright, spread) for spread in (SPREAD, HALO))
    wide.blit(tight, (0, 0), special_flags=ADD)
    return wide


def _blurred(picture: pygame.Surface, spread: int) -> pygame.Surface:
    size = picture.get_size()
    small = max(1, size[0] // spread), max(1, size[1] // spread)
    return pygame.transform.smoothscale(pygame.transform.smoothscale(picture, small), size)


def panes_of(
    glow: pygame.Surface, walls: Walls, area: pygame.Rect, lamps: list[Lamp]
) -> tuple[Panes, ...]:
    """The glowing cells of a front, each with the nearest of the lamps behind it."""
    cells: dict[int, list[pygame.Rect]] = {}
    for y in range(0, area.h, TILE):
        for x in range(0, area.w, TILE):
            cell = pygame.Rect(x, y, TILE, TILE).clip(glow.get_rect())
            if glow.subsurface(cell).get_bounding_rect().w:
                middle = area.x + x + TILE / 2, area.y + y + TILE / 2
                cells.setdefault(_nearest(middle, lamps), []).append(cell)
    return tuple(_cut(glow, walls, lamp, mine) for lamp, mine in sorted(cells.items()))


def _nearest(place: tuple[float, float], lamps: list[Lamp]) -> int:
    if not lamps:
        return 0
    x, y = place
    return min(lamps, key=lambda one: abs(one.x - x) + STOREY * abs(one.y - y)).id


def _cut(glow: pygame.Surface, walls: Walls, lamp: int, cells: list[pygame.Rect]) -> Panes:
    box = cells[0].unionall(cells[1:]).inflate(2 * REACH, 2 * REACH).clip(glow.get_rect())
    lit = clear(box.size)
    for cell in cells:
        lit.blit(glow, cell.move(-box.x, -box.y), cell)
    shine, raw, toned = shine_of(lit), *(bare_of(wall.subsurface(box)) for wall in walls)
    room = solid(box.size, WHITE)
    room.blit(toned, (0, 0), special_flags=SUBTRACT)
    shine.blit(solid(box.size, AMBER), (0, 0), special_flags=MULTIPLY)
    shine.blit(room, (0, 0), special_flags=MULTIPLY)  # by day a wall takes less of it
    warm = shine.copy()
    warm.blit(raw, (0, 0), special_flags=MULTIPLY)
    dark, gutted = tinted(lit, DARK_GLASS), tinted(lit, GUTTED)
    return Panes(
        lamp, box.topleft, tuple(cell.topleft for cell in cells), lit, dark, shine, warm, gutted
    )
