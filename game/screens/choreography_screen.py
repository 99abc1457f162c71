"""The choreography of a run on the screen: strips to walk through, step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pygame

from game.screens.choreography import Passage
from game.screens.services import Services
from game.screens.sheet import CELL, COLUMNS, HEAD, WIDE, SheetPainter, clock, laid_out
from game.screens.stack import Screen
from game.screens.widgets import (
    CYAN,
    DIM,
    GOLD,
    INK,
    SHADOW,
    SOFT,
    Repeat,
    heading,
    key_hints,
    panel,
    veil,
)
from game.view.text import Style

LEFT: Final = 34
TOP: Final = 62
BOTTOM: Final = 291
FOOT: Final = 297  # px: where the chosen step is told, in two lines
WAYS: Final = {"left": -1, "right": 1}


class ChoreographyScreen(Screen):
    """All takes of the run one below the other; the last one stands chosen."""

    covers = False

    def __init__(
        self, services: Services, passages: Sequence[Passage],
        icons: Mapping[str, pygame.Surface], deed: Callable[[str], str],
    ) -> None:  # fmt: skip
        """`icons` are pictures of things; `deed` names an action."""
        self._services = services
        self._passages = list(passages)
        self._painter = SheetPainter(services, icons)
        self._deed = deed
        self._repeat = Repeat(services.devices)
        self._strips, self._high = laid_out(self._passages)
        self._row = next(
            (row for row, strip in enumerate(self._strips)
             if strip.passage == len(self._passages) - 1), 0,
        )  # fmt: skip
        self._column = 0
        self._scroll = 0
        self._follow()

    @property
    def chosen(self) -> tuple[int, int]:
        """Take and step under the frame."""
        strip = self._strips[self._row]
        return strip.passage, strip.first + self._column

    def command(self, word: str) -> None:
        if word in ("back", "pause", "confirm"):
            self._services.sound.ui("ui_back")
            self._services.stack.pop()
        elif self._strips and word in ("up", "down"):
            self._go(self._row + (1 if word == "down" else -1), self._column)
        elif self._strips and word in WAYS:
            self._step(WAYS[word])

    def tick(self) -> None:
        again = self._repeat.due()
        if again:
            self.command(again)

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, 235)
        heading(canvas, services.big, services.say("menu.choreography"), (LEFT, 24))
        panel(canvas, pygame.Rect(LEFT - 12, TOP - 14, WIDE + 24, BOTTOM - TOP + 52))
        if not self._strips:
            words = services.say("menu.no_takes")
            services.small.draw(canvas, words, (LEFT, TOP + 8), Style(SOFT, shadow=SHADOW))
        else:
            self._draw_strips(canvas)
            self._draw_step(canvas)
            self._draw_bar(canvas)
        ways = [("choose", "menu.hint_take"), ("sides", "menu.hint_step")] if self._strips else []
        key_hints(services, canvas, [*ways, ("back", "menu.hint_back")])

    def _go(self, row: int, column: int) -> None:
        self._row = min(max(row, 0), len(self._strips) - 1)
        self._column = min(max(column, 0), self._strips[self._row].length - 1)
        self._services.sound.ui("ui_move")
        self._follow()

    def _step(self, by: int) -> None:
        """To the next step, over the end of a strip into the next one."""
        column = self._column + by
        if 0 <= column < self._strips[self._row].length:
            self._go(self._row, column)
        elif 0 <= self._row + by < len(self._strips):
            self._go(self._row + by, 0 if by > 0 else COLUMNS)

    def _follow(self) -> None:
        """Scroll so that the chosen strip and its head are seen."""
        if not self._strips:
            return
        top = self._strips[self._row].top
        room = BOTTOM - TOP
        self._scroll = min(self._scroll, max(0, top - HEAD))
        self._scroll = max(self._scroll, top + CELL[1] - room)

    def _draw_strips(self, canvas: pygame.Surface) -> None:
        page = canvas.subsurface((LEFT - 8, TOP, WIDE + 16, BOTTOM - TOP))
        for row, strip in enumerate(self._strips):
            y = strip.top - self._scroll
            if y + CELL[1] < 0 or y - HEAD > page.get_height():
                continue
            passage = self._passages[strip.passage]
            if not strip.first:
                self._painter.head(page, passage, strip.passage + 1, (8, y - HEAD), WIDE)
            steps = passage.steps[strip.first : strip.first + strip.length]
            for column, step in enumerate(steps):
                chosen = (row, column) == (self._row, self._column)
                self._painter.cell(page, step, (8 + column * CELL[0], y), chosen)
                if chosen:
                    page.fill(CYAN, (8 + column * CELL[0], y - 3, CELL[0] - 2, 2))

    def _draw_step(self, canvas: pygame.Surface) -> None:
        """When, what, how much, and why so much."""
        services = self._services
        passage, number = self.chosen
        step = self._passages[passage].steps[number]
        words = (
            (clock(step.tick), DIM),
            (self._deed(step.kind).upper(), INK),
            (f"+{step.value}" if step.value else "0", GOLD),
        )
        x = LEFT
        for text, colour in words:
            style = Style(colour, tracking=1, shadow=SHADOW)
            services.small.draw(canvas, text, (x, FOOT), style)
            x += services.small.width(text, style) + 12
        why = services.say(f"menu.step_{step.mark or 'fresh'}")
        place = (LEFT, FOOT + services.small.line + 1)
        services.small.draw(canvas, why, place, Style(SOFT, shadow=SHADOW))

    def _draw_bar(self, canvas: pygame.Surface) -> None:
        """How much of the sheet is seen, when not all of it is."""
        room = BOTTOM - TOP
        if self._high <= room:
            return
        x = LEFT + WIDE + 6
        canvas.fill((52, 22, 58), (x, TOP, 2, room))
        high = max(8, room * room // self._high)
        canvas.fill(CYAN, (x, TOP + (room - high) * self._scroll // (self._high - room), 2, high))
