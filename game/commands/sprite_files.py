"""A baked figure as the picture commands read it: its table, its sheet, frames by animation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pygame

from game.content.loader import nearest
from game.core.errors import KikimoraError
from game.core.paths import assets_dir


@dataclass(frozen=True, slots=True)
class SpriteFile:
    """Table and picture of one figure."""

    table: dict[str, Any]
    picture: pygame.Surface

    def anims(self) -> dict[str, list[tuple[int, str]]]:
        """Frame numbers of each animation with a word under each: ticks, phase or angle."""
        return {name: _frames(row) for name, row in self.table["anims"].items()}

    def cut(self, number: int) -> tuple[pygame.Surface, tuple[int, int]]:
        """The picture of a frame and its anchor."""
        frame = self.table["frames"][number]
        return self.picture.subsurface(frame["rect"]), tuple(frame["anchor"])


def known_sprites() -> list[str]:
    """Every figure by name: what has a sheet of rims is one."""
    found = (assets_dir() / "sprites").glob("*_rim.png")
    return sorted(path.name.removesuffix("_rim.png") for path in found)


def load_sprite(sprite: str) -> SpriteFile:
    """Read a figure; needs a display."""
    path = assets_dir() / "sprites" / f"{sprite}.json"
    known = known_sprites()
    if sprite not in known:
        raise KikimoraError(f"there is no sprite {sprite!r}{nearest(sprite, known)}")
    try:
        table = json.loads(path.read_text("utf-8"))
        picture = pygame.image.load(path.with_suffix(".png")).convert_alpha()
    except (OSError, ValueError, pygame.error) as error:
        raise KikimoraError(f"{path.name}: cannot be read ({error})") from None
    return SpriteFile(table, picture)


def _frames(row: dict[str, Any]) -> list[tuple[int, str]]:
    if row["kind"] == "move":
        return [
            (frame, phase)
            for phase in ("startup", "active", "recovery")
            for frame in row.get(phase, ())
        ]
    if row["kind"] == "aim":
        return [
            (frame, f"{angle}") for frame, angle in zip(row["frames"], row["angles"], strict=True)
        ]
    return [(frame, f"{ticks} t") for frame, ticks in zip(row["frames"], row["ticks"], strict=True)]
