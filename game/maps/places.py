"""Which files a map may name, and how they are called in messages."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path, PurePosixPath

from game.core.paths import assets_dir, data_root, levels_dir
from game.maps.tree import Budget, Node

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_IMAGE_SIDE = 16_384  # px
MAX_IMAGE_PIXELS = 16 << 20  # of one image: 64 MiB of memory
MAX_ALL_PIXELS = 48 << 20  # of all images of a map
TILESETS = (".tsx", ".tsj", ".json")
TEMPLATES = (".tx", ".tj", ".json")
IMAGES = (".png",)
MAX_IMAGE_BYTES = 32 << 20
PNG_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # samples of a px, by colour type
BLOCK = 1 << 20  # bytes inflated at once


class Places:
    """The folders that a map may read: its own (or its pack's), and the levels and assets of the
    game; and how much it has read."""

    def __init__(self, map_path: Path, root: Path | None = None) -> None:
        own = root.resolve() if root else map_path.resolve().parent
        self.roots = (own, levels_dir().resolve(), assets_dir().resolve())
        self.budget = Budget()
        self._folders: dict[Path, Path] = {}  # resolving a folder is slow, and sets name many files
        self._sizes: dict[Path, tuple[int, int]] = {}
        self._pixels = 0

    def image(self, node: Node, source: str, base: Path) -> tuple[Path, tuple[int, int]]:
        """An image file and its width and height in px."""
        path = self.resolve(node, source, base, IMAGES)
        if path not in self._sizes:
            size = png_size(node, path)
            if not path.is_relative_to(self.roots[2]) and not _sound(path):
                raise node.fail(f"the image {path.name!r} is damaged")
            self._sizes[path] = size
            self._pixels += size[0] * size[1]
            if self._pixels > MAX_ALL_PIXELS:
                limit = MAX_ALL_PIXELS >> 20
                raise node.fail(f"the images of the map have more than {limit} million px together")
        return path, self._sizes[path]

    def resolve(self, node: Node, source: str, base: Path, suffixes: tuple[str, ...]) -> Path:
        """The file that `source` names, seen from the folder `base`; it must exist."""
        suffix = suffixes[0]
        if not source:
            raise node.fail(f"names no {suffix} file")
        pure = PurePosixPath(source)
        if pure.is_absolute() or "\\" in source or ":" in source or "\0" in source:
            raise node.fail(f"the path {source[:80]!r} must be relative, with '/' between folders")
        try:
            path = self._resolved(base / pure)
        except (OSError, RuntimeError):  # a loop of links
            raise node.fail(f"the path {source[:80]!r} leads nowhere") from None
        inside = any(path.is_relative_to(root) for root in self.roots)
        if not (inside and _is_file(path)):
            known = self._of_game(pure)
            path, inside = known or path, inside or known is not None
        if not inside:
            raise node.fail(f"the path {source[:80]!r} leaves the folders of the map and the game")
        if path.suffix.lower() not in suffixes:
            raise node.fail(f"{source[:80]!r} must be a {suffix} file")
        if not _is_file(path):
            raise node.fail(f"there is no file {source[:80]!r}")
        return path

    def _of_game(self, pure: PurePosixPath) -> Path | None:
        """The game's own file that a path means which was right where the map was made: maps
        travel, the game's tile sets, templates and assets do not."""
        for index, part in enumerate(pure.parts):
            folder = {
                "tilesets": self.roots[1] / part,
                "templates": self.roots[1] / part,
                "assets": self.roots[2],
            }.get(part)
            tail = pure.parts[index + 1 :]
            if folder is not None and tail and ".." not in tail:
                path = folder.joinpath(*tail)
                return path if _is_file(path) else None
        return None

    def _resolved(self, path: Path) -> Path:
        """The file behind all links and dots."""
        folder = path.parent
        if folder not in self._folders:
            self._folders[folder] = folder.resolve()
        plain = self._folders[folder] / path.name
        return plain.resolve() if path.name == ".." or plain.is_symlink() else plain


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for the disk
        return False


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
        head = stream.read(33)
    if len(head) < 33 or not head.startswith(PNG_SIGNATURE):
        raise node.fail(f"{path.name!r} is no PNG image")
    width, height = struct.unpack(">II", head[16:24])
    if not (0 < width <= MAX_IMAGE_SIDE and 0 < height <= MAX_IMAGE_SIDE):
        raise node.fail(f"the image {path.name!r} has an impossible size, {width}x{height}")
    if width * height > MAX_IMAGE_PIXELS:
        limit = MAX_IMAGE_PIXELS >> 20
        raise node.fail(f"the image {path.name!r} has more than {limit} million px")
    return width, height


def _sound(path: Path) -> bool:
    """Whether a PNG file can be decoded: its chunks are whole and its pixels are all there."""
    if path.stat().st_size > MAX_IMAGE_BYTES:
        return False
    raw = path.read_bytes()
    width, height, depth, colour, *_, interlaced = struct.unpack(">IIBBBBB", raw[16:29])
    inflater, pixels, at = zlib.decompressobj(), 0, len(PNG_SIGNATURE)
    limit = MAX_IMAGE_PIXELS * 9
    while at + 12 <= len(raw):
        (size,) = struct.unpack_from(">I", raw, at)
        kind, body = raw[at + 4 : at + 8], raw[at + 8 : at + 8 + size]
        tail = raw[at + 8 + size : at + 12 + size]
        if len(tail) < 4 or zlib.crc32(body, zlib.crc32(kind)) != struct.unpack(">I", tail)[0]:
            return False
        if kind == b"IEND":
            row = 1 + (width * depth * PNG_SAMPLES.get(colour, 0) + 7) // 8
            return pixels >= (row * height if not interlaced else 1)
        if kind == b"IDAT":
            try:
                while body and pixels <= limit:
                    pixels += len(inflater.decompress(body, BLOCK))
                    body = inflater.unconsumed_tail
            except zlib.error:
                return False
        at += 12 + size
    return False
