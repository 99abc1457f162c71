"""Boxes of answers: said by buttons, by silence or by walking off, and replayed bit for bit."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.events import AnswerAsked, AnswerGiven, LineSpoken, Spared
from game.core.inputs import AUTO_AIM, Button, InputFrame
from game.core.level import MapObject
from game.core.options import RunOptions, Standing
from game.session import Session
from game.sim.harm.wound import Blow, hurt
from game.sim.replay import decode, encode, verify
from game.sim.simulation import Simulation
from tests.sim.rooms import FLAT, eve, of, play, room, stage, tables, thing

BLOW = Blow(
    attacker=0, move="jab", weapon="", material="fist", weight="light", damage=5, poise=1, stun=10,
    stop=0, x=0.0, y=0.0, direction=1,
)  # fmt: skip
HERE = (120.0, 0.0)
ROOMY = (120.0, 96.0)


def box(**given: Any) -> MapObject:
    """A box where Eve stands, asking m08.23, with three answers."""
    rows = {
        "line": "m08.23",
        "answer_1": "m08.24_lie",
        "answer_2": "m08.24_open",
        "answer_3": "m08.24_hard",
        "flag_1": "plea1=lied",
        "flag_2": "plea1=asked bal+3",
        "flag_3": "plea1=refused heat+1",
        "reply_2": "m08.26",
        "silent": 3,
        "ticks": 200,
    }
    return thing("Answer", 1, *HERE, size=ROOMY, name="box", **(rows | given))


def asked(**given: Any) -> Simulation:
    """The same, as far as that the box is open."""
    sim = stage(FLAT, box(**given))
    wait_for_box(sim)
    return sim


def wait_for_box(sim: Simulation, limit: int = 900) -> None:
    """Pass the time until the box is open."""
    for _ in range(limit):
        if sim.snapshot().answers is not None:
            return
        sim.tick(InputFrame())
    raise AssertionError("no box opened")


def flags(sim: Simulation) -> dict[str, str]:
    return dict(sim.snapshot().decisions)


def test_what_was_said_comes_first_then_the_box_opens() -> None:
    sim = stage(FLAT, box())
    events = play(sim, "60:")
    assert [event.line for event in of(events, LineSpoken)] == ["m08.23"]
    assert sim.snapshot().answers is None
    wait_for_box(sim)
    view = sim.snapshot().answers
    assert view is not None
    assert view.rows == ("m08.24_lie", "m08.24_open", "m08.24_hard")
    assert (view.chosen, view.full, view.asked) == (0, 200, "m08.23")


def test_up_and_down_choose_and_grab_says_it() -> None:
    sim = asked()
    events = play(sim, "24:; 1: down; 3:; 1: down; 3:; 1: down; 3:; 1: up; 3:; 1: up; 3:; 1: grab")
    given = of(events, AnswerGiven)
    assert [(one.line, one.silent) for one in given] == [("m08.24_open", False)]
    assert flags(sim) == {"plea1": "asked"}
    assert sim.snapshot().balance == 3
    assert [one.line for one in of(events + play(sim, "300:"), LineSpoken)] == [
        "m08.24_open",
        "m08.26",
    ]


def test_jump_says_it_too_and_does_not_jump() -> None:
    sim = asked()
    play(sim, "30:; 1: jump; 12:")
    assert flags(sim) == {"plea1": "lied"}
    assert eve(sim).vy == 0.0


def test_a_press_from_the_fight_says_nothing() -> None:
    sim = asked()
    assert not of(play(sim, "2:; 1: grab; 10:"), AnswerGiven)
    assert sim.snapshot().answers is not None


def test_silence_takes_what_the_map_names_when_the_time_is_up() -> None:
    sim = asked()
    events = play(sim, "205:")
    assert [(one.line, one.silent) for one in of(events, AnswerGiven)] == [("", True)]
    assert flags(sim) == {"plea1": "refused", "heat": "1"}
    assert not of(events, LineSpoken)  # she said nothing


def test_silence_may_be_an_answer_of_its_own() -> None:
    sim = asked(silent=0, flag_silent="plea1=ignored", reply_silent="m08.29")
    events = play(sim, "260:")
    assert flags(sim) == {"plea1": "ignored"}
    assert [one.line for one in of(events, LineSpoken)] == ["m08.29"]


def test_without_timers_it_waits() -> None:
    sim = stage(FLAT, box(), options=RunOptions(no_timers=True))
    wait_for_box(sim)
    play(sim, "4000:")
    view = sim.snapshot().answers
    assert view is not None and view.full == 0
    play(sim, "1: grab; 1:")
    assert flags(sim) == {"plea1": "lied"}


@pytest.mark.parametrize(("away", "value"), [("plea1=hung", "hung"), ("", "refused")])
def test_a_direction_held_turns_away(away: str, value: str) -> None:
    sim = asked(flag_away=away)
    x = eve(sim).x
    assert not of(play(sim, "20: left; 2:"), AnswerGiven)  # only a touch
    assert of(play(sim, "40: left"), AnswerGiven)
    assert flags(sim)["plea1"] == value
    assert abs(eve(sim).x - x) < 24.0  # she stood while the box was open


def test_who_walks_off_while_it_is_said_hangs_up() -> None:
    sim = stage(FLAT, box(flag_away="plea1=hung"))
    play(sim, "30:; 60: right")
    assert flags(sim) == {"plea1": "hung"}


def test_who_may_come_back_is_asked_again() -> None:
    sim = stage(FLAT, box())
    play(sim, "30:; 60: right")
    assert flags(sim) == {}
    assert of(play(sim, "50: left; 280:"), LineSpoken)
    wait_for_box(sim)


def test_some_words_wait_for_who_stops() -> None:
    sim = stage(FLAT, box(dwell=60, flag_away="plea1=hung"))
    play(sim, "60: right")
    assert flags(sim) == {}


def test_a_blow_closes_the_box_in_silence() -> None:
    sim = asked()
    hurt(sim.world, sim.world.eve, BLOW)
    events = play(sim, "2:")
    assert [one.silent for one in of(events, AnswerGiven)] == [True]
    assert sim.snapshot().answers is None


def test_only_flags_that_fit_open_it_and_it_opens_once() -> None:
    sim = stage(FLAT, box(when="knows_village !plea1"))
    play(sim, "300:")
    assert sim.snapshot().answers is None
    sim.world.state.story.flags["knows_village"] = "yes"
    wait_for_box(sim)
    play(sim, "30:; 1: grab; 600:")
    assert sim.snapshot().answers is None


def test_a_man_who_gave_up_is_answered_only_while_he_kneels() -> None:
    drawing = FLAT.replace("P..", "P.d")
    sim = stage(drawing, box(who="doorman"))
    man = sim.world.foes()[0]
    play(sim, "10:")
    assert not sim.world.state.story.asking
    man.state = man.mind.state = "surrender"
    wait_for_box(sim)


def kneeling(**given: Any) -> tuple[Simulation, Any]:
    """A doorman on his knees before her, with something to ask."""
    sim = stage(FLAT.replace("P..", "Pd."), box(who="doorman", **given))
    man = sim.world.foes()[0]
    man.state = man.mind.state = "surrender"
    play(sim, "2:")
    return sim, man


@pytest.mark.parametrize("button", ["grab", "strike", "heavy"])
def test_who_would_spare_or_strike_at_once_is_asked_first(button: str) -> None:
    sim, man = kneeling()
    events = play(sim, f"1: {button}; 4:")
    assert sim.snapshot().answers is not None  # no time was lost on his words ...
    assert man.alive and man.state == "surrender" and not of(events, Spared)
    view = sim.snapshot().answers
    assert view is not None and view.asked == "m08.23"  # ... for the box tells them
    play(sim, "30:; 1: grab; 30:")
    assert flags(sim) == {"plea1": "lied"}
    assert [one.actor for one in of(play(sim, "1: grab; 60:"), Spared)] == [man.id]


def test_no_blow_reaches_him_before_he_has_asked_and_any_may_after() -> None:
    sim, man = kneeling()
    assert not hurt(sim.world, man, BLOW)
    play(sim, "1: strike; 40:; 1: grab; 2:")
    assert hurt(sim.world, man, BLOW)
    assert not man.alive


def test_in_a_fight_his_question_waits_and_so_does_she() -> None:
    sim, man = kneeling()
    sim.world.state.encounter = "brawl"
    events = play(sim, "2:; 1: grab; 60:")
    assert sim.snapshot().answers is None and not of(events, Spared)
    assert sim.snapshot().player.prompt != "spare"
    sim.world.state.encounter = ""
    play(sim, "2:; 1: grab; 4:")
    assert sim.snapshot().answers is not None and man.alive


def test_a_take_with_an_answer_is_replayed() -> None:
    """In the office behind the bar: the telephone, from the flag to the last digest."""
    standing = Standing(flags=(("knows_village", "yes"),))
    session = Session.open("axe_bar", RunOptions(standing=standing), seed=1)
    phone = next(obj for obj in session.level.of_class("Answer") if obj.name == "telephone")
    level = session.level.entered_at(phone.x + 20.0, phone.y + phone.h, 1, "")
    session = Session(level, session.tables, session.options, 1)
    while session.snapshot().answers is None:
        session.tick(InputFrame())
    for tick in range(120):
        button = {40: Button.DOWN, 60: Button.GRAB}.get(tick, 0)
        session.tick(InputFrame(int(button), int(button), AUTO_AIM))
    assert dict(session.snapshot().decisions)["plea1"] == "asked"
    session._recorder.finish(session.simulation)
    assert verify(decode(encode(session.take)), level, session.tables) is None


def test_a_retry_takes_the_answer_back() -> None:
    sim = asked()
    play(sim, "30:; 1: grab; 30:; 30: retry")
    assert sim.snapshot().retries == 1
    assert flags(sim) == {}


def test_the_asking_is_told_with_its_time() -> None:
    sim = Simulation(room(FLAT, (box(ticks=120),)), tables(), RunOptions(), 1)
    told: list[Any] = []
    for _ in range(400):
        told += of(list(sim.tick(InputFrame())), AnswerAsked)
    assert [(one.box, one.ticks) for one in told] == [("box", 120)]
