"""Figures stand out from what is around them, measured on rendered frames of the shipped maps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pygame
import pytest

from game.content.loader import Tables, load_tables
from game.core.paths import assets_dir
from game.core.snapshot import ActorView, CellView, Snapshot
from game.maps.tmx import load_level
from game.view.actors import Pose
from game.view.renderer import View
from tests.view import scenes

LUMA = (0.2126, 0.7152, 0.0722)
FLOOR_EVE, FLOOR_FOE = 17.0, 13.0  # luma 0..255 between an outline and the ground beside it
RING = 5  # px around a figure that count as its surroundings
BESIDE = 46.0  # px from a man to Eve
PLACES = (
    ("club_queue", 1.0),
    ("club_floor", 1.0),
    ("club_floor", 0.4),
    ("club_kitchen", 1.0),
    ("axe_bar", 1.0),
    ("axe_bar", 0.3),
    ("village_shore", 1.0),
    ("flame_street", 1.0),
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(assets_dir())


def moments(level: Any, tables: Tables) -> Iterator[tuple[ActorView, ActorView]]:
    """Eve beside each kind of enemy of the map, where the map puts the first of it."""
    seen: set[str] = set()
    for obj in level.of_class("Enemy"):
        kind = obj.text("kind")
        if kind in seen:
            continue
        seen.add(kind)
        sprite = tables.enemies[kind].sprite or kind
        man = scenes.foe(2, obj.x, kind, y=obj.y, sprite=sprite)
        yield scenes.eve(obj.x - BESIDE, obj.y), man


def grown(mask: Any, by: int) -> Any:
    for _ in range(by):
        wide = mask.copy()
        wide[1:] |= mask[:-1]
        wide[:-1] |= mask[1:]
        wide[:, 1:] |= mask[:, :-1]
        wide[:, :-1] |= mask[:, 1:]
        mask = wide
    return mask


def solid(pose: Pose, size: tuple[int, int]) -> Any:
    """Opaque pixels of a figure in the frame; its halo is half transparent and does not count."""
    mask = np.zeros(size, bool)
    shape = pose.frame.pictures.shape(pose.actor.facing) > 200
    left, top = pose.corner
    for x, y in np.argwhere(shape):
        if 0 <= left + x < size[0] and 0 <= top + y < size[1]:
            mask[left + x, top + y] = True
    return mask


def contrast(picture: Any, mask: Any) -> float:
    """Mean distance in luma of the outline and of the body from the ground around the figure."""
    ring = grown(mask, RING) & ~grown(mask, 2)
    edge = mask & grown(~mask, 2)
    ground = float(picture[ring].mean())
    return float(np.abs(picture[edge] - ground).mean())


def measured(view: View, moment: Snapshot) -> dict[str, float]:
    """Contrast of every actor of a moment, by sprite."""
    view.reset()
    frame = scenes.render(view, [(moment, ())])
    corner = view.camera.between(1.0)
    picture = pygame.surfarray.array3d(frame) @ np.array(LUMA)
    poses = view.actors.poses(moment.actors, moment.actors, 1.0, corner)
    masks = {pose.actor.sprite: solid(pose, picture.shape) for pose in poses}
    return {name: contrast(picture, mask) for name, mask in masks.items() if mask.any()}


@pytest.mark.parametrize(("name", "house"), PLACES)
@pytest.mark.parametrize("burns", [False, True])
def test_figures_stand_out(name: str, house: float, burns: bool, tables: Tables) -> None:
    level = load_level(name, tables)
    view = scenes.open_view(level, hud=False)
    weak: list[str] = []
    for eve, man in moments(level, tables):
        column, row = int(man.x) // 16 + 2, int(man.y) // 16 - 1
        fire = tuple(CellView(column + n, row, "fire", 200) for n in range(2 if burns else 0))
        moment = scenes.snapshot(1, eve, man, house_light=house, cells=fire)
        for sprite, value in measured(view, moment).items():
            floor = FLOOR_EVE if sprite == eve.sprite else FLOOR_FOE
            if value < floor:
                weak.append(f"{sprite} at {man.x:.0f},{man.y:.0f}: {value:.1f} < {floor}")
    assert not weak, weak
