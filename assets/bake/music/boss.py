"""The boss: an ostinato of bows, anvils and wide drums under the theme in low brass, in F minor.

The theme at half its speed over eight bars; in the last two of them the drums stand still and bows
answer the brass over one held bass. Four bars tear its dotted figure apart and drive it
upwards, to one beat of silence; then it comes whole, at its own speed. In the last bar all stop
on three strokes of iron.
"""

from . import theme
from .meter import Meter
from .notation import REST, harmony, moved, points, stretched, tune
from .score import (
    BassLine,
    Broken,
    Cue,
    Held,
    Layer,
    Riser,
    Strokes,
    Tremolo,
    Tune,
    Whistle,
)

METER = Meter(4725)  # 140 bpm
KEY = -2  # semitones from the theme's G minor

HARMONY = harmony(
    """
    F1: Ab3 C4 F4 G4
    Eb1: Ab3 C4 F4 G4
    Db2: Ab3 C4 Eb4 F4
    Db2: Ab3 C4 Eb4 F4 / Bb1: Ab3 Bb3 Db4 F4
    Ab1: Ab3 Bb3 C4 F4
    Db2: Ab3 Bb3 Db4 F4
    F1: Ab3 C4 Db4 F4
    C2: G3 C4 Db4 F4 / C2: G3 Bb3 Db4 E4
    Bb1: F3 Bb3 Db4 F4
    Gb1: Gb3 Bb3 Db4 F4
    Eb1: Gb3 Bb3 Db4 Eb4
    C2: G3 Bb3 Db4 E4
    F1: Ab3 C4 Eb4 F4 / Bb1: Ab3 Bb3 Db4 F4
    Db2: Ab3 C4 Db4 F4 / Ab1: Ab3 C4 Eb4 G4
    C2: Ab3 C4 F4 G4 / Db2: Ab3 C4 Eb4 F4
    F1: Ab3 C4 F4 G4 / C2: G3 Bb3 E4 G4
    """,
    16,
)

SLOW = moved(stretched(theme.PHRASE, 4), KEY)
WHOLE = (*moved(stretched(theme.CLOSE, 2), KEY)[:-1], (67 + KEY, 8), (REST, 8))
TORN = tune(
    """
    Db5:6 Bb4:2 Db5:6 Bb4:2
    Db5:6 Bb4:2 Db5:2 Gb5:2 F5:2 Db5:2
    Eb5:6 Db5:2 Eb5:6 Db5:2
    E5:4 G5:4 Bb5:4 C6:2 -:2
    """
)

WAR = (
    Strokes("kick", 0.9, "aabfaastccchaabz", {
        "s": "x...............", "t": "................",
        "a": "x.....x.x...x...", "b": "x.....x.x..xx...", "c": "x.x...x.x.x..xx.",
        "f": "x.....x.x...xxxx", "h": "x...x...x.x.....", "z": "x..x..x.........",
    }),
    Strokes("taiko", 0.42, "aaafaastbbbhaaaz", {
        "s": "o...............", "t": "............o.oo",
        "a": "x..o..x....o..o.", "b": "x..x..x..x..x.x.", "f": "x..o..x.x.xxxrxr",
        "h": "x..o..x.x.xx....",
        "z": "x..x..x.........",
    }, -0.15, late=0.004),
    Strokes("snare", 0.5, "aaafaastbbbhcccz", {
        "s": "........,.......", "t": "-.-.-.-.ooooxxrr",
        "a": "....x..,....x.,,", "b": "........x.....,,", "c": "....x.-,..,.x.-o",
        "f": "....x..,,,--oorr", "z": "........,,--oorr",
        "h": "....x..,,-oo....",
    }),
    Strokes("low_tom", 0.45, "  af    bbbh  af", {
        "a": "...........x..x.", "b": "..x..x....x..x..", "f": "............xxxx",
        "h": "........xxxx....",
    }, -0.5),
    Strokes("high_tom", 0.36, "  af   fbbbf  af", {
        "a": ".........o......", "b": "...o......o..o..", "f": "........xxxx....",
    }, 0.5),
    Strokes("anvil", 0.24, "   f  sfbbbhaaaz", {
        "s": "x...............",
        "a": "............x...", "b": "....x.......x..o", "f": "....x.....x.x.x.",
        "h": "....x.....x.....",
        "z": "x..x..x.........",
    }, 0.35),
    Strokes("hat", 0.14, "aaaabbsbccchbbb ", {
        "s": "-...-...-...-...",
        "a": "x-,-x-,-x-,-x-,-", "b": "x,o,x,o,x,o,x,oo", "c": "xxx-xxx-xxx-xxx-",
        "h": "xxx-xxx-xxx-....",
    }, 0.2),
    Strokes("ride", 0.11, "        aaahaaa ", {
        "a": "x...x...x...x.x.", "h": "x...x...x.......",
    }, -0.25),
    Strokes("crash", 0.12, "a   a   a   a   ", {"a": "x..............."}),
    Strokes("boom", 0.2, "a   a   a   a   ", {"a": "x..............."}),
)  # fmt: skip

