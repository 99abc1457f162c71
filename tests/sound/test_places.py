"""Ambiences of a map: which beds, walls and cues are where."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.ambience import Ambience, Bed
from game.content.loader import Tables, load_tables
from game.maps.tmx import load_level
from game.sound.places import CUE_MARGIN, Places, Zone

ASSETS = Path(__file__).parents[2] / "assets"
STORM = Ambience(id="storm", room="outside", beds=(Bed(sound="rain"),))
HOUSE = Ambience(id="house", room="house", beds=(Bed(sound="clock"),), wall=0.75)
CLOSET = Ambience(id="closet", room="house", beds=(Bed(sound="hum"),), wall=0.9, music_wall=1.0)


def street() -> Places:
    """A storm, a house from 100 to 400 px, a closet in it from 300 to 400 px."""
    house = Zone(100.0, 0.0, 400.0, 200.0, 40.0, HOUSE, "inside")
    closet = Zone(300.0, 0.0, 400.0, 200.0, 10.0, CLOSET)
    return Places(STORM, (house, closet))


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(ASSETS)


def test_the_smallest_rectangle_counts() -> None:
    places = street()
    assert [places.at(x, 100).id for x in (50, 200, 350)] == ["storm", "house", "closet"]


def test_a_storm_is_muffled_inside_and_the_clock_stays_inside() -> None:
    outside = street().beds(20.0, 100.0, 1.0)
    assert (outside["rain"].clear, outside["clock"].clear) == (1.0, 0.0)
    inside = street().beds(200.0, 100.0, 1.0)
    assert inside["rain"].clear == pytest.approx(0.25)
    assert inside["rain"].dull > 0.4
    assert inside["clock"].clear == 1.0


def test_a_wall_stands_between_two_rooms_and_not_within_one() -> None:
    places = street()
    assert places.wall(150.0, 100.0, 250.0, 100.0) == 0.0
    assert places.wall(20.0, 100.0, 250.0, 100.0) == 0.75
    assert places.wall(350.0, 100.0, 250.0, 100.0) == 0.9
    assert places.wall(20.0, 100.0, 60.0, 100.0) == 0.0


def test_music_is_muffled_only_where_it_plays_next_door() -> None:
    places = street()
    assert places.music_wall(200.0, 100.0) == 0.0
    assert places.music_wall(350.0, 100.0) == 1.0


def test_a_cue_holds_until_eve_is_well_outside() -> None:
    places = street()
    assert places.cue(20.0, 100.0) == ""
    assert places.cue(150.0, 100.0) == "inside"
    assert places.cue(100.0 - CUE_MARGIN / 2, 100.0) == "inside"
    assert places.cue(100.0 - CUE_MARGIN - 1, 100.0) == ""


def test_the_maps_say_what_their_places_sound_like(tables: Tables) -> None:
    def of(name: str) -> Places:
        return Places.of(load_level(name, tables), tables.ambiences)

    shore = of("village_shore")
    assert shore.at(500.0, 300.0).room == "outside"
    assert shore.at(900.0, 300.0).id == "house"
    assert shore.at(3100.0, 300.0).id == "boathouse"
    assert shore.cue(200.0, 190.0) == "village_day"
    assert shore.cue(3600.0, 380.0) == "lake"
    kitchen = of("club_kitchen")
    assert [
        kitchen.at(x, y).id for x, y in ((300, 200), (1200, 560), (2300, 200), (2800, 200))
    ] == [
        "window_rain",
        "kitchen",
        "mezzanine",
        "office",
    ]
    assert kitchen.cue(1200.0, 560.0) == "kitchen"
    assert kitchen.cue(2300.0, 200.0) == ""
    floor = of("club_floor")
    assert floor.at(100.0, 200.0).room == "outside"
    assert floor.music_wall(1800.0, 260.0) == 1.0
