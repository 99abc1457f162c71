"""Heat to flames: pictures of heat are added up, and the sum is coloured in hard bands.

So flames that overlap are one fire with one core and one rim. Everything is a function of the tick
and the place: a frame can be drawn at any time and twice the same. Only the boxes around flames
are worked on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view.surfaces import ADD, FlaggedBlit, opaque

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
CLEAR: Final = 0  # pixel where there is no flame
RAMP: Final = (  # heat from which a colour shows: few steps keep the edges crisp
    (7, (58, 8, 8)),
    (12, (124, 18, 6)),
    (19, (196, 40, 6)),
    (28, (242, 86, 8)),
    (40, (255, 142, 22)),
    (58, (255, 194, 44)),
    (86, (255, 230, 88)),
    (150, (255, 248, 196)),
)
HEATS: Final = 256
GAP: Final = 32  # px between flames from which they are worked on apart
Blit = tuple[pygame.Surface, tuple[int, int]]


class HeatField:
    """Draws flames; one field serves all that a frame draws one after the other."""

    def __init__(self) -> None:
        self._heat, self._fire = opaque(SIZE), opaque(SIZE)
        self._fire.set_colorkey(CLEAR)
        self._colours = colours()

    def draw(self, target: pygame.Surface, flames: Sequence[Blit]) -> None:
        """All flames over the frame; what lies far apart is worked on apart."""
        for clump, box in clumps(flames):
            self._heat.fill(CLEAR, box)
            hot: list[FlaggedBlit] = [(picture, place, None, ADD) for picture, place in clump]
            self._heat.blits(hot, False)
            self._colour(box)
            target.blit(self._fire, box.topleft, box)

    def _colour(self, box: pygame.Rect) -> None:
        heat: NDArray[Any] = pygame.surfarray.pixels2d(self._heat).T
        fire: NDArray[Any] = pygame.surfarray.pixels2d(self._fire).T
        inside = slice(box.top, box.bottom), slice(box.left, box.right)
        fire[inside] = self._colours.take(heat[inside], mode="clip")


def colours() -> NDArray[np.uint32]:
    """Pixels by heat."""
    ramp = np.full(HEATS, CLEAR, np.uint32)
    for heat, (red, green, blue) in RAMP:
        ramp[heat:] = red << 16 | green << 8 | blue
    return ramp


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
