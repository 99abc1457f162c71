"""Settings outlive the program, and survive damage with as little loss as possible."""

from __future__ import annotations

import json
import typing
from pathlib import Path

import pytest

from game.desktop.paths import UserFolder, open_user_folder
from game.desktop.settings import Settings, SettingsStore


@pytest.fixture
def folder() -> UserFolder:
    return open_user_folder()


def test_a_changed_option_is_there_after_a_restart(folder: UserFolder) -> None:
    store = SettingsStore.open(folder)
    store.settings.audio.music = 20
    store.settings.play.difficulty = "story"
    store.settings.bindings = {"mouse": {"jump": ["key.j"]}}
    assert store.save()
    again = SettingsStore.open(folder)
    assert again.settings == store.settings
    assert again.notices == []


def test_a_first_start_has_defaults_and_nothing_to_say(folder: UserFolder) -> None:
    store = SettingsStore.open(folder)
    assert store.settings == Settings()
    assert store.notices == []


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\x00\xff\xfe",
        b"[]",
        b'{"version": "x"}',
        b"null",
        b'{"audio": {}}',
        b"[" * 99999,
    ],
)
def test_a_damaged_file_is_moved_aside_and_the_backup_used(
    folder: UserFolder, damage: bytes
) -> None:
    store = SettingsStore.open(folder)
    store.settings.picture.shake = 30
    store.save()
    store.settings.picture.shake = 40
    store.save()
    folder.settings.write_bytes(damage)
    again = SettingsStore.open(folder)
    assert again.settings.picture.shake == 30
    assert len(again.notices) == 1
    kept = folder.root / "settings.damaged-1.json"
    assert kept.name in again.notices[0]
    assert kept.read_bytes() == damage


def test_both_files_damaged_gives_defaults_and_keeps_both(folder: UserFolder) -> None:
    folder.settings.write_bytes(b"{")
    (folder.root / "settings.backup.json").write_bytes(b"}")
    store = SettingsStore.open(folder)
    assert store.settings == Settings()
    assert len(store.notices) == 2
    assert store.save()
    assert SettingsStore.open(folder).notices == []


def test_one_bad_value_costs_only_that_value(folder: UserFolder) -> None:
    raw = {
        "version": 1,
        "audio": {"master": 900, "music": 10},
        "picture": {"gore": "purple", "shake": 50, "unknown_to_us": 1},
        "play": "nonsense",
    }
    folder.settings.write_text(json.dumps(raw))
    store = SettingsStore.open(folder)
    assert store.settings.audio.music == 10
    assert store.settings.audio.master == Settings().audio.master
    assert store.settings.picture.shake == 50
    assert store.settings.picture.gore == "full"
    assert store.settings.play == Settings().play
    assert [notice for notice in store.notices if "audio.master" in notice]
    assert [notice for notice in store.notices if "picture.gore" in notice]


def test_saving_leaves_no_temporary_file_and_one_backup(folder: UserFolder) -> None:
    store = SettingsStore.open(folder)
    for volume in (10, 20, 30):
        store.settings.audio.master = volume
        store.save()
    names = sorted(path.name for path in folder.root.iterdir())
    assert names == ["settings.backup.json", "settings.json", "takes"]
    assert json.loads((folder.root / "settings.backup.json").read_text())["audio"]["master"] == 20


def test_an_unwritable_folder_is_one_sentence_and_play_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("a file stands where the folder should be")
    monkeypatch.setenv("KIKIMORA_HOME", str(blocked))
    folder = open_user_folder()
    assert not folder.writable
    store = SettingsStore.open(folder)
    assert store.settings == Settings()
    assert len(store.notices) == 1
    assert str(blocked) in store.notices[0]
    assert not store.save()
    assert blocked.read_text().startswith("a file stands")


def test_a_folder_in_the_way_of_the_file_is_told_not_raised(folder: UserFolder) -> None:
    folder.settings.mkdir()
    store = SettingsStore.open(folder)
    assert store.settings == Settings()
    assert store.notices
    assert not store.save()


def other(kind: object, now: object) -> object:
    """A valid value of an option that is not the one it has."""
    if isinstance(now, bool):
        return not now
    choices = typing.get_args(kind)
    if typing.get_origin(kind) is typing.Literal:
        return next(choice for choice in choices if choice != now)
    return 30


def test_every_option_survives_a_restart(folder: UserFolder) -> None:
    store = SettingsStore.open(folder)
    for section in ("audio", "picture", "play"):
        record = getattr(store.settings, section)
        for name, kind in typing.get_type_hints(type(record)).items():
            setattr(record, name, other(kind, getattr(record, name)))
    assert store.save()
    again = SettingsStore.open(folder)
    assert again.settings == store.settings
    assert again.notices == []
    for section in ("audio", "picture", "play"):
        default = getattr(Settings(), section)
        for name in default.__struct_fields__:
            assert getattr(getattr(again.settings, section), name) != getattr(default, name), name


def test_every_option_falls_back_alone_when_its_value_is_damaged(folder: UserFolder) -> None:
    for section in ("audio", "picture", "play"):
        for name in getattr(Settings(), section).__struct_fields__:
            raw = {"version": 1, section: {name: [1]}, "bindings": {"mouse": {"jump": ["key.j"]}}}
            folder.settings.write_text(json.dumps(raw))
            store = SettingsStore.open(folder)
            assert getattr(store.settings, section) == getattr(Settings(), section)
            assert store.settings.bindings
            assert [notice for notice in store.notices if f"{section}.{name}" in notice]
