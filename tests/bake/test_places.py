"""The places: sheets, tilesets, backdrops and props agree with their makers and with each other."""

from __future__ import annotations

import json
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.bake.places import cladding, layers, stone
from assets.bake.places.backdrop import bake_crowd
from assets.bake.places.backstage import backstage_stamps
from assets.bake.places.bar.catalog import bar_stamps
from assets.bake.places.catalog import MATERIALS, SHAPES, Stamp, club_stamps
from assets.bake.places.greybox import bake_greybox
from assets.bake.places.props import all_props, bake_props
from assets.bake.places.rooms.catalog import room_stamps
from assets.bake.places.small import save_small
from assets.bake.places.tileset import (
    BAR_TERRAINS,
    COLUMNS,
    ROOMS_TERRAINS,
    TILE,
    VILLAGE_TERRAINS,
    pack,
    write_sheet,
)
from assets.bake.places.village import lake
from assets.bake.places.village.catalog import village_stamps
from assets.bake.places.village.chalets.catalog import chalet_stamps
from assets.bake.places.village.moods import DUSK, MOODS, Mood
from assets.bake.places.village.mountains import star_frames

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
CLUB = ASSETS / "backdrops" / "club"
TILESETS = ROOT / "levels" / "tilesets"

#: large fills of the sheet: each needs four variants that differ
FILLS = (
    "floor_t",
    "fill",
    "wall",
    "ceiling",
    "quilt",
    "brick",
    "slats",
    "panel",
    "concrete",
    "corridor",
    "carpet",
    "bulkhead",
)
VILLAGE_FILLS = (
    "snow_t",
    "earth",
    "rock",
    "path_t",
    "deep",
    "quay_t",
    "quay",
    "quay_foot",
    "ice",
    "ice_thin",
    "plank",
    "upright",
    "log",
    "greyplank",
    "plaster",
    "footing",
    "shed",
    "shingle",
    "roofsnow",
    "paper_green",
    "paper_rose",
    "paper_blue",
    "paper_ochre",
    "panelling",
    "kitchen",
    "hearth_tile",
    "ceiling",
    "boards_t",
    "ashlar",
    "plank_burnt",
    "wine",
    "wainscot",
    "parquet_t",
    "back_bar",
    "cellar",
    "ktile",
    "kfloor_t",
    "damask",
)
#: a square of one colour of this size (px) would read as a flat block
FLAT = 9
#: props that the format promises, and the states without which the game would show nothing
PROMISED = {
    "table": {"whole", "flipped", "broken"},
    "high_table": {"whole", "broken"},
    "speaker_stack": {"whole", "falling", "broken"},
    "column": {"whole"},
    "flight_case": {"whole", "broken"},
    "mirror_ball": {"whole", "falling", "broken"},
    "lamp_bar": {"whole", "falling", "broken"},
    "dj_desk": {"whole", "used", "broken"},
    "coat_rack": {"whole", "broken"},
    "umbrella_stand": {"one", "none", "used"},
    "dance_cage": {"whole", "broken"},
    "follow_spot": {"whole", "used"},
    "dressing_table": {"whole", "used", "broken"},
    "dressing_kit": {"whole", "used"},
    "grille": {"open", "closed"},
    "door_club": {"whole", "open"},
    "door_metal": {"whole", "open"},
    "exit_sign": {"whole"},
    "neon_swan": {"whole"},
    "sconce": {"whole", "broken"},
    "bar_counter": {"whole"},
    "bar_shelf": {"whole", "broken"},
    "stage_front": {"whole"},
    "rail": {"whole", "broken"},
    "truss_tower": {"whole"},
    "photo": {"whole", "used"},
    "crate_records": {"whole", "used", "broken"},
    "sofa": {"whole", "broken"},
}


def _picture(path: Path) -> np.ndarray[Any, np.dtype[np.uint8]]:
    with Image.open(path) as image:
        return np.array(image.convert("RGB") if image.mode == "P" else image)


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


@pytest.fixture(scope="module")
def stamps() -> tuple[Stamp, ...]:
    return club_stamps()


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((CLUB / "club.json").read_text(encoding="utf-8"))
    return loaded


def test_sheet_bakes_to_the_committed_bytes(tmp_path: Path, stamps: tuple[Stamp, ...]) -> None:
    for path in write_sheet("club", stamps, tmp_path / "tiles", tmp_path / "tilesets"):
        folder = TILESETS if path.suffix == ".tsx" else ASSETS / "tiles"
        assert path.read_bytes() == (folder / path.name).read_bytes(), path.name


