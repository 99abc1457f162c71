"""Fronts of houses: they hide a room until Eve is in it.

A Front of the map takes the tiles of the layer `front` inside its rectangle. While she stands
inside, they fade; the room's own lamps do not shine on them, and show no halo through them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level
from game.core.snapshot import Snapshot
from game.view.light import LightRig
from game.view.surfaces import MULTIPLY, clear
from game.view.tiles import TileStacks

FADE: Final = 15  # alpha steps a tick: gone in 17 t
FULL: Final = 255
FEET: Final = 1.0  # px above the ground point: who stands in a doorway is inside


@dataclass(slots=True)
class Front:
    """One front: its place in the world, the whole picture and a copy that fades."""

    area: pygame.Rect
    shut: pygame.Surface
    fading: pygame.Surface
    lamps: frozenset[int]  # ids of the lights behind it
    alpha: int = FULL


class Fronts:
    """All fronts of a map."""

    def __init__(self, level: Level, tiles: TileStacks, lights: LightRig) -> None:
        self.fronts: list[Front] = []
        for obj in level.of_class("Front"):
            area = pygame.Rect(round(obj.x), round(obj.y), round(obj.w), round(obj.h))
            picture = _lit(tiles, lights, area)
            shut = picture.copy()
            shut.set_alpha(FULL, pygame.RLEACCEL)
            self.fronts.append(Front(area, shut, picture, lights.inside(area)))
        for front in self.fronts:
            tiles.cut_front(front.area)

    def tick(self, seen: Snapshot) -> None:
        """Fade the front of the room in which Eve is; shut all others."""
        x, y = seen.eve.x, seen.eve.y - FEET
        for front in self.fronts:
            step = -FADE if front.area.collidepoint(x, y) else FADE
            front.alpha = max(0, min(FULL, front.alpha + step))

    def hidden_lamps(self) -> frozenset[int]:
        """Lights whose halo a shut front hides."""
        return frozenset[int]().union(*(one.lamps for one in self.fronts if one.alpha == FULL))

    def draw(self, target: pygame.Surface, left: int, top: int) -> None:
        """Draw what is not faded away."""
        view = pygame.Rect(left, top, VIEW_WIDTH, VIEW_HEIGHT)
        for front in self.fronts:
            if front.alpha == 0 or not view.colliderect(front.area):
                continue
            picture = front.shut
            if front.alpha < FULL:
                picture = front.fading
                picture.set_alpha(front.alpha)
            target.blit(picture, (front.area.x - left, front.area.y - top))

    def warm_up(self, target: pygame.Surface) -> None:
        """Run-length codes are made at the first blit."""
        for front in self.fronts:
            target.blit(front.shut, (0, 0))


def _lit(tiles: TileStacks, lights: LightRig, area: pygame.Rect) -> pygame.Surface:
    """The front's tiles in the light of the lamps outside; its lit windows shine by themselves."""
    picture = clear(area.size)
    tiles.front_raw.draw_area(picture, area)
    picture.blit(lights.still(area, behind=area), (0, 0), special_flags=MULTIPLY)
    tiles.front_glow.draw_area(picture, area)
    return picture
