"""Fronts of houses: they hide a room until Eve is in it.

A Front of the map takes the tiles of the layer `front` inside its rectangle. While she stands
inside, they fade; the room's own lamps do not shine on them, and show no halo through them. What
burns behind a front blackens it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level
from game.core.snapshot import Snapshot
from game.view.glare import Bare, bare_of
from game.view.light import LightRig
from game.view.marks import SOOT_VARIANTS, soot
from game.view.panes import Panes, panes_of
from game.view.scatter import scramble
from game.view.surfaces import ADD, MULTIPLY, Colour, clear, opaque, solid
from game.view.thaw import Mask, joined, lay_fan, melt, wetted
from game.view.tiles import TileStacks

FADE: Final = 15  # alpha steps a tick: gone in 17 t
FULL: Final = 255
SCORCH_EVERY: Final = 8  # ticks between two looks at what has burnt
WHITE: Final = (255, 255, 255)
CHAR_LEFT: Final[Colour] = (24, 23, 28)  # of 255: what soot leaves of a wall's colours
WET_SNOW: Final[Colour] = (104, 84, 76)
CHAR_LIT: Final[Colour] = (58, 46, 42)  # the same where a fire shines on it
ASH: Final[Colour] = (3, 4, 8)
ASH_EDGE: Final[Colour] = (11, 13, 24)
ASH_SPECKS: Final = 2
SEAM_EVERY: Final = 6  # burnt cells, one of which glows between its boards
SEAM_LEAST: Final = 4  # px of its length
EMBERS: Final[tuple[Colour, ...]] = ((40, 8, 2), (110, 26, 6), (160, 44, 10), (232, 104, 30))
NEAR: Final = tuple((dx, dy) for dy in range(-1, 3) for dx in (-2, -1, 0, 1, 2))
THAWS: Final = 5  # cells over which snow melts at one look
SETTLED: Final = 90  # t without a change after which a front is made fast to blit
NEVER: Final = -SETTLED
FEET: Final = 1.0  # px above the ground point: who stands in a doorway is inside
Cell = tuple[int, int]
Soot = tuple[pygame.Surface, pygame.Surface]  # to multiply a wall with, and it in a fire's light


@dataclass(slots=True)
class Front:
    """One front: its place in the world, its wall without the windows, and the whole picture
    twice: one that changes and fades, and one that is fast to blit."""

    area: pygame.Rect
    wall: pygame.Surface
    panes: tuple[Panes, ...]
    lamps: frozenset[int]  # ids of the lights behind it
    fading: pygame.Surface
    soot: tuple[Soot, ...]  # one per variant
    raw: pygame.Surface  # the wall's own colours, in no light
    bare: pygame.Surface  # the same on black, with the soot
    dark: frozenset[int] = frozenset()  # of these lamps
    burnt: frozenset[Cell] = field(default_factory=frozenset)
    gutted: tuple[tuple[Cell, ...], ...] | None = None  # places of panes that burst
    alpha: int = FULL
    changed: int = NEVER  # tick
    melted: Mask | None = None  # where the snow is gone, [x, y]; None: nowhere
    thawed: frozenset[Cell] = field(default_factory=frozenset)  # cells over which it has melted
    shut: pygame.Surface | None = None

    def paint(self, dark: frozenset[int], burnt: frozenset[Cell], tick: int = 0) -> None:
        """Make the pictures with these lamps out and these cells burnt; where only more has burnt
        since, only that is painted."""
        fresh, open_now = burnt - self.burnt, self._gutted(burnt)
        if (dark, open_now) != (self.dark, self.gutted) or not burnt >= self.burnt:
            self.fading, self.bare, fresh = self.wall.copy(), _unlit(self.raw), burnt
            for panes, boxes in zip(self.panes, open_now, strict=True):
                panes.draw(self.fading, bool(boxes) or panes.lamp in dark)
            self._renew(open_now)
        for column, row in sorted(fresh):
            self._char(column, row)
        for panes, boxes in zip(self.panes, open_now, strict=True):
            panes.burst(self.fading, boxes)
        self.dark, self.burnt, self.gutted = dark, burnt, open_now
        self.changed, self.shut = tick, None

    def _renew(self, open_now: tuple[tuple[Cell, ...], ...]) -> None:
        """On pictures made anew: the snow that is gone, and soot over windows that burst."""
        if not any(open_now):  # all is whole, or a lamp went out
            self.melted, self.thawed = None, frozenset()
        elif self.melted is not None:
            self._wet(self.melted, (0, 0))
        for window in joined([cell for boxes in open_now for cell in boxes]):
            lay_fan(self.fading, window)
            lay_fan(self.bare, window)

    def thaw(self, hot: frozenset[Cell], tick: int) -> None:
        """Snow over some of the cells that burn, and where it still lies, melts."""
        for cell in sorted(hot - self.thawed)[:THAWS]:
            if self.melted is None:
                self.melted = np.zeros(self.area.size, np.bool_)
            gone, box = melt(self.raw, self.melted, cell, self.area.topleft)
            if gone.any():
                self._wet(gone, box.topleft)
                self.changed, self.shut = tick, None
            self.thawed |= {cell}

    def _wet(self, gone: Mask, place: tuple[int, int]) -> None:
        wet = wetted(gone)
        for wall in (self.fading, self.bare):
            wall.blit(wet, place, special_flags=MULTIPLY)

    def _gutted(self, burnt: frozenset[Cell]) -> tuple[tuple[Cell, ...], ...]:
        """By panes: places of those whose glass is out, for near them it has burnt."""
        left, top = self.area.x // TILE, self.area.y // TILE
        return tuple(
            tuple(
                (x, y)
                for x, y in panes.cells
                if any((left + x // TILE + dx, top + y // TILE + dy) in burnt for dx, dy in NEAR)
            )
            for panes in self.panes
        )

    def _char(self, column: int, row: int) -> None:
        seed = scramble(column, row)
        left, top = column * TILE - self.area.x, row * TILE - self.area.y
        for wall, black in zip(
            (self.fading, self.bare), self.soot[seed % SOOT_VARIANTS], strict=True
        ):
            spread = (black.get_width() - TILE) // 2
            wall.blit(black, (left - spread, top - spread), special_flags=MULTIPLY)
        _ash_on(self.fading, left, top, seed)
        _glow_on(self.fading, left, top, seed)

    def picture(self, tick: int) -> pygame.Surface:
        """What to draw: run-length codes are made only once it no longer changes."""
        if self.alpha < FULL or self.changed <= tick < self.changed + SETTLED:
            self.fading.set_alpha(self.alpha)
            return self.fading
        if self.shut is None:
            self.shut = self.fading.copy()
            self.shut.set_alpha(FULL, pygame.RLEACCEL)
        return self.shut

    def among(self, cells: list[Cell]) -> frozenset[Cell]:
        """Those of the cells that this front covers."""
        inside = self.area.collidepoint
        half = TILE // 2
        return frozenset(
            cell for cell in cells if inside(cell[0] * TILE + half, cell[1] * TILE + half)
        )


class Fronts:
    """All fronts of a map."""

    def __init__(self, level: Level, tiles: TileStacks, lights: LightRig) -> None:
        self.lights = lights
        self.fronts: list[Front] = []
        black = tuple(
            (_scorch(seed, CHAR_LEFT), _scorch(seed, CHAR_LIT)) for seed in range(SOOT_VARIANTS)
        )
        for obj in level.of_class("Front"):
            area = pygame.Rect(round(obj.x), round(obj.y), round(obj.w), round(obj.h))
            self.fronts.append(_front(tiles, lights, area, black))
        for front in self.fronts:
            tiles.cut_front(front.area)

    def tick(self, seen: Snapshot) -> None:
        """Fade the front of the room in which Eve is; shut all others. Lamps that went out take
        their windows along; what burnt is black."""
        x, y = seen.eve.x, seen.eve.y - FEET
        look = self.fronts and seen.tick % SCORCH_EVERY == 0
        kinds: dict[str, list[Cell]] = {"burnt": [], "fire": []}
        for column, row, kind, _ in seen.cells if look else ():
            if kind in kinds:
                kinds[kind].append((column, row))
        burnt = kinds["burnt"]
        for front in self.fronts:
            step = -FADE if front.area.collidepoint(x, y) else FADE
            front.alpha = max(0, min(FULL, front.alpha + step))
            dark = front.lamps & self.lights.dark
            black = front.among(burnt) if look else front.burnt
            if dark != front.dark or black != front.burnt:
                front.paint(dark, black, seen.tick)
            if look and (burnt or kinds["fire"]):
                front.thaw(black | front.among(kinds["fire"]), seen.tick)

    def reset(self) -> None:
        """After a retry nothing has burnt."""
        for front in self.fronts:
            if front.thawed or front.burnt:
                front.gutted = None
                front.paint(front.dark, frozenset(), front.changed)

    def hidden_lamps(self) -> frozenset[int]:
        """Lights whose halo a shut front hides."""
        return frozenset[int]().union(*(one.lamps for one in self.fronts if one.alpha == FULL))

    def roofs(self, left: int, top: int) -> list[pygame.Rect]:
        """Rooms that one looks into, on a frame at (left, top): no snow falls in them."""
        return [one.area.move(-left, -top) for one in self.fronts if one.alpha < FULL]

    def bare(self) -> list[Bare]:
        """The walls as they take the light of fires and flashes."""
        return [(one.bare, one.area.topleft, one.alpha) for one in self.fronts]

    def draw(self, target: pygame.Surface, tick: int, left: int, top: int) -> None:
        """Draw what is not faded away."""
        view = pygame.Rect(left, top, VIEW_WIDTH, VIEW_HEIGHT)
        for front in self.fronts:
            if front.alpha and view.colliderect(front.area):
                place = front.area.x - left, front.area.y - top
                target.blit(front.picture(tick), place)

    def warm_up(self, target: pygame.Surface) -> None:
        """Run-length codes are made at the first blit."""
        for front in self.fronts:
            target.blit(front.picture(0), (0, 0))


def _unlit(raw: pygame.Surface) -> pygame.Surface:
    """The colours that a fire shines on; snow takes no more of it than wood, for it is melting."""
    colours = bare_of(raw)
    colours.blit(solid(colours.get_size(), WET_SNOW), (0, 0), special_flags=pygame.BLEND_RGB_MIN)
    return colours


def _scorch(seed: int, left: Colour) -> pygame.Surface:
    """Soot on white: a picture is multiplied with it, so that its outline stays."""
    black = soot(seed)
    surface = opaque(black.get_size())
    surface.fill(WHITE)
    surface.blit(black, (0, 0))
    surface.fill(left, special_flags=ADD)
    return surface


def _ash_on(picture: pygame.Surface, left: int, top: int, seed: int) -> None:
    """The sky's light on charred wood: edges of boards, and ash in specks."""
    picture.fill(ASH, (left, top, TILE, TILE), special_flags=ADD)
    for number in range(ASH_SPECKS):
        at = scramble(seed, number, 5)
        spot = (left + at % TILE, top + (at >> 4) % TILE, 1 + (at >> 8) % 5, 1)
        picture.fill(ASH_EDGE, spot, special_flags=ADD)


