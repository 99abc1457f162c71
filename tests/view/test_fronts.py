"""Fronts of houses hide a room until Eve is in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pygame

from game.core.constants import TILE
from game.core.level import MapObject, TileLayer
from game.core.snapshot import CellView
from game.view.blaze import ROOF, WINDOW, eaves
from game.view.renderer import View
from game.view.tiles import CHUNK, ChunkRow
from game.view.weather import outside
from tests.view import scenes
from tests.view.scenes import FLOOR_ROW, FLOOR_Y, eve, open_view, snapshot

HOUSE = (50, 15, 12, 10)  # column, row, width, height in tiles
INSIDE_X, OUTSIDE_X = 56.0 * TILE, 70.0 * TILE
LIT, DARK = 601, 602
GLOWING = 3  # number of a tile that shines


def house(tile: int = 1, gap: int = 0) -> View:
    """The test room with a house: a front of tiles, a lamp inside and one outside; the front leaves
    ``gap`` columns of its rectangle open, as beside a gable."""
    column, row, wide, high = HOUSE
    box = (column * TILE, row * TILE, wide * TILE, high * TILE)
    front = MapObject(700, "Front", "", "zones", *box, {})
    inside = scenes.light(LIT, INSIDE_X, 320, radius=150.0, strength=1.0, glow=0.8)
    outside = scenes.light(DARK, 48.0 * TILE, 320, radius=60.0, strength=1.0, glow=0.0)
    level = scenes.club_level(front, inside, outside, backdrops=False)
    shining = [replace(art, glow=True) for art in level.art[1:2] if art is not None]
    level = replace(level, art=(*level.art, *shining))
    tiles = np.zeros((level.height, level.width), np.int32)
    tiles[row : row + high, column + gap : column + wide] = tile
    tiles[FLOOR_ROW - 2, 80:90] = tile  # a fence elsewhere
    layer = TileLayer("front", tiles, np.zeros(tiles.shape, np.uint8))
    return open_view(replace(level, layers=(*level.layers, layer)))


def shown(view: View, x: float, ticks: int) -> pygame.Surface:
    """The frame after Eve has stood at x for some ticks."""
    seen = snapshot(0, eve(x=x))
    for _ in range(ticks):
        view.consume((), seen)
    frame = pygame.Surface((640, 360))
    view.draw(frame, seen, seen, 1.0)
    return frame


def at(view: View, frame: pygame.Surface, x: float, y: float) -> int:
    """Brightness of the frame around a place of the world."""
    px, py = view.camera.to_screen(x, y)
    area = pygame.Rect(round(px) - 8, round(py) - 8, 16, 16)
    return sum(pygame.transform.average_color(frame, area)[:3])


def test_a_front_fades_for_the_room_in_which_she_stands_and_comes_back() -> None:
    view = house()
    front = view.fronts.fronts[0]
    shown(view, OUTSIDE_X, 30)
    assert front.alpha == 255
    shown(view, INSIDE_X, 5)
    assert 0 < front.alpha < 255, "it fades, it does not jump"
    shown(view, INSIDE_X, 30)
    assert front.alpha == 0
    shown(view, OUTSIDE_X, 30)
    assert front.alpha == 255


def test_the_lamp_inside_is_seen_only_when_the_front_is_gone() -> None:
    view = house()
    y = FLOOR_Y - 80.0
    shut = at(view, shown(view, OUTSIDE_X, 60), INSIDE_X, y)
    bare = at(view, shown(view, INSIDE_X, 60), INSIDE_X, y)
    assert bare > 1.5 * shut
    assert view.fronts.hidden_lamps() == frozenset()
    shown(view, OUTSIDE_X, 30)
    assert view.fronts.hidden_lamps() == {LIT}


def test_lamps_outside_light_what_stands_in_front() -> None:
    view = house()
    column, row, _, high = HOUSE
    front = view.fronts.fronts[0].fading
    near = pygame.transform.average_color(front, pygame.Rect(0, (high - 6) * TILE, 16, 32))
    far = pygame.transform.average_color(front, pygame.Rect(11 * TILE, (high - 6) * TILE, 16, 32))
    assert sum(near[:3]) > 1.1 * sum(far[:3])
    chunk = view.tiles.front.chunks[80 * TILE // 512]
    assert chunk is not None and chunk.get_bounding_rect().w > 0, "the fence stays"
    house_chunk = view.tiles.front.chunks[column * TILE // 512]
    assert (
        house_chunk is None or house_chunk.get_at((column * TILE % 512 + 8, row * TILE + 8))[3] == 0
    )


def test_windows_go_dark_with_the_lamp_behind_them() -> None:
    view = house(tile=GLOWING)
    lit = at(view, shown(view, OUTSIDE_X, 5), INSIDE_X, FLOOR_Y - 80.0)
    seen = snapshot(0, eve(x=OUTSIDE_X), dark_lights=(LIT,))
    for _ in range(3):
        view.consume((), seen)
    frame = pygame.Surface((640, 360))
    view.draw(frame, seen, seen, 1.0)
    assert at(view, frame, INSIDE_X, FLOOR_Y - 80.0) < 0.7 * lit


def test_what_stands_beside_a_front_across_two_chunks_stays() -> None:
    tiles = house().tiles
    tiles.front_raw = ChunkRow([pygame.Surface((CHUNK, 400), pygame.SRCALPHA, 32) for _ in "ab"])
    for chunk in tiles.front_raw.chunks:
        assert chunk is not None
        chunk.fill((90, 60, 30, 255))
    tiles.cut_front(pygame.Rect(CHUNK - 112, 80, 304, 256))
    left, right = tiles.front_raw.chunks
    assert left is not None and right is not None
    assert [left.get_at((x, 100))[3] for x in (CHUNK - 113, CHUNK - 112)] == [255, 0]
    assert [right.get_at((x, 100))[3] for x in (191, 192)] == [0, 255]


def test_what_burns_hides_nothing_beside_a_gable() -> None:
    view = house(gap=2)
    column, row, _, high = HOUSE
    burnt = (CellView(column + 6, row + high - 2, "burnt", 255),)
    view.consume((), snapshot(0, eve(x=OUTSIDE_X), cells=burnt))
    front = view.fronts.fronts[0]
    assert front.burnt
    sky = (200, 40, 90)
    for tick in (0, 400):  # painted just now, and long ago
        frame = pygame.Surface((640, 360))
        frame.fill(sky)
        view.fronts.draw(frame, tick, *front.area.topleft)
        assert frame.get_at((TILE, high * TILE // 2))[:3] == sky
        assert frame.get_at((4 * TILE, high * TILE // 2))[:3] != sky


def test_a_fire_outside_lights_a_shut_front_and_a_fence() -> None:
    view, rows = house(), (FLOOR_ROW - 1,)
    column, _, wide, _ = HOUSE
    edge, fence = (column + wide - 0.75) * TILE, 85.0 * TILE
    places = ((edge, FLOOR_Y - 20.0), (fence, FLOOR_Y - 24.0))
    before = shown(view, OUTSIDE_X, 5)
    dull = [at(view, before, *place) for place in places]
    fires = tuple(CellView(x, row, "fire", 255) for row in rows for x in (column + wide, 83, 87))
    seen = snapshot(5, eve(x=OUTSIDE_X), cells=fires)
    frame = pygame.Surface((640, 360))
    view.draw(frame, seen, seen, 1.0)
    lit = [at(view, frame, *place) for place in places]
    assert all(after > 1.15 * was for was, after in zip(dull, lit, strict=True)), (dull, lit)


def wall(view: View) -> int:
    """Brightness of the front's own picture where it is about to burn, whatever burns before it."""
    front = view.fronts.fronts[0]
    place = pygame.Rect(INSIDE_X - front.area.x - 16, 0, 48, front.area.h)
    return sum(pygame.transform.average_color(front.fading, place)[:3])


