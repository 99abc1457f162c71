"""From events to frames: taps, opposite directions, focus loss, schemes, toggles."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.core.inputs import Button, InputFrame
from game.core.paths import assets_dir
from game.desktop.bindings import HOLD, SCHEMES, Bindings, load_binding_table, parts_of
from game.desktop.devices import (
    HOLD_TICKS,
    THROW_LATCH,
    WALK_TICKS,
    Devices,
    Holding,
)
from tests.desktop.kit import scancode

BLOW = Button.STRIKE | Button.SHOOT


@pytest.fixture
def devices() -> Iterator[Devices]:
    pygame.display.init()
    made = Devices(Bindings(load_binding_table(assets_dir() / "data" / "bindings.toml"), {}))
    yield made
    made.pads.close()
    pygame.quit()


def key(devices: Devices, name: str, down: bool = True) -> None:
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    devices.feed(pygame.event.Event(kind, key=0, mod=0, unicode="", scancode=scancode(name)))


def mouse(devices: Devices, button: int, down: bool = True) -> None:
    kind = pygame.MOUSEBUTTONDOWN if down else pygame.MOUSEBUTTONUP
    devices.feed(pygame.event.Event(kind, button=button, pos=(5, 6)))


def test_held_and_pressed(devices: Devices) -> None:
    key(devices, "key.d")
    key(devices, "key.space")
    both = Button.RIGHT | Button.JUMP
    assert devices.seal() == InputFrame(both, both)
    assert devices.seal() == InputFrame(both, 0)
    key(devices, "key.space", down=False)
    assert devices.seal() == InputFrame(Button.RIGHT, 0)


def test_a_tap_between_two_ticks_is_not_lost(devices: Devices) -> None:
    key(devices, "key.space")
    key(devices, "key.space", down=False)
    assert devices.seal() == InputFrame(0, Button.JUMP)
    assert devices.seal() == InputFrame(0, 0)


def test_two_taps_between_ticks_are_one_press(devices: Devices) -> None:
    for _ in range(2):
        mouse(devices, 3)
        mouse(devices, 3, down=False)
    assert devices.seal() == InputFrame(0, Button.HEAVY)


def test_of_opposite_directions_the_later_counts(devices: Devices) -> None:
    key(devices, "key.a")
    key(devices, "key.d")
    assert devices.seal().held == Button.RIGHT
    key(devices, "key.d", down=False)
    assert devices.seal().held == Button.LEFT


def test_the_mouse_strikes_and_shoots_with_one_button(devices: Devices) -> None:
    mouse(devices, 1)
    assert devices.seal().pressed == Button.STRIKE | Button.SHOOT


def test_focus_loss_releases_everything(devices: Devices) -> None:
    key(devices, "key.d")
    key(devices, "key.escape")
    devices.release_all()
    assert devices.seal() == InputFrame(0, 0)
    assert devices.take_menu() == []
    key(devices, "key.d", down=False)  # the late release of a key held while switching windows
    assert devices.seal() == InputFrame(0, 0)
    key(devices, "key.d")
    assert devices.seal() == InputFrame(Button.RIGHT, Button.RIGHT)


def test_repeated_down_events_are_one_press(devices: Devices) -> None:
    key(devices, "key.space")
    devices.seal()
    key(devices, "key.space")
    assert devices.seal() == InputFrame(Button.JUMP, 0)


def test_unknown_keys_and_wheel_do_nothing(devices: Devices) -> None:
    devices.feed(pygame.event.Event(pygame.KEYDOWN, key=0, mod=0, unicode="", scancode=9999))
    mouse(devices, 4)
    assert devices.seal() == InputFrame(0, 0)


def test_arrows_in_play_change_to_the_keyboard_scheme_and_a_click_back(devices: Devices) -> None:
    key(devices, "key.right")
    assert devices.scheme == "mouse"
    assert devices.seal().held == 0  # a menu: arrows only move the bar
    key(devices, "key.right", down=False)
    devices.may_switch = True
    key(devices, "key.right")
    assert devices.scheme == "keys"
    assert devices.seal().held == Button.RIGHT
    key(devices, "key.z")
    assert devices.seal().pressed == Button.JUMP
    mouse(devices, 1)
    assert devices.scheme == "mouse"
    assert devices.seal().pressed == Button.STRIKE | Button.SHOOT


@pytest.mark.parametrize(
    ("name", "bits"), [("key.space", Button.JUMP), ("key.e", Button.GRAB), ("key.w", Button.UP)]
)
def test_who_touched_an_arrow_comes_back_to_the_other_keys_by_using_one(
    devices: Devices, name: str, bits: int
) -> None:
    devices.may_switch = True
    tap(devices, "key.right")
    devices.seal()
    key(devices, name)
    assert devices.scheme == "mouse"
    assert devices.seal().pressed == bits
    tap(devices, "key.c")  # a slip of the left hand: arrows alone are meant by arrows
    assert devices.scheme == "mouse"
    key(devices, "key.d")
    assert devices.seal().held & Button.RIGHT


def play_with_arrows(devices: Devices) -> None:
    devices.may_switch = True
    tap(devices, "key.right")
    devices.seal()
    assert devices.scheme == "keys"


@pytest.mark.parametrize(("name", "bits"), [("key.a", Button.LEFT), ("key.d", Button.RIGHT)])
def test_a_or_d_kept_down_alone_walks_though_an_arrow_was_touched(
    devices: Devices, name: str, bits: int
) -> None:
    play_with_arrows(devices)
    devices.configure(Holding(focus_toggle=True))
    key(devices, name)
    held = [devices.seal().held for _ in range(WALK_TICKS)]
    assert bits not in held[:-1] and held[-1] == bits
    assert devices.scheme == "mouse"
    key(devices, name, down=False)
    assert devices.seal().held == 0  # no focus is left over, either


def test_a_and_d_in_turn_walk_too(devices: Devices) -> None:
    play_with_arrows(devices)
    for name in ("key.a", "key.d", "key.a"):
        key(devices, name)
        held = [devices.seal().held for _ in range(WALK_TICKS // 3 + 1)]
        key(devices, name, down=False)
    assert devices.scheme == "mouse" and held[-1] == Button.LEFT


def test_arrows_stay_with_who_parries_and_slows_time(devices: Devices) -> None:
    play_with_arrows(devices)
    for _ in range(8):
        key(devices, "key.d")
        key(devices, "key.right")  # slow time, and go on
        assert {devices.seal().held for _ in range(WALK_TICKS)} == {Button.FOCUS | Button.RIGHT}
        key(devices, "key.right", down=False)
        key(devices, "key.d", down=False)
        key(devices, "key.a")
        assert devices.seal().pressed == Button.PARRY
        key(devices, "key.a", down=False)
        tap(devices, "key.x")
        devices.seal()
    assert devices.scheme == "keys"


def test_a_fixed_scheme_does_not_change(devices: Devices) -> None:
    devices.may_switch = True
    devices.configure(Holding("mouse"))
    key(devices, "key.right")
    assert devices.scheme == "mouse"
    assert devices.seal().held == 0
    devices.configure(Holding("keys"))
    assert devices.seal().held == Button.RIGHT


def test_focus_can_be_a_toggle(devices: Devices) -> None:
    devices.configure(Holding("mouse", focus_toggle=True))
    for expected in (Button.FOCUS, 0):
        key(devices, "key.lctrl")
        key(devices, "key.lctrl", down=False)
        assert devices.seal().held == expected
    devices.configure(Holding("mouse"))
    key(devices, "key.lctrl")
    assert devices.seal().held == Button.FOCUS
    key(devices, "key.lctrl", down=False)
    assert devices.seal().held == 0


def test_window_chords_are_no_menu_commands(devices: Devices) -> None:
    key(devices, "key.lalt")
    key(devices, "key.return")
    assert devices.take_window() == ["fullscreen"]
    assert devices.take_menu() == []
    key(devices, "key.lalt", down=False)
    key(devices, "key.return", down=False)
    key(devices, "key.return")
    assert devices.take_window() == []
    assert devices.take_menu() == [("confirm",)]
    key(devices, "key.f11")
    assert devices.take_window() == ["fullscreen"]


def test_a_remapped_key_works_at_once(devices: Devices) -> None:
    devices.bindings.rebind("mouse", "jump", "key.j")
    devices.rebuild()
    key(devices, "key.j")
    key(devices, "key.space")
    assert devices.seal().pressed == Button.JUMP
    assert devices.seal().held == Button.JUMP


def test_crouch_can_be_a_toggle_that_up_jump_and_roll_end(devices: Devices) -> None:
    devices.configure(Holding("mouse", crouch_toggle=True))
    for ends in ("key.s", "key.w", "key.space", "key.lshift"):
        tap(devices, "key.s")
        assert devices.seal().held == Button.DOWN
        tap(devices, ends)
        assert not devices.seal().held & Button.DOWN


def test_a_throw_can_be_drawn_back_and_let_go_by_two_presses(devices: Devices) -> None:
    devices.configure(Holding("mouse", throw_toggle=True))
    tap(devices, "key.f")
    first = devices.seal()
    assert (first.held, first.pressed) == (Button.THROW, Button.THROW)
    assert devices.seal().held == Button.THROW
    tap(devices, "key.f")
    assert devices.seal() == InputFrame(0, 0)  # no second throw begins
    tap(devices, "key.f")
    held = [devices.seal().held for _ in range(THROW_LATCH + 20)]
    assert held[THROW_LATCH - 1] == Button.THROW and held[-1] == 0  # nobody aims for ever


@pytest.mark.parametrize(
    ("scheme", "keys"),
    [("left", {"key.a": Button.LEFT, "key.e": BLOW, "key.q": Button.GRAB}),
     ("right", {"key.j": Button.LEFT, "key.o": BLOW, "key.u": Button.GRAB})],
)  # fmt: skip
def test_one_hand_on_the_keyboard_is_enough(
    devices: Devices, scheme: str, keys: dict[str, int]
) -> None:
    devices.may_switch = True
    devices.configure(Holding(scheme))
    assert devices.scheme == scheme
    for name, bits in keys.items():
        tap(devices, name)
        assert devices.seal().pressed == bits
    mouse(devices, 1)
    assert devices.scheme == scheme  # a click does not take it away
    devices.configure(Holding("auto"))
    assert devices.scheme == "mouse"


STICKS = {"leftx": 0, "lefty": 1, "rightx": 2, "righty": 3, "triggerleft": 4, "triggerright": 5}
PAD_BUTTONS = (
    "a", "b", "x", "y", "back", "guide", "start", "leftstick", "rightstick", "leftshoulder",
    "rightshoulder", "dpup", "dpdown", "dpleft", "dpright",
)  # fmt: skip


def touch(devices: Devices, name: str, down: bool = True) -> None:
    """Any single input of any device goes down or up, as its own events."""
    device, _, what = name.partition(".")
    if device == "key":
        key(devices, name, down)
    elif device == "mouse":
        mouse(devices, {"left": 1, "right": 3}[what], down)
    elif what[:-1] in STICKS:
        value = (32767 if what.endswith("+") else -32767) * down
        kind = pygame.CONTROLLERAXISMOTION
        event = pygame.event.Event(kind, instance_id=7, axis=STICKS[what[:-1]], value=value)
        devices.feed(event)
    else:
        kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
        event = pygame.event.Event(kind, instance_id=7, button=PAD_BUTTONS.index(what))
        devices.feed(event)


def done(devices: Devices, name: str) -> tuple[set[str], int]:
    """Do what an input asks for, let go, and tell menu commands and buttons that came of it."""
    parts, pressed = parts_of(name), 0
    for part in parts:
        touch(devices, part)
    for _ in range(HOLD_TICKS + 1 if name.startswith(HOLD) else 1):
        pressed |= devices.seal().pressed
    for part in reversed(parts):
        touch(devices, part, down=False)
    pressed |= devices.seal().pressed
    assert devices.seal() == InputFrame(0, 0)
    return {word for words in devices.take_menu() for word in words}, pressed


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_action_of_every_layout_can_be_done(devices: Devices, scheme: str) -> None:
    if scheme.startswith("pad"):
        devices.configure(Holding(pad=scheme.removeprefix("pad").removeprefix("_") or "both"))
    else:
        devices.configure(Holding(scheme))
    for action in devices.bindings.table.actions:
        for name in devices.bindings.inputs(scheme, action):
            words, pressed = done(devices, name)
            if action == "pause":
                assert "pause" in words and not pressed
                continue
            assert pressed & Button[action.upper()], f"{action} by {name}"
            if parts_of(name) != (name,):  # what else the parts mean by themselves stays away
                steers = Button.UP | Button.DOWN
                assert pressed & ~steers == Button[action.upper()], f"{action} by {name}"
                assert "pause" not in words


def test_roll_stays_a_roll_unless_the_stick_points_straight_up_or_down(devices: Devices) -> None:
    devices.configure(Holding(pad="left"))
    assert done(devices, "pad.leftstick")[1] == Button.ROLL
    touch(devices, "pad.leftx+")
    touch(devices, "pad.lefty+")
    touch(devices, "pad.leftstick")
    assert devices.seal().pressed & Button.ROLL
    touch(devices, "pad.leftstick", down=False)
    touch(devices, "pad.leftx+", down=False)
    touch(devices, "pad.leftstick")
    frame = devices.seal()
    assert frame.held == Button.RELOAD | Button.DOWN and not frame.pressed & Button.ROLL


def test_slow_time_lasts_for_as_long_as_the_stick_stays_pressed(devices: Devices) -> None:
    devices.configure(Holding(pad="right"))
    touch(devices, "pad.righty-")
    touch(devices, "pad.triggerright+")
    touch(devices, "pad.righty-", down=False)  # meanwhile she moves as she likes
    touch(devices, "pad.rightx+")
    assert devices.seal().held == Button.FOCUS | Button.RIGHT
    touch(devices, "pad.triggerright+", down=False)
    assert devices.seal().held == Button.RIGHT


def test_a_whole_pad_pauses_at_once_and_half_a_pad_when_the_button_is_let_go(
    devices: Devices,
) -> None:
    touch(devices, "pad.start")
    assert devices.take_menu() == [("pause",)]
    touch(devices, "pad.start", down=False)
    devices.configure(Holding(pad="right"))
    touch(devices, "pad.start")
    assert devices.take_menu() == []
    touch(devices, "pad.start", down=False)
    assert devices.take_menu() == [("pause",)]
    touch(devices, "pad.start")
    for _ in range(HOLD_TICKS):
        devices.seal()
    assert devices.seal().held == Button.RETRY  # for as long as it stays down
    touch(devices, "pad.start", down=False)
    assert devices.take_menu() == [] and devices.seal().held == 0


def test_a_lost_window_forgets_what_was_half_pressed(devices: Devices) -> None:
    devices.configure(Holding(pad="left"))
    touch(devices, "pad.back")
    devices.release_all()
    touch(devices, "pad.back", down=False)
    assert devices.take_menu() == []


def tap(devices: Devices, name: str) -> None:
    key(devices, name)
    key(devices, name, down=False)
