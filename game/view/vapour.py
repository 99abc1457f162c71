"""Smoke, steam, foam and water in the air."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pygame

from game.core.angles import direction
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import CellView, JetView
from game.view import cookies
from game.view.scatter import scramble
from game.view.surfaces import Colour

SMOKE: Final[tuple[Colour, ...]] = ((138, 62, 30), (88, 50, 42), (58, 44, 52), (38, 33, 44))
SMOKE_DENSITY: Final = 0.5
STEAM_DENSITY: Final = 0.42
BLAST_PUFFS: Final = 14
STEAM: Final[Colour] = (206, 214, 232)
FOAM: Final[Colour] = (232, 238, 246)
SMOKE_SIZES: Final = (12, 15, 19, 24)
STEAM_SIZES: Final = (9, 12, 15)
STEPS: Final = 3  # baked densities
RISE_TICKS: Final = 10  # t in which smoke climbs a cell
MOST_PUFFS: Final = 70
WATER: Final[tuple[Colour, ...]] = ((52, 92, 148), (126, 176, 224), (226, 242, 255))
STREAM_GAP: Final = 3  # px between the drops of a jet of water
STREAM_SPEED: Final = 9  # px/t
SHORT_NOZZLE: Final = 9.0  # px that a hose is shorter than a flamethrower
DROOP: Final = 14.0  # px that the end of a jet of water sinks
Blit = tuple[pygame.Surface, tuple[int, int]]


class Vapour:
    """Baked puffs, and how the cells and jets of a frame use them."""

    def __init__(self) -> None:
        self.smoke = tuple(
            tuple(
                tuple(
                    cookies.puff(size, colour, SMOKE_DENSITY * (step + 1) / STEPS, seed)
                    for step in range(STEPS)
                )
                for seed, size in enumerate(SMOKE_SIZES)
            )
            for colour in SMOKE
        )
        self.steam = tuple(
            tuple(
                cookies.puff(size, STEAM, STEAM_DENSITY * (step + 1) / STEPS, seed)
                for step in range(STEPS)
            )
            for seed, size in enumerate(STEAM_SIZES)
        )
        self.foam = tuple(cookies.puff(size, FOAM, 0.8, size) for size in (4, 6, 9, 12))
        self.smoke_cells: frozenset[tuple[int, int]] = frozenset()
        self.moved = 0  # tick at which the smoke climbed last

    def consume(self, cells: Iterable[CellView], tick: int) -> None:
        """Notice when the smoke climbs, to draw it gliding."""
        now = frozenset((cell.column, cell.row) for cell in cells if cell.kind == "smoke")
        if now and not now <= self.smoke_cells:
            risen = sum((column, row + 1) in self.smoke_cells for column, row in now)
            if risen * 2 > len(now):
                self.moved = tick
        self.smoke_cells = now

    def puff_blits(
        self, cells: Mapping[str, list[CellView]], tick: float, corner: tuple[int, int]
    ) -> list[Blit]:
        """Smoke near fire is warm, high up it is dark; steam is pale and quick."""
        seen = [
            (cell, x, y)
            for kind in ("smoke", "steam")
            for cell in cells.get(kind, ())
            if -30 < (x := cell.column * TILE - corner[0] + 8) < VIEW_WIDTH + 30
            and -40 < (y := cell.row * TILE - corner[1] + 8) < VIEW_HEIGHT + 30
        ]
        glide = TILE - round(TILE * min(1.0, max(0.0, tick - self.moved) / RISE_TICKS))
        blits: list[Blit] = []
        for cell, x, y in seen[:: 1 + len(seen) // MOST_PUFFS]:
            age = 255 - cell.amount
            step = min(STEPS - 1, cell.amount * STEPS // 200)
            if cell.kind == "smoke":
                seed = scramble(cell.column, 7)
                colour = self.smoke[min(len(SMOKE) - 1, age * len(SMOKE) // 230)]
                picture = colour[min(len(SMOKE_SIZES) - 1, age // 60)][step]
                x, y = x + seed % 13 - 6, y + glide
            else:
                seed = scramble(cell.column, cell.row)
                picture = self.steam[seed % len(STEAM_SIZES)][step]
                x, y = x + seed % 11 - 5, y - age // 12
            half = picture.get_width() // 2
            blits.append((picture, (x - half, y - half)))
        return blits

    def blast_blits(
        self, x: float, y: float, share: float, radius: float, corner: tuple[int, int]
    ) -> list[Blit]:
        """Smoke that a blast leaves, 0..1 of its life: it spreads, rises and thins."""
        blits: list[Blit] = []
        colour = self.smoke[min(len(SMOKE) - 1, int(share * 2 * len(SMOKE)))]
        step = STEPS - 1 - int(share * STEPS)
        for index in range(BLAST_PUFFS):
            seed = scramble(int(x), index)
            dx, dy = direction(seed % 1024)
            reach = radius * (0.16 + 0.3 * share) * (0.4 + (seed >> 10) / 64)
            picture = colour[min(len(SMOKE_SIZES) - 1, 1 + seed % 3)][step]
            half = picture.get_width() // 2
            left = int(x - corner[0] + dx * reach)
            top = int(y - corner[1] + dy * reach * 0.7 - share * 46)
            blits.append((picture, (left - half, top - half)))
        return blits

    def draw_jet(
        self, target: pygame.Surface, jet: JetView, tick: int, corner: tuple[int, int]
    ) -> None:
        """A stream of water that droops and sprays, or a cone of foam."""
        dx, dy = direction(jet.angle)
        x0 = jet.x - corner[0] - dx * SHORT_NOZZLE
        y0 = jet.y - corner[1] - dy * SHORT_NOZZLE
        if jet.kind == "foam":
            self._draw_foam(target, jet, tick, (x0, y0), (dx, dy))
            return
        for step in range(int(jet.length + SHORT_NOZZLE) // STREAM_GAP):
            along = step * STREAM_GAP
            share = along / 192.0
            seed = scramble((step - tick * STREAM_SPEED // STREAM_GAP) & 0xFFFF, jet.actor)
            wide = 1.0 + 5.0 * share * share
            for line, colour in enumerate(WATER):
                side = ((seed >> 4 * line) % 16 / 7.5 - 1) * wide * (1.2 - 0.4 * line)
                x = int(x0 + dx * along - dy * side)
                y = int(y0 + dy * along + dx * side + DROOP * share * share)
                size = (4, 3, 2)[line] if share < 0.75 else (3, 2, 1)[line]
                target.fill(colour, (x, y - size // 2, STREAM_GAP + 2 - line, size))
        far = jet.length + SHORT_NOZZLE
        self._splash(target, jet, tick, (x0 + dx * far, y0 + dy * far + DROOP / 2))

    def _splash(
        self, target: pygame.Surface, jet: JetView, tick: int, at: tuple[float, float]
    ) -> None:
        for index in range(22):
            seed = scramble(index, (tick + index) // 7, jet.actor)
            age = (tick + index) % 7
            x = int(at[0] + (seed % 31 - 15) * (0.4 + age / 7))
            y = int(at[1] + ((seed >> 5) % 21 - 12) * (0.4 + age / 7) + age * age * 0.3)
            target.fill(WATER[1 + seed % 2], (x, y, 2, 2 - age // 4))

    def _draw_foam(
        self,
        target: pygame.Surface,
        jet: JetView,
        tick: int,
        origin: tuple[float, float],
        way: tuple[float, float],
    ) -> None:
        blits: list[Blit] = []
        for step in range(int(jet.length) // 5):
            along = step * 5 + tick * 6 % 5
            seed = scramble((step - tick * 6 // 5) & 0xFFFF, jet.actor)
            radius = 2 + along * 0.1
            side = ((seed & 255) / 127 - 1) * radius
            picture = self.foam[min(len(self.foam) - 1, int(along // 40))]
            half = picture.get_width() // 2
            x = origin[0] + way[0] * along - way[1] * side
            y = origin[1] + way[1] * along + way[0] * side
            blits.append((picture, (int(x) - half, int(y) - half)))
        target.blits(blits, False)
