"""Packs stamps into a 24-column sheet and writes the PNG, the Tiled tileset and the name table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from assets.bake.places.canvas import Canvas
from assets.bake.places.catalog import Stamp

COLUMNS = 24
TILE = 16


@dataclass(frozen=True)
class Placed:
    """A stamp and the cell of its top-left corner."""

    stamp: Stamp
    column: int
    row: int

    @property
    def first(self) -> int:
        return self.row * COLUMNS + self.column

    def cells(self) -> list[tuple[int, int]]:
        """(tile number, index in the stamp) of every cell."""
        stamp = self.stamp
        return [
            (self.first + y * COLUMNS + x, y * stamp.columns + x)
            for y in range(stamp.rows)
            for x in range(stamp.columns)
        ]


def pack(stamps: Sequence[Stamp]) -> tuple[Placed, ...]:
    """Fill free cells row by row, in order; earlier stamps never move when others follow."""
    taken: set[tuple[int, int]] = set()
    placed: list[Placed] = []
    for stamp in stamps:
        spot = _first_gap(stamp, taken)
        placed.append(Placed(stamp, *spot))
        taken.update(
            (spot[0] + x, spot[1] + y) for x in range(stamp.columns) for y in range(stamp.rows)
        )
    return tuple(placed)


def _first_gap(stamp: Stamp, taken: set[tuple[int, int]]) -> tuple[int, int]:
    row = 0
    while True:
        for column in range(COLUMNS - stamp.columns + 1):
            cells = ((column + x, row + y) for x in range(stamp.columns) for y in range(stamp.rows))
            if taken.isdisjoint(cells):
                return column, row
        row += 1


def sheet(placed: Sequence[Placed]) -> Canvas:
    """The whole picture; a stamp shorter than its cells stands on their lower edge."""
    rows = max(item.row + item.stamp.rows for item in placed)
    canvas = Canvas(COLUMNS * TILE, rows * TILE)
    for item in placed:
        lift = -item.stamp.canvas.height % TILE
        canvas.image.paste(item.stamp.canvas.image, (item.column * TILE, item.row * TILE + lift))
    return canvas


def _property(name: str, value: str, kind: str = "") -> str:
    typed = f" type={quoteattr(kind)}" if kind else ""
    return f"   <property name={quoteattr(name)}{typed} value={quoteattr(value)}/>"


def _tile(number: int, item: Placed, index: int, firsts: dict[str, int]) -> list[str]:
    stamp = item.stamp
    lines = [f' <tile id="{number}">', "  <properties>"]
    if stamp.light:
        lines.append(_property("glow", "true", "bool"))
        lines.append(_property("light", f"#ff{stamp.light}", "color"))
    lines.append(_property("material", stamp.material))
    lines.append(_property("shape", stamp.shape(index)))
    lines.append("  </properties>")
    if stamp.cycle:
        lines.append("  <animation>")
        lines += [
            f'   <frame tileid="{firsts[name] + number - item.first}" duration="{stamp.cycle_ms}"/>'
            for name in stamp.cycle
        ]
        lines.append("  </animation>")
    lines.append(" </tile>")
    return lines


#: corners that are stone (top right, bottom right, bottom left, top left) and the stamps for it
CORNERS: tuple[tuple[tuple[int, int, int, int], tuple[str, ...]], ...] = (
    ((1, 1, 1, 1), ("fill0", "fill1", "fill2", "fill3", "fill4", "fill5")),
    ((0, 1, 1, 0), ("floor_t0", "floor_t1", "floor_t2", "floor_t3", "floor_t4", "floor_t5")),
    ((1, 0, 0, 1), ("edge_b",)),
    ((1, 1, 0, 0), ("edge_l",)),
    ((0, 0, 1, 1), ("edge_r",)),
    ((0, 1, 0, 0), ("floor_tl",)),
    ((0, 0, 1, 0), ("floor_tr",)),
    ((1, 0, 0, 0), ("edge_bl",)),
    ((0, 0, 0, 1), ("edge_br",)),
    ((1, 1, 1, 0), ("inner_tl",)),
    ((0, 1, 1, 1), ("inner_tr",)),
    ((1, 1, 0, 1), ("inner_bl",)),
    ((1, 0, 1, 1), ("inner_br",)),
)


def _wang_sets(firsts: dict[str, int]) -> list[str]:
    """Two terrain sets for the editor: stone with all corners, and wall panels as fill."""
    lines = [" <wangsets>", '  <wangset name="stone" type="corner" tile="0">']
    lines.append('   <wangcolor name="stone" color="#a291ba" tile="0" probability="1"/>')
    for (ne, se, sw, nw), names in CORNERS:
        wang = f"0,{ne},0,{se},0,{sw},0,{nw}"
        lines += [f'   <wangtile tileid="{firsts[name]}" wangid="{wang}"/>' for name in names]
    lines.append("  </wangset>")
    first_wall = firsts["wall0"]
    lines.append(f'  <wangset name="wall" type="corner" tile="{first_wall}">')
    lines.append(f'   <wangcolor name="wall" color="#776592" tile="{first_wall}" probability="1"/>')
    rows = (
        ("0,1,0,1,0,1,0,1", tuple(f"wall{index}" for index in range(6))),
        ("0,1,0,1,0,0,0,0", ("wall_l0", "wall_l1")),
        ("0,0,0,0,0,1,0,1", ("wall_r0", "wall_r1")),
    )
    for wang, names in rows:
        lines += [f'   <wangtile tileid="{firsts[name]}" wangid="{wang}"/>' for name in names]
    return [*lines, "  </wangset>", " </wangsets>"]


def tsx(name: str, placed: Sequence[Placed], height: int) -> str:
    """The Tiled tileset as text."""
    count = COLUMNS * height // TILE
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.8" tiledversion="1.8.2" name="{name}" tilewidth="{TILE}"'
        f' tileheight="{TILE}" tilecount="{count}" columns="{COLUMNS}">',
        f' <image source="../../assets/tiles/{name}.png" width="{COLUMNS * TILE}"'
        f' height="{height}"/>',
    ]
    firsts = {item.stamp.name: item.first for item in placed}
    for number, index, item in _cells(placed):
        lines += _tile(number, item, index, firsts)
    lines += _wang_sets(firsts)
    return "\n".join([*lines, "</tileset>"]) + "\n"


def _cells(placed: Sequence[Placed]) -> list[tuple[int, int, Placed]]:
    rows = [(number, index, item) for item in placed for number, index in item.cells()]
    return sorted(rows, key=lambda row: row[0])


def stamp_table(placed: Sequence[Placed]) -> str:
    """JSON: name -> first tile number (0-based), size in cells, shape of the first cell, glow."""
    rows = {
        item.stamp.name: {
            "tile": item.first,
            "size": [item.stamp.columns, item.stamp.rows],
            "shape": item.stamp.shape(0),
            "material": item.stamp.material,
            "glow": item.stamp.light is not None,
        }
        for item in placed
    }
    text = ",\n".join(f'  "{name}": {json.dumps(row)}' for name, row in rows.items())
    head = f'"columns": {COLUMNS}, "tile": {TILE}'
    return "{" + head + ', "stamps": {\n' + text + "\n}}\n"


def write_sheet(name: str, stamps: Sequence[Stamp], tiles: Path, tilesets: Path) -> list[Path]:
    """Write NAME.png, NAME_stamps.json and NAME.tsx; returns the paths."""
    placed = pack(stamps)
    canvas = sheet(placed)
    tiles.mkdir(parents=True, exist_ok=True)
    tilesets.mkdir(parents=True, exist_ok=True)
    image, table = tiles / f"{name}.png", tiles / f"{name}_stamps.json"
    xml = tilesets / f"{name}.tsx"
    canvas.image.save(image, optimize=True)
    table.write_text(stamp_table(placed), encoding="utf-8")
    xml.write_text(tsx(name, placed, canvas.height), encoding="utf-8")
    return [image, table, xml]
