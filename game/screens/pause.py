"""Pause: the picture stands still behind the menu; nothing in the world moves."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.screens.glossary import GlossaryScreen
from game.screens.options import OptionsScreen
from game.screens.remap import RemapScreen
from game.screens.services import Services
from game.screens.stack import Screen
from game.screens.widgets import Entry, Menu, heading, key_hints, veil


class PauseScreen(Screen):
    """Resume, retry, restart, options, controls, words, quit to the title."""

    covers = False

    def __init__(
        self, services: Services, retry: Callable[[], None], restart: Callable[[], None],
        quit_run: Callable[[], None], skip: Callable[[], None], skips: str,
    ) -> None:  # fmt: skip
        """`skips` is what an assist would lead past: talk, fight, way, or ''."""
        self._services = services
        say, stack = services.say, services.stack

        def closing(action: Callable[[], None]) -> Callable[[], None]:
            def choose() -> None:
                stack.pop()
                action()

            return choose

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
            x=40, y=92, width=132,
        )  # fmt: skip

    def command(self, word: str) -> None:
        if word in ("back", "pause"):
            self._services.sound.ui("ui_back")
            self._services.stack.pop()
        else:
            self._menu.command(word)

    def tick(self) -> None:
        self._menu.tick()

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        if services.stack.top is not self:
            return
        veil(canvas, 140)
        heading(canvas, services.big, services.say("menu.paused"), (40, 40))
        self._menu.draw(canvas)
        hints = [("choose", "menu.hint_select"), ("confirm", "menu.hint_go")]
        key_hints(services, canvas, [*hints, ("back", "menu.hint_resume")])
