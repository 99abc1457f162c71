"""Shoulders, collars and coats of the portraits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from assets.bake.characters.mesh import Figure
from assets.bake.interface.portraits.people import Person

Outline = tuple[tuple[float, float], ...]
Z_TRUNK: Final = 3.0

# fmt: off
BARE: Outline = (
    (-27, -2), (-25, 7), (-18, 12.4), (-9, 15.5), (-3, 17), (4, 16), (12, 14), (20, 9),
    (23, -2),
)
MAN: Outline = (
    (-31, -3), (-30, 8), (-24, 14), (-12, 18.5), (-7, 20.5), (2, 15), (8, 18.5), (18, 14.5),
    (26, 9), (28, -3),
)
SLIM: Outline = (
    (-28, -3), (-26, 7), (-20, 12.5), (-11, 17), (-6, 19), (2, 14), (7, 17), (16, 13), (22, 8),
    (24, -3),
)
LAPEL_NEAR: Outline = ((-8, 20.5), (-13, 17), (-14, 9), (-9, 8), (-5, -3), (0, -3), (0, 9))
LAPEL_FAR: Outline = ((8, 19), (12, 15), (13, 8), (9.5, 7), (7, -3), (3, -3), (3, 9))
SHIRT: Outline = ((-8, 20), (-3, 14), (2, 11), (6, 14), (8.6, 19), (7, -3), (-4, -3))
COLLAR_NEAR: Outline = ((-8, 22), (-9, 19), (-2, 12.5), (1, 15), (-3, 19))
COLLAR_FAR: Outline = ((8.6, 21), (9.4, 18), (5, 12.5), (2.4, 15), (6, 18.4))
FUR: Outline = (
    (-14, 24), (-19, 19), (-17, 11), (-8, 6), (2, 4), (11, 7), (16, 14), (14, 21), (9, 21),
    (4, 14), (-2, 13), (-8, 20),
)
# fmt: on


def _points(outline: Outline) -> list[complex]:
    return [complex(x, y) for x, y in outline]


def _trunk(figure: Figure, ramp: str, outline: Outline = MAN, tone: float = 0.0) -> None:
    figure.blob(Z_TRUNK, ramp, "trunk", _points(outline), tone, centre=complex(-1, 4), turn=0.9)


def _piece(
    figure: Figure, ramp: str, outline: Outline, z: float, tone: float, group: str = "collar"
) -> None:
    figure.blob(Z_TRUNK + z, ramp, group, _points(outline), tone, smooth=False, turn=0.5)


def _shirt(figure: Figure, ramp: str) -> None:
    _piece(figure, ramp, SHIRT, 0.5, 0.2, "shirt")


def _collar(figure: Figure, ramp: str) -> None:
    _piece(figure, ramp, COLLAR_NEAR, 2, 0.8)
    _piece(figure, ramp, COLLAR_FAR, 2, 0.5, "collar_far")


def _lapels(figure: Figure, ramp: str, tone: float = 0.9) -> None:
    _piece(figure, ramp, LAPEL_NEAR, 1.5, tone, "lapel")
    _piece(figure, ramp, LAPEL_FAR, 1.4, tone - 0.4, "lapel_far")


def _tie(figure: Figure, ramp: str) -> None:
    _piece(figure, ramp, ((0, 15), (4, 15), (5, 11), (6, -3), (0, -3), (0.5, 11)), 1, 0.4, "tie")


def _bow(figure: Figure, ramp: str) -> None:
    _piece(figure, ramp, ((2, 14), (-5, 17), (-5, 11)), 2.5, 0.6, "bow")
    _piece(figure, ramp, ((2, 14), (8, 17), (8, 11)), 2.5, 0.2, "bow_far")
    _piece(figure, ramp, ((0.5, 16), (3.5, 16), (3.5, 12), (0.5, 12)), 2.8, 1.0, "knot")


def strap_dress(figure: Figure, person: Person) -> None:
    """Bare shoulders, two thin straps."""
    _trunk(figure, person.skin, BARE, 0.2)
    bodice = ((-25, -3), (-18, 3), (-10, 6.4), (-3, 3), (4, 6.4), (12, 4), (20, -3))
    figure.blob(Z_TRUNK + 1, person.cloth, "dress", _points(bodice), -0.6, centre=complex(-3, -4))
    for start, stop in (((-14, 4), (-11, 15.6)), ((9, 5), (9.5, 14.6))):
        figure.bar(Z_TRUNK + 2, person.cloth, "strap", complex(*start), complex(*stop), 1.8, 0.2)
    for x in (-9, -7, -5, 5, 7, 9):  # collar bones
        y = 12.4 - abs(x) * 0.15
        figure.stamp(complex(x, y), person.skin, 2, "trunk")


def torn_dress(figure: Figure, person: Person) -> None:
    """The same dress later in the evening: one strap hangs, the hem of the breast is frayed."""
    _trunk(figure, person.skin, BARE, 0.2)
    bodice = ((-25, -3), (-19, 1), (-12, 5), (-8, 2), (-3, 1.5), (4, 6.4), (12, 4), (20, -3))
    figure.blob(Z_TRUNK + 1, person.cloth, "dress", _points(bodice), -0.6, centre=complex(-3, -4))
    figure.bar(Z_TRUNK + 2, person.cloth, "strap", complex(9, 5), complex(9.5, 14.6), 1.8, 0.2)
    figure.bar(Z_TRUNK + 2, person.cloth, "strap", complex(-14, 4), complex(-20, 1), 1.6, 0.2)
    for x, y in ((-10, 3), (-7, 1), (-4, 1)):
        figure.bar(
            Z_TRUNK + 1.5, person.cloth, "dress", complex(x, y), complex(x + 1, y + 2.4), 1, 0.6
        )
    for x in (-9, -7, -5, 5, 7, 9):
        figure.stamp(complex(x, 12.4 - abs(x) * 0.15), person.skin, 2, "trunk")
    for x, y in ((-17, 8), (-16, 9), (-15, 9), (-14, 10)):
        figure.stamp(complex(x, y), "red", 2, "trunk")


def fur_collar(figure: Figure, person: Person) -> None:
    """Winter coat with a fur collar turned up."""
    _trunk(figure, person.cloth, SLIM, 0.5)
    figure.bar(Z_TRUNK + 0.5, person.cloth, "trunk", complex(3, 6), complex(4, -3), 1.2, -1.0)
    _furry(figure, person.second)


def _furry(figure: Figure, ramp: str) -> None:
    figure.blob(Z_TRUNK + 2, ramp, "fur", _points(FUR), 0.1, centre=complex(0, 12))
    for index, (x, y) in enumerate(FUR):
        for step in range(3):
            place = complex(x * (0.95 - step * 0.12), y * (0.97 - step * 0.06) + step)
            tip = place + complex(x * 0.1, 1.6 - index % 3)
            figure.bar(Z_TRUNK + 2.2, ramp, "fur", place, tip, 1.0, 0.9 if index % 2 else -0.7)


def suit(figure: Figure, person: Person) -> None:
    """Jacket, shirt and tie."""
    _trunk(figure, person.cloth)
    _shirt(figure, person.second)
    _tie(figure, "tie_red" if person.cloth == "suit" else "black")
    _collar(figure, person.second)
    _lapels(figure, person.cloth)


def dinner_coat(figure: Figure, person: Person) -> None:
    """Wine-red coat, white waistcoat, bow tie, a flower."""
    _trunk(figure, person.cloth, tone=0.3)
    _shirt(figure, person.second)
    _bow(figure, "black")
    _collar(figure, "white")
    _lapels(figure, person.cloth, 1.2)
    for x, y, tone in ((-12, 12, 2), (-11, 13, 3), (-10, 12, 3), (-11, 11, 2)):
        figure.stamp(complex(x, y), "red", tone, "lapel")
    for y in (1, 6):
        figure.stamp(complex(2, y), "gold", 3, "shirt")


def barman(figure: Figure, person: Person) -> None:
    """White shirt, dark red waistcoat, bow tie."""
    _trunk(figure, person.second, tone=-0.2)
    _piece(figure, person.cloth, LAPEL_NEAR, 1.5, 0.6, "vest")
    _piece(figure, person.cloth, LAPEL_FAR, 1.4, 0.3, "vest_far")
    _piece(figure, person.cloth, ((-20, -3), (-15, 16), (-9, 8), (-6, -3)), 1.2, 0.2, "vest")
    _bow(figure, "black")
    _collar(figure, "white")


def gown(figure: Figure, person: Person) -> None:
    """High black collar, one pin."""
    _trunk(figure, person.cloth, SLIM, 0.5)
    neck = ((-9, 26), (-11, 18), (-4, 12), (3, 11), (8, 15), (8, 23), (3, 19.5), (-4, 20))
    figure.blob(Z_TRUNK + 2, person.cloth, "collar", _points(neck), 0.9, centre=complex(-1, 17))
    for x, y in ((2, 13), (3, 13), (2, 12), (3, 12)):
        figure.stamp(complex(x, y), person.second, 3, "collar")
    figure.stamp(complex(2, 14), person.second, 4, "collar")


def cardigan(figure: Figure, person: Person) -> None:
    """Wool over a blouse, a chain of numbers round the neck."""
    _trunk(figure, person.cloth, SLIM, 0.2)
    _shirt(figure, person.second)
    _collar(figure, person.second)
    _lapels(figure, person.cloth, 0.6)
    for x, y in ((-6, 9), (-5, 6), (-3, 3), (0, 1), (3, 2), (6, 5), (7, 8)):
        figure.stamp(complex(x, y), "gold", 3, "lapel", "shirt", "lapel_far", "trunk")


def work_coat(figure: Figure, person: Person) -> None:
    """A driver's jacket over a jumper."""
    _trunk(figure, person.cloth)
    _shirt(figure, person.second)
    _collar(figure, person.cloth)
    _lapels(figure, person.cloth, 0.7)
    figure.bar(Z_TRUNK + 2, "metal", "zip", complex(2, 10), complex(2.5, -3), 1.2, 0.6)


