"""When to tick and when to draw: a fixed step on the performance counter.

The world advances in whole ticks only. How often pictures are drawn changes nothing but how
smooth they look.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from game.core.constants import TICKS_PER_SECOND

TICK: Final = 1.0 / TICKS_PER_SECOND  # s
MAX_TICKS: Final = 4  # in one frame; what a longer stall would add is dropped, not caught up

Clock = Callable[[], float]
Sleep = Callable[[float], None]


class Step(NamedTuple):
    """What one pass of the loop has to do: so many ticks, then draw at `alpha` between the last
    two snapshots (1 = the newest)."""

    ticks: int
    alpha: float
    seconds: float  # of real time since the last pass


class Pacer:
    """An accumulator of real time, and the deadline of the next picture."""

    def __init__(
        self, rate: int = 60, clock: Clock = time.perf_counter, sleep: Sleep = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self.speed = 1.0  # of the game against real time: an assist
        self.set_rate(rate)

    def set_rate(self, rate: int) -> None:
        """Draw `rate` pictures a second."""
        self._frame = 1.0 / rate
        per_tick = self._frame / TICK
        # A picture that is the last one before the next tick shows the newest state whole; with
        # several pictures a tick the lead keeps their spacing even.
        whole = abs(round(1.0 / per_tick) - 1.0 / per_tick) < 1e-9
        self._lead = 1.0 if per_tick >= 1.0 else per_tick if whole else 0.0
        # Passes fall in the middle between two ticks' due times, so that jitter of up to half a
        # frame neither skips nor doubles a tick.
        self._phase = TICK * min(1.0, per_tick) / 2
        self.restart()

    def restart(self) -> None:
        """Forget the time that passed: after a pause, a load, or the first frame."""
        self._last = self._clock()
        self._deadline = self._last + self._frame
        self._owed = self._phase
        self._rephase = False

    def step(self) -> Step:
        """Account for the time since the last call."""
        now = self._clock()
        seconds = now - self._last
        self._last = now
        self._owed += seconds * self.speed
        ticks = int(self._owed / TICK)
        if ticks > MAX_TICKS:
            ticks = MAX_TICKS
            self._rephase = True
        self._owed = self._phase if self._rephase else self._owed - ticks * TICK
        self._rephase = False
        return Step(ticks, min(1.0, self._owed / TICK + self._lead), seconds)

    def wait(self) -> None:
        """Sleep until the next picture is due. A picture late by more than a frame moves the
        grid of deadlines; a slightly late one keeps it."""
        now = self._clock()
        if now < self._deadline:
            self._sleep(self._deadline - now)
        elif now - self._deadline > self._frame:
            self._deadline = now
            self._rephase = True
        self._deadline += self._frame
