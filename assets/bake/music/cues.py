"""The cues beside the club's: kitchen, boss, village by day and by night, lake."""

from . import theme
from .arrangement import Bass, Beat, Cue, Motif, Pad, Tension
from .meter import Meter

EIGHTHS = tuple((s, 12 if s % 4 == 2 else 0) for s in range(0, 16, 2))
WALTZ_STEPS = tuple((s, (0, 7, 12)[s // 2 % 3]) for s in range(0, 12, 2))
COLD = tuple((s, s // 4 % 2) for s in range(0, 12, 2))
STROKES = tuple((s, (0, 7, 12, 13)[s // 4]) for s in range(0, 16, 4))

KITCHEN = Cue(
    "kitchen",
    Meter(5012),  # 132 bpm
    2,
    (
        Beat("kick", "x.....x...x.....", 0.8, second="x.....x.x.x...x."),
        Beat("knife", "o-x-o-xxo-x-oxx-", 0.30, spread=0.5),
        Beat("pan", "....x.......x..o", 0.34, 0.25),
        Beat("hat", "x-o-x-o-x-o-x-oo", 0.20, -0.2),
        Beat("shaker", "xxxxxxxxxxxxxxxx", 0.10, 0.4),
        Beat("clap", "....x.......x...", 0.30, second="....x.......x.-x"),
    ),
    ("tiled", -9.0),
    Bass("upright", ((0, 0, 1.0, 3), (3, 7, 0.6, 2), (6, 12, 0.8, 3), (8, 0, 0.9, 2),
                     (10, 3, 0.6, 2), (12, 7, 0.8, 2), (14, 10, 0.7, 2))),
    Pad("saw", 2600, "plate", -10),
    Motif("marimba", "lead", theme.PHRASE, theme.CLOSE, 4, 0, (2, 5, 8, 11, 14), "marimba",
          "tiled"),
    Tension("pluck", EIGHTHS, 4, 0.0, 0.4),
    -14.4, 0.33, (-16.8, -19.5, -24.0, -19.8, -23.0),
)  # fmt: skip
BOSS = Cue(
    "boss",
    Meter(4725),  # 140 bpm
    -2,
    (
        Beat("kick", "x.....x.x...x...", 0.95, second="x.x...x.x..xx..."),
        Beat("snare", "........x.......", 0.55, second="....o...x.....oo"),
        Beat("tom", "..x..x....x..x..", 0.45, -0.3, second="..xo.xo...xo.xox"),
        Beat("high_tom", "...o......o..o..", 0.32, 0.35),
        Beat("hat", "x-x-x-x-x-x-x-x-", 0.16, 0.2),
        Beat("ride", "................", 0.14, -0.2, second="x...x...x...x..."),
        Beat("boom", "x...............", 0.20),
    ),
    ("hall", -11.0),
    Bass("reese", ((0, 0, 1.0, 5), (6, 0, 0.9, 2), (8, 0, 1.0, 3), (11, 1, 0.8, 1),
                   (12, 0, 1.0, 4)), 0, 0.9),
    Pad("saw", 3600, "hall", -9, -1),
    Motif("brass", "lead", theme.PHRASE, theme.CLOSE, 4, -1, (0, 3, 6, 8, 11, 14)),
    Tension("pluck", tuple((s, (0, 1, 0, 6)[s % 4]) for s in range(16)), 4, 0.16, 0.5),
    -13.8, 0.33, (-16.0, -18.8, -23.5, -19.5, -22.5), 0.16,
)  # fmt: skip
VILLAGE_DAY = Cue(
    "village_day",
    Meter(6490, 3),  # 102 bpm
    -5,
    (
        Beat("frame", "x.....o.o...", 0.8, second="x...o.o.o..-"),
        Beat("frame_rim", "..-.x...x.-.", 0.34, 0.25),
        Beat("bells", "x...-...-...", 0.22, -0.3),
        Beat("shaker", "x-x-x-x-x-x-", 0.10, 0.4),
    ),
    ("booth", -10.0),
    Bass("drone", ((0, 0, 0.9, 12.6),), 1),
    Pad("bowed", 2200, "plate", -10),
    Motif("fiddle", "fiddle", theme.WALTZ, theme.WALTZ_CLOSE, 2, 0, (0, 4, 6, 8), "kantele",
          "booth"),
    Tension("kantele", WALTZ_STEPS, 3, 0.0, 0.25, 0.02),
    -15.0, 0.33, (-18.5, -20.5, -23.5, -19.0, -23.5), 0.02,
)  # fmt: skip
VILLAGE_NIGHT = Cue(
    "village_night",
    Meter(7656, 3),  # 86 bpm
    -3,
    (
        Beat("frame", "x.....-.....", 0.8, second="x.....o...-."),
        Beat("tom", "............", 0.4, second="....o.....o."),
        Beat("frame_rim", "........-...", 0.26, 0.4),
        Beat("boom", "x...........", 0.10),
        Beat("shaker", "-...-...-...", 0.08, -0.4),
    ),
    ("hall", -9.0),
    Bass("sub", ((0, 0, 1.0, 8), (8, 7, 0.6, 4)), 0),
    Pad("glass", 3000, "chapel", -8),
    Motif("tine", "fiddle", theme.WALTZ, theme.WALTZ_CLOSE, 2, 0, (0, 4, 8), "tine"),
    Tension("kantele", COLD, 4, 0.06, 0.35, 0.04),
    -15.2, 0.30, (-18.5, -19.8, -22.5, -19.0, -22.5), 0.02,
)  # fmt: skip
LAKE = Cue(
    "lake",
    Meter(7200),  # 92 bpm
    0,
    (
        Beat("kick", "x.......-.......", 0.6, second="x.....o.x......."),
        Beat("ice", "....x......o..-.", 0.30, 0.3),
        Beat("boom", "x...............", 0.28),
        Beat("tom", "......o.......o.", 0.32, -0.35, second="......o.o...o.oo"),
        Beat("bells", "-...-...-...-...", 0.14, -0.2),
    ),
    ("hall", -7.0),
    Bass("sub", ((0, 0, 1.0, 10), (10, 7, 0.7, 3), (13, 12, 0.5, 3)), 0),
    Pad("glass", 4200, "chapel", -6),
    Motif("bell", "lead", theme.PHRASE, theme.CLOSE, 4, 0, (0, 6, 10), "kantele", "chapel"),
    Tension("bell", STROKES, 6, 0.08, 0.4, 0.05),
    -14.8, 0.28, (-17.8, -19.2, -22.5, -18.8, -22.5), 0.05,
)  # fmt: skip
CUES = (KITCHEN, BOSS, VILLAGE_DAY, VILLAGE_NIGHT, LAKE)
