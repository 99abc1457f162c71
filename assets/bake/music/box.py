"""The title's music box and the result's sting, on the same theme."""

import numpy as np

from assets.bake.sound.bodies import thump
from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import true_peak
from assets.bake.sound.kit.filters import bandpass, equalised, lowpass
from assets.bake.sound.kit.loudness import integrated
from assets.bake.sound.kit.rooms import in_room
from assets.bake.sound.kit.signals import (
    RATE,
    Rng,
    Signal,
    faded,
    folded,
    frames,
    gain,
    place,
    place_s,
    seeded,
    signal_of,
    to_stereo,
)
from assets.bake.sound.kit.sources import coloured, curve, hann, struck

from . import theme, voices
from .drumkit import boom, crash

EIGHTH = 17_640  # frames, 0.4 s
REST_EIGHTHS = 16  # two bars of the left hand alone before the loop closes
TITLE_EIGHTHS = 64 + REST_EIGHTHS
TITLE_LOOP = TITLE_EIGHTHS * EIGHTH
TITLE_LUFS = -20.0
STING_LUFS = -16.0
BROKEN_CHORD = (0, 2, 1, 3)
CEILING_DB = -1.0

# One chord four eighths of the theme: Gm9 Eb maj7 Cm7 Cm7/Eb Gm7 D7.
CHORDS: tuple[tuple[int, ...], ...] = (
    (55, 58, 62, 69),
    (55, 58, 62, 69),
    (51, 55, 58, 62),
    (51, 55, 58, 62),
    (48, 55, 58, 63),
    (51, 55, 58, 60),
    (55, 58, 62, 65),
    (50, 54, 57, 60),
)


def _levelled(x: Signal, lufs: float) -> Signal:
    y = x * gain(lufs - integrated(x))
    return y * min(1.0, gain(CEILING_DB) / true_peak(y))


def _right_hand(g: Rng, out: Signal) -> None:
    start = 0
    for midi, length in (*theme.PHRASE, *theme.CLOSE):
        note = voices.tine(g, midi + 12, frames(3.5))
        pan = (midi + 12 - 80) / 30
        place(out, to_stereo(note, pan), start + g.normal(0, 120), 0.5 * g.uniform(0.88, 1.0))
        start += length * EIGHTH


def _left_hand(g: Rng, out: Signal) -> None:
    for k in range(TITLE_EIGHTHS):
        chord = CHORDS[(k // 4) % 8] if k < 64 else CHORDS[0]
        midi = chord[BROKEN_CHORD[k % 4]] + 12
        if k % 2 == 0 or g.uniform() < 0.55:
            note = voices.tine(g, midi, frames(3.0))
            place(out, to_stereo(note, -0.15), k * EIGHTH + g.normal(0, 150), 0.17)
        tick = struck(g, frames(0.03), [2600.0, 4100.0], [0.012, 0.008], [1.0, 0.6])
        place(out, to_stereo(tick, 0.1), k * EIGHTH - 200, 0.010)


def _breath(g: Rng, n: int) -> Signal:
    """A string section very far away: two chords a phrase."""
    out = np.zeros((n, 2))
    for start in range(0, TITLE_EIGHTHS, 8):
        chord = CHORDS[(start // 4) % 8] if start < 64 else CHORDS[0]
        m = 8 * EIGHTH + frames(1.6)
        for midi in chord[:3]:
            tone = voices.supersaw(g, midi, m, 4, 7.0) * (hann(m) ** 0.5)[:, None]
            place(out, lowpass(tone, 900, 1), start * EIGHTH, 0.05)
    return out


def title() -> Signal:
    g = seeded("title")
    n = TITLE_LOOP + frames(6.0)
    dry = np.zeros((n, 2))
    _right_hand(g, dry)
    _left_hand(g, dry)
    whir = bandpass(coloured(g, n, -1), 1500, 5200)
    whir *= 1 + 0.5 * exact.sin(2 * np.pi * 13.0 * np.arange(n) / RATE)
    ends = curve(n, [(0, 0), (1.0, 1), (TITLE_LOOP / RATE - 1.0, 1), (TITLE_LOOP / RATE, 0)])
    dry += to_stereo(signal_of(whir * ends)) * 0.003
    boxed = equalised(equalised(dry, "peak", 420.0, 4.0, 2.5), "peak", 880.0, 3.0, 3.0)
    y = in_room(boxed, "chapel", -14, n + frames(4.0))
    y[:n] += in_room(_breath(g, n), "hall", -6, n)
    return _levelled(folded(y, TITLE_LOOP), TITLE_LUFS)


def sting() -> Signal:
    """The take is over: a hit, the head of the theme on bells, the tonic left hanging."""
    g = seeded("result")
    n = frames(6.0)
    out = np.zeros((n, 2))
    place(out, to_stereo(boom(g)), 0, 0.7)
    place(out, to_stereo(thump(frames(0.6), 150, 46, 0.04, 0.5, 3)), 0, 0.5)
    place(out, crash(g, 1.8), 0, 0.08)
    for at, midi in ((0.0, 74), (0.97, 67), (1.21, 69), (1.45, 70), (1.69, 72), (1.94, 74)):
        length = frames(2.8)
        place_s(out, to_stereo(voices.bell(midi, length), -0.1), at, 0.35)
        place_s(out, to_stereo(voices.bell(midi + 12, length), 0.3), at, 0.12)
    for midi in (43, 50, 55, 58, 62):
        m = frames(5.0)
        level = curve(m, [(0, 0), (0.08, 1), (2.0, 0.7), (5.0, 0)])
        place(out, lowpass(voices.supersaw(g, midi, m, 5, 9.0), 1400, 1) * level[:, None], 0, 0.09)
    return faded(_levelled(in_room(out, "hall", -11, n), STING_LUFS), 0.001, 1.2)
