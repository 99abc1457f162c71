"""Heat to flames: pictures of heat are added up, torn, and coloured in hard bands.

So flames that overlap are one fire with one core and one rim. What tears them is noise that rises
through the world at two speeds: it leaves licks that come loose and ragged edges, and no two
pictures of flame look alike. Everything is a function of the tick and the place: a frame can be
drawn at any time and twice the same. Only the boxes around flames are worked on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view.surfaces import ADD, MULTIPLY, SUBTRACT, Colour, FlaggedBlit, opaque

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
CLEAR: Final = 0  # heat where there is no flame
RAMP: Final = (  # heat from which a colour shows; what is colder is taken away before
    (1, (42, 6, 6)),
    (3, (94, 13, 5)),
    (6, (168, 31, 5)),
    (11, (226, 66, 8)),
    (19, (250, 104, 14)),
    (29, (255, 146, 26)),
    (42, (255, 184, 50)),
    (60, (255, 214, 92)),
    (94, (255, 236, 150)),
    (150, (255, 250, 222)),
)
HEATS: Final = 256
ALIGN: Final = 16  # px, the 64 bytes of a line of the cache; the frame is a multiple of it
GAP: Final = 32  # px between flames from which they are worked on apart
RISES: Final = ((3, 2, 0, 0), (3, 4, 101, 57))  # px in ticks that each noise climbs; its offset
RUSH: Final = 6  # px/t that the noise runs along a jet
COLD: Final = 7  # heat that no flame shows
GRAIN: Final = 5  # heat by which neighbouring pixels differ: bands run into each other
BAYER: Final = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
Blit = tuple[pygame.Surface, tuple[int, int]]


class HeatField:
    """Draws flames; one field serves all that a frame draws one after the other."""

    def __init__(self, rags: Sequence[pygame.Surface]) -> None:
        self._rags = rags  # noise that stands upright, and noise drawn out along a jet
        self._heat = opaque(SIZE)
        self._grain = grain()
        self._fire = pygame.Surface(SIZE, 0, 8)  # its palette turns heat into colours
        self._fire.set_palette(palette())
        self._fire.set_colorkey(CLEAR)

    def draw(
        self,
        target: pygame.Surface,
        flames: Sequence[Blit],
        corner: tuple[int, int] = (0, 0),
        tick: int = 0,
        rush: tuple[float, float] | None = None,
    ) -> None:
        """All flames over a frame whose upper left corner is `corner` of the world; what lies far
        apart is worked on apart. `rush`: the direction of a jet, along which they are torn."""
        for clump, tight in clumps(flames):
            box = aligned(tight)
            self._heat.fill(CLEAR, box)
            hot: list[FlaggedBlit] = [(picture, place, None, ADD) for picture, place in clump]
            self._heat.blits(hot, False)
            self._heat.set_clip(box)
            for noise, x, y in self._torn(tick, rush):
                self._cover(noise, (x - corner[0], y - corner[1]), box, MULTIPLY)
            self._cover(self._grain, (-corner[0], -corner[1]), box, SUBTRACT)
            self._heat.set_clip(None)
            self._take_over(box)
            target.blit(self._fire, box.topleft, box)

    def _torn(
        self, tick: int, rush: tuple[float, float] | None
    ) -> Iterator[tuple[pygame.Surface, int, int]]:
        """What heat is multiplied by, with its place in the world."""
        if rush is not None:
            reach = tick * RUSH
            yield self._rags[1], round(rush[0] * reach), round(rush[1] * reach)
            yield (
                self._rags[1],
                round(rush[0] * reach * 0.6) + 77,
                round(rush[1] * reach * 0.6) + 91,
            )
            return
        for px, ticks, x, y in RISES:
            yield self._rags[0], x, y - tick * px // ticks

    def _cover(
        self, tile: pygame.Surface, origin: tuple[int, int], box: pygame.Rect, flag: int
    ) -> None:
        """Lay a picture that comes round in both directions over a box of the heat."""
        wide, high = tile.get_size()
        left = box.left - (box.left - origin[0]) % wide
        top = box.top - (box.top - origin[1]) % high
        tiles: list[FlaggedBlit] = [
            (tile, (x, y), None, flag)
            for y in range(top, box.bottom, high)
            for x in range(left, box.right, wide)
        ]
        self._heat.blits(tiles, False)

    def _take_over(self, box: pygame.Rect) -> None:
        """The heat of a box as numbers of colours: blue is the lowest byte of a pixel, which a
        copy that may lose the others takes in a third of the time that the blue alone needs."""
        heat: NDArray[Any] = pygame.surfarray.pixels2d(self._heat)
        fire: NDArray[Any] = pygame.surfarray.pixels2d(self._fire)
        inside = slice(box.left, box.right), slice(box.top, box.bottom)
        np.copyto(fire.T[inside[::-1]], heat.T[inside[::-1]], casting="unsafe")


def grain() -> pygame.Surface:
    """What is taken from all heat: what is too cold to be seen, in an ordered pattern."""
    size = 64  # px: fewer blits than of the pattern itself
    tile = opaque((size, size))
    for y in range(size):
        for x in range(size):
            tile.set_at((x, y), (0, 0, COLD + BAYER[y % 4][x % 4] * GRAIN // 16))
    return tile


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


def aligned(box: pygame.Rect) -> pygame.Rect:
    """A box of the frame grown sideways until its rows fill whole lines of the processor's cache:
    elsewhere a fill takes ten times as long. Less than half of GAP, so boxes stay apart."""
    left = box.left // ALIGN * ALIGN
    return pygame.Rect(left, box.top, -(-box.right // ALIGN) * ALIGN - left, box.h)


def _left(blit: Blit) -> int:
    return blit[1][0]
