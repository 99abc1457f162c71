"""The small words of story objects: conditions, effects, and whether a box of answers holds."""

from __future__ import annotations

import re
from typing import Final

from game.core.level import Level, MapObject
from game.maps.tree import Node
from game.maps.values import Report

CONDITION: Final = re.compile(r"![a-z_][a-z0-9_]*|[a-z_][a-z0-9_]*(=[a-z0-9_]+)?")
EFFECT: Final = re.compile(r"[a-z_][a-z0-9_]*(=[a-z0-9_]+|[+-]\d{1,3})?")
CONDITIONS: Final = ("when",)
EFFECTS: Final = (
    "flag", "flag_1", "flag_2", "flag_3", "flag_4", "flag_silent", "flag_away",
)  # fmt: skip
NUMBERS: Final = ("1", "2", "3", "4")
SILENCE: Final = ("flag_silent", "reply_silent")


def check_words(level: Level, nodes: dict[int, Node], report: Report) -> None:
    """Reports words that no rule would understand."""
    for obj in level.of_class("Trigger", "Answer"):
        node = nodes[obj.id]
        for name in CONDITIONS:
            _check(obj, name, CONDITION, "name=value, name or !name", node, report)
        for name in EFFECTS:
            _check(obj, name, EFFECT, "name=value, name or name+1", node, report)
        if obj.cls == "Answer":
            _check_box(obj, node, report)


def _check(
    obj: MapObject, name: str, form: re.Pattern[str], forms: str, node: Node, report: Report
) -> None:
    for word in str(obj.props.get(name, "")).split():
        if form.fullmatch(word) is None:
            report(node.fail(f"{obj.cls}.{name}: {word!r} is none of {forms}"))


def _check_box(obj: MapObject, node: Node, report: Report) -> None:
    """Answers stand without a gap; what silence does is said once; loose ends belong to one."""
    given = [number for number in NUMBERS if obj.text(f"answer_{number}")]
    if given != list(NUMBERS[: len(given)]):
        report(node.fail("Answer: answers must be filled from the first on, without a gap"))
    for number in NUMBERS:
        loose = obj.text(f"flag_{number}") or obj.text(f"reply_{number}")
        if loose and number not in given:
            report(node.fail(f"Answer: answer_{number} is empty, but something follows from it"))
    silent = obj.integer("silent")
    if silent and str(silent) not in given:
        report(node.fail(f"Answer.silent is {silent}, but answer_{silent} is empty"))
    if silent and any(obj.text(name) for name in SILENCE):
        report(
            node.fail("Answer.silent names an answer; flag_silent and reply_silent must be empty")
        )
    if obj.text("reply_away") and not obj.text("flag_away"):
        report(node.fail("Answer.reply_away needs flag_away"))
