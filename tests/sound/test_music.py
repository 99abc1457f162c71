"""Adaptive music on a dummy device: levels on the bar line, silence, ducking, walls, pause."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.events import GougeBegan, GougeEnded, MusicAsked, PlayerDied, Retried, ShotFired
from game.core.snapshot import BossView
from game.sound import Sound, SoundSettings
from game.sound.mixer import MixerSound
from game.sound.mood import SLOW_MUFFLE
from game.sound.music import DIM_GAIN, RECEDED, Deck, gain_at, position_of
from tests.sound.test_mixer import snapshot

ASSETS = Path(__file__).parents[2] / "assets"
FRAME_S = 1 / 60


@pytest.fixture(scope="module")
def opened() -> Iterator[MixerSound]:
    """One device for the module: decoding a cue takes most of a second."""
    system = Sound.open(ASSETS, SoundSettings(master=100, music=100))
    assert isinstance(system, MixerSound)
    yield system
    system.close()


@pytest.fixture
def club(opened: MixerSound) -> MixerSound:
    """The club cue at level 1, at the start of its loop."""
    opened.resume()
    opened.play_events([Retried("", 0)], 0.0)  # forget what the last test asked for
    opened.set_muffled(0.0)
    opened.set_music("club", 1)
    while opened.music.playing is None:
        opened.update(FRAME_S)
    run(opened, 7.0, level=1)  # over three bars: all fades have ended
    running(opened).seconds = 0.0
    return opened


def running(sound: MixerSound) -> Deck:
    deck = sound.music.playing
    assert deck is not None
    return deck


def run(sound: MixerSound, seconds: float, cue: str = "club", level: int | None = None) -> None:
    for _ in range(round(seconds / FRAME_S)):
        if level is not None:
            sound.set_music(cue, level)
        sound.update(FRAME_S)


def volumes(sound: MixerSound) -> dict[str, float]:
    return {name: part.get_volume() for name, part in running(sound).cue.layers.items()}


def test_the_first_level_opens_at_once_and_only_its_layers(club: MixerSound) -> None:
    now = volumes(club)
    assert now["drums"] > 0.9 * club.music.volume
    assert now["pad"] > 0.2
    assert now["motif"] == now["tension"] == 0.0


def test_a_layer_opens_on_the_next_bar_line(club: MixerSound) -> None:
    bar = running(club).cue.sheet.bar_s
    run(club, 0.5 * bar, level=4)
    assert volumes(club)["motif"] == 0.0
    run(club, 0.7 * bar, level=4)
    partly = volumes(club)["motif"]
    assert 0.0 < partly < 0.6
    run(club, bar, level=4)
    assert volumes(club)["motif"] > 0.95 * club.music.volume
    assert volumes(club)["tension"] > 0.95 * club.music.volume


def test_a_layer_closes_over_two_bars(club: MixerSound) -> None:
    bar = running(club).cue.sheet.bar_s
    run(club, 2.5 * bar, level=4)
    run(club, 1.5 * bar, level=1)  # one of them after the bar line
    assert 0.0 < volumes(club)["motif"] < 0.9 * club.music.volume
    run(club, 1.2 * bar, level=1)
    assert volumes(club)["motif"] == 0.0


def test_level_zero_is_silence(club: MixerSound) -> None:
    run(club, 3.2 * running(club).cue.sheet.bar_s, level=0)
    assert set(volumes(club).values()) == {0.0}


def test_all_layers_run_on_one_clock(club: MixerSound) -> None:
    channels = club.music.channels[: len(running(club).cue.layers)]
    assert all(channel.get_busy() for channel in channels)
    run(club, 1.0)
    assert abs(club.beat - 124 / 60) < 0.05


def test_the_story_takes_the_music_out_and_gives_it_back(club: MixerSound) -> None:
    club.play_events([MusicAsked("", 120)], 0.0)
    run(club, 1.0)
    assert set(volumes(club).values()) == {0.0}
    run(club, 1.7)
    assert volumes(club)["drums"] > 0.9 * club.music.volume


def test_silence_until_further_notice_ends_with_a_retry(club: MixerSound) -> None:
    club.play_events([MusicAsked("", 0)], 0.0)
    run(club, 20.0)
    assert set(volumes(club).values()) == {0.0}
    club.play_events([Retried("c1", 1)], 0.0)
    run(club, 1.0)
    assert volumes(club)["drums"] > 0.9 * club.music.volume


def test_heavy_sounds_duck_the_music_at_once_and_let_it_back_slowly(club: MixerSound) -> None:
    before = volumes(club)["drums"]
    deep = 10.0 ** (-club.bank.row("shotgun").duck / 20.0)
    club.play_events([ShotFired(3, "shotgun", 0.0, 0.0, 0)], 0.0)
    run(club, 2 / 60)
    assert volumes(club)["drums"] / before == pytest.approx(deep, abs=0.03)  # within 33 ms
    run(club, 0.2)
    assert deep + 0.1 < volumes(club)["drums"] / before < 0.95  # on its way back
    run(club, 0.3)
    assert volumes(club)["drums"] == pytest.approx(before, abs=0.02)


def test_of_two_ducks_the_deeper_one_counts(club: MixerSound) -> None:
    club.music.duck(3.0, 0.12)
    club.music.duck(9.0, 0.12)
    club.music.duck(3.0, 0.12)
    run(club, 2 / 60)
    assert club.music.ducked == pytest.approx(10.0 ** (-9.0 / 20.0), abs=0.01)
    run(club, 1.0)
    club.music.duck(3.0, 0.12)
    run(club, 2 / 60)
    assert club.music.ducked == pytest.approx(10.0 ** (-3.0 / 20.0), abs=0.01)


def test_a_duck_lasts_until_a_swell_is_loudest(club: MixerSound) -> None:
    club.music.duck(6.0, 0.5)
    club.music.duck(3.0, 0.1)  # a shorter one within it cuts nothing off
    run(club, 0.45)
    assert club.music.ducked == pytest.approx(10.0 ** (-6.0 / 20.0), abs=0.01)
    run(club, 0.5)
    assert club.music.ducked == pytest.approx(1.0, abs=0.01)


def test_the_music_steps_back_behind_a_scene(club: MixerSound) -> None:
    before = volumes(club)["drums"]
    club.play_events([GougeBegan(1, 3, 54, 0.0, 0.0)], 0.0)
    run(club, 1.0)
    assert volumes(club)["drums"] == pytest.approx(before * DIM_GAIN, abs=0.03)
    club.play_events([GougeEnded(1, 3, 600, 0.0, 0.0)], 0.0)
    run(club, 1.0)
    assert volumes(club)["drums"] == pytest.approx(before, abs=0.03)


def test_a_boss_brings_his_own_cue_and_each_phase_opens_a_layer(club: MixerSound) -> None:
    calm = snapshot()
    levels = []
    for phase in (1, 2, 3):
        club.follow(calm._replace(boss=BossView("host", 90, 90, phase, 5, ())))
        club.set_music("club", 1)
        levels.append(club.music.wished)
    assert levels == [("boss", 2), ("boss", 3), ("boss", 4)]
    club.follow(calm)
    club.set_music("club", 1)
    assert club.music.wished == ("club", 1)


def test_a_wall_crossfades_to_the_muffled_copy(club: MixerSound) -> None:
    wall = running(club).cue.muffled
    assert wall is not None
    assert wall.get_volume() == 0.0
    club.set_muffled(1.0)
    run(club, 0.3)
    assert set(volumes(club).values()) == {0.0}
    assert wall.get_volume() > 0.7


def test_slow_time_sinks_the_music_and_lets_it_up_again(club: MixerSound) -> None:
    wall = running(club).cue.muffled
    assert wall is not None
    before = volumes(club)["drums"]
    calm = snapshot()
    club.follow(calm._replace(player=calm.player._replace(focusing=True)))
    run(club, 0.3)
    assert volumes(club)["drums"] == pytest.approx(before * (1.0 - SLOW_MUFFLE), abs=0.03)
    assert wall.get_volume() > 0.5 * before
    club.follow(calm)
    run(club, 0.3)
    assert volumes(club)["drums"] == pytest.approx(before, abs=0.02)
    assert wall.get_volume() == 0.0


def test_halfway_through_a_wall_the_lows_are_as_loud_as_before(club: MixerSound) -> None:
    """The dull copy has the same lows as the layers: together they must not swell."""
    wall, before = running(club).cue.muffled, volumes(club)["drums"]
    assert wall is not None
    club.set_muffled(0.5)
    run(club, 0.3)
    lows = volumes(club)["drums"] + wall.get_volume()
    assert 0.0 < 20.0 * math.log10(lows / before) < 1.6  # dB; at equal power it was 4


def test_the_music_goes_with_her_and_comes_back_when_she_tries_again(club: MixerSound) -> None:
    club.play_events([PlayerDied(0.0, 0.0, "shot")], 0.0)
    run(club, 0.7)
    assert set(volumes(club).values()) == {0.0}
    club.play_events([Retried("c1", 1)], 0.0)
    run(club, 0.7)
    assert volumes(club)["drums"] > 0.9 * club.music.volume


def test_the_music_steps_back_behind_her_heart(club: MixerSound) -> None:
    before = volumes(club)["drums"]
    club.follow(snapshot(hp=5))
    run(club, 0.45)  # while play goes on
    assert volumes(club)["drums"] == pytest.approx(before * RECEDED, abs=0.03)
    club.follow(snapshot())
    run(club, 0.45)
    assert volumes(club)["drums"] == pytest.approx(before, abs=0.03)


def test_a_sting_does_not_wait_for_the_bar_line(club: MixerSound) -> None:
    bar_s = running(club).cue.sheet.bar_s
    club.set_music("result", 0)
    club.music.update(0.0)
    while club.music.loading:
        club.update(0.0)
    run(club, 0.25 * bar_s, "result", 0)
    assert running(club).cue.name == "result"


def test_a_boss_who_was_left_behind_is_not_heard_on_the_title(club: MixerSound) -> None:
    calm = snapshot()
    club.follow(calm._replace(boss=BossView("host", 90, 90, 1, 5, ())))
    run(club, 0.7)  # play is over
    club.set_music("title", 0)
    assert club.music.wished == ("title", 0)


def test_pause_stops_the_musical_clock(club: MixerSound) -> None:
    beat = club.beat
    club.pause()
    run(club, 1.0)
    assert club.beat == beat
    club.resume()
    run(club, 1.0)
    assert club.beat > beat + 1.9


def test_another_cue_takes_over_on_the_bar_line(club: MixerSound) -> None:
    old = running(club)
    bar_s = old.cue.sheet.bar_s
    club.set_music("title", 0)
    assert club.music.playing is None
    before = old.seconds
    while club.music.playing is None:
        before = old.seconds
        club.update(FRAME_S)
    assert before // bar_s < old.seconds // bar_s  # not before the bar was over
    assert old.leaving
    assert 0.4 < old.presence < 0.6  # both sound for a moment, the old one behind
    assert running(club).cue.name == "title"
    run(club, 0.1)
    assert volumes(club)["box"] > 0.5  # a cue without levels plays at any level
    run(club, 1.0)
    assert old.over


def test_a_wish_taken_back_in_time_changes_nothing(club: MixerSound) -> None:
    old = running(club)
    club.set_music("title", 0)
    club.update(FRAME_S)
    club.set_music("club", 1)
    run(club, 3 * old.cue.sheet.bar_s)
    assert running(club) is old
    assert not old.leaving


def test_a_cue_that_does_not_exist_is_silence(
    opened: MixerSound, caplog: pytest.LogCaptureFixture
) -> None:
    opened.set_music("clubb", 2)
    run(opened, 1.0)
    while opened.music.loading:
        opened.update(FRAME_S)
    run(opened, 0.1)
    assert opened.music.playing is None
    assert "music clubb stays silent: clubb.json: cannot be read" in caplog.text
    assert "did you mean 'club'" in caplog.text


def test_fades_keep_the_power() -> None:
    for step in range(11):
        share = step / 10
        assert gain_at(share) ** 2 + gain_at(1 - share) ** 2 == pytest.approx(1.0)
        assert gain_at(position_of(share)) == pytest.approx(share)
