"""Drifting haze sheets for additive drawing and the black figures of the foreground."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.figures import CELL_H, CELL_W, add_rim, draw_dancer, random_dancer
from assets.bake.places.fixtures import plant
from assets.bake.places.layers import FRONT, Plane
from assets.bake.places.palettes import rgba
from assets.bake.places.shade import Field, Pixels, blur, rng, seed_of, tiling_fbm, to_bytes

#: width after which a sheet repeats, px
SHEET_W = 1280
#: (row of the frame with the camera at its lowest, colour added there)
Stops = tuple[tuple[int, str], ...]
FAR_STOPS: Stops = (
    (0, "000000"),
    (150, "06020a"),
    (196, "0c0412"),
    (256, "2a0c32"),
    (286, "1c0828"),
    (360, "06020a"),
)
NEAR_STOPS: Stops = (
    (0, "000000"),
    (190, "040208"),
    (228, "180a24"),
    (262, "361448"),
    (280, "4a1c60"),
    (360, "0c0614"),
)


def sheet(name: str, plane: Plane, stops: Stops) -> Pixels:
    """Dark colour rows times seamless noise, RGB."""
    height = plane.height
    rows = np.arange(height)
    at = [plane.row(stop[0]) for stop in stops]
    colours = np.array([rgba(stop[1])[:3] for stop in stops], dtype=np.float64)
    column = np.stack([np.interp(rows, at, colours[:, i]) for i in range(3)], axis=-1)
    padded = -(-height // 64) * 64
    smoke = tiling_fbm(padded, SHEET_W, 64, 4, seed_of("haze", name), 2)[:height]
    light = column[:, None] * np.clip(0.25 + 1.5 * (smoke - 0.12), 0.1, 1.7)[..., None]
    jitter = np.random.RandomState(seed_of(name, "grain")).rand(height, SHEET_W, 1) - 0.5
    return to_bytes(light + jitter * (light > 1))


#: foreground figures: column of the picture, how far the head stands over the lower edge
HEADS: tuple[tuple[int, int], ...] = (
    (60, 34),
    (118, 22),
    (172, 40),
    (236, 18),
    (420, 26),
    (474, 38),
    (700, 20),
    (760, 36),
    (812, 24),
    (1030, 30),
    (1096, 20),
    (1330, 34),
    (1392, 22),
    (1450, 40),
    (1650, 24),
    (1716, 36),
    (1900, 20),
    (1960, 38),
    (2018, 26),
    (2180, 34),
    (2240, 22),
)
FRONT_HEIGHT = 132
FRONT_SCALE = 2.1
#: all heads stand this much higher than the table says, px
RISE = 8


def _blurred(canvas: Canvas) -> Pixels:
    """Premultiplied one-pixel blur, so that the edge does not grow bright."""
    pixels = canvas.pixels().astype(np.float64)
    alpha = pixels[..., 3:] / 255
    soft: Field = blur(np.concatenate([pixels[..., :3] * alpha, alpha], axis=2), 1)
    soft = soft * 0.6 + np.concatenate([pixels[..., :3] * alpha, alpha], axis=2) * 0.4
    out = np.zeros_like(pixels)
    out[..., :3] = soft[..., :3] / np.maximum(soft[..., 3:], 1e-6)
    out[..., 3] = soft[..., 3] * 255
    return to_bytes(out)


def foreground() -> Canvas:
    """Near-black heads, arms and a plant along the lower edge, with a weak coloured rim."""
    band = Canvas(FRONT.width, FRONT_HEIGHT)
    for index, (x, rise) in enumerate(HEADS):
        random = rng("front", index)
        dancer = random_dancer(random, 0.45)
        body = draw_dancer(dancer, 1, 1.0, ("030208", "040209", "05030b"), False)
        side = 1 if x < FRONT.width / 2 else -1
        body = add_rim(body, side, "ff4aa0" if side > 0 else "3cc0f0", 0.75, (22, 50))
        figure = Canvas(CELL_W, CELL_H)
        figure.set_pixels(body)
        size = (round(CELL_W * FRONT_SCALE), round(CELL_H * FRONT_SCALE))
        large = Canvas(*size)
        large.set_pixels(np.array(figure.image.resize(size, 3), dtype=np.uint8))
        head_row = round((78 - 54) * FRONT_SCALE)
        band.paste(large, x - size[0] // 2, FRONT_HEIGHT - rise - RISE - head_row)
    for x in (300, 2120):
        leaf = plant().dimmed(0.08)
        size = (leaf.width * 2, leaf.height * 2)
        large = Canvas(*size)
        large.set_pixels(np.array(leaf.image.resize(size, 0), dtype=np.uint8))
        band.paste(large, x, FRONT_HEIGHT - 58)
    soft = Canvas(band.width, band.height)
    soft.set_pixels(_blurred(band))
    return soft
