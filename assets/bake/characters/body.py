"""Flesh on the joints: limbs, hands, feet, trunk and skull."""

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from .build import ARM_BARE, LEG_BOOTS, Build
from .geometry import (
    Floats,
    Frame,
    Outline,
    Points,
    angle_of,
    catmull,
    forward,
    limb_curve,
    local_frame,
    placed,
    polar,
    profile,
    upward,
)
from .mesh import Figure
from .pose import Pose, Side
from .rig import Chain, Joints
from .strands import Strand

FAR_TONE, FAR_ARM_TONE = -1.0, -0.75
Z_FAR_ARM, Z_FAR_LEG, Z_NEAR_LEG, Z_HEAD, Z_NEAR_ARM = -30.0, -20.0, 2.0, 12.0, 30.0
BEND_FROM = 22.0  # degrees between hip and chest from which the trunk's cloth folds
CREASE_FROM = 0.8  # how far a joint must bend to fold its cloth (0 straight, 2 shut)
Z_FAR_ARM_FRONT, Z_BACK_ARM = 26.0, 6.0
TRUNK_TOP, TRUNK_LOW = 16.3, -2.8  # heights above the hip joint, px

# outlines in px of a 1.70 m figure: shoe parts from the ankle or the ball of the foot, hand parts
# from the wrist along the hand, the skull from the chin
# fmt: off
PUMP: Outline = (
    (-1.5, 0.9), (1.35, 0.9), (2.1, -0.4), (4.6, -1.3), (5.2, -2.3), (4.4, -2.75), (2.0, -1.95),
    (-0.2, -1.9), (-1.6, -1.7), (-1.9, -0.3),
)
SHOE: Outline = (
    (-1.5, 1.2), (1.35, 1.2), (2.1, -0.4), (4.6, -1.3), (5.2, -2.3), (4.4, -2.75), (2.0, -2.5),
    (-0.2, -1.9), (-1.6, -1.7), (-1.9, -0.3),
)
TOES: Outline = ((-1.3, 1.35), (1.0, 1.0), (2.5, 0.35), (2.7, -0.1), (1.6, -0.25), (-1.2, -0.25))
HEEL: Outline = ((-1.9, -0.6), (0.4, -1.2), (0.1, -2.85), (-1.7, -2.85))
PALM: Outline = ((-0.6, 0), (0.8, 0), (2.0, 0.1), (3.4, 0.1), (4.5, -0.1))
THUMB: Outline = ((0.6, 0.6), (1.6, 1.6), (2.4, 1.9))
DANCER_HAND: Outline = ((-0.6, 0), (0.9, 0), (2.2, -0.25), (3.6, -0.9), (4.6, -1.6))
SKULL_WOMAN: Outline = (
    (-0.6, 0.2), (1.2, -0.75), (2.75, -0.95), (3.45, -0.2), (3.55, 0.75), (4.25, 1.75),
    (3.65, 2.9), (3.75, 4.4), (2.9, 6.2), (0, 7.3), (-2.6, 5.8), (-3.1, 3.6), (-2.3, 1.4),
)
SKULL_MAN: Outline = (
    (-0.6, -0.05), (1.2, -1.0), (2.75, -1.1), (3.45, -0.2), (3.55, 0.75), (4.25, 1.75),
    (3.65, 2.9), (3.75, 4.4), (2.9, 6.2), (0, 7.3), (-2.6, 5.8), (-3.1, 3.6), (-2.3, 1.4),
)
# the head turned half to the viewer: both eyes seen, the nose within the cheek's line
SKULL_TURNED: Outline = (
    (-1.4, 0.3), (0.4, -0.75), (1.9, -1.0), (3.1, -0.2), (3.5, 0.9), (3.7, 2.0), (3.6, 3.2),
    (3.6, 4.5), (2.7, 6.2), (0, 7.3), (-2.6, 5.8), (-3.1, 3.6), (-2.5, 1.5),
)
# marks of a face: x forward, y up of the chin, ramp, tone ("skin" and "lips" = the person's own)
Mark: TypeAlias = tuple[float, float, str, int]
EYE: Mark = (2.1, 2.8, "hair", 0)
SHUT: Mark = (2.1, 2.6, "skin", 1)
LIPS: tuple[Mark, ...] = ((2.9, 0.35, "lips", 3), (1.9, 0.35, "lips", 2))  # the rim takes the first
BROW: Mark = (2.9, 3.7, "skin", 1)
EYES_TURNED: tuple[Mark, ...] = ((0.6, 2.8, "hair", 0), (2.9, 2.8, "hair", 0))
SHUT_TURNED: tuple[Mark, ...] = ((0.6, 2.6, "skin", 1), (2.9, 2.6, "skin", 1))
LIPS_TURNED: Mark = (2.0, 0.35, "lips", 2)
NOSE_TURNED: Mark = (2.0, 1.7, "skin", 4)
FACES: dict[str, tuple[Mark, ...]] = {
    "": (),
    "shout": ((2.9, 0.6, "red", 0), (2.9, -0.3, "red", 0), BROW),
    "teeth": ((2.9, 0.5, "white", 3), (2.0, 0.3, "skin", 1), BROW),
    "pain": ((2.9, 0.6, "red", 0), (2.0, 0.2, "skin", 1), (2.9, 3.2, "skin", 1)),
}
# fmt: on


