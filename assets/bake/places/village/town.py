"""The far shore: three tiers of chalets, church with its needle spire, boathouses, conifers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import mix, rgba
from assets.bake.places.shade import rng
from assets.bake.places.village.moods import Mood
from assets.bake.places.village.mountains import HEIGHT, SHORE, WIDTH
from assets.bake.places.village.nature import spruce

#: columns that hold houses; the rest of the shore is forest
TOWNS: tuple[tuple[int, int], ...] = ((20, 330), (560, 720))
CHURCH_X = 132


@dataclass(frozen=True)
class Pane:
    """A lit pane of the far shore."""

    x: int
    y: int
    width: int
    height: int


class Shore:
    """Draws the shore and remembers its lit panes and its chimneys."""

    def __init__(self, mood: Mood) -> None:
        self.mood = mood
        self.canvas = Canvas(WIDTH, HEIGHT)
        self.panes: list[Pane] = []
        self.chimneys: list[tuple[int, int]] = []
        self._trees()
        for start, end in TOWNS:
            self._tiers(start, end)
        self._church(CHURCH_X, SHORE - 10)
        self._bank()
        for x in (48, 96, 232, 300, 612, 668):
            self._boathouse(x)

    def shown_panes(self) -> list[Pane]:
        """The lit panes that no nearer roof hides."""
        pixels = self.canvas.pixels()
        lamps = {rgba(tone) for tone in self.mood.panes}
        return [
            pane
            for pane in self.panes
            if tuple(pixels[pane.y + pane.height - 1, pane.x].tolist()) in lamps
        ]

    def _trees(self) -> None:
        random = rng("far trees")
        mood = self.mood
        needles = mood.forest[0:2] + mood.forest[1:3]
        snow = tuple(mix(mood.town_snow[min(2, i // 2)], mood.fog, 0.2) for i in range(7))
        for row, (low, high, lift) in enumerate(((30, 46, 26), (22, 36, 12), (16, 28, 0))):
            x = -8
            while x < WIDTH + 8:
                in_town = any(start - 10 < x < end + 10 for start, end in TOWNS)
                height = int(random.randint(low, high))
                width = max(8, int(height * 0.5) // 2 * 2)
                # every third tree of the pool is drawn anew: enough to hide the repetition
                tree = spruce(width, height, ("far", row, height), needles, snow, 0.24, needles[0])
                if not in_town or row == 0:
                    rise = lift + round(8 * np.sin(x * 0.019 + row) ** 2)
                    self.canvas.paste(tree, x - width // 2, SHORE - height - rise + 6)
                x += int(random.randint(4, 9))
            self._slope(row, lift)

    def _slope(self, row: int, lift: int) -> None:
        """Snow between the rows of trees."""
        mood = self.mood
        for x in range(WIDTH):
            rise = lift + round(8 * np.sin(x * 0.019 + row) ** 2)
            tone = mix(mood.town_snow[0], mood.forest[1], 0.35 + 0.1 * ((x * 7) % 3))
            self.canvas.vline(x, SHORE - max(1, rise - 4), SHORE, tone)

    def _tiers(self, start: int, end: int) -> None:
        random = rng("town", start)
        for tier, (base, low, high) in enumerate(((44, 18, 23), (22, 20, 26), (4, 22, 28))):
            x = start + tier * 5
            while x < end - 16:
                width = int(random.randint(low, high))
                lift = int(random.randint(0, 5))
                self._house(x, SHORE - base - lift, width, int(random.randint(18, 30)), (tier, x))
                x += width + int(random.randint(1, 9))

    def _house(self, x: int, foot: int, width: int, height: int, name: tuple[int, int]) -> None:
        random = rng("house", *name)
        mood, canvas = self.mood, self.canvas
        wall = mood.walls[int(random.randint(len(mood.walls)))]
        wood = mood.timber[int(random.randint(len(mood.timber)))]
        top, upper = foot - height, round(height * 0.45)
        canvas.rect(x, top, width, height, wall)
        canvas.rect(x, top, width, upper, wood)
        for column in range(x, x + width, 3):
            canvas.vline(column, top, top + upper - 1, mix(wood, mood.ink, 0.35))
        canvas.hline(x, x + width - 1, top + upper, mix(wood, mood.ink, 0.5))
        canvas.rect(x + width - 2, top, 2, height, mix(wall, mood.ink, 0.45))
        canvas.rect(x, foot - 2, width, 2, mix(wall, mood.ink, 0.5))
        for column in range(x + 3, x + width - 4, 6):
            self._window(column, top + max(2, upper - 7), random)
            for drop in (3, 10):
                if height - upper > 5 + drop:
                    self._window(column, top + upper + drop, random)
        if random.rand() < 0.6:
            self._gable_roof(x, top, width, wood, random)
        else:
            self._eaves_roof(x, top, width, random)
        if random.rand() < 0.6:
            stack_x = x + width // 2 + int(random.randint(2, max(3, width // 3)))
            stack_y = top - round(width * 0.3) - 3
            canvas.rect(stack_x, stack_y, 3, 7, mix(wall, mood.ink, 0.45))
            canvas.rect(stack_x - 1, stack_y - 1, 5, 2, mood.town_snow[2])
            self.chimneys.append((stack_x + 1, stack_y - 2))

    def _window(self, x: int, y: int, random: np.random.RandomState) -> None:
        mood, canvas = self.mood, self.canvas
        lit = random.rand() < mood.lit
        tone = mood.panes[int(random.randint(len(mood.panes)))] if lit else mood.ink
        shutter = mix(mood.timber[0], mood.ink, 0.3)
        canvas.rect(x - 1, y, 1, 4, shutter)
        canvas.rect(x + 2, y, 1, 4, shutter)
        canvas.rect(x, y, 2, 4, tone)
        canvas.hline(x - 1, x + 2, y + 4, mood.town_snow[1])
        if lit:
            canvas.dot(x, y, mix(tone, "ffffff", 0.4))
            self.panes.append(Pane(x, y, 2, 4))

    def _gable_roof(
        self, x: int, top: int, width: int, wood: str, random: np.random.RandomState
    ) -> None:
        mood, canvas = self.mood, self.canvas
        rise, peak = round(width * 0.52), x + width // 2
        canvas.poly([(x - 2, top), (peak, top - rise), (x + width + 1, top)], wood)
        shade = mix(wood, mood.ink, 0.35)
        canvas.poly([(peak, top - rise), (x + width + 1, top), (peak + 2, top)], shade)
        self._window(peak - 1, top - rise // 2, random)
        for step in range(5):
            tone = mood.ink if not step else mood.edge if step > 3 else mood.town_snow[1]
            left = (x - 4, top + 2 - step, peak, top - rise - 1 - step)
            canvas.line(*left, tone)
            right = mix(tone, mood.town_snow[0], 0.45) if step else mood.ink
            canvas.line(x + width + 3, top + 2 - step, peak, top - rise - 1 - step, right)

    def _eaves_roof(self, x: int, top: int, width: int, random: np.random.RandomState) -> None:
        mood, canvas = self.mood, self.canvas
        rise = round(width * 0.3) + 4
        slab = [
            (x - 3, top),
            (x + 2, top - rise),
            (x + width - 3, top - rise),
            (x + width + 2, top),
        ]
        canvas.poly([(float(a), float(b)) for a, b in slab], mood.town_snow[1])
        canvas.hline(x + 2, x + width - 3, top - rise, mood.edge)
        canvas.hline(x - 3, x + width + 2, top, mood.ink)
        canvas.hline(x - 3, x + width + 2, top - 1, mood.town_snow[0])
        for _ in range(width // 2):
            tone = mood.town_snow[0 if random.rand() < 0.6 else 2]
            canvas.dot(x + int(random.randint(0, width)), top - int(random.randint(2, rise)), tone)

    def _church(self, x: int, foot: int) -> None:
        """Nave, tower with a clock, and a slender spire of 137 px in all."""
        mood, canvas = self.mood, self.canvas
        wall, snow = mood.walls[1], mood.town_snow
        light, dark = mix(wall, snow[2], 0.25), mix(wall, mood.ink, 0.45)
        canvas.rect(x - 8, foot - 34, 50, 34, wall)
        canvas.poly(
            [(x - 12, foot - 33), (x - 4, foot - 53), (x + 40, foot - 53), (x + 46, foot - 33)],
            snow[1],
        )
        canvas.hline(x - 4, x + 40, foot - 54, snow[2])
        canvas.hline(x - 12, x + 46, foot - 33, mood.ink)
        for column in (x + 14, x + 24, x + 34):
            canvas.rect(column, foot - 25, 4, 13, mood.panes[1])
            canvas.rect(column + 1, foot - 27, 2, 2, mood.panes[1])
            canvas.vline(column + 2, foot - 25, foot - 13, mood.ink)
            self.panes.append(Pane(column, foot - 25, 4, 13))
        tower = x - 6
        canvas.rect(tower - 8, foot - 74, 16, 74, light)
        canvas.rect(tower + 3, foot - 74, 5, 74, dark)
        canvas.vline(tower - 8, foot - 74, foot, mix(light, "ffffff", 0.15))
        canvas.rect(tower - 10, foot - 76, 20, 3, dark)
        canvas.hline(tower - 10, tower + 9, foot - 77, snow[2])
        canvas.disc(tower, foot - 62, 4, 4, mix(light, "ffffff", 0.2), mood.ink)
        canvas.line(tower, foot - 62, tower, foot - 65, mood.ink)
        canvas.line(tower, foot - 62, tower + 2, foot - 61, mood.ink)
        canvas.rect(tower - 3, foot - 50, 6, 9, mood.ink)
        canvas.rect(tower - 2, foot - 49, 4, 7, mood.panes[0])
        canvas.rect(tower - 2, foot - 22, 4, 9, mood.ink)
        self._spire(tower, foot - 77)

    def _spire(self, x: int, foot: int) -> None:
        mood = self.mood
        outline = ((10, 0), (5, 11), (2, 27), (0, 51))
        right = [(x + w - 1, foot - h) for w, h in outline]
        left = [(x - w, foot - h) for w, h in outline]
        self.canvas.poly([*left, *reversed(right)], mix(mood.walls[2], mood.ink, 0.5))
        lit_side = [*left, (x - 1, foot - 27), (x - 3, foot - 4)]
        self.canvas.poly(lit_side, mood.town_snow[1])
        self.canvas.vline(x, foot - 60, foot - 50, mood.ink)
        self.canvas.hline(x - 2, x + 2, foot - 57, mood.ink)

    def _bank(self) -> None:
        """The white edge of the water and the dark line under it."""
        mood = self.mood
        for x in range(WIDTH):
            height = 3 + round(1.4 * np.sin(x * 2 * np.pi * 9 / WIDTH) + np.sin(x * 0.7))
            self.canvas.vline(x, SHORE - height, SHORE - 1, mood.town_snow[1])
            self.canvas.dot(x, SHORE - height, mood.town_snow[2])
            self.canvas.dot(x, SHORE, mood.ink)

    def _boathouse(self, x: int) -> None:
        mood, canvas = self.mood, self.canvas
        wood = mood.timber[1]
        canvas.rect(x, SHORE - 11, 22, 12, wood)
        for column in range(x, x + 22, 3):
            canvas.vline(column, SHORE - 11, SHORE, mix(wood, mood.ink, 0.4))
        roof = [
            (x - 2, SHORE - 11),
            (x + 4, SHORE - 17),
            (x + 18, SHORE - 17),
            (x + 24, SHORE - 11),
        ]
        canvas.poly([(float(a), float(b)) for a, b in roof], mood.town_snow[1])
        canvas.hline(x + 4, x + 18, SHORE - 17, mood.town_snow[2])
        canvas.rect(x + 6, SHORE - 7, 9, 8, mood.ink)


def twinkle(panes: list[Pane], mood: Mood, frames: int) -> Canvas:
    """Added light of the panes: a small halo each, and now and then one that flickers."""
    top = SHORE - 140
    height = SHORE - top
    strip = Canvas(WIDTH, height * frames, "000000")
    for index, pane in enumerate(panes):
        for frame in range(frames):
            strength = (0.16, 0.22, 0.19, 0.14)[(index * 3 + frame) % 4]
            if index % 7 == 0 and frame == index // 7 % frames:
                strength = 0.0
            tone = mix("000000", mood.panes[index % 4], strength)
            halo = mix("000000", mood.panes[0], strength * 0.8)
            y = pane.y - top + frame * height
            if pane.y - 4 < top:
                continue
            wide = mix("000000", mood.panes[2], strength * 0.34)
            strip.rect(pane.x - 3, y - 2, pane.width + 6, pane.height + 5, wide)
            strip.rect(pane.x - 1, y - 1, pane.width + 2, pane.height + 2, halo)
            strip.rect(pane.x, y, pane.width, pane.height, tone)
    return strip
