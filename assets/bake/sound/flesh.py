"""Blows, cuts and shots on bodies; swings, cloth and falls."""

from dataclasses import dataclass

import numpy as np

from .bodies import air, cloth, crunch, hit_hard, smack, thump, wet
from .kit import exact
from .kit.filters import bandpass, lowpass, swept
from .kit.rooms import in_room_mono
from .kit.signals import Rng, Signal, fit, frames, place_s, signal_of, silence
from .kit.sources import decay, glide, struck, white

TOP_HZ = 6000.0  # flesh has nothing to say above


@dataclass(frozen=True)
class Blow:
    """A blow on a body: weight 0 (slap) .. 1 (whole body behind it) and what makes it special."""

    weight: float
    vary: float = 0.08  # how far the variants differ in weight
    top_hz: float = TOP_HZ
    swish: float = 0.0  # trouser leg before the hit
    low: float = 0.0  # extra body below
    gristle: int = 0  # extra snaps (throat, joints)
    gristle_band: tuple[float, float] = (700.0, 2200.0)
    knock: float = 0.0  # bone on bone, Hz of the knock
    knock_level: float = 0.0
    leather: float = 0.0  # the sole of a shoe


def fist(g: Rng, w: float) -> Signal:
    """The common core: slap, flesh, body; noise and a short falling sine share the lows."""
    n = frames(0.24 + 0.30 * w)
    bursts = 2 + int(3 * w)
    y = 1.7 * smack(
        g, n, 1000 - 350 * w, 4600 - 1200 * w, bursts, 0.003 + 0.005 * w, 0.04 + 0.03 * w
    )
    flesh = white(g, n) * decay(n, 0.07 + 0.06 * w, 0.0006)
    y += (1.25 + 0.5 * w) * bandpass(flesh, 230 - 60 * w, 950 - 150 * w)
    top, bottom = g.uniform(240, 300) - 40 * w, g.uniform(92, 108) - 34 * w
    body = thump(n, top, bottom, 0.022 + 0.014 * w, 0.065 + 0.075 * w, 2 + 2 * w)
    y += (0.6 + 0.65 * w) * body
    chest = white(g, n) * decay(n, 0.09 + 0.08 * w, 0.001)
    y += (1.6 + 1.2 * w) * bandpass(chest, 75, 260)
    if w > 0.3:
        y += 0.4 * w * crunch(g, n, 0.054 + 0.06 * w, int(8 + 16 * w), 900, 3400)
    y += 0.16 * cloth(g, n, [(0, 0.2), (0.02, 1), (0.16 + 0.1 * w, 0)], 1200, 6000)
    return lowpass(in_room_mono(hit_hard(y, 1.6 + 1.6 * w), "booth", -17), TOP_HZ)


def blow(g: Rng, p: Blow) -> Signal:
    y = silence(0.62)
    lead = 0.05 if p.swish else 0.0
    if p.swish:
        place_s(y, cloth(g, frames(0.09), [(0, 0), (0.08, 1), (0.09, 0)], 700, 4500), 0, p.swish)
    core = fist(g, float(np.clip(p.weight + g.uniform(-p.vary, p.vary), 0.0, 1.1)))
    place_s(y, core if p.top_hz >= TOP_HZ else lowpass(core, p.top_hz, 1), lead)
    if p.low:
        place_s(y, thump(frames(0.35), 130, 52, 0.03, 0.18, 3), lead, p.low)
    if p.leather:
        place_s(y, smack(g, frames(0.1), 1500, 4500, 3, 0.006, 0.02), lead, p.leather)
    if p.gristle:
        band = p.gristle_band
        place_s(y, crunch(g, frames(0.12), 0.075, p.gristle, *band, 0.010), lead, 0.5)
    if p.knock:
        hz = p.knock * g.uniform(0.93, 1.07)
        bone = struck(
            g,
            frames(0.12),
            [hz, hz * 1.71, hz * 2.6, hz * 3.9],
            [0.05, 0.035, 0.025, 0.015],
            [1.0, 0.8, 0.5, 0.35],
        )
        place_s(y, bone, lead, p.knock_level)
    return y


