"""A cue as data: five layers of tracks over one harmony."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assets.bake.sound.kit.signals import Signal

from .meter import Meter
from .notation import Chord, Harmony
from .theme import Note

Bars = Mapping[str, str]  # letter of the form: one character a sixteenth


@dataclass(frozen=True)
class Strokes:
    """A drum. `form` has a letter a bar, ' ' is silence; `late` is how far it drags, in s."""

    voice: str
    level: float
    form: str
    bars: Bars
    pan: float = 0.0
    spread: float = 0.0  # left and right in turn
    late: float = 0.0
    dry: bool = False  # not in the layer's room


@dataclass(frozen=True)
class BassLine:
    """Degrees over the chord's bass: 1 3 5 7 8, x a muted root, < and > the semitone below and
    above the next root, - holds, . rests."""

    voice: str
    level: float
    form: str
    bars: Bars
    octave: int = 0
    bright: float = 0.5


@dataclass(frozen=True)
class Pedal:
    """The roots without a break: one that two chords share is held, each sounds into the next."""

    voice: str
    level: float
    octave: int = 0


@dataclass(frozen=True)
class Broken:
    """Tones of the chord one by one: 0 is the lowest, after the highest it goes on an octave up;
    - holds."""

    voice: str
    level: float
    form: str
    bars: Bars
    octave: int = 0
    spread: float = 0.5


@dataclass(frozen=True)
class Held:
    """The chords themselves; a tone that two chords share is not struck again."""

    voice: str
    level: float
    octave: int = 0
    attack: float = 0.3  # s


@dataclass(frozen=True)
class Stabs:
    """The chords as short strokes."""

    voice: str
    level: float
    form: str
    bars: Bars
    octave: int = 0


@dataclass(frozen=True)
class Tune:
    """A melody from a bar on."""

    voice: str
    level: float
    bar: int
    notes: tuple[Note, ...]
    octave: int = 0
    pan: float = 0.0
    doubled: float = 0.0  # how loud it is an octave higher


@dataclass(frozen=True)
class Tremolo:
    """Two tones in quick strokes, `rate` a beat, swelling towards the end of each phrase."""

    level: float
    tones: tuple[int, int]
    rate: int


@dataclass(frozen=True)
class Riser:
    """Noise and a tone that climb for `bars` up to a bar line."""

    level: float
    ends: int
    bars: float


@dataclass(frozen=True)
class Gust:
    """Wind that swells for `bars` and breaks off at a bar line: what a machine's riser is to a
    club, where there are no machines. `low` and `high` in Hz."""

    level: float
    ends: int
    bars: float
    low: float = 260.0
    high: float = 1900.0


@dataclass(frozen=True)
class Whistle:
    """A kettle or a siren: one tone that swells over the cue and trembles."""

    level: float
    tone: int
    sway: float  # semitones
    turns: int  # of the sway in the cue


@dataclass(frozen=True)
class Wind:
    level: float
    low: float  # Hz
    high: float


@dataclass(frozen=True)
class Extra:
    """What only one cue has, made by code of its own."""

    make: Callable[["Cue"], Signal]
    dry: bool = False  # not in the layer's room


Track = (
    Strokes
    | BassLine
    | Pedal
    | Broken
    | Held
    | Stabs
    | Tune
    | Tremolo
    | Riser
    | Gust
    | Whistle
    | Wind
    | Extra
)


@dataclass(frozen=True)
class Layer:
    """`sweep` is a low-pass through (bar, Hz), `ride` a fader through (bar, dB); `duck` how far the
    kick pushes it down; `echo` the share of dotted echoes; `lufs` its loudness before the master,
    over the whole loop."""

    tracks: tuple[Track, ...]
    lufs: float
    room: str = "plate"
    wet: float = -10.0  # dB
    echo: float = 0.0
    sweep: tuple[tuple[float, float], ...] = ()
    ride: tuple[tuple[float, float], ...] = ()
    duck: float = 0.0
    cut: float = 0.0  # Hz: nothing below it


@dataclass(frozen=True)
class Cue:
    """`swing` is how late every second sixteenth comes, as a share of one; `human` how far strokes
    scatter, in s."""

    name: str
    meter: Meter
    harmony: Harmony
    layers: Mapping[str, Layer]
    lufs: float
    quality: float
    swing: float = 0.0
    human: float = 0.004

    def chord_at(self, sixteenth: int) -> Chord:
        """The chord that sounds on a sixteenth of the cue."""
        return [chord for chord in self.harmony if chord.start <= sixteenth][-1]

    def chord_after(self, sixteenth: int) -> Chord:
        """The next chord; behind the last one comes the first."""
        later = [chord for chord in self.harmony if chord.start > sixteenth]
        return (later or self.harmony)[0]

    @property
    def bar(self) -> int:
        """Sixteenths of a bar."""
        return 4 * self.meter.beats
