"""The inside of a figure, not only its rims, stands off what is around it.

A man in black before a black wall can have any outline: between the rims he would be a hole, a
figure of wire. So a border of two px is left out here, and colour counts beside brightness: the
distance is that of CIE L*a*b*, on rendered frames of places chosen because they are hard.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pygame
import pytest

from game.content.loader import Tables, load_tables
from game.core.paths import assets_dir
from game.core.snapshot import CellView
from game.maps.tmx import load_level
from game.view.renderer import View
from tests.view import scenes
from tests.view.test_contrast import BESIDE, grown, solid

BORDER, NEAR, FAR = 2, 2, 9  # px: of the figure that do not count; ring of the ground around it
APART = 9.5  # between the medians of figure and ground; 2.3 is a difference that is just seen
MOST = 8.5  # three quarters of the pixels are at least so far from the ground
TO_XYZ = np.array(((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)))
WHITE = np.array((0.9505, 1.0, 1.089))


@dataclass(frozen=True)
class Place:
    """Where a man stands and Eve beside him; fires if any."""

    name: str
    level: str
    x: float
    y: float
    kinds: tuple[str, ...]
    house: float = 1.0
    fires: tuple[int, ...] = ()  # cells from the man's


CLUB, BAR = ("doorman", "suit", "knife"), ("doorman", "suit", "host")
DARK = (
    Place("curtain", "club_floor", 488, 400, CLUB),
    Place("curtain_dimmed", "club_floor", 488, 400, CLUB, house=0.4),
    Place("cellar", "axe_bar", 900, 464, ("doorman", "suit")),
    Place("bar_dimmed", "axe_bar", 440, 368, BAR, house=0.3),
    Place("alley", "flame_street", 808, 320, ("flame_bearer", "warden")),
    Place("thin_ice", "village_shore", 3560, 384, ("hunter", "householder")),
)
BRIGHT = (
    Place("bar", "axe_bar", 440, 368, BAR),
    Place("hot_centre", "club_floor", 860, 400, CLUB),
    Place("before_the_screen", "club_floor", 548, 304, CLUB),
    Place("before_the_far_gallery", "club_floor", 480, 304, CLUB),
    Place("open_ice", "village_shore", 3700, 384, ("hunter", "householder")),
    Place("fire", "flame_street", 760, 320, ("flame_bearer", "warden"), fires=(-4, 1)),
    Place("fire_and_straw", "flame_street", 880, 320, ("flame_bearer",), fires=(-4, 1)),
    Place("late_day", "village_shore", 420, 320, ("householder", "hunter")),
    Place("spruces_by_day", "village_shore", 470, 320, ("householder", "hunter")),
    Place("lamp_by_day", "village_shore", 600, 320, ("householder", "hunter")),
    Place("office_window", "club_kitchen", 2784, 288, ("suit", "shield")),
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(assets_dir())


def lab(rgb: Any) -> Any:
    """CIE L*a*b* (D65) of sRGB 0..255, float (..., 3)."""
    share = rgb / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    xyz = linear @ TO_XYZ.T / WHITE
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    x, y, z = root[..., 0], root[..., 1], root[..., 2]
    return np.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), axis=-1)


def standing_off(picture: Any, mask: Any, others: Any) -> tuple[float, float]:
    """Distance of the medians, and the distance that three quarters of the inside surpass."""
    inside = mask & ~grown(~mask, BORDER)
    ground = np.median(picture[grown(mask, FAR) & ~grown(mask, NEAR) & ~others], axis=0)
    far = picture[inside] - ground
    apart = float(np.linalg.norm(np.median(far, axis=0)))
    return apart, float(np.percentile(np.linalg.norm(far, axis=-1), 25))


def measured(
    place: Place, tables: Tables, *, lights: bool = True
) -> list[tuple[str, float, float]]:
    """Both distances of everyone in all moments of a place."""
    level = load_level(place.level, tables)
    worn = next(spawn.text("outfit") for spawn in level.of_class("Player"))
    view = scenes.open_view(level, hud=False)
    view.actors.keylight.on = view.actors.backlight.on = lights
    found = []
    for kind in place.kinds:
        sprite = tables.enemies[kind].sprite or kind
        sprite = sprite if sprite in view.actors.sprites else "house_a"
        eve = scenes.eve(place.x - BESIDE, place.y, sprite=worn)
        man = scenes.foe(2, place.x, kind, y=place.y, sprite=sprite)
        found += _moment(view, place, eve, man)
    return found


def _moment(view: View, place: Place, eve: Any, man: Any) -> list[tuple[str, float, float]]:
    column, row = int(place.x) // 16, int(place.y) // 16 - 1
    cells = tuple(CellView(column + n, row, "fire", 200) for n in place.fires)
    moment = scenes.snapshot(1, eve, man, house_light=place.house, cells=cells)
    view.reset()
    frame = scenes.render(view, [(moment, ())])
    picture = lab(pygame.surfarray.array3d(frame).astype(float))
    poses = view.actors.poses(moment.actors, moment.actors, 1.0, view.camera.between(1.0))
    masks = {pose.actor.sprite: solid(pose, picture.shape[:2]) for pose in poses}
    everyone = np.logical_or.reduce(list(masks.values()))
    return [
        (name, *standing_off(picture, mask, grown(everyone & ~mask, NEAR)))
        for name, mask in masks.items()
    ]


def sunk(found: list[tuple[str, float, float]]) -> list[str]:
    """Who is not told from the ground, in words."""
    return [
        f"{name}: {apart:.1f} apart, most {most:.1f}"
        for name, apart, most in found
        if most < MOST or apart < APART
    ]


@pytest.mark.parametrize("place", (*DARK, *BRIGHT), ids=lambda place: place.name)
def test_the_inside_of_every_figure_stands_off_its_ground(place: Place, tables: Tables) -> None:
    assert not sunk(measured(place, tables))


@pytest.mark.parametrize("place", DARK, ids=lambda place: place.name)
def test_without_their_own_light_figures_would_sink_in(place: Place, tables: Tables) -> None:
    assert sunk(measured(place, tables, lights=False))
