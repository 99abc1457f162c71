"""Reads and validates the tables under assets/data; nothing is half loaded.

Every problem is a TableError in one sentence that names file, row, field, what was found and what
is allowed. References between tables are checked here too, so that play never meets a dead id.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, get_args, get_type_hints

import msgspec

from game.content.ambience import Ambience
from game.content.boss_rows import Boss
from game.content.companion_table import CompanionTable
from game.content.element_rows import ElementTable
from game.content.finisher import Finisher
from game.content.grapple_table import GrappleTable
from game.content.schema import (
    Difficulty,
    Enemy,
    EveTable,
    MapClass,
    Move,
    Prop,
    Row,
    Weapon,
)
from game.core.digest import digest_of
from game.core.errors import TableError

RULES: Final = (
    "eve",
    "elements",
    "grapple",
    "companions",
    "moves",
    "finishers",
    "weapons",
    "enemies",
    "bosses",
    "props",
    "difficulty",
    "map_classes",
)  # tables that play depends on
NAMING: Final = ("id", "name", "event")  # fields that tell a row from the others
_RowT = TypeVar("_RowT", bound=Row)
_TableT = TypeVar("_TableT", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of the rules. `digest` identifies them in replays."""

    eve: EveTable
    elements: ElementTable
    grapple: GrappleTable
    companions: CompanionTable
    moves: dict[str, Move]
    finishers: dict[str, Finisher]
    weapons: dict[str, Weapon]
    enemies: dict[str, Enemy]
    bosses: dict[str, Boss]
    props: dict[str, Prop]
    difficulties: dict[str, Difficulty]
    map_classes: dict[str, MapClass]
    text: dict[str, str]
    ambiences: dict[str, Ambience]
    cues: frozenset[str]  # names of the music under assets/music
    barks: dict[str, int]  # bark row -> number of its lines, `row.0` and so on in `text`
    digest: str


def load_tables(assets: Path) -> Tables:
    """All tables below `assets`/data. Raises TableError."""
    data = assets / "data"
    text = load_text(data / "text" / "en.toml")
    barks = _count_barks(text)
    tables = Tables(
        eve=read_table(data / "eve.toml", EveTable),
        elements=read_table(data / "elements.toml", ElementTable),
        grapple=read_table(data / "grapple.toml", GrappleTable),
        companions=read_table(data / "companions.toml", CompanionTable),
        moves=_rows(data / "moves.toml", Move),
        finishers=_rows(data / "finishers.toml", Finisher),
        weapons=_rows(data / "weapons.toml", Weapon),
        enemies=_rows(data / "enemies.toml", Enemy),
        bosses=_rows(data / "bosses.toml", Boss),
        props=_rows(data / "props.toml", Prop),
        difficulties=_rows(data / "difficulty.toml", Difficulty),
        map_classes=_rows(data / "map_classes.toml", MapClass),
        text=text,
        ambiences=_rows(data / "ambiences.toml", Ambience),
        cues=frozenset(path.stem for path in (assets / "music").glob("*.json")),
        barks=barks,
        digest=_rules_digest(data, barks),
    )
    check_references(tables, data)
    return tables


def load_text(path: Path) -> dict[str, str]:
    """Text rows of one language: sections of a TOML file flattened to `section.key` ids.

    A list of lines becomes the rows `section.key.0`, `section.key.1` and so on.
    """
    flat: dict[str, str] = {}

    def walk(prefix: str, node: dict[str, Any]) -> None:
        for key, value in node.items():
            name = f"{prefix}.{key}" if prefix else key
            if isinstance(value, dict):
                walk(name, value)
            elif isinstance(value, list):
                walk(name, {str(number): line for number, line in enumerate(value)})
            elif isinstance(value, str):
                flat[name] = value
            else:
                raise TableError(f"{path.name}: {name} must be text, found {value!r}")

    walk("", read_toml(path))
    return flat


