"""Crystals that glint on snow."""

from __future__ import annotations

import dataclasses

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import MATERIALS, Level, Shape
from game.view.sparkle import PERIOD, SHINES, Sparkle
from game.view.surfaces import solid
from tests.view.scenes import club_level

ROW = 12


def snowy() -> Level:
    """A level whose row ROW is snow under the open sky."""
    level = club_level()
    shapes, materials = level.shapes.copy(), level.materials.copy()
    shapes[:] = Shape.EMPTY
    shapes[ROW:] = Shape.SOLID
    materials[ROW:] = MATERIALS.index("snow")
    return dataclasses.replace(level, shapes=shapes, materials=materials)


def shown(tick: int, luma: int, corner: tuple[int, int] = (0, 0)) -> np.ndarray:
    frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    light = solid((VIEW_WIDTH, VIEW_HEIGHT), (luma, luma, luma))
    Sparkle(snowy()).draw(frame, light, tick, corner)
    return pygame.surfarray.array3d(frame).sum(2)


def test_snow_glints_at_its_surface_where_light_falls() -> None:
    lit = shown(100, 200)
    rows = np.flatnonzero(lit.any(0))
    assert rows.min() >= ROW * TILE - 1 and rows.max() < (ROW + 1) * TILE
    assert 2 <= len(np.flatnonzero(lit.any(1))) < VIEW_WIDTH // 4, "here and there"
    assert not shown(100, 20).any(), "not in the dark"


def test_glints_stand_in_the_world_come_and_go() -> None:
    assert (shown(100, 200)[32:] == shown(100, 200, (32, 0))[:-32]).all()
    together = shown(100, 200).astype(bool) & shown(100 + 2 * SHINES, 200).astype(bool)
    assert together.sum() < shown(100, 200).astype(bool).sum() // 2
    assert SHINES * 8 < PERIOD
