"""Keeps the libraries under SDL quiet while it tries one device after the other."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def quiet_libraries() -> Iterator[None]:
    """They complain on stderr, past Python; whoever opens the device says it in one sentence."""
    if sys.stderr is not None:  # there is none in a program without a console
        sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # no stderr at all
        yield
        return
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
