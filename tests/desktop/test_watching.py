"""A take that is watched: the picture as it was played, its choreography below."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.app import PlayRequest
from game.bots import make_bot
from game.core.inputs import Button, InputFrame
from game.core.options import RunOptions
from game.screens.take import TakeScreen
from game.session import Session
from game.sim.replay import load_take
from tests.desktop.kit import Desk

BAND = (0, 331, 640, 29)  # px


def test_a_watched_take_shows_its_steps_below_and_nothing_half_hidden(tmp_path: Path) -> None:
    session = Session.open("axe_bar", RunOptions(), 1)
    bot = make_bot("expert", 1)
    for _ in range(620):
        session.tick(bot.frame(session.snapshot()))
    session.save_take(tmp_path / "one.take")
    watched = Desk(PlayRequest(take=load_take(tmp_path / "one.take"), size=(640, 360)))
    screen = watched.top
    assert isinstance(screen, TakeScreen)

    def band() -> bytes:
        watched.frames(1)
        return pygame.image.tobytes(watched.services.window.canvas.subsurface(BAND), "RGB")

    pictures = []
    for tick in (300, 600):
        while screen.snapshot.tick < tick:
            screen.tick()
        pictures.append((len(screen.choreography.passages), band()))
    assert pictures[0][0] == 0 < pictures[1][0]
    assert pictures[0][1] != pictures[1][1]
    above = watched.services.window.canvas.subsurface((0, 300, 130, 28))
    before = pygame.image.tobytes(above, "RGB")
    screen._view.hud.foot = True
    screen.draw(watched.services.window.canvas, 1.0)
    assert pygame.image.tobytes(above, "RGB") != before  # there the rim would look out
    watched.app.close()


def test_slow_time_can_be_watched_at_natural_speed_and_a_finisher_from_near(tmp_path: Path) -> None:
    session = Session.open("axe_bar", RunOptions(endless_focus=True), 1)
    for tick in range(400):
        session.tick(InputFrame(int(Button.FOCUS) if tick > 60 else 0))
    session.save_take(tmp_path / "slow.take")
    watched = Desk(PlayRequest(take=load_take(tmp_path / "slow.take"), size=(640, 360)))
    screen = watched.top
    assert isinstance(screen, TakeScreen)

    def shown(ticks: int) -> int:
        before = screen.snapshot.tick
        for _ in range(ticks):
            screen.tick()
        return screen.snapshot.tick - before

    assert shown(70) == 70
    assert screen.snapshot.player.focusing
    screen.command("confirm")
    assert 78 <= shown(30) <= 90  # the world at its own speed: 256 of 90
    screen.command("confirm")
    assert shown(30) == 30
    camera, seen = screen._view.camera, screen.snapshot.eve
    for _ in range(60):
        camera.tick(seen._replace(anim="finish_c"))
    assert 1.4 < camera.zoom <= 1.5
    for _ in range(90):
        camera.tick(seen)
    assert camera.zoom < 1.05
    watched.app.close()
