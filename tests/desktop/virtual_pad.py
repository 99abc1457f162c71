"""A game pad made by SDL itself: real hot plug, real events, no hardware.

The functions are called in the SDL library that pygame has loaded.
"""

from __future__ import annotations

import ctypes
import re
from pathlib import Path

import pygame

GAME_CONTROLLER = 1  # SDL_JOYSTICK_TYPE_GAMECONTROLLER
UNKNOWN = 0
AXES, BUTTONS, HATS = 6, 15, 1
FULL = 32767


def sdl() -> ctypes.CDLL:
    """The loaded SDL library."""
    maps = Path("/proc/self/maps").read_text()
    found = re.search(r"(/\S*libSDL2-2\S*)", maps)
    assert found, "pygame has loaded no SDL library"
    return ctypes.CDLL(found.group(1))


class VirtualPad:
    """Plugged in on creation. `state` changes reach the event queue at the next pump."""

    def __init__(self, mapped: bool = True) -> None:
        self._sdl = sdl()
        self._sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
        kind = GAME_CONTROLLER if mapped else UNKNOWN
        self.index = self._sdl.SDL_JoystickAttachVirtual(kind, AXES, BUTTONS, HATS)
        assert self.index >= 0
        self._joystick = ctypes.c_void_p(self._sdl.SDL_JoystickOpen(self.index))

    def button(self, number: int, down: bool) -> None:
        self._sdl.SDL_JoystickSetVirtualButton(self._joystick, number, int(down))

    def axis(self, number: int, share: float) -> None:
        value = ctypes.c_int16(int(share * FULL))
        self._sdl.SDL_JoystickSetVirtualAxis(self._joystick, number, value)

    def unplug(self) -> None:
        self._sdl.SDL_JoystickDetachVirtual(self.index)

    def pump(self) -> None:
        pygame.event.pump()
