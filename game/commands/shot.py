"""`kikimora shot`: the picture that a player would see at a tick, without a window."""

from __future__ import annotations

import argparse
from pathlib import Path

import pygame

from game.commands.canvas import Watched, open_hidden_display, save_png
from game.commands.common import UsageError, parse_pair, parse_size, parse_standing
from game.commands.sources import source_of
from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.options import RunOptions
from game.desktop.window import placement_for
from game.session import Session
from game.view.options import ViewOptions


def run(args: argparse.Namespace) -> int:
    """Play to --tick, draw once, write the PNG."""
    size = parse_size(args.size) if args.size else (VIEW_WIDTH, VIEW_HEIGHT)
    middle = parse_pair(args.at, ",", "point") if args.at else None
    out = Path(args.out)
    if out.suffix.lower() != ".png":
        raise UsageError(f"{args.out!r} is no .png file")
    standing = parse_standing(args.flag, args.balance)
    source = source_of(args)
    session = Session.open(args.map, RunOptions(standing=standing), args.seed)
    open_hidden_display()
    watched = Watched(session, ViewOptions(debug=args.debug, zoom=float(middle is None)))
    while session.ticks < args.tick:
        frame = source(watched.after)
        if frame is None:
            break
        watched.tick(frame)
    if middle is not None:
        _look_at(watched, *middle)
    watched.draw()
    save_png(_fitted(watched.canvas, size), out)
    print(f"{out}: {session.level.name} at tick {session.ticks}, {size[0]}x{size[1]} px")
    return 0


def _look_at(watched: Watched, x: int, y: int) -> None:
    camera = watched.view.camera
    camera.x = camera.before_x = float(x - VIEW_WIDTH // 2)
    camera.y = camera.before_y = float(y - VIEW_HEIGHT // 2)
    camera.offset = (0, 0)


def _fitted(canvas: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """Scaled by a whole number and letterboxed, as in the window."""
    if size == (VIEW_WIDTH, VIEW_HEIGHT):
        return canvas
    place = placement_for(*size)
    picture = pygame.Surface(size)
    picture.blit(pygame.transform.scale(canvas, place.size), (place.x, place.y))
    return picture
