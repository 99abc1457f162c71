"""Menus, score and signals: glass tones on the notes of the theme."""

from dataclasses import dataclass

import numpy as np

from .bodies import click, smack, thump
from .kit import exact
from .kit.filters import highpass, lowpass, swept
from .kit.rooms import in_room, in_room_mono
from .kit.signals import RATE, Rng, Signal, frames, hertz, peak_one, place_s, silence, times
from .kit.sources import curve, decay, glide, saw, sine, wander, white

CHIME_RATIO = 3.5


def glass_tone(n: int, midi: float, t60: float, bright: float = 0.4) -> Signal:
    """A sine with a soft FM chime at its start."""
    t, hz = times(n), hertz(midi)
    index = 3.0 * bright * exact.power(10.0, -3.0 * t / (t60 * 0.25))
    bent = 2 * np.pi * hz * t + index * exact.sin(2 * np.pi * hz * CHIME_RATIO * t)
    return exact.sin(bent) * decay(n, t60, 0.002)


TONIC = 67  # G4: the play time moves chimes from here to the tonic of the cue that plays
MINOR = (0, 2, 3, 5, 7, 8, 10)  # semitones of the degrees


def degree(number: float, octave: int = 0) -> float:
    """MIDI of a degree of the minor scale on G, counted from 1; half a degree is the semitone below
    the next one."""
    octaves, step = divmod(int(number + 0.5) - 1, len(MINOR))
    below = 0 if number == int(number) else 1
    return TONIC + MINOR[step] + 12 * (octaves + octave) - below


Strike = tuple[float, float, int, float, float]


@dataclass(frozen=True)
class Chime:
    """Notes as (second, degree, octave, seconds to -60 dB, level) over an optional low hit and
    tick. Degrees are those that all minor modes share: 1 to 5 and 7."""

    notes: tuple[Strike, ...]
    seconds: float
    low: float = 0.0
    tick: float = 0.0
    top_hz: float = 9000.0
    wet_db: float = -13.0
    bright: float = 0.4
    dry: bool = False
    steps: tuple[int, ...] = (0,)  # variants move all notes by these degrees, in turn


def midi_of(p: Chime, variant: int) -> list[float]:
    """The notes of one variant."""
    up = p.steps[variant % len(p.steps)]
    return [degree(number + up, octave) for _, number, octave, _, _ in p.notes]


def chime(g: Rng, p: Chime, variant: int = 0) -> Signal:
    y = silence(p.seconds)
    for (at, _, _, t60, level), midi in zip(p.notes, midi_of(p, variant), strict=True):
        note = glass_tone(min(len(y), frames(t60 * 1.2)), midi, t60, p.bright)
        place_s(y, note, at, level)
    if p.low:
        y += p.low * thump(len(y), 120, 50, 0.03, 0.3, 2)
    if p.tick:
        y += p.tick * smack(g, len(y), 3000, 9000, 1, 0.0, 0.004)
    y = lowpass(y, p.top_hz, 1)
    return y if p.dry else in_room(y, "plate", p.wet_db)


MOVE = Chime(((0, 1, 1, 0.07, 1.0),), 0.16, tick=0.3, bright=0.25, dry=True, steps=(0, 2, -1))
CONFIRM = Chime(((0, 1, 1, 0.55, 0.7), (0.075, 5, 1, 0.75, 0.8)), 0.9, low=0.6, wet_db=-12)
BACK = Chime(((0, 3, 1, 0.3, 0.6), (0.07, 5, 0, 0.4, 0.7)), 0.6, top_hz=5000, wet_db=-14)
PAUSE = Chime(((0, 5, 0, 0.5, 0.7), (0.06, 1, 0, 0.7, 0.8)), 0.8, low=0.4, top_hz=4000, wet_db=-12)
DENIED = Chime(((0, 5, -1, 0.14, 0.8), (0.09, 4.5, -1, 0.2, 0.8)), 0.35, top_hz=3000, dry=True)
TICK = Chime(((0, 1, 2, 0.05, 1.0),), 0.1, tick=0.5, bright=0.2, dry=True, steps=(0, 1, 2, 4))
CHECKPOINT = Chime(
    ((0, 1, 0, 0.8, 0.5), (0.1, 5, 0, 0.9, 0.6), (0.2, 1, 1, 1.3, 0.7)),
    1.6, wet_db=-9, bright=0.3,
)  # fmt: skip
CHAIN_UP = Chime(
    ((0, 1, 1, 0.16, 0.7), (0.055, 5, 1, 0.3, 0.8)),
    0.5, wet_db=-14, bright=0.3, steps=(0, -1, 2, 3),
)  # fmt: skip
FINISH_READY = Chime(((0, 5, 1, 0.3, 0.7), (0.05, 1, 2, 0.5, 0.6)), 0.7, wet_db=-10, bright=0.6)


