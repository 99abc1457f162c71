"""Hair, beards, hoods, glasses and headphones of Eve and the house."""

from collections.abc import Callable, Sequence

import numpy as np

from .body import Z_HEAD, Body
from .geometry import Frame, Outline, catmull, placed, polar

GRAVITY = -2.1

# fmt: off
SHORT: Outline = (
    (3.7, 5.5), (2.3, 5.3), (1.0, 4.8), (0.3, 3.4), (-0.2, 2.0), (-1.4, 1.3), (-2.6, 1.4),
    (-3.3, 3.0), (-3.6, 5.0), (-2.7, 6.8), (-0.6, 7.8), (1.8, 7.9), (3.5, 7.0), (4.0, 6.2),
)
SLICK: Outline = (
    (3.6, 6.0), (2.3, 5.9), (1.0, 5.0), (0.2, 3.4), (-0.4, 2.0), (-1.5, 1.0), (-3.0, 0.4),
    (-4.1, 1.0), (-3.7, 3.4), (-3.7, 5.4), (-2.6, 7.1), (-0.4, 8.1), (2.0, 8.0), (3.5, 7.0),
)
QUIFF: Outline = (
    (3.7, 5.7), (2.3, 5.6), (1.0, 4.8), (0.6, 3.4), (0.2, 1.8), (-0.8, 0.4), (-2.6, -0.2),
    (-3.9, 0.6), (-4.1, 3.4), (-4.0, 5.4), (-2.9, 7.4), (-0.6, 8.5), (2.0, 8.5), (3.9, 7.5),
    (4.5, 6.4),
)
TOUSLED: Outline = (
    (4.1, 4.6), (2.9, 5.3), (1.7, 4.5), (0.9, 4.7), (0.4, 3.0), (-0.3, 1.9), (-1.4, 1.6),
    (-2.6, 1.7), (-3.5, 2.6), (-4.1, 4.2), (-3.5, 5.4), (-3.9, 6.6), (-2.2, 7.1), (-1.6, 8.4),
    (0.4, 8.0), (1.9, 8.7), (2.9, 7.7), (4.6, 7.0),
)
HOOD: Outline = (
    (4.3, 6.2), (3.6, 5.0), (2.6, 4.6), (1.7, 3.2), (1.7, 1.2), (2.0, -0.7), (0.6, -2.2),
    (-2.4, -2.6), (-4.6, -1.2), (-4.9, 2.2), (-4.9, 5.4), (-3.6, 8.0), (-1.0, 9.2), (1.8, 8.8),
    (3.8, 7.6),
)
EVE: Outline = (
    (3.7, 5.6), (2.3, 5.2), (1.0, 4.5), (0.1, 3.2), (-0.5, 2.2), (-1.4, 1.5), (-2.5, 1.5),
    (-3.4, 2.4), (-3.9, 4.4), (-3.1, 6.5), (-1.0, 7.9), (1.4, 8.1), (3.1, 7.1), (3.9, 5.9),
)
BACK: Outline = (
    (3.3, 3.2), (2.6, 1.4), (0, 0.9), (-2.6, 1.4), (-3.3, 3.2), (-3.4, 5.2), (-2.6, 7.0),
    (0, 8.0), (2.6, 7.0), (3.4, 5.2),
)
BEARD: Outline = (
    (0.1, 2.4), (1.0, 0.9), (2.2, 0.9), (3.7, 0.75), (3.75, -0.6), (2.6, -1.7), (0.6, -1.0),
    (-0.5, 0.6),
)
BIG_BEARD: Outline = (
    (-0.2, 2.8), (1.0, 1.4), (2.2, 1.3), (3.8, 1.1), (4.2, -0.8), (3.6, -2.8), (2.0, -3.6),
    (0.4, -2.2), (-0.7, 0.4),
)
CREST: Outline = (
    (3.4, 6.0), (2.0, 6.2), (0.4, 6.0), (-1.6, 5.6), (-3.2, 4.4), (-3.7, 5.2), (-2.8, 7.2),
    (-0.6, 8.3), (1.9, 8.2), (3.6, 7.1),
)
SHAVEN: Outline = ((3.0, 5.4), (2.4, 6.8), (0, 7.5), (-2.5, 6.2), (-2.2, 4.6), (1, 4.6))
MASK: Outline = ((1.2, 1.9), (3.9, 1.9), (3.9, 0.4), (2.8, -0.9), (0.8, -0.3))
MOUSTACHE: Outline = ((2.2, 1.5), (4.3, 1.3), (4.2, 0.5), (2.4, 0.4))
LOOSE_LOCK: Outline = ((1.9, 6.3), (1.5, 5.0), (0.75, 3.6), (0.5, 2.0), (0.9, 0.6))
# hair drawn back to the tie: lit locks and the dark between them
COMBED: tuple[tuple[Outline, float], ...] = (
    (((2.6, 6.6), (0.4, 7.0), (-1.8, 6.4), (-3.1, 5.4)), 1.0),
    (((1.4, 5.0), (-0.4, 5.2), (-2.0, 5.2), (-3.2, 5.0)), -1.0),
    (((0.3, 3.8), (-1.2, 4.2), (-3.2, 4.6)), 0.9),
)
BAND: Outline = ((-0.5, 3.6), (-0.9, 6.2), (-0.2, 8.4), (0.9, 8.7))
EAR_CUP: Outline = ((-1.6, 4.3), (0.5, 4.4), (0.7, 2.2), (-0.5, 1.5), (-1.7, 2.2))
KNOT: Outline = ((0.9, 0.9), (-0.7, 0.8), (-0.6, -0.8), (0.9, -0.9))
# fmt: on


