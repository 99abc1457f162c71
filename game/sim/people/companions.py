"""Who walks with Eve: looking them up, and what one call would do now.

Companions stand on the bystanders' side, at which no blow, bullet, thing or flame looks;
`untouchable` is the last guard in wound.py, for any way that might be found some day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.content.companion_table import CompanionRow
from game.core.level import MapObject
from game.sim.people.companion_state import Companion
from game.sim.state import Fighter
from game.sim.world import World

CHILD: Final = "ella"
OUT_OF_REACH: Final = ("carried", "hidden", "crawl")  # of a seizer's arm
BUSY: Final = ("carried", "comforted", "crawl", "switch", "aid")
SPENT: Final = "dark"


def untouchable(world: World, fighter: Fighter) -> bool:
    """Whether no harm may reach him or her, whatever comes."""
    return fighter.id in world.state.companions


def row_of(world: World, one: Companion) -> CompanionRow:
    """The row of a companion."""
    return world.tables.companions.people[one.kind]


def child(world: World) -> tuple[Companion, Fighter] | None:
    """The child, if she is on the map."""
    for one in world.state.companions.values():
        if one.kind == CHILD:
            return one, world.state.fighters[one.id]
    return None


def gap(world: World, fighter: Fighter, x: float, y: float, level: float) -> float:
    """Px along the floor to a point; endless when it lies on another level."""
    if abs(world.py[fighter.row] - y) > level:
        return float("inf")
    return abs(world.px[fighter.row] - x)


def beside_eve(world: World, fighter: Fighter, reach: float) -> bool:
    """Whether he or she stands within reach of Eve, on her floor."""
    x, y = world.at(world.eve)
    return gap(world, fighter, x, y, world.tables.companions.level) <= reach


def called(world: World) -> tuple[Companion, Fighter, str, MapObject | None] | None:
    """Who would answer a call now, what the call would do, and where."""
    reach = world.tables.companions.call_reach
    for one in world.state.companions.values():
        fighter = world.state.fighters[one.id]
        if fighter.state in BUSY or one.job in ("crawl", "switch", "aid"):
            continue
        if not _in_earshot(world, fighter, reach):
            continue
        what, where = _answer(world, one, fighter)
        if what:
            return one, fighter, what, where
    return None


def _in_earshot(world: World, fighter: Fighter, reach: float) -> bool:
    x, y = world.at(world.eve)
    dx, dy = world.px[fighter.row] - x, world.py[fighter.row] - y
    return dx * dx + dy * dy <= reach * reach


def _answer(world: World, one: Companion, fighter: Fighter) -> tuple[str, MapObject | None]:
    if fighter.state == "afraid" or _wants_comfort(world, one, fighter):
        near = beside_eve(world, fighter, world.tables.companions.fear.comfort_reach)
        return ("comfort" if near else "", None)
    if one.mode != "follow":
        return "come", None
    if one.kind == CHILD:
        for what, cls in (("crawl", "Hatch"), ("switch", "Switch")):
            place = _nearest(world, fighter, cls)
            if place is not None and not (what == "crawl" and _through(world, place)):
                return what, place
        if may_aid(world, one, fighter):
            return "aid", None
        place = _nearest(world, fighter, "Hide")
        if place is not None:
            return "hide", place
    return "stay", None


def _wants_comfort(world: World, one: Companion, fighter: Fighter) -> bool:
    """Eve crouches beside a child who is afraid, though not yet beyond herself."""
    numbers = world.tables.companions.fear
    if one.kind != CHILD or one.fear < numbers.shown_from or not world.eve.crouched:
        return False
    return fighter.state == "free" and beside_eve(world, fighter, numbers.comfort_reach)


def may_aid(world: World, one: Companion, fighter: Fighter) -> bool:
    """The box is full, Eve is hurt and beside her."""
    numbers, eve = world.tables.companions.aid, world.eve
    return one.box and eve.hp < numbers.below and beside_eve(world, fighter, numbers.reach)


def _through(world: World, hatch: MapObject) -> bool:
    """Whether all doors that the hatch is for stand open already."""
    names = hatch.text("opens").split()
    return bool(names) and not any(world.state.locks[name].shut for name in names)


def _nearest(world: World, fighter: Fighter, cls: str) -> MapObject | None:
    table = world.tables.companions
    best, found = table.hide_reach, None
    for obj in world.objects(cls):
        off = gap(world, fighter, obj.x + obj.w / 2, obj.y + obj.h, table.level)
        if off <= best:
            best, found = off, obj
    return found


def bodies(world: World) -> Iterator[tuple[Companion, Fighter]]:
    """All companions with their bodies, by id."""
    for one in world.state.companions.values():
        yield one, world.state.fighters[one.id]
