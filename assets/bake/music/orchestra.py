"""Instruments of the ballet's own orchestra: oboe, harp, strings in tremolo."""

from collections.abc import Sequence

import numpy as np

from assets.bake.sound.bodies import smack
from assets.bake.sound.kit import exact
from assets.bake.sound.kit.filters import bandpass, equalised, highpass, lowpass
from assets.bake.sound.kit.signals import (
    RATE,
    Rng,
    Signal,
    fit,
    frames,
    hertz,
    signal_of,
    to_stereo,
)
from assets.bake.sound.kit.sources import saw, struck, wander, white

from .folk import bowed
from .theme import Note
from .voices import lead_curves

BORE = ((1080.0, 10.0, 2.0), (2950.0, 7.0, 3.0), (480.0, -5.0, 1.5))  # of an oboe: Hz, dB, Q
REED_SHARE = 0.02  # of air in its tone
STROKES_HZ = 10.5  # of a tremolo's bows
HARMONICS = 9


def oboe(
    g: Rng, notes: Sequence[Note], unit: int, shift: int, weights: Sequence[float] = ()
) -> Signal:
    """A double reed: narrow pulses through the bore's two formants, and some air."""
    freq, level = lead_curves(notes, unit, shift, weights)
    n = len(freq)
    freq = signal_of(freq * exact.exp(wander(g, n, 5.0, 0.0012)))
    pulse = saw(freq) - 0.75 * saw(freq, 0.18)  # a reed is shut for most of its turn
    for hz, db, q in BORE:
        pulse = equalised(pulse, "peak", hz, db, q)
    air = bandpass(white(g, n), 1800, 5200) * (0.6 + 0.4 * level)
    y = lowpass(highpass(pulse, 180), 5600, 1) + REED_SHARE * air
    # louder is brighter: the softest part of a note loses its edge
    edge = np.minimum(1.0, level)
    y = edge * y + (1.0 - edge) * lowpass(y, 1500, 1)
    return to_stereo(signal_of(y * level), -0.12)


def harp(g: Rng, midi: int, n: int) -> Signal:
    """A gut string plucked near its middle, over a box that answers low."""
    k = np.arange(1, HARMONICS + 1)
    hz = hertz(midi) * k * np.sqrt(1.0 + 0.00012 * k**2)
    middle = np.abs(exact.sin(np.pi * 0.38 * k)) + 0.05
    rings = 2.4 * (262.0 / hertz(midi)) ** 0.35 / exact.power(k, 0.75)
    y = struck(g, n, signal_of(hz), rings, middle / exact.power(k, 1.25), 0.002)
    box = struck(g, n, [104.0, 212.0, 398.0], [0.12, 0.10, 0.07], [0.08, 0.10, 0.05], 0.002)
    return fit(y + box + 0.05 * smack(g, n, 1200, 5200, 1, 0.0, 0.007), n)


def tremolo(g: Rng, midi: int, n: int) -> Signal:
    """A section's bows in quick strokes, no two players quite together."""
    out = np.zeros((n, 2))
    for side in (-0.7, 0.0, 0.7):
        rate = STROKES_HZ * exact.exp(wander(g, n, 2.0, 0.05))
        turn = np.cumsum(rate) / RATE + g.uniform()
        stroke = turn - np.floor(turn)
        bow = 0.25 + 0.75 * exact.sin(np.pi * exact.power(stroke, 0.6))
        section = bowed(g, midi, n).mean(axis=1) * bow
        out += to_stereo(signal_of(section), side) / 3.0
    edge = max(1, min(frames(0.02), n))
    out[:edge] *= (np.arange(edge) / edge)[:, None]
    return highpass(out, 150)
