"""Keyboard, mouse and pads: from SDL events to one InputFrame per tick.

The pressed set is our own, fed by events only: posted events (tests) and real ones are the same,
and a tap that begins and ends between two ticks is not lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame

from game.core.angles import angle_of
from game.core.inputs import AUTO_AIM, Button, InputFrame
from game.desktop.bindings import Bindings
from game.desktop.pads import PadEvent, Pads

_MOUSE_NAMES: Final = {1: "left", 2: "middle", 3: "right", 6: "x1", 7: "x2"}
_OPPOSITE: Final = {
    Button.LEFT: Button.RIGHT,
    Button.RIGHT: Button.LEFT,
    Button.UP: Button.DOWN,
    Button.DOWN: Button.UP,
}
AUTO: Final = "auto"
SWITCHED: Final = ("mouse", "keys")  # between these `auto` chooses by itself
HOLD_TICKS: Final = 15  # t after which an input counts as kept down
THROW_LATCH: Final = 60  # t that a throw which is pressed, not held, waits for its second press
WALK_TICKS: Final = 40  # t of A or D alone that nobody who plays with arrows parries or waits for
STANDS_UP: Final = Button.UP | Button.JUMP | Button.ROLL  # end a crouch that is pressed, not held
_DIRECTIONS: Final = Button.LEFT | Button.RIGHT | Button.UP | Button.DOWN


def scancode_names() -> dict[int, str]:
    """Input name of each scancode; aliases resolve to the alphabetically first name."""
    prefix = "KSCAN_"
    names: dict[int, str] = {}
    for constant in sorted(dir(pygame)):
        if constant.startswith(prefix):
            code = int(getattr(pygame, constant))
            names.setdefault(code, "key." + constant[len(prefix) :].lower())
    return names


@dataclass(frozen=True, slots=True)
class Holding:
    """How keys are laid out and held. `scheme` is auto or a scheme of keyboard and mouse, `pad`
    both, left or right; a toggle is pressed once to begin and once to end instead of held."""

    scheme: str = AUTO
    pad: str = "both"
    focus_toggle: bool = False
    crouch_toggle: bool = False
    throw_toggle: bool = False

    @property
    def pad_scheme(self) -> str:
        """The scheme of the pad in force."""
        return "pad" if self.pad == "both" else f"pad_{self.pad}"

    @property
    def toggles(self) -> int:
        """Bits of the buttons that are pressed instead of held."""
        bits = Button.FOCUS * self.focus_toggle | Button.DOWN * self.crouch_toggle
        return int(bits | Button.THROW * self.throw_toggle)


class Devices:
    """All input devices as one. `last` is the scheme of the device that was used last."""

    def __init__(self, bindings: Bindings, holding: Holding | None = None) -> None:
        holding = holding or Holding()
        scheme = holding.scheme
        self.bindings = bindings
        self.pads = Pads(bindings.table.pad, bindings.table.raw_pad)
        self.last = "mouse" if scheme == AUTO else scheme
        self.mouse = (0, 0)
        self.fresh: str | None = None  # newest input that went down, for the remap screen
        self.may_switch = False  # True in play, where arrows or clicks tell how one plays
        self._setting = scheme
        self._pad = holding.pad_scheme
        self._toggle = holding.toggles
        self._names = scancode_names()
        self._down: list[str] = []  # in the order in which they went down
        self._joined: dict[str, int] = {}  # what those that are down mean together with others
        self._undecided: dict[str, int] = {}  # t that each has been down: alone, joined or kept?
        self._pressed = 0
        self._latched = 0
        self._aimed = 0  # t that a latched throw has been held back
        self._menu: list[tuple[str, ...]] = []
        self._window: list[str] = []
        self._desk = self.last  # scheme in force for keyboard and mouse
        self._alone = 0  # t that only keys were down with which the other scheme would walk
        self.rebuild()

    # --- set-up ---------------------------------------------------------------------------------

    def configure(self, holding: Holding) -> None:
        """Take over changed options."""
        self._setting = holding.scheme
        self._pad = holding.pad_scheme
        self._toggle = holding.toggles
        self._latched = 0
        if holding.scheme != AUTO:
            self._desk = holding.scheme
        elif self._desk not in SWITCHED:
            self._desk = "mouse"
        self.rebuild()

    def rebuild(self) -> None:
        """Read the bindings anew after a change."""
        if self.last != "pad":
            self.last = self._desk
        self._buttons = self.bindings.buttons(self._desk, self._pad)
        self._commands = self.bindings.menu(self._desk, self._pad)
        self._pairs = self.bindings.chords(self._desk, self._pad)
        self._kept = self.bindings.holds(self._desk, self._pad)
        self._waits = {names[0] for names in self._pairs if not self._steers(names[0])}
        self._waits |= set(self._kept)
        self._chords = [
            (command, chord.split("+"))
            for command, chords in self.bindings.table.window.items()
            for chord in chords
        ]
        self._switch = self._switch_inputs()
        self._walk = self._walk_inputs()

    def _switch_inputs(self) -> set[str]:
        """Inputs that show that the player uses the other scheme: its own directions, clicks. Back
        to keys and mouse leads every key that arrows alone have no use for; A and D, which they
        use for something else, tell by being kept down (`_walk_inputs`)."""
        mine = self.bindings.buttons(self._desk)
        other = self.bindings.buttons("keys" if self._desk == "mouse" else "mouse")
        return {
            name
            for name, bits in other.items()
            if name not in mine
            and (self._desk == "keys" or bits & _DIRECTIONS or name.startswith("mouse."))
        }

    def _walk_inputs(self) -> set[str]:
        """Directions of the other scheme that mean something else in this one."""
        if self._setting != AUTO or self._desk not in SWITCHED:
            return set()
        other = self.bindings.buttons("keys" if self._desk == "mouse" else "mouse")
        return {
            name
            for name, bits in other.items()
            if bits & _DIRECTIONS and not self._buttons.get(name, _DIRECTIONS) & _DIRECTIONS
        }

    # --- events in ------------------------------------------------------------------------------

    def feed(self, event: pygame.event.Event) -> None:
        """Take one event of the queue; events of other kinds are ignored."""
        kind = event.type
        if kind == pygame.KEYDOWN:
            self._press(self._key_name(event))
        elif kind == pygame.KEYUP:
            self._release(self._key_name(event))
        elif kind == pygame.MOUSEMOTION:
            self.mouse = event.pos
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            name = _MOUSE_NAMES.get(event.button)
            if name is not None:
                self.mouse = event.pos
                (self._press if kind == pygame.MOUSEBUTTONDOWN else self._release)("mouse." + name)
        else:
            for change in self.pads.feed(event):
                self._take_pad(change)

    def release_all(self) -> None:
        """Forget everything that is held: the window lost the focus."""
        self._down.clear()
        self._joined.clear()
        self._undecided.clear()
        self._pressed = self._latched = 0
        self._alone = 0
        self._menu.clear()
        self._window.clear()
        self.pads.release_all()

    # --- out ------------------------------------------------------------------------------------

    def seal(self, aim: int = AUTO_AIM) -> InputFrame:
        """The frame for the next tick; what was pressed is told once."""
        self._aimed = self._aimed + 1 if self._latched & Button.THROW else 0
        if self._aimed > THROW_LATCH:
            self._latched &= ~Button.THROW
        for name in list(self._undecided):
            self._undecided[name] += 1
            if self._undecided[name] >= HOLD_TICKS and name in self._kept:
                del self._undecided[name]
                self._mean(name, self._kept[name])
        if self.may_switch:
            self._notice_walking()
        frame = InputFrame(int(self._held()), int(self._pressed), aim)
        self._pressed = 0
        return frame

    def take_menu(self) -> list[tuple[str, ...]]:
        """Menu commands since the last call: for each input all that it may mean."""
        commands, self._menu = self._menu, []
        return commands

    def take_window(self) -> list[str]:
        """Window commands (full screen, debug, reload) since the last call."""
        commands, self._window = self._window, []
        return commands

    def drop_pressed(self) -> None:
        """Forget presses that belonged to another screen; what is held stays held."""
        self._pressed = 0

    def holds_command(self, command: str) -> bool:
        """Whether an input of this menu command is down (for menu repeat)."""
        return any(command in self._commands.get(name, ()) for name in self._down)

    def stick_aim(self) -> int:
        """Aim of the right stick, or AUTO_AIM inside its dead zone, or where it steers."""
        if self._pad == "pad_right":
            return AUTO_AIM
        x, y = self.pads.stick
        if x * x + y * y < self.bindings.table.pad.dead_zone**2:
            return AUTO_AIM
        return angle_of(x, y)

    @property
    def scheme(self) -> str:
        """The scheme whose names prompts should show."""
        return self._pad if self.last == "pad" else self.last

    # --- inside ---------------------------------------------------------------------------------

    def _key_name(self, event: pygame.event.Event) -> str:
        return self._names.get(event.scancode, f"key.code{event.scancode}")

    def _take_pad(self, change: PadEvent) -> None:
        if change.down:
            self._press(change.name)
        else:
            self._release(change.name)

    def _press(self, name: str) -> None:
        if name in self._down:
            return
        self._down.append(name)
        self.fresh = name
        if self._window_command(name):
            return
        self._notice_device(name)
        pair = self._pair_of(name)
        if pair:
            for base in pair[:-1]:
                self._undecided.pop(base, None)
            self._mean(name, self._pairs[pair])
        elif name in self._waits:
            self._undecided[name] = 0
        else:
            self._ask(name)
            self._begin(self._buttons.get(name, 0))

    def _ask(self, name: str) -> None:
        if name in self._commands:
            self._menu.append(self._commands[name])

    def _mean(self, name: str, bits: int) -> None:
        """What is down stands for these buttons, not for its own."""
        self._joined[name] = bits
        self._begin(bits)

    def _pair_of(self, name: str) -> tuple[str, ...]:
        """The inputs, all down, that mean something together now that this one came last."""
        steered = [other for other in self._down if self._steers(other)]
        for names in self._pairs:
            if names[-1] != name or not all(base in self._down for base in names[:-1]):
                continue
            if not self._steers(names[0]) or steered == [names[0]]:
                return names
        return ()

    def _steers(self, name: str) -> bool:
        return bool(self._buttons.get(name, 0) & _DIRECTIONS)

    def _begin(self, bits: int) -> None:
        """These buttons go down."""
        ends = bits & self._toggle & self._latched  # a second press ends what the first began
        self._pressed |= bits & ~ends
        self._latched ^= bits & self._toggle
        if bits & STANDS_UP and not bits & Button.DOWN:
            self._latched &= ~Button.DOWN

    def _release(self, name: str) -> None:
        if name in self._down:
            self._down.remove(name)
            self._joined.pop(name, None)
        if self._undecided.pop(name, None) is not None:  # it was pressed alone, and shortly
            self._ask(name)
            self._pressed |= self._buttons.get(name, 0)

    def _window_command(self, name: str) -> bool:
        for command, chord in self._chords:
            if chord[-1] == name and all(part in self._down for part in chord):
                self._window.append(command)
                return True
        return False

    def _notice_device(self, name: str) -> None:
        """Remember the device for prompts; in 'auto', arrows or a click change the scheme."""
        if name.startswith("pad."):
            self.last = "pad"
            return
        if name not in self._walk:
            self._alone = 0
        if self.may_switch and self._setting == AUTO and name in self._switch:
            self._switch_desk()
        self.last = self._desk

    def _notice_walking(self) -> None:
        """A or D alone, again or for long: who plays with arrows does not, so she is to walk."""
        self._alone += bool(self._down) and self._walk.issuperset(self._down)
        if self._alone >= WALK_TICKS:
            for name in self._down:
                self._latched &= ~self._buttons[name]  # a focus that was not meant
            self._switch_desk()

    def _switch_desk(self) -> None:
        self._desk = "keys" if self._desk == "mouse" else "mouse"
        self._alone = 0
        self.last = self._desk
        self.rebuild()

    def _held(self) -> int:
        """Button bits that are down. Of two opposite directions the later one counts."""
        held = 0
        for name in self._down:
            bits = self._joined.get(name, self._buttons.get(name, 0))
            if name in self._undecided:
                continue
            for direction, opposite in _OPPOSITE.items():
                if bits & direction:
                    held &= ~opposite
            held |= bits
        return (held & ~self._toggle) | self._latched