def rank_reveal(g: Rng) -> Signal:
    """The stamp of a clapper: wood, a low hit, the head of the theme."""
    y = silence(1.8)
    place_s(y, smack(g, frames(0.2), 700, 6000, 2, 0.002, 0.02), 0.0, 1.1)
    place_s(y, click(g, 1300, 0.05, 1.2), 0.0, 0.6)
    place_s(y, thump(frames(0.6), 150, 46, 0.04, 0.45, 3), 0.0, 1.0)
    for k, midi in enumerate((74, 79, 82)):
        place_s(y, glass_tone(frames(1.4), midi, 1.1, 0.5), 0.05 + 0.05 * k, 0.35)
    return in_room(y, "hall", -13)


def focus_on(g: Rng) -> Signal:
    """Time thickens: everything is drawn inwards."""
    n = frames(0.7)
    noise = swept(white(g, n), "band", glide(n, [(0, 4200), (0.5, 240), (0.7, 180)]), 1.4)
    y = noise * curve(n, [(0, 0.1), (0.1, 1), (0.5, 0.5), (0.7, 0)])
    y += 0.9 * sine(glide(n, [(0, 180), (0.5, 52), (0.7, 46)])) * decay(n, 0.9, 0.05)
    return in_room(y, "club", -10)


def focus_off(g: Rng) -> Signal:
    n = frames(0.5)
    noise = swept(white(g, n), "band", glide(n, [(0, 240), (0.4, 4600), (0.5, 5200)]), 1.4)
    return in_room(noise * curve(n, [(0, 0), (0.33, 1), (0.42, 0.3), (0.5, 0)]), "booth", -12)


def blade_tell(g: Rng) -> Signal:
    """Steel catches light: a thin ring that a fight cannot cover."""
    n = frames(0.6)
    y = np.zeros(n)
    for hz, level in ((3136.0, 1.0), (3150.0, 0.7), (5020.0, 0.5), (7460.0, 0.25)):
        tuned = hz * g.uniform(0.985, 1.015)
        y += level * exact.sin(2 * np.pi * tuned * times(n)) * decay(n, 0.42, 0.012)
    y += 0.15 * highpass(white(g, n), 4000) * curve(n, [(0, 0), (0.05, 1), (0.14, 0)])
    return in_room_mono(y, "plate", -12)


def heavy_tell(g: Rng) -> Signal:
    """Somebody winds up: a low swell and a creak of leather; ends where the blow begins.

    Drums and bass cover what is low: the creak, between 1.2 and 3.6 kHz, is what is heard.
    """
    n = frames(0.45)
    rise = curve(n, [(0, 0), (0.06, 0.35), (0.36, 1), (0.45, 0)])
    low = g.uniform(82, 108)
    y = 0.6 * sine(glide(n, [(0, low), (0.4, 2.0 * low)])) * rise
    air = swept(white(g, n), "band", glide(n, [(0, 350), (0.4, 1500)]), 1.2)
    turns = np.cumsum(glide(n, [(0, 34), (0.4, g.uniform(100, 125))])) / RATE
    slips = np.diff(np.floor(turns + 0.04 * wander(g, n, 40.0)), prepend=0.0)
    band = glide(n, [(0, 1500), (0.4, g.uniform(2500, 2900))])
    creak = swept(np.abs(slips), "band", band, 3.0) + 0.5 * swept(
        np.abs(slips), "band", 1.45 * band, 4.0
    )
    return y + 0.5 * air * rise + 1.1 * peak_one(creak * rise)


def wave_start(g: Rng) -> Signal:
    """New people come in: a low double knock and a held fifth."""
    y = silence(1.5)
    for at, level in ((0.0, 1.0), (0.17, 0.8)):
        place_s(y, thump(frames(0.5), 130, 48, 0.04, 0.35, 3), at, level)
        place_s(y, smack(g, frames(0.1), 500, 3000, 2, 0.004, 0.02), at, 0.5 * level)
    n = frames(1.3)
    held = sine(np.full(n, hertz(43))) + 0.7 * sine(np.full(n, hertz(50)))
    horns = saw(np.full(n, hertz(55)), 0.2) + 0.8 * saw(np.full(n, hertz(62)), 0.6)
    open_hz = glide(n, [(0, 500), (0.25, 2600), (1.3, 700)])
    held += 0.8 * swept(horns, "low", open_hz, 0.9)  # what a loud room lets through
    place_s(y, held * curve(n, [(0, 0), (0.12, 1), (0.5, 0.6), (1.3, 0)]), 0.17, 0.35)
    return in_room(y, "club", -12)