def blade(g: Rng) -> Signal:
    """An edge goes in: a falling tear, the body behind it, steel ringing faintly."""
    n = frames(0.7)
    tear = white(g, n) * decay(n, 0.11, 0.002)
    y = 0.7 * swept(tear, "band", glide(n, [(0, 5200), (0.05, 1500), (0.2, 700)]), 1.1)
    y += 0.6 * thump(n, 200, 62, 0.03, 0.24, 3.5) + 1.4 * smack(g, n, 700, 5500, 3, 0.003, 0.03)
    y += 0.75 * crunch(g, n, 0.10, 30, 500, 2600, 0.012) + 0.5 * wet(g, n, 0.03, 0.2, 20)
    hz = g.uniform(2300, 3100)
    rings = [0.5, 0.35, 0.25, 0.15]
    y += 0.07 * struck(g, n, [hz, hz * 1.63, hz * 2.42, hz * 3.3], rings, [1.0, 0.8, 0.6, 0.4])
    return in_room_mono(hit_hard(y, 2.2), "booth", -16)


def blunt(g: Rng) -> Signal:
    """Wood or steel on a body: a dull crack over a heavy blow."""
    y = fit(fist(g, g.uniform(0.72, 0.9)), frames(0.6))
    n = frames(0.2)
    hz = g.uniform(330, 430)
    crack = struck(
        g,
        n,
        [hz, hz * 1.58, hz * 2.4, hz * 3.7],
        [0.09, 0.07, 0.05, 0.03],
        [1.0, 0.8, 0.6, 0.4],
    )
    place_s(y, crack + 0.9 * smack(g, n, 1100, 5200, 2, 0.002, 0.015), 0.0, 0.55)
    return y


def bullet_in_body(g: Rng) -> Signal:
    n = frames(0.42)
    y = 1.5 * smack(g, n, 900, 5200, 2, 0.002, 0.022)
    y += 1.1 * bandpass(white(g, n) * decay(n, 0.075, 0.0006), 260, 1100)
    y += 0.8 * thump(n, 300, 88, 0.014, 0.085, 3) + 0.45 * wet(g, n, 0.012, 0.12, 12)
    y += 0.14 * cloth(g, n, [(0, 1), (0.05, 0.8), (0.2, 0)], 1200, 5000)
    return lowpass(in_room_mono(hit_hard(y, 2.4), "booth", -17), 6500)


def finisher(g: Rng) -> Signal:
    """The last blow: a heavy one, bones, a low push, half a breath later the weight of it."""
    y = silence(0.9)
    place_s(y, fist(g, 1.08), 0)
    place_s(y, crunch(g, frames(0.3), 0.2, 34, 420, 1700, 0.016), 0.006, 0.75)
    place_s(y, thump(frames(0.6), 150, 40, 0.05, 0.42, 3), 0.0, 0.55)
    place_s(y, wet(g, frames(0.3), 0.0, 0.2, 14), 0.02, 0.3)
    return in_room_mono(hit_hard(y, 1.8), "club", -19)


def bone(g: Rng) -> Signal:
    """A joint gives."""
    n = frames(0.3)
    y = crunch(g, n, 0.09, 26, 480, 2100, 0.014) + 1.3 * smack(g, n, 900, 3800, 3, 0.008, 0.014)
    return in_room_mono(y + 0.4 * thump(n, 240, 110, 0.012, 0.07), "booth", -16)


def grab(g: Rng) -> Signal:
    n = frames(0.3)
    y = 0.6 * cloth(g, n, [(0, 0.2), (0.015, 1.4), (0.09, 0.3), (0.25, 0)], 700, 5500)
    return y + 0.6 * smack(g, n, 500, 2600, 3, 0.01, 0.03) + 0.4 * thump(n, 150, 80, 0.02, 0.1)


