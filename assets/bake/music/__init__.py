"""Bakes the music: cues as Ogg layers with a JSON that tells the player how they loop."""

import json
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from assets.bake.sound import kit_recipe
from assets.bake.sound.kit.signals import LOOP_TAIL, RATE, Signal, with_loop_tail
from assets.bake.sound.kit.vorbis import write_ogg
from assets.bake.stamps import Stamps, digest, sources

from . import box, cues, mix
from .club import CLUB

BOX_QUALITY = 0.30
BEATS_PER_BAR = 4
WORKERS = 2
PART = "music"


def _sheet(
    layers: list[str], loop_frames: int, beat_frames: int, loops: bool, beats: int
) -> dict[str, object]:
    """How to play a cue: frames are at 44.1 kHz; beat k of a round starts at k * beat_frames."""
    return {
        "bpm": round(60.0 * RATE / beat_frames, 4),
        "beat_frames": beat_frames,
        "bars": loop_frames // (beat_frames * beats),
        "beats_per_bar": beats,
        "loop_frames": loop_frames,
        "tail_frames": 2 * LOOP_TAIL if loops else 0,
        "loops": loops,
        "start_ticks": 0,
        "layers": layers,
    }


def _write(
    out: Path,
    name: str,
    layers: dict[str, Signal],
    beat: int,
    quality: float,
    loops: bool = True,
    beats: int = BEATS_PER_BAR,
) -> list[Path]:
    folder = out / "music"
    written = []
    for layer, x in layers.items():
        y = with_loop_tail(x) if loops else x
        written.append(write_ogg(folder / f"{name}_{layer}.ogg", y, quality))
    length = len(next(iter(layers.values())))
    sheet = folder / f"{name}.json"
    text = json.dumps(_sheet(list(layers), length, beat, loops, beats), indent=1)
    sheet.write_text(text + "\n", encoding="utf-8", newline="\n")
    return [*written, sheet]


def _title(out: Path) -> list[Path]:
    return _write(out, "title", {"box": box.title()}, 2 * box.EIGHTH, BOX_QUALITY)


def _result(out: Path) -> list[Path]:
    return _write(out, "result", {"sting": box.sting()}, CLUB.meter.beat, BOX_QUALITY, loops=False)


BY_HAND: dict[str, Callable[[Path], list[Path]]] = {
    "title": _title,
    "result": _result,
}
NAMES = (*BY_HAND, *(cue.name for cue in cues.CUES))


def bake_cue(out: Path, name: str) -> list[Path]:
    """Write the layers and the sheet of one cue."""
    if name in BY_HAND:
        return BY_HAND[name](out)
    cue = next(row for row in cues.CUES if row.name == name)
    meter = cue.meter
    return _write(out, name, mix.arranged(cue), meter.beat, cue.quality, beats=meter.beats)


def _files(out: Path, name: str) -> list[Path]:
    """What a cue consists of, as far as its sheet is there to tell."""
    sheet = out / "music" / f"{name}.json"
    if not sheet.is_file():
        return [sheet]
    layers = json.loads(sheet.read_text(encoding="utf-8"))["layers"]
    return [*(out / "music" / f"{name}_{layer}.ogg" for layer in layers), sheet]


def bake(out: Path) -> list[Path]:
    """Write out/music/<cue>_<layer>.ogg and <cue>.json for all cues; returns the files."""
    stamps = Stamps(out, PART)
    recipe = digest([*kit_recipe(), *sources(Path(__file__).parent)])
    old = [name for name in NAMES if not stamps.fresh(name, recipe, _files(out, name))]
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        for job in [pool.submit(bake_cue, out, name) for name in old]:
            job.result()
    for name in old:
        stamps.note(name, recipe, _files(out, name))
    return [path for name in NAMES for path in _files(out, name)]
