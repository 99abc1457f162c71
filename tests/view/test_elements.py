"""Fire, water and weather in the picture."""

from __future__ import annotations

import dataclasses

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event, Exploded, Step
from game.core.level import MapObject
from game.core.paths import assets_dir
from game.core.snapshot import ActorFlag, CellView, IceView, JetView, Snapshot
from game.view import flames
from game.view.fire_art import FireArt, load_fire
from game.view.heat import ALIGN, RAMP, HeatField, aligned
from game.view.renderer import View
from game.view.scatter import scramble, scrambled
from game.view.weather import Weather
from tests.view.scenes import (
    FLOOR_ROW,
    FLOOR_Y,
    club_level,
    eve,
    foe,
    item,
    luminance,
    open_view,
    player,
    prop,
    render,
    snapshot,
)
from tests.view.test_limiter import SECOND, Analyser

COLUMN = 62
FIRE = tuple(CellView(COLUMN + n, FLOOR_ROW - 1, "fire", 200) for n in range(6))


def at(view: View, column: int, row: int) -> tuple[int, int]:
    """Screen place of a cell."""
    left, top = view.camera.between(1.0)
    return column * TILE - left, row * TILE - top


def fiery(frame: pygame.Surface, box: tuple[int, int, int, int]) -> int:
    """Pixels of the colour of flames."""
    area = pygame.Rect(box).clip(frame.get_rect())
    pixels = pygame.surfarray.array3d(frame.subsurface(area)).astype(int)
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    return int(((red > 200) & (green > 60) & (red - blue > 90)).sum())


def still(view: View, **fields: object) -> tuple[pygame.Surface, Snapshot]:
    """A frame after the camera has come to rest."""
    shots: list[tuple[Snapshot, tuple[Event, ...]]] = [
        (snapshot(tick, **fields), ()) for tick in range(40)
    ]
    return render(view, shots), shots[-1][0]


def test_a_burning_cell_shows_flames_and_lights_what_is_near(view: View) -> None:
    dark, _ = still(view)
    view.reset()
    lit, _ = still(view, cells=FIRE)
    x, y = at(view, COLUMN, FLOOR_ROW - 1)
    box = (x - 4, y - 24, 6 * TILE + 8, 40)
    assert fiery(lit, box) > 300 > fiery(dark, box) + 200
    floor = (x, y + 20, 6 * TILE, 20)
    assert luminance(lit, floor) > luminance(dark, floor) + 6


def test_the_jet_is_as_long_as_the_rule_says(view: View) -> None:
    nozzle = 922.0, FLOOR_Y - 34.0
    for length in (120.0, 320.0):
        view.reset()
        jet = JetView(1, "flame", *nozzle, 0, length)
        frame, _ = still(view, jets=(jet,))
        left, top = view.camera.between(1.0)
        x, y = round(nozzle[0]) - left, round(nozzle[1]) - top
        reached = [
            dx
            for dx in range(0, min(400, VIEW_WIDTH - x - 4), 4)
            if fiery(frame, (x + dx, y - 40, 4, 70)) > 3
        ]
        if x + length < VIEW_WIDTH:
            assert length - 36 <= max(reached) <= length + 26


def test_a_flame_is_the_same_on_every_drawing_of_a_tick(view: View) -> None:
    first, shown = still(view, cells=FIRE)
    again = pygame.Surface(first.get_size(), 0, 32)
    view.draw(again, shown, shown, 1.0)
    area = (*at(view, COLUMN, FLOOR_ROW - 3), 6 * TILE, 3 * TILE)
    a, b = (pygame.surfarray.array3d(part.subsurface(area)) for part in (first, again))
    assert np.abs(a.astype(int) - b.astype(int)).mean() < 2.0


