"""The theme: the scene from Swan Lake (P. Tchaikovsky, 1876; public domain), in G minor.

Notes are (MIDI, eighths); two phrases of four bars of 4/4, the second rests on the tonic.
"""

Note = tuple[int, int]

PHRASE: tuple[Note, ...] = (
    (74, 4),
    (67, 1),
    (69, 1),
    (70, 1),
    (72, 1),
    (74, 3),
    (70, 1),
    (74, 3),
    (70, 1),
    (74, 3),
    (67, 1),
    (70, 1),
    (67, 1),
    (63, 1),
    (70, 1),
    (67, 5),
    (72, 1),
    (70, 1),
    (69, 1),
)
CLOSE: tuple[Note, ...] = (*PHRASE[:-4], (67, 8))
THIRD_BELOW = {74: 70, 67: 62, 69: 66, 70: 67, 72: 69, 63: 58}  # inside the harmony

# One chord a club bar, two bars of the theme's 4/4 each four: Gm9 Eb maj7 Cm7 Cm7/Eb Gm7 D7.
CHORDS: tuple[tuple[int, ...], ...] = (
    (55, 58, 62, 69),
    (55, 58, 62, 69),
    (51, 55, 58, 62),
    (51, 55, 58, 62),
    (48, 55, 58, 63),
    (51, 55, 58, 60),
    (55, 58, 62, 65),
    (50, 54, 57, 60),
)
ROOTS = (31, 31, 27, 27, 24, 24, 31, 26)
LOWEST_BASS = 26  # roots below are played an octave up


def bass_root(bar: int) -> int:
    root = ROOTS[bar % len(ROOTS)]
    return root if root >= LOWEST_BASS else root + 12


# The same phrase in 3/4, six counts a bar: what was half a bar of 4/4 is a whole one here.
WALTZ: tuple[Note, ...] = (
    (74, 6),
    (67, 2),
    (69, 1),
    (70, 1),
    (72, 2),
    (74, 4),
    (70, 2),
    (74, 4),
    (70, 2),
    (74, 4),
    (67, 2),
    (70, 2),
    (67, 1),
    (63, 1),
    (70, 2),
    (67, 6),
    (72, 2),
    (70, 2),
    (69, 2),
)
WALTZ_CLOSE: tuple[Note, ...] = (*WALTZ[:-4], (67, 12))
