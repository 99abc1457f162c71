"""Fire, water, ice, snow and steam: what burns, pours, cracks, slides and hisses."""

from dataclasses import dataclass

import numpy as np

from .bodies import bar, click, cloth, crunch, hit_hard, smack, snap, thump, wet
from .kit import exact
from .kit.filters import bandpass, equalised, highpass, lowpass, swept
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
    texture_loop,
    to_stereo,
)
from .kit.sources import Points, coloured, curve, decay, glide, wander, white

SUBSONIC_HZ = 30.0
OVERLAP_S = 0.6  # of a texture's two ends


def looped(seconds: float, texture: Signal) -> Signal:
    """A loop of so many seconds; the texture is OVERLAP_S longer."""
    return texture_loop(texture, frames(seconds))


def texture_frames(seconds: float) -> int:
    return frames(seconds) + frames(OVERLAP_S)


# ---- flames -----------------------------------------------------------------


def _roar(g: Rng, n: int) -> Signal:
    """Burning fuel under pressure: a fluttering low band and one that wanders above it."""
    flutter = 1.0 + 0.35 * wander(g, n, 17.0) + 0.22 * wander(g, n, 41.0)
    low = bandpass(coloured(g, n, -3.0), 90, 900) * flutter
    centre = signal_of(620.0 * exact.exp(wander(g, n, 3.0, 0.25)))
    high = swept(white(g, n), "band", centre, 0.7, 64)
    return peak_one(low) + 0.40 * peak_one(high) + 0.011 * highpass(white(g, n), 4000)


def flame_start(g: Rng) -> Signal:
    """Igniter, gas, the cone catches."""
    n = frames(1.15)
    y = silence(1.15)
    place_s(y, click(g, g.uniform(1700, 2100), 0.03), 0.0, 0.7)
    hiss = curve(n, [(0, 0), (0.02, 0.5), (0.15, 0.7), (0.22, 0.2), (1.15, 0.05)])
    y += 0.055 * highpass(white(g, n), 2500) * hiss
    whoomp = thump(frames(0.5), 150, 46, 0.06, 0.35, 3)
    place_s(y, whoomp, 0.14, 0.42)
    roar = _roar(g, n) * curve(n, [(0, 0), (0.13, 0), (0.2, 1.2), (0.7, 1.0), (1.15, 0)])
    return in_room_mono(hit_hard(y + roar, 1.8), "booth", -17)


def flame_bed(g: Rng) -> Signal:
    return looped(3.0, _roar(g, texture_frames(3.0)))


def flame_end(g: Rng) -> Signal:
    """The valve shuts; the cone gutters three times."""
    n = frames(0.8)
    cut = glide(n, [(0, 5000), (0.25, 900), (0.8, 180)])
    level: list[tuple[float, float]] = [(0, 1.0), (0.16, 0.35)]
    for at in (0.25, 0.40, 0.56):
        level += [(at - 0.03, 0.08), (at, g.uniform(0.3, 0.5)), (at + 0.06, 0.06)]
    y = swept(_roar(g, n), "low", cut, 0.8) * curve(n, [*level, (0.8, 0)])
    place_s(y, click(g, 1300, 0.04), 0.03, 0.2)
    return in_room_mono(y, "booth", -16)


@dataclass(frozen=True)
class Blaze:
    """A fire that stays: roar, pops a second, share of the roar's band below."""

    roar: float
    pops: float
    low_hz: float
    high_hz: float
    big: float = 0.09


def _crackle(g: Rng, n: int, p: Blaze) -> Signal:
    """Pops come in bursts; few of them are big."""
    y, at, end = np.zeros(n), 0.0, n / RATE - 0.05
    while at < end:
        hz, big = g.uniform(900, 4200), g.uniform() < p.big
        m = frames(0.030 if big else 0.009)
        pop = bandpass(white(g, m), hz * 0.6, hz * 1.6) * decay(m, 0.02 if big else 0.006, 0.0002)
        place_s(y, peak_one(pop), at, g.uniform(0.5, 1.0) if big else g.uniform(0.05, 0.4))
        at += g.exponential(0.006 if g.uniform() < 0.35 else 1.4 / p.pops)
    return y


