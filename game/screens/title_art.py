"""The picture of the title screen."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.screens.widgets import HOT, INK, NIGHT
from game.view.text import Font, Style


class TitleArt:
    """Draws the title backdrop at a time in ticks."""

    def __init__(self, assets: Path, big: Font) -> None:
        self._big = big
        picture = assets / "sprites" / "title.png"
        self._backdrop = pygame.image.load(picture).convert() if picture.is_file() else None

    def draw(self, canvas: pygame.Surface, clock: int) -> None:
        """Fill the canvas."""
        if self._backdrop is not None:
            canvas.blit(self._backdrop, (0, 0))
            return
        canvas.fill(NIGHT)
        pygame.draw.circle(canvas, HOT, (426, 150), 108, 2)
        self._big.draw(canvas, "KIKIMORA", (42, 96), Style(INK, scale=4, tracking=1))
