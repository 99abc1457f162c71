"""The lake: ice, glass and bells, sparse and wide, in the theme's own B minor.

The theme at half its speed on bells; four bars of its own on glass that sink by steps and rise
again; then the theme whole, as it was written: an oboe over the harp and strings in tremolo.
"""

from . import theme
from .meter import Meter
from .notation import REST, harmony, moved, points, stretched, tune
from .score import BassLine, Broken, Cue, Gust, Held, Layer, Strokes, Tremolo, Tune, Whistle, Wind

METER = Meter(7200)  # 92 bpm
KEY = 4  # semitones from G minor: the key of the ballet

HARMONY = harmony(
    """
    B1: A3 C#4 D4 F#4
    A1: B3 C#4 E4 F#4
    G1: B3 D4 E4 F#4
    E2: B3 D4 E4 G4
    D2: B3 D4 F#4 A4
    G1: B3 D4 F#4 G4
    B1: B3 C#4 D4 F#4
    F#1: B3 C#4 E4 F#4 / F#1: A#3 C#4 E4 F#4
    E2: G3 B3 D4 F#4
    A1: G3 B3 C#4 E4
    D2: F#3 A3 D4 E4
    G1: G3 B3 D4 E4
    B1: F#3 B3 C#4 D4 / G1: G3 B3 D4 E4
    D2: F#3 B3 D4 E4 / G1: G3 B3 D4 F#4
    E2: G3 B3 D4 F#4 / G1: G3 B3 D4 G4
    B1: F#3 B3 D4 F#4 / F#1: F#3 A#3 C#4 E4
    """,
    16,
)

SLOW = moved(stretched(theme.PHRASE, 4), KEY)
WHOLE = (*moved(stretched(theme.CLOSE, 2), KEY)[:-1], (67 + KEY, 8), (REST, 8))
SINKING = tune(
    """
    G5:6 F#5:2 E5:6 D5:2
    E5:6 D5:2 C#5:6 B4:2
    A4:4 D5:4 F#5:4 A5:4
    G5:8 F#5:4 E5:4
    """
)

ICE = (
    Strokes("kick", 0.55, "aaabaaab  cbcccz", {
        "a": "x.......-.......", "b": "x.....o.x.......", "c": "x.....o.x...-...",
        "z": "x...............",
    }),
    Strokes("ice", 0.30, "aabcaabcaadcdddz", {
        "a": "....x......o....", "b": "....x......o..-.", "c": "....x...x.o.rr.-",
        "d": "....x.o.....x..-", "z": "....x...o..-....",
    }, 0.3, 0.25, 0.006),
    Strokes("crackle", 0.20, "abacabacdddcdddz", {
        "a": "..........x.....", "b": "..-.......x...-.", "c": "......x...-.x.xx",
        "d": "..x...-...x...o.", "z": "x...-.......x.x.",
    }, -0.4, 0.5),
    Strokes("boom", 0.30, "a a a a   a a a ", {"a": "x..............."}),
    Strokes("tom", 0.34, "a  ba  bcccbcccz", {
        "a": "......o.........", "b": "......o...o.o.oo", "c": "......o.......o.",
        "z": "............oooo",
    }, -0.35),
    Strokes("bells", 0.14, "aaaaaaaabbbbbbba", {
        "a": "-.......-.......", "b": "-...-...-...-.-.",
    }, -0.2),
    Strokes("crash", 0.05, "a       a   a   ", {"a": "x..............."}),
)  # fmt: skip

LAKE = Cue(
    "lake",
    METER,
    HARMONY,
    {
        "drums": Layer(ICE, -17.8, "hall", -7.0,
                       ride=points("0:-1 7.95:0 8:-3 9.9:-2 10:0.5 15.5:1 16:-1")),
        "bass": Layer(
            (
                BassLine("sub", 1.0, "abacabacdddedfdz", {
                    "a": "1---------5---8-", "b": "1-------5-----<-", "c": "1-----1-5---3-.<",
                    "d": "1-----x.1---5-8-", "e": "1-----5-8---5-.<", "f": "1-----x.1---3-.<",
                    "z": "1-------1---.-<-",
                }),
                BassLine("upright", 0.4, "abacabacdddedfdz", {
                    "a": "1-........5-..8-", "b": "1-......5-....<-", "c": "1-....1-5-..3-.<",
                    "d": "1-....x.1-..5-8-", "e": "1-....5-8-..5-.<", "f": "1-....x.1-..3-.<",
                    "z": "1-......1-..5-<-",
                }, 1),
            ),
            -19.2, "booth", -12.0, duck=0.2,
            ride=points("0:-1 7.9:0 8.1:-5 9.9:-3 10:0 15.5:0.5 16:-1"),
        ),
        "pad": Layer(
            (
                Held("glass", 0.20, 0, 0.8),
                Held("choir", 0.13, 0, 0.9),
                Held("tremolo", 0.16, 0, 0.6),
            ),
            -22.0, "chapel", -6.0,
            sweep=((0, 1800), (7, 3400), (8, 2400), (15.5, 6000), (16, 1800), (20, 1800)),
            cut=140.0,
        ),
        "motif": Layer(
            (
                Tune("bell", 0.52, 0, SLOW, 0, 0.1, 0.3),
                Tune("glass", 0.30, 8, SINKING),
                Tune("bell", 0.25, 8, SINKING, 0, -0.3),
                Tune("oboe", 0.29, 12, WHOLE),
                Tune("glass", 0.20, 12, WHOLE),
                Broken("harp", 0.24, "abacabacddddeeef", {
                    "a": "0.....2...3.....", "b": "0.....2...4.....", "c": "0.....2...3...5.",
                    "d": "0.1.2.3.4.3.2.1.", "e": "012345676543....",
                    "f": "0123456789876543",
                }, 0),
            ),
            -18.8, "chapel", -11.0, 0.3,
            ride=points("0:-1 7.9:0 8:-0.5 12:0.5 15.5:1 16:-1"),
        ),
        "tension": Layer(
            (
                Broken("bell", 0.20, "abacabacddddddde", {
                    "a": "0...........1...", "b": "....2.......0...", "c": "0...1...2...3...",
                    "d": "0...2...1...3...", "e": "0.1.2.3.4.5.6.7.",
                }, 0, 0.6),
                Broken("spiccato", 0.16, "        aaabaaab", {
                    "a": "0.0.0.0.1.1.1.1.", "b": "0.0.1.1.2.2.3.3.",
                }, -1),
                Tremolo(0.07, (78, 79), 6),
                Whistle(0.04, 66, 0.4, 8),
                Gust(0.2, 8, 2),
                Gust(0.14, 12, 1.5),
                Gust(0.24, 16, 2),
                Wind(0.05, 300, 1100),
            ),
            -22.0, "club", -12.0,
            ride=points("0:-4 7.9:0 8:-4 12:-1 15.5:1 16:-4"),
        ),
    },
    -14.6,
    0.26,
    human=0.007,
)  # fmt: skip
