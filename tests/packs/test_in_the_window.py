"""Editing while playing, and packs in the menu, in the whole program."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from game.app import PlayRequest
from game.content.loader import load_tables
from game.core.options import RunOptions
from game.core.paths import assets_dir, levels_dir
from game.screens.levels import LevelsScreen, shipped_places
from game.screens.title import TitleScreen
from game.session import Session
from tests.desktop.kit import Desk, play, session
from tests.packs.packs_kit import files, pack_up, write


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the starter map that a level maker edits."""
    path = tmp_path / "maps" / "room.tmx"
    path.parent.mkdir()
    path.write_text((levels_dir() / "starter.tmx").read_text("utf-8"), "utf-8")
    for name in ("tilesets", "../assets/backdrops"):
        source = Path(os.path.relpath(levels_dir(), path.parent)).as_posix()
        text = path.read_text("utf-8").replace(f'="{name}', f'="{source}/{name}')
        path.write_text(text, "utf-8")
    return path


def test_a_map_is_read_again_at_the_same_place_with_the_same_thing(copy: Path) -> None:
    desk = Desk(PlayRequest(map_name=str(copy), seed=3, size=(640, 360), watch=True))
    desk.wait_for("PlayScreen")
    begun = play(desk).snapshot.eve.x
    desk.down("key.d")
    desk.frames(25)
    desk.up("key.d")
    desk.frames(30)
    before = play(desk).snapshot
    assert before.eve.x > begun + 30
    old = session(desk)
    text = copy.read_text("utf-8")
    copy.write_text(text.replace('value="doorman"', 'value="suit"'), "utf-8")
    began = time.process_time()
    desk.frames(21)
    desk.wait_for("PlayScreen")
    assert time.process_time() - began < 5.0
    assert session(desk) is not old
    after = play(desk).snapshot
    assert abs(after.eve.x - before.eve.x) < 2 and after.player.hand.kind == before.player.hand.kind
    desk.app.close()


def test_what_she_holds_is_kept_and_a_new_wall_sends_her_home(copy: Path) -> None:
    run = Session.open(str(copy), RunOptions(), 1)
    held = Session(run.level.entered_at(220.0, 304.0, -1, "bottle"), run.tables, RunOptions(), 1)
    again = Session.open(str(copy), RunOptions(), 1, held)
    eve, player = again.snapshot().eve, again.snapshot().player
    assert (eve.x, eve.facing, player.hand.kind) == (220.0, -1, "bottle")
    assert again.level.digest != run.level.digest, "its recordings are those of another start"
    inside = Session(run.level.entered_at(220.0, 330.0, 1, ""), run.tables, RunOptions(), 1)
    assert Session.open(str(copy), RunOptions(), 1, inside).snapshot().eve.x == 80.0
    moved = copy.read_text("utf-8").replace(
        'x="80" y="304" width="24"', 'x="140" y="304" width="24"'
    )
    copy.write_text(moved, "utf-8")
    assert Session.open(str(copy), RunOptions(), 1, held).snapshot().eve.x == 140.0


def test_f1_shows_the_overlay_and_f2_steps_a_tick(copy: Path) -> None:
    desk = Desk(PlayRequest(map_name=str(copy), seed=3, size=(640, 360)))
    desk.wait_for("PlayScreen")
    desk.frames(5)
    plain = desk.picture
    desk.tap("key.f2")
    stopped = session(desk).ticks
    desk.frames(10)
    assert session(desk).ticks == stopped
    desk.tap("key.f2")
    desk.tap("key.f2")
    assert session(desk).ticks == stopped + 2
    desk.tap("key.f1")
    desk.frames(3)
    assert session(desk).ticks > stopped + 2, "the world runs again"
    assert desk.picture != plain
    desk.app.close()


def test_packs_stand_in_the_menu_and_play(own_home: Path) -> None:
    barks = load_tables(assets_dir()).enemies["large"].barks
    write(own_home / "packs" / "roof", files(barks))
    pack_up(own_home / "packs" / "zz_broken.zip", {"pack.toml": "id = 7"})
    desk = Desk(PlayRequest(size=(640, 360)))
    desk.frames(3)
    assert isinstance(desk.top, TitleScreen)
    desk.tap("key.down", 3)
    desk.tap("key.return", 3)
    assert isinstance(desk.top, LevelsScreen)
    for _ in shipped_places(desk.services):  # the packs follow them: first the one that plays
        desk.tap("key.down", 3)
    desk.tap("key.down", 3)
    desk.tap("key.return", 3)
    assert any("zz_broken.zip/pack.toml" in notice for notice in desk.services.notices)
    desk.tap("key.up", 3)
    desk.tap("key.return", 1)
    desk.wait_for("PlayScreen")
    assert session(desk).level.name == "rooftop:start"
    old = session(desk)
    desk.tap("key.f5", 3)
    desk.wait_for("PlayScreen")
    assert session(desk) is not old and session(desk).level.name == "rooftop:start"
    assert "porter" in session(desk).tables.enemies
    desk.app.close()


def test_without_packs_the_menu_holds_the_places_of_the_story() -> None:
    desk = Desk(PlayRequest(size=(640, 360)))
    desk.frames(2)
    assert desk.services.extra_maps() == ()
    desk.tap("key.down", 3)
    desk.tap("key.return", 3)
    assert desk.top_name == "LevelsScreen"
    desk.app.close()
