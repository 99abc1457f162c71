"""Times of a measurement, summed up, and what this machine is worth at this moment."""

from __future__ import annotations

import time
from statistics import median
from typing import Final

YARDSTICK_MS: Final = 0.386  # on the machine on which the budget was set
FULL: Final = (640, 360)
HALF: Final = (320, 180)
COPIES: Final = 4


class Yardstick:
    """Four opaque full-frame blits and one doubling smoothscale: work of a frame's kind. A figure
    that was taken beside it can be divided by how much slower than usual the machine is."""

    def __init__(self) -> None:
        import pygame

        self._frame, self._other = pygame.Surface(FULL), pygame.Surface(FULL)
        self._half = pygame.Surface(HALF)
        self._smooth = pygame.transform.smoothscale
        self.samples: list[float] = []  # s of CPU time

    def measure(self) -> None:
        """Once."""
        began = time.thread_time()
        for _ in range(COPIES):
            self._other.blit(self._frame, (0, 0))
        self._smooth(self._half, FULL, self._other)
        self.samples.append(time.thread_time() - began)

    @property
    def slower(self) -> float:
        """How many times slower this machine is than the reference; never below 1."""
        return max(1.0, median(self.samples) * 1000 / YARDSTICK_MS)


def spread(samples: list[float]) -> dict[str, float]:
    """Median, p95, p99 and the worst of times in s, given in ms."""
    ordered = sorted(samples)
    last = len(ordered) - 1
    return {
        "median_ms": round(median(ordered) * 1000, 4),
        "p95_ms": round(ordered[min(last, int(len(ordered) * 0.95))] * 1000, 4),
        "p99_ms": round(ordered[min(last, int(len(ordered) * 0.99))] * 1000, 4),
        "max_ms": round(ordered[last] * 1000, 4),
    }
