"""One opened view for many tests: opening costs most of a second."""

from __future__ import annotations

import pytest

from game.view.options import ViewOptions
from game.view.renderer import View
from tests.view import scenes


@pytest.fixture(scope="session")
def opened() -> View:
    """A view of the test club with two lights."""
    lamp = scenes.light(501, 300, 330, radius=110.0, strength=1.0, glow=0.0)
    stage = scenes.light(502, 960, 256, radius=320.0, strength=0.4, group="house", glow=0.0)
    view = scenes.open_view(scenes.club_level(lamp, stage))
    view.warm_up(scenes.snapshot(0))  # as every player of a map does: see there
    return view


@pytest.fixture
def view(opened: View) -> View:
    """The opened view, as new."""
    opened.options = ViewOptions()
    opened.reset()
    return opened
