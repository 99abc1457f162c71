"""The back wall of the club: haze, ribs, light tubes, far balconies and the octagon portal."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.crowd import Band, draw_band
from assets.bake.places.layers import BACK
from assets.bake.places.light import Cone, add_cone, add_spot, bloom
from assets.bake.places.palettes import CYAN, HAZE, MAGENTA, VIOLET, mix
from assets.bake.places.shade import Field, Pixels, fbm, grain, ramp, rng, seed_of, to_bytes

W, H = BACK.width, BACK.height
CX = BACK.middle
#: foot of the portal and middle of its glow, rows of the picture
BASE = BACK.row(246)
HEART = BACK.row(186)
#: nested arches from the inside: half width, height, colour, line width (px)
ARCHES: tuple[tuple[int, int, str, int], ...] = (
    (56, 98, "fff0fa", 2),
    (74, 132, "ff4aa8", 3),
    (92, 166, "c030e0", 3),
    (108, 198, "4a50ff", 3),
)
#: cut of the corners as a share of the half width
CUT = 0.28
#: brightness of the frames of the pulse; one a half beat, each beat starts at the first
PULSE: tuple[float, ...] = (1.0, 0.62)
#: pulse picture around the portal: left, top, width, height
GLOW_BOX = (CX - 176, BACK.row(16), 352, 268)
#: the dark reveal behind an arch: how far inside its tube, and how wide, px
REVEAL, REVEAL_WIDTH = 12.0, 7.0
TUBE_COLOURS = ("7a3cff", "ff2e88", "22c8ff", "ff8ad0")
#: far balconies left and right of the portal: left edge and width
BALCONIES: tuple[tuple[int, int], ...] = ((-10, CX - 144), (CX + 154, W - CX - 144))
BALCONY_ROW = BACK.row(128)


def _wall_tone() -> Field:
    y, x = np.mgrid[0:H, 0:W].astype(np.float64)
    away = np.hypot((x - CX) / 310, (y - HEART) / 190)
    haze = fbm(H, W, 90, 4, seed_of("club", "far haze"), 1.8)
    tone = 0.10 + 0.09 * np.clip(away - 0.5, 0, 1)
    tone += np.clip(1.15 - away * 0.8, 0, 1) ** 1.4 * 0.62
    tone += (haze - 0.5) * 0.42 * np.clip(1.5 - away * 0.7, 0.25, 1)
    return np.asarray(np.clip(tone, 0, 1), dtype=np.float64)


def _ribs(canvas: Canvas) -> None:
    """Upright wall ribs with one lit edge, and a cornice."""
    for index, x in enumerate(range(22, W, 44)):
        if abs(x - CX) < 126:
            continue
        canvas.rect(x, 0, 10, BASE + 10, "06030e78")
        lit, dark = (x, x + 9) if x > CX else (x + 9, x)
        canvas.vline(lit, 0, BASE + 10, "8c3cbe5a")
        canvas.vline(dark, 0, BASE + 10, "04020a90")
        for y in range(BACK.row(20) + index % 3 * 9, BASE, 34):
            canvas.hline(x + 1, x + 8, y, "8c3cbe38")
            canvas.hline(x + 1, x + 8, y + 1, "04020a70")
    for y, colour in ((-4, "3a1c58"), (-3, "1a0c2c"), (14, "2a1444"), (15, "0c0618")):
        canvas.hline(0, W - 1, BACK.row(y), colour)


def _balconies(canvas: Canvas) -> None:
    """Two far tiers with tiny guests, a rail and a neon edge."""
    for left, width in BALCONIES:
        band = Band(
            name=f"tier{left}",
            width=width,
            height=46,
            foot=38,
            spacing=9,
            scale=0.46,
            jitter=1,
            raised=0.55,
            tones=("1d0f38", "22123f", "2c1750"),
            rim="e060d0",
            rim_strength=0.6,
        )
        tiny = draw_band(band).crop(0, 0, width, 46)
        floor = BALCONY_ROW
        canvas.paste(tiny, left, floor - 38)
        neon = "30c0e0" if left < CX else "ff4aa8"
        canvas.rect(left, floor, width, 8, "110820")
        canvas.hline(left, left + width, floor, "8a4ab0")
        canvas.hline(left, left + width, floor + 7, neon)
        canvas.hline(left, left + width, floor - 12, "7a4aa0")
        for x in range(left, left + width, 12):
            canvas.vline(x, floor - 12, floor, "3a1c58")
        for depth in range(18):
            shade = (4, 2, 10, int(130 * (1 - depth / 18)))
            canvas.paste(Canvas(width, 1, shade), left, floor + 8 + depth)


def _outline(half: int, height: int) -> list[tuple[float, float]]:
    cut = half * CUT
    left, right, top = CX - half, CX + half, BASE - height
    return [
        (left, BASE),
        (left, top + cut),
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, BASE),
    ]


def _emitters() -> Pixels:
    """The drawn light sources: arches and the hanging light tubes of the side walls."""
    canvas = Canvas(W, H)
    random = rng("club", "tubes")
    columns = [x for x in range(14, W, 19) if abs(x - CX) > 138]
    for x in columns:
        top, length = BACK.row(int(random.randint(20, 62))), int(random.randint(26, 70))
        colour = TUBE_COLOURS[int(random.randint(4))]
        level = 0.55 + 0.45 * float(random.rand())
        canvas.rect(x, top, 2, length, mix("000000", colour, level))
    _edges(canvas)
    for half, height, colour, thick in ARCHES:
        points = [(round(px), round(py)) for px, py in _outline(half, height)]
        for start, end in pairwise(points):
            canvas.line(*start, *end, colour, thick)
    return canvas.pixels()


def _depth_inside(half: int, height: int) -> Field:
    """How far (px) each pixel lies inside an arch, below its roof or beside its posts."""
    y, x = np.mgrid[0:H, 0:W].astype(np.float64)
    across, down = half - np.abs(x - CX), y - (BASE - height)
    corner = (across + down - half * CUT) / math.sqrt(2)
    return np.asarray(np.minimum(np.minimum(across, down), corner), dtype=np.float64)


def _recess() -> Field:
    """Each arch stands before the next: behind its tube lies a dark reveal. Factor of the light."""
    factor = np.ones((H, W))
    for half, height, _, _ in ARCHES[1:]:
        inside = _depth_inside(half, height)
        reveal = np.exp(-(((inside - REVEAL) / REVEAL_WIDTH) ** 2))
        factor *= 1 - 0.42 * reveal * (inside > 0)
    return np.asarray(factor[..., None], dtype=np.float64)


def _edges(canvas: Canvas) -> None:
    """Corner to corner from each arch to the next: the lines of a passage that recedes."""
    for (half, height, _, _), (outer, higher, _, _) in pairwise(ARCHES):
        near, far = _outline(outer, higher), _outline(half, height)
        for start, end in zip(near[1:5], far[1:5], strict=True):
            (x0, y0), (x1, y1) = start, end
            canvas.line(round(x0), round(y0), round(x1), round(y1), "8a2cb0", 1)


def portal_light() -> Field:
    """Everything that the portal and the tubes add to the wall, float RGB."""
    pixels = _emitters()
    core = pixels[..., :3].astype(np.float64) * (pixels[..., 3:] / 255)
    light = core * 0.95 + bloom(core, ((2, 0.7), (6, 0.85), (15, 0.95)))
    add_spot(light, CX, HEART + 12, 110, 84, "ffa0dc", 0.42, 1.9)
    add_spot(light, CX, HEART + 24, 210, 120, "be2896", 0.42, 1.8)
    return np.asarray(light * _recess(), dtype=np.float64)


def _uplights(light: Field) -> None:
    rows = (
        (-146, 104, MAGENTA),
        (-100, 84, VIOLET),
        (-60, 108, CYAN),
        (60, 72, CYAN),
        (100, 98, VIOLET),
        (146, 76, MAGENTA),
        (-300, 96, VIOLET),
        (-232, 80, CYAN),
        (232, 100, CYAN),
        (300, 84, VIOLET),
        (-400, 100, MAGENTA),
        (400, 80, CYAN),
    )
    for dx, angle, colour in rows:
        add_cone(light, Cone(230, angle, 4.5, colour, 0.34, 2.0), CX + dx, BASE + 22, seed_of(dx))


def _far_floor(pixels: Field) -> None:
    """Below the portal: a dark floor that mirrors the wall above it, fading."""
    depth = H - BASE - 8
    mirror = pixels[BASE + 8 - depth : BASE + 8][::-1]
    fade = np.linspace(0.55, 0.12, depth)[:, None, None]
    pixels[BASE + 8 :] = mirror * fade


def back_wall() -> Pixels:
    """The finished opaque picture, RGB."""
    canvas = Canvas(W, H)
    canvas.set_pixels(ramp(_wall_tone(), HAZE, 0.55, 8))
    _ribs(canvas)
    _balconies(canvas)
    light = portal_light() * 0.82
    _uplights(light)
    wall = canvas.pixels()[..., :3].astype(np.float64) * _recess()
    pixels = wall + grain(light, seed_of("back grain"))
    _far_floor(pixels)
    return to_bytes(pixels)


def portal_pulse() -> Pixels:
    """Frames of the beat glow for additive drawing, below each other, RGB on black."""
    left, top, width, height = GLOW_BOX
    light = portal_light()[top : top + height, left : left + width] * 0.3
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    edge = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y))
    light *= np.clip(edge / 24, 0, 1)[..., None]
    frames = [to_bytes(grain(light * level, seed_of("pulse", level))) for level in PULSE]
    return np.concatenate(frames, axis=0)
