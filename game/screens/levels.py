"""Levels of others: the maps of the packs in the player's folder."""

from __future__ import annotations

import textwrap
from typing import Final

import pygame

from game.screens.loading import LoadingScreen
from game.screens.services import ExtraMap, Services
from game.screens.stack import Screen
from game.screens.widgets import DIM, SOFT, Entry, Menu, heading, key_hints, panel, veil
from game.view.text import Style

ROWS: Final = 14
WIDTH: Final = 300  # px
TITLE_LENGTH: Final = 40  # characters


class LevelsScreen(Screen):
    """A list of maps; a pack that is broken stands there too and tells why."""

    def __init__(self, services: Services, maps: tuple[ExtraMap, ...]) -> None:
        self._services = services
        self._maps = maps
        entries = [
            Entry(
                textwrap.shorten(found.title, TITLE_LENGTH, placeholder="..."),
                lambda found=found: self._choose(found),  # type: ignore[misc]
                value=lambda found=found: "!" if found.problem else "",  # type: ignore[misc]
            )
            for found in maps
        ]
        self._menu = Menu(services, entries, x=40, y=84, width=WIDTH, rows=ROWS)

    def command(self, word: str) -> None:
        if word in ("back", "pause"):
            self._services.stack.pop()
        else:
            self._menu.command(word)

    def tick(self) -> None:
        self._menu.tick()

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, 190)
        heading(canvas, services.big, services.say("menu.levels"), (40, 40))
        panel(canvas, pygame.Rect(32, 76, WIDTH + 16, ROWS * 15 + 14))
        self._menu.draw(canvas)
        found = self._maps[self._menu.index]
        style = Style(SOFT, tracking=1)
        services.small.draw(canvas, found.pack, (372, 88), style)
        services.small.draw(canvas, found.author, (372, 102), Style(DIM))
        lines = services.small.wrap(found.problem, 240, Style()) if found.problem else []
        for number, line in enumerate(lines):
            place = (372, 122 + number * services.small.line)
            services.small.draw(canvas, line, place, Style(SOFT))
        key_hints(services, canvas, [("choose", "menu.hint_select"), ("back", "menu.hint_back")])

    def _choose(self, found: ExtraMap) -> None:
        services = self._services
        if found.problem:
            services.notices.append(found.problem)
            return

        def make() -> Screen:
            from game.screens.play import PlayScreen  # costs time that the title need not pay

            return PlayScreen(services, services.start_run(found.name))

        services.stack.push(LoadingScreen(services, make))
