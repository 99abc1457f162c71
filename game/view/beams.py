"""Moving heads and laser fans behind the room, swinging with the music, never fast.

A beam or a fan fills little of the box around it. So it is cut into slices, each as wide as what
shines in it: less is kept, and less is added to the frame.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view import cookies
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    FlaggedBlit,
    copied,
    mirrored,
    opaque,
    parse_colour,
)
from game.view.tables import Fan, Head

ANGLE_STEP: Final = 1.25  # degrees between baked pictures of a beam
LAMP_RADIUS: Final = 24  # px of the glow at the head
LENS_RADIUS: Final = 10  # px of its hot middle
WHITE: Final = (255, 255, 255)
FADE_POWER: Final = 0.8
SWEEP_STEPS: Final = 32  # steps of a fan from the middle to an end of its sweep
FAN_BREATH: Final = 0.12  # share of the sweep by which each further line opens the fan
DOWN: Final = 270.0  # degrees
Look = tuple[str, int, float, float]
SLICE: Final = 64  # px of height: lower ones add fewer pixels, but more blits take longer
Slice = tuple[pygame.Surface, int, int]  # with the place of its top left from the lamp, px
Beam = tuple[Slice, ...]


@dataclass(slots=True)
class BeamHead:
    """One moving head. `beams` by lean step to the right."""

    row: Head
    beams: Mapping[int, Beam]
    lamp: pygame.Surface
    step: int | None = None
    shown: Beam = ()
    blits: list[FlaggedBlit] = field(default_factory=list)  # of `shown` at `place`
    place: tuple[int, int] | None = None

    def draw(self, target: pygame.Surface, left: float, top: float, beats: float) -> None:
        """Add the beam to the frame."""
        row = self.row
        x, y = round(row.x - left * row.parallax), round(row.y - top * row.parallax)
        if not -row.length < x < VIEW_WIDTH + row.length or y > VIEW_HEIGHT:
            return
        swing = math.sin(2 * math.pi * (beats / row.period + row.phase))
        step = _lean_step(row.angle + row.sweep * swing)
        if step != self.step:
            self.step, self.shown, self.place = step, self.beams[step], None
        if self.place != (x, y):
            self.place, half = (x, y), self.lamp.get_width() // 2
            self.blits = [(part, (x + dx, y + dy), None, ADD) for part, dx, dy in self.shown]
            self.blits.append((self.lamp, (x - half, y - half), None, ADD))
        target.blits(self.blits, False)


def _lean_step(angle: float) -> int:
    """Steps by which a beam leans right (positive) or left from straight down."""
    return round(((angle - DOWN + 180.0) % 360.0 - 180.0) / ANGLE_STEP)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lit pixels of a fan at one step of its sweep: places in its buffer, and whole pixels."""

    x: NDArray[np.int16]
    y: NDArray[np.int16]
    light: NDArray[np.uint32]


@dataclass(slots=True)
class LaserFan:
    """A fan of thin lines that fade away from its mouth, in a buffer of its own.

    The buffer covers the box that the lines can reach, `slices` its parts that are ever lit;
    `mouth` is the fan's point inside it. The lines of each step of the sweep are drawn when the
    map opens: in play a step is the pixels of the last one put out and the next ones lit.
    """

    row: Fan
    buffer: pygame.Surface
    mouth: tuple[int, int]
    slices: tuple[pygame.Rect, ...]
    steps: Mapping[int, Lines]
    lit: Lines | None = None  # what is in the buffer
    blits: list[FlaggedBlit] = field(default_factory=list)  # at `place`
    place: tuple[int, int] | None = None

    def draw(self, target: pygame.Surface, left: float, top: float, beats: float) -> None:
        """Add the fan to the frame."""
        row = self.row
        x = round(row.x - left * row.parallax) - self.mouth[0]
        y = round(row.y - top * row.parallax) - self.mouth[1]
        width, height = self.buffer.get_size()
        if not -width < x < VIEW_WIDTH or not -height < y < VIEW_HEIGHT:
            return
        swing = math.sin(2 * math.pi * (beats / row.period + row.phase))
        lines = self.steps[round(swing * SWEEP_STEPS)]
        if lines is not self.lit:
            self._show(lines)
        if self.place != (x, y):
            self.place = x, y
            self.blits = [(self.buffer, (x + box.x, y + box.y), box, ADD) for box in self.slices]
        target.blits(self.blits, False)

    def _show(self, lines: Lines) -> None:
        pixels: NDArray[Any] = pygame.surfarray.pixels2d(self.buffer)
        if self.lit is not None:
            pixels[self.lit.x, self.lit.y] = 0
        pixels[lines.x, lines.y] = lines.light
        self.lit = lines


def _tips(row: Fan, swing: float) -> list[tuple[float, float]]:
    """Ends of a fan's lines relative to its mouth; `swing` is -1..1 of the sweep."""
    tips = []
    for index in range(row.count):
        turn = row.first + row.step * index + swing * row.sweep * (1 + FAN_BREATH * index)
        angle = math.radians(turn)
        tips.append((row.length * math.cos(angle), -row.length * math.sin(angle)))
    return tips


