"""The window: a 640x360 canvas shown at a whole-number scale, letterboxed by our own code.

SDL's SCALED mode is not used: it needs a renderer, differs between pygame and pygame-ce, and takes
the letterbox out of our hands.
"""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path
from typing import Final, NamedTuple

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.errors import KikimoraError
from game.core.quiet import quiet_libraries

CANVAS: Final = (VIEW_WIDTH, VIEW_HEIGHT)
BLACK: Final = (0, 0, 0)
DRIVER_VARIABLE: Final = "SDL_VIDEODRIVER"
PRESENT_VARIABLE: Final = "SDL_FRAMEBUFFER_ACCELERATION"
# SDL falls back to these when there is no screen; a game nobody can see is an error.
UNSEEN_DRIVERS: Final = ("offscreen", "dummy", "evdev")
DEFAULT_SHARE: Final = 0.85  # of the desktop that a new window may cover


class Placement(NamedTuple):
    """Where the canvas lies in the window: whole-number scale and top left corner."""

    scale: int
    x: int
    y: int

    @property
    def size(self) -> tuple[int, int]:
        return VIEW_WIDTH * self.scale, VIEW_HEIGHT * self.scale

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        """Window px to canvas px, kept inside the canvas."""
        return (
            min(max((x - self.x) / self.scale, 0.0), VIEW_WIDTH - 1.0),
            min(max((y - self.y) / self.scale, 0.0), VIEW_HEIGHT - 1.0),
        )


def placement_for(width: int, height: int) -> Placement:
    """The largest whole-number scale that fits, centred; never below 1."""
    scale = max(1, min(width // VIEW_WIDTH, height // VIEW_HEIGHT))
    return Placement(scale, (width - VIEW_WIDTH * scale) // 2, (height - VIEW_HEIGHT * scale) // 2)


def has_gpu() -> bool:
    """Whether a graphics processor can be expected; False only where we can tell."""
    if not sys.platform.startswith("linux"):
        return True
    devices = Path("/dev/dri")
    return devices.is_dir() and any(devices.glob("renderD*"))


def choose_present_path(software: bool) -> None:
    """Skip SDL's upload through a GPU texture where there is none: 80 times faster flips."""
    if PRESENT_VARIABLE not in os.environ and (software or not has_gpu()):
        os.environ[PRESENT_VARIABLE] = "0"


class Window:
    """The one window of the game. Draw on `canvas`, then call `present`."""

    def __init__(self, size: tuple[int, int] | None, fullscreen: bool) -> None:
        self.canvas = pygame.Surface(CANVAS)
        self.fullscreen = fullscreen
        self._windowed = size or _fitting_size()
        self._surface = self._open()
        self.canvas = self.canvas.convert()
        self.placement = placement_for(*self._surface.get_size())

    @classmethod
    def open(
        cls,
        title: str,
        icon: Path | None,
        size: tuple[int, int] | None = None,
        fullscreen: bool = False,
        software_present: bool = False,
    ) -> Window:
        """Open the window. Raises KikimoraError with one sentence when there is no display."""
        choose_present_path(software_present)
        wanted = os.environ.get(DRIVER_VARIABLE, "")
        try:
            with quiet_libraries():
                pygame.display.init()
            if not wanted and pygame.display.get_driver() in UNSEEN_DRIVERS:
                raise pygame.error("no screen was found")
            pygame.display.set_caption(title)
            if icon is not None and icon.is_file():
                pygame.display.set_icon(pygame.image.load(icon))
            return cls(size, fullscreen)
        except pygame.error as error:
            pygame.display.quit()
            raise KikimoraError(
                f"no display to open a window on ({error}); "
                "'kikimora run' and 'kikimora shot' work without one"
            ) from None

    @property
    def size(self) -> tuple[int, int]:
        return self._surface.get_size()

    def toggle_fullscreen(self) -> None:
        """Change between a window and the whole screen."""
        self.set_fullscreen(not self.fullscreen)

    def set_fullscreen(self, fullscreen: bool) -> None:
        """Fill the screen, or return to the window's last size."""
        if fullscreen == self.fullscreen:
            return
        if fullscreen:
            self._windowed = self.size
        self.fullscreen = fullscreen
        self._surface = self._open()
        self.resized()

    def resized(self) -> None:
        """Fit the canvas anew after the window changed its size."""
        self._surface = pygame.display.get_surface() or self._surface
        self.placement = placement_for(*self._surface.get_size())

    def present(self) -> None:
        """Show the canvas."""
        surface, place = self._surface, self.placement
        width, height = surface.get_size()
        if width < VIEW_WIDTH or height < VIEW_HEIGHT:
            surface.blit(self.canvas, (place.x, place.y))
        elif place.size == (width, height):
            pygame.transform.scale(self.canvas, place.size, surface)
        else:
            surface.fill(BLACK)
            inner = surface.subsurface((place.x, place.y, *place.size))
            pygame.transform.scale(self.canvas, place.size, inner)
        pygame.display.flip()

    def _open(self) -> pygame.Surface:
        if self.fullscreen:
            return pygame.display.set_mode(_desktop_size(), pygame.FULLSCREEN)
        with warnings.catch_warnings():  # pygame-ce warns where the first call leaves it too large
            warnings.simplefilter("ignore", RuntimeWarning)
            surface = pygame.display.set_mode(self._windowed, pygame.RESIZABLE)
        if surface.get_size() != self._windowed:
            # Leaving full screen, the first call only ends it; the second one sets the size.
            surface = pygame.display.set_mode(self._windowed, pygame.RESIZABLE)
        return surface


def _desktop_size() -> tuple[int, int]:
    sizes = pygame.display.get_desktop_sizes()
    return sizes[0] if sizes else CANVAS


def _fitting_size() -> tuple[int, int]:
    """The largest whole-number window that leaves the desktop's edges free."""
    width, height = _desktop_size()
    scale = placement_for(int(width * DEFAULT_SHARE), int(height * DEFAULT_SHARE)).scale
    return VIEW_WIDTH * scale, VIEW_HEIGHT * scale
