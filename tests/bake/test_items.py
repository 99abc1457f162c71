"""Items and effects as baked: ids, rectangles, points, timing, and the same bytes twice."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.bake import items
from assets.bake.items import flames
from assets.bake.items.chips import CHIPS
from assets.bake.items.sheet import editor_tileset

ROOT = Path(__file__).parents[2]
SLACK = 2
"""Points may lie this far outside their image, px: a muzzle is just past the barrel."""
REQUIRED_ANIMS = [
    "muzzle",
    "spark_hit",
    "spark_block",
    "flesh_hit",
    "dust_land",
    "dust_run",
    "glass_burst",
    "porcelain_burst",
    "wood_burst",
    "cloud",
    "smear_small",
    "smear_big",
    "smear_fist",
    "smear_elbow",
    "smear_rise",
    "smear_kick",
    "smear_head",
    "smear_stamp",
    "tell_gun",
    "tell_heavy",
    "parry_flash",
    "open_stars",
    "edge_marker",
]
METRE = 32
"""Pixels a metre: the scale of the world."""


@pytest.fixture(scope="module")
def baked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("items")
    files = items.bake(out)
    assert all(path.is_file() for path in files)
    return out


@pytest.fixture(scope="module")
def table(baked: Path) -> dict[str, Any]:
    return dict(json.loads((baked / "sprites/items.json").read_text(encoding="utf-8"))["items"])


@pytest.fixture(scope="module")
def effects(baked: Path) -> dict[str, Any]:
    return dict(json.loads((baked / "sprites/effects.json").read_text(encoding="utf-8")))


def sheet(baked: Path, name: str) -> Image.Image:
    return picture(baked / "sprites" / name)


def picture(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("RGBA")


def assert_inside(rect: list[int], size: tuple[int, int]) -> None:
    x, y, width, height = rect
    assert width > 0 and height > 0
    assert x >= 0 and y >= 0
    assert x + width <= size[0] and y + height <= size[1]


def assert_near(point: list[int], rect: list[int]) -> None:
    assert -SLACK <= point[0] <= rect[2] + SLACK
    assert -SLACK <= point[1] <= rect[3] + SLACK


def test_every_weapon_that_can_be_held_has_an_image(table: dict[str, Any]) -> None:
    rows = tomllib.loads((ROOT / "assets/data/weapons.toml").read_text(encoding="utf-8"))["row"]
    held = {row["id"] for row in rows if row["family"] != "body"}
    assert held - set(table) == set()


def test_images_lie_in_the_sheet_and_points_near_the_images(
    baked: Path, table: dict[str, Any]
) -> None:
    size = sheet(baked, "items.png").size
    for entry in table.values():
        images = [entry, entry["rest"], *([entry["broken"]] if "broken" in entry else [])]
        for image in images:
            assert_inside(image["rect"], size)
            for name in ("grip", "stand", "tip"):
                if name in image:
                    assert_near(image[name], image["rect"])
        for rect in [entry["icon"], *entry["shards"]]:
            assert_inside(rect, size)


def test_the_tip_lies_ahead_of_the_grip(table: dict[str, Any]) -> None:
    assert [item for item, entry in table.items() if entry["tip"][0] <= entry["grip"][0]] == []


def test_grips_are_on_the_item_itself(baked: Path, table: dict[str, Any]) -> None:
    alpha = np.asarray(sheet(baked, "items.png"))[..., 3]
    for item, entry in table.items():
        x, y, width, height = entry["rect"]
        image = alpha[y : y + height, x : x + width]
        gx, gy = entry["grip"]
        around = image[max(0, gy - 2) : gy + 3, max(0, gx - 2) : gx + 3]
        assert around.max() == 255, item


def test_things_rest_on_their_lowest_pixels(baked: Path, table: dict[str, Any]) -> None:
    alpha = np.asarray(sheet(baked, "items.png"))[..., 3]
    for item, entry in table.items():
        x, y, width, height = entry["rest"]["rect"]
        rows = np.flatnonzero((alpha[y : y + height, x : x + width] > 200).any(axis=1))
        assert entry["rest"]["stand"][1] == rows[-1] + 1, item


def test_items_have_true_scale(table: dict[str, Any]) -> None:
    halo = 2
    lengths = {"pistol": 0.27, "plate": 0.26, "hand_axe": 0.44, "mic_stand": 1.45, "fork": 0.3}
    for item, metres in lengths.items():
        assert abs(table[item]["rect"][2] - halo - metres * METRE) <= 2, item


def test_icons_fill_their_slot(baked: Path, table: dict[str, Any]) -> None:
    page = sheet(baked, "items.png")
    for item, entry in table.items():
        x, y, width, height = entry["icon"]
        assert (width, height) == (22, 24)
        box = page.crop((x, y, x + width, y + height)).getbbox()
        assert box is not None
        assert max(box[2] - box[0], box[3] - box[1]) >= 12, item


def test_items_are_readable_on_dark_and_on_neon(baked: Path, table: dict[str, Any]) -> None:
    pixels = np.asarray(sheet(baked, "items.png")).astype(int)
    for item, entry in table.items():
        x, y, width, height = entry["rect"]
        image = pixels[y : y + height, x : x + width]
        light = image[image[..., 3] > 90][:, :3] @ np.array([0.30, 0.59, 0.11])
        assert light.max() > 110, f"{item} has no light edge"
        assert image[0, :, :3].max() < 40, f"{item} has no dark halo"


def test_breakable_things_leave_three_to_five_shards(table: dict[str, Any]) -> None:
    for item, entry in table.items():
        assert 3 <= len(entry["shards"]) <= 5, item


def test_effects_are_complete(baked: Path, effects: dict[str, Any]) -> None:
    size = sheet(baked, "effects.png").size
    assert set(REQUIRED_ANIMS) <= set(effects["anims"])
    for name, anim in effects["anims"].items():
        assert 5 <= len(anim["frames"]) <= 9, name
        assert len(anim["ticks"]) == len(anim["frames"]), name
        assert all(tick > 0 for tick in anim["ticks"]), name
        assert anim["blend"] in ("add", "alpha"), name
        for frame in anim["frames"]:
            assert_inside(frame["rect"], size)


def test_each_effect_changes_from_frame_to_frame(baked: Path, effects: dict[str, Any]) -> None:
    page = sheet(baked, "effects.png")
    for name, anim in effects["anims"].items():
        seen = set()
        for frame in anim["frames"]:
            x, y, width, height = frame["rect"]
            image = page.crop((x, y, x + width, y + height))
            seen.add((image.tobytes(), tuple(frame["anchor"])))
        assert len(seen) >= 3, name


def test_added_effects_are_black_where_they_are_clear(baked: Path, effects: dict[str, Any]) -> None:
    pixels = np.asarray(sheet(baked, "effects.png"))
    for name, anim in effects["anims"].items():
        if anim["blend"] != "add":
            continue
        for frame in anim["frames"]:
            x, y, width, height = frame["rect"]
            image = pixels[y : y + height, x : x + width]
            assert image[image[..., 3] == 0].sum() == 0, name
            assert set(np.unique(image[..., 3])) <= {0, 255}, name


def test_debris_of_every_material(baked: Path, effects: dict[str, Any]) -> None:
    size = sheet(baked, "effects.png").size
    assert set(effects["chips"]) == set(CHIPS)
    for rects in effects["chips"].values():
        assert len(rects) >= 4
        for rect in rects:
            assert_inside(rect, size)
            assert max(rect[2:]) <= 5


def test_the_editor_finds_every_image(baked: Path) -> None:
    text = editor_tileset()
    for path in (baked / "tiles/items").glob("*.png"):
        width, height = picture(path).size
        source = f"../../assets/tiles/items/{path.name}"
        assert f'<image width="{width}" height="{height}" source="{source}"/>' in text


def test_a_second_bake_gives_the_same_bytes(baked: Path, tmp_path: Path) -> None:
    for path in items.bake(tmp_path):
        assert path.read_bytes() == (baked / path.relative_to(tmp_path)).read_bytes(), path.name


def test_the_committed_files_are_those_of_the_makers(baked: Path) -> None:
    for path in baked.rglob("*.*"):
        committed = ROOT / "assets" / path.relative_to(baked)
        assert committed.read_bytes() == path.read_bytes(), committed.name
    tileset = ROOT / "levels/tilesets/items.tsx"
    assert tileset.read_text(encoding="utf-8") == editor_tileset()


def test_flames_come_round_without_a_jump() -> None:
    body = next(one for one in flames.BODIES if one.name == "small")
    pictures = flames.loop(body, 0)
    steps = [
        float(np.abs(after - before).mean())
        for before, after in zip(pictures, [*pictures[1:], pictures[0]], strict=True)
    ]
    assert steps[-1] <= max(steps[:-1]), "the last is followed by the first as by any other"
    edges = np.stack(pictures)
    assert not edges[:, 0].any() and not edges[:, :, (0, -1)].max() > flames.SEEN, "nothing is cut"