def cap(
    body: Body,
    outline: Outline,
    ramp: str,
    z: float = 1.0,
    tone: float = 0.1,
    centre: tuple[float, float] = (-0.2, 5.2),
) -> None:
    """Hair or a hat as one pillow over the skull."""
    h = body.head_frame()
    points = placed(h, outline)
    body.figure.blob(Z_HEAD + z, ramp, "hair", points, tone, centre=h(*centre), turn=0.85)


def beard(body: Body, ramp: str, outline: Outline = BEARD) -> None:
    """A beard over the jaw."""
    h = body.head_frame()
    points = placed(h, outline)
    body.figure.blob(Z_HEAD + 0.6, ramp, "beard", points, 0.1, centre=h(1.8, -0.2))


def strand(
    body: Body, h: Frame, path: Outline, half: Sequence[float], z: float, tone: float = 0.4
) -> None:
    """One lock of hair along a path of the head."""
    widths = np.array(half) * body.size * body.build.head
    body.figure.sweep(Z_HEAD + z, body.build.hair, "hair", placed(h, path), widths, widths, tone)


def _ponytail(body: Body, root: complex) -> None:
    size = body.size * body.build.head
    away = complex(-1, 0.45) if not body.pose.back else -1j
    aim = away * polar(-body.joints.head_angle)
    force = body.pose.wind + 1j * GRAVITY
    nodes = body.swing("pony", 6, 2.05 * size, root, aim, force, 0.13)
    at = np.linspace(0, 1, 16)
    half = np.interp(at, [0, 0.12, 0.35, 0.65, 0.9, 1], [0.7, 1.1, 2.0, 1.8, 0.95, 0.15]) * size
    z = Z_HEAD + (2 if body.pose.back else -2)
    line = catmull(nodes, 16)
    body.figure.sweep(z, body.build.hair, "pony", line, half, half, 0.35)
    lock = np.sin(at[2:-2] * np.pi) * 0.55 * size  # one lit lock: dark hair on a dark wall is a rim
    body.figure.sweep(z + 0.05, body.build.hair, "pony", line[2:-2], lock, lock, 1.5)
    turn = polar(-body.joints.head_angle) * size * 0.8
    knot = [root + complex(x, y) * turn for x, y in KNOT]
    body.figure.blob(Z_HEAD + 2.3, "wine", "tie", knot, 0.6)


def eve(body: Body) -> None:
    """Cap, one loose strand and the ponytail with its wine-red tie."""
    h = body.head_frame()
    if body.pose.back:
        cap(body, BACK, body.build.hair, 1.0, 0.1, (0, 5.0))
        _ponytail(body, h(0.2, 5.4))
        return
    cap(body, EVE, body.build.hair)
    for path, tone in COMBED:
        strand(body, h, path, (0.42,) * len(path), 1.1, tone)
    strand(body, h, LOOSE_LOCK, (0.5, 0.5, 0.42, 0.38, 0.2), 1.2)
    _ponytail(body, h(-3.1, 5.4))


