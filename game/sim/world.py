"""The world: the level and tables that never change, and the State that does."""

from __future__ import annotations

import pickle
from typing import Any, Final, NamedTuple

import msgspec
import numpy as np

from game.content.loader import Tables
from game.content.schema import Difficulty, Enemy, Move, Weapon
from game.core.constants import TO_GRID, VIEW_HEIGHT, VIEW_WIDTH
from game.core.digest import digest_of_state
from game.core.events import Event, NoiseMade
from game.core.inputs import IDLE, InputFrame
from game.core.level import MATERIALS, Level, MapObject
from game.core.options import RunOptions
from game.core.rng import Rng
from game.sim.elements.elemental import Surroundings, cells_around, prop_cells
from game.sim.harm.factions import rivals_of
from game.sim.kernel.bodies import Bodies
from game.sim.kernel.navigate import Graph
from game.sim.kernel.terrain import Terrain
from game.sim.state import BEATEN, TEAM_CLUB, TEAM_EVE, Fighter, Item, Prop, State

Box = tuple[float, float, float, float]
MUZZLE_HEIGHT: Final = 45.0  # px above the ground of a level gun's muzzle, standing
LOST: Final = "e5"  # flag: the child was lost, which no retry undoes
RETRY_SHARE: Final = 0.4  # of her health that a retry gives her at least
MUZZLE_CROUCHED: Final = 34.0
LYING: Final[Box] = (-22.0, -14.0, 22.0, 0.0)  # hurtbox of who is down
BYSTANDER: Final = (10.0, 52.0)  # px: half width and height of who is no row of the enemy table
ICE: Final = MATERIALS.index("ice")
BURNABLE_TEAMS: Final = (TEAM_EVE, TEAM_CLUB)


def _plain(value: Any) -> Any:
    """A NumPy number that got into a record counts as what it is worth."""
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"cannot digest {type(value).__name__}")


# Fields in the order of their classes, numbers in their shortest form: one state, one packet. It
# takes a fifth of the time of printing the records, and recordings want a digest each second.
_PACKER: Final = msgspec.msgpack.Encoder(enc_hook=_plain)


class Breakables(NamedTuple):
    """Props that can be harmed, their boxes, and the box in which all of them stand."""

    props: list[Prop]
    boxes: list[Box]
    around: Box | None