@dataclass(slots=True)
class Body:
    """Everything one frame of one person is drawn from."""

    figure: Figure
    build: Build
    pose: Pose
    joints: Joints
    strands: dict[str, Strand] = field(default_factory=dict)
    floor: float = 0.0  # where the ground lies before a snapped pose is set down on it

    @property
    def size(self) -> float:
        """Scale of the person against a 1.70 m figure."""
        return self.build.scale

    def swing(
        self,
        key: str,
        nodes: int,
        segment: float,
        root: complex,
        aim: complex,
        force: complex,
        stiffness: float,
    ) -> Points:
        """Advance one strand of hair or cloth and return its nodes."""
        strand = self.strands.setdefault(key, Strand(nodes, segment))
        strand.floor = self.floor
        return np.array(strand.step(root, aim, force, self.pose.steps, stiffness))

    def chest_frame(self) -> Frame:
        """Axes of the upper chest with the neck base as origin: x front, y up."""
        lean, neck = self.joints.leans[2], self.joints.spine[4]
        wide = self.size * self.build.width
        return lambda x, y: neck + forward(lean) * x * wide + upward(lean) * y * self.size

    def head_frame(self) -> Frame:
        """Axes of the skull with the chin as origin."""
        return local_frame(self.joints.head, -self.joints.head_angle, self.size * self.build.head)


def draw_leg(body: Body, side: Side) -> None:
    """Leg and shoe."""
    build, joints, fig = body.build, body.joints, body.figure
    z = Z_NEAR_LEG if side == "near" else Z_FAR_LEG
    tone = 0.0 if side == "near" or body.pose.back else FAR_TONE
    group = f"{side}_leg"
    width = body.size * build.leg_width
    line, us = limb_curve(joints.legs[side], 24, 0.3, 0.12, 0.1)
    back, front = profile(us, build.leg, 1) * width, profile(us, build.leg, 2) * width
    fig.sweep(z, build.legs, group, line, back, front, tone)
    if build.legs != build.skin:
        _crease(body, joints.legs[side], build.legs, group, z, 2.4 * width, tone)
    if build.leg is LEG_BOOTS:
        boot = us >= 1.26
        fig.sweep(z + 0.1, build.shoe, f"{side}_shoe", line[boot], back[boot], front[boot], tone)
    _draw_foot(body, side, z + 0.2, tone)


def _draw_foot(body: Body, side: Side, z: float, tone: float) -> None:
    build, joints, fig = body.build, body.joints, body.figure
    size = body.size * (0.9 + 0.1 * build.width)
    group = f"{side}_shoe"
    f = local_frame(joints.legs[side][2], -joints.pitch[side], size)
    t = local_frame(f(4.7, -2.6), -joints.toe[side], size)
    upper = PUMP if build.woman and build.leg is not LEG_BOOTS else SHOE
    fig.blob(z, build.shoe, group, placed(f, upper), tone, centre=f(1.2, -0.6))
    fig.blob(z + 0.01, build.shoe, group, placed(t, TOES), tone, centre=t(0.3, 0.4))
    fig.poly(z - 0.01, build.shoe, group, placed(f, HEEL), tone)


