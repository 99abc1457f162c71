"""Heads of those who have a name on the poster."""

from collections.abc import Callable

from .body import Body
from .geometry import Outline
from .heads import BEARD, SHORT, beard, cap, strand
from .heads_club import tail
from .heads_village import piece, ring

# fmt: off
WICK: Outline = (
    (3.5, 6.1), (2.0, 6.0), (0.8, 5.2), (0.4, 3.4), (0.0, 1.8), (-0.1, -0.2), (-0.7, -1.8),
    (-2.4, -2.2), (-4.0, -1.4), (-4.1, 1.5), (-4.0, 4.6), (-2.8, 7.1), (-0.6, 8.2), (1.8, 8.1),
    (3.4, 7.1),
)
SHAGGY: Outline = (
    (4.0, 5.0), (2.6, 5.2), (1.6, 4.3), (0.9, 4.6), (0.6, 2.6), (0.1, 0.8), (-0.9, 1.3),
    (-1.6, -0.2), (-2.8, 0.7), (-3.8, 0.2), (-3.9, 2.6), (-4.6, 4.0), (-3.8, 5.6), (-3.9, 7.2),
    (-2.0, 7.4), (-0.6, 8.9), (1.0, 8.0), (2.8, 8.4), (3.2, 7.0), (4.6, 6.6),
)
RED_CAP: Outline = (
    (3.9, 5.3), (2, 5.1), (-0.4, 3.8), (-3.6, 3.4), (-4.2, 4.6), (-3.7, 6.4), (-2.2, 7.9),
    (0.2, 8.5), (2.6, 7.8), (3.8, 6.2),
)
CAP_ROLL: Outline = (
    (4.1, 5.2), (2.0, 4.9), (-0.4, 3.5), (-3.8, 3.0), (-4.4, 4.2), (-3.6, 5.0), (0, 5.3),
    (2.8, 6.0), (4.2, 5.8),
)
CHILD_HAIR: Outline = ((0.6, 4.6), (0.0, 3.0), (-0.4, 1.4), (-1.4, 0.4), (-3.0, 1.0), (-3.4, 3.6))
BRASS_DOME: Outline = (
    (5.0, 4.9), (2.4, 5.0), (0.2, 4.4), (-2.6, 3.2), (-4.8, 3.0), (-4.7, 6.0), (-3.2, 8.6),
    (0.2, 9.8), (3.2, 8.8), (4.9, 6.6),
)
BRASS_COMB: Outline = (
    (4.4, 7.8), (2.2, 8.9), (-1.2, 8.9), (-4.0, 6.4), (-6.6, 5.2), (-7.2, 7.6), (-5.6, 11.0),
    (-1.6, 13.0), (2.8, 12.2), (5.0, 9.6),
)
NECK_FLAP: Outline = (
    (0.4, 4.0), (0.2, 1.0), (-0.2, -2.4), (-2.6, -3.6), (-5.4, -2.8), (-5.4, 1.2), (-4.6, 4.0),
)
FACE_PLATE: Outline = (
    (-0.2, 4.6), (1.4, 5.2), (4.4, 5.0), (4.8, 2.6), (4.4, 0.4), (2.6, -1.4), (0.2, -0.8),
)
WIDE_LENS: Outline = ((1.4, 4.5), (4.2, 4.4), (4.4, 2.6), (1.4, 2.4))
GRILLE: Outline = ((2.6, 1.4), (5.0, 1.2), (5.2, -0.8), (3.6, -1.6), (2.2, -0.6))
# fmt: on
POMPOM = (-0.6, 9.7)


def wick(body: Body) -> None:
    """Wick: hair to the collar, full short beard."""
    cap(body, WICK, body.build.hair, centre=(-1.2, 4))
    beard(body, body.build.hair, BEARD)
    path = ((1.6, 6.8), (1.5, 5.2), (0.6, 3.2), (0.3, 0.6))
    strand(body, body.head_frame(), path, (0.5, 0.45, 0.4, 0.2), 1.2, 0.5)
    tail(body, "nape", (-2.6, 1), complex(-0.4, -1), 1.6, [1.6, 1.6, 1.6, 1.5, 1.4, 1.2, 0.8, 0.3])


def shaggy(body: Body) -> None:
    """Daniel: hair he cuts himself, a beard for warmth."""
    cap(body, SHAGGY, body.build.hair, centre=(-0.4, 5))
    beard(body, body.build.hair, BEARD)


def red_cap(body: Body) -> None:
    """Ella: red cap with a white pompom, one fair plait."""
    cap(body, RED_CAP, "red", tone=0.2)
    piece(body, 1.3, "red", "roll", CAP_ROLL, 0.6)
    ring(body, 1.5, "white", "pompom", POMPOM, 1.7)
    piece(body, 0.8, body.build.hair, "fringe", CHILD_HAIR, 0.1)
    widths = [0.7, 1.1, 0.8, 1.1, 0.8, 1.1, 0.8, 1.0, 0.9, 0.3]
    tail(body, "plait", (-2.4, 1.2), complex(-0.3, -1), 2.0, widths)
    body.figure.stamp(body.head_frame()(1.4, 1.7), "rose", 3, "head")


def bun(body: Body) -> None:
    """Director: silver knot high on the head, one earring."""
    cap(body, SHORT, body.build.hair)
    ring(body, 0.8, body.build.hair, "bun", (-2.9, 8.1), 2.1)
    body.figure.stamp(body.head_frame()(0.1, 1.6), "gold", 4, "head")


def brass_helmet(body: Body) -> None:
    """Flame Warden: her husband's brass helmet with its comb, a glass before the face."""
    piece(body, 0.5, "hide", "flap", NECK_FLAP, 0.0)
    piece(body, 0.6, "gun", "mask", FACE_PLATE, 0.5)
    cap(body, BRASS_DOME, "gold", tone=-0.5, centre=(0, 6))
    piece(body, 0.3, "gold", "comb", BRASS_COMB, 0.8)
    piece(body, 1.6, "flame", "lens", WIDE_LENS, 0.2)
    piece(body, 1.7, "gun", "grille", GRILLE, 1.0)
    body.figure.stamp(body.head_frame()(2.6, 6.6), "gold", 4, "hair")


STYLES: dict[str, Callable[[Body], None]] = {
    "wick": wick,
    "shaggy": shaggy,
    "red_cap": red_cap,
    "bun": bun,
    "brass_helmet": brass_helmet,
}
HATS = {"red_cap": "red", "brass_helmet": "gold"}
