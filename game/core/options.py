"""Options that change the rules and how the story stands: both are part of every replay header."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, Final, Self

from game.core.constants import MOST_SEED


@dataclass(frozen=True, slots=True)
class Standing:
    """How the story stands when a place is entered: what one map hands on to the next.

    flags: (name, value) in the order in which they were set. balance: -100..+100, with the numbers
    of acts to either side. seats: contracts fulfilled so far. repertoire: kinds of action that were
    done so far. finishers: the last ones, which do not repeat at once. taken: times that a child
    was carried off.
    """

    flags: tuple[tuple[str, str], ...] = ()
    balance: int = 0
    mercies: int = 0
    cruelties: int = 0
    seats: tuple[int, ...] = ()
    repertoire: tuple[str, ...] = ()
    finishers: tuple[str, ...] = ()
    taken: int = 0

    @classmethod
    def of_plain(cls, record: dict[str, Any]) -> Self:
        """From the lists and numbers of a file; what is left out has its default. Raises ValueError
        with a sentence that names the field."""
        unknown = sorted(set(record) - {one.name for one in fields(cls)})
        if unknown:
            raise ValueError(f"a standing has no {unknown[0]!r}")
        return cls(**{name: _READ[name](name, value) for name, value in record.items()})


def _number(least: int, most: int) -> Callable[[str, Any], int]:
    def read(name: str, value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError(f"{name} is no whole number from {least} to {most}: {value!r}")
        return value

    return read


def _numbers(name: str, value: Any) -> tuple[int, ...]:
    if not isinstance(value, list) or any(type(one) is not int for one in value):
        raise ValueError(f"{name} is no list of whole numbers: {value!r}")
    return tuple(value)


def _words(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or any(type(one) is not str for one in value):
        raise ValueError(f"{name} is no list of words: {value!r}")
    return tuple(value)


def _pairs(name: str, value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise ValueError(f"{name} is no list of pairs: {value!r}")
    pairs = [_words(name, pair) for pair in value]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError(f"{name} is no list of pairs: {value!r}")
    return tuple((pair[0], pair[1]) for pair in pairs)


read_seed: Final = _number(0, MOST_SEED)
_COUNT: Final = _number(0, 1_000_000)
_READ: Final[dict[str, Callable[[str, Any], Any]]] = {
    "flags": _pairs,
    "balance": _number(-100, 100),
    "mercies": _COUNT,
    "cruelties": _COUNT,
    "seats": _numbers,
    "repertoire": _words,
    "finishers": _words,
    "taken": _COUNT,
}


@dataclass(frozen=True, slots=True)
class RunOptions:
    """`difficulty` is the id of a row of difficulty.toml; assists stand alone and are never mocked.

    parry_help: 6 t more for every parry. extra_hp: added to Eve's health. invulnerable: blows and
    bullets do no harm (a take still ends). aim_help: shots bend to foes within a narrow cone.
    auto_break: she tears herself out of a foe's hold for a little health. endless_focus: focus is
    always full. hit_stop: per cent of the stillness that a blow leaves both in. one_button: Strike
    alone strings varied blows and ends whom she has opened; held, it goes on. no_timers: answers,
    shelter and the take wait for her. skip_scene: Skip leads past talk, a fight or a way.
    standing: how the story stands at the entrance.
    """

    difficulty: str = "arcade"
    parry_help: bool = False
    extra_hp: int = 0
    invulnerable: bool = False
    aim_help: bool = False
    auto_break: bool = False
    endless_focus: bool = False
    hit_stop: int = 100
    one_button: bool = False
    no_timers: bool = False
    skip_scene: bool = False
    standing: Standing = field(default_factory=Standing)

    @classmethod
    def of_plain(cls, record: dict[str, Any]) -> Self:
        """From the header of a recording. Raises ValueError or TypeError."""
        if not isinstance(record, dict):
            raise ValueError(f"options are no table: {record!r}")
        unknown = sorted(set(record) - set(cls.__dataclass_fields__))
        if unknown:
            raise ValueError(f"there is no option {unknown[0]!r}")
        standing = Standing.of_plain(record.get("standing", {}))
        return cls(**{**record, "standing": standing})
