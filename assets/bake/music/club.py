"""The club: four on the floor in G minor, the theme over it, an acid line that opens the room.

The theme at half its speed on a bell, answered by the floor (bars 1-8); whole, at its own speed,
on a saw lead over new harmony (9-12) and again with a second voice, to its close (13-16). In bars 7
and 8 the floor falls away, a roll and the open pad lead to the drop in bar 9; a roll and a
turnaround on D lead back.
"""

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import highpass, lowpass, swept
from assets.bake.sound.kit.rooms import ping_pong, reverb_only, widened
from assets.bake.sound.kit.signals import (
    RATE,
    Signal,
    faded,
    fit,
    hertz,
    peak_one,
    place,
    seeded,
    signal_of,
    times,
    to_mono,
    to_stereo,
)
from assets.bake.sound.kit.sources import constant, curve, saw, sine, wander

from . import drumkit, theme, voices
from .arrangement import ducked, kicks_of
from .meter import Meter
from .notation import REST, Chord, harmony, points, stretched, tune
from .score import BassLine, Broken, Cue, Extra, Held, Layer, Riser, Strokes, Tune

METER = Meter(5335)  # 123.99 bpm
STEPS = 16  # sixteenths of a bar

HARMONY = harmony(
    """
    G1: Bb3 D4 F4 A4
    F1: Bb3 D4 F4 G4
    Eb1: Bb3 D4 F4 G4
    C2: Bb3 D4 Eb4 G4
    Bb1: Bb3 C4 D4 F4
    Eb1: Bb3 D4 Eb4 G4
    G1: A3 Bb3 D4 G4
    D2: A3 C4 D4 G4 / D2: A3 C4 D4 F#4
    Eb1: G3 Bb3 D4 F4 / F1: A3 C4 D4 F4
    G1: A3 Bb3 D4 F4 / Bb1: A3 C4 D4 F4
    C2: G3 Bb3 D4 Eb4 / Eb1: G3 Bb3 D4 Eb4
    G1: G3 Bb3 D4 F4 / D2: G3 A3 C4 D4
    C2: G3 Bb3 D4 Eb4 / F1: A3 C4 Eb4 F4
    Bb1: Bb3 C4 D4 F4 / Eb1: G3 Bb3 D4 F4
    A1: G3 Bb3 C4 D4 / Eb1: G3 Bb3 C4 Eb4
    G1: G3 Bb3 D4 F4 / D2: A3 C4 D4 F#4
    """,
    STEPS,
)

SLOW = stretched(theme.PHRASE, 4)
WHOLE = stretched(theme.PHRASE, 2)
CLOSE = (*stretched(theme.CLOSE, 2)[:-1], (67, 8), (REST, 8))
BELOW = tuple((theme.THIRD_BELOW.get(note, REST), length) for note, length in CLOSE)

# What the floor answers where the slow theme holds its breath.
ANSWER = tune(
    """
    -:2 G5:1 -:1 Bb5:1 -:2 A5:1 -:1 G5:2 -:1 F5:2 D5:2
    -:2 G5:1 -:1 Bb5:1 -:2 C6:1 -:1 Bb5:2 -:1 G5:4
    """
)
ANSWER_BACK = tune(
    """
    -:2 G5:1 -:1 Bb5:1 -:2 A5:1 -:1 G5:2 -:1 D5:4
    -:2 A5:1 -:1 C6:1 -:2 D6:1 -:1 C6:2 -:1 A5:2 F#5:2
    """
)

# Semitones over the line's root; ' is an accent, ~ slides into the next, . rests.
ACID_ROOT = 43  # G2
TONIC = 31  # G1
ACID = {
    "a": "0' . 12 0'~ 3 . 0'~ 10 0~ 12' . 1~ 0' . 0~ 15'",
    "b": "0' . 0 12'~ 0 . 3' 0~ 7 12' . 0~ 10' . 0~ 1'",
    "c": "0'~ 12 . 0' 3~ 0 . 10' 12~ 0' . 1' 3~ 7 10~ 12'",
    "d": "0' 0 12' 0~ 0 12'~ 0 0' 12 0' 0~ 12' 0 0'~ 7 10'",
    "e": "0' 12~ 0 12' 0~ 12 0' 12~ 3' 15~ 3 15' 7~ 10' 12~ 15'",
}
ACID_FORM = "aabaaabcddbdddde"
ACID_GLIDE_S = 0.045

