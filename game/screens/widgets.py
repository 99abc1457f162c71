"""Menus, panels and hints in the look of the title: slanted magenta bars, thin cyan light."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.desktop.devices import Devices
from game.screens.services import Services
from game.view.text import Font, Style

Colour = tuple[int, int, int]

INK: Final[Colour] = (244, 232, 246)
SOFT: Final[Colour] = (186, 160, 204)
DIM: Final[Colour] = (132, 108, 152)
HOT: Final[Colour] = (255, 64, 150)
CYAN: Final[Colour] = (72, 216, 255)
GOLD: Final[Colour] = (255, 206, 92)
NIGHT: Final[Colour] = (10, 5, 18)
SHADOW: Final[Colour] = (6, 4, 12)

ROW: Final = 15  # px between menu rows
PAIRS: Final = {"choose": "menu.arrows", "sides": "menu.sides"}  # hints that name two directions
STRIP: Final = 10  # px of dark above the words at the foot of a screen
STRIP_ALPHA: Final = 170
SLANT: Final = 6  # px that the selected bar leans
REPEAT_FIRST: Final = 22  # t until a held direction repeats
REPEAT_NEXT: Final = 6  # t between repeats
_DIRECTIONS: Final = ("up", "down", "left", "right")


@dataclass(slots=True)
class Entry:
    """A row of a menu. `value` shows at the right; `adjust` takes -1 or +1."""

    label: str
    choose: Callable[[], None] | None = None
    adjust: Callable[[int], None] | None = None
    value: Callable[[], str] | None = None
    hint: str = ""


class Repeat:
    """A direction that is held is pressed again and again."""

    def __init__(self, devices: Devices) -> None:
        self._devices = devices
        self._held = 0

    def due(self) -> str:
        """Once a tick: the direction that is pressed again now, or ''."""
        held = next((word for word in _DIRECTIONS if self._devices.holds_command(word)), "")
        self._held = self._held + 1 if held else 0
        late = self._held - REPEAT_FIRST
        return held if held and late >= 0 and late % REPEAT_NEXT == 0 else ""


class Menu:
    """A list of entries: keys, pad and mouse move the bar, held directions repeat.

    When there are more entries than `rows`, the list scrolls.
    """

    def __init__(
        self, services: Services, entries: Sequence[Entry], x: int, y: int, width: int,
        rows: int = 99,
    ) -> None:  # fmt: skip
        self.services = services
        self.entries = list(entries)
        self.index = 0
        self.x, self.y, self.width = x, y, width
        self._rows = rows
        self._first = 0
        self._repeat = Repeat(services.devices)
        self._age = 0
        self._mouse = services.mouse()

    @property
    def current(self) -> Entry:
        """The entry under the bar."""
        return self.entries[self.index]

    def command(self, word: str) -> bool:
        """Take a menu command; True when it was one for a menu."""
        if word in ("up", "down"):
            self._move(-1 if word == "up" else 1)
        elif word in ("left", "right"):
            self._adjust(-1 if word == "left" else 1)
        elif word == "confirm":
            self._choose()
        elif word == "click":
            if self._row_at(*self.services.mouse()) == self.index:
                self._choose()
        else:
            return False
        return True

    def tick(self) -> None:
        """Let held directions repeat, and the bar follow the mouse."""
        self._age += 1
        again = self._repeat.due()
        if again:
            self.command(again)
        mouse = self.services.mouse()
        if mouse != self._mouse:
            self._mouse = mouse
            row = self._row_at(*mouse)
            if row is not None and row != self.index:
                self.index = row
                self._age = 0

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the visible rows."""
        font = self.services.small
        for row, top in self.visible():
            entry = self.entries[row]
            chosen = row == self.index
            if chosen:
                self._bar(canvas, top)
            shift = min(4, self._age) if chosen else 0
            style = Style(INK if chosen else SOFT, tracking=1, shadow=SHADOW)
            font.draw(canvas, entry.label, (self.x + 8 + shift, top), style)
            if entry.value is not None:
                self._value(canvas, entry, top, chosen)
        if self._first > 0:
            _arrow(canvas, self.x + self.width // 2, self.y - 8, -1)
        if self._first + self._rows < len(self.entries):
            _arrow(canvas, self.x + self.width // 2, self.y + self._rows * ROW - 3, 1)

    def visible(self) -> list[tuple[int, int]]:
        """(index, top in px) of the rows that are shown."""
        last = min(len(self.entries), self._first + self._rows)
        return [(row, self.y + (row - self._first) * ROW) for row in range(self._first, last)]

    def _value(self, canvas: pygame.Surface, entry: Entry, top: int, chosen: bool) -> None:
        assert entry.value is not None
        text = entry.value()
        if chosen and entry.adjust is not None:
            text = f"< {text} >"
        style = Style(GOLD if chosen else DIM, tracking=1, shadow=SHADOW)
        self.services.small.draw(canvas, text, (self.x + self.width - 10, top), style, align=1.0)

    def _bar(self, canvas: pygame.Surface, top: int) -> None:
        wide = self.width * min(8, self._age + 3) // 8
        bar = pygame.Surface((wide, ROW - 2), pygame.SRCALPHA)
        for x in range(wide):
            share = 1.0 - x / max(1, wide)
            bar.fill((216, 30, 120, int(40 + 150 * share)), (x, 0, 1, ROW - 2))
        for y in range(ROW - 2):  # the slanted right end
            cut = SLANT * y // (ROW - 2)
            bar.fill((0, 0, 0, 0), (wide - cut, y, cut, 1))
        canvas.blit(bar, (self.x, top - 3))
        canvas.fill(CYAN, (self.x - 3, top - 3, 2, ROW - 2))

    def show(self, index: int) -> None:
        """Put the bar on a row, and the row on the screen."""
        self.index = index
        self._age = 0
        if self.index < self._first:
            self._first = self.index
        elif self.index >= self._first + self._rows:
            self._first = self.index - self._rows + 1

    def _move(self, by: int) -> None:
        self.show((self.index + by) % len(self.entries))
        self.services.sound.ui("ui_move")

    def _adjust(self, by: int) -> None:
        if self.current.adjust is not None:
            self.current.adjust(by)
            self.services.sound.ui("ui_move")

    def _choose(self) -> None:
        entry = self.current
        if entry.choose is not None:
            self.services.sound.ui("ui_confirm")
            entry.choose()
        elif entry.adjust is not None:
            self._adjust(1)

    def _row_at(self, x: float, y: float) -> int | None:
        if not self.x - 4 <= x < self.x + self.width:
            return None
        row = int((y - self.y + 4) // ROW)
        if not 0 <= row < min(self._rows, len(self.entries)):
            return None
        return row + self._first if row + self._first < len(self.entries) else None


def _arrow(canvas: pygame.Surface, x: int, y: int, way: int) -> None:
    for step in range(4):
        canvas.fill(CYAN, (x - step, y + way * (3 - step), step * 2 + 1, 1))


def veil(canvas: pygame.Surface, strength: int) -> None:
    """Darken the canvas; strength 0..255."""
    shade = 255 - strength
    canvas.fill((shade, shade, min(255, shade + 10)), special_flags=pygame.BLEND_RGB_MULT)


def panel(canvas: pygame.Surface, rect: pygame.Rect, alpha: int = 190) -> None:
    """A dark plate with a cut corner and a magenta hairline on top."""
    plate = pygame.Surface(rect.size, pygame.SRCALPHA)
    plate.fill((*NIGHT, alpha))
    for row in range(SLANT):
        cut = SLANT - row
        plate.fill((0, 0, 0, 0), (rect.width - cut, row, cut, 1))
        plate.fill((0, 0, 0, 0), (0, rect.height - 1 - row, cut, 1))
    plate.fill((*HOT, 255), (0, 0, rect.width - SLANT, 1))
    plate.fill((*CYAN, 90), (SLANT, rect.height - 1, rect.width - SLANT, 1))
    canvas.blit(plate, rect.topleft)


def heading(canvas: pygame.Surface, font: Font, text: str, place: tuple[int, int]) -> None:
    """The name of a screen."""
    font.draw(canvas, text, place, Style(HOT, tracking=2, shadow=SHADOW))


def key_hints(
    services: Services, canvas: pygame.Surface, hints: Sequence[tuple[str, str]], y: int = 343
) -> None:
    """`(menu command, text row)` pairs at the foot of a screen, by the device in use."""
    bindings = services.bindings
    pad = services.devices.last == "pad"
    strip = pygame.Surface((canvas.get_width(), canvas.get_height() - y + STRIP), pygame.SRCALPHA)
    strip.fill((*NIGHT, STRIP_ALPHA))
    canvas.blit(strip, (0, y - STRIP))
    x = 40
    for command, row in hints:
        inputs = bindings.table.menu.get(command, [])
        name = next((name for name in inputs if name.startswith("pad.") == pad), "")
        label = services.say(PAIRS[command]) if command in PAIRS else bindings.label(name)
        width = key_cap(canvas, services.small, label, (x, y))
        text = services.say(row)
        services.small.draw(canvas, text, (x + width + 5, y), Style(SOFT, shadow=SHADOW))
        x += width + services.small.width(text) + 22


def key_cap(canvas: pygame.Surface, font: Font, label: str, place: tuple[int, int]) -> int:
    """A key with its name; returns its width."""
    x, y = place
    width = font.width(label) + 8
    canvas.fill((54, 36, 70), (x, y - 3, width, font.height + 6))
    canvas.fill((24, 14, 34), (x + 1, y - 2, width - 2, font.height + 3))
    canvas.fill((92, 66, 116), (x + 1, y - 3, width - 2, 1))
    font.draw(canvas, label, (x + 4, y), Style(INK))
    return width
