"""Tells when files change on disk, for playing while a map is being edited."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class Watch:
    """Remembers the state of files; `changed` is True once for each change."""

    def __init__(self) -> None:
        self._state: dict[Path, tuple[int, int]] = {}

    def look_at(self, files: Iterable[Path]) -> None:
        """Watch these files from now on, and no others."""
        self._state = {path: _stamp(path) for path in files}

    def changed(self) -> bool:
        """Whether a file changed since the last call. An editor may write in two steps: a file
        that is missing or empty at the moment is looked at again next time."""
        found = False
        for path, before in self._state.items():
            now = _stamp(path)
            if now != before and now[1] > 0:
                self._state[path] = now
                found = True
        return found


def _stamp(path: Path) -> tuple[int, int]:
    """Time of the last change in ns, and size in bytes."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