def bake_heads(rows: tuple[Head, ...]) -> tuple[BeamHead, ...]:
    """Beams of all heads; heads of the same look share them."""
    shared: dict[Look, dict[int, Beam]] = {}
    heads: list[BeamHead] = []
    for row in rows:
        look = (row.colour, row.length, row.spread, row.strength)
        beams = shared.setdefault(look, {})
        first = _lean_step(row.angle - row.sweep)
        wanted = {first + step for step in range(round(2 * row.sweep / ANGLE_STEP) + 2)}
        _bake_leans(row, sorted({abs(step) for step in wanted} - beams.keys()), beams)
        for step in sorted(wanted - beams.keys()):
            beams[step] = _mirrored(beams[-step])
        lamp = cookies.point(LAMP_RADIUS, parse_colour(row.colour), 1.0, fall=cookies.GLOW_FALL)
        lens = cookies.point(LENS_RADIUS, WHITE, 0.8, fall=cookies.GLOW_FALL)
        inset = (lamp.get_width() - lens.get_width()) // 2
        lamp.blit(lens, (inset, inset), special_flags=ADD)
        heads.append(BeamHead(row, beams, lamp))
    return tuple(heads)


def _bake_leans(row: Head, steps: list[int], beams: dict[int, Beam]) -> None:
    """One straight beam turned to all the leans."""
    if not steps:
        return
    colour, seed = parse_colour(row.colour), sum(row.colour.encode())
    straight = cookies.beam(row.length, row.spread, colour, row.strength, seed)
    # Rotation turns about the middle: with the lamp in the middle it stays where it is.
    centred = opaque((2 * row.length, straight.get_height()))
    centred.blit(straight, (row.length, 0))
    for step in steps:
        angle = DOWN + step * ANGLE_STEP
        turned = pygame.transform.rotate(centred, angle)
        middle = (turned.get_width() // 2, turned.get_height() // 2)
        box = _lit_box(angle, row.length, straight.get_height(), middle)
        box = box.clip(turned.get_rect())
        parts = _slices(_lit(turned.subsurface(box)))
        beams[step] = tuple(
            (copied(turned.subsurface(part.move(box.topleft))),
             box.x + part.x - middle[0], box.y + part.y - middle[1])
            for part in parts
        )  # fmt: skip


def _mirrored(beam: Beam) -> Beam:
    """A beam that leans as far to the other side."""
    return tuple((mirrored(part), 1 - dx - part.get_width(), dy) for part, dx, dy in beam)


def _lit_box(angle: float, length: int, thick: int, middle: tuple[int, int]) -> pygame.Rect:
    """The part of a turned beam that is not black."""
    tip_x, tip_y = length * math.cos(math.radians(angle)), -length * math.sin(math.radians(angle))
    left, right = min(0.0, tip_x), max(0.0, tip_x)
    top, bottom = min(0.0, tip_y), max(0.0, tip_y)
    half = thick // 2 + 2
    return pygame.Rect(
        round(middle[0] + left) - half,
        round(middle[1] + top) - half,
        round(right - left) + 2 * half,
        round(bottom - top) + 2 * half,
    )


def bake_fans(rows: tuple[Fan, ...]) -> tuple[LaserFan, ...]:
    """All fans with the lines of every step of their sweeps."""
    fans = []
    for row in rows:
        points = [(0.0, 0.0), *_tips(row, -1.0), *_tips(row, 0.0), *_tips(row, 1.0)]
        left, top = (math.floor(min(point[axis] for point in points)) for axis in (0, 1))
        right, low = (math.ceil(max(point[axis] for point in points)) for axis in (0, 1))
        box = pygame.Rect(left, top, right - left + 1, low - top + 1)
        mouth, buffer = (-left, -top), opaque(box.size)
        fade = cookies.fade_box(box, row.length, FADE_POWER)
        steps = {
            step: _lines(row, step / SWEEP_STEPS, mouth, buffer, fade)
            for step in range(-SWEEP_STEPS, SWEEP_STEPS + 1)
        }
        ever = np.zeros(box.size, np.bool_)
        for lines in steps.values():
            ever[lines.x, lines.y] = True
        fans.append(LaserFan(row, buffer, mouth, tuple(_slices(ever)), steps))
    return tuple(fans)


def _lines(
    row: Fan, swing: float, mouth: tuple[int, int], buffer: pygame.Surface, fade: pygame.Surface
) -> Lines:
    """Draw the fan, read it, and leave the buffer black."""
    colours = tuple(parse_colour(text) for text in row.colours)
    for index, (dx, dy) in enumerate(_tips(row, swing)):
        tip = (mouth[0] + dx, mouth[1] + dy)
        pygame.draw.line(buffer, colours[index % len(colours)], mouth, tip)
    buffer.blit(fade, (0, 0), special_flags=MULTIPLY)
    x, y = _lit(buffer).nonzero()
    light = pygame.surfarray.pixels2d(buffer)[x, y]
    buffer.fill(0)
    return Lines(x.astype(np.int16), y.astype(np.int16), light)


def _lit(picture: pygame.Surface) -> NDArray[np.bool_]:
    """Which pixels (width, height) are not black."""
    lit = pygame.surfarray.pixels2d(picture) & picture.map_rgb((255, 255, 255)) != 0
    return np.asarray(lit, np.bool_)


def _slices(lit: NDArray[np.bool_]) -> list[pygame.Rect]:
    """Boxes SLICE px high, each as wide as what is lit in it; dark ones are left out."""
    boxes = []
    for top in range(0, lit.shape[1], SLICE):
        part = lit[:, top : top + SLICE]
        columns, rows = np.flatnonzero(part.any(1)), np.flatnonzero(part.any(0))
        if len(columns):
            left, upper = int(columns[0]), int(rows[0])
            size = int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - upper
            boxes.append(pygame.Rect((left, top + upper), size))
    return boxes
