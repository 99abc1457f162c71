"""From map to map and from day to day: what was decided goes along, through every screen."""

from __future__ import annotations

from game.app import PlayRequest
from game.core.paths import assets_dir
from game.screens.books import read_places
from game.screens.title import TitleScreen
from game.sim.harm import wound
from game.sim.story import balance
from game.sim.story.flags import set_flag
from tests.desktop.kit import Desk, choose, play, session

SECOND = read_places(assets_dir())[1].map


def walk_out(desk: Desk) -> None:
    """Stand in the exit, all fights over."""
    world = session(desk).simulation.world
    for encounter in world.state.encounters.values():
        encounter.state = "cleared"
    door = world.objects("Exit")[0]
    bodies, row = world.state.bodies, world.eve.row
    bodies.x[row], bodies.y[row] = door.x + door.w / 2, door.y + door.h
    world.refresh()
    desk.wait_for("ResultsScreen", 200)


def begin(desk: Desk) -> None:
    """A new contract, as hard as it was."""
    choose(desk, desk.services.say("menu.play"))
    assert desk.top_name == "DifficultyScreen"
    desk.tap("key.return", 3)
    desk.wait_for("PlayScreen")


def decide(desk: Desk) -> None:
    """Two decisions, as a fight would make them."""
    world = session(desk).simulation.world
    set_flag(world, "kristof", "spared")
    balance.add(world, 7)


def go_through_the_floor(desk: Desk) -> None:
    """From the title to the second place of the story."""
    begin(desk)
    decide(desk)
    walk_out(desk)
    desk.frames(400)
    desk.tap("key.return", 3)
    desk.wait_for("PlayScreen")


def test_the_next_place_begins_with_what_was_decided() -> None:
    desk = Desk(PlayRequest(seed=7, size=(640, 360)))
    desk.wait_for("TitleScreen")
    go_through_the_floor(desk)
    assert session(desk).level.name == SECOND
    assert session(desk).standing.flags == (("kristof", "spared"),)
    assert play(desk).snapshot.balance == 7

    balance.add(session(desk).simulation.world, -50)  # then begun again: as at its entrance
    play(desk)._restart()
    assert play(desk).snapshot.balance == 7
    play(desk)._reload()
    desk.wait_for("PlayScreen")
    assert session(desk).standing.balance == 7
    desk.app.close()


def test_continue_finds_the_story_again_after_the_program_ended() -> None:
    desk = Desk(PlayRequest(seed=7, size=(640, 360)))
    desk.wait_for("TitleScreen")
    go_through_the_floor(desk)
    desk.tap("key.escape", 3)
    choose(desk, desk.services.say("menu.quit_run"))
    desk.tap("key.return", 3)  # it asks first
    assert isinstance(desk.top, TitleScreen)  # and it knows where the story goes on
    label = desk.services.say("menu.continue", title=desk.services.say(f"map.{SECOND}"))
    assert desk.top._menu.entries[0].label == label
    desk.app.close()

    again = Desk(PlayRequest(seed=8, size=(640, 360)))
    again.wait_for("TitleScreen")
    choose(again, label)
    again.wait_for("PlayScreen")
    assert session(again).level.name == SECOND
    assert session(again).standing.flags == (("kristof", "spared"),)
    again.app.close()


def test_who_leaves_at_the_result_has_still_come_on() -> None:
    desk = Desk(PlayRequest(seed=7, size=(640, 360)))
    desk.wait_for("TitleScreen")
    begin(desk)
    decide(desk)
    walk_out(desk)
    desk.frames(400)
    choose(desk, desk.services.say("menu.to_title"))
    assert isinstance(desk.top, TitleScreen)
    profile = desk.services.profile
    assert profile.place() == SECOND
    assert profile.standing(SECOND).balance == 7
    desk.app.close()


def test_a_result_tells_only_what_was_decided_in_its_place() -> None:
    desk = Desk(PlayRequest(seed=7, size=(640, 360)))
    desk.wait_for("TitleScreen")
    go_through_the_floor(desk)
    set_flag(session(desk).simulation.world, "nadia", "freed")
    walk_out(desk)
    assert desk.top._made == [("nadia", "freed")]  # type: ignore[union-attr]
    desk.app.close()


def test_a_new_contract_asks_how_hard_it_is_to_be() -> None:
    desk = Desk(PlayRequest(seed=7, size=(640, 360)))
    desk.wait_for("TitleScreen")
    choose(desk, desk.services.say("menu.play"))
    desk.tap("key.escape", 3)
    assert isinstance(desk.top, TitleScreen)  # one may think better of it
    choose(desk, desk.services.say("menu.play"))
    choose(desk, desk.services.say("value.difficulty_assassin"))
    desk.wait_for("PlayScreen")
    assert session(desk).options.difficulty == "assassin"
    assert desk.services.store.settings.play.difficulty == "assassin"
    desk.app.close()


def test_a_checkpoint_and_death_offer_another_level_and_the_result_names_the_easiest() -> None:
    desk = Desk(PlayRequest(seed=7, size=(640, 360)))
    desk.wait_for("TitleScreen")
    begin(desk)
    level_row = desk.services.say("menu.level")

    def change(level: str) -> None:
        desk.tap("key.escape", 3)
        choose(desk, level_row)
        assert desk.top_name == "DifficultyScreen"
        choose(desk, desk.services.say(f"value.difficulty_{level}"))
        assert desk.top_name == "PlayScreen"

    change("assassin")  # where she began: at once
    assert (play(desk).snapshot.difficulty, play(desk).snapshot.retries) == ("assassin", 0)
    world = session(desk).simulation.world
    wound.kill(world, world.eve, "jab", 1, (0.0, 0.0))
    desk.frames(60)
    assert play(desk).snapshot.outcome == "dead"
    change("story")
    seen = play(desk).snapshot
    assert (seen.outcome, seen.difficulty, seen.retries) == ("playing", "story", 1)
    change("high_table")
    walk_out(desk)
    profile, place = desk.services.profile, session_of_result(desk)
    assert profile.best(place, "story") is not None
    assert profile.best(place, "high_table") is None
    desk.frames(400)
    choose(desk, desk.services.say("menu.next", title=desk.services.say(f"map.{SECOND}")))
    desk.wait_for("PlayScreen")
    assert session(desk).options.difficulty == "high_table"  # the way on is at the level of now
    desk.app.close()


def test_out_of_the_training_room_leads_no_result() -> None:
    desk = Desk(PlayRequest(map_name="training", seed=7, size=(640, 360)))
    desk.wait_for("PlayScreen")
    world = session(desk).simulation.world
    door = world.objects("Exit")[0]
    bodies, row = world.state.bodies, world.eve.row
    bodies.x[row], bodies.y[row] = door.x + door.w / 2, door.y + door.h
    world.refresh()
    desk.wait_for("TitleScreen", 200)
    assert desk.services.profile.best("training", "arcade") is None
    desk.app.close()


def session_of_result(desk: Desk) -> str:
    """The map whose result is on top."""
    return str(desk.top._last.map)  # type: ignore[union-attr]
