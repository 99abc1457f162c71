"""Bots' fights on all six maps as the loudspeakers get them: level, peaks, what stands out."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from assets.bake.sound.kit.dynamics import true_peak
from assets.bake.sound.kit.loudness import integrated
from game.sound import load_sound_table
from tests.sound.fights import Fight, recorded

ASSETS = Path(__file__).parents[2] / "assets"
FIGHTS = {  # t: by then each has met what it is about
    "club_queue": 1000,
    "club_floor": 1500,
    "club_kitchen": 1500,
    "axe_bar": 1500,
    "village_shore": 1500,
    "flame_street": 1500,
}
# LUFS at a new player's volumes. -18 is what games for small loudspeakers and headphones are made
# to (ASWG-R001); a brawler may stand a little above it, and no map may make one reach for the knob.
LOUDNESS = (-18.5, -16.5)
PEAK_DB = -1.0  # true peak: what codecs and cheap converters add still fits
MUSIC_BELOW = (0.5, 6.0)  # LU of the whole fight over its music: who fights hears both

# Least median of each kind over the music in its plainest band, in dB; see `audible`.
OVER_MUSIC = {
    "guns": (("pistol", "shotgun", "revolver", "hunting_rifle_out"), 12.0),
    "blows": (("punch_light", "punch_medium", "elbow", "headbutt", "blunt_hit", "kick_body",
               "blade_flesh", "finisher", "parry", "metal_hit"), 8.0),
    "cries": (("man_pain", "man_dying", "big_pain", "villager_pain", "eve_pain"), 8.0),
    "falls": (("body_fall", "land_heavy", "kick_light", "block"), 5.0),
    "signals": (("wave_start", "finish_ready", "checkpoint"), 6.0),
}  # fmt: skip
ENOUGH = 5  # sounds for a median
TELL_DB = 12.0  # a warning's median: as loud as if it were alone
LEAST_TELL_DB = 4.0  # of any single one, over music and beds
OFTEN = 12  # an effect that began so many times is part of the fight ...
OFTEN_DB = 2.0  # ... and heard, in the median ...
FEET = ("step_", "jump", "land")  # ... but for feet, which may sink behind drums,
FEET_DB = -2.0
TAILS = "tail_"  # and for what rooms answer, which is heard as part of the bang


@pytest.fixture(scope="module")
def fights() -> dict[str, Fight]:
    return {name: recorded(name, ticks) for name, ticks in FIGHTS.items()}


@pytest.fixture(scope="module")
def over_music(fights: dict[str, Fight]) -> dict[str, list[float]]:
    """Of each sound, how far it stood over the music each time."""
    found: dict[str, list[float]] = defaultdict(list)
    for fight in fights.values():
        for name, values in fight.over(fight.stems["music"]).items():
            found[name] += values
    return found


@pytest.mark.parametrize("place", FIGHTS)
def test_a_fight_is_as_loud_as_the_others_and_never_clips(
    fights: dict[str, Fight], place: str
) -> None:
    fight = fights[place]
    whole = integrated(fight.mix)
    assert LOUDNESS[0] < whole < LOUDNESS[1]
    assert 20.0 * np.log10(true_peak(fight.mix)) < PEAK_DB
    assert MUSIC_BELOW[0] < whole - integrated(fight.stems["music"]) < MUSIC_BELOW[1]


@pytest.mark.parametrize("kind", OVER_MUSIC)
def test_what_matters_stands_out_of_the_music(
    over_music: dict[str, list[float]], kind: str
) -> None:
    names, least = OVER_MUSIC[kind]
    heard = {name: over_music[name] for name in names if over_music.get(name)}
    assert len(heard) >= 0.6 * len(names)
    medians = {
        name: round(float(np.median(values)), 1)
        for name, values in heard.items()
        if len(values) >= ENOUGH
    }
    assert medians
    assert not {name: db for name, db in medians.items() if db < least}


def test_whatever_is_often_played_is_heard(over_music: dict[str, list[float]]) -> None:
    weak = {}
    for name, values in over_music.items():
        least = FEET_DB if name.startswith(FEET) else OFTEN_DB
        often = len(values) >= OFTEN and not name.startswith(TAILS)
        if often and np.median(values) < least:
            weak[name] = round(float(np.median(values)), 1)
    assert not weak


def test_no_warning_is_drowned(
    fights: dict[str, Fight], over_music: dict[str, list[float]]
) -> None:
    names = [row.name for row in load_sound_table(ASSETS).sounds.values() if row.signal]
    found = {name: over_music[name] for name in names if over_music.get(name)}
    assert sum(len(values) for values in found.values()) > 40
    for name, values in found.items():
        assert len(values) < ENOUGH or np.median(values) > TELL_DB, name
    for place, fight in fights.items():
        for name, values in fight.over(fight.stems["music"] + fight.stems["beds"]).items():
            assert name not in names or min(values) > LEAST_TELL_DB, (place, name)


def test_music_gives_way_at_once_and_comes_back(fights: dict[str, Fight]) -> None:
    fight = fights["club_floor"]
    depth = 10.0 ** (-load_sound_table(ASSETS).sounds["pistol"].duck / 20.0)
    shots = [one.tick for one in fight.started if one.name == "pistol"]
    assert shots
    for tick in shots:
        assert min(fight.duck[tick : tick + 3]) < depth + 0.05
    assert max(fight.duck) == 1.0
    assert 0.6 < float(np.mean(fight.duck)) < 0.95  # neither always down nor never


@pytest.mark.parametrize("place", FIGHTS)
def test_no_sound_rattles(fights: dict[str, Fight], place: str) -> None:
    rows, fight = load_sound_table(ASSETS).sounds, fights[place]
    last: dict[str, int] = {}
    for one in fight.started:
        if one.name in last:
            assert one.tick - last[one.name] >= rows[one.name].cooldown, one.name
        last[one.name] = one.tick
