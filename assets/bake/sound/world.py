"""Steps, ladders, doors, the crowd, rain, humming things."""

from dataclasses import dataclass

import numpy as np

from .bodies import bar, click, hit_hard, rub, sheet, smack, snap, thump, wet
from .kit import exact
from .kit.filters import bandpass, highpass, lowpass, swept
from .kit.rooms import in_room, in_room_mono
from .kit.signals import (
    Rng,
    Signal,
    fit,
    frames,
    peak_one,
    place,
    place_s,
    silence,
    texture_loop,
    times,
    to_stereo,
)
from .kit.sources import coloured, constant, curve, decay, saw, sine, tone, wander, white


@dataclass(frozen=True)
class Floor:
    """What a shoe does to a floor: smack, hollow body, ring."""

    smack_band: tuple[float, float]
    smack_level: float
    smack_t60: float
    low: tuple[float, float]
    low_level: float
    low_t60: float = 0.07
    body_hz: tuple[float, float] = (0.0, 0.0)
    body_level: float = 0.0
    body_t60: float = 0.1
    sheet_level: float = 0.0
    top_hz: float = 9000.0
    grain: float = 0.0  # soft pile rubbed by the sole
    edge: float = 0.0  # of the heel, hard and high: what drums and bass leave room for
    room: str = "tiled"
    wet_db: float = -20.0


TILE = Floor(
    (2000, 8200),
    1.0,
    0.011,
    (240, 110),
    0.42,
    0.06,
    (1600, 2000),
    0.2,
    0.03,
    top_hz=12000.0,
    edge=0.5,
)
WOOD = Floor(
    (900, 5200), 0.9, 0.012, (210, 95), 0.42, 0.10, (235, 295), 0.42, 0.09, edge=1.5, wet_db=-22.0
)
CARPET = Floor(
    (300, 1900),
    0.8,
    0.022,
    (170, 75),
    0.7,
    0.08,
    top_hz=5200.0,
    grain=0.7,
    room="booth",
    wet_db=-22.0,
)
METAL = Floor(
    (1400, 7800), 1.0, 0.010, (165, 80), 0.85, 0.11, (225, 285), 0.0, 0.34, 1.25, wet_db=-19.0
)

PLANKS = Floor(
    (700, 4600), 1.0, 0.014, (190, 84), 0.26, 0.10, (180, 235), 0.5, 0.12, edge=1.6, room="booth"
)
ICE = Floor((2600, 9000), 0.5, 0.007, (220, 100), 0.4, 0.06, (2300, 2900), 0.4, 0.11, room="booth")
BOOT = Floor(  # what a heavy man adds to any floor
    (350, 2800),
    1.5,
    0.022,
    (190, 96),
    0.48,
    0.10,
    top_hz=5000.0,
    grain=0.45,
    edge=0.7,
    room="booth",
)
STONE = Floor(
    (1200, 5200), 1.0, 0.014, (230, 105), 0.36, 0.06, top_hz=7500.0, room="booth", wet_db=-22.0
)


def contact(g: Rng, p: Floor, level: float) -> Signal:
    m = frames(0.5 if p.sheet_level else 0.25)
    y = p.smack_level * smack(g, m, *p.smack_band, 2, 0.003, p.smack_t60)
    lower = g.uniform(0.88, 1.12)  # no two steps find the floor at the same place
    low = thump(m, p.low[0] * lower, p.low[1] * lower, 0.010, p.low_t60 * g.uniform(0.8, 1.2), 1.8)
    y += p.low_level * g.uniform(0.8, 1.2) * low
    if p.edge:
        y += p.edge * level * smack(g, m, 3600, 9500, 1, 0.0, 0.007)
    if p.body_level:
        ratios = (1.0, 1.7, 2.5, 3.6)
        y += p.body_level * bar(g, m, g.uniform(*p.body_hz), ratios, p.body_t60)
    if p.sheet_level:
        plate = sheet(g, m, g.uniform(*p.body_hz), 24, p.body_t60, -0.45)
        y += p.sheet_level * level * plate / 6.0
    return lowpass(y, p.top_hz, 1)


def step(g: Rng, p: Floor) -> Signal:
    """Heel, then toe."""
    y = silence(0.7 if p.sheet_level else 0.42)
    place_s(y, contact(g, p, 1.0), 0.0)
    place_s(y, contact(g, p, 0.8), g.uniform(0.06, 0.088), g.uniform(0.35, 0.6))
    if p.grain:
        place_s(y, rub(g, 0.13, 500, 3200, 60), 0.0, p.grain)
    return in_room_mono(lowpass(y, p.top_hz), p.room, p.wet_db)


def ladder_step(g: Rng) -> Signal:
    """A rung: a tube rings shortly under a hand or a sole."""
    n = frames(0.45)
    y = bar(g, n, g.uniform(390, 470), (1.0, 2.76, 5.4, 8.9), 0.16)
    y += 0.5 * smack(g, n, 800, 5000, 2, 0.004, 0.012) + 0.5 * thump(n, 210, 100, 0.01, 0.08)
    return in_room_mono(lowpass(y, 6000, 1), "tiled", -20)


