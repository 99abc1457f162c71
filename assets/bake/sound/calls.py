"""What a place has to say now and then: ice, wind, a far bell, rain on canvas, tubes, dishes,
the guests when somebody shoots."""

import numpy as np

from .bodies import bar, click, smack, snap, thump, wet
from .elements import dispersed, timber
from .household import VILLAGE_BELL, bell
from .kit import exact
from .kit.filters import bandpass, highpass, lowpass, swept
from .kit.rooms import in_room, in_room_mono
from .kit.signals import (
    RATE,
    Rng,
    Signal,
    frames,
    peak_one,
    place_s,
    signal_of,
    silence,
    times,
    to_mono,
    to_stereo,
)
from .kit.sources import coloured, constant, curve, log_uniform, saw, wander, white

FAR_HZ = 1500.0  # air and snow take what is higher
MAINS_HZ = 100.0


def far_bell(g: Rng) -> Signal:
    """The church across the valley: no clapper, a slow rise, the hills behind it."""
    y = lowpass(to_mono(bell(g, VILLAGE_BELL)), FAR_HZ, 2)
    y *= np.minimum(1.0, times(len(y)) / 0.03)
    out = in_room(y, "forest", -3.0)
    echo = np.zeros((len(out) + frames(0.9), 2))
    place_s(echo, out, 0.0)
    place_s(echo, to_stereo(lowpass(y, 700.0, 2), 0.6), 0.62, 0.22)
    return echo


def ice_groan(g: Rng) -> Signal:
    """The sheet works under the cold: a groan that slides, then a chirp that has run for miles."""
    seconds = g.uniform(1.5, 2.2)
    n = frames(seconds)
    thick = g.uniform(0.8, 1.3)
    path = curve(n, [(0, 62), (0.4 * seconds, g.uniform(40, 54)), (seconds, g.uniform(58, 76))])
    slip = np.abs(np.diff(np.floor(np.cumsum(path / thick) / RATE + 0.05 * wander(g, n, 9.0)),
                          prepend=0.0))  # fmt: skip
    y = np.zeros(n)
    for mode, level in ((92.0, 1.0), (148.0, 0.9), (263.0, 0.7), (420.0, 0.55), (710.0, 0.4)):
        y += level * bandpass(slip, 0.95 * mode / thick, 1.05 * mode / thick)
    y = peak_one(y) * exact.power(exact.hanning(n), 0.7)
    out = np.zeros((n + frames(0.8), 2))
    place_s(out, to_stereo(signal_of(y), g.uniform(-0.5, 0.5)), 0.0, 0.7)
    for _ in range(int(g.integers(1, 4))):
        chirp = dispersed(g, g.uniform(0.5, 0.9), 170.0 / thick, 3800.0 / thick)
        at, pan = g.uniform(0.2, seconds - 0.4), g.uniform(-0.8, 0.8)
        place_s(out, to_stereo(chirp, pan), at, g.uniform(0.4, 0.9))
        place_s(out, to_stereo(snap(g, 0.5), pan), at, 0.25)
    return in_room(out, "forest", -8.0)


def gust(g: Rng) -> Signal:
    """A gust that comes, leans on a corner, whistles and goes."""
    n = frames(g.uniform(2.6, 3.6))
    t = np.arange(n) / n
    level = exact.power(exact.sin(np.pi * exact.power(t, 0.8)), 2.0)
    out = np.zeros((n, 2))
    centre = signal_of(240.0 * exact.power(2.0, 1.6 * level + 0.25 * wander(g, n, 2.5)))
    for side in range(2):
        noise = coloured(g, n, -3.0) * (1.0 + 0.25 * wander(g, n, 6.0))
        body = peak_one(swept(noise, "band", centre, 0.9, 64))
        high = peak_one(swept(noise, "band", signal_of(3.1 * centre), 18.0, 64))
        out[:, side] = body * level + 0.16 * high * level * level * level
    return in_room(out, "forest", -14.0)


def awning(g: Rng) -> Signal:
    """The wind shakes the canvas over the door: a slap, and the water that lay on it comes down."""
    n = frames(1.8)
    y = 0.6 * thump(n, 120, 62, 0.03, 0.14, 1.6) + 0.8 * smack(g, n, 220, 1500, 4, 0.05, 0.05)
    flap = bandpass(coloured(g, n, -3.0), 180, 1600) * np.clip(wander(g, n, 13.0), 0, 2)
    y += 0.5 * flap * curve(n, [(0, 0.2), (0.1, 1), (0.45, 0)])
    fall = curve(n, [(0, 0), (0.22, 0.1), (0.42, 1), (0.8, 0.35), (1.8, 0)])
    y += 0.22 * bandpass(white(g, n), 1100, 7000) * fall * (1.0 + 0.3 * wander(g, n, 25.0))
    y += 0.8 * wet(g, n, 0.3, 1.1, 46)
    return in_room_mono(y, "booth", -16)


