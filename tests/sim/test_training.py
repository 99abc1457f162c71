"""The training room: foes by the gong, things from the rack, a dummy that does as Eve did."""

from __future__ import annotations

from game.core.events import MoveStarted
from game.core.snapshot import ActorFlag
from game.sim import training
from game.sim.simulation import Simulation
from tests.sim.rooms import FLAT, eve, of, play, stage, tables, thing

AT = (168.0, 112.0)  # where Eve stands


def room(kind: str) -> Simulation:
    """A flat room with one of the four at Eve's hand."""
    return stage(FLAT, thing("Prop", 7, *AT, kind=kind))


def press(sim: Simulation, times: int = 1) -> None:
    for _ in range(times):
        play(sim, "1: grab; 30:")


def test_the_board_and_the_gong_bring_any_foe_again_and_again() -> None:
    sim = stage(
        FLAT,
        thing("Prop", 7, *AT, kind="gong"),
        thing("Prop", 8, 60.0, 112.0, kind="call_board"),
    )
    kinds = training.foes_of(sim.world)
    assert set(kinds) == set(tables().enemies) - set(tables().bosses)
    for number in (0, 3):
        sim.world.state.training.kind = number
        press(sim)
        assert sim.world.foes()[-1].kind == kinds[number]
        x = float(sim.world.state.bodies.x[sim.world.foes()[-1].row])
        assert abs(x - eve(sim).x) > 100.0, "he does not enter on top of her"
    assert len(sim.world.foes()) == 2


def test_the_board_turns_through_all_and_says_who() -> None:
    sim = room("call_board")
    kinds = training.foes_of(sim.world)
    said = []
    for _ in kinds:
        press(sim)
        said.append(sim.snapshot().objective)
    assert said == [tables().enemies[kind].name for kind in [*kinds[1:], kinds[0]]]


def test_the_rack_gives_one_thing_after_the_other() -> None:
    sim = room("weapon_rack")
    first, second = list(tables().weapons)[:2]
    sim.world.eve.facing = -1
    play(sim, "1: grab")
    while not sim.world.state.items:
        play(sim, "1:")
    (handed,) = sim.world.state.items.values()
    assert handed.x > AT[0] + 8.0 and handed.y < AT[1] - 16.0, "from a shelf, beside the rack"
    play(sim, "40:")
    assert [item.kind for item in sim.world.state.items.values()] == [first]
    assert handed.x < AT[0] + 60.0, "at her hand"
    sim.world.state.items.clear()
    play(sim, "1: grab; 40:")
    assert [item.kind for item in sim.world.state.items.values()] == [second]


def test_a_foe_who_stands_does_nothing() -> None:
    sim = stage(FLAT.replace("P....", "P..d."))
    sim.world.state.training.mode = training.MODES.index("stands")
    foe = sim.world.foes()[0]
    begun = float(sim.world.state.bodies.x[foe.row])
    events = play(sim, "300:")
    assert not [event for event in of(events, MoveStarted) if event.actor == foe.id]
    assert abs(float(sim.world.state.bodies.x[foe.row]) - begun) < 20.0


def test_the_dummy_does_again_what_eve_did() -> None:
    sim = stage(FLAT, thing("Prop", 7, 600.0, 112.0, kind="gong"))
    lesson = sim.world.state.training
    lesson.mode = training.MODES.index("records")
    play(sim, "20: right; 1: strike; 40:")
    taped = [move for _, _, move in lesson.tape if move]
    assert taped == ["jab"] and len(lesson.tape) == 61
    assert [step for step, _, _ in lesson.tape[:20]] == [1] * 20
    lesson.mode = training.MODES.index("plays")
    lesson.kind = training.foes_of(sim.world).index("luska")
    (gong,) = sim.world.state.props.values()
    training.use(sim.world, gong, "gong")
    foe = sim.world.foes()[0]
    begun = float(sim.world.state.bodies.x[foe.row])
    events = play(sim, "61:")
    assert [event.move for event in of(events, MoveStarted) if event.actor == foe.id] == ["jab"]
    moved = float(sim.world.state.bodies.x[foe.row]) - begun
    assert moved * (eve(sim).x - begun) > 0, "what was forward for her is toward her for him"


def test_the_tape_has_an_end() -> None:
    sim = stage(FLAT)
    sim.world.state.training.mode = training.MODES.index("records")
    play(sim, f"{training.TAPE + 50}:")
    assert len(sim.world.state.training.tape) == training.TAPE


def test_the_photograph_brings_each_who_walks_with_her_and_sends_them_away() -> None:
    sim = room("family_photo")
    kinds, seen = list(tables().companions.people), []
    for _ in (*kinds, ""):
        press(sim)
        seen.append([one.kind for one in sim.world.state.companions.values()])
        them = [actor.kind for actor in sim.snapshot().actors if actor.flags & ActorFlag.NPC]
        assert them == seen[-1]
    assert seen == [[kind] for kind in kinds] + [[]]
    press(sim, 2)
    assert [one.kind for one in sim.world.state.companions.values()] == ["daniel"]
    x = eve(sim).x
    play(sim, "120: right; 60:")
    daniel = next(actor for actor in sim.snapshot().actors if actor.kind == "daniel")
    assert eve(sim).x - x > 200.0 and abs(eve(sim).x - daniel.x) < 120.0  # he walks with her
