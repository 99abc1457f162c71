"""Writes the layers of the club backdrop, and club.json."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from assets.bake.places import foreground, galleries, glass, haze, portal, screen, stage
from assets.bake.places.canvas import Canvas
from assets.bake.places.crowd import Band, draw_band, sink_into_haze
from assets.bake.places.figures import PHASES
from assets.bake.places.layers import (
    BACK,
    CROWD_MID,
    CROWD_NEAR,
    FRONT,
    GLASS,
    HAZE_FAR,
    HAZE_NEAR,
    STAGE,
    Plane,
)
from assets.bake.places.palettes import CYAN, LED_COLOURS, MAGENTA, VIOLET, Colour
from assets.bake.places.shade import Pixels
from assets.bake.places.small import save_small

BPM = 124
#: ticks of 1/60 s in half a beat: 60 * 60 / 124 / 2, rounded; the view follows its beat clock
HALF_BEAT = 15
GLASS_COLOURS = 96

Row = dict[str, Any]


@dataclass(frozen=True)
class Rows:
    """One band of the crowd. ``foot``: row of the soles in the frame, the camera at its lowest.
    ``tones``: far limbs, body, near limbs, rim; ``glow``: what the floor's light makes of legs.
    """

    name: str
    plane: Plane
    foot: int
    scale: float
    spacing: float
    tones: str
    rim: float
    glow: Colour
    most: float
    bob: float


FAR_TONES = "5a2390 682898 7a30a8 ff86dc"
MID_TONES = "40186e 4a1c7a 5c248c ff66cc"
NEAR_TONES = "220c44 2a104e 381860 ff58b8"
#: back to front. Who stands nearer is larger, darker and higher over the lower edge of the frame;
#: the light of the stage hangs in the air between them, so the farthest are the palest.
CROWD: tuple[Rows, ...] = (
    Rows("crowd_far", STAGE, 268, 0.80, 9.0, FAR_TONES, 0.5, "a434c4", 0.9, 1.0),
    Rows("crowd_mid", CROWD_MID, 281, 0.92, 15.0, MID_TONES, 0.6, "7a28a8", 0.85, 2.0),
    Rows("crowd_near", CROWD_NEAR, 294, 1.06, 30.0, NEAR_TONES, 0.7, "4e1a7c", 0.8, 3.0),
)


def _band(rows: Rows) -> Band:
    far, body, near, rim = rows.tones.split()
    return Band(
        name=rows.name,
        width=rows.plane.width,
        height=round(76 * rows.scale) + 8,
        foot=round(76 * rows.scale) + 3,
        spacing=rows.spacing,
        scale=rows.scale,
        jitter=4,
        raised=0.6,
        tones=(far, body, near),
        rim=rim,
        rim_strength=rows.rim,
    )


def _save(pixels: Pixels | Canvas, path: Path) -> Path:
    image = pixels.image if isinstance(pixels, Canvas) else Image.fromarray(pixels)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, optimize=True)
    return path


def _row(image: str, plane: Plane, blend: str, **more: Any) -> Row:
    row: Row = {
        "image": f"{image}.png",
        "parallax": [plane.factor, plane.factor],
        "blend": blend,
        "offset": [0, 0],
        "frames": 1,
        "frame_height": plane.height,
        "frame_ticks": 0,
        "drift": 0.0,
        "repeat_x": False,
    }
    row.update(more)
    return row


def bake_crowd(folder: Path) -> tuple[list[Path], dict[str, Row]]:
    """Three bands with their rows."""
    paths: list[Path] = []
    rows: dict[str, Row] = {}
    for place in CROWD:
        band = _band(place)
        strip = draw_band(band)
        sink_into_haze(strip, band, place.glow, round(50 * place.scale), place.most)
        paths.append(_save(strip, folder / f"{place.name}.png"))
        rows[place.name] = _row(
            place.name,
            place.plane,
            "alpha",
            offset=[0, place.plane.row(place.foot) - band.foot],
            frames=PHASES,
            frame_height=band.height,
            frame_ticks=HALF_BEAT,
            group="crowd",
            bob=place.bob,
        )
    return paths, rows


def bake_backdrop(folder: Path) -> list[Path]:
    """All pictures of the backdrop and the table of layers, back to front."""
    far, near = haze.FAR_STOPS, haze.NEAR_STOPS
    paths = [
        _save(portal.back_wall(), folder / "back_wall.png"),
        _save(portal.portal_pulse(), folder / "portal_glow.png"),
        _save(screen.screen(), folder / "screen.png"),
        _save(stage.stage_layer(), folder / "stage.png"),
        _save(stage.matrix_layer(), folder / "matrix.png"),
        _save(galleries.guests(), folder / "dancers.png"),
        _save(haze.sheet("far", HAZE_FAR, far), folder / "haze_far.png"),
        _save(haze.sheet("near", HAZE_NEAR, near), folder / "haze_near.png"),
        _save(stage.dj_layer(), folder / "dj.png"),
        _save(stage.desk_layer(), folder / "desk.png"),
        _save(foreground.foreground(), folder / "foreground.png"),
    ]
    crowd_paths, crowd = bake_crowd(folder)
    guests = crowd["crowd_mid"]
    band = Image.open(folder / "crowd_mid.png"), guests["frame_height"], guests["offset"][1]
    seen = glass.through_glass(band, CROWD_MID).image
    paths.append(save_small(seen, folder / "glass.png", most=GLASS_COLOURS, lossy=True))
    path = folder / "club.json"
    path.write_text(table_text(_layers(crowd)), encoding="utf-8")
    return [*paths, *crowd_paths, path]


def _layers(crowd: dict[str, Row]) -> list[Row]:
    """Rows of all layers in drawing order."""
    return [
        _row("back_wall", BACK, "opaque"),
        _portal_glow(),
        _moving("screen", BACK, screen.BOX, screen.FRAMES),
        _moving("matrix", STAGE, stage.MATRIX_BOX),
        _row("stage", STAGE, "alpha"),
        _moving("dj", STAGE, stage.DJ_BOX, group="crowd"),
        _moving("desk", STAGE, stage.DJ_BOX),
        _moving("dancers", STAGE, galleries.GUESTS_BOX, group="crowd"),
        crowd["crowd_far"],
        _row("haze_far", HAZE_FAR, "add", drift=6.0, repeat_x=True, lights_before=True),
        crowd["crowd_mid"],
        crowd["crowd_near"],
        _row("haze_near", HAZE_NEAR, "add", drift=-9.0, repeat_x=True),
        _moving("glass", GLASS, (0, 0, glass.WIDTH, glass.HEIGHT), glass.FRAMES),
        _moving(
            "foreground",
            FRONT,
            (0, FRONT.height - foreground.HEIGHT, FRONT.width, foreground.HEIGHT),
            front=True,
            group="crowd",
        ),
    ]


def _moving(
    name: str, plane: Plane, box: tuple[int, int, int, int], frames: int = PHASES, **more: Any
) -> Row:
    """A picture in a box of its plane, with a frame each half beat."""
    left, top, _, height = box
    return _row(
        name,
        plane,
        "alpha",
        offset=[left, top],
        frames=frames,
        frame_height=height,
        frame_ticks=HALF_BEAT,
        **more,
    )


def _portal_glow() -> Row:
    left, top, _, height = portal.GLOW_BOX
    return _row(
        "portal_glow",
        BACK,
        "add",
        offset=[left, top],
        frames=len(portal.PULSE),
        frame_height=height,
        frame_ticks=HALF_BEAT,
        group="portal",
    )


def _lasers() -> list[Row]:
    """Fans from the speaker arrays; angles in degrees, 0 right, positive up."""
    x, y = stage.LASER
    rows: list[Row] = []
    for side in (-1, 1):
        origin = [stage.CX + side * x, y]
        outward = 90 - side * 51
        inward = 90 + side * 36
        rows.append(_laser(origin, 9, outward, 66, 330, "28ebff", 6.0, 0.85))
        rows.append(_laser(origin, 4, inward, 27, 200, "50ffc8", 5.0, 0.45))
    return rows


def _laser(
    origin: list[int],
    count: int,
    base: int,
    spread: int,
    length: int,
    colour: str,
    sweep: float,
    strength: float,
) -> Row:
    return {
        "origin": origin,
        "parallax": STAGE.factor,
        "count": count,
        "base_deg": base,
        "spread_deg": spread,
        "sweep_deg": sweep,
        "sweep_ticks": 240,
        "length": length,
        "colour": colour,
        "strength": strength,
    }


#: colours of the moving heads from the middle outwards
HEAD_COLOURS = ("wht", "vio", "cya", "mag")
#: the rig hangs along row 8 of the map, columns 18 to 94; a head every 80 px hangs under it
HEAD_ROW_Y = 178
HEAD_SPACING = 80


def _moving_heads() -> list[Row]:
    rows: list[Row] = []
    for index in range(14):
        x = 960 + round((index - 6.5) * HEAD_SPACING)
        steps = int(abs(index - 6.5))
        side = 1 if x < 960 else -1
        rows.append(
            {
                "pos": [x, HEAD_ROW_Y],
                "parallax": 1.0,
                "colour": HEAD_COLOURS[steps % 4],
                "base_deg": -90 + side * min(28, 4 + steps * 4),
                "sweep_deg": 14 + steps % 3 * 4,
                "sweep_ticks": 200 + 37 * (index % 5),
                "phase": round((index * 0.37) % 1, 2),
            }
        )
    return rows


def table_text(layers: list[Row]) -> str:
    """club.json: draw order and the data of the live lights."""
    data: Row = {
        "bpm": BPM,
        "layers": layers,
        "lasers": _lasers(),
        "moving_heads": _moving_heads(),
        "portal": {
            "layer": "portal_glow.png",
            "levels": list(portal.PULSE),
            "centre": [portal.CX, portal.HEART],
            "parallax": BACK.factor,
            "wave_light": [1.0, 0.7, 0.45],
            "colour": MAGENTA,
        },
        "glows": [
            {
                "pos": [stage.CX, STAGE.row(190)],
                "parallax": STAGE.factor,
                "radius": 130,
                "colour": "ff2e88",
                "strength": 0.16,
            },
            {
                "pos": [stage.CX - 142, STAGE.row(150)],
                "parallax": STAGE.factor,
                "radius": 70,
                "colour": CYAN,
                "strength": 0.12,
            },
            {
                "pos": [stage.CX + 142, STAGE.row(150)],
                "parallax": STAGE.factor,
                "radius": 70,
                "colour": CYAN,
                "strength": 0.12,
            },
        ],
        "colours": {
            **{name: f"#{tone}" for name, tone in LED_COLOURS.items()},
            "violet": f"#{VIOLET}",
        },
    }
    return json.dumps(data, indent=1) + "\n"
