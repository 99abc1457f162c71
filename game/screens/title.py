"""The title: animated backdrop, the name, and the way into everything that works."""

from __future__ import annotations

from typing import Final

import pygame

from game.screens.books import read_places
from game.screens.difficulty import DifficultyScreen
from game.screens.levels import LevelsScreen, shipped_places
from game.screens.options import OptionsScreen
from game.screens.remap import RemapScreen
from game.screens.services import Services
from game.screens.stack import Screen
from game.screens.title_art import TitleArt
from game.screens.widgets import DIM, SOFT, Entry, Menu, key_hints
from game.view.text import Style

FIRST_CUE: Final = "club"
RISE: Final = 12  # px by which a row more begins higher: below lies the ribbon


class TitleScreen(Screen):
    """CONTINUE, PLAY, PLACES, OPTIONS, CONTROLS, QUIT over the dancer in the ring light."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._art = TitleArt(services.assets)
        self._menu = self._rows()

    def _rows(self) -> Menu:
        """The menu as the story stands now."""
        services, say = self._services, self._services.say
        places = (*shipped_places(services), *services.extra_maps())
        levels = Entry(
            say("menu.levels"), lambda: services.stack.push(LevelsScreen(services, places))
        )
        again = self._continued()
        return Menu(
            services,
            [
                *again,
                Entry(say("menu.play"), self._play),
                levels,
                Entry(say("menu.options"), lambda: services.stack.push(OptionsScreen(services))),
                Entry(say("menu.controls"), lambda: services.stack.push(RemapScreen(services))),
                Entry(say("menu.quit"), lambda: services.stack.reset(None)),
            ],
            x=self._art.menu[0] + 2, y=self._art.menu[1] - RISE * len(again), width=216,
        )  # fmt: skip

    def entered(self) -> None:
        self._services.sound.set_music("title", 0)
        chosen, rows = self._menu.index, len(self._menu.entries)
        self._menu = self._rows()
        if len(self._menu.entries) == rows:
            self._menu.index = chosen

    def command(self, word: str) -> None:
        self._menu.command(word)

    def tick(self) -> None:
        self._menu.tick()

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        on_top = services.stack.top is self
        self._art.draw(canvas, services.clock, named=on_top)
        if not on_top:
            return
        small = services.small
        subtitle = services.say("menu.subtitle")
        small.draw(canvas, subtitle, self._art.subtitle, Style(SOFT, tracking=2))
        self._menu.draw(canvas)
        key_hints(services, canvas, [("choose", "menu.hint_select"), ("confirm", "menu.hint_go")])
        version = f"V{services.version}"
        small.draw(canvas, version, (624, 343), Style(DIM), align=1.0)

    def _continued(self) -> list[Entry]:
        """The way back to the place that the story had reached."""
        services, name = self._services, self._services.profile.place()
        if name not in {place.map for place in read_places(services.assets)}:
            return []
        title = services.say(f"map.{name}")
        return [Entry(services.say("menu.continue", title=title), lambda: self._continue(name))]

    def _continue(self, name: str) -> None:
        """The place as it was entered, with all that was decided before it."""
        self._services.play(name, self._services.profile.standing(name))

    def _play(self) -> None:
        """A new contract begins with the question how hard it is to be."""
        services = self._services
        services.stack.push(DifficultyScreen(services, self._begin))

    def _begin(self) -> None:
        services = self._services
        services.sound.preload(FIRST_CUE)
        services.play(read_places(services.assets)[0].map, None)
