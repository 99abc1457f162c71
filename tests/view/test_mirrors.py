"""Floors that mirror and roofs that keep the weather out end where their rooms end."""

from __future__ import annotations

import dataclasses

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.level import MapObject
from game.view.renderer import View
from tests.view.scenes import FLOOR_Y, club_level, open_view, render, snapshot

LEFT, MIDDLE, RIGHT = 640.0, 960.0, 1280.0  # px of the world: two rooms side by side


def mirror(number: int, x: float, w: float, share: float) -> MapObject:
    """A floor that mirrors."""
    props = {"kind": "floor", "share": share}
    return MapObject(number, "Mirror", "", "zones", x, float(FLOOR_Y), w, 80.0, props)


def floor_light(view: View, left: float, right: float) -> float:
    """Mean brightness of the floor below the line, between two places of the world."""
    frame = render(view, [(snapshot(0), ())])
    corner = view.camera.between(1.0)
    box = pygame.Rect(round(left) - corner[0], FLOOR_Y - corner[1] + 8, round(right - left), 30)
    box = box.clip((0, 0, 640, 360))
    assert box.w > 40 and box.h > 10
    return float(pygame.surfarray.array3d(frame.subsurface(box)).mean())


def test_a_floor_mirrors_between_its_edges_and_as_much_as_it_says() -> None:
    dry = open_view(club_level())
    wet = open_view(club_level(mirror(801, LEFT, MIDDLE - LEFT, 1.0)))
    faint = open_view(club_level(mirror(801, LEFT, MIDDLE - LEFT, 0.4)))
    inside = [floor_light(view, LEFT, MIDDLE - 8) for view in (dry, faint, wet)]
    assert inside[0] + 1 < inside[1] < inside[2] - 1, inside
    beyond = [floor_light(view, MIDDLE + 8, RIGHT) for view in (dry, wet)]
    assert abs(beyond[0] - beyond[1]) < 0.5, beyond


def rain(view: View) -> NDArray[np.bool_]:
    """Columns of the world's frame in which anything falls within a second."""
    shown = []
    for tick in range(0, 60, 6):
        frame = pygame.Surface((640, 360), 0, 32)
        corner = view.camera.between(1.0)
        roofs = view.roofs_on(corner)
        view.elements.weather.draw_near(frame, float(tick), corner, roofs)
        shown.append(pygame.surfarray.array3d(frame).sum(2)[:, :200])
    return np.asarray((np.array(shown) > 0).any((0, 2)))


def test_no_rain_falls_under_a_roof() -> None:
    roof = MapObject(802, "Roof", "", "zones", MIDDLE, 0.0, 600.0, 480.0, {})
    level = dataclasses.replace(club_level(roof), props={"room": "queue"})
    view = open_view(level)
    render(view, [(snapshot(0), ())])
    edge = round(MIDDLE) - view.camera.between(1.0)[0]
    falls = rain(view)
    assert falls[:edge].mean() > 0.5
    assert not falls[edge:].any()
