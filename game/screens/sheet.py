"""The sheet of the choreography: each take a strip of signs, one for each step, with its worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple, Protocol

import pygame

from game.core.constants import TICKS_PER_SECOND
from game.screens.books import read_signs
from game.screens.choreography import Passage, Step
from game.screens.widgets import CYAN, DIM, GOLD, HOT, INK, NIGHT, SHADOW, SOFT
from game.view.text import Font, Style

COLUMNS: Final = 22
CELL: Final = (26, 40)  # px between cells of a strip, and between strips
ICON: Final = (24, 26)  # px of the baked frame
WIDE: Final = COLUMNS * CELL[0] - 2
GAP: Final = 6  # px below a take
MARGIN: Final = (24, 56)  # px beside and above the strips of a page
HEAD: Final = 30  # px of the words and the line of time above a strip
TIME_AT: Final = 15  # px below its top at which the line of time runs
VALUE_AT: Final = 28  # px below the top of a cell at which its worth stands
FAULT: Final = (255, 84, 104)
GROUND: Final = (34, 22, 48)
COLOURS: Final = {"": GOLD, "again": SOFT, "vain": FAULT, "miss": FAULT, "wound": FAULT}


class Paper(Protocol):
    """What a sheet is drawn with: words, writing, pieces of the interface. The services are one."""

    @property
    def assets(self) -> Path: ...
    @property
    def plain(self) -> Font: ...
    @property
    def big(self) -> Font: ...
    def say(self, key: str, /, **values: object) -> str:
        """A row of the text table."""

    def piece(self, name: str) -> pygame.Surface:
        """A baked piece of the interface."""


class Strip(NamedTuple):
    """A line of cells: of which take, from which step on, how many, and where it lies."""

    passage: int
    first: int
    length: int
    top: int  # px from the top of the whole sheet; its head, if it has one, stands above


def clock(ticks: int) -> str:
    """Ticks as m:ss.t."""
    tenths = ticks * 10 // TICKS_PER_SECOND
    return f"{tenths // 600}:{tenths // 10 % 60:02}.{tenths % 10}"


class SheetPainter:
    """Draws steps and takes; `icons` are pictures of things by their kind."""

    def __init__(self, services: Paper, icons: Mapping[str, pygame.Surface]) -> None:
        self._services = services
        self._icons = icons
        self._signs = read_signs(services.assets)

    def sign(self, kind: str) -> pygame.Surface | None:
        """The thing that was used, else the sign of the deed."""
        name, _, thing = kind.partition(":")
        icon = self._icons.get(thing)
        if icon is not None and name != "down":
            return icon
        sign = self._signs.get(name)
        return self._services.piece(f"deed_{sign}") if sign else None

    def title(self, canvas: pygame.Surface, text: str, place: tuple[int, int]) -> None:
        """The name of the sheet."""
        style = Style(HOT, tracking=2, shadow=SHADOW)
        self._services.big.draw(canvas, text, place, style)

    def cell(
        self, canvas: pygame.Surface, step: Step, place: tuple[int, int], chosen: bool = False
    ) -> None:
        """One step: a framed sign, its worth below."""
        x, y = place
        self.sign_cell(canvas, step, place, chosen)
        text = "-" if step.mark in ("miss", "wound") else str(step.value)
        style = Style(COLOURS[step.mark], shadow=SHADOW)
        font = self._services.plain
        font.draw(canvas, text, (x + ICON[0] // 2, y + VALUE_AT), style, align=0.5)
        if step.mark == "again":
            canvas.fill(SOFT, (x + 5, y + VALUE_AT + 8, ICON[0] - 10, 1))
        elif step.mark:
            canvas.fill(FAULT, (x + 2, y + VALUE_AT + 8, ICON[0] - 4, 1))

    def sign_cell(
        self, canvas: pygame.Surface, step: Step, place: tuple[int, int], chosen: bool = False
    ) -> None:
        """A framed sign; a cross over what went wrong."""
        services, (x, y) = self._services, place
        canvas.blit(services.piece("slot_active" if chosen else "slot"), place)
        sign = self.sign(step.kind)
        if sign is not None:
            left = x + (ICON[0] - sign.get_width()) // 2
            canvas.blit(sign, (left, y + (ICON[1] - sign.get_height()) // 2))
        if step.mark in ("miss", "vain"):
            cross = pygame.transform.scale(services.piece("deed_miss"), (9, 9))
            canvas.blit(cross, (x + ICON[0] - 9, y))

    def head(
        self, canvas: pygame.Surface, passage: Passage, number: int, place: tuple[int, int],
        width: int,
    ) -> None:  # fmt: skip
        """What the take was, and when each of its steps came."""
        services, (x, y) = self._services, place
        say, font = services.say, services.plain
        grade = say(f"grade.{passage.grade}") if passage.grade else say("menu.take_runs")
        words = (
            (f"{number}", INK),
            (grade.upper(), HOT),
            (clock(passage.begun), DIM),
            (say("menu.take_steps", steps=passage.scored, kinds=passage.kinds), SOFT),
            (f"+{passage.score}", GOLD),
        )
        at = x
        for text, colour in words:
            style = Style(colour, tracking=1, shadow=SHADOW)
            font.draw(canvas, text, (at, y), style)
            at += font.width(text, style) + 12
        faults = passage.faults
        tail = say("menu.take_faults", faults=faults) if faults else say("menu.take_clean")
        if passage.grade:
            tail += "  " + say("menu.take_wounded" if passage.wounded else "menu.take_ended")
        style = Style(FAULT if faults else CYAN, tracking=1, shadow=SHADOW)
        font.draw(canvas, tail, (x + width, y), style, align=1.0)
        self._time(canvas, passage, (x, y + TIME_AT), width)

    @staticmethod
    def _time(canvas: pygame.Surface, passage: Passage, place: tuple[int, int], width: int) -> None:
        """A line for the time of the take, a stroke where a step came: the taller, the dearer."""
        x, y = place
        canvas.fill(GROUND, (x, y + 6, width, 1))
        most = max((step.value for step in passage.steps), default=1) or 1
        for step in passage.steps:
            at = x + (width - 2) * (step.tick - passage.begun) // max(1, passage.ticks)
            high = 2 + 4 * step.value // most
            canvas.fill(COLOURS[step.mark], (min(at, x + width - 2), y + 7 - high, 2, high))


def laid_out(passages: Sequence[Passage]) -> tuple[list[Strip], int]:
    """The strips of all takes, and the height of the sheet."""
    strips: list[Strip] = []
    y = 0
    for number, passage in enumerate(passages):
        y += HEAD
        for first in range(0, len(passage.steps), COLUMNS):
            strips.append(Strip(number, first, min(COLUMNS, len(passage.steps) - first), y))
            y += CELL[1]
        y += GAP
    return strips, y


def page(painter: SheetPainter, passages: Sequence[Passage], title: str) -> pygame.Surface:
    """The whole sheet on one page."""
    strips, high = laid_out(passages)
    left, top = MARGIN
    sheet = pygame.Surface((WIDE + 2 * left, top + high + left))
    sheet.fill(NIGHT)
    painter.title(sheet, title, (left, 16))
    for strip in strips:
        y = top + strip.top
        passage = passages[strip.passage]
        if not strip.first:
            painter.head(sheet, passage, strip.passage + 1, (left, y - HEAD), WIDE)
        steps = passage.steps[strip.first : strip.first + strip.length]
        for column, step in enumerate(steps):
            painter.cell(sheet, step, (left + column * CELL[0], y))
    return sheet
