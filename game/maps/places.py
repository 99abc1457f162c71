"""Which files a map may name, and how they are called in messages."""

from __future__ import annotations

import struct
from pathlib import Path, PurePosixPath

from game.core.paths import assets_dir, data_root, levels_dir
from game.maps.tree import Node

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_IMAGE_SIDE = 16_384  # px


class Places:
    """The folders that a map may read: its own, and the levels and assets of the game."""

    def __init__(self, map_path: Path) -> None:
        own = map_path.resolve().parent
        self.roots = (own, levels_dir().resolve(), assets_dir().resolve())
        self._folders: dict[Path, Path] = {}  # resolving a folder is slow, and sets name many files

    def resolve(self, node: Node, source: str, base: Path, suffix: str) -> Path:
        """The file that `source` names, seen from the folder `base`; it must exist."""
        if not source:
            raise node.fail(f"names no {suffix} file")
        pure = PurePosixPath(source)
        if pure.is_absolute() or "\\" in source or ":" in source or "\0" in source:
            raise node.fail(f"the path {source[:80]!r} must be relative, with '/' between folders")
        path = self._resolved(base / pure)
        if not any(path.is_relative_to(root) for root in self.roots):
            raise node.fail(f"the path {source[:80]!r} leaves the folders of the map and the game")
        if path.suffix.lower() != suffix:
            raise node.fail(f"{source[:80]!r} must be a {suffix} file")
        if not path.is_file():
            raise node.fail(f"there is no file {source[:80]!r}")
        return path

    def _resolved(self, path: Path) -> Path:
        """The file behind all links and dots."""
        folder = path.parent
        if folder not in self._folders:
            self._folders[folder] = folder.resolve()
        plain = self._folders[folder] / path.name
        return plain.resolve() if path.name == ".." or plain.is_symlink() else plain


def shown(path: Path) -> str:
    """The name of a file for messages: short below the game's folders, else as given."""
    resolved = path.resolve()
    root = data_root().resolve()
    if resolved.is_relative_to(root):
        return resolved.relative_to(root).as_posix()
    return path.as_posix()


def png_size(node: Node, path: Path) -> tuple[int, int]:
    """Width and height from the header of a PNG file."""
    with path.open("rb") as stream:
        head = stream.read(24)
    if len(head) < 24 or not head.startswith(PNG_SIGNATURE):
        raise node.fail(f"{path.name!r} is no PNG image")
    width, height = struct.unpack(">II", head[16:24])
    if not (0 < width <= MAX_IMAGE_SIDE and 0 < height <= MAX_IMAGE_SIDE):
        raise node.fail(f"the image {path.name!r} has an impossible size, {width}x{height}")
    return width, height
