"""The map select: the places of the story with a picture each, then the maps of level packs."""

from __future__ import annotations

import textwrap
from typing import Final

import pygame

from game.screens.books import read_places
from game.screens.menu_screen import MenuScreen
from game.screens.services import ExtraMap, Services
from game.screens.widgets import (
    CYAN,
    DIM,
    GOLD,
    HOT,
    SOFT,
    Entry,
    Menu,
    heading,
    key_hints,
    panel,
    veil,
)
from game.view.text import Style

ROWS: Final = 14
WIDTH: Final = 300  # px
TITLE_LENGTH: Final = 40  # characters
COVER: Final = (372, 84)  # left and top of the picture
COVER_SIZE: Final = (214, 120)


def shipped_places(services: Services) -> tuple[ExtraMap, ...]:
    """The places that come with the game, in the order of the story."""
    covers = services.assets / "sprites" / "covers"
    return tuple(
        ExtraMap(
            place.map,
            services.say(f"map.{place.map}"),
            services.say(place.card).partition(" - ")[0] if place.card else "",
            services.say(place.card).partition(" - ")[2] if place.card else "",
            picture=covers / f"{place.map}.png",
        )
        for place in read_places(services.assets)
    )


class LevelsScreen(MenuScreen):
    """A list of maps; a pack that is broken stands there too and tells why."""

    def __init__(self, services: Services, maps: tuple[ExtraMap, ...]) -> None:
        super().__init__(services)
        self._maps = maps
        self._covers: dict[str, pygame.Surface | None] = {}
        entries = [
            Entry(
                textwrap.shorten(found.title, TITLE_LENGTH, placeholder="..."),
                lambda found=found: self._choose(found),  # type: ignore[misc]
                value=lambda found=found: self._value(found),  # type: ignore[misc]
            )
            for found in maps
        ]
        self._menu = Menu(services, entries, x=40, y=84, width=WIDTH, rows=ROWS)

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, 190)
        heading(canvas, services.big, services.say("menu.levels"), (40, 40))
        panel(canvas, pygame.Rect(32, 76, WIDTH + 16, ROWS * 15 + 14))
        self._menu.draw(canvas)
        found = self._maps[self._menu.index]
        top = self._draw_cover(canvas, found)
        style = Style(SOFT, tracking=1)
        services.small.draw(canvas, found.pack, (COVER[0], top), style)
        words = services.small.wrap(found.problem or found.author, COVER_SIZE[0] + 30)
        for number, line in enumerate(words):
            place = (COVER[0], top + 14 + number * services.small.line)
            services.small.draw(canvas, line, place, Style(SOFT if found.problem else DIM))
        self._draw_best(canvas, found, top + 20 + len(words) * services.small.line)
        hints = [("choose", "menu.hint_select"), ("back", "menu.hint_back")]
        if not found.problem:
            hints.insert(1, ("confirm", "menu.hint_begin"))
        key_hints(services, canvas, hints)

    def _value(self, found: ExtraMap) -> str:
        """A mark for a broken map, else the best rank."""
        if found.problem:
            return "!"
        services = self._services
        best = services.profile.best(found.name, services.rules().difficulty)
        return best.rank if best is not None else ""

    def _draw_cover(self, canvas: pygame.Surface, found: ExtraMap) -> int:
        """The picture in its frame; returns where the words below it begin."""
        if found.name not in self._covers:
            path = found.picture
            there = path is not None and path.is_file()
            self._covers[found.name] = pygame.image.load(path).convert() if there and path else None
        picture = self._covers[found.name]
        if picture is None:
            return COVER[1] + 4
        x, y = COVER
        width, height = picture.get_size()
        canvas.fill((10, 5, 18), (x - 3, y - 3, width + 6, height + 6))
        canvas.fill(HOT, (x - 2, y - 2, width + 4, 1))
        canvas.fill(HOT, (x - 2, y - 2, 1, height + 4))
        canvas.fill(CYAN, (x - 2, y + height + 1, width + 4, 1))
        canvas.fill(CYAN, (x + width + 1, y - 2, 1, height + 4))
        canvas.blit(picture, (x, y))
        return y + height + 12

    def _draw_best(self, canvas: pygame.Surface, found: ExtraMap, y: int) -> None:
        services = self._services
        best = services.profile.best(found.name, services.rules().difficulty)
        if best is not None:
            words = f"{services.say('menu.row_best')} {best.score}  {best.rank}"
            services.small.draw(canvas, words, (COVER[0], y), Style(GOLD, tracking=1))

    def _choose(self, found: ExtraMap) -> None:
        services = self._services
        if found.problem:
            services.notices.append(found.problem)
            return
        services.play(found.name, services.profile.standing(found.name))
