"""What the loop and the screens may ask of the sound, and how loud the player wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.core.events import Event
from game.core.level import Level
from game.core.snapshot import Snapshot


class Volumes(Protocol):
    """The player's audio options: percent 0..100; mono folds both channels."""

    @property
    def master(self) -> int: ...
    @property
    def music(self) -> int: ...
    @property
    def effects(self) -> int: ...
    @property
    def mono(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """Audio options with their defaults. Voices and ambience follow `effects` unless set."""

    master: int = 100
    music: int = 90
    effects: int = 90
    mono: bool = False
    voice: int | None = None
    ambience: int | None = None


class SoundSystem(Protocol):
    """Everything that is heard. It reads events and snapshots and answers nothing."""

    @property
    def audible(self) -> bool:
        """Whether there is a device."""
        ...

    @property
    def beat(self) -> float:
        """Beats since the running cue began, for lights; counts on without a device."""
        ...

    def play_events(self, events: Sequence[Event], listener_x: float) -> None:
        """Play what the events of one tick sound like, heard from `listener_x` (px)."""
        ...

    def set_player(self, actor: int) -> None:
        """Name the actor whom the player moves: her voice and her hits differ."""
        ...

    def enter(self, level: Level) -> None:
        """A map begins: its ambiences, walls and cues are heard from now on."""
        ...

    def follow(self, snapshot: Snapshot) -> None:
        """Once a tick of play: beds and walls of the place, heartbeat, whose hits are Eve's.

        When it is no longer called, what it started fades.
        """
        ...

    def set_music(self, cue: str | None, level: int) -> None:
        """Wish for a cue at a level (0 = silence); may be called every frame."""
        ...

    def hush(self, ticks: int) -> None:
        """Take the music out for so many ticks (0 = until further notice)."""
        ...

    def set_muffled(self, amount: float) -> None:
        """0 = open ears, 1 = deafened: music and effects lose their highs."""
        ...

    def ui(self, name: str) -> None:
        """Play a sound of the interface: not placed, not paused."""
        ...

    def update(self, dt_s: float) -> None:
        """Once a frame: fades, layers, delayed sounds."""
        ...

    def preload(self, cue: str = "") -> None:
        """Start decoding a cue on another thread: call it before loading a map, which takes about
        as long. Effects need no such call: `update` decodes them bit by bit."""
        ...

    def apply(self, settings: Volumes) -> None:
        """Take over changed audio options."""
        ...

    def pause(self) -> None:
        """Hold everything but the interface."""
        ...

    def resume(self) -> None:
        """Go on where `pause` held."""
        ...

    def close(self) -> None:
        """Stop and give the device back."""
        ...
