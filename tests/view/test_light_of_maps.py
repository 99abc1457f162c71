"""The light of the shipped maps: lit and dark places tell each other apart."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.content.loader import Tables, load_tables
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.view.light import LightRig
from game.view.surfaces import parse_colour
from game.view.tables import read_look

MAPS = ("club_queue", "club_floor", "club_kitchen", "axe_bar", "village_shore")
REGION = 64  # px: about what a figure and its surroundings take up
MARGIN = 1.25  # the lit are brighter than the dark by a quarter at least
LUMA = (0.2126, 0.7152, 0.0722)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(assets_dir())


def light_of_regions(name: str, tables: Tables) -> NDArray[np.float64]:
    """Mean luma of the light map in every region of the map, brightest last."""
    level = load_level(name, tables)
    room = read_look(assets_dir() / "data", str(level.prop("room", "club") or "club")).room
    rig = LightRig(level, room, None)
    rig.ambient = parse_colour(str(level.prop("ambient", room.ambient)))
    found: list[float] = []
    for left in range(0, level.width * TILE - VIEW_WIDTH + 1, VIEW_WIDTH):
        for top in range(0, level.height * TILE - VIEW_HEIGHT + 1, VIEW_HEIGHT):
            light = pygame.surfarray.array3d(rig.build(left, top, 0, 1.0)) @ np.array(LUMA)
            found += [
                light[x : x + REGION, y : y + REGION].mean()
                for x in range(0, VIEW_WIDTH, REGION)
                for y in range(0, VIEW_HEIGHT - REGION + 1, REGION)
            ]
    return np.sort(np.array(found))


@pytest.mark.parametrize("name", MAPS)
def test_lit_regions_are_brighter_than_dark_ones(name: str, tables: Tables) -> None:
    regions = light_of_regions(name, tables)
    tenth = max(1, len(regions) // 10)
    assert regions[-tenth:].mean() >= MARGIN * regions[:tenth].mean()
