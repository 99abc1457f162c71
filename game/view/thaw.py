"""Snow on a front that burns melts: under it are wet boards and shingles.

And soot over windows from which flames came: a fan on the wall, dark at the lintel.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import TILE
from game.view.scatter import JITTER, MASK
from game.view.surfaces import MULTIPLY, Colour, from_rgb

SNOW, SNOW_COLD = 128, 6  # blue of snow at least, and how far above its red
WIDE, ABOVE, BELOW = 22, 34, 18  # px around the middle of a burning cell within which snow melts
RAGGED: Final = 0.34  # share of that reach by which its edge comes and goes
WET: Final[Colour] = (84, 66, 62)  # of 255: what melted snow leaves of its colours
FAN_SHARE: Final = 1.5  # height of a fan against the width of its window
FAN_LEFT: Final[Colour] = (44, 38, 42)  # of 255: what soot leaves at the lintel
FAN_STEPS: Final = 5
FULL: Final = 255
BAYER: Final = np.array(((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))) / 16.0
Mask = NDArray[np.bool_]


def snow_of(picture: pygame.Surface, least: int = SNOW, colder: int = SNOW_COLD) -> Mask:
    """Where a picture shows snow or ice, [x, y]: its blue is above `least` and that far above its
    red."""
    colours = pygame.surfarray.array3d(picture).astype(np.int16)
    solid = pygame.surfarray.array_alpha(picture) > FULL // 2
    red, blue = colours[..., 0], colours[..., 2]
    return np.asarray(solid & (blue > least) & (blue > red + colder))


def melt(
    raw: pygame.Surface, gone: Mask, cell: tuple[int, int], corner: tuple[int, int]
) -> tuple[Mask, pygame.Rect]:
    """What melts of a front's picture over a burning cell, and the box that holds it, and note it
    as `gone`. `corner`: the front's upper left one."""
    x = cell[0] * TILE + TILE // 2 - corner[0]
    y = cell[1] * TILE + TILE // 2 - corner[1]
    box = pygame.Rect(x - WIDE, y - ABOVE, 2 * WIDE, ABOVE + BELOW).clip(raw.get_rect())
    before = gone[box.left : box.right, box.top : box.bottom]
    there = snow_of(raw.subsurface(box)) & ~before
    if not there.any():
        return there, box
    across = (np.arange(box.left, box.right) - x)[:, None] / WIDE
    down = (np.arange(box.top, box.bottom) - y)[None, :]
    reach = across**2 + np.where(down < 0, down / ABOVE, down / BELOW) ** 2
    columns = [JITTER[(cell[0] * 61 + cell[1] * 7 + n // 2) & MASK] for n in range(box.w)]
    edge = 1.0 - RAGGED * (np.array(columns) % 64 / 64.0)[:, None]
    there &= reach < edge
    before |= there
    return there, box


def wetted(gone: Mask) -> pygame.Surface:
    """What to multiply a front with where its snow is gone."""
    pixels = np.full((*gone.shape[::-1], 3), FULL, np.uint8)
    pixels[gone.T] = WET
    return from_rgb(pixels)


def fan(width: int) -> pygame.Surface:
    """The soot over a window of a width, px, to multiply a wall with: it opens upward."""
    wide, high = width * 2, round(width * FAN_SHARE)
    y, x = np.mgrid[0:high, 0:wide].astype(float)
    rise = 1.0 - (y + 0.5) / high  # 0 at the lintel
    columns = np.array([JITTER[width * 31 + n & MASK] % 64 / 64.0 for n in range(wide)])
    streak = np.convolve(columns, np.ones(5) / 5, "same")[None, :]
    half = width * (0.42 + 0.4 * rise)
    side = np.clip((half - np.abs(x - wide / 2 + 0.5)) / (width * 0.3), 0.0, 1.0)
    cover: Any = side * (1.0 - rise) ** 0.7 * (0.6 + 0.6 * streak)
    grain = BAYER[np.arange(high)[:, None] % 4, np.arange(wide) % 4] - 0.5
    cover = np.clip(np.floor(cover * FAN_STEPS + grain * 0.9 + 0.5) / FAN_STEPS, 0.0, 1.0)
    return from_rgb(FULL - cover[..., None] * (FULL - np.array(FAN_LEFT)))


class Fans(dict[int, pygame.Surface]):
    """Fans by the width of their window: each is made once."""

    def __missing__(self, width: int) -> pygame.Surface:
        self[width] = made = fan(width)
        return made


def lay_fan(picture: pygame.Surface, wall: pygame.Surface, window: pygame.Rect) -> None:
    """Soot on the wall over a window, and in the wall's own light alone: its outline stays."""
    place = window.centerx - picture.get_width() // 2, window.top + 4 - picture.get_height()
    wall.blit(picture, place, special_flags=MULTIPLY)


def joined(cells: list[tuple[int, int]]) -> list[pygame.Rect]:
    """Cells of panes that touch, as windows."""
    left = dict.fromkeys(cells)
    found: list[pygame.Rect] = []
    while left:
        queue = [next(iter(left))]
        group = pygame.Rect(queue[0], (TILE, TILE))
        del left[queue[0]]
        while queue:
            x, y = queue.pop()
            group.union_ip((x, y, TILE, TILE))
            near = [place for place in left if abs(place[0] - x) + abs(place[1] - y) <= TILE]
            for place in near:
                del left[place]
            queue += near
        found.append(group)
    return found
