"""Things that break, bleed or blow: shards, chips, ink, dust and the extinguisher's cloud."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.bake.interface.raster import Mask, generator
from assets.bake.items.broken import CLEAR, PORCELAIN, TIMBER, ShardColours
from assets.bake.items.flashes import ROSE
from assets.bake.items.sketch import Anim, Sketch

INK_EDGE, INK_BODY, INK_DEEP = "a8407a", "4a1238", "220818"
"""Blood is ink-dark: plum with a lighter edge, never bright red."""
DUST = ("e8def4", "b4a6cc", "7c6e98", "4c4066")
SNOW = ("ffffff", "e0e0f4", "aeaed4", "7474a4")


@dataclass(frozen=True)
class Piece:
    """One flying shard: direction (degrees), speed (px/frame), size (px), spin (degrees/frame)."""

    direction: float
    speed: float
    size: float
    spin: float
    phase: float
    slim: float


def _pieces(name: str, count: int, speed: float, slim: tuple[float, float]) -> list[Piece]:
    random = generator(name)
    return [
        Piece(
            float(random.uniform(-40, 220)), float(random.uniform(0.25, 1.0) * speed),
            float(random.uniform(1.7, 4.6)), float(random.uniform(-70, 70)),
            float(random.uniform(0, 360)), float(random.uniform(*slim)),
        )
        for _ in range(count)
    ]  # fmt: skip


def _draw_piece(sketch: Sketch, piece: Piece, step: int, colours: ShardColours) -> None:
    """A shard at a frame: a slim triangle with one lit side."""
    travel = piece.speed * (1 - 0.8 ** (step + 1)) * 4.2
    angle = math.radians(piece.direction)
    x, y = travel * math.cos(angle), -travel * math.sin(angle) + 0.42 * step * step
    turn = math.radians(piece.phase + piece.spin * step)
    size = piece.size * (1.0 - 0.07 * step)
    long_x, long_y = math.cos(turn) * size, math.sin(turn) * size
    wide_x, wide_y = -long_y * piece.slim, long_x * piece.slim
    flash = (round(piece.phase) + step) % 4 == 0
    body = [(x + long_x, y + long_y), (x - long_x + wide_x, y - long_y + wide_y),
            (x - long_x - wide_x, y - long_y - wide_y)]  # fmt: skip
    sketch.shape(body, colours.edge if flash else colours.body, 0.3)
    if size > 1.8:
        sketch.line((x - long_x + wide_x, y - long_y + wide_y), (x + long_x, y + long_y),
                    "ffffff" if flash else colours.edge)  # fmt: skip
        sketch.dot(x - long_x - wide_x, y - long_y - wide_y, colours.shade)


def shatter(name: str, colours: ShardColours, count: int, slim: tuple[float, float]) -> Anim:
    """Eight frames of shards that fly off, tumble and fall."""
    pieces = _pieces(name, count, 9.0, slim)
    frames = []
    for step in range(8):
        sketch = Sketch(44)
        if step < 2:
            sketch.star(7, 9 + 4 * step, 3.4 - step, 10, colours.edge)
            sketch.star(5, 5 + 2 * step, 2.2, 40, "ffffff")
        for index, piece in enumerate(pieces):
            if step < 5 or (index + step) % 3:
                _draw_piece(sketch, piece, step, colours)
        if step == 7:
            sketch.dissolve(0.35)
        frames.append(sketch.frame())
    return Anim(frames, (2, 2, 2, 3, 3, 3, 4, 4), "alpha")


def glass_burst() -> Anim:
    """A glass, bottle or pane goes."""
    return shatter("glass burst", CLEAR, 24, (0.3, 0.65))


def porcelain_burst() -> Anim:
    """A plate goes."""
    return shatter("porcelain burst", PORCELAIN, 15, (0.5, 0.9))


def wood_burst() -> Anim:
    """A stool, table or door goes."""
    return shatter("wood burst", TIMBER, 17, (0.16, 0.3))


def _drop(sketch: Sketch, x: float, y: float, size: float) -> None:
    """A drop of ink with a light upper edge."""
    sketch.disc(x, y, size * 1.25, INK_BODY)
    sketch.dot(x, y - size * 0.7, INK_EDGE)
    if size > 1.3:
        sketch.dot(x + 1, y - size * 0.7, INK_EDGE)
        sketch.dot(x, y + size * 0.8, INK_DEEP)


@dataclass(frozen=True)
class Blow:
    """How a blow that lands looks: drops of ink, the glint's arm by frame, the pressed air before
    it as radius and thickness by frame, and streaks by frame (from, to). Lengths are px."""

    drops: int
    swift: float  # px/frame
    glint: tuple[float, ...]
    wave: tuple[tuple[float, float], ...] = ()
    streaks: tuple[tuple[float, float], ...] = ()


TAP = Blow(7, 5.5, (6.0, 8.0, 4.5, 2.0), (), ((0, 0), (5, 10), (9, 13)))
HIT = Blow(13, 8.0, (8.0, 12.0, 8.0, 4.0, 2.0), ((0, 0), (10, 2.6), (15, 1.8), (19, 1.0)),
           ((0, 0), (7, 15), (14, 21), (20, 24)))  # fmt: skip
HEAVY = Blow(18, 10.5, (10.0, 18.0, 13.0, 8.0, 4.0, 2.0),
             ((0, 0), (12, 4.2), (19, 3.2), (25, 2.2), (29, 1.2)),
             ((0, 0), (9, 22), (18, 31), (27, 36), (33, 37)))  # fmt: skip
WAVE_HALF = 58.0  # degrees to each side of the blow
STREAK_ANGLES = (-46.0, -22.0, 4.0, 27.0, 50.0)


def _wave(sketch: Sketch, radius: float, thick: float, late: bool) -> None:
    """An open arc in front of the fist, full in the middle and thin at its ends: the air goes where
    the blow goes, and the heads of both stay free."""
    y, x = sketch.grid()
    off = np.abs(np.degrees(np.arctan2(y, x)))
    width = thick * np.clip(1.0 - (off / WAVE_HALF) ** 2, 0.0, 1.0)
    depth = np.abs(np.hypot(x, y) - radius)
    edge: Mask = (depth < (width + 1.2) / 2) & (off < WAVE_HALF)
    core: Mask = (depth < width / 2) & (off < WAVE_HALF * 0.8)
    sketch.mask(edge, ROSE[3] if late else ROSE[2])
    sketch.mask(core, ROSE[2] if late else ROSE[1])


def _blow(name: str, blow: Blow, ticks: tuple[int, ...]) -> Anim:
    """A white glint longer along the blow, what it presses ahead, then ink that flies with it."""
    random = generator(name)
    drops = [
        (random.uniform(-34, 52), random.uniform(0.35, 1.0) * blow.swift, random.uniform(0.9, 2.2))
        for _ in range(blow.drops)
    ]
    frames = []
    for step in range(len(ticks)):
        sketch = Sketch(46)
        for degrees, speed, size in drops:
            travel = speed * (1 - 0.74 ** (step + 1)) * 3.6
            x = travel * math.cos(math.radians(degrees))
            y = -travel * math.sin(math.radians(degrees)) + 0.5 * step * step
            if step and size * (1 - step * 0.1) > 0.55:
                _drop(sketch, x, y, size * (1 - step * 0.1))
        if step < len(blow.wave) and blow.wave[step][1]:
            _wave(sketch, *blow.wave[step], late=step > 2)
        if step < len(blow.streaks):
            near, far = blow.streaks[step]
            for index, degrees in enumerate(STREAK_ANGLES if far else ()):
                dx, dy = math.cos(math.radians(degrees)), -math.sin(math.radians(degrees))
                end = far * (1.0, 0.8, 1.1, 0.75, 0.95)[index]
                colour = ROSE[0] if step == 1 else ROSE[min(step, 3) - 1]
                sketch.line((near * dx, near * dy), (end * dx, end * dy), colour)
        if step < len(blow.glint):
            _glint(sketch, blow.glint[step])
        frames.append(sketch.frame())
    return Anim(frames, ticks, "alpha")


def _glint(sketch: Sketch, arm: float) -> None:
    """A four-pointed star, twice as long with the blow as across it."""
    for share, colour in ((1.0, ROSE[2]), (0.74, ROSE[0])):
        long, high, waist = arm * share, arm * share * 0.62, max(0.9, arm * 0.2 * share)
        outline = [
            (long, 0.0), (waist, waist), (0.0, high), (-waist, waist),
            (-long * 0.5, 0.0), (-waist, -waist), (0.0, -high), (waist, -waist),
        ]  # fmt: skip
        sketch.shape(outline, colour, 0.4)
    sketch.disc(0, 0, max(0.8, arm * 0.26), ROSE[0])


def flesh_tap() -> Anim:
    """A light blow that lands."""
    return _blow("flesh tap", TAP, (2, 2, 2, 2, 3))


def flesh_hit() -> Anim:
    """A blow of some weight."""
    return _blow("flesh hit", HIT, (2, 2, 2, 2, 3, 3))


def flesh_burst() -> Anim:
    """A heavy blow."""
    return _blow("flesh burst", HEAVY, (1, 2, 2, 2, 2, 3, 3))


@dataclass(frozen=True)
class Puff:
    """A ball of dust: start, drift (px/frame), first and last radius (px)."""

    x: float
    y: float
    drift: tuple[float, float]
    first: float
    last: float


def billow(puffs: Sequence[Puff], colours: Sequence[str], count: int, reach: int) -> list[Sketch]:
    """Frames of puffs that grow, drift, are lit from above and dissolve."""
    sketches = []
    for step in range(count):
        life = step / (count - 1)
        sketch = Sketch(reach)
        grid_y, grid_x = sketch.grid()
        height = np.full(grid_x.shape, -np.inf)
        for puff in puffs:
            slow = (1 - 0.8**step) * 4
            radius = puff.first + (puff.last - puff.first) * math.sqrt(life)
            x, y = puff.x + puff.drift[0] * slow, puff.y + puff.drift[1] * slow
            inside = 1 - ((grid_x - x) ** 2 + (grid_y - y) ** 2) / max(radius, 0.6) ** 2
            light = (y - grid_y) / max(radius, 0.6) * 0.7 + (x - grid_x) / max(radius, 0.6) * 0.25
            height = np.where(inside > 0, np.maximum(light, height - 0.9), height)
        level = np.clip((0.62 - height) / 1.25 * len(colours), 0, len(colours) - 0.01)
        for index, colour in enumerate(colours):
            mask: Mask = np.isfinite(height) & (level >= index) & (level < index + 1)
            sketch.mask(mask, colour)
        sketch.dissolve(max(0.0, (life - 0.35) * 1.35))
        sketches.append(sketch)
    return sketches


def dust_land() -> Anim:
    """Dust to both sides of landing feet; the origin is the floor."""
    puffs = [
        Puff(side * x, -1.8, (side * push, -0.45), 1.8, size)
        for side in (-1, 1)
        for x, push, size in ((4, 3.8, 3.2), (5, 2.4, 4.8), (2, 1.2, 4.0))
    ]
    frames = [sketch.frame() for sketch in billow(puffs, DUST, 7, 28)]
    return Anim(frames, (2, 2, 3, 3, 3, 4, 4), "alpha")


def dust_run() -> Anim:
    """A kick of dust behind a running foot (drawn to the left of the origin)."""
    puffs = [Puff(-1, -1.4, (-1.9, -0.3), 1.6, 3.2), Puff(-3, -1.8, (-1.0, -0.9), 1.2, 3.8)]
    frames = [sketch.frame() for sketch in billow(puffs, DUST, 6, 18)]
    return Anim(frames, (2, 2, 3, 3, 4, 4), "alpha")


def cloud() -> Anim:
    """One puff of the extinguisher's powder; the view emits several along the cone."""
    random = generator("cloud")
    puffs = [Puff(0, 0, (0.5, -0.2), 3.0, 8.0)]
    for index in range(11):
        angle = 2 * math.pi * index / 11 + float(random.uniform(-0.25, 0.25))
        far = float(random.uniform(1.9, 3.6))
        drift = (math.cos(angle) * far, math.sin(angle) * far * 0.8 - 0.5)
        puffs.append(Puff(0, 0, drift, 2.2, float(random.uniform(4.5, 7.5))))
    frames = [sketch.frame() for sketch in billow(puffs, SNOW, 9, 40)]
    return Anim(frames, (2, 3, 4, 5, 6, 7, 8, 8, 8), "alpha")