def test_what_burns_behind_a_front_blackens_it_and_a_retry_makes_it_whole() -> None:
    view = house()
    shown(view, OUTSIDE_X, 5)
    whole = wall(view)
    edge = pygame.mask.from_surface(view.fronts.fronts[0].fading).count()
    rows = range(HOUSE[1], HOUSE[1] + HOUSE[3])
    burnt = tuple(
        CellView(int(INSIDE_X / TILE) + dx, row, "burnt", 255) for dx in (-1, 0, 1) for row in rows
    )
    view.consume((), snapshot(0, eve(x=OUTSIDE_X), cells=burnt))
    assert wall(view) < 0.7 * whole
    assert pygame.mask.from_surface(view.fronts.fronts[0].fading).count() == edge, (
        "its outline stays"
    )
    shown(view, OUTSIDE_X, 1)
    assert wall(view) == whole


def test_snow_on_a_front_melts_over_fire_and_lies_again_after_a_retry() -> None:
    view = house()
    front = view.fronts.fronts[0]
    for picture in (front.wall, front.raw):
        picture.fill((190, 205, 235), (0, 0, front.area.w, 12))
    front.paint(frozenset((1,)), frozenset())
    column, row, _, _ = HOUSE

    def snow() -> int:
        return pygame.mask.from_threshold(
            front.fading, (190, 205, 235), (40, 40, 40, 255)
        ).count()  # fmt: skip

    whole = snow()
    fire = (CellView(column + 2, row + 1, "fire", 255),)
    for tick in (0, 8):
        view.consume((), snapshot(tick, eve(x=OUTSIDE_X), cells=fire))
        left = snow()
        assert whole > left + 100, "it melts"
        assert left > whole // 2, "only where it burns"
    for tick in (16, 24):
        view.consume((), snapshot(tick, eve(x=OUTSIDE_X), cells=(fire[0]._replace(kind="burnt"),)))
    assert snow() <= left, "and stays away"
    view.reset()
    assert snow() == whole


