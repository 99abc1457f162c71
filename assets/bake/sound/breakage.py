"""Things that shatter, ring, splinter or crash."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .bodies import (
    air,
    bar,
    bouncing,
    cascade,
    click,
    crunch,
    hit_hard,
    rub,
    shard,
    sheet,
    smack,
    snap,
    thump,
    wet,
)
from .kit import exact
from .kit.filters import bandpass, equalised, highpass, lowpass, swept
from .kit.rooms import in_room, in_room_mono
from .kit.signals import Rng, Signal, frames, peak_one, place_s, silence, times, to_mono
from .kit.sources import curve, decay, glide, sine, white


@dataclass(frozen=True)
class Shatter:
    """Brittle things: the body that breaks, the smack, then the fragments."""

    seconds: float
    body_hz: tuple[float, float]
    ratios: Sequence[float]
    body_t60: float
    smack_band: tuple[float, float]
    bursts: int
    pieces: int
    piece_band: tuple[float, float]
    piece_t60: float
    fall: float
    spread: float
    low: tuple[float, float] = (260.0, 120.0)  # thump from, to
    low_level: float = 0.35
    splash: float = 0.0
    push: float = 2.2
    room: str = "tiled"
    wet_db: float = -15.0
    shelf: tuple[float, float] = (8000.0, -4.0)


CRYSTAL = (1.0, 1.73, 2.71, 3.9, 5.3)
HOLLOW = (1.0, 1.9, 2.6, 4.0)


def shatter(g: Rng, p: Shatter) -> Signal:
    n = frames(p.seconds)
    y = 0.9 * bar(g, n, g.uniform(*p.body_hz), p.ratios, p.body_t60)
    y += 1.2 * smack(g, n, *p.smack_band, p.bursts, 0.002 * p.bursts, 0.03)
    y += p.low_level * thump(n, *p.low, 0.015, 0.09)
    y += 0.6 * cascade(g, n, p.pieces, p.piece_band, p.piece_t60, p.fall, p.spread)
    y += 0.10 * bandpass(white(g, n) * decay(n, 0.22, 0.002), 3200, 9000)
    if p.splash:
        spray = curve(n, [(0, 0), (0.03, 1), (0.25, 0.2), (0.6, 0)]) * white(g, n)
        y += p.splash * (wet(g, n, 0.02, 0.35, 40) + 0.7 * bandpass(spray, 600, 5000))
    y = in_room(hit_hard(y, p.push), p.room, p.wet_db)
    return equalised(y, "highshelf", *p.shelf)


@dataclass(frozen=True)
class Ring:
    """Metal that is struck: a sheet or a solid bar, the contact, and what it does after."""

    seconds: float
    hz: tuple[float, float]
    t60: float
    sheet_modes: int = 0  # 0: a solid body with `ratios`
    tilt: float = -0.2
    ratios: Sequence[float] = (1.0, 1.59, 2.14, 2.92, 3.65, 4.9, 6.2, 8.1)
    contact: tuple[float, float] = (900.0, 6000.0)
    contact_level: float = 1.2
    low: float = 0.45
    wobble: float = 0.0
    rattles: tuple[float, ...] = ()
    scrape: float = 0.0
    push: float = 2.0
    room: str = "tiled"
    wet_db: float = -18.0
    top_hz: float = 12000.0
    mono: bool = True


def ring(g: Rng, p: Ring) -> Signal:
    n = frames(p.seconds)
    hz = g.uniform(*p.hz)
    if p.sheet_modes:
        y = sheet(g, n, hz, p.sheet_modes, p.t60, p.tilt, 0.006)
    else:
        y = bar(g, n, hz, p.ratios, p.t60) + 0.7 * bar(g, n, hz, p.ratios, p.t60 * 0.93)
    if p.wobble:
        y *= 1.0 + p.wobble * exact.sin(2 * np.pi * g.uniform(5, 8) * times(n)) * decay(n, 1.2)
    y = peak_one(y) + p.contact_level * smack(g, n, *p.contact, 3, 0.003, 0.02)
    y += p.low * thump(n, 240, 95, 0.016, 0.11, 3)
    if p.scrape:
        noise = white(g, n) * curve(n, [(0, 1), (0.05, 0.7), (0.16, 0)])
        y += p.scrape * swept(noise, "band", glide(n, [(0, 3000), (0.16, 7500)]), 3.0)
    for k, at in enumerate(p.rattles):
        again = sheet(g, frames(0.5), hz * g.uniform(1.0, 1.3), 26, 0.35, -0.1)
        place_s(y, again, at + g.uniform(-0.03, 0.03), 0.04 / (k + 1))
    y = lowpass(in_room(hit_hard(y, p.push), p.room, p.wet_db), p.top_hz, 1)
    return to_mono(y) if p.mono else y


def clink(g: Rng) -> Signal:
    """Two glasses touch."""
    n = frames(0.8)
    y = bar(g, n, g.uniform(2300, 3400), (1.0, 1.008, 2.32, 4.25, 6.63), 0.5, 0.9)
    return y + 0.4 * smack(g, n, 5000, 14000, 1, 0.0, 0.006)


@dataclass(frozen=True)
class Wood:
    """Furniture: snaps in a row, a low body, splinters, pieces on the floor."""

    seconds: float
    snaps: tuple[int, int]
    size: tuple[float, float]
    splinters: int
    pieces: int
    low: float = 0.9


def wood_break(g: Rng, p: Wood) -> Signal:
    y, at = silence(p.seconds), 0.0
    for k in range(int(g.integers(*p.snaps))):
        place_s(y, snap(g, g.uniform(*p.size)), at, 1.0 if k == 0 else g.uniform(0.35, 0.8))
        at += g.exponential(0.026)
    n = len(y)
    y += p.low * thump(n, 150, 62, 0.02, 0.18, 2.5)
    y += 0.4 * crunch(g, n, 0.24, p.splinters, 900, 5500, 0.005)
    for _ in range(p.pieces):
        at = g.uniform(0.28, p.seconds * 0.7)
        place_s(y, snap(g, g.uniform(0.4, 0.8)), at, g.uniform(0.06, 0.22))
    return in_room_mono(hit_hard(y, 2.3), "tiled", -18)


def record_break(g: Rng) -> Signal:
    """Vinyl: one dry snap and a few flat pieces."""
    n = frames(0.6)
    y = 1.2 * smack(g, n, 1300, 7500, 2, 0.004, 0.016)
    y += 0.8 * bar(g, n, g.uniform(620, 760), (1.0, 1.62, 2.4, 3.3), 0.06)
    y += 0.5 * crunch(g, n, 0.06, 20, 1400, 5200, 0.006)
    y += 0.3 * cascade(g, n, 7, (1100, 3600), 0.035, 0.2, 0.25, 3)
    return in_room_mono(hit_hard(y, 2.0), "tiled", -19)


def extinguisher_spray(g: Rng) -> Signal:
    """A valve gives, then a jet that chokes and dies."""
    n = frames(1.5)
    level = curve(n, [(0, 0), (0.01, 1), (0.2, 0.8), (1.0, 0.45), (1.48, 0)])
    jet = bandpass(white(g, n), 900, 8000) * (
        1 + 0.3 * exact.sin(np.cumsum(g.normal(0.004, 0.02, n)))
    )
    y = peak_one(jet * level) + 0.5 * lowpass(white(g, n), 500) * level
    place_s(y, click(g, 1500, 0.05), 0.0, 0.8)
    return in_room_mono(equalised(y, "highshelf", 6000, -5), "tiled", -18)


# ---- bullets on things ------------------------------------------------------


def bullet_wood(g: Rng) -> Signal:
    n = frames(0.5)
    y = bar(g, n, g.uniform(210, 290), (1.0, 1.52, 2.31, 2.94, 4.1, 5.6), 0.10, 0.55)
    y += 1.1 * smack(g, n, 1000, 7000, 2, 0.002, 0.014) + 0.6 * thump(n, 190, 85, 0.012, 0.09)
    y += 0.45 * crunch(g, n, 0.16, 26, 1300, 5200, 0.005)
    return in_room_mono(hit_hard(y, 2.0), "tiled", -19)


def bullet_stone(g: Rng) -> Signal:
    """Tile or plaster: a dry crack, then grit."""
    n = frames(0.6)
    y = 1.5 * smack(g, n, 1500, 8500, 3, 0.003, 0.018) + 0.5 * thump(n, 230, 110, 0.01, 0.07)
    y += 0.5 * bar(g, n, g.uniform(1300, 1900), (1.0, 1.44, 2.3), 0.03)
    y += 0.25 * crunch(g, n, 0.45, 46, 1800, 6800, 0.004)
    return in_room_mono(hit_hard(y, 2.0), "tiled", -16)


def bullet_metal(g: Rng) -> Signal:
    n = frames(0.8)
    y = peak_one(sheet(g, n, g.uniform(680, 940), 18, 0.4, -0.2))
    y += 1.3 * smack(g, n, 2000, 10000, 2, 0.002, 0.012) + 0.4 * thump(n, 260, 120, 0.01, 0.07)
    return in_room_mono(hit_hard(y, 2.0), "club", -20)


def bullet_glass(g: Rng) -> Signal:
    n = frames(0.8)
    y = 1.3 * smack(g, n, 2200, 9000, 3, 0.005, 0.02)
    y += 0.7 * cascade(g, n, 16, (2600, 8500), 0.09, 0.16, 0.3, 3)
    return equalised(in_room_mono(hit_hard(y, 2.0), "tiled", -17), "highshelf", 8000, -5)


def ricochet(g: Rng) -> Signal:
    """A slug that tumbles away."""
    n = frames(0.75)
    t = times(n)
    freq = g.uniform(2600, 3900) * (0.42 + 0.58 * exact.exp(-t / g.uniform(0.18, 0.3)))
    tumble = 0.6 + 0.4 * exact.sin(2 * np.pi * np.cumsum(95 - 90 * t) / 44100)
    body = sine(freq) + 0.35 * sine(freq * 2.01) + 0.2 * sine(freq * 3.03)
    y = 0.55 * body * tumble * decay(n, 0.75, 0.004)
    y += 0.5 * swept(white(g, n), "band", freq * 1.1, 6.0) * decay(n, 0.6, 0.004)
    y += 0.9 * smack(g, n, 2000, 12000, 2, 0.002, 0.012)
    return in_room_mono(y + 0.25 * crunch(g, n, 0.06, 14, 2000, 7000, 0.004), "club", -16)


# ---- the big set pieces -----------------------------------------------------


def chain_snap(g: Rng) -> Signal:
    """A link gives, the rest of the chain runs."""
    y = silence(0.9)
    place_s(y, click(g, 1150, 0.12, 1.6), 0.0, 1.2)
    place_s(y, ring(g, Ring(0.6, (1500, 1900), 0.4, 10, scrape=0.5)), 0.0, 0.6)
    at = 0.05
    while at < 0.6:
        place_s(y, click(g, g.uniform(1700, 3200), 0.03, 0.6), at, 0.35 * g.uniform(0.4, 1.0))
        at += g.uniform(0.012, 0.045)
    return in_room_mono(hit_hard(y, 1.8), "club", -17)


def mirror_ball_crash(g: Rng) -> Signal:
    """Two hundred small mirrors and a hollow shell on a dance floor."""
    n = frames(2.8)
    y = 1.2 * smack(g, n, 900, 7000, 6, 0.014, 0.06) + 1.0 * thump(n, 170, 48, 0.04, 0.4, 3)
    y += 0.5 * peak_one(sheet(g, n, g.uniform(210, 260), 22, 0.35, -0.3))
    y += 0.55 * cascade(g, n, 120, (2200, 8800), 0.14, 0.3, 1.0)
    y += 0.3 * cascade(g, n, 40, (3000, 9000), 0.1, 0.8, 1.2, 3)
    y = in_room(hit_hard(y, 2.2), "hall", -12)
    return equalised(y, "highshelf", 7500, -5)


def lamp_bar_fall(g: Rng) -> Signal:
    """A steel bar with lamps: clang, glass, it rolls."""
    n = frames(2.2)
    y = peak_one(sheet(g, n, g.uniform(150, 185), 30, 0.9, -0.35, 0.008))
    y += 0.8 * peak_one(bar(g, n, g.uniform(310, 360), (1.0, 2.76, 5.4, 8.9), 0.8))
    y += 1.2 * smack(g, n, 1000, 7500, 4, 0.008, 0.03) + 0.9 * thump(n, 180, 55, 0.03, 0.3, 3)
    y += 0.4 * cascade(g, n, 44, (2300, 8200), 0.11, 0.1, 0.7)
    for at, level in ((0.42, 0.35), (0.66, 0.18), (0.80, 0.09)):
        again = bar(g, frames(0.7), g.uniform(310, 360), (1.0, 2.76, 5.4), 0.4)
        place_s(y, peak_one(again), at + g.uniform(-0.03, 0.03), level)
    return equalised(in_room(hit_hard(y, 2.0), "hall", -13), "highshelf", 7500, -4)


def speaker_crash(g: Rng) -> Signal:
    """Heavy boxes topple: wood, a cone that coughs, a cable that hums off."""
    n = frames(1.9)
    y = 1.3 * thump(n, 150, 42, 0.05, 0.45, 3) + 0.9 * smack(g, n, 500, 4200, 5, 0.014, 0.05)
    y += 0.8 * peak_one(bar(g, n, g.uniform(95, 120), (1.0, 1.6, 2.3, 3.2, 4.7), 0.22))
    for at, level in ((0.16, 0.8), (0.34, 0.5), (0.47, 0.25)):
        box = thump(frames(0.4), 170, 60, 0.03, 0.22, 3)
        place_s(y, box, at + g.uniform(-0.02, 0.02), level)
        place_s(y, snap(g, g.uniform(1.0, 1.6)), at, level * 0.5)
    hum = sine(glide(n, [(0, 104), (0.5, 96), (1.2, 40)])) * curve(n, [(0, 0), (0.05, 1), (0.9, 0)])
    y += 0.25 * peak_one(highpass(np.sign(hum) * exact.power(np.abs(hum), 0.4), 90))
    return in_room(hit_hard(y, 2.2), "hall", -14)


def falling_casing(g: Rng, hz: tuple[float, float], dull: float) -> Signal:
    """Brass (bright) or a shot shell (dull) on a hard floor."""
    base = g.uniform(*hz)
    ratios = (1.0, 1.013, 1.72, 2.51, 3.4)
    piece = bar(g, frames(0.2), base, ratios, 0.13 * (1 - 0.6 * dull), 0.8)
    piece += 0.3 * smack(g, frames(0.2), 2500, 9000, 1, 0.0, 0.006)
    y = bouncing(g, piece, 0.85, (0.14, 0.2))
    roll = rub(g, 0.4, 3000, 8000, 31)
    place_s(y, roll, 0.4, 0.05)
    return y


def key_drop(g: Rng) -> Signal:
    """Something small and metal falls: a weapon dropped on the floor."""
    y = silence(0.7)
    for at, level in ((0.0, 1.0), (0.09, 0.5), (0.15, 0.3), (0.24, 0.12)):
        part = click(g, g.uniform(900, 1300), 0.07, 1.2)
        place_s(y, part, at * g.uniform(0.9, 1.15), level)
        place_s(y, shard(g, 1800, 3600, 0.08), at, 0.3 * level)
    return in_room_mono(y + 0.4 * thump(len(y), 220, 100, 0.012, 0.08), "tiled", -20)


def weapon_whirl(g: Rng) -> Signal:
    """A record spins past: a thin whistle that beats."""
    y = air(g, 0.42, (900.0, 2600.0, 800.0), 0.4, 0.26, 3.0)
    turns = np.cumsum(np.linspace(34.0, 26.0, len(y))) / 44100
    return y * (1.0 + 0.7 * exact.sin(2 * np.pi * (turns + g.uniform())))