BASS = BassLine("reese", 1.0, "abacabpqeeefghgz", {
    "p": "1---------------", "q": "1-------5---8-<-",
    "a": "1-x1-x1-x1-x1-x1", "b": "1-x1-x1-x1-x8-5<", "c": "1-x1-x1-1-x1-x1>",
    "d": "1-x1-x1-1-x5-78<", "e": "1---x.1-x.1-8-<-", "f": "1-1-1-1-5-5-8-8<",
    "g": "1-x1-x1-1-x1-x1<", "h": "1-x1-x8-1-x1-x5<", "z": "1-.1-.1-1.1.15<.",
}, bright=0.9)  # fmt: skip

BOWS = {
    "a": "0020012000200121", "b": "0020012010201232", "c": "0121232121324543",
    "d": "0212421202124212", "z": "00.00.0.01234567",
}  # fmt: skip

BOSS = Cue(
    "boss",
    METER,
    HARMONY,
    {
        "drums": Layer(
            WAR, -16.0, "hall", -12.0,
            ride=points("0:-1 5.95:0 6:-2 7.5:0 8:0.5 11.9:0.5 12:2 12.5:0.5 15.5:0.5 16:-1"),
        ),
        "bass": Layer((BASS,), -18.8, "booth", -16.0, duck=0.45,
                      ride=points("0:-1 5.95:0 6:-6 7.9:-3 8:0 15.5:0.5 16:-1")),
        "pad": Layer(
            (Held("choir", 0.26, -1, 0.35), Held("saw", 0.10, -1, 0.2)),
            -23.0,
            "hall",
            -9.0,
            sweep=((0, 1500), (4, 2400), (8, 1800), (12, 5200), (15.9, 3800), (16, 1500),
                   (20, 1500)),
            duck=0.45,
            cut=130.0,
        ),
        "motif": Layer(
            (
                Tune("brass", 0.75, 0, SLOW, -1),
                Tune("spiccato", 0.35, 4, SLOW[9:], 0, 0.3),
                Tune("brass", 0.60, 8, TORN, -1),
                Tune("lead", 0.45, 8, TORN, 0),
                Tune("lead", 0.70, 12, WHOLE, 0),
                Tune("brass", 0.45, 12, WHOLE, -1),
                Broken("pluck", 0.12, "aaabaaabccccaaab", {
                    "a": "0..1..2.3..2..1.", "b": "0..1..2.3..4..5.", "c": "0.2.1.3.2.4.3.5.",
                }, 1),
            ),
            -19.3, "hall", -12.0, 0.25,
            ride=points("0:-1 5.9:0 6:-1 7.9:-0.5 8:0.5 12:0.5 15.5:1 16:-1"),
            duck=0.2,
        ),
        "tension": Layer(
            (
                Broken("spiccato", 0.40, "aabcaabcdddcaabz", BOWS, 0, 0.35),
                Tremolo(0.06, (72, 73), 4),
                Whistle(0.12, 65, 0.5, 8),
                Riser(0.34, 8, 2),
                Riser(0.3, 12, 1.5),
                Riser(0.36, 16, 1),
            ),
            -22.0, "club", -13.0, duck=0.3,
            ride=points("0:-4 4:-2 5.9:-2 6:-5 7.9:-6 8:-1 12:0 15.5:1 16:-4"),
        ),
    },
    -13.8,
    0.31,
    human=0.004,
)  # fmt: skip
