"""Instruments of the kitchen, the village and the lake: struck, plucked, bowed, sung."""

import numpy as np

from assets.bake.sound.bodies import bar, smack, thump
from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import bandpass, equalised, highpass, lowpass, swept
from assets.bake.sound.kit.signals import (
    Rng,
    Signal,
    fit,
    frames,
    hertz,
    peak_one,
    place_s,
    signal_of,
    silence,
    times,
    to_stereo,
)
from assets.bake.sound.kit.sources import (
    constant,
    curve,
    decay,
    saw,
    sine,
    square,
    struck,
    tone,
    wander,
    white,
)

BODY = ((270.0, 3.0), (480.0, 4.0), (900.0, 2.0), (2500.0, 3.0))  # resonances of a fiddle: Hz, dB
HARMONICS = 7
WHEEL_HZ = 1.1  # turns a second of a hurdy-gurdy


# ---- struck -----------------------------------------------------------------


def frame_drum(g: Rng) -> Signal:
    """A thumb on a wide skin."""
    n = frames(0.6)
    y = thump(n, 130, 68, 0.03, 0.4, 1.6) + 0.5 * bar(g, n, 142.0, (1.0, 1.59, 2.14, 2.65), 0.18)
    return y + 0.25 * smack(g, n, 300, 2600, 2, 0.004, 0.02)


def frame_rim(g: Rng) -> Signal:
    n = frames(0.2)
    return smack(g, n, 900, 5200, 2, 0.003, 0.02) + 0.4 * bar(g, n, 410.0, (1.0, 1.6, 2.3), 0.07)


def pan(g: Rng, hz: float) -> Signal:
    """A pan on the stove's edge; a large one sounds lower and longer."""
    n = frames(0.5)
    y = bar(g, n, hz * g.uniform(0.98, 1.02), (1.0, 1.59, 2.14, 2.92, 3.65, 4.9), 190.0 / hz)
    return y + 0.5 * smack(g, n, 1200, 6000, 2, 0.003, 0.012)


def lid(g: Rng) -> Signal:
    """A lid set down on its pot: it rattles to rest."""
    n = frames(0.34)
    y = np.zeros(n)
    for at in (0.0, 0.062, 0.108, 0.139, 0.158):
        hit = bar(g, frames(0.12), g.uniform(1180, 1260), (1.0, 1.83, 2.71, 3.9), 0.07)
        place_s(y, hit, at, 1.0 - 4.5 * at)
    return y


def anvil(g: Rng) -> Signal:
    """A hammer on an anvil: bright, hard, long."""
    n = frames(1.0)
    y = bar(g, n, g.uniform(1010, 1040), (1.0, 1.51, 2.04, 2.93, 3.62, 5.1), 0.75)
    return y + 0.9 * smack(g, n, 1800, 8000, 1, 0.0, 0.010)


def taiko(g: Rng) -> Signal:
    """A drum as wide as a man, struck with both arms."""
    n = frames(0.9)
    y = thump(n, 150, 52, 0.028, 0.55, 2.2) + 0.4 * bar(g, n, 96.0, (1.0, 1.59, 2.3, 2.9), 0.25)
    return y + 0.35 * smack(g, n, 200, 2200, 3, 0.008, 0.03)


def sticks(g: Rng) -> Signal:
    """Two sticks against each other."""
    n = frames(0.12)
    return bar(g, n, g.uniform(1350, 1450), (1.0, 2.1, 3.3), 0.05) + 0.3 * smack(
        g, n, 2000, 8000, 1, 0.0, 0.006
    )


def brush(g: Rng) -> Signal:
    """A brush over a skin."""
    n = frames(0.16)
    return bandpass(white(g, n), 1800, 8500) * decay(n, 0.16, 0.02)


def crackle(g: Rng) -> Signal:
    """Frost breaks in small pieces."""
    y = silence(0.22)
    for _ in range(9):
        hz = g.uniform(2300, 6800)
        piece = struck(g, frames(0.05), [hz, hz * 1.73], [0.03, 0.015], [1.0, 0.6])
        place_s(y, piece, 0.16 * g.uniform() ** 1.6, g.uniform(0.2, 0.5))
    return y


def knife(g: Rng) -> Signal:
    """A knife on a board: wood, a little steel."""
    n = frames(0.14)
    y = bar(g, n, g.uniform(320, 350), (1.0, 1.52, 2.31, 3.4), 0.05)
    y += 0.8 * smack(g, n, 1500, 7000, 1, 0.0, 0.009)
    return y + 0.06 * tone(n, g.uniform(3100, 3300)) * decay(n, 0.1)


def ice_knock(g: Rng) -> Signal:
    """A stone on thick ice: a chirp that falls."""
    n = frames(0.5)
    freq = signal_of(240.0 + 2600.0 * exact.exp(-times(n) / 0.018))
    return sine(freq) * decay(n, 0.28, 0.001) + 0.3 * smack(g, n, 1500, 7000, 1, 0.0, 0.01)


