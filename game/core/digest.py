"""A stable 64-bit digest of plain state: equal state gives equal digests on every platform."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import numpy as np
from numpy.typing import NDArray


def digest_of(*parts: Any) -> str:
    """16 hex digits over nested plain data: numbers, strings, tuples, lists, dicts, sets of ids,
    dataclasses and NumPy arrays. Raises TypeError for anything else, so nothing is skipped."""
    hasher = hashlib.blake2b(digest_size=8)
    for part in parts:
        _feed(hasher, part)
    return hasher.hexdigest()


def digest_of_state(records: bytes, columns: Iterable[tuple[str, NDArray[Any]]]) -> str:
    """16 hex digits over packed records and named array columns; quick enough for play."""
    hasher = hashlib.blake2b(records, digest_size=8)
    for name, column in columns:
        hasher.update(name.encode())
        _feed_array(hasher, column)
    return hasher.hexdigest()


def _feed(hasher: hashlib.blake2b, value: Any) -> None:
    if value is None:
        hasher.update(b"N")
    elif isinstance(value, Enum):
        _feed(hasher, value.name)
    elif isinstance(value, (bool, int)):
        hasher.update(b"i%d;" % value)
    elif isinstance(value, float):
        hasher.update(b"f" + struct.pack("<d", value + 0.0))  # + 0.0 turns -0.0 into 0.0
    elif isinstance(value, str):
        hasher.update(b"s%d:" % len(value) + value.encode())
    elif isinstance(value, bytes):
        hasher.update(b"b%d:" % len(value) + value)
    elif isinstance(value, np.ndarray):
        _feed_array(hasher, value)
    else:
        _feed_container(hasher, value)


def _feed_array(hasher: hashlib.blake2b, array: np.ndarray[Any, Any]) -> None:
    kind = array.dtype.kind
    plain = array.astype("<f8") + 0.0 if kind == "f" else array.astype("<i8")
    hasher.update(b"a%s" % kind.encode() + repr(array.shape).encode())
    hasher.update(np.ascontiguousarray(plain).tobytes())


def _feed_container(hasher: hashlib.blake2b, value: Any) -> None:
    if isinstance(value, (tuple, list)):
        hasher.update(b"(%d" % len(value))
        for item in value:
            _feed(hasher, item)
    elif isinstance(value, dict):
        hasher.update(b"{%d" % len(value))
        for key in sorted(value):
            _feed(hasher, key)
            _feed(hasher, value[key])
    elif isinstance(value, (set, frozenset)):
        hasher.update(b"<")
        _feed(hasher, sorted(value))
    elif is_dataclass(value) and not isinstance(value, type):
        hasher.update(b"d" + type(value).__name__.encode())
        for field in fields(value):
            _feed(hasher, getattr(value, field.name))
    else:
        raise TypeError(f"cannot digest {type(value).__name__}")
