"""Saves opaque pictures as palettes: the same pixels, or nearly, in a third of the bytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

MOST = 256  # colours of a palette


def save_small(image: Image.Image, path: Path, *, most: int = MOST, lossy: bool = False) -> Path:
    """Write an opaque picture. One of few colours keeps every pixel; one of many is brought down
    to `most` colours if it may be `lossy`, as water and glass may, and is kept whole otherwise."""
    exact = image.convert("RGB")
    few = _exact(exact)
    if few is None and lossy:
        few = exact.quantize(most, dither=Image.Dither.FLOYDSTEINBERG)
    path.parent.mkdir(parents=True, exist_ok=True)
    (few or exact).save(path, optimize=True)
    return path


def _exact(image: Image.Image) -> Image.Image | None:
    """The picture as a palette of its own colours; None: it has too many."""
    pixels = np.array(image, dtype=np.int64)
    numbers = pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2]
    colours, places = np.unique(numbers, return_inverse=True)
    if len(colours) > MOST:
        return None
    few = Image.fromarray(places.reshape(numbers.shape).astype(np.uint8))
    few.putpalette([int(one) >> shift & 255 for one in colours for shift in (16, 8, 0)])
    return few
