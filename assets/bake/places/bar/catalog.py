"""The table of every stamp of the bar sheet. New stamps go at the end only."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places.bar import axe, service
from assets.bake.places.catalog import Stamp
from assets.bake.places.village.tones import charred

SOLID = ("solid",)
ONEWAY = ("oneway",)
WARM = "ffaa5a"
FILM_MS = 260


def _axe_bar() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"wine{index}", axe.damask(index), material="carpet")
    for index in range(4):
        yield Stamp(f"wainscot{index}", axe.wainscot(index), material="wood")
    for index in range(2):
        yield Stamp(f"cornice{index}", axe.cornice(index), material="metal")
    for index in range(4):
        yield Stamp(f"parquet_t{index}", axe.parquet(index), SOLID, "wood")
    for part in ("l", "m0", "m1", "m2", "m3", "r"):
        canvas = axe.gantry(part[0], int(part[1:] or 0))
        yield Stamp(f"gantry_{part}", canvas, ONEWAY, "wood")
    for index in range(2):
        yield Stamp(f"gantry_rack{index}", axe.gantry_rack(index), material="glass")
    for part in "tmb":
        yield Stamp(f"post_{part}", axe.column(part), material="metal")
    for part in "tmb":
        yield Stamp(f"pilaster_{part}", axe.pilaster(part), material="wood")
    for part in "lmr":
        yield Stamp(f"counter_{part}", axe.counter(part), ("oneway", "none"), "wood")
    for index in range(4):
        yield Stamp(f"back_bar{index}", axe.back_bar(index), material="glass")
    yield Stamp("axes", axe.axes(), material="metal")
    yield Stamp("antlers", axe.antlers(), material="wood")
    yield Stamp("picture_lamp", axe.picture_lamp(), material="glass", light="fff0e0")
    yield Stamp("door_bar", axe.bar_door(False), material="wood")
    yield Stamp("door_bar_lit", axe.bar_door(True), material="wood")
    for index in range(4):
        yield Stamp(f"cellar{index}", axe.cellar(index))
    yield Stamp("keg_row", axe.keg_row(), material="wood")
    yield Stamp("mail_sacks", axe.mail_sacks(), material="carpet")
    yield Stamp("neon_axe", axe.neon_axe("ff4048"), material="glass", light="ff4048")


def _kitchen() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"ktile{index}", service.kitchen_wall(index), material="tile")
    for index in range(4):
        yield Stamp(f"kfloor_t{index}", service.kitchen_floor(index), SOLID, "tile")
    for part in ("l", "m", "door", "shelf", "r"):
        yield Stamp(f"worktop_{part}", service.worktop(part), material="metal")
    yield Stamp("serving_window", service.serving_window(), material="metal")
    for frame in range(2):
        turns = (f"wok{frame}", f"wok{1 - frame}")
        canvas = service.wok(frame)
        yield Stamp(f"wok{frame}", canvas, ("none",), "metal", "ff8c32", turns, 120)
    yield Stamp("hood", service.hood(), material="metal")
    yield Stamp("fridge", service.fridge(), material="metal")
    yield Stamp("pan_rail", service.pan_rail(), material="metal")
    for index in range(2):
        yield Stamp(f"plate_shelf{index}", service.plate_shelf(index), material="metal")
    yield Stamp("order_board", service.order_board(), material="wood")
    yield Stamp("door_swing", service.door_swing(), material="metal")
    yield Stamp("bottle_crate", service.bottle_crate(), material="wood")
    yield Stamp("wine_rack", service.wine_rack(), material="wood")


def _dining_and_office() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"damask{index}", service.green_damask(index), material="carpet")
    yield Stamp("dining_table", service.dining_table(), material="carpet")
    yield Stamp("chandelier", service.chandelier(), material="glass", light="ffe0b0")
    for index in range(2):
        yield Stamp(f"bookcase{index}", service.bookcase(index), material="wood")
    for index in range(3):
        yield Stamp(f"painting{index}", service.painting(index), material="wood")
    yield Stamp("blinds", service.blinds(), material="wood")
    for frame in range(2):
        turns = (f"monitors{frame}", f"monitors{1 - frame}")
        canvas = service.monitors(frame)
        yield Stamp(f"monitors{frame}", canvas, ("none",), "glass", "70c0b8", turns, FILM_MS)
    yield Stamp("file_cabinet", service.cabinet(), material="metal")
    yield Stamp("globe", service.globe(), material="wood")
    yield Stamp("wall_sconce", service.wall_sconce(), material="glass", light=WARM)


def _foreground() -> Iterator[Stamp]:
    for index in range(3):
        yield Stamp(f"fore_heads{index}", service.fore_heads(index), material="carpet")
    for kind in ("bottles", "plates", "flowers"):
        yield Stamp(f"fore_{kind}", service.fore_table(kind), material="wood")
    yield Stamp("fore_rail", service.fore_rail(), material="metal")


def _burnt() -> Iterator[Stamp]:
    for index in range(2):
        canvas = charred(axe.damask(index), "wine", index, embers=10)
        yield Stamp(f"wine_burnt{index}", canvas, material="carpet")
    for part in ("l", "m0", "m1", "r"):
        canvas = charred(axe.gantry(part[0], int(part[1:] or 0)), "gantry", part, embers=4)
        yield Stamp(f"gantry_burnt_{part}", canvas, ONEWAY, "wood")
    canvas = charred(axe.back_bar(0), "back bar", embers=24)
    yield Stamp("back_bar_burnt", canvas, material="wood")


def bar_stamps() -> tuple[Stamp, ...]:
    """Every stamp in sheet order."""
    return (*_axe_bar(), *_kitchen(), *_dining_and_office(), *_foreground(), *_burnt())
