"""Clothes of the club: its heavier men, its staff, its guests and its dancers."""

from collections.abc import Callable

import numpy as np

from . import gear
from .body import FAR_ARM_TONE, Body, draw_trunk, trunk
from .geometry import Frame, Outline, forward, local_frame, placed, upward
from .outfits import Skirt, draw_skirt, folds, lapels

# fmt: off
# from the grip; the man holds the shield upright before him, three-quarter to the viewer
SHIELD: Outline = (
    (0.2, 17.0), (3.4, 16.2), (5.0, 13.0), (5.6, 4.0), (5.6, -6.0), (5.0, -14.0), (3.2, -17.0),
    (0.0, -17.6), (-1.6, -15.0), (-1.4, 0), (-1.6, 15.0),
)
SLOT: Outline = ((0.4, 13.2), (4.0, 12.6), (4.4, 9.4), (0.2, 9.6))
POUCH: Outline = ((-1.4, 1.6), (1.4, 1.6), (1.4, -1.8), (-1.4, -1.8))
PLATE_CARRIER: Outline = (
    (-3.6, 0.0), (-1.0, 0.6), (2.6, -0.6), (4.8, -4.0), (5.2, -10.6), (2.4, -12.2), (-3.2, -12.0),
    (-4.8, -8.0), (-4.8, -3.0),
)
PAD: Outline = ((-2.6, 1.4), (0, 2.4), (2.6, 1.2), (2.8, -1.6), (0, -2.6), (-2.8, -1.8))
OPEN_CHEST: Outline = ((-0.4, 0.6), (2.0, 0.3), (3.6, -3.2), (3.4, -7.0), (2.0, -3.6))
BOW_TIE: Outline = ((0.8, 0.9), (2.0, 0.1), (3.2, 0.8), (3.3, -0.9), (2.0, -0.3), (0.9, -0.9))
KURTKA_V: Outline = ((-0.6, 0.8), (1.8, 0.6), (3.6, -3.4), (3.9, -8.6), (2.2, -4.6))
# fmt: on
Z_SHIELD, Z_SHIELD_AWAY, Z_SLUNG, Z_SLUNG_SEEN = 28.0, -31.0, -2.5, 9.6
LYING = 50.0  # degrees of lean from which he no longer holds it
HIGH = 1.0  # px above the neck: a hand higher than this does not carry it
UPRIGHT = 0.35  # share of the lean that the shield follows
SLUNG = 4.6  # px behind the chest


def _in_hand(body: Body) -> bool:
    """Upright, awake and with the hand before the chest he holds it; else it hangs on his back."""
    pose, neck = body.pose, body.joints.spine[4]
    if pose.back or pose.film or abs(body.joints.leans[2]) > LYING:
        return False
    wrist = body.joints.arms["far"][2]
    return wrist.imag < neck.imag + HIGH * body.size and wrist.real > neck.real


def shield(body: Body) -> None:
    """A clear riot shield: before him on the far arm, or slung on the back."""
    lean = body.joints.leans[2]
    if _in_hand(body):
        f = local_frame(body.joints.arms["far"][2], -UPRIGHT * lean, body.size)
        front = body.pose.far_arm_front
        z, tone = (Z_SHIELD, 0.3) if front else (Z_SHIELD_AWAY, FAR_ARM_TONE)
    else:
        back = body.joints.spine[3] - forward(lean) * SLUNG * body.size * (not body.pose.back)
        f = local_frame(back, -lean, -body.size)
        z, tone = (Z_SLUNG_SEEN, 0.0) if body.pose.back else (Z_SLUNG, -0.4)
    _draw_shield(body, f, z, tone)