# ---- doors ------------------------------------------------------------------


def latch(g: Rng) -> Signal:
    y = silence(0.16)
    place_s(y, click(g, g.uniform(900, 1300), 0.04), 0.0, 0.6)
    place_s(y, click(g, g.uniform(900, 1300), 0.045), 0.045, 1.0)
    return y


def door_open(g: Rng) -> Signal:
    """Push bar, then a heavy leaf on a closer: air, no fairy-tale creak."""
    y = silence(0.9)
    place_s(y, latch(g), 0.0, 0.9)
    place_s(y, 0.5 * thump(frames(0.2), 180, 75, 0.02, 0.12), 0.04)
    place_s(y, rub(g, 0.8, 250, 2600, 22), 0.06, 0.42)
    return lowpass(in_room_mono(y, "club", -18), 6000, 1)


def door_slam(g: Rng) -> Signal:
    n = frames(0.9)
    y = 0.5 * bar(g, n, g.uniform(82, 100), (1.0, 1.6, 2.3, 3.2, 4.7), 0.24)
    y += 0.5 * thump(n, 160, 58, 0.02, 0.2, 3) + 1.5 * smack(g, n, 350, 2400, 4, 0.008, 0.05)
    y += 0.12 * fit(latch(g), n)
    return lowpass(in_room(hit_hard(y, 2.5), "club", -14), 4500, 1)


def door_kick(g: Rng) -> Signal:
    """A sole, a lock that splinters, the leaf against the wall."""
    n = frames(1.2)
    y = 1.4 * smack(g, n, 350, 2600, 4, 0.007, 0.05) + 0.7 * thump(n, 165, 56, 0.022, 0.2, 3)
    y += 0.5 * bar(g, n, g.uniform(88, 108), (1.0, 1.6, 2.3, 3.2, 4.7), 0.2)
    for _ in range(6):
        place_s(y, snap(g, g.uniform(0.8, 1.4)), g.exponential(0.03), g.uniform(0.2, 0.5))
    wall = thump(frames(0.4), 190, 70, 0.02, 0.2, 3)
    wall += 0.6 * smack(g, len(wall), 500, 3000, 3, 0.01, 0.03)
    place_s(y, wall, g.uniform(0.24, 0.3), 0.5)
    return in_room(hit_hard(y, 2.5), "club", -17)


def grille(g: Rng) -> Signal:
    """A roller grille: chain of slats, then the stop."""
    y = silence(1.6)
    at = 0.0
    while at < 1.0:
        slat = peak_one(sheet(g, frames(0.12), g.uniform(600, 900), 9, 0.08, -0.2))
        place_s(y, slat, at, g.uniform(0.14, 0.3))
        at += g.uniform(0.026, 0.042)
    place_s(y, peak_one(sheet(g, frames(0.6), 190, 20, 0.4, -0.35)), 1.02, 0.9)
    place_s(y, smack(g, frames(0.2), 700, 5000, 3, 0.006, 0.03), 1.02, 1.0)
    place_s(y, thump(frames(0.3), 170, 65, 0.02, 0.2, 3), 1.02, 0.9)
    return in_room_mono(hit_hard(y, 1.6), "club", -16)


# ---- beds -------------------------------------------------------------------


def _mumbler(g: Rng, n: int, base: float, spread: float) -> Signal:
    """One voice far away: a saw through three formants, gated by its own syllables."""
    freq = base * exact.exp(wander(g, n, 2.5, spread))
    source = 0.5 * saw(freq) + 0.1 * white(g, n)
    formants = (
        (g.uniform(350, 700), 1.0),
        (g.uniform(900, 1800), 0.6),
        (g.uniform(2300, 2900), 0.25),
    )
    y = np.zeros(n)
    for hz, level in formants:
        y += level * bandpass(source, hz * 0.9, hz * 1.1)
    return y * np.clip(wander(g, n, 5.5) + 0.8 * wander(g, n, 0.5), 0, 2)


def crowd_murmur(g: Rng) -> Signal:
    n, overlap = frames(8.0), frames(1.0)
    m = n + overlap
    out = np.zeros((m, 2))
    for _ in range(24):
        base = g.choice([g.uniform(95, 140), g.uniform(170, 230)])
        place(
            out, to_stereo(_mumbler(g, m, base, 0.10), g.uniform(-0.9, 0.9)), 0, g.uniform(0.3, 1.0)
        )
    return texture_loop(in_room(out, "club", -2, m), n)


