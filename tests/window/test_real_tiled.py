"""The level maker's round: the real Tiled in an X window, F5, the game comes up with that map, and
what Tiled saves is seen in the running game."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.window.kit import ROOT, wait_until

PROJECT = "kikimora.tiled-project"
MAP = "starter.tmx"
LIT = 8.0  # mean of 0..255: black is a window without a picture


class Editor:
    """Tiled on a copy of the game, with its own settings: the project and a map are open."""

    def __init__(self, display: str, home: Path) -> None:
        self.levels = home / "levels"
        for folder in ("levels", "game", "assets"):
            shutil.copytree(
                ROOT / folder, home / folder, ignore=shutil.ignore_patterns("bake", "__pycache__")
            )
        self._write_settings(home)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        runtime = home / "run"
        runtime.mkdir(mode=0o700)
        self.environment = kept | {
            "DISPLAY": display,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "xcb",
            "SDL_AUDIODRIVER": "dummy",
            "KIKIMORA_HOME": str(home / "player"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        self.environment.pop("PYTHONPATH", None)  # the game beside the levels is played
        self.process = subprocess.Popen(
            ["tiled"], cwd=home, env=self.environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _write_settings(self, home: Path) -> None:
        """As Tiled leaves them when one quits with the project open."""
        session = self.levels / "kikimora.tiled-session"
        words = {"activeFile": MAP, "openFiles": [MAP], "project": PROJECT}
        session.write_text(json.dumps(words), encoding="utf-8")
        folder = home / ".config" / "mapeditor.org"
        folder.mkdir(parents=True)
        (folder / "tiled.conf").write_text(
            f"[Project]\nLastSession={session}\n\n[Startup]\nRestorePreviousSession=true\n",
            encoding="utf-8",
        )

    def tool(self, *words: str) -> str:
        result = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, timeout=30, check=True
        )
        return result.stdout

    def window(self, title: str) -> str:
        """The id of the window whose title matches, or ''."""
        found = re.search(rf'(0x[0-9a-f]+) "{title}', self.tool("xwininfo", "-root", "-tree"))
        return found.group(1) if found else ""

    def grab(self, window: str, path: Path) -> NDArray[np.float64]:
        """What a window shows."""
        self.tool("import", "-window", window, str(path))
        with Image.open(path) as picture:
            return np.asarray(picture.convert("RGB"), dtype=np.float64)

    def end(self) -> None:
        """Tiled and the game that it started leave together."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


@pytest.fixture
def editor(screen: str, tmp_path: Path) -> Iterator[Editor]:
    home = tmp_path / "my own levels"  # spaces in a path are nothing special
    home.mkdir()
    made = Editor(screen, home)
    yield made
    made.end()


def test_f5_in_tiled_plays_the_map_and_a_save_is_seen(editor: Editor, tmp_path: Path) -> None:
    title = rf"\*?{MAP} \(kikimora\)"
    wait_until(lambda: bool(editor.window(title)), 60, "Tiled with project and map")
    window = editor.window(title)
    editor.tool("xdotool", "windowfocus", "--sync", window, "key", "--window", window, "F5")
    wait_until(lambda: bool(editor.window("Kikimora")), 60, "the game")
    game = editor.window("Kikimora")
    shot = tmp_path / "game.png"
    wait_until(lambda: editor.grab(game, shot).mean() > LIT, 60, "the lit room")
    before = editor.grab(game, shot)

    # a level maker puts the light out: the map that Tiled saves has no opaque backdrop any more
    path = editor.levels / MAP
    text = path.read_text(encoding="utf-8")
    dark = re.sub(r"<imagelayer.*?</imagelayer>", "", text, flags=re.DOTALL)
    assert dark != text
    path.write_text(dark, encoding="utf-8")
    subprocess.run(
        ["tiled", "--export-map", "tmx", str(path), str(path)],
        env=editor.environment | {"QT_QPA_PLATFORM": "offscreen"}, check=True, timeout=60,
        capture_output=True,
    )  # fmt: skip

    def darker() -> bool:
        return bool(editor.grab(game, shot).mean() < before.mean() * 0.75)

    wait_until(darker, 30, "the saved map on the screen")
