"""What fire leaves on a front of a house for good: soot, ash, seams that glow, wet boards.

All of it is kept apart from the front's picture, too, as what multiplies it and what is then added.
So a picture whose windows have changed is made anew in three blits, however much has burnt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pygame

from game.core.constants import TILE
from game.view.marks import SOOT_VARIANTS, soot
from game.view.scatter import scramble
from game.view.surfaces import ADD, MULTIPLY, Colour, opaque, solid

WHITE: Final[Colour] = (255, 255, 255)
CHAR_LEFT: Final[Colour] = (24, 23, 28)  # of 255: what soot leaves of a wall's colours
CHAR_LIT: Final[Colour] = (58, 46, 42)  # the same where a fire shines on it
ASH: Final[Colour] = (3, 4, 8)
ASH_EDGE: Final[Colour] = (11, 13, 24)
ASH_SPECKS: Final = 2
SEAM_EVERY: Final = 6  # burnt cells, one of which glows between its boards
SEAM_LEAST: Final = 4  # px of its length
EMBERS: Final[tuple[Colour, ...]] = ((40, 8, 2), (110, 26, 6), (160, 44, 10), (232, 104, 30))
Soot = tuple[pygame.Surface, pygame.Surface]  # to multiply a wall with, and it in a fire's light
Point = tuple[int, int]
Spot = tuple[Colour, tuple[int, int, int, int]]  # to be added, and its box


class Scars:
    """Those of one front. `black` and `lit` are what is left of the colours of its picture and of
    those that a fire shines on, `ash` what shines of itself."""

    def __init__(self, size: Point) -> None:
        self.black, self.lit, self.ash = solid(size, WHITE), solid(size, WHITE), opaque(size)

    def lay(self, picture: pygame.Surface, bare: pygame.Surface) -> None:
        """All of them, on pictures made anew."""
        picture.blit(self.black, (0, 0), special_flags=MULTIPLY)
        picture.blit(self.ash, (0, 0), special_flags=ADD)
        bare.blit(self.lit, (0, 0), special_flags=MULTIPLY)

    def wet(self, wet: pygame.Surface, at: Point, fronts: tuple[pygame.Surface, ...]) -> None:
        """Boards from which the snow has melted, here and on the front's pictures."""
        for wall in (self.black, self.lit, self.ash, *fronts):
            wall.blit(wet, at, special_flags=MULTIPLY)

    def char(
        self, at: Point, seed: int, variants: tuple[Soot, ...],
        picture: pygame.Surface, bare: pygame.Surface,
    ) -> None:  # fmt: skip
        """A burnt cell, here and on the front's pictures."""
        black, lit = variants[seed % SOOT_VARIANTS]
        spread = (black.get_width() - TILE) // 2
        place = at[0] - spread, at[1] - spread
        for wall in (picture, self.black, self.ash):
            wall.blit(black, place, special_flags=MULTIPLY)
        for wall in (bare, self.lit):
            wall.blit(lit, place, special_flags=MULTIPLY)
        for colour, spot in (*_ash(*at, seed), *_glow(*at, seed)):
            picture.fill(colour, spot, special_flags=ADD)
            self.ash.fill(colour, spot, special_flags=ADD)


def soot_variants() -> tuple[Soot, ...]:
    """Soot as it blackens pictures of fronts."""
    return tuple(
        (_scorch(seed, CHAR_LEFT), _scorch(seed, CHAR_LIT)) for seed in range(SOOT_VARIANTS)
    )


def _scorch(seed: int, left: Colour) -> pygame.Surface:
    """Soot on white: a picture is multiplied with it, so that its outline stays."""
    black = soot(seed)
    surface = opaque(black.get_size())
    surface.fill(WHITE)
    surface.blit(black, (0, 0))
    surface.fill(left, special_flags=ADD)
    return surface


def _ash(left: int, top: int, seed: int) -> Iterator[Spot]:
    """The sky's light on charred wood: edges of boards, and ash in specks."""
    yield ASH, (left, top, TILE, TILE)
    for number in range(ASH_SPECKS):
        at = scramble(seed, number, 5)
        yield ASH_EDGE, (left + at % TILE, top + (at >> 4) % TILE, 1 + (at >> 8) % 5, 1)


def _glow(left: int, top: int, seed: int) -> Iterator[Spot]:
    """In some burnt cells a seam between two boards glows on for good; the outline stays."""
    if seed % SEAM_EVERY:
        return
    along = SEAM_LEAST + (seed >> 4) % (TILE - SEAM_LEAST)
    across = (seed >> 8) % TILE
    for step in range(along):
        at = scramble(seed, step)
        size = 1 + at % 2
        spot = (across, step) if seed >> 3 & 1 else (step, across)
        yield EMBERS[(at >> 4) % len(EMBERS)], (left + spot[0], top + spot[1], size, 1)
