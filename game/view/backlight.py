"""A faint light behind figures that stay dark shapes, a faint shade behind them in the glare.

A silhouette needs a ground that differs from it. Where the picture around a figure is nearly black
its rims would stand alone as wire, before a white stage it would melt, and on a middle ground a
dark coat and the dusk behind it are one.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import pygame

from game.view import cookies
from game.view.keylight import Need
from game.view.surfaces import ADD, SUBTRACT, Colour

RADIUS: Final = 40  # px
STRETCH: Final = 1.35  # figures are taller than wide
COLOUR: Final[Colour] = (96, 84, 132)
DARK, GLARE = 46, 150  # luma 0..255 around a figure
STEPS: Final = 6
EVE_POWER, FOE_POWER, SHADE_POWER = 0.45, 0.35, 0.4  # in the dark the key light does most
SHAPE_STEP: Final = 4  # of STEPS, behind who stays a dark shape on a middle ground
SHAPE_GAP: Final = 70.0  # luma by which a ground this much brighter needs no help
MIDDLE: Final = 32  # px above the feet


class Back(NamedTuple):
    """A light or shade, and where it lies from the feet, px."""

    picture: pygame.Surface
    dx: int
    dy: int
    flag: int


class Backlight:
    """Baked lights and shades by strength."""

    def __init__(self) -> None:
        self.on = True
        self._eve = _row(COLOUR, EVE_POWER)
        self._foe = _row(COLOUR, FOE_POWER)
        self._shape = _row(COLOUR, 1.0)
        self._shade = _row((255, 255, 255), SHADE_POWER)

    def behind(self, need: Need, *, eve: bool) -> Back | None:
        """What belongs behind a figure that needs so much."""
        luma = need.ground
        row, flag = self._eve if eve else self._foe, ADD
        step = round((1 - luma / DARK) * STEPS)
        if luma > GLARE:
            row, flag = self._shade, SUBTRACT
            step = round((luma - GLARE) / (255 - GLARE) * STEPS)
        elif luma >= DARK:
            row = self._shape
            step = round(need.shape * max(0.0, 1.0 - need.gap / SHAPE_GAP) * STEPS * 2)
        if step <= 0:
            return None
        picture = row[min(step, SHAPE_STEP if row is self._shape else STEPS) - 1]
        width, height = picture.get_size()
        return Back(picture, -(width // 2), -MIDDLE - height // 2, flag)


def _row(colour: Colour, power: float) -> tuple[pygame.Surface, ...]:
    return tuple(
        cookies.point(RADIUS, colour, power * step / STEPS, STRETCH, fall=cookies.GLOW_FALL)
        for step in range(1, STEPS + 1)
    )
