"""Where levels and assets lie: in the checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path


def data_root() -> Path:
    """The folder that holds `assets/` and `levels/`.

    In a checkout it is the folder above the package; in a wheel the build copies both into
    `game/_data`.
    """
    package = Path(__file__).resolve().parent.parent
    bundled = package / "_data"
    return bundled if bundled.is_dir() else package.parent


def assets_dir() -> Path:
    """Folder of tables, sprites, sounds and fonts."""
    return data_root() / "assets"


def levels_dir() -> Path:
    """Folder of the shipped maps."""
    return data_root() / "levels"
