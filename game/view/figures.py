"""The pictures of a figure: a sheet as one number a pixel, coloured when a frame is first shown.

A village has twenty sheets, and of each a fight shows a small part. A pixel of a sheet is one of
some hundred mixtures of body colour, rims and side lights; so a sheet is kept as the numbers of its
mixtures, two bytes a pixel. What the lights of a room make of each mixture is worked out once, and
a picture is looked up from that in some microseconds. Pictures stay until newer ones push them out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view.indexed import Indexed
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    OPAQUE,
    RGB,
    ArtError,
    Colour,
    clear,
    copied,
    from_rgba,
    mirrored,
    opaque,
    same_format,
    scaled,
    solid,
)

RIM_FLOOR: Final = 8  # weaker rims are not worth a pixel
SIDE_LEVELS: Final = 3  # steps in a nibble of the baked side lights
NIBBLE: Final = 16
LUMA: Final = (0.2126, 0.7152, 0.0722)
SIDE_OWN, SIDE_PALE = 0.9, 150  # lit cloth shows its colour, and the edge of black cloth shines
SIDE_EDGE: Final = 3.0  # power of the light's strength by which its pale part draws to that edge
SIDE_SKIN: Final = 210.0  # luma that takes no more of it: a face in a flash keeps its features
KEY_OWN, KEY_PALE = 1.3, 78  # the same for the key light of figures before dark walls
KEY_SKIN: Final = 110.0  # luma that needs no key light: shadows are filled, faces do not bleach
KEY_FACE: Final = 0.12  # of its own colour that skin gets all the same: it is read in the dark
KEY_CROSS: Final = 0.85  # of what both sides would light is left dark: folds, not a grey film
KEY_EDGE: Final = 1.6  # power of a side's strength by which its light draws to the edge
KEY_FLAT: Final = 0.23  # of it, in its hue alone, falls on every pixel; the rest models
KEY_STEPS: Final = 8  # strengths of the key light
WHITE: Final[Colour] = (255, 255, 255)
STOCK: Final = 24 << 20  # bytes of pictures that a stock keeps
SIDES: Final = 96  # tables of side lights that a figure keeps
DEPTH: Final = 32  # bits of a pixel
SHADES: Final = 512  # steps of luma in which the darkness of a figure is counted
FACTORS: Final = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1)
BUCKET_BITS: Final = 18
MOST: Final = 1 << 16  # numbers that fit into two bytes
BYTE: Final = 8  # bits
LOW_BYTE: Final = 0xFF
Words = NDArray[np.uint32]  # whole pixels


class What(IntEnum):
    """What a picture of a frame shows."""

    BODY = 0  # unlit
    ROOM = 1  # what the room adds to the lit body: fill, rims, so many steps of the key light
    HOT = 2  # what a muzzle flash adds
    FRONT = 3  # what a light of some colour before the figure adds
    BACK = 4  # the same of one behind it


Kind = tuple[What, int, int | Colour]  # facing 1 or -1; steps or colour, where there is one
# Looked up twice for every figure in every frame: made once, not each time.
BODIES: Final[Mapping[int, Kind]] = {facing: (What.BODY, facing, 0) for facing in (1, -1)}
ROOMS: Final[Mapping[int, tuple[Kind, ...]]] = {
    facing: tuple((What.ROOM, facing, step) for step in range(KEY_STEPS + 1)) for facing in (1, -1)
}


@dataclass(frozen=True, slots=True)
class RimPaint:
    """Tints of one figure's rims in one room."""

    left: Colour
    right: Colour
    hot: Colour
    fill: float
    key: Colour = (200, 195, 255)  # of the light that lifts a figure off a dark ground
    key_share: float = 1.0  # of that light that falls on this figure


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of numbers of mixtures, (height, width). `bodies` is one row of pixels, one for each
    mixture; `strengths` (mixtures, 3) are its left rim, its right rim and its packed side lights.
    """

    mix: NDArray[np.uint16]
    bodies: pygame.Surface
    strengths: NDArray[np.uint8]

    @classmethod
    def of(cls, body: pygame.Surface, rims: pygame.Surface) -> Sheet:
        """From two pictures of one size: the body with alpha, the strengths as colours."""
        body, rims = _whole_words(body, alpha=True), _whole_words(rims, alpha=False)
        pixels, marks = _words(body).ravel(), _words(rims).ravel()
        changes = (pixels[1:] != pixels[:-1]) | (marks[1:] != marks[:-1])
        starts = np.concatenate(([0], np.flatnonzero(changes) + 1))  # of runs of one mixture
        colours, colour_of = numbered(pixels[starts])
        lights, light_of = numbered(marks[starts] & np.uint32(RGB))
        count = len(colours) * len(lights)
        if count > MOST:
            raise ArtError(
                f"a figure has {len(colours)} colours and {len(lights)} strengths of light;"
                f" their product must not exceed {MOST}"
            )
        pairs = colour_of * np.uint16(len(lights)) + light_of
        used, number = _renumbered(pairs)
        mix = np.repeat(np.take(number, pairs), np.diff(starts, append=pixels.size))
        del pixels, marks  # views that lock the pictures
        bodies = same_format(_row(colours[used // len(lights)], body), alpha=True)
        strengths = pygame.surfarray.array3d(_row(lights[used % len(lights)], rims))[:, 0]
        return cls(mix.reshape(body.get_height(), body.get_width()), bodies, strengths)

    @classmethod
    def of_indexed(cls, body: Indexed, rims: Indexed) -> Sheet:
        """The same from two pictures that are numbers already."""
        pairs = np.left_shift(body.numbers, BYTE, dtype=np.uint16)
        pairs |= rims.numbers
        flat = pairs.ravel()
        changed = flat[1:][flat[1:] != flat[:-1]]
        used, number = _renumbered(np.append(changed, flat[0]))
        mix = number.take(flat, mode="clip")
        strengths = rims.colours[used & LOW_BYTE, :3]
        return cls(mix.reshape(pairs.shape), from_rgba(body.colours[None, used >> BYTE]), strengths)


def _renumbered(pairs: NDArray[np.uint16]) -> tuple[NDArray[np.intp], NDArray[np.uint16]]:
    """The pairs that occur, and the number of each among them, (MOST,)."""
    there = np.zeros(MOST, np.bool_)
    there[pairs] = True
    used = np.flatnonzero(there)
    number = np.zeros(MOST, np.uint16)
    number[used] = np.arange(len(used))
    return used, number


class Dyes:
    """What each mixture of a sheet looks like in each kind of picture."""

    def __init__(self, sheet: Sheet, paint: RimPaint) -> None:
        self._bodies, self._strengths, self._paint = sheet.bodies, sheet.strengths, paint
        lumas = pygame.surfarray.array3d(sheet.bodies)[:, 0] @ LUMA
        self.alphas = pygame.surfarray.array_alpha(sheet.bodies)[:, 0]
        shades = np.minimum(lumas * (SHADES / 256), SHADES - 1).astype(np.int64)
        self.shades = np.where(self.alphas == OPAQUE, shades, SHADES)
        body = _table(sheet.bodies)
        hot = _table(_glow(sheet.strengths[:, 1], paint.hot))
        self._tables: dict[Kind, Words] = {}
        self._sides: dict[Kind, Words] = {}  # in the colours that were seen
        for facing in (1, -1):
            self._tables[What.BODY, facing, 0] = body
            self._tables[What.HOT, facing, 0] = hot
            for step, room in enumerate(self._rooms(facing)):
                self._tables[What.ROOM, facing, step] = room

    def table(self, kind: Kind) -> Words:
        """The pixel of each mixture in pictures of a kind."""
        found = self._tables.get(kind, self._sides.get(kind))
        if found is None:
            if len(self._sides) >= SIDES:
                self._sides.clear()
            found = self._sides[kind] = self._side(kind)
        return found

    def edges(self, colour: Colour) -> Words:
        """Both rims in one colour."""
        return _table(_glow(self._strengths[:, :2].max(axis=1), colour))

    @property
    def fill(self) -> float:
        """Share of a figure's own colour that no darkness takes."""
        return self._paint.fill

    def _rooms(self, facing: int) -> list[Words]:
        """What the room adds, by steps of its key light."""
        left, right = (self._paint.left, self._paint.right)[::facing]
        rims, key = self._rims(left, right), self._key(left, right)
        rooms = []
        for step in range(KEY_STEPS + 1):
            row, share = copied(rims), solid(rims.get_size(), scaled(WHITE, step / KEY_STEPS))
            share.blit(key, (0, 0), special_flags=MULTIPLY)
            row.blit(share, (0, 0), special_flags=ADD)
            rooms.append(_table(row))
        return rooms

    def _rims(self, left: Colour, right: Colour) -> pygame.Surface:
        """The fill light, and on it the rims in these colours."""
        size = self._bodies.get_size()
        filled = opaque(size)
        filled.blit(self._bodies, (0, 0))
        filled.blit(solid(size, scaled(WHITE, self.fill)), (0, 0), special_flags=MULTIPLY)
        colours = pygame.surfarray.array3d(filled)[:, 0]
        rims = self._strengths[:, :2].astype(np.uint16)
        light = rims[:, :1] * _triple(left) // 255 + rims[:, 1:] * _triple(right) // 255
        light[rims.max(axis=1) <= RIM_FLOOR] = 0
        return _row_of(colours + light)

    def _key(self, left: Colour, right: Colour) -> pygame.Surface:
        """What the room's own light from both sides adds to the body at full strength. Each side
        has the colour of its rim, and where both would fall there is hardly any: the middle of
        black cloth gets a sheen of colour, which tells it from a wall without making it grey."""
        packed = self._strengths[:, 2]
        sides = packed % NIBBLE / SIDE_LEVELS, packed // NIBBLE / SIDE_LEVELS
        both = KEY_CROSS * np.minimum(*sides)
        light = KEY_FLAT * _sheen(np.array(self._paint.key) / 255.0)
        for share, colour in zip(sides, (left, right), strict=True):
            light = light + (1 - KEY_FLAT) * np.outer((share - both) ** KEY_EDGE, colour) / 255.0
        there = (self.alphas > 0)[:, None]
        body = pygame.surfarray.array3d(self._bodies)[:, 0].astype(np.float32)
        dark = np.clip(1.0 - (body @ LUMA)[:, None] / KEY_SKIN, 0.0, 1.0)
        lit = (body * KEY_OWN + KEY_PALE) * dark * light + body * KEY_FACE * (1.0 - dark)
        return _row_of(lit * there * self._paint.key_share)

    def _side(self, kind: Kind) -> Words:
        """What a light of a colour adds, from before the figure or from behind it."""
        what, _, colour = kind
        packed = self._strengths[:, 2]
        share = (packed // NIBBLE if what == What.FRONT else packed % NIBBLE) / SIDE_LEVELS
        body = pygame.surfarray.array3d(self._bodies)[:, 0].astype(np.float32)
        takes = np.clip(1.0 - body @ LUMA / SIDE_SKIN, 0.0, 1.0) * share
        pale = SIDE_PALE * takes * share ** (SIDE_EDGE - 1.0)
        row = _row_of(body * SIDE_OWN * takes[:, None] + pale[:, None])
        tinted = opaque(row.get_size())
        tinted.fill(colour)
        tinted.blit(row, (0, 0), special_flags=MULTIPLY)
        return _table(tinted)


class Stock:
    """Bounds the pictures that are kept: the oldest are forgotten first."""

    def __init__(self, most: int = STOCK) -> None:
        self._most = most  # bytes
        self._kept: deque[tuple[dict[Kind, pygame.Surface], Kind, int]] = deque()
        self.size = 0  # bytes
        self.made = 0  # pictures since the beginning

    def keep(self, shelf: dict[Kind, pygame.Surface], kind: Kind, picture: pygame.Surface) -> None:
        """Put a picture on the shelf of its frame."""
        size = picture.get_width() * picture.get_height() * picture.get_bytesize()
        shelf[kind] = picture
        self._kept.append((shelf, kind, size))
        self.size += size
        self.made += 1
        while self.size > self._most:
            old, oldest, freed = self._kept.popleft()
            del old[oldest]
            self.size -= freed


class Pictures:
    """The pictures of one frame, from the numbers of its mixtures. `facing` is 1 or -1: the figure
    turns, and the lights of the room stay where they are."""

    __slots__ = ("_dark", "_dyes", "_made", "_mix", "_stock", "size")

    def __init__(self, dyes: Dyes, mix: NDArray[np.uint16], stock: Stock) -> None:
        self._dyes, self._stock = dyes, stock
        self._mix = mix.copy()  # in one piece: parts of a sheet lie all over the memory
        self._made: dict[Kind, pygame.Surface] = {}
        self._dark = -1.0
        self.size = (mix.shape[1], mix.shape[0])  # width and height, px

    def body(self, facing: int) -> pygame.Surface:
        """The figure unlit, with alpha. A blit of it copies all pixels, clear ones too."""
        kind = BODIES[facing]
        return self._made.get(kind) or self._make(kind)

    def shape(self, facing: int) -> NDArray[np.uint8]:
        """Alpha of the body, (width, height)."""
        alphas = self._dyes.alphas.take(self._mix).T
        return alphas if facing >= 0 else alphas[::-1]

    def room(self, facing: int, key: int = 0) -> pygame.Surface:
        """What the room adds to the lit body, with so many of KEY_STEPS steps of its key light."""
        kind = ROOMS[facing][key]
        return self._made.get(kind) or self._make(kind)

    def hot(self, facing: int) -> pygame.Surface:
        """The front rim alone, in the colour of a muzzle flash."""
        return self._get((What.HOT, facing, 0))

    def side(self, side: int, facing: int, colour: Colour) -> pygame.Surface:
        """What a light from the right (1) or left (-1) of the picture adds to the body."""
        return self._get((What.FRONT if side == facing else What.BACK, facing, colour))

    def edges(self, colour: Colour) -> pygame.Surface:
        """Both rims in one colour, facing right, for a silhouette (made anew: scenes are rare)."""
        return self._looked_up(self._dyes.edges(colour), opaque(self.size))

    def dark_luma(self, light: float) -> float:
        """Mean luma of the darker half of the body under light of a luma of 0..255."""
        if self._dark < 0:
            counts = np.bincount(self._dyes.shades.take(self._mix).ravel(), minlength=SHADES + 1)
            self._dark = _mean_of_lower_half(counts[:SHADES])
        return self._dark * (light / 255.0 + self._dyes.fill)

    def _get(self, kind: Kind) -> pygame.Surface:
        return self._made.get(kind) or self._make(kind)

    def _make(self, kind: Kind) -> pygame.Surface:
        what, facing, _ = kind
        picture = clear(self.size) if what == What.BODY else opaque(self.size)
        self._looked_up(self._dyes.table(kind), picture)
        if facing < 0:
            picture = mirrored(picture)
        if what == What.BODY:
            picture.set_alpha(None)
        self._stock.keep(self._made, kind, picture)
        return picture

    def _looked_up(self, table: Words, picture: pygame.Surface) -> pygame.Surface:
        pixels = _words(picture)
        table.take(self._mix, out=pixels, mode="clip")
        del pixels  # unlocks the picture
        return picture


def _mean_of_lower_half(counts: NDArray[Any]) -> float:
    """Mean luma of the darker half of so many pixels of each shade."""
    half = max(1, int(counts.sum()) // 2)
    before = np.concatenate(([0], np.cumsum(counts)[:-1]))
    taken = np.clip(half - before, 0, counts)
    lumas = (np.arange(SHADES) + 0.5) * (256 / SHADES)
    return float((taken * lumas).sum() / half)


def numbered(values: Words) -> tuple[Words, NDArray[np.uint16]]:
    """The different values, and for each place the number of its value among them. The order is
    that of a hash: sorting a sheet takes five times as long as decoding it."""
    for factor in FACTORS:
        buckets = ((values * np.uint32(factor)) >> np.uint32(DEPTH - BUCKET_BITS)).astype(np.intp)
        table = np.zeros(1 << BUCKET_BITS, np.uint32)
        table[buckets] = values
        if (np.take(table, buckets) == values).all():
            break
    else:
        found, numbers = np.unique(values, return_inverse=True)
        return found, numbers.reshape(values.shape).astype(np.uint16)
    used = np.zeros(1 << BUCKET_BITS, np.bool_)
    used[buckets] = True
    places = np.flatnonzero(used)
    number = np.zeros(1 << BUCKET_BITS, np.uint16)
    number[places] = np.arange(len(places))
    return table[places], np.take(number, buckets)


def _whole_words(raw: pygame.Surface, *, alpha: bool) -> pygame.Surface:
    return raw if raw.get_bitsize() == DEPTH else same_format(raw, alpha=alpha)


def _words(surface: pygame.Surface) -> Words:
    """The pixels of a picture, (height, width): a view that locks it while it lives."""
    return pygame.surfarray.pixels2d(surface).T


def _row(pixels: Words, like: pygame.Surface) -> pygame.Surface:
    """A picture one pixel high in the format of another."""
    row = pygame.Surface((len(pixels), 1), 0, like)
    words = _words(row)
    words[0] = pixels
    del words
    return row


def _row_of(colours: NDArray[Any]) -> pygame.Surface:
    """Colours (count, 3) as a picture one pixel high, clipped at white."""
    row = opaque((len(colours), 1))
    pixels = pygame.surfarray.pixels3d(row)
    pixels[:, 0] = np.minimum(colours, 255).astype(np.uint8)
    del pixels
    return row


def _table(row: pygame.Surface) -> Words:
    """The pixels of a picture one pixel high."""
    table: Words = _words(row)[0].copy()
    return table


def _glow(strength: NDArray[np.uint8], colour: Colour) -> pygame.Surface:
    return _row_of(strength.astype(np.uint16)[:, None] * _triple(colour) // 255)


def _sheen(colour: NDArray[Any]) -> NDArray[Any]:
    """What makes a colour 0..1 a colour, as bright as can be: its hue without its grey."""
    sheen: NDArray[Any] = (colour - colour.min()) / max(float(np.ptp(colour)), 1.0 / 255.0)
    return sheen


def _triple(colour: Colour) -> NDArray[np.uint16]:
    return np.array(colour, np.uint16)
