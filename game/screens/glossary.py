"""The words of the story: each entry stands here once somebody has said it."""

from __future__ import annotations

from typing import Final

import pygame

from game.screens.books import Word, read_words
from game.screens.menu_screen import MenuScreen
from game.screens.services import Services
from game.screens.widgets import (
    DIM,
    HOT,
    INK,
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

UNKNOWN: Final = "- - -"
ROWS: Final = 15
TEXT: Final = (236, 92)  # left and top of the entry
TEXT_WIDTH: Final = 356


def unlocked(words: tuple[Word, ...], heard: frozenset[str]) -> tuple[Word, ...]:
    """The words that were heard of, in their order."""
    return tuple(word for word in words if heard & set(word.heard))


class GlossaryScreen(MenuScreen):
    """Terms at the left, the entry of the chosen one at the right."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._words = read_words(services.assets)
        self._known = unlocked(self._words, services.profile.heard())
        entries = [Entry(self._term(word)) for word in self._words]
        self._menu = Menu(services, entries, x=40, y=84, width=168, rows=ROWS)
        first = next((n for n, word in enumerate(self._words) if word in self._known), 0)
        self._menu.show(first)

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, 190)
        heading(canvas, services.big, services.say("menu.glossary"), (40, 40))
        count = f"{len(self._known)} / {len(self._words)}"
        services.small.draw(canvas, count, (208, 48), Style(DIM, tracking=1), align=1.0)
        panel(canvas, pygame.Rect(TEXT[0] - 12, TEXT[1] - 16, TEXT_WIDTH + 24, 150))
        self._menu.draw(canvas)
        self._draw_entry(canvas, self._words[self._menu.index])
        key_hints(services, canvas, [("choose", "menu.hint_select"), ("back", "menu.hint_back")])

    def _term(self, word: Word) -> str:
        return self._services.say(f"word.{word.id}.0") if word in self._known else UNKNOWN

    def _draw_entry(self, canvas: pygame.Surface, word: Word) -> None:
        services, (x, y) = self._services, TEXT
        if word not in self._known:
            services.small.draw(canvas, services.say("menu.locked"), (x, y), Style(DIM))
            return
        style = Style(INK, tracking=1, shadow=SHADOW)
        services.big.draw(canvas, self._term(word), (x, y), style)
        canvas.fill(HOT, (x, y + 22, 120, 1))
        entry = services.say(f"word.{word.id}.1")
        for number, line in enumerate(services.small.wrap(entry, TEXT_WIDTH)):
            place = (x, y + 34 + number * (services.small.line + 3))
            services.small.draw(canvas, line, place, Style(SOFT, shadow=SHADOW))
