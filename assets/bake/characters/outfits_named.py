"""Clothes of those who have a name on the poster."""

from collections.abc import Callable

from . import gear
from .body import Body, draw_trunk
from .geometry import Outline, placed
from .outfits import COLLAR, Skirt, draw_skirt, folds, lapels
from .outfits_village import wrap

# fmt: off
GOWN_COLLAR: Outline = ((-1.7, -0.4), (-2.5, 2.6), (-1.2, 1.9), (1.2, 0.6), (1.8, -0.8))
CHILD_SCARF: Outline = ((-2.2, 0.9), (0.2, 1.7), (2.6, 0.6), (2.8, -1.1), (0.4, -1.6), (-2.2, -0.9))
BIG_COLLAR: Outline = (
    (-4.6, -2.0), (-4.4, 2.0), (-2.0, 3.4), (1.4, 2.4), (3.4, 0.2), (3.0, -2.4), (0, -3.0),
)
# fmt: on
BROOCH = (3.0, -2.4)
Z_CANE = 29.0


def black_suit(body: Body) -> None:
    """Wick: three pieces, all of them black, cut to move in."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk")
    draw_skirt(body, top, Skirt(5.4, 4, 4, 0.5))
    lapels(body, "ink", "black", top)
    folds(body, top)


def bus_driver(body: Body) -> None:
    """Daniel: brown coat, grey jumper, wine scarf, his ticket bag."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.5)
    draw_skirt(body, top, Skirt(9.5, 6, 5, 0.4))
    lapels(body, "grey", None, top, 8)
    gear.scarf(body, "wine", 2.0)
    gear.strap(body, "shoe")
    gear.bag(body, "hide")


def child_coat(body: Body) -> None:
    """Ella: teal coat, white scarf, wine stockings."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.6)
    draw_skirt(body, top, Skirt(8.8, 16, 5, 0.5, 4.0, 3.6))
    scarf = placed(body.chest_frame(), CHILD_SCARF)
    body.figure.blob(14, "white", "scarf", scarf, -0.2)
    gear.buttons(body, "gold", 3, -10.0, 2.8)


def gown(body: Body) -> None:
    """Director: floor-length gown, wine shawl with a brooch, a cane."""
    top, fig, size = body.build.top, body.figure, body.size
    draw_trunk(body, 4, top, "trunk", 0.1)
    draw_skirt(body, top, Skirt(25, 6.5, 8, 0.34, 3.6, 3.0))
    n = body.chest_frame()
    fig.poly(13, top, "collar", placed(n, GOWN_COLLAR), 0.8, complex(-0.4, 0.4))
    gear.shawl(body, "wine")
    pin = n(*BROOCH)
    ring = [pin + q * size for q in (-0.9, 0.9j, 0.9, -0.9j)]
    fig.blob(32, "gold", "brooch", ring, 1.0)
    wrist = body.joints.arms["near"][2]
    grip = wrist + complex(1.6, -0.4) * size
    fig.bar(Z_CANE, "gun", "cane", grip, complex(grip.real + 1.5, 0.4), 1.3, 0.3, 1.4)
    knob = [grip + q * size for q in (-1.1, 1.1j, 1.2, -1.0j)]
    fig.blob(30.8, "gold", "knob", knob, 0.2)


def fire_coat(body: Body) -> None:
    """Flame Warden: a dead man's fire coat, two bands on it, bottles on the back."""
    top, size = body.build.top, body.size
    draw_trunk(body, 4, top, "trunk", 0.9)
    back, front = draw_skirt(body, top, Skirt(16.0, 9, 6, 0.4, 4.6, 4.4))[2:]
    for node in (-1, -3):
        low, high = complex(back[node]), complex(front[node])
        body.figure.bar(6.6, "mustard", f"band{node}", low, high, 1.4 * size, 0.6)
    collar = placed(body.chest_frame(), BIG_COLLAR)
    body.figure.blob(11, "hide", "collar", collar, 0.2)
    gear.belt(body, "hide", 2.0, 4.8)
    gear.tank(body)


def pupil(body: Body) -> None:
    """Nell: the academy's wrap, fair against dark, and a long turned-up collar."""
    wrap(body)
    collar = placed(body.chest_frame(), COLLAR)
    body.figure.poly(4.9, body.build.top, "collar", collar, 0.4, complex(-0.3, 0.4))


OUTFITS: dict[str, Callable[[Body], None]] = {
    "black_suit": black_suit,
    "bus_driver": bus_driver,
    "child_coat": child_coat,
    "gown": gown,
    "fire_coat": fire_coat,
    "pupil": pupil,
}
