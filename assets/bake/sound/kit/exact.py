"""Functions that give the same bits on every processor.

NumPy and SciPy choose their sines, powers, complex products and BLAS by the processor at hand, and
those differ in the last bit; a filter or a codec makes other bytes of that. What stands here is
built of `+ - * /`, square roots and comparisons of single elements, which are rounded alike
everywhere, and of scalars of the C library. Shapes are kept; results are float64.
"""

import cmath
import math
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.fft import next_fast_len

Floats = NDArray[np.float64]

BLOCK = 8192  # elements that stay in the cache between two operations
PI_HIGH, PI_LOW = 3.1415926534682512, 1.2154201013012384e-10  # their sum is pi, the first is short
LN2_HIGH, LN2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10
LOG2_E = 1.4426950408889634
EXP_LIMIT = 700.0  # beyond it float64 ends
SINE = tuple((-1.0) ** k / math.factorial(2 * k + 1) for k in range(10, -1, -1))
EXPONENTIAL = tuple(1.0 / math.factorial(k) for k in range(13, -1, -1))
LOGARITHM = tuple(2.0 / (2 * k + 1) for k in range(11, -1, -1))
HALF_ROOT = 0.7071067811865476
FIR_BETA = 5.0  # of the window of the resampling filter
FIR_HALF = 10  # its half length, in periods of the lower rate


def _polynomial(coefficients: Sequence[float], x: Floats) -> Floats:
    y = np.full_like(x, coefficients[0])
    for c in coefficients[1:]:
        y *= x
        y += c
    return y


def _by_blocks(function: Callable[[Floats], Floats], values: Any) -> Floats:
    x = np.asarray(values, dtype=np.float64)
    flat = x.ravel()
    out = np.empty_like(flat)
    for at in range(0, len(flat), BLOCK):
        part = slice(at, at + BLOCK)
        out[part] = function(flat[part])
    return out.reshape(x.shape)


def _sine(x: Floats) -> Floats:
    half_turns = np.floor(x * (1.0 / math.pi) + 0.5)
    rest = (x - half_turns * PI_HIGH) - half_turns * PI_LOW
    sign = 1.0 - 2.0 * (half_turns - 2.0 * np.floor(half_turns * 0.5))
    return sign * rest * _polynomial(SINE, rest * rest)


def _exponential(x: Floats) -> Floats:
    x = np.clip(x, -EXP_LIMIT, EXP_LIMIT)
    twos = np.floor(x * LOG2_E + 0.5)
    rest = (x - twos * LN2_HIGH) - twos * LN2_LOW
    return np.asarray(np.ldexp(_polynomial(EXPONENTIAL, rest), twos.astype(np.int64)))


def _logarithm(x: Floats) -> Floats:
    part, twos = np.frexp(x)
    low = part < HALF_ROOT
    part = np.where(low, 2.0 * part, part)
    power = twos - low.astype(np.float64)
    s = (part - 1.0) / (part + 1.0)
    return s * _polynomial(LOGARITHM, s * s) + power * LN2_LOW + power * LN2_HIGH


def sin(x: Any) -> Floats:
    """Sine of radians."""
    return _by_blocks(_sine, x)


def cos(x: Any) -> Floats:
    """Cosine of radians."""
    return sin(np.asarray(x, dtype=np.float64) + math.pi / 2.0)


def exp(x: Any) -> Floats:
    return _by_blocks(_exponential, x)


def log(x: Any) -> Floats:
    """Natural logarithm of positive numbers."""
    return _by_blocks(_logarithm, x)


def power(base: Any, exponent: Any) -> Floats:
    """base >= 0 to any exponent (0 to a positive one is 0)."""
    low = np.asarray(base, dtype=np.float64)
    raised = exp(np.asarray(exponent, dtype=np.float64) * log(np.maximum(low, 1e-300)))
    return np.asarray(np.where(low <= 0.0, 0.0, raised))


def tanh(x: Any) -> Floats:
    x = np.asarray(x, dtype=np.float64)
    small = exp(-2.0 * np.abs(x))
    return np.asarray(np.sign(x) * (1.0 - small) / (1.0 + small))


def hanning(n: int) -> Floats:
    """A raised cosine of n points, 0 at both ends."""
    if n < 2:
        return np.ones(n)
    return 0.5 - 0.5 * cos(2.0 * math.pi * np.arange(n) / (n - 1))


def scaled(spectrum: NDArray[np.complex128], shape: Floats) -> NDArray[np.complex128]:
    """A spectrum times a real shape."""
    out = np.empty_like(spectrum)
    out.real, out.imag = spectrum.real * shape, spectrum.imag * shape
    return out


def turned(shape: Floats, phase: Floats) -> NDArray[np.complex128]:
    """A spectrum of this shape and phase (radians)."""
    out = np.empty(len(phase), np.complex128)
    out.real, out.imag = shape * cos(phase), shape * sin(phase)
    return out


def power_of(spectrum: NDArray[np.complex128]) -> Floats:
    return np.asarray(spectrum.real * spectrum.real + spectrum.imag * spectrum.imag)


