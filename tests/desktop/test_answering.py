"""Boxes of answers in the program: keys of menus, the pointer and a click become buttons."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pygame
import pytest

from game.app import PlayRequest
from game.core.options import Standing
from game.sim.people import leaving
from tests.desktop.kit import Desk, play, session


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    os.environ["KIKIMORA_HOME"] = str(tmp_path_factory.mktemp("home"))
    standing = Standing(flags=(("knows_village", "yes"),))
    desk = Desk(PlayRequest("axe_bar", seed=7, size=(640, 360), standing=standing))
    desk.wait_for("PlayScreen")
    yield desk
    desk.app.close()


@pytest.fixture
def asked(office: Desk) -> Desk:
    """At the telephone, the box open and ready to be answered."""
    play(office)._restart()
    world = session(office).simulation.world
    for man in list(world.foes()):
        leaving.remove(world, man)
    phone = next(one for one in world.objects("Answer") if one.name == "telephone")
    world.state.bodies.x[world.eve.row] = phone.x + 20.0
    world.state.bodies.y[world.eve.row] = phone.y + phone.h
    world.refresh()
    for _ in range(1500):
        world.state.story.line_left = min(world.state.story.line_left, 0)  # nobody waits here
        office.frames()
        if play(office).snapshot.answers is not None:
            break
    office.frames(30)
    return office


def plea(desk: Desk) -> str:
    return dict(play(desk).snapshot.decisions).get("plea1", "")


def point(desk: Desk, row: int) -> None:
    """Move the mouse over an answer."""
    place = play(desk)._view.hud.captions.answers._rows[row].center
    desk.post(pygame.MOUSEMOTION, pos=place, rel=(1, 1), buttons=(0, 0, 0))
    desk.frames(6)


def test_keys_of_menus_choose_and_confirm(asked: Desk) -> None:
    asked.tap("key.down", 3)
    assert play(asked).snapshot.answers.chosen == 1  # type: ignore[union-attr]
    asked.tap("key.return", 4)
    assert plea(asked) == "asked"


def test_the_pointer_chooses_and_a_click_says_it(asked: Desk) -> None:
    point(asked, 0)
    point(asked, 2)
    assert play(asked).snapshot.answers.chosen == 2  # type: ignore[union-attr]
    place = asked.services.devices.mouse
    asked.post(pygame.MOUSEBUTTONDOWN, button=1, pos=place)
    asked.post(pygame.MOUSEBUTTONUP, button=1, pos=place)
    asked.frames(4)
    assert plea(asked) == "refused"


def test_a_click_beside_the_box_says_nothing(asked: Desk) -> None:
    asked.post(pygame.MOUSEBUTTONDOWN, button=1, pos=(20, 200))
    asked.post(pygame.MOUSEBUTTONUP, button=1, pos=(20, 200))
    asked.frames(4)
    assert plea(asked) == "" and play(asked).snapshot.answers is not None
