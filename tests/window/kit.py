"""What the tests in a real X server share."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
SCREEN: Final = (1920, 1080)


def wait_until(ready: Callable[[], bool], seconds: float, what: str) -> None:
    """Poll the outside world; events of other processes cannot be awaited otherwise."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, f"{what} did not happen within {seconds} s"
        time.sleep(0.05)
