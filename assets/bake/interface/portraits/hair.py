"""Hair and hats of the portraits, in px of the picture: x from the middle, y from the foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from assets.bake.characters.geometry import catmull
from assets.bake.characters.mesh import Figure
from assets.bake.interface.portraits.people import Person

Outline = tuple[tuple[float, float], ...]
Z_BACK: Final = 1.0
Z_CAP: Final = 20.0
Z_HAT: Final = 24.0

# fmt: off
BACK: Outline = ((-12, 30), (-15, 40), (-14, 52), (-6, 60), (6, 60), (12, 52), (8, 44), (-2, 30))
CAP: Outline = (
    (13.2, 48), (9, 50.5), (3, 50), (-2, 47), (-5, 42), (-7, 39), (-9, 40.5), (-12, 38), (-14, 44),
    (-13, 53), (-7, 60), (1, 62), (9, 59.5), (13.4, 54),
)
SLICK: Outline = (
    (13, 50.5), (9, 52.5), (2, 52), (-3, 48), (-5.5, 43), (-7.5, 37.5), (-9.5, 40), (-12.5, 32),
    (-15, 40), (-14, 52), (-8, 59.5), (1, 61.5), (9, 59), (13.4, 54.5),
)
PEAK: Outline = ((8, 53), (5.5, 49.2), (2, 52.5), (4, 56))
TOUSLED: Outline = (
    (14.2, 46), (11, 48.5), (8, 45), (6, 49), (2, 46), (0, 50), (-3, 45), (-5, 41), (-7.5, 37),
    (-9, 40), (-12, 34), (-14.5, 41), (-14, 53), (-10, 57), (-9, 61), (-3, 60.5), (1, 63), (6,
    60.5),
    (11, 60), (13, 55),
)
CURTAIN_NEAR: Outline = (
    (6, 56), (2, 53), (-2.5, 46), (-5, 36), (-8, 26), (-12, 24), (-15.5, 34), (-15, 50), (-8, 60),
    (2, 62), (7, 60),
)
CURTAIN_FAR: Outline = (
    (6, 57), (9, 53), (12.2, 46), (13.4, 36), (15, 32), (15.5, 46), (12.5, 57), (7, 61),
)
BOB: Outline = (
    (13.4, 46.5), (10, 46), (3, 46), (-3, 45.5), (-5, 40), (-5.5, 30), (-6, 24.5), (-13, 25.5),
    (-16, 34), (-15.5, 50), (-9, 59.5), (1, 62), (10, 59), (14.4, 52),
)
BOB_FAR: Outline = ((13, 47), (13.2, 40), (12, 30), (13.5, 26.5), (16, 34), (15.5, 47), (14, 53))
WAVED: Outline = (
    (13.4, 49), (10.5, 51.5), (7, 49.5), (3, 51.5), (-1, 47.5), (-4.5, 45), (-5.5, 40), (-7.5, 36),
    (-9, 30), (-14, 30.5), (-17, 37), (-15.5, 43), (-17, 50), (-13, 56), (-8, 61), (1, 62.6), (9,
    60),
    (14, 54),
)
PULLED: Outline = (
    (13, 50), (9, 52), (2, 51.5), (-3, 48), (-5, 43), (-6.5, 38.5), (-10, 37), (-13.5, 42),
    (-13, 53), (-7, 59), (1, 61), (9, 58.5), (13.2, 54),
)
LOOSE: Outline = ((10.5, 52), (13.4, 46), (14.2, 38), (13.6, 31), (12.9, 38), (12, 46))
LOCK: Outline = ((-5, 44), (-6.6, 37), (-6.2, 29), (-7.4, 22), (-8.4, 30), (-8.2, 38))
SCARF: Outline = (
    (13.6, 47), (9, 50), (2, 50), (-3.5, 46), (-6, 39), (-6.5, 31), (-3, 23), (0, 20), (-5, 16),
    (-13, 20), (-17, 32), (-16.5, 47), (-10, 59), (1, 62.6), (10, 59.5), (14.6, 53),
)
SCARF_HEM: Outline = (
    (13.8, 46), (9, 49), (2, 49), (-4, 45.4), (-4, 47.6), (2, 51.6), (9, 51.8), (14, 49),
)
SCARF_KNOT: Outline = ((1, 21), (6, 21.5), (9, 17), (6, 12), (3, 17), (-2, 13), (-3, 18))
BRIM: Outline = (
    (21, 48), (18, 51), (4, 52), (-10, 51), (-21, 46), (-18, 44.4), (-6, 47.2), (6, 48.2),
    (16, 47.4),
)
CROWN: Outline = ((13, 50), (12, 58), (6, 62.5), (-3, 62), (-11, 59), (-14, 48))
FLAT_TOP: Outline = (
    (16, 50), (14, 56), (6, 60.5), (-6, 61.5), (-15, 56), (-16, 48), (-8, 49), (4, 50.4),
)
PEAK_BRIM: Outline = ((18.5, 46.6), (17, 49.6), (8, 51.6), (1, 51), (2, 48.4), (10, 47.4))
KNIT: Outline = (
    (14, 49), (13.6, 56), (8, 61.5), (-1, 63), (-10, 60), (-14.5, 52), (-14.5, 46), (-5, 48),
    (5, 49.6),
)
KNIT_HEM: Outline = (
    (14.8, 46), (15, 50.6), (6, 52.4), (-5, 51), (-15.4, 48.6), (-15, 43.6), (-5, 45.6),
    (5, 47),
)
FUR_BAND: Outline = (
    (16, 45), (16.5, 53), (6, 55), (-6, 54), (-17, 51), (-17.4, 44), (-6, 46.4), (6, 46.6),
)
FUR_FLAP: Outline = ((-5, 46), (-5.5, 36), (-7.5, 26), (-14, 25), (-18, 34), (-17, 47))
HELMET: Outline = (
    (15, 48), (14.4, 56), (8, 62.6), (-2, 63.6), (-11, 60), (-15.6, 52), (-16, 45), (-6, 48.4),
    (5, 49),
)
HELMET_RIM: Outline = (
    (19, 45.6), (17, 49.6), (5, 51.2), (-7, 50.4), (-20, 45), (-18, 42.6), (-6, 46.4),
    (6, 47.4),
)
COMB: Outline = ((10, 60), (4, 66), (-5, 66), (-10, 60), (-2, 63.4), (5, 63.2))
TAIL: Outline = (
    (-11, 40), (-15, 41), (-19, 37), (-20.5, 29), (-19, 21), (-17, 17), (-15.5, 23), (-14, 31),
)
# fmt: on


def _points(outline: Outline) -> list[complex]:
    return [complex(x, y) for x, y in outline]


def paint(
    figure: Figure, ramp: str, outline: Outline, z: float = Z_CAP, tone: float = 0.1,
    centre: tuple[float, float] = (1, 50), group: str = "hair",
) -> None:  # fmt: skip
    figure.blob(z, ramp, group, _points(outline), tone, centre=complex(*centre), turn=0.85)


def strands(
    figure: Figure,
    ramp: str,
    *paths: tuple[Outline, float],
    z: float = Z_CAP + 1,
    group: str = "hair",
) -> None:
    """Single locks, lighter or darker than the mass they lie on."""
    for path, tone in paths:
        line = catmull(_points(path), 14)
        half = [0.55] * 14
        figure.sweep(z, ramp, group, line, half, half, tone)


ARCS: tuple[tuple[Outline, float], ...] = (
    (((9, 57), (2, 57.5), (-5, 53), (-9, 45)), 0.9),
    (((6, 60), (-2, 59.5), (-9, 54), (-12, 44)), -0.8),
    (((11, 54.5), (4, 54.8), (-2, 51), (-6, 44.5)), -0.7),
)


def eve(figure: Figure, person: Person) -> None:
    """Drawn back to a ponytail, a lock on each side of the face."""
    ramp = person.hair_ramp
    paint(figure, ramp, BACK, Z_BACK, -0.5)
    tail = catmull(_points(((-11, 50), (-19, 49), (-23, 38), (-22, 24), (-26, 12))), 20)
    half = [
        2.5,
        3.2,
        4,
        4.6,
        5,
        5.2,
        5.2,
        5.1,
        5,
        4.8,
        4.6,
        4.3,
        4,
        3.6,
        3.2,
        2.8,
        2.3,
        1.8,
        1.2,
        0.5,
    ]
    figure.sweep(0.5, ramp, "pony", tail, half, half, 0.1)
    inner = catmull(_points(((-14, 50), (-19.5, 46), (-22, 34), (-21, 22))), 14)
    figure.sweep(0.6, ramp, "pony", inner, [0.6] * 14, [0.6] * 14, 1.0)
    figure.blob(1.5, "wine", "tie", _points(((-11, 53), (-15, 53), (-15.5, 47), (-11.5, 47))), 0.6)
    paint(figure, ramp, PULLED)
    strands(figure, ramp, *ARCS)
    for outline in (LOOSE, LOCK):
        paint(figure, ramp, outline, Z_CAP + 2, 0.3, (12.8 if outline is LOOSE else -7, 36), "lock")


def locks(figure: Figure, person: Person) -> None:
    """What has come out of the ponytail."""
    ramp = person.hair_ramp
    for path, wide in (
        (((4, 53), (8, 49), (9, 44), (8, 39)), 0.7),
        (((-8, 45), (-10, 36), (-8, 27), (-10, 20)), 1.0),
        (((-3, 60), (-9, 63), (-15, 60), (-18, 55)), 0.6),
    ):  # fmt: skip
        line = catmull(_points(path), 14)
        half = [wide * (1 - step / 16) for step in range(14)]
        figure.sweep(Z_CAP + 3, ramp, "lock", line, half, half, 0.5)


def slick(figure: Figure, person: Person) -> None:
    """Combed straight back."""
    paint(figure, person.hair_ramp, SLICK)
    strands(figure, person.hair_ramp, *ARCS)


def widow_peak(figure: Figure, person: Person) -> None:
    """A point of hair in the middle of the brow."""
    paint(figure, person.hair_ramp, PEAK, Z_CAP + 0.5, 0.2, (5, 54))


def tousled(figure: Figure, person: Person) -> None:
    """Cut at home."""
    paint(figure, person.hair_ramp, TOUSLED)
    strands(
        figure, person.hair_ramp,
        (((8, 60), (9, 54), (8, 47)), 0.8), (((2, 61), (2, 54), (1, 48)), -0.8),
        (((-4, 59), (-6, 52), (-6, 44)), 0.8), (((-9, 58), (-11, 50), (-10, 42)), -0.8),
    )  # fmt: skip


def curtains(figure: Figure, person: Person) -> None:
    """Long dark hair that falls on both sides."""
    ramp = person.hair_ramp
    paint(figure, ramp, BACK, Z_BACK, -0.6)
    paint(figure, ramp, CURTAIN_FAR, Z_CAP - 0.5, -0.1, (13, 48))
    paint(figure, ramp, CURTAIN_NEAR, Z_CAP, 0.15, (-6, 46))
    strands(
        figure, ramp, (((5, 59), (-2, 54), (-7, 42), (-10, 28)), 1.0),
        (((2, 58), (-6, 52), (-10, 40), (-13, 29)), -0.6), (((8, 58), (12, 50), (14.2, 40)), 0.9),
    )  # fmt: skip


def bob(figure: Figure, person: Person) -> None:
    """Cut straight at jaw and brow."""
    ramp = person.hair_ramp
    paint(figure, ramp, BACK, Z_BACK, -0.5)
    paint(figure, ramp, BOB_FAR, Z_CAP - 0.5, -0.2, (14.4, 42))
    paint(figure, ramp, BOB, centre=(-4, 48))
    strands(figure, ramp, (((6, 59), (-4, 57), (-10, 46), (-10, 30)), 1.1),
             (((9, 56), (0, 54), (-6, 48)), 0.7))  # fmt: skip


def bun(figure: Figure, person: Person) -> None:
    """A dancer's knot, high."""
    knot = ((-8, 52), (-14, 51), (-18, 55), (-16, 60), (-9, 60))
    paint(figure, person.hair_ramp, knot, Z_BACK, 0.3, (-13, 56))
    paint(figure, person.hair_ramp, PULLED)
    strands(figure, person.hair_ramp, *ARCS)


