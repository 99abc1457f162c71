"""Saturation, clipping, compression and limiting."""

import math

import numpy as np
from scipy import signal as dsp
from scipy.ndimage import minimum_filter1d

from . import exact
from .signals import RATE, Signal, fit, frames, gain, signal_of

OVERSAMPLE = 4  # for true peaks
LN10 = math.log(10.0)


def resampled(x: Signal, up: int, down: int) -> Signal:
    """At another rate, through a filter of our own (the same on every machine)."""
    taps = exact.resampling_filter(up, down)
    return signal_of(dsp.resample_poly(x, up, down, axis=0, window=taps))


def driven(x: Signal, amount: float) -> Signal:
    """tanh saturation at twice the rate; full scale stays full scale."""
    up = resampled(x, 2, 1)
    bent = exact.tanh(amount * up) / exact.tanh(amount)
    return signal_of(resampled(bent, 1, 2)[: len(x)])


def soft_clipped(x: Signal, knee: float, top: float) -> Signal:
    """Straight up to the knee, then bent towards the top."""
    size = np.abs(x)
    bent = knee + (top - knee) * exact.tanh((size - knee) / (top - knee))
    return signal_of(np.where(size <= knee, x, np.sign(x) * bent))


def true_peak(x: Signal) -> float:
    if not len(x):
        return 0.0
    return float(np.max(np.abs(resampled(x, OVERSAMPLE, 1))))


def compressor_gain(
    x: Signal, threshold_db: float, ratio: float, attack: float, release: float
) -> Signal:
    """One gain a frame: feed-forward with a soft knee, worked out every `hop` frames."""
    hop, knee = 64, 6.0
    power = x * x if x.ndim == 1 else np.mean(x * x, axis=1)
    count = -(-len(power) // hop)
    level = np.mean(fit(power, count * hop).reshape(count, hop), axis=1)
    over = 10.0 / LN10 * exact.log(level + 1e-18) - threshold_db
    bend = (over + knee / 2.0) ** 2 / (2.0 * knee)
    want = np.where(over < -knee / 2.0, 0.0, np.where(over > knee / 2.0, over, bend))
    keep_attack = float(exact.exp(-hop / RATE / attack))
    keep_release = float(exact.exp(-hop / RATE / release))
    now, steps = 0.0, []
    for target in (want * (1.0 / ratio - 1.0)).tolist():
        keep = keep_attack if target < now else keep_release
        now = keep * now + (1.0 - keep) * target
        steps.append(now)
    at = (np.arange(count) + 0.5) * hop
    return signal_of(exact.power(10.0, np.interp(np.arange(len(power)), at, steps) / 20.0))


def limiter_gain(
    x: Signal, ceiling_db: float, look: float = 0.004, release: float = 0.08
) -> Signal:
    """One gain a frame that keeps the true peak of the loop `x` below the ceiling."""
    over = np.abs(resampled(x, OVERSAMPLE, 1))
    if over.ndim == 2:
        over = over.max(axis=1)
    peak = over[: OVERSAMPLE * len(x)].reshape(-1, OVERSAMPLE).max(axis=1)
    need = np.minimum(1.0, gain(ceiling_db) / np.maximum(peak, 1e-9))
    pad = min(frames(0.5), len(need))
    need = np.pad(need, pad, mode="wrap")
    ahead, hold = frames(look), frames(release)
    held = minimum_filter1d(need, 2 * ahead + hold, origin=hold // 2)
    window = exact.hanning(2 * ahead + 1)
    smooth = exact.smoothed(held, window / window.sum())
    return signal_of(smooth[pad : pad + len(x)])
