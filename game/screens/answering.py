"""Boxes of answers by menu keys and mouse: both become buttons of the frame, as a recording needs
them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.core.inputs import Button, InputFrame

if TYPE_CHECKING:
    from game.core.snapshot import Snapshot
    from game.screens.services import Services
    from game.view.renderer import View

WORDS: Final = {"up": int(Button.UP), "down": int(Button.DOWN), "confirm": int(Button.GRAB)}
POINTER: Final = "crosshair"


class Answering:
    """What menu keys and the pointer ask for until the next tick."""

    def __init__(self) -> None:
        self._asked = 0  # buttons
        self._clicked = False
        self._mouse: tuple[float, float] | None = None
        self._goal: int | None = None  # row that the pointer showed

    def command(self, word: str) -> None:
        """A menu command while a box is open."""
        self._asked |= WORDS.get(word, 0)
        self._clicked = self._clicked or word == "click"
        if word in ("up", "down"):
            self._goal = None

    def steered(
        self, frame: InputFrame, now: Snapshot, view: View, services: Services
    ) -> InputFrame:
        """The frame of the devices and what menu keys and the pointer add to it."""
        asked, clicked = self._asked, self._clicked
        self._asked, self._clicked = 0, False
        if now.answers is None:
            self._goal = self._mouse = None
            return frame
        mouse = services.mouse()
        under = view.hud.captions.answers.row_at(*mouse)
        if mouse != self._mouse:
            self._goal = under if self._mouse is not None else None
            self._mouse = mouse
        if clicked and under is not None:
            self._goal = under
            asked |= int(Button.GRAB) if under == now.answers.chosen else 0
        if self._goal is not None and self._goal != now.answers.chosen:
            asked |= int(Button.DOWN if self._goal > now.answers.chosen else Button.UP)
        return frame._replace(pressed=frame.pressed | asked)

    def point(self, canvas: pygame.Surface, services: Services) -> None:
        """The pointer over the box, while the mouse is in use."""
        if services.devices.last == "mouse":
            picture = services.piece(POINTER)
            x, y = services.mouse()
            place = (round(x) - picture.get_width() // 2, round(y) - picture.get_height() // 2)
            canvas.blit(picture, place)
