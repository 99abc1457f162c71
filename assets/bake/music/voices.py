"""Pitched instruments of the score."""

from collections.abc import Sequence

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import bandpass, highpass, lowpass, swept, swept_stereo
from assets.bake.sound.kit.signals import (
    RATE,
    Rng,
    Signal,
    frames,
    hertz,
    place,
    seeded,
    signal_of,
    times,
    to_stereo,
)
from assets.bake.sound.kit.sources import constant, curve, decay, saw, sine, struck, wander, white

from .theme import Note

LONG_S = 0.7  # a note that is long enough to swell
GLIDE_S = 0.055  # of the lead from note to note
LEAD_VOICES = ((-13.0, -0.8), (-5.0, 0.5), (0.0, 0.0), (6.0, -0.5), (12.0, 0.8))  # cents, pan


def bass_note(g: Rng, midi: int, seconds: float, bright: float) -> tuple[Signal, Signal]:
    """Sub (kept in the middle) and growl (may be widened)."""
    n = frames(seconds)
    freq = constant(n, hertz(midi))
    raw = 0.6 * saw(freq, g.uniform()) + 0.4 * saw(freq * 1.004, g.uniform())
    cut = 140 + (500 + 1300 * bright) * exact.exp(-times(n) / 0.055)
    growl = driven(swept(raw, "low", signal_of(cut), 1.6), 2.4)
    level = curve(n, [(0, 0), (0.003, 1), (seconds * 0.75, 0.75), (seconds, 0)])
    return 0.85 * sine(freq) * level, 0.6 * highpass(growl, 95) * level


def reese(midi: int, n: int, phase: float, bar_s: float) -> Signal:
    """Three saws that beat, through a band that turns slowly (in four bars) and fast."""
    hz, out = hertz(midi), np.zeros((n, 2))
    t = times(n)
    slow = exact.sin(2 * np.pi * (t / (4 * bar_s) + phase))
    fast = exact.sin(2 * np.pi * t / (3 * bar_s / 16))
    for side, turns in enumerate(((0.0, 0.33, 0.6), (0.15, 0.5, 0.8))):
        y = np.zeros(n)
        for ratio, turn in zip((0.9915, 1.0, 1.0087), turns, strict=True):
            y += saw(constant(n, hz * ratio), turn) / 3.0
        cut = np.maximum(380 + 260 * slow + 180 * fast, 120.0)
        out[:, side] = swept(driven(y, 3.0), "low", signal_of(cut), 2.2)
    return highpass(out, 110)


def supersaw(g: Rng, midi: int, n: int, voices: int = 6, cents: float = 11.0) -> Signal:
    """Detuned saws with slow drift, spread over the stage."""
    out = np.zeros((n, 2))
    half = (voices - 1) / 2
    for i in range(voices):
        off = (i - half) / half * cents
        freq = hertz(midi) * exact.power(2.0, (off + wander(g, n, 0.4, 2.0)) / 1200)
        pan = (-1) ** i * (0.25 + 0.7 * abs(off) / cents)
        place(out, to_stereo(saw(signal_of(freq), g.uniform()), pan), 0, 1.0 / voices)
    return out


def bell(midi: int, n: int) -> Signal:
    """FM celesta: the music box of the story, amplified."""
    t, hz = times(n), hertz(midi)
    turn = 2 * np.pi * hz * t
    y = exact.sin(turn + 2.2 * exact.power(10.0, -3 * t / 0.35) * exact.sin(3.5 * turn))
    y += 0.45 * exact.sin(2 * turn + 0.8 * exact.power(10.0, -3 * t / 0.2) * exact.sin(7 * turn))
    return signal_of(y * decay(n, 2.2, 0.0015))


def pluck(g: Rng, midi: int, n: int, bright: float) -> Signal:
    """A short saw with a falling filter: the arpeggio."""
    freq = constant(n, hertz(midi))
    y = saw(freq, g.uniform()) + 0.7 * saw(freq * 1.006, g.uniform())
    cut = 300 + (900 + 3600 * bright) * exact.exp(-times(n) / 0.06)
    return swept(y, "low", signal_of(cut), 1.4) * decay(n, 0.32, 0.002)


