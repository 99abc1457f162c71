"""The way into a map: it is made ready on another thread, behind its chapter card. Of a map that is
no place of the story the card is known only then. A reload shows no card and is made at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

import pygame

from game.core.errors import KikimoraError
from game.screens.books import read_places
from game.screens.services import Services
from game.screens.stack import Screen
from game.screens.widgets import CYAN, HOT, INK, NIGHT, SHADOW, SOFT
from game.view.text import Style

CARD_TICKS: Final = 150  # t, so that the card can be read
FADE: Final = 20  # t in and out
BLUR: Final = (72, 40)  # px through which the place behind the card is seen
SHADE: Final = (72, 60, 84)  # of 255: how much of its light is left
BAR: Final = 88  # px of the light that runs while loading
BAR_PERIOD: Final = 150  # t for one run of the light
BELOW_CARD: Final = 286  # px: the light under a card

Make = Callable[[], Screen]


class LoadingScreen(Screen):
    """Makes another screen ready and puts it in its own place. A KikimoraError is told as a
    message, and the screen below comes back. `place` is the name of a map of the story."""

    def __init__(
        self, services: Services, make: Make, place: str = "", *, quick: bool = False
    ) -> None:
        self._services = services
        self._make = make
        self._card = ""  # text row, known when the map is
        self._quick = quick  # no fade: a level maker waits
        self._age = 0
        self._ready_at = -1
        self._card_from = 0
        self._behind: pygame.Surface | None = None
        self._made: Screen | None = None
        self._error: Exception | None = None
        self._thread: threading.Thread | None = None
        known = read_places(services.assets) if place else ()
        card = next((one.card for one in known if one.map == place), "")
        # A chapter opens with its own line; its later places tell where they are.
        opens = next((one.map for one in known if one.card == card), place)
        self._where = services.say(f"map.{place}") if opens != place else ""
        self._show(card, place)

    def entered(self) -> None:
        if not self._quick:
            self._thread = threading.Thread(target=self._work, name="loading", daemon=True)
            self._thread.start()

    def left(self) -> None:
        if self._thread is not None:
            self._thread.join()

    @property
    def _works(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def tick(self) -> None:
        self._age += 1
        if self._quick:  # a picture that moves would take its time from the work
            self._work()
        elif self._works:
            return
        if self._ready_at < 0:
            if not self._card and self._made is not None:
                self._show(self._made.card, self._made.cover)
            until = self._card_from + CARD_TICKS if self._card else self._age
            self._ready_at = max(self._age, until)
        if self._error is None and not self._quick and self._age < self._ready_at + FADE:
            return
        self._finish()

    def _show(self, card: str, cover: str) -> None:
        """The card from now on; nothing without one."""
        self._card, self._card_from = card, self._age
        self._behind = self._picture(cover) if card else None

    def command(self, word: str) -> None:
        if word in ("confirm", "click") and not self._works:
            self._ready_at = min(self._ready_at, self._age - FADE)

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        canvas.fill(NIGHT)
        middle = canvas.get_width() // 2
        if self._card:
            self._draw_card(canvas, middle)
        if not self._card or self._ready_at < 0:
            self._draw_light(canvas, middle)
        shown = min(self._age, FADE)
        if self._ready_at >= 0:
            shown = min(shown, max(0, self._ready_at + FADE - self._age))
        level = 255 * shown // FADE
        canvas.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)

    def _draw_card(self, canvas: pygame.Surface, middle: int) -> None:
        """Number and name of the chapter, and one line under it, on the thread of the needle."""
        services = self._services
        name, _, line = services.say(self._card).partition(" - ")
        line = self._where or line
        if self._behind is not None:
            canvas.blit(self._behind, (0, 0))
        frame = services.piece("chapter_card")
        top = 180 - frame.get_height() // 2
        canvas.blit(frame, (middle - frame.get_width() // 2, top))
        open_ = min(1.0, (self._age - self._card_from) / FADE)
        title = Style(INK, scale=2, tracking=3, shadow=SHADOW)
        services.big.draw(canvas, name, (middle, top + 32), title, align=0.5)
        style = Style(SOFT, tracking=1)
        wide = services.small.width(line, style)
        words = services.small.render(line, style) if line else None
        if words is not None:
            shown = round(wide * open_)
            place = (middle - wide // 2, top + 76)
            canvas.blit(words, place, (0, 0, shown, words.get_height()))

    def _picture(self, name: str) -> pygame.Surface | None:
        """The place itself, far away and dark."""
        path = self._services.assets / "sprites" / "covers" / f"{name}.png"
        if not path.is_file():
            return None
        small = pygame.transform.smoothscale(pygame.image.load(path).convert(), BLUR)
        picture = pygame.transform.smoothscale(small, self._services.window.canvas.get_size())
        picture.fill(SHADE, special_flags=pygame.BLEND_RGB_MULT)
        return picture

    def _draw_light(self, canvas: pygame.Surface, middle: int) -> None:
        """A thin tube; a light runs through it for as long as there is work."""
        left, y = middle - BAR, BELOW_CARD if self._card else 214
        canvas.fill((52, 22, 58), (left, y, 2 * BAR, 1))
        if self._ready_at >= 0:
            canvas.fill(HOT, (left, y, 2 * BAR, 1))
            return
        place = (self._age % BAR_PERIOD) * 2 * BAR // BAR_PERIOD
        canvas.fill(HOT, (left + max(0, place - 26), y, min(26, place), 1))
        canvas.fill(CYAN, (left + place, y, 3, 1))

    def _work(self) -> None:
        try:
            self._made = self._make()
        except Exception as error:  # handed to the main thread, which decides what to do
            self._error = error

    def _finish(self) -> None:
        services = self._services
        services.stack.pop()
        if isinstance(self._error, KikimoraError):
            services.notices.insert(0, str(self._error))
        elif self._error is not None:
            raise self._error
        elif self._made is not None:
            services.stack.push(self._made)
