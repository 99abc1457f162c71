"""The title: animated backdrop, the name, and the way into everything that works."""

from __future__ import annotations

from typing import Final

import pygame

from game.screens.options import OptionsScreen
from game.screens.play import PlayScreen
from game.screens.remap import RemapScreen
from game.screens.services import Services
from game.screens.stack import Screen
from game.screens.title_art import TitleArt
from game.screens.widgets import DIM, GOLD, SHADOW, Entry, Menu, key_hints
from game.view.text import Style

FIRST_MAP: Final = "club_floor"
NOTICE_TICKS: Final = 360


class TitleScreen(Screen):
    """PLAY, OPTIONS, CONTROLS, QUIT over the dancer in the ring light."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._art = TitleArt(services.assets, services.big)
        self._notice_left = NOTICE_TICKS
        say = services.say
        self._menu = Menu(
            services,
            [
                Entry(say("menu.play"), self._play),
                Entry(say("menu.options"), lambda: services.stack.push(OptionsScreen(services))),
                Entry(say("menu.controls"), lambda: services.stack.push(RemapScreen(services))),
                Entry(say("menu.quit"), lambda: services.stack.reset(None)),
            ],
            x=40, y=196, width=132,
        )  # fmt: skip

    def entered(self) -> None:
        self._services.sound.set_music("title", 0)

    def command(self, word: str) -> None:
        self._menu.command(word)

    def tick(self) -> None:
        self._menu.tick()
        if self._services.notices:
            self._notice_left -= 1
            if self._notice_left <= 0:
                self._services.notices.pop(0)
                self._notice_left = NOTICE_TICKS

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        self._art.draw(canvas, services.clock)
        small = services.small
        small.draw(canvas, services.say("menu.subtitle"), (44, 164), Style(DIM, tracking=2))
        self._menu.draw(canvas)
        key_hints(services, canvas, [("choose", "menu.hint_select"), ("confirm", "menu.hint_go")])
        version = f"V{services.version}"
        small.draw(canvas, version, (624, 343), Style(DIM), align=1.0)
        if services.notices:
            text = small.wrap(services.notices[0], 420, Style())
            for number, line in enumerate(text):
                place = (628, 12 + number * small.line)
                small.draw(canvas, line, place, Style(GOLD, shadow=SHADOW), align=1.0)

    def _play(self) -> None:
        services = self._services
        services.stack.push(PlayScreen(services, services.start_run(FIRST_MAP)))
