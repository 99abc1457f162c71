"""Cues as tables: what each of the five layers plays; the makers below read them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import bandpass, equalised, highpass, lowpass
from assets.bake.sound.kit.rooms import in_room, ping_pong
from assets.bake.sound.kit.signals import (
    RATE,
    Rng,
    Signal,
    fit,
    frames,
    hertz,
    place,
    seeded,
    signal_of,
    to_stereo,
)
from assets.bake.sound.kit.sources import constant, curve, saw, sine, tone, wander

from . import drumkit, folk, theme, voices
from .meter import Meter
from .theme import Note

ACCENT = {"x": 1.0, "o": 0.6, "-": 0.32}
HUMAN = 30.0  # frames of scatter
JOINT = 200  # frames: no attack falls on the joint of the loop
FIRST_LEVEL = {"marimba": 1.15, "tine": 0.8}  # short notes need more to be heard beside a lead
PAN_STEP = 0.6  # of repeated small hits, left and right


@dataclass(frozen=True)
class Beat:
    """A drum and its bar: one character a sixteenth; `second` replaces it in the second half."""

    voice: str
    steps: str
    level: float
    pan: float = 0.0
    second: str = ""
    spread: float = 0.0


@dataclass(frozen=True)
class Bass:
    """sixteenth, semitones over the root, level, length in sixteenths."""

    voice: str
    line: tuple[tuple[int, int, float, float], ...]
    octave: int = 0
    bright: float = 0.5


@dataclass(frozen=True)
class Pad:
    voice: str
    top_hz: float
    room: str
    wet_db: float
    octave: int = 0


@dataclass(frozen=True)
class Motif:
    """The theme on one voice, then (second half) on another; broken chords behind it."""

    first: str
    second: str
    notes: tuple[Note, ...]
    close: tuple[Note, ...]
    unit: int  # sixteenths of one count of the notes
    octave: int = 0
    chords: tuple[int, ...] = ()  # sixteenths of the bar with a broken chord's note
    chord_voice: str = "pluck"
    room: str = "hall"


@dataclass(frozen=True)
class Tension:
    """A tremolo a semitone apart, an ostinato, risers into both halves."""

    ostinato: str
    steps: tuple[tuple[int, int], ...]  # sixteenth, semitones over the root
    tremolo: int  # strokes a beat
    siren: float = 0.0
    riser: float = 0.4
    wind: float = 0.0


@dataclass(frozen=True)
class Cue:
    name: str
    meter: Meter
    key: int  # semitones from G minor
    drums: tuple[Beat, ...]
    drum_room: tuple[str, float]
    bass: Bass
    pad: Pad
    motif: Motif
    tension: Tension
    lufs: float
    quality: float
    balance: tuple[float, float, float, float, float]  # LUFS of the layers before the master
    crash: float = 0.1


Hit = Callable[[Rng], Signal]
DRUMS: dict[str, Hit] = {
    "kick": lambda g: drumkit.kick(),
    "snare": lambda g: drumkit.snare(g, 0.6),
    "clap": drumkit.clap,
    "rim": drumkit.rim,
    "hat": lambda g: drumkit.hat(g, 0.05),
    "open": lambda g: drumkit.hat(g, 0.24, 6200),
    "ride": lambda g: drumkit.hat(g, 0.36, 5000),
    "shaker": drumkit.shaker,
    "tom": lambda g: drumkit.tom(g.uniform(92, 98)),
    "high_tom": lambda g: drumkit.tom(g.uniform(150, 170)),
    "boom": drumkit.boom,
    "frame": folk.frame_drum,
    "frame_rim": folk.frame_rim,
    "pan": folk.pan,
    "knife": folk.knife,
    "ice": folk.ice_knock,
    "bells": folk.sleigh,
}


def _note(voice: str, g: Rng, midi: int, n: int, bright: float) -> Signal:
    """One note of a voice, n frames long, mono."""
    if voice == "bell":
        return fit(voices.bell(midi, n), n)
    if voice == "tine":
        return fit(voices.tine(g, midi, n), n)
    if voice == "marimba":
        return folk.marimba(g, midi, n)
    if voice == "kantele":
        return folk.kantele(g, midi, n)
    return fit(voices.pluck(g, midi, n, bright), n)


# ---- layers -----------------------------------------------------------------


def drums(cue: Cue) -> Signal:
    m, g = cue.meter, seeded(f"{cue.name} drums")
    out = m.canvas()
    for row in cue.drums:
        takes = [DRUMS[row.voice](g) for _ in range(3)]
        for bar in range(m.bars):
            steps = row.second if row.second and bar >= m.half else row.steps
            for s, mark in enumerate(steps):
                if mark not in ACCENT:
                    continue
                pan = row.pan + row.spread * (PAN_STEP if s % 2 else -PAN_STEP)
                hit = takes[int(g.integers(3))]
                hit = hit if hit.ndim == 2 else to_stereo(hit, pan)
                level = row.level * ACCENT[mark] * g.uniform(0.88, 1.06)
                place(out, hit, m.at(bar, s) + int(g.normal(0, HUMAN)), level)
    for bar in (0, m.half):
        place(out, drumkit.crash(g, 2.0), m.at(bar), cue.crash)
    room, wet = cue.drum_room
    return in_room(out, room, wet, m.length)


def bass(cue: Cue) -> Signal:
    m, g, p = cue.meter, seeded(f"{cue.name} bass"), cue.bass
    out = m.canvas()
    notes: dict[tuple[int, float], Signal] = {}
    for bar in range(m.bars):
        root = theme.bass_root(bar) + cue.key + 12 * p.octave
        for s, up, level, length in p.line:
            key = (root + up, length)
            if key not in notes:
                notes[key] = _bass_note(p, g, root + up, m.seconds(length))
            place(out, notes[key], m.at(bar, s), level)
    return lowpass(out, 2600, 1)


def _bass_note(p: Bass, g: Rng, midi: int, seconds: float) -> Signal:
    n = frames(seconds)
    if p.voice == "drone":
        return to_stereo(folk.drone(g, midi, n))
    if p.voice == "sub":
        shape = curve(n, [(0, 0), (0.15, 1), (seconds * 0.7, 0.8), (seconds, 0)])
        freq = constant(n, hertz(midi))
        return to_stereo(driven((sine(freq) + 0.3 * sine(2 * freq)) * shape, 1.8))
    if p.voice == "reese":
        grit = highpass(driven(folk.beating(g, midi + 12, n), 3.0), 80)
        low = sine(constant(n, hertz(midi)))
        shape = curve(n, [(0, 0), (0.004, 1), (seconds * 0.8, 0.8), (seconds, 0)])
        return to_stereo((0.8 * low + 0.5 * lowpass(grit, 700 + 900 * p.bright)) * shape)
    if p.voice == "upright":
        return to_stereo(folk.upright(g, midi, n))
    low, growl = voices.bass_note(g, midi, seconds, p.bright)
    return to_stereo(0.75 * low + growl)


def pad(cue: Cue) -> Signal:
    m, g, p = cue.meter, seeded(f"{cue.name} pad"), cue.pad
    out, bar_s = m.canvas(), m.bar / RATE
    notes: dict[int, Signal] = {}
    n = m.bar + frames(0.9)
    shape = curve(n, [(0, 0), (0.25 * bar_s, 1), (bar_s, 0.9), (n / RATE, 0)])[:, None]
    for bar in range(m.bars):
        for midi in theme.CHORDS[bar % 8]:
            pitch = midi + cue.key + 12 * p.octave
            if pitch not in notes:
                notes[pitch] = _pad_note(p.voice, g, pitch, n) * shape
            place(out, notes[pitch], m.at(bar), 0.2)
    swell = 1.0 + 0.15 * exact.sin(2 * np.pi * np.arange(m.length) / (4 * m.bar))
    return in_room(
        highpass(lowpass(out, p.top_hz, 1), 150) * swell[:, None], p.room, p.wet_db, m.length
    )


def _pad_note(voice: str, g: Rng, midi: int, n: int) -> Signal:
    if voice == "glass":
        return folk.glass(g, midi, n)
    if voice == "bowed":
        return folk.bowed(g, midi, n)
    return voices.supersaw(g, midi, n)


def _line(cue: Cue, voice: str, notes: tuple[Note, ...], bar: int, g: Rng) -> Signal:
    """One statement of the theme from a bar on."""
    m, p = cue.meter, cue.motif
    out, shift, unit = m.canvas(), cue.key + 12 * p.octave, p.unit * m.sixteenth
    if voice in ("lead", "brass", "fiddle"):
        line = voices.saw_lead(g, notes, unit, shift, {"lead": 0.9, "brass": 0.3}.get(voice, 0.5))
        place(out, folk.fiddled(line) if voice == "fiddle" else line, m.at(bar), 0.7)
        return out
    start, level = m.at(bar), FIRST_LEVEL.get(voice, 0.42)
    for midi, length in notes:
        n = min(frames(3.0), length * unit + frames(1.0))
        when = start + JOINT + int(abs(g.normal(0, 60)))
        low = _note(voice, g, midi + shift, n, 0.6)
        high = _note(voice, g, midi + shift + 12, n, 0.6)
        place(out, to_stereo(low, g.uniform(-0.2, 0.2)), when, level)
        place(out, to_stereo(high, 0.4), when, 0.3 * level)
        start += length * unit
    return out


def motif(cue: Cue) -> Signal:
    m, g, p = cue.meter, seeded(f"{cue.name} motif"), cue.motif
    out = _line(cue, p.first, p.notes, 0, g) + _line(cue, p.second, p.close, m.half, g)
    n = frames(1.2)
    for bar in range(m.bars):
        chord = theme.CHORDS[bar % 8]
        for k, s in enumerate(p.chords):
            midi = chord[(k * 3 + bar) % len(chord)] + cue.key + 12
            note = _note(p.chord_voice, g, midi, n, 0.4)
            place(out, to_stereo(note, (-0.5, 0.5, 0.1)[k % 3]), m.at(bar, s), 0.10)
    echo = fit(ping_pong(highpass(out, 400), 3 * m.sixteenth, 0.4, 3600, 4), m.length)
    return in_room(out + 0.35 * echo, p.room, -12, m.length)


def tension(cue: Cue) -> Signal:
    m, g, p = cue.meter, seeded(f"{cue.name} tension"), cue.tension
    out, n = m.canvas(), frames(0.5)
    for bar in range(m.bars):
        root = theme.ROOTS[bar % 8] + cue.key + 24
        for s, up in p.steps:
            note = _note(p.ostinato, g, root + up, n, 0.7)
            place(out, to_stereo(note, 0.45 if s % 4 else -0.45), m.at(bar, s), 0.3)
    out += 0.5 * _tremolo(cue, g)
    for bar, length in ((m.half, 2), (m.bars, 2)):
        place(out, voices.riser(g, length * m.bar), m.at(bar - length), p.riser)
    if p.siren:
        turn = exact.sin(2 * np.pi * np.arange(m.length) * 8 / m.loop) * 0.5
        freq = signal_of(hertz(67 + cue.key) * exact.power(2.0, turn / 12))
        out += p.siren * to_stereo(bandpass(saw(freq), 500, 1600))
    if p.wind:
        gust = np.clip(0.6 + 0.4 * wander(g, m.length, 0.5), 0.1, 1.4)
        noise = bandpass(g.standard_normal(m.length), 300, 1100) * gust
        out += p.wind * to_stereo(noise)
    return equalised(in_room(out, "club", -13, m.length), "highshelf", 3500, 2.0)


def _tremolo(cue: Cue, g: Rng) -> Signal:
    """Strings on the fifth and the semitone above it, in quick strokes."""
    m = cue.meter
    stroke = m.beat / cue.tension.tremolo
    phase = (np.arange(m.length) % stroke) / stroke
    strokes = (0.25 + 0.75 * exact.exp(-3.0 * phase))[:, None]
    part = np.zeros((m.length, 2))
    for midi, pan in ((62, -0.5), (63, 0.5)):
        whole = round(hertz(midi + cue.key) * m.loop / RATE) * RATE / m.loop  # closes the loop
        y = saw(constant(m.length, whole), g.uniform()) + 0.5 * tone(m.length, 2 * whole)
        part += to_stereo(lowpass(y, 1800, 1), pan)
    return signal_of(0.12 * part * strokes)


LAYERS: tuple[tuple[str, Callable[[Cue], Signal]], ...] = (
    ("drums", drums),
    ("bass", bass),
    ("pad", pad),
    ("motif", motif),
    ("tension", tension),
)


def parts(cue: Cue) -> dict[str, Callable[[], Signal]]:
    """The layers of a cue, not yet rendered."""
    return {name: partial(make, cue) for name, make in LAYERS}
