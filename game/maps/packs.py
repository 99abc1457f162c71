"""Level packs: a folder or a .zip with a pack.toml, maps, tile sets, pictures, words and men.

A pack is data of a stranger. It is read through the same strict reader as every map, it may name
no file outside itself but the game's own sets and pictures, it can replace nothing of the game,
and nothing of it is ever run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from game.content.loader import Tables, check_references, load_text, nearest, read_toml, rows_of
from game.content.schema import Enemy, Move, Prop, Row, Weapon
from game.core.digest import digest_of
from game.core.errors import KikimoraError, MapError, TableError
from game.core.level import Level
from game.maps.archive import unpack
from game.maps.tmx import MAP_SUFFIXES, read_level
from game.maps.tree import plain

PACK_FILE = "pack.toml"
TEXT_FILE = "text/en.toml"
DATA_FOLDER = "data"


@dataclass(frozen=True, slots=True)
class Addable:
    """A table to which packs may add rows, and the fields that must name what the game has."""

    row: type[Row]
    known: tuple[str, ...]


ADDABLE: Final = {
    "enemies": Addable(Enemy, ("sprite", "behaviour", "barks")),
    "moves": Addable(Move, ("anim",)),
    "props": Addable(Prop, ("looks", "use")),
    "weapons": Addable(Weapon, ("looks",)),
}
KEYS = ("id", "title", "author", "maps", "titles")
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}\Z")
SPOKEN = re.compile(r"([a-z0-9][a-z0-9_-]{1,39}):([a-z0-9][a-z0-9_-]{0,39})\Z")
MAX_MAPS = 64
MAX_PACKS = 200
MAX_TOML = 256 << 10  # bytes
MAX_DOTS = 60  # of one line: dotted keys without end take the parser minutes
MAX_TITLE = 60  # characters


class PackError(KikimoraError):
    """A pack is broken. str() names the pack and its file."""

    def __init__(self, pack: str, file: str, reason: str) -> None:
        self.pack, self.file, self.reason = pack, file, plain(reason, 300)
        super().__init__(f"{pack}/{file}: {self.reason}" if file else f"{pack}: {self.reason}")


@dataclass(frozen=True, slots=True)
class PackMap:
    """A map of a pack. `name` goes after the colon in PACK:MAP."""

    name: str
    title: str
    path: Path


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as a menu shows it. `problem` is one sentence when it cannot be played."""

    id: str
    title: str
    author: str
    label: str  # the name of its folder or file, for messages
    folder: Path
    maps: tuple[PackMap, ...]
    problem: str = ""

    def map(self, name: str) -> PackMap:
        """A map by name. Raises PackError with the nearest name."""
        for found in self.maps:
            if found.name == name:
                return found
        names = [found.name for found in self.maps]
        raise PackError(self.label, "", f"has no map {name!r}{nearest(name, names)}")

    def tables(self, base: Tables) -> Tables:
        """The game's tables with the pack's words and men added. Raises PackError."""
        try:
            return _extended(self, base)
        except TableError as error:
            raise PackError(self.label, "", str(error)) from None
        except RecursionError:
            raise PackError(self.label, "", "a table is nested too deep") from None

    def level(self, name: str, tables: Tables) -> Level:
        """A map as a level. Raises PackError or MapError, which name the pack."""
        found = self.map(name)

        def stop(error: MapError) -> None:
            raise error

        try:
            return read_level(found.path, tables, stop, self.folder, f"{self.id}:{name}")
        except MapError as error:
            raise MapError(
                self.named(error.file),
                error.reason,
                line=error.line,
                layer=error.layer,
                obj=error.obj,
            ) from None

    def named(self, file: str) -> str:
        """A file of the pack as messages call it, wherever the pack was unpacked."""
        for folder in (self.folder, self.folder.resolve()):
            if file.startswith(folder.as_posix() + "/"):
                return self.label + file.removeprefix(folder.as_posix())
        return file


