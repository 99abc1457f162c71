"""What is heard. `Sound.open` gives a SoundSystem; it reads events and answers nothing."""

from __future__ import annotations

import logging
from pathlib import Path

from .api import SoundSettings, SoundSystem, Volumes
from .mixer import MixerSound, open_device
from .rows import SoundTable, load_sound_table
from .silent import SilentSound

__all__ = ["Sound", "SoundSettings", "SoundSystem", "SoundTable", "Volumes", "load_sound_table"]

log = logging.getLogger("kikimora.sound")


class Sound:
    """The way in."""

    @staticmethod
    def open(assets: Path, settings: Volumes) -> SoundSystem:
        """The sound system of this machine: silent, with one log line, when it has no device.

        Raises TableError when assets/data/sounds.toml is broken.
        """
        table = load_sound_table(assets)
        problem = open_device()
        if problem:
            log.warning("no sound: %s", problem)
            return SilentSound(assets)
        return MixerSound(assets, table, settings)

    @staticmethod
    def silent(assets: Path) -> SoundSystem:
        """No device at all, for headless runs."""
        return SilentSound(assets)
