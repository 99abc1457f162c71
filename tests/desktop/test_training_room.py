"""The training room in the program: whoever is called into it is seen."""

from __future__ import annotations

import pygame

from game.app import PlayRequest
from game.core.snapshot import ActorFlag
from game.sim import training
from tests.desktop.kit import Desk, play, session


def test_every_man_whom_the_gong_can_bring_and_every_companion_is_drawn() -> None:
    desk = Desk(PlayRequest(map_name="training", seed=1, size=(640, 360)))
    desk.wait_for("PlayScreen")
    screen, world = play(desk), session(desk).simulation.world
    painter = screen._view.actors
    for kind in (*training.foes_of(world), "ella", "daniel"):
        company = kind not in world.tables.enemies
        if company:
            training.use(world, next(iter(world.state.props.values())), "company")
        else:
            world.state.training.kind = training.foes_of(world).index(kind)
            training.use(world, next(iter(world.state.props.values())), "gong")
        seen = session(desk).snapshot()
        guest = seen.actors[-1]
        assert guest.kind == kind and not guest.flags & ActorFlag.PLAYER
        corner = (int(guest.x) - 320, int(guest.y) - 200)
        poses = painter.poses(seen.actors, seen.actors, 1.0, corner)
        drawn = [pose for pose in poses if pose.actor.id == guest.id]
        assert len(drawn) == 1, kind
        if not company:
            world.state.fighters[guest.id].state = "gone"
            world.state.bodies.remove(world.state.fighters[guest.id].row)
            del world.state.fighters[guest.id]
    before = pygame.image.tobytes(desk.services.window.canvas, "RGB")
    desk.frames(3)
    assert pygame.image.tobytes(desk.services.window.canvas, "RGB") != before
    desk.app.close()
