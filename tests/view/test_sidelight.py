"""Fire and flashes light the side of a body that is turned to them."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.paths import assets_dir
from game.view.assets import load_sprite
from game.view.light import FIRE_COLOUR, FireLight
from game.view.rims import RimPaint
from game.view.sidelight import sources, strongest

DARK = RimPaint((0, 0, 0), (0, 0, 0), (0, 0, 0), 0.0)


def test_the_nearest_fire_decides_side_and_colour_and_far_ones_do_nothing() -> None:
    fires = (FireLight(100, 80, 1, 1), FireLight(190, 80, 1, 2))
    lights = sources(fires, (), (0, 0))
    near_left, near_right = strongest(lights, 120, 80), strongest(lights, 175, 80)
    assert near_left is not None and near_left.side == -1
    assert near_right is not None and near_right.side == 1
    red, green, blue = near_right.colour
    assert red > green > blue and red <= FIRE_COLOUR[0]
    assert strongest(lights, 900, 80) is None


@pytest.mark.parametrize("facing", [1, -1])
def test_the_side_turned_to_the_light_is_the_bright_one(facing: int) -> None:
    frame = load_sprite(assets_dir() / "sprites", "eve_club", DARK).frames[0]
    for side in (1, -1):
        picture = pygame.surfarray.array3d(frame.tinted.side(side, facing)).sum(axis=(1, 2))
        middle = np.average(np.arange(len(picture)), weights=picture)
        other = pygame.surfarray.array3d(frame.tinted.side(-side, facing)).sum(axis=(1, 2))
        assert (middle - np.average(np.arange(len(other)), weights=other)) * side > 2
