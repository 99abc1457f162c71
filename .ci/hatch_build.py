"""Build hook: the wheel carries the maps and the play-time assets as `game/_data`.

The makers of the assets (`assets/bake`) and Python files stay out; an editable install needs no
copy, because the checkout lies beside the package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LEFT_OUT = {"bake", "readme", "__pycache__"}


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds every data folder below assets/, and levels/, to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        include = build_data["force_include"]
        for folder in sorted((root / "assets").iterdir()):
            if folder.is_dir() and folder.name not in LEFT_OUT:
                include[str(folder)] = f"game/_data/assets/{folder.name}"
        include[str(root / "levels")] = "game/_data/levels"
