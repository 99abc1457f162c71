"""Fire, water and weather in the picture."""

from __future__ import annotations

import dataclasses

import numpy as np
import pygame
import pytest

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event, Exploded, Step
from game.core.level import MapObject
from game.core.snapshot import ActorFlag, CellView, IceView, JetView, Snapshot
from game.view import flames
from game.view.heat import RADII, HeatField
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
    burnt, _ = still(view, props=(prop(3, "table", 980.0, state="burnt"),))
    left, top = view.camera.between(1.0)
    area = (980 - left - 14, int(FLOOR_Y) - top - 22, 28, 20)
    assert luminance(burnt, area) < luminance(whole, area) * 0.85


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


def test_heat_falls_off_to_nothing_outside_its_box() -> None:
    field = HeatField()
    frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    field.draw(frame, np.array([(300, 200, 12), (306, 190, 10), (-400, 50, 9)]), (0, 0))
    seen = pygame.surfarray.array3d(frame).sum(2)
    columns = np.flatnonzero(seen.any(1))
    assert columns.size and columns.min() >= 270 and columns.max() <= 336


def test_jitter_of_columns_is_that_of_single_numbers() -> None:
    numbers = np.array((0, 1, 7, 65_535, 1_000_003))
    for other in (0, 5, 40_000):
        expected = [scramble(int(number), other) for number in numbers]
        assert scrambled(numbers, other).tolist() == expected


def test_flames_of_many_cells_are_those_of_each_cell() -> None:
    cells = [CellView(column, 20 + column % 3, "fire", 40 * column) for column in range(7)]
    tiers = [column % 3 for column in range(7)]
    together, counts = flames.cell_blobs(cells, tiers, 123, (8, 16))
    single = [
        flames.cell_blobs([c], [t], 123, (8, 16))[0] for c, t in zip(cells, tiers, strict=True)
    ]
    assert together.tolist() == np.concatenate(single).tolist()
    assert counts == [len(blobs) for blobs in single]
    assert min(radius for _, _, radius in together.tolist()) >= RADII[0]


def test_a_wall_of_fire_shows_what_burns() -> None:
    tiers = (flames.BED, flames.BODY, flames.CROWN)
    cells = [CellView(column, row, "fire", 255) for column in range(12) for row in range(6)]
    per_tier = [flames.cell_blobs(cells, [tier] * len(cells), 240, (0, 0))[0] for tier in tiers]
    bed, body, crown = (len(blobs) for blobs in per_tier)
    assert body < 0.5 * min(bed, crown), "inside it is thinner than at its feet and its head"
    reach = [int(cells[0].row * 16 - blobs[:, 1].min()) for blobs in per_tier]
    assert reach[flames.CROWN] > reach[flames.BODY] + 8, "and it stands highest at the top"
