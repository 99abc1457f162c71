"""Every map of the repository loads and checks clean, here and in the real Tiled."""

from __future__ import annotations

import bisect
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from game.checking import check_map, check_paths
from game.content.loader import Tables
from game.core.paths import levels_dir
from game.maps.classes import object_classes
from game.maps.objects import RawObject
from game.maps.prepass import TileDraft, read_map
from game.maps.problems import Problem
from game.maps.tmx import load_level
from tests.maps.maps_kit import EXIT, PLAYER, group, room, save, shipped_maps
from tests.maps.tiled_kit import export

TILE_BITS = 0x0FFFFFFF  # of a cell; the others flip it
NOT_YET = "which does not exist yet"
MAN = (
    '<object id="7" type="Enemy" x="96" y="96"><properties>'
    '<property name="encounter" value="E1"/></properties><point/></object>'
)


@pytest.mark.parametrize("path", shipped_maps(), ids=lambda path: path.stem)
def test_loads_and_checks_clean(path: Path, tables: Tables) -> None:
    level = load_level(path, tables)
    assert level.name == path.stem and len(level.digest) == 16
    assert [found for found in check_map(path, tables) if NOT_YET not in found.message] == []
    assert load_level(path, tables).digest == level.digest


def exported(path: Path, out: Path) -> dict[str, Any]:
    """The map as Tiled itself understands it."""
    export("json", path, out, "--detach-templates", "--resolve-types-and-properties")
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


