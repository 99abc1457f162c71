"""The heads-up display: health, focus, hands, take, balance, prompts, captions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pygame

from game.core.events import Event
from game.core.snapshot import Snapshot
from game.view.actors import Pose
from game.view.assets import ItemArt
from game.view.options import ViewOptions
from game.view.tables import ViewTables
from game.view.text import Font


class Hud:
    def __init__(self, fonts: Path, ui: Mapping[str, pygame.Surface], items: Mapping[str, ItemArt], tables: ViewTables, options: ViewOptions) -> None:
        self.small = Font.load(fonts, "small")
        self.big = Font.load(fonts, "big")

    def reset(self) -> None: ...

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None: ...

    def draw(self, target: pygame.Surface, snapshot: Snapshot, poses: list[Pose], corner: tuple[int, int]) -> None: ...
