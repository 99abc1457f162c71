"""The club cue in time: a sixteenth is a whole number of frames, so every bar line is one."""

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.signals import RATE, Signal, frames

SIXTEENTH = 5335  # frames: 123.99 beats a minute
BEAT = 4 * SIXTEENTH
BAR = 16 * SIXTEENTH
BARS = 16
LOOP = BARS * BAR
TAIL = frames(5.0)  # rendered behind the loop and folded onto its start
LENGTH = LOOP + TAIL
BPM = 60.0 * RATE / BEAT


def at(bar: float, sixteenth: float = 0.0) -> int:
    """Frame of a place in the score."""
    return int(bar * BAR + sixteenth * SIXTEENTH)


def canvas() -> Signal:
    return np.zeros((LENGTH, 2))


def over_bars(points: tuple[tuple[float, float], ...]) -> Signal:
    """A curve through (bar, value) points over the whole canvas."""
    bars = np.arange(LENGTH) / BAR
    return np.asarray(np.interp(bars, [p[0] for p in points], [p[1] for p in points]))


def kick_frames() -> list[int]:
    """Four on the floor; the beat before each half of the loop is left out."""
    return [
        at(bar, 4 * beat)
        for bar in range(BARS)
        for beat in range(4)
        if not (bar in (7, 15) and beat == 3)
    ]


def ducked(depth: float, seconds: float = 0.27) -> Signal:
    """Gain that dips by `depth` at each kick and comes back along a smooth S."""
    n = frames(seconds)
    k = np.arange(n) / n
    dip = depth * (0.5 + 0.5 * exact.cos(np.pi * exact.power(k, 0.75)))
    dip *= np.minimum(1.0, np.arange(n) / frames(0.002))
    curve = np.zeros(LENGTH)
    for start in kick_frames():
        curve[start : start + n] = np.maximum(curve[start : start + n], dip)
    return 1.0 - curve