def _draw_shield(body: Body, f: Frame, z: float, tone: float) -> None:
    fig, size = body.figure, body.size
    fig.blob(z, "visor", "shield", placed(f, SHIELD), tone + 0.5, centre=f(2.2, 2), turn=0.45)
    fig.blob(z + 0.2, "visor", "slot", placed(f, SLOT), tone + 1.6)
    fig.bar(z + 0.1, "gun", "shield_rim", f(-1.3, -16), f(-1.3, 15.4), 1.1 * size, tone + 0.6)
    fig.bar(z + 0.3, "shirt", "band", f(-0.4, 3.0), f(5.0, 2.8), 1.5 * size, tone + 0.4)


def leather(body: Body) -> None:
    """Shotgunner: short leather jacket, open shirt, shells in a belt across the hips."""
    build, size = body.build, body.size
    draw_trunk(body, 4, build.top, "trunk", 0.5)
    draw_skirt(body, build.top, Skirt(2.6, 0, 3, 0.8))
    lapels(body, build.shirt or "shirt", None, build.top, 9)
    lean, waist = body.joints.leans[0], body.joints.spine[2]
    low = waist - upward(lean) * 3.4 * size
    reach = forward(lean) * 4.6 * size * build.width
    body.figure.bar(6.7, "hide", "shells", low - reach, low + reach, 1.7 * size, 0.6)
    for step in (-0.7, -0.3, 0.1, 0.5):
        body.figure.stamp(low + reach * step, "red", 3, "shells")
        body.figure.stamp(low + reach * step + 1j, "gold", 3, "shells")


def _padded(body: Body) -> None:
    draw_trunk(body, 4, body.build.top, "trunk", 0.7)
    draw_skirt(body, body.build.top, Skirt(3.4, 1, 3, 0.8))
    n, knee = body.chest_frame(), body.joints.legs["near"][1]
    chest = placed(n, PLATE_CARRIER)
    body.figure.blob(5.0, "ink", "plate", chest, 0.7, centre=n(0.4, -4))
    guard = placed(local_frame(knee, 0, body.size), PAD)
    body.figure.blob(3.2, "ink", "knee", guard, 0.6)
    gear.belt(body, "gun", 1.5, 4.6)


def riot(body: Body) -> None:
    """Shield: padded from neck to knee, and the shield."""
    _padded(body)
    shield(body)


def riot_bare(body: Body) -> None:
    """The same man when his shield lies in pieces."""
    _padded(body)


def vest(body: Body) -> None:
    """Armoured: plate carrier with pouches, collar guard, knee pads."""
    size = body.size
    draw_trunk(body, 4, body.build.top, "trunk", 0.5)
    draw_skirt(body, body.build.top, Skirt(3.0, 1, 3, 0.8))
    n = body.chest_frame()
    body.figure.blob(
        5.0, "olive", "plate", placed(n, PLATE_CARRIER), 0.5, centre=n(0.2, -4), smooth=False
    )
    collar = placed(n, ((-2.6, 0.4), (-2.4, 2.6), (0.6, 2.2), (2.2, 0.8), (2.2, -1.0)))
    body.figure.poly(14, "olive", "collar", collar, 0.3, complex(-0.2, 0.4))
    for x in (-2.2, 1.0, 3.4):
        frame = local_frame(n(x, -10.4), -body.joints.leans[2], size)
        body.figure.blob(5.4, "canvas", f"pouch{x}", placed(frame, POUCH), 0.2, smooth=False)
    for side in ("near", "far"):
        knee = body.joints.legs["near" if side == "near" else "far"][1]
        z, tone = (3.2, 0.4) if side == "near" else (-18.0, -0.7)
        body.figure.blob(z, "olive", f"{side}_pad", placed(local_frame(knee, 0, size), PAD), tone)
    gear.belt(body, "gun", 1.5, 4.4)


