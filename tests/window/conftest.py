"""The tests of the real window need an X server, hands and a camera, one of them the real Tiled;
elsewhere they are not collected, and the first lines of the report say so. `.ci/run` installs all.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.window.kit import SCREEN

TOOLS = ("Xvfb", "xdotool", "import", "xwininfo")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
NO_TILED = shutil.which("tiled") is None

collect_ignore = ["test_real_window.py"] if MISSING else []
collect_ignore += ["test_real_tiled.py"] if MISSING or NO_TILED else []


def pytest_report_header() -> str:
    """Told at the top of every run."""
    missing = [*MISSING, *(["tiled"] if NO_TILED else [])]
    if missing:
        return f"tests/window: left out (in part), {', '.join(missing)} not installed"
    return "tests/window: played in Xvfb"


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A private X server; yields its display name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24",
         "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as stream:
        number = stream.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(10)