def test_a_burning_man_carries_flames(view: View) -> None:
    burning = int(ActorFlag.GROUNDED | ActorFlag.BURNING)
    with_fire, _ = still(view)
    view.reset()
    shots = [(snapshot(t, eve(), foe(2, 960.0, flags=burning)), ()) for t in range(40)]
    frame = render(view, shots)
    left, top = view.camera.between(1.0)
    box = (960 - left - 20, int(FLOOR_Y) - top - 64, 40, 64)
    assert fiery(frame, box) > 60 > fiery(with_fire, box)


@pytest.mark.parametrize("kind", ["smoke", "steam", "wet", "burnt", "spirits", "snow_gone"])
def test_every_kind_of_cell_is_seen(view: View, kind: str) -> None:
    bare, _ = still(view)
    view.reset()
    marked, _ = still(view, cells=tuple(cell._replace(kind=kind, amount=220) for cell in FIRE))
    x, y = at(view, COLUMN, FLOOR_ROW - 1)
    area = (x, y - 20, 6 * TILE, 44)
    a, b = (pygame.surfarray.array3d(part.subsurface(area)) for part in (bare, marked))
    changed = (np.abs(a.astype(int) - b.astype(int)).sum(2) > 12).sum()
    assert changed > 40


@pytest.mark.parametrize("kind", ["water", "foam"])
def test_jets_of_water_and_foam_are_seen(view: View, kind: str) -> None:
    bare, _ = still(view)
    view.reset()
    jet = JetView(1, kind, 922.0, FLOOR_Y - 34.0, 0, 192.0)
    frame, _ = still(view, jets=(jet,))
    a, b = (pygame.surfarray.array3d(part).astype(int) for part in (bare, frame))
    assert (np.abs(a - b).sum(2) > 60).sum() > 200


def test_ice_cracks_and_opens_in_the_picture(view: View) -> None:
    pictures = []
    for state in ("whole", "cracked", "open"):
        view.reset()
        sheet = IceView(7, 944.0, float(FLOOR_Y - 16), 96.0, 16.0, state, 30)
        frame, _ = still(view, ice=(sheet,))
        area = (*at(view, 59, FLOOR_ROW - 1), 96, 16)
        pictures.append(pygame.surfarray.array3d(frame.subsurface(area)).astype(int))
    assert np.abs(pictures[0] - pictures[1]).sum() > 4000
    assert pictures[2].mean() < pictures[0].mean() * 0.6


def test_the_ring_of_a_grenade_shrinks_with_its_fuse(view: View) -> None:
    wide = []
    for fuse in (180, 20):
        view.reset()
        live = item(5, "plate", 960.0, FLOOR_Y - 40.0, fuse=fuse)
        bare, _ = still(view, items=(live._replace(fuse=-1),))
        view.reset()
        frame, _ = still(view, items=(live,))
        a, b = (pygame.surfarray.array3d(part).astype(int) for part in (bare, frame))
        columns = np.flatnonzero((np.abs(a - b).sum(2) > 40).any(1))
        wide.append(int(columns.max() - columns.min()))
    assert wide[0] >= 28 and 6 <= wide[1] <= 16


def test_a_grenade_in_her_hand_has_its_ring_too(view: View) -> None:
    bare, _ = still(view)
    view.reset()
    frame, _ = still(view, player=player(cooking=90))
    a, b = (pygame.surfarray.array3d(part).astype(int) for part in (bare, frame))
    assert (np.abs(a - b).sum(2) > 100).sum() > 20


def test_a_blast_shows_a_ball_of_fire(view: View) -> None:
    still(view)
    frames = []
    for tick in range(40, 48):
        events: tuple[Event, ...] = ()
        if tick == 40:
            events = (Exploded("grenade", 990.0, FLOOR_Y - 8.0, 112.0),)
        frames.append(render(view, [(snapshot(tick), events)]))
    left, top = view.camera.between(1.0)
    box = (990 - left - 70, int(FLOOR_Y) - top - 80, 140, 90)
    assert max(fiery(frame, box) for frame in frames) > 400


