"""Clothes: what hangs on the trunk and swings after the body."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .body import Body, draw_trunk, trunk
from .geometry import (
    Outline,
    Points,
    convex_hull,
    dot,
    forward,
    placed,
    polar,
    unit,
    upward,
)
from .strands import CLEARANCE

THIGH, SHIN = 13.4, 13.0
SKIRT_TOP = 4.2  # px above the hip joint where coat skirts begin
Z_SKIRT = {"near": 6.0, "far": -9.0}
FAR_CLOTH = -0.85
FOLDS_FROM = 9.0  # px: cloth as long as this falls in folds
FOLDS = ((0.3, -0.9), (0.72, -0.8))  # where between the back and the front edge; tone
# from the neck base
COLLAR: Outline = ((-2.2, -1.5), (-2.2, 2.0), (-0.6, 2.6), (1.6, 0.6), (1.8, -1))
BOW: Outline = ((1.6, 0.6), (2.8, -0.4), (3.0, -1.6), (2.0, -1.2), (0.8, -0.6))
BRACES_AT = 0.55  # share of the trunk's front half-width


@dataclass(frozen=True, slots=True)
class Skirt:
    """Coat skirts: length past the hip, flare in degrees, nodes and stiffness of the strands."""

    length: float
    flare: float
    nodes: int
    stiffness: float
    back: float = 3.9
    front: float = 3.4
    wind: float = 0.6


def _guard_thigh(body: Body, strand: Points, side: str, sign: int, segment: float) -> None:
    """Push the cloth outward so that the leg stays inside it."""
    hip, knee, ankle = body.joints.legs["near" if side == "near" else "far"]
    size = body.size
    thigh, shin = unit(knee - hip), unit(ankle - knee)
    across = 1j * thigh
    for i in range(1, len(strand)):
        down = max(0.0, i * segment - SKIRT_TOP * size)
        bone = hip + thigh * min(down, 12.5 * size)
        if down >= THIGH * size:
            bone = knee + shin * (down - THIGH * size)
        half = float(np.interp(down / size, [0, 6, 13, 24], [3.3, 3.2, 2.7, 2.5]))
        edge = bone + sign * across * half * size * body.build.leg_width * 1.05
        gap = dot(complex(strand[i]) - edge, across) * sign
        if gap < 0:
            strand[i] -= sign * across * gap
        if strand[i].imag < body.floor + CLEARANCE:
            strand[i] = complex(strand[i].real, body.floor + CLEARANCE)


def draw_skirt(body: Body, ramp: str, skirt: Skirt) -> list[Points]:
    """Front and back strand per leg with cloth between them.

    Gives back the strands: far back, far front, near back, near front.
    """
    size, lean, wind = body.size, body.joints.leans[0], body.pose.wind
    wide = size * (0.35 + 0.65 * body.build.width)
    segment = (skirt.length + SKIRT_TOP) * size / (skirt.nodes - 1)
    hems: list[Points] = []
    for side in ("far", "near"):
        hip, knee, _ = body.joints.legs["near" if side == "near" else "far"]
        top = hip + upward(lean) * SKIRT_TOP * size
        aim = unit(unit(knee - hip) * 0.55 - 0.6j - upward(lean) * 0.25, -1j)
        gust = complex(wind.real * skirt.wind, wind.imag * skirt.wind - 1)
        back = body.swing(
            f"skirt_{side}_back",
            skirt.nodes,
            segment,
            top - forward(lean) * skirt.back * 0.86 * wide,
            aim * polar(-skirt.flare),
            gust,
            skirt.stiffness,
        )
        front = body.swing(
            f"skirt_{side}_front",
            skirt.nodes,
            segment,
            top + forward(lean) * skirt.front * 0.9 * wide,
            aim * polar(skirt.flare),
            complex(gust.real * 0.6, gust.imag),
            skirt.stiffness,
        )
        _guard_thigh(body, front, side, 1, segment)
        _guard_thigh(body, back, side, -1, segment)
        tone = 0.0 if side == "near" or body.pose.back else FAR_CLOTH
        body.figure.strip(Z_SKIRT[side], ramp, f"skirt_{side}", back, front, tone)
        if skirt.length >= FOLDS_FROM:
            _folds(body, ramp, side, back, front)
        hems += [back, front]
    ends = [complex(h[i]) for h in hems for i in (1, -1)]
    body.figure.poly(Z_SKIRT["far"] + 0.5, ramp, "skirt_inside", convex_hull(ends), -1.3)
    return hems


def _folds(body: Body, ramp: str, side: str, back: Points, front: Points) -> None:
    """Dark folds that widen from the waist to the hem."""
    half = np.linspace(0.15, 0.55, len(back) - 1) * body.size
    for share, tone in FOLDS:
        line = (back + (front - back) * share)[1:]
        tone += 0.0 if side == "near" or body.pose.back else FAR_CLOTH
        body.figure.sweep(Z_SKIRT[side] + 0.05, ramp, f"skirt_{side}", line, half, half, tone)


def lapels(body: Body, shirt: str, tie: str | None, lapel: str, deep: float = 7.5) -> None:
    """Shirt front, tie and one lapel; `deep` is where they meet below the neck."""
    if body.pose.back:
        return
    n, fig, light = body.chest_frame(), body.figure, complex(0.3, 0.2)
    low = -deep
    front = ((-0.6, 0.6), (1.9, 0.4), (3.6, -3), (3.9, low), (3.0, low + 0.5), (0.4, -1.5))
    fig.poly(4.6, shirt, "shirt", placed(n, front), 0.3, light)
    if tie:
        knot = ((1.3, -0.2), (2.3, -0.3), (3.5, -3.4), (3.6, low + 0.3), (2.7, low + 0.8), (2, -3))
        fig.poly(4.7, tie, "tie", placed(n, knot), 0.6, light)
    edge = ((-0.9, 0.8), (0.4, 0.5), (3.0, low + 0.4), (2.4, low + 0.2), (-0.2, -3.4), (-1.1, -1.4))
    fig.poly(4.8, lapel, "lapel", placed(n, edge), 0.9, complex(0.2, 0.4))


def folds(body: Body, ramp: str) -> None:
    """A button and a pocket flap: one dark stroke each keeps a jacket from being a blank."""
    if body.pose.back:
        return
    lean, size, waist = body.joints.leans[0], body.size, body.joints.spine[2]
    front, up = forward(lean), upward(lean)
    flap = waist - up * 4.6 * size + front * 0.2 * size
    body.figure.bar(
        6.3, ramp, "flap", flap - front * 1.9 * size, flap + front * 1.2 * size, 0.9, -1.1
    )
    body.figure.stamp(waist + front * 2.6 * size * body.build.width, "gold", 2, "trunk")


def suit(body: Body) -> None:
    """Jacket, shirt, tie."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk")
    draw_skirt(body, top, Skirt(5.2, 3, 4, 0.6))
    lapels(body, body.build.shirt or "shirt", body.build.tie, top)
    folds(body, top)


