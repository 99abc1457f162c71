"""Building blocks of effects: thumps, smacks, gristle, cloth, air, shards, sheets, clicks."""

from collections.abc import Sequence

import numpy as np

from .kit import exact
from .kit.dynamics import driven
from .kit.filters import bandpass, lowpass, swept
from .kit.signals import RATE, Rng, Signal, frames, peak_one, place_s, signal_of, silence, times
from .kit.sources import (
    Points,
    coloured,
    curve,
    decay,
    glide,
    hann,
    log_uniform,
    scattered,
    sine,
    struck,
    wander,
    white,
)

FOLDED = 0.25  # of cloth that lies still for a moment: never quite silent


def thump(
    n: int, start_hz: float, end_hz: float, drop: float, t60: float, push: float = 2.0
) -> Signal:
    """A body: a sine that falls within `drop` seconds, saturated so that small speakers have it."""
    freq = end_hz + (start_hz - end_hz) * exact.exp(-times(n) / drop)
    return driven(sine(freq) * decay(n, t60, 0.0015), push)


def smack(
    g: Rng, n: int, low: float, high: float, bursts: int, spread: float, t60: float
) -> Signal:
    """Two surfaces meet: noise bursts within `spread` seconds, the last one longest."""
    y = np.zeros(n)
    at = [0.0, *np.sort(g.uniform(0.0, spread, bursts))[1:].tolist()]
    for i, when in enumerate(at):
        last = i == bursts - 1
        m = frames(t60 * (1.4 if last else 0.5))
        burst = white(g, m) * decay(m, t60 * (1.0 if last else 0.35), 0.0003)
        place_s(y, burst, when, g.uniform(0.5, 1.0))
    return bandpass(y, low, high)


def crunch(
    g: Rng, n: int, length: float, count: int, low: float, high: float, t60: float = 0.006
) -> Signal:
    """Gristle and splinters: many tiny snaps, most of them early."""

    def snap() -> Signal:
        hz = log_uniform(g, low, high)
        body = struck(
            g,
            frames(t60 * 1.5),
            [hz, hz * 1.47, hz * 2.1],
            [t60, t60 * 0.7, t60 * 0.5],
            [1.0, 0.6, 0.4],
        )
        return body * g.uniform(0.2, 1.0) ** 2

    return scattered(n, count, lambda: length * float(g.beta(1.2, 2.2)), snap)


def wet(g: Rng, n: int, start: float, length: float, count: int) -> Signal:
    """Squelch: short rising bubbles."""

    def bubble() -> Signal:
        m = frames(g.uniform(0.008, 0.028))
        rise = glide(m, [(0.0, g.uniform(250, 600)), (m / RATE, g.uniform(500, 1500))])
        pitch = sine(rise, g.uniform()) * g.uniform(0.2, 1.0)
        return (pitch + 0.3 * lowpass(white(g, m), 1800.0)) * hann(m)

    return scattered(n, count, lambda: start + length * float(g.uniform()), bubble)


def cloth(
    g: Rng, n: int, level: Points, low: float = 900.0, high: float = 6500.0, rate: float = 38.0
) -> Signal:
    """Fabric: band noise that trembles like folds passing over each other."""
    folds = wander(g, n, rate, 0.6) + wander(g, n, rate * 0.2, 0.4) + 0.5
    trembling = exact.power(np.clip(folds, FOLDED, 2.2), 1.6)
    return bandpass(coloured(g, n, -3.0), low, high) * trembling * curve(n, level)


def air(
    g: Rng,
    seconds: float,
    hz: tuple[float, float, float],
    top_at: float,
    sharp: float,
    q: float = 1.4,
) -> Signal:
    """A swing: noise through a band that rises to the listener (`hz` from, top, to) and falls."""
    n = frames(seconds)
    t = np.arange(n) / n
    power = np.where(t < top_at, 1.7, 1.35)
    level = exact.exp(-exact.power(np.abs((t - top_at) / sharp), power))
    centre = np.interp(t, [0.0, top_at, 1.0], exact.log(hz)) + wander(g, n, 25.0, 0.05)
    freq = signal_of(exact.exp(centre))
    noise = coloured(g, n, -4.0) * (1.0 + 0.35 * wander(g, n, 70.0))
    y = swept(noise, "band", freq, q) + 0.35 * swept(noise, "band", freq * 2.3, q * 2.0)
    y = swept(y, "low", signal_of(np.minimum(freq * 4.0, 12000.0)), 0.7)
    return signal_of(y * level)


