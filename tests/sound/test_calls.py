"""What places say now and then: when, how often, and that no bed has to repeat it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.content.ambience import Ambience, Call
from game.sound import SoundSettings, load_sound_table
from game.sound.bank import Variants
from game.sound.calls import Calls
from game.sound.mixer import MixerSound
from game.sound.paper import Device, open_device
from tests.sound.fights import STAGES, staged

ASSETS = Path(__file__).parents[2] / "assets"
TICK_S = 1 / 60
LAKE = Ambience(id="lake", calls=(Call(sound="groan", every=(4.0, 9.0)),))


def heard_at(calls: Calls, place: Ambience, start_s: float, end_s: float) -> list[float]:
    """Seconds at which a call of the place comes."""
    ticks = range(round(start_s / TICK_S), round(end_s / TICK_S))
    return [tick * TICK_S for tick in ticks if calls.due(place, tick * TICK_S)]


def test_a_call_comes_again_within_its_bounds_and_never_in_a_rhythm() -> None:
    at = heard_at(Calls(Variants()), LAKE, 0.0, 200.0)
    gaps = np.diff(at)
    assert 1.2 <= at[0] <= 9.0
    assert gaps.min() > 4.0 - TICK_S
    assert gaps.max() < 9.0 + 2 * TICK_S
    assert np.std(gaps) > 0.8


def test_who_comes_back_to_a_place_is_not_met_by_what_she_missed() -> None:
    calls = Calls(Variants())
    assert heard_at(calls, LAKE, 0.0, 30.0)
    assert min(heard_at(calls, LAKE, 100.0, 130.0)) > 100.0 + 4.0 - TICK_S


def test_strokes_of_a_bell_are_over_before_it_strikes_again() -> None:
    bell = Call(sound="bell", every=(10.0, 12.0), strokes=5, gap=2.0)
    at = heard_at(Calls(Variants()), Ambience(id="village", calls=(bell,)), 0.0, 300.0)
    assert np.diff(at).min() > 10.0 + 4 * 2.0 - TICK_S


def test_the_lake_is_heard_while_nothing_happens() -> None:
    """A minute on the ice: groans and gusts between the beds, dull only behind a wall."""
    assert open_device() == ""
    device = Device()
    sound = MixerSound(ASSETS, load_sound_table(ASSETS), SoundSettings(), device.channel)
    session, snapshot, _ = staged(STAGES["lake"])
    sound.enter(session.level)
    started: dict[int, str] = {}
    for tick in range(3600):
        sound.follow(snapshot._replace(tick=snapshot.tick + tick))
        sound.advance(TICK_S)
        device.next_tick()
        started |= {voice.order: voice.name for voice in sound.voices.sounding()}
    heard = list(started.values())
    assert 4 <= heard.count("ice_groan") <= 20
    assert 2 <= heard.count("wind_gust") <= 10
    sound.close()


@pytest.mark.parametrize("place", ["club_hall", "street_rain", "kitchen", "village", "lake"])
def test_each_kind_of_place_has_something_to_say(place: str) -> None:
    rows = load_sound_table(ASSETS).ambiences
    assert rows[place].calls
    assert all(call.every[0] < call.every[1] for call in rows[place].calls)
