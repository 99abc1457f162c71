"""The program from start to end: same world at any drawing rate, saving, editing while playing.

Each test runs a program of its own.
"""

from __future__ import annotations

import os
from pathlib import Path

import pygame
import pytest

from game.app import PlayRequest
from game.content.loader import load_tables
from game.core.inputs import AUTO_AIM, Button, InputFrame, frame_after
from game.core.options import RunOptions
from game.core.paths import assets_dir, levels_dir
from game.desktop.devices import Devices
from game.desktop.paths import open_user_folder
from game.desktop.settings import SettingsStore
from game.maps.tmx import load_level
from game.screens.title import TitleScreen
from game.session import Session
from game.sim.replay import load_take, verify
from tests.desktop.kit import ROOM, Desk, play, session

ROOM_MAP = str(ROOM)
# Directions come by turns; a headbutt costs health, and a dead Eve ends the test.
NOT_PLAYED = Button.LEFT | Button.RIGHT | Button.HEAVY


def recorded(tick: int) -> InputFrame:
    """A wild but fixed input for each tick: taps, holds and aims, to and fro in the room."""
    word = (tick * 2654435761) >> 7
    actions = word & ~int(NOT_PLAYED) & 0x7FFF if tick % 3 else 0
    held = actions | int(Button.LEFT if tick % 180 < 110 else Button.RIGHT)
    aim = AUTO_AIM if tick % 5 else word % 1024
    return frame_after(0 if tick % 4 else held, held, aim)


def headless(ticks: int) -> list[str]:
    """Digests every 60 t of the same inputs without any loop."""
    run = Session.open(ROOM_MAP, RunOptions(), 7)
    for tick in range(ticks):
        run.tick(recorded(tick))
    assert run.outcome == "playing"
    return run.take.digests


@pytest.mark.parametrize(
    ("rate", "stall_every", "ticks"), [(30, 0, 3600), (60, 25, 3600), (144, 0, 900), (144, 90, 900)]
)
def test_the_world_is_the_same_at_any_drawing_rate(
    monkeypatch: pytest.MonkeyPatch, rate: int, stall_every: int, ticks: int
) -> None:
    desk = Desk(PlayRequest(map_name=ROOM_MAP, seed=7, size=(640, 360)), rate)
    monkeypatch.setattr(Devices, "seal", lambda self, aim: recorded(session(desk).ticks))
    desk.wait_for("PlayScreen")
    run = session(desk)
    for frames in range(1, ticks * 3):
        if run.ticks >= ticks:
            break
        if stall_every and frames % stall_every == 0:
            desk.clock.now += 0.2
        before = run.ticks
        desk.frames()
        assert run.ticks - before <= 4
    desk.app.close()
    assert run.take.digests[: ticks // 60] == headless(ticks)


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
    copy = tmp_path / "room.tmx"
    text = ROOM.read_text("utf-8").replace(
        "../../../levels", os.path.relpath(levels_dir(), tmp_path)
    )
    copy.write_text(text, "utf-8")
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


def test_quitting_a_run_shows_the_title_and_quit_ends() -> None:
    desk = Desk(PlayRequest(size=(640, 360)))
    desk.frames(3)
    assert isinstance(desk.top, TitleScreen)
    first = desk.picture
    desk.frames(30)
    assert desk.picture != first  # the title lives
    desk.tap("key.up", 3)
    desk.tap("key.return", 1)
    assert desk.top is None
    desk.app.close()