FLOOR = (
    Strokes("kick", 0.92, "aaaaaag aaabaacz", {
        "a": "x...x...x...x...", "b": "x...x...x...x.o.", "c": "x...x...x.x.x...",
        "g": "x...............", "z": "x...x...........",
    }, dry=True),
    Strokes("hat", 0.21, "aaabaaabcccdcccd", {
        "a": ".-x-.-x-.-x-.-x-", "b": ".-xo.-x-.-xo.-xr", "c": "o-x-o-xoo-x-o-xo",
        "d": "o-x-o-xoo-xooxrr",
    }, dry=True, spread=0.15),
    Strokes("open", 0.25, "aaaaaa  aaaaaaac", {
        "a": "..x...x...x...x.", "c": "..x...x.........",
    }, 0.18, dry=True),
    Strokes("shaker", 0.13, "aaaabbbbaaaabbbb", {
        "a": ",-,o,-,o,-,o,-,x", "b": "-o-x-o-x-o-x-oxx",
    }, -0.4, dry=True),
    Strokes("ride", 0.14, "        aaaaaab ", {
        "a": "x...x...x...x...", "b": "x...x...x.x.x.x.",
    }, -0.3, dry=True),
    Strokes("clap", 0.58, "aaabaaa aaabaadz", {
        "a": "....x.......x...", "b": "....x.......x..o",
        "d": "....x.......x.oo", "z": "....x...........",
    }, late=-0.004),
    Strokes("bongo", 0.11, "abacabacdbdcdbd ", {
        "a": "...x..x....x..o.", "b": "...x..x.-..x..x-", "c": "...x..x....x.xox",
        "d": ".-.x..x.-.xx..x.",
    }, spread=0.5),
    Strokes("rim", 0.10, " a a a abababab ", {
        "a": ".......x..x.....", "b": "...x......x..x..",
    }, 0.35),
    Strokes("high_tom", 0.26, "   a   b   a   z", {
        "a": "..........xx.x..", "b": "........x.xx.xxx", "z": "........xx......",
    }, 0.4),
    Strokes("low_tom", 0.34, "   a   b   a   z", {
        "a": ".............oxx", "b": "............o.ox", "z": "..........xx.xxx",
    }, -0.4),
    Strokes("snare", 0.22, "      cb      ab", {
        "a": "-.-.-.-.o.o.o.o.", "b": "-o-ooooxxxxxXrrr",
        "c": "........-.-.-.-o",
    }),
    Strokes("crash", 0.15, "a       a   a   ", {"a": "x..............."}),
)  # fmt: skip

BASS = BassLine("growl", 1.0, "aabcaaqdefefgehz", {
    "a": "..1x..18..1x..15", "b": "..1x..1x..18..5<", "c": "..1x..18..3x5.7<",
    "d": "..1x..18.5.7.8.<", "e": "..1-..8x..1-.x8x", "f": "..1-x.8x..1-5.7<",
    "q": "1-------5-------",
    "g": "..1x8.1x..1x8.15", "h": "..1-..5<..1-.x8<", "z": "..1-.x8...1.3.5<",
})  # fmt: skip


def _rumble(cue: Cue) -> Signal:
    """The kick's room, squeezed and kept out of the kick's way."""
    n, kicks = cue.meter.length, kicks_of(cue)
    dry = np.zeros(n)
    for start in kicks:
        place(dry, drumkit.kick(), start)
    tail = to_mono(lowpass(reverb_only(dry, "club", n), 135, 4))
    y = driven(peak_one(tail), 2.5) * ducked(n, kicks, 0.95, 0.20)
    return 0.16 * to_stereo(highpass(y, 38))


def _swells(cue: Cue) -> Signal:
    """Cymbals that grow backwards into both halves."""
    g, out = seeded("club swells"), cue.meter.canvas()
    for bar in (cue.meter.half, cue.meter.bars):
        swell = drumkit.crash(g, 1.6)[::-1]
        ramp = np.linspace(0, 1, len(swell))[:, None] ** 2
        place(out, swell * ramp, cue.meter.at(bar) - len(swell), 0.10)
    return out