def kurtka(body: Body) -> None:
    """Sambo: red jacket with wings on the shoulders, white belt, bare chest in the gap."""
    build = body.build
    draw_trunk(body, 4, build.top, "trunk", 0.6)
    draw_skirt(body, build.top, Skirt(5.0, 8, 4, 0.55))
    gear.belt(body, "white", 1.7, 4.6)
    if body.pose.back:
        return
    n, size = body.chest_frame(), body.size
    body.figure.poly(4.6, build.skin, "chest", placed(n, KURTKA_V), 0.6, complex(0.3, 0.2))
    waist = complex(body.joints.spine[2]) + forward(body.joints.leans[0]) * 2.2 * size
    wind = complex(body.pose.wind.real, -1.4)
    ends = body.swing("belt_end", 3, 2.0 * size, waist, -0.2 - 1j, wind, 0.2)
    half = np.full(3, 0.7 * size)
    body.figure.sweep(6.9, "white", "belt_end", ends, half, half, 0.2)


def smoking(body: Body) -> None:
    """The Host: wine smoking jacket open over a white waistcoat, gold facings."""
    build, fig = body.build, body.figure
    draw_trunk(body, 3.4, build.top, "trunk", 0.35)
    draw_trunk(body, 3.6, "shirt", "vest", -0.1)
    line, back, front = trunk(body, -2.6, 16.3)
    fig.sweep(4.2, build.top, "trunk", line, back + 0.4, front * 0.28)
    draw_skirt(body, build.top, Skirt(10.5, 5, 5, 0.25, 4.6, 1.6))
    if body.pose.back:
        return
    n = body.chest_frame()
    facing = ((-1.2, 1), (0.2, 0.7), (1.1, -5), (1.2, -14), (0.2, -14), (0.0, -5))
    fig.poly(4.6, "gold", "facing", placed(n, facing), 0.2, complex(0.2, 0.3))
    fig.bar(4.7, "gold", "chain", n(1.4, -1.4), n(3.0, -4.2), 0.9, 1.5)
    for y in (-5.0, -8.0, -11.0):
        fig.stamp(n(3.4, y), "gold", 3, "vest")


def cloakroom(body: Body) -> None:
    """Ottilie: violet dress to the calf, lace collar, pearls, a number tag on the breast."""
    build = body.build
    draw_trunk(body, 4, build.top, "trunk", 0.35)
    draw_skirt(body, build.top, Skirt(19.5, 7, 7, 0.24, 4.4, 3.6))
    gear.belt(body, "ink", 1.1, 3.6)
    if body.pose.back:
        return
    n = body.chest_frame()
    collar = placed(n, ((-1.8, 0.8), (0.6, 1.2), (2.4, 0.2), (2.8, -1.8), (0.2, -0.8)))
    body.figure.poly(14, "apron", "collar", collar, 0.5, complex(0.2, 0.4))
    for x, y in ((0.8, -1.8), (1.8, -3.0), (3.0, -3.4)):
        body.figure.stamp(n(x, y), "white", 4, "trunk", "collar")
    body.figure.stamp(n(3.4, -5.4), "gold", 4, "trunk")


def cocktail(body: Body) -> None:
    """Guest: narrow dress to the shin, of sequins that catch the light."""
    draw_trunk(body, 0, body.build.skin, "skin", 0.0, high=16.3, tone=-0.1)
    draw_trunk(body, 4, body.build.top, "trunk", 0.25, high=12.8)
    draw_skirt(body, body.build.top, Skirt(19.0, 5, 6, 0.4, 3.4, 3.0))
    for x, y in (
        (0.4, -4.6),
        (2.4, -6.4),
        (-1.2, -7.2),
        (1.4, -9.6),
        (3.0, -11),
        (-0.6, -12),
        (-2, -10),
    ):
        body.figure.stamp(body.chest_frame()(x, y), body.build.top, 4, "trunk")


def party_shirt(body: Body) -> None:
    """Guest: silk shirt open to the third button, a chain."""
    build = body.build
    draw_trunk(body, 4, build.top, "trunk", 0.4)
    draw_skirt(body, build.top, Skirt(2.2, 2, 3, 0.7))
    if body.pose.back:
        return
    n = body.chest_frame()
    body.figure.poly(4.6, build.skin, "chest", placed(n, OPEN_CHEST), 0.5, complex(0.3, 0.2))
    body.figure.stamp(n(2.6, -3.2), "gold", 4, "chest")
    body.figure.stamp(n(2.0, -2.2), "gold", 3, "chest")


