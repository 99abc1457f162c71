"""The simulation as the outside uses it: input frames in, events and snapshots out."""

from __future__ import annotations

from game.content.loader import Tables
from game.core.events import Event
from game.core.inputs import InputFrame
from game.core.level import Level
from game.core.options import RunOptions, Standing
from game.core.snapshot import Snapshot
from game.sim import snapshots, spawn, step
from game.sim.story import standing
from game.sim.world import World


class Simulation:
    """One run of one map. The same level, tables, options, seed and frames give the same run."""

    def __init__(self, level: Level, tables: Tables, options: RunOptions, seed: int) -> None:
        self.world = World(level, tables, options, seed)
        self.systems = step.SYSTEMS  # a stopwatch may wrap them
        spawn.populate(self.world)
        standing.bring(self.world)
        self.world.save()

    def tick(self, frame: InputFrame) -> tuple[Event, ...]:
        """Advance by 1/60 s; what happened, in order."""
        return step.tick(self.world, frame, self.systems)

    def snapshot(self, debug: bool = False) -> Snapshot:
        """What can be seen after the last tick."""
        return snapshots.snapshot(self.world, debug)

    def digest(self) -> str:
        """16 hex digits over everything that changes."""
        return self.world.digest()

    @property
    def standing(self) -> Standing:
        """How the story stands now: what the next map is to be given."""
        return standing.take_along(self.world)

    @property
    def difficulty(self) -> str:
        """The difficulty in force: a checkpoint may have changed it."""
        return self.world.state.difficulty

    @property
    def outcome(self) -> str:
        """playing, dead or cleared."""
        return self.world.state.outcome
