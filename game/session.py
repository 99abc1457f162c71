"""A run: a level, the tables, one simulation and the recording of its inputs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from game.content.loader import Tables, load_tables
from game.core.events import Event
from game.core.inputs import InputFrame
from game.core.level import Level
from game.core.memory import undisturbed
from game.core.options import RunOptions, Standing
from game.core.paths import assets_dir, levels_dir
from game.core.snapshot import Snapshot
from game.desktop.paths import open_user_folder
from game.maps.packs import find_pack, split_name
from game.maps.tmx import load_level
from game.sim.replay import Recorder, Take, simulate
from game.sim.simulation import Simulation


def packs_folder() -> Path:
    """Where a player puts level packs."""
    return open_user_folder().root / "packs"


def packs_cache() -> Path:
    """Where zipped packs are unpacked."""
    return open_user_folder().root / "cache" / "packs"


def open_level(map_name: str) -> tuple[Level, Tables]:
    """The level of a name in levels/, a path, or PACK:MAP, and the tables that go with it. Raises
    MapError, PackError or TableError."""
    tables = load_tables(assets_dir())
    spoken = split_name(map_name)
    if spoken is None:
        return load_level(map_name, tables), tables
    pack = find_pack(spoken[0], packs_folder(), packs_cache())
    tables = pack.tables(tables)
    return pack.level(spoken[1], tables), tables


class Played(Protocol):
    """A run of which only the place of Eve is of interest."""

    @property
    def level(self) -> Level: ...
    def snapshot(self, debug: bool = False) -> Snapshot:
        """The world after the last tick."""


def _stay(level: Level, tables: Tables, before: Played) -> Level:
    """The level entered where Eve stood, unless the level maker has moved her entrance, or a wall
    stands there now."""
    seen = before.snapshot()
    eve = seen.eve
    moved = before.level.entrance != level.entrance
    if seen.outcome != "playing" or moved or not level.is_free(eve.x, eve.y):
        return level
    hand = seen.player.hand.kind
    return level.entered_at(eve.x, eve.y, eve.facing, hand if hand in tables.weapons else "")


class Session:
    """What the app, the headless commands and the tests play."""

    def __init__(self, level: Level, tables: Tables, options: RunOptions, seed: int) -> None:
        self.level = level
        self.tables = tables
        self.options = options
        self.seed = seed
        self.simulation = Simulation(level, tables, options, seed)
        self._recorder = Recorder(level, tables, options, seed)
        self._ticks = 0

    @classmethod
    @undisturbed()
    def open(
        cls, map_name: str, options: RunOptions, seed: int, before: Played | None = None
    ) -> Session:
        """Load map and tables from disk. Raises MapError or TableError.

        `before` is the run of the same map as it was before the files changed: Eve stays where
        she is, with what she holds."""
        level, tables = open_level(map_name)
        if before is not None:
            level = _stay(level, tables, before)
        return cls(level, tables, options, seed)

    @classmethod
    def of_take(cls, take: Take) -> Session:
        """A fresh session with the level, rules and seed of a recording. Raises ReplayError when
        map or tables have changed since."""
        session = cls.open(take.map, take.options, take.seed)
        session.simulation = simulate(take, session.level, session.tables)
        return session

    def again(self, options: RunOptions) -> Session:
        """The same level and seed from the start, without reading anything. The story stands as
        it stood at the entrance of this run."""
        options = replace(options, standing=self.options.standing)
        return Session(self.level, self.tables, options, self.seed)

    def onward(self, map_name: str) -> Session:
        """The next map under the same rules and seed, with the story as it stands now. Raises
        MapError or TableError."""
        level = self.simulation.difficulty
        options = replace(self.options, difficulty=level, standing=self.standing)
        return Session.open(map_name, options, self.seed)

    @property
    def files(self) -> list[Path]:
        """Files whose change on disk changes this run: map, tile sets, tables."""
        data = sorted((assets_dir() / "data").rglob("*.toml"))
        tiles = sorted(levels_dir().rglob("*.ts[xj]")) + sorted(levels_dir().rglob("*.tx"))
        path = self.level.path
        if path is None:
            return [*tiles, *data]
        beside = [*path.parent.glob("*.t[sx]*"), *path.parent.parent.glob("tilesets/*.tsx")]
        return [path, *sorted(set(beside) - {path, *tiles}), *tiles, *data]

    @property
    def take(self) -> Take:
        """The recording so far."""
        return self._recorder.take

    @property
    def ticks(self) -> int:
        """Ticks since the run began."""
        return self._ticks

    @property
    def outcome(self) -> str:
        """playing, dead or cleared."""
        return self.simulation.outcome

    @property
    def standing(self) -> Standing:
        """How the story stands now: what the next map is to be given."""
        return self.simulation.standing

    def tick(self, frame: InputFrame) -> tuple[Event, ...]:
        """Advance by one tick and record its input."""
        events = self.simulation.tick(frame)
        self._recorder.add(frame, self.simulation)
        self._ticks += 1
        return events

    def snapshot(self, debug: bool = False) -> Snapshot:
        """The world after the last tick."""
        return self.simulation.snapshot(debug)

    def digest(self) -> str:
        """Hash of the full state."""
        return self.simulation.digest()

    def save_take(self, path: Path) -> None:
        """Write the recording so far."""
        self._recorder.save(path, self.simulation)
