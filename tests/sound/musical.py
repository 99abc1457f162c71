"""What a listener would say of a cue, as numbers: form, balance, punch, width, feel."""

from __future__ import annotations

import numpy as np

from assets.bake.sound.kit.signals import RATE, Signal, to_mono

WINDOW = 4096
HOP = 1024
OCTAVES = (63.0, 125.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0)  # Hz, centres
LOWEST_TONE, HIGHEST_TONE = 55.0, 2000.0  # Hz that count for the harmony
ONSET_CUT = 3000.0  # Hz: above it every stroke starts sharply


def spectra(x: Signal, window: int = WINDOW, hop: int = HOP) -> Signal:
    """Power of each frame (rows) at each frequency (columns)."""
    m = to_mono(x)
    count = max(1, (len(m) - window) // hop + 1)
    rows = np.lib.stride_tricks.sliding_window_view(m, window)[: count * hop : hop]
    return np.asarray(np.abs(np.fft.rfft(rows * np.hanning(window), axis=1)) ** 2)


def bars_of(x: Signal, bars: int) -> list[Signal]:
    return list(x[: len(x) // bars * bars].reshape(bars, -1, *x.shape[1:]))


def chroma(x: Signal) -> Signal:
    """Share of each of the twelve tones, of length 1."""
    power = spectra(x, 8192, 4096).sum(axis=0)
    hz = np.fft.rfftfreq(8192, 1.0 / RATE)
    heard = (hz > LOWEST_TONE) & (hz < HIGHEST_TONE)
    tone = np.rint(12.0 * np.log2(hz[heard] / 440.0)).astype(int) % 12
    found = np.sqrt(np.bincount(tone, power[heard], 12))
    return np.asarray(found / (np.linalg.norm(found) + 1e-12))


def rhythm(x: Signal, sixteenths: int) -> Signal:
    """Strength of the strokes on each sixteenth of a bar, of length 1."""
    grown = np.diff(np.log1p(1e3 * np.sqrt(spectra(x, 1024, 512))), axis=0)
    flux = np.maximum(grown, 0.0).sum(axis=1)
    parts = np.array_split(flux, sixteenths)
    found = np.array([part.max() for part in parts])
    found -= 0.7 * found.min()
    return np.asarray(found / (np.linalg.norm(found) + 1e-12))


def likeness(rows: list[Signal]) -> Signal:
    """How alike each two bars are: 1 = the same."""
    table = np.stack(rows)
    return np.asarray(table @ table.T)


def octave_levels(x: Signal) -> Signal:
    """Level in dB of each octave."""
    power = spectra(x).sum(axis=0)
    hz = np.fft.rfftfreq(WINDOW, 1.0 / RATE)
    edge = np.sqrt(2.0)
    return np.array(
        [
            10.0 * np.log10(power[(hz >= mid / edge) & (hz < mid * edge)].sum() + 1e-12)
            for mid in OCTAVES
        ]
    )


def tilt(x: Signal) -> tuple[float, float]:
    """Slope in dB an octave from 63 Hz to 8 kHz, and how far 2.8..5.6 kHz stands above it."""
    levels = octave_levels(x)
    at = np.arange(len(OCTAVES))
    slope, start = np.polyfit(at, levels, 1)
    return float(slope), float(levels[6] - (start + slope * 6))


def crest(x: Signal) -> float:
    """Peak over mean power in dB."""
    return float(20.0 * np.log10(np.abs(x).max() / np.sqrt(np.mean(x * x))))


def width(x: Signal) -> float:
    """Side against middle in dB."""
    side, middle = x[:, 0] - x[:, 1], x[:, 0] + x[:, 1]
    return float(10.0 * np.log10(np.mean(side**2) / np.mean(middle**2)))


def mono_loss(x: Signal) -> float:
    """What folding to one channel costs, in dB."""
    return float(10.0 * np.log10(2.0 * np.mean(to_mono(x) ** 2) / np.mean(x * x, axis=0).sum()))
