"""Title, options, controls, results: walked through by keys; each option has an effect."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pygame
import pytest

from game.app import PlayRequest
from game.core.inputs import Button
from game.desktop.devices import Holding
from game.desktop.profile import Profile
from game.desktop.settings import Settings, SettingsStore
from game.screens.books import read_words
from game.screens.glossary import GlossaryScreen
from game.screens.options import PAGES, choices_of, neighbour
from game.screens.play import PlayScreen
from game.screens.results import ResultsScreen, clock_text
from game.sound.mixer import MixerSound
from tests.desktop.kit import ROOM, Desk, choose, play, session


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    os.environ["KIKIMORA_HOME"] = str(tmp_path_factory.mktemp("home"))
    made = Desk(PlayRequest(map_name=str(ROOM), seed=7, size=(640, 360)))
    made.wait_for("PlayScreen")
    yield made
    made.app.close()


@pytest.fixture
def playing(desk: Desk) -> Desk:
    """In play, with default options."""
    while desk.top_name != "PlayScreen":
        desk.services.stack.pop()
    pygame.event.clear()
    desk.services.devices.release_all()
    desk.services.store.settings = Settings()
    desk.services.devices.configure(Holding("mouse"))
    desk.services.apply_settings()
    play(desk)._restart()
    play(desk).entered()
    desk.frames(5)
    return desk


def open_page(desk: Desk, page: str) -> None:
    """From play: pause, options, the page of that name."""
    desk.tap("key.escape", 3)
    choose(desk, desk.services.say("menu.options"))
    for _ in range(list(PAGES).index(page)):
        desk.tap("key.down", 2)
    desk.tap("key.return", 3)


def change(desk: Desk, row: str, key: str = "key.right", times: int = 1) -> None:
    """Go to an option of its page from play, change it, and return to play."""
    page = next(name for name, rows in PAGES.items() if row in rows)
    open_page(desk, page)
    for _ in range(PAGES[page].index(row)):
        desk.tap("key.down", 2)
    for _ in range(times):
        desk.tap(key, 2)
    for _ in range(3):
        desk.tap("key.escape", 3)
    assert desk.top_name == "PlayScreen"


def test_every_option_of_the_settings_is_on_a_page() -> None:
    shown = {row for rows in PAGES.values() for row in rows}
    settings = Settings()
    all_rows = {
        f"{section}.{name}"
        for section in ("audio", "picture", "play")
        for name in getattr(settings, section).__struct_fields__
    }
    assert shown == all_rows


def test_every_text_of_the_menus_exists(desk: Desk) -> None:
    text = desk.services.text
    for rows in PAGES.values():
        for row in rows:
            section, _, name = row.partition(".")
            assert f"option.{name}" in text
            assert f"hint.{name}" in text
            record = getattr(Settings(), section)
            for choice in choices_of(type(record), name):
                if isinstance(choice, str):
                    assert f"value.{name}_{choice}" in text
    for action in desk.services.bindings.table.actions:
        assert f"action.{action}" in text


@pytest.mark.parametrize(
    "row", [row for page in ("picture", "reading") for row in PAGES[page]
            if row.partition(".")[2] not in ("fullscreen", "frame_rate", "software_present")]
)  # fmt: skip
def test_options_of_the_picture_reach_the_view(playing: Desk, row: str) -> None:
    screen = play(playing)
    before = screen._view.options
    change(playing, row, "key.left")
    after = play(playing)._view.options
    name = row.partition(".")[2]
    assert getattr(after, name) != getattr(before, name)


def test_hiding_the_hud_changes_the_picture(playing: Desk) -> None:
    playing.frames(1)
    before = pygame.image.tobytes(playing.services.window.canvas.subsurface((0, 0, 160, 30)), "RGB")
    change(playing, "picture.hud")
    after = pygame.image.tobytes(playing.services.window.canvas.subsurface((0, 0, 160, 30)), "RGB")
    assert before != after


def test_full_screen_and_picture_rate(playing: Desk) -> None:
    change(playing, "picture.fullscreen")
    assert playing.services.window.fullscreen
    change(playing, "picture.fullscreen")
    assert not playing.services.window.fullscreen
    change(playing, "picture.frame_rate")
    ticks = session(playing).ticks
    playing.frames(120)
    assert abs(session(playing).ticks - ticks - 60) <= 1


def test_volumes_reach_the_mixer(playing: Desk) -> None:
    sound = playing.services.sound
    assert sound.audible
    before = sound.music.volume  # type: ignore[attr-defined]
    change(playing, "audio.music", "key.left", 3)
    assert sound.music.volume < before  # type: ignore[attr-defined]
    assert playing.services.store.settings.audio.music == Settings().audio.music - 30


@pytest.mark.parametrize(
    "row", [row for row in ("play.difficulty", *PAGES["assists"]) if row != "play.speed"]
)
def test_options_of_the_rules_hold_from_the_next_run(playing: Desk, row: str) -> None:
    name = row.partition(".")[2]
    before = getattr(session(playing).options, name)
    change(playing, row)
    assert getattr(session(playing).options, name) == before
    play(playing)._restart()
    assert getattr(session(playing).options, name) != before
    assert getattr(session(playing).take.options, name) != before


def test_stillness_on_a_hit_holds_from_the_next_run(playing: Desk) -> None:
    change(playing, "play.hit_stop", "key.left", 5)
    play(playing)._restart()
    assert session(playing).options.hit_stop == 50


def test_the_speed_holds_at_once_and_slows_play_but_no_menu(playing: Desk) -> None:
    change(playing, "play.speed", "key.left", 5)
    assert playing.services.store.settings.play.speed == 50
    ticks = session(playing).ticks
    playing.frames(120)
    assert abs(session(playing).ticks - ticks - 60) <= 1
    playing.tap("key.escape", 2)
    clock = playing.services.clock
    playing.frames(60)
    assert abs(playing.services.clock - clock - 60) <= 1


@pytest.mark.parametrize(
    ("row", "button"), [("focus", Button.FOCUS), ("crouch", Button.DOWN), ("throw", Button.THROW)]
)
def test_buttons_may_be_pressed_instead_of_held(playing: Desk, row: str, button: int) -> None:
    change(playing, f"play.{row}_toggle")
    assert playing.services.devices._toggle == button


def test_a_pad_for_one_hand_holds_at_once(playing: Desk) -> None:
    change(playing, "play.pad")
    assert playing.services.devices._pad == "pad_left"


def test_skip_stands_in_the_pause_only_where_the_assist_is_on(playing: Desk) -> None:
    playing.tap("key.escape", 3)
    labels = [entry.label for entry in playing.top._menu.entries]  # type: ignore[union-attr]
    assert playing.services.say("menu.skip_way") not in labels
    playing.tap("key.escape", 3)
    change(playing, "play.skip_scene")
    play(playing)._restart()
    playing.tap("key.escape", 3)
    playing.tap("key.down", 2)
    assert playing.top._menu.current.label == playing.services.say("menu.skip_way")  # type: ignore[union-attr]
    playing.tap("key.return", 3)
    assert play(playing).snapshot.outcome == "cleared"  # an empty room: its end comes next


def test_the_keyboard_scheme_holds_at_once(playing: Desk) -> None:
    change(playing, "play.scheme", "key.right", 2)
    assert playing.services.devices.scheme == "keys"


def test_options_are_saved_when_the_page_is_left(playing: Desk) -> None:
    change(playing, "audio.master", "key.left", 2)
    saved = SettingsStore.open(playing.services.store.folder)
    assert saved.settings.audio.master == Settings().audio.master - 20


def test_percents_stop_at_their_ends_and_choices_go_round() -> None:
    percents = tuple(range(0, 101, 10))
    assert neighbour(percents, 100, 1) == 100
    assert neighbour(percents, 0, -1) == 0
    assert neighbour(percents, 33, 1) == 40
    assert neighbour((False, True), True, 1) is False
    assert neighbour(("a", "b", "c"), "a", -1) == "c"


def test_a_key_is_remapped_in_the_controls_screen(playing: Desk) -> None:
    playing.tap("key.escape", 3)
    choose(playing, playing.services.say("menu.controls"))
    assert playing.top_name == "RemapScreen"
    for _ in range(4):
        playing.tap("key.down", 2)
    playing.tap("key.return", 3)
    playing.tap("key.j", 3)
    assert playing.services.bindings.inputs("mouse", "jump") == ("key.j",)
    playing.tap("key.return", 3)
    playing.tap("key.f11", 3)  # reserved: refused, and full screen stays what it was
    assert playing.services.bindings.inputs("mouse", "jump") == ("key.j",)
    playing.tap("key.escape", 3)
    saved = SettingsStore.open(playing.services.store.folder)
    assert saved.settings.bindings == {"mouse": {"jump": ["key.j"]}}
    playing.tap("key.escape", 3)
    playing.tap("key.j", 3)
    assert play(playing).snapshot.eve.vy < 0
    playing.services.bindings.reset("mouse")
    playing.services.devices.rebuild()


def test_walking_out_ends_in_a_result_that_is_kept(playing: Desk) -> None:
    playing.down("key.d")
    for _ in range(900):
        playing.frames()
        if playing.top_name == "ResultsScreen":
            break
    playing.up("key.d")
    assert isinstance(playing.top, ResultsScreen)
    sound = playing.services.sound
    assert isinstance(sound, MixerSound)
    playing.frames(60)
    assert sound.music.wished[0] == "result"  # a sting ...
    playing.frames(340)
    assert sound.music.wished[0] == "title"  # ... and the music box behind it
    best = Profile.open(playing.services.profile.folder).best("flat", "arcade")
    assert best is not None
    assert best.rank
    assert (playing.services.profile.folder.takes / best.take).is_file()
    playing.tap("key.return", 5)
    assert isinstance(playing.top, PlayScreen)
    assert session(playing).ticks < 10


def test_what_gives_up_a_run_asks_first_and_another_row_is_a_no(playing: Desk) -> None:
    playing.frames(40)
    run = session(playing)
    playing.tap("key.escape", 3)
    choose(playing, playing.services.say("menu.restart"))
    assert playing.top_name == "PauseScreen"
    playing.tap("key.up", 2)
    choose(playing, playing.services.say("menu.restart"))
    assert playing.top_name == "PauseScreen"
    playing.tap("key.return", 3)
    assert playing.top_name != "PauseScreen"
    assert session(playing) is not run


def test_a_place_is_opened_without_the_canvas_on_which_the_loading_screen_draws(
    playing: Desk,
) -> None:
    canvas, before = playing.services.window.canvas, playing.picture
    canvas.lock()  # as by a blit of the other thread: a second one fails then
    try:
        made = PlayScreen(playing.services, play(playing).run)
    finally:
        canvas.unlock()
    assert playing.picture == before
    playing.services.stack.push(made)
    playing.frames(2)
    assert playing.top is made and playing.picture != before
    playing.services.stack.pop()


def test_nothing_is_said_over_the_menu_of_the_pause(playing: Desk) -> None:
    hud = play(playing)._view.hud
    assert hud.words
    playing.tap("key.escape", 3)
    assert not hud.words
    playing.tap("key.escape", 3)
    assert hud.words


def test_the_words_open_at_the_first_that_was_heard(playing: Desk) -> None:
    words = read_words(playing.services.assets)
    playing.services.profile.hear(frozenset(words[5].heard))
    screen = GlossaryScreen(playing.services)
    assert screen._menu.current.label == playing.services.say(f"word.{words[5].id}.0")


@pytest.mark.parametrize(("ticks", "text"), [(0, "0:00.00"), (90, "0:01.50"), (7261, "2:01.01")])
def test_times_are_shown_in_hundredths(ticks: int, text: str) -> None:
    assert clock_text(ticks) == text
