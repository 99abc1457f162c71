"""Two bots' fights as the loudspeakers get them: level, peaks, and what stands out of the music."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from scipy.signal import sosfilt

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import true_peak
from assets.bake.sound.kit.loudness import integrated, k_weighted
from assets.bake.sound.kit.signals import RATE, Signal, frames, to_stereo
from assets.bake.sound.kit.vorbis import read_ogg
from game.sound import load_sound_table
from tests.sound.fights import Fight, recorded

ASSETS = Path(__file__).parents[2] / "assets"
FIGHTS = {"club_floor": 1500, "flame_street": 1500}  # t: both have met men, guns and fire by then
LOUDNESS = (-18.5, -14.0)  # LUFS at a new player's volumes
PEAK_DB = -1.0
OCTAVES = tuple(125.0 * 2.0**k for k in range(7))  # Hz, centres
HEARD_S = 0.12  # of an event
SHORT_S = 0.05
# Median of each kind over the music in its strongest octave, in dB.
OVER_MUSIC = {
    "pistol": 10.0,
    "blunt_hit": 6.0,
    "punch_light": 4.0,
    "elbow": 6.0,
    "tell_gun": 5.0,
    "tell_light": 5.0,
    "tell_heavy": 3.0,
    "man_pain": 2.0,
    "eve_pain": 1.0,
    "big_pain": -3.0,
}
LEAST_TELL_DB = -6.0  # of any single warning


@pytest.fixture(scope="module")
def fights() -> dict[str, dict[str, Fight]]:
    """Each fight as it is, and its music alone (which makes room for the effects all the same)."""
    return {
        name: {"all": recorded(name, ticks), "music": recorded(name, ticks, effects=0)}
        for name, ticks in FIGHTS.items()
    }


def octaves(x: Signal) -> Signal:
    """The loudest 50 ms of each octave in dB, as the ear weighs it."""
    heard = k_weighted(to_stereo(x))
    levels = []
    for hz in OCTAVES:
        part = sosfilt(exact.butterworth(2, hz / 2**0.5, hz * 2**0.5, RATE), heard, axis=0)
        power = exact.moving_mean((part**2).sum(axis=1), frames(SHORT_S))
        levels.append(10.0 * np.log10(power.max() + 1e-12))
    return np.array(levels)


@cache
def octaves_of(name: str) -> Signal:
    files = sorted((ASSETS / "sounds").glob(f"{name}_[0-9].ogg"))
    return np.asarray(np.mean([octaves(read_ogg(path)) for path in files], axis=0))


def over_music(fight: dict[str, Fight], name: str) -> list[float]:
    """How far each sound of that name stands over the music in its best octave."""
    music, found = fight["music"], []
    for one in fight["all"].started:
        if one.name != name or one.tick + 12 >= len(music.duck):
            continue
        gain = 10.0 * np.log10((one.left**2 + one.right**2) / 2.0 + 1e-12)
        behind = octaves(music.after(one.tick, HEARD_S))
        found.append(float((octaves_of(name) + gain - behind).max()))
    return found


@pytest.mark.parametrize("place", FIGHTS)
def test_a_fight_is_loud_enough_and_never_clips(
    fights: dict[str, dict[str, Fight]], place: str
) -> None:
    mix = fights[place]["all"].mix
    assert LOUDNESS[0] < integrated(mix) < LOUDNESS[1]
    assert 20.0 * np.log10(true_peak(mix)) < PEAK_DB
    assert float(np.abs(mix).max()) < 0.999


def test_blows_shots_and_warnings_stand_out_of_the_music(
    fights: dict[str, dict[str, Fight]],
) -> None:
    weak = {}
    for name, least in OVER_MUSIC.items():
        found = [db for fight in fights.values() for db in over_music(fight, name)]
        assert found, f"{name} was never heard"
        if np.median(found) < least:
            weak[name] = round(float(np.median(found)), 1)
    assert not weak


def test_no_warning_is_drowned(fights: dict[str, dict[str, Fight]]) -> None:
    names = [row.name for row in load_sound_table(ASSETS).sounds.values() if row.signal]
    found = [db for fight in fights.values() for name in names for db in over_music(fight, name)]
    assert len(found) > 10
    assert min(found) > LEAST_TELL_DB


def test_music_gives_way_at_once_and_comes_back(fights: dict[str, dict[str, Fight]]) -> None:
    fight = fights["club_floor"]["all"]
    depth = 10.0 ** (-load_sound_table(ASSETS).sounds["pistol"].duck / 20.0)
    shots = [one.tick for one in fight.started if one.name == "pistol"]
    assert shots
    for tick in shots:
        assert min(fight.duck[tick : tick + 3]) < depth + 0.05
    assert max(fight.duck) == 1.0
    assert 0.6 < float(np.mean(fight.duck)) < 0.95  # neither always down nor never


@pytest.mark.parametrize("place", FIGHTS)
def test_no_sound_rattles(fights: dict[str, dict[str, Fight]], place: str) -> None:
    rows, fight = load_sound_table(ASSETS).sounds, fights[place]["all"]
    last: dict[str, int] = {}
    for one in fight.started:
        if one.name in last:
            assert one.tick - last[one.name] >= rows[one.name].cooldown, one
        last[one.name] = one.tick