def blaze(g: Rng, p: Blaze) -> Signal:
    n = texture_frames(6.0)
    out = np.zeros((n, 2))
    for side in range(2):
        body = bandpass(coloured(g, n, -3.0), p.low_hz, p.high_hz)
        out[:, side] = p.roar * body * (1.0 + 0.3 * wander(g, n, 9.0) + 0.3 * wander(g, n, 1.1))
    out += to_stereo(_crackle(g, n, p), -0.35) + to_stereo(_crackle(g, n, p), 0.35)
    return looped(6.0, out)


def ignite(g: Rng) -> Signal:
    """Vapour catches: a breath of air drawn in, a front that runs up from low to high, crackles.

    The front, between 0.7 and 6 kHz, is what is heard in a fight; the whoomp only gives it weight.
    """
    n = frames(1.0)
    level = curve(n, [(0, 0), (0.03, 1), (0.2, 0.5), (1.0, 0)])
    y = 0.7 * _roar(g, n) * level + 0.35 * thump(n, 170, 62, 0.05, 0.2, 2)
    band = glide(n, [(0, 700), (0.05, g.uniform(3000, 3800)), (0.2, 1700), (1.0, 600)])
    flutter = np.clip(1.0 + 0.55 * wander(g, n, 46.0), 0.0, 2.5)
    rush = curve(n, [(0, 0), (0.022, 1), (0.09, 0.75), (0.24, 0.2), (0.7, 0)])
    y += 0.75 * peak_one(swept(white(g, n), "band", band, 0.7, 64) * flutter) * rush
    y += (
        0.55
        * _crackle(g, n, Blaze(0, 34, 60, 700, 0.16))
        * curve(n, [(0, 0.2), (0.05, 1), (0.3, 0.6), (1, 0.15)])
    )
    return in_room_mono(y, "booth", -17)


def collapse(g: Rng) -> Signal:
    """Burnt beams come down: creak, fall, embers."""
    n = frames(3.0)
    y = silence(3.0)
    for k in range(9):
        at = 0.1 + 0.25 * k * g.uniform(0.6, 1.1)
        place_s(y, snap(g, g.uniform(1.2, 2.2)), at, g.uniform(0.25, 0.8))
    for at, level in ((0.55, 1.0), (0.8, 0.7), (1.3, 0.5)):
        body = thump(frames(0.7), 140, 42, 0.05, 0.5, 3)
        body += 0.9 * smack(g, len(body), 300, 2600, 6, 0.03, 0.07)
        place_s(y, body, at + g.uniform(-0.05, 0.05), level)
    y += 0.25 * crunch(g, n, 1.9, 150, 700, 4200, 0.006)
    y += 0.5 * _crackle(g, n, Blaze(0, 20, 60, 700)) * curve(n, [(0, 0.3), (0.8, 1), (3, 0)])
    y += 0.12 * bandpass(coloured(g, n, -3), 150, 1800) * curve(n, [(0, 0), (0.6, 1), (3, 0)])
    return in_room(hit_hard(y, 2.0), "club", -15)


# ---- water, steam, gas ------------------------------------------------------


@dataclass(frozen=True)
class Spray:
    """A steady jet: band of the wash, how much it gurgles and flutters."""

    low_hz: float
    high_hz: float
    slope: float
    gurgle: float
    flutter: float
    shelf_db: float = -4.0


def spray_bed(g: Rng, p: Spray) -> Signal:
    n = texture_frames(3.0)
    wash = bandpass(coloured(g, n, p.slope), p.low_hz, p.high_hz)
    wash *= 1.0 + p.flutter * wander(g, n, 23.0) + 0.1 * wander(g, n, 3.0)
    y = peak_one(wash) + 0.25 * lowpass(coloured(g, n, -4.0), 380, 1)
    y += p.gurgle * wet(g, n, 0.0, n / RATE - 0.05, 160)
    return looped(3.0, equalised(highpass(y, SUBSONIC_HZ), "highshelf", 6500, p.shelf_db))


