"""Pause: the picture stands still behind the menu; nothing in the world moves."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.screens.glossary import GlossaryScreen
from game.screens.menu_screen import MenuScreen
from game.screens.options import OptionsScreen
from game.screens.remap import RemapScreen
from game.screens.services import Services
from game.screens.widgets import ROW, Entry, Menu, heading, key_hints, panel, veil


class PauseScreen(MenuScreen):
    """Resume, retry, restart, options, controls, words, quit to the title."""

    def __init__(
        self, services: Services, retry: Callable[[], None], restart: Callable[[], None],
        quit_run: Callable[[], None], skip: Callable[[], None], skips: str,
    ) -> None:  # fmt: skip
        """`skips` is what an assist would lead past: talk, fight, way, or ''."""
        super().__init__(services)
        say, stack, closing = services.say, services.stack, self._closing
        self._menu = Menu(
            services,
            [
                Entry(say("menu.resume"), stack.pop),
                *([Entry(say(f"menu.skip_{skips}"), closing(skip))] if skips else []),
                Entry(say("menu.retry"), closing(retry)),
                Entry(say("menu.restart"), closing(restart)),
                Entry(say("menu.options"), lambda: stack.push(OptionsScreen(services))),
                Entry(say("menu.controls"), lambda: stack.push(RemapScreen(services))),
                Entry(say("menu.glossary"), lambda: stack.push(GlossaryScreen(services))),
                Entry(say("menu.quit_run"), closing(quit_run)),
            ],
            x=40, y=92, width=172,
        )  # fmt: skip

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        if services.stack.top is not self:
            return
        veil(canvas, 140)
        heading(canvas, services.big, services.say("menu.paused"), (40, 40))
        panel(canvas, pygame.Rect(28, 78, 200, len(self._menu.entries) * ROW + 26))
        self._menu.draw(canvas)
        hints = [("choose", "menu.hint_select"), ("confirm", "menu.hint_go")]
        key_hints(services, canvas, [*hints, ("back", "menu.hint_resume")])
