"""The ambient light may change along a map: softly, and only where an Air says so."""

from __future__ import annotations

from itertools import pairwise

import pygame

from game.core.level import MapObject
from game.view.air import Air
from tests.view.scenes import HEIGHT, club_level

ROOM = (100, 90, 140)
COLD = "#ff4060c0"
LEFT, WIDE, EASE = 800.0, 800.0, 200.0


def lit(air: Air, x: float, y: float = 0.0) -> tuple[int, int, int]:
    """The ambient at a place of the map, px."""
    light = pygame.Surface((4, 4))
    air.fill(light, int(x) // 2, int(y) // 2)
    red, green, blue, _ = light.get_at((0, 0))
    return red, green, blue


def test_a_map_without_air_has_the_light_of_its_room_everywhere() -> None:
    air = Air(club_level(backdrops=False), ROOM)
    assert lit(air, 0) == lit(air, 1500) == ROOM


def test_air_comes_in_softly_and_goes_again() -> None:
    obj = MapObject(
        700,
        "Air",
        "",
        "lights",
        LEFT,
        0,
        WIDE,
        HEIGHT * 16,
        {"ambient": COLD, "ease": EASE, "tall": True},
    )
    air = Air(club_level(obj, backdrops=False), ROOM)
    assert lit(air, 400) == ROOM
    assert lit(air, LEFT + WIDE / 2) == (0x40, 0x60, 0xC0)
    reds = [lit(air, x)[0] for x in range(int(LEFT - EASE), int(LEFT + EASE), 20)]
    assert reds == sorted(reds, reverse=True)
    assert max(a - b for a, b in pairwise(reds)) < 12, "no step"
    assert lit(air, LEFT + WIDE + EASE) == ROOM
    assert lit(air, -500) == ROOM


def test_air_of_a_room_ends_at_its_ceiling_and_floor() -> None:
    props = {"ambient": COLD, "ease": 32.0, "tall": False}
    obj = MapObject(700, "Air", "", "lights", LEFT, 160, WIDE, 160, props)
    air = Air(club_level(obj, backdrops=False), ROOM)
    inside = LEFT + WIDE / 2
    assert lit(air, inside, 240) == (0x40, 0x60, 0xC0)
    assert lit(air, inside, 80) == lit(air, LEFT - 100, 240) == ROOM
