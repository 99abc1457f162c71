"""Tile layers, drawn once into wide chunks; glowing and animated tiles apart.

Three stacks come out of a map: what is lit (multiplied by the light map), what glows (drawn after
it), and what stands in front of the actors.
"""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_WIDTH
from game.core.level import Level, Shape, TileArt, TileLayer
from game.view.glare import FULL, Bare, bare_of
from game.view.ground import Ground
from game.view.light import LightRig
from game.view.panes import shine_of
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    ArtError,
    clear,
    copied,
    drawn_box,
    drawn_parts,
    from_rgba,
    load,
    opaque,
    scaled,
    solid,
)

CHUNK: Final = 512  # px of width; a chunk is as high as the map
SHADE_DEPTH: Final = 22  # px of soft shadow under every ledge
SHADE_ALPHA: Final = 150
RUN: Final = 16  # animated tiles that are drawn as one
FLIP_H: Final = 1
FLIP_V: Final = 2
FLIP_D: Final = 4
FRONT_LAYER: Final = "front"
WALL_LAYERS: Final = ("far", "back")
NEON_BLUR: Final = 24  # px over which glowing tiles spill their light
BARE: Final = (48, 48)  # px: height of boxes of what takes the light of fires, and a gap in it
Cell = tuple[int, int]
Blit = tuple[pygame.Surface, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class AnimatedTile:
    """A tile that changes, or some that change together: world place, its pictures and the tick at
    which each one ends."""

    x: int
    y: int
    frames: tuple[pygame.Surface, ...]
    ends: tuple[int, ...]
    glow: bool

    def picture(self, tick: int) -> pygame.Surface:
        """The picture at this tick."""
        return self.frames[bisect.bisect_right(self.ends, tick % self.ends[-1])]


@dataclass(slots=True)
class ChunkRow:
    """Wide pictures side by side that make up one stack of the map."""

    chunks: list[pygame.Surface | None]

    def draw(self, target: pygame.Surface, left: int, top: int) -> None:
        """Blit what the frame at (left, top) shows."""
        for index in range(left // CHUNK, (left + VIEW_WIDTH - 1) // CHUNK + 1):
            if 0 <= index < len(self.chunks):
                chunk = self.chunks[index]
                if chunk is not None:
                    target.blit(chunk, (index * CHUNK - left, -top))

    def draw_area(self, target: pygame.Surface, area: pygame.Rect) -> None:
        """Blit a part of the map onto a surface of that size."""
        for index, chunk in enumerate(self.chunks):
            if chunk is not None:
                target.blit(chunk, (index * CHUNK - area.x, -area.y))


@dataclass(slots=True)
class TilePictures:
    """Loads tile pictures and keeps one surface per tile and flip."""

    images: dict[Path, pygame.Surface] = field(default_factory=dict)
    known: dict[tuple[Path, tuple[int, int, int, int], int], pygame.Surface] = field(
        default_factory=dict
    )

    def get(self, image: Path, rect: tuple[int, int, int, int], flips: int) -> pygame.Surface:
        """The picture of one tile."""
        key = (image, rect, flips)
        if key not in self.known:
            if image not in self.images:
                self.images[image] = load(image)
            self.known[key] = _flipped(self._cut(image, rect), flips)
        return self.known[key]

    def _cut(self, image: Path, rect: tuple[int, int, int, int]) -> pygame.Surface:
        sheet = self.images[image]
        if not sheet.get_rect().contains(pygame.Rect(rect)):
            raise ArtError(f"{image}: tile {rect} lies outside the picture {sheet.get_size()}")
        return sheet.subsurface(rect)


def _only_used(chunks: list[pygame.Surface]) -> ChunkRow:
    """A row without its empty chunks."""
    return ChunkRow([one if drawn_box(one).w else None for one in chunks])


def _with_lefts(
    tiles: Iterable[AnimatedTile],
) -> tuple[tuple[AnimatedTile, ...], tuple[int, ...]]:
    """Tiles from left to right, and where each one begins."""
    found = tuple(tiles)
    return found, tuple(tile.x for tile in found)


def _flipped(tile: pygame.Surface, flips: int) -> pygame.Surface:
    """Tiled's flips: diagonal first, then horizontal and vertical."""
    if flips & FLIP_D:
        tile = pygame.transform.flip(pygame.transform.rotate(tile, 90), False, True)
    if flips & (FLIP_H | FLIP_V):
        tile = pygame.transform.flip(tile, bool(flips & FLIP_H), bool(flips & FLIP_V))
    return tile


class TileStacks:
    """The drawn tiles of a level."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.size = (level.width * TILE, level.height * TILE)
        self.animated: list[AnimatedTile] = []
        count = -(-level.width * TILE // CHUNK)
        size, pictures = (CHUNK, level.height * TILE), TilePictures()
        lit = [clear(size) for _ in range(count)]
        glow = [clear(size) for _ in range(count)]
        front = [clear(size) for _ in range(count)]
        front_glow = [clear(size) for _ in range(count)]
        for layer in level.layers:
            if layer.name == FRONT_LAYER:
                self._paint(layer, front, front_glow, pictures)
            else:
                self._paint(layer, lit, glow, pictures)
        self._shade_ledges(lit)
        self.ground = Ground(lit, level.width, CHUNK)
        self.glow = _only_used(glow)
        self.front_raw, self.front_glow = _only_used(front), _only_used(front_glow)
        self.front = ChunkRow([None] * count)  # filled by light_front
        self.front_bare: list[Bare] = []  # what of it takes the light of fires, too
        self.neon = self._neon(glow)
        for chunk in self.glow.chunks:
            if chunk is not None:
                chunk.set_alpha(255, pygame.RLEACCEL)
        runs = sorted(_runs(self.animated), key=lambda tile: tile.x)
        self.lit_tiles, self.glow_tiles = (
            _with_lefts(tile for tile in runs if tile.glow == glow) for glow in (False, True)
        )

    def moving_blits(self, left: int, top: int, tick: int, *, glow: bool) -> list[Blit]:
        """The animated tiles that the frame shows."""
        tiles, lefts = self.glow_tiles if glow else self.lit_tiles
        first = bisect.bisect_left(lefts, left - RUN * TILE)
        last = bisect.bisect_left(lefts, left + VIEW_WIDTH)
        return [(tile.picture(tick), (tile.x - left, tile.y - top)) for tile in tiles[first:last]]

    def light_front(self, lights: LightRig) -> None:
        """Put what stands in front of the actors once into the light of the lamps, and make it
        fast to blit. What was cut out for fronts of houses is no longer there; what it was made
        of is let go."""
        for index, chunk in enumerate(self.front_raw.chunks):
            if chunk is not None:
                toned = chunk.copy()
                area = pygame.Rect((index * CHUNK, 0), chunk.get_size())
                toned.blit(lights.still(area), (0, 0), special_flags=MULTIPLY)
                for box in drawn_parts(chunk, *BARE):
                    bare = bare_of(chunk.subsurface(box))
                    self.front_bare.append((bare, (area.x + box.x, box.y), FULL))
                self.front.chunks[index] = toned
        for index, chunk in enumerate(self.front_glow.chunks):
            if chunk is not None:
                lit = self.front.chunks[index] or clear(chunk.get_size())
                lit.blit(shine_of(chunk), (0, 0), special_flags=ADD)
                lit.blit(chunk, (0, 0))
                self.front.chunks[index] = lit
        for chunk in self.front.chunks:
            if chunk is not None:
                chunk.set_alpha(255, pygame.RLEACCEL)
        self.front_raw, self.front_glow = ChunkRow([]), ChunkRow([])

    def cut_front(self, area: pygame.Rect) -> None:
        """Take the tiles of an area out of the front stack."""
        for row in (self.front_raw, self.front_glow):
            for index, chunk in enumerate(row.chunks):
                if chunk is not None:
                    # a box that begins left of a surface is not narrowed by `fill`
                    box = area.move(-index * CHUNK, 0).clip(chunk.get_rect())
                    chunk.fill((0, 0, 0, 0), box)

    def _paint(
        self, layer: TileLayer, lit: list[pygame.Surface], glow: list[pygame.Surface],
        pictures: TilePictures,
    ) -> None:  # fmt: skip
        """Draw a layer's tiles into the two stacks."""
        if layer.opacity == 0.0:
            return  # hidden
        toned: dict[tuple[int, int], pygame.Surface] = {}
        rows, columns = layer.tiles.nonzero()
        numbers = layer.tiles[rows, columns].tolist()
        flips = layer.flips[rows, columns].tolist()
        for row, column, number, flip in zip(
            rows.tolist(), columns.tolist(), numbers, flips, strict=True
        ):
            art = self.level.art[number]
            if art is None:
                continue
            x = column * TILE + round(layer.offset[0])
            # Tiles taller than the grid stand on the bottom of their cell, as in Tiled.
            y = (row + 1) * TILE - art.rect[3] + round(layer.offset[1])
            if art.frames:
                self.animated.append(_animated(pictures, art, flip, x, y, layer))
                continue
            stack = glow if art.glow else lit
            picture = toned.get((number, flip))
            if picture is None:
                picture = _toned(pictures.get(art.image, art.rect, flip), layer)
                toned[number, flip] = picture
            for index in range(x // CHUNK, (x + art.rect[2] - 1) // CHUNK + 1):
                if 0 <= index < len(stack):
                    stack[index].blit(picture, (x - index * CHUNK, y))

    def _shade_ledges(self, lit: list[pygame.Surface]) -> None:
        """A soft dark strip under every solid or one-way cell with a wall behind the air below."""
        shapes = self.level.shapes
        walls = np.zeros(shapes.shape, np.bool_)
        for layer in self.level.layers:
            if layer.name in WALL_LAYERS:
                walls |= layer.tiles > 0
        ledges = np.isin(shapes[:-1], (Shape.SOLID, Shape.ONEWAY))
        open_below = (shapes[1:] == Shape.EMPTY) & walls[1:]
        strip = _shade_strip()
        for row, column in np.argwhere(ledges & open_below).tolist():
            x = column * TILE
            lit[x // CHUNK].blit(strip, (x % CHUNK, (row + 1) * TILE))

    def _neon(self, glow: list[pygame.Surface]) -> pygame.Surface | None:
        """Light of all glowing tiles, blurred, for the whole map at half resolution."""
        level = self.level
        size = (level.width * TILE // 2, level.height * TILE // 2)
        whole = opaque((level.width * TILE, level.height * TILE))
        for index, chunk in enumerate(glow):
            whole.blit(chunk, (index * CHUNK, 0))
        for tile in self.animated:
            if tile.glow:
                whole.blit(tile.frames[0], (tile.x, tile.y))
        small = (max(1, whole.get_width() // NEON_BLUR), max(1, whole.get_height() // NEON_BLUR))
        if not self.animated and all(chunk.get_bounding_rect().w == 0 for chunk in glow):
            return None
        return pygame.transform.smoothscale(pygame.transform.smoothscale(whole, small), size)


def _runs(tiles: Iterable[AnimatedTile]) -> Iterator[AnimatedTile]:
    """Tiles side by side that change together, such as a floor of lights, as one wide tile: a few
    blits instead of dozens."""
    run: list[AnimatedTile] = []
    for tile in tiles:
        if run and not (len(run) < RUN and _follows(run[-1], tile)):
            yield _joined(run)
            run = []
        run.append(tile)
    if run:
        yield _joined(run)


def _follows(one: AnimatedTile, other: AnimatedTile) -> bool:
    size = one.frames[0].get_size()
    return (
        size == other.frames[0].get_size()
        and (one.x + size[0], one.y) == (other.x, other.y)
        and (one.ends, one.glow) == (other.ends, other.glow)
    )


def _joined(run: list[AnimatedTile]) -> AnimatedTile:
    first, last = run[0], run[-1]
    if first is last:
        return first
    width, height = first.frames[0].get_size()
    frames = tuple(clear((width * len(run), height)) for _ in first.ends)
    for place, tile in enumerate(run):
        for wide, frame in zip(frames, tile.frames, strict=True):
            wide.blit(frame, (place * width, 0))
    return dataclasses.replace(first, frames=frames)


def _animated(
    pictures: TilePictures, art: TileArt, flips: int, x: int, y: int, layer: TileLayer
) -> AnimatedTile:
    frames = tuple(
        copied(_toned(pictures.get(art.image, rect, flips), layer)) for rect, _ in art.frames
    )
    ends: list[int] = []
    for _, ticks in art.frames:
        ends.append((ends[-1] if ends else 0) + max(1, ticks))
    return AnimatedTile(x, y, frames, tuple(ends), art.glow)


def _shade_strip() -> pygame.Surface:
    pixels = np.zeros((SHADE_DEPTH, TILE, 4))
    fall = 1 - np.arange(SHADE_DEPTH) / SHADE_DEPTH
    pixels[..., 3] = (SHADE_ALPHA * fall**1.3)[:, None]
    pixels[..., :3] = (4, 2, 8)
    return from_rgba(pixels)


def dim(light: pygame.Surface, share: float) -> pygame.Surface:
    """Take an opaque light surface down to a share of its strength."""
    white = solid(light.get_size(), scaled((255, 255, 255), share))
    light.blit(white, (0, 0), special_flags=MULTIPLY)
    return light


def _toned(picture: pygame.Surface, layer: TileLayer) -> pygame.Surface:
    """A tile's picture in the tint and opacity of its layer."""
    if layer.opacity == 1.0 and layer.tint == (255, 255, 255):
        return picture
    toned = picture.copy()
    tone = (*layer.tint, round(255 * layer.opacity))
    toned.fill(tone, special_flags=pygame.BLEND_RGBA_MULT)
    return toned
