"""The light that never changes: lamps that neither flicker nor breathe, and neon, on one sheet.

A room has dozens of such lamps. They are added up once, when a map opens; a frame takes its part of
the sheet in one blit. When a lamp is broken its surroundings are added up anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import pygame

from game.view.surfaces import ADD, Size, opaque


class SteadyLamp(Protocol):
    """What is asked of a lamp; its box on the light map, px."""

    @property
    def id(self) -> int: ...
    @property
    def left(self) -> int: ...
    @property
    def top(self) -> int: ...
    @property
    def levels(self) -> tuple[pygame.Surface, ...]: ...


class SteadyLight:
    """See the module's text. `size` is that of the whole map's light map."""

    def __init__(
        self, size: Size, lamps: Iterable[SteadyLamp], neon: pygame.Surface | None
    ) -> None:
        self._lamps, self._neon = tuple(lamps), neon
        self._dark: frozenset[int] = frozenset()
        self._sheet = neon
        if self._lamps:
            self._sheet = opaque(size)
            self._add_up(self._sheet, self._sheet.get_rect())

    def darken(self, dark: frozenset[int]) -> None:
        """From now on these lamps are out, and no others."""
        changed, self._dark = dark ^ self._dark, dark
        for lamp in self._lamps:
            if lamp.id in changed and self._sheet is not None:
                self._add_up(self._sheet, _box(lamp))

    def add(self, light: pygame.Surface, left: int, top: int) -> None:
        """Add it to a light map whose upper left corner lies there."""
        if self._sheet is not None:
            light.blit(self._sheet, (0, 0), (left, top, *light.get_size()), ADD)

    def _add_up(self, sheet: pygame.Surface, area: pygame.Rect) -> None:
        sheet.set_clip(area)
        sheet.fill(0)
        if self._neon is not None:
            sheet.blit(self._neon, (0, 0))
        for lamp in self._lamps:
            if lamp.id not in self._dark and area.colliderect(_box(lamp)):
                sheet.blit(lamp.levels[0], (lamp.left, lamp.top), special_flags=ADD)
        sheet.set_clip(None)


def _box(lamp: SteadyLamp) -> pygame.Rect:
    return lamp.levels[0].get_rect(topleft=(lamp.left, lamp.top))
