"""Musical time from ticks: light and crowd move with the music without hearing it."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.constants import TICKS_PER_SECOND


@dataclass(frozen=True, slots=True)
class BeatClock:
    """Beats of a cue of `bpm` that starts at tick 0."""

    bpm: float

    @property
    def ticks_per_beat(self) -> float:
        """Length of a beat in ticks: 29.03 at 124 bpm."""
        return TICKS_PER_SECOND * 60 / self.bpm

    def beats(self, tick: float) -> float:
        """Beats since the start, with fraction."""
        return tick / self.ticks_per_beat

    def pulse(self, tick: float) -> float:
        """1 on the beat, falling to 0 before the next."""
        return 1.0 - self.beats(tick) % 1.0

    def frame(self, tick: float, frames: int, frame_ticks: int) -> int:
        """Which of `frames` shows, when each lasts about `frame_ticks`, in quarter beats."""
        if frames <= 1:
            return 0
        quarters = max(1, round(4 * frame_ticks / self.ticks_per_beat)) if frame_ticks else 4
        return int(self.beats(tick) * 4 / quarters) % frames
