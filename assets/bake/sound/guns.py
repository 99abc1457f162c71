"""Firearms and their mechanism."""

from dataclasses import dataclass

import numpy as np

from .bodies import click, rub, smack, thump
from .kit import exact
from .kit.dynamics import driven, soft_clipped
from .kit.filters import bandpass, equalised, highpass, lowpass
from .kit.rooms import in_room, in_room_mono, reverb_only
from .kit.signals import (
    Rng,
    Signal,
    frames,
    peak_one,
    place_s,
    silence,
    times,
    to_mono,
    to_stereo,
)
from .kit.sources import decay, white

PRESSURE_S = 0.0011  # length of a pistol's pressure wave


@dataclass(frozen=True)
class Gun:
    """A report: size 1 is a service pistol; `bright` moves energy upwards; `voice` is what its
    barrel and frame bring out (Hz, dB); `crack` is the bullet's own, faster than sound."""

    size: tuple[float, float]
    bright: float
    seconds: float
    action_at: float  # s; when the slide or bolt comes home, 0 = no moving action
    action_level: float
    room: str = "hall"
    wet_db: float = -8.0
    boom: float = 0.0  # extra low push
    mono: bool = False
    voice: tuple[float, float] = (1000.0, 0.0)
    crack: float = 0.0


def report(g: Rng, n: int, size: float, bright: float) -> Signal:
    """The pressure wave, three noise bands with their own decay, a short falling body."""
    t = times(n)
    length = PRESSURE_S * size
    wave = (1.0 - t / length) * exact.exp(-1.1 * t / length)
    crack = highpass(white(g, n) * decay(n, 0.022 * size, 0.00005), 2200)
    mid = bandpass(white(g, n) * decay(n, 0.12 * size, 0.0002), 380, 3400)
    low = bandpass(white(g, n) * decay(n, 0.20 * size, 0.0006), 70, 420)
    y = 2.2 * wave + 1.1 * bright * crack + 1.9 * mid + 2.4 * low
    y += 0.9 * thump(n, 260 / size, 72 / size**0.5, 0.020 * size, 0.085 * size, 3)
    y = soft_clipped(driven(peak_one(y), 4.0), 0.6, 0.95)
    return equalised(lowpass(y, 9500, 1), "highshelf", 4500, -5 + 3 * (bright - 1))


VOICE_Q = 1.1
CRACK_AT = (0.007, 0.010)  # s behind the muzzle's bang, for somebody beside the line of fire


def spoken(g: Rng, p: Gun, body: Signal) -> Signal:
    """A report in the voice of its gun, with the crack of its bullet."""
    y = body.copy()
    if p.crack:
        m = frames(0.07)
        snap = highpass(white(g, m) * decay(m, 0.055, 0.00005), 2800)
        place_s(y, snap, g.uniform(*CRACK_AT), p.crack)
    y = equalised(y, "peak", *p.voice, VOICE_Q)
    return highpass(soft_clipped(peak_one(y), 0.45, 0.9), 55)


def shot(g: Rng, p: Gun) -> Signal:
    n = frames(p.seconds)
    y = spoken(g, p, report(g, n, g.uniform(*p.size), p.bright))
    if p.boom:
        y += p.boom * thump(n, 110, 42, 0.05, 0.4, 3)
    if p.action_at:
        place_s(y, click(g, g.uniform(1500, 1900), 0.035), p.action_at, p.action_level)
        back = p.action_at + 0.038
        place_s(y, click(g, g.uniform(1900, 2500), 0.03), back, 0.8 * p.action_level)
    return in_room_mono(y, p.room, p.wet_db) if p.mono else in_room(y, p.room, p.wet_db)


@dataclass(frozen=True)
class Tail:
    """What a place answers to a bang: its room, Hz of its air; echoes are (s, level, Hz)."""

    room: str
    top_hz: float
    echoes: tuple[tuple[float, float, float], ...] = ()
    floor_hz: float = 60.0


TAILS = {
    "hall": Tail("hall", 5000),
    "kitchen": Tail("tiled", 8000, floor_hz=140.0),
    "house": Tail("timber", 3600),
    "cellar": Tail("vault", 2200),
    "street": Tail("timber", 2600, ((0.16, 0.7, 2400), (0.29, 0.5, 1700), (0.52, 0.3, 1100))),
    "lake": Tail("forest", 1800, ((0.46, 0.7, 1300), (0.98, 0.5, 800), (1.5, 0.3, 520))),
}


def room_tail(g: Rng, p: Tail) -> Signal:
    """Only the place's answer to a bang, without the bang."""
    bang = report(g, frames(0.3), 0.9, 0.8)
    y = lowpass(highpass(reverb_only(bang, p.room), p.floor_hz, 1), p.top_hz, 1)
    if not p.echoes:
        return y
    out = np.zeros((len(y) + frames(p.echoes[-1][0] + 0.1), 2))
    for k, (at, level, hz) in enumerate(p.echoes):
        wall = to_stereo(lowpass(to_mono(y), hz * g.uniform(0.9, 1.1), 2), 0.6 - 1.2 * (k % 2))
        place_s(out, wall, at * g.uniform(0.96, 1.04), level)
    return out


@dataclass(frozen=True)
class Part:
    """One contact in a mechanism: at s, Hz, ring, level; `rub_s` slides before it."""

    at: float
    hz: float
    t60: float
    level: float
    hard: float = 1.0
    rub_s: float = 0.0
    rub_level: float = 0.14
    knock: float = 0.0


