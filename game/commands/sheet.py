"""`kikimora sheet`: one contact sheet of all sprites, a telling frame of each animation, named."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

import numpy as np
import pygame

from game.commands.canvas import open_hidden_display, save_png
from game.commands.common import UsageError
from game.commands.sprite_files import SpriteFile, known_sprites, load_sprite
from game.core.paths import assets_dir
from game.view.surfaces import Colour
from game.view.text import Font, Style

COLUMNS: Final = 26
CELL: Final = (88, 92)  # px of one frame
GROUND: Final = 76  # px from the top of a cell to the ground line
TITLE: Final = 14  # px above the frames of a sprite
LARGEST: Final = 16384  # px: wider or higher pictures are refused by many viewers
BACK: Final = (22, 18, 36)  # the game's dark ground
FLOOR: Final = (60, 44, 82)
PAPER: Final = (196, 190, 204)
INK: Final = (168, 160, 190)
NAME: Final = (240, 232, 250)
RIMS: Final = (((255, 47, 142), (63, 230, 255)), ((255, 148, 64), (168, 216, 255)))
"""Left and right rim: neon of the club, ember and moon of the village."""
VILLAGE: Final = (
    "house_", "hunter", "flame_bearer", "grenadier", "seizer", "bell_ringer", "pair_", "lodger",
    "hanna", "luska", "warden", "daniel", "ella", "eve_village",
)  # fmt: skip
BRIEF: Final = ("idle", "guard")
LASTING: Final = ("dead", "down", "lying", "finished", "land")  # what they end in tells most


def run(args: argparse.Namespace) -> int:
    """Draw the sheet."""
    out = Path(args.out)
    if out.suffix.lower() != ".png":
        raise UsageError(f"{args.out!r} is no .png file")
    open_hidden_display()
    names = args.sprites or known_sprites()
    font = Font.load(assets_dir() / "fonts", "small")
    blocks = [_block(name, load_sprite(name), args, font) for name in names]
    sheet = _stack(blocks, PAPER if args.black else BACK, args.brief)
    size = sheet.get_width() * args.scale, sheet.get_height() * args.scale
    if max(size) > LARGEST:
        raise UsageError(f"the sheet would be {size[0]}x{size[1]} px; name fewer sprites")
    save_png(pygame.transform.scale(sheet, size), out)
    print(f"{out}: {len(names)} sprite(s)")
    return 0


def _block(name: str, sprite: SpriteFile, args: argparse.Namespace, font: Font) -> pygame.Surface:
    """All cells of one sprite under its name."""
    anims = sprite.table["anims"]
    wanted = [anim for anim in BRIEF if anim in anims] if args.brief else list(anims)
    columns = len(wanted) if args.brief else min(COLUMNS, len(wanted))
    rows = -(-len(wanted) // columns)
    block = pygame.Surface((columns * CELL[0], TITLE + rows * CELL[1]))
    block.fill(PAPER if args.black else BACK)
    font.draw(block, name, (4, 4), Style((0, 0, 0) if args.black else NAME))
    body = _black(sprite.picture) if args.black else _lit(name, sprite.picture)
    drawn = SpriteFile(sprite.table, body)
    for number, anim in enumerate(wanted):
        row, column = divmod(number, columns)
        corner = column * CELL[0], TITLE + row * CELL[1]
        _cell(block, corner, drawn, hero_frame(anim, anims[anim]))
        label = Style((70, 64, 80) if args.black else INK)
        foot = corner[0] + CELL[0] // 2, corner[1] + GROUND + 5
        font.draw(block, anim, foot, label, align=0.5)
    return block


def hero_frame(name: str, row: dict[str, Any]) -> int:
    """The frame that tells an animation: the blow, the level aim, the middle, or how it ends."""
    if row["kind"] == "move":
        return int((row["active"] or row["startup"])[0])
    frames = row["frames"]
    if row["kind"] == "aim":
        return int(frames[min(range(len(frames)), key=lambda i: abs(row["angles"][i]))])
    if row["kind"] == "loop":
        return int(frames[0])
    return int(frames[-1] if name.startswith(LASTING) else frames[len(frames) // 2])


def _cell(block: pygame.Surface, corner: tuple[int, int], sprite: SpriteFile, frame: int) -> None:
    picture, (ax, ay) = sprite.cut(frame)
    block.fill(FLOOR, (corner[0], corner[1] + GROUND, CELL[0], 1))
    foot = corner[0] + CELL[0] // 2, corner[1] + GROUND
    block.blit(picture, (foot[0] - ax, foot[1] - ay))


def _black(picture: pygame.Surface) -> pygame.Surface:
    """The outline alone, without the soft halo."""
    black = picture.copy()
    pygame.surfarray.pixels3d(black)[:] = 0
    alpha = pygame.surfarray.pixels_alpha(black)
    alpha[:] = np.where(alpha == 255, 255, 0)
    return black


def _lit(name: str, picture: pygame.Surface) -> pygame.Surface:
    """The figure with the rims of its place."""
    path = assets_dir() / "sprites" / f"{name}_rim.png"
    masks = pygame.surfarray.array3d(pygame.image.load(path)) / 255.0
    lit = picture.copy()
    pixels = pygame.surfarray.pixels3d(lit)
    mixed = pixels.astype(np.float64)
    tints: tuple[Colour, Colour] = RIMS[1 if name.startswith(VILLAGE) else 0]
    for side, tint in enumerate(tints):
        share = masks[:, :, side : side + 1]
        mixed = mixed * (1 - share) + np.array(tint) * share
    pixels[:] = mixed.astype(np.uint8)
    return lit


def _stack(blocks: list[pygame.Surface], back: Colour, beside: bool) -> pygame.Surface:
    """Blocks below each other, or (small ones) side by side in rows."""
    width = max(COLUMNS * CELL[0] if beside else 0, *(block.get_width() for block in blocks))
    places, x, y, high = [], 0, 0, 0
    for block in blocks:
        if x and (not beside or x + block.get_width() > width):
            x, y, high = 0, y + high, 0
        places.append((x, y))
        x += block.get_width()
        high = max(high, block.get_height())
    sheet = pygame.Surface((width, y + high))
    sheet.fill(back)
    sheet.blits(list(zip(blocks, places, strict=True)), False)
    return sheet
