"""Flashes and sparks: muzzle, hits on metal, parry, tells, stars of a dazed man."""

from __future__ import annotations

import math
from collections.abc import Sequence

from assets.bake.interface.raster import Point, generator
from assets.bake.items.sketch import Anim, Sketch

FIRE = ("fff8e0", "ffd060", "ff8a20", "b83c10", "5a1408")
COLD = ("ffffff", "c8f8ff", "60e0ff", "2080c0", "0c3060")
ROSE = ("ffffff", "ffd0e4", "ff5aa0", "c01858", "500828")


def _muzzle_star(length: float, width: float) -> list[Point]:
    """A forward star as from a barrel; the origin is the muzzle."""
    w, n = width, length
    return [
        (-2, 0), (2, -2.2 * w), (1, -8 * w), (7, -3.4 * w), (13 * n, -6.5 * w), (13 * n, -2.2 * w),
        (31 * n, -0.2), (13 * n, 2.2 * w), (15 * n, 6.5 * w), (7, 3.4 * w), (1, 7.5 * w),
        (2, 2.2 * w),
    ]  # fmt: skip


def muzzle() -> Anim:
    """Muzzle flash: two ticks of star, then a torn ring and sparks ahead."""
    frames = []
    for length, width in ((0.95, 1.15), (1.15, 1.75)):
        sketch = Sketch(40)
        for share, colour in ((1.0, FIRE[2]), (0.74, FIRE[1]), (0.46, FIRE[0])):
            sketch.shape(_muzzle_star(length * share, width * share), colour, 0.4)
        frames.append(sketch.frame())
    random = generator("muzzle")
    sparks = [(random.uniform(-24, 24), random.uniform(14, 30)) for _ in range(9)]
    for step, colour in enumerate((FIRE[1], FIRE[2], FIRE[3])):
        sketch = Sketch(48)
        if step == 0:
            sketch.shape(_muzzle_star(0.55, 0.5), FIRE[2], 0.4)
            sketch.shape(_muzzle_star(0.34, 0.3), FIRE[0], 0.4)
        for degrees, reach in sparks:
            far = reach * (0.8 + 0.35 * step)
            dx, dy = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            near = far - (5 - 2 * step)
            sketch.line((near * dx, near * dy), (far * dx, far * dy + 0.4 * step), colour)
        frames.append(sketch.frame())
    return Anim(frames, (1, 1, 2, 2, 2), "add")