def test_chains_of_blasts_and_fire_stay_below_three_flashes_a_second(view: View) -> None:
    analyser = Analyser()
    jet = JetView(1, "flame", 922.0, FLOOR_Y - 34.0, 0, 320.0)
    before = snapshot(0)
    target = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    for tick in range(3 * SECOND):
        events: tuple[Event, ...] = ()
        if tick % 6 == 0:
            x = 760.0 + tick * 37 % 400
            events = (Exploded("grenade", x, FLOOR_Y - 8.0, 112.0),)
        cells = FIRE if tick // 20 % 2 else ()
        now = snapshot(tick, cells=cells, jets=(jet,) if tick // 15 % 2 else ())
        view.consume(events, now)
        view.draw(target, before, now, 1.0)
        analyser.see(target, tick)
        before = now
    assert analyser.worst_second() <= 3


def test_feet_leave_prints_in_snow(view: View) -> None:
    bare, _ = still(view)
    for n in range(8):
        view.consume((Step(1, "snow", 850.0 + 12 * n, FLOOR_Y, True),), snapshot(40 + n))
    assert len(view.elements.marks.prints) == 8
    view.particles.reset()
    frame = render(view, [(snapshot(60), ())])
    left, top = view.camera.between(1.0)
    area = (850 - left, int(FLOOR_Y) - top, 90, 6)
    a, b = (pygame.surfarray.array3d(part.subsurface(area)).astype(int) for part in (bare, frame))
    assert (np.abs(a - b).sum(2) > 20).sum() > 16
    view.reset()
    assert not view.elements.marks.prints


def test_a_burnt_thing_is_black(view: View) -> None:
    whole, _ = still(view, props=(prop(3, "table", 980.0),))
    view.reset()
    burnt, _ = still(view, props=(prop(3, "table", 980.0, state="burnt", tick=5000),))
    left, top = view.camera.between(1.0)
    area = (980 - left - 14, int(FLOOR_Y) - top - 22, 28, 20)
    was, now = (
        pygame.surfarray.array3d(frame.subsurface(area)).mean(2) for frame in (whole, burnt)
    )
    table = np.abs(was - now) > 6.0  # not the hall between its legs, where only bloom differs
    assert table.mean() > 0.2
    assert now[table].mean() < was[table].mean() * 0.7


def test_a_thing_that_has_burnt_down_burns_on_lower_and_lower_until_water_comes(
    view: View,
) -> None:
    shown, box = [], view.things.burnt_boxes()["hay_cart"]
    for age in (60, 600, 1200, 5000):
        view.reset()
        cart = prop(3, "hay_cart", 980.0, state="burnt", tick=age)
        frame, _ = still(view, props=(cart,))
        left, top = view.camera.between(1.0)
        shown.append(fiery(frame, box.move(980 - left, int(FLOOR_Y) - top).inflate(0, 80)))
    assert shown[0] > 1.3 * shown[1] > 1.3 * shown[2] > 60 > shown[3]
    view.reset()
    place = 980 // TILE, FLOOR_ROW - 1
    soaked = tuple(CellView(*place, kind, 200) for kind in ("burnt", "wet"))
    cart = prop(3, "hay_cart", 980.0, state="burnt", tick=60)
    frame, _ = still(view, props=(cart,), cells=soaked)
    assert fiery(frame, box.move(980 - left, int(FLOOR_Y) - top).inflate(0, 80)) < 60


@pytest.mark.parametrize(("kind", "sheets"), [("snow", 3), ("rain", 3), ("none", 0)])
def test_weather_falls_in_three_sheets_and_wraps(kind: str, sheets: int) -> None:
    weather = Weather(kind)
    assert len(weather.sheets) == sheets
    shown = []
    for tick in (0.0, 30.0, 60_000.0):
        frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
        weather.draw_far(frame, tick, (130, 40))
        weather.draw_near(frame, tick, (130, 40))
        shown.append(pygame.surfarray.array3d(frame).sum())
    assert all(bool(total) == bool(sheets) for total in shown)


def test_a_lake_mirrors_what_stands_above_it() -> None:
    props = {"kind": "cold", "mirrors": True}
    box = 800.0, float(FLOOR_Y + 16), 400.0, 60.0
    lake = MapObject(77, "Water", "", "water", *box, props)
    dry = open_view(club_level())
    wet = open_view(dataclasses.replace(club_level(lake)))
    frames = [render(one, [(snapshot(t), ()) for t in range(40)]) for one in (dry, wet)]
    left, top = wet.camera.between(1.0)
    area = pygame.Rect(850 - left, int(box[1]) - top + 4, 200, 30).clip((0, 0, 640, 360))
    a, b = (pygame.surfarray.array3d(part.subsurface(area)).astype(int) for part in frames)
    assert (np.abs(a - b).sum(2) > 12).mean() > 0.3


def art() -> FireArt:
    """The flames of the game."""
    return load_fire(assets_dir() / "sprites")


def test_flames_that_overlap_are_one_fire_with_one_core() -> None:
    fire = art()
    flame = fire.flame(flames.TALL, 0, 0)
    field, hot = HeatField(fire.rags), [0, 0]
    for tick in range(0, 80, 8):  # noise tears it: now here, now there
        alone = burnt_in(field, [(flame, (300, 200))], tick)
        pair = [(flame, (300, 200)), (flame, (306, 200)), (flame, (-400, 50))]
        both = burnt_in(field, pair, tick)
        columns = np.flatnonzero(both.any((1, 2)))
        assert columns.min() >= 300 and columns.max() < 306 + flame.get_width()
        shown = {tuple(colour) for colour in both.reshape(-1, 3).tolist()} - {(0, 0, 0)}
        assert shown <= {colour for _, colour in RAMP}, "hard bands, no others"
        assert len(shown) >= 5
        hot = [
            n + int((one[..., 1] > 180).sum()) for n, one in zip(hot, (alone, both), strict=True)
        ]
    assert hot[1] > 2 * hot[0] > 0, "heat adds up"


def burnt_in(
    field: HeatField, found: list[tuple[pygame.Surface, tuple[int, int]]], tick: int
) -> NDArray[np.uint8]:
    """Flames alone on a black frame."""
    frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    field.draw(frame, found, (0, 0), tick)
    return pygame.surfarray.array3d(frame)


def test_what_tears_flames_stands_in_the_world_and_rises() -> None:
    """A camera that moves shows the same fire; a tick later it is another one, a little higher."""
    fire = art()
    flame = fire.flame(flames.GREAT, 0, 0)
    width, height = flame.get_size()
    frames = []
    for x, y, tick in ((0, 0, 40), (37, 11, 40), (0, 0, 52)):
        frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
        HeatField(fire.rags).draw(frame, [(flame, (300 - x, 150 - y))], (x, y), tick)
        part = frame.subsurface((300 - x, 150 - y, width, height))
        frames.append(pygame.surfarray.array3d(part).astype(int))
    assert (frames[0] == frames[1]).all()
    burns = frames[0].any(2) | frames[2].any(2)
    assert (np.abs(frames[0] - frames[2]).sum(2) > 60)[burns].mean() > 0.3


def test_a_body_of_flame_comes_back_to_itself_and_moves() -> None:
    fire = art()
    for size, variants in fire.loops.items():
        for seed, loop in enumerate(variants):
            ticks = len(loop) * fire.ticks
            assert fire.flame(size, seed, 7) is fire.flame(size, seed, 7 + ticks)
            shown = {pygame.image.tobytes(one, "RGB") for one in loop}
            assert len(shown) == len(loop), f"each picture of {size} differs"
            low = [drawn_rows(one)[1] for one in loop]
            assert min(low) > loop[0].get_height() * 3 // 4, "it stands on its foot"


def drawn_rows(picture: pygame.Surface) -> tuple[int, int]:
    """First and last row that shows flames."""
    rows = np.flatnonzero((pygame.surfarray.array3d(picture)[..., 2] >= RAMP[0][0]).any(0))
    return int(rows.min()), int(rows.max())


def test_jitter_of_columns_is_that_of_single_numbers() -> None:
    numbers = np.array((0, 1, 7, 65_535, 1_000_003))
    for other in (0, 5, 40_000):
        expected = [scramble(int(number), other) for number in numbers]
        assert scrambled(numbers, other).tolist() == expected


def test_a_wall_of_fire_shows_what_burns() -> None:
    fire, counts = art(), {}
    cells = [CellView(column, row, "fire", 180) for column in range(12) for row in range(6)]
    parts = (flames.BED, flames.BODY, flames.CROWN, flames.CREST, flames.SKIN)
    for part in parts:
        counts[part] = flames.cell_flames(fire, [(cell, part) for cell in cells], 240, (0, 0))
    bed, body, crown, crest, skin = (len(counts[part]) for part in parts)
    assert bed == crown == crest == len(cells), "at its feet and at its head it is a closed body"
    assert skin == 0 < body < 0.7 * bed, "inside it is thinner, on a front one sees the wall"
    tops = [
        max((cell.row + 1) * TILE - y - drawn_rows(picture)[0]
            for cell, (picture, (_, y)) in zip(cells, counts[part], strict=True))
        for part in (flames.BED, flames.CREST)
    ]  # fmt: skip
    assert tops[1] > tops[0] + 8, "and it stands highest at the top"


def test_fire_that_has_just_caught_flares_on_a_front() -> None:
    cells = [CellView(column, 4, "fire", amount) for column in range(40) for amount in (250, 120)]
    found = flames.cell_flames(art(), [(cell, flames.SKIN) for cell in cells], 0, (0, 0))
    assert 8 <= len(found) <= 24
    weak = [cell._replace(amount=10) for cell in cells]
    low = flames.cell_flames(art(), [(cell, flames.BED) for cell in weak], 0, (0, 0))
    strong = flames.cell_flames(art(), [(cell, flames.BED) for cell in cells], 0, (0, 0))
    area = [sum(one.get_width() * one.get_height() for one, _ in some) for some in (low, strong)]
    assert area[0] < 0.7 * area[1], "what dies burns low"


def test_soot_lies_on_the_ground_for_good_and_goes_with_a_retry(view: View) -> None:
    ground = view.tiles.ground
    column, row = COLUMN, FLOOR_ROW - 1
    index = column * TILE // 512

    def bytes_now() -> bytes:
        return pygame.image.tobytes(ground._chunks[index], "RGBA")

    clean = bytes_now()
    black = tuple(cell._replace(kind="burnt") for cell in FIRE)
    view.consume((), snapshot(0, cells=black))
    sooty = bytes_now()
    assert sooty != clean
    view.consume((), snapshot(4, cells=black))
    assert bytes_now() == sooty, "painted once"
    view.consume((), snapshot(8, cells=black[:2]))
    some = bytes_now()
    assert some not in (clean, sooty)
    view.consume((), snapshot(12))
    assert bytes_now() == clean and ground._cover.some[row] == ground._clean[row]


def test_boxes_of_fire_are_grown_to_whole_lines_within_the_frame() -> None:
    for left, right in ((0, 640), (1, 639), (100, 498), (16, 32), (33, 34)):
        box = aligned(pygame.Rect(left, 7, right - left, 20))
        assert box.left <= left <= right <= box.right
        assert (box.left % ALIGN, box.w % ALIGN) == (0, 0)
        assert box.w < right - left + 2 * ALIGN
        assert (box.top, box.h, box.left >= 0, box.right <= 640) == (7, 20, True, True)
