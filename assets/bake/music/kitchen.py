"""The kitchen: a nervous swing of pans, knives, plucked strings and a kettle, in A minor.

Form AABA: the tune is the theme's head out of breath, then its own; the bridge walks through the
fifths on a reed; in bar 16 the band stops, only iron answers, and the bass leads back.
"""

from .meter import Meter
from .notation import harmony, points, tune
from .score import (
    BassLine,
    Broken,
    Cue,
    Held,
    Layer,
    Riser,
    Stabs,
    Strokes,
    Tremolo,
    Tune,
    Whistle,
)

METER = Meter(5012)  # 132 bpm

HARMONY = harmony(
    """
    A1: G3 B3 C4 E4
    G1: A3 B3 C4 E4
    F1: A3 C4 D4 E4
    E1: G#3 B3 D4 F4
    A1: G3 B3 C4 E4
    G1: A3 B3 C4 E4
    F#1: A3 C4 E4 F#4
    F1: A3 C4 E4 F4 / E1: G#3 B3 D4 E4
    D2: A3 C4 E4 F4
    G1: A3 B3 E4 F4
    C2: G3 B3 D4 E4
    B1: A3 B3 D4 F4 / E1: G#3 B3 D4 F4
    A1: G3 B3 C4 E4
    F1: A3 C4 Eb4 F4
    B1: A3 B3 D4 F4 / E1: G#3 B3 D4 F4
    A1: A3 B3 C4 E4 / E1: G#3 B3 D4 E4
    """,
    16,
)

NERVOUS = "E5:4 A4:2 B4:2 C5:2 D5:2 E5:2 C5:2"
FIRST = tune(
    f"""
    {NERVOUS}
    E5:3 C5:3 E5:2 -:2 D5:2 C5:2 B4:2
    C5:3 A4:3 F5:2 -:2 E5:2 C5:2 A4:2
    B4:3 G#4:3 E5:2 -:2 D5:2 F5:2 E5:2
    {NERVOUS}
    E5:3 C5:3 G5:2 -:2 F5:2 E5:2 C5:2
    C5:3 A4:3 E5:2 -:2 F#5:2 E5:2 C5:2
    A5:4 F5:4 E5:2 G#5:2 B5:4
    """
)
BRIDGE = tune(
    """
    F5:6 E5:2 D5:4 A4:4
    B4:4 D5:2 F5:6 E5:4
    G5:6 E5:2 D5:4 B4:4
    D5:4 A4:2 F5:2 E5:4 G#4:2 B4:2
    """
)
LAST = tune(
    f"""
    {NERVOUS}
    Eb5:3 C5:3 Eb5:2 -:2 D5:2 C5:2 A4:2
    D5:3 F5:3 A5:2 G#5:2 F5:2 E5:2 D5:2
    C5:2 B4:2 A4:2 -:4 E4:2 G#4:2 B4:2
    """
)

IRON = (
    Strokes("kick", 0.60, "aabfaabfcc  aabz", {
        "a": "x.....x...x.....", "b": "x.....x...x..x..", "c": "x...x...x...x.x.",
        "f": "x.....x...x...xx", "z": "x...............",
    }),
    Strokes("knife", 0.38, "aabfaabfbbbfaabz", {
        "a": "o-x-o-xxo-x-oxx-", "b": "o-x-oxx-o-xxo-x-", "f": "o-x-o-xxrrrroxxx",
        "z": "o-x-o-xx........",
    }, spread=0.5, late=0.003),
    Strokes("big_pan", 0.36, "aaafaaafbbbfaaaz", {
        "a": "............x...", "b": "x.....x.........", "f": "..............x.",
        "z": "........x.....x.",
    }, -0.3),
    Strokes("pan", 0.36, "aaafaaafbbbfaaaz", {
        "a": "....x......o...o", "b": "...x......x..x..", "f": "............x.x.",
        "z": "..........x.x...",
    }, 0.25),
    Strokes("small_pan", 0.26, "  af  afb bf afz", {
        "a": ".......o......o.", "b": "..x..o....x..o..", "f": "........x.x.....",
        "z": ".........x.o.o.x",
    }, 0.55),
    Strokes("lid", 0.16, "   a   a   a   z", {
        "a": "........x.......", "z": "............x...",
    }, -0.6),
    Strokes("hat", 0.28, "aaaaaaaabbbbaaaz", {
        "a": "x-o-x-o-x-o-x-oo", "b": "x,-,x,o,x,-,x,o-", "z": "x...............",
    }, -0.2),
    Strokes("open", 0.16, "    aaaabbbbaaa ", {
        "a": "......x.......x.", "b": "..x...x...x...x.",
    }, 0.15),
    Strokes("brush", 0.42, "aaafaaafbbbfaaaz", {
        "a": "....x..,....x.,.", "b": "....x..o.,..x..,", "f": "....x..,.,o-x-oo",
        "z": "................",
    }, 0.1, late=0.008),
    Strokes("crash", 0.09, "a       a   a   ", {"a": "x..............."}),
)  # fmt: skip

