"""Pixel-art primitives shared by the item, effect and interface makers.

A picture is a `Pixels` array (height, width, RGBA, uint8). All functions return new arrays except
those whose name starts with `stamp`, which draw into the given one.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

Pixels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
Field = npt.NDArray[np.float64]
Point = tuple[float, float]
Rgba = tuple[int, int, int, int]

SUPERSAMPLE = 6
"""Sub-pixels per pixel and axis for shapes that are drawn larger and thresholded."""
COVERAGE = 0.46
"""Share of a pixel that a shape must cover to own it."""
HALO_COLOUR: Rgba = (6, 4, 12, 140)
"""The 1 px dark halo that separates small bright things from a neon background."""


def rgba(code: str) -> Rgba:
    """Colour of 'rrggbb' or 'rrggbbaa'."""
    value = code + "ff" if len(code) == 6 else code
    return (int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16), int(value[6:8], 16))


def mix(first: str, second: str, share: float) -> str:
    """Colour between two hex colours (share 0 gives the first)."""
    one, two = rgba(first), rgba(second)
    return "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(one, two, strict=True))


def generator(name: str) -> np.random.Generator:
    """Random numbers that depend on nothing but the given name."""
    return np.random.Generator(np.random.PCG64(zlib.crc32(name.encode())))


def blank(width: int, height: int) -> Pixels:
    """A transparent picture."""
    return np.zeros((height, width, 4), np.uint8)


def rows(drawing: str) -> list[str]:
    """Rows of an ASCII drawing, padded with '.' to one width."""
    lines = [line.strip() for line in drawing.strip().splitlines()]
    width = max(len(line) for line in lines)
    return [line.ljust(width, ".") for line in lines]


def from_ascii(drawing: str, palette: Mapping[str, str]) -> Pixels:
    """Picture of an ASCII drawing: one letter a pixel, '.' is transparent."""
    lines = rows(drawing)
    picture = blank(len(lines[0]), len(lines))
    for y, line in enumerate(lines):
        for x, letter in enumerate(line):
            if letter != ".":
                picture[y, x] = rgba(palette[letter])
    return picture


def stamp(target: Pixels, picture: Pixels, x: int, y: int) -> None:
    """Alpha-composite a picture into a larger one; what sticks out is cut."""
    height, width = picture.shape[:2]
    left, top = max(0, x), max(0, y)
    right, bottom = min(target.shape[1], x + width), min(target.shape[0], y + height)
    if left >= right or top >= bottom:
        return
    source = picture[top - y : bottom - y, left - x : right - x].astype(np.float64)
    below = target[top:bottom, left:right].astype(np.float64)
    over = source[..., 3:] / 255.0
    under = below[..., 3:] / 255.0 * (1.0 - over)
    alpha = over + under
    safe = np.where(alpha > 0.0, alpha, 1.0)
    colour = (source[..., :3] * over + below[..., :3] * under) / safe
    mixed = np.concatenate([colour, alpha * 255.0], axis=2)
    target[top:bottom, left:right] = np.round(mixed).astype(np.uint8)


def stamp_mask(target: Pixels, mask: Mask, colour: str) -> None:
    """Fill the masked pixels of a picture with one colour (blended by its alpha)."""
    code = rgba(colour)
    if code[3] == 255:
        target[mask] = code
        return
    layer = np.zeros_like(target)
    layer[mask] = code
    stamp(target, layer, 0, 0)


def polygon_mask(
    width: int, height: int, points: Sequence[Point], coverage: float = COVERAGE
) -> Mask:
    """Crisp pixels of a polygon, decided by how much of each pixel it covers."""
    result = np.zeros((height, width), np.bool_)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = max(0, math.floor(min(xs))), max(0, math.floor(min(ys)))
    right, bottom = min(width, math.ceil(max(xs)) + 1), min(height, math.ceil(max(ys)) + 1)
    if left >= right or top >= bottom:
        return result
    scale, size = SUPERSAMPLE, (right - left, bottom - top)
    image = Image.new("L", (size[0] * scale, size[1] * scale), 0)
    moved = [((x - left) * scale, (y - top) * scale) for x, y in points]
    ImageDraw.Draw(image).polygon(moved, fill=255)
    share = np.asarray(image.resize(size, Image.Resampling.BOX), np.float64) / 255.0
    result[top:bottom, left:right] = share > coverage
    return result


def ellipse_points(x: float, y: float, rx: float, ry: float, count: int = 40) -> list[Point]:
    """Points on an ellipse."""
    step = 2 * math.pi / count
    return [(x + rx * math.cos(i * step), y + ry * math.sin(i * step)) for i in range(count)]


def bar_points(start: Point, end: Point, thick: float, thick_end: float = -1.0) -> list[Point]:
    """Outline of a straight bar that may taper."""
    last = thick if thick_end < 0 else thick_end
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length / 2, dx / length / 2
    return [
        (start[0] + nx * thick, start[1] + ny * thick),
        (end[0] + nx * last, end[1] + ny * last),
        (end[0] - nx * last, end[1] - ny * last),
        (start[0] - nx * thick, start[1] - ny * thick),
    ]


def shifted(mask: Mask, dx: int, dy: int) -> Mask:
    """The mask moved by whole pixels; what leaves the frame is lost."""
    result = np.zeros_like(mask)
    height, width = mask.shape
    result[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)] = mask[
        max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)
    ]
    return result


def neighbours(mask: Mask) -> Mask:
    """Pixels outside the mask that touch it on a side."""
    around = shifted(mask, 1, 0) | shifted(mask, -1, 0) | shifted(mask, 0, 1) | shifted(mask, 0, -1)
    result: Mask = around & ~mask
    return result


def padded(picture: Pixels, border: int = 1) -> Pixels:
    """The picture with a transparent border."""
    return np.pad(picture, ((border, border), (border, border), (0, 0)))


def with_halo(picture: Pixels, colour: Rgba = HALO_COLOUR) -> Pixels:
    """The picture, one pixel larger on each side, with a dark halo around it."""
    result = padded(picture)
    result[neighbours(result[..., 3] > 60)] = colour
    return result


def top_lit(picture: Pixels, strength: float, target: str = "ffffff") -> Pixels:
    """Lighten the pixels under open air: the bright top edge of every surface."""
    solid = picture[..., 3] > 60
    edge = solid & ~shifted(solid, 0, 1)
    result = picture.copy()
    goal = np.array(rgba(target)[:3], np.float64)
    colour = result[edge][:, :3].astype(np.float64)
    result[edge, :3] = np.round(colour + (goal - colour) * strength).astype(np.uint8)
    return result


def trimmed(picture: Pixels) -> tuple[Pixels, int, int]:
    """The picture without empty borders, and how far its corner moved right and down."""
    alpha = picture[..., 3] > 0
    if not alpha.any():
        return picture[:1, :1].copy(), 0, 0
    ys, xs = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    cut = picture[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1].copy()
    return cut, int(xs[0]), int(ys[0])


def bayer(size: int) -> Field:
    """Ordered-dither matrix with values between -0.5 and 0.5."""
    matrix = np.zeros((1, 1))
    while matrix.shape[0] < size:
        matrix = np.block([[4 * matrix, 4 * matrix + 2], [4 * matrix + 3, 4 * matrix + 1]])
    result: Field = (matrix + 0.5) / matrix.size - 0.5
    return result


def dithered(field: Field, colours: Sequence[str], amount: float = 0.7, size: int = 4) -> Pixels:
    """Quantise a 0..1 field to a colour ramp with ordered dither."""
    height, width = field.shape
    matrix = bayer(size)
    repeats = (height // size + 1, width // size + 1)
    noise = np.tile(matrix, repeats)[:height, :width]
    last = len(colours) - 1
    index = np.clip(np.floor(field * last + 0.5 + noise * amount), 0, last).astype(int)
    table = np.array([rgba(code) for code in colours], np.uint8)
    result: Pixels = table[index]
    return result


def smooth_noise(width: int, height: int, cell: float, octaves: int, name: str) -> Field:
    """Fractal value noise, 0..1, cells in px."""
    random = generator(name)
    total, weight, share = np.zeros((height, width)), 0.0, 1.0
    for octave in range(octaves):
        side = max(1.0, cell / 2**octave)
        grid = random.random((int(height / side) + 4, int(width / side) + 4)).astype(np.float32)
        size = (int(grid.shape[1] * side), int(grid.shape[0] * side))
        image = Image.fromarray(grid).resize(size, Image.Resampling.BICUBIC)
        offset = int(side)
        total += share * np.asarray(image)[offset : offset + height, offset : offset + width]
        weight += share
        share *= 0.5
    result: Field = np.clip(total / weight, 0.0, 1.0)
    return result


def blurred(field: Field, radius: float) -> Field:
    """Gaussian blur of a 0..1 field."""
    image = Image.fromarray(np.round(np.clip(field, 0, 1) * 255).astype(np.uint8))
    soft = image.filter(ImageFilter.GaussianBlur(radius))
    result: Field = np.asarray(soft, np.float64) / 255.0
    return result


def additive(light: Field) -> Pixels:
    """Opaque picture of an (h, w, 3) light field, 0..255, for additive drawing."""
    colour = np.clip(np.round(light), 0, 255).astype(np.uint8)
    alpha = np.full((*colour.shape[:2], 1), 255, np.uint8)
    return np.concatenate([colour, alpha], axis=2)


def rotated(picture: Pixels, quarter_turns: int) -> Pixels:
    """Turn by 90 degrees counter-clockwise, that many times."""
    return np.ascontiguousarray(np.rot90(picture, quarter_turns))


def turned(picture: Pixels, degrees: float) -> Pixels:
    """Turn counter-clockwise by any angle without new colours (majority of sub-pixels)."""
    scale = 4
    image = Image.fromarray(picture).resize(
        (picture.shape[1] * scale, picture.shape[0] * scale), Image.Resampling.NEAREST
    )
    image = image.rotate(degrees, Image.Resampling.NEAREST, expand=True)
    width, height = -(-image.width // scale), -(-image.height // scale)
    canvas = Image.new("RGBA", (width * scale, height * scale))
    canvas.paste(image, ((canvas.width - image.width) // 2, (canvas.height - image.height) // 2))
    pixels = np.asarray(canvas)
    cells = pixels.reshape(height, scale, width, scale, 4).swapaxes(1, 2)
    return _majority(cells.reshape(height, width, scale * scale, 4))


def _majority(cells: Pixels) -> Pixels:
    """The commonest colour of each cell; transparent when most of it is."""
    height, width = cells.shape[:2]
    result = blank(width, height)
    for y in range(height):
        for x in range(width):
            solid = cells[y, x][cells[y, x][:, 3] > 0]
            if len(solid) * 2 >= cells.shape[2]:
                colours, counts = np.unique(solid, axis=0, return_counts=True)
                result[y, x] = colours[counts.argmax()]
    return result