def jet_start(g: Rng, p: Spray) -> Signal:
    """Nozzle opens: a knock, air, then the jet."""
    n = frames(0.5)
    y = bandpass(coloured(g, n, p.slope), p.low_hz, p.high_hz)
    y = peak_one(y * curve(n, [(0, 0), (0.03, 0.3), (0.09, 1), (0.3, 0.7), (0.5, 0)]))
    place_s(y, click(g, 1250, 0.06, 1.1), 0.0, 0.5)
    return y + p.gurgle * wet(g, n, 0.05, 0.35, 14)


def jet_end(g: Rng, p: Spray) -> Signal:
    n = frames(0.6)
    y = bandpass(coloured(g, n, p.slope), p.low_hz, p.high_hz)
    y = swept(y, "low", glide(n, [(0, 6000), (0.15, 1400), (0.6, 400)]), 0.8)
    y = peak_one(y * curve(n, [(0, 1), (0.12, 0.4), (0.6, 0)]))
    place_s(y, click(g, 1050, 0.06, 1.1), 0.06, 0.4)
    return y + 0.3 * wet(g, n, 0.1, 0.4, 16)


@dataclass(frozen=True)
class Splash:
    seconds: float
    low: float
    drops: int
    top_hz: float


def splash(g: Rng, p: Splash) -> Signal:
    """The surface is struck, a crown goes up, its drops come back."""
    n = frames(p.seconds)
    end = p.seconds
    crown = curve(n, [(0, 0), (0.008, 1), (0.1, 0.45), (end * 0.5, 0.18), (end, 0)])
    y = 1.1 * bandpass(coloured(g, n, -2.5), 350, p.top_hz) * crown
    y += 1.6 * smack(g, n, 300, 2600, 4, 0.012, 0.06) + p.low * thump(n, 170, 60, 0.04, 0.2, 2)
    y += 0.6 * wet(g, n, 0.04, end * 0.75, p.drops)
    return lowpass(in_room_mono(hit_hard(y, 1.6), "booth", -18), 8500, 1)


@dataclass(frozen=True)
class Hiss:
    """Gas or steam that escapes: level over time, band, tone of the leak in Hz (0 = none)."""

    points: Points
    low_hz: float
    high_hz: float
    whistle_hz: float = 0.0


def hiss(g: Rng, p: Hiss) -> Signal:
    n = frames(p.points[-1][0])
    level = curve(n, p.points)
    y = peak_one(bandpass(white(g, n), p.low_hz, p.high_hz)) * (1.0 + 0.25 * wander(g, n, 30.0))
    if p.whistle_hz:
        centre = signal_of(p.whistle_hz * exact.exp(wander(g, n, 6.0, 0.06)))
        y += 0.8 * peak_one(swept(white(g, n), "band", centre, 14.0, 64))
    return in_room_mono(equalised(y * level, "highshelf", 7000, -6), "booth", -17)


def tank_burst(g: Rng) -> Signal:
    """A bottle of gas tears open: the shell rings under the blast, then all of it rushes out."""
    n = frames(1.8)
    y = 1.4 * smack(g, n, 400, 6000, 5, 0.008, 0.05) + 1.2 * thump(n, 190, 44, 0.05, 0.4, 4)
    y += 0.6 * bar(g, n, g.uniform(230, 270), (1.0, 1.59, 2.14, 2.92, 4.3, 6.1), 0.7)
    rush = bandpass(white(g, n), 600, 6500) * curve(n, [(0, 1), (0.2, 0.7), (1.2, 0.1), (1.8, 0)])
    return equalised(in_room(hit_hard(y + 0.5 * rush, 2.6), "club", -12), "highshelf", 6000, -4)


# ---- ice and snow -----------------------------------------------------------