def _reese(cue: Cue) -> Signal:
    """Three saws that beat under the second half, on the roots."""
    m, out = cue.meter, cue.meter.canvas()
    unit = m.sixteenth
    ends = [chord.start for chord in cue.harmony[1:]] + [m.bars * STEPS]
    for chord, end in zip(cue.harmony, ends, strict=True):
        if chord.start < m.half * STEPS:
            continue
        n = (end - chord.start) * unit + 400
        part = voices.reese(chord.root + 12, n, chord.start / 4 / STEPS, m.bar / RATE)
        place(out, faded(part, 0.004, 0.009), chord.start * unit, 0.26)
    return out


def _fitted(chord: Chord, up: int) -> int:
    """A degree of the line, moved to the chord's tone that it would grate on by a semitone; the
    flat second stays where it is the line's own colour, on the tonic and its fifth."""
    step = up % 12
    flat_second = step == 1 and (chord.root - TONIC) % 12 in (0, 7)
    if flat_second or step == 0 or chord.has(step):
        return up
    beside = [move for move in (1, -1) if chord.has(step + move) or (step + move) % 12 == 0]
    return up + beside[0] if beside else up


def acid_steps(cue: Cue) -> list[tuple[float, bool, bool] | None]:
    """Pitch, accent and slide of every sixteenth of the cue; None is a rest."""
    steps: list[tuple[float, bool, bool] | None] = []
    for bar, letter in enumerate(ACID_FORM):
        for s, mark in enumerate(ACID[letter].split()):
            if mark == ".":
                steps.append(None)
                continue
            chord = cue.chord_at(bar * STEPS + s)
            still = bar < cue.meter.half - 1  # over the tonic until the turn to the second half
            up = int(mark.rstrip("'~"))
            if not still:
                up = _fitted(chord, up)
            over = 0 if still else (chord.root - TONIC + 6) % 12 - 6  # the nearest way
            steps.append((ACID_ROOT + over + up, "'" in mark, "~" in mark))
    return steps


def _acid(cue: Cue) -> Signal:
    """One line through two resonant low-passes; accents open them, slides tie notes."""
    m = cue.meter
    n, unit = m.loop, m.sixteenth
    steps = acid_steps(cue)
    freq, level, opened = constant(n, hertz(ACID_ROOT)), np.zeros(n), np.zeros(n)
    last, tied = hertz(ACID_ROOT), False
    for number, step in enumerate(steps):
        if step is None:
            tied = False
            continue
        pitch, accent, slide = step
        start = number * unit
        length = min((2 if slide else 1) * unit, n - start)
        target = hertz(pitch)
        k = np.clip(times(length) / ACID_GLIDE_S, 0, 1) if tied else np.ones(length)
        freq[start : start + length] = last * exact.power(target / last, k)
        last, end = target, length / RATE
        on, off = (0.98, 1.0) if slide else (0.55, 0.62)
        points = [(0, 0.8 if tied else 0.0), (0.003, 1), (end * on, 0.8), (end * off, 0)]
        level[start : start + length] = curve(length, points) * (1.0 if accent else 0.7)
        fall = exact.exp(-times(length) / (0.10 if accent else 0.055))
        opened[start : start + length] = fall * (1.0 if accent else 0.55)
        tied = slide
    bars = [(0, 240.0), (4, 420.0), (8, 300.0), (12, 620.0), (16, 1200.0)]
    logs = exact.log([hz for _, hz in bars])
    base = exact.exp(np.interp(np.arange(n) / m.bar, [bar for bar, _ in bars], logs))
    cut = signal_of(np.minimum(base * (1 + 5.5 * opened), 7000))
    y = swept(swept(saw(freq), "low", cut, 1.0), "low", cut, 5.5)
    return driven(0.5 * y * level, 3.0)


def _acid_line(cue: Cue) -> Signal:
    m = cue.meter
    bars, levels = (0.0, 7.0, 8.0, 15.5, 16.0, 20.0), (0.6, 0.8, 0.7, 1.0, 0.6, 0.6)
    grown = np.interp(np.arange(m.length) / m.bar, bars, levels)
    line = fit(_acid(cue), m.length) * grown
    out = 0.75 * widened(highpass(line, 90), 11, 0.45, 300)
    echoes = ping_pong(lowpass(highpass(line, 300), 4000), 3 * m.sixteenth, 0.45, 3000, 5)
    return out + 0.35 * fit(echoes, m.length)


