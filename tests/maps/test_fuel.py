"""What tiles say about how they burn."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.loader import Tables
from game.core.errors import MapError
from game.maps.tmx import load_level
from tests.maps.maps_kit import FLOOR_ROW, ROOM_HEIGHT, ROOM_WIDTH, TILES, csv, layer, room, save

CLOTH = '<property name="fuel" type="float" value="0.6"/>'
CURTAIN = TILES.replace(
    "</tileset>", f"<tile id='5'><properties>{CLOTH}</properties></tile></tileset>"
)


def hung(name: str, column: int) -> str:
    """A layer with one curtain on the floor."""
    cells = [0] * (ROOM_WIDTH * ROOM_HEIGHT)
    cells[(FLOOR_ROW - 1) * ROOM_WIDTH + column] = 6
    return layer(name, csv(cells))


def write(folder: Path, layers: dict[str, str], tiles: str = CURTAIN) -> Path:
    path = save(folder, room(layers=layers))
    (folder / "tiles.tsx").write_text(tiles, encoding="utf-8")
    return path


def test_decoration_around_the_actors_burns(tmp_path: Path, tables: Tables) -> None:
    level = load_level(
        write(tmp_path, {"back": hung("back", 3), "front": hung("front", 5)}), tables
    )
    assert level.fuel[FLOOR_ROW - 1, 3] == level.fuel[FLOOR_ROW - 1, 5] == 0.6
    assert float(level.fuel.sum()) == pytest.approx(1.2)


def test_what_is_far_away_does_not(tmp_path: Path, tables: Tables) -> None:
    level = load_level(write(tmp_path, {"far": hung("far", 3)}), tables)
    assert not level.fuel.any()


def test_the_level_is_another_with_other_fuel(tmp_path: Path, tables: Tables) -> None:
    burns = load_level(write(tmp_path, {"back": hung("back", 3)}), tables).digest
    wet = CURTAIN.replace("0.6", "0.5")
    assert load_level(write(tmp_path, {"back": hung("back", 3)}, wet), tables).digest != burns


@pytest.mark.parametrize("fuel", ['type="float" value="1.5"', 'value="much"'])
def test_fuel_is_a_share(tmp_path: Path, tables: Tables, fuel: str) -> None:
    tiles = CURTAIN.replace('type="float" value="0.6"', fuel)
    with pytest.raises(MapError, match="fuel must be a float from 0 to 1"):
        load_level(write(tmp_path, {"back": hung("back", 3)}, tiles), tables)


@pytest.mark.parametrize("name", ["club_floor", "club_kitchen", "axe_bar"])
def test_shipped_rooms_have_something_to_burn(tables: Tables, name: str) -> None:
    assert load_level(name, tables).fuel.max() >= 0.5
