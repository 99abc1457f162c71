"""Short messages over whatever is on the screen, one after the other."""

from __future__ import annotations

from typing import Final

import pygame

from game.screens.services import Services
from game.screens.widgets import GOLD, SHADOW, panel
from game.view.text import Style

SHOWN_TICKS: Final = 420  # t that one message stays
WIDTH: Final = 300  # px of text


class Toasts:
    """Shows `services.notices` at the top right and takes each off after a while."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._left = SHOWN_TICKS

    def tick(self) -> None:
        """1/60 s has passed."""
        notices = self._services.notices
        if not notices:
            self._left = SHOWN_TICKS
            return
        self._left -= 1
        if self._left <= 0:
            notices.pop(0)
            self._left = SHOWN_TICKS

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the first message."""
        services = self._services
        if not services.notices:
            return
        font = services.small
        lines = font.wrap(services.notices[0], WIDTH, Style())
        width = max(font.width(line) for line in lines) + 16
        height = len(lines) * font.line + 10
        left = canvas.get_width() - width - 8
        panel(canvas, pygame.Rect(left, 8, width, height), 225)
        for number, line in enumerate(lines):
            place = (left + 8, 15 + number * font.line)
            font.draw(canvas, line, place, Style(GOLD, shadow=SHADOW))
