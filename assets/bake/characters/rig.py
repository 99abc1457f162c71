"""Pose + build -> joints."""

import math
from dataclasses import dataclass
from typing import TypeAlias

from .build import Build
from .geometry import angle_of, forward, polar, two_bone, upward
from .pose import Foot, Pose, Side

# bone lengths, px of a 1.70 m figure
PELVIS_WAIST, WAIST_CHEST, CHEST_NECK = 5.2, 5.4, 5.7
CROTCH = 2.8
UPPER_ARM, FOREARM = 9.4, 8.1
THIGH, SHIN = 13.4, 13.0
BALL_FROM_ANKLE = 4.7 - 2.6j
SOLE = 0.3
FAR_SHOULDER = 0.9  # the far shoulder is a little foreshortened
WEAPON_FOLLOWS = 0.55  # share of the forearm's angle a carried weapon takes

Chain: TypeAlias = tuple[complex, complex, complex]


@dataclass(slots=True)
class Joints:
    """Solved joints, px in figure space (anchor = 0, y up)."""

    spine: list[complex]  # crotch, pelvis, waist, chest, neck base
    leans: tuple[float, float, float]
    shoulders: complex
    head: complex
    head_angle: float
    arms: dict[Side, Chain]
    legs: dict[Side, Chain]
    pitch: dict[Side, float]
    toe: dict[Side, float]
    balls: dict[Side, complex]

    def spin(self, degrees: float) -> None:
        """Turn the whole body about the pelvis (rolls, falls); positive = forwards."""
        centre, turn = self.spine[1], polar(-degrees)

        def r(q: complex) -> complex:
            return centre + (q - centre) * turn

        def chain(c: Chain) -> Chain:
            return r(c[0]), r(c[1]), r(c[2])

        self.spine = [r(q) for q in self.spine]
        a, b, c = self.leans
        self.leans = (a + degrees, b + degrees, c + degrees)
        self.shoulders, self.head = r(self.shoulders), r(self.head)
        self.head_angle += degrees
        self.arms = {k: chain(v) for k, v in self.arms.items()}
        self.legs = {k: chain(v) for k, v in self.legs.items()}
        self.balls = {k: r(v) for k, v in self.balls.items()}
        self.pitch = {k: v + degrees for k, v in self.pitch.items()}
        self.toe = {k: v + degrees for k, v in self.toe.items()}


def _spine(pose: Pose, size: float) -> list[complex]:
    low, mid, top = pose.spine
    pelvis = pose.pelvis * size
    waist = pelvis + upward(low) * PELVIS_WAIST * size
    chest = waist + upward(mid) * WAIST_CHEST * size
    neck = chest + upward(top) * CHEST_NECK * size
    return [pelvis - upward(low) * CROTCH * size, pelvis, waist, chest, neck]


def _hand_target(
    hand: complex, origin: str, centre: complex, pelvis: complex, size: float
) -> complex:
    if origin == "ground":
        return hand
    return (pelvis if origin == "pelvis" else centre) + hand * size


def _leg(foot: Foot, hip: complex, knee: int, size: float) -> tuple[Chain, complex]:
    ball = foot.ball * size
    ankle = ball - BALL_FROM_ANKLE * size * polar(-foot.pitch) + 1j * SOLE
    middle, end = two_bone(hip, ankle, THIGH * size, SHIN * size, knee)
    return (hip, middle, end), end + BALL_FROM_ANKLE * size * polar(-foot.pitch)


def solve(pose: Pose, build: Build) -> Joints:
    """Place every joint of a body."""
    size = build.scale
    spine = _spine(pose, size)
    pelvis, neck, top = spine[1], spine[4], pose.spine[2]
    centre = neck - upward(top) * build.shoulder_drop * size
    turn, hip_turn = math.sin(math.radians(pose.yaw)), math.sin(math.radians(pose.hips))
    half = build.shoulders * size * (0.55 + 0.45 * build.width)
    front, hip_front = forward(top), forward(pose.spine[0])
    hip_half = build.hips * size * build.width
    shoulder: dict[Side, complex] = {
        "near": centre - front * turn * half,
        "far": centre + front * turn * half * FAR_SHOULDER + upward(top) * 0.25,
    }
    hip: dict[Side, complex] = {
        "near": pelvis - hip_front * hip_turn * hip_half,
        "far": pelvis + hip_front * hip_turn * hip_half,
    }
    arm = size * build.arm_length * pose.stretch
    bones = UPPER_ARM * arm, FOREARM * arm
    arms: dict[Side, Chain] = {}
    for side, hand, origin, elbow in (
        ("near", pose.near_hand, pose.near_from, pose.near_elbow),
        ("far", pose.far_hand, pose.far_from, pose.far_elbow),
    ):
        key: Side = "near" if side == "near" else "far"
        goal = _hand_target(hand, origin, centre, pelvis, size)
        arms[key] = (shoulder[key], *two_bone(shoulder[key], goal, *bones, elbow))
    near_leg, near_ball = _leg(pose.near_foot, hip["near"], pose.near_knee, size)
    far_leg, far_ball = _leg(pose.far_foot, hip["far"], pose.far_knee, size)
    joints = Joints(
        spine,
        pose.spine,
        centre,
        neck + upward(pose.head[0]) * build.neck * size,
        pose.head[1],
        arms,
        {"near": near_leg, "far": far_leg},
        {"near": pose.near_foot.pitch, "far": pose.far_foot.pitch},
        {"near": pose.near_foot.toe_pitch, "far": pose.far_foot.toe_pitch},
        {"near": near_ball, "far": far_ball},
    )
    if pose.spin:
        joints.spin(pose.spin)
    return joints


def weapon_angle(pose: Pose, joints: Joints) -> float:
    """Direction of whatever the near hand holds."""
    if pose.weapon is not None:
        return pose.weapon
    _, elbow, wrist = joints.arms["near"]
    return angle_of(wrist - elbow) * WEAPON_FOLLOWS
