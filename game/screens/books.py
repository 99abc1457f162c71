"""Tables that only screens read: the ledger of decisions, places of the map select, the words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from game.content.loader import read_table

BOOKS: Final = ("", "dir", "dir", "fam", "fam", "fam", "book", "book")
"""Who writes the remark on the result, by chapter."""

_Table = TypeVar("_Table", bound=msgspec.Struct)


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A flag that was set to a value ('' = to any), and the text row that tells of it."""

    flag: str
    line: str
    value: str = ""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A map of the map select; bot and tick say how its picture is taken."""

    map: str
    card: str = ""
    bot: str = "idle"
    tick: int = 60


class Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of the glossary: it stands there once one of the rows was heard."""

    id: str
    heard: tuple[str, ...]


class _Deeds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sign: dict[str, tuple[str, ...]]


class _Ledger(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    act: tuple[Act, ...]


class _Places(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    place: tuple[Place, ...]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    word: tuple[Word, ...]


def read_ledger(assets: Path) -> tuple[Act, ...]:
    """ledger.toml."""
    return read_table(assets / "data" / "ledger.toml", _Ledger).act


def read_places(assets: Path) -> tuple[Place, ...]:
    """places.toml."""
    return read_table(assets / "data" / "places.toml", _Places).place


def read_words(assets: Path) -> tuple[Word, ...]:
    """glossary.toml."""
    return read_table(assets / "data" / "glossary.toml", _Words).word


def read_signs(assets: Path) -> dict[str, str]:
    """deeds.toml: the sign of the interface for each action of a take."""
    rows = read_table(assets / "data" / "deeds.toml", _Deeds).sign
    return {deed: sign for sign, deeds in rows.items() for deed in deeds}


def ledger_lines(acts: Iterable[Act], decisions: Iterable[tuple[str, str]]) -> list[str]:
    """Text rows of what was decided, in the order in which it was decided."""
    known = tuple(acts)
    found: list[str] = []
    for flag, value in decisions:
        for act in known:
            if act.flag == flag and act.value in ("", value) and act.line not in found:
                found.append(act.line)
    return found


def book_of(chapter: int) -> str:
    """Who writes the remark of a chapter; '' = nobody."""
    return BOOKS[chapter] if 0 <= chapter < len(BOOKS) else ""