def long_gown(body: Body) -> None:
    """Guest: long gold gown, bare back, a stole over the arms."""
    draw_trunk(body, 0, body.build.skin, "skin", 0.0, tone=-0.1)
    draw_trunk(body, 4, body.build.top, "trunk", 0.15, high=12.2)
    draw_skirt(body, body.build.top, Skirt(24.0, 5, 8, 0.3, 3.6, 3.0))
    gear.shawl(
        body,
        "white",
        ((-2.6, -5.0), (1.6, -7.0), (4.6, -8.0), (3.6, -10.4), (-1.6, -9.6), (-4.6, -7.4)),
    )


def waiter(body: Body) -> None:
    """Waiter: white mess jacket, black bow tie, black apron to the shin."""
    build = body.build
    draw_trunk(body, 3.8, build.shirt or "shirt", "shirt", 0.1)
    draw_trunk(body, 4, build.top, "trunk", 0.35, 1.0, 16.3)
    draw_skirt(body, "ink", Skirt(15.5, 1, 5, 0.5, 2.4, 3.6))
    lapels(body, build.shirt or "shirt", None, build.top, 9)
    if not body.pose.back:
        bow = placed(body.chest_frame(), BOW_TIE)
        body.figure.poly(14.2, "black", "bow", bow, 1.0, complex(0.3, 0.3))


def waitress(body: Body) -> None:
    """Waitress: white blouse, wine waistcoat, narrow black skirt."""
    build = body.build
    draw_trunk(body, 3.8, "shirt", "shirt", 0.25)
    draw_trunk(body, 4, build.top, "trunk", 0.4, -0.6, 12.8)
    draw_skirt(body, "black", Skirt(11.5, 2, 5, 0.55, 4.0, 3.2))
    folds(body, build.top)
    if not body.pose.back:
        bow = placed(body.chest_frame(), BOW_TIE)
        body.figure.poly(14.2, "black", "bow", bow, 1.0, complex(0.3, 0.3))


def fringe(body: Body) -> None:
    """Dancer: silver bodysuit with a skirt of fringes that fly."""
    draw_trunk(body, 0, body.build.skin, "skin", 0.0, tone=-0.1)
    draw_trunk(body, 4, body.build.top, "trunk", 0.2, high=12.6)
    draw_skirt(body, body.build.top, Skirt(5.6, 22, 5, 0.1, 3.8, 3.2, 1.6))
    for x, y in ((1.0, -5.4), (2.6, -7.4), (-1.0, -8.4), (0.6, -10.6), (2.2, -12)):
        body.figure.stamp(body.chest_frame()(x, y), "white", 4, "trunk")


def crop_top(body: Body) -> None:
    """Dancer: cropped top and shorts in rose, a bare waist."""
    draw_trunk(body, 0, body.build.skin, "skin", 0.0, tone=0.0)
    draw_trunk(body, 4, body.build.top, "trunk", 0.3, 8.6, 13.6)
    draw_trunk(body, 4, "ink", "shorts", 0.45, -2.8, 2.8)
    draw_skirt(body, "ink", Skirt(2.0, 0, 3, 0.8))


OUTFITS: dict[str, Callable[[Body], None]] = {
    "leather": leather,
    "riot": riot,
    "riot_bare": riot_bare,
    "vest": vest,
    "kurtka": kurtka,
    "smoking": smoking,
    "cloakroom": cloakroom,
    "cocktail": cocktail,
    "party_shirt": party_shirt,
    "long_gown": long_gown,
    "waiter": waiter,
    "waitress": waitress,
    "fringe": fringe,
    "crop_top": crop_top,
}
