"""Music decoded in slices is the music decoded in one go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.sound.decode import decoded
from game.sound.mixer import open_device
from game.sound.slices import SLICE_FRAMES, decoded_in_slices, numbered, pages_of

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(autouse=True)
def device() -> Iterator[None]:
    assert open_device() == ""
    yield
    pygame.mixer.quit()


@pytest.mark.parametrize("name", ["music/lake_drums.ogg", "music/result_sting.ogg"])
def test_not_a_frame_differs(name: str) -> None:
    whole = decoded(ASSETS / name)
    assert len(whole) > 4 * SLICE_FRAMES
    assert np.array_equal(whole, decoded_in_slices(ASSETS / name))


def test_a_page_under_its_own_number_is_itself() -> None:
    """The checksum that is mended must be the one that the encoder summed."""
    data = (ASSETS / "music" / "result_sting.ogg").read_bytes()
    for number, page in enumerate(pages_of(data)):
        moved = numbered(page.data, number + 5)
        assert moved != page.data
        assert numbered(moved, number) == page.data


def test_what_is_no_ogg_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.ogg"
    path.write_bytes(b"RIFF" + bytes(60))
    with pytest.raises(ValueError, match="no Ogg page at byte 0"):
        decoded_in_slices(path)
