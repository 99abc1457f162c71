"""A bare picture dragged from a collection onto an object layer is a thing with defaults."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from game.content.loader import Tables
from game.core.errors import MapError
from game.core.paths import levels_dir
from game.maps.tmx import load_level
from tests.maps.maps_kit import EXIT, PLAYER, TILESET, group, room, save

FIRST = 1000
FLOOR = 96  # px


class Picture(NamedTuple):
    """A tile of a collection."""

    collection: str
    number: int
    cls: str
    name: str
    size: tuple[int, int]


def pictures() -> list[Picture]:
    """Every tile of the three collections."""
    found = []
    for collection in ("people", "items", "props"):
        root = ElementTree.parse(levels_dir() / "tilesets" / f"{collection}.tsx").getroot()
        for tile in root.iter("tile"):
            image = tile.find("image")
            assert image is not None
            size = int(image.attrib["width"]), int(image.attrib["height"])
            name = Path(image.attrib["source"]).stem
            number = int(tile.attrib["id"])
            found.append(Picture(collection, number, tile.get("type", ""), name, size))
    return found


def dragged(picture: Picture, folder: Path, tables: Tables) -> Path:
    """A room in which Tiled has just put the picture down."""
    source = Path(os.path.relpath(levels_dir() / "tilesets", folder)).as_posix()
    own = f'<tileset firstgid="{FIRST}" source="{source}/{picture.collection}.tsx"/>'
    width, height = picture.size
    name = ' name="L1"' if picture.cls == "Lock" else ""
    thing = (
        f'<object id="9"{name} gid="{FIRST + picture.number}" x="96" y="{FLOOR}" '
        f'width="{width}" height="{height}"/>'
    )
    row = tables.map_classes.get(picture.cls)
    where = row.layer if row else "props"
    spawns = {"Player": (thing,), "Enemy": (PLAYER, thing), "Npc": (PLAYER, thing)}
    more = [] if picture.cls in spawns else [group(where, thing)]
    text = room(spawns.get(picture.cls, (PLAYER,)), (EXIT,), *more, tileset=TILESET + own)
    return save(folder, text)


@pytest.mark.parametrize(
    "picture", [one for one in pictures() if one.cls], ids=lambda one: one.name
)
def test_a_dragged_picture_is_an_object(picture: Picture, tmp_path: Path, tables: Tables) -> None:
    level = load_level(dragged(picture, tmp_path, tables), tables)
    (thing,) = (obj for obj in level.objects if obj.id == 9)
    assert thing.cls == picture.cls
    named = {thing.props.get(word) for word in ("kind", "sprite", "look")}
    assert picture.name in {"eve_club"} | named
    assert set(thing.props) == {prop.name for prop in tables.map_classes[thing.cls].properties}
    width, height = picture.size
    if picture.cls == "Lock":
        assert (thing.x, thing.y, thing.w, thing.h) == (
            96 - width / 2,
            FLOOR - height,
            *picture.size,
        )
    else:
        hangs = picture.cls == "Prop" and tables.props[picture.name].hanging
        assert (thing.x, thing.y) == (96, FLOOR - height if hangs else FLOOR)


def test_every_kind_has_its_picture(tables: Tables) -> None:
    found = {(one.cls, one.name) for one in pictures()}
    assert {("Weapon", name) for name in tables.weapons} <= found
    assert {("Prop", name) for name in tables.props} <= found
    looks = {look for row in tables.enemies.values() for look in row.looks}
    single = {name for name, row in tables.enemies.items() if not row.looks}
    assert {("Enemy", name) for name in single | looks} <= found
    assert {("Npc", "sorin"), ("Npc", "dj"), ("Player", "eve_club")} <= found


def test_decoration_is_no_object(tmp_path: Path, tables: Tables) -> None:
    picture = next(one for one in pictures() if not one.cls)
    with pytest.raises(MapError, match="has no class"):
        load_level(dragged(picture, tmp_path, tables), tables)
