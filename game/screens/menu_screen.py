"""What all screens with a menu share: back and pause close them, everything else is the menu's."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.services import Services
from game.screens.stack import Screen
from game.screens.widgets import Menu


class MenuScreen(Screen):
    """A screen over what lies below it, with one menu. Sub-screens draw."""

    covers = False

    def __init__(self, services: Services) -> None:
        self._services = services
        self._menu: Menu

    def command(self, word: str) -> None:
        if word in ("back", "pause"):
            self._services.sound.ui("ui_back")
            self._back()
        else:
            self._menu.command(word)

    def tick(self) -> None:
        self._menu.tick()

    def _back(self) -> None:
        """Close the screen."""
        self._services.stack.pop()

    def _closing(self, action: Callable[[], None]) -> Callable[[], None]:
        """Close the screen, then do it."""

        def choose() -> None:
            self._services.stack.pop()
            action()

        return choose