def _count_barks(text: dict[str, str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in text:
        row, _, number = name.rpartition(".")
        if number.isdigit() and f"{row}.0" in text:
            counts[row] = counts.get(row, 0) + 1
    return counts


def read_toml(path: Path) -> dict[str, Any]:
    """The parsed file. Raises TableError when it is missing, unreadable or no TOML."""
    try:
        with path.open("rb") as stream:
            return tomllib.load(stream)
    except OSError as error:
        raise TableError(f"{path.name}: cannot be read ({error.strerror})") from None
    except RecursionError:
        raise TableError(f"{path.name}: is nested too deep") from None
    except ValueError as error:  # of TOML, of UTF-8, of numbers too long
        raise TableError(f"{path.name}: is no valid TOML: {error}") from None


def nearest(word: str, known: Any) -> str:
    """`; did you mean 'x'?` or ''."""
    close = difflib.get_close_matches(word, list(known), 1, 0.5)
    return f"; did you mean {close[0]!r}?" if close else ""


def rows_of(path: Path, row_type: type[_RowT]) -> dict[str, _RowT]:
    """Rows of any table with `[[row]]` entries, by id. For tables of view and sound too."""
    return _rows(path, row_type)


def read_table(path: Path, record: type[_TableT]) -> _TableT:
    """A whole file as one record. For tables of view, sound and screens too."""
    raw = read_toml(path)
    try:
        return msgspec.convert(raw, record, strict=False)
    except msgspec.ValidationError as error:
        raise TableError(f"{path.name}: {_with_key(str(error), raw, record)}") from None


def _with_key(problem: str, raw: dict[str, Any], record: type[msgspec.Struct]) -> str:
    """msgspec counts the rows of a list and writes `[...]` for the key of a mapping: name them."""
    counted = re.search(r"\$\.(\w+)\[(\d+)\]", problem)
    if counted:
        row = raw[counted[1]][int(counted[2])]
        names = [row[key] for key in NAMING if key in row] if isinstance(row, dict) else []
        return problem.replace(f"[{counted[2]}]", f"[{names[0]!r}]", 1) if names else problem
    for name, kind in get_type_hints(record).items():
        if f"$.{name}[...]" not in problem:
            continue
        for key, value in raw[name].items():
            try:
                msgspec.convert(value, get_args(kind)[1], strict=False)
            except msgspec.ValidationError:
                return problem.replace("[...]", f".{key}", 1)
    return problem


def _rows(path: Path, row_type: type[_RowT]) -> dict[str, _RowT]:
    raw = read_toml(path)
    unknown = sorted(set(raw) - {"row"})
    if unknown:
        raise TableError(f"{path.name}: unknown table {unknown[0]!r}; rows are written as [[row]]")
    rows: dict[str, _RowT] = {}
    for number, entry in enumerate(raw.get("row", []), 1):
        name = entry.get("id", f"number {number}") if isinstance(entry, dict) else number
        try:
            row = msgspec.convert(entry, row_type, strict=False)
        except msgspec.ValidationError as error:
            raise TableError(f"{path.name}: row {name!r}: {error}") from None
        if row.id in rows:
            raise TableError(f"{path.name}: row {row.id!r} stands twice; ids must be unique")
        rows[row.id] = row
    return rows


def _rules_digest(data: Path, barks: dict[str, int]) -> str:
    files = [(name, read_toml(data / f"{name}.toml")) for name in RULES]
    return digest_of(*files, barks)  # which line is drawn depends on how many there are


def check_references(tables: Tables, data: Path) -> None:
    def need(file: str, row: str, field: str, value: str, known: Any) -> None:
        if value and value not in known:
            raise TableError(
                f"{file}: row {row!r}: {field} names {value!r}, which does not exist"
                + nearest(value, known)
            )

    for move in tables.moves.values():
        for name in move.cancels:
            need("moves.toml", move.id, "cancels", name, tables.moves)
        need("moves.toml", move.id, "then", move.then, tables.moves)
    for finisher in tables.finishers.values():
        need("finishers.toml", finisher.id, "id", finisher.id, tables.moves)
        for name in finisher.kinds:
            need("finishers.toml", finisher.id, "kinds", name, tables.weapons)
    for weapon in tables.weapons.values():
        need("weapons.toml", weapon.id, "swing", weapon.swing, tables.moves)
        need("weapons.toml", weapon.id, "use_move", weapon.use_move, tables.moves)
        need("weapons.toml", weapon.id, "piece", weapon.piece, tables.weapons)
        need("weapons.toml", weapon.id, "leaves", weapon.leaves, tables.weapons)
    for enemy in tables.enemies.values():
        need("enemies.toml", enemy.id, "item", enemy.item, tables.weapons)
        need("enemies.toml", enemy.id, "name", enemy.name, tables.text)
        for name in enemy.moves:
            need("enemies.toml", enemy.id, "moves", name, tables.moves)
    _check_bosses(tables, need)
    for prop in tables.props.values():
        need("props.toml", prop.id, "gives", prop.gives, tables.weapons)
        for name in prop.holds:
            need("props.toml", prop.id, "holds", name, tables.weapons)


def _check_bosses(tables: Tables, need: Callable[[str, str, str, str, Any], None]) -> None:
    for boss in tables.bosses.values():
        need("bosses.toml", boss.id, "id", boss.id, tables.enemies)
        lines = [boss.name, boss.line_wrong, boss.line_taken, boss.line_raised, boss.line_yields]
        lines += [phase.line for phase in boss.phases] + list(boss.hints.values())
        for line in lines:
            need("bosses.toml", boss.id, "line", line, tables.text)
        for kind in (*boss.ends_by, *(phase.item for phase in boss.phases)):
            need("bosses.toml", boss.id, "item", kind, tables.weapons)
        borders = [phase.at for phase in boss.phases]
        hp = tables.enemies[boss.id].hp
        if borders != sorted(borders, reverse=True) or borders[:1] != [hp]:
            raise TableError(
                f"bosses.toml: row {boss.id!r}: phases begin at {borders}; they must come down "
                f"from the {hp} hp of enemies.toml"
            )
