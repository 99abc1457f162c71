"""Units and sizes that never change with content.

Units everywhere: px (32 px = 1 m), t (1 tick = 1/60 s), px/t, px/t^2. Y grows downwards.
"""

from typing import Final

TICKS_PER_SECOND: Final = 60
TILE: Final = 16  # px
VIEW_WIDTH: Final = 640  # px, 20 m
VIEW_HEIGHT: Final = 360  # px, 11.25 m
SUBPIXEL: Final = 256  # positions and velocities are multiples of 1/256 px: exact in float64
# Added to a float and taken away again it rounds to 1/256: so large, floats have no finer steps.
# The same as `dyadic` below, several times as quick, for single numbers and whole columns.
TO_GRID: Final = 1.5 * (1 << 52) / SUBPIXEL
ANGLE_STEPS: Final = 1024  # a full turn in the integer angles of the simulation
DIGEST_EVERY: Final = 60  # t between the digests of a recording
MOST_SEED: Final = (1 << 63) - 1  # the digest packs 64 bits


def dyadic(value: float) -> float:
    """Round to the nearest multiple of 1/256, the grid on which all simulation state lives."""
    return round(value * SUBPIXEL) / SUBPIXEL
