"""The sound system without a device: every call is fine and nothing is heard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.errors import TableError
from game.core.events import Event
from game.core.level import Level
from game.core.snapshot import Snapshot

from .api import Volumes
from .cues import cue_sheet


class SilentSound:
    """Keeps only the beat of the wished cue, because lights dance to it."""

    def __init__(self, assets: Path) -> None:
        self._folder = assets / "music"
        self._cue: str | None = None
        self._beat_s = 0.0
        self._seconds = 0.0
        self._paused = False

    @property
    def audible(self) -> bool:
        return False

    @property
    def beat(self) -> float:
        return self._seconds / self._beat_s if self._beat_s else 0.0

    def play_events(self, events: Sequence[Event], listener_x: float) -> None:
        pass

    def set_player(self, actor: int) -> None:
        pass

    def enter(self, level: Level) -> None:
        pass

    def follow(self, snapshot: Snapshot) -> None:
        pass

    def set_music(self, cue: str | None, level: int) -> None:
        if cue == self._cue:
            return
        self._cue, self._seconds, self._beat_s = cue, 0.0, 0.0
        if cue:
            try:
                self._beat_s = cue_sheet(self._folder, cue).beat_s
            except TableError:
                self._beat_s = 0.0  # no sheet: no beat to keep

    def hush(self, ticks: int) -> None:
        pass

    def set_muffled(self, amount: float) -> None:
        pass

    def ui(self, name: str) -> None:
        pass

    def update(self, dt_s: float) -> None:
        if not self._paused:
            self._seconds += dt_s

    def preload(self, cue: str = "") -> None:
        pass

    def apply(self, settings: Volumes) -> None:
        pass

    def pause(self) -> None:
        self._paused = True

    def resume(self) -> None:
        self._paused = False

    def close(self) -> None:
        pass
