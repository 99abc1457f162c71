"""Figure -> one part and one normal per final pixel.

All parts are painted without antialiasing at SCALE times the size into one buffer: red and green
hold the normal, blue the part number. Each block of SCALE x SCALE samples then votes for a part:
colours are never averaged, so edges stay crisp and the palette small.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import skia
from numpy.typing import NDArray

from .geometry import Floats, Points
from .mesh import Figure, Part

SCALE = 8
COVER = 0.46  # share of samples that makes a pixel solid
MARGIN = 2  # px around the drawing: halo and rounding


Bounds: TypeAlias = tuple[int, int, int, int]


@dataclass(slots=True)
class Pixels:
    """The vote: `part` is 0 outside, else 1 + index into `order`."""

    order: list[Part]
    part: NDArray[np.int64]
    nx: Floats
    ny: Floats
    origin: tuple[int, int]  # px from the left and top edge to the point (0, 0) of the figure


def bounds(parts: list[Part]) -> Bounds:
    """Left, right, low and high edge of a picture that holds the parts."""
    every = np.concatenate([p.points for p in parts])
    left, right = np.floor(every.real.min()), np.ceil(every.real.max())
    low, high = np.floor(every.imag.min()), np.ceil(every.imag.max())
    return int(left) - MARGIN, int(right) + MARGIN, int(low) - MARGIN, int(high) + MARGIN


def _argb(normals: Points, number: int) -> NDArray[np.uint32]:
    red = (128 + normals.real * 127).astype(np.uint32)
    green = (128 + normals.imag * 127).astype(np.uint32)
    return (np.uint32(0xFF000000) | (red << 16) | (green << 8) | np.uint32(number)).astype(
        np.uint32
    )


def _paint(parts: list[Part], width: int, height: int, ox: int, oy: int) -> NDArray[np.uint8]:
    surface = skia.Surface(width * SCALE, height * SCALE)
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorSetARGB(255, 128, 128, 0))
    plain = skia.Paint(AntiAlias=False)
    for number, part in enumerate(parts, start=1):
        xs = ((ox + part.points.real) * SCALE).tolist()
        ys = ((oy - part.points.imag) * SCALE).tolist()
        corners = [skia.Point(x, y) for x, y in zip(xs, ys, strict=True)]
        colours = _argb(part.normals, number).tolist()
        if part.triangles is None:
            path = skia.Path()
            path.addPoly(corners, True)
            canvas.drawPath(path, skia.Paint(AntiAlias=False, Color=colours[0]))
            continue
        mesh = skia.Vertices(
            skia.Vertices.kTriangles_VertexMode,
            corners,
            corners,
            colours,
            part.triangles.ravel().tolist(),
        )
        canvas.drawVertices(mesh, plain, skia.BlendMode.kDst)
    image: NDArray[np.uint8] = surface.makeImageSnapshot().toarray(
        colorType=skia.kRGBA_8888_ColorType
    )
    return image


def _vote(
    image: NDArray[np.uint8], parts: list[Part], width: int, height: int
) -> tuple[NDArray[np.int64], Floats, Floats]:
    rows, columns = np.nonzero(image[..., 2])
    sample = image[rows, columns].astype(np.int64)
    cells = width * height
    cell = (rows // SCALE) * width + columns // SCALE
    key = sample[:, 2] * cells + cell
    size = (len(parts) + 1) * cells
    count = np.bincount(key, minlength=size).reshape(-1, cells).astype(np.float64)
    sum_x = np.bincount(key, (sample[:, 0] - 128) / 127, minlength=size).reshape(-1, cells)
    sum_y = np.bincount(key, (sample[:, 1] - 128) / 127, minlength=size).reshape(-1, cells)
    say = count * np.array([0.0] + [p.weight for p in parts])[:, None]
    winner = say.argmax(axis=0)
    every = np.arange(cells)
    votes = np.maximum(count[winner, every], 1)
    need = COVER * SCALE * SCALE
    solid = (count.sum(axis=0) >= need) | (say[winner, every] >= need)
    part = np.where(solid, winner, 0).reshape(height, width)
    nx = (sum_x[winner, every] / votes).reshape(height, width)
    ny = (sum_y[winner, every] / votes).reshape(height, width)
    return part, nx, ny


def _without_orphans(part: NDArray[np.int64]) -> NDArray[np.int64]:
    solid = np.pad(part > 0, 1).astype(np.int64)
    h, w = part.shape
    near = sum(
        solid[1 + dy : 1 + dy + h, 1 + dx : 1 + dx + w]
        for dy in (-1, 0, 1)
        for dx in (-1, 0, 1)
        if dx or dy
    )
    return np.where(near >= 1, part, 0)


def rasterise(figure: Figure, frame: Bounds | None = None) -> Pixels:
    """Paint and vote one figure, into its own bounds or into a given frame."""
    order = sorted(figure.parts, key=lambda p: p.z)
    left, right, low, high = frame or bounds(order)
    width, height = right - left, high - low
    image = _paint(order, width, height, -left, high)
    part, nx, ny = _vote(image, order, width, height)
    return Pixels(order, _without_orphans(part), nx, ny, (-left, high))
