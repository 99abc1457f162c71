"""The village in three: by day fiddle, lyre and a wheel's drone in D; by night a music box, bells
and slow drums in E, where the day's tune, which climbed, sinks.

Both: eight bars of their own tune, then the theme as a waltz; its last bar leads back. Where the
theme begins the drums stand still for two bars and the bass only holds.
"""

from . import theme
from .meter import Meter
from .notation import harmony, moved, points, stretched, tune
from .score import (
    BassLine,
    Broken,
    Cue,
    Gust,
    Held,
    Layer,
    Pedal,
    Stabs,
    Strokes,
    Tremolo,
    Tune,
    Wind,
)

DAY_METER = Meter(6490, 3)  # 102 bpm
NIGHT_METER = Meter(7656, 3)  # 86 bpm
BAR = 12  # sixteenths
DAY_KEY, NIGHT_KEY = -5, -3  # semitones from the theme's G minor
WALTZ = stretched(theme.WALTZ, 2)

DAY_HARMONY = harmony(
    """
    D2: A3 D4 F4 A4
    D2: G3 C4 E4 A4
    D2: A3 D4 F4 A4
    A1: A3 C4 E4 A4
    D2: A3 D4 F4 A4
    C2: G3 C4 E4 G4
    G1: G3 B3 D4 G4
    A1: A3 C4 E4 G4
    D2: A3 D4 F4 A4
    C2: A3 C4 D4 F4
    Bb1: Bb3 D4 F4 A4
    G1: Bb3 D4 F4 G4
    F1: A3 D4 F4 A4
    Bb1: Bb3 D4 F4 G4
    D2: A3 D4 F4 A4
    A1: A3 C#4 E4 G4
    """,
    BAR,
)

DAY_TUNE = tune(
    """
    A4:4 D5:2 E5:2 F5:4
    E5:4 C5:2 D5:2 E5:4
    D5:4 A4:2 C5:2 D5:4
    C5:4 B4:2 G4:2 A4:4
    A4:4 D5:2 E5:2 F5:4
    G5:4 E5:2 D5:2 C5:4
    D5:2 B4:2 G4:2 A4:2 B4:2 D5:2
    C5:2 B4:2 A4:4 -:2 E5:2
    """
)

DAY_DRUMS = (
    Strokes("frame", 0.80, "aabcaabceedcdddz", {
        "a": "x.....o.o...", "b": "x...-.o.o.-.", "c": "x.o.x.o.xrr.", "d": "x...o.o.x..-",
        "z": "x...x...x.o.", "e": "-.....-.....",
    }, -0.1, late=0.004),
    Strokes("frame_rim", 0.34, "aabcaabcbbbcbbbz", {
        "a": "..-.x...x.-.", "b": "..-.x.-.x.-o", "c": "..-.x.......", "z": "..x...x..rrr",
    }, 0.25),
    Strokes("taiko", 0.16, "          aca ac", {"a": "x...........", "c": "x.......x.o."}),
    Strokes("bells", 0.22, "aaaaaaaabbbbbbba", {"a": "x...-...-...", "b": "x.-.x.-.x.-."}, -0.3),
    Strokes("sticks", 0.12, "    aaaabbbbbbb ", {"a": "......o...o.", "b": "..o...o...o."}, 0.55),
    Strokes("shaker", 0.10, "aaaaaaaaaaaaaaaz", {"a": "x-o-x-o-x-o-", "z": "x-o-x-xxxxxx"}, 0.4),
)  # fmt: skip