class World:
    """One running map. Systems read and write `state`; `events` are those of this tick.

    `px, py, vx, vy, grounded` are Python lists by body row, refreshed by `refresh()` at the places
    that step.py names: NumPy scalars are slow in Python loops.
    """

    def __init__(self, level: Level, tables: Tables, options: RunOptions, seed: int) -> None:
        self.level = level
        self.tables = tables
        self.options = options
        self.objects_by_id = {obj.id: obj for obj in level.objects}
        self._by_class: dict[str, tuple[MapObject, ...]] = {}
        self._fights: dict[str, MapObject] = {}
        self.rivals = rivals_of(level)
        self.terrain = Terrain.from_level(level)
        self.surroundings = Surroundings(level, tables)
        for ice in level.of_class("Ice"):
            self.terrain.pave(ice.x, ice.y, ice.w, ice.h, ICE)
        self.terrain.restore(tuple((ice.x, ice.y, ice.w, ice.h) for ice in level.of_class("Ice")))
        doors = tuple((lock.x, lock.y, lock.w, lock.h) for lock in level.of_class("Lock"))
        self.graph = Graph.from_terrain(Terrain.frozen_over(level), tables.eve, doors)
        self.state = State(bodies=Bodies(), seed=seed, difficulty=options.difficulty)
        self.state.tally.lowest = options.difficulty
        self.difficulty: Difficulty = tables.difficulties[options.difficulty]
        self.frame: InputFrame = IDLE
        self.events: list[Event] = []
        self.noises: list[NoiseMade] = []
        self.heard: list[NoiseMade] = []  # noises of the tick before, for ears
        self.saved: bytes = b""
        self.eve_waits = self.world_waits = False  # in this tick, because time is slow: focus.py
        self.px: list[float] = []
        self.py: list[float] = []
        self.vx: list[float] = []
        self.vy: list[float] = []
        self.grounded: list[bool] = []
        self._covers: tuple[list[Box], list[int]] | None = None
        self.breakables: Breakables | None = None  # see use.py
        self._prop_cells: dict[int, int] | None = None
        self._spared: dict[int, int] = {}
        self._spared_at = -1
        self._upright: dict[str, Box] = {}  # hurtbox of each kind of man who stands
        self._thinkers: list[Fighter] = []
        self._thinkers_at = -1

    # --- people -----------------------------------------------------------------------------

    @property
    def eve(self) -> Fighter:
        """The player's figure."""
        return self.state.fighters[self.state.eve.id]

    def waits(self, fighter: Fighter) -> bool:
        """Whether slow time keeps him from acting in this tick."""
        return self.eve_waits if fighter.id == self.state.eve.id else self.world_waits

    def foes(self) -> list[Fighter]:
        """Enemies that still fight, in the order of their ids."""
        return [
            fighter
            for fighter in self.state.fighters.values()
            if fighter.team == TEAM_CLUB and fighter.state not in BEATEN
        ]

    def thinkers(self) -> list[Fighter]:
        """The foes who still fought when the minds of this tick began to work: one list for all
        systems that think, so read it only."""
        if self._thinkers_at != self.state.tick:
            self._thinkers_at = self.state.tick
            self._thinkers = self.foes()
        return self._thinkers

    def archetype(self, fighter: Fighter) -> Enemy:
        """The row of an enemy."""
        return self.tables.enemies[fighter.kind]

    def row_of_move(self, fighter: Fighter) -> Move | None:
        """The row of the move that he does, or None."""
        return self.tables.moves[fighter.move.move] if fighter.move else None

    def held(self, fighter: Fighter) -> Item | None:
        """The item in his hand."""
        return self.state.items.get(fighter.hand)

    def weapon(self, fighter: Fighter) -> Weapon | None:
        """The row of the item in his hand."""
        item = self.state.items.get(fighter.hand)
        return self.tables.weapons[item.kind] if item else None

    def at(self, fighter: Fighter) -> tuple[float, float]:
        """Ground point of a fighter, live from the body table."""
        bodies = self.state.bodies
        return float(bodies.x[fighter.row]), float(bodies.y[fighter.row])

    def hurtbox(self, fighter: Fighter) -> Box:
        """The box in which he can be struck, in world px."""
        x, y = self.px[fighter.row], self.py[fighter.row]
        x0, y0, x1, y1 = self._hurt_shape(fighter)
        if fighter.facing < 0:
            x0, x1 = -x1, -x0
        return x + x0, y + y0, x + x1, y + y1

    def _hurt_shape(self, fighter: Fighter) -> Box:
        if fighter.move is not None:
            box = self.tables.moves[fighter.move.move].hurtbox
            if box is not None:
                return box
        if fighter.state in ("down", "dead", "getup"):
            return LYING
        if fighter.team == TEAM_EVE:
            eve = self.tables.eve
            tall = eve.crouch_hurt_height if fighter.crouched else eve.hurt_height
            return -eve.hurt_half_width, -tall, eve.hurt_half_width, 0.0
        shape = self._upright.get(fighter.kind)
        if shape is None:
            row = self.tables.enemies.get(fighter.kind)
            half, height = (row.half_width, row.height) if row else BYSTANDER
            shape = self._upright[fighter.kind] = (-half + 1, -height + 4, half - 1, 0.0)
        return shape

    def grip(self, fighter: Fighter) -> float:
        """Share of braking and pushing off that the ground under him allows."""
        on_ice = int(self.state.bodies.ground_material[fighter.row]) == ICE
        return self.tables.elements.cold.grip if on_ice else 1.0

    def objects(self, cls: str) -> tuple[MapObject, ...]:
        """Map objects of one class, in map order."""
        found = self._by_class.get(cls)
        if found is None:
            found = self._by_class[cls] = self.level.of_class(cls)
        return found

    def encounter_object(self, name: str) -> MapObject:
        """The map object of a fight."""
        found = self._fights.get(name)
        if found is None:
            found = next(obj for obj in self.objects("Encounter") if obj.name == name)
            self._fights[name] = found
        return found

    # --- geometry ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the body table into Python lists."""
        live = self.state.bodies.live()
        self.px, self.py = live.pos.tolist()
        self.vx, self.vy = live.vel.tolist()
        self.grounded = live.grounded.tolist()

    def joins(self, row: int) -> None:
        """A body was added in this tick: the lists tell of it too, until they are read anew."""
        bodies = self.state.bodies
        if row == len(self.px):
            for values in (self.px, self.py, self.vx, self.vy):
                values.append(0.0)
            self.grounded.append(False)
        self.px[row], self.py[row] = float(bodies.x[row]), float(bodies.y[row])
        self.vx[row], self.vy[row] = float(bodies.vx[row]), float(bodies.vy[row])
        self.grounded[row] = bool(bodies.grounded[row])

    def frame_box(self) -> Box:
        """The part of the map that a player surely sees: the view centred on Eve, kept inside."""
        x, y = self.at(self.eve)
        wide, high = self.level.width * 16, self.level.height * 16
        x0 = min(max(x - VIEW_WIDTH / 2, 0.0), max(0.0, wide - VIEW_WIDTH))
        y0 = min(max(y - VIEW_HEIGHT * 0.75, 0.0), max(0.0, high - VIEW_HEIGHT))
        return x0, y0, x0 + VIEW_WIDTH, y0 + VIEW_HEIGHT

    def on_screen(self, x: float, y: float) -> bool:
        """Whether the point lies in frame_box."""
        x0, y0, x1, y1 = self.frame_box()
        return x0 <= x <= x1 and y0 <= y <= y1

    def covers(self) -> tuple[list[Box], list[int]]:
        """Boxes that stop bullets, and the prop id of each (0 = part of the map)."""
        if self._covers is None:
            boxes: list[Box] = []
            ids: list[int] = []
            for obj in self.level.of_class("Cover"):
                boxes.append((obj.x, obj.y, obj.x + obj.w, obj.y + obj.h))
                ids.append(0)
            for prop in self.state.props.values():
                row = self.tables.props[prop.kind]
                if (row.cover == "always" and prop.state == "whole") or prop.state == "flipped":
                    half = 6.0 if prop.state == "flipped" else row.half_width
                    high = 30.0 if prop.state == "flipped" else row.height
                    boxes.append((prop.x - half, prop.y - high, prop.x + half, prop.y))
                    ids.append(prop.id)
            self._covers = boxes, ids
        return self._covers

    def covers_changed(self) -> None:
        """Call when a prop begins or ceases to stop bullets or to be breakable, or moves."""
        self._covers = self.breakables = None
        self._prop_cells = None

    def fuel(self, row: int, column: int) -> float:
        """How readily what the map put into an open cell, or under it, burns: 0..1."""
        return self.surroundings.fuel[row][column]

    def prop_cells(self) -> dict[int, int]:
        """Cell -> id of the burnable thing that stands in it."""
        if self._prop_cells is None:
            self._prop_cells = prop_cells(self.state.props.values(), self.tables)
        return self._prop_cells

    def water_cells(self) -> frozenset[int]:
        """Cells of lakes and troughs: nothing burns there."""
        return self.surroundings.water_cells

    def spared_cells(self) -> dict[int, int]:
        """Cells around companions and bystanders, which fire never enters."""
        if self._spared_at != self.state.tick:
            self._spared_at = self.state.tick
            others = (f for f in self.state.fighters.values() if f.team not in BURNABLE_TEAMS)
            self._spared = cells_around([self.at(other) for other in others if other.alive])
        return self._spared

    # --- telling ----------------------------------------------------------------------------

    def emit(self, event: Event) -> None:
        """Append an event of this tick."""
        self.events.append(event)

    def noise(self, x: float, y: float, radius: int, cause: str) -> None:
        """A sound in the world; ears hear it in the next tick."""
        event = NoiseMade(x, y, radius, cause)
        self.noises.append(event)
        self.events.append(event)

    def rng(self, purpose: str) -> Rng:
        """The seeded stream of one purpose."""
        stream = self.state.rngs.get(purpose)
        if stream is None:
            stream = self.state.rngs[purpose] = Rng.seeded(self.state.seed, purpose)
        return stream

    # --- saving -----------------------------------------------------------------------------

    def save(self) -> None:
        """Keep the state for a retry."""
        self.saved = pickle.dumps(self.state, pickle.HIGHEST_PROTOCOL)

    def restore(self) -> None:
        """Go back to the saved state; ticks of the run go on counting up."""
        now = self.state
        self.state = pickle.loads(self.saved)
        self.state.tick = now.tick
        self.state.tally.retries = now.tally.retries + 1
        self.state.tally.ticks = now.tally.ticks
        self.state.tally.deaths = now.tally.deaths
        self.state.tally.last_death = now.tally.last_death
        self.state.tally.taken = now.tally.taken
        self.state.tally.lowest, self.state.difficulty = now.tally.lowest, now.difficulty
        if LOST in now.story.flags:
            self.state.story.flags[LOST] = now.story.flags[LOST]
        self.fit_health()
        eve = self.eve  # nobody begins again with nothing left, or in flames
        eve.hp = max(eve.hp, int(eve.hp_max * RETRY_SHARE))
        eve.burning = 0
        for item in self.state.items.values():
            item.fuse = -1  # nor with something about to burst in her hand
        self.state.eve.held_for = now.eve.held_for  # a button still held must not retry again
        self._thinkers_at = -1
        self.noises.clear()
        self.heard.clear()
        self.covers_changed()
        self.lay_locks()
        self.refresh()

    def fit_health(self) -> None:
        """Eve has as much health as the difficulty and her options give her, and of it the share
        that she had."""
        eve, whole = self.eve, self.difficulty.hp + self.options.extra_hp
        eve.hp = eve.hp * whole // eve.hp_max
        eve.hp_max = whole

    def lay_locks(self) -> None:
        """Make terrain and paths agree with the locks and the ice of the state."""
        shut = [(lock.x, lock.y, lock.w, lock.h) for lock in self.state.locks.values() if lock.shut]
        bears = [(i.x, i.y, i.w, i.h) for i in self.state.ice.values() if i.state != "open"]
        self.terrain.restore((*shut, *bears))
        self.graph.refresh(self.terrain)

    def digest(self) -> str:
        """Stable digest of everything that changes."""
        state = self.state
        records = [getattr(state, name) for name in State.__dataclass_fields__ if name != "bodies"]
        return digest_of_state(_PACKER.encode(records), state.bodies.columns())


def snap(value: float) -> float:
    """Round to 1/256 px, where all positions and speeds live."""
    return value + TO_GRID - TO_GRID
