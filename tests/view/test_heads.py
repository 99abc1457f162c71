"""A lantern that was shot out shines no more, and shines again after a retry."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame

from game.core.constants import TILE
from game.core.level import TileLayer
from tests.view import scenes
from tests.view.scenes import eve, open_view, snapshot

LAMP = 601
GLOWING = 3  # number of a tile that shines
COLUMN, ROW = 60, 20


def brightness(dark: tuple[int, ...], *before: tuple[int, ...]) -> int:
    """Of the lantern's tile, after these lists of dark lights were seen one after the other."""
    x, y = COLUMN * TILE + 8.0, ROW * TILE + 8.0
    lamp = scenes.light(LAMP, x, y, radius=20.0, strength=0.2, glow=0.0, breakable=True)
    level = scenes.club_level(lamp, backdrops=False)
    shining = [replace(art, glow=True) for art in level.art[1:2] if art is not None]
    tiles = np.zeros((level.height, level.width), np.int32)
    tiles[ROW, COLUMN] = GLOWING
    layer = TileLayer("back", tiles, np.zeros(tiles.shape, np.uint8))
    level = replace(level, art=(*level.art, *shining), layers=(*level.layers, layer))
    view = open_view(level, bloom=False)
    frame = pygame.Surface((640, 360))
    for lights in (*before, dark):
        seen = snapshot(0, eve(x=x + 60), dark_lights=lights)
        view.consume((), seen)
        view.draw(frame, seen, seen, 1.0)
    px, py = view.camera.to_screen(x, y)
    return sum(pygame.transform.average_color(frame, (round(px) - 6, round(py) - 6, 12, 12))[:3])


def test_a_shot_lantern_is_dark_and_a_retry_lights_it_again() -> None:
    lit = brightness(())
    assert brightness((LAMP,), ()) < 0.7 * lit
    assert abs(brightness((), (LAMP,)) - lit) < 0.1 * lit
