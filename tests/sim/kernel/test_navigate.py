"""Ways over platforms: they exist where a body can go, and a body that follows them arrives."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.sim.kernel.bodies import Bodies
from game.sim.kernel.moving import move_bodies
from game.sim.kernel.navigate import Graph, Step
from game.sim.kernel.terrain import Terrain
from tests.sim.kernel.makers import set_box, terrain_of


@dataclass(frozen=True)
class Params:
    """Eve's numbers (eve.toml)."""

    half_width: float = 10.0
    run_speed: float = 3.0
    jump_speed: float = 6.3984375
    gravity: float = 0.359375
    ladder_speed: float = 1.6015625


RUN = 1.953125  # px/t: the slowest walker for whom the ways are made

HALL = terrain_of(
    "################################################",
    "#..............................................#",
    "#..............................................#",
    "#..............................................#",
    "#..............................................#",
    "#...............H..............................#",
    "#...........====H====..........................#",
    "#...............H..............................#",
    "#...............H....................####......#",
    "#.........==....H..............................#",
    "#...............H...............##.............#",
    "#...............H..............................#",
    "#.....===.......H....#......##............../###",
    "#...............H....#...................../####",
    "#...............H....#..................../#####",
    "################################################",
)


Point = tuple[float, float]


def at(column: int, row: int) -> tuple[float, float]:
    """Ground point of the cell in which feet stand."""
    return column * 16 + 8.0, (row + 1) * 16.0


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph.from_terrain(HALL, Params())


def follow(terrain: Terrain, graph: Graph, start: Point, goal: Point) -> int:
    """Walk a real body by the steps of the graph alone; the ticks that it took."""
    bodies = Bodies()
    bodies.add(1, *start, 10.0, 52.0, gravity=0.359375, grounded=True)
    step: Step | None = None
    for tick in range(1500):
        x, y = float(bodies.x[0]), float(bodies.y[0])
        grounded = bool(bodies.grounded[0])
        if grounded and abs(x - goal[0]) < 6 and abs(y - goal[1]) < 2:
            return tick
        if grounded and not bodies.climbing[0]:
            step = graph.route((x, y), goal)
            assert step is not None, (x, y)
        assert step is not None
        _act(bodies, step, x, y, grounded)
        move_bodies(bodies, terrain)
    raise AssertionError(f"never arrived; last at {bodies.x[0]}, {bodies.y[0]} doing {step}")


def _act(bodies: Bodies, step: Step, x: float, y: float, grounded: bool) -> None:
    if bodies.climbing[0]:
        if abs(y - step.to_y) <= 1.7:
            bodies.climbing[0], bodies.vy[0], bodies.y[0] = False, 0.0, step.to_y
        return
    middle = (step.x_lo + step.x_hi) / 2
    target = middle if grounded and step.kind not in ("drop", "walk") else step.to_x
    off = target - x - (0.0 if grounded else 6.0 * float(bodies.vx[0]))
    bodies.vx[0] = 0.0 if abs(off) < 2.0 else RUN if off > 0 else -RUN
    if not grounded or abs(middle - x) > 3.0:
        return
    if step.kind == "jump":
        bodies.vy[0] = -6.3984375
    elif step.kind == "fall":
        bodies.drop[0] = 10
    elif step.kind == "ladder":
        bodies.x[0], bodies.vx[0], bodies.climbing[0] = middle, 0.0, True
        bodies.vy[0] = -1.6015625 if step.to_y < y else 1.6015625


PLACES = {
    "floor": at(3, 14),
    "low deck": at(7, 11),
    "small deck": at(10, 8),
    "high deck": at(13, 5),
    "behind the wall": at(25, 14),
    "stone": at(28, 11),
    "higher stone": at(32, 9),
    "shelf": at(39, 7),
    "hill": at(45, 11),
}


@pytest.mark.parametrize("goal", sorted(PLACES))
@pytest.mark.parametrize("start", sorted(PLACES))
def test_a_body_that_follows_the_steps_arrives(graph: Graph, start: str, goal: str) -> None:
    if start == goal:
        return
    taken = follow(HALL, graph, PLACES[start], PLACES[goal])
    promised = graph.distance(PLACES[start], PLACES[goal])
    assert taken <= 2.5 * promised + 120


def test_what_cannot_be_reached_has_no_way() -> None:
    shelf = terrain_of(*["." * 20] * 4, "...............#####", *["." * 20] * 8, "#" * 20)
    graph = Graph.from_terrain(shelf, Params())
    assert graph.route(at(3, 12), at(17, 3)) is None
    assert graph.route(at(17, 3), at(3, 12)) is not None, "down one can drop"


def test_gaps_are_jumped_up_to_what_the_slowest_can() -> None:
    for gap, possible in ((2, True), (4, True), (11, False)):
        row = "#" * 10 + "." * gap + "#" * 10
        place = terrain_of(*["." * len(row)] * 8, *[row] * 9, "." * len(row))
        graph = Graph.from_terrain(place, Params())
        step = graph.route(at(4, 7), at(14 + gap, 7))
        assert (step is not None) == possible, gap
        assert step is None or step.kind == "jump"


def test_slopes_are_part_of_their_platform(graph: Graph) -> None:
    assert graph.same_platform(at(32, 14), at(45, 11))
    assert not graph.same_platform(at(3, 14), at(25, 14)), "a wall lies between"


def test_a_shut_door_cuts_the_way_and_opening_mends_it() -> None:
    place = terrain_of("#" * 24, *["#" + "." * 22 + "#"] * 6, "#" * 24)
    door = (160.0, 16.0, 16.0, 96.0)
    graph = Graph.from_terrain(place, Params(), (door,))
    assert graph.same_platform(at(3, 6), at(20, 6))
    set_box(place, *door, True)
    graph.refresh(place)
    assert graph.route(at(3, 6), at(20, 6)) is None
    assert graph.same_platform(at(3, 6), at(8, 6))
    set_box(place, *door, False)
    graph.refresh(place)
    assert graph.same_platform(at(3, 6), at(20, 6))


def test_a_point_in_the_air_belongs_to_the_floor_below(graph: Graph) -> None:
    x, _ = at(35, 5)
    assert graph.node_at(x, 60.0) == graph.node_at(x, 240.0)
    assert graph.node_at(-50.0, 60.0) == -1


@pytest.mark.parametrize(("rows", "passes"), [(3, False), (4, True), (5, True)])
def test_a_corridor_must_be_as_high_as_the_tallest(rows: int, passes: bool) -> None:
    """Large men use the same ways: 60 px, which four tiles hold and three do not."""
    hall, wall = "#" + "." * 22 + "#", "#" + "." * 7 + "#" * 8 + "." * 7 + "#"
    place = terrain_of("#" * 24, *[hall] * 2, *[wall] * (6 - rows), *[hall] * rows, "#" * 24)
    floor = 1 + 2 + 6 - 1
    graph = Graph.from_terrain(place, Params())
    assert graph.same_platform(at(3, floor), at(20, floor)) is passes


def test_a_way_along_the_edge_of_the_map_is_walked_and_none_leads_out() -> None:
    place = terrain_of(*["." * 24] * 8, "#" * 24)
    graph = Graph.from_terrain(place, Params())
    assert graph.same_platform(at(0, 7), at(23, 7))
    assert graph.node_at(*at(0, 7)) >= 0 and graph.node_at(*at(23, 7)) >= 0
    assert all(0.0 <= edge.to_x <= 24 * 16.0 for edge in graph.edges)
