"""What a prop picture is: frames with anchors, and the tools to break and tip it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour
from assets.bake.places.shade import rng

Anchor = tuple[int, int]
#: empty rows around a tipped picture
PAD = 2


@dataclass(frozen=True)
class Frame:
    """A picture and its ground point (bottom centre), or hanging point (top centre)."""

    canvas: Canvas
    anchor: Anchor


@dataclass(frozen=True)
class Prop:
    """One prop: frames by state; ``ticks`` by state where a state is animated."""

    name: str
    states: dict[str, tuple[Frame, ...]]
    ticks: dict[str, tuple[int, ...]] = field(default_factory=dict)
    hang: bool = False


def standing(canvas: Canvas) -> tuple[Frame, ...]:
    """A single frame that stands on its lower edge."""
    return (Frame(canvas, (canvas.width // 2, canvas.height)),)


def hanging(canvas: Canvas) -> tuple[Frame, ...]:
    """A single frame that hangs from its upper edge."""
    return (Frame(canvas, (canvas.width // 2, 0)),)


def fallen_beside(canvas: Canvas, gap: int) -> tuple[Frame, ...]:
    """A wreck that lies on the floor in front of where the thing stood, ``gap`` px away."""
    return (Frame(canvas, (-gap, canvas.height)),)


def fallen_below(canvas: Canvas, height: int) -> tuple[Frame, ...]:
    """The wreck of a hanging thing ``height`` px tall: its place is still that of the upper edge,
    so the picture lies on the floor below it."""
    return (Frame(canvas, (canvas.width // 2, canvas.height - height)),)


def tipped(canvas: Canvas, degrees: float, pivot_right: bool = True) -> Frame:
    """The picture turned clockwise about a lower corner; the anchor stays under the middle."""
    reach = canvas.width + canvas.height + PAD
    large = Image.new("RGBA", (reach * 2, reach * 2), (0, 0, 0, 0))
    corner_x = reach - (canvas.width if pivot_right else 0)
    large.paste(canvas.image, (corner_x, reach - canvas.height))
    turned = large.rotate(-degrees, Image.Resampling.NEAREST, center=(reach, reach))
    pixels = np.array(turned, dtype=np.uint8)
    solid = pixels[..., 3] > 0
    rows, columns = np.flatnonzero(solid.any(axis=1)), np.flatnonzero(solid.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    part = Canvas(1, 1)
    part.set_pixels(np.ascontiguousarray(pixels[top : rows[-1] + 1, left : columns[-1] + 1]))
    middle = reach - canvas.width // 2 if pivot_right else reach + canvas.width // 2
    return Frame(part, (middle - left, reach - top))


def falling(canvas: Canvas, angles: Sequence[float]) -> tuple[Frame, ...]:
    """Frames of a thing that tips over to the right."""
    return tuple(tipped(canvas, angle) for angle in angles)


def rubble(
    name: str, width: int, height: int, colours: Sequence[tuple[Colour, Colour, Colour]], count: int
) -> Canvas:
    """A low heap of broken pieces, each with a light, a body and a dark tone."""
    heap = Canvas(width, height)
    random = rng("rubble", name)
    for index in range(count):
        light, body, dark = colours[int(random.randint(len(colours)))]
        w, h = int(random.randint(3, 9)), int(random.randint(2, 5))
        centre = random.normal(0.5, 0.2)
        x = int(np.clip(centre, 0.02, 0.98) * (width - w))
        room = max(1, round((height - h) * (1 - abs(x + w / 2 - width / 2) / (width / 2)) * 0.8))
        y = height - h - int(random.randint(0, room)) if index < count // 2 else height - h
        slope = int(random.randint(-2, 3))
        heap.poly(
            [
                (x, y + max(0, slope)),
                (x + w, y + max(0, -slope)),
                (x + w, y + h - 1),
                (x, y + h - 1),
            ],
            body,
        )
        heap.line(x, y + max(0, slope), x + w, y + max(0, -slope), light)
        heap.hline(x, x + w, min(height - 1, y + h - 1), dark)
    return heap


def holed(canvas: Canvas, name: str, count: int, dark: Colour, light: Colour) -> Canvas:
    """A damaged copy: bullet holes with a lit lower lip and short cracks."""
    copy = canvas.crop(0, 0, canvas.width, canvas.height)
    random = rng("holes", name)
    solid = canvas.alpha()
    placed = 0
    while placed < count:
        x = int(random.randint(2, canvas.width - 3))
        y = int(random.randint(2, canvas.height - 3))
        if not solid[y - 1 : y + 2, x - 1 : x + 2].all():
            continue
        copy.rect(x, y, 2, 2, dark)
        copy.hline(x, x + 1, y + 2, light)
        copy.line(x, y, x + int(random.randint(-4, 5)), y + int(random.randint(-5, 6)), dark)
        placed += 1
    return copy


def animated(frames: int, draw: Callable[[int], Canvas]) -> tuple[Frame, ...]:
    """Standing frames 0 .. frames-1."""
    return tuple(standing(draw(index))[0] for index in range(frames))
