"""Grenades from pin to echo."""

from dataclasses import dataclass

import numpy as np

from .bodies import bar, bouncing, click, hit_hard, rub, smack, thump
from .kit import exact
from .kit.dynamics import driven, soft_clipped
from .kit.filters import bandpass, equalised, highpass, lowpass
from .kit.rooms import in_room, in_room_mono
from .kit.signals import Rng, Signal, frames, peak_one, place_s, silence, times, to_stereo
from .kit.sources import coloured, curve, decay, tone, white

BEEP_HZ = 2093.0  # C7
BEEP_STEP = 2.0 ** (2.0 / 12.0)  # a whole tone a variant: the fuse's pitch climbs


def pin(g: Rng) -> Signal:
    """A ring on a cotter: slide, ping, swing."""
    y = silence(0.5)
    place_s(y, rub(g, 0.07, 2000, 8000), 0.0, 0.3)
    place_s(y, click(g, g.uniform(2500, 2900), 0.06), 0.07, 1.0)
    ring = bar(g, frames(0.3), g.uniform(3600, 4200), (1.0, 1.7, 2.6), 0.22)
    place_s(y, ring, 0.075, 0.3)
    return y


def spoon(g: Rng) -> Signal:
    """The lever flies off and lands somewhere."""
    y = silence(0.9)
    place_s(y, click(g, g.uniform(1500, 1800), 0.05, 1.3), 0.0, 1.0)
    plate = bar(g, frames(0.25), g.uniform(1900, 2300), (1.0, 1.41, 2.2, 3.1), 0.16)
    place_s(y, plate, 0.005, 0.5)
    place_s(y, bouncing(g, plate, 0.5, (0.09, 0.13), 4), 0.32, 0.2)
    return in_room_mono(y, "tiled", -18)


def beep(g: Rng, step: int) -> Signal:
    """`step` 0 .. 4: each a whole tone above the one before."""
    n = frames(0.11)
    hz = BEEP_HZ * BEEP_STEP**step
    shape = curve(n, [(0, 0), (0.003, 1), (0.07, 0.9), (0.11, 0)])
    # a piezo disc: its odd partials carry over a fight
    y = tone(n, hz) + 0.3 * tone(n, hz * 2.0) + 0.6 * tone(n, hz * 3.0) + 0.15 * tone(n, hz * 5.0)
    return in_room_mono(y * shape, "tiled", -17)


@dataclass(frozen=True)
class Bounce:
    """An egg of iron on a floor: the floor's answer over the shell's own ring."""

    band: tuple[float, float]
    smack: float
    body_hz: float = 0.0
    body: float = 0.0
    ring: float = 0.5
    low: float = 0.4


def bounce(g: Rng, p: Bounce) -> Signal:
    n, hz = frames(0.4), g.uniform(74.0, 96.0)
    y = p.ring * bar(g, n, g.uniform(880, 1050), (1.0, 1.53, 2.31, 3.4, 4.6), 0.11)
    y += p.smack * smack(g, n, *p.band, 2, 0.003, 0.016) + p.low * thump(
        n, 2.4 * hz, hz, 0.015, g.uniform(0.08, 0.13)
    )
    if p.body:
        y += p.body * bar(g, n, p.body_hz * g.uniform(0.93, 1.07), (1.0, 1.6, 2.4, 3.5), 0.12)
    return in_room_mono(y, "tiled", -19)


def _burst(g: Rng, n: int) -> Signal:
    t = times(n)
    wave = (1.0 - t / 0.004) * exact.exp(-1.1 * t / 0.004)
    y = 2.2 * wave + 1.0 * bandpass(white(g, n) * decay(n, 0.07, 0.0001), 900, 5000)
    y += 1.7 * bandpass(white(g, n) * decay(n, 0.45, 0.0004), 150, 1200)
    y += 1.3 * lowpass(white(g, n) * decay(n, 1.1, 0.002), 170)
    deep = g.uniform(0.92, 1.12)
    y += 1.0 * thump(n, 120 * deep, 27 * deep, 0.09 * g.uniform(0.9, 1.1), 0.8, 3)
    return soft_clipped(driven(peak_one(y), 6.0), 0.6, 0.95)


def near(g: Rng) -> Signal:
    """Pressure, body, rumble, then what it threw up comes down."""
    n = frames(3.2)
    y = _burst(g, n)
    y += 0.10 * coloured(g, n, -6.0) * curve(n, [(0, 0), (0.1, 1), (3.2, 0)])
    for _ in range(60):
        at = 0.35 + float(g.gamma(2.0, 0.35))
        hz = g.uniform(500, 3400)
        piece = bar(g, frames(0.1), hz, (1.0, 1.7, 2.6), 0.03)
        place_s(y, piece, at, 0.06 * g.uniform(0.2, 1.0))
    return equalised(in_room(y, "hall", -10), "highshelf", 2600, -9)


def far(g: Rng) -> Signal:
    """Heard across a lake: only its body, and two answers of the hills."""
    n = frames(3.0)
    y = lowpass(_burst(g, n), 380) + 0.9 * thump(n, 210, 60, 0.02, 0.12, 2)
    for at, level in ((g.uniform(0.45, 0.65), 0.3), (g.uniform(0.95, 1.25), 0.14)):
        place_s(y, lowpass(_burst(g, frames(1.0)), 260), at, level)
    return in_room(y, "hall", -5)


def ears(g: Rng) -> Signal:
    """Three beating tones that fade within seconds."""
    n = frames(4.4)
    level = curve(n, [(0, 0), (0.05, 1), (1.2, 0.7), (4.4, 0)])
    out = np.zeros((n, 2))
    for hz, pan, share in (
        (3950.0, -0.7, 1.0),
        (3957.0, 0.7, 1.0),
        (6130.0, 0.5, 0.35),
        (6141.0, -0.5, 0.35),
        (2810.0, 0.0, 0.3),
    ):
        out += to_stereo(tone(n, hz, g.uniform()) * level, pan) * share
    return out


def pulled(g: Rng) -> Signal:
    """Pin and spoon in one hand, as a man who throws it does."""
    y = silence(1.2)
    place_s(y, pin(g), 0.0, 0.8)
    place_s(y, spoon(g), 0.16, 1.0)
    return highpass(hit_hard(y, 1.2), 200)