def dispersed(g: Rng, seconds: float, low_hz: float, high_hz: float) -> Signal:
    """A crack that has travelled through a sheet of ice: its highs arrive first."""
    n = frames(seconds)
    hz = np.fft.rfftfreq(n, 1.0 / RATE)
    safe = np.maximum(hz, low_hz)
    late = 0.75 * seconds * np.sqrt(low_hz / safe)
    phase = -2.0 * np.pi * np.cumsum(late) * (hz[1] - hz[0])
    shape = exact.exp(-exact.power(low_hz / np.maximum(hz, 1.0), 4.0)) / (
        1.0 + exact.power(hz / high_hz, 3.0)
    )
    spectrum = exact.turned(shape, phase + g.normal(0, 0.15, len(hz)))
    return peak_one(signal_of(np.fft.irfft(spectrum, n)) * np.linspace(1.0, 0.1, n))


def ice_crack(g: Rng) -> Signal:
    """A warning runs through the sheet."""
    y = silence(1.3)
    at = 0.0
    for k in range(int(g.integers(3, 6))):
        place_s(y, snap(g, g.uniform(0.35, 0.7)), at, 1.0 if k == 0 else g.uniform(0.3, 0.7))
        at += g.exponential(0.05)
    thick = g.uniform(0.8, 1.25)  # thick ice speaks lower
    place_s(y, dispersed(g, 0.5, 260 / thick, 4500 / thick), 0.02, g.uniform(0.75, 1.0))
    y += 0.9 * thump(len(y), 160 / thick, 56 / thick, 0.03, 0.22 * thick, 2)
    return in_room(hit_hard(y, 1.8), "hall", -14)


def ice_open(g: Rng) -> Signal:
    """It breaks: slabs, then black water."""
    y = silence(2.2)
    for k in range(9):
        place_s(y, snap(g, g.uniform(0.4, 1.0)), g.exponential(0.09), g.uniform(0.4, 1.0))
        place_s(y, dispersed(g, 0.4, 200, 3500), 0.05 * k, 0.25)
    slab = thump(frames(0.6), 150, 48, 0.05, 0.35, 3)
    slab += smack(g, len(slab), 400, 3500, 5, 0.02, 0.05)
    place_s(y, slab, 0.004, 1.2)
    place_s(y, splash(g, Splash(1.5, 0.8, 70, 3800)), 0.28, 0.8)
    y += 0.2 * crunch(g, len(y), 1.0, 90, 1600, 6200, 0.006)
    return in_room(hit_hard(y, 2.0), "hall", -15)


@dataclass(frozen=True)
class Snow:
    """Snow that gives way: grains a second over time, weight below, cloth-like rush."""

    seconds: float
    grains: int
    low: float
    rush: float


def snow(g: Rng, p: Snow) -> Signal:
    n = frames(p.seconds)
    y = 0.7 * crunch(g, n, p.seconds * 0.7, p.grains, 700, 5600, 0.004)
    rush = curve(n, [(0, 0.6), (p.seconds * 0.12, 1), (p.seconds, 0)])
    y += p.rush * bandpass(coloured(g, n, -3), 200, 3800) * rush
    y += p.low * thump(n, 130, 55, 0.03, 0.2, 2)
    y += 0.15 * cloth(g, n, [(0, 1), (p.seconds, 0)], 500, 4000, 60)
    return lowpass(in_room_mono(y, "booth", -22), 7000, 1)


def snow_slide(g: Rng) -> Signal:
    """A roof lets go: a rush that grows, then the weight of it in three heaps."""
    n = frames(2.3)
    rise = curve(n, [(0, 0), (0.2, 0.25), (0.9, 1), (1.3, 0.5), (2.3, 0)])
    y = bandpass(coloured(g, n, -3), 120, 2600) * rise * (1 + 0.3 * wander(g, n, 20))
    for at, level in ((0.85, 1.0), (1.02, 0.8), (1.25, 0.5)):
        heap = thump(frames(0.5), 120, 42, 0.05, 0.3, 2)
        heap += lowpass(smack(g, len(heap), 150, 1500, 6, 0.03, 0.08), 1800)
        place_s(y, heap, at + g.uniform(-0.05, 0.05), level)
    y += 0.25 * crunch(g, n, 1.6, 220, 700, 4200, 0.004)
    return in_room(lowpass(y, 5200, 1), "booth", -20)


