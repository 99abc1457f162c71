"""Where a throw comes down: arcs are stepped as the simulation steps them, not solved."""

from __future__ import annotations

from typing import Final

from game.core import angles

STEEPEST: Final = 224  # angle steps; 256 would be straight up
STEP: Final = 4
NEAR_ENOUGH: Final = 12.0  # px: a flat throw that comes so near is taken
MOST_FLIGHT: Final = 90  # t


def throw_angle(dx: float, drop: float, speed: float, fall: float) -> int:
    """The flattest angle at which a thing thrown with `speed` comes down nearest to `dx` px away
    and `drop` px lower. `fall` is its gravity."""
    best, found = 1e9, 0
    for angle in range(0, STEEPEST, STEP):
        along, up = angles.direction(angle)
        y, vy, ticks = 0.0, up * speed, 0
        while (y < drop or vy < 0.0) and ticks < MOST_FLIGHT:
            vy += fall
            y += vy
            ticks += 1
        miss = abs(along * speed * ticks - abs(dx))
        if miss < best:
            best, found = miss, angle
        if best <= NEAR_ENOUGH:
            break
    return found if dx > 0 else (512 - found) % 1024
