"""The wall of screens: twelve cameras of the house, each with a scene of its own that goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import Ramp, mix
from assets.bake.places.shade import fbm, rng, seed_of

WIDE, HIGH = 18, 15  # px of a picture
TEAL: Ramp = ("04100e", "0a2a28", "1c5c52", "48a890", "b0ffe0")
ROSE: Ramp = ("14041a", "3c0c48", "8a1c84", "e048b0", "ffc0f0")
AMBER: Ramp = ("120804", "3a1c0c", "7a4418", "d08a38", "ffe0a0")
BLUE: Ramp = ("04081a", "0c1a3c", "24407a", "5a8ad0", "d0e8ff")
SNOWED: Final = 6  # the camera that somebody put out


def _ground(tones: Ramp, number: int, frame: int, top: float, bottom: float) -> Canvas:
    picture = Canvas(WIDE, HIGH)
    noise = (fbm(HIGH, WIDE, 3, 2, seed_of("screen", number, frame)) - 0.5) * 0.25
    tone = np.clip(gradient(HIGH, WIDE, top, bottom) + noise, 0, 1)
    picture.shade(0, 0, tone, tones[0:4], 0.6)
    return picture


def _man(picture: Canvas, x: int, foot: int, tall: int, tones: Ramp, dark: bool = True) -> None:
    body = tones[0] if dark else tones[4]
    picture.rect(x, foot - tall + 2, 2, tall - 2, body)
    picture.rect(x, foot - tall, 2, 1, tones[4])


def _dance(number: int, frame: int) -> Canvas:
    """The floor from above its heads: they jump on the beat, a beam swings."""
    picture = _ground(ROSE, number, frame, 0.25, 0.9)
    beam = 3 + (frame * 4 + number * 3) % 13
    picture.line(9, 0, beam, 9, ROSE[4])
    picture.line(9, 0, 17 - beam, 9, ROSE[3])
    for index, x in enumerate(range(0, WIDE, 3)):
        _man(picture, x, HIGH, 5 + (frame + index) % 2 * 2, ROSE)
    return picture


def _corridor(number: int, frame: int) -> Canvas:
    """A passage in one vanishing point; somebody comes nearer, and is gone again."""
    picture = _ground(TEAL, number, frame, 0.75, 0.35)
    for x, y in ((0, 0), (17, 0), (0, 14), (17, 14)):
        picture.line(x, y, 9 + (x > 9) * 2 - 1, 6 + (y > 7), TEAL[3])
    picture.rect(8, 5, 3, 4, TEAL[4])
    near = (frame + number) % 4
    _man(picture, 6 + near, 9 + near * 2, 4 + near * 3, TEAL)
    return picture


def _kitchen(number: int, frame: int) -> Canvas:
    """Stoves with a flame over them, a cook who turns."""
    picture = _ground(TEAL, number, frame, 0.8, 0.45)
    picture.rect(0, 10, WIDE, 5, TEAL[1])
    picture.hline(0, 17, 10, TEAL[3])
    for step, tone in enumerate(("e84a08", "ff9a28", "ffe080")):
        tall = (6, 8, 5, 7)[frame] - step * 2
        picture.poly([(10 - 3 + step, 10), (10 + (frame % 2), 10 - tall), (13 - step, 10)], tone)
    _man(picture, 3 + (frame + number) % 3, 14, 9, TEAL)
    return picture


def _street(number: int, frame: int) -> Canvas:
    """The queue in rain, a car that passes."""
    picture = _ground(BLUE, number, frame, 0.3, 0.6)
    random = rng("camera in the rain", number)
    for _ in range(9):
        x, y = int(random.randint(WIDE)), (int(random.randint(HIGH)) + frame * 4) % HIGH
        picture.vline(x, y, y + 2, BLUE[3])
    lamp = (frame * 5 + number * 2) % 20
    picture.rect(lamp - 3, 10, 4, 2, BLUE[4])
    picture.hline(lamp - 6, lamp, 12, BLUE[3])
    for index in range(4):
        _man(picture, 2 + index * 4, HIGH, 7 - index % 2, BLUE)
    return picture


def _bar(number: int, frame: int) -> Canvas:
    """Bottles under a lamp, a hand that pours."""
    picture = _ground(AMBER, number, frame, 0.85, 0.4)
    for x in range(1, WIDE, 3):
        picture.vline(x, 3, 5, AMBER[4] if (x + number) % 2 else AMBER[0])
    picture.hline(0, 17, 6, AMBER[0])
    picture.rect(0, 11, WIDE, 4, AMBER[1])
    picture.hline(0, 17, 11, AMBER[4])
    _man(picture, 5 + (frame + number) % 4, 11, 6, AMBER)
    _man(picture, 12, 14, 8, AMBER)
    return picture


SCENES: tuple[Callable[[int, int], Canvas], ...] = (_dance, _corridor, _kitchen, _street, _bar)


def _snow(frame: int) -> Canvas:
    picture = Canvas(WIDE, HIGH)
    noise = fbm(HIGH, WIDE, 2, 1, seed_of("no signal", frame))
    picture.shade(0, 0, np.clip(0.5 + (noise - 0.5) * 1.6, 0, 1), TEAL[0:4], 0.9)
    return picture


def cctv(frame: int) -> Canvas:
    """Wall of twelve screens, six cells by four, unlit pass."""
    tile = Canvas(96, 64)
    tile.rect(0, 0, 96, 64, "05060b")
    for number in range(12):
        x, y = number % 4 * 24 + 1, number // 4 * 21 + 1
        tile.rect(x, y, 22, 19, "0b0c14")
        scene = SCENES[(number * 3 + number // 5) % len(SCENES)]
        picture = _snow(frame) if number == SNOWED else scene(number, frame)
        picture.hline(0, WIDE - 1, (frame * 4 + number) % HIGH, mix("ffffff", "ffffff00", 0.72))
        picture.dot(16, 1, "ff4040" if (frame + number) % 4 else "401010")
        tile.paste(picture, x + 2, y + 2)
        tile.frame(x + 1, y + 1, 20, 17, "1c2028")
        tile.line(x + 3, y + 13, x + 10, y + 3, "ffffff14")
    return tile
