"""The sound system on a dummy device: who may sound, from where, and what holds it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.content.loader import load_tables
from game.core.events import (
    BodyFell,
    DryClick,
    Event,
    HitLanded,
    ItemBroken,
    MusicAsked,
    Retried,
    ShotFired,
    Step,
    Tell,
)
from game.core.snapshot import ActorFlag, ActorView, CarryView, PlayerView, Snapshot, TakeView
from game.maps.tmx import load_level
from game.sound import Sound, SoundSettings, load_sound_table
from game.sound.mixer import MixerSound, bus_gains
from game.sound.silent import SilentSound
from game.sound.voices import MAX_LOUD, place_of

ASSETS = Path(__file__).parents[2] / "assets"
FRAME_S = 1 / 60
HERE = 500.0  # px, where the listener stands
EVE = 7


@pytest.fixture
def sound() -> Iterator[MixerSound]:
    system = Sound.open(ASSETS, SoundSettings())
    assert isinstance(system, MixerSound)
    system.set_player(EVE)
    yield system
    system.close()


def shot(weapon: str = "pistol", x: float = HERE) -> ShotFired:
    return ShotFired(9, weapon, x, 0.0, 0)


def punch(weight: str = "light", x: float = HERE) -> HitLanded:
    return HitLanded(EVE, 9, "jab", "", "fist", weight, x, 0.0, 1, 5, False)


def names(sound: MixerSound) -> list[str]:
    return sorted(voice.name for voice in sound.voices.sounding())


def wait(sound: MixerSound, frames: int) -> None:
    """Some frames. Voices are held as soon as they start: the device runs on the wall clock, and
    a slow machine would let them end."""
    for _ in range(frames):
        sound.update(FRAME_S)
        sound.voices.hold(True)


def play(sound: MixerSound, *events: Event, frames: int = 1) -> None:
    """Events of one tick, then some frames."""
    sound.play_events(events, HERE)
    sound.voices.hold(True)
    wait(sound, frames)


def test_events_become_voices(sound: MixerSound) -> None:
    play(sound, punch(), Step(EVE, "wood", HERE, 0.0, True))
    assert names(sound) == ["punch_light", "step_wood"]


def test_a_delayed_sound_comes_when_it_is_due(sound: MixerSound) -> None:
    play(sound, shot(), frames=23)
    assert "casing" not in names(sound)
    wait(sound, 3)
    assert "casing" in names(sound)


def test_the_same_sound_waits_for_its_cooldown(sound: MixerSound) -> None:
    play(sound, BodyFell(9, "wood", HERE, 0.0), BodyFell(8, "wood", HERE, 0.0))
    assert names(sound) == ["body_fall"]


def test_one_sound_never_takes_more_voices_than_its_row_allows(sound: MixerSound) -> None:
    for _ in range(8):
        play(sound, shot(), frames=4)
    assert names(sound).count("pistol") == 3


def test_at_most_eight_loud_voices_sound(sound: MixerSound) -> None:
    kinds = ("plate", "bottle", "stool", "teapot")
    for round_ in range(4):
        for kind in kinds:
            material = {"plate": "porcelain", "teapot": "porcelain", "bottle": "glass"}
            play(sound, ItemBroken(round_, kind, material.get(kind, "wood"), HERE, 0.0, 1))
        play(sound, shot("revolver"), shot("shotgun"), frames=3)
    loud = [voice for voice in sound.voices.sounding() if voice.loud]
    assert len(loud) == MAX_LOUD


def test_small_sounds_give_way_before_loud_ones(sound: MixerSound) -> None:
    play(sound, shot("shotgun"))
    for floor in ("wood", "metal", "tile", "carpet") * 8:
        play(sound, Step(9, floor, HERE, 0.0, True), DryClick(9, "pistol", HERE, 0.0), frames=3)
    assert "shotgun" in names(sound)


@pytest.mark.parametrize("offset", [-300.0, -100.0, 0.0, 100.0, 300.0])
def test_a_sound_comes_from_where_it_happens(offset: float) -> None:
    place = place_of(offset, mono=False)
    assert (place.left > place.right) == (offset < 0)
    assert place.heard
    assert not place.dull
    assert place_of(offset, mono=True).left == place_of(offset, mono=True).right


def test_distance_softens_dulls_and_ends_a_sound() -> None:
    loudness = [place_of(x, mono=False).right for x in (200.0, 500.0, 900.0, 1200.0, 1400.0)]
    assert loudness == sorted(loudness, reverse=True)
    assert place_of(900.0, mono=False).dull
    assert not place_of(1400.0, mono=False).heard


def test_what_is_too_far_takes_no_voice(sound: MixerSound) -> None:
    play(sound, shot(x=HERE + 4000.0))
    assert names(sound) == []


def test_pause_holds_everything_but_the_interface(sound: MixerSound) -> None:
    play(sound, shot())
    sound.pause()
    before = sound.voices.sounding()[0].channel
    sound.ui("ui_pause")
    wait(sound, 120)
    assert before.get_busy()
    assert "casing" not in names(sound)
    sound.resume()
    wait(sound, 30)
    assert "casing" in names(sound)


def test_volumes_reach_the_buses(sound: MixerSound) -> None:
    table = load_sound_table(ASSETS)
    gains = bus_gains(table, SoundSettings(master=50, music=0, effects=100, voice=20))
    assert gains["music"] == 0.0
    assert gains["effects"] == pytest.approx(0.5 * table.buses.effects)
    assert gains["voice"] == pytest.approx(0.1 * table.buses.voice)
    sound.apply(SoundSettings(master=50, music=40))
    assert sound.music.volume == pytest.approx(0.2 * table.buses.music)


def test_mono_keeps_the_music_wish(sound: MixerSound) -> None:
    sound.set_music("title", 1)
    sound.apply(SoundSettings(mono=True))
    assert sound.music.wished == ("title", 1)
    play(sound, shot())
    assert names(sound) == ["pistol"]


def test_playing_on_and_on_keeps_the_number_of_sounds(sound: MixerSound) -> None:
    counts = []
    for _ in range(2):
        for _ in range(10):
            sound.play_events([punch("heavy"), shot("revolver"), Retried("c1", 1)], HERE)
            for _ in range(5):
                sound.music.update(FRAME_S)
            sound.advance(5 * FRAME_S)
        counts.append(len(sound.bank))
    assert counts[0] == counts[1]


def test_an_unknown_name_is_told_and_survives(
    sound: MixerSound, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        sound.ui("ui_moove")
    told = [record.getMessage() for record in caplog.records]
    assert told == ["there is no sound named ui_moove"]


def test_closing_twice_is_fine(sound: MixerSound) -> None:
    sound.close()
    sound.close()
    assert pygame.mixer.get_init() is None


def test_without_a_device_there_is_one_line_and_a_beat(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    with caplog.at_level(logging.WARNING):
        system = Sound.open(ASSETS, SoundSettings())
    assert isinstance(system, SilentSound)
    assert not system.audible
    assert len(caplog.records) == 1
    assert caplog.records[0].getMessage().startswith("no sound: ")
    system.play_events([shot(), MusicAsked("", 0)], HERE)
    system.ui("ui_move")
    system.set_music("club", 2)
    for _ in range(60):
        system.update(FRAME_S)
    assert abs(system.beat - 124 / 60) < 0.01  # lights still dance
    system.close()


# --- the place ----------------------------------------------------------------------------------


def snapshot(tick: int = 1, x: float = 2000.0, hp: int = 100, crowd: float = 0.0) -> Snapshot:
    empty = CarryView("", 0, 0)
    eve = ActorView(
        id=EVE,
        kind="eve",
        sprite="eve_club",
        x=x,
        y=200.0,
        vx=0.0,
        vy=0.0,
        facing=1,
        anim="idle",
        anim_tick=0,
        phase=0,
        phase_tick=0,
        phase_len=0,
        aim=0,
        hp=hp,
        hp_max=100,
        poise=1.0,
        item="",
        flags=int(ActorFlag.PLAYER),
        state="free",
        distance=0.0,
    )
    player = PlayerView(
        id=EVE,
        grit=0,
        focus=0,
        hand=empty,
        belt=empty,
        pocket=empty,
        reload=0.0,
        prompt="",
        prompt_kind="",
        prompt_x=0.0,
        prompt_y=0.0,
        cover=False,
    )
    return Snapshot(
        tick=tick,
        map="club_floor",
        width=1920,
        height=480,
        actors=(eve,),
        items=(),
        props=(),
        clouds=(),
        locks=(),
        player=player,
        take=TakeView(0, 0, 0, 0, 0, 0, ""),
        captions=(),
        score=0,
        kills=0,
        spared=0,
        damage_taken=0,
        retries=0,
        balance=0,
        encounter="",
        alive=0,
        objective="",
        music_level=1,
        house_light=1.0,
        crowd=crowd,
        dark_lights=(),
        outcome="playing",
        rank="",
        time_ticks=tick,
    )


def enter(sound: MixerSound, name: str) -> None:
    sound.enter(load_level(name, load_tables(ASSETS)))


def follow(sound: MixerSound, view: Snapshot, frames: int = 60) -> dict[str, float]:
    for _ in range(frames):
        sound.follow(view)
        wait(sound, 1)
    return sound.beds.volumes()


def test_rain_is_heard_at_the_landing_and_not_elsewhere(sound: MixerSound) -> None:
    enter(sound, "club_floor")
    assert follow(sound, snapshot(x=80.0))["rain"] == 1.0
    assert "rain" not in follow(sound, snapshot(x=1000.0))


def test_the_heart_beats_when_eve_is_badly_hurt(sound: MixerSound) -> None:
    assert "heartbeat" not in follow(sound, snapshot(hp=60))
    assert follow(sound, snapshot(hp=5))["heartbeat"] > 0.8


def test_the_murmur_goes_with_the_crowd(sound: MixerSound) -> None:
    enter(sound, "club_floor")
    full = follow(sound, snapshot(crowd=1.0))["crowd_murmur"]
    assert follow(sound, snapshot(crowd=0.3))["crowd_murmur"] < 0.5 * full


def test_a_crowd_that_runs_screams_once(sound: MixerSound) -> None:
    enter(sound, "club_floor")
    follow(sound, snapshot(crowd=1.0), 2)
    assert names(sound) == []
    follow(sound, snapshot(crowd=0.4), 5)
    assert names(sound) == ["crowd_scream"]


def test_beds_fade_when_play_is_over(sound: MixerSound) -> None:
    enter(sound, "club_floor")
    assert follow(sound, snapshot(x=80.0))
    for _ in range(120):
        sound.update(FRAME_S)
    assert sound.beds.volumes() == {}


def gains(sound: MixerSound, name: str) -> float:
    return next(max(v.gains) for v in sound.voices.sounding() if v.name == name)


def test_what_falls_on_a_loud_stroke_steps_back(sound: MixerSound) -> None:
    play(sound, Step(EVE, "wood", HERE, 0.0, True))
    alone = gains(sound, "step_wood")
    sound.voices.stop()
    wait(sound, 10)
    play(sound, shot(), Step(EVE, "wood", HERE, 0.0, True))
    assert gains(sound, "step_wood") < 0.85 * alone  # both vary by 1.5 dB


def test_a_warning_is_near_wherever_it_comes_from_and_never_steps_back(sound: MixerSound) -> None:
    far = HERE + 900.0
    play(
        sound,
        shot(),
        Tell(9, "foe_shot", "gun", 20, far, 0.0, False),
        Step(EVE, "wood", far, 0.0, True),
    )
    full = (
        sound.bank.row("tell_gun").volume
        * bus_gains(load_sound_table(ASSETS), SoundSettings())["effects"]
    )
    assert gains(sound, "tell_gun") >= 0.5 * full
    assert gains(sound, "step_wood") < 0.2 * full
