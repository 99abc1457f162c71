"""Score and rank at the end of a map (game.md C13)."""

from __future__ import annotations

from typing import Final

from game.sim.world import World

KIND_VALUE: Final = 250
TIME_VALUE: Final = 2  # points per tick under par
TIME_LIMIT: Final = 8000
RETRY_COST: Final = 1000
CHAIN_COST: Final = 500
CALM_VALUE: Final = 1000  # for a child who leaves the place unafraid
CALM: Final = 40  # of her fear
DEFAULT_PAR: Final = 240.0  # s
DEFAULT_S: Final = 56000  # points for an S where the map does not say otherwise
RANKS: Final = ((256, "S"), (192, "A"), (128, "B"), (64, "C"))  # share of these, of 256


def total(world: World) -> int:
    """Points so far; the time bonus counts only once the map is cleared."""
    tally, take = world.state.tally, world.state.take
    points = take.total + take.score + len(tally.kinds) * KIND_VALUE + tally.care
    if world.state.outcome == "cleared":
        points += time_bonus(world) + calm_bonus(world)
    costs = tally.penalties + tally.retries * RETRY_COST + tally.chains * CHAIN_COST
    return max(0, points - costs)


def calm_bonus(world: World) -> int:
    """For each child with her who is not afraid and was never carried off."""
    if world.state.tally.taken:
        return 0
    calm = [one for one in world.state.companions.values() if one.kind == "ella"]
    return CALM_VALUE * sum(one.fear <= CALM for one in calm)


def time_bonus(world: World) -> int:
    """Two points for each tick under par, at most 8,000."""
    par = int(float(world.level.prop("par", DEFAULT_PAR)) * 60)
    return max(0, min(TIME_LIMIT, (par - world.state.tally.ticks) * TIME_VALUE))


def rank(world: World) -> str:
    """D, C, B, A, S or Prima; '' while the map is not cleared. Prima is S in one single take."""
    if world.state.outcome != "cleared":
        return ""
    needed = int(world.level.prop("rank_s", DEFAULT_S))
    share = total(world) * 256 // max(1, needed)
    letter = next((name for least, name in RANKS if share >= least), "D")
    return "Prima" if letter == "S" and unbroken(world) else letter


def unbroken(world: World) -> bool:
    """Whether no wound has ended a take, and nothing was tried again or left out."""
    tally = world.state.tally
    return world.state.take.broken == 0 and tally.retries == 0 and tally.skipped == 0
