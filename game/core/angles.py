"""Sines from a table: libm differs by platform and CPU dispatch, integer tables do not.

Angles are integers, 1024 a turn, 0 = right, 256 = up. Values are multiples of 1/16384.
"""

from __future__ import annotations

from typing import Final

from game.core.constants import ANGLE_STEPS

_QUARTER: Final = ANGLE_STEPS // 4
_SCALE: Final = 16384


def _quarter_wave() -> tuple[float, ...]:
    """sin(0..90 deg) by Bhaskara-free Taylor series in exact order, rounded to 1/16384."""
    half_pi = 1.5707963267948966
    wave = []
    for step in range(_QUARTER + 1):
        x = half_pi * step / _QUARTER
        term = total = x
        for n in range(1, 12):
            term *= -x * x / ((2 * n) * (2 * n + 1))
            total += term
        wave.append(round(total * _SCALE) / _SCALE)
    return tuple(wave)


_WAVE: Final = _quarter_wave()


def _sine(angle: int) -> float:
    quadrant, rest = divmod(angle, _QUARTER)
    if quadrant == 0:
        return _WAVE[rest]
    if quadrant == 1:
        return _WAVE[_QUARTER - rest]
    if quadrant == 2:
        return -_WAVE[rest]
    return -_WAVE[_QUARTER - rest]


_SINES: Final = tuple(_sine(angle) for angle in range(ANGLE_STEPS))


def sin(angle: int) -> float:
    """Sine of an integer angle."""
    return _SINES[angle % ANGLE_STEPS]


def cos(angle: int) -> float:
    """Cosine of an integer angle."""
    return _SINES[(angle + _QUARTER) % ANGLE_STEPS]


def direction(angle: int) -> tuple[float, float]:
    """Unit vector on screen (y down) of an integer angle."""
    return cos(angle), -sin(angle)


def angle_of(dx: float, dy: float) -> int:
    """The integer angle whose direction is nearest to (dx, dy) on screen; 0 for (0, 0).

    Binary search in the quarter wave by cross products: only multiplications and compares.
    """
    ax, ay = abs(dx), abs(dy)
    if ax == 0.0 and ay == 0.0:
        return 0
    low, high = 0, _QUARTER
    while high - low > 1:
        middle = (low + high) // 2
        if _WAVE[middle] * ax <= _WAVE[_QUARTER - middle] * ay:
            low = middle
        else:
            high = middle
    below = abs(_WAVE[low] * ax - _WAVE[_QUARTER - low] * ay)
    above = abs(_WAVE[high] * ax - _WAVE[_QUARTER - high] * ay)
    first = low if below <= above else high
    if dx >= 0:
        return (first if dy <= 0 else -first) % ANGLE_STEPS
    return (2 * _QUARTER - first if dy <= 0 else 2 * _QUARTER + first) % ANGLE_STEPS
