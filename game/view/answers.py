"""The box of answers: what was said stands above, what she may say below, the time runs in a line.

Painted anew when something changes; a pointer may ask which row lies under it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

import pygame

from game.core.constants import VIEW_WIDTH
from game.core.snapshot import AnswerView, Snapshot
from game.view.options import ViewOptions
from game.view.speech import Speech
from game.view.surfaces import Colour, clear
from game.view.tables import ViewTables
from game.view.text import Font, Style, Type

INK: Final[Colour] = (244, 232, 246)
SOFT: Final[Colour] = (186, 160, 204)
DIM: Final[Colour] = (150, 134, 172)
HOT: Final[Colour] = (255, 64, 150)
CYAN: Final[Colour] = (72, 216, 255)
NIGHT: Final[Colour] = (10, 5, 18)
BAR: Final[Colour] = (216, 30, 120)
WIDTH: Final = 372  # px of the box at least
TOP: Final = 50  # px; the house stands above, Eve below
PAD: Final = 10  # px between edge and words
GAP: Final = 4  # px added to the height of a row
CUT: Final = 6  # px of the cut corners
TIME_STEPS: Final = 180  # widths of the line that tells the time
ALPHA: Final = 226

Glyph = Callable[[str], pygame.Surface]


class AnswerBox:
    """Draws the open box; keeps it for as long as nothing in it changes."""

    def __init__(
        self, types: tuple[Type, ...], tables: ViewTables, speech: Speech, glyph: Glyph
    ) -> None:
        self.types, self.tables, self.speech, self._glyph = types, tables, speech, glyph
        self.reset()

    def reset(self) -> None:
        """Forget what was painted."""
        self._key: Hashable = None
        self._picture = clear((1, 1))
        self._corner = (0, 0)
        self._rows: list[pygame.Rect] = []  # on the frame

    def row_at(self, x: float, y: float) -> int | None:
        """The answer under a point of the frame."""
        for number, row in enumerate(self._rows):
            if row.collidepoint(x, y):
                return number
        return None

    def draw(self, target: pygame.Surface, snapshot: Snapshot, options: ViewOptions) -> None:
        """Draw the box of this snapshot, if one is open."""
        now = snapshot.answers
        if now is None:
            if self._rows:
                self.reset()
            return
        keys = tuple(self.tables.keys.get(one, "") for one in ("grab", "left", "right"))
        time = now.left * TIME_STEPS // now.full if now.full else -1
        away = round(now.walks * 12)
        key = (now.rows, now.chosen, now.asked, time, away, options.text_size, keys)
        if key != self._key:
            self._key = key
            self._paint(now, time, away, snapshot.eve.sprite, options)
        target.blit(self._picture, self._corner)

    def _paint(
        self, now: AnswerView, time: int, away: int, eve_wears: str, options: ViewOptions
    ) -> None:
        said = self._said(now.asked, eve_wears)
        wide = max(WIDTH, said.get_width() if said is not None else 0)
        font, size = self.types[options.text_size - 1]
        step = font.line * size + GAP
        style = Style(scale=size, tracking=1)
        rows = [
            font.wrap(self.speech.line(row).text, wide - 2 * PAD - 12, style) for row in now.rows
        ]
        lines = sum(len(row) for row in rows)
        high = lines * step + 2 * PAD + 20
        above = said.get_height() + 3 if said is not None else 0
        picture = clear((wide, above + high))
        if said is not None:
            picture.blit(said, (0, 0))
        _plate(picture, pygame.Rect(0, above, wide, high))
        self._corner = ((VIEW_WIDTH - wide) // 2, TOP)
        self._rows = []
        y = above + PAD
        for number, row in enumerate(rows):
            chosen = number == now.chosen
            box = pygame.Rect(PAD, y - 3, wide - 2 * PAD, len(row) * step)
            if chosen:
                _bar(picture, box)
            look = Style(INK if chosen else SOFT, size, 1, shadow=NIGHT)
            for line in row:
                font.draw(picture, line, (PAD + 8, y), look)
                y += step
            self._rows.append(box.move(self._corner))
        self._foot(picture, self.types[min(options.text_size, 2) - 1].font, time, away)
        self._picture = picture

    def _said(self, row: str, eve_wears: str) -> pygame.Surface | None:
        """Who spoke, and what is answered."""
        if not row:
            return None
        speech = self.speech
        voice = "voice" if speech.speakers.tone.get(row) == "off" else ""
        return speech.painted(speech.line(row), speech.face(row, eve_wears), voice)

    def _foot(self, picture: pygame.Surface, font: Font, time: int, away: int) -> None:
        """The keys, how far she has turned away, and the time that is left."""
        bottom = picture.get_height()
        y, x = bottom - 18, PAD
        label = self.tables.label
        ways = " ".join(self.tables.keys.get(one) or "" for one in ("left", "right")).strip()
        hints = (
            (self.tables.keys.get("grab") or label("action.grab"), "hud.say", DIM),
            (ways or label("action.left"), "hud.turn_away", HOT if away else DIM),
        )
        for key, words, colour in hints:
            cap = self._glyph(key)
            picture.blit(cap, (x, y - 3))
            x += cap.get_width() + 4
            text = label(words).upper()
            font.draw(picture, text, (x, y + 1), Style(colour, tracking=1))
            wide = font.width(text, Style(tracking=1))
            if words == "hud.turn_away" and away:
                picture.fill(HOT, (x, y + 10, wide * away // 12, 1))
            x += wide + 16
        if time >= 0:
            whole = picture.get_width() - CUT
            picture.fill((52, 22, 58), (0, bottom - 2, whole, 2))
            picture.fill(CYAN, (0, bottom - 2, whole * time // TIME_STEPS, 2))


def _plate(picture: pygame.Surface, rect: pygame.Rect) -> None:
    """A dark plate with cut corners and a hairline of neon, as the menus have."""
    picture.fill((*NIGHT, ALPHA), rect)
    for row in range(CUT):
        cut = CUT - row
        picture.fill((0, 0, 0, 0), (rect.right - cut, rect.top + row, cut, 1))
    picture.fill(HOT, (rect.left, rect.top, rect.width - CUT, 1))


def _bar(picture: pygame.Surface, box: pygame.Rect) -> None:
    """The slanted bar of the chosen row."""
    for x in range(box.width):
        share = 1.0 - x / box.width
        shade = tuple(
            round(n + (c - n) * (0.15 + 0.6 * share)) for n, c in zip(NIGHT, BAR, strict=True)
        )
        lean = CUT * x // box.width
        picture.fill(
            (*shade, 255),
            (box.left + x, box.top, 1, box.height - 2 - (lean if x > box.width - CUT else 0)),
        )
    picture.fill(CYAN, (box.left - 3, box.top, 2, box.height - 2))
