"""Everything is loaded when the view opens; what is missing or broken is named."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pygame
import pytest

from game.content.loader import load_tables
from game.core.errors import KikimoraError, TableError
from game.core.events import ItemBroken, ShotFired
from game.core.paths import assets_dir
from game.view.assets import (
    load_effects,
    load_items,
    load_props,
    load_sprite,
    read_table,
    with_looks,
)
from game.view.figures import RimPaint, Stock
from game.view.options import ViewOptions
from game.view.renderer import View
from game.view.surfaces import ArtError, load, parse_colour
from game.view.tables import Cast, ViewTables, read, read_look
from tests.view import scenes
from tests.view.scenes import FLOOR_Y, eve, foe, item, prop, snapshot

SHEETS = assets_dir() / "sprites"
PAINT = RimPaint((255, 47, 142), (63, 230, 255), (255, 200, 120), 0.2)


def test_nothing_is_opened_while_playing(view: View) -> None:
    opened: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event in ("open", "os.open", "os.listdir", "import"):
            opened.append(f"{event} {arguments[0]}")

    target = pygame.Surface((640, 360), 0, 32)
    sys.addaudithook(watch)
    try:
        for tick in range(30):
            scene = snapshot(
                tick, eve(item="pistol", anim="aim"), foe(2, 960.0, "large", item="tray"),
                items=(item(3, "record", 930.0, 300.0, flying=True, angle=tick * 40),),
                props=(prop(4, "speaker_stack", 990.0, state="broken"),), house_light=0.7,
                crowd=0.5,
            )  # fmt: skip
            events = (
                ShotFired(1, "pistol", 930.0, FLOOR_Y - 38, 0),
                ItemBroken(5, "bottle", "glass", 930.0, 380.0, 1),
            )
            view.consume(events if tick % 5 == 0 else (), scene)
            view.draw(target, scene, scene, 0.5)
    finally:
        watching = False
    assert opened == []


@pytest.mark.parametrize(
    "name",
    ["eve_club", "doorman", "knife", "large", "sorin", "house_d", "shield", "warden", "ella"],
)
def test_every_shipped_figure_loads(name: str) -> None:
    sprite = load_sprite(SHEETS, name, PAINT)
    assert sprite.frames
    assert "idle" in sprite.anims
    for frame in sprite.frames:
        pictures = frame.pictures
        for facing in (1, -1):
            assert pictures.size == pictures.body(facing).get_size()
            assert pictures.size == pictures.room(facing, 3).get_size()
        assert pictures.room(1) is pictures.room(1), "made once"


def test_a_sheet_costs_little_however_much_of_it_is_shown() -> None:
    """Twenty sheets of a village must fit into memory: pictures are made when they are seen, and
    the oldest make room."""
    stock = Stock(1 << 20)
    sprite = load_sprite(SHEETS, "house_a", PAINT, stock)
    assert stock.size == 0
    for frame in sprite.frames:
        for facing in (1, -1):
            frame.pictures.body(facing)
            frame.pictures.room(facing, 8)
    assert 0.9 * (1 << 20) < stock.size <= 1 << 20
    first, wanted = sprite.frames[0].pictures, load_sprite(SHEETS, "house_a", PAINT)
    again = pygame.surfarray.array3d(first.room(1, 8))
    assert (again == pygame.surfarray.array3d(wanted.frames[0].pictures.room(1, 8))).all()


def test_a_picture_has_the_pixels_of_its_sheet() -> None:
    """A sheet is kept as numbers of mixtures: nothing may be lost on the way."""
    sprite = load_sprite(SHEETS, "house_a", PAINT)
    sheet = load(SHEETS / "house_a.png")
    boxes = [row["rect"] for row in read_table(SHEETS / "house_a.json")["frames"]]
    for frame, box in zip(sprite.frames, boxes, strict=True):
        cut = sheet.subsurface(box)
        body = frame.pictures.body(1)
        assert pygame.image.tobytes(body, "RGBA") == pygame.image.tobytes(cut, "RGBA")
        turned = pygame.transform.flip(cut, True, False)
        left = frame.pictures.body(-1)
        assert pygame.image.tobytes(left, "RGBA") == pygame.image.tobytes(turned, "RGBA")


def test_every_animation_of_the_moves_has_a_picture_or_a_stand_in() -> None:
    tables, cast = load_tables(assets_dir()), read(assets_dir() / "data" / "cast.toml", Cast)
    sprite = load_sprite(SHEETS, "eve_club", PAINT)
    for move in tables.moves.values():
        assert move.anim in sprite.anims or move.anim in cast.fallback, move.id


def test_stand_ins_always_end_somewhere() -> None:
    cast = read(assets_dir() / "data" / "cast.toml", Cast)
    for name in cast.fallback:
        seen = [name]
        while seen[-1] in cast.fallback and len(seen) < 20:
            seen.append(cast.fallback[seen[-1]])
        assert len(seen) < 20, f"{name} turns in a circle: {seen}"


def test_items_props_and_effects_of_the_tables_have_art() -> None:
    tables = load_tables(assets_dir())
    items = load_items(SHEETS, (225, 205, 235))
    assert set(tables.weapons) <= set(items)
    assert {row.looks or name for name, row in tables.props.items()} <= set(load_props(SHEETS))
    art = load_effects(SHEETS)
    for chip in ("glass", "porcelain", "wood", "metal", "ink", "spark", "casing", "dust"):
        assert art.chips[chip]


def test_a_held_item_turns_around_its_grip() -> None:
    art = load_items(SHEETS, (225, 205, 235))["knife"]
    right, grip = art.turned[0]
    up, up_grip = art.turned[8]
    left, left_grip = art.turned_left[0]
    assert right.get_width() > right.get_height()
    assert up.get_height() > up.get_width()
    assert right.get_width() - grip[0] > grip[0]  # the blade points right ...
    assert up_grip[1] > up.get_height() - up_grip[1]  # ... up ...
    assert left_grip[0] > left.get_width() - left_grip[0]  # ... and left


def broken_copy(tmp_path: Path) -> Path:
    target = tmp_path / "assets"
    for part in ("sprites", "fonts", "data"):
        shutil.copytree(assets_dir() / part, target / part)
    return target


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    assets = broken_copy(tmp_path)
    (assets / "sprites" / "doorman_rim.png").unlink()
    with pytest.raises(ArtError, match=r"doorman_rim\.png.*cannot be read"):
        load_sprite(assets / "sprites", "doorman", PAINT)


def test_a_broken_table_is_named(tmp_path: Path) -> None:
    assets = broken_copy(tmp_path)
    path = assets / "sprites" / "suit.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ArtError, match=r"suit\.json"):
        load_sprite(assets / "sprites", "suit", PAINT)
    table = json.loads((assets / "sprites" / "knife.json").read_text(encoding="utf-8"))
    table["anims"]["idle"]["frames"] = [99_999]
    (assets / "sprites" / "knife.json").write_text(json.dumps(table), encoding="utf-8")
    with pytest.raises(ArtError, match="idle"):
        load_sprite(assets / "sprites", "knife", PAINT)


def test_a_frame_outside_the_sheet_is_named(tmp_path: Path) -> None:
    assets = broken_copy(tmp_path)
    path = assets / "sprites" / "items.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    table["items"]["pan"]["rect"] = [5000, 0, 10, 10]
    path.write_text(json.dumps(table), encoding="utf-8")
    with pytest.raises(ArtError, match="outside the sheet"):
        load_items(assets / "sprites", (255, 255, 255))


def test_missing_hud_pieces_are_named(tmp_path: Path) -> None:
    assets = broken_copy(tmp_path)
    path = assets / "sprites" / "ui.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    del table["ui"]["cell_full"]
    path.write_text(json.dumps(table), encoding="utf-8")
    tables = ViewTables.of(load_tables(assets_dir()))
    with pytest.raises(ArtError, match="cell_full"):
        View.open(scenes.club_level(backdrops=False), tables, assets, ViewOptions())


def test_an_unknown_room_is_named() -> None:
    with pytest.raises(Exception, match=r"rooms\.toml.*'attic'.*club"):
        read_look(assets_dir() / "data", "attic")


@pytest.mark.parametrize(
    ("text", "colour"),
    [("ff2e88", (255, 46, 136)), ("#22e6ff", (34, 230, 255)), ("#80ffaa50", (255, 170, 80))],
)
def test_colours_are_read(text: str, colour: tuple[int, int, int]) -> None:
    assert parse_colour(text) == colour


@pytest.mark.parametrize("text", ["", "red", "#12345", "zzzzzz"])
def test_wrong_colours_are_named(text: str) -> None:
    with pytest.raises(ArtError, match="is no colour"):
        parse_colour(text)


def test_a_row_may_look_like_another_row() -> None:
    items = load_items(SHEETS, (225, 205, 235))
    more = with_looks(items, {"aerial": "mic_stand", "lost": "nowhere"})
    assert more["aerial"] is items["mic_stand"] and set(more) - set(items) == {"aerial"}


@pytest.mark.parametrize(
    "lost", ["sprites/portraits.png", "sprites/portraits.json", "data/speakers.toml"]
)
def test_missing_faces_are_named(tmp_path: Path, lost: str) -> None:
    assets = broken_copy(tmp_path)
    (assets / lost).unlink()
    with pytest.raises(KikimoraError, match=Path(lost).name) as caught:
        opened(assets)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("speakers.toml", 'EVE = "eve_club"', 'EVE = "eve_clup"', r"portrait\.EVE.*did you mean"),
        ("speakers.toml", 'EVE = "eve_club"', "EVE = 7", r"portrait\.EVE"),
        ("rooms.toml", "weather", "wether", r"wether.*\['\w+'\]"),
    ],
)
def test_a_mistake_in_a_table_of_the_view_names_its_place(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    assets = broken_copy(tmp_path)
    path = assets / "data" / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(TableError, match=rf"^{file}: .*({said})"):
        opened(assets)


def opened(assets: Path) -> View:
    tables = ViewTables.of(load_tables(assets_dir()))
    return View.open(scenes.club_level(backdrops=False), tables, assets, ViewOptions())
