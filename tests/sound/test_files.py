"""The committed effects, measured after decoding: level, peaks, lows, attack, joints, size."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from assets.bake.sound.effect import FAMILIES, Effect
from assets.bake.sound.kit.dynamics import true_peak
from assets.bake.sound.kit.loudness import attack_ms, loudest, low_share, seam
from assets.bake.sound.kit.signals import LOOP_TAIL, Signal, to_mono
from assets.bake.sound.kit.vorbis import read_ogg
from assets.bake.sound.table import EFFECTS
from game.sound import load_sound_table
from game.sound.decode import closed_loop

ASSETS = Path(__file__).parents[2] / "assets"
SOUNDS = ASSETS / "sounds"
BUDGET = 26_000_000  # bytes for effects and music together
LOUDNESS_TOLERANCE_DB = 1.0
CODEC_PEAK_DB = -0.3  # ceilings of -1 and -2 dB, plus what the codec adds
CODEC_LOW_SHARE = 0.03
SEAM_LIMIT = 2.5  # times the usual bend around the joint


@cache
def decoded(effect: Effect) -> tuple[Signal, ...]:
    return tuple(read_ogg(SOUNDS / f"{stem}.ogg") for stem in effect.files())


def test_table_maker_and_files_name_the_same_sounds() -> None:
    rows = load_sound_table(ASSETS).sounds
    assert {e.name: (e.variants, e.loops) for e in EFFECTS} == {
        row.name: (row.variants, row.loop) for row in rows.values()
    }
    named = {file for row in rows.values() for file in row.files()}
    assert named == {path.name for path in SOUNDS.glob("*.ogg")}


def test_all_audio_stays_within_its_budget() -> None:
    files = [*SOUNDS.iterdir(), *(ASSETS / "music").iterdir()]
    assert sum(path.stat().st_size for path in files) < BUDGET


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_family_meets_its_targets(family: str) -> None:
    rule, wrong = FAMILIES[family], []
    for effect in (e for e in EFFECTS if e.family == family):
        for stem, x in zip(effect.files(), decoded(effect), strict=True):
            faults = {
                "loudness": abs(loudest(x) - effect.loud) > LOUDNESS_TOLERANCE_DB,
                "peak": 20.0 * np.log10(true_peak(x)) > CODEC_PEAK_DB,
                "dc": abs(float(x.mean())) > 1e-3,
                "lows": low_share(x) > rule.low_share + CODEC_LOW_SHARE,
                "attack": attack_ms(x) > rule.attack_ms,
            }
            wrong += [f"{stem}: {name}" for name, fault in faults.items() if fault]
    assert not wrong


@pytest.mark.parametrize("effect", [e for e in EFFECTS if e.loops], ids=lambda e: e.name)
def test_beds_join_without_a_click(effect: Effect) -> None:
    (x,) = decoded(effect)
    frames = np.rint(np.repeat(to_mono(x)[:, None], 2, axis=1) * 32767).astype(np.int16)
    loop = closed_loop(frames, len(frames) - 2 * LOOP_TAIL)
    assert seam(loop / 32768.0) < SEAM_LIMIT


def test_variants_differ_from_each_other() -> None:
    for effect in EFFECTS:
        takes = decoded(effect)
        assert len({len(x) for x in takes}) > 1 or not any(
            np.array_equal(takes[0], other) for other in takes[1:]
        ), effect.name


def test_frequent_sounds_have_four_variants() -> None:
    few = [
        effect.name
        for effect in EFFECTS
        if effect.family in ("flesh", "blade", "step", "bullet")
        and effect.variants < 4
        and effect.name not in ("finisher", "stamp", "land_heavy")
    ]
    assert not few
