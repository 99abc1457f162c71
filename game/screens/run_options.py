"""From the player's settings to the rules of a run."""

from __future__ import annotations

from game.core.options import RunOptions
from game.desktop.settings import Play


def run_options(play: Play, difficulty: str = "") -> RunOptions:
    """Options that change the rules; they travel in the header of the take."""
    return RunOptions(
        difficulty=difficulty or play.difficulty,
        parry_help=play.parry_help,
        extra_hp=play.extra_hp,
        invulnerable=play.invulnerable,
        aim_help=play.aim_help,
        auto_break=play.auto_break,
        endless_focus=play.endless_focus,
        hit_stop=play.hit_stop,
    )
