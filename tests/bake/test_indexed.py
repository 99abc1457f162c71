"""A palette halves a picture's bytes and changes none of its pixels."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.bake.indexed import MOST, save_indexed


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("colours", [2, MOST, MOST + 1])
def test_every_pixel_comes_back(channels: int, colours: int, tmp_path: Path) -> None:
    number = np.arange(40 * 50) % colours
    planes = [number % 256, number // 256, 255 - number % 256, number * 7 % 256]
    pixels = np.stack(planes[:channels], axis=1).astype(np.uint8).reshape(40, 50, channels)
    save_indexed(pixels, tmp_path / "one.png")
    save_indexed(pixels, tmp_path / "two.png")
    with Image.open(tmp_path / "one.png") as image:
        assert (image.mode == "P") == (colours <= MOST)
        assert np.array_equal(np.array(image.convert("RGBA" if channels == 4 else "RGB")), pixels)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()
