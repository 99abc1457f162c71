"""The class table, the Tiled project, the reader and the simulation agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.content.loader import Tables
from game.core.paths import levels_dir
from game.maps import project
from game.maps.classes import NO_OBJECTS, object_classes
from game.maps.prepass import OBJECT_LAYERS
from game.sim import spawn

PROJECT = levels_dir() / "kikimora.tiled-project"


def types(kind: str) -> dict[str, dict[str, Any]]:
    """Property types of the committed project."""
    found = json.loads(PROJECT.read_text(encoding="utf-8"))["propertyTypes"]
    return {entry["name"]: entry for entry in found if entry["type"] == kind}


def test_the_committed_project_is_up_to_date(tables: Tables) -> None:
    assert project.check(PROJECT, tables) == ""


def test_check_notices_what_is_stale_broken_or_missing(tmp_path: Path, tables: Tables) -> None:
    path = tmp_path / "kikimora.tiled-project"
    assert "missing or broken" in project.check(path, tables)
    project.write(path, tables)
    assert project.check(path, tables) == ""
    document = json.loads(path.read_text(encoding="utf-8"))
    document["propertyTypes"][0]["values"].append("ghost")
    path.write_text(json.dumps(document), encoding="utf-8")
    assert "does not agree" in project.check(path, tables)
    path.write_text("{", encoding="utf-8")
    assert "missing or broken" in project.check(path, tables)


def test_every_class_and_member_is_known_to_tiled(tables: Tables) -> None:
    classes = types("class")
    assert set(classes) == set(tables.map_classes)
    for name, row in tables.map_classes.items():
        assert [member["name"] for member in classes[name]["members"]] == [
            prop.name for prop in row.properties
        ]
    older = json.loads((levels_dir() / "objecttypes.json").read_text(encoding="utf-8"))
    assert {entry["name"] for entry in older} == set(object_classes(tables))


def test_kinds_are_chosen_from_lists(tables: Tables) -> None:
    enums = types("enum")
    assert enums["EnemyKind"]["values"] == ["", *tables.enemies]
    assert enums["WeaponKind"]["values"] == ["", *tables.weapons]
    assert enums["PropKind"]["values"] == ["", *tables.props]
    for entry in types("class").values():
        for member in entry["members"]:
            assert "propertyType" not in member or member["propertyType"] in enums
            if "propertyType" in member:
                assert member["value"] in enums[member["propertyType"]]["values"]


def test_numbers_of_types_are_unique() -> None:
    numbers = [entry["id"] for kind in ("class", "enum") for entry in types(kind).values()]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_the_simulation_knows_every_class(tables: Tables) -> None:
    known = set(spawn.SPAWNERS) | set(spawn.READ_IN_PLACE)
    assert known == set(tables.map_classes) - NO_OBJECTS


def test_every_class_belongs_on_a_layer_that_exists(tables: Tables) -> None:
    for row in object_classes(tables).values():
        assert row.layer in OBJECT_LAYERS
    for name in NO_OBJECTS:
        assert tables.map_classes[name].layer == ""


def test_commands_hand_over_the_map(tables: Tables) -> None:
    commands = json.loads(PROJECT.read_text(encoding="utf-8"))["commands"]
    verbs = [command["arguments"].split()[2] for command in commands]
    assert verbs == ["play", "check", "shot"]
    assert all(" %mapfile" in command["arguments"] for command in commands)
    assert not any('"' in command["arguments"] for command in commands)  # Tiled quotes by itself
