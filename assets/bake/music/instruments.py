"""Which name of a score is which instrument."""

from collections.abc import Callable

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import highpass, lowpass
from assets.bake.sound.kit.rooms import widened
from assets.bake.sound.kit.signals import Rng, Signal, fit, frames, hertz, to_stereo
from assets.bake.sound.kit.sources import constant, curve, sine

from . import drumkit, folk, orchestra, voices
from .theme import Note

DRUMS: dict[str, Callable[[Rng], Signal]] = {
    "kick": lambda g: drumkit.kick(),
    "snare": lambda g: drumkit.snare(g, 0.6),
    "clap": drumkit.clap,
    "rim": drumkit.rim,
    "hat": lambda g: drumkit.hat(g, g.uniform(0.035, 0.065)),
    "open": lambda g: drumkit.hat(g, g.uniform(0.20, 0.28), 6200),
    "ride": lambda g: drumkit.hat(g, 0.36, 5000),
    "crash": lambda g: drumkit.crash(g, 2.0),
    "shaker": drumkit.shaker,
    "low_tom": lambda g: drumkit.tom(g.uniform(78, 82)),
    "tom": lambda g: drumkit.tom(g.uniform(108, 114)),
    "high_tom": lambda g: drumkit.tom(g.uniform(156, 166)),
    "bongo": lambda g: drumkit.tom(g.uniform(290, 520)),
    "boom": drumkit.boom,
    "frame": folk.frame_drum,
    "frame_rim": folk.frame_rim,
    "big_pan": lambda g: folk.pan(g, 430.0),
    "pan": lambda g: folk.pan(g, 620.0),
    "small_pan": lambda g: folk.pan(g, 905.0),
    "lid": folk.lid,
    "knife": folk.knife,
    "ice": folk.ice_knock,
    "crackle": folk.crackle,
    "bells": folk.sleigh,
    "anvil": folk.anvil,
    "taiko": folk.taiko,
    "sticks": folk.sticks,
    "brush": folk.brush,
}

PLUCKED: dict[str, Callable[[Rng, int, int], Signal]] = {
    "bell": lambda g, midi, n: voices.bell(midi, n),
    "tine": voices.tine,
    "marimba": folk.marimba,
    "kantele": folk.kantele,
    "lyre": folk.lyre,
    "pizzicato": folk.pizzicato,
    "spiccato": folk.spiccato,
    "church": folk.church,
    "harp": orchestra.harp,
    "pluck": lambda g, midi, n: voices.pluck(g, midi, n, 0.5),
}
RINGING = {"bell": 2.4, "tine": 2.6, "kantele": 1.8, "lyre": 1.1, "church": 4.0, "harp": 2.2}  # s

HELD: dict[str, Callable[[Rng, int, int], Signal]] = {
    "saw": voices.supersaw,
    "glass": folk.glass,
    "bowed": folk.bowed,
    "tremolo": orchestra.tremolo,
    "reed": folk.reed,
    "dark_choir": lambda g, midi, n: folk.choir(g, midi, n, "oo"),
    "choir": lambda g, midi, n: folk.choir(g, midi, n, "ah"),
}

SUNG = ("lead", "brass", "fiddle", "low_fiddle", "glass", "oboe")


def plucked(voice: str, g: Rng, midi: int, length: int) -> Signal:
    """One note, as long as it is held or as it rings."""
    n = max(length, frames(RINGING.get(voice, 0.45)))
    return fit(PLUCKED[voice](g, midi, n), n)


def sung(
    voice: str,
    g: Rng,
    notes: tuple[Note, ...],
    unit: int,
    shift: int,
    weights: tuple[float, ...],
) -> Signal:
    """A whole line with its slides; `weights` are gains of its notes."""
    if voice == "glass":
        return voices.glass_lead(notes, unit, shift, weights)
    if voice == "oboe":
        return orchestra.oboe(g, notes, unit, shift, weights)
    if voice in ("fiddle", "low_fiddle"):
        line = folk.fiddled(voices.saw_lead(g, notes, unit, shift, 0.5, weights))
        return lowpass(line, 2600, 1) if voice == "low_fiddle" else line
    return voices.saw_lead(g, notes, unit, shift, {"lead": 0.8, "brass": 0.25}[voice], weights)


def bass(voice: str, g: Rng, midi: int, n: int, bright: float) -> Signal:
    """One low note of n frames."""
    seconds = n / 44_100
    if voice == "drone":
        return to_stereo(folk.drone(g, midi, n))
    if voice == "sub":
        last = max(0.05, seconds - 0.07)
        shape = curve(n, [(0, 0), (0.03, 1), (last, 0.8), (seconds, 0)])
        freq = constant(n, hertz(midi))
        return to_stereo(driven((sine(freq) + 0.3 * sine(2 * freq)) * shape, 1.8))
    if voice == "reese":
        grit = highpass(driven(folk.beating(g, midi + 12, n), 3.0), 80)
        low = sine(constant(n, hertz(midi)))
        shape = curve(n, [(0, 0), (0.004, 1), (seconds * 0.8, 0.8), (seconds, 0)])
        return to_stereo((0.8 * low + 0.5 * lowpass(grit, 700 + 900 * bright)) * shape)
    if voice == "upright":
        return to_stereo(folk.upright(g, midi, n))
    low, growl = voices.bass_note(g, midi, seconds, bright)
    return 0.75 * to_stereo(low) + widened(growl, 7, 0.35, 250)


def held(voice: str, g: Rng, midi: int, n: int, attack: float, release: float) -> Signal:
    """One tone of a chord with its rise and fall, stereo; `n` without the release."""
    total = n + frames(release)
    end = n / 44_100
    rise = min(attack, 0.5 * end)
    shape = curve(total, [(0, 0), (rise, 1), (end, 0.9), (end + release, 0)])
    bent = 0.5 - 0.5 * exact.cos(np.pi * shape)  # no corner is heard
    return HELD[voice](g, midi, total) * bent[:, None]
