"""The light map at half resolution: ambient, the map's lights, flashes; and halos in front.

The play layer is multiplied by it. Cookies (baked falloffs) are made when the map opens.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, MapObject
from game.view import cookies
from game.view.air import Air
from game.view.clock import BeatClock
from game.view.steady_light import SteadyLight
from game.view.surfaces import (
    ADD,
    MULTIPLY,
    Colour,
    FlaggedBlit,
    mixed,
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
DYING: Final = 0.5  # from this flicker on a lamp is on its way out
DYING_TICKS: Final = 10  # t between its changes: three flashes a second are the most
FIT_TICKS: Final = 52  # t of one of its fits
FITS: Final = 4  # one of so many stretches is a fit
GLOW_SHARE: Final = 0.42  # radius of the halo against that of the light
MAX_GLOW: Final = 90.0  # px
TUBE_HALO_LIFT: Final = 0.7  # reach of a tube's halo upwards against that downwards
CORE_SHARE: Final = 0.3  # radius of the core, which is nearly white, against that of the halo
GLOW_PEAK: Final = 0.5  # brightness of a halo's middle at glow 1
WHITE: Final[Colour] = (255, 255, 255)
FIRE_COLOUR: Final[Colour] = (255, 128, 40)
FIRE_RADII: Final = (62.0, 96.0, 138.0, 270.0)  # px by size, the last of a whole house
FIRE_STRENGTH: Final = (0.58, 0.58, 0.58, 0.85)
FIRE_FLICKER: Final = 0.22  # share of its light that comes and goes
FIRE_HALO: Final = 46.0  # px
SKY_HALO: Final = 170.0  # px of the light of a big fire in the smoke over it
SKY_PEAK: Final = 0.17
SKY_COLUMN: Final = 150  # px of width that share such a light
SKY_FIRES: Final = 4  # from so many lights on a fire is big
SKY_LIFT: Final = 24  # px that it stands over the fire's middle
HOUSE_GROUP: Final = "house"
LOOK: Final = (
    "light_color",
    "radius",
    "strength",
    "kind",
    "angle",
    "spread",
    "stretch",
    "flicker",
    "pulse",
    "glow",
)


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
    right: int
    bottom: int
    moves: bool  # flickers or breathes

    @property
    def lively(self) -> bool:
        """Whether its share of a light map ever changes, unless it is broken."""
        return self.moves or self.house

    def level(self, tick: int, clock: BeatClock) -> int:
        """Which baked strength shows now: 0 is full."""
        if self.pulse:
            return int((1.0 - clock.pulse(tick)) * (LEVELS - 1) + 0.5)
        if self.flicker > 0:
            # Lights of one lamp stand at one place: they flicker together.
            seed = round(self.x) * 4099 + round(self.y)
            if self.dying and _scramble(seed, tick // FIT_TICKS) % FITS:
                return 0
            if self.dying:
                return (LEVELS - 1) * (_scramble(seed, tick // DYING_TICKS) % 2)
            return _scramble(seed, tick // FLICKER_TICKS) % LEVELS
        return 0

    @property
    def dying(self) -> bool:
        """Whether it goes out for moments, in fits, instead of flickering all the time."""
        return self.flicker > DYING


@dataclass(slots=True)
class Flash:
    """A light of a few ticks, such as a muzzle's."""

    x: float
    y: float
    cookie: pygame.Surface
    halo: pygame.Surface | None
    until: int
    colour: Colour = (0, 0, 0)
    power: float = 0.0
    reach: float = 0.0  # px within which it lights bodies


@dataclass(frozen=True, slots=True)
class FireLight:
    """The light of a fire in this frame: world px, size 0..3, and a seed for its flicker."""

    x: int
    y: int
    size: int
    seed: int


def _scramble(seed: int, step: int) -> int:
    """A cheap repeatable pseudo-random number for cosmetic flicker."""
    value = (seed * 0x9E3779B1 + step * 0x85EBCA77) & 0xFFFFFFFF
    value = ((value ^ value >> 15) * 0x2C1B3C6D) & 0xFFFFFFFF
    return value >> 16


@dataclass(frozen=True, slots=True)
class Baked:
    """The pictures of a lamp; lamps of the same look share them."""

    levels: tuple[pygame.Surface, ...]
    halo: pygame.Surface | None
    left: int
    top: int


