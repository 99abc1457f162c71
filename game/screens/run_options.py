"""From the player's settings to the rules of a run and to the way keys are held."""

from __future__ import annotations

from game.core.options import RunOptions
from game.desktop.devices import Holding
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
        one_button=play.one_button,
        no_timers=play.no_timers,
        skip_scene=play.skip_scene,
    )


def holding(play: Play) -> Holding:
    """How keys are laid out and held."""
    return Holding(
        scheme=play.scheme,
        pad=play.pad,
        focus_toggle=play.focus_toggle,
        crouch_toggle=play.crouch_toggle,
        throw_toggle=play.throw_toggle,
    )
