"""Chimes are in the key of the music: written on degrees that all modes share, moved at load."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

pytest.importorskip("scipy")

from assets.bake.music.cues import CUES
from assets.bake.sound import interface
from game.sound import SoundSettings, load_sound_table
from game.sound.bank import Bank
from game.sound.decode import RATE, retuned
from game.sound.mixer import TUNED_TO, MixerSound
from game.sound.paper import Device, open_device

ASSETS = Path(__file__).parents[2] / "assets"
CHIMES = [value for value in vars(interface).values() if isinstance(value, interface.Chime)]
CENTS = 8.0
MEMORY = 1.12  # of the decoded sounds before


@pytest.fixture
def device() -> Iterator[None]:
    assert open_device() == ""
    yield
    pygame.mixer.quit()


def strongest_hz(frames: np.ndarray) -> float:
    """The strongest tone, from a parabola through the peak of the spectrum in dB."""
    x = frames.astype(float).mean(axis=1)
    size = 1 << 18
    power = 20.0 * np.log10(np.abs(np.fft.rfft(x * np.hanning(len(x)), size)) + 1e-9)
    k = int(power.argmax())
    a, b, c = power[k - 1 : k + 2]
    return float((k + 0.5 * (a - c) / (a - 2.0 * b + c)) * RATE / size)


def test_every_cue_has_the_key_of_its_score() -> None:
    keys = load_sound_table(ASSETS).keys
    assert {path.stem for path in (ASSETS / "music").glob("*.json")} == set(keys)
    for cue in CUES:
        assert keys[cue.name] == cue.harmony[0].root % 12, cue.name


def test_chimes_use_only_degrees_that_all_cues_have() -> None:
    assert len(CHIMES) >= 8
    common = {0, 2, 3, 5, 7, 10}  # semitones over the tonic: natural, harmonic or dorian alike
    for chime in CHIMES:
        if chime is interface.DENIED:
            continue  # it says no: the tritone is meant
        for variant in range(len(chime.steps)):
            notes = interface.midi_of(chime, variant)
            assert {int(note - interface.TONIC) % 12 for note in notes} <= common


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_chime_lies_in_the_harmony_of_its_cue(cue: object, device: None) -> None:
    """The tonic and the fifth of the confirmation are tones of the cue's first chord."""
    assert hasattr(cue, "name")
    name, table = str(cue.name), load_sound_table(ASSETS)
    bank = Bank(ASSETS / "sounds", table, fold=False)
    bank.tune((table.keys[name] - TUNED_TO + 6) % 12 - 6)
    bank.work()
    sound = bank.sound("ui_confirm", 0)
    assert sound is not None
    tone = 69.0 + 12.0 * np.log2(strongest_hz(pygame.sndarray.array(sound)) / 440.0)
    assert abs(tone - round(tone)) * 100.0 < CENTS
    assert round(tone) % 12 in {table.keys[name], (table.keys[name] + 7) % 12}


@pytest.mark.parametrize("semitones", [-5, -2, 2, 4])
def test_moving_a_tone_keeps_it_clean(semitones: int) -> None:
    t = np.arange(RATE) / RATE
    wave = np.rint(20000.0 * np.sin(2 * np.pi * 1500.0 * t)).astype(np.int16)
    moved = retuned(np.repeat(wave[:, None], 2, axis=1), semitones)
    hz = 1500.0 * 2.0 ** (semitones / 12.0)
    assert strongest_hz(moved) == pytest.approx(hz, rel=3e-4)
    x = moved[:, 0].astype(float)[4096:20480] * np.hanning(16384)
    power = np.abs(np.fft.rfft(x)) ** 2
    near = np.abs(np.fft.rfftfreq(16384, 1.0 / RATE) - hz) < 30.0
    assert power[~near].sum() / power[near].sum() < 1e-5  # -50 dB


def test_a_change_of_key_costs_no_memory_and_comes_back_as_it_was(device: None) -> None:
    bank = Bank(ASSETS / "sounds", load_sound_table(ASSETS), fold=False)
    bank.work()
    before, plain = bank.size, bank.sound("checkpoint", 0)
    bank.tune(4)
    assert bank.sound("checkpoint", 0) is plain  # until the copy exists
    bank.work()
    assert bank.size < MEMORY * before
    assert bank.sound("checkpoint", 0) is not plain
    bank.tune(0)
    again = bank.sound("checkpoint", 0)
    assert again is not None
    assert plain is not None
    assert again.get_raw() == plain.get_raw()


def test_chimes_follow_the_cue_that_plays(device: None) -> None:
    sound = MixerSound(ASSETS, load_sound_table(ASSETS), SoundSettings(), Device().channel)
    high = {}
    for cue in ("club", "kitchen"):
        sound.set_music(cue, 1)
        while sound.music.playing is None or sound.music.loading:
            sound.update(1 / 60)
        sound.update(1 / 60)
        sound.bank.work()
        chime = sound.bank.sound("checkpoint", 0)
        assert chime is not None
        high[cue] = strongest_hz(pygame.sndarray.array(chime))
    sound.close()
    assert 12.0 * np.log2(high["kitchen"] / high["club"]) == pytest.approx(2.0, abs=0.05)
