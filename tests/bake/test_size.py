"""All baked assets together stay small enough to be cloned and installed without thinking."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
CEILING = 60_000_000  # bytes
MADE = {".png", ".ogg", ".wav", ".toml", ".bin"}


def test_all_assets_together_stay_below_the_ceiling() -> None:
    files = [path for path in ASSETS.rglob("*") if path.suffix in MADE]
    sizes = [path.stat().st_size for path in files]
    assert len(sizes) > 500
    assert sum(sizes) < CEILING
