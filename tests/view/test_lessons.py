"""First lessons: what a newcomer is told, when, and until when."""

from __future__ import annotations

import pygame
import pytest

from game.content.loader import load_tables
from game.core.level import MapObject
from game.core.paths import assets_dir
from game.core.snapshot import CarryView, Snapshot
from game.maps.tmx import load_level
from game.sim.simulation import Simulation
from game.view.lessons import IN_FIGHTS, SKILLS, STAYS, Lessons
from game.view.options import ViewOptions
from game.view.renderer import View
from tests.sim.rooms import script, stage, tables, thing
from tests.view import scenes
from tests.view.scenes import player, render, snapshot

ROOM = """
............................
............................
............................
............................
.......P.w.n................
############################
"""
AXE = CarryView("hand_axe", 9, 9)
EVERYWHERE = (2000.0, 400.0)


def lesson(skill: str, when: str = "", number: int = 70) -> MapObject:
    return thing("Lesson", number, 0.0, 0.0, size=EVERYWHERE, skill=skill, when=when)


def taught(*places: MapObject) -> Lessons:
    return Lessons(scenes.club_level(*places))


def after(lessons: Lessons, sim: Simulation, text: str) -> Snapshot:
    """Play, and let the lessons see each tick."""
    for frame in script(text):
        events = sim.tick(frame)
        lessons.consume(events, sim.snapshot())
    return sim.snapshot()


@pytest.mark.parametrize(
    ("skill", "other", "deed"),
    [
        ("walk", "2: jump", "30: right"),
        ("jump", "20: right", "2: jump"),
        ("roll", "2: jump", "2: roll"),
        ("parry", "2: jump", "2: parry"),
        ("heavy", "2: strike", "2: heavy"),
        ("dance", "2: jump", "4: up"),
        ("take", "2: strike", "16: right; 8:; 8: grab"),
    ],
)
def test_a_lesson_ends_with_the_deed_and_with_no_other(skill: str, other: str, deed: str) -> None:
    sim = stage(ROOM)
    sim.world.state.eve.cover = True  # only a guest dances
    lessons = taught(lesson(skill))
    after(lessons, sim, f"{other}; 70:")
    assert lessons.skill == skill
    after(lessons, sim, f"{deed}; 4:")
    assert lessons.skill == skill  # it can still be read
    after(lessons, sim, f"{STAYS + 1}:")
    assert lessons.skill == ""


def test_a_thrown_plate_ends_the_lesson_of_throwing_which_needs_one_in_hand() -> None:
    sim = stage(ROOM)
    lessons = taught(lesson("throw", "armed"))
    after(lessons, sim, "10:")
    assert lessons.skill == ""
    after(lessons, sim, "16: right; 8:; 8: grab; 20:")
    assert lessons.skill == "throw"
    after(lessons, sim, f"2: throw; {STAYS + 30}:")
    assert lessons.skill == ""


def test_whoever_did_it_before_is_not_taught() -> None:
    sim = stage(ROOM)
    lessons = taught(lesson("walk"), lesson("jump", number=71))
    after(lessons, sim, f"20: right; 10:; 2: jump; {STAYS + 2}:")
    assert lessons.skill == ""


def test_the_first_in_the_file_comes_first() -> None:
    sim = stage(ROOM)
    lessons = taught(lesson("jump"), lesson("walk", number=71))
    after(lessons, sim, "4:")
    assert lessons.skill == "jump"
    after(lessons, sim, f"2: jump; {STAYS + 2}:")
    assert lessons.skill == "walk"


def test_it_holds_for_its_rectangle_alone() -> None:
    here = thing("Lesson", 70, 700.0, 300.0, size=(100.0, 120.0), skill="jump")
    lessons = Lessons(scenes.club_level(here))
    for x, shown in ((760.0, "jump"), (900.0, "")):
        lessons.consume((), snapshot(0, scenes.eve(x=x)))
        assert lessons.skill == shown


@pytest.mark.parametrize(
    ("when", "fits", "not_so"),
    [
        ("guest", {"player": player(cover=True)}, {"player": player(cover=False)}),
        ("guest", {"player": player(cover=True)}, {"player": player(cover=True, hand=AXE)}),
        ("fight", {"encounter": "E1"}, {"encounter": ""}),
    ],
)
def test_it_waits_for_its_moment(
    when: str, fits: dict[str, object], not_so: dict[str, object]
) -> None:
    lessons = Lessons(scenes.club_level(lesson("dance", when)))
    for fields, shown in ((not_so, ""), (fits, "dance"), (not_so, "")):
        lessons.consume((), snapshot(0, **fields))
        assert lessons.skill == shown


def test_a_fight_is_not_disturbed_for_ever() -> None:
    lessons = Lessons(scenes.club_level(lesson("parry", "fight")))
    for tick in range(IN_FIGHTS):
        lessons.consume((), snapshot(tick, encounter="E1"))
        assert lessons.skill == "parry"
    lessons.consume((), snapshot(IN_FIGHTS, encounter="E1"))
    assert lessons.skill == ""


def drawn(view: View, scene: Snapshot) -> bytes:
    view.reset()
    return pygame.image.tobytes(render(view, [(scene, ())]), "RGB")


def test_it_is_seen_over_her_head_unless_the_screen_names_no_keys() -> None:
    view = scenes.open_view(scenes.club_level(lesson("jump")))
    view.options = ViewOptions(bloom=False, shake=0.0)
    told, quiet = (drawn(view, snapshot(0, guided=guided)) for guided in (True, False))
    view.lessons = Lessons(scenes.club_level())
    plain = drawn(view, snapshot(0))
    assert quiet == plain != told
    rows = [y for y in range(360) if told[y * 1920 :][:1920] != plain[y * 1920 :][:1920]]
    assert rows[0] >= 50 and rows[-1] - rows[0] < 32


def test_every_lesson_of_the_class_can_be_given_and_is_worded() -> None:
    (skill,) = [row for row in tables().map_classes["Lesson"].properties if row.name == "skill"]
    assert set(skill.values) == set(SKILLS)
    words = load_tables(assets_dir()).text
    assert {f"lesson.{name}" for name in SKILLS} <= set(words)
    assert all(len(words[f"lesson.{name}"].split()) <= 12 for name in SKILLS)


def test_a_newcomer_is_taught_to_walk_first_and_to_fight_on_the_first_maps() -> None:
    queue, floor = (load_level(name, tables()) for name in ("club_queue", "club_floor"))
    (begin,) = queue.of_class("Player")
    walk = next(iter(queue.of_class("Lesson")))
    assert walk.text("skill") == "walk" and walk.contains(begin.x, begin.y - 1.0)
    for level in (queue, floor):
        skills = {one.text("skill") for one in level.of_class("Lesson")}
        assert skills >= {"dance", "strike", "parry", "roll", "throw"}
