"""The tests of the real window need an X server, hands and a camera; elsewhere they are not
collected, and the first lines of the report say so. `.ci/run` installs the tools."""

from __future__ import annotations

import shutil

TOOLS = ("Xvfb", "xdotool", "import", "xwininfo")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

collect_ignore = ["test_real_window.py"] if MISSING else []


def pytest_report_header() -> str:
    """Told at the top of every run."""
    if MISSING:
        return f"tests/window: left out, {', '.join(MISSING)} not installed"
    return "tests/window: played in Xvfb"
