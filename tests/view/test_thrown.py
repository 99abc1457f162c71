"""What is in the air or sticks in somebody is seen in any light, measured on rendered frames."""

from __future__ import annotations

from typing import Any

import numpy as np
import pygame
import pytest

from game.content.loader import Tables, load_tables
from game.core.paths import assets_dir
from game.core.snapshot import ItemView
from game.maps.tmx import load_level
from game.view.renderer import View
from tests.view import scenes
from tests.view.test_contrast import grown
from tests.view.test_inside_contrast import lab

SEEN = 20.0  # CIE L*a*b* between the edge of a thing and the same place without it
JUST_SEEN = 2.3
KINDS = ("record_disc", "steak_knife", "pistol", "plate", "bottle", "pan")
PLACES = (
    ("club_floor", 860, 400, 1.0),  # before the hot centre
    ("club_floor", 488, 400, 0.4),  # before a curtain, house light down
    ("axe_bar", 900, 464, 1.0),  # cellar
    ("club_kitchen", 1200, 576, 1.0),  # bright tiles
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(assets_dir())


def frame(view: View, eve: Any, man: Any, house: float, *ways: tuple[ItemView, ItemView]) -> Any:
    """Colours of a frame in which things went from one place to another."""
    shots = [
        (scenes.snapshot(tick, eve, man, house_light=house, items=items), ())
        for tick, items in enumerate(zip(*ways, strict=True) if ways else ((), ()), 1)
    ]
    view.reset()
    return lab(pygame.surfarray.array3d(scenes.render(view, shots)).astype(float))


def band(view: View, item: ItemView) -> Any:
    """The edge of a thing: its outermost pixels and those right around it."""
    mask = np.zeros((640, 360), bool)
    turn = item.angle * 32 // 1024
    picture, grip = view.things.items[item.kind].turned[turn]
    corner = view.camera.between(1.0)
    left, top = round(item.x) - corner[0] - grip[0], round(item.y) - corner[1] - grip[1]
    shape = pygame.surfarray.array_alpha(picture) > 127
    mask[left : left + shape.shape[0], top : top + shape.shape[1]] = shape
    return grown(mask, 1) & grown(~mask, 1)


@pytest.mark.parametrize(("name", "x", "y", "house"), PLACES)
def test_a_flying_thing_is_seen_on_any_ground(
    name: str, x: int, y: int, house: float, tables: Tables
) -> None:
    level = load_level(name, tables)
    view = scenes.open_view(level, hud=False)
    worn = next(spawn.text("outfit") for spawn in level.of_class("Player"))
    eve = scenes.eve(x - 150, y, sprite=worn)
    man = scenes.foe(2, x + 150, "suit", y=y, sprite="suit")
    empty = frame(view, eve, man, house)
    weak = []
    for kind in KINDS:
        flight = {"flying": True, "angle": 96}
        start = scenes.item(10, kind, x - 40, y - 40, **flight)
        end = scenes.item(10, kind, x - 28, y - 40, **flight)
        away = np.linalg.norm(frame(view, eve, man, house, (start, end)) - empty, axis=-1)
        edge = band(view, end)
        seen = float(np.median(away[edge]))
        left = int(np.flatnonzero(edge.any(axis=1))[0])
        behind = int((away[:left] > JUST_SEEN).sum())
        if seen < SEEN or not behind:
            weak.append(f"{kind}: {seen:.1f}, {behind} px behind it")
    assert not weak


def test_a_knife_in_a_sleeve_is_before_the_man(tables: Tables) -> None:
    level = load_level("club_floor", tables)
    view = scenes.open_view(level, hud=False)
    eve = scenes.eve(700, 400)
    man = scenes.foe(2, 860, "suit", y=400, sprite="suit")
    empty = frame(view, eve, man, 1.0)
    knife = scenes.item(10, "steak_knife", 858, 370, stuck=True, angle=0)
    away = np.linalg.norm(frame(view, eve, man, 1.0, (knife, knife)) - empty, axis=-1)
    assert float(np.median(away[band(view, knife)])) >= SEEN
