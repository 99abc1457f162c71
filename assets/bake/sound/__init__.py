"""Bakes the effects: every sound is synthesised; the same code gives the same bytes."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from assets.bake.stamps import Stamps, digest, sources

from .effect import Effect, rendered
from .kit.signals import with_loop_tail
from .kit.vorbis import write_ogg
from .table import EFFECTS

QUALITY = 0.25  # Vorbis; short effects stay below 15 kB
WORKERS = 2
PART = "sound"
WHOLE = "effects"  # makers share blocks: when one source changes, all are made again


def paths(out: Path, effect: Effect) -> list[Path]:
    return [out / "sounds" / f"{stem}.ogg" for stem in effect.files()]


def bake_effect(out: Path, name: str) -> list[Path]:
    """Write all variants of one row of the table."""
    effect = next(row for row in EFFECTS if row.name == name)
    written = []
    for variant, path in enumerate(paths(out, effect)):
        x = rendered(effect, variant)
        written.append(write_ogg(path, with_loop_tail(x) if effect.loops else x, QUALITY))
    return written


def kit_recipe() -> list[bytes]:
    """The sources that every sound depends on."""
    here = Path(__file__).parent
    return [*sources(here), *sources(here / "kit")]


def bake_named(out: Path, names: Iterable[str]) -> None:
    """Some effects, on two processes; the order of writing does not matter."""
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        for job in [pool.submit(bake_effect, out, name) for name in names]:
            job.result()


def bake(out: Path) -> list[Path]:
    """Write out/sounds/<name>_<n>.ogg for every row of the table; returns the files."""
    files = [path for effect in EFFECTS for path in paths(out, effect)]
    stamps, recipe = Stamps(out, PART), digest(kit_recipe())
    if not stamps.fresh(WHOLE, recipe, files):
        bake_named(out, [effect.name for effect in EFFECTS])
        stamps.note(WHOLE, recipe, files)
    return files
