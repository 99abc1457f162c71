"""The table of every stamp of the club sheet: its picture and what the game knows about it.

The order is part of the format: maps hold tile numbers, so new stamps go at the end only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.bake.places import cladding, decks, extras, fixtures, leds, stone
from assets.bake.places.canvas import Canvas
from assets.bake.places.fuel import fuel_of
from assets.bake.places.palettes import AMBER, CYAN, EXIT_GREEN, LED_COLOURS, MAGENTA, VIOLET

SHAPES: frozenset[str] = frozenset(
    (
        "solid",
        "oneway",
        "slope45_r",
        "slope45_l",
        "slope22_r1",
        "slope22_r2",
        "slope22_l1",
        "slope22_l2",
        "ladder",
        "none",
    )
)
MATERIALS: frozenset[str] = frozenset(
    ("stone", "wood", "metal", "glass", "carpet", "tile", "snow", "ice", "water")
)
#: length of a beat at 124 beats a minute; the LED floor changes once a beat
BEAT_MS = 484
RAIN_MS = 140


@dataclass(frozen=True)
class Stamp:
    """One named block of the sheet. ``shapes`` is one word for all cells, or one each; so are
    ``lights`` and ``fuels`` of a picture with windows in it."""

    name: str
    canvas: Canvas
    shapes: tuple[str, ...] = ("none",)
    material: str = "stone"
    light: str | None = None
    cycle: tuple[str, ...] = ()
    cycle_ms: int = BEAT_MS
    lights: tuple[str | None, ...] = ()
    fuels: tuple[float, ...] = ()

    @property
    def columns(self) -> int:
        return -(-self.canvas.width // 16)

    @property
    def rows(self) -> int:
        return -(-self.canvas.height // 16)

    def shape(self, index: int) -> str:
        """The collision word of the cell ``index`` (row by row)."""
        return self.shapes[index] if len(self.shapes) > 1 else self.shapes[0]

    def light_of(self, index: int) -> str | None:
        """The light of the cell ``index``; what has one is drawn unlit."""
        return self.lights[index] if self.lights else self.light

    def fuel(self, index: int) -> float:
        """How readily the cell ``index`` burns."""
        return self.fuels[index] if self.fuels else fuel_of(self.name)


def _stone() -> Iterator[Stamp]:
    solid = ("solid",)
    for index in range(6):
        yield Stamp(f"floor_t{index}", stone.block("T", index), solid)
    for edges in ("TL", "TR", "TLR"):
        yield Stamp(f"floor_{edges.lower()}", stone.block(edges, 4), solid)
    for index in range(6):
        yield Stamp(f"fill{index}", stone.block("", index), solid)
    for edges in ("L", "R", "B", "BL", "BR", "LR", "TB"):
        yield Stamp(f"edge_{edges.lower()}", stone.block(edges, 7), solid)
    for where in ("TL", "TR", "BL", "BR"):
        yield Stamp(f"inner_{where.lower()}", stone.inner_corner(where), solid)
    for index in range(6):
        yield Stamp(f"wall{index}", stone.wall(index), solid)
    for side in "LR":
        for index in range(2):
            yield Stamp(f"wall_{side.lower()}{index}", stone.wall(index * 3, side), solid)
    for index in range(4):
        yield Stamp(f"ceiling{index}", stone.ceiling(index, False), solid)
    for index in range(4):
        yield Stamp(f"ceiling_edge{index}", stone.ceiling(index, True), solid)
    for kind in ("45_r", "45_l"):
        yield Stamp(f"slope{kind}", stone.slope(kind), (f"slope{kind}",))
    yield Stamp("slope22_r", stone.slope("22_r"), ("slope22_r1", "slope22_r2"))
    yield Stamp("slope22_l", stone.slope("22_l"), ("slope22_l2", "slope22_l1"))
    yield Stamp("stairs_r", stone.stairs("r"), ("slope45_r",))
    yield Stamp("stairs_l", stone.stairs("l"), ("slope45_l",))
    for part in "lmr":
        yield Stamp(f"slab_{part}", stone.slab(part), ("oneway",))
    for part in ("cap", "mid0", "mid1", "base"):
        yield Stamp(f"column_{part}", stone.column(part))
    for part in ("top", "mid0", "mid1", "base"):
        yield Stamp(f"pillar_{part}", stone.pillar(part))


def _decks() -> Iterator[Stamp]:
    oneway = ("oneway",)
    for name, neon in (("mag", "ff3ea5"), ("cya", CYAN), ("amb", AMBER)):
        for part in ("l", "m0", "m1", "r"):
            yield Stamp(f"deck_{name}_{part}", decks.deck(part, neon), oneway, "metal")
    yield Stamp("deck_bracket", decks.deck_shadow("bracket"), material="metal")
    yield Stamp("deck_girder", decks.deck_shadow("girder"), material="metal")
    for part in "lmr":
        yield Stamp(f"steel_{part}", decks.steel_deck(part), oneway, "metal")
    for part in ("l", "m0", "m1", "x", "r"):
        yield Stamp(f"catwalk_{part}", decks.catwalk(part), oneway, "metal")
    for part in ("h", "h1", "v", "x", "l", "r"):
        yield Stamp(f"truss_{part}", decks.truss(part), material="metal")
    for part in ("mid", "base"):
        yield Stamp(f"tower_{part}", decks.tower(part), material="metal")
    for part in "hv":
        yield Stamp(f"girder_{part}", decks.girder(part), material="metal")
    for kind in ("steel", "wood"):
        material = "metal" if kind == "steel" else "wood"
        yield Stamp(f"ladder_{kind}", decks.ladder(kind), ("ladder",), material)
    for kind in ("chain", "cable"):
        yield Stamp(kind, decks.hanging(kind), material="metal")
    for part in "lmrp":
        yield Stamp(f"rail_{part}", decks.rail(part), material="glass")
    for part in "lmrp":
        yield Stamp(f"bar_rail_{part}", decks.bar_rail(part), material="metal")
    for part in ("l", "m0", "m1", "r"):
        yield Stamp(f"stage_front_{part}", decks.stage_front(part), material="metal")


def _leds() -> Iterator[Stamp]:
    for name, colour in LED_COLOURS.items():
        yield Stamp(f"led_{name}", leds.floor(colour), ("solid",), "glass", colour)
    yield Stamp("led_off", leds.floor(None), ("solid",), "glass")
    cycle = leds.FLOOR_CYCLE
    for phase in range(len(cycle)):
        turned = tuple(f"led_{name}" for name in cycle[phase:] + cycle[:phase])
        first = leds.floor_by_name(cycle[phase])
        yield Stamp(f"led_cycle{phase}", first, ("solid",), "glass", VIOLET, turned)
    for name, colour in (("mag", MAGENTA), ("cya", CYAN), ("vio", VIOLET)):
        for pattern in range(2):
            canvas = leds.wall(colour, pattern * 4)
            yield Stamp(f"ledwall_{name}{pattern}", canvas, material="glass", light=colour)
    yield Stamp("ledwall_off", leds.wall(None), material="glass")
    for level in range(5):
        canvas = leds.equaliser(level)
        yield Stamp(f"equaliser{level}", canvas, material="glass", light=CYAN)
    for phase, levels in enumerate(((4, 2, 1, 3), (1, 3, 4, 2))):
        names = tuple(f"equaliser{level}" for level in levels)
        canvas = leds.equaliser(levels[0])
        yield Stamp(f"equaliser_cycle{phase}", canvas, ("none",), "glass", CYAN, names)
    for name, colour in (("mag", "ff3ea5"), ("cya", CYAN), ("amb", AMBER)):
        yield Stamp(f"tube_{name}_h", leds.tube(colour, False), material="glass", light=colour)
        yield Stamp(f"tube_{name}_v", leds.tube(colour, True), material="glass", light=colour)
    yield Stamp("sign_exit", leds.exit_sign(), material="glass", light=EXIT_GREEN)
    yield Stamp("sign_lebed", leds.lettering("LEBED", CYAN, 64, 16, 10), light=CYAN)
    yield Stamp("sign_bar", leds.lettering("BAR", AMBER, 48, 16, 10), light=AMBER)
    yield Stamp("sconce", leds.sconce(), material="glass", light=AMBER)
    yield Stamp("neon_swan", leds.swan(), material="glass", light="ff4aa8")
    yield Stamp("emblem", leds.emblem(), material="glass", light=MAGENTA)


def _cladding() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"quilt{index}", cladding.quilt(index))
    for index in range(4):
        yield Stamp(f"brick{index}", cladding.brick(index))
    for index in range(4):
        yield Stamp(f"slats{index}", cladding.slats(index), material="wood")
    for index in range(4):
        yield Stamp(f"panel{index}", cladding.panel(index))
    for index in range(4):
        yield Stamp(f"concrete{index}", cladding.concrete(index))
    for index in range(4):
        yield Stamp(f"corridor{index}", cladding.corridor(index), material="tile")
    for index in range(4):
        yield Stamp(f"carpet{index}", cladding.carpet(index), ("solid",), "carpet")
    for part in ("top", "mid", "hem"):
        for index in range(2):
            yield Stamp(f"curtain_{part}{index}", cladding.curtain(part, index), material="carpet")
    for side in ("top", "l", "r"):
        yield Stamp(f"shade_{side}", cladding.shade_strip(side))
    for index in range(4):
        yield Stamp(f"grime{index}", cladding.grime(index))


def _fixtures() -> Iterator[Stamp]:
    for part in ("l", "m", "post", "r"):
        yield Stamp(f"bar_{part}", fixtures.bar_front(part), material="wood")
    for part in "lmr":
        yield Stamp(f"canopy_{part}", fixtures.shelf_canopy(part), material="wood")
    for index in range(4):
        yield Stamp(f"shelf{index}", fixtures.bottle_shelf(index), material="glass")
    yield Stamp("speaker", fixtures.speaker(), material="wood")
    yield Stamp("sofa", fixtures.sofa(), material="wood")
    for kind in fixtures.DOORS:
        yield Stamp(f"door_{kind}", fixtures.door(kind), material="wood")
    for index in range(3):
        yield Stamp(f"poster{index}", fixtures.poster(index), material="wood")
    for part in "hvew":
        yield Stamp(f"pipe_{part}", fixtures.pipe(part), material="metal")
    for part in "hgv":
        yield Stamp(f"duct_{part}", fixtures.duct(part), material="metal")
    yield Stamp("lamp_tube", fixtures.lamp_tube(), material="glass", light="c8fae4")
    yield Stamp("plant", fixtures.plant(), material="wood")
    yield Stamp("crate", fixtures.crate(), ("none",), "wood")


def _extras() -> Iterator[Stamp]:
    for frame in range(2):
        turns = (f"rain_window{frame}", f"rain_window{1 - frame}")
        canvas = extras.rain_window(frame)
        yield Stamp(f"rain_window{frame}", canvas, ("none",), "glass", "2f5298", turns, RAIN_MS)
    yield Stamp("moving_head", extras.moving_head(), material="metal")
    yield Stamp("pendant", extras.pendant(), material="glass", light=AMBER)
    for index in range(2):
        yield Stamp(f"banner{index}", extras.banner(index), material="carpet")
    yield Stamp("booth", extras.booth(), material="wood")
    yield Stamp("hose_box", extras.hose_box(), material="metal")
    yield Stamp("wall_speaker", extras.wall_speaker(), material="metal")
    yield Stamp("cable_droop", extras.cable_droop(), material="metal")
    yield Stamp("bulb_row", extras.bulb_row(), material="glass", light=AMBER)
    yield Stamp("vent", extras.vent(), material="metal")
    for index in range(2):
        yield Stamp(f"mirror{index}", extras.mirror(index), material="glass")
    for index in range(3):
        yield Stamp(f"poster{index + 3}", extras.bill(index), material="wood")
    for index in range(4):
        yield Stamp(f"bulkhead{index}", extras.bulkhead(index), ("solid",), "metal")


def club_stamps() -> tuple[Stamp, ...]:
    """Every stamp in sheet order."""
    return (*_stone(), *_decks(), *_leds(), *_cladding(), *_fixtures(), *_extras())
