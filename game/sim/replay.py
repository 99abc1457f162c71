"""Recordings (.take): header, run-length coded input frames, digests, checksum. And the proof.

The file is text, one record a line:

    KIKIMORA TAKE 1
    {"game": ..., "map": ..., "map_digest": ..., "rules_digest": ..., "seed": ..., "options": {...}}
    COUNT HELD PRESSED AIM          as many lines as there are runs of equal frames
    digests D60 D120 ...
    end TICKS DIGEST
    checksum BLAKE2B
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from game import __version__
from game.content.loader import Tables
from game.core.constants import DIGEST_EVERY
from game.core.errors import ReplayError
from game.core.inputs import ALL_BUTTONS, AUTO_AIM, LEVEL_ASKS, InputFrame
from game.core.level import Level
from game.core.options import RunOptions, read_seed
from game.sim.simulation import Simulation

MAGIC: Final = "KIKIMORA TAKE 1"
MAX_TICKS: Final = 10 * 60 * 60 * 60  # ten hours
MOST_BYTES: Final = 64 << 20
_HEADER_KEYS: Final = ("game", "map", "map_digest", "rules_digest", "seed", "options")


@dataclass(slots=True)
class Take:
    """A recording in memory. `runs` holds [count, frame]; `digests` one for each 60 ticks."""

    map: str
    map_digest: str
    rules_digest: str
    seed: int
    options: RunOptions
    game: str = __version__
    runs: list[tuple[int, InputFrame]] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)
    ticks: int = 0
    end: str = ""

    def frames(self) -> list[InputFrame]:
        """One frame for each tick."""
        return [frame for count, frame in self.runs for _ in range(count)]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a recording and a rerun part. `first` and `last`: the ticks between which it lies."""

    first: int
    last: int
    reason: str


class Recorder:
    """Collects the frames of a running simulation."""

    def __init__(self, level: Level, tables: Tables, options: RunOptions, seed: int) -> None:
        self.take = Take(level.name, level.digest, tables.digest, seed, options)

    def add(self, frame: InputFrame, sim: Simulation) -> None:
        """Call after each tick with the frame that it was given."""
        runs, take = self.take.runs, self.take
        if runs and runs[-1][1] == frame:
            runs[-1] = (runs[-1][0] + 1, frame)
        else:
            runs.append((1, frame))
        take.ticks += 1
        if take.ticks % DIGEST_EVERY == 0:
            take.digests.append(sim.digest())

    def finish(self, sim: Simulation) -> Take:
        """Seal the recording with the last digest."""
        self.take.end = sim.digest()
        return self.take

    def save(self, path: Path, sim: Simulation) -> None:
        """Seal and write. Raises OSError."""
        path.write_text(encode(self.finish(sim)), encoding="ascii")


def encode(take: Take) -> str:
    """The text of a .take file."""
    header = {
        "game": take.game,
        "map": take.map,
        "map_digest": take.map_digest,
        "rules_digest": take.rules_digest,
        "seed": take.seed,
        "options": asdict(take.options),
    }
    lines = [MAGIC, json.dumps(header)]
    lines += [f"{count} {frame.held} {frame.pressed} {frame.aim}" for count, frame in take.runs]
    lines += [" ".join(["digests", *take.digests]), f"end {take.ticks} {take.end}"]
    body = "\n".join(lines) + "\n"
    return body + f"checksum {_checksum(body)}\n"


def _checksum(body: str) -> str:
    return hashlib.blake2b(body.encode(), digest_size=16).hexdigest()


def load_take(path: Path) -> Take:
    """Read and check a recording. Raises ReplayError with one sentence."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise ReplayError(f"{path.name}: is larger than {MOST_BYTES >> 20} MiB")
        text = raw.decode("ascii").replace("\r\n", "\n")
    except OSError as error:
        raise ReplayError(f"{path.name}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ReplayError(f"{path.name}: is no recording of this game") from None
    return decode(text, path.name)


def decode(text: str, name: str = "recording") -> Take:
    """Parse the text of a .take file. Raises ReplayError that tells cut off from altered."""
    lines = text.split("\n")
    if lines[0] != MAGIC:
        raise ReplayError(f"{name}: is no recording of this game (first line is not {MAGIC!r})")
    if not text.endswith("\n") or len(lines) < 5 or not lines[-2].startswith("checksum "):
        raise ReplayError(f"{name}: is cut off: its checksum at the end is missing")
    body = "\n".join(lines[:-2]) + "\n"
    if lines[-2].removeprefix("checksum ") != _checksum(body):
        raise ReplayError(f"{name}: was altered: its checksum does not fit")
    try:
        return _decode_body(lines[1:-2])
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise ReplayError(f"{name}: is damaged: {error}") from None


def _decode_body(lines: list[str]) -> Take:
    header: dict[str, Any] = json.loads(lines[0])
    missing = [key for key in _HEADER_KEYS if key not in header]
    if missing:
        raise ValueError(f"the header lacks {missing[0]!r}")
    take = Take(
        str(header["map"]),
        str(header["map_digest"]),
        str(header["rules_digest"]),
        read_seed("seed", header["seed"]),
        RunOptions.of_plain(header["options"]),
        game=str(header["game"]),
    )
    for line in lines[1:-2]:
        count, held, pressed, aim = (int(word) for word in line.split())
        if count < 1 or held & ~ALL_BUTTONS or pressed & ~(ALL_BUTTONS | LEVEL_ASKS):
            raise ValueError(f"no such input: {line!r}")
        if not AUTO_AIM <= aim < 1024:
            raise ValueError(f"no such aim: {aim}")
        take.ticks += count
        if take.ticks > MAX_TICKS:
            raise ValueError("it is longer than ten hours")
        take.runs.append((count, InputFrame(held, pressed, aim)))
    word, *digests = lines[-2].split()
    word_end, ticks, end = lines[-1].split()
    if word != "digests" or word_end != "end" or int(ticks) != take.ticks:
        raise ValueError("frames and their count do not agree")
    take.digests, take.end = digests, end
    return take


def simulate(take: Take, level: Level, tables: Tables) -> Simulation:
    """A fresh simulation for this recording. Raises ReplayError when the rules have changed."""
    if take.map_digest != level.digest:
        raise ReplayError(f"the map {level.name!r} has changed since this recording was made")
    if take.rules_digest != tables.digest:
        raise ReplayError(
            f"the tables of the rules have changed since this recording was made"
            f" (game {take.game}, now {__version__})"
        )
    return Simulation(level, tables, take.options, take.seed)


def verify(take: Take, level: Level, tables: Tables) -> Difference | None:
    """Play the recording again; None when every digest agrees, else where they first differ."""
    sim = simulate(take, level, tables)
    for tick, frame in enumerate(take.frames(), 1):
        sim.tick(frame)
        if tick % DIGEST_EVERY == 0:
            index = tick // DIGEST_EVERY - 1
            if index >= len(take.digests) or take.digests[index] != sim.digest():
                return Difference(tick - DIGEST_EVERY + 1, tick, "the state differs")
    if sim.digest() != take.end:
        last = take.ticks - take.ticks % DIGEST_EVERY
        return Difference(last + 1, take.ticks, "the state differs at the end")
    return None
