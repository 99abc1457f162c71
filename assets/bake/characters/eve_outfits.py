"""Eve's clothes: the club dress, what the first fight leaves of it, and the winter coat."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .body import Body, arm_layer, draw_trunk, trunk
from .geometry import (
    Outline,
    Points,
    angle_of,
    catmull,
    convex_hull,
    forward,
    local_frame,
    polar,
    unit,
    upward,
)
from .outfits import THIGH, Skirt, draw_skirt
from .pose import SIDES

DRESS_REACH = {"near": 0.53, "far": 0.53}  # share of the thigh that the dress covers
TORN_REACH = {"near": 0.36, "far": 0.5}
STRAPS = (((2.6, -2.4), (0.4, 1.2)), ((-2.4, -2.4), (-0.2, 1.2)))  # front and up of the shoulders
# tears: heights above the hip from, to; where across at its top and its low end; half-width px
RIPS = ((5.2, 9.6, 0.4, 0.0, 1.2), (-0.2, 4.2, 0.3, -0.3, 1.0))
GRAZES: Outline = ((1.4, 7.4), (0.6, 6.6), (2.2, 6.4))  # along and above the trunk: scraped skin
# the collar's edge round the neck base: a closed ring whose points stick out by turns
COLLAR_POINTS, COLLAR_RADII = 18, (3.7, 4.5, 3.6, 4.2, 3.8, 4.6)
COLLAR_AT, COLLAR_FLAT = (0.2, 0.2), 0.62
# satin: one lit band from the bust over the waist to the hip; height above the hip, half-width
SATIN = ((12.6, 0.1), (10.4, 0.75), (7.6, 0.45), (5.6, 0.4), (2.6, 0.95), (0.2, 0.6), (-0.8, 0.1))
SATIN_AT, SATIN_TONE = 0.36, 1.0  # share of the way from the middle to the front edge
THIGH_LIGHT = (0.2, 1.0)  # where across the thigh its sheen lies; tone
BELT_HEIGHT, BELT_HALF = 5.4, 0.75  # px above the hip joint; half its width
WINTER = Skirt(12.5, 6, 6, 0.17, 4.3, 3.6, 0.7)
SCARF_NODES, SCARF_SEGMENT = 5, 2.6


@dataclass(frozen=True, slots=True)
class Hem:
    """Ends of the dress on one thigh and the axes of that thigh."""

    back: complex
    front: complex
    hip: complex
    along: complex
    across: complex


def _thigh_sleeve(body: Body, side: str, share: float) -> Hem:
    hip, knee, _ = body.joints.legs["near" if side == "near" else "far"]
    size = body.size
    along = unit(knee - hip, -1j)
    across = 1j * along
    reach = np.linspace(0, share * THIGH * size + 1.5 * size, 10)
    line = (hip - along * 1.5 * size + along * reach).astype(np.complex128)
    heights = [0, 1.5, 4, 6.4, 8.6]
    back = np.interp(reach / size, heights, [3.2, 4.1, 3.75, 3.2, 4.4]) * size
    front = np.interp(reach / size, heights, [2.6, 3.2, 3.35, 3.1, 4.0]) * size
    z, tone = (5.0, 0.0) if side == "near" else (-9.0, -0.8)
    body.figure.sweep(z, "dress", "dress", line, back, front, tone)
    if side == "near":
        place, light = THIGH_LIGHT
        sheen = np.sin(np.linspace(0, np.pi, len(line) - 3)) * 0.7 * size
        middle = (line + across * front * place)[3:]
        body.figure.sweep(z + 0.05, "dress", "dress", middle, sheen, sheen, tone + light)
    end = complex(line[-1])
    return Hem(end - across * back[-1], end + across * front[-1], hip, along, across)


def _bodice(body: Body, straps: int) -> None:
    """Skin, fitted cloth and shoulder straps."""
    size = body.size
    draw_trunk(body, 0, body.build.skin, "skin", 0.0, tone=-0.1)
    draw_trunk(body, 4, "dress", "dress", 0.15 / size, high=12.9)
    _satin(body)
    front, up = forward(body.joints.leans[2]), upward(body.joints.leans[2])
    centre = body.joints.shoulders
    for low, high in STRAPS[:straps]:
        ends = [centre + (front * x + up * y) * size for x, y in (low, high)]
        body.figure.bar(4.2, "dress", "dress", ends[0], ends[1], 1.2 * size)


def _satin(body: Body) -> None:
    """Light and folds that follow the body: a black dress must not be a hole in the picture."""
    heights, halves = zip(*SATIN[::-1], strict=True)
    line, _, front = trunk(body, heights[0], heights[-1], 14)
    across = 1j * np.gradient(line)
    middle = line + across / np.abs(across) * front * SATIN_AT
    half = np.interp(np.linspace(heights[-1], heights[0], 14), heights, halves) * body.size
    body.figure.sweep(4.05, "dress", "dress", middle, half, half, SATIN_TONE)


def _hems(body: Body, reach: dict[str, float]) -> dict[str, Hem]:
    """The dress on both thighs and the cloth stretched between them."""
    hems: dict[str, Hem] = {side: _thigh_sleeve(body, side, reach[side]) for side in SIDES}
    cloth = [p for h in hems.values() for p in (h.back, h.front, h.hip)]
    hull = convex_hull([*cloth, body.joints.spine[1]])
    body.figure.poly(1, "dress", "dress", hull, -0.9)
    return hems


def mermaid(body: Body) -> None:
    """Fitted black mini dress with a fishtail hem and a small ruffle in front."""
    fig, size, pose = body.figure, body.size, body.pose
    _bodice(body, 2)
    hems = _hems(body, DRESS_REACH)
    near_behind = hems["near"].along.real <= hems["far"].along.real + 0.45
    hem = hems["near" if near_behind else "far"]
    aim = unit(hem.along * 0.55 - hem.across * 0.5 - 0.5j)
    nodes = body.swing(
        "tail",
        5,
        1.75 * size,
        hem.back + (hem.across - hem.along) * 1.2 * size,
        aim,
        complex(pose.wind.real * 0.55, pose.wind.imag * 0.6 - 1.5),
        0.10,
    )
    fan = np.interp(np.linspace(0, 1, 14), [0, 0.3, 0.75, 0.92, 1], [1.6, 2.2, 3.1, 2.9, 1.0])
    z, tone = (4.8, 0.0) if near_behind else (-9.5, -0.6)
    fig.sweep(z, "dress", "dress", catmull(nodes, 14), fan * size, fan * 0.9 * size, tone)
    hem = hems["near"]
    nodes = body.swing(
        "ruffle",
        3,
        1.9 * size,
        hem.front - hem.across * 2.3 * size - hem.along * 1.6 * size,
        unit(hem.along * 0.9 + hem.across * 0.45),
        complex(pose.wind.real * 0.5, pose.wind.imag * 0.5 - 0.8),
        0.4,
    )
    fan = np.interp(np.linspace(0, 1, 10), [0, 0.5, 1], [1.4, 2.0, 2.5]) * size
    fig.sweep(5.2, "dress", "dress", catmull(nodes, 10), fan, fan, 0.15)


def torn(body: Body) -> None:
    """The dress after the first wound: one strap, the fishtail ripped off, rags at the hem."""
    fig, size = body.figure, body.size
    _bodice(body, 1)
    hems = _hems(body, TORN_REACH)
    for key, side, share, nodes, half in (
        ("rag_back", "near", 0.1, 5, 1.7),
        ("rag_mid", "near", 0.5, 4, 1.2),
        ("rag_front", "near", 0.85, 3, 1.2),
        ("rag_far", "far", 0.3, 4, 1.3),
    ):
        _rag(body, key, hems[side], share, nodes, half * size)
    centre, lean = body.joints.shoulders, body.joints.leans[2]
    root = centre + (forward(lean) * -2.4 - upward(lean) * 2.4) * size
    force = body.pose.wind * 0.5 - 1.4j
    strap = body.swing("strap", 4, 1.3 * size, root, -upward(lean), force, 0.05)
    thin = np.full(8, 0.55 * size)
    fig.sweep(5.6, "dress", "skirt_strap", catmull(strap, 8), thin, thin, 0.3)
    _rip(body)


def _rag(body: Body, key: str, hem: Hem, share: float, nodes: int, half: float) -> None:
    """A strip of torn hem that swings from a point between its back and front end."""
    pose, size = body.pose, body.size
    root = hem.back + (hem.front - hem.back) * share - hem.along * 1.2 * size
    aim = unit(hem.along * 0.7 - hem.across * (0.5 - share) * 0.6 - 0.4j)
    force = complex(pose.wind.real * 0.6, pose.wind.imag * 0.6 - 1.4)
    line = body.swing(key, nodes, 1.6 * size, root, aim, force, 0.14)
    fan = np.interp(np.linspace(0, 1, 10), [0, 0.6, 1], [half, half * 0.9, 0.2])
    z, tone = (-9.2, -0.7) if key.endswith("far") else (5.1, 0.1)
    body.figure.sweep(z, "dress", "skirt_rag", catmull(line, 10), fan, fan, tone)


def _rip(body: Body) -> None:
    """Skin through tears over the ribs and the hip, and grazes."""
    if body.pose.back:
        return
    for low, high, start, stop, half in RIPS:
        line, _, front = trunk(body, low, high, 8)
        across = 1j * np.gradient(line)
        across = across / np.abs(across) * front * np.linspace(start, stop, 8)
        lens = np.sin(np.linspace(0, np.pi, 8)) * half * body.size
        body.figure.sweep(4.3, body.build.skin, "skin", line + across, lens, lens * 0.6, 0.2)
    spine, lean = body.joints.spine[1], body.joints.leans[1]
    for x, y in GRAZES:
        at = spine + (forward(lean) * x + upward(lean) * y) * body.size
        body.figure.stamp(at, "red", 1, "skin")


def winter(body: Body) -> None:
    """Navy coat to the knee, belted, with fur at neck and wrists and a red scarf."""
    fig, size, top = body.figure, body.size, body.build.top
    draw_trunk(body, 4, top, "trunk", 0.45)
    draw_skirt(body, top, WINTER)
    line, back, front = trunk(body, BELT_HEIGHT - 1.2, BELT_HEIGHT + 1.2, 5)
    across = 1j * np.gradient(line)
    across = across / np.abs(across)
    waist, more = line[2], 0.7 * size
    left, right = waist - across[2] * (back[2] + more), waist + across[2] * (front[2] + more)
    fig.bar(6.4, "boot", "belt", complex(left), complex(right), BELT_HALF * 2 * size, -0.4, 1.6)
    if not body.pose.back:
        fig.stamp(complex(waist + across[2] * front[2] * 0.55), "metal", 4, "belt")
        _placket(body)
    _collar(body)
    _scarf(body)
    for side in SIDES:
        _, elbow, wrist = body.joints.arms[side]
        f = local_frame(wrist, angle_of(wrist - elbow), size)
        z, tone = arm_layer(body, side)
        fig.bar(z + 0.2, "fur", f"{side}_cuff", f(-1.3, 0), f(0.3, 0), 3.5 * size, tone - 0.2)


def _placket(body: Body) -> None:
    """The coat's front edge and its buttons, and a dark fold from the belt down."""
    n, size = body.chest_frame(), body.size
    body.figure.bar(4.6, body.build.top, "trunk", n(2.6, -2), n(3.2, -9.6), 0.9 * size, -1.1)
    for y in (-4.4, -7.6):
        body.figure.stamp(n(1.6, y), "metal", 3, "trunk")