def sleigh(g: Rng) -> Signal:
    """Small bells on a strap."""
    y = silence(0.3)
    for _ in range(7):
        hz = g.uniform(3600, 6800)
        place_s(
            y,
            struck(g, frames(0.2), [hz, hz * 1.51], [0.14, 0.09], [1.0, 0.5]),
            g.uniform(0, 0.03),
            0.3,
        )
    return y


# ---- plucked and hammered -----------------------------------------------------


def kantele(g: Rng, midi: int, n: int) -> Signal:
    """A thin metal string: harmonics a little sharp, each with its own decay."""
    hz = hertz(midi)
    k = np.arange(1, HARMONICS + 1)
    freqs = hz * k * np.sqrt(1.0 + 0.0004 * k**2)
    y = struck(g, n, signal_of(freqs), 1.9 / exact.power(k, 0.7), 1.0 / exact.power(k, 1.1), 0.001)
    return fit(y + 0.12 * smack(g, n, 2000, 7000, 1, 0.0, 0.006), n)


def pizzicato(g: Rng, midi: int, n: int) -> Signal:
    """A section's strings plucked: a short round tone and the finger."""
    hz, k = hertz(midi), np.arange(1, HARMONICS + 1)
    y = np.zeros(n)
    for _ in range(2):
        tuned = hz * 2 ** (g.uniform(-5, 5) / 1200) * k
        rings = 0.55 * (220.0 / hz) ** 0.3 / exact.power(k, 0.7)
        one = struck(g, n, signal_of(tuned), rings, 1.0 / exact.power(k, 1.35), 0.002)
        place_s(y, one, g.uniform(0, 0.008), 0.6)
    return fit(y + 0.12 * smack(g, n, 600, 2800, 1, 0.0, 0.012), n)


def lyre(g: Rng, midi: int, n: int) -> Signal:
    """Gut strings on a wooden box, plucked near the middle: even harmonics are weak."""
    hz, k = hertz(midi), np.arange(1, HARMONICS + 1)
    levels = np.where(k % 2 == 0, 0.35, 1.0) / exact.power(k, 1.2)
    y = struck(g, n, signal_of(hz * k), 1.1 / exact.power(k, 0.8), levels, 0.0015)
    box = struck(g, n, [178.0, 331.0], [0.09, 0.06], [0.2, 0.12])
    return fit(y + box + 0.1 * smack(g, n, 900, 3500, 1, 0.0, 0.008), n)


def church(g: Rng, midi: int, n: int) -> Signal:
    """A bell in a far tower: hum, prime, minor third, fifth, nominal, each split in two."""
    hz = hertz(midi)
    y = np.zeros(n)
    for ratio, ring, level in (
        (0.5, 5.0, 0.5), (1.0, 3.5, 0.8), (1.19, 3.0, 0.6), (1.5, 2.0, 0.3), (2.0, 2.2, 0.9),
        (2.51, 1.2, 0.35), (3.0, 0.9, 0.3), (4.1, 0.5, 0.2),
    ):  # fmt: skip
        pair = [hz * ratio * 0.9993, hz * ratio * 1.0007]
        y += struck(g, n, pair, [ring, ring * 0.9], [level, level * 0.7], 0.002)
    return y


def marimba(g: Rng, midi: int, n: int) -> Signal:
    hz = hertz(midi)
    y = struck(g, n, [hz, 3.93 * hz, 9.6 * hz], [0.45, 0.12, 0.05], [1.0, 0.35, 0.12], 0.001)
    return fit(y + 0.15 * smack(g, n, 800, 4000, 1, 0.0, 0.006), n)


def upright(g: Rng, midi: int, n: int) -> Signal:
    """A plucked double bass: fundamental, finger, wood."""
    k = np.arange(1, HARMONICS + 1)
    rings, levels = 0.9 / exact.power(k, 0.6), 1.0 / exact.power(k, 1.2)
    y = struck(g, n, signal_of(hertz(midi) * k), rings, levels, 0.002)
    y = driven(peak_one(y), 1.4) + 0.25 * bandpass(white(g, n) * decay(n, 0.03), 300, 1800)
    return y * curve(n, [(0, 1), (n / 44100 * 0.8, 1), (n / 44100, 0)])


# ---- bowed and blown ----------------------------------------------------------


