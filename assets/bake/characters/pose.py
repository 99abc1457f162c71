"""A pose: the numbers that place one body, and how two poses blend.

Units are px of a 1.70 m figure (32 px per metre), angles degrees. Spine, neck and head angles lean
forward of vertical. A hand is aimed from the shoulder centre ("shoulder"), from the pelvis
("pelvis") or from the anchor on the ground ("ground"). A foot is the ball of the foot with its
pitch (positive = heel up) and an own toe pitch, so toes stay flat while the heel lifts.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, TypeAlias

from .geometry import angle_of, polar

Side: TypeAlias = Literal["near", "far"]
SIDES: tuple[Side, Side] = ("near", "far")

PLANTED = 1.3  # px: a ball lower than this stands on the ground
LIFT_LEAST, LIFT = 2.2, 3.5  # px, how high a planted foot is lifted to move
MIRROR_YAW = 26.0  # near and far shoulder change places about this yaw
EASES = ("lin", "in", "out", "io", "cut")


@dataclass(frozen=True, slots=True)
class Foot:
    """Ball of the foot, pitch of the sole and of the toes."""

    ball: complex
    pitch: float = 0.0
    toe: float | None = None

    @property
    def toe_pitch(self) -> float:
        """Toes stay flat on the ground when the heel lifts."""
        if self.toe is not None:
            return self.toe
        return 0.0 if self.pitch > 0 and self.ball.imag < PLANTED else self.pitch


@dataclass(frozen=True, slots=True)
class Pose:
    """One key of the pose library."""

    pelvis: complex = 0 + 27.6j
    spine: tuple[float, float, float] = (2.0, 0.0, 2.0)
    head: tuple[float, float] = (6.0, 2.0)
    yaw: float = 28.0
    hips: float = 18.0
    near_hand: complex = 1 - 16j
    far_hand: complex = 3 - 16j
    near_from: str = "shoulder"
    far_from: str = "shoulder"
    near_elbow: int = -1
    far_elbow: int = -1
    near_knee: int = 1
    far_knee: int = 1
    near_foot: Foot = Foot(2 + 0j)
    far_foot: Foot = Foot(6 + 0j)
    near_grip: str = "fist"
    far_grip: str = "fist"
    near_wrist: float | None = None
    far_wrist: float | None = None
    weapon: float | None = None
    wind: complex = 0j
    spin: float = 0.0
    snap: bool = False
    lift: float = 0.0
    shift: float = 0.0
    eyes: bool = True
    back: bool = False
    far_arm_front: bool = False
    stretch: float = 1.0  # arms a little too long on a contact frame: the blow snaps
    squash: float = 1.0  # height of the whole figure: below 1 where a landing presses it flat
    face: str = ""  # shout, teeth or pain; else calm
    gaze: str = "profile"  # or "viewer": the head in three-quarter view
    film: float = 0.0  # share of the body under plastic film: head first, then down to the hips
    cord: str = ""  # ramp of what is stretched between the two fists
    cord_via: complex | None = None  # ground point that the cord passes on its way
    steps: int = 6


_POINTS = {"pelvis", "near_hand", "far_hand", "wind", "cord_via"}
_FEET = {"near_foot", "far_foot"}
_SWITCH = {"near_elbow", "far_elbow", "near_knee", "far_knee"}  # jump, never blend
_NAMES = {f.name for f in fields(Pose)}


class PoseError(ValueError):
    """A pose table holds something that is no pose."""


def _value(name: str, raw: Any) -> Any:
    if name in _POINTS:
        return complex(raw[0], raw[1])
    if name in _FEET:
        return Foot(complex(raw[0], raw[1]), *raw[2:])
    if isinstance(raw, list):
        return tuple(float(v) for v in raw)
    return raw


def from_table(base: Pose, table: Mapping[str, Any], place: str) -> Pose:
    """A pose from a table row, laid over a base pose."""
    unknown = sorted(set(table) - _NAMES - {"base", "mirror"})
    if unknown:
        raise PoseError(f"{place}: no such pose field: {', '.join(unknown)}.")
    pose = mirrored(base) if table.get("mirror") else base
    return replace(pose, **{k: _value(k, v) for k, v in table.items() if k in _NAMES})


def mirrored(pose: Pose) -> Pose:
    """The same step with the other side in front (second half of a run or walk)."""
    swap: dict[str, Any] = {"yaw": MIRROR_YAW - pose.yaw, "hips": MIRROR_YAW - pose.hips}
    for part in ("hand", "from", "elbow", "knee", "foot", "grip", "wrist"):
        swap[f"near_{part}"] = getattr(pose, f"far_{part}")
        swap[f"far_{part}"] = getattr(pose, f"near_{part}")
    return replace(pose, **swap)


def ease(t: float, kind: str) -> float:
    """Progress 0..1 of a tween."""
    match kind:
        case "in":
            return t**3
        case "out":
            return 1 - (1 - t) ** 3
        case "io":
            return t * t * (3 - 2 * t)
        case _:
            return t


def _arc(a: complex, b: complex, t: float) -> complex:
    """Hands travel on arcs about the shoulder: on straight lines arms would shrink mid-way."""
    turn = (angle_of(b) - angle_of(a) + 180) % 360 - 180
    return (abs(a) + (abs(b) - abs(a)) * t) * polar(angle_of(a) + turn * t)


def _foot(a: Foot, b: Foot, t: float) -> Foot:
    ball = a.ball + (b.ball - a.ball) * t
    way = abs(b.ball.real - a.ball.real)
    if max(a.ball.imag, b.ball.imag) < PLANTED and way > 1:  # lifted, never slid
        rise = math.sqrt(max(0.0, math.sin(math.pi * t)))  # up at once, down late: never a slide
        ball += 1j * rise * min(LIFT, max(LIFT_LEAST, way * 0.6))
    toe = a.toe_pitch + (b.toe_pitch - a.toe_pitch) * t
    return Foot(ball, a.pitch + (b.pitch - a.pitch) * t, toe)


def _blend(name: str, a: Any, b: Any, t: float, same_space: bool) -> Any:
    if name in _FEET:
        return _foot(a, b, t)
    if name in ("near_hand", "far_hand"):
        return _arc(a, b, t) if same_space else (b if t > 0.5 else a)
    if name in _SWITCH or a is None or b is None or isinstance(a, str | bool):
        return b if t > 0.5 else a
    if isinstance(a, tuple):
        return tuple(x + (y - x) * t for x, y in zip(a, b, strict=True))
    return a + (b - a) * t


def mix(a: Pose, b: Pose, t: float) -> Pose:
    """The pose between two keys, 0 = a, 1 = b."""
    values: dict[str, Any] = {}
    for name in _NAMES:
        side = name.split("_")[0]
        same = side not in SIDES or getattr(a, f"{side}_from") == getattr(b, f"{side}_from")
        values[name] = _blend(name, getattr(a, name), getattr(b, name), t, same)
    for side in SIDES:  # a hand and the point it is aimed from switch together
        if getattr(a, f"{side}_from") != getattr(b, f"{side}_from"):
            values[f"{side}_from"] = getattr(b if t > 0.5 else a, f"{side}_from")
    values["steps"] = b.steps
    return replace(b, **values)
