"""Game pads by SDL's mapping where there is one, raw joystick numbers where there is none."""

from __future__ import annotations

from typing import Final, NamedTuple

import pygame
import pygame._sdl2.controller as sdl_controller

from game.desktop.bindings import PadTable, RawPadTable

_BUTTONS: Final = (
    "a", "b", "x", "y", "back", "guide", "start", "leftstick", "rightstick", "leftshoulder",
    "rightshoulder", "dpup", "dpdown", "dpleft", "dpright",
)  # fmt: skip
_AXES: Final = ("leftx", "lefty", "rightx", "righty", "triggerleft", "triggerright")
_FULL: Final = 32767  # SDL's largest axis value
_STEPS: Final = 127  # axes are quantised to whole 127ths, so that takes never see noise
_TRIGGER_REST: Final = -0.5  # a raw trigger rests at -1; SDL's mapping already starts at 0


class PadEvent(NamedTuple):
    """An input of a pad went down or up."""

    name: str
    down: bool


def quantised(value: float) -> float:
    """An axis value clamped to -1..1 and rounded to 1/127."""
    return round(min(max(value, -1.0), 1.0) * _STEPS) / _STEPS


class Pads:
    """All attached pads seen as one; plugging in and out while playing is normal."""

    def __init__(self, table: PadTable, raw: RawPadTable) -> None:
        self._table = table
        self._raw = raw
        self._mapped: dict[int, sdl_controller.Controller] = {}
        self._joysticks: dict[int, pygame.joystick.JoystickType] = {}
        self._held: dict[int, set[str]] = {}
        self._right = [0.0, 0.0]
        pygame.joystick.init()
        sdl_controller.init()

    @property
    def stick(self) -> tuple[float, float]:
        """Right stick, quantised."""
        return self._right[0], self._right[1]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the attached pads."""
        mapped = tuple(str(pad.name) for pad in self._mapped.values())
        return mapped + tuple(pad.get_name() for pad in self._joysticks.values())

    def feed(self, event: pygame.event.Event) -> list[PadEvent]:
        """Translate one SDL event."""
        kind = event.type
        if kind == pygame.JOYDEVICEADDED:
            self._attach(event.device_index)
            return []
        if kind == pygame.JOYDEVICEREMOVED:
            return self._detach(event.instance_id)
        if kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            if event.button >= len(_BUTTONS):
                return []
            down = kind == pygame.CONTROLLERBUTTONDOWN
            return self._set(event.instance_id, "pad." + _BUTTONS[event.button], down)
        if kind == pygame.CONTROLLERAXISMOTION:
            if event.axis >= len(_AXES):
                return []
            return self._axis(event.instance_id, _AXES[event.axis], event.value / _FULL)
        return self._feed_raw(event)

    def close(self) -> None:
        """Let go of all pads; they must not outlive SDL."""
        for pad in self._mapped.values():
            pad.quit()
        for joystick in self._joysticks.values():
            joystick.quit()
        self._mapped.clear()
        self._joysticks.clear()
        sdl_controller.quit()
        pygame.joystick.quit()

    def release_all(self) -> None:
        """Forget what is held."""
        for held in self._held.values():
            held.clear()
        self._right = [0.0, 0.0]

    def _attach(self, index: int) -> None:
        try:
            if sdl_controller.is_controller(index):
                pad = sdl_controller.Controller(index)
                pad.init()
                self._mapped[pad.as_joystick().get_instance_id()] = pad
                return
            joystick = pygame.joystick.Joystick(index)
        except pygame.error:
            return  # gone again before we could open it
        self._joysticks[joystick.get_instance_id()] = joystick

    def _detach(self, instance: int) -> list[PadEvent]:
        self._mapped.pop(instance, None)
        self._joysticks.pop(instance, None)
        self._right = [0.0, 0.0]
        return [PadEvent(name, False) for name in sorted(self._held.pop(instance, set()))]

    def _feed_raw(self, event: pygame.event.Event) -> list[PadEvent]:
        kind = event.type
        if kind not in (
            pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP, pygame.JOYAXISMOTION, pygame.JOYHATMOTION,
        ) or event.instance_id not in self._joysticks:  # fmt: skip
            return []
        if kind in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP):
            if event.button >= len(self._raw.buttons):
                return []
            name = "pad." + self._raw.buttons[event.button]
            return self._set(event.instance_id, name, kind == pygame.JOYBUTTONDOWN)
        if kind == pygame.JOYAXISMOTION:
            if event.axis >= len(self._raw.axes):
                return []
            name = self._raw.axes[event.axis]
            value = event.value
            if name.startswith("trigger"):
                value = max(0.0, (value - _TRIGGER_REST) / (1.0 - _TRIGGER_REST))
            return self._axis(event.instance_id, name, value)
        x, y = event.value
        changes = []
        for name, down in (("left", x < 0), ("right", x > 0), ("up", y > 0), ("down", y < 0)):
            changes += self._set(event.instance_id, "pad.dp" + name, down)
        return changes

    def _axis(self, instance: int, axis: str, raw: float) -> list[PadEvent]:
        value = quantised(raw)
        table = self._table
        if axis in ("rightx", "righty"):
            self._right[axis == "righty"] = value
        if axis.startswith("trigger"):
            on = off = table.trigger
        else:
            on = table.press_y if axis.endswith("y") else table.press_x
            off = table.release
        held = self._held.setdefault(instance, set())
        changes = []
        for sign, amount in (("-", -value), ("+", value)):
            name = f"pad.{axis}{sign}"
            limit = off if name in held else on
            changes += self._set(instance, name, amount >= limit)
        return changes

    def _set(self, instance: int, name: str, down: bool) -> list[PadEvent]:
        held = self._held.setdefault(instance, set())
        if down == (name in held):
            return []
        (held.add if down else held.discard)(name)
        return [PadEvent(name, down)]
