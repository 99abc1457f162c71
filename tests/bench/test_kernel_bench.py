"""The collision kernel against what a pygame game would do, measured in the same run.

At the real size (100 bodies) NumPy's calls cost more than its work; the kernel is faster there
too, but by a few times only. Run this file with -s for the figures.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.bench.kernel_table import kernel_table, ours, room

RECTS_FLOOR = 30.0  # times faster than pygame.Rect at 1,000 bodies
STEP_FLOOR = 5.0  # times faster than a pymunk step


@pytest.mark.parametrize("count", [100, 1000])
def test_tick_of_the_kernel(benchmark: Any, count: int) -> None:
    tick = ours(room(), count)
    for _ in range(30):
        tick()
    benchmark.pedantic(tick, rounds=60, iterations=2)


def test_the_kernel_beats_what_it_replaces() -> None:
    table = kernel_table((100, 1000))
    for count, row in table.items():
        ratios = {name: f"{way.ratio:.1f}x" for name, way in row.items()}
        print(f"{count} bodies, kernel {row['kernel'].us:.0f} us: {ratios}")
    many = table[1000]
    assert many["pygame_rects"].ratio > RECTS_FLOOR
    assert many["pymunk_step"].ratio > STEP_FLOOR
