"""Things of houses and quays, hands on bodies, and a child's small sounds."""

from dataclasses import dataclass

import numpy as np

from .bodies import bar, click, cloth, crunch, hit_hard, rub, sheet, smack, snap, thump, wet
from .elements import OVERLAP_S, timber
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
    texture_loop,
    times,
    to_stereo,
)
from .kit.sources import coloured, curve, decay, glide, log_uniform, tone, wander, white

BELL_RATIOS = (0.5, 1.0, 1.19, 1.5, 2.0, 2.5, 2.67, 3.0, 4.1, 5.4)
SPLIT = 0.0012  # each partial of a cast bell is two


@dataclass(frozen=True)
class Bell:
    hz: float
    seconds: float
    t60: float
    room: str
    wet_db: float
    clapper: float


VILLAGE_BELL = Bell(311.0, 4.5, 4.0, "chapel", -12.0, 0.9)
SHIP_BELL = Bell(880.0, 1.8, 1.4, "booth", -18.0, 0.7)


def bell(g: Rng, p: Bell) -> Signal:
    """A cast bell: hum, prime, tierce, quint, nominal; all of them beat."""
    n = frames(p.seconds)
    y = bar(g, n, p.hz, BELL_RATIOS, p.t60, 0.85)
    y += 0.8 * bar(g, n, p.hz * (1.0 + SPLIT * g.uniform(0.8, 1.4)), BELL_RATIOS, p.t60, 0.85)
    y = peak_one(y) + p.clapper * smack(g, n, 900, 5500, 2, 0.003, 0.012)
    return lowpass(in_room(hit_hard(y, 1.3), p.room, p.wet_db), 7000, 1)


def telephone(g: Rng) -> Signal:
    """Two shells and a hammer at 25 strokes a second: one ring, and the shells ring out."""
    y = silence(1.9)
    shells = [bar(g, frames(0.8), hz, (1.0, 2.3, 3.9, 5.6), 0.5, 0.8) for hz in (1320.0, 1570.0)]
    for k in range(26):
        stroke = shells[k % 2] + 0.4 * smack(g, len(shells[0]), 2000, 8000, 1, 0.0, 0.004)
        place_s(y, stroke, 0.04 * k * g.uniform(0.995, 1.005), g.uniform(0.8, 1.0))
    return in_room_mono(peak_one(y), "tiled", -16)


def plastic(g: Rng) -> Signal:
    """Film is pulled off a roll and laid round: creases, then it clings."""
    n, y, at = frames(0.9), silence(0.9), 0.0
    while at < 0.75:
        hz = log_uniform(g, 1800, 9000)
        ping = tone(frames(0.004), hz) + 0.6 * tone(frames(0.004), hz * 1.6)
        place_s(y, ping * decay(frames(0.004), 0.004, 0.0002), at, g.uniform(0.1, 0.9) ** 2)
        swell = float(exact.sin(np.pi * min(at / 0.75, 1.0)))
        at += g.exponential(1.0 / (40 + 380 * swell**2))
    rate = np.cumsum(glide(n, [(0, 190), (0.6, 520), (0.9, 240)])) / RATE
    slip = np.diff(np.floor(rate), prepend=0.0)
    grip = np.clip(wander(g, n, 13.0) + 0.1, 0.0, 1.5)  # it holds, then gives
    band = grip * swept(
        signal_of(slip), "band", glide(n, [(0, 900), (0.6, 2600), (0.9, 1200)]), 2.5, 64
    )
    return y + 0.4 * peak_one(band * curve(n, [(0, 0), (0.1, 1), (0.7, 0.7), (0.9, 0)]))


# ---- doors, gates, boats ----------------------------------------------------


@dataclass(frozen=True)
class Door:
    """latch at 0, then the hinge moves `creak` (level) for `swing` s, at last it shuts."""

    latch_hz: float
    swing: float
    creak: float
    creak_hz: float
    shut: float
    shut_hz: float
    iron: float = 0.0


WOODEN = Door(760.0, 0.7, 0.35, 62.0, 0.0, 110.0)
WOODEN_SHUT = Door(760.0, 0.25, 0.12, 70.0, 1.0, 104.0)
SWINGING = Door(0.0, 0.5, 0.05, 44.0, 0.5, 150.0)
GATE = Door(1150.0, 0.9, 0.5, 88.0, 0.8, 210.0, 0.6)
BOATHOUSE = Door(620.0, 1.3, 0.45, 38.0, 0.9, 78.0)


