"""A surface on which the bodies of a frame are laid side by side, lit all together.

Few long lists of blits instead of some calls and a new surface for each body.
"""

from __future__ import annotations

from typing import Final

from game.view.surfaces import clear

SIZE: Final = (1024, 512)  # px: some hundred bodies
Box = tuple[int, int, int, int]


class Desk:
    """Bodies lie in rows, as high as the highest of each row."""

    def __init__(self) -> None:
        self.surface = clear(SIZE)
        self._x = self._y = self._high = 0

    def wipe(self) -> None:
        """Begin anew. What was there stays until a body is laid over it."""
        self._x = self._y = self._high = 0

    def place(self, width: int, height: int) -> tuple[int, int] | None:
        """The corner of a free box of this size; None when the desk is full."""
        x, y = self._x, self._y
        if x + width > SIZE[0]:
            x, y, self._high = 0, y + self._high, 0
        if y + height > SIZE[1]:
            return None
        self._x, self._y = x + width, y
        if height > self._high:
            self._high = height
        return x, y
