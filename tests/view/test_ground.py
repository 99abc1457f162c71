"""The play plane is laid, lit and drawn in parts, and looks as if it were done as a whole."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.view.ground import Ground
from game.view.particles import Litter, covers
from game.view.surfaces import MULTIPLY, clear, from_rgb, from_rgba

CHUNK = 512
SIZE = (VIEW_WIDTH, VIEW_HEIGHT)
COLUMNS, ROWS = 90, 40  # of the map: wider and higher than a frame


def some_chunks() -> list[pygame.Surface]:
    """Cells that are empty, half transparent, whole, or whole but for one pixel."""
    rng = np.random.default_rng(5)
    kinds = rng.choice(4, (ROWS, COLUMNS), p=(0.4, 0.1, 0.4, 0.1))
    alpha = np.repeat(np.repeat(np.array((0, 130, 255, 255))[kinds], TILE, 0), TILE, 1)
    alpha[7::TILE, 3::TILE][kinds == 3] = 0
    colours = rng.integers(0, 256, (ROWS * TILE, COLUMNS * TILE, 3))
    whole = from_rgba(np.dstack((colours, alpha)))
    chunks = []
    for left in range(0, COLUMNS * TILE, CHUNK):
        chunk = clear((CHUNK, ROWS * TILE))
        chunk.blit(whole, (-left, 0))
        chunks.append(chunk)
    return chunks


def some_things() -> list[tuple[pygame.Surface, tuple[int, int]]]:
    """Things in the air, on the ground and across the edges of the frame."""
    rng = np.random.default_rng(6)
    things = []
    for x, y in rng.integers(-30, 640, (40, 2)).tolist():
        size = rng.integers(1, 40, 2).tolist()
        things.append((from_rgba(rng.integers(0, 256, (size[1], size[0], 4))), (x, y)))
    return things


def some_litter() -> list[Litter]:
    """Pieces that lie all over the map, also at its edges and between cells."""
    rng = np.random.default_rng(9)
    places = rng.integers(-4, (COLUMNS * TILE, ROWS * TILE), (60, 2)).tolist()
    return [Litter(from_rgba(rng.integers(0, 256, (3, 5, 4))), x, y) for x, y in places]


def pixels(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(surface)


@pytest.mark.parametrize(
    "corner", [(0, 0), (7, 13), (500, 101), (800, 280), (COLUMNS * TILE - 300, 33), (-40, -9)]
)
def test_the_parts_make_up_the_whole(corner: tuple[int, int]) -> None:
    left, top = corner
    light = from_rgb(np.random.default_rng(7).integers(60, 256, (VIEW_HEIGHT, VIEW_WIDTH, 3)))
    behind = from_rgb(np.random.default_rng(8).integers(0, 256, (VIEW_HEIGHT, VIEW_WIDTH, 3)))
    plane, expected = clear(SIZE), behind.copy()
    for index, chunk in enumerate(some_chunks()):
        chunk.set_alpha(None)
        plane.blit(chunk, (index * CHUNK - left, -top))
    plane.blits(some_things())
    litter = some_litter()
    plane.blits([(piece.picture, (piece.x - left, piece.y - top)) for piece in litter])
    plane.blit(light, (0, 0), special_flags=MULTIPLY)
    expected.blit(plane, (0, 0))

    ground, target = Ground(some_chunks(), COLUMNS, CHUNK), behind.copy()
    for place in ((333, 77), corner, corner):  # later frames find the plane used
        target.blit(behind, (0, 0))
        ground.aim(place)
        pieces = [(one.picture, (one.x - place[0], one.y - place[1])) for one in litter]
        ground.lay(some_things(), pieces, covers(litter))
        ground.shine(light)
        ground.draw(target)
    assert (pixels(target) == pixels(expected)).all()


def test_a_whole_wall_hides_all_that_is_behind_it() -> None:
    wall = clear((1024, ROWS * TILE))
    wall.fill((90, 80, 70, 255))
    chunks = [wall.subsurface((left, 0, CHUNK, ROWS * TILE)).copy() for left in (0, CHUNK)]
    assert Ground(chunks, 64, CHUNK).aim((100, 0)).size == (0, 0)
    chunks = [wall.subsurface((left, 0, CHUNK, ROWS * TILE)).copy() for left in (0, CHUNK)]
    chunks[0].fill((0, 0, 0, 0), (10 * TILE, 5 * TILE, 3 * TILE, 2 * TILE))
    assert Ground(chunks, 64, CHUNK).aim((100, 0)) == pygame.Rect(60, 80, 48, 32)


def shown(ground: Ground, light: pygame.Surface, version: int) -> np.ndarray:
    """A frame at the map's corner, in light of this version."""
    target = pygame.Surface(SIZE)
    ground.aim((0, 0))
    ground.lay([], [], {})
    ground.shine(light, version)
    ground.draw(target)
    return pixels(target)


def test_a_stain_is_seen_at_once_in_light_that_stays_and_cleaned_off_again() -> None:
    wall = clear((CHUNK, ROWS * TILE))
    wall.fill((90, 80, 70, 255))
    ground, light = Ground([wall, wall.copy()], 64, CHUNK), pygame.Surface(SIZE)
    light.fill((200, 180, 160))
    clean = shown(ground, light, 1)
    spots = from_rgba(np.full((TILE * 3, TILE * 2, 4), (250, 10, 10, 255)))
    places = ((CHUNK - 20, 90), (CHUNK - 12, 100), (-10, -6))  # across chunks and the edge
    for place in places:
        ground.stain(spots, place)
    stained = shown(ground, light, 1)
    changed = (stained != clean).any(2)
    wide, high = spots.get_size()
    for x, y in places:
        box = slice(max(0, x), x + wide), slice(max(0, y), y + high)
        assert (stained[box][..., 0] > stained[box][..., 1]).all(), "red in the light of the room"
    for x, y in places:
        changed[max(0, x) : x + wide, max(0, y) : y + high] = False
    assert not changed.any(), "nothing else was touched"
    ground.clean()
    assert (shown(ground, light, 1) == clean).all()


def test_the_plane_is_kept_only_for_the_same_light() -> None:
    ground, light = Ground(some_chunks(), COLUMNS, CHUNK), pygame.Surface(SIZE)
    light.fill((255, 255, 255))
    bright = shown(ground, light, 1)
    light.fill((60, 60, 60))
    assert (shown(ground, light, 1) == bright).all(), "the same version is believed"
    assert shown(ground, light, 2).mean() < 0.5 * bright.mean()
