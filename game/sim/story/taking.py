"""The rules of a take: what an action is worth, how far the take has come, how it ends."""

from __future__ import annotations

from typing import Final

from game.core.events import TakeAction, TakeEnded
from game.sim.state import Take
from game.sim.story import balance
from game.sim.world import World

RECENT: Final = 6  # actions back in which a repeat is worth less
REPEAT_SHARE: Final = (256, 128, 64, 0)  # of 256, by how often the kind stands in the recent ones
MAX_KINDS: Final = 24
GRADES: Final = ((40, 12, "one_take"), (20, 0, "sequence"), (8, 0, "scene"))
VALUES: Final = {
    "parry": 150,
    "catch": 200,
    "deflect": 200,
    "thrown": 120,
    "ricochet": 200,
    "bat": 200,
    "kick": 80,
    "use": 80,
    "shot": 60,
    "crush": 400,
    "shards": 40,
    "flip": 80,
    "roll": 20,
    "vault": 20,
    "down": 100,
    "spare": 300,
    "disarm": 150,
    "yield": 150,
    "clinch": 40,
    "shield": 60,
    "backhang": 120,
    "gouge": 300,
    "wrap": 40,
    "wrap_done": 200,
    "garrotte": 200,
    "body": 120,
    "splat": 100,
    "clinch_head": 250,
    "clinch_heave": 250,
    "break_out": 120,
}
STRIKE_VALUE: Final = 60
FINISHER_VALUE: Final = 440
LEVELS: Final = (4, 8, 20, 40)  # actions from which the take reaches levels 1..4


def add(world: World, kind: str) -> None:
    """One action joins the take, or begins one."""
    take = world.state.take
    if not take.active:
        world.state.take = take = Take(
            active=True, best_actions=take.best_actions, total=take.total, broken=take.broken
        )
    repeats = take.recent.count(kind)
    if repeats >= 2:
        world.state.tally.thirds += 1
    if repeats == len(REPEAT_SHARE) - 1:
        world.state.tally.chains += 1
    share = REPEAT_SHARE[min(repeats, len(REPEAT_SHARE) - 1)]
    fresh = kind not in take.kinds
    if fresh:
        take.kinds.append(kind)
    if kind not in world.state.tally.kinds:
        world.state.tally.kinds.append(kind)
    kinds = min(len(take.kinds), MAX_KINDS)
    base = _worth(kind.partition(":")[0])
    value = base * (10 + kinds) * share // 2560
    take.recent = [*take.recent, kind][-RECENT:]
    take.actions += 1
    take.score += value
    take.last = kind
    _breathe(world, kind, repeats, fresh)
    take.left = world.difficulty.take_window
    world.emit(TakeAction(kind, value, take.actions, len(take.kinds), level(take)))


def _breathe(world: World, kind: str, repeats: int, fresh: bool) -> None:
    """Varied action gives focus; the third of a kind in a row gives none."""
    table, eve = world.tables.eve.focus, world.state.eve
    gain = table.fresh if fresh else table.known if repeats < 2 else 0
    gain += table.extra.get(kind.partition(":")[0], 0)
    eve.focus = min(table.full, eve.focus + balance.focus_gain(world, gain))


def _worth(action: str) -> int:
    """Points of an action before kinds and repeats count."""
    if action.startswith("finish_"):
        return FINISHER_VALUE
    return VALUES.get(action, STRIKE_VALUE)


def level(take: Take) -> int:
    """0..4: how far the take has come; opens music layers."""
    if not take.active:
        return 0
    return sum(1 for needed in LEVELS if take.actions >= needed)


def end(world: World, wounded: bool) -> None:
    """Close the take and bank its score."""
    take = world.state.take
    if not take.active:
        return
    grade = next(
        (name for acts, kinds, name in GRADES if take.actions >= acts and len(take.kinds) >= kinds),
        "cut",
    )
    world.emit(TakeEnded(take.actions, len(take.kinds), take.score, take.ticks, grade))
    world.state.take = Take(
        best_actions=max(take.best_actions, take.actions),
        total=take.total + take.score,
        broken=take.broken + int(wounded),
    )
