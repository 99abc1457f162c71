"""What is done once, or on fewer pixels, so that frames are cheap, gives the same picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pygame
import pytest

from game.core.constants import TILE
from game.core.level import Level, TileArt, TileLayer
from game.core.paths import assets_dir
from game.view import cookies
from game.view.backdrop import Backdrops
from game.view.ground import Ground
from game.view.light import Flash, LightRig
from game.view.options import ViewOptions
from game.view.renderer import View
from game.view.surfaces import ADD, MULTIPLY, alike, clear, drawn_parts, halved, opaque, solid
from game.view.tables import read_room
from game.view.tiles import RUN, TileStacks
from tests.view import scenes

GLOW_TICKS = 7


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize(("radius", "stretch"), [(40.0, 1.35), (18.0, 1.0), (90.3, 1.0)])
def test_a_light_without_its_black_rim_adds_the_same(radius: float, stretch: float) -> None:
    sizes, frames = [], []
    for whole in (True, False):
        light = cookies.point(radius, (96, 84, 132), 0.3, stretch, cookies.GLOW_FALL, whole=whole)
        width, height = light.get_size()
        frame = opaque((300, 240))
        frame.blit(light, (150 - width // 2, 120 - height // 2), special_flags=ADD)
        sizes.append(width * height)
        frames.append(pixels(frame))
    assert frames[0] == frames[1]
    assert sizes[1] < 0.7 * sizes[0]


def lit_floor(places: list[int]) -> Level:
    """A row of tiles that change together, and one beside them that is out of step."""
    level = scenes.club_level(backdrops=False)
    sheet: Path = assets_dir() / "tiles" / "club.png"
    art = []
    for number in range(3):
        boxes = [(TILE * (number + step), 0, TILE, TILE) for step in range(3)]
        ticks = (5, 5, 9) if number == 2 else (4, 4, 4)
        frames = tuple(zip(boxes, ticks, strict=True))
        art.append(TileArt(sheet, boxes[0], frames=frames, glow=True))
    tiles = np.zeros((level.height, level.width), np.int32)
    for index, column in enumerate(places):
        tiles[10, column] = 4 if column == 30 else 2 + index % 2
    layer = TileLayer("far", tiles, np.zeros_like(tiles, np.uint8))
    return replace(level, art=(*level.art[:2], *art), layers=(layer,))


@pytest.mark.parametrize("tick", [0, 5, 9])
def test_tiles_that_change_together_are_drawn_as_one(tick: int) -> None:
    places = [*range(4, 4 + RUN + 3), 28, 29, 30, 31]
    stacks = TileStacks(lit_floor(places))
    blits = stacks.moving_blits(20, 100, tick, glow=True)
    assert len(blits) < len(places) / 3
    joined, single = opaque((640, 360)), opaque((640, 360))
    joined.blits(blits)
    for tile in stacks.animated:
        single.blit(tile.picture(tick), (tile.x - 20, tile.y - 100))
    assert pixels(joined) == pixels(single)
    assert single.get_bounding_rect().w


@pytest.mark.parametrize("tick", [0, GLOW_TICKS, 3 * GLOW_TICKS])
def test_a_glow_on_the_wall_is_that_of_two_layers(tick: int) -> None:
    wall, glow, *_ = scenes.club_backdrops()
    room = read_room(assets_dir() / "data", "club")
    room = msgspec.structs.replace(room, heads=(), fans=(), hazes=(), motes=0)
    frames = []
    # A layer between the two that shows nothing keeps them apart.
    apart = replace(glow, offset=(-5000, -5000))
    for layers, count in (((wall, glow), 1), ((wall, apart, glow), 3)):
        level = replace(scenes.club_level(), backdrops=layers)
        backdrops = Backdrops(level, room)
        assert len(backdrops.behind) == count
        frame = opaque((640, 360))
        backdrops.draw_behind(frame, backdrops.moment(300.0, 40.0, tick, 1.0), 1.0)
        frames.append(pixels(frame))
    assert frames[0] == frames[1]


def test_half_a_picture_is_every_second_pixel_of_every_second_row() -> None:
    whole, half = opaque((640, 360)), opaque((320, 180))
    noise = np.random.default_rng(3).integers(0, 256, (640, 360, 3))
    pygame.surfarray.blit_array(whole, noise)
    halved(whole, half)
    assert (pygame.surfarray.array3d(half) == noise[::2, ::2]).all()


def test_a_frame_is_drawn_on_the_canvas_itself_where_formats_agree(view: View) -> None:
    view.options = ViewOptions(hud=False)
    own, scene = view.frame, scenes.snapshot(3)
    canvas, other = opaque((640, 360)), pygame.Surface((640, 360), 0, 24)
    try:
        view.warm_up(scene, other)
        assert view.frame is own
        assert not alike(other, own)
        view.warm_up(scene, canvas)
        assert view.frame is canvas
        view.draw(canvas, scene, scene, 1.0)
        shown = pixels(canvas)
        view.reset()
        view.draw(other, scene, scene, 1.0)
        assert pixels(other) == shown
    finally:
        view.frame = own


def summed(rig: LightRig, corner: tuple[int, int], tick: int, house: float) -> bytes:
    """The light of a frame lamp by lamp, in the order of the rules."""
    left, top = corner[0] // 2, corner[1] // 2
    half, dimmed = opaque((320, 180)), round(house * 255)
    rig.air.fill(half, left, top)
    there = [lamp for lamp in rig.lamps if lamp.id not in rig.dark]
    for own in (False, True):
        for lamp in there:
            if lamp.house != own:
                picture = lamp.levels[lamp.level(tick, rig.clock)]
                half.blit(picture, (lamp.left - left, lamp.top - top), special_flags=ADD)
        if not own:
            half.fill((dimmed, dimmed, dimmed), special_flags=MULTIPLY)
    if rig.neon is not None:
        half.blit(rig.neon, (-left, -top), special_flags=ADD)
    return pixels(pygame.transform.scale(half, (640, 360)))


def test_light_that_never_changes_is_added_up_once_and_anew_where_a_lamp_breaks() -> None:
    lamps = (
        scenes.light(1, 300, 200, radius=120.0),
        scenes.light(2, 380, 220, radius=120.0, kind="ellipse", stretch=2.0),
        scenes.light(3, 420, 260, radius=90.0, pulse=True),
        scenes.light(4, 500, 180, radius=140.0, group="house"),
        scenes.light(5, -10, 20, radius=80.0),
    )
    level = scenes.club_level(*lamps, backdrops=False)
    neon = opaque((level.width * TILE // 2, level.height * TILE // 2))
    neon.fill((9, 30, 60), (100, 60, 80, 80))
    rig = LightRig(level, read_room(assets_dir() / "data", "club"), neon)
    seen = set()
    for tick, corner, house, dark in (
        (0, (0, 0), 1.0, ()),
        (0, (0, 0), 1.0, ()),
        (1, (40, 20), 0.4, ()),
        (9, (40, 20), 0.4, ()),
        (9, (40, 20), 0.4, (1, 4)),
        (9, (41, 20), 0.4, (1, 2, 3)),
        (40, (700, 60), 1.0, ()),
        (40, (40, 20), 1.0, ()),
    ):
        rig.tick(tick, dark)
        light = pixels(rig.build(*corner, tick, house))
        assert light == summed(rig, corner, tick, house)
        seen.add(light)
    assert len(seen) == 7


def test_a_flash_lights_the_frame_in_which_it_begins_and_goes_out_again() -> None:
    level = scenes.club_level(scenes.light(1, 300, 200), backdrops=False)
    rig = LightRig(level, read_room(assets_dir() / "data", "club"), None)
    quiet = pixels(rig.build(0, 0, 0, 1.0))
    cookie = cookies.point(60.0, (255, 200, 120), 0.8)
    rig.flashes.append(Flash(200, 150, cookie, None, until=3))
    assert pixels(rig.build(0, 0, 1, 1.0)) != quiet
    rig.tick(3, ())
    assert pixels(rig.build(0, 0, 3, 1.0)) == quiet


def test_far_layers_that_stand_still_are_kept_until_camera_beat_or_crowd_change() -> None:
    room = read_room(assets_dir() / "data", "club")
    level = scenes.club_level()
    lasting, seen = Backdrops(level, room), set()
    target = opaque((640, 360))
    for left, tick, crowd, clip in (
        (300.0, 0, 1.0, (0, 0, 640, 296)),
        (300.0, 1, 1.0, (0, 0, 640, 296)),
        (300.0, 2, 1.0, (0, 0, 640, 296)),
        (300.0, 2, 1.0, (0, 0, 640, 360)),
        (300.0, 15, 1.0, (0, 0, 640, 360)),
        (300.0, 15, 0.4, (0, 0, 640, 360)),
        (390.0, 15, 0.4, (0, 0, 640, 360)),
        (300.0, 2, 1.0, (0, 0, 640, 360)),
    ):
        fresh, frame = Backdrops(level, room), opaque((640, 360))
        for backdrops, surface in ((lasting, target), (fresh, frame)):
            surface.fill((9, 9, 9))
            surface.set_clip(clip)
            backdrops.draw_behind(surface, backdrops.moment(left, 40.0, tick, crowd), 1.0)
            surface.set_clip(None)
        assert pixels(target) == pixels(frame)
        seen.add(pixels(frame))
    assert len(seen) == 7


def test_the_ground_is_kept_until_light_or_things_change() -> None:
    wall = clear((512, 20 * TILE))
    wall.fill((200, 180, 160, 255), (0, 160, 512, 160))
    ground, thing = Ground([wall], 32, 512), solid((10, 10), (250, 250, 250))
    bright, dim = solid((640, 360), (255, 255, 255)), solid((640, 360), (90, 90, 90))
    seen = []
    for things, light, version in (
        ([], bright, 1),
        ([], bright, 1),
        ([(thing, (40, 170))], bright, 1),
        ([(thing, (40, 170))], dim, 2),
        ([(thing, (40, 171))], dim, 2),
        ([], bright, 3),
    ):
        frame = opaque((640, 360))
        ground.aim((0, 0))
        ground.lay(things, [], {})
        ground.shine(light, version)
        ground.draw(frame)
        seen.append(pixels(frame))
    assert seen[0] == seen[1] == seen[5]
    assert len(set(seen)) == 4
    ground.stain(thing, (90, 200))
    for _ in range(2):
        frame = opaque((640, 360))
        ground.aim((0, 0))
        ground.lay([], [], {})
        ground.shine(bright, 3)
        ground.draw(frame)
        assert pixels(frame) not in seen


def test_parts_of_a_picture_hold_all_that_is_drawn_on_it() -> None:
    picture = clear((200, 150))
    for box in ((0, 0, 3, 140), (30, 40, 20, 30), (199, 149, 1, 1), (120, 47, 9, 2)):
        picture.fill((200, 90, 40, 130), box)
    parts = drawn_parts(picture, 48, 20)
    again = clear(picture.get_size())
    for part in parts:
        again.blit(picture.subsurface(part), part)
    assert pygame.image.tobytes(again, "RGBA") == pygame.image.tobytes(picture, "RGBA")
    assert sum(part.w * part.h for part in parts) < 3_000, "and little air"
    assert all(part.h <= 48 for part in parts) and not drawn_parts(clear((40, 40)), 48, 20)
