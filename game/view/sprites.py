"""Picks the frame of a figure from what the snapshot says of it."""

from __future__ import annotations

import bisect
from collections.abc import Mapping
from typing import Final

from game.core.constants import ANGLE_STEPS
from game.core.snapshot import ActorFlag, ActorView
from game.view.assets import Anim, Frame, Sprite

REST: Final = "idle"
STRIDE_TICKS: Final = 9  # t of a movement that is no move of its own
DEAD: Final = int(ActorFlag.DEAD)
# How every other man lies who fell the same way: a floor of the dead is no pattern. By pairs of
# ids, since the rules let only even ones crumple.
SECOND: Final[Mapping[str, str]] = {
    "dead_back": "dead_back_b",
    "dead_front": "dead_front_b",
    "dead_crumple": "dead_crumple_b",
}


def find_anim(sprite: Sprite, name: str, fallback: Mapping[str, str]) -> Anim:
    """The animation, or the first stand-in of the cast table that the figure has."""
    for _ in range(8):
        anim = sprite.anims.get(name)
        if anim is not None:
            return anim
        name = fallback.get(name, REST)
    return next(iter(sprite.anims.values()))


def frame_of(
    sprite: Sprite, actor: ActorView, distance: float, fallback: Mapping[str, str]
) -> Frame:
    """The picture of an actor. `distance` is his travelled way between the two ticks."""
    name = actor.anim
    if actor.flags & DEAD and actor.id & 2:
        name = SECOND.get(name, name)
    anim = sprite.anims.get(name) or find_anim(sprite, name, fallback)
    return sprite.frames[_index(anim, actor, distance)]


def _index(anim: Anim, actor: ActorView, distance: float) -> int:
    kind, ends = anim.kind, anim.ends
    if kind == "move":
        return _move_index(anim, actor)
    if kind == "aim":
        return anim.frames[nearest_angle(anim.angles, aim_degrees(actor))]
    total = ends[-1]
    tick: float
    if anim.stride > 0:
        tick = distance / anim.stride % 1.0 * total
    elif kind == "loop":
        tick = actor.anim_tick % total
    else:
        tick = actor.anim_tick
    return anim.frames[min(bisect.bisect_right(ends, tick), len(ends) - 1)]


def _move_index(anim: Anim, actor: ActorView) -> int:
    """Frames of a phase are spread evenly over the phase's actual ticks.

    Outside a move (a thing taken in the stride) the whole movement runs within STRIDE_TICKS.
    """
    if actor.phase == 0:
        step = actor.anim_tick * len(anim.frames) // STRIDE_TICKS
        return anim.frames[min(len(anim.frames) - 1, max(0, step))]
    phase = min(3, max(1, actor.phase)) - 1
    frames = anim.phases[phase]
    if frames:
        length = max(1, actor.phase_len)
        return frames[min(len(frames) - 1, max(0, actor.phase_tick) * len(frames) // length)]
    for earlier in reversed(anim.phases[:phase]):
        if earlier:
            return earlier[-1]
    return anim.frames[0]


def aim_degrees(actor: ActorView) -> float:
    """Where he aims, in degrees above the horizon before him (-180..180)."""
    degrees = actor.aim * 360.0 / ANGLE_STEPS
    if actor.facing < 0:
        degrees = 180.0 - degrees
    return (degrees + 180.0) % 360.0 - 180.0


def nearest_angle(angles: tuple[float, ...], wanted: float) -> int:
    """Index of the angle nearest to the wanted one."""
    return min(range(len(angles)), key=lambda index: abs(angles[index] - wanted))
