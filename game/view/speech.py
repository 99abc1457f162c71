"""The line being said: the speaker's face, his name, where he is, and the words in a box.

The box stands low, or high when more people stand where it would be: it covers no fight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final
from zlib import crc32

import pygame

from game.content.loader import nearest
from game.core.constants import VIEW_WIDTH
from game.core.errors import TableError
from game.core.snapshot import Caption, Snapshot
from game.view.assets import load_portraits
from game.view.options import ViewOptions
from game.view.surfaces import Colour, clear
from game.view.tables import Line, Speakers, ViewTables, read
from game.view.text import Font, Style, Type

INK: Final[Colour] = (8, 4, 16)
WORDS: Final[Colour] = (255, 255, 255)
SPEAKER: Final[Colour] = (255, 122, 184)
FRAME: Final[Colour] = (255, 46, 136)
EDGE: Final[Colour] = (122, 40, 92)
WIDTH: Final = 380  # px of text at most
BOTTOM: Final = 313  # px; the hands panel begins below
TOP: Final = 46  # px; the health and the balance stand above
TOP_BOSS: Final = 70  # px, below a boss's bar
LEFT: Final = 8  # px from the frame's edge to the face
MARGIN: Final = 9
VOICE_ONLY: Final = "off"
SMALLEST: Final = 34  # px a box beside a face is high at least
MARK: Final = 9  # px of a mark beside the name

Box = Callable[[str, int, int], pygame.Surface]
Span = tuple[float, float]  # head and feet of a body on the frame, px from its top
Side = str  # "" on screen, "left", "right", "voice"


class Speech:
    """Paints a caption once and keeps it for as long as it is said."""

    def __init__(
        self, assets: Path, types: tuple[Type, ...], tables: ViewTables, options: ViewOptions,
        box: Box,
    ) -> None:  # fmt: skip
        self.types, self.tables, self.options, self._box = types, tables, options, box
        self.speakers = read(assets / "data" / "speakers.toml", Speakers)
        self.faces = load_portraits(assets / "sprites")
        _check_faces(self.speakers, self.faces)
        self.reset()

    def reset(self) -> None:
        """Forget what was painted."""
        self._key: tuple[str, int, str, str] | None = None
        self.picture = clear((1, 1))
        self.place = (0, 0)

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        eyes: Mapping[int, float],
        standing: Iterable[Span],
    ) -> None:
        """The newest line; `eyes` are the places across the frame of all who are drawn, `standing`
        the heights of those whom the box must not cover. It stays where it began."""
        said = snapshot.captions[-1]
        line = self.line(said.line)
        side = self.side(said, snapshot, eyes)
        key = (said.line, self.options.text_size, snapshot.eve.sprite, side)
        if key != self._key:
            self._key = key
            speaker = snapshot.actor(said.actor) if said.actor else None
            body = speaker.sprite if speaker is not None else ""
            face = self.face(said.line, snapshot.eve.sprite, body)
            self.picture = self.painted(line, face, side)
            width, height = self.picture.get_size()
            left = LEFT if face is not None else (VIEW_WIDTH - width) // 2
            high = TOP_BOSS if snapshot.boss is not None else TOP
            self.place = (left, _clear_of(standing, height, high))
        target.blit(self.picture, self.place)

    def line(self, row: str) -> Line:
        """Words and speaker of a row."""
        return self.tables.lines.get(row) or Line(row)

    def face(self, row: str, eve_wears: str, body: str = "") -> pygame.Surface | None:
        """The speaker's portrait with the expression of the row; None for a voice only.

        `body` is the sprite of whoever says it: one of many of the same name has his own face.
        """
        speaker = self.line(row).speaker
        tone = self.speakers.tone.get(row, "neutral")
        name = self.speakers.portrait.get(speaker, "")
        if speaker == "EVE":
            name = self.speakers.outfit.get(eve_wears, name)
        many = self.speakers.body.get(speaker)
        if many:
            faces = sorted(set(many.values()))
            name = many.get(body) or faces[crc32(row.encode()) % len(faces)]
        if not name or tone == VOICE_ONLY:
            return None
        looks = self.faces[name]
        return looks.get(tone) or looks["neutral"]

    def side(self, said: Caption, snapshot: Snapshot, eyes: Mapping[int, float]) -> Side:
        """Where the voice comes from, seen from the frame."""
        if self.speakers.tone.get(said.line) == VOICE_ONLY:
            return "voice"
        speaker = snapshot.actor(said.actor) if said.actor else None
        if speaker is None:
            return ""
        x = eyes.get(said.actor)
        if x is not None and 0 <= x < VIEW_WIDTH:
            return ""
        return "left" if speaker.x < snapshot.eve.x else "right"

    def painted(self, line: Line, face: pygame.Surface | None, side: Side) -> pygame.Surface:
        """Face and box in one picture, standing on the same line."""
        words = self._words(line, side, SMALLEST if face is not None else 0)
        if face is None:
            return words
        shift = face.get_width() + 4
        height = max(face.get_height() + 4, words.get_height())
        picture = clear((shift + words.get_width(), height))
        picture.blit(words, (shift, height - words.get_height()))
        _framed(picture, face, height - face.get_height() - 4)
        return picture

    def _words(self, line: Line, side: Side, least: int) -> pygame.Surface:
        font, size = self.types[self.options.text_size - 1]
        style, name_style = Style(WORDS, size), Style(SPEAKER, size, 1)
        lines = font.wrap(line.text, WIDTH + 40 * (size - 1), style)
        step = font.line * size
        named = 1 if line.speaker else 0
        name_width = font.width(line.speaker, name_style)
        width = max(font.width(words, style) for words in lines)
        width = max(width, name_width + (MARK + 8) * bool(side)) + 2 * MARGIN
        height = max((len(lines) + named) * step + 8, least)
        box = self._box("caption", width, height).copy()
        if line.speaker:
            font.draw(box, line.speaker, (MARGIN, 6), name_style)
            middle = 6 + font.height * size // 2
            _mark(box, side, MARGIN + name_width + 7, middle)
        for number, words in enumerate(lines):
            font.draw(box, words, (MARGIN, 6 + (number + named) * step), style)
        return box


def _clear_of(standing: Iterable[Span], height: int, high: int) -> int:
    """Top of the box: low, unless fewer bodies are hidden when it is high."""
    bodies = list(standing)
    low = BOTTOM - height

    def hidden(top: int) -> int:
        return sum(head < top + height and feet > top for head, feet in bodies)

    return high if hidden(high) < hidden(low) else low


def _framed(picture: pygame.Surface, face: pygame.Surface, top: int) -> None:
    """The face with an edge of neon, dark around it."""
    width, height = face.get_size()
    picture.fill(INK, (0, top, width + 4, height + 4))
    picture.fill(EDGE, (1, top + 1, width + 2, height + 2))
    picture.fill(FRAME, (1, top + 1, width + 2, 1))
    picture.fill(FRAME, (1, top + 1, 1, height + 2))
    picture.blit(face, (2, top + 2))


def _mark(box: pygame.Surface, side: Side, x: int, middle: int) -> None:
    """An arrow to whoever speaks from beyond the frame, or the waves of a loudspeaker."""
    if side == "voice":
        for wave in range(3):
            half = wave + 1
            box.fill(SPEAKER, (x + wave * 3, middle - half, 1, 2 * half + 1))
    elif side:
        for step in range(4):
            column = x + step if side == "left" else x + 3 - step
            box.fill(SPEAKER, (column, middle - step, 1, 2 * step + 1))


def type_sizes(fonts: Path) -> tuple[Type, ...]:
    """Normal, large and largest writing."""
    small, middle = Font.load(fonts, "small"), Font.load(fonts, "middle")
    return Type(small, 1), Type(middle, 1), Type(small, 2)


def _check_faces(speakers: Speakers, faces: Mapping[str, Mapping[str, pygame.Surface]]) -> None:
    """Every face that a line may want is drawn; else the game would stop at that line."""
    bodies = [(f"body.{name}", rows) for name, rows in speakers.body.items()]
    for field, rows in (("portrait", speakers.portrait), ("outfit", speakers.outfit), *bodies):
        for row, name in rows.items():
            if name not in faces:
                raise TableError(
                    f"speakers.toml: {field}.{row} names {name!r}, which portraits.json lacks"
                    + nearest(name, faces)
                )
