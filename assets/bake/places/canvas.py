"""A small pixel canvas over Pillow: hard edges only, sizes in pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from assets.bake.places.palettes import Colour, Rgba, rgba
from assets.bake.places.shade import Field, Pixels, fbm, ramp, seed_of

Point = tuple[float, float]


class Canvas:
    """RGBA drawing surface. ``rect`` takes width and height; lines include both ends."""

    def __init__(self, width: int, height: int, fill: Colour | None = None) -> None:
        self.width = width
        self.height = height
        self.image = Image.new("RGBA", (width, height), rgba(fill) if fill else (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self.image)

    def _stroke(self, colour: Colour, paint: Callable[[ImageDraw.ImageDraw, Rgba], None]) -> None:
        """Draw in a colour; one with alpha is blended, not written over what is there."""
        tone = rgba(colour)
        if tone[3] == 255:
            paint(self._draw, tone)
            return
        layer = Image.new("RGBA", self.image.size, (0, 0, 0, 0))
        paint(ImageDraw.Draw(layer), tone)
        self.image.alpha_composite(layer)

    def rect(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        box = (x, y, x + width - 1, y + height - 1)
        if width > 0 and height > 0:
            self._stroke(colour, lambda draw, tone: draw.rectangle(box, fill=tone))

    def frame(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        box = (x, y, x + width - 1, y + height - 1)
        self._stroke(colour, lambda draw, tone: draw.rectangle(box, outline=tone))

    def hline(self, x0: int, x1: int, y: int, colour: Colour) -> None:
        self.line(x0, y, x1, y, colour)

    def vline(self, x: int, y0: int, y1: int, colour: Colour) -> None:
        self.line(x, y0, x, y1, colour)

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: Colour, w: int = 1) -> None:
        ends = (x0, y0, x1, y1)
        self._stroke(colour, lambda draw, tone: draw.line(ends, fill=tone, width=w))

    def path(self, points: Sequence[Point], colour: Colour, width: int = 1) -> None:
        joints = list(points)
        self._stroke(colour, lambda draw, tone: draw.line(joints, fill=tone, width=width))

    def poly(self, points: Sequence[Point], colour: Colour, outline: Colour | None = None) -> None:
        corners = list(points)
        edge = rgba(outline) if outline else None
        self._stroke(colour, lambda draw, tone: draw.polygon(corners, fill=tone, outline=edge))

    def disc(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        colour: Colour | None,
        outline: Colour | None = None,
    ) -> None:
        fill = rgba(colour) if colour else None
        edge = rgba(outline) if outline else None
        self._draw.ellipse((x - rx, y - ry, x + rx, y + ry), fill=fill, outline=edge)

    def arc(self, x: float, y: float, r: float, start: int, end: int, colour: Colour) -> None:
        self._draw.arc((x - r, y - r, x + r, y + r), start, end, fill=rgba(colour))

    def dot(self, x: int, y: int, colour: Colour) -> None:
        if 0 <= x < self.width and 0 <= y < self.height:
            self.image.putpixel((x, y), rgba(colour))

    def dots(self, points: Sequence[tuple[int, int]], colour: Colour) -> None:
        for x, y in points:
            self.dot(x, y, colour)

    def paste(self, source: Canvas | Pixels, x: int, y: int) -> None:
        """Lay another picture over this one (alpha), clipped at the edges."""
        image = source.image if isinstance(source, Canvas) else Image.fromarray(source)
        left, top = max(0, -x), max(0, -y)
        if x >= self.width or y >= self.height or left >= image.width or top >= image.height:
            return
        self.image.alpha_composite(image, (max(0, x), max(0, y)), (left, top))

    def pixels(self) -> Pixels:
        return np.array(self.image, dtype=np.uint8)

    def set_pixels(self, pixels: Pixels) -> None:
        self.image = Image.fromarray(pixels)
        self._draw = ImageDraw.Draw(self.image)
        self.width, self.height = self.image.size

    def alpha(self) -> NDArray[np.bool_]:
        return self.pixels()[..., 3] > 0

    def shade(self, x: int, y: int, tone: Field, colours: Sequence[Colour], d: float = 0.6) -> None:
        """Paste a dithered ramp of a tone field."""
        self.paste(ramp(tone, tuple(colours), d), x, y)

    def grain(
        self,
        colours: Sequence[Colour],
        *seed: object,
        cell: float = 5,
        amount: float = 0.8,
        box: tuple[int, int, int, int] | None = None,
        stretch: float = 1.0,
    ) -> None:
        """Fill a box (default all) with dithered noise between the colours."""
        x, y, width, height = box or (0, 0, self.width, self.height)
        tone = fbm(height, width, cell, 3, seed_of(*seed), stretch)
        tone = (tone - tone.min()) / (float(np.ptp(tone)) + 1e-6)
        self.shade(x, y, np.clip(0.5 + (tone - 0.5) * amount, 0, 1), colours, 0.5)

    def flipped(self) -> Canvas:
        mirror = Canvas(self.width, self.height)
        mirror.set_pixels(np.ascontiguousarray(self.pixels()[:, ::-1]))
        return mirror

    def dimmed(self, share: float) -> Canvas:
        """The same picture with its colours multiplied by ``share``."""
        pixels = self.pixels().astype(np.float64)
        pixels[..., :3] *= share
        copy = Canvas(self.width, self.height)
        copy.set_pixels(np.clip(pixels, 0, 255).astype(np.uint8))
        return copy

    def crop(self, x: int, y: int, width: int, height: int) -> Canvas:
        part = Canvas(width, height)
        part.image = self.image.crop((x, y, x + width, y + height))
        part._draw = ImageDraw.Draw(part.image)
        return part


def gradient(height: int, width: int, top: float, bottom: float) -> Field:
    """A tone that runs from ``top`` at the first row to ``bottom`` at the last."""
    column = np.linspace(top, bottom, height)[:, None]
    return np.asarray(column * np.ones((1, width)), dtype=np.float64)


def cylinder(height: int, width: int, light: float = 0.3) -> Field:
    """The tone of an upright cylinder lit from the left."""
    across = np.linspace(0, 1, width)
    tone = np.clip(1 - np.abs(across - light) / (1 - light), 0, 1) ** 1.2
    return np.asarray(np.repeat(tone[None], height, 0), dtype=np.float64)
