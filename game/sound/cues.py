"""Music cues as files: the sheet beside the layers, decoding, the muffled copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np
import pygame
from msgspec import Meta

from game.content.loader import nearest
from game.core.errors import TableError

from . import decode
from .slices import decoded_in_slices

MUFFLED_FROM = ("drums", "bass", "pad")  # what goes through a wall


class CueSheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """music/<cue>.json: frames are at 44.1 kHz; beat k of a round starts at k * beat_frames."""

    bpm: float
    beat_frames: Annotated[int, Meta(ge=1)]
    bars: int
    beats_per_bar: Annotated[int, Meta(ge=1)]
    loop_frames: Annotated[int, Meta(ge=1)]
    tail_frames: int
    loops: bool
    start_ticks: int
    layers: tuple[str, ...]

    @property
    def beat_s(self) -> float:
        return self.beat_frames / decode.RATE

    @property
    def bar_s(self) -> float:
        return self.beat_s * self.beats_per_bar


@dataclass(frozen=True, slots=True)
class LoadedCue:
    """A cue ready to play; `muffled` stands for all layers behind a wall."""

    name: str
    sheet: CueSheet
    layers: dict[str, pygame.mixer.Sound]
    muffled: pygame.mixer.Sound | None


def cue_sheet(folder: Path, name: str) -> CueSheet:
    """The sheet of a cue. Raises TableError."""
    path = folder / f"{name}.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=CueSheet)
    except OSError as error:
        known = [other.stem for other in folder.glob("*.json")]
        hint = nearest(name, known)
        raise TableError(f"{path.name}: cannot be read ({error.strerror}){hint}") from None
    except msgspec.DecodeError as error:
        raise TableError(f"{path.name}: {error}") from None


def load_cue(folder: Path, name: str, fold: bool) -> LoadedCue:
    """Decode all layers and build the muffled copy. Raises TableError."""
    sheet = cue_sheet(folder, name)
    layers: dict[str, pygame.mixer.Sound] = {}
    wall = np.zeros((sheet.loop_frames, decode.CHANNELS), np.int32)
    for layer in sheet.layers:
        path = folder / f"{name}_{layer}.ogg"
        try:
            frames = decoded_in_slices(path)
        except (pygame.error, OSError, ValueError) as error:
            raise TableError(f"{path.name}: cannot be read ({error})") from None
        if len(frames) != sheet.loop_frames + sheet.tail_frames:
            raise TableError(
                f"{path.name}: has {len(frames)} frames, but {name}.json says "
                f"{sheet.loop_frames} and a tail of {sheet.tail_frames}"
            )
        if sheet.loops:
            frames = decode.closed_loop(frames, sheet.loop_frames)
        if fold:
            frames = decode.mono(frames)
        if layer in MUFFLED_FROM:
            wall += frames
        layers[layer] = decode.sound_of(frames)
    muffled = None
    if wall.any():
        loud = np.clip(wall, -32768, 32767).astype(np.int16)
        muffled = decode.sound_of(decode.muffled(loud, decode.MUSIC_MUFFLE_HZ, loop=True))
    return LoadedCue(name, sheet, layers, muffled)
