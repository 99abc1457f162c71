"""Best scores per map and difficulty with the take that earned them, where the story goes on and
how it stood at each place, and which of its words were heard, in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, field
from typing import Any, Final, NamedTuple

from game.core.options import Standing
from game.desktop.paths import UserFolder, move_aside

SCHEMA_VERSION = 3
_SCHEMA = """
CREATE TABLE IF NOT EXISTS best (
    map TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    score INTEGER NOT NULL,
    rank TEXT NOT NULL,
    ticks INTEGER NOT NULL,
    kills INTEGER NOT NULL,
    spared INTEGER NOT NULL,
    take TEXT NOT NULL,
    PRIMARY KEY (map, difficulty)
) WITHOUT ROWID
"""
_PROGRESS = "CREATE TABLE IF NOT EXISTS progress (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"
_STANDINGS = "CREATE TABLE IF NOT EXISTS standing (map TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"
_HEARD = "CREATE TABLE IF NOT EXISTS heard (row TEXT PRIMARY KEY) WITHOUT ROWID"


# Errors of a file in which nothing is wrong: another program holds it, the disk is full or shut.
SOUND: Final = (
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY,
)  # fmt: skip


class Result(NamedTuple):
    """The end of a run. `take` is the file name of its recording in the takes folder, or ''."""

    map: str
    difficulty: str
    score: int
    rank: str
    ticks: int
    kills: int
    spared: int
    take: str = ""


_TYPES: Final = [str, str, int, str, int, int, int, str]


@dataclass(slots=True)
class Profile:
    """The score table; silently empty where nothing can be stored (the notice says why)."""

    folder: UserFolder
    notices: list[str]
    usable: bool
    _heard_now: set[str] = field(default_factory=set)

    @classmethod
    def open(cls, folder: UserFolder) -> Profile:
        """Open or make the table; a damaged file is moved aside and a new one begun."""
        profile = cls(folder, [], folder.writable)
        if not profile.usable:
            return profile
        try:
            profile._prepare()
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", None) in SOUND:
                profile.usable = False
                name = folder.profile.name
                profile.notices.append(f"{name} cannot be used ({error}); scores are not saved")
            else:
                profile._replace(error)
        return profile

    def best(self, map_name: str, difficulty: str) -> Result | None:
        """The best run on this map at this difficulty."""
        if not self.usable:
            return None
        try:
            with closing(self._connect()) as db:
                row = db.execute(
                    "SELECT map, difficulty, score, rank, ticks, kills, spared, take FROM best "
                    "WHERE map = ? AND difficulty = ?",
                    (map_name, difficulty),
                ).fetchone()
        except sqlite3.DatabaseError:
            return None
        if row is None or [type(value) for value in row] != _TYPES:
            return None
        return Result(*row)

    def keep(self, result: Result) -> bool:
        """Store the run if it beats the best one. True when it is the new best."""
        if not self.usable:
            return False
        try:
            with closing(self._connect()) as db, db:
                changed = db.execute(
                    "INSERT INTO best VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (map, difficulty) DO UPDATE SET score = excluded.score, "
                    "rank = excluded.rank, ticks = excluded.ticks, kills = excluded.kills, "
                    "spared = excluded.spared, take = excluded.take "
                    "WHERE excluded.score > best.score",
                    result,
                ).rowcount
        except sqlite3.DatabaseError as error:
            self.notices.append(f"the score could not be saved ({error})")
            return False
        return changed > 0

    def heard(self) -> frozenset[str]:
        """Text rows that opened a word of the glossary."""
        if not self.usable:
            return frozenset(self._heard_now)
        try:
            with closing(self._connect()) as db:
                rows = db.execute("SELECT row FROM heard").fetchall()
        except sqlite3.DatabaseError:
            return frozenset(self._heard_now)
        return frozenset(row for (row,) in rows) | self._heard_now

    def place(self) -> str:
        """The map where the story goes on; '' before it began."""
        if not self.usable:
            return ""
        try:
            with closing(self._connect()) as db:
                row = db.execute("SELECT value FROM progress WHERE key = 'place'").fetchone()
        except sqlite3.DatabaseError:
            return ""
        return str(row[0]) if row else ""

    def standing(self, map_name: str) -> Standing:
        """How the story stood when it last came to this map; its beginning where it never did. A
        damaged part is told, and costs only itself."""
        if not self.usable:
            return Standing()
        try:
            with closing(self._connect()) as db:
                query = "SELECT value FROM standing WHERE map = ?"
                row = db.execute(query, (map_name,)).fetchone()
        except sqlite3.DatabaseError as error:
            self.notices.append(f"the story so far could not be read ({error})")
            return Standing()
        return _standing_of(row[0], self.notices) if row else Standing()

    def reach(self, map_name: str, standing: Standing) -> None:
        """The story has come to this map, and stands so at its entrance."""
        if not self.usable:
            return
        value = json.dumps(asdict(standing))
        try:
            with closing(self._connect()) as db, db:
                db.execute("INSERT OR REPLACE INTO progress VALUES ('place', ?)", (map_name,))
                db.execute("INSERT OR REPLACE INTO standing VALUES (?, ?)", (map_name, value))
        except sqlite3.DatabaseError as error:
            self.notices.append(f"the way could not be kept ({error})")

    def hear(self, rows: frozenset[str]) -> None:
        """Remember rows that were heard; without a file for as long as the program runs."""
        self._heard_now |= rows
        if not self.usable:
            return
        try:
            with closing(self._connect()) as db, db:
                pairs = [(row,) for row in sorted(rows)]
                db.executemany("INSERT OR IGNORE INTO heard VALUES (?)", pairs)
        except sqlite3.DatabaseError as error:
            self.notices.append(f"a word could not be kept ({error})")

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.folder.profile, timeout=1.0)

    def _prepare(self) -> None:
        with closing(self._connect()) as db, db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version > SCHEMA_VERSION:
                self.usable = False
                self.notices.append(
                    f"{self.folder.profile.name} was written by a newer version; "
                    "scores are not saved"
                )
                return
            if db.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("its content is damaged")
            db.execute(_SCHEMA)
            db.execute(_HEARD)
            db.execute(_PROGRESS)
            db.execute(_STANDINGS)
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def _replace(self, error: sqlite3.DatabaseError) -> None:
        path = self.folder.profile
        try:
            kept = move_aside(path)
            self._prepare()
            self.notices.append(f"{path.name} was damaged; it is kept as {kept.name}")
        except (OSError, sqlite3.DatabaseError):
            self.usable = False
            self.notices.append(f"{path.name} cannot be used ({error}); scores are not saved")


def _standing_of(text: Any, notices: list[str]) -> Standing:
    """The parts of the record that can be read, and the defaults of the others."""
    try:
        record = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        notices.append("what was decided so far was damaged; the place begins without it")
        return Standing()
    sound: dict[str, Any] = {}
    for name, value in record.items():
        try:
            Standing.of_plain({name: value})
        except ValueError as error:
            notices.append(f"a part of the story so far was damaged: {error}")
        else:
            sound[name] = value
    return Standing.of_plain(sound)
