"""Heads of the club: its second line of men, its staff and those who came to dance."""

from collections.abc import Callable

import numpy as np

from .body import Z_HEAD, Body
from .geometry import Outline, catmull, placed, polar
from .heads import BEARD, SHORT, beard, cap, strand
from .heads_village import BUN_HAIR, FRINGE, piece, ring

# fmt: off
FLAT_TOP: Outline = (
    (3.9, 5.6), (2.4, 5.4), (0.8, 4.4), (-0.4, 2.4), (-1.8, 1.6), (-3.2, 2.8), (-3.6, 5.4),
    (-3.4, 8.0), (-0.4, 8.7), (2.6, 8.9), (4.3, 8.5), (4.4, 6.8),
)
HORSESHOE: Outline = ((2.0, 1.6), (4.4, 1.4), (4.3, 0.6), (3.8, -1.2), (3.1, -1.3), (2.9, 0.2))
RIOT_DOME: Outline = (
    (4.4, 5.4), (2.0, 5.2), (0.4, 3.6), (-0.6, 0.6), (-2.8, -0.6), (-4.8, 0.2), (-5.0, 4.2),
    (-4.0, 7.4), (-1.0, 9.2), (2.4, 8.9), (4.4, 7.2),
)
VISOR: Outline = (
    (4.6, 7.0), (5.6, 4.6), (5.4, 1.2), (4.2, -0.8), (3.6, -0.4), (4.4, 2.0), (3.6, 6.0),
)
BALLISTIC: Outline = (
    (4.8, 5.0), (3.0, 5.2), (0.8, 4.4), (-0.6, 2.0), (-2.6, 1.6), (-4.4, 2.4), (-4.6, 5.2),
    (-3.4, 7.8), (-0.4, 9.0), (2.8, 8.4), (4.8, 6.6),
)
BALACLAVA: Outline = (
    (-0.4, 4.6), (1.4, 4.8), (1.6, 3.4), (3.9, 3.2), (4.3, 1.8), (3.7, 0.4), (3.2, -0.9),
    (1.2, -1.4), (-1.0, -1.0), (-2.8, 0.8), (-3.2, 3.6),
)
STUBBLE: Outline = (
    (3.2, 5.6), (1.6, 5.4), (0.4, 4.2), (-0.4, 2.6), (-1.6, 1.8), (-3.0, 3.0), (-3.4, 4.8),
    (-2.6, 6.5), (-0.4, 7.6), (1.8, 7.5), (3.2, 6.6),
)
PONY_CAP: Outline = (
    (3.4, 6.2), (2.3, 6.2), (1.0, 5.2), (0.2, 3.4), (-0.4, 2.0), (-1.5, 1.3), (-2.8, 1.4),
    (-3.5, 3.0), (-3.6, 5.2), (-2.6, 7.0), (-0.4, 7.8), (2.0, 7.7), (3.4, 7.0),
)
GOATEE: Outline = ((2.0, 0.2), (3.6, 0.1), (3.6, -1.0), (3.0, -2.6), (2.2, -1.2))
BEEHIVE: Outline = (
    (3.6, 5.6), (2.2, 5.6), (0.8, 4.8), (0.1, 3.0), (-0.8, 1.8), (-2.2, 1.4), (-3.6, 2.8),
    (-4.4, 6.0), (-4.2, 9.4), (-2.4, 11.6), (0.4, 11.8), (2.6, 10.2), (3.6, 7.6),
)
BOB: Outline = (
    (3.9, 5.0), (2.4, 4.8), (1.6, 3.6), (1.5, 1.6), (1.2, -0.6), (-0.6, -1.2), (-3.0, -1.0),
    (-4.0, 0.8), (-4.0, 4.4), (-3.0, 7.0), (-0.4, 8.2), (2.4, 7.8), (3.9, 6.4),
)
LOOSE: Outline = (
    (3.6, 5.8), (2.2, 6.0), (0.8, 4.8), (0.1, 2.8), (0.2, 0.4), (-0.2, -3.4), (-1.8, -5.6),
    (-4.4, -4.6), (-4.8, -0.8), (-4.2, 3.4), (-3.4, 6.4), (-1.0, 8.2), (1.8, 8.1), (3.4, 7.0),
)
CLOUD: Outline = (
    (4.4, 5.6), (2.4, 5.6), (1.2, 4.0), (0.6, 1.4), (-1.0, -1.0), (-3.6, -1.2), (-5.6, 0.8),
    (-6.4, 4.4), (-5.6, 8.2), (-3.0, 10.8), (0.4, 11.4), (3.6, 10.0), (5.2, 7.6),
)
TIGHT: Outline = (
    (3.4, 6.2), (2.0, 6.0), (0.8, 5.0), (0.0, 3.4), (-1.0, 2.6), (-2.8, 2.8), (-3.6, 4.8),
    (-2.8, 6.8), (-0.6, 7.8), (1.8, 7.7), (3.4, 7.0),
)
CURLS = ((-3.4, 3.6, 1.5), (-3.6, 5.8, 1.7), (-1.8, 7.6, 1.8), (0.8, 8.0, 1.8), (3.0, 7.0, 1.5))
# fmt: on
CIGARETTE = ((3.9, 0.5), (6.6, 0.1), (7.6, 0.0))


