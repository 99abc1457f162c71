"""Fights in all six cues as the loudspeakers get them: level, peaks, what stands out."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from assets.bake.sound.kit.dynamics import true_peak
from assets.bake.sound.kit.loudness import integrated
from assets.bake.sound.kit.signals import Signal, to_stereo
from assets.bake.sound.kit.vorbis import read_ogg
from game.sound import SoundSettings, load_sound_table
from game.sound.mixer import bus_gains
from tests.sound.audible import WINDOW, loudest_at, stands_out
from tests.sound.fights import BOUTS, STAGES, Fight, recorded
from tests.sound.test_cues import LAYERED, layers

ASSETS = Path(__file__).parents[2] / "assets"
# LUFS at a new player's volumes. -18 is what games for small loudspeakers and headphones are made
# to (ASWG-R001); a brawler may stand a little above it, and no map may make one reach for the knob.
LOUDNESS = (-18.5, -16.5)
PEAK_DB = -1.0  # true peak: what codecs and cheap converters add still fits
MUSIC_BELOW = (0.5, 6.0)  # LU of the whole fight over its music: who fights hears both

# Least median of each kind over the music in its plainest band, in dB; see `audible`.
OVER_MUSIC = {
    "guns": (("pistol", "pistol_out", "shotgun", "revolver", "hunting_rifle_out", "carbine_out"),
             12.0),
    "blows": (("punch_light", "punch_medium", "punch_heavy", "elbow", "blunt_hit", "blade_flesh",
               "metal_hit", "parry"), 8.0),
    "cries": (("man_pain", "man_dying", "villager_pain", "woman_pain", "eve_pain"), 8.0),
    "falls": (("body_fall", "land", "knock_snow_heavy"), 5.0),
    "signals": (("wave_start", "finish_ready", "checkpoint"), 6.0),
}  # fmt: skip
TELL_DB = 12.0  # a warning's median: as loud as if it were alone
LEAST_TELL_DB = 4.0  # of any single one, over music and beds
OFTEN = 12  # an effect that began so many times is part of the fight ...
OFTEN_DB = 3.0  # ... and heard, in the median; feet and the answers of rooms too
# What a player acts upon is heard in every cue, whatever of the music plays.
ACTED_UPON = ("tell_light", "tell_gun", "tell_heavy", "parry", "dry_click", "fire_ignite")
FEET = (
    "step_tile", "step_wood", "step_planks", "step_stone", "step_carpet", "step_metal",
    "step_snow", "step_ice", "step_water", "step_heavy",
)  # fmt: skip


@pytest.fixture(scope="module")
def fights() -> dict[str, Fight]:
    return {name: recorded(name) for name in STAGES}


@pytest.fixture(scope="module")
def over_music(fights: dict[str, Fight]) -> dict[str, list[float]]:
    """Of each sound, how far it stood over the music each time."""
    found: dict[str, list[float]] = defaultdict(list)
    for fight in fights.values():
        for name, values in fight.over(fight.stems["music"]).items():
            found[name] += values
    return found


@pytest.mark.parametrize("place", STAGES)
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
    medians = {name: round(float(np.median(over_music[name])), 1) for name in names}
    assert not {name: db for name, db in medians.items() if db < least}


def test_whatever_is_often_played_is_heard(over_music: dict[str, list[float]]) -> None:
    often = {name: values for name, values in over_music.items() if len(values) >= OFTEN}
    assert len(often) > 25
    medians = {name: round(float(np.median(values)), 1) for name, values in often.items()}
    assert not {name: db for name, db in medians.items() if db < OFTEN_DB}


def test_no_warning_is_drowned(
    fights: dict[str, Fight], over_music: dict[str, list[float]]
) -> None:
    rows = load_sound_table(ASSETS).sounds.values()
    names = [row.name for row in rows if row.signal and row.name in over_music]
    assert {"tell_light", "tell_heavy", "tell_gun"} <= set(names)
    for name in names:
        assert np.median(over_music[name]) > TELL_DB, name
    for place, fight in fights.items():
        for name, values in fight.over(fight.stems["music"] + fight.stems["beds"]).items():
            assert name not in names or min(values) > LEAST_TELL_DB, (place, name)


@pytest.mark.parametrize("place", STAGES)
def test_what_a_player_acts_upon_is_heard_in_every_place(
    fights: dict[str, Fight], place: str
) -> None:
    fight = fights[place]
    heard = fight.over(fight.stems["music"])
    feet = [name for name in heard if name.startswith("step_")]
    assert feet
    for name in (*ACTED_UPON, *feet):
        assert len(heard[name]) >= BOUTS // 2, name
        assert np.median(heard[name]) > OFTEN_DB, name


@cache
def windows(cue: str) -> list[Signal]:
    """A whole round of a cue with all layers at a new player's volume, in pieces of 93 ms."""
    gain = bus_gains(load_sound_table(ASSETS), SoundSettings())["music"]
    mix = gain * np.sum(list(layers(cue)[1].values()), axis=0)
    return list(mix[: len(mix) // WINDOW * WINDOW].reshape(-1, WINDOW, 2))


@pytest.mark.parametrize("cue", LAYERED)
def test_feet_and_triggers_find_room_even_where_no_blow_ducks_the_music(cue: str) -> None:
    """Over all layers at full, at any place of the cue: what does not duck has to fit in."""
    table = load_sound_table(ASSETS)
    gains, weak = bus_gains(table, SoundSettings()), {}
    for name in (*FEET, "dry_click", "fire_ignite"):
        row = table.sounds[name]
        level, found = gains[row.bus] * row.volume * 10.0 ** (-0.75 / 20.0), []
        for file in row.files():
            take = to_stereo(read_ogg(ASSETS / "sounds" / file)) * min(1.0, level)
            take = take[loudest_at(take) :]
            found += [stands_out(take, behind) for behind in windows(cue)[::3]]
        if np.median(found) < OFTEN_DB:
            weak[name] = round(float(np.median(found)), 1)
    assert not weak


def test_music_gives_way_at_once_and_comes_back(fights: dict[str, Fight]) -> None:
    fight = fights["club_floor"]
    depth = 10.0 ** (-load_sound_table(ASSETS).sounds["pistol"].duck / 20.0)
    shots = [one.tick for one in fight.started if one.name == "pistol"]
    assert len(shots) == 2 * BOUTS
    for tick in shots:
        assert min(fight.duck[tick : tick + 3]) < depth + 0.05
    assert max(fight.duck) == 1.0
    assert 0.6 < float(np.mean(fight.duck)) < 0.95  # neither always down nor never


@pytest.mark.parametrize("place", STAGES)
def test_no_sound_rattles(fights: dict[str, Fight], place: str) -> None:
    rows, fight = load_sound_table(ASSETS).sounds, fights[place]
    last: dict[str, int] = {}
    for one in fight.started:
        if one.name in last:
            assert one.tick - last[one.name] >= rows[one.name].cooldown, one.name
        last[one.name] = one.tick
