"""Keeps the Tiled project in step with the tables: classes, enums, colours and commands.

`levels/kikimora.tiled-project` serves Tiled 1.9 and newer. Tiled 1.8 takes the classes of objects
from a file of its own, `levels/objecttypes.json`, which the project names.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.content.loader import Tables
from game.content.schema import MapClass, MapProperty
from game.maps.classes import IMAGE_CLASS, MAP_CLASS, object_classes
from game.maps.reference import with_reference
from game.maps.values import plain_default

TYPES_FILE = "objecttypes.json"
GUIDE_FILE = "README.md"
RULES_FILE = "rules/rules.txt"
WRITE_COMMAND = "kikimora tiled-project --write"
TABLE_ENUMS = {
    "weapons": "WeaponKind",
    "enemies": "EnemyKind",
    "props": "PropKind",
    "moves": "MoveKind",
    "text": "TextRow",
}
USED_AS = {MAP_CLASS: ["map"], IMAGE_CLASS: ["layer"]}
OBJECT_USE = ["property", "object", "tile"]
COMMANDS = (
    ("Play this map", "play", "--watch", "F5"),
    ("Check this map", "check", "", "F6"),
    ("Picture of this map", "shot", "--out shot.png", "F7"),
)


def write(path: Path, tables: Tables) -> None:
    """Write the project file, the object types and the guide's list of classes beside it."""
    for file, text in _texts(path, tables).items():
        file.write_text(text, encoding="utf-8")
    guide = path.parent / GUIDE_FILE
    if guide.is_file():
        text = guide.read_text(encoding="utf-8")
        guide.write_text(with_reference(text, tables), encoding="utf-8")


def check(path: Path, tables: Tables) -> str:
    """'' when all files are as `write` would make them, else one sentence."""
    for file, text in _texts(path, tables).items():
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return f"{file.name} is missing or broken; run '{WRITE_COMMAND}'"
        if found != json.loads(text):
            return f"{file.name} does not agree with the tables; run '{WRITE_COMMAND}'"
    guide = path.parent / GUIDE_FILE
    if guide.is_file():
        told = guide.read_text(encoding="utf-8")
        if told != with_reference(told, tables):
            return f"{GUIDE_FILE} does not agree with the tables; run '{WRITE_COMMAND}'"
    return ""


def _texts(path: Path, tables: Tables) -> dict[Path, str]:
    documents: dict[Path, Any] = {
        path: _project(tables),
        path.parent / TYPES_FILE: _object_types(tables),
    }
    return {
        file: json.dumps(document, indent=4, sort_keys=True) + "\n"
        for file, document in documents.items()
    }


def _project(tables: Tables) -> dict[str, Any]:
    enums = _enums(tables)
    types: list[dict[str, Any]] = [
        {
            "name": name,
            "type": "enum",
            "storageType": "string",
            "values": values,
            "valuesAsFlags": False,
        }
        for name, values in enums.items()
    ]
    types += [_class(row) for row in tables.map_classes.values()]
    for number, entry in enumerate(types, 1):
        entry["id"] = number
    return {
        "automappingRulesFile": RULES_FILE,
        "commands": [_command(*command) for command in COMMANDS],
        "extensionsPath": "extensions",
        "folders": ["."],
        "objectTypesFile": TYPES_FILE,
        "propertyTypes": types,
    }


def _command(name: str, verb: str, options: str, shortcut: str) -> dict[str, Any]:
    """A command of the editor. Tiled puts quotes around the path by itself: a second pair would
    undo them, and a folder with a space in its name would fall in two."""
    return {
        "name": name,
        "command": "python",
        "arguments": f"-m game {verb} %mapfile {options}".rstrip(),
        "workingDirectory": "%projectpath/..",
        "shortcut": shortcut,
        "showOutput": True,
        "saveBeforeExecute": True,
        "enabled": True,
    }


def _enums(tables: Tables) -> dict[str, list[str]]:
    """Words to choose from: rows of tables, and the allowed values of properties."""
    enums = {name: ["", *getattr(tables, table)] for table, name in TABLE_ENUMS.items()}
    for row in tables.map_classes.values():
        for prop in row.properties:
            if prop.values:
                enums[_enum_name(row, prop)] = list(prop.values)
    return enums


def _enum_name(row: MapClass, prop: MapProperty) -> str:
    if prop.table:
        return TABLE_ENUMS.get(prop.table, "")
    return row.id + prop.name.title().replace("_", "") if prop.values else ""


def _class(row: MapClass) -> dict[str, Any]:
    return {
        "name": row.id,
        "type": "class",
        "color": "#ff" + row.color.removeprefix("#"),
        "drawFill": True,
        "useAs": USED_AS.get(row.id, OBJECT_USE),
        "members": [_member(row, prop) for prop in row.properties],
    }


def _member(row: MapClass, prop: MapProperty) -> dict[str, Any]:
    value = plain_default(prop)
    member: dict[str, Any] = {"name": prop.name, "type": prop.type, "value": value}
    enum = _enum_name(row, prop)
    if enum:
        member["propertyType"] = enum
    return member


def _object_types(tables: Tables) -> list[dict[str, Any]]:
    """The same classes for Tiled 1.8, which knows no enums here."""
    return [
        {
            "name": row.id,
            "color": "#" + row.color.removeprefix("#"),
            "properties": [
                {key: value for key, value in _member(row, prop).items() if key != "propertyType"}
                for prop in row.properties
            ],
        }
        for row in object_classes(tables).values()
    ]