def eve_loose(body: Body) -> None:
    """After the first fight: the tie still holds, locks have come out on both sides of the face."""
    eve(body)
    if body.pose.back:
        return
    h, size = body.head_frame(), body.size * body.build.head
    force = body.pose.wind * 0.7 + 1j * GRAVITY
    for key, root, nodes, z in (("lock", h(1.2, 5.6), 4, 1.3), ("lock_back", h(-2.6, 2.6), 4, -1)):
        aim = polar(-body.joints.head_angle) * -1j
        line = body.swing(key, nodes, 1.7 * size, root, aim, force, 0.12)
        half = np.interp(np.linspace(0, 1, 9), [0, 0.5, 1], [0.55, 0.6, 0.2]) * size
        fig, ramp = body.figure, body.build.hair
        fig.sweep(Z_HEAD + z, ramp, "pony", catmull(line, 9), half, half, 0.3)


def slick(body: Body) -> None:
    """Gunman: combed back to the nape."""
    cap(body, SLICK, body.build.hair)


def tousled(body: Body) -> None:
    """Kristof: young, his mother cut it; a lock falls into the forehead."""
    cap(body, TOUSLED, body.build.hair)
    h = body.head_frame()
    body.figure.stamp(h(2.1, 3.9), body.build.hair, 2, "head")


def bald(body: Body) -> None:
    """Doorman: shaved, short beard, earpiece with its coiled wire."""
    h = body.head_frame()
    body.figure.blob(Z_HEAD + 0.9, body.build.skin, "head", placed(h, SHAVEN), 0.4)
    beard(body, body.build.hair)
    body.figure.stamp(h(-0.4, 2.7), "teal", 4, "head", "beard")  # its lamp
    body.figure.stamp(h(-0.6, 1.6), "metal", 3, "head", "beard", "neck")
    body.figure.stamp(h(-1.2, 0.7), "metal", 2, "head", "beard", "neck")


def giant(body: Body) -> None:
    """Large: shaved sides, short crest, full beard."""
    h = body.head_frame()
    cap(body, CREST, body.build.hair, centre=(-0.2, 6.6))
    beard(body, body.build.hair, BIG_BEARD)
    body.figure.stamp(h(-0.6, 3.0), body.build.skin, 1, "head")


def shades(body: Body) -> None:
    """Runner: quiff and dark glasses with one glint."""
    cap(body, QUIFF, body.build.hair)
    h = body.head_frame()
    for x, y in ((-0.3, 3.0), (0.7, 3.0), (1.6, 2.9), (2.6, 2.9)):
        body.figure.stamp(h(x, y), "black", 0, "head", "hair")
    body.figure.stamp(h(3.5, 2.9), "glass", 3, "head", "hair")
    for x in (1.6, 2.6):
        body.figure.stamp(h(x, 2.0), "black", 1, "head", "hair")


def hood(body: Body) -> None:
    """Knife man: hood and cloth over mouth and nose."""
    h = body.head_frame()
    body.figure.blob(Z_HEAD + 0.4, "black", "mask", placed(h, MASK), 0.4)
    outline = BACK if body.pose.back else HOOD
    cap(body, outline, body.build.top, 1.0, 0.15, (-1, 3.4))


def barman(body: Body) -> None:
    """Sorin: silver hair combed back, moustache."""
    cap(body, SLICK, body.build.hair)
    h = body.head_frame()
    body.figure.blob(Z_HEAD + 0.7, body.build.hair, "beard", placed(h, MOUSTACHE), 0.3)


def headphones(body: Body) -> None:
    """DJ: cropped hair under a pair of headphones."""
    cap(body, SHORT, body.build.hair)
    h = body.head_frame()
    size = body.size * body.build.head
    half = np.full(4, 0.6) * size
    body.figure.sweep(Z_HEAD + 2, "metal", "phones", placed(h, BAND), half, half, 0.6)
    body.figure.blob(Z_HEAD + 2.1, "red", "phones", placed(h, EAR_CUP), 0.5)


STYLES: dict[str, Callable[[Body], None]] = {
    "eve": eve,
    "eve_loose": eve_loose,
    "slick": slick,
    "tousled": tousled,
    "bald": bald,
    "giant": giant,
    "shades": shades,
    "hood": hood,
    "barman": barman,
    "headphones": headphones,
}
