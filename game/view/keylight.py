"""A key light of their own for all who would sink into what is behind them.

Rims draw an outline; on a dark wall an outline around black cloth is wire. So whoever is about as
dark as his surroundings is modelled from both sides in the light of the room, as a follow spot
does on a stage, until the inside of the figure is clearly brighter than the wall. Before a bright
stage he stays a dark shape. The dead get none: they sink back, and the living stand before them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import pygame

from game.view.figures import KEY_STEPS

CLEAR: Final = 17.0  # luma 0..255 by which the dark half of a figure should outshine the ground
SHAPE: Final = 40.0  # luma by which the ground must outshine a figure that stays a dark shape
SOFT: Final = 16.0  # luma over which one turns into the other
GAIN: Final = 19.0  # luma that the full light adds to dark cloth
DUSK, DAY = 172.0, 206.0  # luma of the light in which it fades out: by day bodies are lit
SHADE: Final = 70.0  # luma of a ground before which it stays: charred walls, firs, beside a fire


class Need(NamedTuple):
    """What a figure needs to stand off its ground."""

    ground: float  # luma 0..255 behind it
    gap: float  # luma by which the ground outshines its dark half
    shape: float  # 0..1: how far it stays a dark shape that the dusk could swallow
    key: float  # 0..1: share of the key light


def needs(ground: float, own: float, light: float) -> Need:
    """Lumas of the ground, of the figure's dark half and of the light that falls on him."""
    gap = ground - own
    shape = min(1.0, max(0.0, (gap - SHAPE + SOFT) / SOFT))
    night = min(1.0, max(0.0, (DAY - light) / (DAY - DUSK)))
    key = min(1.0, max(0.0, (gap + CLEAR) / GAIN))
    shade = min(1.0, max(0.0, (SHADE - ground) / SOFT))
    return Need(ground, gap, shape * night, key * (1.0 - shape) * max(night, shade))


def mean_luma(picture: pygame.Surface, area: pygame.Rect) -> float:
    """Mean luma 0..255 of a part of a picture, 0 of none."""
    if not area.w or not area.h:
        return 0.0
    red, green, blue, _ = pygame.transform.average_color(picture, area)
    return float(54 * red + 183 * green + 19 * blue) / 256


class KeyLight:
    """How strong the light is; it can be turned off to see what figures are without it."""

    def __init__(self) -> None:
        self.on = True

    def steps(self, want: Need) -> int:
        """The part of the key light that a figure gets, in steps of its baked strengths."""
        return round(want.key * KEY_STEPS)
