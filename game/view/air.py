"""The ambient light of a map, which may change along it: warm in a street, cold on the ice; and
from room to room where rooms lie above each other."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level
from game.view.surfaces import Colour, from_rgb, parse_colour

SHARE: Final = 2  # px of the map per px of the light map


class Air:
    """One colour for each cell of the light map. A map without Air has one for all; where all Air
    is tall, a single row stands for every row."""

    def __init__(self, level: Level, ambient: Colour) -> None:
        self.ambient = ambient
        self.sheet: pygame.Surface | None = None
        rows = level.of_class("Air")
        if not rows:
            return
        across = np.arange(max(level.width * TILE, VIEW_WIDTH) // SHARE) * float(SHARE)
        down: Any = np.zeros(1)
        if not all(row.flag("tall") for row in rows):
            down = np.arange(max(level.height * TILE, VIEW_HEIGHT) // SHARE) * float(SHARE)
        colours: Any = np.tile(np.array(ambient, float), (len(down), len(across), 1))
        for row in rows:
            part = _share(across, row.x, row.w, row.number("ease"))[None, :]
            if not row.flag("tall"):
                part = part * _share(down, row.y, row.h, row.number("ease"))[:, None]
            colours += (np.array(parse_colour(row.text("ambient")), float) - colours) * part[
                ..., None
            ]
        self.sheet = from_rgb(colours)

    def fill(self, light: pygame.Surface, left: int, top: int) -> None:
        """Begin a light map whose upper left corner is column `left`, row `top` of the sheet."""
        if self.sheet is None:
            light.fill(self.ambient)
            return
        width, height = light.get_size()
        wide, high = (
            min(a, b) for a, b in zip((width, height), self.sheet.get_size(), strict=True)
        )
        x = min(max(0, left), self.sheet.get_width() - wide)
        y = min(max(0, top), self.sheet.get_height() - high)
        part = self.sheet.subsurface((x, y, wide, high))
        if (wide, high) == (width, height):
            light.blit(part, (0, 0))
        else:
            pygame.transform.scale(part, (width, height), light)


def _share(places: Any, start: float, length: float, ease: float) -> Any:
    """How much of a room's air there is at each place, 0..1: it comes in softly over `ease` px."""
    part = np.clip(0.5 + np.minimum(places - start, start + length - places) / ease, 0.0, 1.0)
    return part * part * (3.0 - 2.0 * part)
