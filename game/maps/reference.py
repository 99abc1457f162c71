"""The list of all map classes in the level maker's guide, written from the one table."""

from __future__ import annotations

from game.content.loader import Tables
from game.content.schema import MapClass, MapProperty
from game.maps.classes import IMAGE_CLASS, MAP_CLASS

BEGIN, END = "<!-- classes: begin -->", "<!-- classes: end -->"
SHAPES = {"point": "a point, or a picture", "rect": "a rectangle", "any": "any shape"}
SOURCES = {"text": "a row of `text/en.toml`", "cues": "a cue under `assets/music`"}


def class_reference(tables: Tables) -> str:
    """Markdown: every class with its properties."""
    parts = [BEGIN, ""]
    for row in tables.map_classes.values():
        parts += [*_class(row), ""]
    return "\n".join([*parts, END])


def with_reference(guide: str, tables: Tables) -> str:
    """The guide with its list of classes made anew; the guide as it is when it has no place for
    one."""
    head, begin, rest = guide.partition(BEGIN)
    _, end, tail = rest.partition(END)
    return head + class_reference(tables) + tail if begin and end else guide


def _class(row: MapClass) -> list[str]:
    lines = [f"#### {row.id}", ""]
    if row.id == MAP_CLASS:
        where = ""
    elif row.id == IMAGE_CLASS:
        where = " On image layers."
    else:
        where = f" Layer `{row.layer}`, {SHAPES[row.shape]}."
    lines.append(f"{row.help}{where}")
    if row.properties:
        lines += ["", "| Property | Value | Default | Meaning |", "|---|---|---|---|"]
        lines += [_property(prop) for prop in row.properties]
    return lines


def _property(prop: MapProperty) -> str:
    default = "" if prop.default == "" else f"`{str(prop.default).lower()}`"
    return f"| `{prop.name}` | {_values(prop)} | {default} | {prop.help} |"


def _values(prop: MapProperty) -> str:
    if prop.values:
        return ", ".join(f"`{word}`" for word in prop.values if word)
    if prop.table.startswith("object:"):
        return f"name of a {prop.table.removeprefix('object:')}"
    if prop.table:
        return SOURCES.get(prop.table, f"a row of `{prop.table}.toml`")
    if prop.type in ("int", "float"):
        return f"{prop.min:g} to {prop.max:g}"
    return {"bool": "true or false", "color": "a colour"}.get(prop.type, "text")
