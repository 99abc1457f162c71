"""More hair and hats: old men, cooks, fishermen, kitchen hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from assets.bake.characters.mesh import Figure
from assets.bake.interface.portraits.hair import ARCS, Z_BACK, Z_CAP, Z_HAT, paint, strands
from assets.bake.interface.portraits.people import Person

Outline = tuple[tuple[float, float], ...]

# fmt: off
FRINGE: Outline = (
    (-5.4, 45), (-6.4, 39), (-9, 40), (-11.4, 32), (-15, 35), (-15.4, 44), (-13.4, 51), (-9, 55),
    (-7.6, 50),
)
WISPS: Outline = ((8, 58.4), (3, 60.6), (-4, 59.6), (-9, 55), (-4, 57.4), (3, 58.4))
CROPPED: Outline = (
    (13, 51), (9, 53.4), (3, 53), (-2, 50), (-5.4, 46), (-7.4, 41), (-10, 43), (-12.4, 38),
    (-13.6, 45), (-12, 53), (-7, 58.6), (1, 60.4), (9, 58), (13, 54.4),
)
CURLS: tuple[tuple[float, float, float], ...] = (
    (12, 52, 3.4), (8, 57, 3.8), (2.5, 59.6, 4), (-4, 59, 4.2), (-9.6, 55, 4.2), (-13, 49, 4.2),
    (-14.4, 42, 4), (-13.6, 35.6, 3.6), (-10.4, 31, 3), (5, 53.4, 3), (-2, 53, 3.4), (-7, 47, 3.2),
    (13.8, 46.6, 2.4),
)
NET: Outline = (
    (13.4, 49), (9, 51), (2, 50.4), (-4, 47), (-7, 41), (-12, 38), (-16, 44), (-14.6, 53),
    (-8, 60), (1, 62), (9, 59.4), (13.8, 54),
)
SOU_CROWN: Outline = ((13.6, 50), (12.6, 57), (6, 62), (-3, 62.6), (-11, 59), (-15, 49))
SOU_BRIM: Outline = (
    (19.6, 47), (16, 51), (6, 52.6), (-6, 51.4), (-13, 48), (-20, 38), (-25, 31), (-17, 33),
    (-11, 41), (-4, 46.4), (6, 48.6), (14, 47.6),
)
TOQUE: Outline = (
    (12.6, 51), (13.4, 57), (17, 63), (9, 68), (-2, 69), (-12, 66), (-17, 60), (-13.4, 54),
    (-13.6, 48), (0, 50),
)
TOQUE_BAND: Outline = ((13.6, 47.6), (13.8, 53), (3, 54), (-14, 51.6), (-14.4, 46), (0, 48.6))
FRINGE_FRONT: Outline = (
    (13.6, 46.6), (10.4, 48.4), (8, 46), (5, 48), (2, 45.6), (-1, 48), (-4.4, 45), (-5, 50),
    (2, 55), (10, 55), (14, 51),
)
PLAIT_BUN: Outline = ((-13, 46), (-20, 48), (-23, 42), (-20, 36), (-14, 37))
# fmt: on


def sparse(figure: Figure, person: Person) -> None:
    """What seventy years left: a fringe behind the ears and three wisps."""
    paint(figure, person.hair_ramp, FRINGE, Z_CAP, 0.1, (-10, 43))
    paint(figure, person.hair_ramp, WISPS, Z_CAP, 0.5, (0, 59))
    for x, y in ((4, 55), (0, 56), (8, 53)):  # the shine of the skull
        figure.stamp(complex(x, y), person.skin, 4, "head")


def cropped(figure: Figure, person: Person) -> None:
    """Cut with clippers."""
    paint(figure, person.hair_ramp, CROPPED, Z_CAP, -0.1, (1, 50))


def curly(figure: Figure, person: Person) -> None:
    """A head of short curls."""
    paint(figure, person.hair_ramp, CROPPED, Z_CAP - 0.5, -0.7, (1, 50))
    for index, (x, y, size) in enumerate(CURLS):
        ring = ((x - size, y), (x, y + size), (x + size, y), (x, y - size))
        paint(figure, person.hair_ramp, ring, Z_CAP + index / 20, 0.4, (x, y), f"curl{index % 2}")


def low_bun(figure: Figure, person: Person) -> None:
    """Parted, and pinned up behind."""
    paint(figure, person.hair_ramp, PLAIT_BUN, Z_BACK, 0.1, (-18, 42), "bun")
    paint(figure, person.hair_ramp, NET, Z_CAP, 0.1, (1, 50))
    strands(figure, person.hair_ramp, *ARCS, (((-14, 45), (-19, 44), (-21, 40)), 0.9))


def fringe(figure: Figure, person: Person) -> None:
    """Cut straight over the brows, the rest under a net."""
    paint(figure, person.hair_ramp, PLAIT_BUN, Z_BACK, -0.2, (-18, 42), "bun")
    paint(figure, person.hair_ramp, NET, Z_CAP, -0.1, (1, 50))
    paint(figure, person.hair_ramp, FRINGE_FRONT, Z_CAP + 1, 0.2, (5, 52), "fringe")


def sou_wester(figure: Figure, person: Person) -> None:
    """Oilskin, its brim long behind."""
    paint(figure, person.hair_ramp, FRINGE, Z_CAP - 1, 0.0, (-10, 43))
    paint(figure, "oilskin", SOU_CROWN, Z_HAT, 0.2, (0, 56), "hat")
    paint(figure, "oilskin", SOU_BRIM, Z_HAT + 1, 0.1, (-2, 48), "brim")
    strands(figure, "oilskin", (((4, 62), (6, 57), (6, 52)), -0.9), z=Z_HAT + 0.5, group="hat")


def toque(figure: Figure, person: Person) -> None:
    """A cook's hat that has sunk to one side."""
    paint(figure, person.hair_ramp, CROPPED, Z_CAP - 1, -0.2, (1, 50))
    paint(figure, "white", TOQUE, Z_HAT, 0.0, (0, 60), "hat")
    folds = (
        ((-6, 52), (-8, 59), (-11, 64)), ((2, 53), (2, 60), (1, 66)), ((9, 53), (11, 60), (12, 65)),
    )  # fmt: skip
    strands(figure, "white", *((fold, -1.2) for fold in folds), z=Z_HAT + 0.5, group="hat")
    paint(figure, "white", TOQUE_BAND, Z_HAT + 1, -0.3, (0, 50), "band")


HEADGEAR: Final[dict[str, Callable[[Figure, Person], None]]] = {
    "sparse": sparse, "cropped": cropped, "curly": curly, "low_bun": low_bun, "fringe": fringe,
    "sou_wester": sou_wester, "toque": toque,
}  # fmt: skip
