"""What a committed blow costs: its miss, the answer to it, and its repetition.

A heavy blow that goes past everybody carries her on for `whiff` t. Who is struck while he winds up
a heavy blow, or before he has recovered from a miss, is caught: that counts for more, on both sides
alike. And a heavy blow that has just been seen is expected: each repeat among her last few blows
does less.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.content.schema import Move, Weight
from game.sim.harm.blow import Blow
from game.sim.state import TEAM_EVE, Fighter, MoveRun
from game.sim.world import World

EMPTY_HANDED: Final = ("parry", "grab")  # what succeeds ends at once: who recovers has missed
HEAVIER: Final[dict[str, Weight]] = {"light": "medium", "medium": "heavy", "heavy": "heavy"}


def overreach(run_of: MoveRun, row: Move) -> None:
    """At the end of the active phase: a miss is followed by a stagger."""
    if row.whiff and run_of.tick == run_of.startup + run_of.active and _missed(run_of):
        run_of.recovery += row.whiff


def exposed(world: World, fighter: Fighter) -> bool:
    """Whether a blow would catch him: while he winds up a heavy one, or before he has recovered
    from a committed one that struck nothing, a parry that met nothing, a grab that held nobody."""
    run_of, row = fighter.move, world.row_of_move(fighter)
    if run_of is None or row is None or fighter.state != "move":
        return False
    if row.kind in EMPTY_HANDED:
        return run_of.phase == 3
    if row.kind != "strike":
        return False
    if run_of.phase == 1:
        return row.weight == "heavy" and not row.armour_from
    return row.weight != "light" and run_of.phase == 3 and _missed(run_of)


def winds_up(world: World, fighter: Fighter) -> bool:
    """Whether he winds up a heavy blow that nothing protects."""
    run_of = fighter.move
    return run_of is not None and run_of.phase == 1 and exposed(world, fighter)


def overreached(world: World, fighter: Fighter) -> bool:
    """Whether a committed blow of his has gone past everybody, for all to see."""
    run_of = fighter.move
    return run_of is not None and run_of.phase == 3 and exposed(world, fighter)


def _missed(run_of: MoveRun) -> bool:
    return not run_of.landed and not run_of.struck


def weigh(world: World, attacker: Fighter, victim: Fighter, blow: Blow) -> Blow:
    """The blow as it arrives at one who is exposed, or who has seen it before."""
    share = 1.0
    if exposed(world, victim):
        share *= world.tables.eve.caught_factor
        blow = replace(blow, weight=HEAVIER[blow.weight])
    if attacker.team == TEAM_EVE:
        share *= _freshness(world, blow.move)
    if share == 1.0:
        return blow
    poise = blow.poise and max(1, round(blow.poise * share))
    return replace(blow, damage=max(1, round(blow.damage * share)), poise=poise)


def _freshness(world: World, move: str) -> float:
    row = world.tables.moves.get(move)
    if row is None or not row.stales:
        return 1.0
    shares = world.tables.eve.stale_shares
    return shares[min(world.state.eve.landed.count(move), len(shares) - 1)]


def remember(world: World, move: str) -> None:
    """One more blow of hers has landed; only the last few are remembered."""
    eve = world.state.eve
    eve.landed = [*eve.landed, move][-world.tables.eve.stale_window :]
