"""The street before the club at night, in rain: towers, facades with neon, cars, umbrellas."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageFilter

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import Colour, mix
from assets.bake.places.shade import blur, fbm, grain, ramp, rng, seed_of, tiling_fbm, to_bytes
from assets.bake.places.small import save_small

WIDE, HIGH = 1024, 400
FOOT: Final = 286  # row at which the far street begins
SKY: Final = ("060714", "0a0b1e", "10102a", "1a1438", "281a48", "3c2056", "542862", "6e306a")
TOWER: Final = ("0a0b1c", "0e1026", "151630", "1d1d3c")
WALLS: Final = (
    ("0c0a16", "16121f", "211a2c", "2e243c"),
    ("0a0d18", "111624", "1a2132", "263044"),
    ("120b12", "1d121c", "2a1a28", "3a2436"),
)
PANES: Final = ("ffb060", "ffd890", "7ab0e0", "ff7ac0")
NEON: Final = ("ff2e88", "22e6ff", "ffaa50", "8a5cff", "40ffb0")
FRAMES: Final = 4
LAMP: Final = 118  # row of the lamps at the kerb
ROAD: Final = 64  # px of height of a lane, its cars stand on the lowest
INK: Colour = "05040a"
RIB: Colour = "171026"
RIMS: tuple[tuple[Colour, Colour], ...] = (("8a2a66", "2a6a88"), ("2a6a88", "8a2a66"))

Row = dict[str, Any]


def sky() -> Canvas:
    """Low cloud over the town, lit from below, and towers in it."""
    layer = Canvas(WIDE, HIGH)
    tone = gradient(HIGH, WIDE, 0.12, 1.25)
    tone = tone + (tiling_fbm(HIGH, WIDE, 64, 4, seed_of("low cloud"), 2) - 0.5) * 0.34
    layer.paste(ramp(np.clip(tone, 0, 1), SKY, 0.8, 8), 0, 0)
    random = rng("towers")
    for depth in range(3):
        x = -20
        while x < WIDE:
            width, tall = int(random.randint(26, 62)), int(random.randint(60, 150 + 30 * depth))
            top = FOOT - tall + depth * 26
            body = mix(TOWER[depth], SKY[4 - depth], 0.35)
            layer.rect(x, top, width, HIGH - top, body)
            layer.vline(x, top, HIGH, mix(body, "6a4a8a", 0.3))
            for wy in range(top + 6, FOOT + 30, 6):
                for wx in range(x + 4, x + width - 4, 5):
                    if random.rand() < 0.2 + 0.06 * depth:
                        pane = PANES[int(random.randint(4))]
                        layer.rect(wx, wy, 2, 3, mix(pane, body, 0.5 - 0.1 * depth))
            if random.rand() < 0.4:
                layer.vline(x + width // 2, top - 14, top, body)
                layer.dot(x + width // 2, top - 15, "ff4050")
            x += width + int(random.randint(2, 26))
    return layer


def _facade(layer: Canvas, x: int, width: int, tall: int, kind: int) -> list[tuple[int, int, Row]]:
    """One house; returns the neon signs on it as (x, y, what)."""
    random = rng("facade", x)
    wall, top = WALLS[kind % 3], FOOT + 24 - tall
    field = gradient(tall, width, 0.35, 0.85) + (fbm(tall, width, 11, 3, seed_of(x)) - 0.5) * 0.4
    layer.shade(x, top, np.clip(field, 0, 1), wall, 0.6)
    layer.rect(x - 2, top - 5, width + 4, 6, wall[1])
    layer.hline(x - 2, x + width + 1, top - 5, "5a4a78")
    for wy in range(top + 12, FOOT - 36, 26):
        for wx in range(x + 8, x + width - 14, 20):
            lit = random.rand() < 0.3
            pane = PANES[int(random.randint(4))] if lit else "0a0c1a"
            layer.rect(wx - 1, wy - 1, 12, 17, wall[3])
            layer.rect(wx, wy, 10, 15, pane if not lit else mix(pane, "201020", 0.25))
            layer.vline(wx + 5, wy, wy + 14, wall[0])
            layer.hline(wx, wx + 9, wy + 7, wall[0])
            layer.hline(wx - 2, wx + 11, wy + 16, mix(wall[3], "9a8ac0", 0.4))
            if lit and random.rand() < 0.4:
                layer.disc(wx + 5, wy + 8, 2, 2, "140c18")
                layer.rect(wx + 3, wy + 10, 5, 5, "140c18")
    if kind % 2:
        for fy in range(top + 24, FOOT - 30, 26):
            layer.hline(x + 4, x + width - 6, fy + 8, "2a2440")
            layer.line(x + width - 26, fy + 8, x + width - 10, fy - 18, "2a2440")
    shop = FOOT - 22
    layer.rect(x + 3, shop, width - 6, 46, "0c0a14")
    glow = PANES[int(random.randint(4))]
    layer.shade(
        x + 7,
        shop + 8,
        gradient(36, width - 14, 0.9, 0.3),
        (wall[0], mix(glow, wall[0], 0.7), mix(glow, wall[1], 0.4)),
        0.7,
    )
    for wx in range(x + 7, x + width - 10, 16):
        layer.vline(wx, shop + 8, shop + 43, wall[0])
    layer.poly(
        [(x, shop), (x + width, shop), (x + width + 3, shop + 8), (x - 3, shop + 8)], wall[3]
    )
    layer.hline(x - 3, x + width + 2, shop + 8, "6a5a90")
    signs: list[tuple[int, int, Row]] = [
        (x + 10, shop + 3, {"long": width - 30, "tone": NEON[x % 5]})
    ]
    if kind % 3 != 1:
        signs.append((x + width - 8, top + 30, {"tall": 70, "tone": NEON[(x // 3) % 5]}))
    return signs


def facades() -> tuple[Canvas, Canvas]:
    """The other side of the street, and the halo of its neon, FRAMES below each other, added."""
    layer = Canvas(WIDE, HIGH)
    random = rng("street")
    signs: list[tuple[int, int, Row]] = []
    x, kind = -8, 0
    while x < WIDE - 30:
        width = int(random.randint(84, 150))
        signs += _facade(layer, x, width, int(random.randint(130, 220)), kind)
        x, kind = x + width + int(random.randint(0, 3)) * 14, kind + 1
    layer.rect(0, FOOT + 24, WIDE, HIGH - FOOT - 24, "0a0a14")
    for row in range(FOOT + 24, HIGH):
        tone = mix("221a34", "07070e", min(1.0, (row - FOOT - 24) / 70))
        layer.hline(0, WIDE - 1, row, tone)
    cores = Canvas(WIDE, HIGH)
    for sx, sy, what in signs:
        _sign(cores, sx, sy, what)
    layer.paste(cores, 0, 0)
    return layer, _halos(cores, signs)


def _sign(layer: Canvas, x: int, y: int, what: Row) -> None:
    core = mix(what["tone"], "ffffff", 0.45)
    if "long" in what:
        random = rng("letters", x)
        at = x
        while at < x + what["long"] - 6:
            stroke = int(random.randint(3))
            layer.frame(at, y - 7, 5, 7, core) if stroke else layer.line(
                at, y - 1, at + 4, y - 7, core
            )
            if stroke == 2:
                layer.hline(at, at + 4, y - 4, core)
            at += 8
        return
    layer.rect(x - 1, y, 12, what["tall"], INK)
    layer.frame(x - 1, y, 12, what["tall"], mix(what["tone"], "000000", 0.4))
    random = rng("upright", x)
    for row in range(y + 4, y + what["tall"] - 8, 11):
        layer.frame(x + 2, row, 6, 7, core)
        if random.rand() < 0.6:
            layer.hline(x + 2, x + 7, row + 3, core)


def _halos(cores: Canvas, signs: list[tuple[int, int, Row]]) -> Canvas:
    """Light around the tubes and on the wet road below them; one sign fails now and then."""
    strip = Canvas(WIDE, HIGH * FRAMES, "000000")
    pixels = cores.pixels().astype(float)
    light = (
        pixels[..., :3] * (pixels[..., 3:] / 255) * (pixels[..., :3].max(2, keepdims=True) > 120)
    )
    lamp = signs[len(signs) // 2]
    for frame in range(FRAMES):
        now = light.copy()
        if frame == 2:
            now[:, max(0, lamp[0] - 14) : lamp[0] + 120] *= 0.15
        halo = 2.2 * blur(now, 4) + 4.0 * blur(now, 14)
        road = np.zeros_like(halo)
        depth = HIGH - FOOT - 26
        mirrored = blur(now[FOOT + 26 - depth : FOOT + 26][::-1], 3)
        road[FOOT + 26 :] = 1.5 * mirrored * np.linspace(1.0, 0.15, depth)[:, None, None]
        lit = to_bytes(grain(np.clip(halo + road, 0, 150), seed_of("halo", frame)))
        part = np.full((HIGH, WIDE, 4), 255, dtype=np.uint8)
        part[..., :3] = lit
        strip.image.paste(Image.fromarray(part), (0, frame * HIGH))
    return strip


def kerb() -> Canvas:
    """Cars at the kerb, lamps and wires, nearer: alpha."""
    wide = 1408
    layer = Canvas(wide, HIGH)
    foot = FOOT + 28  # the pavement hides what is lower
    for x in (60, 330, 600, 900, 1180):
        layer.rect(x, LAMP + 8, 3, foot - LAMP - 8, "12101e")
        layer.vline(x, LAMP + 8, foot, "3a3458")
        layer.path([(x + 1, LAMP + 10), (x + 8, LAMP), (x + 26, LAMP)], "1c1830", 2)
        layer.rect(x + 20, LAMP, 14, 3, "ffd8a0")
        for row in range(LAMP + 4, foot):
            reach = (row - LAMP) // 5
            layer.hline(
                x + 20 - reach, x + 34 + reach, row, ("ffc078" + f"{max(0, 26 - reach):02x}")
            )
    for y, sag in ((70, 14), (76, 18)):
        points = [
            (float(px), y + sag * np.sin(np.pi * (px % 280) / 280)) for px in range(0, wide, 8)
        ]
        layer.path(points, "1a1628")
    for index, x in enumerate((120, 690, 1100)):
        _car(layer, x, foot, index)
    return layer


def _car(layer: Canvas, x: int, foot: int, variant: int) -> None:
    body = ("16141f", "1c1420", "121a24")[variant % 3]
    layer.poly(
        [
            (x, foot - 8),
            (x + 4, foot - 20),
            (x + 30, foot - 24),
            (x + 44, foot - 36),
            (x + 92, foot - 36),
            (x + 108, foot - 22),
            (x + 128, foot - 18),
            (x + 132, foot - 8),
        ],
        body,
    )
    layer.poly(
        [(x + 35, foot - 24), (x + 46, foot - 33), (x + 64, foot - 33), (x + 64, foot - 24)],
        "2a3858",
    )
    layer.poly(
        [(x + 68, foot - 24), (x + 68, foot - 33), (x + 90, foot - 33), (x + 100, foot - 24)],
        "222e4a",
    )
    layer.path(
        [
            (x + 4, foot - 20),
            (x + 30, foot - 24),
            (x + 44, foot - 36),
            (x + 92, foot - 36),
            (x + 108, foot - 22),
        ],
        "6a5a98",
    )
    for wheel in (x + 26, x + 104):
        layer.disc(wheel, foot - 6, 9, 9, INK, "2a2638")
        layer.disc(wheel, foot - 6, 3, 3, "4a4660")
    layer.rect(x, foot - 17, 4, 4, "ff3048")
    layer.rect(x + 127, foot - 16, 5, 3, "ffe8b0")
    if variant % 3 == 1:
        layer.rect(x + 58, foot - 41, 22, 5, "ffc040")
        layer.hline(x + 58, x + 79, foot - 41, "fff0c0")


def traffic() -> tuple[Canvas, Canvas]:
    """A lane of cars that drive to the right, and their light, added: cones before them, red
    behind, both on the wet road."""
    cars, light = Canvas(WIDE, ROAD), Canvas(WIDE, ROAD, "000000")
    shine = np.zeros((ROAD, WIDE, 3))
    y, x = np.mgrid[0:ROAD, 0:WIDE].astype(float)
    for index, at in enumerate((40, 560)):
        _car(cars, at, ROAD - 2, index)
        ahead, behind = x - at - 130, at + 4 - x
        up = np.abs(y - (ROAD - 16) - ahead * 0.03)
        cone = (
            np.clip(1 - ahead / 150, 0, 1)
            * (ahead > 0)
            * np.clip(1 - up / (3 + np.maximum(ahead, 0) * 0.12), 0, 1)
        )
        lamp = np.exp(-(ahead**2 / 90 + (y - ROAD + 16) ** 2 / 40))
        tail = np.exp(-(behind**2 / 160 + (y - ROAD + 18) ** 2 / 50))
        road = np.exp(-((y - ROAD + 3) ** 2) / 8)
        wet = road * (np.exp(-(np.abs(ahead) / 40)) * 0.6)
        shine += (cone * 0.5 + lamp + wet)[..., None] * np.array((255, 226, 170))
        red = tail + road * np.exp(-np.abs(behind) / 26) * 0.7
        shine += red[..., None] * np.array((255, 40, 60))
    pixels = light.pixels()
    pixels[..., :3] = to_bytes(grain(shine * 0.8, seed_of("traffic")))
    light.set_pixels(pixels)
    return cars, light


def umbrellas() -> Canvas:
    """Near heads and umbrellas of those who wait, almost black, a little blurred: the neon of both
    sides lies on their upper edges, and what runs off them shines."""
    wide, high = 1280, 132
    layer = Canvas(wide, high)
    random = rng("umbrellas")
    for index, x in enumerate(range(30, wide, 150)):
        cx, top = x + int(random.randint(0, 60)), int(random.randint(24, 56))
        if x % 4 < 3:
            _umbrella(layer, cx, top, RIMS[index % 2], random)
        layer.disc(cx + 6, top + 62, 10, 12, INK)
        layer.poly(
            [(cx - 18, high), (cx - 12, top + 82), (cx + 24, top + 82), (cx + 30, high)], INK
        )
        near, far = RIMS[index % 2]
        layer.arc(cx + 6, top + 62, 11, 190, 265, near)
        layer.arc(cx + 6, top + 62, 11, 285, 340, far)
    soft = layer.image.filter(ImageFilter.GaussianBlur(0.7))
    layer.set_pixels(np.array(soft, dtype=np.uint8))
    return layer


def _umbrella(
    layer: Canvas, cx: int, top: int, rim: tuple[Colour, Colour], random: np.random.RandomState
) -> None:
    """One umbrella from below its edge: dome, ribs, scalloped hem, its stick, drops."""
    turns = [math.pi * step / 16 for step in range(17)]
    dome = [(cx - 48 * math.cos(turn), top + 30 - 30 * math.sin(turn) ** 0.8) for turn in turns]
    hem = [(cx + 48.0 - 16 * n, top + 30.0 - (6 if n % 2 else 0)) for n in range(1, 6)]
    layer.poly([*dome, *hem], INK)
    for reach in (-30, -12, 12, 30):
        layer.path([(cx, top), (cx + reach * 0.8, top + 12), (cx + reach, top + 27)], RIB)
    layer.path(dome[:8], rim[0])
    layer.path(dome[9:], rim[1])
    layer.path([(x, y + 1) for x, y in dome[2:7]], mix(rim[0], INK, 0.6))
    layer.path([(x, y + 1) for x, y in dome[10:15]], mix(rim[1], INK, 0.6))
    layer.vline(cx, top - 4, top, RIB)
    layer.vline(cx, top + 24, layer.height - 1, INK)
    for n in range(6):
        x = cx - 48 + n * 19 + int(random.randint(0, 6))
        drop = int(random.randint(2, 22))
        layer.vline(x, top + 31 + drop, top + 34 + drop, mix(rim[n % 2], INK, 0.3))


def bake_city(folder: Path) -> list[Path]:
    """The layers of the street and the table of how they are laid."""
    folder.mkdir(parents=True, exist_ok=True)
    houses, halo = facades()
    cars, beams = traffic()
    plan = (
        ("sky", sky(), 0.06, "opaque", 1, 0, 0),
        ("facades", houses, 0.3, "alpha", 1, 0, 0),
        ("neon", halo, 0.3, "add", FRAMES, 26, 0),
        ("traffic", cars, 0.46, "alpha", 1, 0, 230),
        ("traffic_light", beams, 0.46, "add", 1, 0, 230),
        ("oncoming", cars.flipped(), 0.42, "alpha", 1, 0, 222),
        ("oncoming_light", beams.flipped(), 0.42, "add", 1, 0, 222),
        ("kerb", kerb(), 0.6, "alpha", 1, 0, 0),
        ("umbrellas", umbrellas(), 1.3, "alpha", 1, 0, 0),
    )
    paths, rows = [], []
    for name, picture, parallax, blend, frames, ticks, top in plan:
        path = folder / f"{name}.png"
        if blend == "alpha":
            picture.image.save(path, optimize=True)
        else:
            save_small(picture.image, path)
        paths.append(path)
        rows.append(
            {
                "image": path.name,
                "size": [picture.width, picture.height],
                "parallax": [parallax, 0.0 if parallax > 1 else parallax],
                "offset": [0, top],
                "blend": blend,
                "frames": frames,
                "frame_ticks": ticks,
                "repeat_x": True,
            }
        )
    table = folder / f"{folder.name}.json"
    table.write_text(json.dumps({"layers": rows}, indent=1) + "\n", encoding="utf-8")
    return [*paths, table]
