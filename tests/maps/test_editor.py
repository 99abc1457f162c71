"""The real Tiled, driven through its own scripting: maps made from nothing, and automapping."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from game.bots import make_bot
from game.checking import check_map
from game.content.loader import Tables
from game.core.level import Shape
from game.core.options import RunOptions
from game.core.paths import levels_dir
from game.maps.prepass import read_map
from game.maps.tmx import load_level
from game.session import Session
from tests.maps.editor_kit import drive

TICKS = 3600
FROM_NOTHING = """
    function set(name) { return tiled.open(LEVELS + "/tilesets/" + name + ".tsx"); }
    var map = new TileMap();
    map.setTileSize(16, 16);
    map.setSize(60, 23);
    map.setProperty("music", "");
    var sets = {};
    ["club", "people", "items", "props"].forEach(function (name) {
        sets[name] = set(name);
        map.addTileset(sets[name]);
    });
    ["far", "back", "solid", "oneway", "front"].forEach(function (name) {
        var layer = new TileLayer(name);
        map.addLayer(layer);
        var edit = layer.edit();
        for (var x = 0; x < 60; ++x)
            for (var y = 0; y < 23; ++y)
                if (name == "solid" && (y >= 19 || x < 2 || x > 57))
                    edit.setTile(x, y, sets.club.tile(0));
        edit.apply();
    });
    function group(name, things) {
        var layer = new ObjectGroup(name);
        map.addLayer(layer);
        things.forEach(function (thing) {
            var object = new MapObject();
            if (thing.picture) {
                object.tile = thing.picture[0].tile(thing.picture[1]);
                object.width = object.tile.width;
                object.height = object.tile.height;
            }
            object.x = thing.x;
            object.y = thing.y;
            if (thing.cls) {
                object.type = thing.cls;
                object.width = thing.w;
                object.height = thing.h;
            }
            object.name = thing.name || "";
            for (var key in thing.properties || {})
                object.setProperty(key, thing.properties[key]);
            layer.addObject(object);
        });
    }
    group("spawns", [
        { picture: [sets.people, 0], x: 80, y: 304 },
        { picture: [sets.people, 1], x: 500, y: 304, properties: { encounter: "E1" } },
    ]);
    group("weapons", [{ picture: [sets.items, 6], x: 200, y: 304 }]);
    group("props", [{ picture: [sets.props, 0], x: 320, y: 304 }]);
    group("triggers", [
        { cls: "Encounter", name: "E1", x: 240, y: 224, w: 300, h: 80 },
        { cls: "Exit", x: 896, y: 240, w: 32, h: 64, properties: { needs: "E1" } },
    ]);
    tiled.mapFormat("tmx").write(map, TARGET);
"""
DRESS = """
    var map = tiled.open(SOURCE);
    map.autoMap(LEVELS + "/rules/rules.txt");
    tiled.mapFormat("tmx").write(map, TARGET);
"""


VILLAGE = """
    var map = tiled.open(SOURCE);
    var grey = map.tilesets.filter(function (set) { return set.name == "greybox"; })[0];
    var back = null;
    for (var index = 0; index < map.layerCount; ++index)
        if (map.layerAt(index).name == "back")
            back = map.layerAt(index);
    if (!back) {
        back = new TileLayer("back");
        map.insertLayerAt(0, back);
    }
    var edit = back.edit();
    for (var x = 6; x < 14; ++x)
        for (var y = 3; y < 8; ++y)
            edit.setTile(x, y, grey.tile(x < 10 ? 5 : 6));
    edit.apply();
    map.autoMap(LEVELS + "/rules/village.txt");
    tiled.mapFormat("tmx").write(map, TARGET);