def is_pack(path: Path) -> bool:
    """Whether a path looks like a pack."""
    return path.suffix.lower() == ".zip" or (path / PACK_FILE).is_file()


def open_pack(path: Path, cache: Path) -> Pack:
    """Reads a pack's own file; a .zip is unpacked into a folder of `cache` first. Raises
    PackError."""
    if path.suffix.lower() == ".zip":
        try:
            folder = unpack(path, cache)
        except KikimoraError as error:
            raise PackError(path.name, "", str(error)) from None
    else:
        folder = path
    return _read_pack(folder, path.name)


def list_packs(folder: Path, cache: Path) -> tuple[Pack, ...]:
    """All packs of a folder, by name; broken ones have a `problem` and no maps."""
    if not folder.is_dir():
        return ()
    found: list[Pack] = []
    for path in sorted(folder.iterdir())[:MAX_PACKS]:
        if path.name.startswith(".") or not is_pack(path):
            continue
        try:
            pack = open_pack(path, cache)
            if pack.id in {other.id for other in found if not other.problem}:
                raise PackError(path.name, PACK_FILE, f"another pack has the id {pack.id!r} too")
        except PackError as error:
            pack = Pack("", path.name, "", path.name, path, (), str(error))
        found.append(pack)
    return tuple(found)


def split_name(text: str) -> tuple[str, str] | None:
    """Pack and map of PACK:MAP; None for any other name."""
    match = SPOKEN.match(text)
    return (match[1], match[2]) if match else None


def find_pack(name: str, folder: Path, cache: Path) -> Pack:
    """The pack of this id in a folder. Raises PackError with what is wrong or the nearest id."""
    packs = list_packs(folder, cache)
    for pack in packs:
        if pack.id == name:
            return pack
    for pack in packs:
        if pack.problem and pack.label.removesuffix(".zip") == name:
            raise PackError(name, "", pack.problem)
    near = nearest(name, [pack.id for pack in packs])
    raise PackError(name, "", f"there is no such pack in {folder}{near}")


def _read_pack(folder: Path, label: str) -> Pack:
    raw = _toml(folder, label, PACK_FILE)
    unknown = sorted(set(raw) - set(KEYS))
    if unknown:
        reason = f"{unknown[0]!r} is not known{nearest(unknown[0], KEYS)}"
        raise PackError(label, PACK_FILE, reason)
    name = _word(raw, label, "id")
    if not NAME.match(name) or len(name) < 2:
        reason = f"id {name!r} must be 2 to 40 small letters, digits, '-' or '_'"
        raise PackError(label, PACK_FILE, reason)
    titles = raw.get("titles", {})
    if not isinstance(titles, dict):
        raise PackError(label, PACK_FILE, "titles must be a table of map names and titles")
    maps = tuple(
        PackMap(path.stem, _title(label, titles.get(path.stem), path.stem), path)
        for path in _map_files(folder, label, raw.get("maps"))
    )
    for key in titles:
        if key not in {found.name for found in maps}:
            raise PackError(label, PACK_FILE, f"titles names the map {key!r}, which is not there")
    title = _title(label, raw.get("title"), name)
    author = plain(_word(raw, label, "author"), MAX_TITLE) if "author" in raw else ""
    return Pack(name, title, author, label, folder, maps)


def _word(raw: dict[str, Any], label: str, key: str) -> str:
    found = raw.get(key, "")
    if not isinstance(found, str) or not found:
        raise PackError(label, PACK_FILE, f"needs {key!r} as text")
    return found


def _title(label: str, given: object, name: str) -> str:
    if given is None:
        return name.replace("_", " ").replace("-", " ").capitalize()
    if not isinstance(given, str):
        raise PackError(label, PACK_FILE, f"the title of {name!r} must be text")
    return plain(given, MAX_TITLE)


