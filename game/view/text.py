"""Bitmap fonts: load, measure, wrap and draw text in any colour, with cached runs.

A font is a sheet of white glyphs and a table. All cells of a font are `ascent + height + descent`
px high: accents, capital, what hangs below the baseline. Positions are those of the capital's top
left corner, so that accents never move a line.
"""

from __future__ import annotations

import json
import unicodedata
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import pygame

from game.view.surfaces import ArtError, Colour, clear, copied

RUN_CACHE: Final = 512
"""Coloured runs a font keeps; the least recently drawn one is dropped."""
WIDTHS: Final = 2048  # measured texts a font keeps
MISSING: Final = "?"
"""Drawn for a character that the font does not have."""
SUBSTITUTES: Final = {"\u2010": "-", "\u2011": "-", "\u2212": "-", "\u00ad": "", "\t": " "}


@dataclass(frozen=True)
class Style:
    """How a run looks: colour, integer size, extra px between letters, 1 px drop shadow, or an
    outline that keeps words readable on any ground."""

    colour: Colour = (255, 255, 255)
    scale: int = 1
    tracking: int = 0
    shadow: Colour | None = None
    outline: Colour | None = None

    @property
    def border(self) -> int:
        """Px that a run is larger on each side than its letters."""
        return self.scale if self.outline is not None else 0


PLAIN: Final = Style()


@dataclass(frozen=True)
class Glyph:
    """A letter's place in the sheet and how far it moves the pen, px."""

    x: int
    y: int
    width: int
    height: int
    advance: int