def tied(figure: Figure, person: Person) -> None:
    """Combed back over the ears and tied at the nape with a black ribbon."""
    paint(figure, person.hair_ramp, TAIL, Z_BACK, -0.2, (-17, 31))
    strands(figure, person.hair_ramp, (((-14, 38), (-17, 31), (-17, 21)), 0.9), z=Z_BACK + 0.5)
    figure.bar(Z_BACK + 1, "black", "ribbon", -15.6 + 36.2j, -12.2 + 40.4j, 2.2)
    paint(figure, person.hair_ramp, PULLED)
    strands(figure, person.hair_ramp, *ARCS)


def waved(figure: Figure, person: Person) -> None:
    """Set in waves, as it was thirty years ago."""
    paint(figure, person.hair_ramp, WAVED, centre=(-2, 48))
    strands(
        figure, person.hair_ramp, (((9, 57), (4, 55), (0, 58), (-5, 54), (-10, 56)), -1.0),
        (((-3, 49), (-8, 51), (-11, 46), (-15, 47)), -1.0),
        (((-7, 40), (-10, 42), (-12, 37), (-15, 39)), -1.0), (((11, 55), (5, 53), (1, 55)), 0.8),
    )  # fmt: skip


def crown_plait(figure: Figure, person: Person) -> None:
    """A plait laid round the head."""
    ramp = person.hair_ramp
    paint(figure, ramp, PULLED)
    strands(figure, ramp, *ARCS)
    for index, (x, y) in enumerate(
        ((13, 53), (9.5, 56.6), (5, 59), (0, 60), (-5, 59), (-9.5, 56), (-12.6, 51.5), (-14, 46))
    ):
        bead = ((x - 3, y - 1.4), (x, y + 2.8), (x + 3, y + 1.4), (x, y - 2.8))
        paint(figure, ramp, bead, Z_CAP + 2 + index / 10, 0.5, (x, y), f"plait{index % 2}")


