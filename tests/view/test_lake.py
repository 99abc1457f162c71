"""Ice shows what stands on it, faintly and upside down."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.content.loader import load_tables
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.view.lake import FACE, Lake

SKY, COAT = (20, 24, 60), (220, 40, 40)


@pytest.fixture(scope="module")
def lake() -> Lake:
    return Lake(load_level("village_shore", load_tables(assets_dir())))


def frame_with(coat: bool, lake: Lake, face: tuple[int, int, int]) -> pygame.Surface:
    """A frame of sky in whose middle a face of ice lies, with or without somebody on it."""
    x, y, _ = face
    corner = x - VIEW_WIDTH // 2, y - VIEW_HEIGHT // 2
    frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT))
    frame.fill(SKY)
    if coat:
        frame.fill(COAT, (VIEW_WIDTH // 2 + 4, VIEW_HEIGHT // 2 - 30, 20, 30))
    lake.draw(frame, 0, corner)
    return frame


def test_firm_and_thin_ice_mirror(lake: Lake) -> None:
    level = load_level("village_shore", load_tables(assets_dir()))
    thin = {round(sheet.x) for sheet in level.of_class("Ice")}
    assert thin and {x for x, _, _ in lake.faces} > thin


def test_a_coat_on_the_ice_is_seen_in_it_and_only_there(lake: Lake) -> None:
    face = max(lake.faces, key=lambda one: one[2])
    bare, dressed = (
        pygame.surfarray.array3d(frame_with(coat, lake, face)).astype(int) for coat in (False, True)
    )
    top = VIEW_HEIGHT // 2
    under = np.abs(dressed - bare)[:, top : top + TILE].sum(2)
    columns = np.flatnonzero(under.any(1))
    assert columns.min() >= VIEW_WIDTH // 2 + 4 and columns.max() < VIEW_WIDTH // 2 + 24
    assert 0 < np.flatnonzero(under.any(0)).size <= FACE
    assert under.max() < np.abs(np.array(COAT) - np.array(SKY)).sum(), "faint"


def test_a_map_without_ice_has_none() -> None:
    assert not Lake(load_level("club_floor", load_tables(assets_dir()))).faces
