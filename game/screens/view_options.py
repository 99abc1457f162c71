"""From the player's settings to what the view understands."""

from __future__ import annotations

from game.desktop.settings import Picture
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
        sound_captions=picture.sound_captions,
        hud=picture.hud,
        zoom=picture.zoom / 100,
        bloom=picture.bloom,
        blindfold=picture.blindfold,
        debug=debug,
    )
