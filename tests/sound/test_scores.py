"""The scores themselves: theme, form, harmony, feel. What they sound like is measured elsewhere."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("scipy")

from assets.bake.music import club, orchestra, performance, theme
from assets.bake.music.cues import CUES
from assets.bake.music.notation import REST, length_of, moved, tune
from assets.bake.music.phrasing import phrased
from assets.bake.music.score import BassLine, Broken, Cue, Held, Stabs, Strokes, Tune
from assets.bake.music.theme import Note
from assets.bake.sound.kit.signals import RATE, hertz, seeded, to_mono

# Tchaikovsky, Swan Lake, act II no. 10, the oboe in B minor; lengths in eighths.
OBOE = """
    F#5:4 B4:1 C#5:1 D5:1 E5:1
    F#5:3 D5:1 F#5:3 D5:1
    F#5:3 B4:1 D5:1 B4:1 G4:1 D5:1
    B4:5 E5:1 D5:1 C#5:1
"""
HEAD = 6  # notes of the theme that make it known at once
LARGEST_STEP = 5  # semitones that one voice of the pad moves at most
QUIET_STEP = 2.0  # and on average
HARSH_SHARE = 0.06  # of long melody notes
DIFFERENT_BARS = 10  # of sixteen, at least
BY_NAME = {cue.name: cue for cue in CUES}


def steps_of(notes: tuple[Note, ...]) -> list[int]:
    return [b[0] - a[0] for a, b in pairwise(notes)]


def rhythm_of(notes: tuple[Note, ...]) -> list[float]:
    """Lengths as shares of the first one."""
    return [length / notes[0][1] for _, length in notes]


def tunes(cue: Cue) -> list[Tune]:
    return [track for track in cue.layers["motif"].tracks if isinstance(track, Tune)]


def sings(track: Tune, notes: tuple[Note, ...], in_time: bool) -> bool:
    """Whether a melody has these notes somewhere, in whatever key and speed."""
    heard = track.notes
    for at in range(len(heard) - len(notes) + 1):
        part = heard[at : at + len(notes)]
        if REST in [note for note, _ in part] or steps_of(part) != steps_of(notes):
            continue
        if not in_time or rhythm_of(part) == rhythm_of(notes):
            return True
    return False


def bar_text(cue: Cue, number: int) -> tuple[object, ...]:
    """All that the score says about a bar: marks, chords, melody notes that begin in it."""
    first, last = number * cue.bar, (number + 1) * cue.bar
    said: list[object] = [
        [(c.start - first, c.root, c.tones) for c in cue.harmony if first <= c.start < last]
    ]
    for layer in cue.layers.values():
        for track in layer.tracks:
            if isinstance(track, Strokes | BassLine | Broken | Stabs):
                said.append(track.bars.get(track.form[number], ""))
            elif isinstance(track, Tune):
                at, notes = track.bar * cue.bar, []
                for note in track.notes:
                    if first <= at < last:
                        notes.append((at - first, note))
                    at += note[1]
                said.append(tuple(notes))
    return tuple(str(part) for part in said)


def drums_text(cue: Cue, number: int) -> list[str]:
    return [
        track.bars.get(track.form[number], "")
        for track in cue.layers["drums"].tracks
        if isinstance(track, Strokes)
    ]


every_cue = pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)


def test_the_theme_is_the_swans() -> None:
    assert moved(theme.PHRASE, 4) == tune(OBOE)
    assert length_of(theme.PHRASE) == length_of(theme.CLOSE) == 32
    assert theme.CLOSE[-1] == (67, 8)  # the second time it rests on the tonic


@pytest.mark.parametrize("name", ["club", "boss", "lake"])
def test_the_whole_theme_is_sung_in_time(name: str) -> None:
    assert any(sings(track, theme.PHRASE, True) for track in tunes(BY_NAME[name]))


def test_on_the_lake_it_sounds_as_it_was_written() -> None:
    """An oboe over arpeggios of the harp and strings in tremolo, in B minor."""
    lake = BY_NAME["lake"]
    oboes = [track for track in tunes(lake) if track.voice == "oboe"]
    assert any(sings(track, moved(theme.CLOSE[:-1], 4), True) for track in oboes)
    assert oboes[0].notes[0][0] == 78  # F sharp
    harps = [t for t in lake.layers["motif"].tracks if isinstance(t, Broken) and t.voice == "harp"]
    assert len(harps) == 1
    assert all(len(set(harps[0].bars[letter])) > 4 for letter in harps[0].form[12:])
    assert any(isinstance(t, Held) and t.voice == "tremolo" for t in lake.layers["pad"].tracks)


def test_an_oboe_is_thin_below_and_strong_at_its_formant() -> None:
    y = to_mono(orchestra.oboe(seeded("a reed"), ((67, 16),), 5000, 0))[20000:60000]
    power = np.abs(np.fft.rfft(y * np.hanning(len(y)))) ** 2
    hz = np.fft.rfftfreq(len(y), 1.0 / RATE)

    def partial(k: int) -> float:
        near = np.abs(hz - k * hertz(67)) < 25.0
        return float(10.0 * np.log10(power[near].max()))

    assert max(partial(2), partial(3)) > partial(1) + 3.0  # 1.1 kHz
    assert partial(12) < partial(3) - 15.0


def test_the_acid_line_keeps_to_the_chords() -> None:
    """From the turn to the second half on it follows the harmony: no tone of it lies a semitone
    beside a tone of the chord, but the flat second that the tonic and its fifth bear."""
    cue = BY_NAME["club"]
    for number, step in enumerate(club.acid_steps(cue)):
        chord = cue.chord_at(number)
        if step is None or number < 7 * cue.bar:
            continue
        tone, tones = step[0] % 12, {t % 12 for t in (*chord.tones, chord.root)}
        borne = tone == (chord.root + 1) % 12 and chord.root % 12 in (7, 2)
        beside = {(tone + 1) % 12, (tone - 1) % 12} & tones
        assert tone in tones or borne or not beside, (number, tone, chord)


@pytest.mark.parametrize("name", ["village_day", "village_night"])
def test_in_the_village_the_theme_is_a_waltz(name: str) -> None:
    cue = BY_NAME[name]
    assert cue.meter.beats == 3
    assert any(sings(track, theme.PHRASE, False) for track in tunes(cue))
    assert any(sings(track, theme.WALTZ, True) for track in tunes(cue))


def test_the_kitchen_has_only_the_head_of_the_theme() -> None:
    assert any(sings(track, theme.PHRASE[:HEAD], False) for track in tunes(BY_NAME["kitchen"]))


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_a_cue_has_melody_of_its_own_besides_the_theme(name: str) -> None:
    own = [
        track
        for track in tunes(BY_NAME[name])
        if not any(sings(track, theme.PHRASE[at : at + 8], False) for at in range(11))
    ]
    assert sum(length_of(track.notes) for track in own) >= 4 * BY_NAME[name].bar


def test_each_cue_has_its_own_key_tempo_and_harmony() -> None:
    assert len({cue.meter.sixteenth for cue in CUES}) == len(CUES)
    assert len({cue.harmony[0].root % 12 for cue in CUES}) == len(CUES)
    degrees = {
        tuple((chord.root - cue.harmony[0].root) % 12 for chord in cue.harmony) for cue in CUES
    }
    assert len(degrees) == len(CUES)


@every_cue
def test_no_cue_is_a_few_bars_copied(cue: Cue) -> None:
    bars = [bar_text(cue, number) for number in range(cue.meter.bars)]
    assert len(set(bars)) >= DIFFERENT_BARS
    for period in (1, 2, 4, 8):
        same = [bars[k] == bars[k + period] for k in range(len(bars) - period)]
        assert np.mean(same) < 0.25, period


@every_cue
def test_every_fourth_bar_has_a_fill_and_the_last_one_breaks(cue: Cue) -> None:
    for last in (3, 7, 11, 15):
        before = [drums_text(cue, bar) for bar in range(last - 3, last)]
        assert drums_text(cue, last) not in before, last
    assert drums_text(cue, 15) not in [drums_text(cue, bar) for bar in range(15)]


@every_cue
def test_the_last_bar_leads_back_to_the_first(cue: Cue) -> None:
    first, last = cue.harmony[0], cue.harmony[-1]
    assert (last.root - first.root) % 12 == 7  # from the fifth
    assert last.has(4)  # with its leading tone


@every_cue
def test_voices_of_the_harmony_move_little_and_not_in_blocks(cue: Cue) -> None:
    pairs = list(zip(cue.harmony, [*cue.harmony[1:], cue.harmony[0]], strict=True))
    steps = []
    blocks = 0
    for one, two in pairs:
        assert len(one.tones) == len(two.tones) == 4
        assert list(two.tones) == sorted(set(two.tones))
        moves = [b - a for a, b in zip(one.tones, two.tones, strict=True)]
        steps += [abs(move) for move in moves]
        blocks += len(set(moves)) == 1 and moves[0] != 0
    assert max(steps) <= LARGEST_STEP
    assert np.mean(steps) < QUIET_STEP
    assert blocks == 0


@every_cue
def test_melody_and_harmony_do_not_grate(cue: Cue) -> None:
    """A note of three sixteenths or more a semitone over a tone of its chord is harsh; the theme's
    own passing notes over the dominant are the few."""
    held, harsh = 0, 0
    for track in tunes(cue):
        at = track.bar * cue.bar
        for note, length in track.notes:
            for part in range(at, at + length if note != REST and length >= 3 else at, 8):
                tones = {tone % 12 for tone in cue.chord_at(part).tones}
                held += 1
                harsh += note % 12 not in tones and (note - 1) % 12 in tones
            at += length
    assert harsh < HARSH_SHARE * held


@every_cue
def test_the_bass_leads_into_chords_and_does_not_only_mark_beats(cue: Cue) -> None:
    tracks = [track for track in cue.layers["bass"].tracks if isinstance(track, BassLine)]
    marks = "".join(track.bars[letter] for track in tracks for letter in track.form)
    assert marks.count("<") + marks.count(">") >= 4
    played = [stroke for track in tracks for stroke in performance.bass(cue, track)]
    unit = cue.meter.sixteenth
    off = [stroke for stroke in played if round(stroke.frame / unit) % 4]
    assert len(off) > 0.2 * len(played)


@every_cue
def test_players_are_no_machines(cue: Cue) -> None:
    unit = cue.meter.sixteenth
    late, weights = [], []
    for track in cue.layers["drums"].tracks:
        if not isinstance(track, Strokes):
            continue
        for stroke in performance.strokes(cue, track):
            place = stroke.frame / unit
            if stroke.frame > RATE and abs(place * 2 - round(place * 2)) < 0.49:
                late.append((stroke.frame - round(place) * unit) / RATE * 1000.0)
            weights.append(stroke.level / track.level)
    tight = cue.name == "club"  # the machine's own music
    spread = float(np.std([ms for ms in late if abs(ms) < 30.0]))
    assert (0.5 if tight else 3.0) < spread < 15.0  # ms
    assert len({round(weight, 3) for weight in weights}) > 30


def test_a_player_shapes_a_line() -> None:
    """Up is louder, the middle of a phrase is louder than its ends, nothing is out of bounds."""
    level = phrased(tune("C5:4 G5:4 C5:4 C6:4"), 16)
    assert level[1] > level[0]
    assert level[3] > level[2]
    same = phrased(tune(" ".join(["C5:4 D5:4"] * 8)), 16)  # one phrase of four bars
    loudest = int(np.argmax(same[0::2]))
    assert 3 <= loudest <= 5
    for cue in CUES:
        for track in tunes(cue):
            decibels = 20.0 * np.log10(phrased(track.notes, cue.bar, track.bar * cue.bar))
            assert np.abs(decibels).max() <= 4.0 + 1e-9
            assert np.ptp(decibels) > 2.0, (cue.name, track.voice)


@every_cue
def test_every_layer_has_a_form(cue: Cue) -> None:
    """Faders move over the cue and end where they began: the joint is not heard."""
    for name in ("drums", "bass", "motif", "tension"):
        ride = cue.layers[name].ride
        assert ride[0] == (0.0, ride[-1][1]), name
        assert ride[-1][0] == cue.meter.bars
        assert max(db for _, db in ride) - min(db for _, db in ride) >= 1.5, name


def test_swing_makes_every_second_sixteenth_late() -> None:
    cue = BY_NAME["kitchen"]
    unit = cue.meter.sixteenth
    odd, even = [], []
    for row in cue.layers["drums"].tracks:
        if not isinstance(row, Strokes) or "r" in "".join(row.bars.values()):
            continue
        for stroke in performance.strokes(cue, row):
            place = stroke.frame / unit
            (odd if int(place + 0.3) % 2 else even).append(stroke.frame - int(place + 0.3) * unit)
    gap = (np.median(odd) - np.median(even)) / unit
    assert gap == pytest.approx(cue.swing, abs=0.06)


def test_a_performance_is_the_same_twice() -> None:
    cue = BY_NAME["boss"]
    track = next(t for t in cue.layers["drums"].tracks if isinstance(t, Strokes))
    assert performance.strokes(cue, track) == performance.strokes(cue, track)