def _crease(
    body: Body, chain: Chain, ramp: str, group: str, z: float, half: float, tone: float
) -> None:
    """Dark folds that fan out of the crook of a clothed knee or elbow that is well bent."""
    root, joint, end = chain
    crook = (root - joint) / abs(root - joint) + (end - joint) / abs(end - joint)
    if abs(crook) < CREASE_FROM:
        return
    inward = crook / abs(crook)
    start = joint + inward * half * 0.1
    body.figure.bar(z + 0.05, ramp, group, start, joint + inward * half * 1.1, 1.0, tone - 1.0, 1.4)
    for bone in (root, end):  # two weaker ones pull along the cloth
        along = (bone - joint) / abs(bone - joint)
        near = joint + inward * half * 0.5 + along * half * 0.9
        far = joint - inward * half * 0.3 + along * half * 1.7
        body.figure.bar(z + 0.04, ramp, group, near, far, 0.8, tone - 0.8, 1.2)


def draw_bend(body: Body) -> None:
    """Folds across the belly of a clothed trunk that is bent forward, or across its back."""
    build, leans = body.build, body.joints.leans
    bent = leans[2] - leans[0]
    if abs(bent) < BEND_FROM or build.top == build.skin:
        return
    line, back, front = trunk(body, 3.5, 9.5, 7)
    across = 1j * np.gradient(line)
    across = across / np.abs(across) * (front if bent > 0 else -back)
    for i, share in ((2, 0.15), (4, 0.35)):
        start, stop = line[i] + across[i] * share, line[i] + across[i] * 0.95
        drop = upward(leans[1]) * body.size
        body.figure.bar(4.35, build.top, "trunk", complex(start), complex(stop) - drop, 0.9, -1.0)


def arm_layer(body: Body, side: Side) -> tuple[float, float]:
    """Depth and tone of an arm."""
    if body.pose.back:
        return Z_BACK_ARM, 0.0
    if side == "near":
        return Z_NEAR_ARM, 0.0
    if body.pose.far_arm_front:
        return Z_FAR_ARM_FRONT, -0.2
    return Z_FAR_ARM, FAR_ARM_TONE


def draw_arm(body: Body, side: Side) -> None:
    """Arm, cuff and hand."""
    build, fig = body.build, body.figure
    z, tone = arm_layer(body, side)
    group = f"{side}_arm"
    width = body.size * build.arm_width
    line, us = limb_curve(body.joints.arms[side], 30, 0.24, 0.24, -0.02)
    back, front = profile(us, build.arm, 1) * width, profile(us, build.arm, 2) * width
    fig.sweep(z, build.arms, group, line, back, front, tone)
    if build.arms != build.skin and not build.bare_forearm:
        _crease(body, body.joints.arms[side], build.arms, group, z, 1.7 * width, tone)
    if build.bare_forearm:
        bare = us >= 1.05
        slim = profile(us, ARM_BARE, 1)[bare] * width * 1.12
        fig.sweep(z + 0.1, build.skin, f"{side}_forearm", line[bare], slim, slim, tone)
        roll = (us >= 0.9) & (us <= 1.12)
        fig.sweep(
            z + 0.2,
            build.arms,
            group,
            line[roll],
            back[roll] * 1.12,
            front[roll] * 1.15,
            tone + 0.4,
        )
    elif build.shirt and build.outfit in ("suit", "barman"):
        _, elbow, wrist = body.joints.arms[side]
        along = polar(angle_of(wrist - elbow))
        fig.bar(
            z - 0.05,
            build.shirt,
            f"{side}_cuff",
            wrist - along * 0.6,
            wrist + along * 0.35 * body.size,
            2.0 * width,
            tone - 0.3,
        )
    _draw_hand(body, side, z + 0.4, tone)