def convolved(x: Floats, response: Floats) -> Floats:
    """The full convolution of two mono signals."""
    n = len(x) + len(response) - 1
    size = int(next_fast_len(n, real=True))
    a, b = np.fft.rfft(x, size), np.fft.rfft(response, size)
    product = np.empty_like(a)
    product.real = a.real * b.real - a.imag * b.imag
    product.imag = a.real * b.imag + a.imag * b.real
    return np.asarray(np.fft.irfft(product, size)[:n])


def smoothed(x: Floats, window: Floats) -> Floats:
    """A mono signal convolved with a short window and cut to its own length, centred."""
    start = (len(window) - 1) // 2
    return convolved(x, window)[start : start + len(x)]


def moving_mean(x: Floats, window: int) -> Floats:
    """The mean of `window` frames around each frame; beyond the ends lies silence."""
    total = np.concatenate([[0.0], np.cumsum(x)])
    at = np.arange(len(x))
    first = np.maximum(at - (window - 1) // 2 - (window + 1) % 2, 0)
    last = np.minimum(at + (window - 1) // 2 + 1, len(x))
    return np.asarray((total[last] - total[first]) / window)


# ---- filters -----------------------------------------------------------------------------------


def _bessel_i0(x: Floats) -> Floats:
    """Modified Bessel function of order 0 by its series."""
    quarter = x * x / 4.0
    term, total = np.ones_like(x), np.ones_like(x)
    for k in range(1, 40):
        term = term * quarter / (k * k)
        total = total + term
    return total


@cache
def resampling_filter(up: int, down: int) -> Floats:
    """The low-pass of `resample_poly` (a Kaiser window over a sinc, sum 1)."""
    rate = max(up, down)
    half = FIR_HALF * rate
    at = np.arange(-half, half + 1, dtype=np.float64)
    angle = math.pi * at / rate
    sinc = np.where(at == 0.0, 1.0, sin(angle) / np.where(at == 0.0, 1.0, angle))
    bow = FIR_BETA * np.sqrt(np.maximum(0.0, 1.0 - (at / half) ** 2))
    taps = sinc * _bessel_i0(bow)
    return np.asarray(taps / taps.sum())


def _prototype(order: int) -> list[complex]:
    return [
        -cmath.exp(1j * math.pi * k / (2.0 * order)) for k in range(1 - order, order, 2)
    ]  # poles of the analogue low-pass at 1 rad/s


def _sections(poles: list[complex], zeros: list[complex], at: complex) -> Floats:
    """Second-order sections of conjugate poles, gain 1 at the point `at` of the z plane."""
    real = sorted((p for p in poles if abs(p.imag) < 1e-12), key=lambda p: p.real)
    groups = [[p, p.conjugate()] for p in poles if p.imag >= 1e-12]
    groups += [real[k : k + 2] for k in range(0, len(real), 2)]
    rows = []
    # one zero at each end of a band, else all alike
    low, high = zeros[: len(zeros) // 2], zeros[len(zeros) // 2 :]
    mixed = [z for pair in zip(low, high, strict=False) for z in pair] or zeros
    mixed += zeros[len(mixed) :]
    for group in groups:
        here, mixed = mixed[: len(group)], mixed[len(group) :]
        b, a = _expanded(here), _expanded(group)
        gain = abs(_value(b, at) / _value(a, at))
        rows.append([*(v / gain for v in b), *a])
    return np.array(rows)


def _expanded(roots: list[complex]) -> list[float]:
    """Coefficients of z^-1 of the polynomial with one or two roots."""
    if len(roots) == 1:
        return [1.0, -roots[0].real, 0.0]
    return [1.0, -(roots[0] + roots[1]).real, (roots[0] * roots[1]).real]


def _value(coefficients: list[float], z: complex) -> complex:
    a, b, c = coefficients
    return a + b / z + c / (z * z)


@cache
def butterworth(order: int, low: float, high: float, rate: float) -> Floats:
    """Second-order sections: a low-pass where `low` is 0, a high-pass where `high` is 0, else a
    band-pass of twice the order. Edges in Hz."""
    lower, upper = (2.0 * math.tan(math.pi * edge / rate) for edge in (low, high))
    poles = _prototype(order)
    if not low:
        analogue, zeros, at = [upper * p for p in poles], [-1.0 + 0j] * order, 1.0 + 0j
    elif not high:
        analogue, zeros, at = [lower / p for p in poles], [1.0 + 0j] * order, -1.0 + 0j
    else:
        half, centre = (upper - lower) / 2.0, lower * upper
        roots = [cmath.sqrt((p * half) ** 2 - centre) for p in poles]
        analogue = [p * half + r for p, r in zip(poles, roots, strict=True)]
        analogue += [p * half - r for p, r in zip(poles, roots, strict=True)]
        zeros = [1.0 + 0j] * order + [-1.0 + 0j] * order
        middle = 2.0 * math.atan(math.sqrt(centre) / 2.0)
        at = cmath.exp(1j * middle)
    digital = [(2.0 + p) / (2.0 - p) for p in analogue]
    return _sections(digital, zeros, at)