def _collar(body: Body) -> None:
    neck, lean = body.joints.spine[4], body.joints.leans[2]
    f = local_frame(neck, -lean, body.size)
    turn = [polar(360.0 * i / COLLAR_POINTS) for i in range(COLLAR_POINTS)]
    ring = [
        f(
            COLLAR_AT[0] + t.real * COLLAR_RADII[i % len(COLLAR_RADII)],
            COLLAR_AT[1] + t.imag * COLLAR_RADII[i % len(COLLAR_RADII)] * COLLAR_FLAT,
        )
        for i, t in enumerate(turn)
    ]
    body.figure.blob(8.0, "fur", "collar", ring, 0.4, centre=f(0.6, 0.8), smooth=False)


def _scarf(body: Body) -> None:
    """One end of the scarf, flying out over the shoulder blade."""
    neck, lean, size = body.joints.spine[4], body.joints.leans[2], body.size
    root = neck - forward(lean) * 2.6 * size + upward(lean) * 0.2 * size
    aim = unit(-forward(lean) * 0.5 - 1j)
    force = body.pose.wind * 1.1 - 1.5j
    nodes: Points = body.swing("scarf", SCARF_NODES, SCARF_SEGMENT * size, root, aim, force, 0.06)
    at = np.linspace(0, 1, 14)
    half = np.interp(at, [0, 0.2, 0.8, 0.95, 1], [0.9, 1.2, 1.7, 1.7, 1.0]) * size
    z = 8.2 if body.pose.back else 3.5
    body.figure.sweep(z, "headscarf", "skirt_scarf", catmull(nodes, 14), half, half, 0.5)
    if not body.pose.back:  # and its turn round the throat
        n = body.chest_frame()
        body.figure.bar(8.1, "headscarf", "scarf", n(0.6, -1.0), n(3.5, -2.3), 1.3 * size, 0.2, 1.4)


OUTFITS: dict[str, Callable[[Body], None]] = {"mermaid": mermaid, "torn": torn, "winter": winter}
