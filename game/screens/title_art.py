"""The picture of the title screen: layers drawn by hand-timed frames."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pygame

from game.core.errors import TableError

Rect = tuple[int, int, int, int]

# The neon ring buzzes now and then: frame 1 is the dimmer tube. (start, length) in a period, t.
RING_PERIOD: Final = 420
RING_DIPS: Final = ((180, 3), (186, 2), (300, 4))
HEADS_BEAT: Final = 29  # t a beat, about 124 a minute
GLOW_PERIOD: Final = 190  # t of the slow breath behind the name
GLOW_LOW: Final = 0.62
FADE_IN: Final = 30  # t from black when the program begins


@dataclass(frozen=True, slots=True)
class _Frame:
    picture: pygame.Surface
    offset: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Layer:
    """`place` is where the anchor of each frame stands on the canvas."""

    place: tuple[int, int]
    add: bool
    frames: tuple[_Frame, ...]
    reflections: tuple[_Frame, ...]
    ends: tuple[int, ...]

    def frame_at(self, clock: int) -> int:
        """Index of the frame shown at a time in ticks."""
        moment = clock % self.ends[-1]
        return next(index for index, end in enumerate(self.ends) if moment < end)


class TitleArt:
    """Draws the title at a time in ticks."""

    def __init__(self, assets: Path) -> None:
        folder = assets / "sprites"
        path = folder / "title.json"
        try:
            table: dict[str, Any] = json.loads(path.read_text("utf-8"))
            self._layers = {
                name: _layer(row, folder / row["image"]) for name, row in table["layers"].items()
            }
            self.menu = (int(table["menu"][0]), int(table["menu"][1]))
            self.subtitle = (int(table["subtitle"][0]), int(table["subtitle"][1]))
        except (OSError, ValueError, KeyError, TypeError, pygame.error) as error:
            raise TableError(f"{path.name}: the title cannot be drawn ({error})") from None
        self._shade = pygame.Surface((1, 1))

    def draw(self, canvas: pygame.Surface, clock: int, named: bool = True) -> None:
        """Fill the canvas; without the name of the game below other screens."""
        for name, layer in self._layers.items():
            if name in ("logo", "glow") and not named:
                continue
            index = self._index(name, layer, clock)
            x, y = layer.place
            if name == "heads":
                y += _bob(clock)
            if name == "glow":
                self._breathe(canvas, layer, clock)
                continue
            flags = pygame.BLEND_RGB_ADD if layer.add else 0
            if layer.reflections:
                mirror = layer.reflections[index]
                canvas.blit(mirror.picture, (x - mirror.offset[0], y - mirror.offset[1]))
            frame = layer.frames[index]
            place = (x - frame.offset[0], y - frame.offset[1])
            canvas.blit(frame.picture, place, special_flags=flags)
        if clock < FADE_IN:
            level = 255 * clock // FADE_IN
            canvas.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)

    def _index(self, name: str, layer: _Layer, clock: int) -> int:
        if name != "ring" or len(layer.frames) < 2:
            return layer.frame_at(clock)
        moment = clock % RING_PERIOD
        return int(any(start <= moment < start + length for start, length in RING_DIPS))

    def _breathe(self, canvas: pygame.Surface, layer: _Layer, clock: int) -> None:
        frame = layer.frames[0]
        wave = 0.5 + 0.5 * math.sin(2 * math.pi * clock / GLOW_PERIOD)
        level = int(255 * (GLOW_LOW + (1 - GLOW_LOW) * wave))
        lit = frame.picture.copy()
        lit.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        place = (layer.place[0] - frame.offset[0], layer.place[1] - frame.offset[1])
        canvas.blit(lit, place, special_flags=pygame.BLEND_RGB_ADD)


def _bob(clock: int) -> int:
    """The heads in front nod on the beat: 2 px down, then back."""
    moment = clock % HEADS_BEAT
    return 2 if moment < 4 else 1 if moment < 9 else 0


def _layer(row: dict[str, Any], path: Path) -> _Layer:
    sheet = pygame.image.load(path)
    add = row["blend"] == "add"
    sheet = sheet.convert_alpha() if row["blend"] == "alpha" else sheet.convert()
    ends, total = [], 0
    for ticks in row["ticks"]:
        total += int(ticks)
        ends.append(total)
    return _Layer(
        place=(int(row["place"][0]), int(row["place"][1])),
        add=add,
        frames=tuple(_frame(sheet, part) for part in row["frames"]),
        reflections=tuple(_frame(sheet, part) for part in row.get("reflections", ())),
        ends=tuple(ends),
    )


def _frame(sheet: pygame.Surface, part: dict[str, Any]) -> _Frame:
    x, y, width, height = part["rect"]
    anchor_x, anchor_y = part["anchor"]
    return _Frame(sheet.subsurface((x, y, width, height)), (int(anchor_x), int(anchor_y)))