VILLAGE_DAY = Cue(
    "village_day",
    DAY_METER,
    DAY_HARMONY,
    {
        "drums": Layer(DAY_DRUMS, -18.3, "booth", -10.0, cut=45.0,
                       ride=points("0:-1.5 7.95:0 8:-4 9.9:-2 10:0.5 15.5:1 16:-1.5")),
        "bass": Layer(
            (
                Pedal("drone", 0.28),
                BassLine("upright", 0.9, "abacabacdededefz", {
                    "a": "1-......5-..", "b": "1-..5-..8-..", "c": "1-..5-3-.-<.",
                    "d": "1---x-5-8-5-", "e": "1---x-5-3-.<", "f": "1---5---1-..",
                    "z": "1---5---3-5<",
                }),
            ),
            -21.2, "booth", -14.0,
            ride=points("0:-1 7.9:0 8.1:-6 9.8:-5 10:0.5 15.5:0.5 16:-1"),
        ),
        "pad": Layer(
            (
                Held("bowed", 0.20, 0, 0.35),
                Held("choir", 0.10, 0, 0.5),
                Stabs("lyre", 0.13, "aabaaabacccccccb", {
                    "a": "....o...o...", "b": "....x...x.o.", "c": "....x.-.x.-.",
                }),
            ),
            -23.0,
            sweep=((0, 1500), (7, 2600), (8, 2000), (15.9, 4200), (16, 1500), (24, 1500)),
            cut=150.0,
        ),
        "motif": Layer(
            (
                Tune("fiddle", 0.70, 0, DAY_TUNE),
                Tune("lyre", 0.55, 4, DAY_TUNE[len(DAY_TUNE) // 2 - 1 :], 0, -0.4),
                Tune("oboe", 0.30, 8, moved(WALTZ, DAY_KEY), 1),
                Tune("fiddle", 0.84, 8, moved(WALTZ, DAY_KEY), 1),
                Tune("low_fiddle", 0.45, 12, moved(WALTZ[9:], DAY_KEY), 0),
                Broken("kantele", 0.22, "aaabaaabcccccccb", {
                    "a": "0...1.2...3.", "b": "0.1.2.3.4.5.", "c": "0.2.3.4.3.2.",
                }, 0),
            ),
            -18.4, "timber", -10.0, 0.2,
            ride=points("0:-1.5 4:-0.5 7.9:0 8:-2 9.8:-1.5 10:0 12:0.5 15.5:1 16:-1.5"),
        ),
        "tension": Layer(
            (
                Broken("kantele", 0.30, "aaabaaabcccdcccd", {
                    "a": "0.3.0.3.0.3.", "b": "0.3.0.3.4.5.", "c": "0.4.3.0.4.3.",
                    "d": "012343210345",
                }, 0, 0.4),
                Tremolo(0.05, (69, 74), 3),
                Gust(0.12, 8, 1.5),
                Gust(0.14, 16, 1.5),
                Wind(0.02, 300, 1100),
            ),
            -23.0, "club", -13.0,
            ride=points("0:-4 7.9:-1 8:-3 10:-1 15.5:1 16:-4"),
        ),
    },
    -14.6,
    0.31,
    swing=0.10,
    human=0.007,
)  # fmt: skip

NIGHT_HARMONY = harmony(
    """
    E2: G3 B3 E4 F#4
    E2: G3 B3 D4 F#4
    C2: G3 B3 C4 E4
    B1: A3 B3 D#4 F#4
    E2: G3 B3 E4 F#4
    A1: A3 C4 E4 G4
    F1: A3 C4 E4 F4
    B1: A3 B3 D#4 F#4
    E2: G3 B3 E4 F#4
    D2: G3 B3 D4 E4
    C2: G3 B3 C4 E4
    A1: G3 A3 C4 E4
    G1: G3 B3 D4 E4
    C2: G3 B3 C4 E4
    E2: G3 Bb3 C#4 E4
    B1: A3 B3 D#4 F#4 / B1: A3 C4 D#4 F#4
    """,
    BAR,
)

NIGHT_TUNE = tune(
    """
    E5:4 B4:2 A4:2 G4:4
    B4:2 D5:2 B4:8
    C5:4 E5:2 B4:2 G4:4
    B4:4 A4:4 F#4:4
    E5:4 B4:2 A4:2 G4:4
    E5:4 C5:4 A4:4
    A4:6 C5:2 F5:4
    D#5:6 C5:2 B4:4
    """
)

NIGHT_DRUMS = (
    Strokes("taiko", 0.70, "abacabac gdedddz", {
        "a": "x.......-...", "b": "x.....o.....", "c": "x...-...o.o.", "d": "x.....x.-...",
        "e": "x...x...x.rr", "z": "x...........", "g": "........-.-.",
    }, late=0.006),
    Strokes("low_tom", 0.45, "   a   a  bcbbbc", {
        "a": "......o.o.o.", "b": "....o.....o.", "c": "..o.o.x.xrxr",
    }, -0.45),
    Strokes("frame_rim", 0.30, "aaabaaabssccccc ", {
        "s": "x..o.x.x..o.",
        "a": "........-...", "b": "....-...x.-.", "c": "..-...x...-.",
    }, 0.4),
    Strokes("sticks", 0.16, " a a a abababab ", {"a": "..........o.", "b": "...o......o."}, -0.6),
    Strokes("anvil", 0.07, "   a   a   a   z", {"a": "........x...", "z": "....x...x..."}, 0.6),
    Strokes("boom", 0.12, "a   a     a a   ", {"a": "x..........."}),
    Strokes("shaker", 0.10, "aaaaaaaabbbbbbb ", {"a": "-...-...-...", "b": "o.-.o.-.o.-."}, -0.4),
)  # fmt: skip

VILLAGE_NIGHT = Cue(
    "village_night",
    NIGHT_METER,
    NIGHT_HARMONY,
    {
        "drums": Layer(NIGHT_DRUMS, -18.5, "hall", -9.0,
                       ride=points("0:-1 7.9:0 8:2 9.9:1 10:0.5 15.5:1 16:-1")),
        "bass": Layer(
            (
                BassLine("sub", 1.0, "abacabaczqdedddz", {
                    "q": "1---------<-",
                    "a": "1-------5---", "b": "1-----x-8-<-", "c": "1---5---3-.<",
                    "d": "1---x.1-5-x.", "e": "1---5---8-7<", "z": "1-----------",
                }),
                BassLine("upright", 0.35, "abacabacrqdedddz", {
                    "r": "1-..........", "q": "1-........<-",
                    "a": "1-......5-..", "b": "1-....x.8-<.", "c": "1-..5-..3-.<",
                    "d": "1---x.1-5-x.", "e": "1---5---8-7<", "z": "1-..5-..3-.<",
                }, 1),
            ),
            -20.5, "booth", -14.0,
            ride=points("0:-1 7.9:0 8.1:-6 9.9:-4 10:0.5 15.5:0.5 16:-1"),
        ),
        "pad": Layer(
            (
                Held("glass", 0.20, 0, 0.6),
                Held("dark_choir", 0.30, -1, 0.7),
                Held("tremolo", 0.16, 0, 0.5),
            ),
            -22.3, "chapel", -8.0,
            sweep=((0, 1500), (7, 3000), (8, 1900), (15.5, 4800), (16, 1500), (24, 1500)),
            cut=110.0,
        ),
        "motif": Layer(
            (
                Tune("tine", 0.80, 0, NIGHT_TUNE, 0, 0.1, 0.3),
                Tune("low_fiddle", 0.75, 8, moved(WALTZ, NIGHT_KEY)),
                Tune("tine", 0.45, 12, moved(WALTZ[9:], NIGHT_KEY), 1, 0.3),
                Broken("tine", 0.18, "aaabaaabcccccccb", {
                    "a": "0.......2...", "b": "0...2...3...", "c": "0.....2...3.",
                }, 0),
                Broken("church", 0.10, "a   a   a   a   ", {"a": "0-----------"}, 0, 0.7),
            ),
            -19.0, "hall", -10.0, 0.3,
            ride=points("0:-1 7.9:0 8:-2 9.8:-1 10:0 12:0.5 15.5:1 16:-1"),
        ),
        "tension": Layer(
            (
                Broken("spiccato", 0.22, "aaabaaabcccdcccd", {
                    "a": "0...0...1...", "b": "0...0...1.2.", "c": "0.0.1.0.0.2.",
                    "d": "0.1.2.1.2.3.",
                }, -1, 0.4),
                Broken("kantele", 0.20, "abababababababab", {
                    "a": "..3.....2...", "b": "....3.....4.",
                }, 1, 0.8),
                Tremolo(0.07, (71, 72), 4),
                Gust(0.2, 8, 2),
                Gust(0.22, 16, 2),
                Wind(0.04, 260, 900),
            ),
            -22.0, "club", -12.0,
            ride=points("0:-4 7.9:0 8:-5 9.9:-1 10:-1 15.5:1 16:-4"),
        ),
    },
    -14.6,
    0.28,
    human=0.008,
)  # fmt: skip
