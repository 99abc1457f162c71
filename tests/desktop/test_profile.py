"""Best scores are kept, and a corrupt score file costs the scores, never the game."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from game.core.options import Standing
from game.desktop.paths import open_user_folder
from game.desktop.profile import Profile, Result

STANDING = Standing(flags=(("coat", "ilse"),), balance=-20, mercies=2, cruelties=4, seats=(1, 3))
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
    folder = open_user_folder()
    with sqlite3.connect(folder.profile) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = folder.profile.read_bytes()
    profile = Profile.open(folder)
    assert "newer version" in profile.notices[0]
    assert not profile.keep(GOOD)
    assert folder.profile.read_bytes() == before


def test_a_profile_that_another_program_holds_is_left_where_it_is() -> None:
    folder = open_user_folder()
    Profile.open(folder).keep(GOOD)
    holder = sqlite3.connect(folder.profile)
    holder.execute("BEGIN EXCLUSIVE")
    meanwhile = Profile.open(folder)
    assert len(meanwhile.notices) == 1 and "locked" in meanwhile.notices[0]
    assert meanwhile.best("club_floor", "arcade") is None and not meanwhile.keep(GOOD)
    holder.close()
    assert Profile.open(folder).best("club_floor", "arcade") == GOOD


@pytest.mark.parametrize("column", ["score", "ticks", "kills"])
def test_a_score_that_is_no_number_is_no_score(column: str) -> None:
    profile = Profile.open(open_user_folder())
    profile.keep(GOOD)
    with sqlite3.connect(profile.folder.profile) as db:
        db.execute(f"UPDATE best SET {column} = 'many'")
    db.close()
    assert profile.best("club_floor", "arcade") is None


def test_without_a_folder_there_are_no_scores_and_no_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a-file"
    blocked.touch()
    monkeypatch.setenv("KIKIMORA_HOME", str(blocked))
    profile = Profile.open(open_user_folder())
    assert not profile.keep(GOOD)
    assert profile.best("club_floor", "arcade") is None


def damage(profile: Profile, value: object) -> None:
    """Write something else where the story of club_kitchen stood."""
    with sqlite3.connect(profile.folder.profile) as db:
        db.execute("UPDATE standing SET value = ? WHERE map = 'club_kitchen'", (value,))
    db.close()


def test_the_story_goes_on_as_it_stood() -> None:
    profile = Profile.open(open_user_folder())
    assert profile.place() == ""
    assert profile.standing("club_kitchen") == Standing()
    profile.reach("club_floor", Standing())
    profile.reach("club_kitchen", STANDING)
    again = Profile.open(open_user_folder())
    assert again.place() == "club_kitchen"
    assert again.standing("club_kitchen") == STANDING
    assert again.standing("club_floor") == Standing()


@pytest.mark.parametrize("value", ["{", "[]", "null", b"\xff\x00", None, 7, ""])
def test_a_damaged_story_loses_nothing_else(value: object) -> None:
    profile = Profile.open(open_user_folder())
    profile.reach("club_floor", STANDING)
    profile.reach("club_kitchen", STANDING)
    profile.keep(GOOD)
    profile.hear(frozenset({"m01.01"}))
    damage(profile, value)
    again = Profile.open(open_user_folder())
    assert again.standing("club_kitchen") == Standing()
    assert len(again.notices) == 1
    assert again.place() == "club_kitchen"
    assert again.standing("club_floor") == STANDING
    assert again.best("club_floor", "arcade") == GOOD
    assert again.heard() == {"m01.01"}


def test_a_damaged_part_of_the_story_costs_only_itself() -> None:
    profile = Profile.open(open_user_folder())
    profile.reach("club_kitchen", STANDING)
    damage(profile, '{"flags": [["coat", "ilse"]], "balance": 9000, "mercies": 2, "odd": 1}')
    again = Profile.open(open_user_folder())
    assert again.standing("club_kitchen") == Standing(flags=(("coat", "ilse"),), mercies=2)
    assert "balance" in again.notices[0] and "odd" in again.notices[1]


def test_a_profile_of_the_version_before_is_kept_whole() -> None:
    profile = Profile.open(open_user_folder())
    profile.keep(GOOD)
    with sqlite3.connect(profile.folder.profile) as db:
        db.execute("DROP TABLE standing")
        db.execute("PRAGMA user_version = 2")
    db.close()
    again = Profile.open(open_user_folder())
    assert again.best("club_floor", "arcade") == GOOD
    again.reach("club_floor", STANDING)
    assert again.standing("club_floor") == STANDING
    assert not again.notices