def child_coat(figure: Figure, person: Person) -> None:
    """A small coat with a scarf that goes round twice."""
    outline: Outline = (
        (-21, -3),
        (-19, 6),
        (-12, 10),
        (-5, 12),
        (5, 12),
        (12, 9),
        (18, 4),
        (19, -3),
    )
    _trunk(figure, person.cloth, outline, 0.3)
    for index, (y, half) in enumerate(((15.5, 11), (21, 9))):
        figure.bar(Z_TRUNK + 2 + index, person.second, f"scarf{index}", complex(-half, y + 0.8),
                   complex(half, y), 4.6, 0.3)  # fmt: skip
    for y in (3, -1):
        figure.stamp(complex(3, y), "gold", 3, "trunk")


def apron(figure: Figure, person: Person) -> None:
    """Working dress and a clean apron."""
    _trunk(figure, person.cloth, SLIM, 0.2)
    bib = ((-12, -3), (-11, 9), (0, 11), (10, 8), (11, -3))
    _piece(figure, person.second, bib, 1, 0.5, "bib")
    figure.bar(Z_TRUNK + 1, person.second, "strap", complex(-10, 8), complex(-13, 18), 2.6, 0.4)
    figure.bar(Z_TRUNK + 1, person.second, "strap", complex(9, 8), complex(10, 16), 2.6, 0.2)


