"""What people carry on the body: belts, packs, tanks, shawls, collars of fur."""

import math

import numpy as np

from .body import Body, trunk
from .geometry import Frame, Outline, Points, catmull, forward, placed, upward

Z_BACK_GEAR, Z_GEAR_SEEN_FROM_BEHIND = -2.0, 9.0
FUR_POINTS = 22
# fmt: off
PACK: Outline = ((-5.2, 5.4), (2.2, 6.0), (2.6, -7.0), (-4.8, -7.4), (-6.2, -1))
ROLL: Outline = (
    (-5.6, 7.2), (-4.6, 9.4), (-1, 9.8), (2.2, 9.2), (3.0, 7.2), (2.2, 5.2), (-4.6, 5.2),
)
SHAWL: Outline = (
    (-1.2, 1.4), (1.4, 0.9), (3.9, -2.2), (4.3, -6.2), (2.2, -5.6), (-0.8, -7.2), (-4.2, -10.8),
    (-5.6, -10.2), (-4.9, -4), (-3, -0.2),
)
CAPE: Outline = (
    (-0.8, 0.9), (1.6, 0.4), (3.6, -2.0), (4.6, -6.0), (1.0, -7.6), (-3, -8.6), (-5.8, -8.0),
    (-4.8, -3.2), (-2.6, -0.2),
)
SCARF: Outline = ((-1.9, 0.9), (0.2, 1.6), (2.4, 0.6), (2.8, -1.0), (0.4, -1.5), (-2.0, -0.9))
BAG: Outline = ((-3, 2.6), (2.6, 2.8), (3.2, -2.4), (-3, -2.8))
# fmt: on
TANK_AT = (5.4, 5, 3, 0, -4, -6, -6.6)
TANK_HALF = (0.6, 1.7, 2.3, 2.3, 2.3, 2.0, 0.8)


def belt(body: Body, ramp: str, wide: float = 1.5, half: float = 4.2, z: float = 6.6) -> None:
    """A belt round the waist."""
    lean, size = body.joints.leans[0], body.size
    waist = body.joints.spine[2] - upward(lean) * 0.7 * size
    reach = forward(lean) * half * size * (0.35 + 0.65 * body.build.width)
    body.figure.bar(z, ramp, "belt", waist - reach, waist + reach, wide * size, 0.9)
    body.figure.stamp(waist + reach * 0.7, "metal", 4, "belt")


def fur_collar(body: Body, ramp: str, radius: float = 3.4, droop: float = 1.3) -> None:
    """A ragged ring of fur about the neck."""
    n, ring = body.chest_frame(), []
    for i in range(FUR_POINTS):
        turn = 2 * math.pi * i / FUR_POINTS
        far = (radius + 1.5) * (1 + 0.13 * (i % 2) + 0.06 * math.sin(i * 2.4))
        low = droop if math.sin(turn) < 0 else 0.62
        ring.append(n(0.1 + far * 1.12 * math.cos(turn), -1.0 + far * low * math.sin(turn)))
    body.figure.blob(16, ramp, "fur", ring, 0.25, smooth=False)


def fur_hem(body: Body, ramp: str, back: Points, front: Points) -> None:
    """Tufts of fur along a hem."""
    for step in np.linspace(0, 1, 6):
        middle = complex(back[-1] + (front[-1] - back[-1]) * step)
        turn = np.radians(np.arange(0, 360, 60))
        tuft = middle + 1.5 * body.size * np.exp(1j * turn)
        body.figure.blob(6.4, ramp, "hem", list(tuft), -0.2, smooth=False)


def scarf(body: Body, ramp: str, tail: float = 2.0) -> None:
    """A scarf; its end swings behind."""
    n, size = body.chest_frame(), body.size
    body.figure.blob(14, ramp, "scarf", placed(n, SCARF), 0.3)
    if tail:
        wind = complex(body.pose.wind.real, -1.5)
        nodes = body.swing("scarf", 4, tail * size, n(-1.6, -0.4), -0.5 - 0.86j, wind, 0.1)
        half = np.full(8, 1.1 * size)
        body.figure.sweep(7.2, ramp, "scarf_end", catmull(nodes, 8), half, half, 0.1)


def shawl(body: Body, ramp: str, outline: Outline = SHAWL, z: float = 31.0) -> None:
    """Cloth over the shoulders and the near upper arm."""
    n = body.chest_frame()
    depth = 9.4 if body.pose.back else z
    body.figure.blob(depth, ramp, "shawl", placed(n, outline), 0.3, centre=n(-0.6, -3.4))


def buttons(body: Body, ramp: str, count: int, low: float = -12.0, x: float = 3.2) -> None:
    """A row of buttons down the front."""
    if body.pose.back:
        return
    n = body.chest_frame()
    for y in np.linspace(-3.0, low, count):
        body.figure.stamp(n(x, float(y)), ramp, 3, "trunk", "vest")


