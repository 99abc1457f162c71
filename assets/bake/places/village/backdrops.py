"""Writes the backdrops of the village, one folder a mood, and the table of their layers.

All layers are WIDTH px wide and repeat, and all move up and down alike, so that every shore keeps
its waterline. The tables are for whoever lays out a map: a row has what an image layer needs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import ImageFilter

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import mix
from assets.bake.places.shade import rng
from assets.bake.places.small import save_small
from assets.bake.places.village import ice, lake
from assets.bake.places.village.moods import DAY, DUSK, MOODS, NIGHT, Mood
from assets.bake.places.village.mountains import (
    FAR_RANGE,
    HEIGHT,
    MOON,
    NEAR_RANGE,
    SHORE,
    WIDTH,
    mountains,
    sky,
    star_frames,
)
from assets.bake.places.village.nature import spruce
from assets.bake.places.village.tones import SNOW
from assets.bake.places.village.town import Shore, twinkle

#: parallax: far plane, near range, far shore, mist, ice, near bank, foreground
FAR, RANGE, TOWN, MIST, ICE, BANK, FRONT = 0.04, 0.09, 0.22, 0.4, 0.5, 0.6, 1.3
#: all layers share this one downwards
CLIMB = 0.15
WATER_TICKS = 18
TWINKLE_TICKS = 47
STAR_TICKS = 53
SMOKE_TICKS = 13
SHEEN_TICKS = 18
SMOKE_FRAMES = 6
FRONT_HEIGHT = 150

Row = dict[str, Any]


class Folder:
    """Collects the pictures of a mood and their rows, back to front."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: list[Row] = []
        self.paths: list[Path] = []
        path.mkdir(parents=True, exist_ok=True)

    def add(
        self,
        name: str,
        picture: Canvas,
        parallax: float,
        blend: str,
        top: int = 0,
        frames: int = 1,
        ticks: int = 0,
        drift: float = 0.0,
        climb: float = CLIMB,
        left: int | None = None,
    ) -> None:
        """Save a picture and note how it is laid into a map; with `left` it does not repeat."""
        path = self.path / f"{name}.png"
        if blend == "alpha":
            picture.image.save(path, optimize=True)
        else:
            save_small(picture.image, path, lossy=name.endswith("_mirror"))
        self.paths.append(path)
        self.rows.append(
            {
                "image": path.name,
                "size": [picture.width, picture.height],
                "parallax": [parallax, climb],
                "offset": [left or 0, top],
                "blend": blend,
                "frames": frames,
                "frame_ticks": ticks,
                "drift": drift,
                "repeat_x": left is None,
                "front": parallax > 1,
            }
        )

    def finish(self) -> list[Path]:
        """Write the table beside the pictures."""
        path = self.path / f"{self.path.name}.json"
        path.write_text(json.dumps({"layers": self.rows}, indent=1) + "\n", encoding="utf-8")
        return [*self.paths, path]


def bake_mood(mood: Mood, home: Path) -> list[Path]:
    """All layers of one hour."""
    folder = Folder(home / mood.name)
    plane = sky(mood)
    plane.paste(mountains(FAR_RANGE, mood), 0, 0)
    folder.add("sky", plane, FAR, "opaque")
    folder.add(
        "sky_mirror", lake.mirror(plane, mood), FAR, "opaque", SHORE + 1, lake.FRAMES, WATER_TICKS
    )
    if mood.stars:
        folder.add("stars", star_frames(mood, 3), FAR, "add", 0, 3, STAR_TICKS)
    chain = mountains(NEAR_RANGE, mood)
    folder.add("range", chain, RANGE, "alpha")
    mirrored = lake.mirror(chain, mood)
    folder.add("range_mirror", mirrored, RANGE, "alpha", SHORE + 1, lake.FRAMES, WATER_TICKS)
    folder.add("mist_far", lake.mist(mood, "far", 64, 0.5), 0.15, "add", SHORE - 52, drift=2.5)
    _shore(folder, mood)
    if mood.moon:
        folder.add(
            "moon_path", lake.moon_path(MOON[0]), FAR, "add", SHORE + 1, lake.FRAMES, WATER_TICKS
        )
    folder.add("ripples", lake.ripples(mood), 0.3, "alpha", SHORE + 1, lake.FRAMES, WATER_TICKS)
    folder.add("mist", lake.mist(mood, "lake", 56, 0.62), MIST, "add", SHORE - 24, drift=-5.0)
    folder.add("bank", near_bank(mood), BANK, "alpha")
    folder.add("mist_near", lake.mist(mood, "near", 72, 0.4), 0.8, "add", SHORE + 44, drift=8.0)
    folder.add("foreground", foreground(mood), FRONT, "alpha", climb=0.0)
    return folder.finish()


