"""Pictures of few colours as PNG with a palette: half the bytes of true colour, the same pixels."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

MOST = 256  # colours that a palette holds
OPAQUE = 255


def save_indexed(pixels: NDArray[np.uint8], path: Path) -> None:
    """Write RGB or RGBA pixels (height, width, 3 or 4); more than MOST colours stay true colour."""
    height, width, channels = pixels.shape
    words = np.zeros((height, width), np.uint32)
    for channel in range(channels):
        words = words << np.uint32(8) | pixels[..., channel]
    colours, index, count = np.unique(words.ravel(), return_inverse=True, return_counts=True)
    if len(colours) > MOST:
        Image.fromarray(pixels).save(path, optimize=True)
        return
    order = np.argsort(-count, kind="stable")  # the commonest first
    place = np.empty(len(order), np.uint8)
    place[order] = np.arange(len(order))
    picture = Image.fromarray(place[index.ravel()].reshape(height, width), "P")
    palette = colours[order]
    shifts = range(8 * (channels - 1), -1, -8)
    rows = np.stack([palette >> np.uint32(shift) & np.uint32(OPAQUE) for shift in shifts], axis=1)
    picture.putpalette(rows[:, :3].astype(np.uint8).tobytes())
    if channels == 4:
        picture.save(path, optimize=True, transparency=rows[:, 3].astype(np.uint8).tobytes())
    else:
        picture.save(path, optimize=True)