def layers(document: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    """Layers of one kind, through groups."""
    for layer in document["layers"]:
        if layer["type"] == "group":
            yield from layers(layer, kind)
        elif layer["type"] == kind:
            yield layer


def in_sets(cells: list[int], firsts: list[int]) -> list[tuple[int, int, int]]:
    """Cells as (number of the tile set, tile in it, flips): Tiled counts its sets anew."""
    found = []
    for cell in cells:
        number, flips = cell & TILE_BITS, cell & ~TILE_BITS
        index = bisect.bisect_right(firsts, number) - 1
        found.append((index, number - firsts[index] if number else 0, flips))
    return found


@pytest.mark.parametrize("path", shipped_maps(), ids=lambda path: path.stem)
def test_agrees_with_tiled(path: Path, tmp_path: Path) -> None:
    theirs = exported(path, tmp_path / "map.json")
    ours = read_map(path, lambda error: None)
    assert (theirs["width"], theirs["height"]) == (ours.width, ours.height)
    tiles = {layer["name"]: layer["data"] for layer in layers(theirs, "tilelayer")}
    drafts = [one for one in ours.layers if isinstance(one, TileDraft)]
    assert list(tiles) == [one.name for one in drafts]
    sets = ElementTree.parse(path).getroot().findall("tileset")
    assert [Path(str(one.get("source"))).name for one in sets] == [
        Path(one["source"]).name for one in theirs["tilesets"]
    ]
    mine = [int(str(one.get("firstgid"))) for one in sets]
    its = [one["firstgid"] for one in theirs["tilesets"]]
    for draft in drafts:
        assert in_sets(draft.cells.ravel().tolist(), mine) == in_sets(tiles[draft.name], its)
    objects = [
        (obj["id"], group["name"], obj)
        for group in layers(theirs, "objectgroup")
        for obj in group["objects"]
        if "text" not in obj  # notes for people
    ]
    assert [(number, name) for number, name, _ in objects] == [
        (raw.id, raw.layer) for raw in ours.objects
    ]
    for raw, (_, _, obj) in zip(ours.objects, objects, strict=True):
        assert_same(raw, obj)


def assert_same(raw: RawObject, obj: dict[str, Any]) -> None:
    """One object as we and as Tiled read it."""
    assert (raw.cls, raw.name) == (obj.get("type", obj.get("class")), obj["name"])
    if "gid" not in obj:
        assert (raw.x, raw.y, raw.w, raw.h) == (obj["x"], obj["y"], obj["width"], obj["height"])
        assert (raw.shape == "point") == obj.get("point", False)
    given = {entry["name"]: entry["value"] for entry in obj.get("properties", [])}
    assert {name: found.value for name, found in raw.given.items()} == given


@pytest.mark.parametrize("options", [[], ["--embed-tilesets", "--detach-templates"]])
@pytest.mark.parametrize("path", shipped_maps(), ids=lambda path: path.stem)
def test_saving_in_tiled_changes_nothing(
    path: Path, options: list[str], tmp_path: Path, tables: Tables
) -> None:
    saved = tmp_path / path.name
    export("tmx", path, saved, *options)
    ours, theirs = load_level(path, tables), load_level(saved, tables)
    assert theirs.digest == ours.digest
    assert (theirs.art, theirs.order) == (ours.art, ours.order)
    if not options:  # Tiled 1.8 forgets Repeat X when it embeds
        assert theirs.backdrops == ours.backdrops


@pytest.mark.parametrize("path", shipped_maps(), ids=lambda path: path.stem)
def test_every_picture_is_there(path: Path, tables: Tables) -> None:
    level = load_level(path, tables)
    pictures = {art.image for art in level.art if art} | {one.image for one in level.backdrops}
    assert pictures and all(picture.is_file() for picture in pictures)


def test_check_tells_every_problem_of_a_map(tmp_path: Path, tables: Tables) -> None:
    men = [
        f'<object id="{n}" type="Enemy" x="80" y="96"><properties>'
        f'<property name="kind" value="nobody{n}"/></properties><point/></object>'
        for n in (7, 8)
    ]
    weapon = (
        '<objectgroup name="weapons"><object id="9" type="Weapon" x="80" y="40"><point/></object>'
        "</objectgroup>"
    )
    path = save(tmp_path, room(tuple(men), (), weapon))
    found = check_paths([path], tables)
    assert [(one.line, one.level, one.object) for one in found] == [
        (2, "error", 0),
        (2, "error", 0),
        (10, "error", 7),
        (11, "error", 8),
        (15, "warning", 9),
    ]
    assert str(found[2]) == (
        f"{path.as_posix()}:10: error: Enemy.kind names 'nobody7', which enemies lacks "
        "(layer spawns, object 7)"
    )
    assert "hangs in the air" in found[-1].message


def test_check_reads_all_shipped_maps_when_none_is_named(tables: Tables) -> None:
    errors = [found for found in check_paths([], tables) if found.level == "error"]
    assert errors == []


def test_check_of_a_map_that_is_not_there(tmp_path: Path, tables: Tables) -> None:
    (found,) = check_paths([tmp_path / "none.tmx"], tables)
    assert found == Problem(
        (tmp_path / "none.tmx").as_posix(), 0, "error", "", 0, "there is no such map"
    )


def test_the_benchmark_room_holds_sixty_of_all_kinds(tables: Tables) -> None:
    men = load_level("bench_arena", tables).of_class("Enemy")
    assert len(men) == 60
    kinds = {man.text("kind") for man in men}
    story = {"kristof", "hanna", "lodger", *tables.bosses}
    peaceful = {"seizer", "bell_ringer"}
    elements = {"flame_bearer", "grenadier"}  # measured by an arena on fire, see the bench
    assert kinds == set(tables.enemies) - story - peaceful - elements
    assert (levels_dir() / "bench_arena.tmx").is_file()


TEMPLATES = sorted((levels_dir() / "templates").glob("*.tx"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_makes_a_sound_object(
    template: Path, tmp_path: Path, tables: Tables
) -> None:
    thing = ElementTree.parse(template).getroot().find("object")
    assert thing is not None
    row = tables.map_classes[thing.attrib["type"]]
    size = 'width="16" height="16"' if row.shape == "rect" else ""
    source = Path(os.path.relpath(template, tmp_path)).as_posix()
    placed = f'<object id="9" name="E1" template="{source}" x="64" y="96" {size}/>'
    around = {"Player": [], "Encounter": [PLAYER, MAN]}.get(row.id, [PLAYER])
    layers = {"spawns": around, "triggers": [EXIT]}
    layers[row.layer] = [*layers.get(row.layer, []), placed]
    more = [group(name, *objects) for name, objects in list(layers.items())[2:]]
    text = room(tuple(layers["spawns"]), tuple(layers["triggers"]), *more)
    level = load_level(save(tmp_path, text), tables)
    made = next(obj for obj in level.objects if obj.id == 9)
    given = {node.attrib["name"] for node in thing.iter("property")}
    assert made.cls == row.id and given <= set(made.props)


def test_every_kind_and_class_has_a_template(tables: Tables) -> None:
    found = set()
    for template in TEMPLATES:
        thing = ElementTree.parse(template).getroot().find("object")
        assert thing is not None
        given = {node.attrib["name"]: node.attrib["value"] for node in thing.iter("property")}
        found.add((thing.attrib["type"], given.get("kind", "")))
    assert {cls for cls, _ in found} == set(object_classes(tables))
    assert {("Enemy", kind) for kind in tables.enemies} <= found
    assert {("Weapon", kind) for kind in tables.weapons} <= found
    assert {("Prop", kind) for kind in tables.props} <= found


@pytest.mark.parametrize(
    ("line", "place"), [("door.2", "club_kitchen"), ("door.6", "village_shore")]
)
def test_a_door_of_each_chapter_waits_for_who_stands_there(
    line: str, place: str, tables: Tables
) -> None:
    found = [
        (name, trigger)
        for name in PLACES
        for trigger in load_level(name, tables).of_class("Trigger")
        if trigger.text("line") == line
    ]
    ((name, trigger),) = found
    assert name == place and trigger.integer("dwell") >= 60
    assert trigger.text("flag") == f"{line.replace('.', '_')}=yes"


PLACES = (
    "club_queue", "club_floor", "club_kitchen", "axe_bar", "village_shore", "flame_street",
)  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_each_place_has_an_idea_a_toy_and_a_rule_of_its_own(name: str, tables: Tables) -> None:
    """levels.md, rules 1, 2, 3, 15, 16 and 23."""
    levels = {place: load_level(place, tables) for place in PLACES}
    level = levels[name]
    for prop in ("intent", "toy", "introduces", "camera_rule", "light_rule"):
        others = [str(levels[other].props[prop]) for other in PLACES if other != name]
        assert level.props[prop] and str(level.props[prop]) not in others, prop
    kinds = {str(obj.props.get("kind", "")) for obj in level.objects}
    for toy in str(level.props["toy"]).split():
        assert toy in kinds, f"the toy {toy} does not stand there"
    zones = {zone.text("kind") for zone in level.of_class("Zone")}
    assert {"quiet", "secret"} <= zones
    village = str(level.props["music"]).startswith("village")
    assert not (village and "neutral" in zones), "there no house rule shelters anybody"
