"""Clothes of the village: what is warm, mended and worn on weekdays."""

from collections.abc import Callable

import numpy as np

from . import gear
from .body import Body, draw_trunk, trunk
from .geometry import Outline, forward, placed, upward
from .outfits import Skirt, braces, draw_skirt, folds, lapels

# from the neck base
ROLL_NECK: Outline = ((-2.3, -0.8), (-2.0, 1.9), (0.6, 1.7), (2.1, 0.6), (2.0, -1.0), (0, -1.4))
NAPKIN: Outline = ((-0.6, 0.8), (2.0, 0.6), (4.4, -3.4), (5.0, -8.4), (2.6, -7.0), (0.4, -2.4))
CROSSED: Outline = ((-0.4, 0.9), (1.6, 0.7), (4.0, -4.0), (3.6, -8.6), (0.6, -9.6), (1.8, -4.4))
SHORT_CAPE: Outline = (
    (-0.8, 1.6), (1.8, 1.0), (4.0, -2.0), (4.8, -7.4), (1.4, -9.4), (-3.2, -10.2), (-6.4, -9.2),
    (-5.2, -3.2), (-2.8, 0.6),
)  # fmt: skip
PATTERN_AT = (11.0, 8.4)  # heights of the two bands of a knitted jumper


def fur_coat(body: Body) -> None:
    """Axe villager: hide coat, fur inside out at collar and hem, a belt that holds it shut."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.9)
    hems = draw_skirt(body, top, Skirt(13.5, 9, 6, 0.3, 4.8, 4.2))
    gear.fur_hem(body, "fur", hems[2], hems[3])
    gear.fur_collar(body, "fur")
    gear.belt(body, "shoe")


def housework(body: Body) -> None:
    """Apron woman: blouse with rolled sleeves, long skirt, white apron with a bib."""
    draw_trunk(body, 4, body.build.top, "trunk", 0.2)
    hems = draw_skirt(body, body.build.legs, Skirt(20.5, 8, 7, 0.2, 4.6, 3.6))
    gear.apron(body, hems, "apron")


def waistcoat(body: Body) -> None:
    """Old man: shirt without a collar, loden waistcoat, watch chain."""
    build = body.build
    draw_trunk(body, 3.8, build.arms, "shirt", 0.15)
    draw_trunk(body, 4, build.top, "trunk", 0.45, -3.4, 12.4)
    if body.pose.back:
        return
    n = body.chest_frame()
    throat = [n(x, y) for x, y in ((-0.2, 0.6), (1.9, 0.2), (3.4, -4.2), (1.4, -3.0))]
    body.figure.poly(4.6, build.arms, "throat", throat, 0.4, complex(0.3, 0.2))
    gear.buttons(body, "metal", 4, -12.5)
    for x, y in ((1.2, -10.6), (2.0, -11.2), (0.4, -10.2)):
        body.figure.stamp(n(x, y), "gold", 3, "trunk")


def shawl_skirt(body: Body) -> None:
    """Broad wife: wide skirt, apron without a bib, a big knitted shawl."""
    draw_trunk(body, 4, body.build.top, "trunk", 0.6)
    hems = draw_skirt(body, body.build.legs, Skirt(18.5, 13, 6, 0.3, 5.2, 4.4))
    gear.apron(body, hems, "mustard", bib=False)
    gear.shawl(body, "plum")


def jumper(body: Body) -> None:
    """Young man: heavy jumper with a snow pattern and a rolled neck."""
    build, size = body.build, body.size
    draw_trunk(body, 4, build.top, "trunk", 0.75, -2.4)
    n = body.chest_frame()
    body.figure.blob(14, build.top, "roll", placed(n, ROLL_NECK), 0.5)
    for height in PATTERN_AT:
        line, back, front = trunk(body, height - 0.5, height + 0.5, 3)
        across = 1j * np.gradient(line)[1] / abs(np.gradient(line)[1])
        for i, step in enumerate(np.arange(-back[1], front[1], 1.6)):
            at = complex(line[1]) + across * float(step) + (0.9j * size if i % 2 else 0)
            body.figure.stamp(at, "apron", 3, "trunk")


def oilskin(body: Body) -> None:
    """Fisherman: oilskin coat to the knees, double row of buttons, a wool collar."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.8)
    draw_skirt(body, top, Skirt(11.5, 10, 5, 0.45, 4.6, 4.2))
    gear.scarf(body, "navy", 0)
    gear.buttons(body, "umber", 4, -13.0, 3.6)
    gear.buttons(body, "umber", 4, -13.0, 1.4)


