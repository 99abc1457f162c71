"""Water that mirrors: the finished frame above its surface, squashed, tinted and rippling; and ice,
whose face shows the same, still and faint."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import MATERIALS, Level, MapObject, Shape
from game.view.scatter import scramble
from game.view.surfaces import MULTIPLY, Colour, from_rgb, opaque, scaled

DEPTH: Final = 96  # px of water that mirror at most
SQUASH: Final = 2  # px of frame per px of water
CANAL_SQUASH: Final = 3  # the same where a wall stands between the water and what it shows
NEAR: Final[Colour] = (214, 206, 232)
FAR: Final[Colour] = (128, 130, 186)
SWAY: Final = 3.0  # px at the lower edge
PHASES: Final = 64
PHASE_TICKS: Final = 4
FACE: Final = TILE - 3  # px of the face of ice that mirror, below its bright edge
FACE_EDGE: Final = 2
FACE_SHARE: Final = 64  # of 255
RIPPLES: Final = 40
WATER: Final = "water"  # kind of a Mirror that is no floor
RIPPLE: Final[Colour] = (120, 134, 176)
FLOE_APART: Final = 118  # px of water in which one piece of ice drifts
FLOE_TICKS: Final = 9  # for a px of its way
FLOE: Final[tuple[tuple[int, int, int, int], ...]] = (  # rows: dx, dy, shorter, share of FLOE_TONE
    (2, 0, 4, 255), (0, 1, 0, 176), (1, 2, 2, 84), (3, 3, 5, 44),
)  # fmt: skip
FLOE_TONE: Final[Colour] = (150, 168, 206)


class Lake:
    """All water and ice of a map that mirror. A map without any costs nothing."""

    def __init__(self, level: Level) -> None:
        waters = [obj for obj in level.of_class("Water") if obj.flag("mirrors")]
        canals = [obj for obj in level.of_class("Mirror") if obj.text("kind") == WATER]
        self.waters: tuple[tuple[MapObject, int], ...] = (
            *((water, SQUASH) for water in waters),
            *((canal, CANAL_SQUASH) for canal in canals),
        )
        self.faces = _faces(level)
        if self.faces:
            self.face = opaque((VIEW_WIDTH, FACE))
            self.face.set_alpha(FACE_SHARE)
        if not self.waters:
            return
        self.strip = opaque((VIEW_WIDTH, DEPTH))
        share = np.linspace(0, 1, DEPTH)[:, None, None]
        tint = np.array(NEAR) * (1 - share) + np.array(FAR) * share
        self.tint = from_rgb(np.repeat(tint, VIEW_WIDTH, 1))
        self.phases = tuple(_phase(step) for step in range(PHASES))

    def draw(self, target: pygame.Surface, tick: int, corner: tuple[int, int]) -> None:
        """Mirror the frame into all ice and every water that it shows."""
        for x, y, wide in self.faces:
            self._gloss(target, x - corner[0], y - corner[1], wide)
        for water, squash in self.waters:
            left = max(0, round(water.x) - corner[0])
            right = min(VIEW_WIDTH, round(water.x + water.w) - corner[0])
            top = round(water.y) - corner[1]
            rows = min(DEPTH, round(water.h), VIEW_HEIGHT - top)
            if right - left > 0 and rows > 0 and top > 8:
                box = left, top, right - left, rows
                self._mirror(target, box, squash, tick, corner[0])

    def _gloss(self, target: pygame.Surface, x: int, y: int, wide: int) -> None:
        """What stands on a face of ice, upside down in it."""
        left, right = max(0, x), min(VIEW_WIDTH, x + wide)
        source = FACE * SQUASH
        if right <= left or not source < y < VIEW_HEIGHT:
            return
        above = target.subsurface((left, y - source, right - left, source))
        part = self.face.subsurface((0, 0, right - left, FACE))
        pygame.transform.scale(pygame.transform.flip(above, False, True), part.get_size(), part)
        target.blit(self.face, (left, y + FACE_EDGE), (0, 0, right - left, FACE))

    def _mirror(
        self,
        target: pygame.Surface,
        box: tuple[int, int, int, int],
        squash: int,
        tick: int,
        scroll: int,
    ) -> None:
        left, top, wide, rows = box
        source = min(rows * squash, top)
        above = target.subsurface((left, top - source, wide, source))
        flipped = pygame.transform.flip(above, False, True)
        strip = self.strip.subsurface((0, 0, wide, source // squash))
        pygame.transform.scale(flipped, strip.get_size(), strip)
        strip.blit(self.tint, (0, 0), special_flags=MULTIPLY)
        shifts = self.phases[tick // PHASE_TICKS % PHASES]
        clip = target.get_clip()
        target.set_clip((left, top, wide, rows))
        target.blits(
            [
                (self.strip, (left + shifts[row], top + row), (0, row, wide, 1))
                for row in range(source // squash)
            ],
            False,
        )
        for index in range(RIPPLES):
            x = (index * 173 + tick // 6 * (1 + index % 3) - scroll) % max(1, wide)
            y = top + index * 37 % rows
            target.fill(RIPPLE, (left + x, y, 3 + index % 5, 1))
        self._floes(target, box, tick, scroll)
        target.set_clip(clip)

    def _floes(
        self, target: pygame.Surface, box: tuple[int, int, int, int], tick: int, scroll: int
    ) -> None:
        """Pieces of ice that drift by, rocked by the same waves."""
        left, top, wide, rows = box
        first = (left + scroll - tick // FLOE_TICKS) // FLOE_APART - 1
        shifts = self.phases[tick // PHASE_TICKS % PHASES]
        for number in range(first, first + wide // FLOE_APART + 3):
            seed = scramble(number, top)
            row = 3 + seed % max(1, rows - 6)
            x = number * FLOE_APART + seed % 61 + tick // FLOE_TICKS - scroll
            y, length = top + row + (shifts[min(row, DEPTH - 1)] > 0), 9 + (seed >> 7) % 16
            for dx, dy, shorter, share in FLOE:
                tone = scaled(FLOE_TONE, share / 255)
                target.fill(tone, (x + dx, y + dy, max(2, length - shorter), 1))


def _faces(level: Level) -> tuple[tuple[int, int, int], ...]:
    """x, y and width in px of every stretch of ice under the open sky, thin ice too."""
    ice = level.materials == MATERIALS.index("ice")
    ground = ice & (level.shapes == Shape.SOLID)
    ground[1:] &= level.shapes[:-1] == Shape.EMPTY
    found = [(round(sheet.x), round(sheet.y), round(sheet.w)) for sheet in level.of_class("Ice")]
    for row in np.flatnonzero(ground.any(1)).tolist():
        edges = np.flatnonzero(np.diff(np.pad(ground[row], 1).astype(np.int8))).tolist()
        starts, ends = edges[::2], edges[1::2]
        for start, end in zip(starts, ends, strict=True):
            found.append((start * TILE, row * TILE, (end - start) * TILE))
    return tuple(found)


def _phase(step: int) -> tuple[int, ...]:
    turn = 2 * math.pi * step / PHASES
    return tuple(
        round(SWAY * (0.2 + row / DEPTH) * math.sin(0.55 * row + turn)) for row in range(DEPTH)
    )
