"""Fire and flashes light the side of a body that is turned to them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pygame
import pytest

from game.content.loader import load_tables
from game.core.events import ShotFired
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.view.assets import load_sprite
from game.view.figures import RimPaint
from game.view.light import FIRE_COLOUR, FireLight
from game.view.sidelight import sources, strongest
from tests.view import scenes
from tests.view.test_contrast import LUMA, grown

WHITE = (255, 255, 255)
DARK = RimPaint((0, 0, 0), (0, 0, 0), (0, 0, 0), 0.0)
MUZZLE = (27.0, -39.0)  # px from Eve's feet while she aims ahead
OPAQUE = 255
CLOTH, SKIN = 40.0, 100.0  # luma 0..255 of her sheet below and above


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


@pytest.mark.parametrize("dress", ["eve_club", "eve_torn"])
def test_the_black_dress_stays_black_in_the_flash_of_her_own_gun(dress: str) -> None:
    level = load_level("club_floor", load_tables(assets_dir()))
    view = scenes.open_view(level, hud=False)
    x, y = 488.0, 400.0
    shot = ShotFired(1, "pistol", x + MUZZLE[0], y + MUZZLE[1], 0)
    eve = scenes.eve(x, y, sprite=dress, anim="aim", item="pistol")
    moments = [scenes.snapshot(tick, eve) for tick in (1, 2)]
    frame = scenes.render(view, [(moments[0], ()), (moments[1], (shot,))])
    (pose,) = view.actors.poses(moments[1].actors, moments[1].actors, 1.0, view.camera.between(1.0))
    pictures = pose.frame.pictures
    inside = pictures.shape(1) == OPAQUE
    inside &= ~grown(~inside, 1)  # the rims are meant to shine
    own = pygame.surfarray.array3d(pictures.body(1)) @ LUMA
    shown = pygame.surfarray.array3d(frame.subsurface((pose.corner, pictures.size))) @ LUMA
    cloth, skin = shown[inside & (own < CLOTH)], shown[inside & (own > SKIN)]
    assert np.median(cloth) < np.median(skin) / 3
