"""The kitchen keeps what its plan promises: squads, heights, what lies there, what is said."""

from __future__ import annotations

import itertools

import pytest

from game.content.loader import Tables
from game.core.constants import TILE
from game.core.level import Level, MapObject, Shape
from game.maps.tmx import load_level

MEN = {"E1": 6, "E2": 4, "E3": 6, "E4": 6, "E5": 7, "E6": 4}
COMPANIONS = 2  # of whoever is met for the first time
KITCHENWARE = {"pan", "cleaver", "rolling_pin", "plate_stack", "teapot", "tray", "plastic_wrap"}
TABLEWARE = {"plate", "wine_glass", "champagne", "steak_knife", "fork"}
GUNS = {"pistol", "revolver", "machine_pistol", "shotgun"}
WEAPON_GAP = 14  # tiles
SAFE_SPAWN = 6  # tiles from the checkpoint in force to a man who appears
STEP = 3  # tiles from one standing height to the next
SAID = {"nadia=freed bal+5", "knows_chemist=yes"}


@pytest.fixture(scope="module")
def kitchen(tables: Tables) -> Level:
    """The map."""
    return load_level("club_kitchen", tables)


def men(level: Level, fight: str) -> list[MapObject]:
    """The men of a fight."""
    return [man for man in level.of_class("Enemy") if man.text("encounter") == fight]


def fights(level: Level) -> list[MapObject]:
    """The fights in the order in which they come."""
    return sorted(level.of_class("Encounter"), key=lambda fight: fight.name)


def test_it_hangs_between_the_floor_and_the_bar(kitchen: Level, tables: Tables) -> None:
    (way_out,) = kitchen.of_class("Exit")
    assert (way_out.text("needs"), way_out.text("next")) == ("E6", "axe_bar")
    (way_in,) = load_level("club_floor", tables).of_class("Exit")
    assert way_in.text("next") == kitchen.name


def test_six_fights_and_no_more_than_eight_at_once(kitchen: Level) -> None:
    assert {fight.name: len(men(kitchen, fight.name)) for fight in fights(kitchen)} == MEN
    assert all(fight.integer("max_alive") <= 8 for fight in fights(kitchen))
    chain = [(fight.name, fight.text("after")) for fight in fights(kitchen)]
    assert chain == [("E1", ""), *[(f"E{n}", f"E{n - 1}") for n in range(2, 7)]]


@pytest.mark.parametrize("kind", ["shield", "shotgunner"])
def test_who_is_new_comes_with_few_and_comes_again(kitchen: Level, kind: str) -> None:
    assert kind in str(kitchen.props["introduces"]).split()
    met = [fight.name for fight in fights(kitchen) if kind in kinds(men(kitchen, fight.name))]
    together = [man for man in men(kitchen, met[0]) if man.integer("wave") == 0]
    assert len(together) - 1 <= COMPANIONS and len(met) >= 2


def kinds(some: list[MapObject]) -> set[str]:
    """Their kinds."""
    return {man.text("kind") for man in some}


def test_every_fight_has_two_heights(kitchen: Level) -> None:
    for fight in fights(kitchen):
        left, right = int(fight.x) // TILE, int(fight.x + fight.w) // TILE
        top, bottom = int(fight.y) // TILE, int(fight.y + fight.h) // TILE
        shapes = kitchen.shapes[top : bottom + 1, left:right]
        free = kitchen.shapes[top - 1 : bottom, left:right] != Shape.SOLID
        rows = {int(row) for row in ((shapes != Shape.EMPTY) & free).any(1).nonzero()[0]}
        assert any(one - other >= STEP for one in rows for other in rows), fight.name


def test_the_place_arms_her_and_not_with_guns(kitchen: Level) -> None:
    lying = [(thing.x / TILE, thing.text("kind")) for thing in kitchen.of_class("Weapon")]
    found = {kind for _, kind in lying}
    assert found >= KITCHENWARE | TABLEWARE and len(lying) >= 26
    assert min(lying)[1] not in GUNS and len(found & GUNS) <= 1
    for fight in fights(kitchen):
        inside = sorted(x for x, _ in lying if fight.x / TILE <= x <= (fight.x + fight.w) / TILE)
        edges = [fight.x / TILE, *inside, (fight.x + fight.w) / TILE]
        gaps = [right - left for left, right in itertools.pairwise(edges)]
        assert max(gaps) <= WEAPON_GAP, fight.name


def test_nobody_appears_on_top_of_a_checkpoint(kitchen: Level) -> None:
    places = {point.name: point for point in kitchen.of_class("Checkpoint")}
    for fight in fights(kitchen):
        force = places[fight.text("checkpoint_start")]
        for man in men(kitchen, fight.name):
            near = abs(man.x - force.x) < SAFE_SPAWN * TILE and abs(man.y - force.y) < 3 * TILE
            waits = man.integer("wave") > 0 and man.integer("delay") >= 30
            assert not near or waits, (fight.name, man.id)


def test_the_story_is_told_and_kept(kitchen: Level, tables: Tables) -> None:
    rows = [row for one in kitchen.objects for row in str(one.props.get("line", "")).split()]
    rows += [one.text(key) for one in fights(kitchen) for key in ("line_start", "line_end")]
    assert {f"m06.0{n}" for n in range(1, 8)} <= set(rows)
    assert {one.text("flag") for one in kitchen.of_class("Trigger")} >= SAID
    assert all(row in tables.text for row in rows if row)
    zones = {zone.text("kind") for zone in kitchen.of_class("Zone")}
    assert zones >= {"quiet", "secret"}


def test_one_pan_burns_under_the_hood_and_its_fire_stands_on_the_range(
    kitchen: Level, tables: Tables
) -> None:
    (pan,) = kitchen.of_class("Fire")
    (wok,) = [obj for obj in kitchen.of_class("Prop") if obj.text("kind") == "wok"]
    ovens = [obj for obj in kitchen.of_class("Prop") if obj.text("kind") == "oven"]
    top = min(oven.y for oven in ovens) - tables.props["oven"].surface
    assert pan.x <= wok.x <= pan.x + pan.w and pan.y < wok.y <= pan.y + pan.h
    assert abs(wok.y + tables.props["wok"].height - top) <= 2
    assert min(abs(oven.x - wok.x) for oven in ovens) <= 2 * tables.props["oven"].half_width
