"""Snow and rain in three sheets at different depths: baked once, wrapped, and only moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.rng import Rng
from game.view.surfaces import Colour, opaque

SEED: Final = 11
KEY: Final[Colour] = (255, 0, 255)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One depth: parallax, fall and wind in px/s, size of a flake, its colour."""

    parallax: float
    fall: float
    wind: float
    size: tuple[int, int]
    colour: Colour
    count: int


SNOW: Final = (
    SheetRow(0.4, 18.0, -7.0, (1, 1), (128, 140, 172), 170),
    SheetRow(0.8, 30.0, -13.0, (2, 2), (176, 190, 218), 120),
    SheetRow(1.2, 52.0, -24.0, (3, 2), (224, 234, 248), 50),
)
RAIN: Final = (
    SheetRow(0.4, 300.0, -40.0, (1, 5), (58, 66, 92), 90),
    SheetRow(0.8, 420.0, -60.0, (1, 8), (84, 96, 128), 90),
    SheetRow(1.2, 560.0, -84.0, (1, 12), (120, 136, 170), 70),
)
KINDS: Final = {"snow": SNOW, "rain": RAIN}


class Weather:
    """The sheets of one room; `none` has none and costs nothing."""

    def __init__(self, kind: str) -> None:
        rows = KINDS.get(kind, ())
        self.sheets = tuple((row, _bake(row, index)) for index, row in enumerate(rows))

    def warm_up(self, target: pygame.Surface) -> None:
        """Run-length codes are made at the first blit."""
        for _, sheet in self.sheets:
            target.blit(sheet, (0, 0))

    def draw_far(self, target: pygame.Surface, tick: float, corner: tuple[int, int]) -> None:
        """The sheet behind the play plane."""
        for row, sheet in self.sheets[:1]:
            _draw(target, row, sheet, tick, corner)

    def draw_near(
        self,
        target: pygame.Surface,
        tick: float,
        corner: tuple[int, int],
        roofs: Sequence[pygame.Rect] = (),
    ) -> None:
        """The sheets before it; nothing falls in a room (on the frame) that one looks into."""
        if not self.sheets:
            return
        for part in outside(target.get_rect(), roofs):
            target.set_clip(part)
            for row, sheet in self.sheets[1:]:
                _draw(target, row, sheet, tick, corner)
        target.set_clip(None)


def outside(frame: pygame.Rect, roofs: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """The frame without these rooms, as rectangles."""
    parts = [frame]
    for roof in roofs:
        parts = [piece for part in parts for piece in _around(part, part.clip(roof))]
    return parts


def _around(part: pygame.Rect, hole: pygame.Rect) -> list[pygame.Rect]:
    if not hole.w or not hole.h:
        return [part]
    pieces = (
        pygame.Rect(part.left, part.top, part.w, hole.top - part.top),
        pygame.Rect(part.left, hole.bottom, part.w, part.bottom - hole.bottom),
        pygame.Rect(part.left, hole.top, hole.left - part.left, hole.h),
        pygame.Rect(hole.right, hole.top, part.right - hole.right, hole.h),
    )
    return [piece for piece in pieces if piece.w and piece.h]


def _bake(row: SheetRow, index: int) -> pygame.Surface:
    rng = Rng.seeded(SEED + index, "view.weather")
    sheet = opaque((VIEW_WIDTH, VIEW_HEIGHT))
    sheet.fill(KEY)
    for _ in range(row.count):
        wide, high = row.size
        x, y = rng.below(VIEW_WIDTH - wide), rng.below(VIEW_HEIGHT - high)
        sheet.fill(row.colour, (x, y, max(1, wide - rng.below(2)), high))
    sheet.set_colorkey(KEY, pygame.RLEACCEL)
    return sheet


def _draw(
    target: pygame.Surface,
    row: SheetRow,
    sheet: pygame.Surface,
    tick: float,
    corner: tuple[int, int],
) -> None:
    seconds = tick / 60.0
    x = round(row.wind * seconds - corner[0] * row.parallax) % VIEW_WIDTH
    y = round(row.fall * seconds - corner[1] * row.parallax) % VIEW_HEIGHT
    for left in (x - VIEW_WIDTH, x):
        for top in (y - VIEW_HEIGHT, y):
            target.blit(sheet, (left, top))