def bouncer(body: Body) -> None:
    """Doorman: black on black, short jacket stretched over the shoulders."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk")
    draw_skirt(body, top, Skirt(4, 1, 4, 0.7))
    lapels(body, "suit", None, top, 6)
    folds(body, top)


def duster(body: Body) -> None:
    """Runner: long coat with a turned-up collar over a dark red shirt."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.5)
    draw_skirt(body, top, Skirt(19, 7, 7, 0.16))
    lapels(body, body.build.shirt or "shirt", None, top, 9)
    collar = placed(body.chest_frame(), COLLAR)
    body.figure.poly(4.9, top, "collar", collar, 0.7, complex(-0.3, 0.4))


def hoodie(body: Body) -> None:
    """Knife man: short hooded jacket with a zip."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.3, -1.6)
    draw_skirt(body, top, Skirt(2.4, -2, 3, 0.8))
    if not body.pose.back:
        n = body.chest_frame()
        body.figure.bar(5.5, "gun", "zip", n(3.3, -3), n(3.6, -10), 0.9, 1.0)


def braces(body: Body) -> None:
    """Large: shirt tight over the belly, wine-red braces, trousers high on the waist."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.1)
    draw_trunk(body, 4.4, body.build.legs, "waistband", 0.35, -2.8, 2.6)
    if body.pose.back:
        return
    line, _, front = trunk(body, 1.0, 15.0, 14)
    tangent = np.gradient(line)
    strap = line + 1j * tangent / np.abs(tangent) * front * BRACES_AT
    half = np.full(14, 0.75 * body.size)
    body.figure.sweep(5.0, "wine", "braces", strap, half, half, 0.5)
    bow = placed(body.chest_frame(), BOW)
    body.figure.poly(5.2, "wine", "bow", bow, 1.0, complex(0.3, 0.3))


def barman(body: Body) -> None:
    """Sorin: white shirt, black waistcoat, long apron."""
    draw_trunk(body, 3.8, body.build.shirt or "shirt", "shirt", 0.1)
    draw_trunk(body, 4, body.build.top, "trunk", 0.25, -2.8, 13.0)
    lapels(body, body.build.shirt or "shirt", "wine", body.build.top, 6)
    draw_skirt(body, "wine", Skirt(14, 2, 5, 0.4))


def dj(body: Body) -> None:
    """DJ: open jacket over a bright shirt."""
    top = body.build.top
    draw_trunk(body, 4, top, "trunk", 0.35)
    draw_skirt(body, top, Skirt(3.2, 1, 3, 0.7))
    lapels(body, body.build.shirt or "shirt", None, top, 11)


OUTFITS: dict[str, Callable[[Body], None]] = {
    "suit": suit,
    "bouncer": bouncer,
    "duster": duster,
    "hoodie": hoodie,
    "braces": braces,
    "barman": barman,
    "dj": dj,
}
