"""Houses on fire: flames that roll off roof edges and burst out of windows, smoke over the roof.

Where a front may burn is read off its picture when the map opens: along the edge that it shows to
the sky, and at its lit windows. Each such site burns as its cells do; where they have burnt down it
burns on, smaller, for the look, until water has been there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import Snapshot
from game.view import flames
from game.view.fire_art import FireArt
from game.view.fronts import FULL, Front
from game.view.heat import Blit
from game.view.light import FireLight
from game.view.scatter import JITTER, MASK, scramble
from game.view.surfaces import Colour
from game.view.thaw import joined, snow_of

Cell = tuple[int, int]
EDGE_STEP: Final = 13  # px between the sites along a roof
EDGE_IN: Final = 9  # px that they stand below the edge: flames roll over it
SNOW, SNOW_COLD = 170, 4  # blue of snow at least, and how far above its red
EAVE_LOW: Final = 48  # px above a front's foot from which on there are eaves
EAVE_DARK: Final = 5  # px of dark below its edge
EAVE_LENGTH: Final = 4  # places in a row
EAVE_APART: Final = 20  # px below the roof's upper edge
EDGE_DEPTH: Final = 3  # rows of cells below a site that feed it
SILL: Final = 6  # px that flames of a window stand above its lower edge
REACH: Final = 70  # px outside of the frame from which a site is drawn
SHUT: Final = 128  # of 255: a front that has faded more shows no flames of its own
HOT: Final = 3  # burning cells from which a site of a roof burns high
ASHES: Final = 3  # burnt cells from which it burns on
ROOF, EAVE, WINDOW = "roof", "eave", "window"
# Sizes by kind of site, of which each takes one by its seed: where much burns below, where a
# little does, and where it has burnt down.
HIGH: Final = {
    ROOF: (flames.GREAT, flames.TALL, flames.TALL, flames.SMALL, flames.TALL),
    EAVE: (flames.TALL, flames.SMALL, flames.TALL, flames.SMALL),
    WINDOW: (flames.TALL, flames.TALL, flames.SMALL),
}
WARM: Final = {
    ROOF: (flames.TALL, flames.SMALL),
    EAVE: (flames.SMALL, flames.LICK, flames.SMALL, flames.TALL),
    WINDOW: (flames.TALL, flames.TALL, flames.SMALL),
}
LAST: Final = {
    ROOF: (flames.TALL, "", flames.GREAT, flames.SMALL, "", flames.TALL, flames.SMALL, ""),
    EAVE: (flames.SMALL, "", flames.TALL, "", flames.LICK, ""),
    WINDOW: (flames.SMALL, flames.TALL, flames.LICK),
}
EMBERS: Final = 3  # in flight from every other site of a roof
EMBER_LIFE: Final = 90  # t at least
EMBER_RISE: Final = 110  # px at least
EMBER_DRIFT: Final = 120  # px at least that the wind takes one along
EMBER_COLOURS: Final[tuple[Colour, ...]] = (
    (255, 232, 150), (255, 196, 84), (255, 150, 44), (240, 104, 24), (206, 64, 14), (140, 36, 12),
)  # fmt: skip
LIGHT_EVERY: Final = 6  # sites that share a light
LIGHT_REACH: Final = 120  # px outside of the frame
WHOLE, WHOLE_REACH = 3, 280  # size of the light of a whole house, and px that it reaches
FOOT: Final = 16  # px above the foot of a house that its light stands
LIGHT_LIFT: Final = 14
LOOK_EVERY: Final = 6  # ticks between two looks at what burns
PUFF_EVERY: Final = 16  # ticks between two puffs of smoke of a house
MANY: Final = 14  # sites alight from which a house smokes twice as much and lights all around it
PUFF_TICKS: Final = 360  # life of one
PUFF_RISE: Final = 30  # px that it climbs
PUFF_DRIFT: Final = 470  # px that the wind takes it along
PUFF_SCATTER: Final = 128  # px that one may climb higher or less high
PUFF_LIFT: Final = 12  # px above its site that it begins


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a front can burn, world px, with the cells that feed it."""

    x: int
    y: int
    cells: tuple[Cell, ...]
    seed: int
    kind: str


