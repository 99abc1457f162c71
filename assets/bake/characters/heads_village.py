"""Hats, scarves and beards of the village."""

from collections.abc import Callable

import numpy as np

from .body import Z_HEAD, Body
from .geometry import Outline, catmull, placed, polar
from .heads import BEARD, BIG_BEARD, MOUSTACHE, SHORT, TOUSLED, beard, cap, strand

# outlines in px from the chin, x to the front, y up
# fmt: off
USHANKA: Outline = (
    (4.6, 5.6), (2.6, 5.0), (1.2, 4.6), (1.0, 2.4), (0.8, 0.2), (-0.8, -0.9), (-2.6, -0.2),
    (-3.4, 2.4), (-4.8, 4.0), (-5.0, 6.2), (-3.8, 7.8), (-3.2, 9.2), (-0.4, 9.9), (2.4, 9.6),
    (3.4, 8.2), (5.0, 7.6),
)
USHANKA_CROWN: Outline = ((-3.4, 8.0), (-2.8, 9.4), (-0.4, 10.0), (2.4, 9.7), (3.2, 8.2), (0, 7.6))
FRINGE: Outline = (
    (0.5, 3.4), (-0.1, 2.0), (-1.4, 1.2), (-2.7, 1.5), (-3.6, 3.0), (-3.7, 4.8), (-2.4, 5.0),
    (-0.6, 4.6),
)
BALD: Outline = ((3.2, 5.2), (2.6, 6.8), (0, 7.6), (-2.6, 6.4), (-3.0, 4.8), (0.6, 4.6))
WALRUS: Outline = ((1.6, 1.9), (4.4, 1.5), (4.9, -0.3), (3.6, -0.9), (2.2, 0.1))
BUN_HAIR: Outline = (
    (3.6, 5.7), (2.2, 5.5), (0.9, 4.6), (0.2, 3.2), (-0.6, 1.8), (-2.0, 1.2), (-3.3, 2.4),
    (-3.7, 4.6), (-2.9, 6.7), (-0.6, 7.9), (1.8, 7.9), (3.5, 6.9),
)
HEADSCARF: Outline = (
    (4.0, 5.8), (2.3, 5.4), (0.9, 4.2), (0.3, 2.2), (0.8, 0.4), (2.2, -0.8), (1.2, -1.7),
    (-0.8, -1.2), (-2.6, -0.6), (-4.2, 0.6), (-4.5, 3.4), (-4.1, 6.2), (-2.6, 8.2), (0.4, 8.9),
    (2.8, 8.2), (4.1, 6.9),
)
SCARF_TAIL: Outline = ((-2.6, 1.0), (-4.2, 0.8), (-6.6, -2.4), (-4.8, -2.8), (-2.2, -1.8))
SCARF_KNOT: Outline = ((1.6, -1.0), (2.8, -0.6), (3.6, -2.6), (2.4, -3.4), (1.6, -2.2))
BANDANA: Outline = (
    (3.8, 5.8), (2.0, 5.6), (0.2, 4.6), (-1.4, 3.0), (-3.2, 2.6), (-4.2, 3.6), (-3.9, 5.8),
    (-2.6, 7.6), (0, 8.4), (2.4, 8.0), (3.8, 6.9),
)
BANDANA_TAIL: Outline = ((-3.2, 3.4), (-4.4, 3.9), (-6.4, 2.2), (-6.0, 0.6), (-3.9, 1.9))
SOU_BRIM: Outline = (
    (5.6, 5.0), (2.8, 5.6), (0, 5.0), (-2.6, 3.2), (-5.4, -0.4), (-6.8, -0.2), (-5.8, 3.4),
    (-3.8, 6.4), (0, 7.4), (3.6, 6.9), (6.0, 5.8),
)
SOU_CROWN: Outline = ((3.6, 6.2), (3.0, 8.2), (0.4, 9.2), (-2.4, 8.2), (-3.8, 5.8), (0, 6.2))
TYROL_BRIM: Outline = (
    (-6.2, 4.6), (-3.0, 5.8), (0, 6.0), (3.4, 5.7), (6.9, 4.2), (6.4, 5.6), (3.8, 6.9), (-3.6, 7.0),
    (-6.4, 5.8),
)
TYROL_CROWN: Outline = (
    (-3.4, 6.2), (3.5, 6.2), (3.2, 8.6), (1.6, 10.6), (-0.2, 9.9), (-2.0, 10.4), (-3.2, 8.8),
)
FEATHER: Outline = ((-2.2, 7), (-3.6, 10), (-5.6, 12.6))
HELMET: Outline = (
    (4.3, 5.2), (1.0, 4.8), (-0.4, 3.2), (-1.0, 0.9), (-3.2, 0.4), (-4.6, 1.2), (-4.4, 5.6),
    (-2.8, 8.2), (0, 9.2), (2.8, 8.4), (4.2, 6.6),
)
GAS_MASK: Outline = (
    (-0.4, 3.6), (1.0, 4.9), (3.9, 4.9), (4.2, 2.4), (3.8, 0.6), (2.2, -1.3), (0.2, -0.4),
)
FILTER: Outline = ((3.4, 1.2), (5.6, 0.7), (6.0, -1.1), (4.4, -1.9), (2.8, -0.8))
LENS: Outline = ((2.0, 4.1), (3.6, 4.1), (3.6, 2.6), (2.0, 2.6))
BEANIE: Outline = (
    (4.3, 4.9), (2, 4.6), (-0.6, 3.4), (-3.4, 2.9), (-4.2, 3.9), (-3.9, 6.2), (-2.4, 8.0),
    (0.2, 8.8), (2.6, 8.0), (4.1, 6.4),
)
BEANIE_ROLL: Outline = (
    (4.5, 4.8), (2.0, 4.3), (-0.6, 3.2), (-3.6, 2.6), (-4.4, 3.8), (-3.6, 4.9), (0, 5.4),
    (3.0, 6.4), (4.6, 6.0),
)
UNDER_HAT: Outline = ((0.4, 3.6), (-0.2, 1.4), (-1.6, 0.8), (-2.8, 1.2), (-3.4, 3.4))
LOW_BRIM: Outline = (
    (-7.2, 5.6), (-4, 5.3), (0, 5.5), (4.4, 5.1), (7.4, 4.9), (7.2, 5.9), (3.8, 6.6), (-4, 6.8),
    (-7.2, 6.5),
)
LOW_CROWN: Outline = ((-3.8, 6.2), (3.7, 6.2), (3.5, 8.6), (2.6, 9.6), (-2.6, 9.6), (-3.6, 8.6))
LONG_CAP: Outline = (
    (4.2, 5.4), (2.2, 5.0), (0.6, 3.2), (0.4, 0.6), (-1.4, -0.4), (-3.4, 0.6), (-4.4, 3.4),
    (-4.4, 6.4), (-4.8, 9.6), (-6.4, 12.4), (-3.8, 12.0), (-0.6, 10.6), (2.4, 8.8), (4.0, 7.0),
)
POMPOM = (-6.6, 12.6)
FLAT_CAP: Outline = (
    (5.9, 4.9), (3.6, 5.4), (0.4, 5.0), (-2.6, 4.2), (-4.4, 4.8), (-4.6, 6.2), (-3.0, 7.8),
    (0.2, 8.5), (3.4, 7.8), (5.2, 6.3),
)
PEAK: Outline = ((6.3, 4.3), (3.2, 4.9), (2.8, 5.9), (5.2, 6.0))
BRAID_CROWN: Outline = (
    (4.2, 6.2), (3.6, 5.6), (1.4, 6.0), (-0.8, 5.6), (-2.8, 4.6), (-4.4, 3.9), (-4.6, 5.4),
    (-3.4, 7.2), (-0.8, 8.9), (1.8, 9.0), (3.8, 7.8),
)
# fmt: on