class Font:
    """One bitmap font."""

    def __init__(
        self, sheet: pygame.Surface, glyphs: dict[str, Glyph], *, height: int, line: int,
        ascent: int, descent: int, spacing: int,
    ) -> None:  # fmt: skip
        self.height = height
        self.line = line
        self.ascent = ascent
        self.descent = descent
        self._spacing = spacing
        self._sheet = sheet
        self._glyphs = glyphs
        self._runs: OrderedDict[tuple[str, Style], pygame.Surface] = OrderedDict()
        self._widths: dict[tuple[str, int], int] = {}  # by text and tracking, at scale 1

    @classmethod
    def load(cls, folder: Path, name: str) -> Font:
        """Read `<name>.png` and `<name>.json` of a folder."""
        table_path, sheet_path = folder / f"{name}.json", folder / f"{name}.png"
        try:
            table: dict[str, Any] = json.loads(table_path.read_text(encoding="utf-8"))
            glyphs = {letter: Glyph(*row) for letter, row in table["glyphs"].items()}
            height, line = int(table["height"]), int(table["line"])
            ascent, descent = int(table["ascent"]), int(table["descent"])
            spacing = int(table["spacing"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ArtError(f"{table_path}: not a font table ({error})") from error
        if MISSING not in glyphs:
            raise ArtError(f"{table_path}: the glyph {MISSING!r} is missing")
        try:
            picture = pygame.image.load(sheet_path)
        except (OSError, pygame.error) as error:
            raise ArtError(f"{sheet_path}: not a picture ({error})") from error
        sheet = clear(picture.get_size())
        sheet.blit(picture, (0, 0))
        return cls(
            sheet, glyphs, height=height, line=line, ascent=ascent, descent=descent,
            spacing=spacing,
        )  # fmt: skip

    def glyph(self, letter: str) -> Glyph:
        """The glyph of a letter, or the nearest one: capital, letter without accent, '?'."""
        if letter in self._glyphs:
            return self._glyphs[letter]
        plain = unicodedata.normalize("NFD", letter)[0]
        for other in (letter.upper(), plain, plain.upper()):
            if other in self._glyphs:
                return self._glyphs[other]
        return self._glyphs[MISSING]

    def width(self, text: str, style: Style = PLAIN) -> int:
        """Width of one line of text, px; without the gap after the last letter."""
        key = text, style.tracking
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= WIDTHS:
                self._widths.clear()
            width = self._widths[key] = self._measured(text, style.tracking)
        return width * style.scale

    def _measured(self, text: str, tracking: int) -> int:
        letters = _letters(text)
        advances = sum(self.glyph(letter).advance + tracking for letter in letters)
        return max(0, advances - self._spacing - tracking) if letters else 0

    def measure(self, text: str, style: Style = PLAIN) -> tuple[int, int]:
        """Width and height of text; '\\n' starts a line. Height is capital to baseline."""
        lines = text.split("\n")
        wide = max(self.width(line, style) for line in lines)
        return wide, ((len(lines) - 1) * self.line + self.height) * style.scale

    def render(self, text: str, style: Style = PLAIN) -> pygame.Surface:
        """One line as a surface of the cell's full height (kept; do not draw into it).

        The capital's top is `ascent * scale` px below the surface's top.
        """
        key = (text, style)
        run = self._runs.get(key)
        if run is not None:
            self._runs.move_to_end(key)
            return run
        run = self._drawn(text, style)
        self._runs[key] = run
        if len(self._runs) > RUN_CACHE:
            self._runs.popitem(last=False)
        return run

    def draw(
        self, target: pygame.Surface, text: str, place: tuple[int, int], style: Style = PLAIN,
        align: float = 0.0,
    ) -> pygame.Rect:  # fmt: skip
        """Draw text with its capital's top at `place`; align 0 left, 0.5 centre, 1 right.

        Lines are split at '\\n'. Returns the rectangle from capital to baseline.
        """
        x, y = place
        for number, line in enumerate(text.split("\n")):
            if line:
                left = x - round(self.width(line, style) * align)
                top = y + (number * self.line - self.ascent) * style.scale
                place = (left - style.border, top - style.border)
                target.blit(self.render(line, style), place)
        width, height = self.measure(text, style)
        return pygame.Rect(x - round(width * align), y, width, height)

    def wrap(self, text: str, width: int, style: Style = PLAIN) -> list[str]:
        """Lines no wider than `width` px; a word that is too wide is split."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                joined = f"{line} {word}" if line else word
                if self.width(joined, style) <= width:
                    line = joined
                    continue
                if line:
                    lines.append(line)
                *whole, line = self._split(word, width, style)
                lines.extend(whole)
            lines.append(line)
        return lines

    def _split(self, word: str, width: int, style: Style) -> list[str]:
        """A word in parts that fit; always at least one letter a part."""
        parts = [""]
        for letter in word:
            if parts[-1] and self.width(parts[-1] + letter, style) > width:
                parts.append("")
            parts[-1] += letter
        return parts

    def _drawn(self, text: str, style: Style) -> pygame.Surface:
        extra = 1 if style.shadow is not None else 0
        cell = self.ascent + self.height + self.descent
        plain_style = Style(tracking=style.tracking)
        size = (max(1, self.width(text, plain_style)) + extra, cell + extra)
        white = clear(size)
        pen = 0
        for letter in _letters(text):
            glyph = self.glyph(letter)
            area = (glyph.x, glyph.y, glyph.width, glyph.height)
            white.blit(self._sheet, (pen, 0), area)
            pen += glyph.advance + style.tracking
        run = _tinted(white, style.colour)
        if style.shadow is not None:
            below = clear(size)
            below.blit(_tinted(white, style.shadow), (1, 1))
            below.blit(run, (0, 0))
            run = below
        if style.outline is not None:
            run = _outlined(run, white, style.outline)
        if style.scale > 1:
            run = pygame.transform.scale_by(run, style.scale)
        return run


class Type(NamedTuple):
    """A size of writing: a font and the whole number by which it is enlarged."""

    font: Font
    scale: int

    @property
    def height(self) -> int:
        """Px from capital to baseline."""
        return self.font.height * self.scale


def _letters(text: str) -> str:
    """Text with characters that look the same in bitmap fonts made one."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(SUBSTITUTES.get(letter, letter) for letter in composed)


def _tinted(white: pygame.Surface, colour: Colour) -> pygame.Surface:
    """A white picture in a colour."""
    result = copied(white)
    result.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return result


def _outlined(run: pygame.Surface, white: pygame.Surface, colour: Colour) -> pygame.Surface:
    """A run with one dark pixel all round its letters; one px larger on each side."""
    width, height = run.get_size()
    result = clear((width + 2, height + 2))
    dark = _tinted(white, colour)
    for x in range(3):
        for y in range(3):
            result.blit(dark, (x, y))
    result.blit(run, (1, 1))
    return result
