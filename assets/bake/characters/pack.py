"""Frames -> atlas, rim atlas and JSON."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets.bake.indexed import save_indexed

from .animate import Frame

ATLAS_WIDTH = 1024


@dataclass(slots=True)
class Cell:
    """One trimmed picture of the atlas."""

    colour: NDArray[np.uint8]
    rim: NDArray[np.uint8]
    x: int = 0
    y: int = 0


class Atlas:
    """Collects frames, keeps each picture once and lays them out in shelves."""

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        self._known: dict[bytes, int] = {}
        self._rows: list[tuple[int, dict[str, Any]]] = []
        self._row_known: dict[str, int] = {}

    def add(self, frame: Frame) -> int:
        """Number of the frame in the sheet; an equal frame gets the old number."""
        ys, xs = np.nonzero(frame.colour[..., 3])
        left, right, top, low = xs.min(), xs.max() + 1, ys.min(), ys.max() + 1
        colour, rim = frame.colour[top:low, left:right], frame.rim[top:low, left:right]
        key = repr(colour.shape).encode() + colour.tobytes() + rim.tobytes()
        if key not in self._known:
            self._known[key] = len(self._cells)
            self._cells.append(Cell(colour, rim))
        row: dict[str, Any] = {
            "anchor": [int(frame.anchor[0] - left), int(frame.anchor[1] - top)],
            "hand": list(frame.hand),
            "head": list(frame.head),
            "chest": list(frame.chest),
            "feet": [list(f) for f in frame.feet],
        }
        mark = f"{self._known[key]} {row}"
        if mark not in self._row_known:
            self._row_known[mark] = len(self._rows)
            self._rows.append((self._known[key], row))
        return self._row_known[mark]

    def _layout(self) -> int:
        x = y = shelf = 0
        order = sorted(
            range(len(self._cells)),
            key=lambda i: (-self._cells[i].colour.shape[0], -self._cells[i].colour.shape[1], i),
        )
        for i in order:
            height, width = self._cells[i].colour.shape[:2]
            if x + width > ATLAS_WIDTH:
                x, y, shelf = 0, y + shelf, 0
            self._cells[i].x, self._cells[i].y = x, y
            x += width
            shelf = max(shelf, height)
        return y + shelf

    def write(self, folder: Path, sprite: str, head: dict[str, Any], anims: Any) -> list[Path]:
        """Write <sprite>.png, <sprite>_rim.png and <sprite>.json."""
        height = self._layout()
        colour = np.zeros((height, ATLAS_WIDTH, 4), dtype=np.uint8)
        rim = np.zeros((height, ATLAS_WIDTH, 3), dtype=np.uint8)
        for cell in self._cells:
            h, w = cell.colour.shape[:2]
            colour[cell.y : cell.y + h, cell.x : cell.x + w] = cell.colour
            rim[cell.y : cell.y + h, cell.x : cell.x + w] = cell.rim
        frames = []
        for number, row in self._rows:
            cell = self._cells[number]
            h, w = cell.colour.shape[:2]
            frames.append({"rect": [cell.x, cell.y, w, h], **row})
        paths = [folder / f"{sprite}{end}" for end in (".png", "_rim.png", ".json")]
        folder.mkdir(parents=True, exist_ok=True)
        save_indexed(colour, paths[0])
        save_indexed(rim, paths[1])
        paths[2].write_text(_json({**head, "frames": frames, "anims": anims}), encoding="utf-8")
        return paths


def _json(sheet: dict[str, Any]) -> str:
    """One frame and one animation a line: small, and readable in a diff."""

    def line(value: Any) -> str:
        return json.dumps(value, separators=(",", ":"))

    frames = ",\n".join(line(f) for f in sheet["frames"])
    anims = ",\n".join(f"{line(k)}:{line(v)}" for k, v in sheet["anims"].items())
    head = ",".join(
        f"{line(k)}:{line(v)}" for k, v in sheet.items() if k not in ("frames", "anims")
    )
    return f'{{{head},\n"frames":[\n{frames}\n],\n"anims":{{\n{anims}\n}}}}\n'
