"""Errors that end in one clear sentence for the person at the keyboard."""

from __future__ import annotations


class KikimoraError(Exception):
    """Something outside the game's power is wrong; the text is one sentence for a person."""


class TableError(KikimoraError):
    """A data table is broken: names file, row, field, what was found and what is allowed."""


class MapError(KikimoraError):
    """A map is broken. str() is `file:line: sentence (layer, object)`; a whole file has no line."""

    def __init__(
        self, file: str, reason: str, *, line: int = 0, layer: str = "", obj: int = 0
    ) -> None:
        self.file, self.reason, self.line, self.layer, self.obj = file, reason, line, layer, obj
        place = ", ".join(
            part
            for part in (f"layer {layer!r}" if layer else "", f"object {obj}" if obj else "")
            if part
        )
        where = f"{file}:{line}" if line else file
        super().__init__(f"{where}: {reason}" + (f" ({place})" if place else ""))


class ReplayError(KikimoraError):
    """A recording cannot be read or does not belong to this game."""
