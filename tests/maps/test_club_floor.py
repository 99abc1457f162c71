"""The first level keeps what its plan promises, whoever edits it in Tiled."""

from __future__ import annotations

import itertools
import json

import pytest

from game.content.loader import Tables
from game.core.constants import TILE
from game.core.level import Level, MapObject, Shape
from game.core.paths import assets_dir
from game.maps.tmx import load_level

STEP_UP, JUMP_UP, JUMP_OVER = 1, 3, 5  # tiles that everybody manages
BODY = 4  # tiles of free height for one who stands
ANCHORS = {  # what the map shows at (layer, column, row): a reshuffled tile sheet would show
    ("oneway", 16, 19): "deck_mag_l",
    ("oneway", 105, 19): "deck_cya_r",
    ("ladders", 34, 12): "ladder_steel",
    ("back", 25, 10): "neon_swan",
    ("back", 6, 8): "door_service",
    ("front", 16, 17): "rail_l",
    ("back", 54, 22): "stage_front_l",
}
FLOOR_Y, GALLERY_Y, RIG_Y = 400.0, 304.0, 128.0
MEN = {"E1": 6, "E2": 12, "E3": 24}
COVER_GAP = 9  # tiles, wherever a Suit stands
WEAPON_GAP = 14
SAFE_SPAWN = 6  # tiles from the checkpoint in force to a man who appears
TAUGHT = {"plate_stack", "tray", "champagne", "wine_glass"}


@pytest.fixture(scope="module")
def club(tables: Tables) -> Level:
    """The map."""
    return load_level("club_floor", tables)


def column(obj: MapObject) -> float:
    """Its column, counted from 0."""
    return obj.x / TILE


def men(level: Level, encounter: str) -> list[MapObject]:
    """The men of a fight."""
    return [man for man in level.of_class("Enemy") if man.text("encounter") == encounter]


def named(level: Level, cls: str, name: str) -> MapObject:
    """The object of this name."""
    return next(obj for obj in level.of_class(cls) if obj.name == name)


