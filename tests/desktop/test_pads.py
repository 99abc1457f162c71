"""Game pads through SDL's own virtual joystick: mapping, raw fallback, dead zones, hot plug."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.core.inputs import AUTO_AIM, Button, InputFrame
from game.core.paths import assets_dir
from game.desktop.bindings import Bindings, load_binding_table
from game.desktop.devices import Devices
from game.desktop.pads import quantised
from tests.desktop.virtual_pad import VirtualPad

A, B, X, Y = 0, 1, 2, 3
START, LEFT_SHOULDER, DPAD_UP = 6, 9, 11
LEFT_X, LEFT_Y, RIGHT_X, RIGHT_Y, TRIGGER_LEFT, TRIGGER_RIGHT = range(6)


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> Iterator[Devices]:
    # The hidden display never has the keyboard focus, without which SDL ignores pads.
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    pygame.display.init()
    pygame.display.set_mode((64, 36))
    made = Devices(Bindings(load_binding_table(assets_dir() / "data" / "bindings.toml"), {}))
    yield made
    made.pads.close()
    pygame.quit()


def seal(devices: Devices) -> InputFrame:
    for event in pygame.event.get():
        devices.feed(event)
    return devices.seal(devices.stick_aim())


def test_a_mapped_pad_plays(devices: Devices) -> None:
    pad = VirtualPad()
    assert seal(devices) == InputFrame(0, 0, AUTO_AIM)  # nothing from the axes' first reports
    assert devices.pads.names == ("Virtual Controller",)
    assert devices.scheme == "mouse"
    pad.button(A, True)
    pad.axis(LEFT_X, 0.9)
    assert seal(devices).pressed == Button.JUMP | Button.RIGHT
    assert devices.scheme == "pad"
    pad.button(A, False)
    pad.button(X, True)
    pad.axis(LEFT_X, -0.9)
    frame = seal(devices)
    assert frame.held == Button.LEFT | Button.STRIKE
    assert frame.pressed == Button.LEFT | Button.STRIKE
    pad.axis(TRIGGER_RIGHT, 1.0)
    pad.axis(TRIGGER_LEFT, 1.0)
    assert seal(devices).pressed == Button.SHOOT | Button.PARRY


def test_a_pad_without_a_mapping_plays_by_its_numbers(devices: Devices) -> None:
    pad = VirtualPad(mapped=False)
    seal(devices)
    assert devices.pads.names == ("Virtual Joystick",)
    pad.button(A, True)
    pad.axis(LEFT_X, 1.0)
    assert seal(devices).pressed == Button.JUMP | Button.RIGHT
    pad.button(A, False)
    pad.axis(LEFT_X, 0.0)
    assert seal(devices) == InputFrame(0, 0, AUTO_AIM)


def test_a_direction_has_a_threshold_and_lets_go_later(devices: Devices) -> None:
    pad = VirtualPad()
    seal(devices)
    for share, held in ((0.2, 0), (0.39, 0), (0.45, 2), (0.35, 2), (0.25, 0), (0.35, 0)):
        pad.axis(LEFT_X, share)
        assert seal(devices).held == held, share


def test_running_with_a_slanted_stick_does_not_crouch(devices: Devices) -> None:
    pad = VirtualPad()
    seal(devices)
    pad.axis(LEFT_X, 0.8)
    pad.axis(LEFT_Y, 0.5)
    assert seal(devices).held == Button.RIGHT
    pad.axis(LEFT_Y, 0.8)
    assert seal(devices).held == Button.RIGHT | Button.DOWN


def test_the_right_stick_aims_outside_its_dead_zone(devices: Devices) -> None:
    pad = VirtualPad()
    seal(devices)
    pad.axis(RIGHT_X, 0.15)
    pad.axis(RIGHT_Y, 0.15)
    assert seal(devices).aim == AUTO_AIM
    pad.axis(RIGHT_X, 0.0)
    pad.axis(RIGHT_Y, -1.0)
    assert seal(devices).aim == 256
    pad.axis(RIGHT_X, -1.0)
    pad.axis(RIGHT_Y, 0.0)
    assert seal(devices).aim == 512


def test_noise_below_one_127th_never_reaches_a_frame(devices: Devices) -> None:
    pad = VirtualPad()
    seal(devices)
    aims = set()
    for noise in (0.0, 0.001, -0.001, 0.002):
        pad.axis(RIGHT_X, 0.7 + noise)
        pad.axis(RIGHT_Y, -0.7 - noise)
        aims.add(seal(devices).aim)
    assert aims == {128}


@pytest.mark.parametrize(("raw", "clean"), [(-1.00003, -1.0), (1.5, 1.0), (0.0, 0.0)])
def test_axes_are_clamped(raw: float, clean: float) -> None:
    assert quantised(raw) == clean


def test_unplugging_releases_what_the_pad_held(devices: Devices) -> None:
    pad = VirtualPad()
    seal(devices)
    pad.button(A, True)
    pad.axis(LEFT_X, 1.0)
    assert seal(devices).held == Button.JUMP | Button.RIGHT
    pad.unplug()
    assert seal(devices).held == 0
    assert devices.pads.names == ()
    again = VirtualPad()
    seal(devices)
    again.button(B, True)
    assert seal(devices).pressed == Button.GRAB


def test_a_pad_pauses_and_moves_in_menus(devices: Devices) -> None:
    pad = VirtualPad()
    seal(devices)
    pad.button(START, True)
    seal(devices)
    assert devices.take_menu() == [("pause",)]
    pad.axis(LEFT_Y, 1.0)
    seal(devices)
    assert devices.take_menu() == [("down",)]
    assert devices.holds_command("down")
    pad.axis(LEFT_Y, 0.0)
    seal(devices)
    assert not devices.holds_command("down")
