"""What strikes and what can be struck lies where it is drawn (game.md D9)."""

import json
import math
from functools import cache
from typing import Any

import numpy as np
import pytest

from game.content.schema import Move
from game.core.paths import assets_dir
from tests.bake.test_characters import EVE, EVES, sheet, solid
from tests.sim.rooms import tables

NEAR = 4.0  # px between a striking box and the fist, foot or blade that strikes
LOOSE = 5.0  # px that the hurt box may stand out of the drawn body at most ...
FILLED = 0.7  # ... and the share of it that the drawn body's bounds hold
FOES = ("foe_", "luska_")  # rows of those who fight as she does
PHASES = ("startup", "active", "recovery")
Bounds = tuple[float, float, float, float]


@cache
def items() -> dict[str, Any]:
    text = (assets_dir() / "sprites" / "items.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)["items"]
    return table


def of_eve() -> dict[str, Move]:
    """Her rows that are drawn in three phases."""
    theirs = {move for row in tables().enemies.values() for move in row.moves}
    theirs |= {move for move in tables().moves if move.startswith(FOES)}
    anims = sheet(EVE)["anims"]
    return {
        name: row
        for name, row in tables().moves.items()
        if name not in theirs and anims.get(row.anim, {}).get("kind") == "move"
    }


def bounds(sprite: str, number: int, band: tuple[float, float] | None = None) -> Bounds:
    """Opaque bounds of a frame about its ground point, or of its rows within a band."""
    frame = sheet(sprite)["frames"][number]
    mask = solid(sprite, frame)
    ax, ay = frame["anchor"]
    if band is not None:
        mask = mask.copy()
        mask[: max(0, int(band[0]) + ay)] = False
        mask[max(0, int(band[1]) + ay) :] = False
    ys, xs = np.nonzero(mask)
    return xs.min() - ax, ys.min() - ay, xs.max() + 1 - ax, ys.max() + 1 - ay


def vulnerable(row: Move) -> list[int]:
    """Frames shown while she can be hurt; a box of the row's own is for the active ones."""
    anim, first, found = sheet(EVE)["anims"][row.anim], 0, []
    for phase, length in zip(PHASES, (row.startup, row.active, row.recovery), strict=True):
        frames = anim[phase] if phase == "active" or row.hurtbox is None else []
        found += [
            frames[min(len(frames) - 1, tick * len(frames) // length)]
            for tick in range(length if frames else 0)
            if not row.iframes[0] <= first + tick + 1 <= row.iframes[1]
        ]
        first += length
    return list(dict.fromkeys(found))


def contact(row: Move) -> list[int]:
    """Active frames from the tick on at which the blow counts."""
    frames = sheet(EVE)["anims"][row.anim]["active"]
    ticks = range(row.contact_from - 1, row.active)
    return list(dict.fromkeys(frames[t * len(frames) // row.active] for t in ticks))


BARE = {
    name: row
    for name, row in of_eve().items()
    if row.kind == "strike" and row.box is not None and row.damage > 0 and name != "gun_butt"
}
FOUGHT = {n: r for n, r in of_eve().items() if r.kind in ("strike", "parry", "throw", "roll")}
WIELDED = sorted(
    kind
    for kind, row in tables().weapons.items()
    if row.swing in of_eve() and row.family != "gun" and not row.jet
)


@pytest.mark.parametrize("name", sorted(BARE))
def test_the_striking_box_ends_where_the_limb_is_drawn(name: str) -> None:
    row = BARE[name]
    assert row.box is not None
    for number in contact(row):
        reach = bounds(EVE, number, (row.box[1], row.box[3]))[2]
        assert abs(row.box[2] - reach) <= NEAR, (number, row.box[2], reach)


@pytest.mark.parametrize("kind", WIELDED)
def test_a_weapon_strikes_as_far_as_it_is_drawn(kind: str) -> None:
    row = tables().weapons[kind]
    picture = items()[row.looks or kind]
    move = tables().moves[row.swing]
    tip = picture.get("tip", [picture["rect"][2], 0])[0] - picture["grip"][0]
    hands = [sheet(EVE)["frames"][number]["hand"] for number in contact(move)]
    drawn = max(x + tip * math.cos(math.radians(angle)) for x, _, angle in hands)
    assert abs((row.cord if move.on_cord else row.reach) - drawn) <= NEAR


@pytest.mark.parametrize("name", sorted(FOUGHT))
def test_the_hurt_box_lies_on_the_drawn_body(name: str) -> None:
    row, eve = FOUGHT[name], tables().eve
    box = row.hurtbox or (-eve.hurt_half_width, -eve.hurt_height, eve.hurt_half_width, 0.0)
    for number in vulnerable(row):
        left, top, right, low = bounds(EVE, number)
        out = (left - box[0], top - box[1], box[2] - right, box[3] - low)
        assert max(out) <= LOOSE, (number, out)
        across = min(box[2], right) - max(box[0], left)
        along = min(box[3], low) - max(box[1], top)
        area = (box[2] - box[0]) * (box[3] - box[1])
        assert across * along >= FILLED * area, number


@pytest.mark.parametrize("outfit", EVES[1:])
def test_every_outfit_holds_her_hand_in_the_same_place(outfit: str) -> None:
    """Boxes and weapons are tuned on one sheet and serve them all."""
    for name, anim in sheet(EVE)["anims"].items():
        other = sheet(outfit)["anims"][name]
        for phase in (p for p in (*PHASES, "frames") if p in anim):
            assert len(other[phase]) == len(anim[phase]), (name, phase)
            for one, two in zip(anim[phase], other[phase], strict=True):
                here, there = (
                    sheet(sprite)["frames"][number]["hand"]
                    for sprite, number in ((EVE, one), (outfit, two))
                )
                assert here[:2] == pytest.approx(there[:2], abs=1.5), name
