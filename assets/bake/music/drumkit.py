"""Drum voices, each one hit."""

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import bandpass, highpass, lowpass
from assets.bake.sound.kit.signals import (
    Rng,
    Signal,
    faded,
    frames,
    place_s,
    seeded,
    signal_of,
    silence,
    times,
)
from assets.bake.sound.kit.sources import constant, decay, sine, square, white

CYMBAL_HZ = 402.0
CYMBAL_RATIOS = (1.0, 1.342, 1.2312, 1.6532, 1.9523, 2.1523)


def kick() -> Signal:
    """Falls from a click to 49 Hz, holds 70 ms, dies."""
    n = frames(0.36)
    t = times(n)
    freq = 49 + 150 * exact.exp(-t / 0.024) + 1400 * exact.exp(-t / 0.0028)
    body = sine(freq) * np.where(t < 0.07, 1.0, exact.power(10.0, -3 * (t - 0.07) / 0.34))
    beater = highpass(white(seeded("kick beater"), n) * decay(n, 0.012, 0.0001), 2800)
    return faded(0.98 * exact.tanh((driven(body, 2.2) + 0.22 * beater) / 0.98), 0.0002, 0.02)


def metal(g: Rng, n: int) -> Signal:
    """Six squares out of tune with each other, and noise: the drum machine's cymbal."""
    y = 0.45 * white(g, n)
    for ratio in CYMBAL_RATIOS:
        y += square(constant(n, CYMBAL_HZ * ratio), g.uniform()) / 6.0
    return y


def hat(g: Rng, t60: float, cut: float = 7200.0) -> Signal:
    n = frames(t60 * 1.3)
    return highpass(metal(g, n), cut, 4) * decay(n, t60, 0.0008)


def clap(g: Rng) -> Signal:
    """Three hands too early, then the room's tail."""
    y = silence(0.35)
    for start in (0.0, 0.011, 0.021):
        m = frames(0.014)
        burst = white(g, m) * decay(m, 0.02, 0.0004)
        place_s(y, burst, start + g.uniform(0, 0.0015), 0.8)
    m = frames(0.25)
    place_s(y, white(g, m) * decay(m, 0.22, 0.0004), 0.032)
    return bandpass(y, 750, 4200) + 0.25 * highpass(y, 5200)


def snare(g: Rng, bright: float) -> Signal:
    n = frames(0.22)
    wires = white(g, n) * decay(n, 0.14 + 0.06 * bright, 0.0004)
    head = sine(190 + 90 * exact.exp(-times(n) / 0.015)) * decay(n, 0.1)
    return bandpass(wires, 350 + 500 * bright, 8500) + 0.5 * head


def tom(hz: float) -> Signal:
    n = frames(0.25)
    return sine(hz + 0.9 * hz * exact.exp(-times(n) / 0.012)) * decay(n, 0.2, 0.0006)


def rim(g: Rng) -> Signal:
    n = frames(0.06)
    y = sine(constant(n, 1650.0)) * decay(n, 0.03) + 0.6 * sine(constant(n, 820.0)) * decay(n, 0.04)
    return y + 0.4 * bandpass(white(g, n) * decay(n, 0.012), 1500, 6000)


def shaker(g: Rng) -> Signal:
    n = frames(0.09)
    swell = exact.sin(np.pi * exact.power(np.arange(n) / n, 0.6)) ** 2
    return signal_of(bandpass(white(g, n), 5200, 11000) * swell)


def crash(g: Rng, t60: float) -> Signal:
    n = frames(t60 * 1.1)
    sides = [highpass(metal(g, n), 3800) * decay(n, t60, 0.001) for _ in range(2)]
    return np.stack(sides, axis=1)


def boom(g: Rng) -> Signal:
    """A low impact for the first beat of a half."""
    n = frames(2.6)
    y = sine(38 + 90 * exact.exp(-times(n) / 0.06)) * decay(n, 1.4, 0.002)
    return driven(y + 0.25 * lowpass(white(g, n) * decay(n, 0.9), 1200), 2.0)
