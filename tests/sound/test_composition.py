"""The committed cues as a listener has them: form, groove, balance, width. Bounds lie between what
a four-bar loop copied four times measures and what these cues do."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from assets.bake.sound.kit.filters import lowpass
from assets.bake.sound.kit.loudness import integrated
from assets.bake.sound.kit.signals import RATE, Signal
from tests.sound import musical
from tests.sound.test_cues import LAYERED, layers

SAME_BAR = 0.985  # likeness of harmony times likeness of rhythm; copied bars measure 0.99
SAME_HALF = 0.94  # on average of a bar and the one eight bars on; a half played twice has 0.96
SAME_BASS = 0.90  # of the bass's rhythm in bars 1-4 and 9-12; one pattern throughout has 0.94
SAME_TUNE = 0.65  # of the melody there
TILT = (-3.6, -1.8)  # dB an octave, 63 Hz to 8 kHz: pink is 0, finished mixes fall by 2 to 3
HARSH_DB = 2.0  # 2.8 to 5.6 kHz over that line
LOW_OCTAVES_DB = -7.0  # the octaves of 63 and 125 Hz against the loudest one
CREST = (11.0, 17.0)  # dB
WIDTH = (-16.0, -6.0)  # dB, side against middle
MONO_LOSS_DB = -1.5
BREAK_HZ = 90.0
BREAK_DB = -4.0
DROP_LU = 1.8  # of the whole mix at the drop over the emptiest bar before it
GROWN_LU = 0.4
RANGE_LU = 2.5  # between the softest and the loudest bar; a loop without form has 1
FALL_DB = -5.0  # of the low drums in a breakdown
HOLE = 4410  # frames: a gap of a tenth of a second is heard as one
FEEL_MS = (1.0, 14.0)  # scatter of strokes around the grid


@cache
def mix_of(cue: str) -> Signal:
    return np.asarray(np.sum(list(layers(cue)[1].values()), axis=0))


@cache
def tables(cue: str, name: str) -> tuple[Signal, Signal]:
    """How alike the bars of a layer are in harmony and in rhythm; "mix" is all of them."""
    sheet, parts = layers(cue)
    bars = musical.bars_of(mix_of(cue) if name == "mix" else parts[name], sheet.bars)
    beats = 4 * sheet.beats_per_bar
    return (
        musical.likeness([musical.chroma(bar) for bar in bars]),
        musical.likeness([musical.rhythm(bar, beats) for bar in bars]),
    )


@pytest.mark.parametrize("cue", LAYERED)
def test_no_two_bars_sound_the_same(cue: str) -> None:
    harmony, rhythm = tables(cue, "mix")
    pairs = (harmony * rhythm)[np.triu_indices(len(harmony), 1)]
    assert pairs.max() < SAME_BAR


@pytest.mark.parametrize("cue", LAYERED)
def test_the_second_half_is_not_the_first_again(cue: str) -> None:
    harmony, rhythm = tables(cue, "mix")
    both = harmony * rhythm
    assert np.mean([both[k, k + 8] for k in range(8)]) < SAME_HALF
    assert tables(cue, "bass")[1][:4, 8:12].mean() < SAME_BASS
    harmony, rhythm = tables(cue, "motif")
    assert (harmony * rhythm)[:4, 8:12].mean() < SAME_TUNE


@pytest.mark.parametrize("cue", ["club", "kitchen", "boss", "lake"])
def test_the_low_drums_break_before_the_loop_begins_again(cue: str) -> None:
    sheet, parts = layers(cue)
    low = lowpass(parts["drums"], BREAK_HZ)
    halves = [np.mean(half**2) for half in musical.bars_of(low, 2 * sheet.bars)]
    assert 10.0 * np.log10(halves[-1] / np.median(halves)) < BREAK_DB


@pytest.mark.parametrize(
    ("cue", "empty", "drop"),
    [
        ("club", (6, 7), 8),
        ("kitchen", (10, 11), 12),
        ("boss", (6, 7), 8),
        ("village_day", (8, 9), 10),
        ("village_night", (8, 9), 10),
        ("lake", (8, 9), 10),
    ],
)
def test_the_floor_falls_away_before_the_drop(cue: str, empty: tuple[int, ...], drop: int) -> None:
    sheet, parts = layers(cue)
    low = lowpass(parts["drums"], BREAK_HZ)
    bars = [10.0 * np.log10(np.mean(bar**2)) for bar in musical.bars_of(low, sheet.bars)]
    usual = float(np.median(bars))
    assert max(bars[bar] for bar in empty) < usual + FALL_DB
    assert bars[drop] > usual - 2.0
    whole = [integrated(np.concatenate([bar, bar])) for bar in musical.bars_of(mix_of(cue), 16)]
    assert min(whole[bar] for bar in empty) < whole[drop] - DROP_LU


@pytest.mark.parametrize("cue", LAYERED)
def test_the_second_half_has_more_than_the_first(cue: str) -> None:
    """A form, not a level: the last four bars are louder than the first four."""
    loud = [integrated(np.concatenate([bar, bar])) for bar in musical.bars_of(mix_of(cue), 16)]
    assert np.mean(loud[12:]) > np.mean(loud[:4]) + GROWN_LU
    assert max(loud) - min(loud) > RANGE_LU


def test_one_beat_of_silence_before_the_boss_theme_comes_whole() -> None:
    sheet, parts = layers("boss")
    beats = musical.bars_of(parts["drums"], sheet.bars * sheet.beats_per_bar)
    power = [10.0 * np.log10(np.mean(beat**2)) for beat in beats]
    assert power[12 * 4 - 1] < np.median(power) - 5.0  # only the hall still rings
    assert power[12 * 4] > np.median(power)


def test_a_wheel_does_not_stop_at_the_bar_line() -> None:
    """The hurdy-gurdy's strings sound through: each change of root takes over from the last."""
    x = layers("village_day")[1]["bass"]
    power = np.mean(x[: len(x) // HOLE * HOLE].reshape(-1, HOLE, 2) ** 2, axis=(1, 2))
    assert 10.0 * np.log10(power.min() / np.median(power)) > -12.0


@pytest.mark.parametrize("cue", LAYERED)
def test_the_full_mix_is_balanced(cue: str) -> None:
    slope, presence = musical.tilt(mix_of(cue))
    assert TILT[0] < slope < TILT[1]
    assert presence < HARSH_DB
    levels = musical.octave_levels(mix_of(cue))
    assert levels[:2].max() - levels.max() > LOW_OCTAVES_DB


@pytest.mark.parametrize("cue", LAYERED)
def test_the_full_mix_has_punch_and_survives_one_loudspeaker(cue: str) -> None:
    mix = mix_of(cue)
    assert CREST[0] < musical.crest(mix) < CREST[1]
    assert WIDTH[0] < musical.width(mix) < WIDTH[1]
    assert musical.mono_loss(mix) > MONO_LOSS_DB


def strokes_late_ms(cue: str) -> Signal:
    """How late the drums' clear strokes come after the nearest sixteenth."""
    sheet, parts = layers(cue)
    hop = 64
    power = musical.spectra(parts["drums"], 512, hop)
    hz = np.fft.rfftfreq(512, 1.0 / RATE)
    flux = np.maximum(np.diff(np.sqrt(power[:, hz > musical.ONSET_CUT]), axis=0), 0.0).sum(axis=1)
    peaks = [
        k
        for k in range(8, len(flux) - 8)
        if flux[k] == flux[k - 8 : k + 9].max() and flux[k] > 6.0 * np.median(flux)
    ]
    unit = sheet.beat_frames / 4
    at = np.array(peaks) * hop + 256
    late = (at / unit - np.rint(at / unit)) * unit / RATE * 1000.0
    return np.asarray(late[np.abs(late) < 25.0])


@pytest.mark.parametrize("cue", LAYERED)
def test_strokes_are_heard_beside_the_grid(cue: str) -> None:
    late = strokes_late_ms(cue)
    assert len(late) > 60
    spread = float(np.percentile(late, 84) - np.percentile(late, 16)) / 2.0
    assert FEEL_MS[0] < spread < FEEL_MS[1]
