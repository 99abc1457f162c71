"""Eve's body as a flat table of states: each has begin, update -> next state, end."""

from __future__ import annotations

from game.sim.eve import context
from game.sim.eve.states import STATES
from game.sim.world import World


def run(world: World) -> None:
    """One tick of Eve's current state; a change runs end of the old and begin of the new one."""
    world.refresh()
    fighter, eve = world.eve, world.state.eve
    if world.eve_waits:
        return
    if fighter.stop > 0 or not fighter.alive:
        eve.prompt = ""
        return
    context.look(world, fighter, eve)
    before = fighter.state
    state = STATES[before]
    after = state.update(world, fighter, eve)
    if fighter.state != before:  # a move began: it set the state itself
        state.end(world, fighter, eve)
        return
    if after != before:
        state.end(world, fighter, eve)
        fighter.state, fighter.state_tick = after, 0
        STATES[after].begin(world, fighter, eve)