# ---- the weather's beds -----------------------------------------------------


@dataclass(frozen=True)
class Wind:
    """Air over a place: gusts between two bands, whistles, and what else is far away."""

    low_hz: float
    high_hz: float
    whistle: float = 0.0
    ice: int = 0  # booms and chirps in the loop
    lap: float = 0.0  # water against wood
    creak: int = 0
    crackle: float = 0.0


BED_S = 12.0


def _gusts(g: Rng, n: int, p: Wind) -> Signal:
    out = np.zeros((n, 2))
    gust = np.clip(0.6 + 0.35 * wander(g, n, 0.45) + 0.12 * wander(g, n, 2.0), 0.12, 1.6)
    for side in range(2):
        centre = signal_of(p.low_hz * exact.power(p.high_hz / p.low_hz, np.clip(gust - 0.2, 0, 1)))
        noise = coloured(g, n, -3.0)
        out[:, side] = peak_one(swept(noise, "band", centre, 0.8, 128) * gust)
        if p.whistle:
            high = signal_of(centre * 3.2)
            out[:, side] += p.whistle * peak_one(
                swept(noise, "band", high, 22.0, 128) * gust * gust * gust
            )
    return out


def _lapping(g: Rng, n: int) -> Signal:
    swell = np.clip(wander(g, n, 0.9) + 0.3 * wander(g, n, 3.0), 0, 2)
    water = bandpass(coloured(g, n, -3), 180, 1900) * swell
    return peak_one(water) + 0.5 * wet(g, n, 0.2, n / RATE - 0.4, 60)


def timber(g: Rng, seconds: float, hz: float) -> Signal:
    """Wood under load: stick and slip through the modes of a beam."""
    n = frames(seconds)
    rate = hz * exact.exp(wander(g, n, 4.0, 0.25))
    turns = np.cumsum(rate) / RATE
    slip = np.diff(np.floor(turns), prepend=0.0) * g.uniform(0.5, 1.0, n)
    y = np.zeros(n)
    for mode in (210.0, 370.0, 640.0, 1150.0, 1700.0):
        y += bandpass(slip, mode * 0.94, mode * 1.06) * (210.0 / mode) ** 0.3
    return peak_one(y) * signal_of(exact.power(exact.hanning(n), 0.6))


def wind(g: Rng, p: Wind) -> Signal:
    n = texture_frames(BED_S)
    out = _gusts(g, n, p)
    for _ in range(p.ice):
        at, pan = g.uniform(0.5, BED_S - 2.5), g.uniform(-0.8, 0.8)
        place_s(out, to_stereo(dispersed(g, 1.2, 120, 2600), pan), at, g.uniform(0.2, 0.6))
        low = lowpass(thump(frames(1.2), 92, 38, 0.12, 0.9, 2), 240)
        place_s(out, to_stereo(low, pan), at + 0.35, g.uniform(0.3, 0.7))
    if p.lap:
        out += p.lap * (to_stereo(_lapping(g, n), -0.5) + to_stereo(_lapping(g, n), 0.5))
    for _ in range(p.creak):
        part = timber(g, g.uniform(0.5, 1.1), g.uniform(28, 60))
        place_s(out, to_stereo(part, g.uniform(-0.7, 0.7)), g.uniform(0.4, BED_S - 1.6), 0.28)
    if p.crackle:
        fire = Blaze(0.0, 9, 60, 700)
        out += p.crackle * to_stereo(_crackle(g, n, fire), g.uniform(-0.4, 0.4))
    return looped(BED_S, in_room(out, "hall", -16, n))
