"""The real program in a real X window, played with real keys.

Xvfb is the screen, xdotool the hands, import (ImageMagick) the camera. What the picture shows is
compared with what the recorded inputs say: the take is played again without a window, drawn by
the same view, and Eve must be found in the grabbed picture where the simulation has her.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray
from PIL import Image

from game.commands.canvas import Watched, open_hidden_display
from game.content.loader import load_tables
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.session import Session
from game.sim.replay import load_take, verify
from game.view.options import ViewOptions
from tests.window.kit import ROOT, wait_until

WINDOW = (1280, 720)
PLAYED = 10.0  # s with real keys
PATCH = (-22, -58, 22, 2)  # px around Eve's ground point that are compared
NEAR = 6  # px to each side that are the surroundings of a pixel
FAINT = 2.0  # of 255: a weaker detail is noise
REACH = 12  # px that the search looks around the expected place
PIXELS = NDArray[np.float64]


class Player:
    """The program in its window, and the hands in front of it."""

    def __init__(self, display: str, home: Path, *words: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        self.environment = kept | {
            "DISPLAY": display,
            "SDL_AUDIODRIVER": "dummy",
            "KIKIMORA_HOME": str(home),
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "play", *words, "--windowed",
             f"{WINDOW[0]}x{WINDOW[1]}"],
            env=self.environment, cwd=home, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        wait_until(lambda: bool(self._find()), 60, "the window")
        self.window = self._find()

    def _find(self) -> str:
        tree = self.tool("xwininfo", "-root", "-tree")
        found = re.search(r'(0x[0-9a-f]+) "Kikimora"', tree)
        return found.group(1) if found else ""

    def tool(self, *words: str) -> str:
        result = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, timeout=30, check=True
        )
        return result.stdout

    def keys(self, *words: str) -> None:
        self.tool("xdotool", *words)

    def grab(self, path: Path) -> PIXELS:
        """What the window shows, back in canvas px."""
        self.tool("import", "-window", self.window, str(path))
        with Image.open(path) as picture:
            assert picture.size == WINDOW
            small = picture.convert("RGB").resize((640, 360), Image.Resampling.NEAREST)
            return np.asarray(small, dtype=np.float64)

    def changes(self, folder: Path) -> bool:
        """Whether the picture still moves."""
        return bool((self.grab(folder / "a.png") != self.grab(folder / "b.png")).any())

    def end(self) -> str:
        """Wait for the program to leave by itself; what it said on stderr."""
        _, said = self.process.communicate(timeout=30)
        assert self.process.returncode == 0, said
        return said


@pytest.fixture
def start(screen: str, tmp_path: Path) -> Iterator[Callable[..., Player]]:
    players: list[Player] = []

    def make(*words: str) -> Player:
        players.append(Player(screen, tmp_path, *words))
        return players[-1]

    yield make
    for player in players:
        if player.process.poll() is None:
            player.process.kill()
            player.process.communicate()


def play_by_hand(player: Player) -> None:
    """Ten seconds of walking, jumping and striking with real keys and mouse buttons."""
    end = time.monotonic() + PLAYED
    rounds = (
        ("keydown", "d", "sleep", "1.1", "key", "space", "sleep", "0.6", "keyup", "d"),
        ("click", "1", "sleep", "0.2", "click", "1", "sleep", "0.3", "click", "3"),
        ("sleep", "0.6", "keydown", "a", "sleep", "0.5", "keyup", "a", "key", "shift"),
    )
    number = 0
    while time.monotonic() < end:
        player.keys(*rounds[number % len(rounds)])
        number += 1


def expected_picture(take: Path) -> tuple[PIXELS, tuple[int, int], float]:
    """The last frame of a take drawn without a window; Eve on the canvas; how far she came."""
    open_hidden_display()
    recording = load_take(take)
    watched = Watched(Session.of_take(recording), ViewOptions())
    begun = watched.after.eve.x
    for frame in recording.frames():
        watched.tick(frame)
    watched.view.hud.words = False  # as over the pause: no lesson or prompt before her
    eve = watched.draw().eve
    x, y = watched.view.camera.to_screen(eve.x, eve.y)
    raw = pygame.image.tobytes(watched.canvas, "RGB")
    pixels = np.frombuffer(raw, dtype=np.uint8).reshape(360, 640, 3).astype(np.float64)
    return pixels, (round(x), round(y)), eve.x - begun


def evened(picture: PIXELS) -> PIXELS:
    """Only what stands out in its surroundings, (height, width): a menu darkens a part of them."""
    grey = picture.mean(axis=2)
    detail = grey - surroundings(grey)
    return detail / (np.sqrt(surroundings(detail * detail)) + FAINT)


def surroundings(values: PIXELS) -> PIXELS:
    """Mean of the square around each pixel."""
    padded = np.pad(values, NEAR, mode="edge")
    size = 2 * NEAR + 1
    return np.lib.stride_tricks.sliding_window_view(padded, (size, size)).mean(axis=(2, 3))


def likeness(one: PIXELS, other: PIXELS) -> float:
    """Correlation of two patches, -1..1."""
    a, b = one - one.mean(), other - other.mean()
    return float((a * b).sum() / (np.sqrt((a * a).sum() * (b * b).sum()) + 1e-9))


def find(patch: PIXELS, picture: PIXELS, left: int, top: int) -> tuple[int, int, float]:
    """Where around (left, top) the patch fits best, as an offset, and how well."""
    height, width = patch.shape[:2]
    best = (0, 0, -2.0)
    for dy in range(-REACH, REACH + 1):
        for dx in range(-REACH, REACH + 1):
            y, x = top + dy, left + dx
            part = picture[max(y, 0) : y + height, max(x, 0) : x + width]
            if part.shape == patch.shape:
                score = likeness(patch, part)
                if score > best[2]:
                    best = (dx, dy, score)
    return best


def test_ten_seconds_by_hand_show_what_the_simulation_says(
    start: Callable[..., Player], tmp_path: Path
) -> None:
    take = tmp_path / "hand.take"
    player = start("club_floor", "--seed", "5", "--record", str(take))
    wait_until(lambda: player.grab(tmp_path / "w.png").mean() > 25, 60, "the lit club")
    player.keys("mousemove", "--window", player.window, "900", "400")
    play_by_hand(player)
    player.keys("key", "Escape")  # pause: the world stands still for the camera
    wait_until(lambda: not player.changes(tmp_path), 20, "the pause")
    shown = player.grab(tmp_path / "shown.png")
    # The last entry, to the title: it asks first.
    player.keys("key", "Up", "sleep", "0.2", "key", "Return", "sleep", "0.2", "key", "Return")
    wait_until(take.is_file, 20, "the recording")
    player.keys("sleep", "0.5", "key", "Up", "sleep", "0.2", "key", "Return")  # quit
    assert player.end() == ""

    tables = load_tables(assets_dir())
    recording = load_take(take)
    assert verify(recording, load_level(recording.map, tables), tables) is None
    assert 0.6 * PLAYED * 60 < recording.ticks < 3 * PLAYED * 60
    pixels, (x, y), walked = expected_picture(take)
    assert walked > 60  # the keys arrived
    left, top, right, bottom = (x + PATCH[0], y + PATCH[1], x + PATCH[2], y + PATCH[3])
    patch = evened(pixels)[max(top, 0) : bottom, max(left, 0) : right]
    dx, dy, score = find(patch, evened(shown), max(left, 0), max(top, 0))
    assert abs(dx) <= 1 and abs(dy) <= 1, (dx, dy, score)
    assert score > 0.7, score  # three px beside it, it is below 0.2


def test_resizing_the_real_window_keeps_whole_pixels(
    start: Callable[..., Player], tmp_path: Path
) -> None:
    player = start()
    wait_until(lambda: player.grab(tmp_path / "t.png").mean() > 5, 60, "the title")
    player.keys("windowsize", "--sync", player.window, "1380", "760")

    def letterboxed() -> bool:
        player.tool("import", "-window", player.window, str(tmp_path / "r.png"))
        with Image.open(tmp_path / "r.png") as picture:
            pixels = np.asarray(picture.convert("RGB"), dtype=np.int16)
        if pixels.shape != (760, 1380, 3):
            return False
        bars = (pixels[:20].max(), pixels[-20:].max(), pixels[:, :50].max(), pixels[:, -50:].max())
        inner = pixels[20:740, 50:1330]
        doubled = (inner[::2, ::2] == inner[1::2, 1::2]).all()
        return max(bars) == 0 and inner.mean() > 5 and bool(doubled)

    wait_until(letterboxed, 20, "a letterboxed picture of whole pixels")
    player.keys("key", "Up", "sleep", "0.2", "key", "Return")
    assert player.end() == ""