def piece(
    body: Body,
    z: float,
    ramp: str,
    group: str,
    outline: Outline,
    tone: float = 0.2,
    smooth: bool = True,
) -> None:
    """One pillow-lit piece of a hat."""
    points = placed(body.head_frame(), outline)
    body.figure.blob(Z_HEAD + z, ramp, group, points, tone, smooth=smooth)


def ring(
    body: Body, z: float, ramp: str, group: str, at: tuple[float, float], radius: float
) -> None:
    """A ball: bun, pompom."""
    h, turn = body.head_frame(), np.linspace(0, 2 * np.pi, 9)[:-1]
    edge = [h(at[0] + radius * np.cos(t), at[1] + radius * np.sin(t)) for t in turn]
    body.figure.blob(Z_HEAD + z, ramp, group, edge, 0.2)


def _braid(body: Body, root: tuple[float, float], z: float, length: float) -> None:
    """A plait that swings late; its width beats in knots."""
    size, h = body.size * body.build.head, body.head_frame()
    wind = complex(body.pose.wind.real, -1.7)
    aim = -1j * polar(-body.joints.head_angle) - 0.3
    nodes = body.swing("braid", 4, length * size, h(*root), aim, wind, 0.12)
    half = np.array([0.8, 1.2, 0.8, 1.2, 0.8, 1.15, 0.8, 1.0, 0.8, 0.3]) * size
    body.figure.sweep(Z_HEAD + z, body.build.hair, "braid", catmull(nodes, 10), half, half, 0.4)