def cells_of_house(kind: str, rows: range) -> tuple[CellView, ...]:
    """Cells of the house in these rows of it."""
    column, row, wide, _ = HOUSE
    columns = range(column, column + wide)
    return tuple(CellView(x, row + y, kind, 255) for y in rows for x in columns)


def lasting(view: View, cells: tuple[CellView, ...]) -> int:
    """How many places of the front burn on, seen at these cells."""
    view.consume((), snapshot(0, eve(x=OUTSIDE_X), cells=cells))
    return len(view.elements.blaze.houses[0].alight)


def test_a_roof_that_burns_is_edged_with_flames_and_one_that_has_burnt_keeps_fewer() -> None:
    view = house()
    roof = range(3)
    sites = [site for site in view.elements.blaze.houses[0].sites if site.kind == ROOF]
    assert {site.y // TILE for site in sites} == {HOUSE[1]}, "where the sky begins"
    gaps = [after.x - before.x for before, after in pairwise(sites)]
    assert max(gaps) <= TILE + 2, "close enough to melt together"
    assert lasting(view, cells_of_house("fire", roof)) == len(sites)
    assert 0 < lasting(view, cells_of_house("burnt", roof)) < len(sites)
    assert lasting(view, cells_of_house("fire", range(6, 9))) == 0, "only below: the roof stands"
    view.reset()
    soaked = cells_of_house("burnt", roof) + cells_of_house("wet", roof)
    assert lasting(view, soaked) == 0, "water has been there"
    assert lasting(view, cells_of_house("burnt", roof)) == 0, "and it stays out once it has dried"


def test_flames_stand_along_the_snow_of_gables_and_not_over_sills() -> None:
    wall = pygame.Surface((200, 160), pygame.SRCALPHA, 32)
    wall.fill((90, 50, 30, 255))
    for x in range(200):  # a gable, and a sill too short for a fire of its own
        wall.fill((190, 205, 235, 255), (x, 20 + abs(x - 100) // 2, 1, 8))
    wall.fill((190, 205, 235, 255), (90, 90, 20, 5))
    found = eaves(wall)
    assert len(found) >= 12
    assert all(abs(y - (27 + abs(x - 100) // 2)) <= 1 for x, y in found), "where the snow ends"


def test_windows_burst_where_it_burns_and_fire_comes_out_of_them() -> None:
    view = house(tile=GLOWING)
    front = view.fronts.fronts[0]
    wall_of_glass = [site for site in view.elements.blaze.houses[0].sites if site.kind == WINDOW]
    assert len(wall_of_glass) == 1, "panes that touch are one window"
    whole = pygame.transform.average_color(front.fading)[:3]
    lasting(view, cells_of_house("burnt", range(HOUSE[3])))
    red, _, blue = pygame.transform.average_color(front.fading)[:3]
    assert sum((red, blue)) < whole[0] + whole[2] and red > 2 * blue, "it glows red behind"
    assert any(site.kind == WINDOW for site, _ in view.elements.blaze.houses[0].alight)


def test_smoke_of_a_house_climbs_and_drifts_with_the_wind() -> None:
    view = house()
    for tick in range(240):
        seen = snapshot(tick, eve(x=OUTSIDE_X), cells=cells_of_house("fire", range(3)))
        view.consume((), seen)
    blaze = view.elements.blaze
    oldest = blaze.puffs[0]
    places = []
    for age in (10, 120, 230):
        blaze.puffs.clear()
        blaze.puffs.append(oldest)
        ((picture, (x, y)),) = blaze.smoke(
            float(oldest.born + age), (oldest.x - 200, oldest.y - 250)
        )
        places.append((x + picture.get_width() // 2, y + picture.get_height() // 2, picture))
    assert places[0][0] < places[1][0] < places[2][0], "with the wind"
    assert places[0][1] > places[1][1] > places[2][1], "up"
    assert places[0][2].get_width() < places[1][2].get_width() < places[2][2].get_width()


def test_no_snow_falls_in_a_room_that_one_looks_into() -> None:
    frame, roof = pygame.Rect(0, 0, 64, 36), pygame.Rect(10, 8, 20, 100)
    parts = outside(frame, [roof])
    covered = sum(part.w * part.h for part in parts)
    assert covered == 64 * 36 - 20 * 28
    assert not any(part.colliderect(roof) for part in parts)
    assert outside(frame, []) == [frame]
    assert outside(frame, [pygame.Rect(200, 0, 9, 9)]) == [frame]


def test_windows_that_go_dark_leave_soot_and_ash_as_they_lie() -> None:
    """Where only a window changes, what has burnt is not painted anew, and looks the same."""
    front = house().fronts.fronts[0]
    column, row, wide, _ = HOUSE
    cells = [(column + x, row + y) for x in range(3, wide - 1) for y in range(4)]
    dark, pictures = frozenset((max(front.lamps),)), []
    for before, after in ((frozenset[int](), dark), (dark, dark)):
        front.heal(whole=True)
        front.gutted = None  # as after a retry
        front.paint(before, frozenset())
        for count in (6, len(cells)):
            front.paint(before, frozenset(cells[:count]))
        front.paint(after, frozenset(cells))
        pictures.append([pygame.surfarray.array3d(one).astype(int)
                         for one in (front.fading, front.bare)])  # fmt: skip
    for renewed, painted, whole in zip(*pictures, (front.wall, front.unlit), strict=True):
        assert np.abs(renewed - painted).max() <= 3, "but for rounding"
        assert np.abs(painted - pygame.surfarray.array3d(whole)).max() > 60, "it is black"
