"""The whole program on a hidden display: same world at any drawing rate, keys shown at once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pygame
import pytest

from game.app import PlayRequest
from game.screens.play import PlayScreen
from game.session import Session
from tests.desktop.kit import ROOM, Desk, play, session

ROOM_MAP = str(ROOM)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One program for all tests that only need a running game."""
    os.environ["KIKIMORA_HOME"] = str(tmp_path_factory.mktemp("home"))
    made = Desk(PlayRequest(map_name=ROOM_MAP, seed=7, size=(640, 360)))
    made.wait_for("PlayScreen")
    yield made
    made.app.close()


@pytest.fixture
def playing(desk: Desk) -> Desk:
    """The program in a fresh run, nothing held."""
    while desk.top_name != "PlayScreen":
        desk.services.stack.pop()
    pygame.event.clear()
    desk.services.devices.release_all()
    play(desk)._restart()
    desk.frames(30)
    return desk


def test_a_key_shows_in_the_very_next_picture(playing: Desk) -> None:
    """The same moment twice, once with a key: the first picture after it already differs."""
    snapshots = []
    pictures = []
    for pressed in (False, True):
        play(playing)._restart()
        playing.frames(40)
        if pressed:
            playing.down("key.d")
        playing.frames(1)
        snapshots.append(play(playing).snapshot)
        pictures.append(playing.picture)
    assert snapshots[0].tick == snapshots[1].tick
    assert snapshots[0].eve.anim != snapshots[1].eve.anim
    assert pictures[0] != pictures[1]


def test_a_tap_shorter_than_a_picture_is_played(playing: Desk) -> None:
    playing.tap("key.space", frames=3)
    assert play(playing).snapshot.eve.vy < 0


def test_losing_the_focus_pauses_and_lets_go(playing: Desk) -> None:
    playing.down("key.d")
    playing.frames(20)
    run = session(playing)
    moving = play(playing).snapshot.eve.x
    playing.post(pygame.WINDOWFOCUSLOST)
    playing.frames(30)
    assert playing.top_name == "PauseScreen"
    assert run.ticks == play_below(playing)
    playing.tap("key.escape", frames=40)
    assert playing.top_name == "PlayScreen"
    assert play(playing).snapshot.eve.vx == 0
    assert play(playing).snapshot.eve.x < moving + 40


def play_below(desk: Desk) -> int:
    """Ticks of the run under the pause screen, half a second later."""
    below = desk.services.stack.screens[-2]
    assert isinstance(below, PlayScreen)
    run = below.run
    assert isinstance(run, Session)
    desk.frames(30)
    return run.ticks


def test_pausing_leaves_the_world_untouched(playing: Desk) -> None:
    playing.frames(17)
    run = session(playing)
    before = run.digest()
    playing.tap("key.escape", frames=50)
    assert playing.top_name == "PauseScreen"
    assert run.digest() == before
    playing.tap("key.escape", frames=1)
    assert playing.top_name == "PlayScreen"


def test_confirming_in_a_menu_is_no_jump(playing: Desk) -> None:
    playing.tap("key.escape", frames=5)
    playing.down("key.space")  # resume: Space confirms here and jumps in play
    playing.frames(3)
    assert playing.top_name == "PlayScreen"
    assert play(playing).snapshot.eve.vy == 0
    playing.up("key.space")
    playing.frames(1)


def test_retry_takes_less_than_half_a_second(playing: Desk) -> None:
    playing.down("key.d")
    playing.frames(60)
    playing.up("key.d")
    away = play(playing).snapshot.eve.x
    playing.tap("key.escape", frames=2)
    playing.tap("key.down", frames=2)
    began = session_clock()
    playing.tap("key.return", frames=1)
    assert session_clock() - began < 0.5
    playing.frames(1)
    assert playing.top_name == "PlayScreen"
    assert play(playing).snapshot.retries == 1
    assert play(playing).snapshot.eve.x < away - 60


def session_clock() -> float:
    return time.perf_counter()


def test_a_mouse_aims_from_eves_shoulder(playing: Desk) -> None:
    playing.post(pygame.MOUSEMOTION, pos=(639, 0), rel=(0, 0), buttons=(0, 0, 0))
    playing.frames(1)
    aim = session(playing).take.runs[-1][1].aim
    assert 0 < aim < 256  # up and to the right


def test_full_screen_by_key_keeps_playing(playing: Desk) -> None:
    ticks = session(playing).ticks
    playing.tap("key.f11", frames=3)
    assert playing.services.window.fullscreen
    assert playing.services.store.settings.picture.fullscreen
    playing.tap("key.f11", frames=3)
    assert not playing.services.window.fullscreen
    assert session(playing).ticks > ticks


def test_the_debug_view_changes_the_picture_only(playing: Desk) -> None:
    playing.frames(5)
    plain = playing.picture
    playing.tap("key.f3", frames=1)
    assert playing.picture != plain
    assert play(playing).snapshot.debug is not None
    playing.tap("key.f3", frames=1)
