"""Shared by the desktop tests: a clock that the test moves, events as a keyboard sends them."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.app import App, PlayRequest
from game.desktop.pacing import Pacer
from game.screens.play import PlayScreen
from game.screens.stack import Screen
from game.session import Session

ROOM = Path(__file__).resolve().parent.parent / "maps" / "data" / "flat.tmx"


class Clock:
    """A performance counter that stands still until it is moved; `sleep` moves it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Desk:
    """A running program and the hands of its player."""

    def __init__(self, request: PlayRequest, rate: int = 60) -> None:
        self.clock = Clock()
        self.app = App(request, Pacer(rate, self.clock, self.clock.sleep))
        self.services = self.app.services
        self.app.pacer.restart()

    @property
    def top(self) -> Screen | None:
        return self.services.stack.top

    @property
    def top_name(self) -> str:
        return type(self.top).__name__

    @property
    def picture(self) -> bytes:
        return pygame.image.tobytes(self.services.window.canvas, "RGB")

    def frames(self, count: int = 1) -> None:
        """Pass the loop `count` times, as fast as pictures are due."""
        for _ in range(count):
            self.app.pacer.wait()
            self.app.frame()

    def wait_for(self, screen: str, limit: int = 3000) -> None:
        """Pass the loop until a screen is on top. Loading runs on a thread of its own."""
        for _ in range(limit):
            if self.top_name == screen:
                return
            self.frames()
            loader = getattr(self.top, "_thread", None)
            if loader is not None:
                loader.join(0.02)
        raise AssertionError(f"{screen} never came; on top is {self.top_name}")

    def down(self, key: str) -> None:
        """Press a key by its name in the binding table, such as 'key.d'."""
        self._key(pygame.KEYDOWN, key)

    def up(self, key: str) -> None:
        self._key(pygame.KEYUP, key)

    def tap(self, key: str, frames: int = 1) -> None:
        """Press and release, then pass the loop."""
        self.down(key)
        self.up(key)
        self.frames(frames)

    def post(self, kind: int, **fields: object) -> None:
        pygame.event.post(pygame.event.Event(kind, **fields))

    def _key(self, kind: int, key: str) -> None:
        self.post(kind, key=0, mod=0, unicode="", scancode=scancode(key))


def choose(desk: Desk, label: str) -> None:
    """Go down to a row of the menu on top and take it."""
    menu = desk.top._menu  # type: ignore[union-attr]
    names = [entry.label for entry in menu.entries]
    row = next(number for number, name in enumerate(names) if name.startswith(label))
    while menu.index != row:
        desk.tap("key.down", 2)
    desk.tap("key.return", 3)


def scancode(key: str) -> int:
    """The scancode of 'key.d'."""
    return int(getattr(pygame, "KSCAN_" + key.removeprefix("key.").upper()))


def play(desk: Desk) -> PlayScreen:
    assert isinstance(desk.top, PlayScreen)
    return desk.top


def session(desk: Desk) -> Session:
    run = play(desk).run
    assert isinstance(run, Session)
    return run
