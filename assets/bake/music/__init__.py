"""Bakes the music: cues as Ogg layers with a JSON that tells the player how they loop."""

import json
from pathlib import Path

from assets.bake.sound.kit.signals import LOOP_TAIL, RATE, Signal, with_loop_tail
from assets.bake.sound.kit.vorbis import write_ogg

from . import box, grid, mix

LAYER_QUALITY = 0.38
BOX_QUALITY = 0.30
BEATS_PER_BAR = 4


def _sheet(layers: list[str], loop_frames: int, beat_frames: int, loops: bool) -> dict[str, object]:
    """How to play a cue: frames are at 44.1 kHz; beat k of a round starts at k * beat_frames."""
    return {
        "bpm": round(60.0 * RATE / beat_frames, 4),
        "beat_frames": beat_frames,
        "bars": loop_frames // (beat_frames * BEATS_PER_BAR),
        "beats_per_bar": BEATS_PER_BAR,
        "loop_frames": loop_frames,
        "tail_frames": 2 * LOOP_TAIL if loops else 0,
        "loops": loops,
        "start_ticks": 0,
        "layers": layers,
    }


def _cue(
    out: Path, name: str, layers: dict[str, Signal], beat: int, quality: float, loops: bool = True
) -> list[Path]:
    folder = out / "music"
    written = []
    for layer, x in layers.items():
        y = with_loop_tail(x) if loops else x
        written.append(write_ogg(folder / f"{name}_{layer}.ogg", y, quality))
    length = len(next(iter(layers.values())))
    sheet = folder / f"{name}.json"
    text = json.dumps(_sheet(list(layers), length, beat, loops), indent=1)
    sheet.write_text(text + "\n", encoding="utf-8", newline="\n")
    return [*written, sheet]


def bake(out: Path) -> list[Path]:
    """Write out/music/<cue>_<layer>.ogg and <cue>.json for all cues; returns the files."""
    return [
        *_cue(out, "club", mix.layers(), grid.BEAT, LAYER_QUALITY),
        *_cue(out, "title", {"box": box.title()}, 2 * box.EIGHTH, BOX_QUALITY),
        *_cue(out, "result", {"sting": box.sting()}, grid.BEAT, BOX_QUALITY, loops=False),
    ]
