"""How the scores are written: notes, chords, tunes and bars as short texts.

A tune is `C5:4 D5:2 -:2`: name and octave, length in sixteenths, `-` a rest. Harmony is one line a
bar, `bass: voices from low to high`, with ` / ` before the chord of the third beat. A bar of
strokes is one character a sixteenth. A fader is `bar:dB bar:dB`.
"""

from dataclasses import dataclass

from .theme import Note

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
BENDS = {"#": 1, "b": -1}
SECOND_HALF = 8  # sixteenth on which the second chord of a bar comes
REST = 0

# How hard a stroke falls. "r" is two of half the length.
WEIGHTS = {"X": 1.18, "x": 1.0, "r": 0.75, "o": 0.6, "-": 0.32, ",": 0.17}


@dataclass(frozen=True)
class Chord:
    start: int  # sixteenths from the start of the cue
    root: int  # of the bass, MIDI
    tones: tuple[int, ...]  # MIDI, from low to high

    def has(self, interval: int) -> bool:
        """Whether the chord has a tone so many semitones over its bass, in whatever octave."""
        return any((tone - self.root - interval) % 12 == 0 for tone in self.tones)


Harmony = tuple[Chord, ...]


def midi(name: str) -> int:
    """`Bb3` and the like as a MIDI number."""
    tone, octave = name[:-1], int(name[-1])
    return NAMES[tone[0]] + sum(BENDS[mark] for mark in tone[1:]) + 12 * (octave + 1)


def tune(text: str) -> tuple[Note, ...]:
    """Notes and rests as (MIDI, sixteenths)."""
    notes = []
    for word in text.split():
        name, length = word.split(":")
        notes.append((REST if name == "-" else midi(name), int(length)))
    return tuple(notes)


def harmony(text: str, bar: int) -> Harmony:
    """One line a bar of so many sixteenths."""
    chords = []
    for number, line in enumerate(text.strip().splitlines()):
        for half, part in enumerate(line.split("/")):
            root, voices = part.split(":")
            tones = tuple(midi(name) for name in voices.split())
            start = number * bar + half * SECOND_HALF
            chords.append(Chord(start, midi(root.strip()), tones))
    return tuple(chords)


def points(text: str) -> tuple[tuple[float, float], ...]:
    """A line through `bar:value bar:value ...`."""
    pairs = (word.split(":") for word in text.split())
    return tuple((float(bar), float(value)) for bar, value in pairs)


def length_of(notes: tuple[Note, ...]) -> int:
    return sum(length for _, length in notes)


def moved(notes: tuple[Note, ...], semitones: int) -> tuple[Note, ...]:
    return tuple((n + semitones if n else REST, length) for n, length in notes)


def stretched(notes: tuple[Note, ...], unit: int) -> tuple[Note, ...]:
    """Notes counted in other units, in sixteenths."""
    return tuple((n, length * unit) for n, length in notes)
