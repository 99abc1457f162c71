"""A lamp tube lights the wall along its length, and below it more than above."""

from __future__ import annotations

import pygame

from game.view import cookies
from game.view.clock import BeatClock
from game.view.light import LEVELS, Lamp

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


def lamp(number: int, flicker: float) -> Lamp:
    picture = pygame.Surface((2, 2))
    return Lamp(
        id=number, left=0, top=0, levels=(picture,) * LEVELS, house=False, pulse=False,
        flicker=flicker, halo=None, x=1384.0, y=394.0, right=2, bottom=2, moves=True,
    )  # fmt: skip


def test_a_dying_tube_and_its_pool_go_out_together_in_fits() -> None:
    tube, pool, clock = lamp(1, 0.9), lamp(77, 0.9), BeatClock(124.0)
    seen = [tube.level(tick, clock) for tick in range(1200)]
    assert seen == [pool.level(tick, clock) for tick in range(1200)]
    dark = [level > 0 for level in seen]
    assert 0.03 < sum(dark) / len(dark) < 0.3  # lit for most of the time
    longest = max(len(run) for run in "".join("x" if one else " " for one in dark).split("x"))
    assert longest >= 52  # and steady between the fits
    candle = lamp(3, 0.2)
    assert len({candle.level(tick, clock) for tick in range(200)}) == LEVELS
