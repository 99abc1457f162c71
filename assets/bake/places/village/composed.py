"""Windows, lamps and signs together with the wall they are in.

A cell of a layer holds one tile. Where a whole front has to stand on one layer (see the class
Front), its windows must bring their piece of wall with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assets.bake.places.canvas import Canvas
from assets.bake.places.catalog import Stamp
from assets.bake.places.village import fronts, overlays, timber, yard
from assets.bake.places.village.tones import GREY_WOOD, TILE

WALLS: dict[str, Callable[[int], Canvas]] = {
    "plank": timber.planks,
    "plaster": timber.plaster,
    "grey": lambda index: timber.planks(index + 20, "", GREY_WOOD),
    "shed": yard.shed_wall,
    "upright": timber.upright,
}
WINDOW_LIGHT = "ffa046"
LAMP_LIGHT = "ffaa50"
#: kind and variant of every window
WINDOWS: tuple[tuple[str, int], ...] = (
    *(("lit", index) for index in range(5)),
    *(("dark", index) for index in range(3)),
    ("shut", 1),
    ("broken", 1),
    ("boarded", 1),
)


def on_wall(picture: Canvas, wall: str, columns: int, rows: int, lit: bool = False) -> Canvas:
    """The picture over cells of a wall, standing on their lower edge.

    ``lit``: the whole skips the light map, so the wall is painted in the light of the evening."""
    tile = Canvas(columns * TILE, rows * TILE)
    for row in range(rows):
        for column in range(columns):
            part = WALLS[wall]((column * 3 + row * 2 + len(wall)) % 4)
            tile.paste(part, column * TILE, row * TILE)
    if lit:
        tile = fronts.beside_pane(tile)
    tile.paste(picture, 0, tile.height - picture.height)
    return tile


def _windows() -> Iterator[Stamp]:
    for wall in ("plank", "plaster", "grey", "shed"):
        for kind, variant in WINDOWS:
            number = str(variant) if kind in ("lit", "dark") else ""
            lit = kind == "lit"
            canvas = on_wall(fronts.window(kind, variant), wall, 2, 2, lit)
            light = WINDOW_LIGHT if lit else None
            yield Stamp(f"win_{kind}{number}_{wall}", canvas, material="wood", light=light)


def _small_things() -> Iterator[Stamp]:
    for wall in ("plank", "plaster", "grey", "shed"):
        lamp = on_wall(fronts.hanging_lamp(), wall, 1, 1, lit=True)
        yield Stamp(f"wall_lamp_{wall}", lamp, material="wood", light=LAMP_LIGHT)
        box = on_wall(fronts.flower_box(), wall, 2, 1)
        yield Stamp(f"flower_box_{wall}", box, material="wood")
        for index in range(4):
            paper = on_wall(yard.notice(index), wall, 1, 1)
            yield Stamp(f"notice{index}_{wall}", paper, material="wood")
        for index in range(5):
            stain = on_wall(overlays.grime(index), wall, 1, 1)
            yield Stamp(f"grime{index}_{wall}", stain, material="wood")
        for kind in ("fish", "bread", "boot"):
            sign = on_wall(fronts.house_sign(kind), wall, 2, 2)
            yield Stamp(f"sign_{kind}_{wall}", sign, material="wood")
    for wall in ("upright", "grey", "shed"):
        for kind in ("lit", "dark"):
            lit = kind == "lit"
            light = WINDOW_LIGHT if lit else None
            disc = on_wall(fronts.round_window(kind), wall, 1, 1, lit)
            yield Stamp(f"round_{kind}_{wall}", disc, material="wood", light=light)
            square = on_wall(fronts.hatch_window(kind), wall, 1, 1, lit)
            yield Stamp(f"hatch_{kind}_{wall}", square, material="wood", light=light)


def composed_stamps() -> Iterator[Stamp]:
    """Every stamp of this file, in sheet order."""
    yield from _windows()
    yield from _small_things()
    for wall in ("grey", "shed", "plank"):
        for side in "lr":
            for index in range(2):
                canvas = timber.cut(WALLS[wall](index), side)
                yield Stamp(f"gable_{wall}_{side}{index}", canvas, material="wood")
    for index in range(4):
        canvas = on_wall(overlays.icicles(index), "grey", 1, 1)
        yield Stamp(f"icicles{index}_grey", canvas, material="wood")
    for index in range(4):
        canvas = on_wall(overlays.icicles(index), "shed", 1, 1)
        yield Stamp(f"icicles{index}_shed", canvas, material="wood")
