"""The only thing that the simulation reads from outside: one InputFrame per tick."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple

AUTO_AIM: Final = -1


class Button(IntEnum):
    """Actions, not keys: bits to be joined by `|`. The order is part of the replay format: append
    only. (No IntFlag: its operators are slow and yield flags where recordings want plain ints.)
    """

    LEFT = 1 << 0
    RIGHT = 1 << 1
    UP = 1 << 2
    DOWN = 1 << 3
    JUMP = 1 << 4
    STRIKE = 1 << 5
    HEAVY = 1 << 6
    GRAB = 1 << 7  # take, use, finish: the context decides
    THROW = 1 << 8
    SHOOT = 1 << 9
    RELOAD = 1 << 10
    ROLL = 1 << 11
    PARRY = 1 << 12
    FOCUS = 1 << 13
    CALL = 1 << 14
    RETRY = 1 << 15
    SKIP = 1 << 16  # past this scene, where the assist allows it


ALL_BUTTONS: Final = (1 << len(Button)) - 1
LEVEL_SHIFT: Final = 24  # bits above the buttons: of `pressed` only
LEVEL_ASKS: Final = 15 << LEVEL_SHIFT  # 0 = nothing asked


class InputFrame(NamedTuple):
    """Held and newly pressed buttons as bit sets, and the aim as an integer angle.

    `aim` is 0..1023 (1024 = full turn, 0 = right, 256 = up) or AUTO_AIM, which aims by the
    direction buttons or at the nearest foe. `pressed` holds what went down since the last tick,
    also when it is already up again, so that no tap is lost; above the buttons it may ask for
    another difficulty (`ask_for_level`).
    """

    held: int = 0
    pressed: int = 0
    aim: int = AUTO_AIM


IDLE: Final = InputFrame()


def ask_for_level(number: int) -> InputFrame:
    """The frame that asks to go on at another difficulty, by its row in the table from 0."""
    return InputFrame(0, (number + 1) << LEVEL_SHIFT)


def asked_level(frame: InputFrame) -> int:
    """The row of the difficulty that a frame asks for, -1 for none."""
    return ((frame.pressed & LEVEL_ASKS) >> LEVEL_SHIFT) - 1


def frame_after(previous: int, held: int, aim: int = AUTO_AIM) -> InputFrame:
    """The frame for `held` buttons when `previous` ones were held a tick before."""
    return InputFrame(int(held), int(held & ~previous), aim)  # plain ints, whatever came in


def parse_buttons(words: list[str]) -> tuple[int, int]:
    """Buttons and aim from words such as ["right", "strike", "aim=45"].

    Raises ValueError with a sentence that names the unknown word.
    """
    held = 0
    aim = AUTO_AIM
    for word in words:
        if word.startswith("aim="):
            aim = degrees_to_angle(_number(word[4:], word))
            continue
        button = Button.__members__.get(word.upper())
        if button is None:
            known = ", ".join(name.lower() for name in Button.__members__)
            raise ValueError(f"unknown button {word!r}; known are {known} and aim=DEGREES")
        held |= button
    return held, aim


def _number(text: str, word: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"{word!r} is no aim; write aim=DEGREES, for example aim=45") from None
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"{word!r} is no finite angle")
    return value


def degrees_to_angle(degrees: float) -> int:
    """Degrees (0 = right, counter-clockwise) to the integer angle 0..1023."""
    return round(degrees * 1024 / 360) % 1024
