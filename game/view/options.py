"""What a player may change about the picture. Nothing here changes a rule of the game."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """`shake`, `zoom` and `flash` are strengths 0..1; no value of `flash` lifts the flash limiter.

    `palette` picks the colours of tells and bars (default, deuteranopia, contrast); `outline`
    draws a light line around Eve and telling foes. `blindfold` shows a cloth instead of the gouge.
    """

    shake: float = 1.0
    flash: float = 1.0
    gore: Literal["full", "low", "none"] = "full"
    text_size: Literal[1, 2, 3] = 1
    palette: Literal["default", "deuteranopia", "contrast"] = "default"
    outline: bool = False
    captions: bool = True
    sound_captions: bool = False
    hud: bool = True
    zoom: float = 1.0
    bloom: bool = True
    blindfold: bool = False
    debug: bool = False
