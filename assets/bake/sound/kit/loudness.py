"""Numbers instead of ears: BS.1770 loudness, spectrum, attack, seam of a loop."""

import math

import numpy as np
from scipy import signal as dsp

from . import exact
from .signals import RATE, Signal, frames, signal_of, to_mono

SHORT_WINDOW = 0.1  # s; short effects are measured by their loudest 100 ms
GATE_WINDOW = 0.4  # s
LOW_BAND = 120.0  # Hz; small speakers lose what lies below


def k_weighted(x: Signal) -> Signal:
    """K-weighting of ITU-R BS.1770 with coefficients designed for RATE."""
    k = math.tan(np.pi * 1681.974450955533 / RATE)
    q, high = 0.7071752369554196, 10.0 ** (3.999843853973347 / 20.0)
    mid = high**0.4996667741545416
    norm = 1.0 + k / q + k * k
    b = np.array([high + mid * k / q + k * k, 2.0 * (k * k - high), high - mid * k / q + k * k])
    a = np.array([norm, 2.0 * (k * k - 1.0), 1.0 - k / q + k * k])
    shelved = dsp.lfilter(b / norm, a / norm, x, axis=0)
    k, q = math.tan(np.pi * 38.13547087602444 / RATE), 0.5003270373238773
    norm = 1.0 + k / q + k * k
    a = np.array([norm, 2.0 * (k * k - 1.0), 1.0 - k / q + k * k]) / norm
    return signal_of(dsp.lfilter([1.0, -2.0, 1.0], a, shelved, axis=0))


def _window_power(x: Signal, window: float) -> Signal:
    """Weighted power in windows with 75 % overlap; a mono effect plays on both speakers."""
    y = k_weighted(x)
    power = 2.0 * y * y if y.ndim == 1 else np.sum(y * y, axis=1)
    total = np.concatenate([[0.0], np.cumsum(power)])
    size = frames(window)
    if len(power) < size:
        return np.array([total[-1] / size])
    at = np.arange(0, len(power) - size + 1, max(1, size // 4))
    return signal_of((total[at + size] - total[at]) / size)


def _lkfs(power: Signal) -> Signal:
    return signal_of(-0.691 + 10.0 / math.log(10.0) * exact.log(np.maximum(power, 1e-12)))


def loudest(x: Signal) -> float:
    """The loudest 100 ms in LKFS: what a short effect weighs in the mix."""
    return float(np.max(_lkfs(_window_power(x, SHORT_WINDOW))))


def integrated(x: Signal) -> float:
    """Gated loudness of a whole piece in LUFS."""
    power = _window_power(x, GATE_WINDOW)
    power = power[_lkfs(power) > -70.0]
    if not len(power):
        return -99.0
    relative = float(_lkfs(np.array([power.mean()]))[0]) - 10.0
    return float(_lkfs(np.array([power[_lkfs(power) > relative].mean()]))[0])


def low_share(x: Signal) -> float:
    """Share of the power below 120 Hz, measured without a window (it would hide the attack)."""
    m = to_mono(x)
    size = 1 << max(12, (len(m) - 1).bit_length())
    power = exact.power_of(np.fft.rfft(m, size))
    hz = np.fft.rfftfreq(size, 1.0 / RATE)
    return float(power[hz < LOW_BAND].sum() / (power.sum() + 1e-20))


def centroid(x: Signal) -> float:
    """Amplitude-weighted mean frequency in Hz."""
    amp = np.abs(np.fft.rfft(to_mono(x)))
    hz = np.fft.rfftfreq(len(x), 1.0 / RATE)
    return float((hz * amp).sum() / (amp.sum() + 1e-20))


def attack_ms(x: Signal) -> float:
    """From 5 % to the first 70 % of the peak of a 1 ms envelope."""
    size = frames(0.001)
    envelope = exact.moving_mean(np.abs(k_weighted(to_mono(x))), size)
    first = int(np.argmax(envelope > 0.7 * envelope.max()))
    low = np.nonzero(envelope[: first + 1] < 0.05 * envelope.max())[0]
    return float((first - (low[-1] if len(low) else 0)) / RATE * 1000.0)


def seam(x: Signal) -> float:
    """Second difference across the joint of a loop over its local 99.9 % size (1 = as usual)."""
    m = to_mono(x)
    joined = np.concatenate([m[-4096:], m[:4096]])
    bend = np.abs(np.diff(joined, 2))
    return float(bend[4092:4098].max() / (np.quantile(bend, 0.999) + 1e-12))