def shawl(figure: Figure, person: Person) -> None:
    """Wool crossed over the breast."""
    _trunk(figure, person.cloth, SLIM, 0.2)
    near: Outline = ((-26, 6), (-12, 20), (-7, 21), (4, 6), (8, -3), (-8, -3))
    far: Outline = ((8, 20), (13, 16), (22, 7), (20, -3), (2, -3), (0, 8))
    _piece(figure, person.second, far, 1, -0.2, "shawl_far")
    _piece(figure, person.second, near, 1.5, 0.5, "shawl")
    for x in range(-20, 4, 4):
        figure.bar(
            Z_TRUNK + 1.7, person.second, "shawl", complex(x, 10), complex(x + 5, 2), 1.0, -0.9
        )


def waistcoat(figure: Figure, person: Person) -> None:
    """Linen sleeves, a floury waistcoat."""
    _trunk(figure, person.second, tone=-0.1)
    _piece(figure, person.cloth, ((-20, -3), (-15, 17), (-8, 10), (-3, -3)), 1.2, 0.0, "vest")
    _piece(figure, person.cloth, ((16, -3), (12, 15), (8, 10), (6, -3)), 1.2, -0.2, "vest_far")
    _collar(figure, person.second)


def high_coat(figure: Figure, person: Person) -> None:
    """A black coat buttoned to the chin."""
    _trunk(figure, person.cloth, MAN, 0.5)
    near: Outline = ((-12, 28), (-14, 18), (-4, 10), (2, 11), (1, 17), (-6, 21))
    far: Outline = ((11, 25), (12, 17), (6, 10), (2, 11), (3, 17), (8, 20))
    _piece(figure, person.cloth, near, 12, 1.0, "collar")
    _piece(figure, person.cloth, far, 11, 0.6, "collar_far")
    for y in (7, 2):
        figure.stamp(complex(3, y), "metal", 3, "trunk")


def scarf(figure: Figure, person: Person) -> None:
    """Sheepskin and three scarves, as he wears three pairs of mittens."""
    _trunk(figure, person.cloth)
    for index, (y, half, ramp) in enumerate(
        ((10, 15, "mustard"), (14.5, 13, "wool"), (19, 11, "moss"))
    ):
        figure.bar(Z_TRUNK + 2 + index, ramp, f"scarf{index}", complex(-half, y + 1),
                   complex(half - 2, y), 5.2, 0.2)  # fmt: skip


def fire_coat(figure: Figure, person: Person) -> None:
    """Canvas a size too large, with a band that shines."""
    _trunk(figure, person.cloth, MAN, 0.1)
    near: Outline = ((-12, 28), (-17, 18), (-6, 9), (1, 10), (0, 15), (-6, 21))
    far: Outline = ((12, 26), (14, 16), (6, 9), (2, 10), (3, 15), (8, 20))
    _piece(figure, person.cloth, near, 12, 0.7, "collar")
    _piece(figure, person.cloth, far, 11, 0.3, "collar_far")
    figure.bar(Z_TRUNK + 1, "gold", "band", complex(-29, 5), complex(27, 4), 2.6, 0.0)


def fur_coat(figure: Figure, person: Person) -> None:
    """Loden and fur."""
    _trunk(figure, person.cloth)
    _furry(figure, person.second)


CLOTHES: Final[dict[str, Callable[[Figure, Person], None]]] = {
    "strap_dress": strap_dress, "torn_dress": torn_dress, "fur_collar": fur_collar, "suit": suit,
    "dinner_coat": dinner_coat, "barman": barman, "gown": gown, "cardigan": cardigan,
    "work_coat": work_coat, "child_coat": child_coat, "apron": apron, "shawl": shawl,
    "waistcoat": waistcoat, "high_coat": high_coat, "scarf": scarf, "fire_coat": fire_coat,
    "fur_coat": fur_coat,
}  # fmt: skip
