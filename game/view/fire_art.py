"""The pictures of fire and smoke: loops of flame in five sizes, balls of fire, puffs of smoke."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pygame

from game.view.assets import read_table
from game.view.surfaces import MULTIPLY, ArtError, copied, load, solid

BLUE: Final = (0, 0, 255)  # the channel that holds heat
BALL: Final = "ball"
Pictures = tuple[pygame.Surface, ...]


@dataclass(frozen=True, slots=True)
class FireArt:
    """What flames, jets and smoke are put together from. Flames hold heat in their blue channel;
    all loops of a size are equally long."""

    loops: Mapping[str, tuple[Pictures, ...]]  # by size: variants of one loop
    ticks: int  # that each picture of a loop shows
    balls: tuple[Pictures, ...]  # variants, each in growing sizes
    smoke: tuple[Pictures, ...]  # variants, each by stage of its climb
    rags: Pictures  # noise that tears flames: upright, and along a jet

    def flame(self, size: str, seed: int, tick: int) -> pygame.Surface:
        """The picture of a body of flame now; each seed is out of step with the others."""
        variants = self.loops[size]
        loop = variants[seed % len(variants)]
        return loop[(tick // self.ticks + seed // len(variants)) % len(loop)]


def load_fire(folder: Path) -> FireArt:
    """Read the sheets; a broken table is named in one sentence."""
    path = folder / "flames.json"
    table = read_table(path)
    heat, clouds = load(folder / "flames.png", alpha=False), load(folder / "smoke.png")
    rags = load(folder / "flames_rags.png", alpha=False)
    for sheet in (heat, rags):
        sheet.blit(solid(sheet.get_size(), BLUE), (0, 0), special_flags=MULTIPLY)
    try:
        loops = {name: _cut(heat, rows) for name, rows in table["heat"].items()}
        smoke = tuple(tuple(map(_packed, row)) for row in _cut(clouds, table["smoke"]))
        torn = tuple(rags.subsurface(rect) for rect in table["rags"])
        return FireArt(loops, int(table["ticks"]), loops.pop(BALL), smoke, torn)
    except (KeyError, TypeError, ValueError) as error:
        raise ArtError(f"{path}: the table does not fit its sheets ({error!r})") from None


def _cut(sheet: pygame.Surface, rows: list[list[Any]]) -> tuple[Pictures, ...]:
    return tuple(tuple(sheet.subsurface(rect) for rect in row) for row in rows)


def _packed(picture: pygame.Surface) -> pygame.Surface:
    """With run-length codes, for most of its corners are empty."""
    packed = copied(picture)
    packed.set_alpha(255, pygame.RLEACCEL)
    return packed
