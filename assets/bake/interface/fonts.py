"""Bakes the bitmap fonts: drawn letters, letters composed with accents, one sheet each.

The middle size is the small font grown by rule: its strokes become two pixels thick.

All glyph cells of a font have the same height, so that a reader needs no vertical offsets:
`ascent` rows for accents, `height` rows of capital, `descent` rows below the baseline.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assets.bake.interface import glyphs_big, glyphs_small
from assets.bake.interface.atlas import Atlas, save_picture, save_table
from assets.bake.interface.raster import Mask, Pixels, from_ascii

INK = {"#": "ffffff"}
ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸŠŽàáâãäåçèéêëìíîïñòóôõöùúûüýÿšžŐőŰű"
"""Letters that are composed of a drawn letter and a mark."""
MARK_NAMES = {
    "\u0300": "grave", "\u0301": "acute", "\u0302": "circumflex", "\u0303": "tilde",
    "\u0308": "diaeresis", "\u030a": "ring", "\u0327": "cedilla", "\u030c": "caron",
    "\u030b": "double_acute",
}  # fmt: skip
SMALL_MARKS = {
    "grave": "#./.#", "acute": ".#/#.", "circumflex": ".#./#.#", "tilde": ".##.#/#..#.",
    "diaeresis": "#.#", "ring": ".#./#.#/.#.", "cedilla": ".#/#.", "caron": "#.#/.#.",
    "double_acute": ".#.#/#.#.", "ring_capital": "##/##",
}  # fmt: skip
BIG_MARKS = {
    "grave": "##../.##.", "acute": "..##/.##.", "circumflex": "..#../.#.#./#...#",
    "tilde": ".##..#/#..##.", "diaeresis": "##.##/##.##", "ring": ".##./#..#/.##.",
    "cedilla": ".#../..#./##..", "caron": "#...#/.#.#./..#..", "double_acute": ".##.##/##.##.",
}  # fmt: skip
CUT_LETTERS = "0123456789"
"""Numerals of the big font carry the slanted cut of the title."""


@dataclass(frozen=True)
class Design:
    """What makes one font."""

    name: str
    sheets: Sequence[str]
    marks: dict[str, str]
    height: int
    ascent: int
    descent: int
    line: int
    spacing: int
    space: int
    lower_height: int
    sheet_width: int


SMALL = Design("small", glyphs_small.SHEETS, SMALL_MARKS, 7, 3, 2, 11, 1, 3, 5, 160)
BIG = Design("big", glyphs_big.SHEETS, BIG_MARKS, 13, 4, 3, 20, 1, 5, 13, 192)


MIDDLE = Design("middle", (), {}, 10, 4, 3, 15, 1, 4, 8, 224)
# which row of the small font's cell each row of the middle one shows: its horizontal strokes twice
ASCENT_ROWS, DESCENT_ROWS = (0, 1, 1, 2), (10, 11, 11)
CAPITAL_ROWS, LOWER_ROWS = (3, 3, 4, 5, 6, 6, 7, 8, 9, 9), (3, 4, 5, 5, 6, 7, 7, 8, 9, 9)


def drawn_letters(design: Design) -> dict[str, Pixels]:
    """All letters of a font's drawn sheets in cells of full height."""
    letters: dict[str, Pixels] = {}
    for sheet in design.sheets:
        header, *lines = sheet.strip().splitlines()
        names, cells = header.split(), [line.split() for line in lines]
        for index, name in enumerate(names):
            picture = from_ascii("\n".join(row[index] for row in cells), INK)
            letters[name] = _in_cell(picture, design)
    letters[" "] = np.zeros((_cell_height(design), design.space, 4), np.uint8)
    letters["\u00a0"] = letters[" "]
    return letters


def _cell_height(design: Design) -> int:
    return design.ascent + design.height + design.descent