def door(g: Rng, p: Door) -> Signal:
    y = silence(p.swing + 0.9)
    if p.latch_hz:
        place_s(y, click(g, p.latch_hz * g.uniform(0.9, 1.1), 0.06, 1.1), 0.0, 0.7)
        place_s(y, click(g, p.latch_hz * g.uniform(0.9, 1.1), 0.05, 1.0), 0.06, 0.5)
    place_s(y, timber(g, p.swing, p.creak_hz * g.uniform(0.85, 1.2)), 0.08, p.creak)
    place_s(y, rub(g, p.swing, 200, 1500, 22), 0.06, 0.06)
    m, at = frames(0.7), p.swing * g.uniform(0.95, 1.05) + 0.06
    leaf = 0.8 * bar(g, m, p.shut_hz, (1.0, 1.6, 2.3, 3.2, 4.7), 0.2)
    leaf += 1.2 * smack(g, m, 350, 2600, 4, 0.008, 0.04) + 0.6 * thump(m, 150, 58, 0.02, 0.18, 2)
    if p.iron:
        leaf += p.iron * peak_one(sheet(g, m, g.uniform(380, 460), 16, 0.5, -0.2))
    place_s(y, leaf, at, p.shut)
    return in_room_mono(peak_one(y), "tiled", -17)


def boat(g: Rng) -> Signal:
    """A moored hull: rope, plank, a lap of water."""
    y = silence(1.8)
    place_s(y, timber(g, g.uniform(0.7, 1.1), g.uniform(26, 44)), 0.05, 1.0)
    place_s(y, timber(g, 0.5, g.uniform(60, 80)), g.uniform(0.7, 1.0), 0.4)
    y += 0.3 * wet(g, len(y), 0.3, 1.2, 18)
    return in_room_mono(lowpass(y, 5000, 1), "booth", -18)


# ---- hands on bodies --------------------------------------------------------


@dataclass(frozen=True)
class Struggle:
    """Cloth, feet and hands of two who hold each other."""

    seconds: float
    pulls: int
    rough: float
    feet: float
    leather: float = 0.0


def struggle(g: Rng, p: Struggle) -> Signal:
    n = frames(p.seconds)
    points: list[tuple[float, float]] = [(0.0, 0.2)]
    for k in range(p.pulls):
        at = p.seconds * (k + 0.35) / p.pulls
        points += [(at, g.uniform(0.8, 1.2)), (at + 0.4 * p.seconds / p.pulls, 0.15)]
    y = p.rough * cloth(g, n, [*points, (p.seconds + 0.01, 0.0)], 500, 5000, 34)
    for k in range(p.pulls):
        at = p.seconds * (k + 0.3) / p.pulls
        grip = smack(g, frames(0.2), 350, 2200, 3, 0.012, 0.03)
        place_s(y, grip, at, 0.5)
        place_s(y, thump(frames(0.15), 170, 75, 0.02, 0.09), at + 0.07, p.feet)
        place_s(y, rub(g, 0.12, 400, 2800, 60), at + 0.07, 0.3 * p.feet)
        if p.leather:
            place_s(y, timber(g, 0.18, g.uniform(90, 140)), at, p.leather)
    return in_room_mono(y, "booth", -19)


def scene_pull(g: Rng) -> Signal:
    """The back-hang's pull, told without a wound: cloth, a low heart, a string that gives."""
    n = frames(0.8)
    y = 0.8 * cloth(g, n, [(0, 0), (0.1, 1), (0.3, 0.1), (0.8, 0)], 500, 3500)
    y += 1.0 * thump(n, 120, 44, 0.05, 0.35, 3)
    place_s(y, crunch(g, frames(0.2), 0.1, 8, 300, 900, 0.012), 0.1, 0.25)
    twang = tone(n, 73.4) * decay(n, 0.6, 0.004) + 0.5 * tone(n, 77.8) * decay(n, 0.5, 0.004)
    return in_room_mono(lowpass(y + 0.5 * twang, 3200, 1), "club", -15)


# ---- a child ----------------------------------------------------------------