def _draw_hand(body: Body, side: Side, z: float, tone: float) -> None:
    build, fig, pose = body.build, body.figure, body.pose
    _, elbow, wrist = body.joints.arms[side]
    turned = pose.near_wrist if side == "near" else pose.far_wrist
    grip = pose.near_grip if side == "near" else pose.far_grip
    angle = angle_of(wrist - elbow) if turned is None else turned
    f = local_frame(wrist, angle, body.size)
    q = (0.9 + 0.12 * build.arm_width) * build.hand
    group, skin = f"{side}_hand", build.glove or build.skin
    if grip == "open":
        palm = np.array([0.8, 1.1, 1.15, 0.8, 0.35]) * body.size * q
        fig.sweep(z, skin, group, placed(f, PALM), palm, palm, tone)
        thumb = [0.5, 0.5, 0.3]
        fig.sweep(z + 0.05, skin, group, placed(f, THUMB), thumb, thumb, tone)
    elif grip == "pose":  # a dancer's hand: long, relaxed, wrist softly broken
        palm = np.array([0.8, 0.95, 0.9, 0.6, 0.3]) * body.size
        fig.sweep(z, skin, group, placed(f, DANCER_HAND), palm, palm, tone)
    else:
        # only the thickness of a fist grows with the arm, not its length
        top, wrist_half, low = 1.35 * q, 0.85 * q, -1.3 * q
        fist = (
            (-0.7, wrist_half),
            (0.9, top),
            (2.5, 1.1 * q),
            (2.9, -0.2),
            (2.3, low),
            (0.6, low),
            (-0.7, -wrist_half),
        )
        fig.blob(z, skin, group, placed(f, fist), tone)


def trunk(
    body: Body, low: float = TRUNK_LOW, high: float = TRUNK_TOP, count: int = 26
) -> tuple[Points, Floats, Floats]:
    """Centre line of the trunk from top to bottom with its half-widths at the pose's yaw."""
    build, size = body.build, body.size
    dense = catmull(body.joints.spine[::-1], 48)  # neck to crotch
    run = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(dense)))])
    height = TRUNK_TOP - run * ((TRUNK_TOP - TRUNK_LOW) / run[-1])
    want = np.linspace(high, low, count)
    line = np.interp(-want, -height, dense.real) + 1j * np.interp(-want, -height, dense.imag)
    rows = np.asarray(build.torso)
    yaw = np.radians(np.interp(want, [0, 14], [body.pose.hips, body.pose.yaw]))
    side, frontal = np.cos(yaw), np.interp(want, rows[:, 0], rows[:, 3]) * np.sin(yaw)
    half = [
        np.hypot(np.interp(want, rows[:, 0], rows[:, column]) * side, frontal) * size * build.width
        for column in (1, 2)
    ]
    return line, half[0], half[1]


def draw_trunk(
    body: Body,
    z: float,
    ramp: str,
    group: str,
    grow: float = 0.2,
    low: float = TRUNK_LOW,
    high: float = TRUNK_TOP,
    tone: float = 0.0,
) -> None:
    """The trunk, or a garment that follows it `grow` px further out."""
    line, back, front = trunk(body, low, high)
    more = grow * body.size
    body.figure.sweep(z, ramp, group, line, back + more, front + more, tone)


def draw_head(body: Body) -> None:
    """Neck, skull and the stamped face."""
    build, joints, fig = body.build, body.joints, body.figure
    h = body.head_frame()
    neck, chin = joints.spine[4], joints.head
    wide = (1.45 if build.woman else 1.95) * body.size * (0.6 + 0.4 * build.width)
    line = [
        neck - (chin - neck) * 0.55,
        neck,
        chin,
        chin + complex(0.2, 1.8) * polar(-joints.head_angle) * body.size,
    ]
    fig.sweep(
        Z_HEAD - 6,
        build.skin,
        "neck",
        line,
        np.array([1.6, 1.1, 1, 1]) * wide,
        np.array([1.3, 1.0, 1, 1]) * wide,
        -0.75,
    )
    turned = body.pose.gaze == "viewer" and not body.pose.back
    skull = placed(h, _skull(body, turned))
    fig.blob(Z_HEAD, build.skin, "head", skull, 0.6, centre=h(0.4, 3.0), turn=0.6)
    if body.pose.back:
        return
    own = {"skin": build.skin, "lips": build.lips}
    for x, y, ramp, tone in _marks(body, turned):
        fig.stamp(h(x, y), own.get(ramp, ramp), tone, "head")


def _skull(body: Body, turned: bool) -> Outline:
    if turned:
        return SKULL_TURNED
    return SKULL_WOMAN if body.build.woman else SKULL_MAN


def _marks(body: Body, turned: bool) -> tuple[Mark, ...]:
    """Eyes and mouth of the moment."""
    pose = body.pose
    lips: tuple[Mark, ...] = ()
    if body.build.woman:
        lips = (LIPS_TURNED,) if turned else LIPS
    if turned:
        return (*(EYES_TURNED if pose.eyes else SHUT_TURNED), NOSE_TURNED, *lips)
    return (EYE if pose.eyes else SHUT, *lips, *FACES[pose.face])
