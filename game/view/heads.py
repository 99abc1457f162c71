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
    """A patch of glowing tiles in one chunk: where it is, how it looks lit and dark."""

    lamp: int
    chunk: pygame.Surface
    area: pygame.Rect
    lit: pygame.Surface
    dark: pygame.Surface

    def show(self, picture: pygame.Surface) -> None:
        """Put one of its two pictures in place; the chunk is coded anew at its next blit."""
        self.chunk.fill((0, 0, 0, 0), self.area)
        self.chunk.blit(picture, self.area, special_flags=COPY)


class Heads:
    """The lanterns of all lights that a bullet puts out."""

    def __init__(self, level: Level, tiles: TileStacks) -> None:
        self.dark: frozenset[int] = frozenset()
        self.heads: list[Head] = []
        for obj in level.of_class("Light"):
            if obj.flag("breakable"):
                box = pygame.Rect((0, 0), HEAD)
                box.center = round(obj.x), round(obj.y)
                self.heads += _cut(tiles.glow, obj.id, box)

    def tick(self, dark: frozenset[int]) -> None:
        """Lanterns follow their lights; after a retry they shine again."""
        if dark == self.dark:
            return
        for head in self.heads:
            if (head.lamp in dark) != (head.lamp in self.dark):
                head.show(head.dark if head.lamp in dark else head.lit)
        self.dark = dark


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
            heads.append(Head(lamp, chunk, area, lit, tinted(lit, DARK_GLASS)))
    return heads
