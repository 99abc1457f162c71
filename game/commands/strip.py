"""`kikimora strip`: a film strip of a sprite with ground line, anchors and boxes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

import pygame

from game.commands.canvas import open_hidden_display, save_png
from game.commands.common import UsageError
from game.commands.pair import draw_pair
from game.commands.sprite_files import SpriteFile, load_sprite
from game.content.loader import Tables, load_tables, nearest
from game.core.errors import KikimoraError
from game.core.paths import assets_dir
from game.view.text import Font, Style

SCALE: Final = 2
CELL: Final = (112, 92)  # px of one frame before scaling
GROUND: Final = 78  # px from the top of a cell to the ground line
LABEL: Final = 12  # px above a row
BACK: Final = (38, 34, 50)
LINE: Final = (90, 220, 120)
HURT: Final = (80, 160, 255)
HIT: Final = (255, 70, 70)
GRIP: Final = (255, 220, 80)
INK: Final = (230, 226, 238)


def run(args: argparse.Namespace) -> int:
    """Draw one animation, or all of them below each other."""
    out = Path(args.out)
    if out.suffix.lower() != ".png":
        raise UsageError(f"{args.out!r} is no .png file")
    open_hidden_display()
    tables = load_tables(assets_dir())
    font = Font.load(assets_dir() / "fonts", "small")
    if args.partner:
        save_png(draw_pair(args, tables, font), out)
        print(f"{out}: {args.sprite} {args.move} with {args.partner}")
        return 0
    sheet = load_sprite(args.sprite)
    anims = sheet.anims()
    names = [_chosen(args.move, anims, tables)] if args.move else list(anims)
    columns = max(len(anims[name]) for name in names)
    row_height = (CELL[1] + LABEL) * SCALE
    strip = pygame.Surface((columns * CELL[0] * SCALE, len(names) * row_height))
    strip.fill(BACK)
    for number, name in enumerate(names):
        top = number * row_height
        font.draw(strip, f"{args.sprite} {name}", (6, top + 4), Style(INK))
        row = _draw_row(sheet, anims[name], args.move or name, tables, font)
        strip.blit(row, (0, top + LABEL * SCALE))
    save_png(strip, out)
    print(f"{out}: {len(names)} animation(s) of {args.sprite}")
    return 0


def _chosen(move: str, anims: dict[str, Any], tables: Tables) -> str:
    """The animation of that name, or of the move of that name."""
    if move in anims:
        return move
    row = tables.moves.get(move)
    if row is not None and row.anim in anims:
        return row.anim
    raise KikimoraError(f"the sprite has no animation {move!r}{nearest(move, anims)}")


def _draw_row(
    sheet: SpriteFile, frames: list[tuple[int, str]], move: str, tables: Tables, font: Font
) -> pygame.Surface:
    width, height = CELL[0] * len(frames), CELL[1]
    row = pygame.Surface((width * SCALE, height * SCALE))
    row.fill(BACK)
    row.fill(LINE, (0, GROUND * SCALE, width * SCALE, 1))
    box = tables.moves[move].box if move in tables.moves else None
    for column, (number, word) in enumerate(frames):
        frame = sheet.table["frames"][number]
        x, y, w, h = frame["rect"]
        ax, ay = frame["anchor"]
        foot = ((column * CELL[0] + CELL[0] // 2) * SCALE, GROUND * SCALE)
        part = pygame.transform.scale(
            sheet.picture.subsurface((x, y, w, h)), (w * SCALE, h * SCALE)
        )
        row.blit(part, (foot[0] - ax * SCALE, foot[1] - ay * SCALE))
        eve = tables.eve
        half, tall = eve.hurt_half_width, eve.hurt_height
        _box(row, foot, (-half, -tall, half, 0.0), HURT)
        if box is not None and word == "active":
            _box(row, foot, box, HIT)
        if frame.get("hand"):
            hx, hy = frame["hand"][:2]
            row.fill(GRIP, (foot[0] + hx * SCALE - 1, foot[1] + hy * SCALE - 1, 3, 3))
        font.draw(row, word, (foot[0], (GROUND + 4) * SCALE), Style(INK), align=0.5)
    return row


def _box(
    row: pygame.Surface,
    foot: tuple[int, int],
    box: tuple[float, float, float, float],
    colour: tuple[int, int, int],
) -> None:
    x0, y0, x1, y1 = (round(value * SCALE) for value in box)
    pygame.draw.rect(row, colour, (foot[0] + x0, foot[1] + y0, x1 - x0, y1 - y0), 1)