def shard(g: Rng, low: float, high: float, t60: float) -> Signal:
    """One fragment: inharmonic damped modes; the higher, the shorter."""
    hz = log_uniform(g, low, high)
    ratio = np.concatenate([[1.0], 1.0 + np.sort(g.uniform(0.3, 2.6, 3))])
    ring = t60 * (low / hz) ** 0.5 * g.uniform(0.5, 1.4)
    return struck(g, frames(1.2 * ring), hz * ratio, ring / ratio**0.5, g.uniform(0.3, 1.0, 4))


def cascade(
    g: Rng,
    n: int,
    pieces: int,
    band: tuple[float, float],
    t60: float,
    fall: float,
    spread: float,
    bounces: int = 4,
) -> Signal:
    """Fragments: all ping at the break, then each falls, lands and bounces ever faster."""
    y = np.zeros(n)
    for _ in range(pieces):
        size = g.uniform(0.15, 1.0) ** 1.5
        place_s(y, shard(g, *band, t60 * 0.6), g.exponential(0.018), 0.7 * size)
        at = fall * g.uniform(0.75, 1.15) + g.exponential(spread * 0.3)
        gap, level = g.uniform(0.05, 0.14), 0.55 * size
        piece = shard(g, *band, t60)
        for _ in range(1 + int(g.integers(0, bounces))):
            place_s(y, piece, at, level)
            at += gap
            gap *= g.uniform(0.5, 0.72)
            level *= g.uniform(0.35, 0.6)
    return y


def sheet(
    g: Rng, n: int, hz: float, count: int, t60: float, tilt: float, beat: float = 0.004
) -> Signal:
    """Sheet metal: dense modes in pairs that beat against each other."""
    freqs = hz * (1.0 + np.arange(count) * g.uniform(0.45, 0.62)) * g.uniform(0.96, 1.04, count)
    rings = t60 / (1.0 + (freqs / hz - 1.0) * 0.06)
    levels = exact.power(freqs / hz, tilt) * g.uniform(0.4, 1.0, count)
    y = struck(g, n, freqs, rings, levels)
    return y + struck(g, n, freqs * (1.0 + g.uniform(-beat, beat, count)), rings, levels * 0.8)


def bar(
    g: Rng, n: int, hz: float, ratios: Sequence[float], t60: float, damping: float = 0.5
) -> Signal:
    """A solid body with given partials; higher ones die sooner and sound softer."""
    r = np.asarray(ratios) * g.uniform(0.985, 1.015, len(ratios))
    return struck(g, n, hz * r, t60 / exact.power(r, damping), 1.0 / exact.power(r, 0.45))


def click(g: Rng, hz: float, t60: float, hard: float = 1.0) -> Signal:
    """A small machined part: a hard contact and a few short modes."""
    m = frames(max(0.05, t60 * 1.4))
    ratio = np.array([1.0, 1.48, 2.27, 3.41, 4.6]) * g.uniform(0.97, 1.03, 5)
    rings = t60 / np.array([1.0, 1.2, 1.5, 2.0, 2.6])
    body = struck(g, m, hz * ratio, rings, [1.0, 0.8, 0.7, 0.5, 0.35])
    return body + hard * smack(g, m, 2200.0, 11000.0, 2, 0.0015, 0.005)


def rub(g: Rng, seconds: float, low: float, high: float, rough: float = 120.0) -> Signal:
    """One part slides along another."""
    m = frames(seconds)
    return bandpass(white(g, m), low, high) * hann(m) * (1.0 + 0.4 * wander(g, m, rough))


def snap(g: Rng, size: float) -> Signal:
    """A piece of wood breaks; size 1 is a chair leg."""
    m = frames(0.16)
    ratio = np.array([1.0, 1.46, 2.1, 2.9, 3.8, 5.3]) * g.uniform(0.95, 1.05, 6)
    rings = 0.085 * size / ratio**0.5
    body = struck(g, m, g.uniform(240, 420) / size * ratio, rings, g.uniform(0.4, 1.0, 6))
    return body + 0.9 * smack(g, m, 1200.0, 9000.0, 2, 0.003, 0.012)


def bouncing(
    g: Rng, piece: Signal, seconds: float, gap: tuple[float, float], count: int = 6
) -> Signal:
    """A small thing falls and comes to rest."""
    y, at, wait, level = silence(seconds), 0.0, g.uniform(*gap), 1.0
    for _ in range(count):
        place_s(y, piece, at, level)
        at += wait
        wait *= g.uniform(0.55, 0.72)
        level *= g.uniform(0.45, 0.7)
    return y


def hit_hard(y: Signal, push: float) -> Signal:
    """Bring to full scale and saturate."""
    return driven(peak_one(y), push)
