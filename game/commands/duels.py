"""Bots against men, one fight at a time, on the bare floor of the training hall."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from game.bots import make_bot
from game.content.loader import Tables
from game.core.constants import TILE
from game.core.events import HitLanded
from game.core.level import Level, MapObject, PropValue
from game.core.options import RunOptions
from game.core.snapshot import Snapshot
from game.session import Session, open_level

HALL: Final = "training"
KEPT: Final = ("Player", "Camera")  # no boards, no racks, no way out: only the two of them
PLACES: Final = {1: (200.0,), 3: (180.0, -220.0, 260.0)}  # px from Eve, by the size of the group
LIMIT: Final = {1: 45 * 60, 3: 150 * 60}  # t after which neither has won
FIRST_ID: Final = 9001  # of the map objects of the men
RING: Final = "ring"  # the one fight of the hall
RING_ID: Final = 9000
FINISHER: Final = "finish_"


@dataclass(frozen=True, slots=True)
class Case:
    """Who meets whom. `weapon` is what Eve holds at the beginning, '' = nothing."""

    kind: str
    group: int
    difficulty: str
    bot: str
    weapon: str
    seeds: int


@dataclass(slots=True)
class Fights:
    """What came of all fights of one case: sums, and the health taken by each move."""

    case: Case
    won: int = 0
    ticks: int = 0
    lost: int = 0
    unhurt: int = 0
    moves: Counter[str] = field(default_factory=Counter)

    @property
    def seconds(self) -> float:
        """Mean length of a fight."""
        return self.ticks / self.case.seeds / 60

    @property
    def loss(self) -> float:
        """Mean health that Eve lost in a fight."""
        return self.lost / self.case.seeds

    @property
    def rate(self) -> float:
        """Share of fights won."""
        return self.won / self.case.seeds


def fight_all(cases: list[Case]) -> list[Fights]:
    """All fights of some cases. Runs in a process of its own: loads the hall once."""
    level, tables = open_level(HALL)
    return [_fight(level, tables, case) for case in cases]


def _fight(level: Level, tables: Tables, case: Case) -> Fights:
    result = Fights(case)
    arena = _with_men(level, tables, case)
    for seed in range(1, case.seeds + 1):
        session = Session(arena, tables, RunOptions(difficulty=case.difficulty), seed)
        _one(session, seed, result)
    return result


def _one(session: Session, seed: int, result: Fights) -> None:
    """One fight to its end; adds to the result."""
    case = result.case
    bot, seen = make_bot(case.bot, seed), session.snapshot()
    while seen.alive and session.outcome == "playing" and session.ticks < LIMIT[case.group]:
        events = session.tick(bot.frame(seen))
        hits = [event for event in events if isinstance(event, HitLanded)]
        _note(seen, hits, result.moves)
        seen = session.snapshot()
    won = session.outcome == "playing" and not seen.alive
    result.won += won
    result.ticks += session.ticks
    result.lost += seen.damage_taken
    result.unhurt += won and not seen.damage_taken


def _note(before: Snapshot, hits: list[HitLanded], moves: Counter[str]) -> None:
    """Health that Eve's blows really took; what goes beyond a man's health does not count."""
    left = {actor.id: actor.hp for actor in before.actors}
    eve = before.player.id
    for hit in hits:
        taken = min(hit.damage, left.get(hit.victim, 0))
        if hit.victim != eve:
            left[hit.victim] = left.get(hit.victim, 0) - taken
            if hit.attacker == eve:
                moves[move_name(hit.move, hit.weapon)] += taken


def move_name(move: str, weapon: str) -> str:
    """All finishers are one move; shots and throws bear the name of what flew."""
    if move.startswith(FINISHER):
        return "finisher"
    return move or weapon


def _with_men(level: Level, tables: Tables, case: Case) -> Level:
    """The hall with Eve in its middle and the men around her."""
    player = next(obj for obj in level.objects if obj.cls == "Player")
    x, y = level.width * TILE / 2, player.y
    entered = level.entered_at(x, y, 1, case.weapon)
    kept = tuple(obj for obj in entered.objects if obj.cls in KEPT)
    men = tuple(
        _man(tables, case.kind, FIRST_ID + index, x + place, y)
        for index, place in enumerate(PLACES[case.group])
    )
    width, height = level.width * float(TILE), level.height * float(TILE)
    ring = MapObject(
        RING_ID, "Encounter", RING, "triggers", 0.0, 0.0, width, height, _plain(tables, "Encounter")
    )
    return dataclasses.replace(entered, objects=(*kept, ring, *men))


def _man(tables: Tables, kind: str, number: int, x: float, y: float) -> MapObject:
    props = _plain(tables, "Enemy") | {"kind": kind, "facing": -1, "encounter": RING}
    return MapObject(number, "Enemy", "", "spawns", x, y, 0.0, 0.0, props)


def _plain(tables: Tables, cls: str) -> dict[str, PropValue]:
    """The properties of a map object of which nothing is set."""
    return {prop.name: prop.default for prop in tables.map_classes[cls].properties}
