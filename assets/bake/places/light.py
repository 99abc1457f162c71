"""Smooth light in float pictures: cones with smoke in them, soft spots, tubes of light."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from assets.bake.places.palettes import Colour, rgba
from assets.bake.places.shade import Field, blur, fbm

#: share of a cone that varies with the smoke in it
SMOKE = 0.55
SMOKE_CELL = 26


@dataclass(frozen=True)
class Cone:
    """A beam: length in px, direction in degrees (0 right, positive up), half spread in degrees."""

    length: int
    angle: float
    spread: float
    colour: Colour
    strength: float
    mouth: float = 1.5


def cone_box(cone: Cone, pad: int = 3) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the beam relative to its mouth, y down."""
    points = [(0.0, 0.0)]
    for turn in (-1.0, -0.5, 0.0, 0.5, 1.0):
        at = math.radians(cone.angle + cone.spread * turn)
        points.append((cone.length * math.cos(at), -cone.length * math.sin(at)))
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return int(min(xs)) - pad, int(min(ys)) - pad, int(max(xs)) + pad, int(max(ys)) + pad


def draw_cone(cone: Cone, seed: int) -> tuple[Field, int, int]:
    """The light of a beam as float RGB, and where its mouth lies in the picture."""
    left, top, right, bottom = cone_box(cone)
    y, x = np.mgrid[top:bottom, left:right].astype(np.float64)
    at = math.radians(cone.angle)
    along = x * math.cos(at) - y * math.sin(at)
    across = x * math.sin(at) + y * math.cos(at)
    half = cone.mouth + np.clip(along, 0, None) * math.tan(math.radians(cone.spread))
    edge = np.clip(1 - np.abs(across) / half, 0, 1)
    body = edge**2 * 0.75 + (edge > 0.02) * 0.25 * np.minimum(1, edge * 4)
    fall = np.clip(1 - along / cone.length, 0, 1) ** 1.1
    light = np.where((along > 0) & (along < cone.length), body * fall, 0.0)
    smoke = np.clip(fbm(light.shape[0], light.shape[1], SMOKE_CELL, 4, seed) * 1.6 - 0.35, 0, 1)
    light = light * (1 - SMOKE + 2 * SMOKE * smoke) * cone.strength
    return light[..., None] * np.array(rgba(cone.colour)[:3], dtype=np.float64), -left, -top


def add_at(target: Field, light: Field, x: int, y: int) -> None:
    """Add a light picture at a place, clipped at the edges."""
    height, width = target.shape[:2]
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(width, x + light.shape[1]), min(height, y + light.shape[0])
    if x0 < x1 and y0 < y1:
        target[y0:y1, x0:x1] += light[y0 - y : y1 - y, x0 - x : x1 - x]


def add_cone(target: Field, cone: Cone, x: int, y: int, seed: int) -> None:
    light, mouth_x, mouth_y = draw_cone(cone, seed)
    add_at(target, light, x - mouth_x, y - mouth_y)


def add_spot(
    target: Field,
    x: float,
    y: float,
    rx: float,
    ry: float,
    colour: Colour,
    strength: float,
    power: float = 2.0,
) -> None:
    """A soft elliptic glow."""
    rows, columns = np.mgrid[0 : target.shape[0], 0 : target.shape[1]].astype(np.float64)
    near = np.clip(1 - np.hypot((columns - x) / rx, (rows - y) / ry), 0, 1) ** power
    target += near[..., None] * np.array(rgba(colour)[:3]) * strength


def bloom(core: Field, radii: tuple[tuple[float, float], ...]) -> Field:
    """The picture's halo: blurs of each radius times its weight."""
    halo = np.zeros_like(core)
    for radius, weight in radii:
        halo += blur(core, radius) * weight
    return halo
