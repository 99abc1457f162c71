"""The twelve seats: each keeps one sealed contract about how a place is left (game.md C13)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.core.events import SeatWon
from game.sim.world import World

SEAT_VALUE: Final = 3000  # points
BARE: Final = frozenset(
    {"jab", "cross", "elbow", "headbutt", "shoulder", "shin_kick", "up_elbow", "air_knee"}
)
FREED: Final = "=freed"  # end of the flag that freeing somebody sets
WATERS: Final = frozenset({"fire_hose", "extinguisher", "bucket"})


def judge(world: World) -> None:
    """Eve has left the place: which of its contracts are fulfilled."""
    if world.state.tally.skipped:
        return  # no contract is about what was not played
    for seat in world.objects("Seat"):
        if RULES[seat.text("rule")](world):
            world.state.tally.seats.append(seat.integer("number"))
            world.state.tally.care += SEAT_VALUE
            world.emit(SeatWon(seat.integer("number")))


def _no_gun(world: World) -> bool:
    return not any(kind.startswith("shot:") for kind in world.state.tally.kinds)


def _only(family: str) -> Callable[[World], bool]:
    """She struck, threw and shot with nothing but things of this family."""

    def rule(world: World) -> bool:
        struck = False
        for kind in world.state.tally.kinds:
            action, _, thing = kind.partition(":")
            weapon = world.tables.weapons.get(thing)
            if action in BARE or (weapon is not None and weapon.family != family):
                return False
            struck = struck or weapon is not None
        return struck

    return rule


def _unhurt(world: World) -> bool:
    return world.state.tally.damage_taken == 0 and world.state.tally.retries == 0


def _no_third(world: World) -> bool:
    return world.state.tally.thirds == 0


def _one_take(world: World) -> bool:
    return world.state.take.broken == 0 and world.state.tally.retries == 0


def _no_home_burnt(world: World) -> bool:
    return all(home.state != "burnt" for home in world.state.homes.values())


def _water(world: World) -> bool:
    return any(kind.partition(":")[2] in WATERS for kind in world.state.tally.kinds)


def _freed(world: World) -> bool:
    """Whoever of this place can be freed is free."""
    flags = world.state.story.flags
    names = [
        word.removesuffix(FREED)
        for trigger in world.objects("Trigger")
        for word in trigger.text("flag").split()
        if word.endswith(FREED)
    ]
    return bool(names) and all(flags.get(name) == "freed" for name in names)


RULES: Final[dict[str, Callable[[World], bool]]] = {
    "no_gun": _no_gun,
    "dinnerware": _only("dinnerware"),
    "household": _only("household"),
    "unhurt": _unhurt,
    "no_third_repeat": _no_third,
    "one_take": _one_take,
    "no_home_burnt": _no_home_burnt,
    "water": _water,
    "freed": _freed,
}
