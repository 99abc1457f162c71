"""Each broken map gives one clear sentence with file, line, layer and object."""

from __future__ import annotations

import base64
import functools
import time
import zlib
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from game.content.loader import Tables, load_tables
from game.core.errors import MapError
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from tests.maps.maps_kit import (
    EXIT,
    PLAYER,
    ROOM_HEIGHT,
    ROOM_WIDTH,
    csv,
    floor,
    group,
    layer,
    room,
    save,
)

CELLS = ROOM_WIDTH * ROOM_HEIGHT
BOMB = base64.b64encode(zlib.compress(b"\0" * 60_000_000)).decode()


class Case(NamedTuple):
    """A broken map, what its error says, and where."""

    text: str
    says: str
    line: int
    layer: str = ""
    obj: int = 0


def enemy(inner: str = "", attrs: str = 'x="80" y="96"', cls: str = "Enemy") -> tuple[str, str]:
    """Player and one enemy; the enemy is object 9 on line 11."""
    return PLAYER, f'<object id="9" type="{cls}" {attrs}>{inner}<point/></object>'


def with_property(name: str, kind: str, value: str) -> tuple[str, str]:
    """An enemy with one property."""
    return enemy(
        f'<properties><property name="{name}" type="{kind}" value="{value}"/></properties>'
    )


def solid(data: str) -> str:
    """A room whose `solid` layer, on line 6, has this data."""
    return room(layers={"solid": layer("solid", data)})


