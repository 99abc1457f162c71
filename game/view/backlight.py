"""A faint light behind figures in the dark, a faint shade behind them in the glare.

A silhouette needs a ground that differs from it. Where the picture around a figure is nearly black
its rims would stand alone as wire, and before a white stage it would melt.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.view import cookies
from game.view.surfaces import ADD, SUBTRACT, Colour, FlaggedBlit

RADIUS: Final = 40  # px
STRETCH: Final = 1.35  # figures are taller than wide
COLOUR: Final[Colour] = (96, 84, 132)
DARK, GLARE = 46, 150  # luma 0..255 around a figure
STEPS: Final = 6
EVE_POWER, FOE_POWER, SHADE_POWER = 0.85, 0.65, 0.4
PROBES: Final = ((-22, -44), (22, -44), (-20, -22), (20, -22), (0, -62))
MIDDLE: Final = 32  # px above the feet


class Backlight:
    """Baked lights and shades by strength."""

    def __init__(self) -> None:
        self._eve = _row(COLOUR, EVE_POWER)
        self._foe = _row(COLOUR, FOE_POWER)
        self._shade = _row((255, 255, 255), SHADE_POWER)

    def blit(self, target: pygame.Surface, x: int, y: int, *, eve: bool) -> FlaggedBlit | None:
        """What belongs behind a figure that stands at (x, y) of a picture still without it."""
        luma = _around(target, x, y)
        if DARK <= luma <= GLARE:
            return None
        if luma < DARK:
            row, share, flag = self._eve if eve else self._foe, 1 - luma / DARK, ADD
        else:
            row, share, flag = self._shade, (luma - GLARE) / (255 - GLARE), SUBTRACT
        step = round(share * STEPS)
        if not step:
            return None
        picture = row[step - 1]
        width, height = picture.get_size()
        return picture, (x - width // 2, y - MIDDLE - height // 2), None, flag


def _row(colour: Colour, power: float) -> tuple[pygame.Surface, ...]:
    return tuple(
        cookies.point(RADIUS, colour, power * step / STEPS, STRETCH, fall=cookies.GLOW_FALL)
        for step in range(1, STEPS + 1)
    )


def _around(target: pygame.Surface, x: int, y: int) -> float:
    """Mean luma of a few points beside the figure."""
    width, height = target.get_size()
    total = count = 0
    for dx, dy in PROBES:
        place = x + dx, y + dy
        if 0 <= place[0] < width and 0 <= place[1] < height:
            red, green, blue, _ = target.get_at(place)
            total += (54 * red + 183 * green + 19 * blue) >> 8
            count += 1
    return total / count if count else DARK
