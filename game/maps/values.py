"""Custom properties: from Tiled's text to typed values, and from a class row to full sets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.content.loader import Tables, nearest
from game.content.schema import MapClass, MapProperty
from game.core.errors import MapError
from game.core.level import PropValue
from game.maps.tree import Node, parse_number

Report = Callable[[MapError], None]

MAX_PROPERTIES = 64
MAX_TEXT = 4096  # characters of one property
COLOR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})?\Z")
TEXT_TYPES = frozenset({"string", "file", "color"})


@dataclass(frozen=True, slots=True)
class Given:
    """One property as it stands in the file: type word, value, and where."""

    type: str
    value: PropValue
    node: Node
    of: str = ""  # the class whose set of properties it comes from ('' = stands alone)


def read_properties(owner: Node) -> dict[str, Given]:
    """The custom properties of an element, by name.

    A property that is itself a set of a class, as Tiled 1.8 and later write them for maps and
    layers, gives its members as if they stood alone."""
    given: dict[str, Given] = {}
    for block in owner.all("properties"):
        for node in block.all("property"):
            if node.get("type") == "class":
                for name, found in _members(node).items():
                    _add(given, name, found)
            else:
                name = node.get("name")
                _add(given, name, Given(node.get("type", "string"), _value(node, name), node))
    return given


def _add(given: dict[str, Given], name: str, found: Given) -> None:
    if name in given:
        raise found.node.fail(f"the property {name!r} stands twice")
    if len(given) >= MAX_PROPERTIES:
        raise found.node.fail(f"more than {MAX_PROPERTIES} properties")
    given[name] = found


def _members(owner: Node) -> dict[str, Given]:
    """The members of a class property; those that Tiled left out have the class's defaults."""
    of = owner.get("propertytype")
    members: dict[str, Given] = {}
    for block in owner.all("properties"):
        for node in block.all("property"):
            name = node.get("name")
            if node.get("type") == "class":
                raise node.fail(f"the member {name!r} is a class of its own, which no class uses")
            _add(members, name, Given(node.get("type", "string"), _value(node, name), node, of))
    return members


def _value(node: Node, name: str) -> PropValue:
    kind = node.get("type", "string")
    raw = node.attrs.get("value", node.text)
    if len(raw) > MAX_TEXT:
        raise node.fail(f"the property {name!r} is longer than {MAX_TEXT} characters")
    if kind in TEXT_TYPES:
        return raw
    if kind in ("int", "object"):
        if re.fullmatch(r"-?[0-9]{1,9}", raw):
            return int(raw)
        raise node.fail(f"the property {name!r} must be a whole number, found {raw[:40]!r}")
    if kind == "float":
        number = parse_number(raw)
        if number is not None:
            return number
        raise node.fail(f"the property {name!r} must be a finite number, found {raw[:40]!r}")
    if kind == "bool":
        if raw in ("true", "false"):
            return raw == "true"
        raise node.fail(f"the property {name!r} must be true or false, found {raw[:40]!r}")
    raise node.fail(f"the property {name!r} has the type {kind[:20]!r}, which no class uses")


def full_set(
    row: MapClass, given: dict[str, Given], owner: Node, tables: Tables, report: Report
) -> dict[str, PropValue]:
    """All properties of the class: its defaults, overruled by what stands in the file."""
    known = {prop.name: prop for prop in row.properties}
    values: dict[str, PropValue] = {name: plain_default(prop) for name, prop in known.items()}
    for name, found in given.items():
        prop = known.get(name)
        if found.of and found.of != row.id:
            report(found.node.fail(f"is a set of properties of {found.of[:40]!r} on a {row.id}"))
            continue
        if prop is None:
            near = nearest(name, known)
            report(found.node.fail(f"{row.id} has no property {name!r}{near}"))
            continue
        try:
            values[name] = _fit(row, prop, found)
        except MapError as error:
            report(error)
    for prop in row.properties:
        where = given[prop.name].node if prop.name in given else owner
        _check_row(row, prop, values[prop.name], where, tables, report)
    return values


def plain_default(prop: MapProperty) -> PropValue:
    """The default of a property in the type and the spelling that Tiled uses."""
    if prop.type == "float":
        return float(prop.default)
    return _argb(str(prop.default)) if prop.type == "color" else prop.default


def _argb(color: str) -> str:
    """#rrggbb as #aarrggbb: Tiled writes both and means the same."""
    return f"#ff{color[1:]}".lower() if len(color) == len("#rrggbb") else color.lower()


def _fit(row: MapClass, prop: MapProperty, found: Given) -> PropValue:
    """The value in the type that the class wants, within its limits."""
    value, node = found.value, found.node
    label = f"{row.id}.{prop.name}"
    if found.type == "object" and prop.table.startswith("object:"):
        return value  # an object's number; becomes its name once all objects are known
    if prop.type == "float" and found.type in ("int", "float"):
        value = float(value)
    elif found.type != prop.type and not (prop.type == "string" and found.type in TEXT_TYPES):
        raise node.fail(f"{label} must be of type {prop.type}, found {found.type}")
    if prop.type in ("int", "float") and not prop.min <= float(value) <= prop.max:
        raise node.fail(f"{label} must lie between {prop.min:g} and {prop.max:g}, found {value:g}")
    if prop.type == "color" and not COLOR.match(str(value)):
        raise node.fail(f"{label} must be a colour like #ff8040, found {str(value)[:40]!r}")
    if prop.values and value not in prop.values:
        allowed = ", ".join(word or "''" for word in prop.values)
        near = nearest(str(value), prop.values)
        raise node.fail(f"{label} must be one of {allowed}; found {str(value)[:40]!r}{near}")
    return _argb(str(value)) if prop.type == "color" else value


def _check_row(
    row: MapClass, prop: MapProperty, value: PropValue, node: Node, tables: Tables, report: Report
) -> None:
    """A reference into a table must name one of its rows."""
    if not prop.table or prop.table.startswith("object:"):
        return
    if value == "":
        if not prop.optional:
            report(node.fail(f"{row.id}.{prop.name} must name a row of {prop.table}"))
        return
    rows = getattr(tables, prop.table)
    for word in str(value).split() if prop.many else (value,):
        if word not in rows:
            near = nearest(str(word), rows)
            reason = f"{row.id}.{prop.name} names {word!r}, which {prop.table} lacks{near}"
            report(node.fail(reason))