def neon_flicker(g: Rng) -> Signal:
    """A tube goes out and strikes again: the starter, three arcs, the hum behind each."""
    y, at = silence(1.1), 0.02
    for _ in range(int(g.integers(2, 5))):
        m = frames(g.uniform(0.05, 0.22))
        t = times(m)
        arc = exact.power(np.abs(exact.sin(np.pi * MAINS_HZ * t)), 6.0) * white(g, m)
        hum = lowpass(saw(constant(m, MAINS_HZ), g.uniform()), 3200, 1)
        ends = np.minimum(1.0, np.minimum(t, t[::-1]) / 0.004)
        place_s(y, click(g, g.uniform(1500, 2300), 0.02, 0.7), at, 0.35)
        place_s(y, (0.9 * highpass(arc, 1800, 1) + 0.35 * hum) * ends, at, g.uniform(0.5, 1.0))
        at += m / RATE + g.uniform(0.04, 0.16)
    return in_room_mono(y[: frames(min(1.1, at + 0.1))], "booth", -14)


def dishes(g: Rng) -> Signal:
    """Somebody sets plates on a stack, three rooms on; cutlery slides after them."""
    y, at = silence(1.3), 0.02
    for _ in range(int(g.integers(2, 5))):
        plate = bar(g, frames(0.35), log_uniform(g, 900, 1900), (1.0, 1.73, 2.71, 4.1), 0.16)
        place_s(y, plate + 0.5 * smack(g, len(plate), 1500, 6000, 2, 0.003, 0.01), at,
                g.uniform(0.4, 1.0))  # fmt: skip
        at += g.uniform(0.09, 0.24)
    for _ in range(int(g.integers(2, 6))):
        fork = bar(g, frames(0.25), log_uniform(g, 2600, 4600), (1.0, 2.1, 3.3), 0.12)
        place_s(y, fork, at, g.uniform(0.1, 0.3))
        at += g.uniform(0.02, 0.09)
    return lowpass(in_room_mono(y, "tiled", -6), 6500, 1)


def order_bell(g: Rng) -> Signal:
    """The bell on the serving hatch, struck with a flat hand."""
    n = frames(1.3)
    y = bar(g, n, 2090.0, (1.0, 1.52, 2.74, 4.2), 0.9, 0.8)
    y += 0.7 * bar(g, n, 2094.5, (1.0, 1.52, 2.74, 4.2), 0.9, 0.8)
    y = peak_one(y)
    place_s(y, click(g, 1400, 0.02), 0.0, 0.5)
    return in_room_mono(y, "tiled", -12)


def beam(g: Rng) -> Signal:
    """A house leans into the night: one long creak in the beams, a tick that answers."""
    y = silence(1.6)
    place_s(y, timber(g, g.uniform(0.6, 1.2), g.uniform(24, 46)), 0.0, 1.0)
    place_s(y, snap(g, 1.2), g.uniform(0.7, 1.2), 0.25)
    return lowpass(in_room_mono(y, "timber", -12), 3000, 1)


def gasp(g: Rng) -> Signal:
    """The guests when a gun goes off: breath drawn in by thirty throats, a few that cry out; the
    music lies over all of it, and what it leaves is dark."""
    n = frames(1.5)
    out = np.zeros((n, 2))
    for k in range(26):
        m = frames(g.uniform(0.25, 0.5))
        level = curve(m, [(0, 0), (0.6 * m / RATE, 1), (m / RATE, 0)])
        hz = g.uniform(800, 1500)
        breath = bandpass(white(g, m), hz, 2.2 * hz) * level
        place_s(out, to_stereo(breath, g.uniform(-0.9, 0.9)), g.uniform(0.0, 0.22), 0.5)
        if k % 4:
            continue
        m = frames(g.uniform(0.3, 0.7))
        high = g.uniform(380, 620) if k % 3 else g.uniform(190, 260)
        path = curve(m, [(0, 0.8), (0.06, 1.0), (0.2, 1.04), (m / RATE, 0.75)])
        source = saw(signal_of(high * path * exact.exp(wander(g, m, 9, 0.03))))
        cry = np.zeros(m)
        for formant, loud in ((g.uniform(750, 950), 1.0), (g.uniform(1250, 1700), 0.7)):
            cry += loud * bandpass(source, 0.92 * formant, 1.08 * formant)
        shape = curve(m, [(0, 0), (0.05, 1), (0.2, 0.6), (m / RATE, 0)])
        place_s(out, to_stereo(cry * shape, g.uniform(-0.9, 0.9)), g.uniform(0.12, 0.5),
                g.uniform(0.4, 1.1))  # fmt: skip
    return lowpass(in_room(out, "club", 0.0), 2600, 1)