def small_breath(g: Rng) -> Signal:
    """In and out, quick and light."""
    n = frames(0.62)
    level = curve(n, [(0, 0), (0.1, 1), (0.2, 0.1), (0.3, 0.7), (0.45, 0.25), (0.62, 0)])
    y = bandpass(white(g, n), 1700, 5200) + 0.4 * bandpass(white(g, n), 900, 1600)
    return lowpass(y * level * (1 + 0.15 * wander(g, n, 20)), 7000, 1)


def small_step(g: Rng) -> Signal:
    """Felt boots: soft, short, close together."""
    y = silence(0.25)
    for at, level in ((0.0, 1.0), (g.uniform(0.04, 0.075), g.uniform(0.4, 0.65))):
        foot = 0.7 * smack(g, frames(0.12), 300, 1900, 2, 0.004, 0.02)
        hz = g.uniform(92, 122)
        foot += g.uniform(0.45, 0.65) * thump(frames(0.12), 2.0 * hz, hz, 0.012, 0.05)
        place_s(y, foot, at, level)
    return lowpass(y + 0.15 * crunch(g, len(y), 0.1, 26, 900, 4800, 0.003), 5000, 1)


# ---- beds of rooms ----------------------------------------------------------


@dataclass(frozen=True)
class Interior:
    """A room that lives: hum of machines, a clock, fire, dishes, voices behind a door."""

    hum_hz: float = 0.0
    hum: float = 0.0
    air: float = 0.3
    air_hz: float = 400.0
    clock: float = 0.0
    sizzle: float = 0.0
    dishes: int = 0
    crackle: float = 0.0
    drips: int = 0


INTERIOR_S = 10.0


def _tick_tock(g: Rng, out: Signal) -> None:
    for k in range(int(INTERIOR_S + OVERLAP_S)):
        hz = 1650.0 if k % 2 else 1420.0
        place_s(out, to_stereo(click(g, hz, 0.035, 0.5), -0.25), k + 0.02, 0.5)


def _clatter(g: Rng, out: Signal, count: int) -> None:
    for _ in range(count):
        hz, pan = log_uniform(g, 900, 3600), g.uniform(-0.8, 0.8)
        piece = bar(g, frames(0.3), hz, (1.0, 1.73, 2.71), 0.15)
        at = g.uniform(0.2, INTERIOR_S - 0.6)
        for k in range(int(g.integers(1, 4))):
            place_s(out, to_stereo(piece, pan), at + 0.09 * k, g.uniform(0.04, 0.16))


def interior(g: Rng, p: Interior) -> Signal:
    n = frames(INTERIOR_S) + frames(OVERLAP_S)
    out = np.zeros((n, 2))
    for side in range(2):
        air = highpass(lowpass(coloured(g, n, -3.0), p.air_hz, 1), 70) * (
            1 + 0.15 * wander(g, n, 0.7)
        )
        out[:, side] = p.air * air
        if p.sizzle:
            fat = highpass(white(g, n), 2400, 1) * np.clip(0.5 + 0.4 * wander(g, n, 1.2), 0.1, 1.5)
            out[:, side] += p.sizzle * lowpass(fat, 8000, 1)
    if p.hum:
        t = times(n)
        for k in (1, 2, 3, 5):
            out += p.hum / k * to_stereo(signal_of(exact.sin(2 * np.pi * p.hum_hz * k * t)), 0.2)
    if p.clock:
        ticks = np.zeros((n, 2))
        _tick_tock(g, ticks)
        out += p.clock * ticks
    if p.dishes:
        _clatter(g, out, p.dishes)
    for _ in range(p.drips):
        drop = wet(g, frames(0.1), 0.0, 0.04, 2)
        place_s(out, to_stereo(drop, g.uniform(-0.7, 0.7)), g.uniform(0, INTERIOR_S - 0.3), 0.4)
    if p.crackle:
        y, at = np.zeros(n), 0.1
        while at < INTERIOR_S + OVERLAP_S - 0.2:
            place_s(y, snap(g, g.uniform(0.15, 0.4)), at, g.uniform(0.05, 0.5))
            at += g.exponential(0.16)
        out += p.crackle * to_stereo(y, 0.5)
    return texture_loop(in_room(out, "tiled", -18, n), frames(INTERIOR_S))
