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