def headscarf(figure: Figure, person: Person) -> None:
    """Red cloth, knotted under the chin; white hair at the temple."""
    paint(figure, person.hair_ramp, PULLED, Z_CAP - 1)
    paint(figure, "headscarf", SCARF, Z_HAT, 0.1, (-2, 44), "scarf")
    paint(figure, "headscarf", SCARF_HEM, Z_HAT + 0.5, 0.9, (4, 49), "scarf")
    paint(figure, "headscarf", SCARF_KNOT, Z_HAT + 1, 0.4, (2, 17), "knot")
    for x, y in ((-10, 52), (-4, 57), (4, 58), (10, 55), (-13, 42), (-11, 32), (-8, 46)):
        figure.stamp(complex(x, y), "gold", 3, "scarf")


def red_cap(figure: Figure, person: Person) -> None:
    """The red hat with its bobble; two plaits."""
    for x, low in ((-10, 18), (14, 20)):
        line = catmull(_points(((x * 0.9, 42), (x * 1.1, 32), (x * 1.05, low))), 12)
        half = [2.6, 3, 2.2, 3, 3.2, 2.2, 3, 3.2, 2.2, 2.8, 2.2, 1]
        figure.sweep(0.5 if x > 0 else Z_CAP - 1, person.hair_ramp, "plait", line, half, half, 0.2)
    paint(figure, person.hair_ramp, CAP, Z_CAP - 0.5)
    _knit(figure, "red")
    bobble = ((-5, 62), (-4, 68), (2, 69), (6, 66), (4, 61))
    paint(figure, "shirt", bobble, Z_HAT + 2, 0.2, (0, 65), "bobble")


