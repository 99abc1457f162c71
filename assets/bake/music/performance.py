"""From the score to strokes in time: swing, scatter and weight, the same at every bake."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assets.bake.sound.kit.signals import RATE, Rng, seeded

from .notation import REST, WEIGHTS
from .phrasing import phrased
from .score import Bars, BassLine, Broken, Cue, Held, Pedal, Stabs, Strokes, Tune

EARLIEST = 200  # frames: no stroke falls on the joint of the loop
WIDEST = 3.0  # scatter is cut at so many standard deviations
LIGHT, HEAVY = 0.86, 1.06  # how much the weight of equal strokes varies
PHRASE_ACCENT = 1.08  # the first beat of four bars
OFF_BEAT = 0.82
GHOST = 0.42
SHORT = 0.9  # of its length a bass note sounds ...
TIED = ("sub",)  # ... but of an organ pipe all of it


@dataclass(frozen=True)
class Stroke:
    """One sound: when and how long in frames, how loud; pitch 0 is a drum."""

    frame: int
    level: float
    pitch: int = 0
    frames: int = 0
    pan: float = 0.0


class Hand:
    """One player: puts strokes where the score has them, and a little beside."""

    def __init__(self, cue: Cue, name: str, late: float = 0.0) -> None:
        self._cue, self._late = cue, late
        self._rng = seeded(f"{cue.name} {name}")

    @property
    def rng(self) -> Rng:
        return self._rng

    def frame(self, sixteenth: float) -> int:
        """When a sixteenth of the cue is played."""
        unit, human = self._cue.meter.sixteenth, self._cue.human
        swing = self._cue.swing * unit if int(sixteenth) % 2 else 0.0
        scatter = max(-WIDEST, min(WIDEST, self._rng.normal())) * human
        return max(EARLIEST, int(sixteenth * unit + swing + (scatter + self._late) * RATE))

    def weight(self, sixteenth: int) -> float:
        accent = PHRASE_ACCENT if sixteenth % (4 * self._cue.bar) == 0 else 1.0
        return accent * float(self._rng.uniform(LIGHT, HEAVY))


def _bars(cue: Cue, form: str) -> Iterator[tuple[int, str]]:
    """First sixteenth and letter of each bar that is not silent."""
    if len(form) != cue.meter.bars:
        raise ValueError(f"{cue.name}: a form of {len(form)} letters for {cue.meter.bars} bars")
    for number, letter in enumerate(form):
        if letter != " ":
            yield number * cue.bar, letter


def _grid(cue: Cue, form: str, bars: Bars) -> Iterator[tuple[int, str, int]]:
    """Sixteenth, mark and length (with its holds) of every mark."""
    for start, letter in _bars(cue, form):
        marks = bars[letter]
        if len(marks) != cue.bar:
            raise ValueError(f"{cue.name}: {marks!r} has no {cue.bar} sixteenths")
        for at, mark in enumerate(marks):
            if mark in ".-":
                continue
            held = 1
            while at + held < len(marks) and marks[at + held] == "-":
                held += 1
            yield start + at, mark, held


def strokes(cue: Cue, track: Strokes) -> list[Stroke]:
    hand = Hand(cue, f"{track.voice} {track.pan}", track.late)
    found, turn = [], 1.0
    for start, letter in _bars(cue, track.form):
        for at, mark in enumerate(track.bars[letter]):
            if mark not in WEIGHTS:
                continue
            turn = -turn
            pan = max(-1.0, min(1.0, track.pan + turn * track.spread))
            for half in (0.0, 0.5) if mark == "r" else (0.0,):
                level = track.level * WEIGHTS[mark] * hand.weight(start + at)
                found.append(Stroke(hand.frame(start + at + half), level, pan=pan))
    return found


def bass(cue: Cue, track: BassLine) -> list[Stroke]:
    hand = Hand(cue, f"bass {track.voice}")
    found = []
    for at, mark, held in _grid(cue, track.form, track.bars):
        chord = cue.chord_at(at)
        third = 4 if chord.has(4) and not chord.has(3) else 3
        fifth = 6 if chord.has(6) and not chord.has(7) else 7
        seventh = 11 if chord.has(11) else 10
        after = cue.chord_after(at).root - chord.root
        steps = {"1": 0, "3": third, "5": fifth, "7": seventh, "8": 12, "x": 0}
        steps |= {"<": after - 1, ">": after + 1}
        level = track.level * hand.weight(at) * (1.0 if at % 4 == 0 else OFF_BEAT)
        level *= GHOST if mark == "x" else 1.0
        pitch = chord.root + steps[mark] + 12 * track.octave
        sounds = 1.0 if track.voice in TIED else SHORT
        length = int(held * cue.meter.sixteenth * (sounds if mark != "x" else 0.5))
        found.append(Stroke(hand.frame(at), level, pitch, length))
    return found


def pedal(cue: Cue, track: Pedal) -> list[Stroke]:
    """One stroke for each root, as long as it stays."""
    unit, end = cue.meter.sixteenth, cue.meter.bars * cue.bar
    changes = [cue.harmony[0]]
    changes += [b for a, b in pairwise(cue.harmony) if a.root != b.root]
    ends = [chord.start for chord in changes[1:]] + [end]
    return [
        Stroke(
            chord.start * unit,
            track.level,
            chord.root + 12 * track.octave,
            (after - chord.start) * unit,
        )
        for chord, after in zip(changes, ends, strict=True)
    ]


def broken(cue: Cue, track: Broken) -> list[Stroke]:
    hand = Hand(cue, f"broken {track.voice} {track.octave}")
    found = []
    for number, (at, mark, held) in enumerate(_grid(cue, track.form, track.bars)):
        tones = cue.chord_at(at).tones
        octave, step = divmod(int(mark), len(tones))
        pitch = tones[step] + 12 * (octave + track.octave)
        level = track.level * hand.weight(at) * (1.0 if at % 4 == 0 else OFF_BEAT)
        pan = (-1.0, 1.0, 0.2)[number % 3] * track.spread
        found.append(Stroke(hand.frame(at), level, pitch, held * cue.meter.sixteenth, pan))
    return found


def held(cue: Cue, track: Held) -> list[Stroke]:
    """Every tone as long as the chords that have it follow each other."""
    ends = [chord.start for chord in cue.harmony[1:]] + [cue.meter.bars * cue.bar]
    spans: list[tuple[int, int, int]] = []  # start, end, tone
    for chord, end in zip(cue.harmony, ends, strict=True):
        for tone in chord.tones:
            before = next((s for s in spans if s[1:] == (chord.start, tone)), None)
            if before is not None:
                spans.remove(before)
            spans.append((before[0] if before is not None else chord.start, end, tone))
    unit = cue.meter.sixteenth
    return [
        Stroke(start * unit, track.level, tone + 12 * track.octave, (end - start) * unit)
        for start, end, tone in sorted(spans)
    ]


def stabs(cue: Cue, track: Stabs) -> list[Stroke]:
    hand = Hand(cue, f"stabs {track.voice}")
    found = []
    for start, letter in _bars(cue, track.form):
        for at, mark in enumerate(track.bars[letter]):
            if mark not in WEIGHTS:
                continue
            level = track.level * WEIGHTS[mark] * hand.weight(start + at)
            when, tones = hand.frame(start + at), cue.chord_at(start + at).tones
            for number, tone in enumerate(tones):
                pan = 0.8 * (number / max(1, len(tones) - 1) - 0.5)
                strum = int(0.006 * RATE * number)  # low strings first
                length = 2 * cue.meter.sixteenth
                pitch = tone + 12 * track.octave
                found.append(Stroke(when + strum, level, pitch, length, pan))
    return found


def melody(cue: Cue, track: Tune) -> list[Stroke]:
    hand = Hand(cue, f"tune {track.voice} {track.bar}")
    found, at = [], track.bar * cue.bar
    weights = phrased(track.notes, cue.bar, at)
    for (pitch, length), weight in zip(track.notes, weights, strict=True):
        if pitch != REST:
            level = track.level * hand.weight(at) * weight
            frames = length * cue.meter.sixteenth
            found.append(
                Stroke(hand.frame(at), level, pitch + 12 * track.octave, frames, track.pan)
            )
        at += length
    return found
