"""Key caps, mouse and pad buttons for prompts, and the pieces of menus."""

from __future__ import annotations

import numpy as np

from assets.bake.interface.emblems import ring_mark
from assets.bake.interface.glyphs_small import SHEETS
from assets.bake.interface.panels import FAINT, FOCUS, HEALTH, slant
from assets.bake.interface.raster import (
    Mask,
    Pixels,
    blank,
    ellipse_points,
    from_ascii,
    mix,
    polygon_mask,
    rgba,
    shifted,
    stamp,
    stamp_mask,
    with_halo,
)

SLICES: dict[str, tuple[int, int, int, int]] = {
    "key_cap": (4, 3, 4, 5), "key_cap_down": (4, 4, 4, 4), "menu_row": (4, 2, 12, 2),
    "frame": (8, 8, 8, 8), "caption": (6, 6, 6, 6), "slider_track": (4, 3, 4, 3),
    "tab": (6, 3, 8, 2), "tab_active": (6, 3, 8, 2), "frame_plain": (5, 5, 5, 5),
}  # fmt: skip
"""Left, top, right, bottom margins of pieces that stretch, px."""


def letter(name: str, colour: str) -> Pixels:
    """A capital of the small font, for buttons that carry one."""
    for sheet in SHEETS:
        header, *lines = sheet.strip().splitlines()
        names = header.split()
        if name in names:
            column = names.index(name)
            art = "\n".join(line.split()[column] for line in lines[:7])
            return from_ascii(art, {"#": colour})
    raise KeyError(name)


def key_cap(pressed: bool) -> Pixels:
    """A blank cap; letters go on its upper face (rows 3-9)."""
    picture = blank(13, 15)
    drop = 2 if pressed else 0
    side = "8a78a0" if pressed else "a894c8"
    picture[1 + drop : 14, 1:12] = rgba(side)
    picture[1 + drop : 11 + drop, 1:12] = rgba("f4eeff" if not pressed else "d8ccec")
    picture[1 + drop, 2:11] = rgba("ffffff")
    picture[11 + drop if not pressed else 12, 1:12] = rgba("6a5884")
    for row in (1 + drop, 13):
        picture[row, 1] = picture[row, 11] = 0
    return _outlined(picture)


def _outlined(picture: Pixels) -> Pixels:
    """Dark halo inside the picture's own border."""
    return with_halo(picture[1:-1, 1:-1])


MOUSE = """
..ooooooo..
.oLLLoRRRo.
oLLLLoRRRRo
oLLLLmRRRRo
oLLLLmRRRRo
oLLLLmRRRRo
oooooooooso
oBBBBBBBBbo
oBBBBBBBBbo
oBBBBBBBBbo
oBBBBBBBBbo
.oBBBBBBbo.
..ooooooo..
"""


def mouse(active: str) -> Pixels:
    """A mouse with one part lit: L, R, m, B (moved) or nothing."""
    colours = {"o": "140c20", "s": "140c20", "L": "d8ccec", "R": "d8ccec", "m": "8a78a0",
               "B": "f4eeff", "b": "b8a8d0"}  # fmt: skip
    if active:
        colours[active] = HEALTH
    return from_ascii(MOUSE, colours)


PAD_LETTERS = {"a": ("A", "5ad46a"), "b": ("B", "ff4a58"), "x": ("X", "4a9cff"),
               "y": ("Y", "ffc840")}  # fmt: skip
PAD_SIGNS = {
    "cross": ("#...#\n.#.#.\n..#..\n.#.#.\n#...#", "8ab4ff"),
    "circle": (".###.\n#...#\n#...#\n#...#\n.###.", "ff6a7c"),
    "square": ("#####\n#...#\n#...#\n#...#\n#####", "ff8ad0"),
    "triangle": ("..#..\n.#.#.\n.#.#.\n#...#\n#####", "5ae0b0"),
}
SHOULDERS = ("LB", "RB", "LT", "RT", "L1", "R1", "L2", "R2")


