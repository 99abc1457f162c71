"""What else can be done with a thing in the hand: Shoot with what is no gun.

A row of weapons.toml names its use by `hand_use`; each name is one function here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.core.constants import TILE
from game.core.events import ItemUsed
from game.sim.elements import burning, cells
from game.sim.state import TEAM_CLUB, Fighter, Item, Prop
from game.sim.things import grenades, items
from game.sim.world import World

REMOTE_REACH: Final = 480.0  # px to what a remote turns on
LURED_MEN: Final = 2
LURE_TICKS: Final = 180
LURE_HEARD: Final = 640.0  # px
LURE_NOISE: Final = 320
CORK_FLIGHT: Final = 220.0  # px
CORK_TICKS: Final = 120
FIRE_REACH: Final = 96.0  # px before her at which flames are worth a shovel of snow
SNOW_AHEAD: Final = 36.0  # px before her at which a shovel of snow lands
CLOTH_REACH: Final = 40.0  # px
CLOTH_BACK: Final = 8.0
LOW: Final = 20.0  # px of height over the floor in which a grenade can be covered
SMOTHERED: Final = 3  # columns of cells
HAND_AHEAD: Final = 26.0
HAND: Final = 40.0  # px above the ground


def use(world: World, fighter: Fighter) -> None:
    """Do with the hand item what it is for."""
    item = world.held(fighter)
    if item is None:
        return
    name = world.tables.weapons[item.kind].hand_use
    if name and USES[name](world, fighter, item):
        x, y = world.at(fighter)
        hand = x + HAND_AHEAD * fighter.facing, y - HAND
        world.emit(ItemUsed(fighter.id, item.id, item.kind, *hand, fighter.facing))


def ready(world: World, fighter: Fighter) -> bool:
    """Whether there is anything now that the hand item could do."""
    item = world.held(fighter)
    if item is None:
        return False
    name = world.tables.weapons[item.kind].hand_use
    if name == "remote":
        return _turned_on(world, fighter) is not None
    if name == "cork":
        return not item.spent
    if name == "smother" and _grenade_before(world, fighter) is not None:
        return True
    return bool(name) and _fire_near(world, fighter)


def _grenade_before(world: World, fighter: Fighter) -> Item | None:
    """A live grenade on the floor within reach of a cloth."""
    x, y = world.at(fighter)
    for item in world.state.items.values():
        loose = item.fuse >= 0 and item.state in ("rest", "fall", "fly")
        ahead = (item.x - x) * fighter.facing
        if loose and -CLOTH_BACK <= ahead <= CLOTH_REACH and abs(item.y - y) <= LOW:
            if grenades.lights(world, item):
                return item
    return None


def _fire_near(world: World, fighter: Fighter) -> bool:
    """Flames on her, or before her within the reach of snow and cloth."""
    x, y = world.at(fighter)
    if fighter.burning:
        return True
    if any(
        other.burning and 0.0 <= (world.px[other.row] - x) * fighter.facing <= FIRE_REACH
        for other in world.state.fighters.values()
    ):
        return True
    steps = range(0, int(FIRE_REACH), TILE)
    return any(cells.burns_at(world, x + step * fighter.facing, y - 1.0) for step in steps)


def _turned_on(world: World, fighter: Fighter) -> Prop | None:
    """The nearest thing before her that a remote control turns on."""
    x, _ = world.at(fighter)
    found = [
        prop
        for prop in world.state.props.values()
        if world.tables.props[prop.kind].remote
        and prop.state in ("whole", "used")
        and 0.0 <= (prop.x - x) * fighter.facing <= REMOTE_REACH
    ]
    return min(found, key=lambda near: (abs(near.x - x), near.id), default=None)


def _remote(world: World, fighter: Fighter, item: Item) -> bool:
    """The nearest screen, speaker or shutter before her comes on and calls two men to it."""
    prop = _turned_on(world, fighter)
    if prop is None:
        return False
    world.state.story.queue += prop.line.split()  # what only a remote opens is read from afar
    prop.line = ""
    world.noise(prop.x, prop.y, LURE_NOISE, "remote")
    lure(world, prop.x, prop.y, LURED_MEN, LURE_TICKS)
    items.wear(world, fighter)
    return True


def _cork(world: World, fighter: Fighter, item: Item) -> bool:
    """Once a bottle: the cork flies off and whoever hears it land looks there."""
    if item.spent:
        return False
    item.spent = True
    x, y = world.at(fighter)
    step, gone = 8.0, 0.0
    while gone < CORK_FLIGHT:
        if world.terrain.solid_at(x + (gone + step) * fighter.facing, y - HAND):
            break
        gone += step
    at = x + gone * fighter.facing
    world.noise(at, y, LURE_NOISE, "cork")
    lure(world, at, y, 1, CORK_TICKS)
    return True


def _snow(world: World, fighter: Fighter, item: Item) -> bool:
    """A shovel of snow on what burns before her."""
    x, y = world.at(fighter)
    cells.throw_snow(world, x + SNOW_AHEAD * fighter.facing, y - 1.0)
    return True


def _smother(world: World, fighter: Fighter, item: Item) -> bool:
    """Cloth over flames: her own, another's, and those on the ground before her; and over a live
    grenade, which takes the cloth with it and does no more than a thud."""
    x, y = world.at(fighter)
    live = _grenade_before(world, fighter)
    if live is not None:
        items.remove(world, item)
        grenades.muffle(world, live)
        return True
    for other in world.state.fighters.values():
        ahead = (world.px[other.row] - x) * fighter.facing
        if other.burning and -CLOTH_BACK <= ahead <= CLOTH_REACH:
            if abs(world.py[other.row] - y) <= CLOTH_REACH:
                burning.put_out(world, other, "cloth")
    for column in range(SMOTHERED):
        at_x = x + (column * TILE + TILE / 2) * fighter.facing
        cells.smother(world, cells.at(at_x, y - 1.0))
    items.wear(world, fighter)
    return True


def lure(world: World, x: float, y: float, men: int, ticks: int) -> None:
    """The nearest `men` in hearing go to look."""
    near = sorted(
        (abs(world.px[foe.row] - x), foe.id, foe)
        for foe in world.foes()
        if foe.team == TEAM_CLUB
        and foe.mind.state in ("idle", "patrol", "search", "fight")
        and abs(world.py[foe.row] - y) < LURE_HEARD / 2
    )
    for distance, _, foe in near[:men]:
        if distance <= LURE_HEARD:
            foe.mind.lure_left, foe.mind.lure_x = ticks, x


Use = Callable[[World, Fighter, Item], bool]
USES: Final[dict[str, Use]] = {
    "remote": _remote,
    "cork": _cork,
    "snow": _snow,
    "smother": _smother,
}