def _glow_on(picture: pygame.Surface, left: int, top: int, seed: int) -> None:
    """In some burnt cells a seam between two boards glows on for good; the outline stays."""
    if seed % SEAM_EVERY:
        return
    along = SEAM_LEAST + (seed >> 4) % (TILE - SEAM_LEAST)
    across = (seed >> 8) % TILE
    for step in range(along):
        at = scramble(seed, step)
        size = 1 + at % 2
        spot = (across, step) if seed >> 3 & 1 else (step, across)
        place = (left + spot[0], top + spot[1], size, 1)
        picture.fill(EMBERS[(at >> 4) % len(EMBERS)], place, special_flags=ADD)


def _front(
    tiles: TileStacks, lights: LightRig, area: pygame.Rect, black: tuple[Soot, ...]
) -> Front:
    """The front's tiles in the light of the lamps outside; its lit windows shine by themselves."""
    wall, glow = clear(area.size), clear(area.size)
    tiles.front_raw.draw_area(wall, area)
    raw = wall.copy()
    wall.blit(lights.still(area, behind=area), (0, 0), special_flags=MULTIPLY)
    tiles.front_glow.draw_area(glow, area)
    behind = lights.inside(area)
    panes = panes_of(glow, (raw, wall), area, [lamp for lamp in lights.lamps if lamp.id in behind])
    front = Front(area, wall, panes, behind, wall, black, raw, raw)
    front.paint(frozenset(), frozenset(), NEVER)
    return front
