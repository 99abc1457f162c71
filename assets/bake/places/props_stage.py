"""Props of the stage and the rig: desk, cage, lamps, mirror ball, follow-spot."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places import leds
from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import AMBER, EXIT_GREEN, STEEL, STRUCTURE as K, mix
from assets.bake.places.prop import (
    Frame,
    Prop,
    animated,
    fallen_below,
    hanging,
    rubble,
    standing,
    tipped,
)
from assets.bake.places.props_floor import STEEL_PIECES, mirror_ball_face

GLASS_PIECES = (("ffffff", "9a88c8", "2c2444"), ("d8d0ff", "584a80", "140c20"))
DESK_W, DESK_H = 96, 48
#: heights of the hanging things in the table of props, px
BALL_HEIGHT = 32
LAMP_BAR_HEIGHT = 14


def _deck_top(tile: Canvas, x: int, turn: int) -> None:
    """A turntable seen from the front edge, its record turned."""
    tile.rect(x, 7, 26, 8, K[3])
    tile.hline(x, x + 25, 7, K[8])
    tile.hline(x, x + 25, 14, K[0])
    tile.disc(x + 10, 8, 9, 2, K[1], K[7])
    tile.dot(x + 3 + turn * 4, 8, "ff80b8")
    tile.rect(x + 20, 4, 4, 4, K[5])
    tile.line(x + 21, 5, x + 13, 8, K[8])
    tile.dot(x + 22, 11, EXIT_GREEN)


def dj_desk(phase: int, lit: bool = True) -> Canvas:
    """The desk with mixer and two decks; LED front in four phases."""
    tile = Canvas(DESK_W, DESK_H)
    _deck_top(tile, 6, phase % 4)
    _deck_top(tile, 64, (phase + 2) % 4)
    tile.rect(35, 5, 26, 10, K[3])
    tile.hline(35, 60, 5, K[8])
    for index, x in enumerate(range(37, 60, 3)):
        level = (index * 5 + phase * 3) % 4
        tile.vline(x, 11, 13, K[5])
        for step in range(level + 1 if lit else 0):
            tile.dot(x, 10 - step, (EXIT_GREEN, EXIT_GREEN, "ffd040", "ff4080")[step])
    tile.rect(0, 15, DESK_W, 33, K[1])
    tile.rect(0, 15, DESK_W, 3, K[4])
    tile.hline(0, DESK_W - 1, 15, "ffd8f4")
    tile.hline(0, DESK_W - 1, 18, K[0])
    for y in range(21, 46, 3):
        for x in range(4, 92, 3):
            ring = abs((x - 48) / 44) + abs((y - 33) / 14)
            shine = abs((ring * 2 - phase * 0.5) % 2 - 1)
            bright = lit and shine > 0.3
            tile.rect(x, y, 2, 2, mix("3a0a40", "ff3ca0", shine) if bright else "1e0f28")
    tile.frame(0, 15, DESK_W, 33, K[5])
    tile.hline(0, DESK_W - 1, 15, "ffd8f4")
    tile.hline(0, DESK_W - 1, 47, K[0])
    return tile


def dj_desk_broken() -> Canvas:
    """Dark desk, torn front, one deck gone."""
    tile = dj_desk(0, lit=False)
    tile.rect(64, 0, 28, 15, "00000000")
    pixels = tile.pixels()
    pixels[:15, 62:] = 0
    for x in range(62, 96):
        pixels[15 : 15 + (x * 7) % 5, x] = 0
    tile.set_pixels(pixels)
    tile.poly([(22, 24), (34, 21), (40, 34), (30, 42), (24, 36)], K[0])
    tile.line(22, 24, 34, 21, K[7])
    tile.line(66, 22, 78, 40, K[0])
    for x, y in ((30, 30), (33, 27), (36, 36)):
        tile.dot(x, y, "ffd060")
    return tile


def dance_cage(open_door: bool) -> Canvas:
    """Hanging cage of thin bars on a round floor; hung by a chain from its top."""
    tile = Canvas(40, 60)
    for y in range(0, 10, 4):
        tile.frame(19, y, 3, 3, K[6])
    tile.poly([(20, 8), (35, 14), (5, 14)], K[4])
    tile.line(20, 8, 5, 14, K[8])
    tile.hline(4, 36, 14, K[8])
    tile.hline(4, 36, 15, K[4])
    bars = (5, 11, 17, 23, 29, 35)
    for index, x in enumerate(bars):
        if open_door and index in (2, 3):
            continue
        tile.vline(x, 16, 53, K[7] if index < 3 else K[5])
        tile.vline(x + 1, 16, 53, "0a081270")
    tile.hline(4, 36, 34, K[6])
    tile.hline(4, 36, 35, K[1])
    tile.rect(2, 53, 37, 4, K[4])
    tile.hline(2, 38, 53, K[8])
    tile.hline(2, 38, 56, "ff58b0")
    tile.rect(6, 57, 29, 2, K[1])
    return tile


def _par_can(tile: Canvas, x: int, lit: str | None) -> None:
    tile.rect(x + 2, 4, 2, 2, K[6])
    tile.rect(x, 6, 10, 5, K[3])
    tile.hline(x, x + 9, 6, K[7])
    tile.vline(x, 6, 10, K[5])
    tile.rect(x - 1, 11, 12, 3, mix(lit, "ffffff", 0.45) if lit else K[1])
    tile.hline(x - 1, x + 10, 13, lit or K[4])


def lamp_bar(lit: bool) -> Canvas:
    """A bar with four lamps, 80 by 14, hung from two clamps."""
    tile = Canvas(80, 14)
    for x in (18, 60):
        tile.rect(x, 0, 3, 3, K[5])
        tile.vline(x, 0, 2, K[8])
    tile.rect(0, 2, 80, 3, K[4])
    tile.hline(0, 79, 2, K[8])
    tile.hline(0, 79, 4, K[1])
    colours = ("ff2e88", "22e6ff", "8a3cff", "ffd8f4")
    for index, x in enumerate((4, 24, 46, 66)):
        _par_can(tile, x, colours[index] if lit else None)
    return tile


def follow_spot(lit: bool) -> Canvas:
    """Follow-spot on a yoke, aimed down to the right, 26 by 24."""
    tile = Canvas(28, 24)
    tile.rect(9, 13, 3, 8, K[5])
    tile.vline(9, 13, 20, K[8])
    tile.rect(4, 21, 14, 3, K[4])
    tile.hline(4, 17, 21, K[8])
    tile.hline(4, 17, 23, K[0])
    tile.poly([(1, 4), (14, 2), (22, 8), (19, 16), (7, 14), (0, 9)], K[3], K[5])
    tile.line(1, 4, 14, 2, K[8])
    tile.line(5, 7, 16, 9, K[1])
    tile.dot(3, 6, "ff4060" if not lit else EXIT_GREEN)
    tile.poly([(21, 7), (27, 10), (23, 19), (18, 16)], "fff4d0" if lit else K[2], K[6])
    if lit:
        tile.line(24, 11, 22, 17, "ffffff")
    return tile


def _sign_off(sign: Canvas) -> Canvas:
    """Unlit glass tubes: the drawing in grey, without its fringe."""
    tile = Canvas(sign.width, sign.height)
    pixels = sign.pixels()
    core = pixels[..., 3] == 255
    grey = pixels.copy()
    grey[~core] = 0
    grey[core] = (87, 71, 114, 255)
    tile.set_pixels(grey)
    return tile


def _exit_off() -> Canvas:
    tile = leds.exit_sign().dimmed(0.3)
    tile.hline(1, 30, 1, K[6])
    return tile


def sconce_state(state: str) -> Canvas:
    """Wall lamp whole, dark (``used``) or shot (``broken``)."""
    tile = leds.sconce()
    if state == "whole":
        return tile
    tile.rect(3, 5, 10, 12, "4a3a44")
    tile.frame(3, 5, 10, 12, "776592")
    if state == "broken":
        pixels = tile.pixels()
        pixels[4:12, 3:13] = 0
        tile.set_pixels(pixels)
        for x, height in ((3, 4), (6, 2), (10, 5)):
            tile.poly([(x, 13), (x + 1, 13 - height), (x + 2, 13)], "c8b8c8")
        tile.dot(7, 11, AMBER)
    return tile


def _ball_on_chain(turn: int) -> Canvas:
    tile = Canvas(33, 36)
    tile.vline(16, 0, 6, K[7])
    tile.vline(17, 0, 6, K[3])
    tile.rect(14, 4, 5, 3, STEEL[5])
    tile.hline(14, 18, 4, STEEL[7])
    tile.paste(mirror_ball_face(turn), 2, 7)
    return tile


def mirror_ball() -> Prop:
    """The ball turns on its chain; falling it tumbles; broken it lies in mirrors."""
    shell = Canvas(44, 14)
    half = mirror_ball_face(0).crop(0, 15, 29, 14)
    shell.paste(half, 8, 2)
    shell.paste(rubble("ball", 44, 8, GLASS_PIECES, 20), 0, 6)
    turning = tuple(hanging(_ball_on_chain(turn))[0] for turn in range(4))
    tumbling = tuple(Frame(mirror_ball_face(turn * 2), (14, 0)) for turn in range(4))
    return Prop(
        "mirror_ball",
        {"whole": turning, "falling": tumbling, "broken": fallen_below(shell, BALL_HEIGHT)},
        {"whole": (14, 14, 14, 14), "falling": (3, 3, 3, 3)},
        hang=True,
    )


def lamp_bar_prop() -> Prop:
    """The bar falls level, then lies bent among glass."""
    dark = lamp_bar(False)
    bent = tipped(dark, 4)
    wreck = Canvas(86, 18)
    wreck.paste(bent.canvas, 2, 18 - bent.canvas.height)
    wreck.paste(rubble("lamps", 80, 7, (*GLASS_PIECES, *STEEL_PIECES), 14), 3, 11)
    return Prop(
        "lamp_bar",
        {
            "whole": hanging(lamp_bar(True)),
            "used": hanging(dark),
            "falling": hanging(lamp_bar(True)),
            "broken": fallen_below(wreck, LAMP_BAR_HEIGHT),
        },
        hang=True,
    )


def stage_props() -> Iterator[Prop]:
    """All props of this file."""
    yield mirror_ball()
    yield lamp_bar_prop()
    yield Prop(
        "dj_desk",
        {
            "whole": animated(4, dj_desk),
            "used": standing(dj_desk(0, lit=False)),
            "broken": standing(dj_desk_broken()),
        },
        {"whole": (15, 15, 15, 15)},
    )
    fallen = Canvas(52, 34)
    fallen.paste(tipped(dance_cage(True).crop(0, 10, 40, 50), 78).canvas, 0, 0)
    cage = dance_cage(False)
    yield Prop(
        "dance_cage",
        {
            "whole": standing(cage),
            "open": standing(dance_cage(True)),
            "falling": standing(dance_cage(True)),
            "broken": standing(fallen),
        },
    )
    yield Prop(
        "follow_spot",
        {
            "whole": standing(follow_spot(True)),
            "used": standing(follow_spot(False)),
            "broken": standing(follow_spot(False)),
        },
    )
    yield Prop(
        "exit_sign", {"whole": hanging(leds.exit_sign()), "used": hanging(_exit_off())}, hang=True
    )
    swan = leds.swan()
    yield Prop(
        "neon_swan",
        {
            "whole": hanging(swan),
            "used": hanging(_sign_off(swan)),
            "broken": hanging(_sign_off(swan)),
        },
        hang=True,
    )
    yield Prop(
        "sconce",
        {state: standing(sconce_state(state)) for state in ("whole", "used", "broken")},
    )
