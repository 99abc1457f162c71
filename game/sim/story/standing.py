"""How the story stands: brought into a map by its options, taken out of it for the next."""

from __future__ import annotations

from game.core.options import Standing
from game.sim.story.flags import PASSING
from game.sim.world import World


def bring(world: World) -> None:
    """Before the first tick: the state takes over what the story brought along."""
    standing, state = world.options.standing, world.state
    state.story.flags = dict(standing.flags)
    tally = state.tally
    tally.balance = standing.balance
    tally.mercies, tally.cruelties = standing.mercies, standing.cruelties
    tally.taken = standing.taken
    state.eve.finishers = list(standing.finishers)


def take_along(world: World) -> Standing:
    """What the next map is to be given."""
    before, state = world.options.standing, world.state
    tally = state.tally
    seats = {*before.seats, *tally.seats}
    fresh = [kind for kind in tally.kinds if kind not in before.repertoire]
    return Standing(
        flags=tuple(pair for pair in state.story.flags.items() if pair[0] not in PASSING),
        balance=tally.balance,
        mercies=tally.mercies,
        cruelties=tally.cruelties,
        seats=tuple(sorted(seats)),
        repertoire=(*before.repertoire, *fresh),
        finishers=tuple(state.eve.finishers),
        taken=tally.taken,
    )
