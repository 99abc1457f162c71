"""The take: varied action without a wound, scored as one long shot (game.md C6)."""

from __future__ import annotations

from game.core.events import (
    Bound,
    Burned,
    Died,
    Disarmed,
    Event,
    Finished,
    GougeEnded,
    HitLanded,
    HoldBegan,
    ItemBatted,
    ItemKicked,
    ItemUsed,
    KnockedDown,
    Parried,
    PropChanged,
    Rolled,
    Spared,
    Surrendered,
    Vaulted,
    WallSplat,
)
from game.sim.story import taking
from game.sim.world import World


def run(world: World) -> None:
    """Read the events of the tick as actions; count the window down; a wound ends the take."""
    eve = world.state.eve
    for event in tuple(world.events):
        if _ends_it(world, event, eve.id):
            taking.end(world, wounded=True)
            continue
        kind = _kind_of(world, event, eve.id)
        if kind:
            taking.add(world, kind)
    take = world.state.take
    if not take.active:
        return
    take.ticks += 1
    take.left -= 0 if world.eve_waits or world.options.no_timers else 1
    if take.left <= 0:
        taking.end(world, wounded=False)


def _ends_it(world: World, event: Event, eve_id: int) -> bool:
    """A wound ends a take; where the difficulty is kind, only what throws her off her feet."""
    if world.difficulty.falls_end_takes:
        return isinstance(event, KnockedDown | Died) and event.actor == eve_id
    if isinstance(event, HitLanded):
        return event.victim == eve_id and event.damage > 0
    return isinstance(event, Burned) and event.actor == eve_id


def _kind_of(world: World, event: Event, eve_id: int) -> str:
    """The action kind of an event of Eve's, or ''."""
    if isinstance(event, HitLanded) and event.attacker == eve_id:
        if event.move == "thrown":
            return f"{'ricochet' if _came_back(world, event.weapon) else 'thrown'}:{event.weapon}"
        if event.move in world.tables.finishers:
            return ""  # its two blows are parts of one deed, which Finished tells
        if event.move == "shot":
            return f"shot:{event.weapon}"
        return f"{event.move}:{event.weapon}" if event.weapon else event.move
    if isinstance(event, Parried) and event.actor == eve_id:
        return {"blow": "parry", "item": "catch", "bullet": "deflect"}[event.what]
    if isinstance(event, (ItemBatted, ItemKicked)) and event.actor == eve_id:
        return f"{'bat' if isinstance(event, ItemBatted) else 'kick'}:{event.kind}"
    if isinstance(event, ItemUsed) and event.actor == eve_id:
        return f"use:{event.kind}"
    if isinstance(event, Finished) and event.attacker == eve_id:
        return event.move
    if isinstance(event, HoldBegan):
        return event.kind
    if isinstance(event, WallSplat):
        return "splat" if world.state.take.active else ""
    if isinstance(event, GougeEnded):
        return "gouge"
    if isinstance(event, Bound):
        return "wrap_done"
    if isinstance(event, Disarmed):
        return f"disarm:{event.kind}"
    if isinstance(event, PropChanged) and event.state == "flipped":
        return f"flip:{event.kind}"
    if isinstance(event, Spared):
        return "spare"
    if world.state.take.active and isinstance(event, (Rolled, Vaulted)) and event.actor == eve_id:
        return "roll" if isinstance(event, Rolled) else "vault"
    if isinstance(event, Died) and event.actor != eve_id and world.state.take.active:
        return f"down:{event.kind}"
    if isinstance(event, Surrendered) and world.state.take.active:
        return "yield"
    return ""


def _came_back(world: World, kind: str) -> bool:
    """Whether a thing of this kind that she threw had ricocheted before this tick."""
    eve, now = world.state.eve.id, world.state.tick
    return any(
        item.kind == kind and item.thrower == eve and 0 < item.turned < now
        for item in world.state.items.values()
    )
