"""Unpacks the .zip of a pack into a folder of its own, believing nothing that the file claims."""

from __future__ import annotations

import hashlib
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from game.core.errors import KikimoraError

MAX_ZIP = 64 << 20  # bytes of the file
MAX_FILES = 2_000
MAX_DIRECTORY = 1 << 20  # bytes of its table of contents
MAX_FILE = 16 << 20  # bytes of one file, unpacked
MAX_ALL = 128 << 20  # bytes of all files, unpacked
MAX_DEPTH = 8  # folders
MAX_NAME = 120  # characters
WANTED = frozenset(
    {".toml", ".tmx", ".tmj", ".tsx", ".tsj", ".tx", ".tj", ".json", ".png", ".txt", ".md"}
)
END_RECORD = b"PK\x05\x06"
END_SIZE = 22  # bytes of the end record without its comment
BLOCK = 1 << 16


class ArchiveError(KikimoraError):
    """A .zip is broken or unsafe; str() is one sentence without the file's name."""


def unpack(path: Path, cache: Path) -> Path:
    """The folder that holds what the .zip holds; the same bytes are unpacked only once.

    Files of other kinds than a pack needs are left out. Raises ArchiveError."""
    try:
        if path.stat().st_size > MAX_ZIP:
            raise ArchiveError(f"is larger than {MAX_ZIP >> 20} MiB")
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()[:20]
        target = cache / digest
        if target.is_dir():
            return _root(target)
        cache.mkdir(parents=True, exist_ok=True)
        _check_end(path)
        partial = Path(tempfile.mkdtemp(dir=cache, prefix="partial-"))
        try:
            _extract(path, partial)
            partial.rename(target)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    except OSError as error:
        raise ArchiveError(f"cannot be unpacked ({error.strerror or error})") from None
    return _root(target)


def _root(folder: Path) -> Path:
    """Where pack.toml lies: at the top, or in the one folder that was zipped."""
    if not (folder / "pack.toml").is_file():
        inner = [child for child in folder.iterdir() if child.is_dir()]
        if len(inner) == 1 and (inner[0] / "pack.toml").is_file():
            return inner[0]
    return folder


def _check_end(path: Path) -> None:
    """The table of contents must be small before anything reads it."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(0, size - END_SIZE - 0xFFFF))
        tail = stream.read()
    at = tail.rfind(END_RECORD)
    if at < 0 or len(tail) - at < END_SIZE:
        raise ArchiveError("is no .zip file")
    entries, length = struct.unpack_from("<HI", tail, at + 10)
    if entries > MAX_FILES or length > MAX_DIRECTORY:
        raise ArchiveError(f"holds more than {MAX_FILES} files")


def _extract(path: Path, target: Path) -> None:
    names: set[str] = set()
    left = MAX_ALL
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                place = _place(entry, names)
                if place is None:
                    continue
                file = target.joinpath(*place.parts)
                file.parent.mkdir(parents=True, exist_ok=True)
                left -= _copy(archive, entry, file, min(MAX_FILE, left))
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ArchiveError(f"is a broken .zip file: {error}") from None
    except (NotImplementedError, RuntimeError, ValueError, UnicodeError) as error:
        raise ArchiveError(f"cannot be unpacked: {error}") from None


def _place(entry: zipfile.ZipInfo, names: set[str]) -> PurePosixPath | None:
    """Where a file of the archive goes; None when the game has no use for it."""
    name = entry.filename
    pure = PurePosixPath(name)
    shown = name[:60]
    wrong = (
        pure.is_absolute()
        or any(sign in name for sign in '\\:\0*?"<>|')
        or any(part in ("", "..", ".") or part.endswith((".", " ")) for part in pure.parts)
        or not name.isprintable()
    )
    if wrong:
        raise ArchiveError(f"the path {shown!r} leads out of the pack or is not portable")
    if len(pure.parts) > MAX_DEPTH or len(name) > MAX_NAME:
        raise ArchiveError(f"the path {shown!r} is too long or too deep")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise ArchiveError(f"{shown!r} is a link; a pack holds files only")
    if entry.flag_bits & 1:
        raise ArchiveError(f"{shown!r} is encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ArchiveError(f"{shown!r} is packed in a way that is not read; use plain .zip")
    hidden = any(part.startswith((".", "__")) for part in pure.parts)
    if entry.is_dir() or hidden or pure.suffix.lower() not in WANTED:
        return None
    if name.lower() in names:
        raise ArchiveError(f"holds the file {shown!r} twice")
    names.add(name.lower())
    return pure


def _copy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: Path, limit: int) -> int:
    """Unpacks one file; what it really holds counts, not what the archive claims."""
    done = 0
    with archive.open(entry) as source, file.open("wb") as out:
        while block := source.read(BLOCK):
            done += len(block)
            if done > limit:
                raise ArchiveError(f"{entry.filename[:60]!r} unpacks to more than is allowed")
            out.write(block)
    return done
