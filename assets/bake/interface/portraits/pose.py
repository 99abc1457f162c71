"""How a head is held: each expression bends neck and shoulders, each person has a habit of his own.

Parts are turned before they are painted, so that outlines stay clean. Eyes, brows, nose and mouth
are single pixels: each of them is moved as one piece, never sheared.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.bake.characters.mesh import Figure, Part
from assets.bake.interface.portraits.people import Bones, Person

SIZE: Final = 64
PIVOT: Final = (-2.0, 22.0)  # px from the middle and the foot: where the skull sits on the neck
STIFF: Final = (12.0, 24.0)  # below the first height nothing turns, above the second all of it
SPLIT: Final = (38, 30)  # px from the left and top: between the eyes, between eyes and mouth
MIDDLES: Final = ((32, 43), (22, 36))  # px: centres of the pieces on both sides of the splits
FACE: Final = frozenset({"head", "beard", "mouth", "ear"})
JAW_FROM, JAW_TO = 36.0, 26.0  # the jaw widens between these heights
CHEEK_AT, CHEEK_SOFT = 38.0, 4.0


@dataclass(frozen=True, slots=True)
class Bearing:
    """Turn of the head in degrees (positive: chin up), its shift and that of the shoulders, px."""

    turn: float = 0.0
    right: float = 0.0
    up: float = 0.0
    shoulders: float = 0.0


BEARINGS: Final[dict[str, Bearing]] = {
    "neutral": Bearing(),
    "soft": Bearing(-5.0, 1.0, -0.5, -1.0),
    "hard": Bearing(-9.0, 2.5, -1.5, 1.5),
    "hurt": Bearing(-13.0, -1.0, -3.0, 2.5),
    "afraid": Bearing(8.0, -3.0, 0.5, 3.0),
    "wry": Bearing(7.0, 1.0, 0.5, -0.5),
    "tired": Bearing(-7.0, 0.0, -3.0, -2.0),
}


def bearing(person: Person, expression: str) -> Bearing:
    """The bearing of an expression, with the person's habit."""
    row = BEARINGS[expression]
    return replace(row, turn=row.turn + person.bones.lean)


def shape(parts: Iterable[Part], bones: Bones) -> None:
    """Give a face its own jaw, chin, cheekbones and brow."""
    for part in parts:
        if part.group not in FACE:
            continue
        x, y = part.points.real, part.points.imag
        low = np.clip((JAW_FROM - y) / (JAW_FROM - JAW_TO), 0.0, 1.0)
        x = x + (x - 3.0) * (bones.jaw - 1.0) * low
        cheek = np.exp(-(((y - CHEEK_AT) / CHEEK_SOFT) ** 2))
        brow = np.exp(-(((y - 45.0) / 2.5) ** 2))
        x = x + (bones.cheek * cheek + bones.ridge * brow) * (x > 8.0)
        y = y - bones.chin * np.clip((31.0 - y) / 8.0, 0.0, 1.0)
        part.points = x + 1j * y


def bend(figure: Figure, head: list[Part], held: Bearing) -> None:
    """Turn and shift the parts of the head; raise the shoulders."""
    turn = complex(math.cos(math.radians(held.turn)), math.sin(math.radians(held.turn)))
    pivot, shift = complex(*PIVOT), complex(held.right, held.up)
    mine = {id(part) for part in head}
    for part in figure.parts:
        if id(part) in mine:
            part.points = _turned(part.points, turn, pivot, shift)
        elif part.group != "neck":
            part.points = part.points + 1j * held.shoulders
        else:  # the neck follows the head with its upper end
            share = np.clip((part.points.imag - 8.0) / 16.0, 0.0, 1.0)
            part.points = part.points + shift * share
    figure.stamps = [
        replace(
            one,
            at=complex(_turned(np.array([one.at]), turn, pivot, shift)[0])
            if one.at.imag > STIFF[1]
            else one.at + 1j * held.shoulders,
        )
        for one in figure.stamps
    ]


def _turned(
    points: NDArray[np.complex128], turn: complex, pivot: complex, shift: complex
) -> NDArray[np.complex128]:
    low, high = STIFF
    share = np.clip((points.imag - low) / (high - low), 0.0, 1.0)
    turned = pivot + (points - pivot) * turn + shift
    moved: NDArray[np.complex128] = points + (turned - points) * share
    return moved


def carry(
    bare: NDArray[np.uint8], drawn: NDArray[np.uint8], onto: NDArray[np.uint8], held: Bearing
) -> None:
    """Copy what was drawn on an upright face (height, width, 4) onto the bent one."""
    changed = (bare != drawn).any(axis=2)
    for y, x in np.argwhere(changed):
        right, up = _shift(int(x), int(y), held)
        to_x, to_y = int(x) + right, int(y) - up
        if 0 <= to_x < SIZE and 0 <= to_y < SIZE and onto[to_y, to_x, 3]:
            onto[to_y, to_x, :3] = drawn[y, x, :3]


def _shift(x: int, y: int, held: Bearing) -> tuple[int, int]:
    """Whole px to the right and up of the piece that a pixel belongs to."""
    middle_x = MIDDLES[0][int(x >= SPLIT[0])] - SIZE / 2
    middle_y = SIZE - MIDDLES[1][int(y >= SPLIT[1])]
    turn = complex(math.cos(math.radians(held.turn)), math.sin(math.radians(held.turn)))
    way = complex(middle_x, middle_y) - complex(*PIVOT)
    moved = way * turn - way
    return round(moved.real + held.right), round(moved.imag + held.up)