def knit_cap(figure: Figure, person: Person) -> None:
    """Green wool, pulled over the ears."""
    paint(figure, person.hair_ramp, CAP, Z_CAP - 0.5)
    _knit(figure, "moss")


def _knit(figure: Figure, ramp: str) -> None:
    paint(figure, ramp, KNIT, Z_HAT, 0.1, (0, 54), "cap")
    for x in (-10, -5, 0, 5, 10):
        line = catmull(_points(((x * 0.5, 62), (x, 56), (x * 1.15, 50))), 10)
        figure.sweep(Z_HAT + 0.5, ramp, "cap", line, [0.6] * 10, [0.6] * 10, -0.8)
    paint(figure, ramp, KNIT_HEM, Z_HAT + 1, 0.6, (0, 49), "hem")
    for x in range(-13, 15, 3):
        y = 46 + (x + 15) * 0.1
        figure.bar(Z_HAT + 1.2, ramp, "hem", complex(x, y), complex(x, y + 3.4), 1.0, -0.9)


def black_hat(figure: Figure, person: Person) -> None:
    """Broad brim: it hides half of what he thinks."""
    paint(figure, person.hair_ramp, SLICK, Z_CAP - 1)
    paint(figure, "ink", CROWN, Z_HAT, 0.4, (2, 56), "hat")
    figure.bar(Z_HAT + 0.2, "black", "band", complex(-14, 50), complex(13, 52.5), 3.4, 0.2)
    paint(figure, "ink", BRIM, Z_HAT + 1, 0.7, (2, 49), "brim")


