"""What is read in a shorter way, or on another thread, is the same, and its errors are told."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pygame
import pytest
from PIL import Image

from game.core.paths import assets_dir
from game.view.ahead import Ahead, one_ahead
from game.view.assets import load_sprite, read_sheet
from game.view.backdrop import BARELY_LIT, _lit_box
from game.view.figures import RimPaint, Sheet
from game.view.indexed import read_indexed
from game.view.surfaces import ArtError, clear, decoded, opaque, same_format

SHEETS = assets_dir() / "sprites"
PAINT = RimPaint((255, 47, 142), (63, 230, 255), (255, 200, 120), 0.2)


def spelled_out(sheet: Sheet) -> tuple[np.ndarray, np.ndarray]:
    """Body and strengths of each pixel."""
    bodies = pygame.surfarray.array2d(sheet.bodies)[:, 0]
    return bodies[sheet.mix], sheet.strengths[sheet.mix]


@pytest.mark.parametrize("name", ["eve_club", "warden", "dj"])
def test_a_sheet_read_as_numbers_is_the_sheet_of_its_pixels(name: str) -> None:
    paths = SHEETS / f"{name}.png", SHEETS / f"{name}_rim.png"
    body, rims = (read_indexed(path) for path in paths)
    assert body is not None and rims is not None, "baked in another way: read slowly"
    quick = spelled_out(Sheet.of_indexed(body, rims))
    plain = spelled_out(Sheet.of(*(decoded(path) for path in paths)))
    for one, other in zip(quick, plain, strict=True):
        assert (one == other).all()


def test_a_sheet_in_true_colour_gives_the_same_figure(tmp_path: Path) -> None:
    """Who paints a sheet by hand need not know of palettes."""
    (tmp_path / "dj.json").write_bytes((SHEETS / "dj.json").read_bytes())
    for name, kind in (("dj", "RGBA"), ("dj_rim", "RGB")):
        with Image.open(SHEETS / f"{name}.png") as sheet:
            sheet.convert(kind).save(tmp_path / f"{name}.png")
    assert read_indexed(tmp_path / "dj.png") is None
    ours, theirs = spelled_out(read_sheet(SHEETS, "dj")), spelled_out(read_sheet(tmp_path, "dj"))
    assert (ours[0] == theirs[0]).all() and (ours[1] == theirs[1]).all()


def test_filtered_rows_are_left_to_pygame(tmp_path: Path) -> None:
    """Rows that are differences from the row before are no numbers of colours."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    rows = b"\0\1\1\1" + b"\2\0\1\0"  # the second row: one more than the first in its middle
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 3, 0, 0, 0))
    data += (
        chunk(b"PLTE", bytes(range(9))) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )
    path = tmp_path / "filtered.png"
    path.write_bytes(data)
    assert decoded(path).get_at((1, 1))[:3] == (6, 7, 8)
    assert read_indexed(path) is None


@pytest.mark.parametrize("length", [0, 20, 40, 2000, -200])
def test_a_broken_sheet_is_named_in_one_sentence(tmp_path: Path, length: int) -> None:
    for path in SHEETS.glob("dj*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    whole = (SHEETS / "dj_rim.png").read_bytes()
    (tmp_path / "dj_rim.png").write_bytes(whole[:length])
    with pytest.raises(ArtError, match=r"dj_rim\.png: the picture cannot be read") as caught:
        load_sprite(tmp_path, "dj", PAINT)
    assert "\n" not in str(caught.value)


def test_a_rim_of_another_size_is_named(tmp_path: Path) -> None:
    for path in SHEETS.glob("dj*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with Image.open(SHEETS / "dj_rim.png") as rims:
        rims.crop((0, 0, 512, rims.height)).save(tmp_path / "dj_rim.png")
    with pytest.raises(ArtError, match="differ in size"):
        load_sprite(tmp_path, "dj", PAINT)


def test_a_copy_in_our_format_has_the_pixels_of_the_file() -> None:
    """Also those that are nearly clear, and clear ones that have a colour."""
    levels = np.arange(256, dtype=np.uint8)
    pixels = np.stack([levels, levels[::-1], levels // 2, levels], axis=1)[None]
    raw = pygame.image.frombuffer(pixels.tobytes(), (256, 1), "RGBA")
    assert pygame.image.tobytes(same_format(raw, alpha=True), "RGBA") == pixels.tobytes()
    onto_black, blended = same_format(raw, alpha=False), opaque((256, 1))
    blended.blit(raw, (0, 0))  # the raw picture still blends
    assert pygame.image.tobytes(onto_black, "RGB") == pygame.image.tobytes(blended, "RGB")
    assert onto_black.get_at((0, 0))[:3] == (0, 0, 0)


def test_additive_layers_are_trimmed_to_what_is_lit() -> None:
    parts = [opaque((40, 30)), opaque((40, 30))]
    parts[0].fill((0, 0, BARELY_LIT), (0, 0, 40, 30))
    parts[0].set_at((7, 5), (BARELY_LIT + 1, 0, 0))
    parts[1].set_at((30, 21), (0, 0, BARELY_LIT + 1))
    assert _lit_box(parts, whole_width=False) == (7, 5, 24, 17)
    assert _lit_box(parts, whole_width=True) == (0, 5, 40, 17)
    assert _lit_box([clear((40, 30))], whole_width=False).h == 1


def test_what_another_thread_could_not_make_is_told_to_who_asks() -> None:
    def fail() -> int:
        raise ArtError("sky.png: the picture cannot be read")

    ahead = Ahead(fail)
    for _ in range(2):
        with pytest.raises(ArtError, match=r"sky\.png"):
            ahead.result()


def test_one_is_made_while_the_one_before_is_used() -> None:
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        return number

    def makers() -> Iterator[partial[int]]:
        for number in range(4):
            yield partial(make, number)

    seen = []
    for number in one_ahead(makers()):
        assert len(made) <= number + 2, "not all at once"
        seen.append(number)
    assert seen == made == [0, 1, 2, 3]