"""


def told(script: str, **names: Path) -> str:
    """The script with paths in the place of words."""
    for name, path in {"LEVELS": levels_dir(), **names}.items():
        script = script.replace(name, json.dumps(path.as_posix()))
    return script


def outcome(path: Path, ticks: int = TICKS) -> str:
    """How a good player fares on a map."""
    session = Session.open(str(path), RunOptions(), 1)
    bot = make_bot("expert", 1)
    while session.outcome == "playing" and session.ticks < ticks:
        session.tick(bot.frame(session.snapshot()))
    return session.outcome


def test_a_map_made_from_nothing_in_tiled_plays(tmp_path: Path, tables: Tables) -> None:
    made = tmp_path / "made.tmx"
    script = told(FROM_NOTHING, TARGET=made)
    drive(script, levels_dir() / "tilesets" / "club.tsx", tmp_path / "home")
    assert check_map(made, tables) == []
    level = load_level(made, tables)
    found = {(one.cls, one.props.get("kind")) for one in level.objects}
    assert {("Enemy", "doorman"), ("Weapon", "plate"), ("Prop", "table")} <= found
    assert outcome(made) == "cleared"


def test_automapping_dresses_a_grey_room(tmp_path: Path, tables: Tables) -> None:
    grey, dressed = levels_dir() / "greybox.tmx", tmp_path / "dressed.tmx"
    drive(told(DRESS, SOURCE=grey, TARGET=dressed), grey, tmp_path / "home")
    before, after = load_level(grey, tables), load_level(dressed, tables)
    assert np.array_equal(after.shapes, before.shapes)
    assert np.array_equal(after.ladders, before.ladders)
    assert check_map(dressed, tables) == []
    draft = read_map(dressed, lambda error: None)
    greys = next(
        range(first, first + tiles.count)
        for first, tiles in draft.tilesets
        if tiles.name == "greybox"
    )
    for name in ("solid", "oneway", "ladders"):
        layer = draft.tile_layer(name)
        assert layer is not None and layer.cells.any()
        assert not np.isin(layer.cells, list(greys)).any(), f"grey is left on {name}"


def _words(path: Path, layer: str) -> dict[tuple[int, int], str]:
    """Names of the village stamps that stand on a layer, by column and row."""
    table = levels_dir().parent / "assets" / "tiles" / "village_stamps.json"
    stamps = json.loads(table.read_text("utf-8"))["stamps"]
    names = {row["tile"]: name for name, row in stamps.items()}
    draft = read_map(path, lambda error: None)
    first = next(number for number, tiles in draft.tilesets if tiles.name == "village")
    found = draft.tile_layer(layer)
    assert found is not None
    return {
        (x, y): names[int(found.cells[y, x]) - first]
        for y, x in np.argwhere(found.cells > 0).tolist()
        if int(found.cells[y, x]) - first in names
    }


def test_automapping_dresses_a_grey_room_as_a_village(tmp_path: Path, tables: Tables) -> None:
    grey, dressed = levels_dir() / "greybox.tmx", tmp_path / "dressed.tmx"
    drive(told(VILLAGE, SOURCE=grey, TARGET=dressed), grey, tmp_path / "home")
    before, after = load_level(grey, tables), load_level(dressed, tables)
    assert np.array_equal(after.shapes, before.shapes)
    assert np.array_equal(after.ladders, before.ladders)
    ground = set(_words(dressed, "solid").values())
    assert {"snow_t0", "earth0", "slope45_r"} <= ground
    assert ground & {"slope45_r_foot"}
    assert any(word.startswith("jetty_m") for word in _words(dressed, "oneway").values())
    assert set(_words(dressed, "ladders").values()) == {"ladder_wood"}
    front = _words(dressed, "back")
    assert front[7, 5].startswith("plank") and front[12, 5].startswith("plaster")
    assert front[6, 5] == "plank_l" and front[13, 5] == "plaster_r"
    assert front[8, 7].startswith("footing") and front[8, 3].startswith("beam")


def test_a_dressed_room_has_tops_sides_and_corners(tmp_path: Path, tables: Tables) -> None:
    stamps = json.loads(
        (levels_dir().parent / "assets" / "tiles" / "club_stamps.json").read_text("utf-8")
    )["stamps"]
    names = {row["tile"]: name for name, row in stamps.items()}
    draft = read_map(levels_dir() / "starter.tmx", lambda error: None)
    first = next(number for number, tiles in draft.tilesets if tiles.name == "club")
    solid = draft.tile_layer("solid")
    assert solid is not None
    word = {
        (x, y): names.get(int(solid.cells[y, x]) - first, "") for x in range(48) for y in range(23)
    }
    assert word[10, 19].startswith("floor_t") and word[10, 21].startswith("fill")
    assert (word[1, 10], word[46, 10], word[20, 1]) == ("edge_r", "edge_l", "edge_b")
    assert (word[1, 1], word[46, 1]) == ("inner_br", "inner_bl")
    assert (word[1, 19], word[46, 19]) == ("inner_tr", "inner_tl")


def test_the_dressed_street_is_what_the_village_rules_make() -> None:
    street = levels_dir() / "village_starter.tmx"
    ground, deck = _words(street, "solid"), _words(street, "oneway")
    assert ground[30, 20].startswith("snow_t") and ground[30, 22].startswith("earth")
    assert (ground[9, 18], ground[9, 19]) == ("slope45_l", "slope45_l_foot")
    assert (deck[16, 13], deck[36, 13]) == ("jetty_l", "jetty_r")
    front = _words(street, "back")
    assert (front[18, 10], front[33, 10]) == ("plank_l", "plank_r")
    assert front[27, 8].startswith("beam") and front[28, 17].startswith("plaster")
    assert set(_words(street, "ladders").values()) == {"ladder_wood"}


@pytest.mark.parametrize("name", ["starter", "village_starter", "greybox"])
def test_the_examples_can_be_played_to_the_end(name: str) -> None:
    assert outcome(levels_dir() / f"{name}.tmx") == "cleared"


def test_the_grey_room_shows_every_grey_tile(tables: Tables) -> None:
    level = load_level("greybox", tables)
    shapes = set(np.unique(level.shapes).tolist())
    assert {Shape.SOLID, Shape.ONEWAY, Shape.SLOPE45_R} <= shapes and level.ladders.any()
