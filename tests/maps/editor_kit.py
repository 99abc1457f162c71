"""Drives the real Tiled as a person would, by a script of its own API, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

SETTINGS = "[Install]\nCheckForUpdates=false\nDisplayNews=false\n[Startup]\nOpenLastFiles=false\n"
FRAME = """
var ended = false;
function run() {
    if (ended)
        return;
    ended = true;
    var said = "done";
    try {
        work();
    } catch (error) {
        said = "failed: " + error + " line " + error.lineNumber;
    }
    var file = new TextFile(%s, TextFile.WriteOnly);
    file.write(said);
    file.commit();
}
tiled.activeAssetChanged.connect(run);
function work() {
%s
}
"""
PATIENCE = 60  # s


def drive(script: str, opened: Path, home: Path) -> None:
    """Opens a file in Tiled, runs the script there, and closes Tiled when it has ended."""
    program = shutil.which("tiled")
    assert program, "this test needs the tiled package (apt install tiled)"
    extensions = home / ".config" / "tiled" / "extensions"
    extensions.mkdir(parents=True)
    (home / ".config" / "mapeditor.org").mkdir()
    (home / ".config" / "mapeditor.org" / "tiled.conf").write_text(SETTINGS)
    ended = home / "ended.txt"
    (extensions / "work.js").write_text(FRAME % (json.dumps(str(ended)), script))
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local"),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    process = subprocess.Popen(
        [program, "--new-instance", str(opened)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + PATIENCE
        while not ended.exists() and time.monotonic() < deadline and process.poll() is None:
            try:
                process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
    finally:
        process.kill()
        process.wait()
    assert ended.exists(), "Tiled did not run the script"
    assert ended.read_text() == "done", ended.read_text()