def _map_files(folder: Path, label: str, named: object) -> list[Path]:
    """The maps that the pack names, or all that lie in it and in its folder `maps`."""
    found: dict[str, Path] = {}
    for place in (folder, folder / "maps"):
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            if path.suffix.lower() in MAP_SUFFIXES:
                found.setdefault(path.stem, path)
    if named is not None:
        if not isinstance(named, list) or not all(isinstance(name, str) for name in named):
            raise PackError(label, PACK_FILE, "maps must be a list of names")
        for name in named:
            if name not in found:
                reason = f"names the map {name!r}, which is not there{nearest(name, found)}"
                raise PackError(label, PACK_FILE, reason)
        found = {name: found[name] for name in named}
    if not 1 <= len(found) <= MAX_MAPS:
        raise PackError(label, PACK_FILE, f"holds {len(found)} maps; 1 to {MAX_MAPS} are read")
    for name, path in found.items():
        if not NAME.match(name):
            reason = "a map's name must be small letters, digits, '-' or '_'"
            raise PackError(label, plain(path.name), reason)
        _own(folder, label, path)
    return list(found.values())


def _own(folder: Path, label: str, path: Path) -> Path:
    """The path, if it lies in the pack behind all links too."""
    try:
        inside = path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        inside = False
    if not inside:
        raise PackError(label, plain(path.name), "is a link that leads out of the pack")
    return path


def _toml(folder: Path, label: str, file: str) -> dict[str, Any]:
    path = _small(folder, label, file)
    try:
        return read_toml(path)
    except TableError as error:
        reason = str(error).partition(": ")[2]
        raise PackError(label, file, reason) from None


def _small(folder: Path, label: str, file: str) -> Path:
    path = folder / file
    if not path.is_file():
        raise PackError(label, file, "is missing")
    _own(folder, label, path)
    if path.stat().st_size > MAX_TOML:
        raise PackError(label, file, f"is larger than {MAX_TOML >> 10} KiB")
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.count(b".") > MAX_DOTS:
            raise PackError(label, file, f"line {number} has more than {MAX_DOTS} dots")
    return path


def _extended(pack: Pack, base: Tables) -> Tables:
    folder, label = pack.folder, pack.label
    text = dict(base.text)
    if (folder / TEXT_FILE).exists():
        for row, words in load_text(_small(folder, label, TEXT_FILE)).items():
            if row in base.text:
                reason = f"the row {row!r} is the game's; choose a name like {pack.id}.{row}"
                raise PackError(label, TEXT_FILE, reason)
            text[row] = words
    data = folder / DATA_FOLDER
    added: dict[str, dict[str, Row]] = {}
    for path in sorted(data.iterdir()) if data.is_dir() else ():
        file = f"{DATA_FOLDER}/{plain(path.name)}"
        table = next((name for name in ADDABLE if path.name == f"{name}.toml"), "")
        if not table:
            known = ", ".join(f"{name}.toml" for name in ADDABLE)
            raise PackError(label, file, f"a pack may add rows to {known} only")
        rows = rows_of(_small(folder, label, file), ADDABLE[table].row)
        for found in rows.values():
            _check_row(label, file, found, ADDABLE[table], getattr(base, table))
        added[table] = rows
    digest = base.digest
    if any(added.values()):
        digest = digest_of(digest, [repr(row) for rows in added.values() for row in rows.values()])
    merged = {table: getattr(base, table) | rows for table, rows in added.items()}
    tables = replace(base, text=text, digest=digest, **merged)
    check_references(tables, data)
    return tables


def _check_row(label: str, file: str, row: Row, kind: Addable, known_rows: dict[str, Row]) -> None:
    """A row of a pack may be anything, but is shown, heard and driven by what the game has."""
    if row.id in known_rows:
        raise PackError(label, file, f"the row {row.id!r} is the game's; choose a new id")
    for field in kind.known:
        if field == "looks":
            known = set(known_rows)
        else:
            known = {getattr(other, field) for other in known_rows.values()}
        value = getattr(row, field)
        if value not in known:
            near = nearest(value, known)
            raise PackError(label, file, f"row {row.id!r}: no {field} {value!r}{near}")