def _bake(obj: MapObject) -> Baked:
    colour = parse_colour(obj.text("light_color"))
    radius, strength = obj.number("radius") / HALF, obj.number("strength")
    kind = obj.text("kind")
    depth = max(obj.number("flicker"), PULSE_DEPTH if obj.flag("pulse") else 0.0)
    count = LEVELS if depth > 0 else 1
    levels: list[pygame.Surface] = []
    left = top = 0
    for step in range(count):
        power = strength * (1 - depth * step / max(1, LEVELS - 1))
        if kind == "tube":
            surface = cookies.tube(radius, colour, power, radius * obj.number("stretch"))
            left, top = -surface.get_width() // 2, -surface.get_height() // 2
        elif kind == "cone":
            angle, spread = obj.number("angle"), obj.number("spread")
            surface, left, top = cookies.cone(radius, angle, spread, colour, power)
        else:
            stretch = obj.number("stretch") if kind == "ellipse" else 1.0
            # Pictures of one light that changes are all of one size.
            surface = cookies.point(radius, colour, power, stretch, whole=count > 1)
            left, top = -surface.get_width() // 2, -surface.get_height() // 2
        levels.append(surface)
    return Baked(tuple(levels), _halo(obj, colour), left, top)


def _halo(obj: MapObject, colour: Colour) -> pygame.Surface | None:
    """The glow in front of a lamp, with a core that is nearly white."""
    size = min(MAX_GLOW, obj.number("radius") * GLOW_SHARE)
    glow = obj.number("glow") * GLOW_PEAK
    if glow <= 0.01:
        return None
    if obj.text("kind") == "tube":
        length = obj.number("radius") * obj.number("stretch")
        halo = cookies.tube(size, colour, glow, length, cookies.GLOW_FALL, TUBE_HALO_LIFT)
        core = cookies.tube(
            size * CORE_SHARE, mixed(colour, WHITE, 0.5), glow, length, lift=TUBE_HALO_LIFT
        )
    else:
        halo = cookies.point(size, colour, glow, fall=cookies.GLOW_FALL)
        core = cookies.point(size * CORE_SHARE, mixed(colour, WHITE, 0.5), glow)
    middle = [(a - b) // 2 for a, b in zip(halo.get_size(), core.get_size(), strict=True)]
    halo.blit(core, middle, special_flags=ADD)
    return halo


def _lamp(obj: MapObject, shared: dict[tuple[object, ...], Baked]) -> Lamp:
    look = tuple(obj.props[key] for key in LOOK)
    if look not in shared:
        shared[look] = _bake(obj)
    baked = shared[look]
    return Lamp(
        id=obj.id,
        left=round(obj.x / HALF) + baked.left,
        top=round(obj.y / HALF) + baked.top,
        levels=baked.levels,
        house=obj.text("group") == HOUSE_GROUP,
        pulse=obj.flag("pulse"),
        flicker=obj.number("flicker"),
        halo=baked.halo,
        x=obj.x,
        y=obj.y,
        right=round(obj.x / HALF) + baked.left + baked.levels[0].get_width(),
        bottom=round(obj.y / HALF) + baked.top + baked.levels[0].get_height(),
        moves=len(baked.levels) > 1,
    )


def _fire_levels(radius: float, strength: float) -> tuple[pygame.Surface, ...]:
    return tuple(
        cookies.point(
            radius / HALF,
            FIRE_COLOUR,
            strength * (1 - FIRE_FLICKER * step / (LEVELS - 1)),
        )
        for step in range(LEVELS)
    )


def _whole(level: Level) -> tuple[int, int]:
    """The size of a light map of the whole map, and at least of a frame."""
    width, height = level.width * TILE, level.height * TILE
    return max(width, VIEW_WIDTH) // HALF, max(height, VIEW_HEIGHT) // HALF


class LightRig:
    """All lights of a map. `full` is the light map at frame size after `build`."""

    def __init__(self, level: Level, room: Room, neon: pygame.Surface | None) -> None:
        self.clock = BeatClock(room.bpm)
        self.air = Air(level, parse_colour(room.ambient))
        shared: dict[tuple[object, ...], Baked] = {}
        self.lamps = tuple(_lamp(obj, shared) for obj in level.of_class("Light"))
        self.neon = neon  # light of glowing tiles, the whole map at half resolution
        self.half = opaque((VIEW_WIDTH // HALF, VIEW_HEIGHT // HALF))
        steady = (lamp for lamp in self.lamps if not lamp.lively)
        self._steady = SteadyLight(_whole(level), steady, neon)
        self.full = opaque((VIEW_WIDTH, VIEW_HEIGHT))
        self.blaze, self.glare = opaque(self.half.get_size()), opaque(self.full.get_size())
        self.blazes = False  # whether fires or flashes light the frame
        self.shade = solid(self.half.get_size(), (255, 255, 255))
        self.shade_level = 255
        self.flashes: list[Flash] = []
        self.fires: list[FireLight] = []  # of the frame to be built
        self.fire_cookies = tuple(map(_fire_levels, FIRE_RADII, FIRE_STRENGTH))
        self.fire_halo = cookies.point(FIRE_HALO, FIRE_COLOUR, 0.2, fall=cookies.GLOW_FALL)
        self.sky_halo = cookies.point(SKY_HALO, FIRE_COLOUR, SKY_PEAK)
        self.dark: frozenset[int] = frozenset()
        self.visible: list[Lamp] = []
        self.out: frozenset[int] = frozenset()  # dying lamps that are dark in this frame
        self.version = 0  # of `full`: another one where it differs
        self._built: Hashable = None  # what `full` holds, where that may still be so

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
        self.fires = []
        self._built = None

    def tick(self, now: int, dark: Sequence[int]) -> None:
        """Let flashes end and lights go out."""
        self.flashes = [flash for flash in self.flashes if flash.until > now]
        if len(dark) != len(self.dark):
            self.dark = frozenset(dark)
            self._steady.darken(self.dark)

    def build(self, left: int, top: int, tick: int, house: float) -> pygame.Surface:
        """Add up the light that falls on the frame whose top left is (left, top)."""
        half, x0, y0 = self.half, left // HALF, top // HALF
        x1, y1 = x0 + half.get_width(), y0 + half.get_height()
        self.visible = [
            lamp
            for lamp in self.lamps
            if lamp.left < x1
            and lamp.right > x0
            and lamp.top < y1
            and lamp.bottom > y0
            and lamp.id not in self.dark
        ]
        lively = [lamp for lamp in self.visible if lamp.lively]
        levels = tuple([lamp.level(tick, self.clock) if lamp.moves else 0 for lamp in lively])
        self.out = frozenset(
            lamp.id for lamp, level in zip(lively, levels, strict=True) if lamp.dying and level
        )
        self.blazes = bool(self.fires or self.flashes)
        now = None if self.blazes else (x0, y0, levels, house, self.dark)
        if now is not None and now == self._built:
            return self.full  # neither camera nor lamps have moved
        self._built = now
        self.version += 1
        self._add_lamps(half, (x0, y0), [*zip(lively, levels, strict=True)], house)
        if self.blazes:
            self._blaze(x0, y0, tick)
            half.blit(self.blaze, (0, 0), special_flags=ADD)
        # Nearest: light is smooth enough to hide two-pixel steps, and smoothing costs 0.25 ms more.
        pygame.transform.scale(half, self.full.get_size(), self.full)
        return self.full

    def _add_lamps(
        self,
        half: pygame.Surface,
        corner: tuple[int, int],
        lamps: list[tuple[Lamp, int]],
        house: float,
    ) -> None:
        """The light of air, lamps and neon; of the lamps these change, all others are steady."""
        x0, y0 = corner
        self.air.fill(half, x0, y0)
        house_now: list[FlaggedBlit] = []
        own_now: list[FlaggedBlit] = []
        for lamp, level in lamps:
            blit = (lamp.levels[level], (lamp.left - x0, lamp.top - y0), None, ADD)
            (house_now if lamp.house else own_now).append(blit)
        half.blits(house_now, False)
        self._dim(house)
        half.blits(own_now, False)
        self._steady.add(half, x0, y0)

    def _blaze(self, x0: int, y0: int, tick: int) -> None:
        """Add up the light of fires and flashes alone: what takes only that asks for it."""
        blaze = self.blaze
        blaze.fill(0)
        blaze.blits([self._fire_blit(fire, x0, y0, tick) for fire in self.fires], False)
        for flash in self.flashes:
            width, height = flash.cookie.get_size()
            place = (
                round(flash.x) // HALF - x0 - width // 2,
                round(flash.y) // HALF - y0 - height // 2,
            )
            blaze.blit(flash.cookie, place, special_flags=ADD)

    def unsteady(self, area: pygame.Rect) -> pygame.Surface | None:
        """The light of fires and flashes on a part of the frame that was last built, in its place
        on a surface of the frame's size; None: there is none."""
        if not self.blazes:
            return None
        left, top = area.x // HALF, area.y // HALF
        width, height = -(-area.right // HALF) - left, -(-area.bottom // HALF) - top
        part = self.blaze.subsurface((left, top, width, height))
        place = (left * HALF, top * HALF, width * HALF, height * HALF)
        pygame.transform.scale(part, place[2:], self.glare.subsurface(place))
        return self.glare

    def _fire_blit(self, fire: FireLight, x0: int, y0: int, tick: int) -> FlaggedBlit:
        levels = self.fire_cookies[fire.size]
        cookie = levels[_scramble(fire.seed, tick // FLICKER_TICKS) % LEVELS]
        size = cookie.get_width() // 2
        return cookie, (fire.x // HALF - x0 - size, fire.y // HALF - y0 - size), None, ADD

    def inside(self, area: pygame.Rect) -> frozenset[int]:
        """Ids of the lamps in an area of the world."""
        return frozenset(lamp.id for lamp in self.lamps if area.collidepoint(lamp.x, lamp.y))

    def still(self, area: pygame.Rect, behind: pygame.Rect | None = None) -> pygame.Surface:
        """The light of all lamps at full strength on an area of the world, without those that lie
        in `behind`. For what is lit once, when the map opens."""
        left, top = area.x // HALF, area.y // HALF
        half = opaque((-(-area.w // HALF), -(-area.h // HALF)))
        self.air.fill(half, left, top)
        hidden = self.inside(behind) if behind is not None else frozenset[int]()
        for lamp in self.lamps:
            if lamp.id not in hidden:
                place = (lamp.left - left, lamp.top - top)
                half.blit(lamp.levels[0], place, special_flags=ADD)
        if self.neon is not None:
            half.blit(self.neon, (-left, -top), special_flags=ADD)
        return pygame.transform.scale(half, area.size)

    def halos(self, left: int, top: int, hidden: frozenset[int] = frozenset()) -> list[FlaggedBlit]:
        """Blits of the glow in front of the scene that was last built."""
        found = []
        for lamp in self.visible:
            if lamp.halo is None or lamp.id in hidden or lamp.id in self.out:
                continue
            wide, high = lamp.halo.get_size()
            x, y = round(lamp.x) - left - wide // 2, round(lamp.y) - top - high // 2
            if -wide < x < VIEW_WIDTH and -high < y < VIEW_HEIGHT:
                found.append((lamp.halo, (x, y), None, ADD))
        size = self.fire_halo.get_width() // 2
        for fire in self.fires:
            place = (fire.x - left - size, fire.y - top - size)
            found.append((self.fire_halo, place, None, ADD))
        return found + self._in_smoke(left, top)

    def flash_halos(self, left: int, top: int) -> list[FlaggedBlit]:
        """Blits of the glow of flashes. It lies behind people: before them it would bleach them."""
        found: list[FlaggedBlit] = []
        for flash in self.flashes:
            if flash.halo is not None:
                size = flash.halo.get_width() // 2
                place = (round(flash.x) - left - size, round(flash.y) - top - size)
                found.append((flash.halo, place, None, ADD))
        return found

    def _in_smoke(self, left: int, top: int) -> list[FlaggedBlit]:
        """One wide soft light for each big fire: its shine in the air and the smoke."""
        columns: dict[int, list[FireLight]] = {}
        for fire in self.fires:
            columns.setdefault(fire.x // SKY_COLUMN, []).append(fire)
        size, found = self.sky_halo.get_width() // 2, []
        for fires in columns.values():
            if len(fires) >= SKY_FIRES:
                x = sum(fire.x for fire in fires) // len(fires) - left - size
                y = sum(fire.y for fire in fires) // len(fires) - top - size - SKY_LIFT
                found.append((self.sky_halo, (x, y), None, ADD))
        return found

    def _dim(self, house: float) -> None:
        """The house light scales ambient and house lamps, nothing else."""
        level = round(min(1.0, max(0.0, house)) * 255)
        if level == 255:
            return
        if level != self.shade_level:
            self.shade.fill(scaled((255, 255, 255), level / 255))
            self.shade_level = level
        self.half.blit(self.shade, (0, 0), special_flags=MULTIPLY)
