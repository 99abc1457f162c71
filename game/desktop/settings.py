"""The player's options: typed, versioned, saved atomically with one backup.

A file that cannot be read at all is moved aside and said so; a single bad value falls back to its
default and leaves the others alone.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta

from game.desktop.paths import UserFolder, move_aside, write_atomically

VERSION = 1

Level = Literal["story", "arcade", "assassin", "high_table"]
Percent = Annotated[int, Meta(ge=0, le=100)]


class Audio(msgspec.Struct, kw_only=True):
    """Volumes in percent. Mono folds both channels for one-eared listening."""

    master: Percent = 100
    effects: Percent = 90
    music: Percent = 90
    mono: bool = False


class Picture(msgspec.Struct, kw_only=True):
    """What is seen. The flash limiter is always on; `flash` only lowers flashes further."""

    fullscreen: bool = False
    frame_rate: Literal[30, 60, 120, 240] = 60
    shake: Percent = 100
    flash: Percent = 100
    gore: Literal["full", "low", "none"] = "full"
    palette: Literal["default", "deuteranopia", "contrast"] = "default"
    outline: bool = False
    text_size: Literal[1, 2, 3] = 1
    captions: bool = True
    sound_captions: bool = False
    hud: bool = True
    zoom: Percent = 100
    bloom: bool = True
    blindfold: bool = False  # a cloth instead of the gouge
    software_present: bool = False  # skip SDL's GPU upload of the window


class Play(msgspec.Struct, kw_only=True):
    """Rules of the next run, and how keys are held."""

    difficulty: Level = "arcade"
    parry_help: bool = False
    extra_hp: Literal[0, 25, 50, 100] = 0
    invulnerable: bool = False
    aim_help: bool = False
    auto_break: bool = False
    endless_focus: bool = False
    hit_stop: Percent = 100
    one_button: bool = False
    no_timers: bool = False
    skip_scene: bool = False
    speed: Literal[50, 60, 70, 80, 90, 100] = 100
    focus_toggle: bool = False
    crouch_toggle: bool = False
    throw_toggle: bool = False
    scheme: Literal["auto", "mouse", "keys", "left", "right"] = "auto"
    pad: Literal["both", "left", "right"] = "both"


class Settings(msgspec.Struct, kw_only=True):
    """Everything that outlives the program. `bindings` holds only what differs from the table."""

    version: int = VERSION
    audio: Audio = msgspec.field(default_factory=Audio)
    picture: Picture = msgspec.field(default_factory=Picture)
    play: Play = msgspec.field(default_factory=Play)
    bindings: dict[str, dict[str, list[str]]] = msgspec.field(default_factory=dict)


_StructT = TypeVar("_StructT", bound=msgspec.Struct)


@dataclass(slots=True)
class SettingsStore:
    """The settings, where they came from, and what has to be told to the player."""

    folder: UserFolder
    settings: Settings
    notices: list[str]

    @classmethod
    def open(cls, folder: UserFolder) -> SettingsStore:
        """Read the settings; damage costs at most the damaged values."""
        notices = [folder.problem] if folder.problem else []
        raw = _read(folder.settings, notices)
        return cls(folder, _merged(Settings, raw, "", notices), notices)

    def save(self) -> bool:
        """Write the settings and keep the previous file as backup. False when impossible."""
        if not self.folder.writable:
            return False
        path = self.folder.settings
        data = msgspec.json.format(msgspec.json.encode(self.settings), indent=2) + b"\n"
        try:
            if path.exists():
                if path.read_bytes() == data:
                    return True
                write_atomically(_backup(path), path.read_bytes())
            write_atomically(path, data)
        except OSError as error:
            self.notices.append(f"settings could not be saved ({error.strerror})")
            return False
        return True


def _backup(path: Path) -> Path:
    return path.with_name(f"{path.stem}.backup{path.suffix}")


def _read(path: Path, notices: list[str]) -> dict[str, Any]:
    """The raw file, else its backup, else nothing."""
    for candidate in (path, _backup(path)):
        try:
            data = candidate.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            if candidate == path and not os.path.lexists(_backup(path)):
                return {}
            continue
        except OSError as error:
            notices.append(f"{candidate.name} cannot be read ({error.strerror})")
            continue
        raw = _decoded(data)
        if raw is not None:
            return raw
        try:
            kept = move_aside(candidate)
            notices.append(f"{candidate.name} was damaged; it is kept as {kept.name}")
        except OSError:
            notices.append(f"{candidate.name} is damaged; defaults are used")
    return {}


def _decoded(data: bytes) -> dict[str, Any] | None:
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not isinstance(raw, dict) or not isinstance(raw.get("version"), int):
        return None
    return raw


def _merged(cls: type[_StructT], raw: Any, place: str, notices: list[str]) -> _StructT:
    """`cls` with each field taken from `raw` where it is valid, else its default."""
    values: dict[str, Any] = {}
    source = raw if isinstance(raw, dict) else {}
    for field in msgspec.structs.fields(cls):
        if field.name not in source:
            continue
        value = source[field.name]
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            values[field.name] = _merged(field.type, value, f"{place}{field.name}.", notices)
            continue
        try:
            values[field.name] = msgspec.convert(value, field.type)
        except msgspec.ValidationError:
            notices.append(f"setting {place}{field.name} was invalid; the default is used")
    return cls(**values)
