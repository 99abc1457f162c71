"""A mistake in a map or table, as `kikimora check` tells it."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.errors import MapError

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. str() is `file:line: error: sentence (layer, object)`."""

    file: str
    line: int
    level: str  # error or warning
    layer: str
    object: int
    message: str

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                f"layer {self.layer}" if self.layer else "",
                f"object {self.object}" if self.object else "",
            )
            if part
        )
        text = f"{self.file}:{self.line}: {self.level}: {self.message}"
        return f"{text} ({place})" if place else text

    @classmethod
    def of(cls, error: MapError, level: str = ERROR) -> Problem:
        """What an error of the reader says."""
        return cls(error.file, error.line, level, error.layer, error.obj, error.reason)
