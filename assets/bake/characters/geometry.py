"""Plane geometry for the figures.

Points and directions are complex numbers (x + iy, y up, px at 32 px per metre), so a rotation is a
product and every list of points is one NumPy array.
"""

import cmath
import math
from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.complex128]
Floats: TypeAlias = NDArray[np.float64]
Frame: TypeAlias = Callable[[float, float], complex]
Outline: TypeAlias = Sequence[tuple[float, float]]

MAX_REACH = 0.998  # a limb never goes quite straight: the joint would lose its side
MIN_FOLD = 0.3  # px kept between the two ends of a fully folded limb


def polar(degrees: float) -> complex:
    """Unit direction, 0 = right, counter-clockwise."""
    return cmath.exp(1j * math.radians(degrees))


def upward(lean: float) -> complex:
    """The 'up' axis of a body that leans `lean` degrees forward."""
    return 1j * polar(-lean)


def forward(lean: float) -> complex:
    """The 'front' axis of a body that leans `lean` degrees forward."""
    return polar(-lean)


def unit(vector: complex, fallback: complex = 1 + 0j) -> complex:
    """Direction of a vector."""
    length = abs(vector)
    return vector / length if length > 1e-9 else fallback


def angle_of(vector: complex) -> float:
    """Direction of a vector in degrees, -180..180."""
    return math.degrees(cmath.phase(vector))


def dot(a: complex, b: complex) -> float:
    """Scalar product."""
    return a.real * b.real + a.imag * b.imag


def two_bone(
    root: complex, target: complex, first: float, second: float, side: int
) -> tuple[complex, complex]:
    """Middle joint and end of a two-bone limb that reaches for a target."""
    way = target - root
    length = min(max(abs(way), abs(first - second) + MIN_FOLD), (first + second) * MAX_REACH)
    along = unit(way, -1j)
    x = (first * first - second * second + length * length) / (2 * length)
    height = math.sqrt(max(first * first - x * x, 0.0))
    return root + along * x + 1j * along * height * side, root + along * length


def local_frame(origin: complex, angle: float, size: float) -> Frame:
    """Axes at `origin` whose x axis points at `angle`."""
    axis = polar(angle) * size
    return lambda x, y: origin + complex(x, y) * axis


def placed(frame: Frame, outline: Outline) -> list[complex]:
    """An outline given in a frame's axes, in figure space."""
    return [frame(x, y) for x, y in outline]


def catmull(points: Sequence[complex] | Points, count: int) -> Points:
    """Open Catmull-Rom spline through the points, `count` samples."""
    p = np.asarray(points, dtype=np.complex128)
    p = np.concatenate([[2 * p[0] - p[1]], p, [2 * p[-1] - p[-2]]])
    t = np.linspace(0, len(p) - 3 - 1e-6, count)
    i = t.astype(np.int64)
    return _segment(p[i], p[i + 1], p[i + 2], p[i + 3], t - i)


def closed_spline(points: Sequence[complex] | Points, steps: int = 6) -> Points:
    """Closed Catmull-Rom spline, `steps` samples per corner."""
    p = np.asarray(points, dtype=np.complex128)
    f = np.tile(np.arange(steps) / steps, len(p))
    args = [np.repeat(np.roll(p, shift), steps) for shift in (1, 0, -1, -2)]
    return _segment(args[0], args[1], args[2], args[3], f)


def _segment(p0: Points, p1: Points, p2: Points, p3: Points, f: Floats) -> Points:
    quad = 2 * p0 - 5 * p1 + 4 * p2 - p3
    cubic = -p0 + 3 * p1 - 3 * p2 + p3
    out: Points = 0.5 * (2 * p1 + (p2 - p0) * f + quad * f * f + cubic * f**3)
    return out


def limb_curve(
    chain: tuple[complex, complex, complex], count: int, bend: float, before: float, after: float
) -> tuple[Points, Floats]:
    """Centre line of a limb with a rounded joint and its parameter u (0 root, 1 joint, 2 end)."""
    a, b, c = chain
    us = np.linspace(-before, 2 + after, count)
    upper = a + (b - a) * us
    lower = b + (c - b) * (us - 1)
    start, stop = b + (a - b) * bend, b + (c - b) * bend
    middle = b + (b - (start + stop) / 2) * 0.12  # a little past the joint: knees stay knees
    t = (us - (1 - bend)) / (2 * bend)
    round_ = (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t * t * stop
    line = np.where(us < 1 - bend, upper, np.where(us > 1 + bend, lower, round_))
    return line, us


def profile(us: Floats, rows: Sequence[tuple[float, ...]], column: int) -> Floats:
    """Half-widths along a limb from a table (u, back, front), smoothed once."""
    keys = np.asarray(rows)
    value = np.interp(us, keys[:, 0], keys[:, column])
    smooth: Floats = value.copy()
    smooth[1:-1] = (value[:-2] + 2 * value[1:-1] + value[2:]) / 4
    return smooth


def convex_hull(points: Sequence[complex]) -> list[complex]:
    """Convex hull, counter-clockwise."""
    ordered = sorted(points, key=lambda q: (q.real, q.imag))

    def chain(run: Sequence[complex]) -> list[complex]:
        out: list[complex] = []
        for q in run:
            while len(out) >= 2 and ((out[-1] - out[-2]).conjugate() * (q - out[-2])).imag <= 0:
                out.pop()
            out.append(q)
        return out

    return chain(ordered)[:-1] + chain(ordered[::-1])[:-1]
