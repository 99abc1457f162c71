"""What the elements leave on the ground: soot, wet sheen, puddles, bare earth, footprints; ice."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event, Step
from game.core.level import Level, Shape
from game.core.snapshot import CellView, IceView, ItemView, Snapshot
from game.view import cookies
from game.view.ground import Ground
from game.view.scatter import scramble
from game.view.surfaces import ADD, Colour, FlaggedBlit, clear, from_rgba, solid

SOOT: Final[Colour] = (10, 6, 8)
SOOT_VARIANTS: Final = 4
SOOT_EVERY: Final = 4  # ticks between two looks at what has burnt
SHEEN: Final[Colour] = (46, 62, 92)
GLINT: Final[Colour] = (120, 150, 190)
SPIRITS: Final[Colour] = (148, 92, 28)
EARTH: Final[Colour] = (34, 26, 30)
ICE_TOP: Final[Colour] = (172, 206, 232)
ICE_BODY: Final[Colour] = (82, 124, 164)
ICE_DEEP: Final[Colour] = (34, 62, 100)
ICE_FADE: Final = 9  # px over which the light is lost in thin ice
CRACK: Final[Colour] = (14, 24, 48)
HOLE: Final[Colour] = (8, 14, 30)
PRINT: Final[Colour] = (132, 142, 172)
PRINTS: Final = 160
RING: Final[tuple[Colour, ...]] = ((255, 60, 40), (255, 150, 40), (255, 226, 120))
RING_SIZE: Final = 15  # px of the ring around a grenade with a full fuse
RING_MIN: Final = 4
FULL_FUSE: Final = 180
Blit = tuple[pygame.Surface, tuple[int, int]]


class Marks:
    """Pictures of the ground, and the footprints so far."""

    def __init__(self, level: Level, ground: Ground) -> None:
        self.ground = ground
        self.burnt: frozenset[tuple[int, int]] = frozenset()  # cells whose soot lies on it
        self.solid = np.isin(level.shapes, (Shape.SOLID, Shape.ONEWAY)).tolist()
        self.soot = tuple(soot(seed) for seed in range(SOOT_VARIANTS))
        self.stains = (  # kind of cell, picture, px to its left and top from the cell's
            ("snow_gone", _earth(), 0, TILE - 2),
            ("wet", _puddle(SHEEN, 120), -1, TILE),
            ("spirits", _puddle(SPIRITS, 150), -1, TILE),
        )
        self.glint = solid((3, 1), GLINT)
        self.print = solid((4, 1), PRINT)
        self.prints: deque[tuple[int, int]] = deque(maxlen=PRINTS)
        self.sheets: dict[tuple[int, str], pygame.Surface] = {}

    def reset(self) -> None:
        """After a retry."""
        self.prints.clear()
        self.ground.clean()
        self.burnt = frozenset()

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Feet leave prints in snow."""
        for event in events:
            if isinstance(event, Step) and event.material == "snow":
                self.prints.append((round(event.x), round(event.y)))
        if snapshot.tick % SOOT_EVERY == 0:
            self._blacken(snapshot.cells)

    def _blacken(self, cells: tuple[CellView, ...]) -> None:
        """Soot is painted on the ground once; back at a checkpoint, the ground is clean again."""
        burnt = frozenset((column, row) for column, row, kind, _ in cells if kind == "burnt")
        if not burnt >= self.burnt:
            self.ground.clean()
            self.burnt = frozenset()
        for column, row in sorted(burnt - self.burnt):
            picture = self.soot[scramble(column, row) % SOOT_VARIANTS]
            lift = 2 if self.rests(column, row) else 4
            self.ground.stain(picture, (column * TILE - 4, row * TILE - lift))
        self.burnt = burnt

    def ground_blits(
        self, cells: Mapping[str, list[CellView]], corner: tuple[int, int]
    ) -> list[Blit]:
        """Under the light: prints, bare earth, puddles."""
        blits: list[Blit] = []
        for x, y in self.prints:
            if 0 <= x - corner[0] < VIEW_WIDTH:
                blits.append((self.print, (x - corner[0] - 2, y - corner[1] + 2)))
        for kind, picture, left, top in self.stains:
            for cell in cells.get(kind, ()):
                x, y = cell.column * TILE - corner[0], cell.row * TILE - corner[1]
                if (
                    -TILE < x < VIEW_WIDTH
                    and -TILE < y < VIEW_HEIGHT
                    and self.rests(cell.column, cell.row)
                ):
                    blits.append((picture, (x + left, y + top)))
        return blits

    def is_solid(self, x: float, y: float) -> bool:
        """Whether matter is at a point of the map, px."""
        row, column = int(y // TILE), int(x // TILE)
        if not (0 <= row < len(self.solid) and 0 <= column < len(self.solid[0])):
            return True
        return bool(self.solid[row][column])

    def rests(self, column: int, row: int) -> bool:
        """Whether a cell rests on matter."""
        if not (0 <= row + 1 < len(self.solid) and 0 <= column < len(self.solid[0])):
            return True
        return bool(self.solid[row + 1][column])

    def glints(
        self, cells: Mapping[str, list[CellView]], tick: int, corner: tuple[int, int]
    ) -> list[FlaggedBlit]:
        """Light that runs over wet ground."""
        blits: list[FlaggedBlit] = []
        for cell in cells.get("wet", ()):
            if not self.rests(cell.column, cell.row):
                continue
            seed = scramble(cell.column, cell.row)
            x = cell.column * TILE - corner[0] + (seed + tick // 5) % 13
            y = (cell.row + 1) * TILE - corner[1] + 1 + seed % 4
            if 0 <= x < VIEW_WIDTH and 0 <= y < VIEW_HEIGHT:
                blits.append((self.glint, (x, y), None, ADD))
        return blits

    # --- ice ------------------------------------------------------------------------------------

    def ice_blits(self, sheets: tuple[IceView, ...], corner: tuple[int, int]) -> list[Blit]:
        """Thin ice, its cracks, and the black hole with floes in it."""
        blits: list[Blit] = []
        for ice in sheets:
            x, y = round(ice.x) - corner[0], round(ice.y) - corner[1]
            if not (-ice.w < x < VIEW_WIDTH and -TILE * 2 < y < VIEW_HEIGHT):
                continue
            bob = 0
            if ice.state == "open":
                bob = (0, 1, 1, 0)[ice.tick // 16 % 4]
            elif ice.state == "cracked":
                x += ice.tick % 2  # it trembles
            blits.append((self._sheet(ice), (x, y + bob)))
        return blits

    def _sheet(self, ice: IceView) -> pygame.Surface:
        key = ice.id, ice.state
        picture = self.sheets.get(key)
        if picture is None:
            picture = self.sheets[key] = _sheet(round(ice.w), round(ice.h), ice.id, ice.state)
        return picture


def draw_fuses(
    target: pygame.Surface,
    items: tuple[ItemView, ...],
    cooking: int,
    hand: tuple[int, int] | None,
    corner: tuple[int, int],
) -> None:
    """A ring that shrinks with the fuse of every live grenade, red at the end."""
    for item in items:
        if item.fuse >= 0:
            _ring(target, round(item.x) - corner[0], round(item.y) - corner[1] - 3, item.fuse)
    if cooking >= 0 and hand is not None:
        _ring(target, *hand, cooking)


def _ring(target: pygame.Surface, x: int, y: int, fuse: int) -> None:
    share = min(1.0, fuse / FULL_FUSE)
    radius = RING_MIN + round((RING_SIZE - RING_MIN) * share)
    colour = RING[min(len(RING) - 1, int(share * 3.4))]
    pygame.draw.circle(target, (20, 6, 10), (x, y), radius + 1, 1)
    pygame.draw.circle(target, colour, (x, y), radius, 1)
    if fuse % 6 < 3 and fuse < 60:
        target.fill(colour, (x - 1, y - 1, 2, 2))


# --- pictures -----------------------------------------------------------------------------------


def soot(seed: int) -> pygame.Surface:
    """One variant of the soot of a burnt cell, 24 px square around its 16 px."""
    high, wide = TILE + 8, TILE + 8
    cloud = cookies.noise(high, wide, 8, 3, seed + 40)
    y, x = np.mgrid[0:high, 0:wide]
    far = ((x - wide / 2) / (wide / 2)) ** 2 + ((y - high * 0.7) / (high * 0.7)) ** 2
    cover = np.clip(1.5 * (1.0 - far) + (cloud - 0.5) * 1.4, 0, 1)
    pixels = np.zeros((high, wide, 4))
    pixels[..., :3] = SOOT
    pixels[..., 3] = np.floor(cover * 3) / 3 * 190
    return from_rgba(pixels)


def _puddle(colour: Colour, alpha: int) -> pygame.Surface:
    surface = clear((TILE + 2, 5))
    for row, inset in enumerate((0, 0, 0, 1, 4)):
        line = (*colour, alpha - row * 18)
        surface.fill(line, (inset, row, TILE + 2 - 2 * inset, 1))
    return surface


def _earth() -> pygame.Surface:
    surface = clear((TILE, 8))
    surface.fill((*EARTH, 235), (0, 1, TILE, 5))
    for x in range(0, TILE, 3):
        surface.fill((*EARTH, 200), (x, 6, 2, 1 + x % 2))
    return surface


def _sheet(wide: int, high: int, seed: int, state: str) -> pygame.Surface:
    surface = clear((wide + 2, high + 2))
    if state == "open":
        surface.fill((*HOLE, 255), (0, 3, wide, high - 3))
        for index in range(max(2, wide // 22)):
            at = scramble(seed, index)
            left = at % max(1, wide - 16)
            size = 8 + (at >> 6) % 9
            surface.fill((*ICE_TOP, 255), (left, 2 + index % 2, size, 1))
            surface.fill((*ICE_BODY, 255), (left + 1, 3 + index % 2, size - 2, 2))
        return surface
    surface.fill((*ICE_DEEP, 225), (0, 0, wide, high))
    for y in range(min(high, ICE_FADE)):  # light goes down into it and is lost, in a dither
        for x in range(wide):
            if scramble(x % 4, y % 4, 1) % ICE_FADE >= y:
                surface.set_at((x, y), (*ICE_BODY, 235))
    surface.fill((*ICE_TOP, 255), (0, 0, wide, 2))
    for index in range(wide // 7):
        at = scramble(seed, index, 3)
        x, y = at % wide, 3 + (at >> 8) % max(1, high - 5)
        surface.fill((*ICE_TOP, 120), (x, y, 2 + at % 5, 1))
    if state == "cracked":
        _cracks(surface, wide, high, seed)
    return surface


def _cracks(surface: pygame.Surface, wide: int, high: int, seed: int) -> None:
    for index in range(max(2, wide // 24)):
        x, y = scramble(seed, index, 9) % wide, 0
        for step in range(5):
            to_x = x + scramble(seed, index, step) % 15 - 7
            to_y = y + 2 + high // 6
            pygame.draw.line(surface, (*CRACK, 255), (x, y), (to_x, to_y))
            x, y = to_x, to_y
    for index in range(wide // 12):
        x = scramble(seed, index, 21) % wide
        pygame.draw.line(surface, (*CRACK, 255), (x, 0), (x + 5, 1))