LATER_SHEETS = {
    "village": (village_stamps, VILLAGE_TERRAINS),
    "chalets": (chalet_stamps, ()),
    "bar": (bar_stamps, BAR_TERRAINS),
    "rooms": (room_stamps, ROOMS_TERRAINS),
    "backstage": (backstage_stamps, ()),
}


@pytest.mark.parametrize("name", LATER_SHEETS)
def test_later_sheets_bake_to_the_committed_bytes(name: str, tmp_path: Path) -> None:
    tiles, tilesets = tmp_path / "tiles", tmp_path / "tilesets"
    stamps, terrains = LATER_SHEETS[name]
    for path in write_sheet(name, stamps(), tiles, tilesets, terrains):
        folder = TILESETS if path.suffix == ".tsx" else ASSETS / "tiles"
        assert path.read_bytes() == (folder / path.name).read_bytes(), path.name


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.name)
def test_village_backdrops_match_their_tables_and_move(mood: Mood) -> None:
    folder = ASSETS / "backdrops" / mood.name
    rows = json.loads((folder / f"{mood.name}.json").read_text(encoding="utf-8"))["layers"]
    for row in rows:
        assert list(_size(folder / row["image"])) == row["size"], row["image"]
        assert row["size"][1] % row["frames"] == 0, row["image"]
    assert {path.name for path in folder.glob("*.png")} == {row["image"] for row in rows}
    moving = [row for row in rows if row["frames"] > 1 or row["drift"]]
    assert len({row["parallax"][0] for row in moving}) >= 3


def test_a_village_backdrop_bakes_to_the_committed_bytes() -> None:
    folder = ASSETS / "backdrops" / DUSK.name
    made = {
        "stars": star_frames(DUSK, 3),
        "ripples": lake.ripples(DUSK),
        "mist": lake.mist(DUSK, "lake", 56, 0.62),
    }
    for name, canvas in made.items():
        committed = _picture(folder / f"{name}.png")
        assert np.array_equal(committed, canvas.pixels()[..., : committed.shape[2]]), name


@pytest.mark.parametrize("name", LATER_SHEETS)
def test_later_stamps_have_own_names_known_words_and_one_shape_a_cell(name: str) -> None:
    stamps = LATER_SHEETS[name][0]()
    names = [stamp.name for stamp in stamps]
    assert len(names) == len(set(names))
    for stamp in stamps:
        assert stamp.material in MATERIALS, stamp.name
        assert len(stamp.shapes) in (1, stamp.columns * stamp.rows), stamp.name
        assert set(stamp.shapes) <= SHAPES, stamp.name


@pytest.mark.parametrize("fill", VILLAGE_FILLS)
def test_village_fills_have_four_variants_that_differ(fill: str) -> None:
    pictures = {
        stamp.canvas.image.tobytes()
        for stamp in (*village_stamps(), *bar_stamps(), *room_stamps())
        if stamp.name.rstrip("0123456789") == fill
    }
    assert len(pictures) >= 4, fill


def test_greybox_and_its_rules_bake_to_the_committed_bytes(
    tmp_path: Path, stamps: tuple[Stamp, ...]
) -> None:
    levels = TILESETS.parent
    homes = {"tiles": ASSETS / "tiles", "tilesets": TILESETS, "rules": levels / "rules"}
    for path in bake_greybox(stamps, village_stamps(), tmp_path / "tiles", tmp_path):
        assert path.read_bytes() == (homes[path.parent.name] / path.name).read_bytes(), path.name


def test_crowd_bakes_to_the_committed_bytes(tmp_path: Path) -> None:
    for path in bake_crowd(tmp_path)[0]:
        assert path.read_bytes() == (CLUB / path.name).read_bytes(), path.name


def test_props_bake_to_the_committed_bytes(tmp_path: Path) -> None:
    paths = bake_props(tmp_path / "sprites", tmp_path / "props", tmp_path / "tilesets")
    homes = {
        "sprites": ASSETS / "sprites",
        "props": ASSETS / "tiles" / "props",
        "tilesets": TILESETS,
    }
    for path in paths:
        assert path.read_bytes() == (homes[path.parent.name] / path.name).read_bytes(), path.name


