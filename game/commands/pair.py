"""Film strip of two bodies in one scene: grapples and finishers, as the art is drawn to fit."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Any, Final

import pygame

from game.commands.common import UsageError
from game.commands.sprite_files import SpriteFile, load_sprite
from game.content.loader import Tables, nearest
from game.core.errors import KikimoraError
from game.view.text import Font, Style

SCALE: Final = 2
CELL: Final = (96, 84)  # px of one picture before scaling
GROUND: Final = 72  # px from the top of a cell to the ground line
COLUMNS: Final = 11
EVERY: Final = 4  # t between two pictures
AFTER: Final = 16  # t that are shown after a move has ended: the other one falls
MOVE_TICKS: Final = (6, 50, 10)  # of a move that no table row times
BACK: Final = (38, 34, 50)
LINE: Final = (90, 220, 120)
INK: Final = (230, 226, 238)


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the two: his sheet, the frame of every tick, and whether that repeats."""

    sheet: SpriteFile
    frames: list[int]
    loops: bool

    def at(self, tick: int) -> int:
        """Frame at a tick of the scene."""
        if self.loops:
            return self.frames[tick % len(self.frames)]
        return self.frames[min(tick, len(self.frames) - 1)]


def draw_pair(args: argparse.Namespace, tables: Tables, font: Font) -> pygame.Surface:
    """The strip that `strip SPRITE ANIM --with OTHER:ANIM` asks for."""
    sprite, _, anim = args.partner.partition(":")
    if not args.move or not anim:
        raise UsageError("--with takes SPRITE:ANIMATION and needs an animation of the first sprite")
    one = _part(args.sprite, args.move, tables)
    two = _part(sprite, anim, tables)
    length = max(len(one.frames), len(two.frames))
    if not one.loops:
        length = min(length, len(one.frames) + AFTER)
    ticks = range(0, length, EVERY)
    rows = -(-len(ticks) // COLUMNS)
    width, height = min(COLUMNS, len(ticks)) * CELL[0], rows * CELL[1]
    strip = pygame.Surface((width * SCALE, height * SCALE))
    strip.fill(BACK)
    for number, tick in enumerate(ticks):
        left, top = number % COLUMNS * CELL[0], number // COLUMNS * CELL[1]
        strip.fill(LINE, (left * SCALE, (top + GROUND) * SCALE, CELL[0] * SCALE, 1))
        foot = left + CELL[0] // 2 - args.gap // 2, top + GROUND
        _draw(strip, two, tick, (foot[0] + args.gap, foot[1]), not args.same)
        _draw(strip, one, tick, foot, False)
        font.draw(strip, f"{tick} t", (left * SCALE + 4, (top + 2) * SCALE), Style(INK))
    return strip


def _part(sprite: str, name: str, tables: Tables) -> _Part:
    sheet = load_sprite(sprite)
    rows: dict[str, Any] = sheet.table["anims"]
    if name not in rows:
        raise KikimoraError(f"{sprite} has no animation {name!r}{nearest(name, rows)}")
    row = rows[name]
    if row["kind"] != "move":
        ticks = row.get("ticks", [EVERY] * len(row["frames"]))
        pairs = zip(row["frames"], ticks, strict=True)
        return _Part(sheet, [n for n, t in pairs for _ in range(t)], row["kind"] == "loop")
    timed = next((m for m in tables.moves.values() if m.anim == name), None)
    lengths = (timed.startup, timed.active, timed.recovery) if timed else MOVE_TICKS
    frames: list[int] = []
    for phase, length in zip(("startup", "active", "recovery"), lengths, strict=True):
        shown = row[phase]
        frames += [shown[tick * len(shown) // length] for tick in range(length)]
    return _Part(sheet, frames, False)


def _draw(
    strip: pygame.Surface, part: _Part, tick: int, foot: tuple[int, int], turned: bool
) -> None:
    picture, (ax, ay) = part.sheet.cut(part.at(tick))
    w, h = picture.get_size()
    if turned:
        picture, ax = pygame.transform.flip(picture, True, False), w - ax
    big = pygame.transform.scale(picture, (w * SCALE, h * SCALE))
    strip.blit(big, ((foot[0] - ax) * SCALE, (foot[1] - ay) * SCALE))