def bake_lake_ice(home: Path) -> list[Path]:
    """The frozen end of the lake at dusk: layers to be laid among those of `village_dusk`.

    The moon goes behind the near range, the sheet and its sheen before the mist, the drift before
    the near bank. Offsets are for a lake at the east end of a map of 240 tiles.
    """
    folder = Folder(home / "lake_ice")
    folder.add("moon", ice.moon(), RANGE, "alpha", SHORE - 142, left=712)
    folder.add("sheet", ice.sheet(DUSK), ICE, "alpha", ice.TOP, left=1556)
    folder.add("sheen", ice.sheen(), ICE, "add", ice.TOP, ice.FRAMES, SHEEN_TICKS, left=1556)
    folder.add("drift", ice.drift(), 0.7, "add", SHORE + 18, drift=-46.0)
    return folder.finish()


def _shore(folder: Folder, mood: Mood) -> None:
    shore = Shore(mood)
    strip, top = lake.smoke(shore.chimneys, mood, SMOKE_FRAMES)
    folder.add("smoke", strip, TOWN, "alpha", top, SMOKE_FRAMES, SMOKE_TICKS)
    folder.add("town", shore.canvas, TOWN, "alpha")
    mirrored = lake.mirror(shore.canvas, mood)
    if mood is not DAY:
        lake.streaks(mirrored, shore.shown_panes(), mood)
    folder.add("town_mirror", mirrored, TOWN, "alpha", SHORE + 1, lake.FRAMES, WATER_TICKS)
    panes = twinkle(shore.shown_panes(), mood, 4)
    folder.add("panes", panes, TOWN, "add", SHORE - 140, 4, TWINKLE_TICKS)


def near_bank(mood: Mood) -> Canvas:
    """Dark spits with spruces on this side of the lake, with gaps through which one sees it."""
    layer = Canvas(WIDTH, HEIGHT)
    needles = tuple(mix(tone, mood.ink, 0.25) for tone in mood.forest[:4])
    snow = tuple(mix(mood.town_snow[min(2, i // 2)], mood.ink, 0.45) for i in range(7))
    foot = SHORE + 78
    random = rng("bank")
    for start, end in ((60, 300), (470, 560), (760, 930)):
        for x in range(start, end):
            share = (x - start) / (end - start)
            rise = round(15 * np.sin(np.pi * share) ** 0.6 + 1.5 * np.sin(x * 0.21))
            layer.vline(x, foot - rise, foot, mix(mood.forest[0], mood.ink, 0.5))
            layer.vline(x, foot - rise, foot - rise + 2, snow[2])
            layer.dot(x, foot - rise, snow[5])
            layer.vline(x, foot + 1, foot + 4 + rise // 4, mix(mood.water[0], mood.ink, 0.4))
        x = start + 14
        while x < end - 14:
            height = int(random.randint(38, 92))
            width = int(height * 0.46) // 2 * 2
            rise = round(13 * np.sin(np.pi * (x - start) / (end - start)) ** 0.6)
            tree = spruce(width, height, ("bank", x), needles, snow, 0.7, needles[0])
            layer.paste(tree, x - width // 2, foot - height - rise + 8)
            x += int(random.randint(9, 30))
    return layer


def _bough(
    layer: Canvas, tip: tuple[float, float], root: tuple[float, float], tones: Sequence[Any]
) -> None:
    dark, snow = tones
    steps = 18
    side = 1 if tip[0] < root[0] else -1
    for step in range(steps):
        share = step / steps
        x = root[0] + (tip[0] - root[0]) * share
        y = root[1] + (tip[1] - root[1]) * share + 6 * np.sin(share * 2.4)
        reach = 7 + 6 * (1 - share)
        layer.line(x, y, x - side * reach, y + 9 + 5 * (1 - share), dark, 2)
        layer.line(x, y, x - side * 10, y - 1, dark, 3)
        layer.line(x - side, y - 2, x - side * 9, y - 2, snow)
        layer.line(x - side * 3, y + 3, x - side * 8, y + 9, snow)


def foreground(mood: Mood) -> Canvas:
    """Boughs at the upper edge and a heap and posts at the lower, all but black, softened."""
    layer = Canvas(WIDTH, 360)
    dark = mix(mood.ink, "000000", 0.3)
    tones = (dark, mix(dark, SNOW[3], 0.42 if mood is not NIGHT else 0.2))
    for tip, root in (
        ((508, 40), (612, -8)),
        ((520, 58), (620, 20)),
        ((566, 14), (640, -10)),
        ((980, 30), (900, -8)),
        ((966, 46), (890, 10)),
    ):
        _bough(layer, tip, root, tones)
    for x, top in ((150, 322), (186, 330), (760, 326)):
        layer.rect(x, top, 11, 40, dark)
        layer.rect(x - 1, top - 3, 13, 4, tones[1])
        layer.vline(x, top, 359, tones[1])
    for start, end, rise in ((100, 240, 14), (700, 860, 18)):
        for x in range(start, end):
            height = round(rise * np.sin(np.pi * (x - start) / (end - start)))
            layer.vline(x, 359 - height, 359, dark)
            layer.dot(x, 359 - height, tones[1])
    layer.image = layer.image.filter(ImageFilter.GaussianBlur(0.6))
    return layer


def bake_village_backdrops(home: Path) -> list[Path]:
    """Every mood of the village."""
    moods = [path for mood in MOODS for path in bake_mood(mood, home)]
    return [*moods, *bake_lake_ice(home)]
