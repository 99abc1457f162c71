"""Time of a cue: a sixteenth is a whole number of frames, so every bar line is one."""

from dataclasses import dataclass

import numpy as np

from assets.bake.sound.kit.signals import Signal, frames

TAIL_S = 5.0  # rendered behind the loop and folded onto its start
SIXTEENTHS = 4  # of a beat


@dataclass(frozen=True)
class Meter:
    sixteenth: int  # frames
    beats: int = 4  # of a bar
    bars: int = 16

    @property
    def beat(self) -> int:
        return SIXTEENTHS * self.sixteenth

    @property
    def bar(self) -> int:
        return self.beats * self.beat

    @property
    def loop(self) -> int:
        return self.bars * self.bar

    @property
    def length(self) -> int:
        return self.loop + frames(TAIL_S)

    @property
    def half(self) -> int:
        return self.bars // 2

    def at(self, bar: float, sixteenth: float = 0.0) -> int:
        """Frame of a place in the score."""
        return int(bar * self.bar + sixteenth * self.sixteenth)

    def canvas(self) -> Signal:
        return np.zeros((self.length, 2))