def drone(g: Rng, midi: int, n: int) -> Signal:
    """Strings under a wheel: they beat, the wheel's turn is heard, and the loose bridge rattles."""
    hz, t = hertz(midi), times(n)
    y = saw(constant(n, hz), g.uniform()) + 0.7 * saw(constant(n, hz * 1.003), g.uniform())
    y += 0.5 * saw(constant(n, hz * 1.5), g.uniform())
    y += 0.25 * saw(constant(n, hz * 1.998), g.uniform())
    wheel = 1.0 + 0.16 * exact.sin(2 * np.pi * WHEEL_HZ * t)
    rattle = bandpass(driven(saw(constant(n, hz * 2.0), g.uniform()), 4.0), 1300, 3400)
    press = np.clip(exact.sin(2 * np.pi * WHEEL_HZ * t) + 0.3 * wander(g, n, 7.0), 0.0, 1.4)
    end = n / 44100
    shape = curve(n, [(0, 0), (0.12, 1), (end - 0.12, 1), (end, 0)])
    return signal_of((lowpass(y, 900, 1) * wheel + 0.10 * rattle * press) * shape)


def beating(g: Rng, midi: int, n: int) -> Signal:
    y = np.zeros(n)
    for ratio in (0.9915, 1.0, 1.0087):
        y += saw(constant(n, hertz(midi) * ratio), g.uniform()) / 3.0
    return y


def bowed(g: Rng, midi: int, n: int) -> Signal:
    """A small section: four players, each with his own drift and vibrato."""
    out = np.zeros((n, 2))
    for k in range(4):
        vibrato = 0.10 * exact.sin(2 * np.pi * (g.uniform(4.8, 5.8) * times(n) + g.uniform()))
        cents = 6.0 * wander(g, n, 0.6) + g.uniform(-7, 7)
        freq = hertz(midi) * exact.power(2.0, (vibrato + cents / 100) / 12)
        out += 0.25 * to_stereo(saw(signal_of(freq), g.uniform()), 0.5 * k - 0.75)
    return lowpass(out, 2400, 1)


def glass(g: Rng, midi: int, n: int) -> Signal:
    """Rubbed glasses: nearly sines, each swelling on its own."""
    out = np.zeros((n, 2))
    for ratio, level in ((1.0, 1.0), (2.003, 0.35), (3.01, 0.12), (0.5, 0.25)):
        swell = 1.0 + 0.3 * wander(g, n, 1.5)
        out += level * to_stereo(
            tone(n, hertz(midi) * ratio, g.uniform()) * swell, g.uniform(-0.7, 0.7)
        )
    return out


def fiddled(line: Signal) -> Signal:
    """A saw line through the body of a fiddle, with rosin."""
    y = highpass(line, 190)
    for hz, db in BODY:
        y = equalised(y, "peak", hz, db, 2.5)
    return lowpass(y, 5200, 1)


def spiccato(g: Rng, midi: int, n: int) -> Signal:
    """A section's bows bounce: saws with a hard start and a short ring."""
    m = min(n, frames(0.34))
    y = np.zeros(m)
    for cents in (-9.0, 1.0, 8.0):
        y += saw(constant(m, hertz(midi) * 2 ** (cents / 1200)), g.uniform()) / 3.0
    cut = signal_of(700 + 3300 * exact.exp(-times(m) / 0.05))
    y = swept(y, "low", cut, 0.9) * decay(m, 0.30, 0.006)
    rosin = bandpass(white(g, m) * decay(m, 0.05, 0.001), 1500, 6000)
    return highpass(y + 0.10 * rosin, 90)


VOWELS = {
    "oo": ((330.0, 1.0), (780.0, 0.35), (2350.0, 0.05)),
    "ah": ((640.0, 1.0), (1080.0, 0.6), (2500.0, 0.16)),
}  # formants: Hz, level


def choir(g: Rng, midi: int, n: int, vowel: str) -> Signal:
    """Men and women on one vowel: every singer drifts, and the throat stands still."""
    out = np.zeros((n, 2))
    for k in range(5):
        vibrato = 0.14 * exact.sin(2 * np.pi * (g.uniform(4.6, 5.7) * times(n) + g.uniform()))
        cents = 9.0 * wander(g, n, 0.8) + g.uniform(-9, 9)
        freq = hertz(midi) * exact.power(2.0, (vibrato + cents / 100) / 12)
        out += 0.2 * to_stereo(saw(signal_of(freq), g.uniform()), 0.4 * k - 0.8)
    sung = np.zeros((n, 2))
    for hz, level in VOWELS[vowel]:
        sung += level * bandpass(out, hz * 0.88, hz * 1.14)
    return 1.6 * sung + 0.06 * lowpass(out, 900, 1)


def reed(g: Rng, midi: int, n: int) -> Signal:
    """A small accordion: two reeds that beat, the bellows breathe."""
    hz, out = hertz(midi), np.zeros((n, 2))
    for cents, side in ((0.0, -0.35), (11.0, 0.35)):
        freq = constant(n, hz * 2 ** (cents / 1200))
        y = 0.6 * square(freq, g.uniform()) + 0.4 * saw(freq, g.uniform())
        out += 0.5 * to_stereo(y, side)
    breath = 1.0 + 0.12 * wander(g, n, 0.9)
    return signal_of(lowpass(out, 2900, 1) * breath[:, None])