def test_stamps_lie_inside_the_sheet_and_do_not_overlap(stamps: tuple[Stamp, ...]) -> None:
    width, height = _size(ASSETS / "tiles" / "club.png")
    assert width == COLUMNS * TILE
    seen: set[int] = set()
    for item in pack(stamps):
        for number, _ in item.cells():
            assert 0 <= number < COLUMNS * (height // TILE), item.stamp.name
            assert number not in seen, item.stamp.name
            seen.add(number)


def test_names_are_unique_and_later_stamps_move_nothing(stamps: tuple[Stamp, ...]) -> None:
    assert len({stamp.name for stamp in stamps}) == len(stamps)
    fewer = pack(stamps[:-20])
    assert [item.first for item in fewer] == [item.first for item in pack(stamps)][: len(fewer)]


def test_tileset_speaks_known_words(stamps: tuple[Stamp, ...]) -> None:
    root = ElementTree.parse(TILESETS / "club.tsx").getroot()
    image = root.find("image")
    assert image is not None
    assert (TILESETS / image.attrib["source"]).resolve() == ASSETS / "tiles" / "club.png"
    assert _size(ASSETS / "tiles" / "club.png") == (
        int(image.attrib["width"]),
        int(image.attrib["height"]),
    )
    count = int(root.attrib["tilecount"])
    for tile in root.iter("tile"):
        row = {p.attrib["name"]: p.attrib["value"] for p in tile.iter("property")}
        assert row["shape"] in SHAPES
        assert row["material"] in MATERIALS
        assert ("light" in row) == (row.get("glow") == "true")
        assert all(int(frame.attrib["tileid"]) < count for frame in tile.iter("frame"))
    assert len(list(root.iter("tile"))) == sum(s.columns * s.rows for s in stamps)


def test_slopes_join_their_neighbours() -> None:
    """The surface of a ramp starts and ends at the edges of the cell, one pixel off at most."""
    for kind, first, last in (("45_r", 15, 0), ("45_l", 0, 15), ("22_r", 15, 0), ("22_l", 0, 15)):
        solid = stone.slope(kind).alpha()
        tops = solid.argmax(axis=0)
        assert tops[0] == first
        assert tops[-1] == last
        assert np.abs(np.diff(tops)).max() <= 1


@pytest.mark.parametrize("name", FILLS)
def test_fills_vary_and_are_not_flat(name: str, stamps: tuple[Stamp, ...]) -> None:
    by_name = {stamp.name: stamp.canvas.pixels() for stamp in stamps}
    variants = [by_name[f"{name}{index}"] for index in range(4)]
    assert len({variant.tobytes() for variant in variants}) == 4
    for variant in variants:
        assert len(np.unique(variant.reshape(-1, 4), axis=0)) >= 4
        assert not _has_flat_square(variant[..., :3].astype(int), FLAT), name


def _has_flat_square(pixels: np.ndarray[Any, np.dtype[Any]], side: int) -> bool:
    """Whether some square of ``side`` px has a single colour."""
    views = np.lib.stride_tricks.sliding_window_view(pixels, (side, side), axis=(0, 1))
    return bool((views.max(axis=(-2, -1)) == views.min(axis=(-2, -1))).all(axis=-1).any())


def test_wall_coverings_repeat_without_a_hole() -> None:
    for draw in (
        cladding.quilt,
        cladding.brick,
        cladding.slats,
        cladding.panel,
        cladding.concrete,
        cladding.corridor,
    ):
        assert draw(0).alpha().all(), draw.__name__


def test_backdrop_sizes_follow_their_parallax(table: dict[str, Any]) -> None:
    for row in table["layers"]:
        factor = row["parallax"][0]
        plane = layers.Plane(factor)
        width, height = _size(CLUB / row["image"])
        assert height == row["frame_height"] * row["frames"], row["image"]
        assert row["offset"][1] + row["frame_height"] <= plane.height, row["image"]
        if row["repeat_x"]:
            assert width >= layers.VIEW_W
        else:
            assert row["offset"][0] + width <= plane.width, row["image"]
    factors = [row["parallax"][0] for row in table["layers"]]
    assert factors == sorted(factors)


def test_a_picture_of_few_colours_keeps_every_pixel_in_a_palette(tmp_path: Path) -> None:
    pixels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    few = np.stack((pixels, 255 - pixels, pixels // 2), axis=-1)
    save_small(Image.fromarray(few), tmp_path / "few.png")
    with Image.open(tmp_path / "few.png") as image:
        assert image.mode == "P" and np.array_equal(np.array(image.convert("RGB")), few)
    many = np.stack((np.tile(pixels, (2, 2)), np.tile(pixels.T, (2, 2)), *[np.zeros((32, 32))]), -1)
    many[:16, :, 2] = 9
    whole = Image.fromarray(many.astype(np.uint8))
    for lossy in (False, True):
        save_small(whole, tmp_path / "many.png", lossy=lossy)
        with Image.open(tmp_path / "many.png") as image:
            assert (image.mode == "P") == lossy


def test_first_layer_covers_the_view_everywhere(table: dict[str, Any]) -> None:
    first = table["layers"][0]
    assert first["blend"] == "opaque"
    wanted = (layers.BACK.height, layers.BACK.width, 3)
    assert _picture(CLUB / first["image"]).shape == wanted


def test_portal_stands_in_the_middle_when_the_camera_looks_at_the_stage() -> None:
    wall = _picture(CLUB / "back_wall.png").mean(axis=2)
    middle = layers.BACK.middle
    columns = wall[layers.BACK.row(170) : layers.BACK.row(230)].mean(axis=0)
    # the two posts of the inner arch are the brightest columns between 45 and 65 px away
    left = middle - 65 + int(columns[middle - 65 : middle - 45].argmax())
    right = middle + 45 + int(columns[middle + 45 : middle + 65].argmax())
    centre = (left + right) / 2
    camera = layers.STAGE_X - layers.VIEW_W / 2
    assert abs(centre - layers.BACK.factor * camera - layers.VIEW_W / 2) < 4


def test_heads_of_the_crowd_stay_below_the_eyes(table: dict[str, Any]) -> None:
    """With the camera at its lowest only raised hands rise above 50 px: a fighter's eyes."""
    eyes = layers.FLOOR_Y - 50
    for row in table["layers"]:
        if row["image"] not in ("crowd_near.png", "crowd_mid.png"):
            continue
        alpha = _picture(CLUB / row["image"])[..., 3] > 0
        top = round(row["offset"][1] - row["parallax"][1] * layers.CAMERA_LOW)
        high = alpha[: row["frame_height"]][: max(0, eyes - top)]
        assert high.mean() < 0.08, row["image"]


def test_crowd_frames_differ_and_can_leave(table: dict[str, Any]) -> None:
    crowd = [row for row in table["layers"] if row.get("group") == "crowd"]
    assert {"crowd_far.png", "crowd_mid.png", "crowd_near.png"} <= {row["image"] for row in crowd}
    for row in crowd:
        pixels = _picture(CLUB / row["image"])
        frames = np.split(pixels, row["frames"])
        assert len({frame.tobytes() for frame in frames}) == row["frames"], row["image"]


def test_additive_layers_are_dark_at_their_edges() -> None:
    """A glow that ends in light would show its box."""
    glow = _picture(CLUB / "portal_glow.png")
    assert glow[:, 0].max() < 6
    assert glow[:, -1].max() < 6
    haze = _picture(CLUB / "haze_near.png").astype(int)
    seam = np.abs(haze[:, 0] - haze[:, -1]).mean()
    inside = np.abs(haze[:, 400] - haze[:, 401]).mean()
    assert seam <= inside * 2 + 1
    assert haze.max() < 160


def test_props_have_the_promised_states_inside_the_sheet() -> None:
    table = json.loads((ASSETS / "sprites" / "props.json").read_text(encoding="utf-8"))["props"]
    width, height = _size(ASSETS / "sprites" / "props.png")
    for name, states in PROMISED.items():
        assert states <= set(table[name]["states"]), name
    for name, row in table.items():
        for state, value in row["states"].items():
            frames = value.get("frames", [value])
            assert len(value.get("ticks", [1])) == len(frames), (name, state)
            for frame in frames:
                x, y, w, h = frame["rect"]
                assert x + w <= width, (name, state)
                assert y + h <= height, (name, state)


def test_every_prop_has_a_picture_in_the_editor() -> None:
    root = ElementTree.parse(TILESETS / "props.tsx").getroot()
    sources = [image.attrib["source"] for image in root.iter("image")]
    assert len(sources) == len(all_props())
    for source in sources:
        assert (TILESETS / source).resolve().is_file(), source


def test_what_falls_comes_to_rest_on_the_floor() -> None:
    """Wrecks of hanging things lie the thing's height under its place; a stack lies before it."""
    with (ASSETS / "data" / "props.toml").open("rb") as file:
        heights = {row["id"]: row["height"] for row in tomllib.load(file)["row"]}
    by_name = {
        prop.name: prop.states["broken"][0] for prop in all_props() if "broken" in prop.states
    }
    for name in ("mirror_ball", "lamp_bar"):
        frame = by_name[name]
        assert frame.canvas.height - frame.anchor[1] == heights[name], name
    stack = by_name["speaker_stack"]
    assert stack.anchor[0] < 0
    assert stack.anchor[1] == stack.canvas.height


def test_props_are_as_high_as_the_table_of_things_says() -> None:
    """Tops that items stand on must be where the rules put them."""
    by_name = {prop.name: prop.states["whole"][0] for prop in all_props()}
    for name, height in (
        ("table", 24),
        ("high_table", 30),
        ("flight_case", 28),
        ("speaker_stack", 64),
        ("column", 64),
    ):
        assert by_name[name].anchor[1] == height, name
