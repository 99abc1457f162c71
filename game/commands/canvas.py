"""A picture without a window: the same view as in play, drawn into a file."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pygame

from game.commands.common import expect_folder, naming
from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event
from game.core.inputs import InputFrame
from game.core.memory import settle
from game.core.paths import assets_dir
from game.core.snapshot import Snapshot
from game.session import Session
from game.view.options import ViewOptions
from game.view.renderer import View
from game.view.tables import ViewTables


def open_hidden_display() -> None:
    """Pictures are converted to the format of a display; the dummy one is always there."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.display.set_mode((VIEW_WIDTH, VIEW_HEIGHT))


def save_png(surface: pygame.Surface, path: Path) -> None:
    """Write a picture; an OSError names the file."""
    expect_folder(path)
    packed = io.BytesIO()
    pygame.image.save(surface, packed, ".png")
    with naming(path):
        path.write_bytes(packed.getvalue())


class Watched:
    """A session together with the view that shows it."""

    def __init__(self, session: Session, options: ViewOptions) -> None:
        self.session = session
        self.view = View.open(
            session.level, ViewTables.of(session.tables, {}), assets_dir(), options
        )
        self.debug = options.debug
        self.canvas = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT)).convert()
        self.before = self.after = session.snapshot(self.debug)
        self.view.consume((), self.after)
        self.view.warm_up(self.after, self.canvas)
        settle()

    def tick(self, frame: InputFrame) -> tuple[Event, ...]:
        """One tick of the world, taken in by the view."""
        events = self.session.tick(frame)
        self.before, self.after = self.after, self.session.snapshot(self.debug)
        self.view.consume(events, self.after)
        return events

    def draw(self) -> Snapshot:
        """Draw the newest state on the canvas."""
        self.view.draw(self.canvas, self.before, self.after, 1.0)
        return self.after
