"""What several commands share: sizes, input files, JSON on stdout, frames from a bot or a file."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from game.core.errors import KikimoraError
from game.core.inputs import InputFrame, frame_after, parse_buttons
from game.core.options import Standing

# Environment variable for measuring the start: quit after the first picture.
EXIT_AFTER_FIRST_FRAME: Final = "KIKIMORA_EXIT_AFTER_FIRST_FRAME"
MOST_INPUT: Final = 4 << 20  # bytes of an input file


class UsageError(Exception):
    """The command line itself is wrong: exit code 2."""


def expect_folder(path: Path) -> None:
    """Before long work: an OSError when no file can be written there."""
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(path.parent))
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """An OSError while this file is written names it; on a full disk no half of it stays."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC and path.is_file():
            path.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror or str(error), str(path)) from None


def parse_pair(text: str, separator: str, what: str) -> tuple[int, int]:
    """Two whole numbers such as 640x360."""
    first, found, second = text.partition(separator)
    try:
        if not found:
            raise ValueError
        return int(first), int(second)
    except ValueError:
        raise UsageError(f"{text!r} is no {what}; write it like 640{separator}360") from None


def parse_size(text: str) -> tuple[int, int]:
    """A size WxH in px, between 64x36 and 7680x4320."""
    width, height = parse_pair(text.lower(), "x", "size")
    if not (64 <= width <= 7680 and 36 <= height <= 4320):
        raise UsageError(f"a size of {width}x{height} is not between 64x36 and 7680x4320")
    return width, height


def parse_standing(flags: list[str], balance: int) -> Standing:
    """How the story stands, from --flag and --balance."""
    pairs = [flag.partition("=") for flag in flags]
    for name, _, _ in pairs:
        if not name:
            raise UsageError("--flag needs a name; write it like kristof=spared")
    record = {"flags": [[name, value or "1"] for name, _, value in pairs], "balance": balance}
    try:
        return Standing.of_plain(record)
    except ValueError as error:
        raise UsageError(str(error)) from None


def print_json(record: dict[str, Any]) -> None:
    """The one object of a --json command."""
    print(json.dumps(record, indent=2, ensure_ascii=False))


def read_input_file(path: Path) -> list[tuple[int, int, int]]:
    """Steps (ticks, held buttons, aim) of an input file. Raises KikimoraError with file:line."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_INPUT + 1)
        if len(raw) > MOST_INPUT:
            raise KikimoraError(f"{path}: is larger than {MOST_INPUT >> 20} MiB")
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise KikimoraError(f"{path}: is no text file") from None
    except OSError as error:
        raise KikimoraError(f"{path}: cannot be read ({error.strerror})") from None
    steps = []
    for number, line in enumerate(text.splitlines(), 1):
        content = line.partition("#")[0].strip()
        if not content:
            continue
        ticks, colon, words = content.partition(":")
        try:
            if not colon:
                raise ValueError(f"{content!r} is no step; write 'ticks: buttons'")
            if not ticks.strip().isdecimal() or int(ticks) < 1:
                raise ValueError(f"{ticks.strip()!r} is no number of ticks")
            held, aim = parse_buttons(words.split())
        except ValueError as error:
            raise KikimoraError(f"{path}:{number}: {error}") from None
        steps.append((int(ticks), held, aim))
    return steps


def frames_of(steps: list[tuple[int, int, int]]) -> Iterator[InputFrame]:
    """One frame a tick; a button that stays over two steps is pressed once."""
    before = 0
    for ticks, held, aim in steps:
        for _ in range(ticks):
            yield frame_after(before, held, aim)
            before = held
