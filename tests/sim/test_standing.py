"""What one map hands on to the next: flags, balance, seats; in recordings, digests and retries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots import make_bot
from game.core.inputs import IDLE, Button, InputFrame
from game.core.options import RunOptions, Standing
from game.session import Session
from game.sim.replay import decode, encode, verify
from game.sim.simulation import Simulation
from game.sim.story import balance
from game.sim.story.flags import set_flag
from tests.sim.rooms import play, stage

CAME_WITH = Standing(
    flags=(("house_rule_broken", "yes"), ("kristof", "spared")),
    balance=-12,
    mercies=3,
    cruelties=5,
    seats=(1,),
    repertoire=("jab", "parry"),
    finishers=("finish_knee",),
    taken=1,
)


def test_a_take_of_two_maps_keeps_what_was_decided() -> None:
    """A bot clears the club floor; the kitchen begins as the story stands, and so do its files."""
    floor = Session.open("club_floor", RunOptions(invulnerable=True), seed=1)
    bot = make_bot("fighter", 1)
    while floor.outcome == "playing" and floor.ticks < 36000:
        floor.tick(bot.frame(floor.snapshot()))
    assert floor.outcome == "cleared"
    set_flag(floor.simulation.world, "nadia", "freed")  # whatever else the bot has decided
    balance.add(floor.simulation.world, 5)
    end = floor.snapshot()
    made = dict(end.decisions)
    assert made and end.balance
    kitchen = floor.onward("club_kitchen")
    start = kitchen.snapshot()
    assert dict(start.decisions) == made
    assert start.balance == end.balance
    assert set(floor.simulation.world.state.tally.kinds) <= set(kitchen.standing.repertoire)
    for _ in range(180):
        kitchen.tick(bot.frame(kitchen.snapshot()))
    kitchen._recorder.finish(kitchen.simulation)
    again = decode(encode(kitchen.take))
    assert again.options == kitchen.options
    assert verify(again, kitchen.level, kitchen.tables) is None
    again.options = replace(again.options, standing=Standing())
    assert verify(again, kitchen.level, kitchen.tables) is not None


def test_every_part_of_the_standing_is_brought_in_and_taken_along() -> None:
    sim = stage(options=RunOptions(standing=CAME_WITH))
    assert sim.standing == CAME_WITH
    assert sim.digest() != stage().digest()
    assert sim.snapshot().balance == -12


@pytest.mark.parametrize("name", [one for one in Standing.__dataclass_fields__ if one != "seats"])
def test_each_part_counts_in_the_digest(name: str) -> None:
    """Seats and the repertoire rule nothing inside a map, yet a digest of another story differs
    wherever the state does."""
    other = replace(CAME_WITH, **{name: getattr(Standing(), name)})
    with_it = stage(options=RunOptions(standing=CAME_WITH))
    without = stage(options=RunOptions(standing=other))
    assert (with_it.digest() != without.digest()) is (name != "repertoire")


def test_the_balance_that_she_came_with_rules_from_the_first_tick() -> None:
    protector = stage(options=RunOptions(standing=Standing(balance=60)))
    assert balance.pole(protector.world) == "protector"
    assert balance.pole(stage().world) == ""


def test_a_retry_goes_back_to_what_stood_at_the_entrance() -> None:
    sim = stage(options=RunOptions(standing=CAME_WITH))
    set_flag(sim.world, "kristof", "dead")
    set_flag(sim.world, "nadia", "freed")
    balance.add(sim.world, -30)
    play(sim, "30: retry")
    assert sim.snapshot().retries == 1
    assert sim.standing == CAME_WITH


def test_flags_of_the_moment_stay_in_their_map() -> None:
    sim = stage()
    sim.world.state.story.flags |= {"ella": "carried", "coat": "ilse"}
    assert sim.standing.flags == (("coat", "ilse"),)


def test_a_restart_begins_as_the_first_time_and_the_next_map_does_not() -> None:
    session = Session.open("training", RunOptions(standing=CAME_WITH), seed=3)
    set_flag(session.simulation.world, "coat", "anna")
    again = session.again(RunOptions(difficulty="story"))
    assert again.options == RunOptions(difficulty="story", standing=CAME_WITH)
    assert again.standing == CAME_WITH
    flags = (*CAME_WITH.flags, ("coat", "anna"))
    assert session.onward("training").standing == replace(CAME_WITH, flags=flags)


def test_the_same_standing_gives_the_same_run() -> None:
    ends = []
    for _ in range(2):
        session = Session.open("club_floor", RunOptions(standing=CAME_WITH), seed=5)
        held = int(Button.RIGHT)
        for tick in range(240):
            session.tick(InputFrame(held, held if tick == 0 else 0) if tick < 200 else IDLE)
        ends.append(session.digest())
    assert ends[0] == ends[1]


@pytest.mark.parametrize(
    ("record", "named"),
    [
        ({"balance": 101}, "balance"),
        ({"balance": True}, "balance"),
        ({"mercies": -1}, "mercies"),
        ({"flags": {"ab": 1}}, "flags"),
        ({"flags": [["a", "b", "c"]]}, "flags"),
        ({"seats": ["1"]}, "seats"),
        ({"repertoire": "jab"}, "repertoire"),
        ({"glory": 3}, "glory"),
    ],
)
def test_a_wrong_part_is_named(record: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Standing.of_plain(record)


def test_a_simulation_needs_no_standing() -> None:
    sim: Simulation = stage()
    assert sim.standing == Standing()
