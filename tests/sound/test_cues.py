"""The committed cues: layers that fit each other to the sample and close without a click."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from assets.bake.sound.kit.dynamics import true_peak
from assets.bake.sound.kit.loudness import integrated, seam
from assets.bake.sound.kit.signals import Signal
from assets.bake.sound.kit.vorbis import read_ogg
from game.sound import load_sound_table
from game.sound.cues import CueSheet, cue_sheet
from game.sound.decode import closed_loop

ASSETS = Path(__file__).parents[2] / "assets"
MUSIC = ASSETS / "music"
SEAM_LIMIT = 2.5
HEARD_LUFS = -32.0  # a layer softer than this in a bar could be opened and not be noticed
LAYERED = ("club", "kitchen", "boss", "village_day", "village_night", "lake")
LOOPS = (*LAYERED, "title")
LARGEST_CUE = 2_500_000  # bytes


@cache
def layers(cue: str) -> tuple[CueSheet, dict[str, Signal]]:
    """The sheet and the closed loops as the game builds them."""
    sheet = cue_sheet(MUSIC, cue)
    parts = {}
    for name in sheet.layers:
        x = read_ogg(MUSIC / f"{cue}_{name}.ogg")
        assert len(x) == sheet.loop_frames + sheet.tail_frames
        frames = np.clip(np.rint(x * 32767), -32768, 32767).astype(np.int16)
        parts[name] = closed_loop(frames, sheet.loop_frames) / 32768.0
    return sheet, parts


@pytest.mark.parametrize("cue", LOOPS)
def test_bars_are_whole_frames(cue: str) -> None:
    sheet = cue_sheet(MUSIC, cue)
    assert sheet.loops
    assert sheet.loop_frames == sheet.bars * sheet.beats_per_bar * sheet.beat_frames


def test_club_has_five_layers_at_124_beats_a_minute() -> None:
    sheet = cue_sheet(MUSIC, "club")
    assert sheet.layers == ("drums", "bass", "pad", "motif", "tension")
    assert sheet.bars == 16
    assert abs(sheet.bpm - 124.0) < 0.05


@pytest.mark.parametrize("cue", LOOPS)
def test_every_layer_closes_without_a_click(cue: str) -> None:
    for name, x in layers(cue)[1].items():
        assert seam(x) < SEAM_LIMIT, name


@pytest.mark.parametrize("cue", LAYERED)
def test_every_layer_plays_in_every_bar(cue: str) -> None:
    sheet, parts = layers(cue)
    assert sheet.layers == ("drums", "bass", "pad", "motif", "tension")
    assert sheet.bars == 16
    for name, x in parts.items():
        for bar, part in enumerate(x.reshape(sheet.bars, -1, 2)):
            assert integrated(np.concatenate([part, part])) > HEARD_LUFS, f"{name}, bar {bar}"


@pytest.mark.parametrize("cue", LAYERED)
def test_layers_add_up_to_a_limited_mix_of_a_common_loudness(cue: str) -> None:
    total = np.sum(list(layers(cue)[1].values()), axis=0)
    assert 20.0 * np.log10(true_peak(total)) < -0.5
    assert -15.5 < integrated(total) < -13.5  # within 2 LU of each other


@pytest.mark.parametrize("cue", LAYERED)
def test_a_cue_is_small(cue: str) -> None:
    files = [*MUSIC.glob(f"{cue}_*.ogg"), MUSIC / f"{cue}.json"]
    assert sum(path.stat().st_size for path in files) < LARGEST_CUE


def test_cues_are_equally_loud() -> None:
    loud = [integrated(np.sum(list(layers(cue)[1].values()), axis=0)) for cue in LAYERED]
    assert max(loud) - min(loud) < 1.0  # LU: a change of place is no change of volume


def test_cues_differ_in_tempo() -> None:
    tempos = {round(cue_sheet(MUSIC, cue).bpm) for cue in LAYERED}
    assert len(tempos) == len(LAYERED)


@pytest.mark.parametrize("cue", LAYERED)
def test_each_layer_adds_to_the_mix(cue: str) -> None:
    total, last = np.zeros(1), -99.0
    for x in layers(cue)[1].values():
        total = total + x
        now = integrated(total)
        assert now > last + 0.2
        last = now


def test_music_levels_name_layers_of_their_cues() -> None:
    for cue, levels in load_sound_table(ASSETS).music.items():
        known = set(cue_sheet(MUSIC, cue).layers)
        assert len(levels) == 5
        assert levels[0] == {}
        assert set(levels[-1]) == known
        assert all(set(level) <= known for level in levels)
