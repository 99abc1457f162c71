"""Tint and opacity of layers are seen in the picture, and maps travel without their tile sets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from game.cli import main
from game.content.loader import Tables
from game.core.paths import levels_dir
from game.maps.tmx import load_level

GROUND = (slice(318, 350), slice(40, 600))  # rows and columns of the picture that show stone
SKY = (slice(40, 120), slice(40, 600))


def picture(folder: Path, changed: tuple[str, str]) -> NDArray[np.float64]:
    """The starter map with one change, as a player sees it."""
    text = (levels_dir() / "starter.tmx").read_text("utf-8")
    assert changed[0] in text
    path = folder / "room.tmx"
    path.write_text(text.replace(*changed, 1), "utf-8")
    out = folder / "room.png"
    assert main(["shot", str(path), "--tick", "2", "--at", "384,188", "--out", str(out)]) == 0
    with Image.open(out) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def test_a_map_travels_alone(tmp_path: Path, tables: Tables) -> None:
    path = tmp_path / "starter.tmx"
    path.write_bytes((levels_dir() / "starter.tmx").read_bytes())
    assert load_level(path, tables).digest == load_level("starter", tables).digest


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('name="solid"', 'name="solid" tintcolor="#ff0000"', GROUND),
        ('name="back_wall"', 'name="back_wall" tintcolor="#ff0000"', SKY),
    ],
)
def test_a_red_layer_has_no_blue(
    old: str, new: str, part: tuple[slice, slice], tmp_path: Path
) -> None:
    plain, red = picture(tmp_path, (old, old)), picture(tmp_path, (old, new))
    before, after = plain[part].mean(axis=(0, 1)), red[part].mean(axis=(0, 1))
    assert after[2] < before[2] * 0.9, "less blue"
    assert after[0] > before[0] * 0.8, "the red stays"


def test_a_faint_layer_lets_the_room_shine_through(tmp_path: Path) -> None:
    plain = picture(tmp_path, ('name="solid"', 'name="solid"'))
    faint = picture(tmp_path, ('name="solid"', 'name="solid" opacity="0.5"'))
    hidden = picture(tmp_path, ('name="solid"', 'name="solid" visible="0"'))
    shift = np.abs(faint - plain)[GROUND].mean()
    assert 0.5 < shift < np.abs(hidden - plain)[GROUND].mean()


def test_decoration_over_the_others_is_seen_and_stops_nobody(
    tmp_path: Path, tables: Tables
) -> None:
    text = (levels_dir() / "starter.tmx").read_text("utf-8")
    start = text.index(' <layer id="', text.index('name="back"') - 80)
    solid = text.index(' <layer id="', text.index('name="solid"') - 40)
    layer = text[solid : text.index("</layer>", solid) + len("</layer>\n")]
    ahead = layer.replace('name="solid"', 'name="decor" offsety="-160"')
    ahead = ahead.replace('<layer id="', '<layer id="9')
    path = tmp_path / "starter.tmx"
    path.write_text(text[:start] + ahead + text[start:], "utf-8")
    level, plain = load_level(path, tables), load_level("starter", tables)
    assert "decor" in [one.name for one in level.layers]
    assert level.digest == plain.digest
    out = tmp_path / "room.png"
    assert main(["shot", str(path), "--tick", "2", "--at", "384,188", "--out", str(out)]) == 0
    with Image.open(out) as image:
        seen = np.asarray(image.convert("RGB"), dtype=float)
    assert np.abs(seen - picture(tmp_path, ('name="solid"', 'name="solid"'))).mean() > 0.5
