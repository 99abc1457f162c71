"""What makes one person differ from another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Rows: TypeAlias = Sequence[tuple[float, ...]]

# fmt: off
# limb tables: (u, half-width back, half-width front) in px; u 0 = hip or shoulder, 1 = knee or
# elbow, 2 = ankle or wrist. Unequal sides give calves, thighs and buttocks.
LEG_BARE: Rows = (
    (-0.12, 2.2, 1.8), (0, 3.5, 2.8), (0.25, 3.3, 3.1), (0.55, 2.6, 2.65), (0.88, 1.95, 2.05),
    (1, 1.75, 2.05), (1.12, 1.75, 1.75), (1.32, 2.45, 1.45), (1.52, 2.05, 1.3),
    (1.75, 1.35, 1.15), (1.95, 1.15, 1.15), (2.1, 1.1, 1.1),
)
LEG_TROUSERS: Rows = (
    (-0.12, 2.4, 2.0), (0, 3.6, 3.0), (0.3, 3.3, 3.2), (0.6, 2.9, 2.9), (0.9, 2.4, 2.6),
    (1, 2.2, 2.6), (1.15, 2.3, 2.3), (1.4, 2.6, 2.0), (1.7, 2.3, 1.9), (1.92, 2.3, 2.1),
    (2.02, 2.2, 2.2), (2.1, 1.2, 1.2),
)
LEG_BOOTS: Rows = (
    (-0.12, 2.4, 2.0), (0, 3.6, 3.0), (0.3, 3.3, 3.2), (0.6, 2.8, 2.9), (0.9, 2.2, 2.4),
    (1, 2.0, 2.3), (1.12, 2.0, 2.0), (1.3, 2.7, 2.0), (1.34, 3.0, 2.2), (1.55, 2.5, 1.9),
    (1.75, 1.9, 1.7), (1.95, 1.8, 1.7), (2.1, 1.6, 1.6),
)
ARM_BARE: Rows = (
    (-0.2, 0.3, 0.3), (-0.15, 1.0, 1.0), (-0.06, 1.6, 1.6), (0.04, 1.85, 1.85), (0.2, 1.65, 1.7),
    (0.5, 1.35, 1.45), (0.9, 1.15, 1.15), (1, 1.15, 1.1), (1.22, 1.4, 1.25), (1.5, 1.15, 1.1),
    (1.95, 0.82, 0.82), (2.05, 0.8, 0.8),
)
ARM_SLEEVE: Rows = (
    (-0.24, 0.3, 0.3), (-0.19, 1.1, 1.1), (-0.1, 1.8, 1.8), (0.02, 2.25, 2.2), (0.2, 2.1, 2.1),
    (0.5, 1.85, 1.9), (0.9, 1.7, 1.6), (1, 1.75, 1.55), (1.2, 1.7, 1.6), (1.6, 1.5, 1.5),
    (1.9, 1.4, 1.4), (1.97, 1.3, 1.3),
)
ARM_COAT: Rows = (
    (-0.26, 0.3, 0.3), (-0.2, 1.3, 1.3), (-0.1, 2.2, 2.1), (0.03, 2.65, 2.5), (0.25, 2.4, 2.4),
    (0.6, 2.15, 2.2), (0.95, 2.0, 1.9), (1.2, 2.1, 1.9), (1.6, 1.9, 1.8), (1.88, 1.8, 1.8),
    (1.95, 1.7, 1.7),
)
# torso tables: (height above the hip, side back, side front, frontal half)
TORSO_WOMAN: Rows = (
    (-2.8, 1.2, 1.2, 1.6), (-1.2, 4.0, 2.8, 4.5), (0.6, 4.7, 3.2, 5.1), (3, 3.7, 2.9, 4.4),
    (5.8, 2.4, 2.5, 3.3), (8, 2.6, 2.9, 3.6), (10.6, 3.0, 4.7, 4.7), (12.6, 3.3, 4.2, 5.0),
    (14.4, 3.2, 2.8, 5.3), (15.4, 2.2, 1.9, 3.6), (16.3, 1.3, 1.3, 1.7),
)
TORSO_MAN: Rows = (
    (-2.8, 1.4, 1.4, 1.8), (-1.2, 3.7, 3.0, 4.2), (0.6, 4.0, 3.3, 4.5), (3, 3.5, 3.3, 4.3),
    (5.8, 3.2, 3.3, 4.3), (8, 3.3, 3.6, 4.7), (10.6, 3.7, 4.3, 5.4), (12.8, 3.9, 4.1, 5.9),
    (14.4, 3.6, 3.1, 5.8), (15.4, 2.6, 2.2, 4.0), (16.3, 1.5, 1.5, 2.0),
)
TORSO_BOUNCER: Rows = (
    (-2.8, 1.6, 1.6, 2.0), (-1.2, 3.7, 3.4, 4.2), (0.6, 3.8, 3.8, 4.4), (3, 3.6, 4.2, 4.7),
    (5.8, 3.9, 4.8, 5.4), (8, 4.6, 5.5, 6.4), (10.2, 5.4, 5.9, 7.2), (12.0, 5.8, 5.4, 7.5),
    (13.4, 5.5, 4.4, 6.9), (14.8, 4.4, 3.3, 5.2), (16.0, 3.2, 2.4, 3.7), (17.2, 2.0, 1.7, 2.4),
)
TORSO_GIANT: Rows = (
    (-2.8, 1.6, 1.6, 2.0), (-1.2, 4.3, 4.6, 4.8), (0.6, 4.5, 6.4, 5.4), (3, 4.2, 8.2, 6.0),
    (5.8, 4.2, 8.0, 6.3), (8, 4.7, 6.9, 6.8), (10.2, 5.3, 5.8, 7.2), (12.0, 5.6, 5.0, 7.4),
    (13.4, 5.3, 4.2, 6.8), (14.8, 4.2, 3.2, 5.1), (16.0, 3.1, 2.4, 3.7), (17.2, 2.0, 1.7, 2.4),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Build:
    """Body measures, colours, outfit and hair of one person."""

    name: str
    scale: float = 1.0
    width: float = 1.0
    head: float = 0.95
    torso: Rows = TORSO_MAN
    leg: Rows = LEG_TROUSERS
    arm: Rows = ARM_SLEEVE
    skin: str = "skin_man"
    top: str = "suit"
    legs: str = "suit"
    arms: str = "suit"
    shoe: str = "shoe"
    hair: str = "hair"
    style: str = "short"
    outfit: str = "suit"
    shirt: str | None = "shirt"
    tie: str | None = None
    bare_forearm: bool = False
    shoulders: float = 6.2
    hips: float = 2.7
    arm_width: float = 1.0
    arm_length: float = 1.0
    leg_width: float = 1.0
    neck: float = 2.1
    shoulder_drop: float = 1.9
    rim: float = 0.78  # enemies stay below the heroine's rim, so that she wins the eye
    woman: bool = False
