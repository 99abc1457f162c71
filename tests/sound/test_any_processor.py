"""The bake gives the same samples whatever the processor can do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy")

ROOT = Path(__file__).parents[2]
MAKE = """
import hashlib
from assets.bake.music import drumkit, folk, voices
from assets.bake.sound.effect import rendered
from assets.bake.sound.kit.rooms import in_room
from assets.bake.sound.kit.signals import seeded
from assets.bake.sound.table import EFFECTS
rows = {row.name: row for row in EFFECTS}
parts = [rendered(rows[name], 0) for name in ("pistol", "eve_pain", "village_dusk", "tray_clang")]
parts += [in_room(drumkit.kick(), "hall", -6.0), voices.supersaw(seeded("x"), 62, 20000)]
parts += [folk.kantele(seeded("y"), 69, 20000)]
print(*(hashlib.sha256(part.tobytes()).hexdigest() for part in parts))
"""


def features() -> list[str]:
    """What NumPy found here beyond what every processor has."""
    found = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])  # type: ignore[index]
    return [str(name) for name in found]


def made(**environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", MAKE],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return run.stdout


def test_a_plain_processor_makes_the_same_sounds() -> None:
    plain = {"NPY_DISABLE_CPU_FEATURES": " ".join(features()), "OPENBLAS_CORETYPE": "Prescott"}
    assert made() == made(**plain)
