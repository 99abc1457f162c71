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
from game.view.panes import Panes, panes_of
from game.view.scars import Scars, Soot, soot_variants
from game.view.scatter import scramble
from game.view.surfaces import ADD, MULTIPLY, Colour, clear, solid
from game.view.thaw import Fans, Mask, joined, lay_fan, melt, wetted
from game.view.tiles import TileStacks

FADE: Final = 15  # alpha steps a tick: gone in 17 t
FULL: Final = 255
SCORCH_EVERY: Final = 8  # ticks between two looks at what has burnt
FIRED: Final[Colour] = (120, 84, 50)  # of 255: by how much more a wall takes the light of a fire
WET_SNOW: Final[Colour] = (112, 80, 46)
NEAR: Final = tuple((dx, dy) for dy in range(-1, 3) for dx in (-2, -1, 0, 1, 2))
THAWS: Final = 5  # cells over which snow melts at one look
SETTLED: Final = 90  # t without a change after which a front is made fast to blit
NEVER: Final = -SETTLED
FEET: Final = 1.0  # px above the ground point: who stands in a doorway is inside
Cell = tuple[int, int]


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
    fans: Fans
    raw: pygame.Surface  # the wall's own colours, in no light
    unlit: pygame.Surface  # the same on black
    bare: pygame.Surface  # and with the soot
    dark: frozenset[int] = frozenset()  # of these lamps
    burnt: frozenset[Cell] = field(default_factory=frozenset)
    gutted: tuple[tuple[Cell, ...], ...] | None = None  # places of panes that burst
    alpha: int = FULL
    changed: int = NEVER  # tick
    scars: Scars | None = None  # what fire has left; None: nothing
    melted: Mask | None = None  # where the snow is gone, [x, y]; None: nowhere
    thawed: frozenset[Cell] = field(default_factory=frozenset)  # cells over which it has melted
    thawing: list[Cell] = field(default_factory=list)  # over which it is about to
    shut: pygame.Surface | None = None

    def paint(self, dark: frozenset[int], burnt: frozenset[Cell], tick: int = 0) -> None:
        """Make the pictures with these lamps out and these cells burnt; where only more has burnt
        since, only that is painted."""
        healed = not burnt >= self.burnt
        if healed:
            self.heal(whole=not burnt)
        fresh, open_now = burnt - self.burnt, self._gutted(burnt)
        if healed or (dark, open_now) != (self.dark, self.gutted):
            self._renew(dark, open_now)
        for column, row in sorted(fresh):
            self._char(column, row)
        for panes, boxes in zip(self.panes, open_now, strict=True):
            panes.burst(self.fading, boxes)
        self.dark, self.burnt, self.gutted = dark, burnt, open_now
        self.changed, self.shut = tick, None

    def heal(self, *, whole: bool) -> None:
        """What has burnt stands again; where all of it does, snow lies on it again, too."""
        self.scars, self.burnt = None, frozenset()
        if whole:
            self.melted, self.thawed, self.thawing = None, frozenset(), []
        elif self.melted is not None:
            self._wet(self.melted, (0, 0))

    def _renew(self, dark: frozenset[int], open_now: tuple[tuple[Cell, ...], ...]) -> None:
        """Pictures made anew: windows, soot over those that burst, and all that fire has left."""
        self.fading, self.bare = self.wall.copy(), self.unlit.copy()
        for panes, boxes in zip(self.panes, open_now, strict=True):
            panes.draw(self.fading, bool(boxes) or panes.lamp in dark)
        for window in joined([cell for boxes in open_now for cell in boxes]):
            soot = self.fans[window.w]
            lay_fan(soot, self.fading, window)
            lay_fan(soot, self.bare, window)
        if self.scars is not None:
            self.scars.lay(self.fading, self.bare)

    def warm(self, hot: frozenset[Cell]) -> None:
        """Snow over some of the cells that burn, and where it still lies, is to melt."""
        self.thawing = sorted(hot - self.thawed)[:THAWS]

    def thaw(self, tick: int) -> None:
        """Over one of them it melts, and over the next one a tick later: not all at once."""
        if not self.thawing:
            return
        cell = self.thawing.pop(0)
        if self.melted is None:
            self.melted = np.zeros(self.area.size, np.bool_)
        gone, box = melt(self.raw, self.melted, cell, self.area.topleft)
        if gone.any():
            self._wet(gone, box.topleft)
            self.changed, self.shut = tick, None
        self.thawed |= {cell}

    def _wet(self, gone: Mask, place: tuple[int, int]) -> None:
        self.scars = self.scars or Scars(self.area.size)
        self.scars.wet(wetted(gone), place, (self.fading, self.bare))

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
        self.scars = self.scars or Scars(self.area.size)
        at, seed = (column * TILE - self.area.x, row * TILE - self.area.y), scramble(column, row)
        self.scars.char(at, seed, self.soot, self.fading, self.bare)

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
        black, fans = soot_variants(), Fans()
        for obj in level.of_class("Front"):
            area = pygame.Rect(round(obj.x), round(obj.y), round(obj.w), round(obj.h))
            self.fronts.append(_front(tiles, lights, area, black, fans))
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
                front.warm(black | front.among(kinds["fire"]))
            front.thaw(seen.tick)

    def reset(self) -> None:
        """After a retry nothing has burnt."""
        for front in self.fronts:
            if front.thawed or front.burnt:
                front.heal(whole=True)
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
    more = bare_of(raw)
    more.blit(solid(more.get_size(), FIRED), (0, 0), special_flags=MULTIPLY)
    colours.blit(more, (0, 0), special_flags=ADD)
    colours.blit(solid(colours.get_size(), WET_SNOW), (0, 0), special_flags=pygame.BLEND_RGB_MIN)
    return colours


def _front(
    tiles: TileStacks,
    lights: LightRig,
    area: pygame.Rect,
    black: tuple[Soot, ...],
    fans: Fans,
) -> Front:
    """The front's tiles in the light of the lamps outside; its lit windows shine by themselves."""
    wall, glow = clear(area.size), clear(area.size)
    tiles.front_raw.draw_area(wall, area)
    raw = wall.copy()
    wall.blit(lights.still(area, behind=area), (0, 0), special_flags=MULTIPLY)
    tiles.front_glow.draw_area(glow, area)
    behind = lights.inside(area)
    panes = panes_of(glow, (raw, wall), area, [lamp for lamp in lights.lamps if lamp.id in behind])
    for window in joined([cell for one in panes for cell in one.cells]):
        for width in range(TILE, window.w + 1, TILE):  # a window may burst bit by bit
            _ = fans[width]
    unlit = _unlit(raw)
    front = Front(area, wall, panes, behind, wall, black, fans, raw, unlit, unlit)
    front.paint(frozenset(), frozenset(), NEVER)
    return front
