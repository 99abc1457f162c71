"""The expert uses holds where they pay: backs of big men, film, a shield before two guns."""

from __future__ import annotations

from game.bots.expert import Expert
from game.core.events import Event, FilmWound, GougeBegan, HoldBegan
from game.sim.simulation import Simulation
from game.sim.things import items
from tests.sim.rooms import FLAT, of, stage

LONE = FLAT.replace("P" + "." * 8, "P" + "." * 7 + "L")
GUNMEN = FLAT.replace("P" + "." * 14, "P..d.......s..s")


def fight(sim: Simulation, ticks: int, seed: int = 1) -> list[Event]:
    """Let the expert play; all events."""
    bot, events = Expert(seed), []
    for foe in sim.world.foes():
        foe.mind.state = "fight"
    for _ in range(ticks):
        events += sim.tick(bot.frame(sim.snapshot()))
    return events


def kinds(events: list[Event]) -> set[str]:
    """Kinds of the holds that began."""
    return {event.kind for event in of(events, HoldBegan)}


def test_a_big_man_is_ridden_and_blinded() -> None:
    events = [event for seed in range(1, 4) for event in fight(stage(LONE), 1500, seed)]
    assert "backhang" in kinds(events)
    assert of(events, GougeBegan)


def test_film_goes_round_a_big_man() -> None:
    wound = 0
    for seed in range(1, 4):
        sim = stage(LONE)
        items.take(sim.world, sim.world.eve, items.create(sim.world, "plastic_wrap", 0.0, 0.0))
        wound += len(of(fight(sim, 1200, seed), FilmWound))
    assert wound > 0


def test_before_two_guns_she_takes_a_shield() -> None:
    events = [event for seed in range(1, 5) for event in fight(stage(GUNMEN), 900, seed)]
    assert "shield" in kinds(events)
