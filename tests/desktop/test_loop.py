"""The whole program on a hidden display: same world at any drawing rate, keys shown at once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app import PlayRequest
from game.content.loader import load_tables
from game.core.inputs import AUTO_AIM, InputFrame, frame_after
from game.core.options import RunOptions
from game.core.paths import assets_dir, levels_dir
from game.desktop.devices import Devices
from game.desktop.paths import open_user_folder
from game.desktop.settings import SettingsStore
from game.maps.tmx import load_level
from game.screens.play import PlayScreen
from game.session import Session
from game.sim.replay import load_take, verify
from tests.desktop.kit import ROOM, Desk

TICKS = 3600
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


def play(desk: Desk) -> PlayScreen:
    assert isinstance(desk.top, PlayScreen)
    return desk.top


def session(desk: Desk) -> Session:
    run = play(desk).run
    assert isinstance(run, Session)
    return run


def recorded(tick: int) -> InputFrame:
    """A wild but fixed input for each tick: every button, taps, holds, aims."""
    word = (tick * 2654435761) >> 7
    held = word & 0x7FFF if tick % 3 else (word & 0x0003)
    aim = AUTO_AIM if tick % 5 else word % 1024
    return frame_after(0 if tick % 4 else held, held, aim)


def headless(ticks: int) -> list[str]:
    """Digests every 60 t of the same inputs without any loop."""
    run = Session.open(ROOM_MAP, RunOptions(), 7)
    for tick in range(ticks):
        run.tick(recorded(tick))
    return run.take.digests


@pytest.mark.parametrize(("rate", "stall_every"), [(30, 0), (60, 0), (144, 0), (60, 25), (144, 90)])
def test_the_world_is_the_same_at_any_drawing_rate(
    monkeypatch: pytest.MonkeyPatch, rate: int, stall_every: int
) -> None:
    desk = Desk(PlayRequest(map_name=ROOM_MAP, seed=7, size=(640, 360)), rate)
    monkeypatch.setattr(Devices, "seal", lambda self, aim: recorded(session(desk).ticks))
    desk.wait_for("PlayScreen")
    run = session(desk)
    frames = 0
    while run.ticks < TICKS:
        frames += 1
        if stall_every and frames % stall_every == 0:
            desk.clock.now += 0.2
        before = run.ticks
        desk.frames()
        assert run.ticks - before <= 4
    desk.app.close()
    assert run.take.digests[: TICKS // 60] == headless(TICKS)


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


def test_closing_the_window_saves_options_and_recording(tmp_path: Path) -> None:
    take = tmp_path / "run.take"
    desk = Desk(PlayRequest(map_name=ROOM_MAP, seed=3, size=(640, 360), record=take))
    desk.wait_for("PlayScreen")
    desk.down("key.d")
    desk.frames(100)
    desk.services.store.settings.audio.music = 30
    desk.post(pygame.QUIT)
    desk.app.run()
    saved = SettingsStore.open(open_user_folder())
    assert saved.settings.audio.music == 30
    recording = load_take(take)
    tables = load_tables(assets_dir())
    assert recording.ticks >= 100
    assert verify(recording, load_level(ROOM_MAP, tables), tables) is None


def test_a_map_that_breaks_while_being_edited_is_told_and_play_goes_on(tmp_path: Path) -> None:
    folder = ROOM.parent
    copy = tmp_path / "room.tmx"
    text = ROOM.read_text("utf-8").replace("../../../levels", str(levels_dir()))
    copy.write_text(text, "utf-8")
    assert folder.is_dir()
    desk = Desk(PlayRequest(map_name=str(copy), seed=3, size=(640, 360), watch=True))
    desk.wait_for("PlayScreen")
    first = session(desk)
    copy.write_text(text.replace("</map>", ""), "utf-8")
    desk.frames(25)
    desk.wait_for("PlayScreen")
    assert session(desk) is first
    assert any("room.tmx" in notice for notice in desk.services.notices)
    copy.write_text(text.replace('x="104" y="256"', 'x="200" y="256"'), "utf-8")
    desk.frames(25)
    desk.wait_for("PlayScreen")
    assert session(desk) is not first
    assert play(desk).snapshot.eve.x > 190
    desk.app.close()
