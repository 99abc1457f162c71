"""Glowing tiles of lamps go dark with their light: a lantern that was shot shines no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import TILE
from game.core.level import Level
from game.view.panes import DARK_GLASS
from game.view.surfaces import COPY, clear, tinted
from game.view.tiles import CHUNK, ChunkRow, TileStacks

HEAD: Final = (2 * TILE, 2 * TILE)  # px around the light that belong to its lantern


@dataclass(frozen=True, slots=True)
class Head:
    """A patch of glowing tiles, as it looks when its light is out, and its place on the map."""

    lamp: int
    place: tuple[int, int]
    dark: pygame.Surface


class Heads:
    """The lanterns of all lights that a bullet puts out."""

    def __init__(self, level: Level, tiles: TileStacks) -> None:
        self.heads: list[Head] = []
        for obj in level.of_class("Light"):
            if obj.flag("breakable"):
                box = pygame.Rect((0, 0), HEAD)
                box.center = round(obj.x), round(obj.y)
                self.heads += _cut(tiles.glow, obj.id, box)

    def draw(self, target: pygame.Surface, dark: frozenset[int], corner: tuple[int, int]) -> None:
        """Cover the lanterns whose lights are out; to change the glow itself would cost a frame."""
        if not dark:
            return
        x, y = corner
        target.blits(
            [
                (head.dark, (head.place[0] - x, head.place[1] - y))
                for head in self.heads
                if head.lamp in dark
            ],
            False,
        )


def _cut(row: ChunkRow, lamp: int, box: pygame.Rect) -> list[Head]:
    """The lantern's part of each chunk; chunks without any glow have none."""
    heads = []
    for index in range(box.left // CHUNK, (box.right - 1) // CHUNK + 1):
        chunk = row.chunks[index] if 0 <= index < len(row.chunks) else None
        if chunk is None:
            continue
        area = box.move(-index * CHUNK, 0).clip(chunk.get_rect())
        lit = clear(area.size)
        lit.blit(chunk, (0, 0), area, COPY)
        if lit.get_bounding_rect().w:
            place = area.x + index * CHUNK, area.y
            heads.append(Head(lamp, place, tinted(lit, DARK_GLASS)))
    return heads
