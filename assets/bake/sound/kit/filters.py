"""Filters: fixed Butterworth bands, shelves and peaks, and biquads that move in time."""

import math
from typing import Literal

import numpy as np
from scipy import signal as dsp

from . import exact
from .signals import RATE, Signal, signal_of

Kind = Literal["low", "high", "band", "peak", "lowshelf", "highshelf"]
TOP = 0.49 * RATE  # Hz, just below half the sample rate
SWEEP_BLOCK = 32  # frames between two coefficient changes
FLAT_Q = 0.7071


def _butter(x: Signal, order: int, low: float, high: float) -> Signal:
    sections = exact.butterworth(order, low, high, float(RATE))
    return signal_of(dsp.sosfilt(sections, x, axis=0))


def lowpass(x: Signal, hz: float, order: int = 2) -> Signal:
    return _butter(x, order, 0.0, min(hz, TOP))


def highpass(x: Signal, hz: float, order: int = 2) -> Signal:
    return _butter(x, order, hz, 0.0)


def bandpass(x: Signal, low: float, high: float, order: int = 1) -> Signal:
    return _butter(x, order, low, min(high, TOP))


def _shelf(cos: float, slope: float, amp: float, sign: float) -> tuple[list[float], list[float]]:
    """Cookbook shelf; sign +1 is the low shelf, -1 the high one."""
    up, down = amp + 1.0, amp - 1.0
    b = [
        amp * (up - sign * down * cos + slope),
        sign * 2.0 * amp * (down - sign * up * cos),
        amp * (up - sign * down * cos - slope),
    ]
    a = [
        up + sign * down * cos + slope,
        -sign * 2.0 * (down + sign * up * cos),
        up + sign * down * cos - slope,
    ]
    return b, a


def biquad(kind: Kind, hz: float, q: float, db: float = 0.0) -> tuple[list[float], list[float]]:
    """Coefficients (b, a) after R. Bristow-Johnson's cookbook."""
    w = 2.0 * math.pi * min(hz, TOP) / RATE
    cos, alpha, amp = math.cos(w), math.sin(w) / (2.0 * q), 10.0 ** (db / 40.0)
    if kind in ("lowshelf", "highshelf"):
        slope = 2.0 * math.sqrt(amp) * alpha
        b, a = _shelf(cos, slope, amp, 1.0 if kind == "lowshelf" else -1.0)
    elif kind == "peak":
        b = [1.0 + alpha * amp, -2.0 * cos, 1.0 - alpha * amp]
        a = [1.0 + alpha / amp, -2.0 * cos, 1.0 - alpha / amp]
    else:
        a = [1.0 + alpha, -2.0 * cos, 1.0 - alpha]
        edge = (1.0 - cos) / 2.0 if kind == "low" else (1.0 + cos) / 2.0
        b = {
            "low": [edge, 1.0 - cos, edge],
            "high": [edge, -1.0 - cos, edge],
            "band": [alpha, 0.0, -alpha],
        }[kind]
    return [v / a[0] for v in b], [v / a[0] for v in a]


def equalised(x: Signal, kind: Kind, hz: float, db: float, q: float = FLAT_Q) -> Signal:
    b, a = biquad(kind, hz, q, db)
    return signal_of(dsp.lfilter(b, a, x, axis=0))


def swept(
    x: Signal, kind: Kind, cutoff: Signal, q: float | Signal = FLAT_Q, block: int = SWEEP_BLOCK
) -> Signal:
    """A mono signal through a filter whose cutoff (and Q) follow curves; the state is kept."""
    cuts = np.asarray(cutoff[::block]).tolist()
    qs = np.broadcast_to(np.asarray(q, dtype=np.float64), x.shape)[::block].tolist()
    out, state = np.empty_like(x), np.zeros(2)
    for i, (hz, sharp) in enumerate(zip(cuts, qs, strict=True)):
        part = slice(i * block, (i + 1) * block)
        b, a = biquad(kind, hz, sharp)
        out[part], state = dsp.lfilter(b, a, x[part], zi=state)
    return out


def swept_stereo(x: Signal, kind: Kind, cutoff: Signal, q: float, spread: float = 0.0) -> Signal:
    """`swept` on both sides, the right one tuned `spread` (a share) higher."""
    sides = [
        swept(x[:, c], kind, cutoff * (1.0 + spread * (c - 0.5)), q, 2 * SWEEP_BLOCK)
        for c in range(2)
    ]
    return np.stack(sides, axis=1)
