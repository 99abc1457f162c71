"""What a face wears: beards, glasses, freckles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.bake.characters.mesh import Figure
from assets.bake.characters.palette import RAMPS
from assets.bake.interface.portraits.people import Person

Outline = tuple[tuple[float, float], ...]
Pixels = NDArray[np.uint8]
Z_BEARD: Final = 14.0

# fmt: off
FULL_BEARD: Outline = (
    (-8, 38), (-5, 33), (-1, 31), (3, 32.4), (8, 32.4), (12.6, 31), (13, 26), (10, 19), (5, 16.6),
    (-1, 18), (-7, 23), (-10, 30),
)
MOUTH_GAP: Outline = ((2, 30.4), (9, 30.4), (9.6, 28), (7, 26.6), (3, 26.6))
MOUSTACHE: Outline = ((1, 31.4), (6, 32.4), (11, 31.4), (12, 29.4), (6, 30.6), (0, 29))
BIG_MOUSTACHE: Outline = (
    (-2, 27), (0, 31.6), (6, 33), (11, 31.8), (14, 27.4), (10, 29), (6, 30.2), (2, 28.6),
)
FINE: Outline = ((1, 31.4), (6, 31.9), (10.6, 31.2), (10.6, 30.4), (6, 31), (1, 30.4))
GOATEE: Outline = ((3.4, 26), (8.4, 26), (8.6, 22), (6, 19.6), (3.6, 22))
# fmt: on


def _beard(figure: Figure, person: Person, outline: Outline, tone: float = 0.2) -> None:
    points = [complex(x, y) for x, y in outline]
    figure.blob(Z_BEARD, person.hair_ramp, "beard", points, tone)


def full_beard(figure: Figure, person: Person) -> None:
    """From ear to ear."""
    _beard(figure, person, FULL_BEARD)
    gap = [complex(x, y) for x, y in MOUTH_GAP]
    figure.blob(Z_BEARD + 1, person.skin, "mouth", gap, 0.0)


def moustache(figure: Figure, person: Person) -> None:
    """Clipped."""
    _beard(figure, person, MOUSTACHE, 0.4)


def big_moustache(figure: Figure, person: Person) -> None:
    """Grown for winter."""
    _beard(figure, person, BIG_MOUSTACHE, 0.4)


def moustache_fine(figure: Figure, person: Person) -> None:
    """A line of vanity."""
    _beard(figure, person, FINE, 0.2)


def goatee(figure: Figure, person: Person) -> None:
    """A pointed chin."""
    _beard(figure, person, GOATEE)


def nothing_drawn(figure: Figure, person: Person) -> None:
    """Set as pixels later."""


def nothing(colour: Pixels, bare: Pixels, person: Person) -> None:
    """Nothing to set."""


def glasses(colour: Pixels, bare: Pixels, person: Person) -> None:
    """Round wire glasses with one glint."""
    wire = RAMPS["gold"].tones[2]
    for left, right in ((27, 37), (39, 46)):
        for x in range(left + 2, right - 1):
            colour[19, x, :3] = colour[27, x, :3] = wire
        for y in range(21, 26):
            colour[y, left, :3] = colour[y, right, :3] = wire
        for x, y in ((left + 1, 20), (right - 1, 20), (left + 1, 26), (right - 1, 26)):
            colour[y, x, :3] = wire
        colour[21, right - 2, :3] = (250, 250, 255)
    colour[22, 38, :3] = wire
    for x in range(22, 27):
        colour[22, x, :3] = wire


def stubble(colour: Pixels, bare: Pixels, person: Person) -> None:
    """Two days without a razor."""
    tones = RAMPS[person.skin].tones
    for y in range(31, 43):
        for x in range(22, 46):
            below = y > 33 + max(0, 30 - x) * -0.2 and (x + y) % 2 == 0
            if below and colour[y, x, 3] == 255 and tuple(bare[y, x]) == tones[3]:
                colour[y, x, :3] = tones[2]


def freckles(colour: Pixels, bare: Pixels, person: Person) -> None:
    """Across nose and cheeks, and the red of cold on them."""
    tones, drop = RAMPS[person.skin].tones, -person.lift
    for x, y in ((32, 28), (34, 29), (31, 30), (36, 28), (42, 29), (44, 28), (43, 30)):
        colour[y + drop, x, :3] = tones[2]
    for x, y in ((29, 29), (30, 29), (45, 29), (44, 30)):
        colour[y + drop, x, :3] = (222, 128, 112)


def scratches(colour: Pixels, bare: Pixels, person: Person) -> None:
    """A cut on the cheek and one in the brow, soot under the eye."""
    for x, y in ((27, 29), (28, 30), (29, 30), (30, 31), (43, 17), (44, 18)):
        colour[y, x, :3] = (150, 24, 40)
    for x, y in ((28, 31), (29, 31), (33, 38), (34, 39), (25, 33), (26, 34), (27, 34)):
        colour[y, x, :3] = RAMPS[person.skin].tones[2]
    colour[37, 41, :3] = (150, 24, 40)  # a split lip


TRIMS: Final[dict[str, Callable[[Figure, Person], None]]] = {
    "full_beard": full_beard, "moustache": moustache, "big_moustache": big_moustache,
    "moustache_fine": moustache_fine, "goatee": goatee, "glasses": nothing_drawn,
    "stubble": nothing_drawn, "freckles": nothing_drawn, "scratches": nothing_drawn,
}  # fmt: skip
PIXELS: Final[dict[str, Callable[[Pixels, Pixels, Person], None]]] = {
    "glasses": glasses, "stubble": stubble, "freckles": freckles, "scratches": scratches,
}  # fmt: skip