@dataclass(slots=True)
class House:
    """A front with its sites, and those that burn in this frame with the size of their flame."""

    front: Front
    sites: tuple[Site, ...]
    cells: frozenset[Cell]
    alight: list[tuple[Site, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Puff:
    """A puff of smoke: where and when it began, how high it climbs, its pictures by age."""

    x: int
    y: int
    rise: int
    stages: tuple[pygame.Surface, ...]
    born: int


class Blaze:
    """All houses of a map."""

    def __init__(self, fronts: Sequence[Front], art: FireArt) -> None:
        self.art = art
        self.houses = [House(front, tuple(sites(front)), cells_of(front)) for front in fronts]
        self.drowned: set[Cell] = set()  # where water has been since it burnt
        self.puffs: deque[Puff] = deque()

    def reset(self) -> None:
        """After a retry."""
        self.drowned.clear()
        self.puffs.clear()

    def consume(self, snapshot: Snapshot) -> None:
        """One tick: what burns now and then, smoke that rises."""
        now, puffs = snapshot.tick, self.puffs
        if now % LOOK_EVERY == 0:
            kinds: dict[str, set[Cell]] = {"fire": set(), "burnt": set(), "wet": set()}
            for column, row, kind, _ in snapshot.cells:
                if kind in kinds:
                    kinds[kind].add((column, row))
            self._look(kinds["fire"], kinds["burnt"], kinds["wet"])
        while puffs and not 0 <= now - puffs[0].born < PUFF_TICKS:
            puffs.popleft()
        for house in self.houses:
            every = PUFF_EVERY if len(house.alight) < MANY else PUFF_EVERY // 2
            if house.alight and now % every == 0:
                turn = scramble(now, house.front.area.x)
                site = house.alight[turn % len(house.alight)][0]
                rise = PUFF_RISE + (turn >> 6) % PUFF_SCATTER
                stages = self.art.smoke[turn % len(self.art.smoke)]
                puffs.append(Puff(site.x, site.y - PUFF_LIFT, rise, stages, now))

    def _look(
        self, burning: AbstractSet[Cell], burnt: AbstractSet[Cell], wet: AbstractSet[Cell]
    ) -> None:
        self.drowned |= wet & burnt
        ashes = burnt - self.drowned if self.drowned else burnt
        for house in self.houses:
            house.alight = []
            if house.cells.isdisjoint(burning) and house.cells.isdisjoint(ashes):
                continue
            for site in house.sites:
                size = _size(site, burning, ashes)
                if size:
                    house.alight.append((site, size))

    def flames(self, tick: int, corner: tuple[int, int]) -> list[Blit]:
        """Bodies of flame of all that burns near the frame."""
        return [
            flames.body(self.art, size, site.seed, tick, (site.x - corner[0], site.y - corner[1]))
            for house in self.houses
            if house.front.alpha > SHUT
            for site, size in house.alight
            if -REACH < site.x - corner[0] < VIEW_WIDTH + REACH
        ]

    def lights(self, corner: tuple[int, int]) -> list[FireLight]:
        """Their light, near the frame: of each window, of every few flames of a roof, and of a
        whole house that burns."""
        great = [
            FireLight(
                house.front.area.centerx, house.front.area.bottom - FOOT, WHOLE, house.front.area.x
            )
            for house in self.houses
            if house.front.alpha > SHUT
            and len(house.alight) >= MANY
            and -WHOLE_REACH < house.front.area.centerx - corner[0] < VIEW_WIDTH + WHOLE_REACH
        ]
        return great + [
            FireLight(site.x, site.y - LIGHT_LIFT, 1 + (size == flames.GREAT), site.seed)
            for house in self.houses
            if house.front.alpha > SHUT
            for number, (site, size) in enumerate(house.alight)
            if (site.kind == WINDOW or number % LIGHT_EVERY == 0)
            and -LIGHT_REACH < site.x - corner[0] < VIEW_WIDTH + LIGHT_REACH
        ]

    def embers(self, tick: int, corner: tuple[int, int]) -> Iterator[tuple[Colour, Cell]]:
        """What flies off roofs with the wind: colours and places on the frame, px."""
        for house in self.houses:
            if house.front.alpha <= SHUT:
                continue
            for site, _ in house.alight:
                if site.kind == WINDOW or site.seed & 1:
                    continue
                for number in range(EMBERS):
                    life = EMBER_LIFE + (site.seed >> number + 3) % EMBER_LIFE
                    age = tick + (site.seed * (number + 3) & MASK)
                    seed = JITTER[site.seed + age // life * 37 + number * 911 & MASK]
                    share = age % life / life
                    sway = JITTER[seed + age % life // 6 & MASK] % 3 - 1
                    x = site.x - corner[0] + (seed % 25 - 12) + sway
                    x += int((EMBER_DRIFT + seed % EMBER_DRIFT) * share * (0.35 + 0.65 * share))
                    y = site.y - corner[1] - int((EMBER_RISE + (seed >> 5) % EMBER_RISE) * share)
                    if 0 <= x < VIEW_WIDTH and 0 <= y < VIEW_HEIGHT:
                        yield EMBER_COLOURS[int(share * len(EMBER_COLOURS))], (x, y)

    def warm_up(self, target: pygame.Surface) -> None:
        """Run-length codes are made at the first blit."""
        target.blits([(one, (0, 0)) for stages in self.art.smoke for one in stages], False)

    def smoke(self, tick: float, corner: tuple[int, int]) -> list[Blit]:
        """A tall column of smoke over each house that burns: it grows, darkens and leans with the
        wind. The oldest come first."""
        blits: list[Blit] = []
        for puff in self.puffs:
            share = min(1.0, max(0.0, (tick - puff.born) / PUFF_TICKS))
            picture = puff.stages[min(len(puff.stages) - 1, int(share * len(puff.stages)))]
            half = picture.get_width() // 2
            x = puff.x - corner[0] + int(PUFF_DRIFT * share * (0.6 + 0.4 * share))
            y = puff.y - corner[1] - int(puff.rise * share * (1.6 - 0.6 * share))
            if -half < x < VIEW_WIDTH + half and -half < y < VIEW_HEIGHT + half:
                blits.append((picture, (x - half, y - half)))
        return blits


def _size(site: Site, burning: AbstractSet[Cell], ashes: AbstractSet[Cell]) -> str:
    """How a site burns; an empty name: not at all."""
    hot = sum(cell in burning for cell in site.cells)
    if hot:
        sizes = (HIGH if hot >= HOT else WARM)[site.kind]
    elif sum(cell in ashes for cell in site.cells) >= (1 if site.kind == WINDOW else ASHES):
        sizes = LAST[site.kind]
    else:
        return ""
    return sizes[(site.seed >> 6) % len(sizes)]


def cells_of(front: Front) -> frozenset[Cell]:
    """Cells that a front covers."""
    area = front.area
    return frozenset(
        (column, row)
        for column in range(area.left // TILE, -(-area.right // TILE))
        for row in range(area.top // TILE, -(-area.bottom // TILE))
    )


def sites(front: Front) -> Iterator[Site]:
    """Where a front can burn."""
    left, top = front.area.topleft
    shown = pygame.surfarray.array_alpha(front.wall) > FULL // 2
    tops = np.where(shown.any(1), shown.argmax(1), -1).tolist()
    for x in range(EDGE_STEP // 2, len(tops), EDGE_STEP):
        if tops[x] >= 0:
            yield _edge(left + x, top + tops[x] + EDGE_IN, ROOF)
    for x, y in eaves(front.raw):
        if y > tops[x] + EAVE_APART:
            yield _edge(left + x, top + y, EAVE)
    for window in windows(front):
        place = window.centerx + left, window.bottom + top - SILL
        first, last = (window.left + left) // TILE, (window.right + left - 1) // TILE
        rows = range((window.top + top) // TILE - 1, (window.bottom + top - 1) // TILE + 2)
        cells = tuple((column, row) for row in rows for column in range(first - 1, last + 2))
        yield Site(*place, cells, _seed(*place), WINDOW)


def _edge(x: int, y: int, kind: str) -> Site:
    column, row = x // TILE, y // TILE
    cells = tuple((column + dx, row + dy) for dy in range(EDGE_DEPTH) for dx in (-1, 0, 1))
    seed = _seed(x, y)
    return Site(x + seed % 5 - 2, y + (seed >> 3) % 5, cells, seed, kind)


def eaves(picture: pygame.Surface) -> list[tuple[int, int]]:
    """Places along the lower edges of snow that lies on gables, eaves and rails: where the bright
    ends over the dark, for longer than a window sill."""
    snow = snow_of(picture, SNOW, SNOW_COLD)
    wood = (pygame.surfarray.array_alpha(picture) > FULL // 2) & ~snow
    last = snow.shape[1] - EAVE_LOW
    ends = snow[:, 2:last] & snow[:, 1 : last - 1] & snow[:, : last - 2]
    for below in range(1, EAVE_DARK + 1):
        ends = ends & wood[:, 2 + below : last + below]
    chains: list[list[tuple[int, int]]] = []
    for x in range(EDGE_STEP // 2, ends.shape[0], EDGE_STEP):
        for y in (np.flatnonzero(ends[x]) + 2).tolist():
            chain = next((one for one in chains if _joins(one[-1], x, y)), None)
            if chain is None:
                chains.append([(x, y)])
            else:
                chain.append((x, y))
    return [place for chain in chains if len(chain) >= EAVE_LENGTH for place in chain]


def _joins(last: tuple[int, int], x: int, y: int) -> bool:
    return last[0] == x - EDGE_STEP and abs(last[1] - y) <= EDGE_STEP + 2


def _seed(x: int, y: int) -> int:
    return JITTER[x * 7 + y * 131 & MASK]


def windows(front: Front) -> list[pygame.Rect]:
    """The lit windows of a front: cells of panes that touch are one."""
    return joined([place for panes in front.panes for place in panes.cells])
