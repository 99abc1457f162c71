"""Lit windows of a front: which lamp lights which pane, and what of it goes dark or bursts."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.constants import TILE
from game.view.light import Lamp
from game.view.panes import REACH, STOREY, panes_of
from game.view.surfaces import clear

AREA = pygame.Rect(320, 160, 160, 96)
GLASS = ((16, 16), (96, 16), (96, 64))  # corners of cells with glass, px in the front


def lamp_at(number: int, x: float, y: float) -> Lamp:
    """A lamp of which only the place matters."""
    return Lamp(number, 0, 0, (), False, False, 0.0, None, x, y, 0, 0, False)


def front() -> tuple[pygame.Surface, tuple[pygame.Surface, pygame.Surface]]:
    glow = clear(AREA.size)
    for corner in GLASS:
        glow.fill((255, 200, 90, 255), (*corner, TILE, TILE))
    raw, toned = (pygame.Surface(AREA.size) for _ in range(2))
    raw.fill((120, 90, 60))
    toned.fill((60, 45, 40))
    return glow, (raw, toned)


def cells_by_lamp(*lamps: tuple[int, float, float]) -> dict[int, set[tuple[int, int]]]:
    glow, walls = front()
    made = [lamp_at(number, AREA.x + x, AREA.y + y) for number, x, y in lamps]
    return {one.lamp: set(one.cells) for one in panes_of(glow, walls, AREA, made)}


def test_each_pane_has_the_nearest_lamp_measured_from_its_middle() -> None:
    assert cells_by_lamp() == {0: set(GLASS)}
    left, right = 24.0, 104.0  # middles of the upper two
    assert cells_by_lamp((5, left, 24), (6, right, 24)) == {5: {GLASS[0]}, 6: set(GLASS[1:])}
    halfway = 2 * right - 40.0  # so the upper right one lies as far from 40 as from there
    nearer = cells_by_lamp((5, 40.0, 24), (6, halfway - 4.0, 24))
    assert nearer[6] == set(GLASS[1:])
    assert cells_by_lamp((5, 40.0, 24), (6, halfway + 4.0, 24))[5] == set(GLASS)


def test_a_lamp_on_another_floor_counts_as_farther() -> None:
    down = 72.0  # the middle of the lower pane
    aside = 40.0
    assert aside < STOREY * (down - 24.0)
    panes = cells_by_lamp((5, 104.0, 24), (6, 104.0 + aside, down))
    assert panes[6] == {GLASS[2]} and GLASS[1] in panes[5]


@pytest.mark.parametrize("dark", [True, False])
def test_lit_panes_shine_on_the_wall_and_dark_ones_do_not(dark: bool) -> None:
    glow, walls = front()
    (panes,) = panes_of(glow, walls, AREA, [])
    picture = walls[1].copy()
    panes.draw(picture, dark)
    seen = pygame.surfarray.array3d(picture).astype(int)
    wall = np.array(walls[1].get_at((0, 0))[:3])
    beside = seen[16 + TILE + 2, 24] - wall  # just right of the first pane
    far = seen[16 + 3 * TILE, 90] - wall
    assert (seen[24, 24].sum() > 400) is not dark
    assert (beside.sum() > 20) is not dark and beside.sum() >= far.sum()


def test_a_burst_pane_glows_red_and_its_neighbours_stay() -> None:
    area = pygame.Rect(0, 0, 320, 240)
    panes_at = ((160, 128), (208, 128))  # far from the front's corner
    glow = clear(area.size)
    for corner in panes_at:
        glow.fill((255, 200, 90, 255), (*corner, TILE, TILE))
    wall = pygame.Surface(area.size)
    wall.fill((60, 45, 40))
    (panes,) = panes_of(glow, (wall, wall), area, [])
    assert panes.at != (0, 0)
    picture = wall.copy()
    panes.draw(picture, False)
    before = pygame.surfarray.array3d(picture).astype(int)
    panes.burst(picture, [panes_at[1]])
    after = pygame.surfarray.array3d(picture).astype(int)
    changed = (before != after).any(2)
    x, y = panes_at[1]
    assert changed[x : x + TILE, y : y + TILE].all()
    changed[x : x + TILE, y : y + TILE] = False
    assert not changed.any()
    red, green, blue = after[x + 8, y + 8]
    assert red > 2 * green > 2 * blue


def test_the_shine_falls_off_alike_to_all_sides_and_ends() -> None:
    area, corner = pygame.Rect(0, 0, 272, 256), (128, 112)
    glow = clear(area.size)
    glow.fill((255, 200, 90, 255), (*corner, TILE, TILE))
    wall = pygame.Surface(area.size)
    wall.fill((60, 45, 40))
    (panes,) = panes_of(glow, (wall, wall), area, [])
    picture = wall.copy()
    panes.draw(picture, False)
    gain = pygame.surfarray.array3d(picture).astype(int).sum(2) - sum(wall.get_at((0, 0))[:3])
    x, y = corner[0] + TILE // 2, corner[1] + TILE // 2
    rings = []
    for away in (10, 14, 20):
        sides = [gain[x + away, y], gain[x - away - 1, y], gain[x, y + away], gain[x, y - away - 1]]
        assert min(sides) > 0 and max(sides) <= 1.5 * min(sides) + 12, (away, sides)
        rings.append(sum(sides))
    assert rings == sorted(rings, reverse=True) and rings[0] > 1.5 * rings[-1]
    away = TILE // 2 + REACH + 2
    assert not gain[x + away :].any() and not gain[: x - away].any()
    assert not gain[:, y + away :].any() and not gain[:, : y - away].any()


def test_a_front_no_larger_than_its_pane_shines_too() -> None:
    glow, wall = clear((TILE, TILE)), pygame.Surface((TILE, TILE))
    glow.fill((255, 200, 90, 255))
    (panes,) = panes_of(glow, (wall, wall), glow.get_rect(), [])
    panes.draw(wall, False)
    assert wall.get_at((8, 8))[:3] == (255, 200, 90)
