"""The cue sheet of all sounds: a cell each, true measures, one file to listen to."""

from __future__ import annotations

import os
import wave
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.cli import main
from game.commands.sounds import CELL, entries, measure, spectrogram


@pytest.fixture(autouse=True)
def hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")


def tone(hz: float, level: float) -> np.ndarray:
    y = level * np.sin(2 * np.pi * hz * np.arange(44_100) / 44_100)
    return np.rint(np.repeat(y[:, None], 2, axis=1) * 32767).astype(np.int16)


def test_named_sounds_have_their_cells_and_one_wav(tmp_path: Path) -> None:
    out, wav = tmp_path / "sheet.png", tmp_path / "all.wav"
    words = ["pistol", "bell_stroke", "lake_motif"]
    assert main(["sounds", *words, "--out", str(out), "--wav", str(wav)]) == 0
    assert pygame.image.load(out).get_size() == (3 * CELL[0], CELL[1])
    with wave.open(str(wav)) as file:
        assert file.getframerate() == 44_100
        assert file.getnframes() / 44_100 > 40.0  # the lake's layer alone


def test_every_sound_and_every_layer_is_listed() -> None:
    names = [entry.name for entry in entries([])]
    assert len(names) == len(set(names)) > 200
    assert {"punch_heavy", "knock_snow_heavy", "boss_tension", "title_box"} <= set(names)
    assert all(entry.path.is_file() for entry in entries([]))


def test_a_full_tone_measures_what_the_standard_says() -> None:
    told = measure(tone(997.0, 1.0))
    assert told.peak == pytest.approx(0.0, abs=0.01)
    assert told.loudest == pytest.approx(0.0, abs=0.15)  # 0 dBFS in both channels: 0 LKFS
    assert measure(tone(997.0, 0.1)).loudest == pytest.approx(-20.0, abs=0.15)


def test_a_high_tone_stands_above_a_low_one() -> None:
    low, high = (int(spectrogram(tone(hz, 0.5)).mean(axis=0).argmax()) for hz in (120.0, 5000.0))
    assert high > low + 20


def test_an_unknown_sound_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sounds", "pistl", "--out", str(tmp_path / "x.png")]) == 2
    assert "there is no sound 'pistl'; did you mean 'pistol'?" in capsys.readouterr().err
