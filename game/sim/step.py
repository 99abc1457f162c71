"""One tick of the world: the systems, in order. Each stands in its own file.

A system is a function of the world. It reads and writes the state and emits events; no system
calls another. What two systems share lives beside them (wound, items, spawn).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.core.events import Event
from game.core.inputs import InputFrame
from game.sim.systems import (
    act,
    ails,
    answers,
    blast,
    boss,
    burn,
    clock,
    companions,
    condition,
    crowd,
    encounters,
    eve,
    fire,
    flight,
    focus,
    grapple,
    homes,
    ice,
    intent,
    jets,
    motion,
    moves,
    nerves,
    outcome,
    perceive,
    plan,
    poses,
    props,
    roll,
    seizers,
    shoot,
    skip,
    squads,
    story,
    strike,
    take,
    tokens,
    training,
    ward,
    water,
)
from game.sim.world import World

System = Callable[[World], None]

SYSTEMS: Final[tuple[System, ...]] = (
    intent.run,  # buttons -> buffers; a held Retry goes back to the checkpoint
    skip.run,  # an assist leads past talk, a fight or a way
    answers.run,  # boxes of answers: her buttons belong to them while one is open
    focus.run,  # slow time: who waits in this tick
    clock.run,  # timers of hit-stop, stun, open, poise, i-frames, clouds
    perceive.run,  # what enemies see and hear
    tokens.run,  # who may attack, who waits where
    plan.run,  # what each enemy wishes to do
    eve.run,  # Eve's states: begin, update -> next, end
    act.run,  # wishes of enemies -> steps, jumps, moves
    companions.run,  # who walks with Eve: the call, their ways, small errands
    moves.run,  # running moves: phases, lunges, takes and throws on their tick
    ails.run,  # bleeding, pinned sleeves, tangled feet
    ward.run,  # raised stools keep men at length
    motion.run,  # gravity and collision of all bodies in one call; footsteps and landings
    crowd.run,  # fighters of one side keep apart
    grapple.run,  # holds: two bodies kept together, thrown bodies, the foe who holds her
    strike.run,  # all hitboxes against all hurtboxes in one call
    jets.run,  # flamethrowers, hoses, extinguishers: cones against people and cells
    shoot.run,  # bullets: all rays in one call
    flight.run,  # thrown and falling items: hits, bounces, breakage, shards
    roll.run,  # carts and trolleys on their way; logs underfoot
    props.run,  # tables, stacks, chandeliers: falling and breaking
    fire.run,  # burning cells spread, smoke, char things; steam and smoke thin
    burn.run,  # fire on people
    water.run,  # sprinklers, lakes, wet floors, hearths
    homes.run,  # houses that burn, are saved or lost
    blast.run,  # fuses, kicked grenades, struck tanks, blasts
    ice.run,  # thin ice bears, cracks, opens
    squads.run,  # kin, leaders, false hands, masks, the bell
    boss.run,  # phases of a boss and his rules
    condition.run,  # bodies: falling, lying, rising, surrender, leaving
    encounters.run,  # waves, locks, checkpoints
    seizers.run,  # a child on an arm: carried, freed, taken
    nerves.run,  # fear and comfort of who walks with Eve
    story.run,  # triggers, zones, spoken lines
    take.run,  # the take and the score
    training.run,  # the training room's tape
    outcome.run,  # death, exit
    poses.run,  # which animation shows the state of each body
)


# Who follows the world's time: they wait while Focus holds it. The others look at each fighter.
OF_THE_WORLD: Final = frozenset(
    {
        perceive.run, tokens.run, plan.run, act.run, ails.run, flight.run, jets.run, props.run,
        fire.run, burn.run, water.run, homes.run, blast.run, ice.run, squads.run, boss.run,
        encounters.run, companions.run, seizers.run, nerves.run,
    }
)  # fmt: skip


def tick(
    world: World, frame: InputFrame, systems: tuple[System, ...] = SYSTEMS
) -> tuple[Event, ...]:
    """Advance the world by exactly 1/60 s and return what happened, in order.

    Only a stopwatch has a reason to pass other `systems` (the same ones, wrapped).
    """
    world.frame = frame
    world.events = []
    world.heard, world.noises = world.noises, []
    world.state.tick += 1
    for system in systems:
        if not (world.world_waits and system in OF_THE_WORLD):
            system(world)
    return tuple(world.events)