def _siren(cue: Cue) -> Signal:
    """Three saws a minor second apart that swell and go, and a low pulse: tuned to the loop."""
    m, g = cue.meter, seeded("club siren")
    t = np.arange(m.length)
    swell = np.clip(0.5 - 0.5 * exact.cos(2 * np.pi * t / (8 * m.bar)), 0, 1)
    out = m.canvas()

    def whole(midi: float) -> float:
        return round(hertz(midi) * m.loop / RATE) * RATE / m.loop

    for midi, pan in ((55.0, -0.6), (56.0, 0.6), (62.02, 0.0)):
        y = saw(constant(m.length, whole(midi)), 0.3)
        y = swept(y, "band", signal_of(500 + 900 * swell), 4.0, 128)
        place(out, to_stereo(y * swell, pan), 0, 0.05)
    pulse = sine(constant(m.length, whole(31)))
    return out + 0.03 * to_stereo(pulse * np.clip(1 + wander(g, m.length, 0.5, 0.5), 0, 2))


CLUB = Cue(
    "club",
    METER,
    HARMONY,
    {
        "drums": Layer((*FLOOR, Extra(_rumble, dry=True), Extra(_swells, dry=True)), -16.5,
                       "club", -6.0, 0.35,
                       ride=points("0:-1.5 4:-1 5.95:-0.5 6:-5 7.9:-3 8:0 15:0.5 16:-1.5")),
        "bass": Layer((BASS, Extra(_reese)), -19.8, "booth", -20.0, duck=0.92,
                      ride=points("0:-1 5.95:-0.5 6:-7 7.9:-5 8:0 15:0.5 16:-1")),
        "pad": Layer(
            (Held("saw", 0.2, 0, 0.12),), -23.2, "plate", -9.0,
            sweep=((0, 1200), (4, 1900), (6, 2200), (7.9, 6000), (8, 1900), (12, 3600),
                   (15.8, 6000),
                   (16, 1200), (20, 1200)),
            ride=points("0:-1 5.9:0 6:-0.5 7.9:0.5 8:-1 12:0 15.5:0.5 16:-1"),
            duck=0.75, cut=170.0,
        ),
        "motif": Layer(
            (
                Tune("bell", 0.60, 0, SLOW, 0, 0.1, 0.3),
                Tune("brass", 0.28, 0, SLOW, -1),
                Tune("pluck", 0.42, 2, ANSWER, 0, -0.35, 0.25),
                Tune("pluck", 0.42, 6, ANSWER_BACK, 0, -0.35, 0.25),
                Tune("lead", 0.70, 8, WHOLE),
                Tune("lead", 0.70, 12, CLOSE),
                Tune("lead", 0.38, 12, BELOW),
                Tune("bell", 0.24, 12, CLOSE, 1, 0.3),
                Broken("pluck", 0.13, "abacabacdddedddf", {
                    "a": "0..1..2.3..2..1.", "b": "2..0..3.1..2..4.", "c": "0..1..2.3..4..5.",
                    "d": "0.3.1.2.4.3.2.1.", "e": "0.3.1.2.4.3.5.6.", "f": "01.23.45.67.....",
                }, 1, 0.6),
            ),
            -20.0, "plate", -10.0, 0.45,
            ride=points("0:-1 5.9:0 6.1:-2 7.9:-2.5 8:0 12:0.5 15.5:1 16:-1"),
            duck=0.35,
        ),
        "tension": Layer(
            (
                Extra(_acid_line), Extra(_siren), Riser(0.6, 8, 2), Riser(0.45, 16, 4),
                Strokes("boom", 0.45, "a       a       ", {"a": "x..............."}),
            ),
            -22.8, "club", -15.0,
            ride=points("0:-4 4:-2 5.9:-1 6:-4 7.9:-1 8:-1 12:0 15.5:1 16:-4"), duck=0.55,
        ),
    },
    -14.0,
    0.35,
    swing=0.14,
    human=0.0012,
)  # fmt: skip
