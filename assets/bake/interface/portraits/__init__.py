"""Baker of the 64 px portraits beside spoken lines: one row of pictures a person.

A portrait is drawn by the same painter and in the same palette as the figures (parts with normals,
a vote per pixel, five tones a material), in three-quarter view towards the words. Eyes, brows and
mouths are set pixel by pixel afterwards, because at this size a face is a question of single dots.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from assets.bake.interface.atlas import save_table
from assets.bake.interface.portraits.bust import SIZE, portrait
from assets.bake.interface.portraits.face import EXPRESSIONS
from assets.bake.interface.portraits.people import PEOPLE

__all__ = ["bake_portraits"]


def bake_portraits(out: Path) -> list[Path]:
    """Write portraits.png and portraits.json: for each person the rect of each expression."""
    sheet = np.zeros((SIZE * len(PEOPLE), SIZE * len(EXPRESSIONS), 3), np.uint8)
    table: dict[str, dict[str, list[int]]] = {}
    for row, person in enumerate(PEOPLE):
        table[person.name] = {}
        for column, expression in enumerate(EXPRESSIONS):
            x, y = column * SIZE, row * SIZE
            sheet[y : y + SIZE, x : x + SIZE] = portrait(person, expression)
            table[person.name][expression] = [x, y, SIZE, SIZE]
    path = out / "sprites" / "portraits.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sheet).save(path, optimize=False, compress_level=9)
    return [path, save_table({"portraits": table}, out / "sprites" / "portraits.json")]
