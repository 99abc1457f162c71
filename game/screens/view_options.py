"""From the player's settings to what the view and the rules understand."""

from __future__ import annotations

from game.core.options import RunOptions
from game.desktop.settings import Picture, Play
from game.view.options import ViewOptions


def view_options(picture: Picture, debug: bool = False) -> ViewOptions:
    """Options of the picture."""
    return ViewOptions(
        shake=picture.shake / 100,
        flash=picture.flash / 100,
        gore=picture.gore,
        text_size=picture.text_size,
        palette=picture.palette,
        outline=picture.outline,
        captions=picture.captions,
        hud=picture.hud,
        zoom=picture.zoom,
        bloom=picture.bloom,
        debug=debug,
    )


def run_options(play: Play) -> RunOptions:
    """Options that change the rules; they travel in the header of the take."""
    return RunOptions(
        difficulty=play.difficulty,
        parry_help=play.parry_help,
        extra_hp=play.extra_hp,
        invulnerable=play.invulnerable,
        aim_help=play.aim_help,
    )