def loden_cape(body: Body) -> None:
    """Hunter: long loden coat under a shoulder cape."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.6)
    draw_skirt(body, top, Skirt(16, 6, 6, 0.25))
    gear.shawl(body, top, gear.CAPE, 31.2)


def trooper(body: Body) -> None:
    """Flame bearer: canvas suit, harness, two bottles on the back."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.7)
    draw_skirt(body, top, Skirt(6.5, 3, 4, 0.5))
    if not body.pose.back:
        n = body.chest_frame()
        body.figure.bar(5, "gun", "harness", n(-2.5, -1.5), n(3.6, -10), 1.4, 0.6)
        body.figure.bar(5, "gun", "harness", n(-3.6, -11.5), n(3.7, -11.8), 1.5, 0.6)
    gear.tank(body)


def grenadier(body: Body) -> None:
    """Grenadier: navy jacket, bandolier of grenades, pack with a bed roll."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.8)
    draw_skirt(body, top, Skirt(3.5, 1, 3, 0.8))
    gear.bandolier(body, "shoe", "rust")
    gear.pack(body, "canvas", "hide")


def long_coat(body: Body) -> None:
    """Seizer: a long dark coat, a grey scarf laid neatly inside it."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.55)
    draw_skirt(body, top, Skirt(21.5, 9, 8, 0.2, 4.2, 3.4))
    lapels(body, "flour", None, top, 6)
    gear.scarf(body, "flour", 0)
    gear.buttons(body, "silver", 3, -14.0)


def ringer(body: Body) -> None:
    """Bell-ringer: knitted cape over a patched coat."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.5)
    draw_skirt(body, top, Skirt(7.5, 6, 4, 0.5, 4.2, 3.6))
    gear.shawl(body, "wool", SHORT_CAPE, 24.0)
    gear.belt(body, "hide", 1.2)


def miller(body: Body) -> None:
    """Emil: pale mill coat, mustard scarf; his sister wears the same cloth."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.6)
    draw_skirt(body, top, Skirt(8.5, 5, 5, 0.4))
    folds(body, top)
    gear.scarf(body, "mustard", 2.2)
    gear.belt(body, "umber", 1.2)


def mill_dress(body: Body) -> None:
    """Ruth: the same pale coat over a wide skirt, the same scarf."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.4)
    draw_skirt(body, top, Skirt(17.5, 11, 6, 0.3, 4.6, 3.8))
    gear.scarf(body, "mustard", 2.2)
    gear.belt(body, "umber", 1.2, 3.4)


def at_table(body: Body) -> None:
    """Lodger: called from supper, the napkin still in his collar."""
    braces(body)
    if not body.pose.back:
        n = body.chest_frame()
        body.figure.blob(5.4, "apron", "napkin", placed(n, NAPKIN), 0.6)


def cardigan(body: Body) -> None:
    """Hanna: buttoned cardigan, grey skirt, a short apron."""
    build = body.build
    draw_trunk(body, 4, build.top, "trunk", 0.5, -3.6)
    hems = draw_skirt(body, build.legs, Skirt(18, 7, 6, 0.25, 4.2, 3.4))
    gear.apron(body, hems, "apron", bib=False)
    draw_trunk(body, 5.8, build.top, "cardigan", 0.55, 3.2, 12.0, -0.1)
    gear.buttons(body, "apron", 4, -11.0, 3.4)
    n = body.chest_frame()
    collar = placed(n, ((-1.4, 0.8), (1.8, 0.7), (2.6, -1.4), (0.2, -0.8)))
    body.figure.poly(14, "apron", "collar", collar, 0.6, complex(0.2, 0.4))


def wrap(body: Body) -> None:
    """Academy: black leotard, crossed wrap cardigan, a strip of chiffon at the hip."""
    build = body.build
    draw_trunk(body, 3.6, build.legs, "leotard", 0.1)
    draw_trunk(body, 4, build.top, "trunk", 0.35, 4.2, 14.6)
    draw_skirt(body, "ink", Skirt(6.0, 14, 5, 0.22, 3.8, 3.2))
    if body.pose.back:
        return
    n = body.chest_frame()
    body.figure.blob(4.6, build.top, "wrap", placed(n, CROSSED), 0.6)
    waist, lean, size = body.joints.spine[2], body.joints.leans[0], body.size
    knot = waist - forward(lean) * 2.6 * size + upward(lean) * 0.6 * size
    body.figure.bar(6.8, build.top, "knot", knot, knot - complex(1.8, 3.6) * size, 1.2 * size, 0.7)


OUTFITS: dict[str, Callable[[Body], None]] = {
    "fur_coat": fur_coat,
    "housework": housework,
    "waistcoat": waistcoat,
    "shawl_skirt": shawl_skirt,
    "jumper": jumper,
    "oilskin": oilskin,
    "loden_cape": loden_cape,
    "trooper": trooper,
    "grenadier": grenadier,
    "long_coat": long_coat,
    "ringer": ringer,
    "miller": miller,
    "mill_dress": mill_dress,
    "at_table": at_table,
    "cardigan": cardigan,
    "wrap": wrap,
}
