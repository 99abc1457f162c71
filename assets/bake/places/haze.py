"""Drifting haze sheets for additive drawing."""

from __future__ import annotations

import numpy as np

from assets.bake.places.layers import Plane
from assets.bake.places.palettes import rgba
from assets.bake.places.shade import Pixels, seed_of, tiling_fbm, to_bytes

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
