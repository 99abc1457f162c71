"""Signs of those who walk with Eve: each is seen, and each has a shape of its own."""

from __future__ import annotations

import pygame
import pytest

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import Snapshot
from game.sim.simulation import Simulation
from game.view.companion_signs import CompanionSigns
from tests.sim.rooms import FLAT, play, stage, thing

FLOOR, EVE_X = 96.0, 168.0
CORNER = (0, 0)


def with_ella(kind: str = "ella") -> Simulation:
    sim = stage(FLAT, thing("Companion", 50, EVE_X + 30.0, FLOOR, kind=kind, mode="stay"))
    play(sim, "2:")
    return sim


def drawn(snapshot: Snapshot, corner: tuple[int, int] = CORNER) -> pygame.Rect:
    """The box of everything that was drawn."""
    target = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), pygame.SRCALPHA)
    CompanionSigns().draw(target, snapshot, corner)
    return target.get_bounding_rect()


def test_a_calm_child_in_sight_needs_no_sign() -> None:
    assert drawn(with_ella().snapshot()).size == (0, 0)


def test_fear_shows_over_her_head_and_higher_when_a_call_is_offered() -> None:
    sim = with_ella()
    next(iter(sim.world.state.companions.values())).fear = 40
    plain = sim.snapshot()
    box = drawn(plain._replace(player=plain.player._replace(prompt="")))
    assert abs(box.centerx - (EVE_X + 30.0)) <= 2 and box.bottom <= FLOOR - 36
    above = drawn(plain._replace(player=plain.player._replace(prompt="call_stay")))
    assert above.bottom <= box.top - 8


def test_an_eye_marks_the_place_where_she_hides() -> None:
    sim = with_ella()
    sim.world.state.fighters[next(iter(sim.world.state.companions))].state = "hidden"
    assert drawn(sim.snapshot()).width > 7


@pytest.mark.parametrize("kind", ["ella", "daniel"])
@pytest.mark.parametrize(("corner", "left"), [((400, 0), True), ((-900, 0), False)])
def test_out_of_sight_a_face_at_the_edge_points_to_them(
    kind: str, corner: tuple[int, int], left: bool
) -> None:
    box = drawn(with_ella(kind).snapshot(), corner)
    assert box.width > 20 and box.height > 20
    assert (box.left < 20) == left and (box.right > VIEW_WIDTH - 20) != left
