"""The collision kernel against what a pygame game would do, measured in the same run.

At the real size (100 bodies) a C engine's bare step is as fast or faster than NumPy; the kernel
wins where positions are read back and where bodies are many. The floors asserted here are far
below what is usual, so that a busy machine does not fail them; run this file for the figures.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.bench.kernel_table import kernel_table, ours, room

RECTS_FLOOR = 8.0  # times faster than pygame.Rect at 1,000 bodies
READ_FLOOR = 2.0  # times faster than a pymunk step with positions read


@pytest.mark.parametrize("count", [100, 1000])
def test_tick_of_the_kernel(benchmark: Any, count: int) -> None:
    tick = ours(room(), count)
    for _ in range(30):
        tick()
    benchmark.pedantic(tick, rounds=60, iterations=2)


def test_the_kernel_beats_what_it_replaces() -> None:
    table = kernel_table((100, 1000))
    for count, row in table.items():
        ratios = {name: f"{us / row['kernel']:.1f}x" for name, us in row.items()}
        print(f"{count} bodies, kernel {row['kernel']:.0f} us: {ratios}")
    many = table[1000]
    assert many["pygame_rects"] > RECTS_FLOOR * many["kernel"]
    assert many["pymunk_step_and_read"] > READ_FLOOR * many["kernel"]
