"""The table of everything that moves: NumPy columns, one row per body.

The ground point of a body is (x, y): x = middle, y = feet. Its box is [x - half, x + half) by
[y - height, y). Row numbers are stable while a body lives; ids come from the caller and are never
used twice. Columns are reallocated when the table grows: read them from the table each time, do
not keep them across `add`. `live()` gives all of them cut to the rows in use.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

FloatColumn = NDArray[np.float64]
BoolColumn = NDArray[np.bool_]

_FIRST_CAPACITY: Final = 128

# (name, type, value of a new body when the caller gives none)
_COLUMNS: Final[tuple[tuple[str, type, float], ...]] = (
    ("id", np.int64, 0),
    ("x", np.float64, 0.0),
    ("y", np.float64, 0.0),
    ("vx", np.float64, 0.0),
    ("vy", np.float64, 0.0),
    ("impact_vx", np.float64, 0.0),
    ("impact_vy", np.float64, 0.0),
    ("half", np.float64, 0.0),
    ("height", np.float64, 0.0),
    ("gravity", np.float64, 0.0),
    ("max_fall", np.float64, 9.0),
    ("bounce", np.float64, 0.0),
    ("step_up", np.float64, 0.0),
    ("team", np.int8, 0),
    ("solid", np.bool_, True),
    ("oneways", np.bool_, True),
    ("drop", np.int16, 0),
    ("frozen", np.bool_, False),
    ("climbing", np.bool_, False),
    ("grounded", np.bool_, False),
    ("wall", np.int8, 0),
    ("ceiling", np.bool_, False),
    ("ground_material", np.uint8, 0),
    ("on_oneway", np.bool_, False),
    ("on_slope", np.bool_, False),
)
# Columns that live as rows of one array, so that one call works on all of them.
_BLOCKS: Final = (
    ("pos", "x", "y"),
    ("vel", "vx", "vy"),
    ("impact", "impact_vx", "impact_vy"),
    ("contact", "grounded", "ceiling", "on_oneway", "on_slope"),
    ("build", "half", "height", "gravity", "max_fall", "bounce", "step_up"),
    ("flags", "solid", "oneways", "frozen", "climbing"),
)
_NAMES: Final = frozenset(name for name, _, _ in _COLUMNS)


class Columns:
    """What is known of every body. Units: px, px/t, px/t^2, t."""

    id: NDArray[np.int64]  # 0 = free row
    pos: FloatColumn  # (2, n): x and y are views of it
    vel: FloatColumn  # (2, n): vx and vy
    impact: FloatColumn  # (2, n): impact_vx and impact_vy
    contact: BoolColumn  # (4, n): grounded, ceiling, on_oneway, on_slope
    build: FloatColumn  # (6, n): half to step_up
    flags: BoolColumn  # (4, n): solid, oneways, frozen, climbing
    x: FloatColumn
    y: FloatColumn
    vx: FloatColumn
    vy: FloatColumn
    impact_vx: FloatColumn  # velocity with which it struck something in this tick, else 0
    impact_vy: FloatColumn
    half: FloatColumn  # half of its width
    height: FloatColumn
    gravity: FloatColumn  # added to vy each tick
    max_fall: FloatColumn  # gravity does not pull faster than this
    bounce: FloatColumn  # share of the speed kept, reversed, on impact; 0 stops
    step_up: FloatColumn  # px that it steps up onto kerbs while grounded, without losing speed
    team: NDArray[np.int8]
    solid: BoolColumn  # collides with the terrain
    oneways: BoolColumn  # stands on one-way decks
    drop: NDArray[np.int16]  # ticks during which one-way decks are ignored; counts down
    frozen: BoolColumn  # neither moves nor falls
    climbing: BoolColumn  # no gravity, one-way decks are ignored
    grounded: BoolColumn
    wall: NDArray[np.int8]  # side touched in this tick: -1, 0, +1
    ceiling: BoolColumn  # head touched in this tick
    ground_material: NDArray[np.uint8]  # index into core.level.MATERIALS
    on_oneway: BoolColumn  # stands on nothing but one-way decks
    on_slope: BoolColumn
    work: object = None  # what `collide` makes of them and keeps as long as they are good


class Bodies(Columns):
    """The table itself."""

    def __init__(self, capacity: int = _FIRST_CAPACITY) -> None:
        self.top = 0  # rows [0, top) have been used
        self._rows: dict[int, int] = {}
        self._free: list[int] = []
        self._order: NDArray[np.intp] | None = None
        self._live: Columns | None = None
        # Rows as they were before and after a tick that changed nothing of them: see moving.py.
        self.still: list[tuple[float, ...] | None] = []
        self.still_in = -1  # version of the terrain in which they did so
        self._allocate(capacity)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, body_id: int) -> bool:
        return body_id in self._rows

    @property
    def capacity(self) -> int:
        """Rows for which there is room before the table grows."""
        return int(self.id.shape[0])

    def add(
        self, body_id: int, x: float, y: float, half: float, height: float, **columns: float
    ) -> int:
        """A new body with the ground point (x, y); `columns` sets any other column. Its row."""
        if body_id <= 0 or body_id in self._rows:
            raise ValueError(f"body id {body_id} is not positive or already in use")
        unknown = columns.keys() - _NAMES
        if unknown:
            raise ValueError(f"bodies have no column {', '.join(sorted(unknown))}")
        row = heappop(self._free) if self._free else self._append()
        given = {"id": body_id, "x": x, "y": y, "half": half, "height": height} | columns
        for name, _, default in _COLUMNS:
            getattr(self, name)[row] = given.get(name, default)
        self._rows[body_id] = row
        self._order = None
        self.still[row] = None
        return row

    def remove(self, row: int) -> None:
        """Free a row. Its numbers become harmless, so that batches may run over it."""
        del self._rows[int(self.id[row])]
        for name, _, default in _COLUMNS:
            getattr(self, name)[row] = default
        self.solid[row] = False
        self.still[row] = None
        heappush(self._free, row)
        self._order = None

    def row_of(self, body_id: int) -> int:
        """The row of a living body; KeyError when there is none."""
        return self._rows[body_id]

    def alive_rows(self) -> NDArray[np.intp]:
        """Rows of all bodies in the order of their ids."""
        if self._order is None:
            rows = [self._rows[body_id] for body_id in sorted(self._rows)]
            self._order = np.array(rows, dtype=np.intp)
            self._order.flags.writeable = False
        return self._order

    def live(self) -> Columns:
        """All columns, cut to the rows [0, top). Good until a body is added."""
        if self._live is None:
            live = Columns()
            for name in (*_NAMES, *(block for block, *_ in _BLOCKS)):
                setattr(live, name, getattr(self, name)[..., : self.top])
            self._live = live
        return self._live

    def columns(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """Name and values of every column over the living bodies by id: the state to digest."""
        rows = self.alive_rows()
        for name, _, _ in _COLUMNS:
            yield name, getattr(self, name)[rows]

    def _append(self) -> int:
        if self.top == self.capacity:
            self._allocate(2 * self.capacity)
        self.top += 1
        self.still.append(None)
        self._live = None
        return self.top - 1

    def _allocate(self, capacity: int) -> None:
        self._live = None
        old = {name: getattr(self, name)[: self.top] for name, _, _ in _COLUMNS if self.top}
        dtypes = {name: dtype for name, dtype, _ in _COLUMNS}
        shared = {name: (block, i) for block, *names in _BLOCKS for i, name in enumerate(names)}
        for block, first, *others in _BLOCKS:
            setattr(self, block, np.zeros((1 + len(others), capacity), dtype=dtypes[first]))
        for name, dtype, _ in _COLUMNS:
            if name in shared:
                block, i = shared[name]
                column = getattr(self, block)[i]
            else:
                column = np.zeros(capacity, dtype=dtype)
            if old:
                column[: self.top] = old[name]
            setattr(self, name, column)

    def __getstate__(self) -> tuple[int, int, dict[int, int], list[int], list[NDArray[Any]]]:
        values = [getattr(self, name)[: self.top] for name, _, _ in _COLUMNS]
        return self.top, self.capacity, self._rows, self._free, values

    def __setstate__(
        self, state: tuple[int, int, dict[int, int], list[int], list[NDArray[Any]]]
    ) -> None:
        top, capacity, self._rows, self._free, values = state
        self.top = 0
        self._order = self._live = None
        self._allocate(capacity)
        self.top = top
        self.still, self.still_in = [None] * top, -1
        for (name, _, _), column in zip(_COLUMNS, values, strict=True):
            getattr(self, name)[:top] = column