def test_size_start_and_end(club: Level) -> None:
    assert (club.width, club.height) == (120, 30)
    (player,) = club.of_class("Player")
    assert (player.x // TILE, player.y / TILE - 1) == (4, 12)
    (way_out,) = club.of_class("Exit")
    assert (way_out.text("needs"), way_out.text("next")) == ("E3", "club_kitchen")
    assert club.props["intent"] and club.props["par"] == 240


def test_six_twelve_and_twenty_four_men(club: Level) -> None:
    for name, count in MEN.items():
        fight = named(club, "Encounter", name)
        assert len(men(club, name)) == count == fight.integer("max_alive")
    assert named(club, "Encounter", "E3").integer("max_floor") == 16
    guards = men(club, "")
    assert [(man.text("role"), man.y) for man in guards] == [
        ("guard", GALLERY_Y),
        ("guard", FLOOR_Y),
    ]


def test_the_first_table_stands_there_the_others_enter(club: Level) -> None:
    assert all(man.integer("wave") == 0 for man in men(club, "E1"))
    for name in ("E2", "E3"):
        assert all(man.integer("wave") > 0 for man in men(club, name))
    pairs = sorted(man.integer("delay") for man in men(club, "E2") if column(man) > 107)
    assert pairs == [90, 90, 180, 180, 270, 270, 360, 360]
    threes = sorted({man.integer("delay") for man in men(club, "E3")})[2:]
    assert {b - a for a, b in itertools.pairwise(threes)} == {45}


def test_kristof_comes_last_and_once(club: Level, tables: Tables) -> None:
    last = [man for man in club.of_class("Enemy") if man.flag("last")]
    assert [man.text("kind") for man in last] == ["kristof"]
    assert last[0].text("encounter") == "E3" and abs(column(last[0]) - 95) < 1
    assert tables.enemies["kristof"]


def test_the_fights_follow_each_other(club: Level) -> None:
    order = [named(club, "Encounter", name) for name in MEN]
    assert [fight.text("after") for fight in order] == ["", "E1", "E2"]
    assert [fight.text("line_start") for fight in order] == ["m05.02", "m05.04", "m05.05"]
    assert [fight.number("house_light") for fight in order] == [1.0, 0.7, 0.45]
    shut, opened = order[0].text("shuts").split(), order[2].text("opens").split()
    assert "landing" in shut and "door_113" in shut and "door_113" in opened
    last = order[-1]
    assert (last.text("checkpoint_mid"), last.integer("checkpoint_at_left")) == ("C6", 12)


def test_men_who_enter_by_the_landing_find_it_open(club: Level) -> None:
    by_landing = [man for man in men(club, "E3") if column(man) < 12]
    assert by_landing and "landing" in named(club, "Encounter", "E2").text("opens").split()


def test_nobody_appears_beside_the_checkpoint(club: Level) -> None:
    for name in ("E2", "E3"):
        fight = named(club, "Encounter", name)
        places = [
            named(club, "Checkpoint", fight.text(key))
            for key in ("checkpoint_start", "checkpoint_mid")
            if fight.text(key)
        ]
        for man in men(club, name):
            for place in places:
                near = abs(man.x - place.x) / TILE < SAFE_SPAWN and abs(man.y - place.y) < 64
                assert not near, (man.id, place.name)


def test_checkpoints_are_numbered(club: Level) -> None:
    names = [point.name for point in club.of_class("Checkpoint")]
    assert names == [f"C{n}" for n in range(1, 8)]


def test_the_only_loose_gun_lies_in_the_secret_booth(club: Level, tables: Tables) -> None:
    loose = club.of_class("Weapon")
    guns = [item for item in loose if tables.weapons[item.text("kind")].family == "gun"]
    (secret,) = [zone for zone in club.of_class("Zone") if zone.text("kind") == "secret"]
    assert [gun.text("kind") for gun in guns] == ["pistol"]
    assert secret.contains(guns[0].x, guns[0].y - 1)
    assert {item.text("kind") for item in loose} >= TAUGHT


def test_dinnerware_is_the_first_thing_on_the_way(club: Level, tables: Tables) -> None:
    (player,) = club.of_class("Player")
    first = min(club.of_class("Weapon"), key=lambda item: abs(item.x - player.x))
    assert tables.weapons[first.text("kind")].family == "dinnerware"


@pytest.mark.parametrize(
    "ground, start, end", [(FLOOR_Y, 20, 106), (GALLERY_Y, 26, 36), (GALLERY_Y, 88, 106)]
)
def test_cover_every_nine_tiles(
    ground: float, start: int, end: int, club: Level, tables: Tables
) -> None:
    spans = [(float(end), float(end))]
    for prop in club.of_class("Prop"):
        row = tables.props[prop.text("kind")]
        if row.cover != "none" and abs(prop.y - ground) < 1:
            half = row.half_width / TILE
            spans.append((column(prop) - half, column(prop) + half))
    spans += [
        (column(box), column(box) + box.w / TILE)
        for box in club.of_class("Cover")
        if box.y < ground <= box.y + box.h
    ]
    here = start + 2.0  # the first cover stands beside the place where the shooting starts
    for left, right in sorted(spans):
        if start <= right and left <= end:
            assert left - here <= COVER_GAP, (here, left)
            here = max(here, right)


def test_a_weapon_every_fourteen_tiles(club: Level) -> None:
    places = sorted(column(item) for item in club.of_class("Weapon") if item.y > 320)
    fight = [place for place in places if 20 <= place <= 106]
    assert fight[0] <= 34 and fight[-1] >= 92
    assert max(b - a for a, b in itertools.pairwise(fight)) <= WEAPON_GAP


def test_quiet_places_are_free_of_enemies(club: Level) -> None:
    quiet = [zone for zone in club.of_class("Zone") if zone.text("kind") == "quiet"]
    assert quiet
    for zone in quiet:
        assert not [man for man in club.of_class("Enemy") if zone.contains(man.x, man.y - 1)]


def test_two_dressings_and_the_stand(club: Level) -> None:
    kinds = [prop.text("kind") for prop in club.of_class("Prop")]
    assert kinds.count("dressing_kit") == 2
    for kind in ("umbrella_stand", "dressing_table", "dj_desk", "photo"):
        assert kinds.count(kind) == 1
    toys = str(club.props["toy"]).split()
    assert toys and set(toys) <= set(kinds)


def test_every_place_to_stand_has_a_camera(club: Level) -> None:
    cameras = club.of_class("Camera")
    for row in range(3, club.height - 1):
        for col in range(2, club.width - 2):
            ground = club.shapes[row + 1, col] in (Shape.SOLID, Shape.ONEWAY)
            if ground and club.shapes[row, col] == Shape.EMPTY:
                x, y = col * TILE + 8, (row + 1) * TILE - 1
                assert any(zone.contains(x, y) for zone in cameras), (col, row)


def test_the_bar_keeps_its_own_light(club: Level) -> None:
    lights = club.of_class("Light")
    bar = [light for light in lights if 4 * TILE < light.x < 18 * TILE and light.y > 280]
    house = [light for light in lights if light.text("group") == "house"]
    assert bar and house and not [light for light in bar if light in house]
    for group in ("bar_west", "bar_east"):
        owners = [prop for prop in club.of_class("Prop") if prop.text("group") == group]
        assert [prop.text("kind") for prop in owners] == ["lamp_bar"]
        assert [light for light in lights if light.text("group") == group]


def test_the_tile_sheet_still_shows_what_was_drawn(club: Level) -> None:
    sheet = json.loads((assets_dir() / "tiles" / "club_stamps.json").read_text(encoding="utf-8"))
    for (layer, col, row), stamp in ANCHORS.items():
        tiles = next(one for one in club.layers if one.name == layer).tiles
        art = club.art[tiles[row, col]]
        number = sheet["stamps"][stamp]["tile"]
        left, top = number % sheet["columns"] * TILE, number // sheet["columns"] * TILE
        assert art is not None and art.rect == (left, top, TILE, TILE), stamp


def places(level: Level) -> set[tuple[int, int]]:
    """Cells (column, row) in which a person can stand or climb."""
    found = set()
    for row in range(BODY, level.height - 1):
        for col in range(1, level.width - 1):
            above = level.shapes[row - BODY + 1 : row + 1, col]
            ground = level.shapes[row + 1, col] != Shape.EMPTY
            if (ground or level.ladders[row, col]) and not (above == Shape.SOLID).any():
                found.add((col, row))
    return found


def free(level: Level, start: tuple[int, int], end: tuple[int, int]) -> bool:
    """Whether no wall stands on the way across and then down."""
    (col, row), (to_col, to_row) = start, end
    across = level.shapes[row, min(col, to_col) : max(col, to_col) + 1]
    down = level.shapes[row : to_row + 1, to_col]
    return not (across == Shape.SOLID).any() and not (down == Shape.SOLID).any()


def reached(level: Level, start: tuple[int, int]) -> set[tuple[int, int]]:
    """Places that a cautious walker, jumper and climber comes to."""
    known, open_places, seen = places(level), [start], {start}
    while open_places:
        col, row = open_places.pop()
        for other in known - seen:
            across, up = abs(other[0] - col), row - other[1]
            if across > JUMP_OVER or not (free(level, (col, row), other) or up > 0):
                continue
            walks = across <= 1 and abs(up) <= STEP_UP
            jumps = up <= 0 or (across <= 2 and up <= JUMP_UP)
            climbs = (
                across == 0 and abs(up) <= 2 and bool(level.ladders[other[1] : row + 1, col].any())
            )
            if walks or jumps or climbs:
                seen.add(other)
                open_places.append(other)
    return seen


def test_everything_can_be_reached_from_the_start(club: Level) -> None:
    (player,) = club.of_class("Player")
    seen = reached(club, (int(player.x) // TILE, int(player.y) // TILE - 1))
    (way_out,) = club.of_class("Exit")
    assert any(way_out.contains(col * TILE + 8, row * TILE + 8) for col, row in seen)
    for obj in club.of_class("Enemy", "Weapon", "Checkpoint", "Npc"):
        col, row = int(obj.x) // TILE, (int(obj.y) - 1) // TILE
        near = {(col + dx, row + dy) for dx in (-1, 0, 1) for dy in (0, 1, 2)}
        assert near & seen, (obj.cls, obj.name or obj.text("kind"), col, row)


def test_the_dance_floor_glows(club: Level) -> None:
    solid = next(one for one in club.layers if one.name == "solid")
    for col in range(40, 80):
        assert club.shapes[25, col] == Shape.SOLID
    glowing = [club.art[tile] for tile in solid.tiles[25, 40:80].tolist()]
    assert sum(1 for art in glowing if art is not None and art.glow) > 25


def test_the_show_is_seen_between_the_galleries(club: Level) -> None:
    walls = [one for one in club.layers if one.name == "far"]
    assert not walls[0].tiles[3:24, 40:80].any()
    assert {one.group for one in club.backdrops} >= {"crowd"}
    depth = {one.name: one.parallax[0] for one in club.backdrops}
    assert depth["back_wall"] < depth["stage"] < depth["crowd_near"] < 1.0
    assert club.order.index("tiles:front") > club.order.index("tiles:solid")