def _glasses(body: Body, glint: int = 4) -> None:
    """A wire frame over the eye with one glint, and its temple."""
    h = body.head_frame()
    groups = ("head", "hair", "hat")
    for x, y, tone in ((0.2, 3.0, 2), (1.1, 3.0, 2), (2.9, 2.8, glint)):
        body.figure.stamp(h(x, y), "metal", tone, *groups)


def ushanka(body: Body) -> None:
    """Axe villager: fur cap with its flaps down, brown beard."""
    cap(body, USHANKA, "fur_dark", tone=0.35, centre=(-0.4, 5.6))
    piece(body, 1.2, "hide", "hat", USHANKA_CROWN, 0.3)
    beard(body, body.build.hair)


def low_bun(body: Body) -> None:
    """Hair drawn back into a soft bun, a few strands loose at the temple."""
    cap(body, BUN_HAIR, body.build.hair)
    ring(body, 0.8, body.build.hair, "bun", (-4.6, 4.2), 2.1)
    strand(body, body.head_frame(), ((1.4, 5.6), (0.9, 3.8), (0.7, 2.0)), (0.4, 0.4, 0.2), 1.2)


def old_man(body: Body) -> None:
    """Bald crown, white fringe, walrus moustache and bushy brows."""
    cap(body, BALD, body.build.skin, 0.9, 0.5)
    cap(body, FRINGE, body.build.hair, 1.0, 0.3, (-1.8, 3.2))
    piece(body, 1.4, body.build.hair, "beard", WALRUS, 0.5)
    h = body.head_frame()
    body.figure.stamp(h(2.2, 3.9), body.build.hair, 3, "head")
    body.figure.stamp(h(3.1, 3.8), body.build.hair, 4, "head")


def headscarf(body: Body) -> None:
    """A red kerchief tied under the chin, its corner on the back."""
    piece(body, 0.9, "headscarf", "scarf", SCARF_TAIL, -0.3)
    cap(body, HEADSCARF, "headscarf", tone=0.2, centre=(-0.6, 4.2))
    piece(body, 1.5, "headscarf", "scarf", SCARF_KNOT, 0.5)
    h = body.head_frame()
    for x, y in ((-2.4, 5.6), (-0.4, 6.8), (-2.8, 2.6), (1.4, 7.0), (-1.0, 4.4)):
        body.figure.stamp(h(x, y), "apron", 3, "hair")