@dataclass(frozen=True)
class Swing:
    """Air moved by a limb or a thing: lengths in seconds, band in Hz."""

    length: tuple[float, float]
    start_hz: float
    top_hz: tuple[float, float]
    sharp: float
    q: float = 1.4
    top_at: float = 0.57
    edge_hz: tuple[float, float] | None = None  # a blade sings
    spin_hz: float = 0.0  # a thrown thing turns over
    flutter: float = 0.0


def swing(g: Rng, p: Swing) -> Signal:
    seconds = g.uniform(*p.length)
    band = (p.start_hz, g.uniform(*p.top_hz), p.start_hz * 1.2)
    y = air(g, seconds, band, p.top_at, p.sharp, p.q)
    if p.edge_hz is not None:
        y += 0.35 * air(g, seconds, (1500.0, g.uniform(*p.edge_hz), 1200.0), 0.6, 0.11, 5.0)
    if p.spin_hz:
        turns = np.cumsum(np.linspace(p.spin_hz, p.spin_hz * 0.7, len(y))) / 44100.0
        y *= np.clip(1.0 + 0.8 * exact.sin(2 * np.pi * (turns + g.uniform())), 0.1, 2.0)
    if p.flutter:
        n = len(y)
        y += p.flutter * cloth(g, n, [(0, 0), (seconds * 0.4, 1), (seconds, 0)], 600, 4200, 60)
    return y


@dataclass(frozen=True)
class Fabric:
    """Clothes in motion: level over time and band."""

    points: tuple[tuple[float, float], ...]
    band: tuple[float, float] = (800.0, 7000.0)
    rate: float = 46.0
    thud: float = 0.0


def fabric(g: Rng, p: Fabric) -> Signal:
    stretch = g.uniform(0.85, 1.2)
    points = [(at * stretch, level) for at, level in p.points]
    n = frames(points[-1][0])
    y = cloth(g, n, points, *p.band, p.rate)
    if p.thud:
        y += p.thud * thump(n, 160, 75, 0.02, 0.12, 2)
    return y


def body_fall(g: Rng) -> Signal:
    """Hip, shoulder, arm."""
    y = silence(1.2)
    second = g.uniform(0.11, 0.22)
    third = second + g.uniform(0.14, 0.22)
    hip, arm = g.uniform(0.40, 0.55), g.uniform(0.25, 0.45)
    for at, hz, level in ((0.0, 112.0, hip), (second, 86.0, 1.0), (third, 150.0, arm)):
        m, hz = frames(0.5), hz * g.uniform(0.86, 1.18)  # no two bodies meet the floor alike
        part = thump(m, hz * 1.8, hz * 0.55, 0.040 * g.uniform(0.8, 1.25), 0.34, 3)
        part += 1.1 * lowpass(white(g, m) * decay(m, 0.15, 0.004), 720)
        part += 0.2 * smack(g, m, 600, 3200, 4, 0.018, 0.035)
        place_s(y, part, at, level)
    folds = [(0, 0.3), (second, 1.2), (0.6, 0.25), (1.0, 0)]
    y += 0.12 * lowpass(cloth(g, len(y), folds, 400, 3200, 30), 4500)
    return in_room_mono(hit_hard(lowpass(y, 5500, 1), 2), "tiled", -20)


@dataclass(frozen=True)
class Landing:
    low: float
    cloth: float
    slap_top: float = 1900.0


def landing(g: Rng, p: Landing) -> Signal:
    n = frames(0.45)
    low, end = g.uniform(58, 84), g.uniform(0.11, 0.18)
    y = p.low * thump(n, 2.5 * low, low, 0.02 * g.uniform(0.8, 1.3), end, 2.5)
    y += lowpass(smack(g, n, 400, p.slap_top, 4, 0.010, 0.03), 3500, 1)
    return signal_of(y + p.cloth * cloth(g, n, [(0, 0.2), (0.03, 1), (0.2, 0)], 400, 2600))
