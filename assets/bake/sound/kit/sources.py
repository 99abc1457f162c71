"""Envelopes, noises, oscillators and struck bodies."""

from collections.abc import Callable, Sequence

import numpy as np

from . import exact
from .signals import RATE, Rng, Signal, frames, place, signal_of, times

Points = Sequence[tuple[float, float]]


def decay(n: int, t60: float, attack: float = 0.0005) -> Signal:
    """Linear attack, then an exponential fall by 60 dB in t60 seconds."""
    shape = exact.power(10.0, -3.0 * times(n) / t60)
    rise = min(max(1, frames(attack)), n)
    shape[:rise] *= np.arange(rise) / rise
    return signal_of(shape)


def curve(n: int, points: Points) -> Signal:
    """Straight lines through (second, value) points."""
    return signal_of(np.interp(times(n), [p[0] for p in points], [p[1] for p in points]))


def glide(n: int, points: Points) -> Signal:
    """Lines that are straight in pitch through (second, Hz) points."""
    return signal_of(exact.exp(curve(n, [(at, float(exact.log(hz))) for at, hz in points])))


def hann(n: int) -> Signal:
    return signal_of(exact.hanning(n))


def wander(g: Rng, n: int, rate: float, depth: float = 1.0) -> Signal:
    """A smooth random curve around 0 with about `rate` turns a second."""
    knots = g.standard_normal(int(n / RATE * rate) + 6)
    at = times(n) * rate + 1.0
    low = np.minimum(at.astype(np.int64), len(knots) - 2)
    part = at - low
    part = part * part * (3.0 - 2.0 * part)
    return signal_of(depth * (knots[low] * (1.0 - part) + knots[low + 1] * part))


def white(g: Rng, n: int) -> Signal:
    return g.standard_normal(n)


def coloured(g: Rng, n: int, slope_db: float) -> Signal:
    """Noise of unit power with a slope in dB per octave (pink -3, brown -6)."""
    spectrum = np.fft.rfft(g.standard_normal(n))
    hz = np.maximum(np.fft.rfftfreq(n, 1.0 / RATE), 20.0)
    y = np.fft.irfft(exact.scaled(spectrum, exact.power(hz / 1000.0, slope_db / 6.02)), n)
    return signal_of(y / np.sqrt(np.mean(y * y) + 1e-20))


def sine(freq: Signal, turn: float = 0.0) -> Signal:
    """A sine along a frequency curve; `turn` is the start phase in turns."""
    return signal_of(exact.sin(2.0 * np.pi * (np.cumsum(freq) / RATE + turn)))


def tone(n: int, hz: float, turn: float = 0.0) -> Signal:
    return signal_of(exact.sin(2.0 * np.pi * (hz * times(n) + turn)))


def saw(freq: Signal, turn: float = 0.0) -> Signal:
    """Band-limited (PolyBLEP) sawtooth along a frequency curve."""
    step = freq / RATE
    phase = (np.cumsum(step) + turn) % 1.0
    y = 2.0 * phase - 1.0
    after = phase < step
    x = phase[after] / step[after]
    y[after] -= x + x - x * x - 1.0
    before = phase > 1.0 - step
    x = (phase[before] - 1.0) / step[before]
    y[before] -= x * x + x + x + 1.0
    return signal_of(y)


def square(freq: Signal, turn: float = 0.0) -> Signal:
    return 0.5 * (saw(freq, turn) - saw(freq, turn + 0.5))


def constant(n: int, value: float) -> Signal:
    return np.full(n, value, dtype=np.float64)


def struck(
    g: Rng,
    n: int,
    freqs: Sequence[float] | Signal,
    t60s: Sequence[float] | Signal,
    levels: Sequence[float] | Signal,
    attack: float = 0.0003,
) -> Signal:
    """A struck body: damped sines of random phase."""
    t = times(n)
    y = np.zeros(n)
    for hz, t60, level in zip(freqs, t60s, levels, strict=True):
        turn = g.uniform(0.0, 2.0 * np.pi)
        if hz >= 0.48 * RATE:
            continue
        m = min(n, frames(1.3 * t60) + 1)
        y[:m] += (
            level
            * exact.power(10.0, -3.0 * t[:m] / t60)
            * exact.sin(2.0 * np.pi * hz * t[:m] + turn)
        )
    rise = min(max(1, frames(attack)), n)
    y[:rise] *= np.arange(rise) / rise
    return y


def scattered(n: int, count: int, when: Callable[[], float], make: Callable[[], Signal]) -> Signal:
    """`count` small sounds, each `make()` placed at `when()` seconds."""
    y = np.zeros(n)
    for _ in range(count):
        grain = make()
        place(y, grain, frames(when()))
    return y


def log_uniform(g: Rng, low: float, high: float) -> float:
    """A random pitch that is even over octaves."""
    return float(exact.exp(g.uniform(exact.log(low), exact.log(high))))
