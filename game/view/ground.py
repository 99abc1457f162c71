"""The play plane of a frame: tiles, props and what lies on the floor, in the light of the place.

Most of a frame may be air. Which cells of the map hold ground is worked out once, when it opens;
only those, and what stands in the air before them, are laid, lit and drawn. Where ground covers
whole cells nothing behind it is seen, and it is copied without looking at its alpha.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.view.surfaces import MULTIPLY, FlaggedBlit, clear, copied

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
OPAQUE: Final = 255
RUNS: Final = 4096  # patterns of a row whose runs are kept
BAND, GAP = 3, 3  # rows and columns of cells, of which some may be empty, that are lit as one
Box = tuple[int, int, int, int]  # of the frame, px
Blit = tuple[pygame.Surface, tuple[int, int]]
Run = tuple[int, int]  # columns: first, and one behind the last


class Cover:
    """Which cells of a map hold anything (`some`) and which nothing can be seen through (`full`):
    a number a row, whose bit n is column n."""

    def __init__(self, chunks: Iterable[pygame.Surface], width: int) -> None:
        some, full = [], []
        for chunk in chunks:
            alphas = pygame.surfarray.array_alpha(chunk)
            columns, rows = alphas.shape[0] // TILE, alphas.shape[1] // TILE
            cells = alphas.reshape(columns, TILE, rows, TILE)
            some.append((cells > 0).any((1, 3)))
            full.append((cells == OPAQUE).all((1, 3)))
        self.some, self.full = _numbers(some, width), _numbers(full, width)


def _numbers(parts: list[Any], width: int) -> tuple[int, ...]:
    rows = np.packbits(np.concatenate(parts)[:width].T, axis=1, bitorder="little")
    return tuple(int.from_bytes(row.tobytes(), "little") for row in rows)


class Ground:
    """The play plane. `aim` at the frame's corner, `lay` what is there, `shine` on it, `draw`."""

    def __init__(self, chunks: list[pygame.Surface], width: int, chunk: int) -> None:
        self._cover = Cover(chunks, width)
        for one in chunks:
            one.set_alpha(None)  # its blits copy colour and alpha, as fast as memory
        self._chunks, self._chunk = chunks, chunk
        self._stains: list[tuple[pygame.Surface, tuple[int, int], pygame.Surface]] = []
        self._clean = self._cover.some
        self._plane = clear(SIZE)
        self._copied = self._plane.subsurface(self._plane.get_rect())
        self._copied.set_alpha(None)
        self._runs: dict[int, tuple[Run, ...]] = {}
        self._corner = (0, 0)
        self._first, self._shift = (0, 0), (0, 0)
        self._mask = 0
        self._some: list[int] = []
        self._full: list[int] = []
        self._boxes: tuple[list[Box], list[Box]] = [], []
        self._bands: list[Box] = []
        self._known: tuple[tuple[int, int], list[int]] | None = None
        self._laid: tuple[list[Blit], list[Blit]] = [], []
        self._lit: object = None  # what the plane holds, where that may still be so

    def aim(self, corner: tuple[int, int]) -> pygame.Rect:
        """Begin a frame; gives the box of it in which something behind the ground is seen."""
        left, top = self._corner = corner
        column, row = self._first = left // TILE, top // TILE
        dx, dy = self._shift = left % TILE, top % TILE
        columns, rows = (VIEW_WIDTH + dx - 1) // TILE + 1, (VIEW_HEIGHT + dy - 1) // TILE + 1
        self._mask = mask = (1 << columns) - 1
        lines = range(row, row + rows)
        self._some = [_part(self._cover.some, line, column, mask) for line in lines]
        self._full = [_part(self._cover.full, line, column, mask) for line in lines]
        open_rows = [index for index, full in enumerate(self._full) if full != mask]
        if not open_rows:
            return pygame.Rect(0, 0, 0, 0)
        seen = 0
        for full in self._full:
            seen |= mask & ~full
        first, last = (seen & -seen).bit_length() - 1, seen.bit_length()
        box = pygame.Rect(
            first * TILE - dx,
            open_rows[0] * TILE - dy,
            (last - first) * TILE,
            (open_rows[-1] + 1 - open_rows[0]) * TILE,
        )
        return box.clip((0, 0, *SIZE))

    def lay(self, things: list[Blit], litter: list[Blit], covers: Mapping[int, int]) -> None:
        """Lay the ground, and on it these things and the litter, which lies still: `covers` tells
        by rows of the map which columns it touches."""
        self._mark(things)
        self._cover_with(covers)
        known = self._corner, self._some
        if known != self._known:
            self._boxes, self._bands, self._known = self._cut(), self._cut_coarsely(), known
            self._lit = None
        self._laid = things, litter

    def stain(self, picture: pygame.Surface, place: tuple[int, int]) -> None:
        """Paint something on the ground of the map, which stays there at no cost."""
        self._lit = None
        (x, y), (wide, high) = place, picture.get_size()
        size = self._chunk
        for index in range(max(0, x) // size, (x + wide - 1) // size + 1):
            if index < len(self._chunks):
                chunk, at = self._chunks[index], (x - index * size, y)
                box = pygame.Rect(at, (wide, high)).clip(chunk.get_rect())
                if box.w and box.h:
                    self._stains.append((chunk, box.topleft, copied(chunk.subsurface(box))))
                    chunk.blit(picture, at)
        some = list(self._cover.some)
        bits = (1 << (x + wide - 1) // TILE + 1) - (1 << max(0, x) // TILE)
        for row in range(max(0, y // TILE), min(len(some), (y + high - 1) // TILE + 1)):
            some[row] |= bits
        self._cover.some = tuple(some)

    def clean(self) -> None:
        """Take off all that stained it."""
        self._lit = None
        for chunk, place, was in reversed(self._stains):
            was.set_alpha(None)  # copy it, do not mix
            chunk.blit(was, place)
        self._stains.clear()
        self._cover.some = self._clean

    def shine(self, light: pygame.Surface, version: int | None = None) -> None:
        """Multiply it by the light that falls on the frame. While the `version` of the light and
        all that lies there are those of the last frame, the plane is what it was."""
        now = version, self._laid
        if version is not None and now == self._lit:
            return
        self._lit, plane = now, self._plane
        blits: list[FlaggedBlit] = []
        shares: list[FlaggedBlit] = []
        for box in self._bands:
            self._copy(box, blits)
            shares.append((light, box[:2], box, MULTIPLY))
        plane.blits(blits, False)
        for loose in self._laid:
            plane.blits(loose, False)
        plane.blits(shares, False)

    def draw(self, target: pygame.Surface) -> None:
        """Put it before what is behind it."""
        mixed, whole = self._boxes
        target.blits([(self._plane, box[:2], box) for box in mixed], False)
        target.blits([(self._copied, box[:2], box) for box in whole], False)

    def _mark(self, things: list[Blit]) -> None:
        """Note the cells that things touch."""
        some, (dx, dy), last = self._some, self._shift, len(self._some)
        width = self._mask.bit_length()
        for picture, (x, y) in things:
            wide, high = picture.get_size()
            left, right = max(0, (x + dx) // TILE), min(width, (x + dx + wide - 1) // TILE + 1)
            if left >= right:
                continue
            bits = (1 << right) - (1 << left)
            for row in range(max(0, (y + dy) // TILE), min(last, (y + dy + high - 1) // TILE + 1)):
                some[row] |= bits

    def _cover_with(self, covers: Mapping[int, int]) -> None:
        (column, first), some = self._first, self._some
        for row, columns in covers.items():
            if 0 <= row - first < len(some):
                seen = columns >> column if column >= 0 else columns << -column
                some[row - first] |= seen & self._mask

    def _cut(self) -> tuple[list[Box], list[Box]]:
        """The frame's boxes of ground that is seen through here and there, and of whole ground."""
        mixed: list[Box] = []
        whole: list[Box] = []
        begin = 0
        for row in range(1, len(self._some) + 1):
            ended = row == len(self._some)
            if ended or (self._some[row], self._full[row]) != (
                self._some[begin], self._full[begin],
            ):  # fmt: skip
                some, full = self._some[begin], self._full[begin]
                self._add(mixed, some & ~full, begin, row)
                self._add(whole, full, begin, row)
                begin = row
        return mixed, whole

    def _cut_coarsely(self) -> list[Box]:
        """Fewer boxes that hold all ground, and some air, which is clear: each one costs as much
        as two thousand pixels."""
        bands: list[Box] = []
        for first in range(0, len(self._some), BAND):
            pattern, end = 0, min(first + BAND, len(self._some))
            for row in self._some[first:end]:
                pattern |= row
            for gap in range(1, GAP + 1):
                pattern |= _bridged(pattern, gap)
            self._add(bands, pattern, first, end)
        return bands

    def _add(self, boxes: list[Box], pattern: int, first: int, end: int) -> None:
        dx, dy = self._shift
        top, bottom = max(0, first * TILE - dy), min(VIEW_HEIGHT, end * TILE - dy)
        for left, right in self._runs_of(pattern):
            x, x_end = max(0, left * TILE - dx), min(VIEW_WIDTH, right * TILE - dx)
            boxes.append((x, top, x_end - x, bottom - top))

    def _runs_of(self, pattern: int) -> tuple[Run, ...]:
        """Where bits stand in a row."""
        found = self._runs.get(pattern)
        if found is None:
            if len(self._runs) >= RUNS:
                self._runs.clear()
            found = self._runs[pattern] = tuple(_runs(pattern))
        return found

    def _copy(self, box: Box, blits: list[FlaggedBlit]) -> None:
        """Blits of a box of the map; what lies outside of the map is cleared."""
        x, y, width, height = box
        left, top = x + self._corner[0], y + self._corner[1]
        end = left + width
        size = self._chunk
        if left < 0 or top < 0 or top + height > self._chunks[0].get_height():
            self._plane.fill((0, 0, 0, 0), box)
        for index in range(left // size, (end - 1) // size + 1):
            if not 0 <= index < len(self._chunks):
                self._plane.fill((0, 0, 0, 0), box)
                continue
            start, stop = max(left, index * size), min(end, (index + 1) * size)
            area = start - index * size, top, stop - start, height
            blits.append((self._chunks[index], (start - self._corner[0], y), area))


def _part(rows: tuple[int, ...], row: int, column: int, mask: int) -> int:
    """A row's bits from a column on; outside of the map there are none."""
    if not 0 <= row < len(rows):
        return 0
    return (rows[row] >> column if column >= 0 else rows[row] << -column) & mask


def _bridged(pattern: int, gap: int) -> int:
    """The columns of gaps of just that length."""
    found, after = 0, pattern >> gap + 1
    ends = pattern & after & ~(pattern >> 1)  # a column before such a gap, or before a shorter one
    for step in range(1, gap + 1):
        found |= ends << step
    return found


def _runs(pattern: int) -> Iterable[Run]:
    at = 0
    while pattern:
        gap = (pattern & -pattern).bit_length() - 1
        pattern >>= gap
        length = (~pattern & pattern + 1).bit_length() - 1
        pattern >>= length
        yield at + gap, at + gap + length
        at += gap + length
