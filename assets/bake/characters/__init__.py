"""Baker of all people: pose tables -> sprite sheets.

`bake(out)` writes sprites/<name>.png, <name>_rim.png, <name>.json, tiles/people/<name>.png and
the Tiled collection people.tsx. The same source gives the same bytes.

A person is four things: a row of measures and colours (cast_*.py, appended), a head (heads_*.py), a
wardrobe (outfits_*.py, what is carried in gear.py) and a table of poses (data/<person>.toml, which
includes what he shares with others and drops what he can never show).
"""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from assets.bake.stamps import Stamps, digest, sources

from .animate import Frame, play
from .build import Build
from .cast import CAST
from .pack import Atlas
from .repertoire import Animation, load
from .tileset import write_tileset

FIGURE_HEIGHT = 54.5  # px, a 1.70 m figure
WORKERS = 2
NO_RENDERER = frozenset(
    {"cast.py", "cast_eve.py", "cast_club.py", "cast_village.py", "cast_named.py"}
)

__all__ = ["CAST", "bake", "bake_sprite"]


def _row(
    animation: Animation, build: Build, phases: dict[str, list[int]], ticks: list[int]
) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": animation.kind, **phases}
    if animation.kind in ("loop", "once"):
        row["ticks"] = ticks
    if animation.angles:
        row["angles"] = list(animation.angles)
    if animation.stride is not None:
        row["stride"] = round(animation.stride * build.scale, 1)
    return row


def bake_sprite(build: Build, folder: Path) -> tuple[list[Path], Frame]:
    """Draw the sheet of one person; also gives back the first frame of its idle."""
    library = load(build.name)
    atlas = Atlas()
    rows: dict[str, Any] = {}
    portrait: Frame | None = None
    for name in sorted(library.animations, key=lambda n: n != "idle"):  # idle leads the sheet
        animation = library.animations[name]
        drawn = play(animation, library, build)
        phases = {phase: [atlas.add(f) for f, _ in frames] for phase, frames in drawn.items()}
        ticks = [t for _, t in drawn.get("frames", [])]
        rows[name] = _row(animation, build, phases, ticks)
        if name == "idle":
            portrait = drawn["frames"][0][0]
    if portrait is None:
        raise ValueError(f"{build.name}: there is no idle animation.")
    head = {"sprite": build.name, "height": round(FIGURE_HEIGHT * build.scale)}
    return atlas.write(folder, build.name, head, rows), portrait


def _save_portrait(frame: Frame, path: Path) -> Path:
    ys, xs = np.nonzero(frame.colour[..., 3])
    cut = frame.colour[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(cut).save(path, optimize=True)
    return path


def _bake_person(name: str, out: Path) -> list[Path]:
    """All files of one person."""
    paths, portrait = bake_sprite(CAST[name], out / "sprites")
    return [*paths, _save_portrait(portrait, out / "tiles" / "people" / f"{name}.png")]


def _files(name: str, out: Path) -> list[Path]:
    sheets = [out / "sprites" / f"{name}{end}" for end in (".png", "_rim.png", ".json")]
    return [*sheets, out / "tiles" / "people" / f"{name}.png"]


def _recipe(name: str, renderer: list[bytes]) -> str:
    return digest([*renderer, repr(CAST[name]).encode(), repr(load(name)).encode()])


def bake(out: Path, sprites: Iterable[str] | None = None) -> list[Path]:
    """Write all people (or the named ones) under `out`, which is laid out like assets/."""
    wanted = list(CAST) if sprites is None else list(sprites)
    stamps = Stamps(out, "characters")
    renderer = sources(Path(__file__).parent, NO_RENDERER)
    recipes = {name: _recipe(name, renderer) for name in wanted}
    stale = [n for n in wanted if not stamps.fresh(n, recipes[n], _files(n, out))]
    if len(stale) > 1:
        with ProcessPoolExecutor(WORKERS) as pool:
            for name, paths in zip(stale, pool.map(_bake_person, stale, repeat(out)), strict=True):
                stamps.note(name, recipes[name], paths)
    elif stale:
        stamps.note(stale[0], recipes[stale[0]], _bake_person(stale[0], out))
    written = [path for name in wanted for path in _files(name, out)]
    if sprites is None:
        written.append(write_tileset(out, list(CAST)))
    return written
