"""Options: every row changes something at once or says when it will."""

from __future__ import annotations

import typing
from typing import Any, Final

import msgspec
import pygame

from game.screens.menu_screen import MenuScreen
from game.screens.services import Services
from game.screens.widgets import (
    DIM,
    NIGHT,
    SOFT,
    Entry,
    Menu,
    heading,
    key_hints,
    panel,
    veil,
)
from game.view.text import Style

PERCENT_STEP: Final = 10
PAGES: Final[dict[str, tuple[str, ...]]] = {
    "sound": ("audio.master", "audio.effects", "audio.music", "audio.mono"),
    "picture": (
        "picture.fullscreen", "picture.frame_rate", "picture.shake", "picture.flash",
        "picture.gore", "picture.blindfold", "picture.zoom", "picture.bloom",
        "picture.software_present",
    ),
    "reading": (
        "picture.text_size", "picture.captions", "picture.sound_captions", "picture.hud",
        "picture.palette", "picture.outline",
    ),
    "play": (
        "play.difficulty", "play.scheme", "play.pad", "play.focus_toggle", "play.crouch_toggle",
        "play.throw_toggle", "play.hit_stop",
    ),
    "assists": (
        "play.parry_help", "play.extra_hp", "play.aim_help", "play.auto_break",
        "play.endless_focus", "play.one_button", "play.no_timers", "play.skip_scene",
        "play.invulnerable", "play.speed",
    ),
}  # fmt: skip


def choices_of(section: type[msgspec.Struct], name: str) -> tuple[Any, ...]:
    """All values that a field can take, in the order of the menu."""
    kind = typing.get_type_hints(section)[name]
    if kind is bool:
        return (False, True)
    if typing.get_origin(kind) is typing.Literal:
        return typing.get_args(kind)
    return tuple(range(0, 101, PERCENT_STEP))


def neighbour(choices: tuple[Any, ...], now: Any, by: int) -> Any:
    """The next value: choices go round, percents stop at their ends."""
    if now in choices and choices[-1] != 100:
        return choices[(choices.index(now) + by) % len(choices)]
    nearest = min(range(len(choices)), key=lambda place: abs(choices[place] - now))
    return choices[min(max(nearest + by, 0), len(choices) - 1)]


class OptionsScreen(MenuScreen):
    """The pages of options, or from within play the same ones over the frozen picture."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        entries = [Entry(services.say(f"menu.page_{page}"), self._opener(page)) for page in PAGES]
        entries.append(Entry(services.say("menu.back"), services.stack.pop))
        self._menu = Menu(services, entries, x=40, y=92, width=132)
        self._page: Menu | None = None
        self._rows: tuple[str, ...] = ()

    def command(self, word: str) -> None:
        if self._page is not None and word not in ("back", "pause"):
            self._page.command(word)
        else:
            super().command(word)

    def tick(self) -> None:
        (self._page or self._menu).tick()

    def left(self) -> None:
        self._services.store.save()

    def _back(self) -> None:
        if self._page is None:
            super()._back()
        self._page = None

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, 170)
        heading(canvas, services.big, services.say("menu.options"), (40, 40))
        self._menu.draw(canvas)
        if self._page is not None:
            panel(canvas, pygame.Rect(196, 74, 420, 236))
            self._page.draw(canvas)
            hint = services.say(f"hint.{self._rows[self._page.index].partition('.')[2]}")
            for number, line in enumerate(services.small.wrap(hint, 390, Style())):
                place = (212, 276 + number * services.small.line)
                services.small.draw(canvas, line, place, Style(SOFT, shadow=NIGHT))
        else:
            text = services.say("menu.options_hint")
            services.small.draw(canvas, text, (212, 92), Style(DIM))
        go = ("confirm", "menu.hint_go") if self._page is None else ("sides", "menu.hint_change")
        hints = [("choose", "menu.hint_select"), go, ("back", "menu.hint_back")]
        key_hints(services, canvas, hints)

    def _opener(self, page: str) -> Any:
        def choose() -> None:
            self._rows = PAGES[page]
            entries = [self._entry(*row.split(".")) for row in self._rows]
            self._page = Menu(self._services, entries, x=204, y=92, width=404, rows=11)

        return choose

    def _entry(self, section: str, name: str) -> Entry:
        services = self._services
        record = getattr(services.store.settings, section)
        choices = choices_of(type(record), name)

        def value() -> str:
            now = getattr(record, name)
            return self._shown(name, now)

        def adjust(by: int) -> None:
            now = getattr(record, name)
            setattr(record, name, neighbour(choices, now, by))
            services.apply_settings()

        return Entry(services.say(f"option.{name}"), adjust=adjust, value=value)

    def _shown(self, name: str, value: Any) -> str:
        services = self._services
        if isinstance(value, bool):
            return services.say("value.on" if value else "value.off")
        if isinstance(value, str):
            return services.say(f"value.{name}_{value}")
        if name == "frame_rate":
            return str(value)
        if name == "text_size":
            return services.say(f"value.text_size_{value}")
        if name == "extra_hp":
            return f"+{value}" if value else services.say("value.off")
        return f"{value} %"
