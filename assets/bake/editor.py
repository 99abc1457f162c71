"""What a picture becomes when a level maker drags it onto a map: class and first properties.

The image collections under levels/tilesets carry it, so that a bare picture is already an object
with defaults. The tables decide; a picture that no table knows is decoration and has no class.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
PLAYER_SPRITE = "eve_club"


@functools.cache
def _ids(table: str) -> frozenset[str]:
    with (DATA / f"{table}.toml").open("rb") as stream:
        return frozenset(row["id"] for row in tomllib.load(stream)["row"])


@functools.cache
def _words(cls: str, name: str) -> frozenset[str]:
    """The allowed words of a property of a map class."""
    with (DATA / "map_classes.toml").open("rb") as stream:
        rows = {row["id"]: row for row in tomllib.load(stream)["row"]}
    return frozenset(
        word
        for entry in rows[cls]["properties"]
        if entry["name"] == name
        for word in entry["values"]
    )


def item_class(name: str) -> tuple[str, str]:
    """Class and the property that holds the name; ('', ...) for decoration."""
    return ("Weapon", "kind") if name in _ids("weapons") else ("", "kind")


def prop_class(name: str) -> tuple[str, str]:
    """The same for things of the room."""
    if name in _ids("props"):
        return "Prop", "kind"
    return ("Lock", "kind") if name in _words("Lock", "kind") else ("", "kind")


@functools.cache
def _looks() -> dict[str, str]:
    """The archetype of each sprite that is only one of an archetype's looks."""
    with (DATA / "enemies.toml").open("rb") as stream:
        rows = tomllib.load(stream)["row"]
    return {look: row["id"] for row in rows for look in row.get("looks", ())}


def person_class(name: str) -> tuple[str, str]:
    """The same for people; Eve needs no property."""
    if name == PLAYER_SPRITE:
        return "Player", ""
    if name in _ids("enemies"):
        return "Enemy", "kind"
    if name in _looks():
        return "Enemy", "look"
    return ("Npc", "sprite") if name in _words("Npc", "sprite") else ("", "sprite")


def tile_lines(number: int, name: str, found: tuple[str, str], image: str) -> list[str]:
    """The lines of one tile of a collection; `image` is its finished <image> element."""
    cls, prop = found
    kind = [f'   <property name="kind" value="{_looks()[name]}"/>'] if prop == "look" else []
    lines = [f' <tile id="{number}" type="{cls}">' if cls else f' <tile id="{number}">']
    if prop and cls:
        lines += [
            "  <properties>",
            *kind,
            f'   <property name="{prop}" value="{name}"/>',
            "  </properties>",
        ]
    return [*lines, f"  {image}", " </tile>"]
