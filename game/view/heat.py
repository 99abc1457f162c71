"""Heat to flames: pictures of heat are added up, and the sum is coloured in hard bands.

So flames that overlap are one fire with one core and one rim. Everything is a function of the tick
and the place: a frame can be drawn at any time and twice the same. Only the boxes around flames
are worked on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pygame
from numpy.typing import NDArray

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view.surfaces import ADD, Colour, FlaggedBlit, opaque

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
CLEAR: Final = 0  # heat where there is no flame
RAMP: Final = (  # heat from which a colour shows; pictures hold no heat too low to be seen
    (1, (58, 8, 8)),
    (12, (124, 18, 6)),
    (19, (196, 40, 6)),
    (28, (242, 86, 8)),
    (40, (255, 142, 22)),
    (58, (255, 194, 44)),
    (92, (255, 228, 84)),
    (186, (255, 248, 196)),
)
HEATS: Final = 256
GAP: Final = 32  # px between flames from which they are worked on apart
Blit = tuple[pygame.Surface, tuple[int, int]]


class HeatField:
    """Draws flames; one field serves all that a frame draws one after the other."""

    def __init__(self) -> None:
        self._heat = opaque(SIZE)
        self._fire = pygame.Surface(SIZE, 0, 8)  # its palette turns heat into colours
        self._fire.set_palette(palette())
        self._fire.set_colorkey(CLEAR)

    def draw(self, target: pygame.Surface, flames: Sequence[Blit]) -> None:
        """All flames over the frame; what lies far apart is worked on apart."""
        for clump, box in clumps(flames):
            self._heat.fill(CLEAR, box)
            hot: list[FlaggedBlit] = [(picture, place, None, ADD) for picture, place in clump]
            self._heat.blits(hot, False)
            self._take_over(box)
            target.blit(self._fire, box.topleft, box)

    def _take_over(self, box: pygame.Rect) -> None:
        """The heat of a box as numbers of colours: half the time of a look-up in NumPy."""
        heat: NDArray[Any] = pygame.surfarray.pixels_blue(self._heat)
        fire: NDArray[Any] = pygame.surfarray.pixels2d(self._fire)
        inside = slice(box.left, box.right), slice(box.top, box.bottom)
        fire.T[inside[::-1]] = heat.T[inside[::-1]]


def palette() -> list[Colour]:
    """Colours by heat; below the first of the ramp there is no flame."""
    found: list[Colour] = [(0, 0, 0)] * HEATS
    for heat, colour in RAMP:
        found[heat:] = [colour] * (HEATS - heat)
    return found


def clumps(flames: Sequence[Blit]) -> list[tuple[list[Blit], pygame.Rect]]:
    """The flames that the frame shows from left to right, cut where a gap is, with the boxes that
    hold them."""
    frame = pygame.Rect((0, 0), SIZE)
    found: list[tuple[list[Blit], pygame.Rect]] = []
    for picture, place in sorted(flames, key=_left):
        box = pygame.Rect(place, picture.get_size()).clip(frame)
        if not box.w:
            continue
        if found and box.left - found[-1][1].right < GAP:
            found[-1][0].append((picture, place))
            found[-1][1].union_ip(box)
        else:
            found.append(([(picture, place)], box))
    return found


def _left(blit: Blit) -> int:
    return blit[1][0]
