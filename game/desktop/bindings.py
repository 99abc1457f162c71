"""What each key, button and stick means: one table in assets/data plus the player's changes.

An input is the name of one key or button, two of them that are pressed together ("pad.back+pad.a":
the last one pressed while the others are down), or one that is kept down ("hold:pad.back").
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from game.core.errors import TableError
from game.core.inputs import Button

Share = Annotated[float, Meta(gt=0, lt=1)]
Scheme = dict[str, list[str]]

SCHEMES = ("mouse", "keys", "left", "right", "pad", "pad_left", "pad_right")
PAD = "pad"
PAUSE = "pause"
HOLD = "hold:"
_JOINT = re.compile(r"\+(?=(?:key|mouse|pad)\.)")  # the "+" of a stick's direction is none


def parts_of(name: str) -> tuple[str, ...]:
    """The single inputs that an input is made of, in the order in which they go down."""
    return tuple(_JOINT.split(name.removeprefix(HOLD)))


class PadTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Thresholds of sticks and triggers as shares of their way."""

    dead_zone: Share
    press_x: Share
    press_y: Share
    release: Share
    trigger: Share


class RawPadTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of the numbered buttons and axes of a pad that SDL has no mapping for."""

    buttons: tuple[str, ...]
    axes: tuple[str, ...]


class ReservedTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Inputs that no action may take."""

    inputs: tuple[str, ...]


class BindingTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shipped table, assets/data/bindings.toml."""

    version: int
    actions: tuple[str, ...]
    shared: dict[str, tuple[str, ...]]
    schemes: dict[str, Scheme]
    menu: Scheme
    window: Scheme
    reserved: ReservedTable
    pad: PadTable
    raw_pad: RawPadTable
    labels: dict[str, str]
    unlisted: tuple[str, ...] = ()  # bound, but no map uses them yet: not on the controls screen

    @property
    def listed(self) -> tuple[str, ...]:
        """Actions of the controls screen, in its order."""
        return tuple(action for action in self.actions if action not in self.unlisted)


def load_binding_table(path: Path) -> BindingTable:
    """Read and check the table. Raises TableError."""
    try:
        table = msgspec.convert(tomllib.loads(path.read_text("utf-8")), BindingTable)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise TableError(f"{path.name}: {error}") from None
    known = {name.lower() for name in Button.__members__} | {PAUSE}
    if set(table.actions) != known:
        wrong = sorted(set(table.actions) ^ known)[0]
        raise TableError(f"{path.name}: actions: {wrong!r} is unknown or missing")
    for name in SCHEMES:
        if set(table.schemes.get(name, {})) != known:
            raise TableError(f"{path.name}: schemes.{name} must bind exactly the listed actions")
        empty = next((action for action, row in table.schemes[name].items() if not row), "")
        if empty:
            raise TableError(f"{path.name}: schemes.{name} leaves {empty!r} without an input")
    return table


class Bindings:
    """The table with the player's changes: from inputs to actions and back."""

    def __init__(self, table: BindingTable, changes: dict[str, Scheme]) -> None:
        self.table = table
        self._schemes: dict[str, Scheme] = {}
        for name in SCHEMES:
            merged = {action: list(inputs) for action, inputs in table.schemes[name].items()}
            for action, inputs in changes.get(name, {}).items():
                if action in merged:
                    merged[action] = list(inputs)
            self._schemes[name] = merged

    def inputs(self, scheme: str, action: str) -> tuple[str, ...]:
        """The inputs bound to an action."""
        return tuple(self._schemes[scheme][action])

    def buttons(self, *schemes: str) -> dict[str, int]:
        """Button bits by single input over these schemes."""
        bits = self._bits(schemes)
        return {name: some for name, some in bits.items() if name == parts_of(name)[0]}

    def chords(self, *schemes: str) -> dict[tuple[str, ...], int]:
        """Button bits by inputs that are pressed together."""
        parts = {parts_of(name): some for name, some in self._bits(schemes).items()}
        return {names: some for names, some in parts.items() if len(names) > 1}

    def holds(self, *schemes: str) -> dict[str, int]:
        """Button bits by single input that is kept down."""
        bits = self._bits(schemes)
        return {parts_of(name)[0]: some for name, some in bits.items() if name.startswith(HOLD)}

    def _bits(self, schemes: tuple[str, ...]) -> dict[str, int]:
        bits: dict[str, int] = {}
        for scheme in schemes:
            for action, inputs in self._schemes[scheme].items():
                for name in inputs if action != PAUSE else ():
                    bits[name] = bits.get(name, 0) | Button[action.upper()]
        return bits

    def menu(self, *schemes: str) -> dict[str, tuple[str, ...]]:
        """Menu commands by input; the player's own pause inputs pause, too."""
        commands: dict[str, list[str]] = {}
        for command, inputs in self.table.menu.items():
            for name in inputs:
                commands.setdefault(name, []).append(command)
        for scheme in schemes:
            for name in self._schemes[scheme][PAUSE]:
                known = commands.setdefault(name, [])
                if PAUSE not in known:
                    known.append(PAUSE)
        return {name: tuple(known) for name, known in commands.items()}

    def rebind(self, scheme: str, action: str, name: str) -> bool:
        """Give an action a single new input. False when the input is reserved."""
        if name in self.table.reserved.inputs or not _fits(scheme, name):
            return False
        self._schemes[scheme][action] = [name]
        return True

    def clear(self, scheme: str, action: str) -> None:
        """Leave an action without an input, except pause, which must stay reachable."""
        if action != PAUSE:
            self._schemes[scheme][action] = []

    def reset(self, scheme: str) -> None:
        """Return to the shipped table."""
        shipped = self.table.schemes[scheme]
        self._schemes[scheme] = {action: list(inputs) for action, inputs in shipped.items()}

    def conflicts(self, scheme: str) -> dict[str, tuple[str, ...]]:
        """For each action, the others that one of its inputs also triggers, if not meant so."""
        rows = self._schemes[scheme]
        found: dict[str, tuple[str, ...]] = {}
        for action, inputs in rows.items():
            others = tuple(
                other
                for other, names in rows.items()
                if other != action
                and not self._may_share(action, other)
                and set(names) & set(inputs)
            )
            if others:
                found[action] = others
        return found

    def changes(self) -> dict[str, Scheme]:
        """What differs from the shipped table, for the settings file."""
        changed: dict[str, Scheme] = {}
        for scheme, rows in self._schemes.items():
            shipped = self.table.schemes[scheme]
            different = {
                action: list(row) for action, row in rows.items() if row != shipped[action]
            }
            if different:
                changed[scheme] = different
        return changed

    def label(self, name: str) -> str:
        """Short name of an input."""
        names = [
            self.table.labels.get(part, part.partition(".")[2].replace("_", " ").upper())
            for part in parts_of(name)
        ]
        kept = (self.table.labels[HOLD],) if name.startswith(HOLD) else ()
        return " ".join((*kept, " + ".join(names)))

    def action_label(self, scheme: str, action: str) -> str:
        """Short name of the first input of an action, '' when it has none."""
        inputs = self._schemes[scheme][action]
        return self.label(inputs[0]) if inputs else ""

    def _may_share(self, one: str, other: str) -> bool:
        shared = self.table.shared
        return other in shared.get(one, ()) or one in shared.get(other, ())


def _fits(scheme: str, name: str) -> bool:
    device = name.partition(".")[0]
    if scheme.startswith(PAD):
        return device == "pad"
    return device == "key" or (scheme == "mouse" and device == "mouse")
