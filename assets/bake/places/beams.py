"""Beams of the moving heads at fixed angles; the view picks the nearest and adds it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from assets.bake.places.atlas import pack
from assets.bake.places.light import Cone, draw_cone
from assets.bake.places.palettes import LED_COLOURS
from assets.bake.places.shade import Pixels, grain, seed_of, to_bytes

#: colours of the heads; their light is the one of the LED of the same name
HEADS = ("mag", "cya", "vio", "wht")
#: degrees away from straight down; the other side is the mirrored picture
TILTS = tuple(range(0, 49, 4))
LENGTH = 250
SPREAD = 5.4
STRENGTH = {"mag": 0.82, "cya": 0.6, "vio": 0.86, "wht": 0.55}
SHEET_W = 1024


def _trim(light: Pixels, mouth: tuple[int, int]) -> tuple[Pixels, tuple[int, int]]:
    lit = light.max(axis=2) > 1
    rows, columns = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    part = light[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1]
    return part, (mouth[0] - left, mouth[1] - top)


def _beam(colour: str, tilt: int) -> tuple[Pixels, tuple[int, int]]:
    cone = Cone(LENGTH, -90 + tilt, SPREAD, LED_COLOURS[colour], STRENGTH[colour])
    light, x, y = draw_cone(cone, seed_of("beam", tilt))
    return _trim(to_bytes(grain(light, seed_of(colour, tilt))), (x, y))


def bake_beams(folder: Path) -> list[Path]:
    """beams.png (RGB on black) and beams.json: angle -> rect, mouth, and whether to mirror."""
    beams = {f"{name}/{tilt}": _beam(name, tilt) for name in HEADS for tilt in TILTS}
    sizes = {key: (light.shape[1], light.shape[0]) for key, (light, _) in beams.items()}
    packing = pack(sizes, SHEET_W)
    sheet = np.zeros((packing.height, packing.width, 3), dtype=np.uint8)
    table: dict[str, list[dict[str, object]]] = {name: [] for name in HEADS}
    for name in HEADS:
        for tilt in sorted({*TILTS, *(-tilt for tilt in TILTS)}):
            key = f"{name}/{abs(tilt)}"
            light, (mouth_x, mouth_y) = beams[key]
            x, y, w, h = packing.rects[key]
            sheet[y : y + h, x : x + w] = light
            mirrored = tilt < 0
            table[name].append(
                {
                    "angle": -90 + tilt,
                    "rect": [x, y, w, h],
                    "origin": [w - 1 - mouth_x if mirrored else mouth_x, mouth_y],
                    "flip": mirrored,
                }
            )
    image, text = folder / "beams.png", folder / "beams.json"
    folder.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sheet).save(image, optimize=True)
    text.write_text(json.dumps({"length": LENGTH, "colours": table}) + "\n", encoding="utf-8")
    return [image, text]
