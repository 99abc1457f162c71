"""`kikimora bake`: makes the pictures and sounds again, or says whether they would differ."""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path
from typing import Final

from game.commands.common import UsageError
from game.core.errors import KikimoraError
from game.core.paths import assets_dir, data_root

PARTS: Final = ("characters", "places", "items", "interface", "sound", "music")


def run(args: argparse.Namespace) -> int:
    """Bake the named parts, or all. With --check exit 1 when a committed file would change."""
    unknown = [part for part in args.parts if part not in PARTS]
    if unknown:
        raise UsageError(f"there is no part {unknown[0]!r}; parts are {', '.join(PARTS)}")
    parts = args.parts or PARTS
    if args.check:
        with tempfile.TemporaryDirectory() as folder:
            changed = [line for part in parts for line in _compare(part, Path(folder))]
        for line in changed:
            print(f"kikimora: {line}", file=sys.stderr)
        if not changed:
            print(f"{len(parts)} parts give the same bytes as the committed files")
        return 1 if changed else 0
    for part in parts:
        written = _bake(part, assets_dir())
        print(f"{part}: {len(written)} files")
    return 0


def _bake(part: str, out: Path) -> list[Path]:
    root = data_root()
    if not (root / "assets" / "bake").is_dir():
        raise KikimoraError("the makers of the assets are only in a checkout, not in the package")
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    try:
        maker = importlib.import_module(f"assets.bake.{part}")
    except ModuleNotFoundError as error:
        missing = error.name or ""
        if missing.startswith("assets"):
            raise KikimoraError(f"the part {part!r} has no maker ({missing})") from None
        raise KikimoraError(
            f"baking {part} needs the module {missing!r}; "
            "install the extra: pip install -e '.[bake]'"
        ) from None
    return [Path(path) for path in maker.bake(out)]


def _compare(part: str, folder: Path) -> list[str]:
    """One line for each file of the part that is missing or has other bytes.

    Makers write below assets/, and tile sets for the editor into levels/ beside it.
    """
    root = (folder / part).resolve()
    out = root / "assets"
    out.mkdir(parents=True)
    lines = []
    for made in _bake(part, out):
        name = made.resolve().relative_to(root)
        committed = data_root() / name
        if not committed.is_file():
            lines.append(f"{name.as_posix()}: is missing; bake {part} makes it")
        elif committed.read_bytes() != made.read_bytes():
            lines.append(f"{name.as_posix()}: differs from what bake {part} makes")
    return lines
