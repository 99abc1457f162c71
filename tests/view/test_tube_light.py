"""A lamp tube lights the wall along its length, and below it more than above."""

from __future__ import annotations

import pygame

from game.view import cookies

RADIUS, LENGTH = 40, 60


def test_the_light_of_a_tube_is_as_long_as_the_tube_and_falls_down() -> None:
    light = cookies.tube(RADIUS, (255, 255, 255), 1.0, LENGTH)
    x, y = light.get_width() // 2, light.get_height() // 2

    def at(dx: int, dy: int) -> int:
        return light.get_at((x + dx, y + dy))[1]

    assert at(-LENGTH // 2 + 2, 0) == at(0, 0) > 200  # from end to end alike
    assert at(0, 20) > at(LENGTH // 2 + 20, 0) - 3  # from there on it falls off as it does below
    assert at(0, 20) > 60 > 5 > at(0, -20)  # the lamp shades what is above it
    assert light.get_size() == (LENGTH + 2 * RADIUS, 2 * RADIUS)
    assert pygame.mask.from_threshold(light, (0, 0, 0), (6, 6, 6)).get_at((1, 1))
