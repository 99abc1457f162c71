"""What was baked from what: an unchanged thing is not baked again.

A stamp keeps the digest of a recipe (sources and tables) beside the digest of the files it made.
The stamps lie in a folder that is no part of the repository: a fresh checkout bakes everything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

FOLDER = ".stamps"
CHUNK = 32  # hex digits of a digest that are kept


def digest(parts: Iterable[bytes]) -> str:
    """Digest of a recipe."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()[:CHUNK]


def sources(folder: Path, besides: frozenset[str] = frozenset()) -> list[bytes]:
    """The Python sources of a maker, without the named files."""
    return [p.read_bytes() for p in sorted(folder.glob("*.py")) if p.name not in besides]


class Stamps:
    """The stamps of one part below an assets folder."""

    def __init__(self, out: Path, part: str) -> None:
        self._out = out
        self._path = out / FOLDER / f"{part}.json"
        self._rows: dict[str, list[str]] = {}
        if self._path.is_file():
            self._rows = json.loads(self._path.read_text(encoding="utf-8"))

    def fresh(self, name: str, recipe: str, files: Iterable[Path]) -> bool:
        """Whether the files are those that this recipe made."""
        paths = list(files)
        if not all(p.is_file() for p in paths):
            return False
        return self._rows.get(name) == [recipe, digest(p.read_bytes() for p in paths)]

    def note(self, name: str, recipe: str, files: Iterable[Path]) -> None:
        """Remember what a recipe made."""
        self._rows[name] = [recipe, digest(p.read_bytes() for p in files)]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(dict(sorted(self._rows.items())), indent=0)
        self._path.write_text(text + "\n", encoding="utf-8")