BASS = BassLine("upright", 1.0, "abacabadwwwwabez", {
    "a": "1--x..5-8--x5.1.", "b": "1--x..8-5--x3.1<", "c": "1-..1-5.8-..5-.>",
    "d": "1-..1-5.1-..3-.<", "w": "1--.3--.5--x8-.<", "e": "1--x..5.1--x.5.<",
    "z": "1-..5...1.3.5.<.",
})  # fmt: skip

COMPING = {
    "a": "....o..x....o...", "b": "..o...x...o..x..", "c": "o.....x.....o...",
    "d": "x...o...x...o...", "z": "o.....x.........",
}  # fmt: skip

KITCHEN = Cue(
    "kitchen",
    METER,
    HARMONY,
    {
        "drums": Layer(IRON, -16.8, "tiled", -9.0,
                       ride=points("0:-1 7:0 9.95:0 10:-4 11.9:-2 12:0.5 15.5:0.5 16:-1")),
        "bass": Layer((BASS,), -19.5, "booth", -14.0, duck=0.3,
                      ride=points("0:-1 9.95:0 10:-7 11.9:-5 12:0.5 15.5:0 16:-1")),
        "pad": Layer(
            (
                Held("reed", 0.16, 0, 0.12),
                Stabs("pizzicato", 0.16, "abacabacddddabaz", COMPING),
            ),
            -23.6,
            sweep=((0, 1500), (7, 3000), (8, 1900), (11.9, 4200), (12, 2200), (15.9, 4600),
                   (16, 1500), (20, 1500)),
            duck=0.35,
            cut=170.0,
        ),
        "motif": Layer(
            (
                Tune("marimba", 0.75, 0, FIRST, 0, 0.1, 0.3),
                Tune("pizzicato", 0.50, 4, FIRST[len(FIRST) // 2 :], -1, -0.3),
                Tune("lead", 0.58, 8, BRIDGE, 0),
                Tune("marimba", 0.75, 12, LAST, 0, 0.1, 0.3),
                Tune("pizzicato", 0.55, 12, LAST, 0, -0.3),
                Broken("marimba", 0.20, "aaabaaabccccaaab", {
                    "a": "..0..2..1..3..2.", "b": "..0..2..1..3.4.5", "c": "0.2.1.3.2.4.3.5.",
                }),
            ),
            -19.8, "tiled", -12.0, 0.3,
            ride=points("0:-1 7.9:0.5 8:0 9.9:0 10.1:-3 11.9:-1.5 12:1 15.5:1 16:-1"),
            duck=0.15,
        ),
        "tension": Layer(
            (
                Broken("pizzicato", 0.30, "aaabaaabccccaaab", {
                    "a": "0.1.4.1.0.2.4.2.", "b": "0.1.4.1.5.4.3.2.", "c": "0121412101214567",
                }, -1),
                Tremolo(0.05, (76, 77), 4),
                Whistle(0.10, 81, 0.35, 16),
                Riser(0.4, 8, 2),
                Riser(0.3, 12, 1),
                Riser(0.4, 16, 2),
            ),
            -23.0, "club", -13.0, duck=0.25,
            ride=points("0:-4 4:-2 7.9:0 8:-1 9.9:-1 10:-6 11.9:-3 12:0 15.5:1 16:-4"),
        ),
    },
    -14.4,
    0.31,
    swing=0.22,
    human=0.005,
)  # fmt: skip