def _in_cell(picture: Pixels, design: Design) -> Pixels:
    below = _cell_height(design) - design.ascent - picture.shape[0]
    return np.pad(picture, ((design.ascent, below), (0, 0), (0, 0)))


def composed(letter: str, base: Pixels, mark: str, design: Design) -> Pixels:
    """A letter with its accent, wide enough for both."""
    kind = f"{mark}_capital" if letter.isupper() and f"{mark}_capital" in design.marks else mark
    picture = from_ascii(design.marks[kind].replace("/", "\n"), INK)
    high, wide = picture.shape[:2]
    width = max(base.shape[1], wide)
    result = np.zeros((base.shape[0], width, 4), np.uint8)
    left = (width - base.shape[1]) // 2
    result[:, left : left + base.shape[1]] = base
    baseline = design.ascent + design.height
    body = design.lower_height if letter.islower() else design.height
    top = baseline if mark == "cedilla" else max(0, baseline - body - 1 - high)
    x = (width - wide + 1) // 2
    area = result[top : top + high, x : x + wide]
    area[picture[..., 3] > 0] = (255, 255, 255, 255)
    return result


def glyphs(design: Design) -> dict[str, Pixels]:
    """Every glyph of a font, in the order of the alphabet of Unicode."""
    if design is MIDDLE:
        return {letter: grown(cell, letter) for letter, cell in glyphs(SMALL).items()}
    letters = drawn_letters(design)
    for letter in ACCENTED:
        base, mark = list(unicodedata.normalize("NFD", letter))
        drawn = letters.get("ı" if base == "i" else base)
        if drawn is not None:
            letters[letter] = composed(letter, drawn, MARK_NAMES[mark], design)
    if design.name == "big":
        for letter in CUT_LETTERS:
            letters[letter] = slanted_cut(letters[letter], design)
    return dict(sorted(letters.items()))


def grown(cell: Pixels, letter: str) -> Pixels:
    """A glyph of the small font in the middle size."""
    body = LOWER_ROWS if letter.islower() else CAPITAL_ROWS
    ink = cell[list(ASCENT_ROWS + body + DESCENT_ROWS), :, 3] > 0
    gaps = [
        column
        for column in range(1, ink.shape[1] - 1)
        if (ink[:, column - 1] & ~ink[:, column] & ink[:, column + 1]).any()
    ]
    columns = sorted([*range(ink.shape[1]), *gaps])  # a gap must survive the thicker strokes
    wide = np.pad(ink[:, columns], ((0, 0), (0, 1)))
    wide[:, 1:] |= wide[:, :-1].copy()
    result = np.zeros((*wide.shape, 4), np.uint8)
    result[wide] = 255
    return result


def slanted_cut(cell: Pixels, design: Design) -> Pixels:
    """Open a rising hairline through a numeral's lower half."""
    result = cell.copy()
    height, width = cell.shape[:2]
    y, x = np.mgrid[0:height, 0:width]
    line = design.ascent + design.height * 0.66 - (x - width / 2) * 0.25
    gap: Mask = np.abs(y - line) < 0.5
    result[gap] = 0
    return result


def bake_font(design: Design, out: Path) -> list[Path]:
    """Write one font's sheet and table."""
    atlas = Atlas(design.sheet_width)
    table: dict[str, list[int]] = {}
    for letter, picture in glyphs(design).items():
        rect = atlas.add(picture)
        table[letter] = [*rect, picture.shape[1] + design.spacing]
    data = {
        "height": design.height, "line": design.line, "ascent": design.ascent,
        "descent": design.descent, "spacing": design.spacing, "glyphs": table,
    }  # fmt: skip
    folder = out / "fonts"
    return [
        save_picture(atlas.sheet(), folder / f"{design.name}.png"),
        save_table(data, folder / f"{design.name}.json"),
    ]


def bake_fonts(out: Path) -> list[Path]:
    """Write all fonts."""
    return bake_font(SMALL, out) + bake_font(MIDDLE, out) + bake_font(BIG, out)
