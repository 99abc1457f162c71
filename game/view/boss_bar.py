"""The bar of a boss at the top of the picture: name, health, and where his phases begin."""

from __future__ import annotations

from typing import Final

import pygame

from game.core.snapshot import BossView
from game.view.surfaces import Colour
from game.view.text import Style, Type

WIDTH: Final = 304
HEIGHT: Final = 32
NAME_WIDTH: Final = 240  # px at the left of the pips
PLACE: Final = (168, 42)  # left and top in the picture
BAR: Final = (2, 16, 300, 7)
INK: Final[Colour] = (8, 4, 16)
FRAME: Final[Colour] = (122, 40, 92)
EMPTY: Final[Colour] = (40, 12, 38)
FILL: Final[Colour] = (255, 46, 136)
SHINE: Final[Colour] = (255, 156, 200)
LAST: Final[Colour] = (255, 208, 96)  # the last phase: nothing but the end is left
DONE: Final[Colour] = (88, 60, 96)
WHITE: Final[Colour] = (255, 255, 255)
PIP: Final = 5
PIP_STEP: Final = 9


def paint(surface: pygame.Surface, kind: Type, name: str, boss: BossView) -> None:
    """Draw the whole bar into `surface`."""
    style = Style(WHITE, kind.scale, 1, shadow=INK)
    kind.font.draw(surface, name.upper(), (3, max(0, 13 - kind.height)), style)
    _pips(surface, boss)
    left, top, width, height = BAR
    surface.fill(INK, (left - 2, top - 2, width + 4, height + 4))
    surface.fill(FRAME, (left - 1, top - 1, width + 2, height + 2))
    surface.fill(EMPTY, BAR)
    full = round(width * max(0, boss.hp) / max(1, boss.hp_max))
    last = boss.phase >= len(boss.borders)
    surface.fill(LAST if last else FILL, (left, top, full, height))
    surface.fill(WHITE if last else SHINE, (left, top, full, 2))
    for border in boss.borders[1:]:
        x = left + round(width * border / max(1, boss.hp_max))
        surface.fill(INK, (x - 1, top - 1, 3, height + 2))
        surface.fill(WHITE, (x, top - 1, 1, height + 2))


def _pips(surface: pygame.Surface, boss: BossView) -> None:
    """One for each phase at the right end: gone, running, to come."""
    count = len(boss.borders)
    for index in range(count):
        x = WIDTH - 4 - (count - index) * PIP_STEP
        colour = DONE if index + 1 < boss.phase else FILL if index + 1 == boss.phase else WHITE
        surface.fill(INK, (x - 1, 6, PIP + 2, PIP + 2))
        surface.fill(colour, (x, 7, PIP, PIP))
