"""`kikimora covers`: the small pictures of the map select, taken from play by a bot."""

from __future__ import annotations

import argparse
from typing import Final

import pygame

from game.bots import make_bot
from game.commands.canvas import Watched, open_hidden_display, save_png
from game.content.loader import nearest
from game.core.errors import KikimoraError
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.screens.books import Place, read_places
from game.session import Session
from game.view.options import ViewOptions

SIZE: Final = (214, 120)  # px
SEED: Final = 1


def run(args: argparse.Namespace) -> int:
    """Take the pictures of the named maps, or of all places."""
    places = read_places(assets_dir())
    names = [place.map for place in places]
    for name in args.maps:
        if name not in names:
            raise KikimoraError(f"places.toml has no place {name!r}{nearest(name, names)}")
    open_hidden_display()
    folder = assets_dir() / "sprites" / "covers"
    folder.mkdir(parents=True, exist_ok=True)
    for place in places:
        if not args.maps or place.map in args.maps:
            path = folder / f"{place.map}.png"
            save_png(_picture(place), path)
            print(f"{path.name}: {place.map} at tick {place.tick}")
    return 0


def _picture(place: Place) -> pygame.Surface:
    watched = Watched(Session.open(place.map, RunOptions(), SEED), ViewOptions(hud=False))
    bot = make_bot(place.bot, SEED)
    while watched.session.ticks < place.tick:
        watched.tick(bot.frame(watched.after))
    watched.draw()
    return pygame.transform.smoothscale(watched.canvas, SIZE)
