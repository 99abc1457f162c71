"""Pause: the picture stands still behind the menu; nothing in the world moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.core.snapshot import Snapshot
from game.screens.difficulty import DifficultyScreen
from game.screens.glossary import GlossaryScreen
from game.screens.menu_screen import MenuScreen
from game.screens.options import OptionsScreen
from game.screens.remap import RemapScreen
from game.screens.services import Services
from game.screens.widgets import ROW, Entry, Menu, heading, key_hints, panel, veil


@dataclass(frozen=True, slots=True)
class Ways:
    """What the pause can do with the run; `level` goes on at the difficulty of the settings."""

    retry: Callable[[], None]
    restart: Callable[[], None]
    quit_run: Callable[[], None]
    skip: Callable[[], None]
    level: Callable[[], None]
    choreography: Callable[[], None]


class PauseScreen(MenuScreen):
    """Back, retry, restart, another difficulty, the takes so far, options, words, the title."""

    def __init__(self, services: Services, ways: Ways, seen: Snapshot) -> None:
        super().__init__(services)
        self._seen = seen
        self._asked = ""  # row that was chosen once and waits for the second press
        say, stack, closing = services.say, services.stack, self._closing
        level = say(f"value.difficulty_{seen.difficulty}")
        self._menu = Menu(
            services,
            [
                Entry(say("menu.resume"), stack.pop),
                *self._skips(ways),
                Entry(say("menu.retry"), closing(ways.retry)),
                self._twice("restart", ways.restart),
                Entry(say("menu.level"), self._choose_level(ways), value=lambda: level),
                Entry(say("menu.choreography"), ways.choreography),
                Entry(say("menu.options"), lambda: stack.push(OptionsScreen(services))),
                Entry(say("menu.controls"), lambda: stack.push(RemapScreen(services))),
                Entry(say("menu.glossary"), lambda: stack.push(GlossaryScreen(services))),
                self._twice("quit_run", ways.quit_run),
            ],
            x=40, y=92, width=172,
        )  # fmt: skip

    def tick(self) -> None:
        super().tick()
        if self._asked and self._menu.current.label != self._services.say(f"menu.{self._asked}"):
            self._asked = ""

    def _twice(self, row: str, way: Callable[[], None]) -> Entry:
        """An entry that gives up what was played since the place was entered: it asks first."""
        say, leave = self._services.say, self._closing(way)

        def choose() -> None:
            if self._asked == row:
                leave()
            self._asked = row

        return Entry(
            say(f"menu.{row}"), choose, value=lambda: say("menu.sure") if self._asked == row else ""
        )

    def _skips(self, ways: Ways) -> list[Entry]:
        """What an assist would lead past: talk, a fight, a way, or nothing."""
        if not self._seen.skips:
            return []
        return [
            Entry(self._services.say(f"menu.skip_{self._seen.skips}"), self._closing(ways.skip))
        ]

    def _choose_level(self, ways: Ways) -> Callable[[], None]:
        services, seen = self._services, self._seen
        note = "difficulty.here" if seen.at_checkpoint else "difficulty.back"

        def ask() -> None:
            begin = self._closing(ways.level)
            services.stack.push(DifficultyScreen(services, begin, seen.difficulty, note))

        return ask

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
