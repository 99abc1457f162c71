"""Efforts and pain by formant synthesis: short, breathy, rough; kept well below the impacts."""

from dataclasses import dataclass

import numpy as np

from .kit import exact
from .kit.dynamics import driven
from .kit.filters import equalised, highpass, lowpass, swept
from .kit.rooms import in_room_mono
from .kit.signals import RATE, Rng, Signal, frames, peak_one, place
from .kit.sources import Points, curve, glide, wander, white

VOWELS = {  # F1..F5 of an adult man in Hz
    "a": (730.0, 1190.0, 2500.0, 3500.0, 4500.0),
    "ah": (640.0, 1150.0, 2450.0, 3500.0, 4500.0),
    "uh": (560.0, 1080.0, 2400.0, 3400.0, 4500.0),
    "o": (500.0, 900.0, 2400.0, 3400.0, 4500.0),
    "n": (280.0, 1000.0, 2200.0, 3300.0, 4500.0),
}
BANDWIDTHS = (110.0, 120.0, 170.0, 250.0, 320.0)
LEVELS = (1.0, 0.55, 0.28, 0.16, 0.10)


@dataclass(frozen=True)
class Person:
    """A throat: formants against the table, pitch in Hz, what is air in it, how rough it is, and
    how long it holds a cry against the others."""

    tract: tuple[float, float]
    pitch: tuple[float, float]
    air: float = 1.0
    rough: float = 1.0
    hold: float = 1.0


MAN = Person((0.94, 1.02), (108.0, 140.0))
WOMAN = Person((1.13, 1.19), (215.0, 250.0))
PEOPLE = {
    "man": MAN,
    "big": Person((0.84, 0.90), (74.0, 96.0), 0.9, 1.3, 1.2),  # a barrel of a chest
    "villager": Person((0.95, 1.03), (122.0, 158.0), 1.6, 1.7, 0.95),  # out of breath, not trained
    "woman": WOMAN,
    "luska": Person((1.17, 1.22), (262.0, 300.0), 0.7, 0.5, 0.72),  # drilled: short and clean
    "eve": Person((1.14, 1.18), (226.0, 258.0), 1.5, 0.8, 0.85),  # keeps it in: more air than voice
}


@dataclass(frozen=True)
class Cry:
    """A cry over its length (0..1): pitch against the base, vowel, voice and breath."""

    seconds: tuple[float, float]
    pitch: tuple[tuple[float, float], ...]
    vowels: tuple[tuple[float, str], ...]
    voice: tuple[tuple[float, float], ...]
    breath: tuple[tuple[float, float], ...]
    open_share: float
    rough: float


EFFORT = Cry(  # "hah": air first, the fold closes late, a push, pitch falls
    (0.17, 0.24),
    ((0, 1.05), (0.25, 1.35), (1, 0.8)),
    ((0, "uh"), (0.25, "a"), (1, "ah")),
    ((0, 0), (0.1, 0.25), (0.28, 1), (0.6, 0.55), (1, 0)),
    ((0, 0.5), (0.15, 1.0), (0.45, 0.5), (0.9, 0.3), (1, 0)),
    0.55,
    0.035,
)
GRUNT = Cry(  # "hng": closed, low
    (0.16, 0.26),
    ((0, 1.1), (0.3, 1.15), (1, 0.72)),
    ((0, "n"), (0.2, "uh"), (1, "n")),
    ((0, 0), (0.08, 1), (0.7, 0.6), (1, 0)),
    ((0, 0.3), (0.25, 0.35), (0.9, 0.2), (1, 0)),
    0.45,
    0.06,
)
PAIN = Cry(
    (0.28, 0.38),
    ((0, 1.3), (0.2, 1.7), (0.55, 1.42), (1, 0.8)),
    ((0, "uh"), (0.17, "a"), (1, "uh")),
    ((0, 0), (0.06, 1), (0.55, 0.7), (1, 0)),
    ((0, 0.6), (0.15, 0.5), (0.55, 0.35), (0.9, 0.6), (1, 0)),
    0.5,
    0.07,
)
DYING = Cry(
    (0.7, 0.95),
    ((0, 1.2), (0.12, 1.3), (1, 0.6)),
    ((0, "a"), (0.3, "uh"), (1, "o")),
    ((0, 0), (0.04, 1), (0.3, 0.5), (0.7, 0.12), (1, 0)),
    ((0, 0.5), (0.25, 0.5), (0.6, 0.9), (0.95, 0.2), (1, 0)),
    0.6,
    0.09,
)


