"""Props of the houses: hearths, tables, beds, benches with something in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, mix
from assets.bake.places.prop import Frame, Prop, animated, falling, rubble, standing
from assets.bake.places.shade import rng
from assets.bake.places.village.inside import CABINET, hearth_tile
from assets.bake.places.village.props_shore import burnt, wooden, wreck
from assets.bake.places.village.tones import FIRE_PANE, IRON, QUILT, STONE, board, post

CABINET_PIECES = ((CABINET[6], CABINET[4], CABINET[1]), (CABINET[5], CABINET[3], CABINET[0]))
FIRE_FRAMES = 4


def flames(tile: Canvas, x: int, foot: int, width: int, height: int, phase: int) -> None:
    """Small crisp flames of a hearth; they are drawn anew for each phase."""
    random = rng("hearth flames", phase, width)
    for layer, (tone, share) in enumerate(zip(FIRE_PANE, (1.0, 0.78, 0.52, 0.28), strict=True)):
        for column in range(layer, width - layer, 2):
            middle = 1 - abs(column - width / 2) / (width / 2)
            reach = int(height * share * middle * (0.55 + 0.6 * float(random.rand())))
            if reach > 0:
                tile.vline(x + column, foot - reach, foot, tone)
                tile.vline(x + column + 1, foot - int(reach * 0.7), foot, tone)


def _hearth(phase: int | None) -> Canvas:
    """Open fireplace under a tiled hood, 64 by 56 px."""
    tile = Canvas(64, 56)
    for x in range(4, 60, 16):
        for y in (0, 16):
            tile.paste(hearth_tile((x // 16 + y) % 4), x, y)
    pixels = tile.pixels()
    pixels[:, :4] = 0
    pixels[:, 60:] = 0
    tile.set_pixels(pixels)
    tile.rect(0, 20, 64, 5, CABINET[3])
    tile.hline(0, 63, 20, CABINET[6])
    tile.hline(0, 63, 24, CABINET[0])
    tile.rect(2, 25, 60, 31, STONE[1])
    for y in (25, 33, 41, 49):
        for x in (2 + y % 3 * 2, 50 + y % 3):
            tile.rect(x, y, 9, 7, STONE[2])
            tile.hline(x, x + 8, y, STONE[4])
    tile.rect(13, 28, 38, 28, "0a0709" if phase is None else "200a06")
    tile.hline(13, 50, 28, STONE[4])
    for index, x in enumerate((18, 28, 38)):
        tile.disc(x, 51 - index % 2 * 3, 4, 2, "3a241a", "180e0c")
    if phase is not None:
        tile.shade(13, 40, gradient(16, 38, 0.1, 0.8), ("200a06", "401408", "6a240c"), 0.8)
        flames(tile, 17, 53, 30, 22, phase)
        for x in (20, 32, 43):
            tile.rect(x, 53, 4, 2, "ffb040")
    else:
        tile.grain(("2a2628", "3c383a"), "ash", box=(15, 53, 34, 3))
    tile.rect(0, 54, 64, 2, STONE[3])
    tile.hline(0, 63, 54, STONE[5])
    return tile


def _stove(phase: int | None) -> Canvas:
    """Tiled stove with a bench and a little door, 40 by 72 px."""
    tile = Canvas(40, 72)
    for x in (4, 20):
        for y in (6, 22, 38):
            tile.paste(hearth_tile((x + y) // 7 % 4), x, y)
    tile.rect(2, 2, 36, 5, "8a94a0")
    tile.hline(2, 37, 2, "c8ccd0")
    tile.rect(0, 52, 40, 5, CABINET[4])
    tile.hline(0, 39, 52, CABINET[6])
    tile.rect(3, 57, 34, 15, STONE[2])
    tile.hline(3, 36, 57, STONE[0])
    tile.vline(36, 7, 71, "141c28")
    tile.rect(13, 59, 14, 12, IRON[1])
    tile.frame(13, 59, 14, 12, IRON[4])
    if phase is not None:
        for x in (16, 19, 22):
            tile.vline(x, 61, 68, FIRE_PANE[1 + (x + phase) % 3])
    return tile


def _lit(name: str, draw: Callable[[int | None], Canvas]) -> Prop:
    """A hearth: whole and lit burn, used and cold do not."""
    burning = animated(FIRE_FRAMES, lambda index: draw(index))
    cold = standing(draw(None))
    states: dict[str, tuple[Frame, ...]] = {"whole": burning, "lit": burning}
    states.update({"used": cold, "cold": cold})
    ticks = dict.fromkeys(("whole", "lit"), (6,) * FIRE_FRAMES)
    return Prop(name, states, ticks)


def _kitchen_table() -> Canvas:
    tile = Canvas(46, 28)
    board(tile, 0, 0, 46, 4, CABINET[4], CABINET)
    tile.rect(3, 4, 40, 4, CABINET[2])
    tile.hline(3, 42, 4, CABINET[0])
    for x in (4, 38):
        post(tile, x, 8, 4, 20, CABINET)
    tile.hline(8, 37, 21, CABINET[3])
    tile.rect(14, 0, 16, 2, "a84a40")
    tile.hline(14, 29, 0, "d88068")
    return tile


def _table_on_edge() -> Canvas:
    tile = Canvas(26, 32)
    tile.rect(17, 0, 5, 32, CABINET[4])
    tile.vline(21, 0, 31, CABINET[6])
    tile.vline(17, 0, 31, CABINET[1])
    for y in (4, 24):
        board(tile, 0, y, 18, 4, CABINET[3], CABINET)
    return tile


def kitchen_table() -> Prop:
    """The table of the kitchen: flips like those of the club."""
    prop = wooden("kitchen_table", _kitchen_table(), CABINET_PIECES)
    prop.states["flipped"] = standing(_table_on_edge())
    return prop


def _chest(lid: bool, paper: bool) -> Canvas:
    tile = Canvas(40, 30)
    tile.rect(0, 12, 40, 17, CABINET[3])
    for x in (1, 14, 27):
        tile.frame(x, 14, 12, 13, CABINET[1])
        tile.hline(x + 1, x + 10, 15, CABINET[5])
        tile.dots(((x + 6, 19), (x + 5, 20), (x + 7, 20), (x + 6, 21)), "b85048")
    if lid:
        tile.poly([(0, 12), (3, 0), (39, 0), (39, 12)], CABINET[2])
        tile.line(3, 0, 39, 0, CABINET[6])
        tile.rect(2, 10, 36, 3, "0a0709")
    else:
        board(tile, 0, 9, 40, 4, CABINET[4], CABINET)
    if paper:
        tile.poly([(16, 7), (25, 6), (26, 9), (17, 9)], "e0d8c0")
        tile.hline(18, 23, 8, "8a7a68")
    for x in (1, 35):
        tile.rect(x, 28, 4, 2, CABINET[1])
    return tile


def _bed(used: bool) -> Canvas:
    tile = Canvas(68, 36)
    post(tile, 0, 4, 4, 32, CABINET)
    post(tile, 63, 12, 4, 24, CABINET)
    tile.rect(2, 8, 3, 22, CABINET[2])
    board(tile, 3, 26, 61, 6, CABINET[3], CABINET)
    tile.rect(4, 18, 60, 8, "a8a4b0")
    tile.poly([(6, 18), (8, 12), (20, 12), (22, 18)], "d0ccd4")
    tile.hline(8, 20, 12, "f0ecf0")
    if used:
        tile.poly([(40, 22), (46, 13), (62, 12), (64, 26), (44, 27)], QUILT[2])
        tile.path([(40, 22), (46, 13), (62, 12)], QUILT[4])
        return tile
    tile.poly([(22, 16), (62, 15), (64, 28), (22, 28)], QUILT[2])
    for x in range(24, 62, 8):
        tile.line(x, 16, x + 5, 27, QUILT[3])
        tile.line(x + 5, 16, x, 27, QUILT[1])
    tile.hline(22, 62, 15, QUILT[4])
    return tile


def _mirror(broken: bool) -> Canvas:
    tile = Canvas(24, 40)
    tile.disc(12, 20, 11, 19, CABINET[4], CABINET[6])
    glass = Canvas(24, 40)
    glass.shade(0, 0, gradient(40, 24, 0.9, 0.15), ("1a1c30", "34385a", "6a7098", "b0b8d8"), 0.8)
    pixels = glass.pixels()
    for y in range(40):
        for x in range(24):
            if ((x - 12) / 9) ** 2 + ((y - 20) / 17) ** 2 > 1:
                pixels[y, x] = 0
    glass.set_pixels(pixels)
    tile.paste(glass, 0, 0)
    for offset in (0, 4):
        tile.line(7, 24 - offset, 16, 11 - offset, "e8f0ff70")
    if broken:
        tile.poly([(8, 10), (16, 8), (18, 26), (12, 33), (7, 24)], CABINET[1])
        tile.path([(8, 10), (12, 20), (18, 26)], "b0b8d8")
    return tile


def _chair_wedged(wedged: bool) -> Canvas:
    tile = Canvas(26, 40)
    post(tile, 4, 2, 3, 38, CABINET)
    post(tile, 18, 22, 3, 18, CABINET)
    board(tile, 3, 21, 19, 4, CABINET[4], CABINET)
    for y in (4, 10):
        tile.rect(5, y, 3, 3, CABINET[5])
        tile.hline(4, 10, y, CABINET[5])
    tile.hline(6, 18, 32, CABINET[3])
    if not wedged:
        return tile
    return falling(tile, (24,))[0].canvas


def _table_lamp(lit: bool) -> Canvas:
    """Oil lamp on whatever it stands on; drawn without the light map."""
    tile = Canvas(14, 22)
    tile.rect(4, 18, 6, 4, mix(BRASS[1], "000000", 0.3))
    tile.vline(7, 13, 18, BRASS[2])
    tile.disc(7, 14, 3, 2, BRASS[1], BRASS[2])
    tile.poly([(4, 3), (9, 3), (12, 11), (1, 11)], "e8a848" if lit else "3a3038")
    tile.line(4, 3, 1, 11, "ffe0a0" if lit else "5a4c54")
    if lit:
        tile.rect(5, 8, 4, 4, "fff8dc")
    return tile


def _kitchen_stove(phase: int | None) -> Canvas:
    """Iron range with pots, 48 by 40 px."""
    tile = Canvas(48, 56)
    tile.shade(36, 0, cylinder(24, 6, 0.25), IRON[0:5], 0.4)
    tile.rect(0, 24, 48, 4, IRON[3])
    tile.hline(0, 47, 24, IRON[5])
    tile.rect(2, 28, 44, 24, IRON[1])
    tile.frame(2, 28, 44, 24, IRON[3])
    for x in (5, 26):
        tile.frame(x, 31, 17, 12, IRON[3])
        tile.hline(x + 5, x + 11, 33, BRASS[3])
    if phase is not None:
        for x in range(8, 20, 3):
            tile.vline(x, 37, 41, FIRE_PANE[1 + (x + phase) % 3])
    tile.rect(6, 16, 12, 8, "7a3c1c")
    tile.hline(6, 17, 16, "d88848")
    tile.vline(7, 17, 22, "c87838")
    tile.rect(22, 18, 10, 6, IRON[2])
    tile.hline(22, 31, 18, IRON[5])
    tile.hline(31, 36, 19, IRON[4])
    if phase is not None:
        for step in range(5):
            tile.dot(11 + (step + phase) % 3, 13 - step * 2, "c8ccd860")
    for x in (4, 40):
        tile.rect(x, 52, 4, 4, IRON[2])
    return tile


def home_props() -> Iterator[Prop]:
    """All props of this file, in sheet order."""
    yield _lit("hearth", _hearth)
    yield _lit("stove_hearth", _stove)
    yield _lit("stove_kitchen", _kitchen_stove)
    yield kitchen_table()
    yield wooden("chest_bench", _chest(False, False), CABINET_PIECES, used=_chest(True, False))
    yield wooden("bench_note", _chest(False, True), CABINET_PIECES, used=_chest(False, False))
    yield wooden("bed", _bed(False), CABINET_PIECES, used=_bed(True))
    glass = rubble("mirror shards", 24, 5, (("e8f0ff", "6a7098", "1a1c30"),), 9)
    broken = Canvas(24, 40)
    broken.paste(_mirror(True), 0, 0)
    broken.paste(glass, 0, 35)
    yield Prop("mirror", {"whole": standing(_mirror(False)), "broken": standing(broken)})
    yield Prop(
        "chair_bar",
        {
            "whole": standing(_chair_wedged(True)),
            "used": standing(_chair_wedged(False)),
            "broken": wreck("chair bar", 30, CABINET_PIECES, 8, 9),
            "burnt": burnt("chair bar", 28, 7, 8),
        },
    )
    dark = standing(_table_lamp(False))
    yield Prop("lamp_table", {"whole": standing(_table_lamp(True)), "used": dark, "broken": dark})
