"""Where a player's settings, scores and takes live, and what happens where nothing can be saved."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "KIKIMORA_HOME"


@dataclass(frozen=True, slots=True)
class UserFolder:
    """The player's folder. `problem` is one sentence when nothing can be written there."""

    root: Path
    problem: str = ""

    @property
    def writable(self) -> bool:
        return not self.problem

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    @property
    def profile(self) -> Path:
        return self.root / "profile.sqlite3"

    @property
    def takes(self) -> Path:
        return self.root / "takes"


def open_user_folder() -> UserFolder:
    """The folder named by KIKIMORA_HOME, or the usual one of the system; made when missing."""
    named = os.environ.get(HOME_VARIABLE, "")
    root = Path(named) if named else platformdirs.user_data_path("kikimora", appauthor=False)
    try:
        (root / "takes").mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=root):
            pass
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return UserFolder(root, f"nothing can be saved in {root} ({reason}); the game plays on")
    return UserFolder(root)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace `path` in one step, so that a crash leaves the old or the new file, never half."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def move_aside(path: Path) -> Path:
    """Rename a damaged file so that it is kept and no longer in the way; returns its new name."""
    number = 1
    while True:
        target = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not target.exists():
            path.replace(target)
            return target
        number += 1