def mop(body: Body) -> None:
    """A young man's hair that has not seen a comb, first beard on the jaw."""
    cap(body, TOUSLED, body.build.hair)
    ring(body, 0.9, body.build.hair, "hair", (3.2, 7.2), 1.5)
    h = body.head_frame()
    for x, y in ((1.2, 0.4), (2.2, -0.2), (0.4, 1.2)):
        body.figure.stamp(h(x, y), body.build.hair, 2, "head")


def sou_wester(body: Body) -> None:
    """Fisherman: oilskin hat with the long brim behind, white beard, a pipe."""
    piece(body, 2.0, "oilskin", "hat", SOU_BRIM, 0.2)
    piece(body, 1.9, "oilskin", "crown", SOU_CROWN, 0.3)
    beard(body, body.build.hair, BIG_BEARD)
    if not body.pose.eyes:  # it falls out of a mouth that is hit
        return
    h = body.head_frame()
    body.figure.bar(Z_HEAD + 3, "umber", "pipe", h(3.4, 0.4), h(6.2, -0.6), 0.9, 0.6, 1.6)
    body.figure.bar(Z_HEAD + 3.1, "umber", "pipe", h(6.0, -1.0), h(6.4, 0.7), 1.5, 0.9, 1.6)


def tyrol(body: Body) -> None:
    """Hunter: felt hat with a feather, silver moustache."""
    h = body.head_frame()
    size = body.size * body.build.head
    piece(body, 2.0, "loden", "hat", TYROL_BRIM, 0.3)
    piece(body, 1.9, "loden", "crown", TYROL_CROWN, 0.1)
    body.figure.bar(Z_HEAD + 2.1, "hide", "band", h(-3.4, 7.2), h(3.5, 7.2), 1.2 * size, 0.4)
    half = np.array([0.5, 0.9, 0.2]) * size
    body.figure.sweep(Z_HEAD + 2.2, "fur", "feather", placed(h, FEATHER), half, half, 0.6)
    cap(body, UNDER_HAT, body.build.hair, 0.8, 0.1, (-1.4, 2.6))
    piece(body, 0.7, body.build.hair, "beard", MOUSTACHE, 0.3)


def gas_mask(body: Body) -> None:
    """Flame bearer: steel helmet, rubber mask, one lit lens."""
    cap(body, HELMET, "canvas", centre=(-0.4, 5.4))
    piece(body, 0.6, "gun", "mask", GAS_MASK, 0.7)
    piece(body, 1.5, "gun", "filter", FILTER, 1.0)
    piece(body, 1.6, "flame", "lens", LENS, 0.6)


def beanie(body: Body) -> None:
    """Grenadier: rolled knit cap, blond beard."""
    cap(body, BEANIE, "rust", tone=0.0)
    piece(body, 1.3, "rust", "roll", BEANIE_ROLL, 0.4)
    cap(body, UNDER_HAT, body.build.hair, 0.8, 0.1, (-1.4, 2.6))
    beard(body, body.build.hair)


def low_hat(body: Body) -> None:
    """Seizer: a flat black hat with a wide brim, grey temples, shaved."""
    piece(body, 2.0, "ink", "hat", LOW_BRIM, 0.5)
    piece(body, 1.9, "ink", "crown", LOW_CROWN, 0.2)
    h = body.head_frame()
    body.figure.bar(Z_HEAD + 2.1, "umber", "band", h(-3.6, 7.0), h(3.6, 7.0), 1.0, 0.8)
    cap(body, UNDER_HAT, body.build.hair, 0.8, 0.2, (-1.4, 2.6))


