"""The elements in the picture: flames, jets, smoke, water, ice, weather, and the light of fire."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

import numpy as np
import pygame

from game.core.angles import direction
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event, Exploded, SprinklerOn
from game.core.level import Level
from game.core.rng import Rng
from game.core.snapshot import ActorFlag, CellView, JetView, Snapshot
from game.view import flames, marks
from game.view.actors import Pose
from game.view.blaze import Blaze
from game.view.charred import Charred
from game.view.fronts import Fronts
from game.view.ground import Ground
from game.view.heat import Blit, HeatField
from game.view.lake import Lake
from game.view.light import FireLight, LightRig
from game.view.particles import Particles
from game.view.scatter import scramble
from game.view.sparkle import Sparkle
from game.view.tables import Burst, Room
from game.view.vapour import Vapour
from game.view.weather import Weather

BURNING: Final = int(ActorFlag.BURNING)
BLAST_SMOKE: Final = 70  # t that the smoke of a blast hangs
SHOWER_TICKS: Final = 180
SHOWER_DROPS: Final = 110
SHOWER_FALL: Final = 44  # t of a drop's way
SHOWER_SPEED: Final = 6  # px/t
SHOWER_COLOURS: Final = ((96, 132, 176), (176, 206, 236))
WILT_TICKS: Final = 46  # t in which a jet that was turned off flies on
NEAR: Final = 64  # px outside the frame within which fire is drawn
LIGHT_COLUMNS: Final = 4  # cells that share a light
LIGHT_ROWS: Final = 2
MOST_LIGHTS: Final = 22
JET_LIGHTS: Final = (40.0, 90.0, 145.0, 200.0, 255.0, 300.0)  # px along a jet of flame
JET_WIDE: Final = 2  # of them, from which on they reach far
EMBER: Final = Burst(
    chip="spark", count=1, speed=(0.4, 1.3), angle=90.0, spread=40.0, gravity=-0.012, bounce=0.0,
    life=(40, 90),
)  # fmt: skip
EMBER_CHANCE: Final = 26  # of 256, for each visible burning cell and tick
SEED: Final = 9

KIND: Final = operator.itemgetter(CellView._fields.index("kind"))
Kinds = Mapping[str, list[CellView]]
Parts = list[tuple[CellView, int]]  # burning cells with their part in the fire


@dataclass(slots=True)
class Wilt:
    """A jet of flame that was turned off: what has left the nozzle flies on."""

    jet: JetView
    since: int


@dataclass(slots=True)
class Fireball:
    """A blast in the picture."""

    x: float
    y: float
    radius: float
    since: int


@dataclass(slots=True)
class Shower:
    """A sprinkler that rains."""

    x: float
    y: float
    since: int


@dataclass(slots=True)
class Memory:
    """What the picture remembers between ticks."""

    jets: dict[int, JetView] = field(default_factory=dict)
    wilting: list[Wilt] = field(default_factory=list)
    balls: list[Fireball] = field(default_factory=list)
    showers: list[Shower] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frame:
    """What one frame draws of the cells: they by their kind, and those that burn with their part
    in the fire."""

    cells: Kinds = field(default_factory=dict)
    behind: Parts = field(default_factory=list)  # on walls and curtains
    before: Parts = field(default_factory=list)


class ElementPainter:
    """Draws all of it; a frame without elements costs a few empty loops."""

    def __init__(
        self,
        level: Level,
        room: Room,
        lights: LightRig,
        particles: Particles,
        charred: Charred,
        fronts: Fronts,
        ground: Ground,
    ) -> None:
        self.lights, self.particles = lights, particles
        self.charred, self.art = charred, charred.art
        self.heat, self.blaze = HeatField(self.art.rags), Blaze(fronts.fronts, self.art)
        self.vapour, self.marks = Vapour(), marks.Marks(level, ground)
        self.weather, self.lake = Weather(room.weather), Lake(level)
        self.sparkle = Sparkle(level)
        self.fronted = _fronted(level)
        self.memory = Memory()
        self.frame = Frame()
        self._sorted: tuple[tuple[CellView, ...], Kinds] = (), {}
        self.rng = Rng.seeded(SEED, "view.elements")

    def reset(self) -> None:
        """After a retry."""
        self.memory = Memory()
        self.marks.reset()
        self.blaze.reset()

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """One tick: jets that end, blasts that begin, embers that rise."""
        memory, now = self.memory, snapshot.tick
        self.marks.consume(events, snapshot)
        cells = self._kinds(snapshot.cells)
        self.vapour.consume(cells.get("smoke", ()), now)
        self.blaze.consume(snapshot)
        for event in events:
            if isinstance(event, Exploded):
                memory.balls.append(Fireball(event.x, event.y, event.radius, now))
            elif isinstance(event, SprinklerOn):
                memory.showers.append(Shower(event.x, event.y, now))
        jets = {jet.actor: jet for jet in snapshot.jets if jet.kind == "flame"}
        for actor, jet in memory.jets.items():
            if actor not in jets:
                memory.wilting.append(Wilt(jet, now))
        memory.jets = jets
        if memory.wilting:
            memory.wilting = [one for one in memory.wilting if now - one.since < WILT_TICKS]
        if memory.balls:
            memory.balls = [ball for ball in memory.balls if now - ball.since < BLAST_SMOKE]
        if memory.showers:
            memory.showers = [one for one in memory.showers if now - one.since < SHOWER_TICKS]
        for cell in cells.get("fire", ()):
            if self.rng.chance(EMBER_CHANCE):
                place = (cell.column * TILE + 8.0, cell.row * TILE + 6.0)
                self.particles.spray(EMBER, "spark", place, 1, 1.0)

    def _kinds(self, cells: tuple[CellView, ...]) -> Kinds:
        """The cells by their kind, looked through once for each snapshot."""
        if cells is not self._sorted[0]:
            kinds: dict[str, list[CellView]] = {}
            for kind, some in groupby(cells, KIND):  # they come kind by kind
                kinds.setdefault(kind, []).extend(some)
            self._sorted = cells, kinds
        return self._sorted[1]

    # --- drawing, in the order of the frame ---------------------------------------------------

    def begin(self, snapshot: Snapshot, corner: tuple[int, int]) -> None:
        """Look through the cells of the frame, and tell the light map where fire burns."""
        cells = self._kinds(snapshot.cells)
        fires = cells.get("fire", [])
        self.frame = Frame(cells, *self._parts(fires, corner))
        self.lights.fires = [
            *_fire_lights(fires, snapshot, corner),
            *self.blaze.lights(corner),
            *self.charred.lights(snapshot.props, self.blaze.drowned, corner),
        ]

    def ground_blits(self, corner: tuple[int, int]) -> list[marks.Blit]:
        """Marks on the ground, under the light."""
        return self.marks.ground_blits(self.frame.cells, corner)

    def draw_smoke(self, target: pygame.Surface, tick: float, corner: tuple[int, int]) -> None:
        """Smoke of burning houses stands before the mountains and behind the street."""
        target.blits(self.blaze.smoke(tick, corner), False)

    def draw_wall_fire(
        self, target: pygame.Surface, snapshot: Snapshot, corner: tuple[int, int]
    ) -> None:
        """What burns on walls, curtains and things burns behind the people."""
        tick = snapshot.tick
        hot = flames.cell_flames(self.art, self.frame.behind, tick, corner)
        hot += self.charred.flames(snapshot.props, self.blaze.drowned, tick, corner)
        self.heat.draw(target, hot, corner, tick)

    def draw_ice(self, target: pygame.Surface, snapshot: Snapshot, corner: tuple[int, int]) -> None:
        """Thin ice keeps a light of its own: who walks on it must be able to tell."""
        target.blits(self.marks.ice_blits(snapshot.ice, corner), False)

    def draw_air(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        poses: list[Pose],
        corner: tuple[int, int],
    ) -> None:
        """Glints, jets of water, smoke, then flames, which shine through it."""
        tick = snapshot.tick
        self.sparkle.draw(target, self.lights.full, tick, corner)
        target.blits(self.marks.glints(self.frame.cells, tick, corner), False)
        puffs = self.vapour.puff_blits(self.frame.cells, tick, corner)
        target.blits(puffs, False)
        for ball in self.memory.balls:
            age = tick - ball.since
            smoke = self.vapour.blast_blits(ball.x, ball.y, age / BLAST_SMOKE, ball.radius, corner)
            target.blits(smoke, False)
        for shower in self.memory.showers:
            self._rain(target, shower, tick, corner)
        for jet in snapshot.jets:
            if jet.kind != "flame":
                self.vapour.draw_jet(target, jet, tick, corner)
        hot = flames.cell_flames(self.art, self.frame.before, tick, corner)
        hot += self.blaze.flames(tick, corner)
        hot += self._other_fire(snapshot, poses, corner)
        self.heat.draw(target, hot, corner, tick)
        for angle, balls in self._jets(snapshot, corner):
            self.heat.draw(target, balls, corner, tick, direction(angle))
        for colour, place in self.blaze.embers(tick, corner):
            target.fill(colour, (*place, 1 + (place[0] & 1), 1))
        hand = next((pose.hand for pose in poses if pose.actor.flags & ActorFlag.PLAYER), None)
        marks.draw_fuses(target, snapshot.items, snapshot.player.cooking, hand, corner)

    def _rain(
        self, target: pygame.Surface, shower: Shower, tick: int, corner: tuple[int, int]
    ) -> None:
        """Drops that open out from the head and fall to the floor below each."""
        for index in range(SHOWER_DROPS):
            seed = scramble(index, 5)
            age = (tick + seed) % SHOWER_FALL
            out = (seed % 161 - 80) * min(1.0, 0.25 + age / 12)
            x, y = shower.x + out, shower.y + 6 + age * SHOWER_SPEED
            if self.marks.is_solid(x, y):
                continue
            place = round(x) - corner[0], round(y) - corner[1]
            target.fill(SHOWER_COLOURS[index % 2], (*place, 1, 4 + index % 3))

    def _parts(self, fires: list[CellView], corner: tuple[int, int]) -> tuple[Parts, Parts]:
        """The burning cells behind the people, and those before them, which rest on the ground or
        stand on a front, with their parts in the fire."""
        burning = {(column, row) for column, row, _, _ in fires}
        left, right = (corner[0] - NEAR) // TILE, (corner[0] + VIEW_WIDTH + NEAR) // TILE
        top, bottom = (corner[1] - NEAR) // TILE, (corner[1] + VIEW_HEIGHT + NEAR) // TILE
        behind: Parts = []
        before: Parts = []
        for cell in fires:
            column, row, _, _ = cell
            if not (left <= column <= right and top <= row <= bottom):
                continue
            fronted = (column, row) in self.fronted
            grounded = (column, row + 1) not in burning and self.marks.rests(column, row)
            if grounded:
                before.append((cell, flames.BED))
            elif (column, row - 1) not in burning and (column, row - 2) not in burning:
                pair = column % 2 == 0 and (column + 1, row) in burning
                part = flames.CREST if pair else flames.CROWN
                if fronted:
                    before.append((cell, flames.FACE))
                else:
                    behind.append((cell, part))
            elif fronted:
                before.append((cell, flames.SKIN))
            else:
                behind.append((cell, flames.BODY))
        return behind, before

    def _other_fire(
        self, snapshot: Snapshot, poses: list[Pose], corner: tuple[int, int]
    ) -> list[Blit]:
        """Flames of people on fire, and of blasts."""
        tick, art = snapshot.tick, self.art
        found: list[Blit] = []
        for pose in poses:
            if pose.actor.flags & BURNING:
                found += flames.man_flames(art, pose.x, pose.y, pose.actor.id, tick)
        for ball in self.memory.balls:
            age = tick - ball.since
            if age < flames.BURST_TICKS:
                found += flames.burst_flames(art, ball.x, ball.y, age, ball.radius, corner)
        return found

    def _jets(
        self, snapshot: Snapshot, corner: tuple[int, int]
    ) -> Iterator[tuple[int, list[Blit]]]:
        """Flames of each jet, and of what flies on of one that was turned off, with its angle."""
        tick, art = snapshot.tick, self.art
        for jet in snapshot.jets:
            if jet.kind == "flame":
                yield jet.angle, flames.jet_flames(art, jet, tick, corner)
        for one in self.memory.wilting:
            gone = (tick - one.since) * flames.JET_SPEED
            yield one.jet.angle, flames.jet_flames(art, one.jet, tick, corner, gone)


def _fronted(level: Level) -> frozenset[tuple[int, int]]:
    """Cells (column, row) that a tile before the people covers: their fire is before it too."""
    return frozenset(
        (column, row)
        for layer in level.layers
        if layer.name == "front"
        for row, column in np.argwhere(layer.tiles > 0).tolist()
    )


def _fire_lights(
    fires: list[CellView], snapshot: Snapshot, corner: tuple[int, int]
) -> list[FireLight]:
    """A light for each clump of burning cells, for each man on fire and along each jet."""
    clumps: dict[tuple[int, int], list[int]] = {}
    for cell in fires:
        x, y = cell.column * TILE - corner[0], cell.row * TILE - corner[1]
        if -120 < x < VIEW_WIDTH + 120 and -120 < y < VIEW_HEIGHT + 120:
            key = cell.column // LIGHT_COLUMNS, cell.row // LIGHT_ROWS
            clump = clumps.setdefault(key, [0, 0, 0])
            clump[0] += cell.column * TILE + 8
            clump[1] += cell.row * TILE + 4
            clump[2] += 1
    lights = [
        FireLight(sum_x // count, sum_y // count, min(2, count // 2), column * 31 + row)
        for (column, row), (sum_x, sum_y, count) in clumps.items()
    ]
    lights = lights[:: 1 + len(lights) // MOST_LIGHTS]
    for jet in snapshot.jets:
        if jet.kind == "flame":
            dx, dy = direction(jet.angle)
            for number, along in enumerate(JET_LIGHTS):
                if along <= jet.length + 40:
                    at = round(jet.x + dx * along), round(jet.y + dy * along)
                    lights.append(FireLight(*at, 1 + (number >= JET_WIDE), number))
    for actor in snapshot.actors:
        if actor.flags & BURNING:
            lights.append(FireLight(round(actor.x), round(actor.y) - 26, 0, actor.id))
    return lights
