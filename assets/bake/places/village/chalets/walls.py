"""Walls of the chalets, painted over any box: boards, logs, limewash, stone, carved beams."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Ramp, mix
from assets.bake.places.shade import Field, fbm, ramp, rng, seed_of
from assets.bake.places.village.tones import PLASTER, SNOW, STONE

Box = tuple[int, int, int, int]

#: sawn larch, oiled spruce, and what nobody has painted for years
WARM: Ramp = ("22120f", "3c2019", "5c3424", "7c4a30", "9c6440", "bc8454", "dcac74")
BROWN: Ramp = ("1e1213", "34201c", "4e2e26", "6a4032", "865642", "a67252", "c8986e")
GREYED: Ramp = ("1a181e", "2c2830", "433c42", "5c5254", "766a68", "948680", "b8aa9e")
RUST: Ramp = ("200c0e", "3c1416", "601e1c", "842e26", "a44434", "c4644a", "e09068")
DARK: Ramp = ("0e0b10", "18131a", "241c20", "30262a", "3e3234", "524240", "6e5c56")
TAR: Ramp = ("14121a", "221e26", "342c32", "483c40", "5e5050", "7c6c68", "9c8c84")


def _grain(height: int, width: int, pitch: int, *seed: object) -> Field:
    """The tone of boards that lie on each other: each its own, with grain, joints and knots."""
    random = rng("boards", *seed)
    streaks = fbm(height, width, 2.2, 2, seed_of("grain", *seed), 7.0)
    tone = 0.42 + (streaks - streaks.mean()) * 0.5
    for top in range(0, height, pitch):
        rows = slice(top, min(height, top + pitch))
        x = -int(random.randint(0, 40))
        while x < width:
            end = x + int(random.randint(34, 78))
            part = slice(max(0, x), max(0, end))
            tone[rows, part] += (float(random.rand()) - 0.5) * 0.17
            if 0 < end < width:
                tone[rows, end - 1] -= 0.24
                for nail in (end - 3, end + 1):
                    if 0 <= nail < width:
                        tone[min(height - 1, top + pitch // 2), nail] -= 0.16
            x = end
        tone[top] += 0.17
        tone[min(height - 1, top + pitch - 1)] -= 0.3
    for _ in range(height * width // 900):
        y = int(random.randint(0, height)) // pitch * pitch + pitch // 2
        x = int(random.randint(2, max(3, width - 3)))
        tone[min(y, height - 1), x - 1 : x + 2] -= 0.2
    return np.asarray(np.clip(tone, 0, 1), dtype=np.float64)


def boards(canvas: Canvas, box: Box, wood: Ramp, *seed: object, pitch: int = 5) -> None:
    """Weather boards."""
    x, y, width, height = box
    canvas.paste(ramp(_grain(height, width, pitch, *seed), wood, 0.3), x, y)


def upright(canvas: Canvas, box: Box, wood: Ramp, *seed: object, pitch: int = 7) -> None:
    """Upright boards with a lath over every seam."""
    x, y, width, height = box
    tone = _grain(width, height, pitch, "upright", *seed).T
    canvas.paste(ramp(np.ascontiguousarray(tone), wood, 0.3), x, y)


def logs(canvas: Canvas, box: Box, wood: Ramp, *seed: object) -> None:
    """Round logs with moss between them and their ends notched at the corners."""
    x, y, width, height = box
    pitch = 8
    curve = np.array((0.5, 0.72, 0.64, 0.54, 0.46, 0.36, 0.24, 0.02))
    streaks = fbm(height, width, 2.4, 2, seed_of("log", *seed), 9.0)
    tone = np.resize(curve, height)[:, None] + (streaks - streaks.mean()) * 0.4
    random = rng("log", *seed)
    for top in range(0, height, pitch):
        tone[top : top + pitch] += (float(random.rand()) - 0.5) * 0.14
    canvas.paste(ramp(np.clip(tone, 0, 1), wood, 0.3), x, y)
    for top in range(y + pitch - 1, y + height, pitch):
        for _ in range(width // 14):
            canvas.dot(x + int(random.randint(0, width)), top, "2e4030")


def limewash(canvas: Canvas, box: Box, *seed: object) -> None:
    """White plaster: damp rises at its foot, a few cracks, a trowel's marks."""
    x, y, width, height = box
    tone = fbm(height, width, 22, 3, seed_of("lime", *seed))
    tone = 0.74 + (tone - tone.mean()) * 0.55
    fade = np.linspace(0, 1, height)[:, None]
    tone = tone - 0.3 * np.clip(fade - 0.72, 0, 1) / 0.28
    canvas.paste(ramp(np.clip(tone, 0, 1), PLASTER[1:], 0.5), x, y)
    random = rng("cracks", *seed)
    for _ in range(max(1, width // 50)):
        at, down = x + int(random.randint(4, width - 4)), y + int(random.randint(4, height // 2))
        for _ in range(int(random.randint(5, 12))):
            canvas.dot(at, down, PLASTER[2])
            at += int(random.randint(-1, 2))
            down += 1


def plinth(canvas: Canvas, box: Box, *seed: object) -> None:
    """Courses of squared stone; frost on their upper edges."""
    x, y, width, height = box
    canvas.rect(x, y, width, height, STONE[0])
    random = rng("plinth", *seed)
    for row, top in enumerate(range(y, y + height, 8)):
        at = x - int(random.randint(0, 9)) - 4 * (row % 2)
        while at < x + width:
            wide = int(random.randint(9, 16))
            body = mix(STONE[1], STONE[3], float(random.rand()))
            left, right = max(x, at), min(x + width, at + wide) - 2
            low = min(y + height, top + 8) - 2
            if right > left:
                canvas.rect(left, top, right - left + 1, low - top + 1, body)
                canvas.hline(left, right, top, mix(body, SNOW[3], 0.45))
                canvas.vline(left, top, low, mix(body, STONE[5], 0.3))
                canvas.hline(left, right, low, mix(body, STONE[0], 0.5))
            at += wide


def beam(canvas: Canvas, x0: int, x1: int, y: int, wood: Ramp, depth: int = 8) -> None:
    """A carved beam between two floors, with the ends of the joists under it."""
    canvas.rect(x0, y, x1 - x0, depth, wood[3])
    canvas.hline(x0, x1 - 1, y, wood[6])
    canvas.hline(x0, x1 - 1, y + 1, wood[5])
    canvas.hline(x0, x1 - 1, y + depth - 2, wood[1])
    canvas.hline(x0, x1 - 1, y + depth - 1, wood[0])
    for x in range(x0 + 3, x1 - 3, 8):
        canvas.dots(((x, y + 3), (x + 1, y + 4), (x + 2, y + 3)), wood[1])
        canvas.dot(x + 1, y + 3, wood[6])


def corner(canvas: Canvas, x: int, y0: int, y1: int, wood: Ramp, width: int = 5) -> None:
    """The post at the end of a wall."""
    canvas.rect(x, y0, width, y1 - y0, wood[3])
    canvas.vline(x, y0, y1 - 1, wood[5])
    canvas.vline(x + 1, y0, y1 - 1, wood[4])
    canvas.vline(x + width - 1, y0, y1 - 1, wood[0])


def shade(canvas: Canvas, box: Box, strong: float, weak: float = 1.0) -> None:
    """Shadow over a box, from ``strong`` at its upper edge to ``weak`` at its foot."""
    x, y, width, height = box
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(canvas.width, x + width), min(canvas.height, y + height)
    if x1 <= x0 or y1 <= y0:
        return
    pixels = canvas.pixels()
    share = np.linspace(strong, weak, height)[y0 - y : y1 - y, None, None]
    part = pixels[y0:y1, x0:x1, :3].astype(np.float64) * share
    part *= np.where(share < 1, np.array((0.97, 0.97, 1.05)), 1.0)
    pixels[y0:y1, x0:x1, :3] = np.clip(part, 0, 255).astype(np.uint8)
    canvas.set_pixels(pixels)
