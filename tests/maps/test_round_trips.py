"""Whatever the real Tiled writes of our maps, in any format and encoding, is the same level."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from game.content.loader import Tables
from game.core.errors import MapError
from game.core.level import Level
from game.maps.tmx import load_level
from tests.maps.maps_kit import EXIT, PLAYER, group, room, save, shipped_maps
from tests.maps.tiled_kit import encoded, export

ENCODINGS = ("csv", "", "zlib", "gzip")  # plain base64 has no word of its own
HAS_ZSTD = importlib.util.find_spec("compression") is not None  # from Python 3.14 on


def assert_same(ours: Level, theirs: Level) -> None:
    """Play and picture agree."""
    assert theirs.digest == ours.digest
    assert (theirs.art, theirs.order) == (ours.art, ours.order)
    assert theirs.backdrops == ours.backdrops
    for mine, other in zip(ours.layers, theirs.layers, strict=True):
        assert np.array_equal(mine.tiles, other.tiles) and np.array_equal(mine.flips, other.flips)


@pytest.mark.parametrize(
    ("path", "compression"),
    [(path, kind) for path in shipped_maps() for kind in ENCODINGS if kind or path.stem == "flat"],
    ids=lambda word: word.stem if isinstance(word, Path) else word or "plain",
)
def test_every_format_and_encoding_is_the_same_level(
    path: Path, compression: str, tmp_path: Path, tables: Tables
) -> None:
    ours = load_level(path, tables)
    # Tiled itself makes the paths fit the new folder, and keeps the encoding that it finds
    moved = export("tmx", path, tmp_path / "moved.tmx")
    packed = encoded(moved, tmp_path / "packed.tmx", compression)
    saved = export("tmx", packed, tmp_path / path.name)
    told = 'encoding="csv"' if compression == "csv" else 'encoding="base64"'
    assert told in saved.read_text("utf-8") and f'compression="{compression}"' in (
        saved.read_text("utf-8") + 'compression="" compression="csv"'
    )
    assert_same(ours, load_level(saved, tables))
    for suffix in ("tmj", "json"):  # Tiled offers both names for a map in JSON
        exported = export("json", packed, tmp_path / f"{path.stem}.{suffix}")
        assert_same(ours, load_level(exported, tables))


@pytest.mark.parametrize(
    ("path", "compression"),
    [(path, "gzip" if number % 2 else "csv") for number, path in enumerate(shipped_maps())],
    ids=lambda word: word.stem if isinstance(word, Path) else word or "plain",
)
def test_infinite_maps_are_cut_to_their_tiles(
    path: Path, compression: str, tmp_path: Path, tables: Tables
) -> None:
    ours = load_level(path, tables)
    moved = export("tmx", path, tmp_path / "moved.tmx")
    packed = encoded(moved, tmp_path / "packed.tmx", compression, chunked=True)
    for saved in (
        export("tmx", packed, tmp_path / path.name),
        export("json", packed, tmp_path / f"{path.stem}.tmj"),
    ):
        assert "chunk" in saved.read_text("utf-8")
        assert_same(ours, load_level(saved, tables))


def test_zstd_is_read_or_refused_by_name(tmp_path: Path, tables: Tables) -> None:
    path = shipped_maps()[-1]
    moved = export("tmx", path, tmp_path / "moved.tmx")
    saved = export("tmx", encoded(moved, tmp_path / "packed.tmx", "zstd"), tmp_path / path.name)
    assert 'compression="zstd"' in saved.read_text("utf-8")
    if HAS_ZSTD:
        assert_same(load_level(path, tables), load_level(saved, tables))
    else:
        with pytest.raises(MapError, match=r"'zstd' needs Python 3\.14; choose CSV"):
            load_level(saved, tables)


def test_a_plane_may_begin_anywhere(tmp_path: Path, tables: Tables) -> None:
    # a floor of two rows at column -16, row 90; Eve, the camera and a backdrop count from 0, 0
    head = 'width="1" height="1" infinite="1"'
    chunk = ",".join(["0"] * 16 * 14 + ["1"] * 32)
    data = (
        f'<data encoding="csv"><chunk x="-16" y="78" width="16" height="16">{chunk}</chunk></data>'
    )
    empty = '<data encoding="csv"/>'
    layers = {
        name: f'<layer name="{name}">{data if name == "solid" else empty}</layer>'
        for name in ("far", "back", "solid", "oneway", "front")
    }
    layers["far"] = layers["far"].replace(
        empty,
        '<data encoding="csv"><chunk x="-16" y="78" width="1" height="1">1</chunk></data>',
    )
    player = PLAYER.replace('x="40" y="96"', f'x="{-16 * 16 + 40}" y="{92 * 16}"')
    leave = EXIT.replace('x="160" y="32"', f'x="-48" y="{90 * 16}"').replace("64", "32")
    camera = group(
        "camera",
        f'<object id="9" type="Camera" x="-200" y="{80 * 16}" width="64" height="64"><properties>'
        '<property name="bottom" type="int" value="93"/></properties></object>',
    )
    image = '<image source="tiles.png"/>'
    sky = f'<imagelayer name="sky" offsetx="4" parallaxx="0.5">{image}</imagelayer>'
    level = load_level(
        save(tmp_path, room((player,), (leave,), camera, sky, layers=layers, head=head)), tables
    )
    assert (level.width, level.height) == (16, 16)
    assert level.shapes[14:].all() and not level.shapes[:14].any()
    (eve,) = level.of_class("Player")
    assert (eve.x, eve.y) == (40.0, 14 * 16)
    (rule,) = level.of_class("Camera")
    assert (rule.integer("bottom"), rule.integer("top")) == (15, -1)
    assert level.backdrops[0].offset == (4 + 256 * 0.5, -78 * 16)
