"""Fire and flashes light the side of a body that is turned to them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pygame
import pytest

from game.core.paths import assets_dir
from game.view.assets import load_sprite
from game.view.figures import RimPaint
from game.view.light import FIRE_COLOUR, FireLight
from game.view.sidelight import sources, strongest

WHITE = (255, 255, 255)
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


def columns(picture: pygame.Surface) -> Any:
    """Brightness of each column."""
    return pygame.surfarray.array3d(picture).sum(axis=(1, 2))


@pytest.mark.parametrize("facing", [1, -1])
def test_the_side_turned_to_the_light_is_the_bright_one(facing: int) -> None:
    frame = load_sprite(assets_dir() / "sprites", "eve_club", DARK).frames[0]
    for side in (1, -1):
        picture = columns(frame.pictures.side(side, facing, WHITE))
        middle = np.average(np.arange(len(picture)), weights=picture)
        other = columns(frame.pictures.side(-side, facing, WHITE))
        assert (middle - np.average(np.arange(len(other)), weights=other)) * side > 2