FIGHT = '<object id="5" name="E1" type="Encounter" x="0" y="0" width="64" height="64"/>'
BROKEN = {
    "not XML": Case("<map", "not well-formed XML", 1),
    "truncated": Case(room()[:900], "not well-formed XML", 6),
    "unknown text": Case(room().replace("UTF-8", "UTF-9"), "unknown encoding: UTF-9", 1),
    "no map": Case("<html/>", "must be a <map> document, found <html>", 1),
    "document type": Case('<!DOCTYPE x [<!ENTITY a "b">]>\n<map/>', "document type", 1),
    "isometric": Case(room().replace("orthogonal", "isometric"), "isometric", 2),
    "infinite": Case(room(head='width="12" height="8" infinite="1"'), "holds no tiles", 2),
    "giant": Case(room(head='width="1000000000" height="8"'), "width must lie between", 2),
    "huge area": Case(room(head='width="1000" height="500"'), "more than 200000 cells", 2),
    "no width": Case(room(head='height="8"'), "needs the attribute 'width'", 2),
    "width in words": Case(room(head='width="ten" height="8"'), "whole number, found 'ten'", 2),
    "other tile size": Case(
        room().replace(
            'map version="1.8" orientation="orthogonal" tilewidth="16"', 'map tilewidth="32"'
        ),
        "tilewidth must be 16, found 32",
        2,
    ),
    "missing layer": Case(room(layers={"solid": ""}), "the tile layer 'solid' is missing", 2),
    "layer name": Case(
        room(layers={"front": layer("frnot")}), "did you mean 'front'?", 8, layer="frnot"
    ),
    "layer twice": Case(
        room(layers={"front": layer("back")}), "'back' stands twice", 8, layer="back"
    ),
    "object layer name": Case(
        room((PLAYER,), (EXIT,), '<objectgroup name="wepons"/>'),
        "did you mean 'weapons'?",
        15,
        layer="wepons",
    ),
    "too few tiles": Case(solid(csv([0] * 5)), "holds 5 tiles, the layer needs 96", 6, "solid"),
    "trailing comma": Case(solid(csv([0] * CELLS)[:-7] + ",</data>"), "needs 96", 6, "solid"),
    "tile in words": Case(
        solid(csv(floor()).replace("0,0", "0,x", 1)), "'x' is no tile number", 6, "solid"
    ),
    "unknown tile": Case(
        solid(csv([0] * 14 + [77] + [0] * 81)), "column 2, row 1: no tile set holds", 6, "solid"
    ),
    "negative tile": Case(solid(csv([-5] + [0] * 95)), "-5 is absurd", 6, "solid"),
    "zstd": Case(
        solid('<data encoding="base64" compression="zstd">AAAA</data>'), "compress", 6, "solid"
    ),
    "unknown encoding": Case(solid('<data encoding="hex">00</data>'), "'hex' is not", 6, "solid"),
    "broken base64": Case(solid('<data encoding="base64">?!</data>'), "base64", 6, "solid"),
    "broken zlib": Case(
        solid('<data encoding="base64" compression="zlib">AAAA</data>'), "broken", 6, "solid"
    ),
    "bomb": Case(
        solid(f'<data encoding="base64" compression="zlib">{BOMB}</data>'), "needs 384", 6, "solid"
    ),
    "chunks": Case(solid("<data><chunk/></data>"), "has chunks, but", 6, "solid"),
    "no data": Case(room(layers={"far": '<layer name="far"/>'}), "no data", 4, "far"),
    "missing tile set": Case(
        room(tileset='<tileset firstgid="1" source="lost.tsx"/>'), "no file 'lost.tsx'", 3
    ),
    "path outside": Case(
        room(tileset='<tileset firstgid="1" source="../../../../../../etc/passwd"/>'),
        "leaves the folders",
        3,
    ),
    "absolute path": Case(
        room(tileset='<tileset firstgid="1" source="/etc/passwd"/>'), "must be relative", 3
    ),
    "tile set type": Case(
        room(tileset='<tileset firstgid="1" source="tiles.png"/>'), "must be a .tsx file", 3
    ),
    "absurd tile sheet": Case(
        room(
            tileset='<tileset firstgid="1" name="t" tilewidth="1" tileheight="1" tilecount="20000">'
            '<image source="tiles.png" width="1000000000" height="1000000000"/></tileset>'
        ),
        "the image is too small",
        3,
    ),
    "not a picture": Case(
        room(
            tileset='<tileset firstgid="1" name="t" tilewidth="1" tileheight="1" tilecount="1">'
            '<image source="../room.tmx"/></tileset>'.replace("../", "")
        ),
        "must be a .png file",
        3,
    ),
    "sets out of order": Case(
        room(
            tileset='<tileset firstgid="9" source="tiles.tsx"/>'
            '<tileset firstgid="1" source="tiles.tsx"/>'
        ),
        "firstgid 1 must be greater than 9",
        3,
    ),
    "no class": Case(room(enemy(cls="")), "has no class", 11, "spawns", 9),
    "unknown class": Case(room(enemy(cls="Enemi")), "did you mean 'Enemy'?", 11, "spawns", 9),
    "wrong layer": Case(
        room((PLAYER, EXIT.replace('id="2"', 'id="9"')), (EXIT,)),
        "Exit belongs on the layer 'triggers'",
        11,
        "spawns",
        9,
    ),
    "unknown property": Case(
        room(with_property("knid", "string", "suit")),
        "Enemy has no property 'knid'; did you mean 'kind'?",
        11,
        "spawns",
        9,
    ),
    "unknown kind": Case(
        room(with_property("kind", "string", "doormann")),
        "did you mean 'doorman'?",
        11,
        "spawns",
        9,
    ),
    "wrong word": Case(
        room(with_property("role", "string", "flnak")), "did you mean 'flank'?", 11, "spawns", 9
    ),
    "wrong type": Case(
        room(with_property("wave", "string", "2")),
        "Enemy.wave must be of type int",
        11,
        "spawns",
        9,
    ),
    "beyond the limit": Case(
        room(with_property("wave", "int", "100")), "between 0 and 99", 11, "spawns", 9
    ),
    "int in words": Case(
        room(with_property("wave", "int", "7.5")), "whole number, found '7.5'", 11, "spawns", 9
    ),
    "bool in words": Case(
        room(with_property("leader", "bool", "maybe")),
        "true or false, found 'maybe'",
        11,
        "spawns",
        9,
    ),
    "float not finite": Case(
        room(with_property("patrol", "float", "nan")), "must be a finite number", 11, "spawns", 9
    ),
    "list property": Case(room(with_property("kind", "list", "")), "type 'list'", 11, "spawns", 9),
    "dangling fight": Case(
        room(with_property("encounter", "string", "E9")), "the Encounter 'E9'", 11, "spawns", 9
    ),
    "dangling object": Case(
        room(with_property("encounter", "object", "77")), "points at object 77", 11, "spawns", 9
    ),
    "wave without fight": Case(
        room(with_property("wave", "int", "1")), "belongs to no encounter", 11, "spawns", 9
    ),
    "place not finite": Case(
        room(enemy(attrs='x="nan" y="96"')), "x must be a finite number", 11, "spawns", 9
    ),
    "place beyond": Case(
        room(enemy(attrs='x="1e9" y="96"')), "x must lie between", 11, "spawns", 9
    ),
    "outside the map": Case(room(enemy(attrs='x="-8" y="96"')), "outside the map", 11, "spawns", 9),
    "in a wall": Case(room(enemy(attrs='x="80" y="120"')), "stands in a wall", 11, "spawns", 9),
    "in the air": Case(room(enemy(attrs='x="80" y="48"')), "no ground", 11, "spawns", 9),
    "turned": Case(
        room((PLAYER,), (EXIT.replace("/>", ' rotation="30"/>'),)), "Rotation", 13, "triggers", 2
    ),
    "on its head": Case(
        room(enemy(attrs='x="80" y="96" gid="1073741825"')), "on its head", 11, "spawns", 9
    ),
    "not a point": Case(
        room((PLAYER, '<object id="9" type="Enemy" x="80" y="96" width="9" height="9"/>')),
        "Enemy must be a point (or a tile), found a rectangle",
        11,
        "spawns",
        9,
    ),
    "not a rectangle": Case(
        room((PLAYER,), ('<object id="9" type="Exit" x="80" y="32"><point/></object>',)),
        "Exit must be a rectangle",
        13,
        "triggers",
        9,
    ),
    "unknown shape": Case(
        room((PLAYER, '<object id="9" type="Enemy" x="80" y="96"><capsule/></object>')),
        "<capsule> is not supported",
        11,
        "spawns",
        9,
    ),
    "bad polygon": Case(
        room(
            (PLAYER, '<object id="9" type="Cover" x="8" y="9"><polygon points="0,0 a,b"/></object>')
        ),
        "'a,b' is no point",
        11,
        "spawns",
        9,
    ),
    "number twice": Case(
        room((PLAYER, PLAYER)), "the object number 1 stands twice", 11, "spawns", 1
    ),
    "no number": Case(
        room((PLAYER, '<object type="Enemy" x="8" y="96"><point/></object>')), "'id'", 11, "spawns"
    ),
    "missing template": Case(
        room((PLAYER, '<object id="9" template="lost.tx" x="8" y="96"/>')),
        "no file 'lost.tx'",
        11,
        "spawns",
        9,
    ),
    "unknown gid": Case(
        room(enemy(attrs='x="80" y="96" gid="99"')), "the tile 99", 11, "spawns", 9
    ),
    "no player": Case(room(()), "exactly one Player, found 0", 2),
    "two players": Case(
        room((PLAYER, PLAYER.replace('id="1"', 'id="9"'))), "exactly one Player, found 2", 2
    ),
    "no exit": Case(room((PLAYER,), ()), "needs an Exit", 2),
    "fight without men": Case(
        room((PLAYER,), (EXIT, FIGHT)), "no Enemy belongs to the Encounter 'E1'", 14, "triggers", 5
    ),
    "fight without name": Case(
        room((PLAYER,), (EXIT, FIGHT.replace("E1", ""))), "needs a name", 14, "triggers", 5
    ),
    "image layer without image": Case(
        room((PLAYER,), (EXIT,), '<imagelayer name="sky"/>'), "has no image", 15, "sky"
    ),
    "image layer property": Case(
        room(
            (PLAYER,),
            (EXIT,),
            '<imagelayer name="sky"><image source="tiles.png"/><properties>\n'
            '<property name="bland" value="add"/></properties></imagelayer>',
        ),
        "Backdrop has no property 'bland'; did you mean 'blend'?",
        16,
        "sky",
    ),
    "uneven frames": Case(
        room(
            (PLAYER,),
            (EXIT,),
            '<imagelayer name="sky"><image source="tiles.png"/><properties>'
            '<property name="frames" type="int" value="3"/></properties></imagelayer>',
        ),
        "no 3 equal frames",
        15,
        "sky",
    ),
    "map property": Case(
        room(head='width="12" height="8"').replace(
            "<tileset", '<properties><property name="pra" value="1"/></properties><tileset', 1
        ),
        "Map has no property 'pra'",
        3,
    ),
    "deep groups": Case(
        room((PLAYER,), (EXIT,), "<group>" * 60 + "</group>" * 60), "nested deeper", 15
    ),
    "many layers": Case(
        room((PLAYER,), (EXIT,), *(f'<group name="{n}"/>' for n in range(80))),
        "more than 64 layers",
        72,
        "57",
    ),
    "many objects": Case(
        room(
            (PLAYER,),
            (EXIT,),
            group(
                "cover",
                *(
                    f'<object id="{n}" type="Cover" x="8" y="8" width="1" height="1"/>'
                    for n in range(10, 6000)
                ),
            ),
        ),
        "more than 5000 objects",
        5014,
        "cover",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_says_what_is_wrong_and_where(name: str, tmp_path: Path, tables: Tables) -> None:
    case = BROKEN[name]
    path = save(tmp_path, case.text)
    began = time.perf_counter()
    with pytest.raises(MapError) as caught:
        load_level(path, tables)
    took = time.perf_counter() - began
    error = caught.value
    assert case.says in error.reason
    assert (error.line, error.layer) == (case.line, case.layer)
    assert not case.obj or error.obj == case.obj
    assert "\n" not in str(error) and str(error).startswith(f"{path.as_posix()}:{case.line}: ")
    assert took < 2.0, "hostile maps are refused at once"


def test_names_the_nearest_map(tables: Tables) -> None:
    with pytest.raises(MapError, match="there is no map 'club_flor'; did you mean 'club_floor'"):
        load_level("club_flor", tables)
    with pytest.raises(MapError, match="there is no such map"):
        load_level("nowhere/room.tmx", tables)


def test_a_too_large_file_is_not_read(tmp_path: Path, tables: Tables) -> None:
    path = tmp_path / "room.tmx"
    path.write_bytes(b" " * (9 << 20))
    with pytest.raises(MapError, match="is 9 MiB; at most 8 are read"):
        load_level(path, tables)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, tables: Tables) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    path = save(inside, room())
    (inside / "tiles.tsx").rename(outside / "tiles.tsx")
    (inside / "tiles.tsx").symlink_to(outside / "tiles.tsx")
    with pytest.raises(MapError, match="leaves the folders"):
        load_level(path, tables)


@functools.cache
def shipped_tables() -> Tables:
    """The tables, unseen by hypothesis, which would print them whole."""
    return load_tables(assets_dir())


MUTATIONS = st.lists(
    st.tuples(st.integers(0, 4000), st.integers(0, 12), st.text(max_size=6)), min_size=1, max_size=4
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(MUTATIONS)
def test_a_damaged_map_loads_or_is_refused_in_one_sentence(
    tmp_path: Path, mutations: list[tuple[int, int, str]]
) -> None:
    text = room(enemy("<properties><property name='kind' value='suit'/></properties>"))
    for place, cut, put in mutations:
        at = place % len(text)
        text = text[:at] + put + text[at + cut :]
    path = save(tmp_path, text.encode("utf-8", "replace").decode())
    try:
        level = load_level(path, shipped_tables())
    except MapError as error:
        assert "\n" not in str(error)
    else:
        assert level.shapes.shape == (level.height, level.width)
