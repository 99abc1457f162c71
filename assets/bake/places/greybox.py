"""The grey-box: a plain tile set to try a room with, and the rules that dress it afterwards.

A level maker paints `solid`, `oneway`, `ladders` (and for houses `back`) with these tiles, plays,
and lets Tiled's Map > AutoMap turn them into the club's stone, decks and ladders, or with the list
village.txt into snow, jetties and timber walls. Rule maps are of the kind with a
`regions` layer, which every Tiled since 1.8 reads in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assets.bake.places.canvas import Canvas
from assets.bake.places.catalog import Stamp
from assets.bake.places.tileset import TILE, pack

COLUMNS = 8
BODY, EDGE, MARK = "#6d7482", "#98a1b3", "#4a505c"
# Tiles of the grey-box set in order: name, shape.
TILES = (
    ("solid", "solid"),
    ("oneway", "oneway"),
    ("ladder", "ladder"),
    ("slope45_r", "slope45_r"),
    ("slope45_l", "slope45_l"),
    ("wall", "none"),
    ("plaster", "none"),
)
WALL, WALL_EDGE = "#4a505c", "#5c6474"
GREY_GID, DRESS_GID = 1, 1 + COLUMNS
STEP = 4  # cells from rule to rule: 3 and a gap
RULES_A_ROW = 8
DIRECTIONS = {"n": (0, -1), "e": (1, 0), "s": (0, 1), "w": (-1, 0)}
CORNERS = {"nw": (-1, -1), "ne": (1, -1), "sw": (-1, 1), "se": (1, 1)}


@dataclass(frozen=True)
class Rule:
    """Where the grey tile stands with these neighbours, one of these stamps is put instead."""

    layer: str
    grey: str
    filled: str  # directions in which the same kind of ground goes on
    empty: str  # directions in which it does not
    stamps: tuple[str, ...]
    open_corner: str = ""  # the one diagonal that is empty
    over: str = ""  # the grey tile that must stand right above


FILLS = tuple(f"fill{index}" for index in range(6))
TOPS = tuple(f"floor_t{index}" for index in range(6))
SOLID_RULES = (
    *(
        Rule("solid", "solid", "nesw", "", (f"inner_{name}",), corner)
        for name, corner in (("tl", "nw"), ("tr", "ne"), ("bl", "sw"), ("br", "se"))
    ),
    Rule("solid", "solid", "nesw", "", FILLS),
    Rule("solid", "solid", "esw", "n", TOPS),
    Rule("solid", "solid", "ew", "ns", TOPS),
    Rule("solid", "solid", "es", "nw", ("floor_tl",)),
    Rule("solid", "solid", "sw", "ne", ("floor_tr",)),
    Rule("solid", "solid", "e", "nsw", ("floor_tl",)),
    Rule("solid", "solid", "w", "nes", ("floor_tr",)),
    Rule("solid", "solid", "s", "new", ("floor_tlr",)),
    Rule("solid", "solid", "", "nesw", ("floor_tlr",)),
    Rule("solid", "solid", "nes", "w", ("edge_l",)),
    Rule("solid", "solid", "nsw", "e", ("edge_r",)),
    Rule("solid", "solid", "ns", "ew", ("edge_lr",)),
    Rule("solid", "solid", "new", "s", ("edge_b",)),
    Rule("solid", "solid", "ne", "sw", ("edge_bl",)),
    Rule("solid", "solid", "nw", "es", ("edge_br",)),
    Rule("solid", "solid", "n", "esw", ("edge_lr",)),
    Rule("solid", "slope45_r", "", "", ("slope45_r",)),
    Rule("solid", "slope45_l", "", "", ("slope45_l",)),
)
DECK_RULES = (
    Rule("oneway", "oneway", "ew", "", ("deck_mag_m0", "deck_mag_m1")),
    Rule("oneway", "oneway", "e", "w", ("deck_mag_l",)),
    Rule("oneway", "oneway", "w", "e", ("deck_mag_r",)),
    Rule("oneway", "oneway", "", "ew", ("deck_mag_m0",)),
)
LADDER_RULES = (Rule("ladders", "ladder", "", "", ("ladder_steel",)),)
CLUB_MAPS = {"club_solid": SOLID_RULES, "club_decks": DECK_RULES, "club_ladders": LADDER_RULES}

EARTH = tuple(f"earth{index}" for index in range(6))
SNOW_TOPS = tuple(f"snow_t{index}" for index in range(6))
GROUND_RULES = (
    Rule("solid", "solid", "n", "", ("slope45_r_foot",), over="slope45_r"),
    Rule("solid", "solid", "n", "", ("slope45_l_foot",), over="slope45_l"),
    Rule("solid", "solid", "nesw", "", EARTH),
    Rule("solid", "solid", "esw", "n", SNOW_TOPS),
    Rule("solid", "solid", "ew", "ns", SNOW_TOPS),
    Rule("solid", "solid", "es", "nw", ("snow_tl",)),
    Rule("solid", "solid", "sw", "ne", ("snow_tr",)),
    Rule("solid", "solid", "e", "nsw", ("snow_tl",)),
    Rule("solid", "solid", "w", "nes", ("snow_tr",)),
    Rule("solid", "solid", "s", "new", ("snow_tlr",)),
    Rule("solid", "solid", "", "nesw", ("snow_tlr",)),
    Rule("solid", "solid", "nes", "w", ("earth_l",)),
    Rule("solid", "solid", "nsw", "e", ("earth_r",)),
    Rule("solid", "solid", "ns", "ew", ("earth_lr",)),
    Rule("solid", "solid", "new", "s", ("earth_b",)),
    Rule("solid", "solid", "ne", "sw", ("earth_bl",)),
    Rule("solid", "solid", "nw", "es", ("earth_br",)),
    Rule("solid", "solid", "n", "esw", ("earth_lr",)),
    Rule("solid", "slope45_r", "", "", ("slope45_r",)),
    Rule("solid", "slope45_l", "", "", ("slope45_l",)),
)
JETTY_RULES = (
    Rule("oneway", "oneway", "ew", "", tuple(f"jetty_m{index}" for index in range(4))),
    Rule("oneway", "oneway", "e", "w", ("jetty_l",)),
    Rule("oneway", "oneway", "w", "e", ("jetty_r",)),
    Rule("oneway", "oneway", "", "ew", ("jetty_m0",)),
)
WOOD_LADDER_RULES = (Rule("ladders", "ladder", "", "", ("ladder_wood",)),)


def _front_rules(grey: str, fill: str, left: str, right: str) -> tuple[Rule, ...]:
    """A house front: a stone row at its foot, a carved beam under its eaves, posts at its ends."""
    fills = tuple(f"{fill}{index}" for index in range(6))
    footing = tuple(f"footing{index}" for index in range(4))
    beams = tuple(f"beam{index}" for index in range(4))
    return (
        Rule("back", grey, "nesw", "", fills),
        Rule("back", grey, "new", "s", footing),
        Rule("back", grey, "ne", "sw", ("footing_l",)),
        Rule("back", grey, "nw", "es", ("footing_r",)),
        Rule("back", grey, "esw", "n", beams),
        Rule("back", grey, "nes", "w", (left,)),
        Rule("back", grey, "es", "nw", (left,)),
        Rule("back", grey, "nsw", "e", (right,)),
        Rule("back", grey, "sw", "ne", (right,)),
        Rule("back", grey, "", "", fills),
    )


TIMBER_RULES = _front_rules("wall", "plank", "plank_l", "plank_r")
PLASTER_RULES = _front_rules("plaster", "plaster", "plaster_l", "plaster_r")
VILLAGE_MAPS = {
    "village_ground": GROUND_RULES,
    "village_jetty": JETTY_RULES,
    "village_ladders": WOOD_LADDER_RULES,
    "village_timber": TIMBER_RULES,
    "village_plaster": PLASTER_RULES,
}


def _sheet() -> Canvas:
    canvas = Canvas(COLUMNS * TILE, TILE)
    canvas.rect(0, 0, TILE, TILE, BODY)
    canvas.frame(0, 0, TILE, TILE, EDGE)
    for offset in (4, 10):
        canvas.line(offset, 12, offset + 2, 10, MARK)
    canvas.rect(TILE, 0, TILE, 4, EDGE)
    canvas.hline(TILE, 2 * TILE - 1, 4, MARK)
    for x in (2 * TILE + 3, 2 * TILE + 12):
        canvas.vline(x, 0, TILE - 1, EDGE)
    for y in (2, 7, 12):
        canvas.hline(2 * TILE + 3, 2 * TILE + 12, y, BODY)
    last = TILE - 1
    canvas.poly([(3 * TILE, last), (4 * TILE - 1, 0), (4 * TILE - 1, last)], BODY, EDGE)
    canvas.poly([(4 * TILE, 0), (5 * TILE - 1, last), (4 * TILE, last)], BODY, EDGE)
    for column in (5, 6):
        canvas.rect(column * TILE, 0, TILE, TILE, WALL)
        canvas.frame(column * TILE, 0, TILE, TILE, WALL_EDGE)
    for y in (5, 10):
        canvas.hline(5 * TILE + 2, 6 * TILE - 3, y, WALL_EDGE)
    canvas.line(6 * TILE + 3, last - 3, 7 * TILE - 4, 3, WALL_EDGE)
    return canvas


def _tileset() -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.8" tiledversion="1.8.2" name="greybox" tilewidth="{TILE}"'
        f' tileheight="{TILE}" tilecount="{COLUMNS}" columns="{COLUMNS}">',
        f' <image source="../../assets/tiles/greybox.png" width="{COLUMNS * TILE}"'
        f' height="{TILE}"/>',
    ]
    for number, (_, shape) in enumerate(TILES):
        lines += [
            f' <tile id="{number}">',
            "  <properties>",
            '   <property name="material" value="stone"/>',
            f'   <property name="shape" value="{shape}"/>',
            "  </properties>",
            " </tile>",
        ]
    return "\n".join([*lines, "</tileset>"]) + "\n"


Grid = dict[tuple[int, int], int]


class _RuleMap:
    """Grows the layers of one rule map."""

    def __init__(self, rules: Sequence[Rule], dress: dict[str, int], tileset: str) -> None:
        self.rules, self.dress, self.tileset = rules, dress, tileset
        self.choices = max(len(rule.stamps) for rule in rules)
        # layers of one name are alternatives to each other, told apart by a number here
        self.grids: dict[tuple[str, int], Grid] = {("regions", 0): {}}
        used = sorted({stamp for rule in rules for stamp in rule.stamps})
        kin = sorted({rule.grey for rule in rules})
        # one kind of ground: the grey tiles and everything that they may have become by now
        self.ground = [self._grey(name) for name in kin] + [dress[name] for name in used]
        for index, rule in enumerate(rules):
            x, y = index % RULES_A_ROW * STEP + 1, index // RULES_A_ROW * STEP + 1
            self._write(rule, x, y)

    def _grey(self, name: str) -> int:
        return GREY_GID + [tile for tile, _ in TILES].index(name)

    def _put(self, layer: str, x: int, y: int, gid: int, number: int = 0) -> None:
        self.grids.setdefault((layer, number), {})[x, y] = gid

    def _write(self, rule: Rule, x: int, y: int) -> None:
        self._put("regions", x, y, GREY_GID)
        self._put(f"input_{rule.layer}", x, y, self._grey(rule.grey))
        # Tiled draws one number for a match: every rule must have an output for each of them
        for index in range(self.choices):
            stamp = rule.stamps[index % len(rule.stamps)]
            self._put(f"output{index}_{rule.layer}", x, y, self.dress[stamp])
        if rule.over:
            self._over(rule, x, y)
        for places, kind in ((rule.filled, "input"), (rule.empty, "inputnot")):
            for word in places if not rule.over else "":
                self._neighbour(rule, kind, x, y, DIRECTIONS[word])
        if rule.open_corner:
            self._neighbour(rule, "inputnot", x, y, CORNERS[rule.open_corner])

    def _over(self, rule: Rule, x: int, y: int) -> None:
        """The one kind of tile above, still grey or dressed by now."""
        self._put("regions", x, y - 1, GREY_GID)
        for index, gid in enumerate((self._grey(rule.over), self.dress[rule.over])):
            self._put(f"input_{rule.layer}", x, y - 1, gid, index)

    def _neighbour(self, rule: Rule, kind: str, x: int, y: int, step: tuple[int, int]) -> None:
        """All kinds of the ground, as alternatives (input) or none of them (inputnot)."""
        place = x + step[0], y + step[1]
        self._put("regions", *place, GREY_GID)
        for index, gid in enumerate(self.ground):
            self._put(f"{kind}_{rule.layer}", *place, gid, index)

    def text(self) -> str:
        """The map as Tiled reads it."""
        width = RULES_A_ROW * STEP
        height = -(-len(self.rules) // RULES_A_ROW) * STEP
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<map version="1.8" tiledversion="1.8.2" orientation="orthogonal"'
            f' renderorder="right-down" width="{width}" height="{height}" tilewidth="{TILE}"'
            f' tileheight="{TILE}" infinite="0" nextlayerid="{len(self.grids) + 1}"'
            ' nextobjectid="1">',
            " <properties>",
            '  <property name="OverflowBorder" type="bool" value="true"/>',
            " </properties>",
            f' <tileset firstgid="{GREY_GID}" source="../tilesets/greybox.tsx"/>',
            f' <tileset firstgid="{DRESS_GID}" source="../tilesets/{self.tileset}.tsx"/>',
        ]
        for number, ((name, _), grid) in enumerate(self.grids.items(), 1):
            lines += _layer(number, name, grid, width, height)
        return "\n".join([*lines, "</map>"]) + "\n"


def _layer(number: int, name: str, grid: Grid, width: int, height: int) -> Iterator[str]:
    yield f' <layer id="{number}" name="{name}" width="{width}" height="{height}">'
    yield '  <data encoding="csv">'
    rows = [",".join(str(grid.get((x, y), 0)) for x in range(width)) for y in range(height)]
    yield ",\n".join(rows)
    yield "</data>"
    yield " </layer>"


def bake_greybox(
    club: Sequence[Stamp], village: Sequence[Stamp], tiles: Path, levels: Path
) -> list[Path]:
    """greybox.png, greybox.tsx, and the rule maps with their lists."""
    rules, tilesets = levels / "rules", levels / "tilesets"
    for folder in (tiles, rules, tilesets):
        folder.mkdir(parents=True, exist_ok=True)
    image, xml = tiles / "greybox.png", tilesets / "greybox.tsx"
    _sheet().image.save(image, optimize=True)
    xml.write_text(_tileset(), encoding="utf-8")
    paths = [image, xml]
    for stamps, tileset, maps, name in (
        (club, "club", CLUB_MAPS, "rules.txt"),
        (village, "village", VILLAGE_MAPS, "village.txt"),
    ):
        listing = rules / name
        listing.write_text("".join(f"{one}.tmx\n" for one in maps), encoding="utf-8")
        paths.append(listing)
        numbers = {item.stamp.name: DRESS_GID + item.first for item in pack(stamps)}
        for title, table in maps.items():
            path = rules / f"{title}.tmx"
            path.write_text(_RuleMap(table, numbers, tileset).text(), encoding="utf-8")
            paths.append(path)
    return paths
