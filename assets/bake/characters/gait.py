"""How one person walks and runs: a step that many share, changed by a few numbers.

`[gait.walk]` of a person's table lays these over every key of his `walk`, whoever wrote it. Feet
are only scaled along the ground, and the stride with them: no planted foot begins to slide.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from .pose import PLANTED, Foot, Pose, PoseError

_HANDS = ("near", "far")


@dataclass(frozen=True, slots=True)
class Gait:
    """Changes of a cycle; factors are about the mean of the cycle, 1 leaves it as it is."""

    lean: float = 0.0  # degrees that the trunk leans further forward
    nod: float = 0.0  # degrees that the head sinks further
    low: float = 0.0  # px that the hips sink
    bounce: float = 1.0  # rise and fall of the hips
    sway: float = 1.0  # twist of the hips
    twist: float = 1.0  # twist of the shoulders
    stride: float = 1.0  # length of the step
    lift: float = 1.0  # height of the foot in the air
    near: tuple[float, float] | None = None  # where a hand is carried; else where the cycle has it
    far: tuple[float, float] | None = None
    near_swing: float = 1.0
    far_swing: float = 1.0
    lag: float = 0.0  # share of the hips' rise by which the hands stay behind
    grips: tuple[str, str] | None = None
    elbows: tuple[int, int] | None = None
    front: bool = False  # the far arm is before the body
    weapon: float | None = None  # degrees
    weapon_lag: float = 0.0  # degrees it dips per px that the hips rise


_NAMES = {f.name for f in fields(Gait)}


def gait_from_table(row: Mapping[str, Any], place: str) -> Gait:
    """A row of a table."""
    unknown = sorted(set(row) - _NAMES)
    if unknown:
        raise PoseError(f"{place}: no such field of a gait: {', '.join(unknown)}.")
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return Gait(**values)


def _mean(values: list[Any]) -> Any:
    return sum(values) / len(values)


def _foot(foot: Foot, gait: Gait) -> Foot:
    high = foot.ball.imag
    lifted = high if high < PLANTED else PLANTED + (high - PLANTED) * gait.lift
    return replace(foot, ball=complex(foot.ball.real * gait.stride, lifted))


def _hands(pose: Pose, means: Mapping[str, complex], gait: Gait, rise: float) -> dict[str, Any]:
    """Where both hands are: each swings about its own place, later than the hips."""
    moved: dict[str, Any] = {}
    for side in _HANDS:
        mean = means[side]
        place = getattr(gait, side)
        middle = mean if place is None else complex(*place)
        swing = (getattr(pose, f"{side}_hand") - mean) * getattr(gait, f"{side}_swing")
        moved[f"{side}_hand"] = middle + swing - 1j * rise * gait.lag
    return moved


def walked(cycle: list[Pose], gait: Gait) -> list[Pose]:
    """The keys of a cycle as this person takes them."""
    height = _mean([p.pelvis.imag for p in cycle])
    yaw, hips = _mean([p.yaw for p in cycle]), _mean([p.hips for p in cycle])
    means = {side: _mean([getattr(p, f"{side}_hand") for p in cycle]) for side in _HANDS}
    result: list[Pose] = []
    for pose in cycle:
        rise = (pose.pelvis.imag - height) * gait.bounce
        changed: dict[str, Any] = _hands(pose, means, gait, rise)
        changed["pelvis"] = complex(pose.pelvis.real, height + rise - gait.low)
        changed["spine"] = tuple(angle + gait.lean for angle in pose.spine)
        changed["head"] = tuple(angle + gait.lean * 0.4 + gait.nod for angle in pose.head)
        changed["yaw"] = yaw + (pose.yaw - yaw) * gait.twist
        changed["hips"] = hips + (pose.hips - hips) * gait.sway
        changed["near_foot"] = _foot(pose.near_foot, gait)
        changed["far_foot"] = _foot(pose.far_foot, gait)
        if gait.grips is not None:
            changed["near_grip"], changed["far_grip"] = gait.grips
        if gait.elbows is not None:
            changed["near_elbow"], changed["far_elbow"] = gait.elbows
        if gait.front:
            changed["far_arm_front"] = True
        if gait.weapon is not None:
            changed["weapon"] = gait.weapon - rise * gait.weapon_lag
        result.append(replace(pose, **changed))
    return result