def apron(body: Body, hems: list[Points], ramp: str, bib: bool = True) -> None:
    """An apron before the skirt, its bib on the chest and its bow in the back."""
    near_back, near_front = hems[2], hems[3]
    if body.pose.back:
        return
    side = near_front + (near_back - near_front) * 0.52
    body.figure.strip(6.5, ramp, "apron", side[:-1], near_front[:-1] + 0.4, 0.1)
    far = hems[1]
    body.figure.strip(
        -8.5, ramp, "apron_far", far[:-1] + (hems[0] - far)[:-1] * 0.5, far[:-1], -0.9
    )
    line, _, front = trunk(body, -1.0, 10.5 if bib else 3.5, 12)
    tangent = np.gradient(line)
    out: Points = 1j * tangent / np.abs(tangent) * front
    edge, inner = line + out, line + out * 0.05
    body.figure.strip(5.4, ramp, "bib", inner, edge + 0.25, 0.3)
    size, waist = body.size, complex(body.joints.spine[2])
    bow = waist - forward(body.joints.leans[0]) * 4.6 * size * body.build.width
    body.figure.bar(5.0, ramp, "bow", bow + 1.4j * size, bow - 3.2j * size, 1.5 * size, -0.2)


def _back_point(body: Body, away: float, down: float) -> complex:
    lean = body.joints.leans[2]
    if body.pose.back:
        return body.joints.shoulders - upward(lean) * down * body.size
    far = away * body.size * (0.4 + 0.6 * body.build.width)
    return body.joints.shoulders - forward(lean) * far - upward(lean) * down * body.size


def _gear_frame(body: Body, origin: complex) -> Frame:
    lean, size = body.joints.leans[2], body.size
    return lambda x, y: origin + (forward(lean) * x + upward(lean) * y) * size


def _gear_depth(body: Body) -> float:
    return Z_GEAR_SEEN_FROM_BEHIND if body.pose.back else Z_BACK_GEAR


def pack(body: Body, ramp: str, roll: str) -> None:
    """A square pack with a bed roll."""
    z = _gear_depth(body)
    f = _gear_frame(body, _back_point(body, 5.4, 4))
    body.figure.blob(z, ramp, "pack", placed(f, PACK), -0.2)
    body.figure.blob(z + 0.1, roll, "roll", placed(f, ROLL), 0.2)
    body.figure.bar(z + 0.2, "umber", "strap", f(-5.4, 0.4), f(2.2, 0.8), 1.0, 0.6)


def tank(body: Body, ramp: str = "rust") -> None:
    """Two fuel bottles, their valve and the hose to the near hand."""
    z, size, fig = _gear_depth(body), body.size, body.figure
    f = _gear_frame(body, _back_point(body, 6.4, 4.4))
    half = np.array(TANK_HALF) * size
    for dx, depth, tone in ((-1.4, -0.5, -0.9), (0.4, 0.0, 0.0)):
        line = [f(dx, y) for y in TANK_AT]
        fig.sweep(z + depth, ramp, "tank", line, half, half, tone)
    fig.bar(z + 0.3, "metal", "valve", f(0.3, 5), f(0.3, 7), 1.6, 0.0)
    fig.bar(z + 0.3, "gun", "strap", f(-2.4, 1.4), f(2.6, 1.4), 1.0, 0.6)
    if body.pose.back:
        return
    wrist = body.joints.arms["near"][2]
    hose = catmull([f(0.4, -6.4), f(1.5, -10), (f(2, -11) + wrist) / 2 - 2j * size, wrist], 20)
    thin = np.full(20, 0.7 * size)
    fig.sweep(26.0, "gun", "hose", hose, thin, thin, 0.5)


def strap(body: Body, ramp: str, z: float = 5.6) -> None:
    """A strap from the far shoulder to the near hip."""
    if not body.pose.back:
        n = body.chest_frame()
        body.figure.bar(z, ramp, "strap", n(2.2, -1.8), n(-3.8, -13), 1.2, 0.5)


def bag(body: Body, ramp: str) -> None:
    """A satchel on the near hip."""
    n, size = body.chest_frame(), body.size
    at = n(-4.4, -14.5)
    points = [at + complex(x, y) * size for x, y in BAG]
    body.figure.blob(9.6 if body.pose.back else 31, ramp, "bag", points, 0.1)


def bandolier(body: Body, ramp: str, round_ramp: str) -> None:
    """A broad strap with four round things on it."""
    if body.pose.back:
        return
    n, size = body.chest_frame(), body.size
    body.figure.bar(5, ramp, "strap", n(-3.2, -2), n(4.0, -10.5), 1.8 * size, 0.4)
    turn = np.radians(np.arange(0, 360, 60))
    for i in range(4):
        ring = n(-1.9 + 1.75 * i, -3.4 - 2.05 * i) + 1.25 * size * np.exp(1j * turn)
        body.figure.blob(5.2, round_ramp, f"round_{i}", list(ring), 0.5)
