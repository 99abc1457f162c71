"""What the snapshot shows of those who walk with Eve."""

from __future__ import annotations

from typing import Final

from game.core.snapshot import ActorFlag, CompanionView
from game.sim.people import companions
from game.sim.state import Fighter
from game.sim.world import World

ALWAYS: Final = ("comfort", "crawl", "switch", "aid", "hide", "come")
PAUSE: Final = 0.25  # px/t: slower than this Eve stands, and sees that a call would say "stay"


def all_of(world: World) -> tuple[CompanionView, ...]:
    """Everybody who walks with her."""
    if not world.state.companions:
        return ()
    found = companions.called(world)
    answers = {found[0].id: found[2]} if found is not None else {}
    return tuple(
        CompanionView(
            fighter.id,
            one.kind,
            one.mode,
            one.fear,
            fighter.state == "afraid",
            one.box,
            answers.get(one.id, ""),
        )
        for one, fighter in companions.bodies(world)
    )


def flags(fighter: Fighter) -> int:
    """Bits of a companion."""
    found = int(ActorFlag.ALLY)
    if fighter.kind == companions.CHILD:
        found |= ActorFlag.CHILD
    if fighter.state == "carried":
        found |= ActorFlag.CARRIED
    elif fighter.state == "hidden":
        found |= ActorFlag.HIDDEN
    return found


def prompt(world: World) -> tuple[str, float, float]:
    """What a call would do, shown when Eve is beside the one who would answer."""
    found = companions.called(world) if world.state.companions else None
    if found is None or world.eve.state not in ("free", "crouch"):
        return "", 0.0, 0.0
    _, fighter, what, _ = found
    if not companions.beside_eve(world, fighter, world.tables.companions.prompt_reach):
        return "", 0.0, 0.0
    still = abs(world.vx[world.eve.row]) < PAUSE and not world.state.encounter
    if what not in ALWAYS and not still:
        return "", 0.0, 0.0
    high = companions.row_of(world, found[0]).height
    return f"call_{what}", world.px[fighter.row], world.py[fighter.row] - high
