"""The choreography: every step of a take once, faults marked, and a sheet to walk through."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from game.app import PlayRequest
from game.bots import make_bot
from game.core.events import (
    Event,
    HitLanded,
    Parried,
    ShotFired,
    TakeAction,
    TakeEnded,
)
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.screens.books import read_signs
from game.screens.choreography import Choreography, Passage
from game.screens.choreography_screen import ChoreographyScreen
from game.session import Session
from game.view.assets import load_ui
from tests.desktop.kit import Desk, choose, play
from tests.sim.rooms import FLAT, freeze_minds, play as script, stage, tables

NEXT_TO_HER = FLAT.replace("P....", "P.d..")
AWAY = FLAT.replace("P.....", "P....d")


def sheet_of(drawing: str, *steps: str, hand: str = "") -> Choreography:
    """What the sheet says of scripts played one after another."""
    sim = stage(drawing, hand=hand) if hand else stage(drawing)
    freeze_minds(sim)
    sheet = Choreography(tables().moves)
    for step in steps:
        for frame in frames_of(step):
            events = script(sim, frame)
            sheet.read(sim.snapshot().time_ticks, events, sim.snapshot().eve.id)
    return sheet


def frames_of(steps: str) -> list[str]:
    """A script cut into single ticks."""
    cut: list[str] = []
    for part in steps.split(";"):
        ticks, _, buttons = part.partition(":")
        cut += [f"1:{buttons}"] * int(ticks)
    return cut


def marks(passage: Passage) -> list[tuple[str, str]]:
    return [(step.kind, step.mark) for step in passage.steps]


def test_blows_that_land_are_steps_and_one_past_everybody_is_a_fault() -> None:
    sheet = sheet_of(NEXT_TO_HER, "1: right; 4:; 1: strike; 20:", "1: down strike; 30:", "40: left",
                     "1: left strike; 40:")  # fmt: skip
    (passage,) = sheet.passages
    assert marks(passage) == [("jab", ""), ("shin_kick", ""), ("jab", "miss")]
    assert [bool(step.value) for step in passage.steps] == [True, True, False]
    assert (passage.scored, passage.faults) == (2, 1)


def test_a_miss_outside_of_a_take_is_no_step() -> None:
    assert sheet_of(AWAY, "1: left strike; 60:").passages == []


def test_repeats_are_marked_by_what_they_are_worth() -> None:
    sheet = Choreography(tables().moves)
    for number, value in enumerate((66, 33, 16, 0), 1):
        sheet.read(number * 30, [TakeAction("jab", value, number, 1, 0)], eve=1)
    sheet.read(130, [TakeAction("elbow", 66, 5, 2, 0), TakeEnded(5, 2, 181, 110, "cut")], eve=1)
    (passage,) = sheet.passages
    assert [step.mark for step in passage.steps] == ["", "again", "again", "vain", ""]
    assert (passage.score, passage.grade, passage.wounded) == (181, "cut", False)


def test_the_wound_that_ends_a_take_stands_at_its_end() -> None:
    sheet = Choreography(tables().moves)
    wound = HitLanded(2, 1, "hook", "", "fist", "heavy", 0.0, 0.0, 1, 9, False)
    sheet.read(10, [TakeAction("jab", 66, 1, 1, 0)], eve=1)
    sheet.read(40, [wound, TakeEnded(1, 1, 66, 30, "cut")], eve=1)
    assert marks(sheet.passages[0]) == [("jab", ""), ("wound", "wound")]
    assert sheet.passages[0].wounded and sheet.running is None


def whole_run(map_name: str, bot_name: str, ticks: int) -> tuple[Choreography, list[Event], int]:
    session = Session.open(map_name, RunOptions(), 1)
    bot, sheet = make_bot(bot_name, 1), Choreography(session.tables.moves)
    eve, told = session.snapshot().eve.id, []
    for _ in range(ticks):
        if session.outcome != "playing":
            break
        events = session.tick(bot.frame(session.snapshot()))
        sheet.read(session.snapshot().time_ticks, events, eve)
        told += events
    return sheet, told, eve


def test_every_action_of_a_whole_run_stands_on_the_sheet_once() -> None:
    sheet, told, eve = whole_run("axe_bar", "expert", 1500)
    scored = [
        (step.kind, step.value)
        for passage in sheet.passages
        for step in passage.steps
        if step.mark not in ("miss", "wound")
    ]
    assert scored == [(event.kind, event.value) for event in told if isinstance(event, TakeAction)]
    ends = [event for event in told if isinstance(event, TakeEnded)]
    closed = [passage for passage in sheet.passages if passage.grade]
    assert [(one.grade, one.score) for one in closed] == [(one.grade, one.score) for one in ends]
    for passage in sheet.passages:
        ticks = [step.tick for step in passage.steps]
        assert ticks == sorted(ticks)
    kinds = {kind.partition(":")[0] for kind, _ in scored}
    hits = {e.move for e in told if isinstance(e, HitLanded) and e.attacker == eve}
    named = {"thrown", "shot", *tables().moves}
    assert {move for move in hits if move in named} <= kinds
    assert any(isinstance(event, ShotFired | Parried) for event in told)


def test_a_finisher_is_one_deed() -> None:
    _, told, _ = whole_run("axe_bar", "expert", 1500)
    ends = [event.kind for event in told if isinstance(event, TakeAction)]
    ends = [kind for kind in ends if kind.startswith("finish_")]
    fights = [event for event in told if type(event).__name__ == "Finished"]
    assert fights and len(ends) == len(fights)


def test_a_retry_takes_back_what_came_after_the_checkpoint() -> None:
    sim = stage(NEXT_TO_HER)
    freeze_minds(sim)
    sheet = Choreography(tables().moves)
    for frame in frames_of("1: right strike; 20:; 30: retry; 2:"):
        events = script(sim, frame)
        sheet.read(sim.snapshot().time_ticks, events, sim.snapshot().eve.id)
        if sheet.passages:
            assert sim.snapshot().retries == 0
    assert sim.snapshot().retries == 1 and sheet.passages == []


def test_every_deed_has_a_sign_and_a_name() -> None:
    signs, text = read_signs(assets_dir()), tables().text
    pieces = load_ui(assets_dir() / "sprites")
    assert {f"deed_{sign}" for sign in signs.values()} <= set(pieces)
    deeds = {row.partition(".")[2] for row in text if row.startswith("deed.")}
    assert deeds <= set(signs)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    os.environ["KIKIMORA_HOME"] = str(tmp_path_factory.mktemp("home"))
    made = Desk(PlayRequest(map_name="axe_bar", seed=1, size=(640, 360)))
    made.wait_for("PlayScreen")
    bot, screen = make_bot("fighter", 1), play(made)  # whose wounds end takes
    for _ in range(2600):
        screen._advance(bot.frame(screen.snapshot))
    yield made
    made.app.close()


def opened(desk: Desk) -> ChoreographyScreen:
    desk.tap("key.escape", 3)
    choose(desk, desk.services.say("menu.choreography"))
    assert isinstance(desk.top, ChoreographyScreen)
    return desk.top


def test_the_sheet_is_walked_step_by_step_and_scrolls(desk: Desk) -> None:
    screen = opened(desk)
    passages = play_below(desk).choreography.passages
    assert len(passages) > 2
    assert screen.chosen == (len(passages) - 1, 0)  # the take of now
    low = screen._scroll
    for _ in range(60):
        desk.tap("key.up", 1)
    assert screen.chosen == (0, 0) and screen._scroll < low
    seen = [screen.chosen]
    for _ in range(sum(len(passage.steps) for passage in passages) - 1):
        screen.command("right")
        seen.append(screen.chosen)
    assert seen == [
        (row, column)
        for row, passage in enumerate(passages)
        for column in range(len(passage.steps))
    ]
    screen.command("right")  # at the end it stays
    assert screen.chosen == seen[-1]
    desk.tap("key.escape", 3)
    assert desk.top_name == "PauseScreen"
    desk.tap("key.escape", 3)


def play_below(desk: Desk) -> object:
    return desk.services.stack.screens[-3]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_no_line_is_cut_in_any_size_of_writing(desk: Desk, size: int) -> None:
    desk.services.store.settings.picture.text_size = size
    screen = opened(desk)
    small = desk.services.small
    wide = 640 - 2 * 34
    names = [row for row in desk.services.text if row.startswith("menu.step_")]
    assert all(small.width(desk.services.text[row]) <= wide for row in names)
    for _ in range(len(screen._strips)):
        desk.tap("key.up", 1)
        step = screen._passages[screen.chosen[0]].steps[screen.chosen[1]]
        assert small.width(f"0:00.0  {screen._deed(step.kind).upper()}  +9999") + 60 <= wide
    desk.tap("key.escape", 3)
    desk.tap("key.escape", 3)
    desk.services.store.settings.picture.text_size = 1


def test_without_a_take_the_sheet_says_so(desk: Desk) -> None:
    desk.services.stack.push(ChoreographyScreen(desk.services, [], {}, str))
    desk.frames(2)
    for key in ("key.up", "key.down", "key.left", "key.right"):
        desk.tap(key, 1)
    desk.tap("key.escape", 3)
    assert desk.top_name == "PlayScreen"