def lead_curves(
    notes: Sequence[Note], unit: int, shift: int, weights: Sequence[float] = ()
) -> tuple[Signal, Signal]:
    """Frequency with portamento and late vibrato, and level, over a whole line (pitch 0 rests).
    `weights` are gains of its notes; long ones swell towards their middle."""
    total = sum(length for _, length in notes) * unit
    first = next(midi for midi, _ in notes if midi)
    freq, level, start, last = np.zeros(total), np.zeros(total), 0, first
    for (midi, length), weight in zip(notes, weights or (1.0,) * len(notes), strict=True):
        n = length * unit
        t = times(n)
        if not midi:  # a rest
            freq[start : start + n] = hertz(last + shift)
            start += n
            continue
        k = np.clip(t / GLIDE_S, 0, 1)
        vibrato = np.clip((t - 0.22) / 0.3, 0, 1) * 0.16 * exact.sin(2 * np.pi * 5.3 * t)
        pitch = last + shift + (midi - last) * (1 - exact.power(1 - k, 3.0)) + vibrato
        freq[start : start + n] = 440.0 * exact.power(2.0, (pitch - 69) / 12)
        end = n / RATE
        onset = 0.35 if midi != last else 0.1
        points = [(0, onset), (0.018, 1), (0.12, 0.8), (end - 0.02, 0.72), (end, 0.25)]
        if end > LONG_S:
            points[3:3] = [(0.3, 0.76), (0.6 * end, 0.98)]
        level[start : start + n] = weight * curve(n, points)
        last, start = midi, start + n
    window = exact.hanning(260)
    return freq, signal_of(exact.smoothed(level, window / window.sum()))


def saw_lead(
    g: Rng,
    notes: Sequence[Note],
    unit: int,
    shift: int,
    bright: float,
    weights: Sequence[float] = (),
) -> Signal:
    """A singing line of five saws; what is louder is brighter."""
    freq, level = lead_curves(notes, unit, shift, weights)
    out = np.zeros((len(freq), 2))
    for cents, pan in LEAD_VOICES:
        voice = saw(signal_of(freq * 2 ** (cents / 1200)), g.uniform())
        out += to_stereo(voice, pan) / len(LEAD_VOICES)
    cut = np.minimum(9000, 700 + (1800 + 2600 * bright) * level)
    y = swept_stereo(driven(out, 1.6), "low", signal_of(cut), 1.1)
    return signal_of(highpass(y, 240) * level[:, None])


def glass_lead(
    notes: Sequence[Note], unit: int, shift: int, weights: Sequence[float] = ()
) -> Signal:
    """A finger on the rim of a glass: a sine with a little of its octave, wet and slow."""
    freq, level = lead_curves(notes, unit, shift, weights)
    window = exact.hanning(2 * frames(0.045) + 1)
    slow = exact.smoothed(level, window / window.sum())
    y = (sine(freq) + 0.22 * sine(2.003 * freq) + 0.07 * sine(3.01 * freq)) * slow
    return to_stereo(signal_of(y))


def riser(g: Rng, n: int) -> Signal:
    """Noise and a tone that climb to the next half."""
    k = np.arange(n) / n
    cut = signal_of(300 * exact.power(9000 / 300, k))
    noise = np.stack([swept(white(g, n), "band", cut, 1.5, 64) for _ in range(2)], axis=1)
    climb = np.zeros(n)
    for cents in (-14, 0, 14):
        climb += saw(
            signal_of(hertz(43) * exact.power(2.0, 2 * exact.power(k, 1.5) + cents / 1200)),
            g.uniform(),
        )
    return 0.5 * noise * exact.power(k, 2.2)[:, None] + to_stereo(
        lowpass(0.12 * climb * k**2, 5000)
    )


def tine(g: Rng, midi: int, n: int) -> Signal:
    """A comb tooth of a music box: a clamped bar, each tooth a little off its pitch."""
    hz = hertz(midi) * 2 ** (seeded(f"tooth {midi}").normal(0, 3.5) / 1200)
    t60 = 2.6 * (440 / hz) ** 0.55
    ratios = np.array([1.0, 1.0007, 2.003, 6.27, 17.55])
    rings = t60 * np.array([1.0, 0.8, 0.45, 0.16, 0.05])
    y = struck(g, n, hz * ratios, rings, [1.0, 0.45, 0.10, 0.22, 0.07], 0.0008)
    return y + 0.10 * bandpass(white(g, n) * decay(n, 0.012, 0.0002), 1800, 9000, 2)
