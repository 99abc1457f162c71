"""Moving heads and laser fans behind the room, swinging with the music, never fast."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view import cookies
from game.view.surfaces import ADD, MULTIPLY, Colour, mirrored, opaque, parse_colour
from game.view.tables import Fan, Head

ANGLE_STEP: Final = 1.25  # degrees between baked pictures of a beam
LAMP_RADIUS: Final = 13  # px of the glow at the head
FADE_POWER: Final = 0.8
SWEEP_STEPS: Final = 32  # pictures of a fan from the middle to an end of its sweep
FAN_BREATH: Final = 0.12  # share of the sweep by which each further line opens the fan
DOWN: Final = 270.0  # degrees
Look = tuple[str, int, float, float]
Picture = tuple[pygame.Surface, int, int]


@dataclass(slots=True)
class BeamHead:
    """One moving head. `pictures` by lean step to the right, each with the lamp's place in it.

    Beams that lean left are mirrored when the step changes: half the memory for some microseconds.
    """

    row: Head
    pictures: Mapping[int, Picture]
    lamp: pygame.Surface
    step: int | None = None
    shown: Picture | None = None

    def draw(self, target: pygame.Surface, left: float, top: float, beats: float) -> None:
        """Add the beam to the frame."""
        row = self.row
        x, y = round(row.x - left * row.parallax), round(row.y - top * row.parallax)
        if not -row.length < x < VIEW_WIDTH + row.length or y > VIEW_HEIGHT:
            return
        swing = math.sin(2 * math.pi * (beats / row.period + row.phase))
        picture, dx, dy = self._picture(_lean_step(row.angle + row.sweep * swing))
        target.blit(picture, (x - dx, y - dy), special_flags=ADD)
        target.blit(self.lamp, (x - LAMP_RADIUS, y - LAMP_RADIUS), special_flags=ADD)

    def _picture(self, step: int) -> Picture:
        if self.shown is None or step != self.step:
            picture, dx, dy = self.pictures[abs(step)]
            if step < 0:
                picture, dx = mirrored(picture), picture.get_width() - 1 - dx
            self.step, self.shown = step, (picture, dx, dy)
        return self.shown


def _lean_step(angle: float) -> int:
    """Steps by which a beam leans right (positive) or left from straight down."""
    return round(((angle - DOWN + 180.0) % 360.0 - 180.0) / ANGLE_STEP)


@dataclass(slots=True)
class LaserFan:
    """A fan of thin lines, drawn into its own buffer and faded by one multiplication.

    Buffer, black and fade cover only the box that the lines can reach; `mouth` is the fan's point
    inside it. The buffer is drawn again when the sweep has moved by a step.
    """

    row: Fan
    colours: tuple[Colour, ...]
    buffer: pygame.Surface
    black: pygame.Surface
    fade: pygame.Surface
    mouth: tuple[int, int]
    drawn: int | None = None  # sweep step in the buffer

    def draw(self, target: pygame.Surface, left: float, top: float, beats: float) -> None:
        """Add the fan to the frame."""
        row = self.row
        x = round(row.x - left * row.parallax) - self.mouth[0]
        y = round(row.y - top * row.parallax) - self.mouth[1]
        width, height = self.buffer.get_size()
        if not -width < x < VIEW_WIDTH or not -height < y < VIEW_HEIGHT:
            return
        swing = math.sin(2 * math.pi * (beats / row.period + row.phase))
        step = round(swing * SWEEP_STEPS)
        if step != self.drawn:
            self.drawn = step
            self._redraw(step / SWEEP_STEPS)
        target.blit(self.buffer, (x, y), special_flags=ADD)

    def _redraw(self, swing: float) -> None:
        buffer = self.buffer
        buffer.blit(self.black, (0, 0))  # four times as fast as filling
        for index, (dx, dy) in enumerate(_tips(self.row, swing)):
            colour = self.colours[index % len(self.colours)]
            tip = (self.mouth[0] + dx, self.mouth[1] + dy)
            pygame.draw.line(buffer, colour, self.mouth, tip)
        buffer.blit(self.fade, (0, 0), special_flags=MULTIPLY)


def _tips(row: Fan, swing: float) -> list[tuple[float, float]]:
    """Ends of a fan's lines relative to its mouth; `swing` is -1..1 of the sweep."""
    tips = []
    for index in range(row.count):
        turn = row.first + row.step * index + swing * row.sweep * (1 + FAN_BREATH * index)
        angle = math.radians(turn)
        tips.append((row.length * math.cos(angle), -row.length * math.sin(angle)))
    return tips


def bake_heads(rows: tuple[Head, ...]) -> tuple[BeamHead, ...]:
    """Beams of all heads; heads of the same colour share their pictures."""
    shared: dict[Look, dict[int, Picture]] = {}
    heads: list[BeamHead] = []
    for row in rows:
        look = (row.colour, row.length, row.spread, row.strength)
        pictures = shared.setdefault(look, {})
        first = _lean_step(row.angle - row.sweep)
        wanted = {abs(first + step) for step in range(round(2 * row.sweep / ANGLE_STEP) + 2)}
        _bake_leans(row, sorted(wanted - pictures.keys()), pictures)
        lamp = cookies.point(LAMP_RADIUS, parse_colour(row.colour), 0.9, fall=cookies.GLOW_FALL)
        heads.append(BeamHead(row, pictures, lamp))
    return tuple(heads)


def _bake_leans(row: Head, steps: list[int], pictures: dict[int, Picture]) -> None:
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
        pictures[step] = (turned.subsurface(box).copy(), middle[0] - box.x, middle[1] - box.y)


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
    """Buffers of all fans."""
    fans = []
    for row in rows:
        points = [(0.0, 0.0), *_tips(row, -1.0), *_tips(row, 0.0), *_tips(row, 1.0)]
        left, top = (math.floor(min(point[axis] for point in points)) for axis in (0, 1))
        right, low = (math.ceil(max(point[axis] for point in points)) for axis in (0, 1))
        box = pygame.Rect(left, top, right - left + 1, low - top + 1)
        fade = cookies.fade_box(box, row.length, FADE_POWER)
        colours = tuple(parse_colour(text) for text in row.colours)
        size = fade.get_size()
        fans.append(LaserFan(row, colours, opaque(size), opaque(size), fade, (-left, -top)))
    return tuple(fans)