def crowd_scream(g: Rng) -> Signal:
    """The floor empties: many throats at once, none of them near."""
    n = frames(2.6)
    out = np.zeros((n, 2))
    for k in range(18):
        length = frames(g.uniform(0.5, 1.3))
        start = g.uniform(0.0, 0.25) if k < 9 else g.uniform(0.1, 1.2)
        high = g.uniform(420, 760) if k % 3 else g.uniform(200, 300)
        path = curve(length, [(0, 0.72), (0.09, 1.0), (0.35, 1.06), (length / 44100, 0.7)])
        source = saw(high * path * exact.exp(wander(g, length, 9, 0.03))) + 0.3 * white(g, length)
        y = np.zeros(length)
        for hz, level in (
            (g.uniform(750, 950), 1.0),
            (g.uniform(1250, 1700), 0.8),
            (g.uniform(2700, 3300), 0.5),
        ):
            y += level * bandpass(source, hz * 0.92, hz * 1.08)
        shape = curve(length, [(0, 0), (0.05, 1), (0.4, 0.8), (length / 44100, 0)])
        place_s(out, to_stereo(y * shape, g.uniform(-0.9, 0.9)), start, g.uniform(0.3, 1.0))
    out += (
        0.4
        * to_stereo(bandpass(coloured(g, n, -3), 200, 1500))
        * (curve(n, [(0, 0), (0.3, 1), (2.6, 0)])[:, None])
    )
    return lowpass(in_room(out, "hall", 1.0), 5200, 1)


def rain(g: Rng) -> Signal:
    """Rain on a landing roof: wash, near drops, a gutter."""
    n, overlap = frames(6.0), frames(0.6)
    m = n + overlap
    out = np.zeros((m, 2))
    for side in range(2):
        wash = bandpass(coloured(g, m, -2), 900, 9000) * (1 + 0.12 * wander(g, m, 3))
        out[:, side] = 0.5 * wash + 0.35 * lowpass(coloured(g, m, -4), 500, 1)
    for _ in range(420):
        hz, size = g.uniform(1500, 5200), g.uniform(0.1, 1.0) ** 2
        drop = tone(frames(0.014), hz) * decay(frames(0.014), 0.012, 0.0002)
        place_s(out, to_stereo(drop, g.uniform(-1, 1)), g.uniform(0, 6.55), 0.5 * size)
    out += 0.12 * to_stereo(wet(g, m, 0.0, m / 44100 - 0.05, 130), 0.5)
    return texture_loop(out, n)


def neon_hum(g: Rng) -> Signal:
    """Transformer at 100 Hz, whole cycles in 4 s, and a gas buzz that stutters."""
    n = frames(4.0)
    t = times(n)
    y = np.zeros(n)
    for k in range(1, 34):
        y += tone(n, 100.0 * k, g.uniform()) / k**0.9 * g.uniform(0.4, 1.0)
    slow = 1 + 0.15 * exact.sin(2 * np.pi * 0.5 * t) + 0.1 * exact.sin(2 * np.pi * 1.25 * t + 1)
    arc = np.sign(exact.sin(2 * np.pi * 50 * t)) * exact.power(
        np.abs(exact.sin(2 * np.pi * 100 * t)), 8.0
    )
    gate = np.ones(n)
    for at in (1.31, 1.36, 2.9):
        gate[frames(at) : frames(at + 0.03)] = 0.25
    window = exact.hanning(300)
    gate = exact.smoothed(gate, window / window.sum())
    gate[:300] = gate[-300:] = 1.0
    buzz = highpass(np.concatenate([arc, arc]), 1800, 1)[n:]
    return (0.5 * y + 0.8 * buzz * gate) * slow


def heartbeat(g: Rng) -> Signal:
    """One cycle at 62 a minute; harmonics carry it on small speakers."""
    y = silence(0.96)
    for at, hz, level in ((0.02, 62.0, 1.0), (0.32, 78.0, 0.7)):
        m = frames(0.24)
        low = thump(m, hz * 1.5, hz * 0.8, 0.03, 0.17, 3.5) * np.minimum(1, times(m) / 0.008)
        low += 0.45 * thump(m, hz * 3.4, hz * 2.1, 0.02, 0.09, 2)
        place_s(y, low + 0.1 * lowpass(white(g, m) * decay(m, 0.05, 0.004), 300), at, level)
    return lowpass(y, 420)


def power_down(g: Rng) -> Signal:
    """The desk dies: the record slows to nothing and a relay drops."""
    n = frames(1.3)
    fall = curve(n, [(0, 1), (0.25, 0.75), (0.9, 0.12), (1.3, 0.02)])
    y = sine(110 * fall) + 0.5 * saw(220 * fall) + 0.3 * saw(330 * fall)
    y = swept(y, "low", 200 + 4000 * fall**2, 0.9) * curve(n, [(0, 1), (0.9, 0.7), (1.2, 0)])
    y += 0.05 * lowpass(white(g, n), 3000) * fall
    place_s(y, click(g, 1200, 0.05, 1.2), 1.0, 0.5)
    return in_room(y, "club", -14)


def portal(g: Rng) -> Signal:
    """Emergency lighting comes on: relays down the hall and a tube that starts."""
    y = silence(1.2)
    for k in range(3):
        place_s(y, click(g, 900 + 90 * k, 0.06, 1.4), 0.16 * k, 1.0 - 0.2 * k)
        place_s(y, thump(frames(0.15), 150, 60, 0.02, 0.1), 0.16 * k, 0.6)
    m = frames(0.7)
    tube = lowpass(saw(constant(m, 100.0)), 2600, 1) * curve(m, [(0, 0), (0.05, 1), (0.7, 0)])
    place_s(y, tube, 0.4, 0.15)
    return in_room(y, "hall", -13)