@dataclass(frozen=True)
class Mechanism:
    parts: tuple[Part, ...]
    seconds: float
    room: str = "booth"
    wet_db: float = -18.0


def mechanism(g: Rng, p: Mechanism) -> Signal:
    """Contacts and slides in the order of the real action."""
    y = silence(p.seconds)
    for part in p.parts:
        at = part.at * g.uniform(0.93, 1.07)
        if part.rub_s:
            start = max(0.0, at - part.rub_s)
            place_s(y, rub(g, part.rub_s, 1100, 6200), start, part.rub_level)
        hz = part.hz * g.uniform(0.94, 1.06)
        place_s(y, click(g, hz, part.t60, part.hard), at, part.level)
        if part.knock:
            place_s(y, thump(frames(0.1), 360, 180, 0.008, 0.05), at, part.knock)
    return in_room_mono(y, p.room, p.wet_db)


MAG_OUT = Mechanism((Part(0.0, 2100, 0.03, 0.7), Part(0.14, 1300, 0.05, 0.5, 0.6, 0.12)), 0.35)
MAG_IN = Mechanism(
    (Part(0.09, 1050, 0.05, 1.0, 1.2, 0.09, 0.13, 0.5), Part(0.106, 2600, 0.02, 0.4)), 0.35
)
SLIDE = Mechanism(
    (Part(0.12, 1500, 0.045, 0.7, 1.0, 0.12), Part(0.21, 1180, 0.06, 1.0, 1.3, 0.0, 0.0, 0.45)),
    0.42,
)
PUMP = Mechanism(
    (
        Part(0.10, 900, 0.06, 1.0, 1.3, 0.10, 0.16, 0.4),
        Part(0.32, 1000, 0.06, 1.0, 1.3, 0.10, 0.16, 0.4),
    ),
    0.6,
)
DRY = Mechanism((Part(0.0, 2300, 0.022, 0.5), Part(0.022, 1600, 0.03, 1.0)), 0.2)
COCK = Mechanism(
    (Part(0.0, 1900, 0.03, 0.6), Part(0.055, 2500, 0.03, 0.7), Part(0.10, 1350, 0.06, 1.0, 1.4)),
    0.32,
)
EMPTY_OUT = Mechanism(
    (
        Part(0.0, 1700, 0.04, 0.8),
        *(Part(0.08 + 0.03 * k, 2900 + 180 * k, 0.05, 0.4, 0.5) for k in range(5)),
    ),
    0.5,
)


def laser_tell(g: Rng) -> Signal:
    """A gun finds you: the hammer, and a thin rising tone that a fight cannot cover."""
    y = mechanism(g, COCK)
    m = frames(0.22)
    sweep = exact.sin(2 * np.pi * np.cumsum(np.linspace(2350.0, 2950.0, m)) / 44100)
    shape = np.minimum(1.0, np.arange(m) / frames(0.01)) * decay(m, 0.35)
    place_s(y, sweep * shape, 0.08, 0.35)
    return y


def muzzle_thud(g: Rng) -> Signal:
    """Gun butt raised and swung: cloth and a strap buckle."""
    y = silence(0.3)
    place_s(y, rub(g, 0.2, 500, 3500, 50), 0.0, 0.4)
    place_s(y, click(g, 1500, 0.05, 0.6), 0.12, 0.4)
    return y + 0.2 * smack(g, len(y), 600, 2600, 2, 0.01, 0.02)


# ---- distance and open air --------------------------------------------------

HILLS = ((0.21, 0.16), (0.36, 0.10), (0.62, 0.06))  # s, level of the answers across the lake
VALLEY = ((0.55, 0.30), (0.98, 0.16), (1.50, 0.08))


@dataclass(frozen=True)
class Outdoor:
    """A shot under the sky; `far` = over the lake: a crack, then the boom, then the valley."""

    gun: Gun
    far: bool


def _darker(x: Signal, hz: float) -> Signal:
    return lowpass(x, hz, 1)


def outdoor(g: Rng, p: Outdoor) -> Signal:
    size = g.uniform(*p.gun.size)
    body = spoken(g, p.gun, report(g, frames(0.6), size, p.gun.bright))
    y = silence(2.4 if p.far else 1.4)
    if not p.far:
        place_s(y, equalised(shot_dry(g, p.gun, body), "highshelf", 3800, -4), 0.0)
        for at, level in HILLS:
            place_s(y, _darker(body, 1100), at * g.uniform(0.95, 1.05), level)
        return in_room(y, "hall", -17)
    crack = highpass(report(g, frames(0.08), 0.5, p.gun.bright), 900)
    place_s(y, _darker(crack, 4200), 0.0, 0.35 * p.gun.bright)
    boom = 0.10 + 0.12 * size
    place_s(y, _darker(body, 900), boom, 1.0)
    for at, level in VALLEY:
        place_s(y, _darker(body, 600), boom + at * g.uniform(0.95, 1.05), level)
    return in_room(y, "hall", -8)


def shot_dry(g: Rng, p: Gun, body: Signal) -> Signal:
    """The report with the sounds of its own action."""
    y = body.copy()
    if p.boom:
        y += p.boom * thump(len(y), 110, 42, 0.05, 0.4, 3)
    if p.action_at:
        place_s(y, click(g, g.uniform(1500, 1900), 0.035), p.action_at, p.action_level)
    return y


def indoor_far(g: Rng, p: Gun) -> Signal:
    """From two rooms away: the hall answers more than the gun speaks."""
    body = report(g, frames(0.5), g.uniform(*p.size), p.bright)
    return _darker(in_room(_darker(body, 1500), "hall", 2.0), 2600)
