"""A surface on which the bodies of a frame are laid side by side, lit all together.

Few long lists of blits instead of some calls and a new surface for each body.
"""

from __future__ import annotations

from typing import Final

from game.view.surfaces import FlaggedBlit, clear

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

    def place(self, size: tuple[int, int]) -> Box | None:
        """A free box of this size; None when the desk is full."""
        width, height = size
        if self._x + width > SIZE[0]:
            self._x, self._y, self._high = 0, self._y + self._high, 0
        if self._y + height > SIZE[1]:
            return None
        box = self._x, self._y, width, height
        self._x += width
        self._high = max(self._high, height)
        return box

    def lay(self, blits: list[FlaggedBlit]) -> None:
        """Draw on the desk."""
        self.surface.blits(blits, False)
