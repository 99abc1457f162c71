"""What is heard, written at the right edge for who does not hear it: newest below, each with an
arrow to where it came from when that is not in the picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pygame

from game.core.constants import VIEW_WIDTH
from game.core.errors import TableError
from game.core.events import Event, event_types
from game.core.snapshot import Snapshot
from game.view.surfaces import Colour
from game.view.tables import Heard, HeardTable, ViewTables, read
from game.view.text import Style, Type

RIGHT: Final = VIEW_WIDTH - 10
BOTTOM: Final = 268  # px; the goal lies below
LINES: Final = 5
STAY: Final = 120  # t that a line stays after the last time it was heard
REACH: Final = 900.0  # px from Eve beyond which nothing is written
WORDS: Final[Colour] = (206, 240, 250)
ARROW: Final[Colour] = (34, 230, 255)
INK: Final[Colour] = (8, 4, 16)


@dataclass(slots=True)
class Line:
    """One written sound: its text row, where it was, how long it stays."""

    row: str
    x: float
    until: int


class SoundCaptions:
    """Keeps the last few sounds."""

    def __init__(self, assets: Path, types: tuple[Type, ...], tables: ViewTables) -> None:
        path = assets / "data" / "heard.toml"
        self._types, self._tables = types, tables
        self._rows: dict[str, list[Heard]] = {}
        known = {kind.__name__: kind for kind in event_types()}
        for row in read(path, HeardTable).sound:
            fields = getattr(known.get(row.event), "__dataclass_fields__", None)
            if fields is None:
                raise TableError(f"{path.name}: there is no event {row.event!r}")
            unknown = sorted(set(row.when) - set(fields))
            if unknown:
                raise TableError(f"{path.name}: {row.event} has no field {unknown[0]!r}")
            self._rows.setdefault(row.event, []).append(row)
        self.reset()

    def reset(self) -> None:
        """Silence."""
        self.lines: list[Line] = []

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Note what was heard in this tick."""
        now = snapshot.tick
        for event in events:
            rows = self._rows.get(type(event).__name__)
            if rows:
                self._note(rows, event, snapshot)
        if self.lines:
            self.lines = [line for line in self.lines if line.until > now][-LINES:]

    def draw(self, target: pygame.Surface, size: int, left: float) -> None:
        """Write the lines; `left` is the world's x at the picture's left edge."""
        font, scale = self._types[size - 1]
        step = font.line * scale + 2
        for number, line in enumerate(reversed(self.lines)):
            words = self._tables.label(line.row)
            style = Style(WORDS, scale, outline=INK)
            y = BOTTOM - (number + 1) * step
            side = 0 if left <= line.x < left + VIEW_WIDTH else -1 if line.x < left else 1
            x = RIGHT - (8 if side > 0 else 0)
            box = font.draw(target, words, (x, y), style, 1.0)
            if side:
                _arrow(target, box.left - 8 if side < 0 else RIGHT - 4, box.centery, side)

    def _note(self, rows: list[Heard], event: Event, snapshot: Snapshot) -> None:
        row = next((one for one in rows if _fits(one, event)), None)
        eve = snapshot.eve
        if row is None or (not row.own and getattr(event, "actor", 0) == eve.id):
            return
        x = float(getattr(event, "x", eve.x))
        if abs(x - eve.x) > REACH:
            return
        until = snapshot.tick + STAY
        for line in self.lines:
            if line.row == row.line:
                line.x, line.until = x, until
                return
        self.lines.append(Line(row.line, x, until))


def _fits(row: Heard, event: Event) -> bool:
    return all(getattr(event, name) == value for name, value in row.when.items())


def _arrow(target: pygame.Surface, x: int, middle: int, side: int) -> None:
    for step in range(4):
        column = x + (step if side < 0 else 3 - step)
        target.fill(ARROW, (column, middle - step, 1, 2 * step + 1))
