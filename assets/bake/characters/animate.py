"""Animation tables -> drawn frames."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .body import Body, draw_arm, draw_bend, draw_head, draw_leg, trunk
from .build import Build
from .film import draw_cord, draw_film, through_film
from .geometry import upward
from .mesh import Figure
from .pose import SIDES, Pose, ease, mix
from .raster import rasterise
from .repertoire import Animation, Library, Step
from .rig import Joints, solve, weapon_angle
from .shade import Shaded, shade
from .strands import Strand
from .styles import draw_hair
from .wardrobe import draw_outfit

SKULL_CENTRE = 3.4  # px above the chin
CLOTH_GROUPS = ("pony", "dress", "skirt")  # hang below the body and do not carry it
SCENES = "finished_"  # animations of men who stand in a scene with Eve
GRIP = 1.1  # px from the wrist to the middle of the fist


@dataclass(slots=True)
class Frame:
    """One drawn frame. Points are relative to the anchor, x right, y down."""

    colour: NDArray[np.uint8]
    rim: NDArray[np.uint8]
    anchor: tuple[int, int]
    hand: tuple[float, float, float]
    head: tuple[float, float]
    chest: tuple[float, float]
    feet: tuple[tuple[float, float], tuple[float, float]]


def _ground(figure: Figure, joints: Joints, pose: Pose, size: float) -> complex:
    """Move a figure so that its lowest point lies on the ground."""
    if not pose.snap:
        return complex(pose.shift, pose.lift) * size
    body = [p.points.imag.min() for p in figure.parts if not p.group.startswith(CLOTH_GROUPS)]
    return complex(pose.shift * size, pose.lift * size - float(min(body)))


def _assemble(pose: Pose, build: Build, strands: dict[str, Strand]) -> Body:
    """All parts of one person; flesh first, because cloth lies on the ground the flesh finds."""
    body = Body(Figure(), build, pose, solve(pose, build), strands)
    for side in SIDES:
        draw_leg(body, side)
        draw_arm(body, side)
    draw_head(body)
    if pose.snap:
        line, back, front = trunk(body)
        low = float((line.imag - np.maximum(back, front)).min())
        body.floor = min(low, *(float(p.points.imag.min()) for p in body.figure.parts))
    draw_outfit(body)
    draw_bend(body)
    draw_hair(body)
    draw_cord(body)
    draw_film(body)
    return body


def _picture(body: Body) -> Shaded:
    return shade(rasterise(body.figure), body.figure.stamps, body.build.rim)


def draw(pose: Pose, build: Build, strands: dict[str, Strand]) -> Frame:
    """Draw one pose; the strands carry hair and cloth over from the frame before."""
    body = _assemble(pose, build, strands)
    joints = body.joints
    move = _ground(body.figure, joints, pose, build.scale)
    body.figure.shift(move)
    flat = pose.squash
    if flat != 1.0:
        body.figure.squash(flat)
    picture = through_film(body) if pose.film else _picture(body)

    def point(q: complex) -> tuple[float, float]:
        return round((q.real + move.real) / flat, 1), round(-(q.imag + move.imag) * flat, 1)

    _, elbow, wrist = joints.arms["near"]
    reach = (wrist - elbow) / abs(wrist - elbow) * GRIP * build.scale
    angle = (weapon_angle(pose, joints) + 180) % 360 - 180
    skull = joints.head + upward(joints.head_angle) * SKULL_CENTRE * build.scale * build.head
    return Frame(
        picture.colour,
        picture.rim,
        picture.origin,
        (*point(wrist + reach), round(angle, 1)),
        point(skull),
        point(joints.spine[3]),
        (point(joints.balls["near"]), point(joints.balls["far"])),
    )


def poses(steps: tuple[Step, ...], library: Library, before: Pose) -> Iterator[tuple[Pose, int]]:
    """Every pose of a run of steps with its ticks."""
    from_pose = before
    for step in steps:
        goal = library.poses[step.pose]
        for i in range(step.frames):
            t = (i + 1) / step.frames
            shown = goal
            if step.ease != "cut" and t < 1:
                shown = mix(from_pose, goal, ease(t, step.ease))
            yield shown, step.ticks
        from_pose = goal


def _last(animation: Animation, library: Library) -> Pose:
    steps = list(animation.phases.values())[-1]
    return library.poses[steps[-1].pose]


def play(
    animation: Animation, library: Library, build: Build
) -> dict[str, list[tuple[Frame, int]]]:
    """Draw all phases of an animation: frames with their ticks."""
    strands: dict[str, Strand] = {}
    first_step = next(iter(animation.phases.values()))[0]
    loop = animation.kind == "loop"
    if animation.start is not None:
        before = library.poses[animation.start]
    elif loop:
        before = _last(animation, library)
    else:
        before = library.poses[first_step.pose]
    if animation.kind != "aim":
        _settle(before, build, strands)
    if loop:  # one silent round, so that hair and cloth swing in step with the loop
        for pose, _ in poses(animation.phases["frames"], library, before):
            _settle(pose, build, strands)
    back = build.meet if animation.name.startswith(SCENES) else 0.0
    result: dict[str, list[tuple[Frame, int]]] = {}
    for phase, steps in animation.phases.items():
        frames: list[tuple[Frame, int]] = []
        for pose, ticks in poses(steps, library, before):
            hung = {} if animation.kind == "aim" else strands
            shown = replace(pose, shift=pose.shift - back) if back else pose
            frames.append((draw(shown, build, hung), ticks))
        result[phase] = frames
        before = library.poses[steps[-1].pose]
    return result


def _settle(pose: Pose, build: Build, strands: dict[str, Strand]) -> None:
    """Let hair and cloth react to a pose that is not drawn."""
    _assemble(pose, build, strands)