def tail(
    body: Body, key: str, root: tuple[float, float], aim: complex, long: float, half: list[float]
) -> None:
    """A tail of hair of four nodes that swings after the head."""
    h, size = body.head_frame(), body.size * body.build.head
    wind = complex(body.pose.wind.real, -1.7)
    nodes = body.swing(
        key, 4, long * size, h(*root), aim * polar(-body.joints.head_angle), wind, 0.15
    )
    width = np.array(half) * size
    line = catmull(nodes, len(half))
    body.figure.sweep(Z_HEAD - 1, body.build.hair, key, line, width, width, 0.1)


def _visible(body: Body, *stamps: tuple[float, float, str, int]) -> None:
    h = body.head_frame()
    for x, y, ramp, tone in stamps:
        body.figure.stamp(h(x, y), ramp, tone, "head", "hair", "mask")


def flat_top(body: Body) -> None:
    """Shotgunner: brush cut, horseshoe moustache, a scar over the cheek."""
    cap(body, FLAT_TOP, body.build.hair)
    piece(body, 0.7, body.build.hair, "beard", HORSESHOE, 0.3)
    _visible(body, (1.0, 2.0, "wool", 3), (1.6, 1.3, "wool", 3))


def riot_helmet(body: Body) -> None:
    """Shield: round helmet with the visor down."""
    cap(body, RIOT_DOME, "ink", tone=0.4, centre=(-0.6, 5.2))
    piece(body, 1.8, "visor", "visor", VISOR, 0.8)
    h = body.head_frame()
    body.figure.bar(Z_HEAD + 1.9, "gun", "rim", h(-0.2, 5.6), h(4.6, 6.2), 1.0, 0.9)


def ballistic(body: Body) -> None:
    """Armoured: steel helmet over a balaclava, a lamp on its side."""
    piece(body, 0.7, "black", "mask", BALACLAVA, 0.3)
    cap(body, BALLISTIC, "canvas", tone=0.0, centre=(0, 6.0))
    h = body.head_frame()
    body.figure.bar(Z_HEAD + 1.4, "gun", "lamp", h(-1.6, 6.0), h(0.8, 6.1), 1.6, 0.9)
    _visible(body, (1.1, 6.0, "visor", 4), (2.1, 2.8, "hair", 0))


def cropped(body: Body) -> None:
    """Sambo: stubble on the skull, a wrestler's ear, a nose that was broken."""
    cap(body, STUBBLE, body.build.hair, tone=-0.2)
    h = body.head_frame()
    body.figure.blob(
        Z_HEAD + 1.2,
        body.build.skin,
        "ear",
        placed(h, ((-1.6, 3.4), (0, 3.4), (0, 1.8), (-1.4, 1.6))),
    )
    beard(body, body.build.hair, BEARD)


