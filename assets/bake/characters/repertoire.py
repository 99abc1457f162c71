"""The pose and animation tables (data/*.toml), merged per person.

A table may include others; later entries replace earlier ones of the same name. `only` names the
animations it keeps, `drop` those it leaves out. `base` of a pose is looked up in the merged table,
so a person who changes `guard` changes all poses built on it. `gait` rows change a cycle that is
shared (gait.py).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .gait import gait_from_table, walked
from .pose import EASES, Pose, PoseError, from_table

DATA = Path(__file__).parent / "data"
MOVE_PHASES = ("startup", "active", "recovery")
DEFAULT_TICKS = 5


@dataclass(frozen=True, slots=True)
class Step:
    """Go to a pose in `frames` frames; "cut" shows the pose itself for that many frames."""

    pose: str
    frames: int = 1
    ease: str = "cut"
    ticks: int = DEFAULT_TICKS


@dataclass(frozen=True, slots=True)
class Animation:
    """Steps per phase; loops and one-shots have the single phase "frames"."""

    name: str
    kind: str
    phases: Mapping[str, tuple[Step, ...]]
    start: str | None = None
    stride: float | None = None
    angles: tuple[int, ...] = ()


@dataclass(slots=True)
class Library:
    """All poses and animations of one person."""

    poses: dict[str, Pose] = field(default_factory=dict)
    animations: dict[str, Animation] = field(default_factory=dict)


def _merge(name: str, rows: dict[str, dict[str, Any]]) -> None:
    with (DATA / f"{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    for other in table.get("include", []):
        _merge(other, rows)
    for kind, kept in rows.items():
        kept.update(table.get(kind, {}))
    animations = rows["anim"]
    if "only" in table:
        for other_name in set(animations) - set(table["only"]):
            del animations[other_name]
    for dropped in table.get("drop", []):
        animations.pop(dropped, None)


def _step(text: str, ticks: int, place: str) -> Step:
    name, *rest = text.split()
    frames, ease = 1, "cut"
    for word in rest:
        if word.isdigit():
            frames = int(word)
        elif word.startswith("@") and word[1:].isdigit():
            ticks = int(word[1:])
        elif word in EASES:
            ease = word
        else:
            raise PoseError(f"{place}: '{word}' in step '{text}' is no count, ease or @ticks.")
    return Step(name, frames, ease, ticks)


def _animation(name: str, row: Mapping[str, Any], place: str) -> Animation:
    ticks = row.get("ticks", DEFAULT_TICKS)

    def steps(texts: list[str]) -> tuple[Step, ...]:
        return tuple(_step(t, ticks, place) for t in texts)

    keys = MOVE_PHASES if row["kind"] == "move" else ("frames",)
    return Animation(
        name,
        row["kind"],
        {k: steps(row[k]) for k in keys},
        row.get("start"),
        row.get("stride"),
        tuple(row.get("angles", ())),
    )


def load(person: str) -> Library:
    """The merged library of one person."""
    rows: dict[str, dict[str, Any]] = {"pose": {}, "anim": {}, "gait": {}}
    _merge(person, rows)
    pose_rows = rows["pose"]
    library = Library()

    def pose(name: str, wanted_by: str, depth: int = 0) -> Pose:
        if name in library.poses:
            return library.poses[name]
        if name not in pose_rows or depth > 20:
            raise PoseError(f"{person}: {wanted_by} needs the pose '{name}', which is missing.")
        row = pose_rows[name]
        base = pose(row["base"], name, depth + 1) if "base" in row else Pose()
        library.poses[name] = from_table(base, row, f"{person}, pose '{name}'")
        return library.poses[name]

    for name in pose_rows:
        pose(name, name)
    for name, row in rows["anim"].items():
        animation = _animation(name, row, f"{person}, animation '{name}'")
        for steps in animation.phases.values():
            for step in steps:
                pose(step.pose, f"animation '{name}'")
        library.animations[name] = animation
    for name, row in rows["gait"].items():
        if name in library.animations:
            _take_gait(library, name, row, f"{person}, gait '{name}'")
    return library


def _take_gait(library: Library, name: str, row: Mapping[str, Any], place: str) -> None:
    """Change the keys of one cycle and its stride; the view paces it by the way travelled."""
    gait = gait_from_table(row, place)
    animation = library.animations[name]
    if animation.kind != "loop" or animation.stride is None:
        raise PoseError(f"{place}: '{name}' is no cycle of steps.")
    keys = list(dict.fromkeys(step.pose for step in animation.phases["frames"]))
    changed = walked([library.poses[key] for key in keys], gait)
    library.poses.update(zip(keys, changed, strict=True))
    library.animations[name] = replace(animation, stride=animation.stride * gait.stride)