def long_cap(body: Body) -> None:
    """Bell-ringer: a night cap of wool drawn over the ears, red nose."""
    cap(body, LONG_CAP, "moss", tone=0.2, centre=(-1.0, 5.2))
    ring(body, 1.4, "apron", "pompom", POMPOM, 1.5)
    h = body.head_frame()
    body.figure.stamp(h(4.0, 1.9), "headscarf", 3, "head")
    for x, y in ((1.4, 0.2), (2.4, -0.3), (3.2, 0.0)):
        body.figure.stamp(h(x, y), "silver", 2, "head")


def flat_cap(body: Body) -> None:
    """Emil: flat cap, short hair, square jaw."""
    cap(body, SHORT, body.build.hair, 0.9)
    piece(body, 1.6, "flour", "hat", FLAT_CAP, 0.1)
    piece(body, 1.7, "flour", "peak", PEAK, -0.4)
    piece(body, 0.7, body.build.hair, "beard", MOUSTACHE, 0.2)


def braid_crown(body: Body) -> None:
    """Ruth: a plait laid round the head like a crown."""
    cap(body, BUN_HAIR, body.build.hair)
    piece(body, 1.5, body.build.hair, "braid", BRAID_CROWN, 0.5)
    h = body.head_frame()
    for x in (-3.2, -1.2, 0.8, 2.8):
        body.figure.stamp(h(x, 7.0 - abs(x - 0.6) * 0.3), body.build.hair, 1, "braid")


def bandana(body: Body) -> None:
    """Hanna: a kerchief knotted in the nape, grey hair under it, glasses."""
    piece(body, 0.9, "rose", "scarf", BANDANA_TAIL, -0.2)
    cap(body, UNDER_HAT, body.build.hair, 0.8, 0.3, (-1.4, 2.6))
    cap(body, BANDANA, "rose", tone=0.1)
    _glasses(body)


def lodger(body: Body) -> None:
    """Lodger: black curls, black beard, red cheeks: he was called from the table."""
    cap(body, TOUSLED, body.build.hair)
    for x, y, r in ((-3.2, 5.4, 1.7), (-1.4, 7.4, 1.8), (1.2, 7.9, 1.7), (3.2, 6.8, 1.4)):
        ring(body, 1.1, body.build.hair, "hair", (x, y), r)
    beard(body, body.build.hair, BEARD)
    body.figure.stamp(body.head_frame()(1.2, 1.9), "wool", 3, "head")


def top_bun(body: Body) -> None:
    """Academy: hair scraped up into a hard bun on top."""
    cap(body, BUN_HAIR, body.build.hair)
    ring(body, 0.9, body.build.hair, "bun", (-2.2, 8.6), 2.0)
    body.figure.stamp(body.head_frame()(-1.4, 7.2), "wine", 3, "hair", "bun")


def plait(body: Body) -> None:
    """Nell: fair hair in one long plait."""
    cap(body, BUN_HAIR, body.build.hair)
    _braid(body, (-2.9, 4.4), -1.0, 2.7)
    strand(body, body.head_frame(), ((2.6, 6.6), (1.9, 5.0), (1.6, 3.6)), (0.5, 0.4, 0.2), 1.2)


STYLES: dict[str, Callable[[Body], None]] = {
    "ushanka": ushanka,
    "low_bun": low_bun,
    "old_man": old_man,
    "headscarf": headscarf,
    "mop": mop,
    "sou_wester": sou_wester,
    "tyrol": tyrol,
    "gas_mask": gas_mask,
    "beanie": beanie,
    "low_hat": low_hat,
    "long_cap": long_cap,
    "flat_cap": flat_cap,
    "braid_crown": braid_crown,
    "bandana": bandana,
    "lodger": lodger,
    "top_bun": top_bun,
    "plait": plait,
}
# the stuff one sees of a hat from behind, on a ladder
HATS = {
    "ushanka": "fur_dark",
    "headscarf": "headscarf",
    "sou_wester": "oilskin",
    "tyrol": "loden",
    "gas_mask": "canvas",
    "beanie": "rust",
    "low_hat": "ink",
    "long_cap": "moss",
    "flat_cap": "flour",
    "bandana": "rose",
}