def host(body: Body) -> None:
    """The Host: silver tail, goatee, a cigarette he is never seen to light."""
    cap(body, PONY_CAP, body.build.hair)
    tail(body, "tail", (-3.4, 3.2), complex(-1, -0.3), 1.5, [0.8, 1, 1.1, 1.1, 1, 0.9, 0.6, 0.2])
    piece(body, 0.6, body.build.hair, "beard", GOATEE, 0.3)
    if not body.pose.eyes:  # it falls out of a mouth that is hit
        return
    h = body.head_frame()
    mouth, end, ash = (h(*q) for q in CIGARETTE)
    body.figure.bar(Z_HEAD + 3, "white", "cigarette", mouth, end, 0.95, 0, 1.6)
    body.figure.bar(Z_HEAD + 3.1, "flame", "ash", end, ash, 1.0, 1, 1.6)


def beehive(body: Body) -> None:
    """Ottilie: a tower of hair with a comb in it; spectacles on a chain."""
    cap(body, BEEHIVE, body.build.hair, centre=(-0.6, 7))
    _visible(body, (-2.6, 8.4, "gold", 4), (-1.6, 8.8, "gold", 3), (0.1, 1.6, "gold", 4))
    _visible(body, (3.2, 1.9, "metal", 4), (0.9, 2.9, "gold", 2), (-0.1, 3.0, "gold", 2))


def bob(body: Body) -> None:
    """Guest: a black bob cut with a ruler, a long earring."""
    cap(body, BOB, body.build.hair, centre=(-0.8, 3.6))
    body.figure.stamp(body.head_frame()(1.2, -0.6), "gold", 4, "hair", "neck")


def curls(body: Body) -> None:
    """Guest: curls and a trimmed beard."""
    cap(body, SHORT, body.build.hair)
    for x, y, radius in CURLS:
        ring(body, 1.1, body.build.hair, "hair", (x, y), radius)
    beard(body, body.build.hair, BEARD)


def loose_hair(body: Body) -> None:
    """Guest: fair hair down to the shoulder blades."""
    cap(body, LOOSE, body.build.hair, centre=(-1.4, 3))
    strand(body, body.head_frame(), ((2.4, 6.8), (1.2, 5.4), (0.7, 3.6)), (0.6, 0.5, 0.2), 1.2)


def nape_knot(body: Body) -> None:
    """Waitress: parted hair, a small knot in the nape."""
    cap(body, BUN_HAIR, body.build.hair)
    ring(body, 0.8, body.build.hair, "bun", (-4.0, 2.6), 1.5)


def receding(body: Body) -> None:
    """Waiter: thin on top, correct at the sides."""
    cap(body, FRINGE, body.build.hair, 1.0, 0.2, (-1.8, 3.2))
    h = body.head_frame()
    body.figure.bar(Z_HEAD + 1.1, body.build.hair, "hair", h(-3.0, 6.0), h(2.6, 7.0), 0.9, 0.3)


def cloud(body: Body) -> None:
    """Dancer: a cloud of hair and one big ring in the ear."""
    cap(body, CLOUD, body.build.hair, centre=(-0.6, 5))
    _visible(body, (0.4, 0.8, "gold", 4), (0.2, -0.2, "gold", 4))


def high_tail(body: Body) -> None:
    """Dancer: hair drawn up into a tail that whips."""
    cap(body, TIGHT, body.build.hair)
    ring(body, 1.2, "rose", "tie", (-1.8, 7.8), 1.1)
    tail(
        body, "tail", (-2.0, 8.2), complex(-0.8, 0.5), 3.2, [0.8, 1.3, 1.6, 1.7, 1.5, 1.1, 0.7, 0.2]
    )


STYLES: dict[str, Callable[[Body], None]] = {
    "flat_top": flat_top,
    "riot_helmet": riot_helmet,
    "ballistic": ballistic,
    "cropped": cropped,
    "host": host,
    "beehive": beehive,
    "bob": bob,
    "curls": curls,
    "loose_hair": loose_hair,
    "nape_knot": nape_knot,
    "receding": receding,
    "cloud": cloud,
    "high_tail": high_tail,
}
HATS = {"riot_helmet": "ink", "ballistic": "canvas"}
