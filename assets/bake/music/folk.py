"""Instruments of the kitchen, the village and the lake."""

import numpy as np

from assets.bake.sound.bodies import bar, click, smack, thump
from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import bandpass, equalised, highpass, lowpass
from assets.bake.sound.kit.signals import (
    Rng,
    Signal,
    fit,
    frames,
    hertz,
    peak_one,
    place_s,
    signal_of,
    silence,
    times,
    to_stereo,
)
from assets.bake.sound.kit.sources import (
    constant,
    curve,
    decay,
    saw,
    sine,
    struck,
    tone,
    wander,
    white,
)

BODY = ((270.0, 3.0), (480.0, 4.0), (900.0, 2.0), (2500.0, 3.0))  # resonances of a fiddle: Hz, dB
HARMONICS = 7


# ---- struck -----------------------------------------------------------------


def frame_drum(g: Rng) -> Signal:
    """A thumb on a wide skin."""
    n = frames(0.6)
    y = thump(n, 130, 68, 0.03, 0.4, 1.6) + 0.5 * bar(g, n, 142.0, (1.0, 1.59, 2.14, 2.65), 0.18)
    return y + 0.25 * smack(g, n, 300, 2600, 2, 0.004, 0.02)


def frame_rim(g: Rng) -> Signal:
    n = frames(0.2)
    return smack(g, n, 900, 5200, 2, 0.003, 0.02) + 0.4 * bar(g, n, 410.0, (1.0, 1.6, 2.3), 0.07)


def pan(g: Rng) -> Signal:
    """A pan on the stove's edge."""
    n = frames(0.5)
    y = bar(g, n, g.uniform(610, 640), (1.0, 1.59, 2.14, 2.92, 3.65, 4.9), 0.3)
    return y + 0.5 * smack(g, n, 1200, 6000, 2, 0.003, 0.012)


def knife(g: Rng) -> Signal:
    """A knife on a board: wood, a little steel."""
    n = frames(0.14)
    y = bar(g, n, g.uniform(320, 350), (1.0, 1.52, 2.31, 3.4), 0.05)
    y += 0.8 * smack(g, n, 1500, 7000, 1, 0.0, 0.009)
    return y + 0.06 * tone(n, g.uniform(3100, 3300)) * decay(n, 0.1)


def ice_knock(g: Rng) -> Signal:
    """A stone on thick ice: a chirp that falls."""
    n = frames(0.5)
    freq = signal_of(240.0 + 2600.0 * exact.exp(-times(n) / 0.018))
    return sine(freq) * decay(n, 0.28, 0.001) + 0.3 * smack(g, n, 1500, 7000, 1, 0.0, 0.01)


def sleigh(g: Rng) -> Signal:
    """Small bells on a strap."""
    y = silence(0.3)
    for _ in range(7):
        hz = g.uniform(3600, 6800)
        place_s(
            y,
            struck(g, frames(0.2), [hz, hz * 1.51], [0.14, 0.09], [1.0, 0.5]),
            g.uniform(0, 0.03),
            0.3,
        )
    return y


# ---- plucked and hammered -----------------------------------------------------


def kantele(g: Rng, midi: int, n: int) -> Signal:
    """A thin metal string: harmonics a little sharp, each with its own decay."""
    hz = hertz(midi)
    k = np.arange(1, HARMONICS + 1)
    freqs = hz * k * np.sqrt(1.0 + 0.0004 * k**2)
    y = struck(g, n, signal_of(freqs), 1.9 / exact.power(k, 0.7), 1.0 / exact.power(k, 1.1), 0.001)
    return fit(y + 0.12 * smack(g, n, 2000, 7000, 1, 0.0, 0.006), n)


def marimba(g: Rng, midi: int, n: int) -> Signal:
    hz = hertz(midi)
    y = struck(g, n, [hz, 3.93 * hz, 9.6 * hz], [0.45, 0.12, 0.05], [1.0, 0.35, 0.12], 0.001)
    return fit(y + 0.15 * smack(g, n, 800, 4000, 1, 0.0, 0.006), n)


def upright(g: Rng, midi: int, n: int) -> Signal:
    """A plucked double bass: fundamental, finger, wood."""
    k = np.arange(1, HARMONICS + 1)
    rings, levels = 0.9 / exact.power(k, 0.6), 1.0 / exact.power(k, 1.2)
    y = struck(g, n, signal_of(hertz(midi) * k), rings, levels, 0.002)
    y = driven(peak_one(y), 1.4) + 0.25 * bandpass(white(g, n) * decay(n, 0.03), 300, 1800)
    return y * curve(n, [(0, 1), (n / 44100 * 0.8, 1), (n / 44100, 0)])


# ---- bowed and blown ----------------------------------------------------------


def drone(g: Rng, midi: int, n: int) -> Signal:
    """Two strings under a wheel: they beat, and the wheel's turn is heard."""
    hz, t = hertz(midi), times(n)
    y = saw(constant(n, hz), g.uniform()) + 0.7 * saw(constant(n, hz * 1.003), g.uniform())
    y += 0.5 * saw(constant(n, hz * 1.5), g.uniform())
    wheel = 1.0 + 0.16 * exact.sin(2 * np.pi * 1.1 * t)
    end = n / 44100
    shape = curve(n, [(0, 0), (0.06, 1), (end - 0.08, 1), (end, 0)])
    return signal_of(lowpass(y, 900, 1) * wheel * shape)


def beating(g: Rng, midi: int, n: int) -> Signal:
    y = np.zeros(n)
    for ratio in (0.9915, 1.0, 1.0087):
        y += saw(constant(n, hertz(midi) * ratio), g.uniform()) / 3.0
    return y


def bowed(g: Rng, midi: int, n: int) -> Signal:
    """A small section: four players, each with his own drift and vibrato."""
    out = np.zeros((n, 2))
    for k in range(4):
        vibrato = 0.10 * exact.sin(2 * np.pi * (g.uniform(4.8, 5.8) * times(n) + g.uniform()))
        cents = 6.0 * wander(g, n, 0.6) + g.uniform(-7, 7)
        freq = hertz(midi) * exact.power(2.0, (vibrato + cents / 100) / 12)
        out += 0.25 * to_stereo(saw(signal_of(freq), g.uniform()), 0.5 * k - 0.75)
    return lowpass(out, 2400, 1)


def glass(g: Rng, midi: int, n: int) -> Signal:
    """Rubbed glasses: nearly sines, each swelling on its own."""
    out = np.zeros((n, 2))
    for ratio, level in ((1.0, 1.0), (2.003, 0.35), (3.01, 0.12), (0.5, 0.25)):
        swell = 1.0 + 0.3 * wander(g, n, 1.5)
        out += level * to_stereo(
            tone(n, hertz(midi) * ratio, g.uniform()) * swell, g.uniform(-0.7, 0.7)
        )
    return out


def fiddled(line: Signal) -> Signal:
    """A saw line through the body of a fiddle, with rosin."""
    y = highpass(line, 190)
    for hz, db in BODY:
        y = equalised(y, "peak", hz, db, 2.5)
    return lowpass(y, 5200, 1)


def rosin(g: Rng) -> Signal:
    """The bow takes hold."""
    return click(g, 1900, 0.02, 0.4)
