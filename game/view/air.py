"""The ambient light of a map, which may change along it: warm in a street, cold on the ice."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_WIDTH
from game.core.level import Level
from game.view.surfaces import Colour, from_rgb, parse_colour

SHARE: Final = 2  # px of the map per px of the light map


class Air:
    """One colour for each column of the light map. A map without Air has one for all."""

    def __init__(self, level: Level, ambient: Colour) -> None:
        self.ambient = ambient
        self.strip: pygame.Surface | None = None
        rows = level.of_class("Air")
        if not rows:
            return
        columns = np.arange(max(level.width * TILE, VIEW_WIDTH) // SHARE) * float(SHARE)
        colours: Any = np.tile(np.array(ambient, float), (len(columns), 1))
        for row in rows:
            inside = np.minimum(columns - row.x, row.x + row.w - columns)
            part = np.clip(0.5 + inside / row.number("ease"), 0.0, 1.0)
            part = (part * part * (3.0 - 2.0 * part))[:, None]
            colours += (np.array(parse_colour(row.text("ambient")), float) - colours) * part
        self.strip = from_rgb(colours[None])

    def fill(self, light: pygame.Surface, left: int) -> None:
        """Begin a light map whose left edge is column `left`."""
        if self.strip is None:
            light.fill(self.ambient)
            return
        width, height = light.get_size()
        wide = min(width, self.strip.get_width())
        at = min(max(0, left), self.strip.get_width() - wide)
        pygame.transform.scale(self.strip.subsurface((at, 0, wide, 1)), (width, height), light)
