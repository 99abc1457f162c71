"""Units, placing, fading and looping of signals.

A signal is a float64 array at `RATE` Hz: shape (n,) for mono, (n, 2) for stereo.
Randomness comes only from `seeded(name)`: the same name gives the same sound.
"""

import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import exact

RATE = 44_100  # Hz
LOOP_TAIL = 1024  # frames over which the player crossfades the joint of a loop

Signal = NDArray[np.float64]
Rng = np.random.Generator


def signal_of(values: Any) -> Signal:
    """Give untyped results of other libraries their type back."""
    return np.asarray(values, dtype=np.float64)


def seeded(name: str) -> Rng:
    """A generator seeded by a name, stable over machines and runs."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def frames(seconds: float) -> int:
    return round(seconds * RATE)


def times(n: int) -> Signal:
    """The time of each frame in seconds."""
    return np.arange(n, dtype=np.float64) / RATE


def gain(decibel: float) -> float:
    return float(10.0 ** (decibel / 20.0))


def hertz(midi: float) -> float:
    return float(440.0 * 2.0 ** ((midi - 69.0) / 12.0))


def silence(seconds: float) -> Signal:
    return np.zeros(frames(seconds))


def place(out: Signal, part: Signal, at: float, level: float = 1.0) -> None:
    """Mix `part` into `out` from frame `at`; what hangs over either end is cut."""
    start = int(at)
    if start < 0:
        part, start = part[-start:], 0
    length = min(len(part), len(out) - start)
    if length > 0:
        out[start : start + length] += level * part[:length]


def place_s(out: Signal, part: Signal, seconds: float, level: float = 1.0) -> None:
    """Mix `part` into `out` from `seconds` on."""
    place(out, part, frames(seconds), level)


def to_stereo(x: Signal, pan: float = 0.0) -> Signal:
    """Equal-power pan (-1 left .. +1 right); the centre keeps its level."""
    if x.ndim == 2:
        return x
    angle = (pan + 1.0) * np.pi / 4.0
    sides = np.stack([x * exact.cos(angle), x * exact.sin(angle)], axis=1)
    return signal_of(np.sqrt(2.0) * sides)


def to_mono(x: Signal) -> Signal:
    return x if x.ndim == 1 else signal_of(x.mean(axis=1))


def peak_one(x: Signal) -> Signal:
    """Scale to a peak of 1."""
    return signal_of(x / (np.max(np.abs(x)) + 1e-12))


def fit(x: Signal, n: int) -> Signal:
    """Cut or zero-pad to n frames."""
    if len(x) >= n:
        return x[:n]
    return np.concatenate([x, np.zeros((n - len(x), *x.shape[1:]))])


def per_frame(shape: Signal, x: Signal) -> Signal:
    """Make a curve of one value a frame multipliable with `x`."""
    return shape if x.ndim == 1 else shape[:, None]


def faded(x: Signal, rise: float = 0.0005, fall: float = 0.01) -> Signal:
    """Raised-cosine edges (seconds), so that neither end clicks."""
    shape = np.ones(len(x))
    up, down = min(frames(rise), len(x)), min(frames(fall), len(x))
    if up:
        shape[:up] *= 0.5 - 0.5 * exact.cos(np.pi * np.arange(up) / up)
    if down:
        shape[-down:] *= 0.5 + 0.5 * exact.cos(np.pi * (np.arange(down) + 1) / down)
    return x * per_frame(shape, x)


def folded(x: Signal, n: int) -> Signal:
    """Fold everything behind frame n onto the start: the tails ring into the next round."""
    out = x[:n].copy()
    rest = x[n:]
    while len(rest):
        length = min(n, len(rest))
        out[:length] += rest[:length]
        rest = rest[length:]
    return out


def texture_loop(x: Signal, n: int) -> Signal:
    """A loop of n frames from a longer steady texture, joined at equal power."""
    overlap = len(x) - n
    out = x[:n].copy()
    k = np.arange(overlap) / overlap * np.pi / 2.0
    rise, fall = per_frame(exact.sin(k), x), per_frame(exact.cos(k), x)
    out[:overlap] = out[:overlap] * rise + x[n:] * fall
    return out


def with_loop_tail(x: Signal) -> Signal:
    """What a loop is encoded as: itself and 2 * LOOP_TAIL frames of its own start.

    The codec errs differently at the two ends of a file. The player fades from this
    continuation into the start and cuts it off, so the joint has no step.
    """
    return np.concatenate([x, x[: 2 * LOOP_TAIL]])
