"""The title's backdrop: an empty club stage with curtain, beams, boards and watching heads."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from assets.bake.interface.raster import (
    Field,
    Mask,
    Pixels,
    Point,
    bar_points,
    blank,
    dithered,
    ellipse_points,
    generator,
    polygon_mask,
    rgba,
    shifted,
    smooth_noise,
    stamp_mask,
)

WIDTH, HEIGHT = 640, 360
FLOOR = 298
"""Line where the stage floor meets the back wall, px."""
HEADS = 48
"""Height of the layer of watching heads, px."""
CENTRE: Point = (440.0, 150.0)
"""Middle of the ring of light."""
RING_RADIUS = 108
RING_GAPS = ((70.0, 82.0), (196.0, 206.0), (284.0, 296.0))
"""Where the neon tube is broken, degrees (0 right, counter-clockwise)."""
HAZE = ("06030c", "0b0614", "140a20", "200e30", "321240", "4c1850", "6e1e60", "982870")
BOARDS = ("06030c", "0d0716", "1a0c26", "2c123c", "481a54", "742a74")
CURTAIN = ("08030a", "1c0512", "350a20", "551132", "7a1c48", "a02c60")
BEAMS: tuple[tuple[Point, float, float, float, tuple[int, int, int], float], ...] = (
    ((440.0, -12.0), 270.0, 330.0, 15.0, (255, 150, 210), 0.50),
    ((250.0, 14.0), 294.0, 380.0, 7.0, (34, 230, 255), 0.34),
    ((606.0, 14.0), 248.0, 380.0, 7.0, (138, 60, 255), 0.40),
    ((120.0, 14.0), 300.0, 300.0, 5.0, (138, 60, 255), 0.20),
)
"""Origin, direction (degrees), length, half spread (degrees), colour, strength."""


def _grid() -> tuple[Field, Field]:
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    return y, x


def wall() -> Pixels:
    """Haze on the back wall, brightest inside the ring."""
    y, x = _grid()
    distance = np.hypot(x - CENTRE[0], y - CENTRE[1])
    noise = smooth_noise(WIDTH, HEIGHT, 70, 4, "title haze")
    near = np.clip(1 - distance / 330, 0, 1) ** 1.6 * 0.86
    smoke = (noise - 0.5) * 0.34 * np.clip(1.3 - distance / 330, 0, 1)
    return dithered(np.clip(near + smoke + 0.05, 0, 1), HAZE, 0.7, 8)


def beam(origin: Point, degrees: float, length: float, spread: float, width: float = 8.0) -> Field:
    """Brightness 0..1 of a beam of light with smoke in it."""
    y, x = _grid()
    angle = math.radians(degrees)
    dx, dy = x - origin[0], y - origin[1]
    along = dx * math.cos(angle) - dy * math.sin(angle)
    across = dx * math.sin(angle) + dy * math.cos(angle)
    half = width + np.clip(along, 0, None) * math.tan(math.radians(spread))
    edge = np.clip(1 - np.abs(across) / half, 0, 1)
    core = 0.75 * edge**2 + 0.25 * np.minimum(1, edge * 4)
    fall = np.clip(1 - along / length, 0, 1) ** 1.1
    smoke = smooth_noise(WIDTH, HEIGHT, 26, 4, f"beam {degrees}")
    thick = 0.45 + 1.1 * np.clip(1.6 * smoke - 0.35, 0, 1)
    result: Field = np.where((along > 0) & (along < length), core * fall * thick, 0.0)
    return result


def add_light(picture: Pixels, light: Field, colour: tuple[int, int, int], name: str) -> None:
    """Add coloured light to an opaque picture, with a little noise against banding."""
    glow = light[..., None] * np.array(colour, np.float64)
    grain = (generator(name).random(light.shape) - 0.5)[..., None] * 2.2
    glow = np.where(glow > 0.8, glow + grain, glow)
    colours = picture[..., :3].astype(np.float64) + np.clip(glow, 0, 255)
    picture[..., :3] = np.clip(np.round(colours), 0, 255).astype(np.uint8)


def lay_floor(picture: Pixels) -> None:
    """Stage boards in perspective, lit under the ring, with the ring mirrored in them."""
    depth = HEIGHT - FLOOR
    rows = np.arange(depth)[:, None]
    columns = np.arange(WIDTH)[None, :]
    lit = np.linspace(0.58, 0.02, depth)[:, None] * np.exp(-(((columns - CENTRE[0]) / 200) ** 2))
    picture[FLOOR:] = dithered(np.clip(lit * 1.5 + 0.05, 0, 1), BOARDS, 0.8)
    boards = Image.fromarray(picture)
    pen = ImageDraw.Draw(boards)
    for index in range(-9, 26):
        top = 40 + index * 34
        foot = CENTRE[0] + (top - CENTRE[0]) * 2.1
        pen.line((top, FLOOR, foot, HEIGHT), fill=(24, 10, 34, 255))
    for y in (FLOOR + 9, FLOOR + 24, FLOOR + 45):
        pen.line((0, y, WIDTH, y), fill=(22, 9, 32, 255))
    picture[:] = np.asarray(boards)
    picture[FLOOR] = rgba("7a3078")
    picture[FLOOR + 1] = rgba("2a0e34")
    below = FLOOR + rows
    up = FLOOR - (below - FLOOR) * 2.0
    sway = 1.2 * np.sin(rows * 0.9) + 0.7 * np.sin(rows * 2.1)
    distance = np.abs(np.hypot(columns + sway - CENTRE[0], up - CENTRE[1]) - RING_RADIUS)
    glow = np.zeros((HEIGHT, WIDTH))
    fade = np.clip(1 - rows / 70, 0, 1)
    glow[FLOOR:] = (np.exp(-((distance / 2.4) ** 2)) * 0.6 + np.exp(-distance / 15) * 0.25) * fade
    glow[FLOOR : FLOOR + 2] = 0
    add_light(picture, glow, (255, 60, 150), "mirror")


def truss(picture: Pixels) -> None:
    """The lamp bar under the valance, with the lamps that throw the beams."""
    for y in (16, 24):
        picture[y, 34:606] = rgba("2d1c3e")
        picture[y + 1, 34:606] = rgba("0a0612")
    layer = Image.fromarray(picture)
    pen = ImageDraw.Draw(layer)
    for x in range(34, 606, 16):
        pen.line((x, 17, x + 8, 24), fill=(30, 18, 44, 255))
        pen.line((x + 8, 24, x + 16, 17), fill=(30, 18, 44, 255))
    picture[:] = np.asarray(layer)
    for origin, degrees, _, _, colour, _ in BEAMS[1:]:
        lamp_x, lamp_y = origin[0], origin[1] + 14
        angle = math.radians(degrees)
        ahead = (lamp_x + 9 * math.cos(angle), lamp_y - 9 * math.sin(angle))
        can = polygon_mask(WIDTH, HEIGHT, bar_points((lamp_x, lamp_y - 4), ahead, 7, 10))
        stamp_mask(picture, can, "0c0814")
        stamp_mask(picture, can & ~shifted(can, 0, 1), "4a3060")
        lens = polygon_mask(WIDTH, HEIGHT, ellipse_points(*ahead, 4.2, 3.0))
        stamp_mask(picture, lens, "".join(f"{min(255, value + 120):02x}" for value in colour))


def curtain_field(width: int, height: int, name: str) -> Field:
    """Brightness of hanging folds, 0..1."""
    x = np.arange(width)[None, :]
    y = np.arange(height)[:, None]
    random = generator(name)
    first, second = float(random.uniform(0, 6)), float(random.uniform(0, 6))
    bend = 1.6 * np.sin(y / 46 + first)
    folds = (
        0.5 + 0.36 * np.sin((x + bend) * 0.62 + first) + 0.18 * np.sin((x + bend) * 1.27 + second)
    )
    result: Field = np.clip(folds, 0, 1) * np.linspace(0.55, 1.0, height)[:, None]
    return result


def curtains(picture: Pixels) -> None:
    """Side curtains and the scalloped valance, gold at the hem."""
    for side, left in (("left", 0), ("right", WIDTH - 40)):
        field = curtain_field(40, FLOOR + 6, f"curtain {side}")
        toward = np.linspace(0.25, 1.0, 40)[None, :]
        field = field * (toward if side == "left" else toward[:, ::-1]) * 0.62
        cloth = dithered(field, CURTAIN, 0.7)
        y = np.arange(FLOOR + 6)[:, None]
        edge = 33 + 4 * np.sin(y / 70) + 3 * np.clip((y - 220) / 80, 0, 1)
        x = np.arange(40)[None, :]
        inside: Mask = (x < edge) if side == "left" else (x > 39 - edge)
        area = picture[: FLOOR + 6, left : left + 40]
        area[inside] = cloth[inside]
        hem = inside & (y >= FLOOR + 2) & (y < FLOOR + 4)
        area[hem] = rgba("8a5a1c")
        rim = inside & ~(shifted(inside, 1 if side == "right" else -1, 0))
        area[rim] = rgba("7a1c48")
    field = curtain_field(WIDTH, 24, "valance")
    x = np.arange(WIDTH)[None, :]
    y = np.arange(24)[:, None]
    drop = 9 + 9 * np.abs(np.sin(x * math.pi / 80))
    shape: Mask = y < drop
    cloth = dithered(field * 0.55 + 0.08 * (y / 24), CURTAIN, 0.7)
    picture[:24][shape] = cloth[shape]
    hem = shape & (y >= drop - 2)
    picture[:24][hem] = rgba("6a4416")
    tassel = hem & ((x % 4) == 0)
    picture[:24][tassel] = rgba("b88430")


def audience() -> Pixels:
    """Heads of those who watch, black before the stage; a layer of its own, HEADS px high."""
    random = generator("audience")
    layer = blank(WIDTH, HEADS)
    x = 258.0
    while x < WIDTH + 10:
        size = float(random.uniform(7.0, 9.8))
        top = HEADS - float(random.uniform(9, 19)) - 11 * max(0.0, (x - 470) / 170)
        head = ellipse_points(x, top, size * 0.8, size)
        body = [(x - size * 0.6, top + size * 0.6), (x + size * 0.6, top + size * 0.6),
                (x + size * 1.5, top + size * 1.5), (x + size * 2.2, HEADS),
                (x - size * 2.2, HEADS), (x - size * 1.5, top + size * 1.5)]  # fmt: skip
        extra = _headwear(float(random.random()), x, top, size)
        for points in (body, head, *extra):
            stamp_mask(layer, polygon_mask(WIDTH, HEADS, points), "040208")
        x += float(random.uniform(21, 36))
    solid: Mask = layer[..., 3] > 0
    top_edge: Mask = solid & ~shifted(solid, 0, 1)
    columns = np.arange(WIDTH)[None, :]
    near = np.abs(columns - CENTRE[0])
    layer[top_edge] = rgba("24103a")
    layer[top_edge & (near < 150)] = rgba("6a2260")
    layer[top_edge & (near < 70)] = rgba("b03c8c")
    return layer


def _headwear(pick: float, x: float, top: float, size: float) -> list[list[Point]]:
    """A knot of hair, a raised glass, a hat or nothing."""
    if pick < 0.25:
        return [ellipse_points(x - size * 0.3, top - size * 1.1, size * 0.4, size * 0.35)]
    if pick < 0.40:
        brim = [(x - size * 1.3, top - size * 0.3), (x + size * 1.3, top - size * 0.3),
                (x + size * 1.3, top - size * 0.1), (x - size * 1.3, top - size * 0.1)]  # fmt: skip
        crown = [(x - size * 0.7, top - size * 1.2), (x + size * 0.7, top - size * 1.2),
                 (x + size * 0.8, top), (x - size * 0.8, top)]  # fmt: skip
        return [brim, crown]
    if pick < 0.52:
        hand = (x + size * 1.7, top - size * 0.4)
        arm = bar_points((x + size * 1.9, top + size * 2), hand, 4.0, 3.0)
        bowl = [(hand[0] - 2.5, hand[1] - 7), (hand[0] + 2.5, hand[1] - 7),
                (hand[0] + 0.8, hand[1] - 2), (hand[0] - 0.8, hand[1] - 2)]  # fmt: skip
        return [arm, ellipse_points(*hand, 2.2, 2.4), bowl]
    return []


def motes(picture: Pixels) -> None:
    """Dust that hangs in the light."""
    random = generator("motes")
    for _ in range(190):
        x, y = int(random.integers(44, WIDTH - 44)), int(random.integers(28, FLOOR - 4))
        light = int(picture[y, x, :3].astype(int).sum())
        share = float(random.random()) ** 2 * min(1.0, 0.25 + light / 420)
        glow = np.array([255, 190, 230]) * share * 0.6
        picture[y, x, :3] = np.clip(picture[y, x, :3] + glow, 0, 255).astype(np.uint8)


def vignette(picture: Pixels) -> None:
    """Darken the corners."""
    y, x = _grid()
    distance = ((x / WIDTH - 0.55) / 0.66) ** 2 + ((y / HEIGHT - 0.48) / 0.68) ** 2
    share = 1 - 0.5 * np.clip(distance, 0, 1.4) ** 1.1
    grain = generator("vignette").random(share.shape) - 0.5
    colours = picture[..., :3] * share[..., None] + grain[..., None]
    picture[..., :3] = np.clip(np.round(colours), 0, 255).astype(np.uint8)


def backdrop() -> Pixels:
    """The whole still picture behind ring, dancer, ribbon and letters."""
    picture = wall()
    for origin, degrees, length, spread, colour, strength in BEAMS:
        add_light(picture, beam(origin, degrees, length, spread) * strength, colour, f"b{degrees}")
    lay_floor(picture)
    truss(picture)
    motes(picture)
    curtains(picture)
    vignette(picture)
    return picture
