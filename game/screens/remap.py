"""Controls: every action of every device can be given another input; conflicts are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pygame

from game.desktop.bindings import SCHEMES
from game.screens.services import Services
from game.screens.stack import Screen
from game.screens.widgets import (
    GOLD,
    HOT,
    INK,
    NIGHT,
    SOFT,
    Entry,
    Menu,
    heading,
    key_cap,
    key_hints,
    panel,
    veil,
)
from game.view.text import Style

WAIT_TICKS: Final = 300  # t until the wait for a new input gives up
ROWS: Final = 14
TABS: Final = 440  # px: middle of the scheme's name


class RemapScreen(Screen):
    """One scheme at a time; left and right change the scheme, confirm waits for an input."""

    covers = False

    def __init__(self, services: Services) -> None:
        self._services = services
        last = services.devices.scheme
        self._scheme = SCHEMES.index(last) if last in SCHEMES else 0
        self._waiting = ""
        self._left = 0
        self._message = ""
        self._menu = self._built()

    @property
    def scheme(self) -> str:
        """The scheme that is shown."""
        return SCHEMES[self._scheme]

    def command(self, word: str) -> None:
        if self._waiting:
            return  # the raw input itself is taken in tick()
        if word == "back":
            self._services.sound.ui("ui_back")
            self._services.stack.pop()
        elif word in ("left", "right"):
            self._scheme = (self._scheme + (1 if word == "right" else -1)) % len(SCHEMES)
            index, self._menu = self._menu.index, self._built()
            self._menu.index = 0 if index >= len(self._menu.entries) else index
            self._message = ""
            self._services.sound.ui("ui_move")
        elif word == "clear" and self._menu.index < len(self._actions):
            self._services.bindings.clear(self.scheme, self._actions[self._menu.index])
            self._changed()
        else:
            self._menu.command(word)

    def tick(self) -> None:
        if not self._waiting:
            self._menu.tick()
            return
        self._left -= 1
        devices = self._services.devices
        name, devices.fresh = devices.fresh, None
        if name is not None:
            self._take(name)
        elif self._left <= 0:
            self._waiting = ""

    def left(self) -> None:
        self._services.store.save()

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        say = services.say
        veil(canvas, 190)
        heading(canvas, services.big, say("menu.controls"), (40, 30))
        self._draw_tabs(canvas)
        panel(canvas, pygame.Rect(32, 68, 576, 244))
        self._menu.draw(canvas)
        self._draw_inputs(canvas)
        if self._waiting:
            self._draw_waiting(canvas)
        elif self._message:
            services.small.draw(canvas, self._message, (40, 322), Style(GOLD, shadow=NIGHT))
        else:
            self._draw_conflicts(canvas)
        key_hints(
            services, canvas,
            [("confirm", "menu.hint_bind"), ("clear", "menu.hint_clear"),
             ("right", "menu.hint_device"), ("back", "menu.hint_back")],
        )  # fmt: skip

    @property
    def _actions(self) -> tuple[str, ...]:
        return self._services.bindings.table.listed

    def _built(self) -> Menu:
        services = self._services
        entries = [
            Entry(services.say(f"action.{action}"), self._asker(action)) for action in self._actions
        ]
        entries.append(Entry(services.say("menu.reset_controls"), self._reset))
        return Menu(services, entries, x=40, y=84, width=560, rows=ROWS)

    def _asker(self, action: str) -> Callable[[], None]:
        def choose() -> None:
            self._waiting = action
            self._left = WAIT_TICKS
            self._message = ""
            self._services.devices.fresh = None

        return choose

    def _take(self, name: str) -> None:
        services = self._services
        action, self._waiting = self._waiting, ""
        services.devices.take_menu()
        if services.bindings.rebind(self.scheme, action, name):
            services.sound.ui("ui_confirm")
            self._changed()
        else:
            services.sound.ui("ui_denied")
            self._message = services.say("menu.bind_refused", name=services.bindings.label(name))

    def _reset(self) -> None:
        self._services.bindings.reset(self.scheme)
        self._changed()

    def _changed(self) -> None:
        services = self._services
        services.store.settings.bindings = services.bindings.changes()
        services.devices.rebuild()
        self._message = ""

    def _draw_tabs(self, canvas: pygame.Surface) -> None:
        """The scheme between two arrows, and one mark for each that there is."""
        font = self._services.small
        text = self._services.say(f"menu.scheme_{self.scheme}")
        width = font.width(text, Style(tracking=1))
        x = TABS - width // 2
        font.draw(canvas, text, (x, 36), Style(INK, tracking=1))
        canvas.fill(HOT, (x, 47 + font.height - 7, width, 1))
        for sign, place in (("<", x - 22), (">", x + width + 14)):
            font.draw(canvas, sign, (place, 36), Style(GOLD))
        left = TABS - len(SCHEMES) * 7
        for number in range(len(SCHEMES)):
            colour = HOT if number == self._scheme else (74, 50, 92)
            canvas.fill(colour, (left + number * 14, 56, 9, 3))

    def _draw_inputs(self, canvas: pygame.Surface) -> None:
        services = self._services
        conflicts = services.bindings.conflicts(self.scheme)
        for row, y in self._menu.visible():
            if row >= len(self._actions):
                continue
            x = 250
            inputs = services.bindings.inputs(self.scheme, self._actions[row])
            for name in inputs:
                x += key_cap(canvas, services.small, services.bindings.label(name), (x, y)) + 6
            if not inputs:
                services.small.draw(canvas, services.say("menu.unbound"), (x, y), Style(HOT))
            others = conflicts.get(self._actions[row])
            if others:
                names = ", ".join(services.say(f"action.{other}") for other in others)
                text = services.say("menu.also", actions=names)
                services.small.draw(canvas, text, (590, y), Style(GOLD), align=1.0)

    def _draw_conflicts(self, canvas: pygame.Surface) -> None:
        services = self._services
        count = len(services.bindings.conflicts(self.scheme))
        if count:
            text, colour = services.say("menu.conflicts", count=count), GOLD
        else:
            pads = services.devices.pads.names
            text = (
                services.say("menu.pad_found", name=pads[0])
                if pads
                else services.say("menu.no_pad")
            )
            colour = SOFT
        services.small.draw(canvas, text, (40, 322), Style(colour, shadow=NIGHT))

    def _draw_waiting(self, canvas: pygame.Surface) -> None:
        services = self._services
        action = services.say(f"action.{self._waiting}")
        text = services.say("menu.press_for", action=action, seconds=self._left // 60 + 1)
        services.small.draw(canvas, text, (40, 322), Style(GOLD, tracking=1, shadow=NIGHT))
