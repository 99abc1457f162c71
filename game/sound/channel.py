"""What the sound system asks of a channel: pygame's have it, and those on paper (`paper.py`)."""

from __future__ import annotations

from typing import Protocol, overload

import pygame


class Channel(Protocol):
    """Plays one sound at a time."""

    def play(self, sound: pygame.mixer.Sound, loops: int = 0) -> None:
        """Begin a sound; loops: times that it is repeated, -1 without end."""
        ...

    @overload
    def set_volume(self, value: float, /) -> None: ...

    @overload
    def set_volume(self, left: float, right: float, /) -> None:
        """Gains 0..1 until the next sound begins."""
        ...

    def get_busy(self) -> bool:
        """Whether a sound is under way, held or not."""
        ...

    def stop(self) -> None: ...

    def pause(self) -> None: ...

    def unpause(self) -> None: ...
