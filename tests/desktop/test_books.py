"""The result's remark and ledger, the map select, the chapter card, the words of the pause menu."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app import PlayRequest
from game.content.loader import load_tables, load_text
from game.core.errors import TableError
from game.core.level import Level
from game.core.options import RunOptions, Standing
from game.core.paths import assets_dir, levels_dir
from game.desktop.paths import open_user_folder
from game.desktop.profile import Profile
from game.maps.tmx import load_level
from game.screens.books import (
    Act,
    book_of,
    ledger_lines,
    read_ledger,
    read_places,
    read_words,
)
from game.screens.glossary import GlossaryScreen, unlocked
from game.screens.levels import LevelsScreen
from game.screens.loading import CARD_TICKS, FADE, LoadingScreen
from game.screens.options import PAGES, OptionsScreen, choices_of
from game.screens.play import PlayScreen
from game.screens.results import ResultsScreen, WaysOn
from game.screens.tally import Tally
from game.screens.title import TitleScreen
from game.session import Session
from game.view.text import Style
from tests.desktop.kit import ROOM, Desk, play, session

TEXT = load_text(assets_dir() / "data" / "text" / "en.toml")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    os.environ["KIKIMORA_HOME"] = str(tmp_path_factory.mktemp("home"))
    made = Desk(PlayRequest(map_name=str(ROOM), seed=7, size=(640, 360)))
    made.wait_for("PlayScreen")
    yield made
    made.app.close()


def told(level: Level, **props: str | int) -> Level:
    return replace(level, props={**level.props, **props})


def result(desk: Desk, rank: str, decisions: tuple[tuple[str, str], ...], **ways: object) -> None:
    """Show the result of a finished run with these decisions, all of it at once."""
    run = session(desk)
    chapter = Session(told(run.level, chapter=2), run.tables, run.options, 1)
    last = play(desk).snapshot._replace(rank=rank, decisions=decisions, score=1234)
    nothing = WaysOn(lambda: None, lambda: None, **ways)  # type: ignore[arg-type]
    desk.services.stack.push(ResultsScreen(desk.services, chapter, last, Tally(), nothing))
    desk.frames(2)
    desk.tap("key.return", 30)


def canvas(desk: Desk, box: tuple[int, int, int, int]) -> bytes:
    return pygame.image.tobytes(desk.services.window.canvas.subsurface(box), "RGB")


SIDE = (436, 36, 200, 290)


def test_the_ledger_names_what_was_decided_in_its_order() -> None:
    acts = (Act("a", "led.1", "x"), Act("b", "led.2"), Act("a", "led.3", "y"))
    assert ledger_lines(acts, (("b", "7"), ("a", "y"))) == ["led.2", "led.3"]
    assert ledger_lines(acts, (("c", "x"),)) == []


def test_every_row_of_the_books_exists() -> None:
    for act in read_ledger(assets_dir()):
        assert TEXT[act.line], act
    for chapter in range(1, 8):
        for rank in ("D", "C", "B", "A", "S", "Prima"):
            assert TEXT[f"res.{book_of(chapter)}.{rank}"]
    for word in read_words(assets_dir()):
        assert TEXT[f"word.{word.id}.0"] and TEXT[f"word.{word.id}.1"]
    assert len(read_words(assets_dir())) == 19


def test_places_exist_with_picture_card_and_name() -> None:
    for place in read_places(assets_dir()):
        assert (levels_dir() / f"{place.map}.tmx").is_file()
        assert TEXT[f"map.{place.map}"]
        assert not place.card or " - " in TEXT[place.card]
        picture = pygame.image.load(assets_dir() / "sprites" / "covers" / f"{place.map}.png")
        assert picture.get_size() == (214, 120)


def test_a_mistake_in_a_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "ledger.toml").write_text('[[act]]\nflag = "a"\nlime = "b"\n')
    with pytest.raises(TableError, match=r"ledger\.toml.*lime"):
        read_ledger(tmp_path)


def test_the_result_shows_remark_and_decisions(desk: Desk) -> None:
    result(desk, "D", ())
    plain = canvas(desk, SIDE)
    desk.services.stack.pop()
    result(desk, "S", ())
    other_rank = canvas(desk, SIDE)
    desk.services.stack.pop()
    result(desk, "D", (("kristof", "spared"),))
    decided = canvas(desk, SIDE)
    desk.services.stack.pop()
    assert len({plain, other_rank, decided}) == 3


def test_many_decisions_turn_their_pages_and_none_is_cut(desk: Desk) -> None:
    acts = read_ledger(assets_dir())
    result(desk, "Prima", tuple((act.flag, act.value) for act in acts[:14]))
    screen = desk.top
    assert isinstance(screen, ResultsScreen)
    assert len(screen._pages) > 1
    shown = " ".join(line for page in screen._pages for line in page).split()
    lines = ledger_lines(acts, [(act.flag, act.value) for act in acts[:14]])
    assert shown == " ".join(TEXT[line] for line in lines).split()
    for page in screen._pages:
        assert all(desk.services.small.width(line) <= 190 for line in page)
        assert len(page) * desk.services.small.line < 290
    first = canvas(desk, SIDE)
    desk.frames(320)
    assert canvas(desk, SIDE) != first
    desk.services.stack.pop()


def test_the_result_leads_on_to_the_next_place(desk: Desk) -> None:
    went: list[str] = []
    result(desk, "B", (), onward="The axe bar", go_on=lambda: went.append("on"))
    desk.tap("key.return", 2)
    assert went == ["on"]
    assert desk.top_name == "PlayScreen"


def test_the_map_select_lists_the_places_and_shows_their_pictures(desk: Desk) -> None:
    desk.services.stack.pop()
    assert desk.top_name == "TitleScreen"
    desk.frames(3)
    desk.tap("key.down", 2)
    desk.tap("key.return", 3)
    assert isinstance(desk.top, LevelsScreen)
    box = (372, 84, 214, 120)
    first = canvas(desk, box)
    desk.tap("key.down", 3)
    assert canvas(desk, box) != first
    names = [found.name for found in desk.top._maps]
    wanted = ["club_queue", "club_floor", "club_kitchen", "axe_bar", "village_shore"]
    assert names[:7] == [*wanted, "flame_street", "training"]
    desk.tap("key.escape", 3)
    desk.services.stack.push(
        LoadingScreen(
            desk.services, lambda: PlayScreen(desk.services, desk.app._start_run(str(ROOM)))
        )
    )
    desk.wait_for("PlayScreen")


def test_the_chapter_card_stands_before_a_map_that_names_one(desk: Desk) -> None:
    run = session(desk)

    def open_with(card: str) -> int:
        level = told(run.level, card=card)
        made = PlayScreen(desk.services, Session(level, run.tables, run.options, 1))
        desk.services.stack.push(LoadingScreen(desk.services, lambda: made))
        frames = 0
        while not isinstance(desk.top, PlayScreen) and frames < 600:
            desk.frames()
            frames += 1
        desk.services.stack.pop()
        return frames

    assert open_with("card.04") > open_with("") + 100


def test_the_card_of_a_place_stands_while_it_is_made_and_no_longer_than_without(desk: Desk) -> None:
    run, ready = session(desk), threading.Event()
    made = PlayScreen(desk.services, Session(run.level, run.tables, run.options, 1))

    def make() -> PlayScreen:
        assert ready.wait(60.0)
        return made

    box = (160, 140, 320, 70)
    shown = []
    for place in ("", "club_floor"):
        ready.clear()
        desk.services.stack.push(LoadingScreen(desk.services, make, place))
        desk.frames(CARD_TICKS)  # a slow machine
        shown.append(canvas(desk, box))
        ready.set()
        frames = 0
        while desk.top is not made and frames < 600:
            desk.frames()
            frames += 1
        assert frames < FADE + 30  # the card was there for long enough
        desk.services.stack.pop()
    assert shown[0] != shown[1]


def test_only_the_first_place_of_a_chapter_tells_its_line(desk: Desk) -> None:
    box = (100, 200, 440, 40)

    def line_of(place: str) -> bytes:
        desk.services.stack.push(LoadingScreen(desk.services, lambda: made, place, quick=True))
        screen = desk.top
        for _ in range(2 * FADE):  # nothing is made ready: the card alone grows older
            screen._age += 1  # type: ignore[attr-defined]
        screen._behind = None  # type: ignore[attr-defined]
        screen.draw(desk.services.window.canvas, 1.0)
        desk.services.stack.pop()
        return canvas(desk, box)

    run = session(desk)
    made = PlayScreen(desk.services, Session(run.level, run.tables, run.options, 1))
    lines = {place: line_of(place) for place in ("club_queue", "club_floor", "club_kitchen")}
    assert len(set(lines.values())) == len(lines)


def test_a_card_can_be_passed_over(desk: Desk) -> None:
    run = session(desk)
    made = PlayScreen(
        desk.services, Session(told(run.level, card="card.08"), run.tables, run.options, 1)
    )
    screen = LoadingScreen(desk.services, lambda: made)
    desk.services.stack.push(screen)
    screen._thread.join()  # type: ignore[union-attr]
    desk.frames(30)
    desk.tap("key.return", 2)
    assert desk.top is made
    desk.services.stack.pop()


def test_words_are_unlocked_by_hearing_and_outlive_the_program(desk: Desk) -> None:
    words = read_words(assets_dir())
    profile = desk.services.profile
    assert not unlocked(words, frozenset())
    before = unlocked(words, profile.heard())
    profile.hear(frozenset({"m08.15"}))
    opened = unlocked(words, Profile.open(profile.folder).heard())
    assert {word.id for word in opened} - {word.id for word in before} == {"leaver", "account"}
    desk.services.stack.push(GlossaryScreen(desk.services))
    desk.frames(2)
    box = (224, 76, 380, 150)
    locked = canvas(desk, box)
    for _ in range([word.id for word in words].index("leaver")):
        desk.tap("key.down", 2)
    assert canvas(desk, box) != locked
    desk.tap("key.escape", 3)


def test_a_run_keeps_what_was_heard_when_it_is_left(desk: Desk) -> None:
    run = session(desk)
    screen = PlayScreen(
        desk.services, Session(told(run.level, card="card.08"), run.tables, run.options, 1)
    )
    desk.services.stack.push(screen)
    desk.frames(2)
    desk.services.stack.pop()
    assert "card.08" in Profile.open(desk.services.profile.folder).heard()


def test_without_a_folder_words_last_as_long_as_the_program(tmp_path: Path) -> None:
    profile = Profile(open_user_folder(), [], usable=False)
    profile.hear(frozenset({"m08.16"}))
    assert profile.heard() == {"m08.16"}


def test_an_older_profile_gains_the_table_and_keeps_its_scores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIKIMORA_HOME", str(tmp_path))
    import sqlite3

    from game.desktop.profile import _SCHEMA, Result

    folder = open_user_folder()
    with sqlite3.connect(folder.profile) as db:
        db.execute(_SCHEMA)
        db.execute("INSERT INTO best VALUES ('club_floor', 'arcade', 5, 'D', 1, 0, 0, '')")
        db.execute("PRAGMA user_version = 1")
    db.close()
    profile = Profile.open(folder)
    assert profile.best("club_floor", "arcade") == Result("club_floor", "arcade", 5, "D", 1, 0, 0)
    profile.hear(frozenset({"m08.16"}))
    assert profile.heard() == {"m08.16"}


def test_the_title_leads_back_to_where_the_story_was(desk: Desk) -> None:
    while len(desk.services.stack._screens) > 1:
        desk.services.stack.pop()
    title = TitleScreen(desk.services)
    first = title._menu.entries[0].label
    desk.services.profile.reach("axe_bar", Standing())
    again = Profile.open(desk.services.profile.folder)
    assert again.place() == "axe_bar"
    label = TitleScreen(desk.services)._menu.entries[0].label
    assert label != first and TEXT["map.axe_bar"] in label
    desk.services.profile.reach("no_such_map", Standing())
    assert TitleScreen(desk.services)._menu.entries[0].label == first


def test_a_place_with_a_chapter_is_remembered_when_it_is_entered(desk: Desk) -> None:
    tables, options = load_tables(assets_dir()), RunOptions()
    level = told(load_level(str(ROOM), tables), chapter=2)
    desk.services.stack.push(PlayScreen(desk.services, Session(level, tables, options, 1)))
    assert desk.services.profile.place() == level.name
    desk.services.stack.pop()


@pytest.mark.parametrize("size", [1, 2, 3])
def test_no_option_is_cut_in_any_size_of_writing(desk: Desk, size: int) -> None:
    settings = desk.services.store.settings
    settings.picture.text_size = size  # type: ignore[assignment]
    small, say = desk.services.small, desk.services.say
    screen = OptionsScreen(desk.services)
    style = Style(tracking=1)
    for page in PAGES.values():
        for row in page:
            section, _, name = row.partition(".")
            for choice in choices_of(type(getattr(settings, section)), name):
                value = f"< {screen._shown(name, choice)} >"
                wide = small.width(say(f"option.{name}"), style) + small.width(value, style)
                assert wide <= 404 - 30, (row, choice)
            lines = small.wrap(say(f"hint.{name}"), 390)
            assert 276 + len(lines) * small.line <= 310, row
    assert small.height * 3 >= (18 if size == 1 else 28)  # px on a full HD screen
    settings.picture.text_size = 1
