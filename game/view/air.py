"""The ambient light of a map, which may change along it: warm in a street, cold on the ice; and
from room to room where rooms lie above each other."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level
from game.view.surfaces import Colour, from_rgb, parse_colour

BEYOND: Final = 4096.0  # px outside the map to which what touches its edge reaches
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
        colours: Any = np.tile(np.array(ambient, np.float32), (len(down), len(across), 1))
        for row in rows:
            ease = row.number("ease")
            left, right = outward(row.x, row.w, level.width * TILE)
            columns, wide = _share(across, left, right - left, ease)
            lines, high = slice(None), np.ones(len(down), np.float32)
            if not row.flag("tall"):
                lines, high = _share(down, row.y, row.h, ease)
            part = (high[:, None] * wide[None, :])[..., None]
            there = colours[lines, columns]
            there += (np.array(parse_colour(row.text("ambient")), np.float32) - there) * part
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


def outward(start: float, length: float, whole: float) -> tuple[float, float]:
    """Both ends of a stretch of the map; at the map's own edge nothing comes in, so it goes on."""
    return (start if start > 0 else -BEYOND), (
        start + length if start + length < whole else whole + BEYOND
    )


def _share(places: Any, start: float, length: float, ease: float) -> tuple[slice, Any]:
    """Which places a room's air reaches, and how much of it there is at each of them, 0..1: it
    comes in softly over `ease` px."""
    first, last = np.searchsorted(places, (start - ease / 2, start + length + ease / 2))
    reached = places[first:last]
    part = np.clip(0.5 + np.minimum(reached - start, start + length - reached) / ease, 0.0, 1.0)
    return slice(int(first), int(last)), (part * part * (3.0 - 2.0 * part)).astype(np.float32)
