"""Best scores are kept, and a corrupt score file costs the scores, never the game."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.paths import open_user_folder
from game.desktop.profile import Profile, Result

GOOD = Result("club_floor", "arcade", 9000, "A", 7200, 20, 4, "one.take")


def test_the_best_run_is_kept_with_its_take() -> None:
    profile = Profile.open(open_user_folder())
    assert profile.best("club_floor", "arcade") is None
    assert profile.keep(GOOD)
    assert not profile.keep(GOOD._replace(score=8000, take="worse.take"))
    assert profile.keep(GOOD._replace(score=9500, rank="S", take="better.take"))
    again = Profile.open(open_user_folder()).best("club_floor", "arcade")
    assert again == GOOD._replace(score=9500, rank="S", take="better.take")


def test_difficulties_and_maps_have_their_own_best() -> None:
    profile = Profile.open(open_user_folder())
    profile.keep(GOOD)
    assert profile.best("club_floor", "story") is None
    assert profile.best("bench_arena", "arcade") is None


@pytest.mark.parametrize(
    "damage", [b"not a database at all" * 50, b"SQLite format 3\x00" + b"x" * 900]
)
def test_a_corrupt_file_is_moved_aside_and_a_new_one_begun(damage: bytes) -> None:
    folder = open_user_folder()
    folder.profile.write_bytes(damage)
    profile = Profile.open(folder)
    assert len(profile.notices) == 1
    assert (folder.root / "profile.damaged-1.sqlite3").read_bytes() == damage
    assert profile.keep(GOOD)
    assert profile.best("club_floor", "arcade") == GOOD


def test_a_file_of_a_newer_version_is_left_alone() -> None:
    import sqlite3

    folder = open_user_folder()
    with sqlite3.connect(folder.profile) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = folder.profile.read_bytes()
    profile = Profile.open(folder)
    assert "newer version" in profile.notices[0]
    assert not profile.keep(GOOD)
    assert folder.profile.read_bytes() == before


def test_without_a_folder_there_are_no_scores_and_no_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a-file"
    blocked.touch()
    monkeypatch.setenv("KIKIMORA_HOME", str(blocked))
    profile = Profile.open(open_user_folder())
    assert not profile.keep(GOOD)
    assert profile.best("club_floor", "arcade") is None
