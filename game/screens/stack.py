"""Screens lie on each other; the top one gets the input and the ticks."""

from __future__ import annotations

import pygame


class Screen:
    """One screen. `covers` is False for those that let the screen below shine through.

    `plays` is True where buttons steer the simulation instead of a menu.
    """

    covers = True
    plays = False

    @property
    def card(self) -> str:
        """Text row of the chapter card before the screen; '' for none."""
        return ""

    @property
    def cover(self) -> str:
        """Name of the place whose picture shines through the card; '' for none."""
        return ""

    def entered(self) -> None:
        """Called when the screen becomes the top one, new or uncovered."""

    def left(self) -> None:
        """Called when the screen is taken from the stack."""

    def command(self, word: str) -> None:
        """A menu command: up, down, left, right, confirm, back, clear, pause, click."""

    def tick(self) -> None:
        """1/60 s has passed."""

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        """Draw at `alpha` between the last two ticks."""

    def window_command(self, word: str) -> None:
        """A command of the window that the app leaves to the screen: debug, reload."""

    def focus_lost(self) -> None:
        """The window is no longer in front."""


class Stack:
    """The screens of the program; empty means that it ends."""

    def __init__(self) -> None:
        self._screens: list[Screen] = []

    @property
    def top(self) -> Screen | None:
        """The screen that is played now."""
        return self._screens[-1] if self._screens else None

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All screens, the top one last."""
        return tuple(self._screens)

    def push(self, screen: Screen) -> None:
        """Put a screen on top."""
        self._screens.append(screen)
        screen.entered()

    def pop(self) -> None:
        """Take the top screen off."""
        self._screens.pop().left()
        if self._screens:
            self._screens[-1].entered()

    def reset(self, screen: Screen | None) -> None:
        """Take all screens off, and begin again with `screen`."""
        while self._screens:
            self._screens.pop().left()
        if screen is not None:
            self.push(screen)

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        """Draw from the lowest visible screen upwards."""
        first = len(self._screens) - 1
        while first > 0 and not self._screens[first].covers:
            first -= 1
        for screen in self._screens[max(first, 0) :]:
            screen.draw(canvas, alpha)