def round_button(sign: Pixels, colour: str) -> Pixels:
    """A round face button."""
    picture = blank(13, 13)
    rim = polygon_mask(13, 13, ellipse_points(6.5, 6.5, 6.3, 6.3))
    face = polygon_mask(13, 13, ellipse_points(6.5, 6.2, 5.3, 5.3))
    stamp_mask(picture, rim, mix(colour, "100818", 0.45))
    stamp_mask(picture, face, "221830")
    top: Mask = rim & ~shifted(rim, 0, 1)
    stamp_mask(picture, top, mix(colour, "ffffff", 0.4))
    stamp(picture, sign, (13 - sign.shape[1]) // 2, (13 - sign.shape[0]) // 2)
    return with_halo(picture)


def shoulder(name: str) -> Pixels:
    """A shoulder button (flat) or trigger (rounded top)."""
    trigger = name in ("LT", "RT", "L2", "R2")
    width = 18
    picture = blank(width, 12)
    high = 0.0 if trigger else 1.5
    outline = [(3, high), (width - 3, high), (width, high + 4), (width, 12), (0, 12), (0, high + 4)]
    mask = polygon_mask(width, 12, outline)
    stamp_mask(picture, mask, "d8ccec")
    stamp_mask(picture, mask & ~shifted(mask, 0, 1), "ffffff")
    stamp_mask(picture, mask & ~shifted(mask, 0, -1), "6a5884")
    stamp(picture, letter(name[0], "221830"), 4, 3)
    stamp(picture, letter(name[1], "221830"), 9 if name[0] == "L" else 10, 3)
    return with_halo(picture)


def dpad(active: str) -> Pixels:
    """The cross of a pad with one arm lit."""
    picture = blank(15, 15)
    arms = {"up": (5, 0, 5, 5), "down": (5, 10, 5, 5), "left": (0, 5, 5, 5), "right": (10, 5, 5, 5)}
    for name, (x, y, width, height) in {**arms, "middle": (5, 5, 5, 5)}.items():
        lit = active in (name, "all")
        picture[y : y + height, x : x + width] = rgba(FOCUS if lit else "d8ccec")
    mask: Mask = picture[..., 3] > 0
    stamp_mask(picture, mask & ~shifted(mask, 0, 1), "ffffff80")
    stamp_mask(picture, mask & ~shifted(mask, 0, -1), "22183080")
    return with_halo(picture)


def stick(name: str) -> Pixels:
    """A thumb stick with its letter."""
    picture = blank(15, 15)
    for radius, colour in ((7.3, "6a5884"), (6.2, "221830"), (5.0, "d8ccec")):
        stamp_mask(picture, polygon_mask(15, 15, ellipse_points(7.5, 7.5, radius, radius)), colour)
    stamp(picture, letter(name, "221830"), 5, 4)
    return with_halo(picture)


def small_button(kind: str) -> Pixels:
    """Start (three lines) or select (two windows)."""
    picture = blank(15, 11)
    mask = polygon_mask(
        15, 11, [(3, 0), (12, 0), (15, 3), (15, 8), (12, 11), (3, 11), (0, 8), (0, 3)]
    )
    stamp_mask(picture, mask, "d8ccec")
    stamp_mask(picture, mask & ~shifted(mask, 0, -1), "6a5884")
    ink = rgba("221830")
    if kind == "start":
        for row in (3, 5, 7):
            picture[row, 4:11] = ink
    else:
        picture[2:7, 3:9] = picture[4:9, 6:12] = ink
        picture[3:6, 4:8] = picture[5:8, 7:11] = rgba("d8ccec")
    return with_halo(picture)


def buttons() -> dict[str, Pixels]:
    """All devices' glyphs."""
    result = {"key_cap": key_cap(False), "key_cap_down": key_cap(True)}
    for name, active in (("left", "L"), ("right", "R"), ("wheel", "m"), ("move", "B")):
        result[f"mouse_{name}"] = mouse(active)
    for name, (sign, colour) in PAD_LETTERS.items():
        result[f"pad_{name}"] = round_button(letter(sign, mix(colour, "ffffff", 0.2)), colour)
    for name, (art, colour) in PAD_SIGNS.items():
        result[f"pad_{name}"] = round_button(from_ascii(art, {"#": colour}), colour)
    result |= {f"pad_{name.lower()}": shoulder(name) for name in SHOULDERS}
    for arm in ("up", "down", "left", "right", "all"):
        result[f"pad_dpad_{arm}"] = dpad(arm)
    result |= {"pad_stick_l": stick("L"), "pad_stick_r": stick("R")}
    return result | {"pad_start": small_button("start"), "pad_select": small_button("select")}


def menu_row() -> Pixels:
    """The chosen row of a menu: rose glass with a cyan edge; stretches."""
    mask = slant(32, 15, 6)[:, ::-1]
    mask[:, :6] = True
    picture = blank(mask.shape[1], 15)
    stamp_mask(picture, np.ascontiguousarray(mask), "ff2e8858")
    picture[0][mask[0]] = rgba("ff7ab080")
    picture[-1][mask[-1]] = rgba("8a145080")
    picture[:, :2] = rgba(FOCUS)
    return picture


def frame(ornate: bool) -> Pixels:
    """A window of dark glass; the ornate one has cut corners and a rose line; stretches."""
    side = 24 if ornate else 16
    picture = blank(side, side)
    cut = 5 if ornate else 2
    points = [(cut, 0), (side, 0), (side, side - cut), (side - cut, side), (0, side), (0, cut)]
    mask = polygon_mask(side, side, [(float(x), float(y)) for x, y in points], 0.3)
    stamp_mask(picture, mask, "0a0614e8")
    inner = mask & shifted(mask, 1, 0) & shifted(mask, -1, 0) & shifted(mask, 0, 1)
    inner &= shifted(mask, 0, -1)
    stamp_mask(picture, mask & ~inner, HEALTH if ornate else FAINT)
    if ornate:
        line = inner & ~(shifted(inner, 1, 0) & shifted(inner, -1, 0) & shifted(inner, 0, 1)
                         & shifted(inner, 0, -1))  # fmt: skip
        stamp_mask(picture, line, "ff2e8840")
        picture[0, cut : side // 2] = rgba("ffc4e0")
    return picture


def caption() -> Pixels:
    """The box of spoken lines: dark with a lit left edge; stretches."""
    picture = blank(20, 20)
    picture[:, :] = rgba("080410d8")
    picture[0, :] = rgba("5a487280")
    picture[-1, :] = rgba("5a487280")
    picture[:, :2] = rgba(HEALTH)
    picture[:, 2:4] = rgba("ff2e8828")
    picture[:2, -2:] = rgba(FAINT)
    return picture


def menu_parts() -> dict[str, Pixels]:
    """Rows, windows, sliders, switches of menus."""
    track = blank(12, 7)
    track[2:5] = rgba("2c2040")
    track[2] = rgba("140c20")
    check = blank(11, 11)
    check[:] = rgba(FAINT)
    check[1:-1, 1:-1] = rgba("140c20")
    checked = check.copy()
    tick = from_ascii("......#\n.....##\n#...##.\n##.##..\n.###...\n..#....", {"#": FOCUS})
    stamp(checked, tick, 2, 2)
    pointer = from_ascii("#....\n##...\n###..\n####.\n###..\n##...\n#....", {"#": FOCUS})
    tab = blank(22, 15)
    shape = slant(15, 15, 6)
    stamp_mask(tab, np.pad(shape, ((0, 0), (0, 22 - shape.shape[1]))), "2c2040c0")
    tab_active = blank(22, 15)
    stamp_mask(tab_active, np.pad(shape, ((0, 0), (0, 22 - shape.shape[1]))), HEALTH + "c0")
    return {
        "menu_row": menu_row(), "frame": frame(True), "frame_plain": frame(False),
        "caption": caption(), "slider_track": track, "slider_knob": ring_mark(4.5, HEALTH),
        "slider_knob_active": ring_mark(4.5, FOCUS), "check_off": check, "check_on": checked,
        "pointer_right": pointer, "pointer_left": np.ascontiguousarray(pointer[:, ::-1]),
        "scroll_up": np.ascontiguousarray(np.rot90(pointer)),
        "scroll_down": np.ascontiguousarray(np.rot90(pointer, 3)),
        "tab": tab, "tab_active": tab_active,
    }  # fmt: skip
