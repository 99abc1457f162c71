"""Everything behind and before the play plane: image layers, haze, beams, foreground.

Background layers, lights and haze are sorted once by their parallax: what moves less is farther.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pygame

from game.core.constants import TICKS_PER_SECOND, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Backdrop, Level
from game.view import cookies
from game.view.beams import BeamHead, LaserFan, bake_fans, bake_heads
from game.view.clock import BeatClock
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    RGB,
    FlaggedBlit,
    from_rgb,
    load,
    opaque,
    parse_colour,
    scaled,
    solid,
)
from game.view.tables import Haze, Room

CROWD_GROUP: Final = "crowd"
CROWD_STEPS: Final = 2  # pictures of the crowd from full to gone: one thinned between them
CROWD_PATCH: Final = 60  # px over which people stand or have left
NEAR_PATCH: Final = 3  # times as wide before the lens, where each is large
LINGER: Final = 2.0  # who stands far from the fight stays longer: by distance in parallax
BARELY_LIT: Final = 4  # of 255: what additive layers are trimmed to
HAZE_WIDTH: Final = 1024  # px, tileable
MOTE_DEPTH: Final = 0.65
MOTE_LIGHT: Final = (0.5, 0.28, 0.16)
MOTE_SEED: Final = 11


@dataclass(frozen=True, slots=True)
class Moment:
    """What a background layer needs to know of the frame."""

    left: float
    top: float
    tick: float
    beats: float
    crowd: float


Shown = tuple[pygame.Surface, int, int]  # a picture and its corner


@dataclass(frozen=True, slots=True)
class ImageLayer:
    """One image layer of the map: frames by crowd step and by beat."""

    source: Backdrop
    clock: BeatClock
    variants: tuple[tuple[pygame.Surface, ...], ...]
    flags: int
    inset: tuple[int, int] = (0, 0)  # px that were trimmed at the left and top

    @property
    def depth(self) -> float:
        """How far forward it stands."""
        return self.source.parallax[0]

    @property
    def box(self) -> pygame.Rect:
        """Where it lies while the camera is at the upper left corner."""
        x, y = self.source.offset
        place = round(x) + self.inset[0], round(y) + self.inset[1]
        return self.variants[0][0].get_rect(topleft=place)

    def at(self, now: Moment) -> Shown | None:
        """The picture of this beat and its place; None: there is none."""
        variant = 0
        if len(self.variants) > 1:
            stays = 1 + LINGER * abs(1 - self.depth)
            variant = CROWD_STEPS - round(min(1.0, max(0.0, now.crowd * stays)) * CROWD_STEPS)
            if variant >= CROWD_STEPS:
                return None
        frames, source = self.variants[variant], self.source
        picture = frames[self.clock.frame(now.tick, len(frames), source.frame_ticks)]
        drift = source.drift * now.tick / TICKS_PER_SECOND
        x = round(source.offset[0] + drift - now.left * source.parallax[0]) + self.inset[0]
        y = (
            round(source.offset[1] - now.top * source.parallax[1] - self._spring(now))
            + self.inset[1]
        )
        return picture, x, y

    def _spring(self, now: Moment) -> float:
        """How high it is over its place: down on the beat; what stands nearer is a little later."""
        if not self.source.bob:
            return 0.0
        return self.source.bob * abs(math.sin(math.pi * (now.beats - self.depth / 2)))

    def draw(self, target: pygame.Surface, now: Moment) -> None:
        """Blit the picture of this beat."""
        shown = self.at(now)
        if shown is not None:
            self.blit(target, *shown)

    def blit(self, target: pygame.Surface, picture: pygame.Surface, x: int, y: int) -> None:
        """Draw a picture, as often side by side as the layer is repeated."""
        source = self.source
        if not (source.repeat_x or source.drift):
            target.blit(picture, (x, y), special_flags=self.flags)
            return
        width = picture.get_width()
        for place in range(x % width - width, VIEW_WIDTH, width):
            target.blit(picture, (place, y), special_flags=self.flags)


@dataclass(frozen=True, slots=True)
class HazeSheet:
    """A tileable sheet of mist, added to what lies behind it."""

    row: Haze
    sheet: pygame.Surface

    @property
    def depth(self) -> float:
        """How far forward it stands."""
        return self.row.parallax

    def draw(self, target: pygame.Surface, now: Moment) -> None:
        """Add the mist, drifting."""
        drift = self.row.drift * now.tick / TICKS_PER_SECOND
        x = round(drift - now.left * self.row.parallax) % HAZE_WIDTH - HAZE_WIDTH
        y = round(self.row.top - now.top * self.row.parallax)
        while x < VIEW_WIDTH:
            target.blit(self.sheet, (x, y), special_flags=ADD)
            x += HAZE_WIDTH


@dataclass(frozen=True, slots=True)
class LightLayer:
    """A moving head or a laser fan among the layers."""

    light: BeamHead | LaserFan

    @property
    def depth(self) -> float:
        """Just before the layers of its own parallax."""
        return self.light.row.parallax + 0.001

    def draw(self, target: pygame.Surface, now: Moment) -> None:
        """Add the beams."""
        self.light.draw(target, now.left, now.top, now.beats)


@dataclass(frozen=True, slots=True)
class Motes:
    """Dust that floats in the light, seen only before the bright background."""

    dots: tuple[pygame.Surface, ...]
    places: tuple[tuple[float, float, float], ...]  # x, y and speed, px and px/t

    @property
    def depth(self) -> float:
        """Before the crowd, behind the play."""
        return MOTE_DEPTH

    def draw(self, target: pygame.Surface, now: Moment) -> None:
        """Add the specks; they rise slowly and come back below."""
        left, top = now.left * MOTE_DEPTH, now.top * MOTE_DEPTH
        blits: list[FlaggedBlit] = []
        for index, (x, y, speed) in enumerate(self.places):
            place = (
                int(x + now.tick * speed * 0.4 - left) % VIEW_WIDTH,
                int(y - now.tick * speed - top) % VIEW_HEIGHT,
            )
            blits.append((self.dots[index % len(self.dots)], place, None, ADD))
        target.blits(blits, False)


Layer = ImageLayer | HazeSheet | LightLayer | Motes


class Still:
    """The farthest layers in one picture, kept while neither camera nor beat changes any of them.
    While they change they are drawn as if there were none."""

    def __init__(self, layers: tuple[ImageLayer, ...]) -> None:
        self.layers = layers
        self._kept = opaque((VIEW_WIDTH, VIEW_HEIGHT))
        self._known: object = None  # what was drawn last
        self._holds: object = None  # what is kept

    def draw(self, target: pygame.Surface, now: Moment) -> None:
        """Draw all of them."""
        clip = target.get_clip()
        shown = tuple([layer.at(now) for layer in self.layers])
        wanted = (*clip, *shown)
        if wanted == self._holds:
            target.blit(self._kept, clip, clip)
            return
        for layer, one in zip(self.layers, shown, strict=True):
            if one is not None:
                layer.blit(target, *one)
        if wanted == self._known:
            self._kept.blit(target, clip, clip)
            self._holds = wanted
        self._known = wanted


class Backdrops:
    """The layers of a level, behind (`behind`) and before (`before`) the play plane."""

    def __init__(self, level: Level, room: Room) -> None:
        clock = BeatClock(room.bpm)
        self.clock = clock
        images = _together([_bake_layer(one, clock) for one in level.backdrops])
        behind: list[Layer] = [layer for layer in images if layer.depth <= 1.0]
        behind += [LightLayer(head) for head in bake_heads(room.heads)]
        behind += [LightLayer(fan) for fan in bake_fans(room.fans)]
        behind += [HazeSheet(row, _bake_haze(row)) for row in room.hazes]
        if room.motes:
            behind.append(_bake_motes(room))
        behind.sort(key=lambda layer: layer.depth)
        self.behind = tuple(behind)
        self.plain = tuple(
            layer for layer in behind if isinstance(layer, ImageLayer) and layer.flags != ADD
        )
        self.before = tuple(layer for layer in images if layer.depth > 1.0)
        self._still, self._moving = _parted(self.behind)
        self.house_floor = room.house_floor
        self.shade = opaque((VIEW_WIDTH, VIEW_HEIGHT))
        self.shade_level = -1

    def moment(self, left: float, top: float, tick: float, crowd: float) -> Moment:
        """Collect what the layers need."""
        return Moment(left, top, tick, self.clock.beats(tick), crowd)

    def draw_behind(
        self, target: pygame.Surface, now: Moment, house: float, *, plain: bool = False
    ) -> None:
        """Draw the whole background and dim it with the house light; `plain` without all light,
        mist and dust, for a background that is hardly seen through another one."""
        if not self.behind or not _covers(self.behind[0]):
            target.fill(0)
        if plain:
            for image in self.plain:
                image.draw(target, now)
        else:
            if self._still is not None:
                self._still.draw(target, now)
            for layer in self._moving:
                layer.draw(target, now)
        share = self.house_floor + (1 - self.house_floor) * min(1.0, max(0.0, house))
        level = round(share * 255)
        if level >= 255:
            return
        if level != self.shade_level:
            self.shade.fill(scaled((255, 255, 255), share))
            self.shade_level = level
        target.blit(self.shade, (0, 0), special_flags=MULTIPLY)

    def warm_up(self, target: pygame.Surface) -> None:
        """Draw every picture once, so that none is run-length coded in play."""
        for layer in (*self.behind, *self.before):
            if isinstance(layer, ImageLayer):
                for variant in layer.variants:
                    for frame in variant:
                        target.blit(frame, (0, 0), special_flags=layer.flags)

    def draw_before(self, target: pygame.Surface, now: Moment) -> None:
        """Draw the dark foreground."""
        for layer in self.before:
            layer.draw(target, now)


def _parted(layers: tuple[Layer, ...]) -> tuple[Still | None, tuple[Layer, ...]]:
    """The farthest layers that may stand still, where one of them hides all that was there before,
    and those before them."""
    count = 0
    for layer in layers:
        if not isinstance(layer, ImageLayer) or layer.source.drift:
            break
        count += 1
    still = tuple(layer for layer in layers[:count] if isinstance(layer, ImageLayer))
    if count < 2 or not _covers(layers[0]):
        return None, layers
    return Still(still), layers[count:]


def _covers(layer: Layer) -> bool:
    return isinstance(layer, ImageLayer) and layer.source.blend == "opaque"


def _bake_layer(source: Backdrop, clock: BeatClock) -> ImageLayer:
    whole = load(source.image, alpha=source.blend == "alpha")
    if source.opacity < 1.0 and source.blend == "add":
        whole.blit(_grey(whole.get_size(), source.opacity), (0, 0), special_flags=MULTIPLY)
    if source.tint != (255, 255, 255):
        whole.fill(source.tint, special_flags=MULTIPLY)
    frames = max(1, source.frames)
    width, height = whole.get_width(), whole.get_height() // frames
    parts = [whole.subsurface((0, index * height, width, height)) for index in range(frames)]
    box = pygame.Rect(0, 0, width, height)
    if source.blend == "add":
        box = _lit_box(parts, whole_width=source.repeat_x or source.drift != 0.0)
    cut = tuple(part.subsurface(box).copy() for part in parts)
    variants = [cut]
    if source.group == CROWD_GROUP and source.blend == "alpha":
        for step in range(1, CROWD_STEPS):
            share = 1 - step / CROWD_STEPS
            alone = width < 2 * CROWD_PATCH  # who stands alone does not leave by halves
            variants.append(cut if alone else tuple(_thinned(one, share, source) for one in cut))
    if source.blend == "alpha":
        for variant in variants:
            for frame in variant:
                frame.set_alpha(round(255 * source.opacity), pygame.RLEACCEL)
    flags = ADD if source.blend == "add" else 0
    return ImageLayer(source, clock, tuple(variants), flags, box.topleft)


def _together(layers: list[ImageLayer]) -> list[ImageLayer]:
    """A glow that never moves against the wall before which it hangs is added to it once."""
    found: list[ImageLayer] = []
    for layer in layers:
        if found and _hangs_before(found[-1], layer):
            layer = _added(found.pop(), layer)
        found.append(layer)
    return found


def _hangs_before(wall: ImageLayer, glow: ImageLayer) -> bool:
    one, other = wall.source, glow.source
    still = not any(source.repeat_x or source.drift for source in (one, other))
    whole = one.blend == "opaque" and len(wall.variants[0]) == 1 and other.blend == "add"
    if not (still and whole and one.parallax == other.parallax):
        return False
    return wall.box.contains(glow.box)


def _added(wall: ImageLayer, glow: ImageLayer) -> ImageLayer:
    place = glow.box.x - wall.box.x, glow.box.y - wall.box.y
    frames = tuple(wall.variants[0][0].copy() for _ in glow.variants[0])
    for frame, light in zip(frames, glow.variants[0], strict=True):
        frame.blit(light, place, special_flags=ADD)
    source = replace(wall.source, frame_ticks=glow.source.frame_ticks)
    return replace(wall, source=source, variants=(frames,))


def _lit_box(parts: list[pygame.Surface], *, whole_width: bool) -> pygame.Rect:
    """The part of additive pictures that adds anything one could see."""
    rows, columns = [], []
    for part in parts:
        words = pygame.surfarray.pixels2d(part).T & np.uint32(RGB)
        bytes_of = words.view(np.uint8)  # (height, 4 times the width)
        rows.append(bytes_of.max(1))
        columns.append(bytes_of.max(0).reshape(-1, words.itemsize).max(1))
    lit_rows = np.flatnonzero(np.max(rows, axis=0) > BARELY_LIT)
    lit_columns = np.flatnonzero(np.max(columns, axis=0) > BARELY_LIT)
    width = parts[0].get_width()
    if not len(lit_rows):
        return pygame.Rect(0, 0, width, 1)
    top, bottom = int(lit_rows[0]), int(lit_rows[-1]) + 1
    if whole_width:
        return pygame.Rect(0, top, width, bottom - top)
    left, right = int(lit_columns[0]), int(lit_columns[-1]) + 1
    return pygame.Rect(left, top, right - left, bottom - top)


def _grey(size: tuple[int, int], share: float) -> pygame.Surface:
    surface = opaque(size)
    surface.fill(scaled((255, 255, 255), share))
    return surface


def _thinned(frame: pygame.Surface, share: float, source: Backdrop) -> pygame.Surface:
    """A crowd of which only `share` is left: groups of people are gone, softly cut."""
    result = frame.copy()
    width = frame.get_width()
    seed = sum(source.name.encode())
    patch = CROWD_PATCH * (NEAR_PATCH if source.parallax[0] > 1.0 else 1)
    cover = cookies.noise(1, width, patch, 2, seed)[0]
    edge = float(np.quantile(cover, 1 - share))
    keep = np.clip((cover - edge) * 14 + 0.5, 0, 1)
    alpha = pygame.surfarray.pixels_alpha(result)
    alpha[:] = (alpha * keep[:, None]).astype(np.uint8)
    del alpha
    return result


def _bake_motes(room: Room) -> Motes:
    colour = parse_colour(room.dust)
    dots = tuple(solid((1, 1), scaled(colour, light)) for light in MOTE_LIGHT)
    numbers = np.random.default_rng(MOTE_SEED).random((room.motes, 3)).tolist()
    places = tuple((x * VIEW_WIDTH, y * VIEW_HEIGHT, 0.05 + 0.15 * s) for x, y, s in numbers)
    return Motes(dots, places)


def _bake_haze(row: Haze) -> pygame.Surface:
    height = round(row.bottom - row.top)
    mist = cookies.noise(height, HAZE_WIDTH, 64, 4, row.seed)
    rise = np.linspace(0, 1, height)[:, None]
    envelope = np.sin(np.pi * np.clip(rise * 0.62 + 0.02, 0, 1)) ** 1.6 * np.clip(
        4 * (1 - rise), 0, 1
    )
    light = np.clip(mist * 1.8 - 0.4, 0, 1) * envelope * row.strength
    grain = np.random.default_rng(row.seed).random(light.shape)[..., None] - 0.5
    return from_rgb(light[..., None] * np.array(parse_colour(row.colour), float) + grain)
