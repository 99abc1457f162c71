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


def lit(air: Air, x: float) -> tuple[int, int, int]:
    """The ambient at a column of the map, px."""
    light = pygame.Surface((4, 4))
    air.fill(light, int(x) // 2)
    red, green, blue, _ = light.get_at((0, 3))
    return red, green, blue


def test_a_map_without_air_has_the_light_of_its_room_everywhere() -> None:
    air = Air(club_level(backdrops=False), ROOM)
    assert lit(air, 0) == lit(air, 1500) == ROOM


def test_air_comes_in_softly_and_goes_again() -> None:
    obj = MapObject(
        700, "Air", "", "lights", LEFT, 0, WIDE, HEIGHT * 16, {"ambient": COLD, "ease": EASE}
    )
    air = Air(club_level(obj, backdrops=False), ROOM)
    assert lit(air, 400) == ROOM
    assert lit(air, LEFT + WIDE / 2) == (0x40, 0x60, 0xC0)
    reds = [lit(air, x)[0] for x in range(int(LEFT - EASE), int(LEFT + EASE), 20)]
    assert reds == sorted(reds, reverse=True)
    assert max(a - b for a, b in pairwise(reds)) < 12, "no step"
    assert lit(air, LEFT + WIDE + EASE) == ROOM
    assert lit(air, -500) == ROOM
