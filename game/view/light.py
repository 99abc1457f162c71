"""The light map at half resolution: ambient, the map's lights, flashes; and halos in front.

The play layer is multiplied by it. Cookies (baked falloffs) are made when the map opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, MapObject
from game.view import cookies
from game.view.clock import BeatClock
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    Colour,
    FlaggedBlit,
    opaque,
    parse_colour,
    scaled,
    solid,
)
from game.view.tables import Glow, Room

HALF: Final = 2  # px of the frame per px of the light map
LEVELS: Final = 5  # baked strengths of a light that flickers or breathes
PULSE_DEPTH: Final = 0.3  # share of a breathing light that comes and goes
FLICKER_TICKS: Final = 4
GLOW_SHARE: Final = 0.42  # radius of the halo against that of the light
MAX_GLOW: Final = 90.0  # px
HOUSE_GROUP: Final = "house"


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light of the map, baked. (left, top) is its box in the world, px."""

    id: int
    left: int
    top: int
    levels: tuple[pygame.Surface, ...]
    house: bool
    pulse: bool
    flicker: float
    halo: pygame.Surface | None
    x: float
    y: float

    def level(self, tick: int, clock: BeatClock) -> int:
        """Which baked strength shows now: 0 is full."""
        if self.pulse:
            return int((1.0 - clock.pulse(tick)) * (LEVELS - 1) + 0.5)
        if self.flicker > 0:
            return _scramble(self.id, tick // FLICKER_TICKS) % LEVELS
        return 0


@dataclass(slots=True)
class Flash:
    """A light of a few ticks, such as a muzzle's."""

    x: float
    y: float
    cookie: pygame.Surface
    halo: pygame.Surface | None
    until: int


def _scramble(seed: int, step: int) -> int:
    """A cheap repeatable pseudo-random number for cosmetic flicker."""
    value = (seed * 0x9E3779B1 + step * 0x85EBCA77) & 0xFFFFFFFF
    value = ((value ^ value >> 15) * 0x2C1B3C6D) & 0xFFFFFFFF
    return value >> 16


def _bake_lamp(obj: MapObject) -> Lamp:
    colour = parse_colour(obj.text("light_color"))
    radius, strength = obj.number("radius") / HALF, obj.number("strength")
    flicker, pulse = obj.number("flicker"), obj.flag("pulse")
    depth = max(flicker, PULSE_DEPTH if pulse else 0.0)
    count = LEVELS if depth > 0 else 1
    levels: list[pygame.Surface] = []
    left = top = 0
    for step in range(count):
        power = strength * (1 - depth * step / max(1, LEVELS - 1))
        if obj.text("kind") == "cone":
            angle, spread = obj.number("angle"), obj.number("spread")
            surface, left, top = cookies.cone(radius, angle, spread, colour, power)
        else:
            stretch = obj.number("stretch") if obj.text("kind") == "ellipse" else 1.0
            surface = cookies.point(radius, colour, power, stretch)
            left, top = -surface.get_width() // 2, -surface.get_height() // 2
        levels.append(surface)
    glow = obj.number("glow")
    size = min(MAX_GLOW, obj.number("radius") * GLOW_SHARE)
    halo = (
        cookies.point(size, colour, glow * 0.5, fall=cookies.GLOW_FALL) if glow > 0.01 else None
    )
    return Lamp(
        id=obj.id,
        left=round(obj.x / HALF) + left,
        top=round(obj.y / HALF) + top,
        levels=tuple(levels),
        house=obj.text("group") == HOUSE_GROUP,
        pulse=pulse,
        flicker=flicker,
        halo=halo,
        x=obj.x,
        y=obj.y,
    )


class LightRig:
    """All lights of a map. `full` is the light map at frame size after `build`."""

    def __init__(self, level: Level, room: Room, neon: pygame.Surface | None) -> None:
        self.clock = BeatClock(room.bpm)
        self.ambient: Colour = parse_colour(room.ambient)
        self.lamps = tuple(_bake_lamp(obj) for obj in level.of_class("Light"))
        self.neon = neon  # light of glowing tiles, the whole map at half resolution
        self.half = opaque((VIEW_WIDTH // HALF, VIEW_HEIGHT // HALF))
        self.full = opaque((VIEW_WIDTH, VIEW_HEIGHT))
        self.shade = solid(self.half.get_size(), (255, 255, 255))
        self.shade_level = 255
        self.flashes: list[Flash] = []
        self.dark: frozenset[int] = frozenset()

    @staticmethod
    def bake_glow(glow: Glow) -> tuple[pygame.Surface, pygame.Surface | None]:
        """Cookie and halo of a row of the effect table."""
        colour = parse_colour(glow.colour)
        cookie = cookies.point(glow.radius / HALF, colour, glow.strength)
        halo = None
        if glow.halo > 0:
            size = min(MAX_GLOW, glow.radius * GLOW_SHARE)
            halo = cookies.point(size, colour, glow.halo, fall=cookies.GLOW_FALL)
        return cookie, halo

    def reset(self) -> None:
        """Forget all flashes."""
        self.flashes.clear()

    def tick(self, now: int, dark: Sequence[int]) -> None:
        """Let flashes end and lights go out."""
        self.flashes = [flash for flash in self.flashes if flash.until > now]
        if len(dark) != len(self.dark):
            self.dark = frozenset(dark)

    def build(self, left: int, top: int, tick: int, house: float) -> pygame.Surface:
        """Add up the light that falls on the frame whose top left is (left, top)."""
        half, x0, y0 = self.half, left // HALF, top // HALF
        half.fill(self.ambient)
        house_now: list[FlaggedBlit] = []
        own_now: list[FlaggedBlit] = []
        for lamp in self.lamps:
            cookie = lamp.levels[lamp.level(tick, self.clock)]
            place = (lamp.left - x0, lamp.top - y0)
            if not self._shows(lamp, cookie, place):
                continue
            (house_now if lamp.house else own_now).append((cookie, place, None, ADD))
        half.blits(house_now, False)
        self._dim(house)
        half.blits(own_now, False)
        if self.neon is not None:
            area = (x0, y0, half.get_width(), half.get_height())
            half.blit(self.neon, (0, 0), area, special_flags=ADD)
        for flash in self.flashes:
            width, height = flash.cookie.get_size()
            place = (round(flash.x) // HALF - x0 - width // 2, round(flash.y) // HALF - y0 - height // 2)
            half.blit(flash.cookie, place, special_flags=ADD)
        pygame.transform.smoothscale(half, self.full.get_size(), self.full)
        return self.full

    def halos(self, left: int, top: int) -> list[FlaggedBlit]:
        """Blits of the glow in front of the scene."""
        found = []
        for lamp in self.lamps:
            if lamp.halo is None or lamp.id in self.dark:
                continue
            size = lamp.halo.get_width() // 2
            x, y = round(lamp.x) - left - size, round(lamp.y) - top - size
            if -2 * size < x < VIEW_WIDTH and -2 * size < y < VIEW_HEIGHT:
                found.append((lamp.halo, (x, y), None, ADD))
        for flash in self.flashes:
            if flash.halo is not None:
                size = flash.halo.get_width() // 2
                place = (round(flash.x) - left - size, round(flash.y) - top - size)
                found.append((flash.halo, place, None, ADD))
        return found

    def _shows(self, lamp: Lamp, cookie: pygame.Surface, place: tuple[int, int]) -> bool:
        if lamp.id in self.dark:
            return False
        width, height = self.half.get_size()
        return (
            place[0] < width
            and place[1] < height
            and place[0] + cookie.get_width() > 0
            and place[1] + cookie.get_height() > 0
        )

    def _dim(self, house: float) -> None:
        """The house light scales ambient and house lamps, nothing else."""
        level = round(min(1.0, max(0.0, house)) * 255)
        if level == 255:
            return
        if level != self.shade_level:
            self.shade.fill(scaled((255, 255, 255), level / 255))
            self.shade_level = level
        self.half.blit(self.shade, (0, 0), special_flags=MULTIPLY)