def flat_cap(figure: Figure, person: Person) -> None:
    """A miller's cap, white with flour."""
    paint(figure, person.hair_ramp, SLICK, Z_CAP - 1)
    paint(figure, "flour", FLAT_TOP, Z_HAT, 0.2, (0, 56), "hat")
    paint(figure, "flour", PEAK_BRIM, Z_HAT + 1, -0.4, (9, 49), "brim")
    figure.stamp(complex(-1, 60), "white", 3, "hat")


def ushanka(figure: Figure, person: Person) -> None:
    """Fur hat with its flaps down."""
    paint(figure, "loden", KNIT, Z_HAT, 0.1, (0, 56), "cap")
    paint(figure, "fur_dark", FUR_FLAP, Z_HAT + 0.6, 0.2, (-11, 38), "flap")
    paint(figure, "fur_dark", FUR_BAND, Z_HAT + 1, 0.5, (0, 50), "band")
    for index, x in enumerate(range(-16, 16, 2)):
        y = 52.5 + (index % 3)
        figure.bar(Z_HAT + 1.4, "fur_dark", "band", complex(x, y - 4), complex(x + 1, y), 0.9,
                   -0.8 if index % 2 else 0.9)  # fmt: skip


def helmet(figure: Figure, person: Person) -> None:
    """Brass, with its comb."""
    paint(figure, person.hair_ramp, CAP, Z_CAP - 0.5)
    paint(figure, "gold", COMB, Z_HAT - 0.5, 0.2, (0, 64), "comb")
    paint(figure, "gold", HELMET, Z_HAT, 0.0, (3, 55), "helmet")
    figure.sweep(Z_HAT + 0.5, "gold", "helmet", catmull(_points(((4, 63), (5, 57), (5, 51))), 10),
                 [0.9] * 10, [0.9] * 10, 1.2)  # fmt: skip
    paint(figure, "gold", HELMET_RIM, Z_HAT + 1, -0.3, (2, 47), "rim")


STYLES: Final[dict[str, Callable[[Figure, Person], None]]] = {
    "eve": eve, "locks": locks, "slick": slick, "widow_peak": widow_peak, "tousled": tousled,
    "curtains": curtains, "bob": bob, "bun": bun, "waved": waved, "tied": tied,
    "crown_plait": crown_plait,
    "headscarf": headscarf, "red_cap": red_cap, "knit_cap": knit_cap, "black_hat": black_hat,
    "flat_cap": flat_cap, "ushanka": ushanka, "helmet": helmet,
}  # fmt: skip
