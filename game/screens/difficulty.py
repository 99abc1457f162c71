"""How hard it is to be, told in plain words: before the story begins, and at a checkpoint."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, get_args

import pygame

from game.desktop.settings import Level
from game.screens.menu_screen import MenuScreen
from game.screens.services import Services
from game.screens.widgets import (
    CYAN,
    DIM,
    GOLD,
    HOT,
    SHADOW,
    SOFT,
    Entry,
    Menu,
    heading,
    key_hints,
    panel,
    veil,
)
from game.view.text import Style

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
TEXT: Final = (252, 96)  # left and top of the words
TEXT_WIDTH: Final = 340
PIPS: Final = (10, 4)  # width and height of a mark of hardness


class DifficultyScreen(MenuScreen):
    """Four levels at the left, what the chosen one means at the right.

    In a run, `now` is the level in force and `note` the row that tells what a change does to it."""

    def __init__(
        self, services: Services, begin: Callable[[], None], now: str = "", note: str = ""
    ) -> None:
        super().__init__(services)
        self._begin = begin
        self._note = note
        level = now or services.store.settings.play.difficulty
        entries = [
            Entry(services.say(f"value.difficulty_{name}"), self._chooser(name)) for name in LEVELS
        ]
        self._menu = Menu(services, entries, x=40, y=96, width=168)
        self._menu.index = next((row for row, name in enumerate(LEVELS) if name == level), 0)

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        say, small = services.say, services.small
        veil(canvas, 190)
        heading(canvas, services.big, say("menu.difficulty"), (40, 40))
        left, top = TEXT
        name = LEVELS[self._menu.index]
        rows = (
            (f"difficulty.{name}_tells", SOFT),
            (f"difficulty.{name}_numbers", DIM),
            ("difficulty.assists", CYAN),
            *([(self._note, GOLD)] if self._note else []),
        )
        lines = [(small.wrap(say(row), TEXT_WIDTH), colour) for row, colour in rows]
        high = sum(len(words) * (small.line + 2) + 8 for words, _ in lines)
        panel(canvas, pygame.Rect(left - 14, top - 18, TEXT_WIDTH + 28, high + 60))
        self._menu.draw(canvas)
        title = Style(GOLD, tracking=1, shadow=SHADOW)
        services.big.draw(canvas, say(f"value.difficulty_{name}"), (left, top - 4), title)
        self._draw_pips(canvas, left + TEXT_WIDTH, top, self._menu.index)
        canvas.fill(HOT, (left, top + 20, 120, 1))
        y = top + 34
        for words, colour in lines:
            for line in words:
                small.draw(canvas, line, (left, y), Style(colour, shadow=SHADOW))
                y += small.line + 2
            y += 8
        does = "menu.hint_go" if self._note else "menu.hint_begin"
        hints = [("choose", "menu.hint_select"), ("confirm", does)]
        key_hints(services, canvas, [*hints, ("back", "menu.hint_back")])

    def _draw_pips(self, canvas: pygame.Surface, right: int, y: int, level: int) -> None:
        """As many marks as it is hard, never only a colour."""
        wide, high = PIPS
        for number in range(len(LEVELS)):
            x = right - (len(LEVELS) - number) * (wide + 3)
            lit = number <= level
            canvas.fill(HOT if lit else (52, 22, 58), (x, y + 2, wide, high))

    def _chooser(self, name: Level) -> Callable[[], None]:
        def choose() -> None:
            services = self._services
            services.store.settings.play.difficulty = name
            services.store.save()
            services.stack.pop()
            self._begin()

        return choose
