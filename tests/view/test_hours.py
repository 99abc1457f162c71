"""A map shows the village at the hour it names, and a day turns to dusk along the way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.content.loader import load_tables
from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.view.hours import Hours, of_map
from game.view.tables import read_room


@pytest.fixture(scope="module")
def shore() -> Level:
    return load_level("village_shore", load_tables(assets_dir()))


def hours(level: Level) -> Hours:
    def room_of(room: str) -> object:
        return read_room(assets_dir() / "data", room)

    return Hours(level, read_room(assets_dir() / "data", str(level.prop("room"))), room_of)  # type: ignore[arg-type]


def sky(seen: Hours, middle: float) -> NDArray[np.float64]:
    """Mean colour of the sky when the middle of the frame is at this x of the world."""
    frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    seen.draw_behind(frame, seen.moment(middle - VIEW_WIDTH / 2, 60.0, 0.0, 1.0), 1.0)
    return pygame.surfarray.array3d(frame)[:, 20:60].astype(float).mean((0, 1))


def test_every_hour_has_its_own_sky_by_one_property(shore: Level) -> None:
    plain = replace(shore, objects=tuple(o for o in shore.objects if o.cls != "Hour"))
    means = {}
    for hour in ("day", "dusk", "night"):
        level = of_map(replace(plain, props={**plain.props, "hour": hour}))
        assert level.prop("room") == f"village_{hour}"
        means[hour] = sky(hours(level), 2000.0).sum()
    assert means["day"] > 1.5 * means["dusk"] > 2.5 * means["night"], means
    assert of_map(plain) is plain, "a map that names none keeps what its layers show"


def test_no_stars_stand_in_the_sky_by_day(shore: Level) -> None:
    level = of_map(replace(shore, props={**shore.props, "hour": "day"}))
    assert {"stars"} <= {one.name for one in shore.backdrops}
    assert not {"stars"} & {one.name for one in level.backdrops}


def test_on_the_way_along_the_street_day_turns_to_dusk(shore: Level) -> None:
    seen = hours(shore)
    bright = [float(sky(seen, x).sum()) for x in (320.0, 760.0, 940.0, 1120.0, 1500.0)]
    assert bright == sorted(bright, reverse=True)
    assert bright[0] > 1.5 * bright[-1]
    steps = -np.diff([float(sky(seen, x).sum()) for x in range(600, 1320, 40)])
    assert steps.max() < 0.25 * (bright[0] - bright[-1]), "it comes in softly"
