"""Sizes of backdrop layers: how a parallax factor and the map give the picture to bake."""

from __future__ import annotations

from dataclasses import dataclass

#: the club floor map and the view, px
MAP_W, MAP_H = 1920, 480
VIEW_W, VIEW_H = 640, 360
#: lowest camera; the room hold of the dance floor
CAMERA_LOW = MAP_H - VIEW_H
#: the floor line in the map (upper edge of row 25) and in the frame with the camera at its lowest
FLOOR_MAP_Y = 400
FLOOR_Y = FLOOR_MAP_Y - CAMERA_LOW
#: middle of the stage in the map
STAGE_X = 960


@dataclass(frozen=True)
class Plane:
    """A depth: its parallax factor and the size its picture needs."""

    factor: float

    @property
    def width(self) -> int:
        return round(VIEW_W + self.factor * (MAP_W - VIEW_W))

    @property
    def height(self) -> int:
        return round(VIEW_H + self.factor * (MAP_H - VIEW_H))

    @property
    def middle(self) -> int:
        """Column that stands in mid-frame when the camera looks at the stage."""
        return round(VIEW_W / 2 + self.factor * (STAGE_X - VIEW_W / 2))

    def row(self, screen_y: float) -> int:
        """Row of the picture for a row of the frame, the camera at its lowest."""
        return round(screen_y + self.factor * CAMERA_LOW)


BACK = Plane(0.30)
STAGE = Plane(0.35)
HAZE_FAR = Plane(0.5)
CROWD_MID = Plane(0.6)
CROWD_NEAR = Plane(0.7)
HAZE_NEAR = Plane(0.8)
GLASS = Plane(0.9)
FRONT = Plane(1.3)
