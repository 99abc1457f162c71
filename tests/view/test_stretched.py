"""Frames of boxes grow in their edges and their middle; their corners stay as they are drawn."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.view.captions import _stretched
from game.view.surfaces import from_rgba

MARGINS = (2, 3, 1, 2)  # left, top, right, bottom
SIZE = (5, 8)  # of the piece: a middle of 2 x 3


def piece() -> pygame.Surface:
    colours = np.random.default_rng(3).integers(1, 256, (SIZE[1], SIZE[0], 4))
    colours[..., 3] = 255
    return from_rgba(colours)


def pixels(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(surface)


@pytest.mark.parametrize("size", [(5, 8), (6, 9), (30, 8), (5, 40), (37, 23)])
def test_corners_stay_and_nothing_is_left_open(size: tuple[int, int]) -> None:
    before, after = pixels(piece()), pixels(_stretched(piece(), *size, MARGINS))
    left, top, right, bottom = MARGINS
    assert after.shape[:2] == size
    assert (after[:left, :top] == before[:left, :top]).all()
    assert (after[-right:, :top] == before[-right:, :top]).all()
    assert (after[:left, -bottom:] == before[:left, -bottom:]).all()
    assert (after[-right:, -bottom:] == before[-right:, -bottom:]).all()
    assert (after.sum(2) > 0).all()


def test_edges_are_drawn_out_along_themselves_alone() -> None:
    before, after = pixels(piece()), pixels(_stretched(piece(), 20, 26, MARGINS))
    left, top, right, bottom = MARGINS
    for row in range(top):  # each row of the upper edge holds only colours of that row
        colours = {tuple(colour) for colour in before[left:-right, row]}
        assert {tuple(colour) for colour in after[left:-right, row]} == colours
    for column in range(left):
        colours = {tuple(colour) for colour in before[column, top:-bottom]}
        assert {tuple(colour) for colour in after[column, top:-bottom]} == colours
    along = [tuple(colour) for colour in after[left:-right, 0]]
    down = [tuple(colour) for colour in after[0, top:-bottom]]
    for drawn, length in ((along, SIZE[0] - left - right), (down, SIZE[1] - top - bottom)):
        shares = [drawn.count(colour) for colour in set(drawn)]
        assert len(shares) == length and max(shares) - min(shares) <= 1, "drawn out evenly"
    middle = {tuple(colour) for row in before[left:-right, top:-bottom] for colour in row}
    seen = {tuple(colour) for row in after[left:-right, top:-bottom] for colour in row}
    assert seen == middle


@pytest.mark.parametrize("margins", [(2, 3, 3, 5), (0, 0, 0, 0), (0, 4, 0, 4), (2, 0, 3, 0)])
def test_pieces_without_a_middle_or_without_edges_are_drawn_too(
    margins: tuple[int, int, int, int],
) -> None:
    after = pixels(_stretched(piece(), 12, 16, margins))
    left, top, right, bottom = margins
    wide, high = SIZE[0] - left - right, SIZE[1] - top - bottom
    covered = (after.sum(2) > 0).mean()
    if wide and high:
        assert covered == 1.0
    else:
        assert 0.0 < covered < 1.0 and (after[:left, :top].sum(2) > 0).all()