def spray(
    name: str, colours: Sequence[str], count: int, speed: float, spread: tuple[float, float]
) -> list[Sketch]:
    """Six frames of streaks that fly from the origin, slow down and fall."""
    random = generator(name)
    rays = [(random.uniform(*spread), random.uniform(0.35, 1.0) * speed) for _ in range(count)]
    sketches = []
    for step in range(6):
        sketch = Sketch(40)
        for degrees, swift in rays:
            dx, dy = math.cos(math.radians(degrees)), -math.sin(math.radians(degrees))
            far = swift * (1 - 0.62 ** (step + 1)) * 1.6
            tail = max(0.0, far - swift * 0.62**step * 0.75)
            drop = 0.35 * step * step
            heat = min(len(colours) - 1, step * len(colours) // 6 + (swift < speed * 0.5))
            if step == 5 and swift < speed * 0.6:
                continue
            sketch.line((tail * dx, tail * dy + drop), (far * dx, far * dy + drop), colours[heat])
        sketches.append(sketch)
    return sketches


def spark_hit() -> Anim:
    """A bullet or blade on metal or stone; drawn to fly to the right and up."""
    sketches = spray("spark hit", FIRE, 15, 15.0, (-75, 105))
    sketches[0].star(5, 8, 2.6, 12, FIRE[1])
    sketches[0].disc(0, 0, 3.2, FIRE[0])
    sketches[1].star(4, 6, 1.6, 45, FIRE[1])
    sketches[1].disc(0, 0, 1.6, FIRE[0])
    return Anim([sketch.frame() for sketch in sketches], (2, 2, 2, 3, 3, 3), "add")


def spark_block() -> Anim:
    """A stopped blow: upright glint and a cold spray to both sides."""
    sketches = spray("spark block", COLD, 16, 13.0, (20, 340))
    for sketch, arm, core in zip(sketches, (12, 9, 5), (3.2, 2.2, 1.0), strict=False):
        sketch.cross(arm, COLD[1], 1.6)
        sketch.disc(0, 0, core, COLD[0])
    sketches[1].ring(9, 1.2, COLD[2])
    sketches[2].ring(12, 1.0, COLD[3])
    return Anim([sketch.frame() for sketch in sketches], (2, 2, 2, 2, 3, 3), "add")


def parry_flash() -> Anim:
    """The reward of a parry: a long glint, then two rings that open."""
    frames = []
    rings = ((0.0, 0.0), (6.0, 2.4), (10.5, 2.0), (14.0, 1.5), (16.5, 1.1), (18.0, 0.8), (19.0, 0))
    arms = (9, 21, 15, 10, 6, 4, 2)
    for step, ((radius, thick), arm) in enumerate(zip(rings, arms, strict=True)):
        sketch = Sketch(34)
        if thick:
            sketch.ring(radius, thick + 1.4, COLD[3] if step > 2 else COLD[2])
            sketch.ring(radius, thick, COLD[2] if step > 3 else COLD[1])
        if step > 3:
            sketch.dissolve(0.2 * (step - 3))
        sketch.star(4, arm * 0.55, 1.8, 45, FIRE[1])
        sketch.cross(arm, COLD[1], 2.0)
        sketch.disc(0, 0, max(0.6, 5.0 - step), COLD[0])
        frames.append(sketch.frame())
    return Anim(frames, (2, 2, 2, 2, 3, 3, 3), "add")


def tell_gun() -> Anim:
    """The dot of a laser on its target, pulsing."""
    frames = []
    for radius, halo in ((1.4, 2.6), (1.6, 3.2), (1.9, 4.2), (1.6, 3.2), (1.2, 2.4)):
        sketch = Sketch(6)
        sketch.disc(0, 0, halo, "5a0610")
        sketch.disc(0, 0, radius + 0.6, "ff2038")
        sketch.disc(0, 0, radius - 0.6, "ffd0d0")
        frames.append(sketch.frame())
    return Anim(frames, (4, 3, 3, 3, 4), "add", loop=True)


def tell_heavy() -> Anim:
    """The glint before a blow that cannot be blocked."""
    frames = []
    for step, arm in enumerate((3, 7, 11, 14, 10, 6, 3)):
        sketch = Sketch(18)
        sketch.star(4, arm * 0.6, 1.2, 45, "8a0a20")
        sketch.cross(arm, "ff3040", 2.0)
        sketch.cross(arm * 0.6, "ff9c8c", 1.4)
        sketch.disc(0, 0, 2.2 if 1 < step < 5 else 1.2, "ffffff")
        frames.append(sketch.frame())
    return Anim(frames, (2, 2, 2, 3, 2, 2, 2), "add")


def open_stars() -> Anim:
    """Three stars that circle over the head of a dazed man; the origin is his head's top."""
    frames = []
    for step in range(8):
        sketch = Sketch(14)
        marks = []
        for star in range(3):
            angle = 2 * math.pi * (step / 24 + star / 3)
            marks.append((math.sin(angle), 9 * math.cos(angle), 2.6 * math.sin(angle) - 3))
        for depth, x, y in sorted(marks):
            column, row = round(x), round(y)
            near = depth > -0.2
            sketch.dot(column, row, "fffbe0" if near else "d8a03a")
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                sketch.dot(column + dx, row + dy, "ffd060" if near else "7a4a18")
            if near:
                for dx, dy in ((2, 0), (-2, 0), (0, -2)):
                    sketch.dot(column + dx, row + dy, "c06a20")
        frames.append(sketch.frame())
    return Anim(frames, (4,) * 8, "alpha", loop=True)


def edge_marker() -> Anim:
    """Danger from beyond the right edge of the picture; the origin is the arrow's tip."""
    frames = []
    for push, body in (
        (0, "ff3040"),
        (1, "ff4a50"),
        (2, "ff8a80"),
        (3, "ffd8d0"),
        (1, "ff4a50"),
        (0, "c81c34"),
    ):
        sketch = Sketch(24)
        tip = -3 + push
        outline = [
            (tip + 1.5, 0),
            (tip - 9, -9.5),
            (tip - 9, -4),
            (tip - 14, 0),
            (tip - 9, 4),
            (tip - 9, 9.5),
        ]
        sketch.shape([(x, y) for x, y in outline], "14040a", 0.3)
        inner = [(tip, 0), (tip - 8, -7.5), (tip - 8, 7.5)]
        sketch.shape([(x, y) for x, y in inner], body)
        sketch.line((tip - 6, -1), (tip - 6, 1), "ffffff")
        sketch.line((tip - 4, 0), (tip - 3, 0), "ffffff")
        frames.append(sketch.frame())
    return Anim(frames, (4, 3, 3, 5, 3, 4), "alpha", loop=True)
