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
    fuel, light = stamp.fuel(index), stamp.light_of(index)
    if stamp.lights and not (fuel or light):
        return []  # of a whole front: nothing to say, and a sheet of thousands is read quicker
    lines = [f' <tile id="{number}">', "  <properties>"]
    if fuel:
        lines.append(_property("fuel", f"{fuel:g}", "float"))
    if light:
        lines.append(_property("glow", "true", "bool"))
        lines.append(_property("light", f"#ff{light}", "color"))
    if not stamp.lights:
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


@dataclass(frozen=True)
class Terrain:
    """A corner terrain of the editor: by four corners (top right, bottom right, bottom left, top
    left) the stamps that may stand there."""

    name: str
    colour: str
    icon: str
    rows: tuple[tuple[tuple[int, int, int, int], tuple[str, ...]], ...]


def _fills(name: str, count: int) -> tuple[str, ...]:
    return tuple(f"{name}{index}" for index in range(count))


CLUB_TERRAINS: tuple[Terrain, ...] = (
    Terrain(
        "stone",
        "a291ba",
        "floor_t0",
        (
            ((1, 1, 1, 1), _fills("fill", 6)),
            ((0, 1, 1, 0), _fills("floor_t", 6)),
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
        ),
    ),
    Terrain(
        "wall",
        "776592",
        "wall0",
        (
            ((1, 1, 1, 1), _fills("wall", 6)),
            ((1, 1, 0, 0), _fills("wall_l", 2)),
            ((0, 0, 1, 1), _fills("wall_r", 2)),
        ),
    ),
)
VILLAGE_TERRAINS: tuple[Terrain, ...] = (
    Terrain(
        "snow",
        "d0def2",
        "snow_t0",
        (
            ((1, 1, 1, 1), _fills("earth", 6)),
            ((0, 1, 1, 0), _fills("snow_t", 6)),
            ((1, 0, 0, 1), ("earth_b",)),
            ((1, 1, 0, 0), ("earth_l",)),
            ((0, 0, 1, 1), ("earth_r",)),
            ((0, 1, 0, 0), ("snow_tl",)),
            ((0, 0, 1, 0), ("snow_tr",)),
            ((1, 0, 0, 0), ("earth_bl",)),
            ((0, 0, 0, 1), ("earth_br",)),
        ),
    ),
    Terrain(
        "quay",
        "78808e",
        "quay_t0",
        (
            ((1, 1, 1, 1), _fills("quay", 6)),
            ((0, 1, 1, 0), _fills("quay_t", 4)),
            ((1, 1, 0, 0), ("quay_l",)),
            ((0, 0, 1, 1), ("quay_r",)),
            ((0, 1, 0, 0), ("quay_tl",)),
            ((0, 0, 1, 0), ("quay_tr",)),
        ),
    ),
    Terrain("planks", "9a6848", "plank0", (((1, 1, 1, 1), _fills("plank", 6)),)),
    Terrain("plaster", "cabcae", "plaster0", (((1, 1, 1, 1), _fills("plaster", 6)),)),
)


BAR_TERRAINS: tuple[Terrain, ...] = (
    Terrain("parquet", "98653a", "parquet_t0", (((0, 1, 1, 0), _fills("parquet_t", 4)),)),
    Terrain("kitchen", "6a7a7a", "kfloor_t0", (((0, 1, 1, 0), _fills("kfloor_t", 4)),)),
)
ROOMS_TERRAINS: tuple[Terrain, ...] = (
    Terrain("runner", "24305e", "runner_t0", (((0, 1, 1, 0), _fills("runner_t", 4)),)),
    Terrain("oxblood", "5a1c28", "oxblood_t0", (((0, 1, 1, 0), _fills("oxblood_t", 4)),)),
)


def _wang_sets(firsts: dict[str, int], terrains: Sequence[Terrain]) -> list[str]:
    """The terrain sets for the editor; a sheet of pictures has none."""
    if not terrains:
        return []
    lines = [" <wangsets>"]
    for terrain in terrains:
        icon = firsts[terrain.icon]
        name = quoteattr(terrain.name)
        lines.append(f'  <wangset name={name} type="corner" tile="{icon}">')
        lines.append(
            f'   <wangcolor name={name} color="#{terrain.colour}" tile="{icon}" probability="1"/>'
        )
        for (ne, se, sw, nw), names in terrain.rows:
            wang = f"0,{ne},0,{se},0,{sw},0,{nw}"
            lines += [f'   <wangtile tileid="{firsts[one]}" wangid="{wang}"/>' for one in names]
        lines.append("  </wangset>")
    return [*lines, " </wangsets>"]


def tsx(
    name: str, placed: Sequence[Placed], height: int, terrains: Sequence[Terrain] = CLUB_TERRAINS
) -> str:
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
    lines += _wang_sets(firsts, terrains)
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


def write_sheet(
    name: str,
    stamps: Sequence[Stamp],
    tiles: Path,
    tilesets: Path,
    terrains: Sequence[Terrain] = CLUB_TERRAINS,
) -> list[Path]:
    """Write NAME.png, NAME_stamps.json and NAME.tsx; returns the paths."""
    placed = pack(stamps)
    canvas = sheet(placed)
    tiles.mkdir(parents=True, exist_ok=True)
    tilesets.mkdir(parents=True, exist_ok=True)
    image, table = tiles / f"{name}.png", tiles / f"{name}_stamps.json"
    xml = tilesets / f"{name}.tsx"
    canvas.image.save(image, optimize=True)
    table.write_text(stamp_table(placed), encoding="utf-8")
    xml.write_text(tsx(name, placed, canvas.height, terrains), encoding="utf-8")
    return [image, table, xml]
