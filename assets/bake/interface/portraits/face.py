"""Faces in single pixels: eyes, brows and mouths of seven expressions.

Letters: L lash, W white of the eye, I iris, P pupil, S shade of the lid, D line of the mouth,
r upper lip, R lower lip, H light on the lip, T teeth, M inside of the mouth. A dot leaves the skin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Rows = tuple[str, ...]

EXPRESSIONS: Final = ("neutral", "soft", "hard", "hurt", "afraid", "wry", "tired")


@dataclass(frozen=True, slots=True)
class Look:
    """One expression. A brow is (inner end, outer end): px above where it rests."""

    near_eye: Rows
    far_eye: Rows
    near_brow: tuple[float, float]
    far_brow: tuple[float, float]
    mouth: Rows
    furrow: bool = False  # the crease between the brows


CALM: Final = (".LLLLL.", "LWWIPIL", ".WWIPI.", "..SSSS.")
CALM_FAR: Final = ("LLLL.", "WIPIL", "WIPI.", ".SSS.")
NARROW: Final = (".......", "LLLLLLL", "LWWIPIL", ".SSSSS.")
NARROW_FAR: Final = (".....", "LLLLL", "WIPIL", "SSSS.")
WIDE: Final = (".LLLLL.", "LWWWWWL", ".WWPIW.", "..WIIW.", "..SSS..")
WIDE_FAR: Final = ("LLLL.", "WWWWL", "WPIW.", ".IIW.", ".SS..")
LOWERED: Final = (".SSSSS.", ".LLLLLL", "LWWIPI.", "..SLLS.")
LOWERED_FAR: Final = (".SSS.", "LLLLL", "WIPI.", ".SLS.")
PRESSED: Final = (".......", "LL...LL", ".LLLLL.", "..SSS.S")
PRESSED_FAR: Final = (".....", "L..LL", "LLLL.", ".SSS.")
HEAVY: Final = (".SSSSS.", "SSSSSSS", "LLLLLLL", ".WWIPI.", ".SSSSS.")
HEAVY_FAR: Final = (".SSS.", "SSSSS", "LLLLL", "WIPI.", "SSSS.")

LOOKS: Final[dict[str, Look]] = {
    "neutral": Look(
        CALM, CALM_FAR, (0, 0), (0, 0),
        ("..rrrrr..", "DDDDDDDDD", "..RRHRR.."),
    ),
    "soft": Look(
        LOWERED, LOWERED_FAR, (1.6, 0.2), (1.4, 0.2),
        ("D.......D", ".DrrrrrD.", "..DDDDD..", "..RRHR..."),
    ),
    "hard": Look(
        NARROW, NARROW_FAR, (-2.2, 1.0), (-2.0, 1.2),
        ("..rrrrr..", ".DDDDDDD.", "D.RRRRR.D"), furrow=True,
    ),
    "hurt": Look(
        PRESSED, PRESSED_FAR, (0.6, -1.6), (0.6, -1.4),
        ("..rrrrr..", ".DDDDDDD.", "DTTTTTTD.", ".DDDDDD.."), furrow=True,
    ),
    "afraid": Look(
        WIDE, WIDE_FAR, (3.2, 0.6), (3.0, 0.8),
        ("..rrrrr..", "..DDDDD..", "..DMMMD..", "...RRR..."),
    ),
    "wry": Look(
        CALM, NARROW_FAR, (1.0, 3.0), (-1.0, -0.4),
        ("D........", ".D.rrrrr.", "..DDDDDDD", "...RRHR.."),
    ),
    "tired": Look(
        HEAVY, HEAVY_FAR, (0.6, -1.2), (0.4, -1.2),
        ("..rrrrr..", "DDDDDDDD.", "..RRRR..D"),
    ),
}  # fmt: skip