@dataclass(frozen=True)
class Breath:
    """Air alone: seconds, its level and the vowel that shapes it, over its length (0..1)."""

    seconds: tuple[float, float]
    level: tuple[tuple[float, float], ...]
    vowels: tuple[tuple[float, str], ...]


OUT = Breath(
    (0.34, 0.5),
    ((0, 0), (0.1, 1), (0.35, 0.6), (1, 0)),
    ((0, "ah"), (0.5, "uh"), (1, "o")),
)
IN = Breath(
    (0.26, 0.36),
    ((0, 0), (0.6, 0.8), (0.85, 1), (1, 0)),
    ((0, "o"), (0.6, "uh"), (1, "a")),
)


def _glottis(g: Rng, pitch: Signal, open_share: float, rough: float) -> Signal:
    """Rosenberg pulses period by period, with jitter and shimmer."""
    y, at = np.zeros(len(pitch)), 0.0
    rise, fall = open_share * 0.66, open_share * 0.34
    while at < len(pitch) - 8:
        period = RATE / (pitch[int(at)] * (1.0 + rough * g.standard_normal()))
        t = np.arange(max(8, int(period))) / period
        opening = 0.5 * (1.0 - exact.cos(np.pi * t / rise))
        closing = exact.cos(np.pi / 2.0 * (t - rise) / fall)
        pulse = np.where(t < rise, opening, np.where(t < open_share, closing, 0.0))
        shimmer = 1.0 + (0.10 + 2.0 * rough) * g.standard_normal()
        place(y, pulse, at, max(0.2, shimmer))
        at += period
    return 8.0 * np.diff(y, prepend=0.0)


def _tract(x: Signal, path: tuple[tuple[float, str], ...], scale: float, length: float) -> Signal:
    """Five parallel formants that glide from vowel to vowel."""
    y = np.zeros(len(x))
    for k in range(5):
        freq = curve(len(x), [(s * length, VOWELS[v][k] * scale) for s, v in path])
        q = freq / (BANDWIDTHS[k] * scale**0.5)
        y += (-1) ** k * LEVELS[k] * swept(x, "band", freq, q, 64) * exact.power(freq / 600.0, 0.35)
    return y


def _stretched(points: tuple[tuple[float, float], ...], length: float, scale: float) -> Points:
    return [(at * length, value * scale) for at, value in points]


def cry(g: Rng, who: Person, p: Cry) -> Signal:
    scale, base = g.uniform(*who.tract), g.uniform(*who.pitch)
    length = who.hold * g.uniform(*p.seconds)
    n = frames(length + 0.04)
    pitch = glide(n, _stretched(p.pitch, length, base)) * exact.exp(wander(g, n, 18, 0.018))
    level = curve(n, _stretched(p.voice, length, 1.0))
    source = _glottis(g, pitch, p.open_share, p.rough * who.rough) * level
    source /= np.sqrt(np.mean(source[level > 0.3] ** 2)) + 1e-9
    gate = 0.6 + 0.4 * np.clip(3.0 * np.abs(source) / (np.max(np.abs(source)) + 1e-9), 0, 1)
    noise = who.air * white(g, n) * curve(n, _stretched(p.breath, length, 1.0)) * gate
    y = _tract(source + 0.22 * noise, p.vowels, scale, length) + 0.012 * highpass(noise, 3500, 1)
    y = equalised(driven(peak_one(y), 1.6), "highshelf", 4200, -7)
    return lowpass(in_room_mono(y, "booth", -16), 7500)


def breath(g: Rng, who: Person, variant: int) -> Signal:
    """One breath, out and in by turns: air through the throat, with the nose's low rush."""
    p = IN if variant % 2 else OUT
    scale, length = g.uniform(*who.tract), g.uniform(*p.seconds)
    n = frames(length + 0.03)
    level = curve(n, _stretched(p.level, length, 1.0)) * (1.0 + wander(g, n, 24, 0.12))
    air = white(g, n) * np.clip(level, 0.0, 1.4)
    y = _tract(air, p.vowels, scale, length) + 0.05 * highpass(air, 3000, 1)
    y += 0.25 * lowpass(highpass(air, 180, 1), 500, 1)
    return lowpass(in_room_mono(peak_one(y), "booth", -18), 6000)
