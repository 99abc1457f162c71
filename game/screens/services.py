"""What every screen may use. The app builds it; screens never reach past it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pygame

from game.desktop.bindings import Bindings
from game.desktop.devices import Devices
from game.desktop.profile import Profile
from game.desktop.settings import SettingsStore
from game.desktop.window import Window
from game.screens.stack import Stack
from game.view.text import Font

if TYPE_CHECKING:
    from game.content.loader import Tables
    from game.core.events import Event
    from game.core.inputs import InputFrame
    from game.core.level import Level
    from game.core.options import RunOptions, Standing
    from game.core.snapshot import Snapshot
    from game.sound.api import SoundSystem


class Run(Protocol):
    """A level being played, as the play screen sees it."""

    @property
    def level(self) -> Level: ...
    @property
    def tables(self) -> Tables: ...
    @property
    def options(self) -> RunOptions: ...
    @property
    def seed(self) -> int: ...
    @property
    def standing(self) -> Standing:
        """How the story stands now."""

    def tick(self, frame: InputFrame) -> tuple[Event, ...]:
        """Advance by one tick."""

    def snapshot(self, debug: bool = False) -> Snapshot:
        """The world after the last tick."""

    def again(self, options: RunOptions) -> Run:
        """The same map and seed from the start; the story stands as it stood there."""

    def save_take(self, path: Path) -> None:
        """Write the recording of this run."""


class StartRun(Protocol):
    """Builds a run of a map by its name or path, under the player's options.

    `before` is the run of the same map before its files changed; `standing` is how the story
    stands at the entrance, None for its beginning."""

    def __call__(
        self,
        map_name: str,
        seed: int | None = None,
        before: Run | None = None,
        standing: Standing | None = None,
    ) -> Run: ...


@dataclass(frozen=True, slots=True)
class ExtraMap:
    """A map of a level pack for the menu. `problem` is one sentence when it cannot be played."""

    name: str  # as start_run takes it
    title: str
    pack: str
    author: str = ""
    problem: str = ""
    picture: Path | None = None


@dataclass(slots=True)
class Services:
    """The program around the screens."""

    text: dict[str, str]
    plain: Font
    middle: Font
    big: Font
    assets: Path
    window: Window
    devices: Devices
    bindings: Bindings
    store: SettingsStore
    profile: Profile
    sound: SoundSystem
    stack: Stack
    start_run: StartRun
    play: Callable[[str, Standing | None], None]  # a map behind its card; None = the story begins
    rules: Callable[[], RunOptions]
    apply_settings: Callable[[], None]
    leave_run: Callable[[Run], None]
    version: str
    extra_maps: Callable[[], tuple[ExtraMap, ...]] = tuple
    clock: int = 0  # t since the program began, for animations that go on through all menus
    notices: list[str] = field(default_factory=list)
    pieces: dict[str, pygame.Surface] = field(default_factory=dict)

    @property
    def small(self) -> Font:
        """The writing of menus, in the size that the player chose."""
        return self.plain if self.store.settings.picture.text_size == 1 else self.middle

    def say(self, key: str, /, **values: object) -> str:
        """A row of the text table; the key itself where a row is missing."""
        row = self.text.get(key, key)
        return row.format(**values) if values else row

    def piece(self, name: str) -> pygame.Surface:
        """A baked piece of the interface."""
        if not self.pieces:
            from game.view.assets import load_ui  # start-up time that the title need not pay

            self.pieces.update(load_ui(self.assets / "sprites"))
        return self.pieces[name]

    def mouse(self) -> tuple[float, float]:
        """The mouse on the canvas."""
        return self.window.placement.to_canvas(*self.devices.mouse)
