"""The table of every stamp of the village sheet. New stamps go at the end only."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places.canvas import Canvas
from assets.bake.places.catalog import Stamp
from assets.bake.places.village import (
    church,
    fronts,
    ground,
    inside,
    nature,
    overlays,
    shore,
    timber,
    yard,
)
from assets.bake.places.village.buried import buried
from assets.bake.places.village.composed import composed_stamps
from assets.bake.places.village.strata import strata
from assets.bake.places.village.tones import GREY_WOOD, charred

SOLID = ("solid",)
ONEWAY = ("oneway",)
WINDOW_LIGHT = "ffa046"
LAMP_LIGHT = "ffaa50"
FIRE_LIGHT = "ff822d"
WATER_MS = 220


def _earth() -> Iterator[Stamp]:
    for index in range(6):
        yield Stamp(f"snow_t{index}", ground.snow_top(index), SOLID, "snow")
    for edges in ("TL", "TR", "TLR"):
        yield Stamp(f"snow_{edges.lower()}", ground.snow_top(7, edges), SOLID, "snow")
    for index in range(6):
        yield Stamp(f"earth{index}", ground.earth(index), SOLID, "snow")
    for edges in ("L", "R", "B", "LR", "BL", "BR"):
        yield Stamp(f"earth_{edges.lower()}", ground.earth(9, edges), SOLID, "snow")
    for index in range(4):
        yield Stamp(f"rock{index}", ground.rock(index), SOLID)
    for index in range(4):
        yield Stamp(f"path_t{index}", ground.trodden(index), SOLID, "snow")
    for index in range(4):
        yield Stamp(f"deep{index}", ground.deep(index), SOLID, "snow")
    for index in range(4):
        yield Stamp(f"deep_t{index}", ground.deep_top(index), SOLID, "snow")
    for kind in ("45_r", "45_l"):
        yield Stamp(
            f"slope{kind}", ground.slope(kind, ground.SNOW_BANDS), (f"slope{kind}",), "snow"
        )
        yield Stamp(f"slope{kind}_foot", ground.slope_foot(kind), SOLID, "snow")
    right, left = ("slope22_r1", "slope22_r2"), ("slope22_l2", "slope22_l1")
    yield Stamp("slope22_r", ground.slope("22_r", ground.SNOW_BANDS), right, "snow")
    yield Stamp("slope22_l", ground.slope("22_l", ground.SNOW_BANDS), left, "snow")
    for kind in ("45_r", "45_l"):
        canvas = ground.slope(kind, ground.SLIP_BANDS, "cobble")
        yield Stamp(f"slip{kind}", canvas, (f"slope{kind}",), "ice")


def _quay() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"quay_t{index}", ground.quay_top(index), SOLID, "snow")
    for edges in ("L", "R"):
        yield Stamp(f"quay_t{edges.lower()}", ground.quay_top(5, edges), SOLID, "snow")
    for index in range(6):
        yield Stamp(f"quay{index}", ground.cobble(index), SOLID)
    for edges in ("L", "R"):
        yield Stamp(f"quay_{edges.lower()}", ground.cobble(7, edges), SOLID)
    for index in range(4):
        yield Stamp(f"quay_foot{index}", ground.quay_foot(index), SOLID)
    yield Stamp("quay_ring", ground.quay_ring(), SOLID)
    for index in range(4):
        yield Stamp(f"ice{index}", ground.ice(index, thin=False), SOLID, "ice")
    for edge in "LR":
        canvas = ground.ice(4, thin=False, edge=edge)
        yield Stamp(f"ice_{edge.lower()}", canvas, SOLID, "ice")
    for index in range(4):
        yield Stamp(f"ice_thin{index}", ground.ice(index, thin=True), SOLID, "ice")
    for index in range(3):
        yield Stamp(f"ice_crack{index}", ground.ice_cracked(index), SOLID, "ice")
    for kind, surface in (("water_t", True), ("water", False)):
        for variant in range(2):
            frames = tuple(f"{kind}{variant * 4 + step}" for step in range(ground.WATER_FRAMES))
            for step in range(ground.WATER_FRAMES):
                turned = frames[step:] + frames[:step]
                canvas = ground.water(variant, step, surface)
                yield Stamp(frames[step], canvas, ("none",), "water", None, turned, WATER_MS)
    for index in range(2):
        yield Stamp(f"floe{index}", ground.floe(index), material="ice")


def _walls() -> Iterator[Stamp]:
    for index in range(6):
        yield Stamp(f"plank{index}", timber.planks(index), material="wood")
    for edge in "LR":
        yield Stamp(f"plank_{edge.lower()}", timber.planks(7, edge), material="wood")
    for index in range(4):
        yield Stamp(f"upright{index}", timber.upright(index), material="wood")
    for index in range(4):
        yield Stamp(f"log{index}", timber.logs(index), material="wood")
    for edge in "LR":
        yield Stamp(f"log_{edge.lower()}", timber.logs(6, edge), material="wood")
    for index in range(4):
        yield Stamp(f"greyplank{index}", timber.planks(index + 20, "", GREY_WOOD), material="wood")
    for index in range(6):
        yield Stamp(f"plaster{index}", timber.plaster(index))
    for edge in "LR":
        yield Stamp(f"plaster_{edge.lower()}", timber.plaster(8, edge))
    for kind in ("h", "v", "d1", "d2", "x"):
        yield Stamp(f"frame_{kind}", timber.framed(kind), material="wood")
    for index in range(4):
        yield Stamp(f"beam{index}", timber.floor_beam(index), material="wood")
    for index in range(4):
        yield Stamp(f"footing{index}", timber.footing(index))
    for edge in "LR":
        yield Stamp(f"footing_{edge.lower()}", timber.footing(5, edge))
    for index in range(4):
        yield Stamp(f"shed{index}", yard.shed_wall(index), material="wood")
    yield Stamp("shed_knot", yard.shed_wall(5, "d"), material="wood")
    for side in "lr":
        for index in range(2):
            yield Stamp(f"gable_{side}{index}", timber.gable(side, index), material="wood")
    # the same walls as something that stops bodies: cut-away house ends
    for index in range(4):
        yield Stamp(f"wallend{index}", timber.logs(index + 10, "LR"), SOLID, "wood")
    for index in range(2):
        yield Stamp(f"wallend_stone{index}", timber.footing(index + 8, "LR"), SOLID)


def _roofs() -> Iterator[Stamp]:
    for side in "lr":
        kind = "slope45_r" if side == "l" else "slope45_l"
        shapes = (kind, "none")
        for index in range(3):
            yield Stamp(f"roof_{side}{index}", timber.roof(side, variant=index), shapes, "snow")
        yield Stamp(f"roof_bare_{side}", timber.roof(side, timber.BARE_BANDS), shapes, "stone")
        yield Stamp(f"roof_burnt_{side}", timber.roof(side, timber.BURNT_BANDS), shapes, "wood")
        yield Stamp(f"eave_{side}", timber.eave(side), shapes, "snow")
        yield Stamp(f"eave_bare_{side}", timber.eave(side, timber.BARE_BANDS), shapes, "stone")
        yield Stamp(f"rafters_{side}", inside.rafters(side), material="wood")
    peak = ("slope45_r", "slope45_l", "none", "none")
    yield Stamp("ridge", timber.ridge(), peak, "snow")
    yield Stamp("ridge_bare", timber.ridge(timber.BARE_BANDS), peak, "stone")
    yield Stamp("ridge_burnt", timber.ridge(timber.BURNT_BANDS), peak, "wood")
    for index in range(4):
        yield Stamp(f"shingle{index}", timber.shingles(index), material="wood")
    for index in range(4):
        yield Stamp(f"roofsnow{index}", timber.shingles(index, "snow"), material="snow")
    for index in range(2):
        yield Stamp(f"roofedge{index}", timber.shingles(index, "edge"), material="snow")
    for index in range(2):
        yield Stamp(f"gutter{index}", timber.shingles(index, "gutter"), material="wood")
    for part in ("l", "m0", "m1", "m2", "r"):
        canvas = timber.shed_roof(part[0], int(part[1:] or 0))
        yield Stamp(f"shedroof_{part}", canvas, ONEWAY, "snow")
    yield Stamp("chimney", timber.chimney())


def _fronts() -> Iterator[Stamp]:
    for index in range(5):
        canvas = fronts.window("lit", index)
        yield Stamp(f"win_lit{index}", canvas, material="glass", light=WINDOW_LIGHT)
    for index in range(3):
        yield Stamp(f"win_dark{index}", fronts.window("dark", index), material="glass")
    canvas = fronts.window("fire", 0)
    yield Stamp("win_fire", canvas, material="glass", light=FIRE_LIGHT)
    for kind in ("shut", "broken", "boarded"):
        yield Stamp(f"win_{kind}", fronts.window(kind, 1), material="wood")
    yield Stamp("win_burnt", fronts.burnt_window(), material="wood")
    for kind in ("lit", "dark"):
        light = WINDOW_LIGHT if kind == "lit" else None
        yield Stamp(f"hatch_{kind}", fronts.hatch_window(kind), material="glass", light=light)
        yield Stamp(f"round_{kind}", fronts.round_window(kind), material="glass", light=light)
    for kind in ("house", "red", "shut", "open", "barn", "burnt"):
        yield Stamp(f"door_{kind}", fronts.door(kind), material="wood")
    for part in ("l", "m0", "m1", "m2", "m3", "r"):
        yield Stamp(f"deck_{part}", fronts.deck(part[0], int(part[1:] or 0)), ONEWAY, "wood")
    for side in "lr":
        yield Stamp(f"bracket_{side}", fronts.bracket(side), material="wood")
    for part in ("m", "p", "x"):
        yield Stamp(f"rail_{part}", fronts.balustrade(part), material="wood")
    for part in ("m", "gate", "x"):
        yield Stamp(f"fence_{part}", fronts.picket(part), material="wood")
    yield Stamp("porch_steps", fronts.steps_porch())
    yield Stamp("flower_box", fronts.flower_box(), material="wood")
    for kind in ("fish", "bread", "boot"):
        yield Stamp(f"sign_{kind}", fronts.house_sign(kind), material="wood")
    canvas = fronts.hanging_lamp()
    yield Stamp("wall_lamp", canvas, material="glass", light=LAMP_LIGHT)
    for direction in "rl":
        shape = (f"slope45_{direction}",)
        canvas = ground.wood_stairs(direction, snowy=True)
        yield Stamp(f"stairs_{direction}", canvas, shape, "wood")
        canvas = ground.wood_stairs(direction, False, inside.CABINET)
        yield Stamp(f"stairs_in_{direction}", canvas, shape, "wood")
    for index in range(2):
        yield Stamp(f"scorch{index}", fronts.scorch(index))


def _inside() -> Iterator[Stamp]:
    for name in inside.PAPERS:
        for index in range(4):
            yield Stamp(f"paper_{name}{index}", inside.wallpaper(name, index))
    for index in range(4):
        yield Stamp(f"paper_torn{index}", inside.wallpaper("blue", index, torn=True))
    for index in range(4):
        yield Stamp(f"panelling{index}", inside.panelling(index), material="wood")
    for index in range(2):
        yield Stamp(f"wainscot{index}", inside.panelling(index, "d"), material="wood")
    for index in range(4):
        yield Stamp(f"kitchen{index}", inside.kitchen_wall(index))
    for index in range(4):
        yield Stamp(f"hearth_tile{index}", inside.hearth_tile(index), material="tile")
    for index in range(4):
        yield Stamp(f"ceiling{index}", inside.ceiling_beam(index), SOLID, "wood")
    for part in ("l", "m0", "m1", "m2", "m3", "r"):
        yield Stamp(f"loft_{part}", inside.loft(part[0], int(part[1:] or 0)), ONEWAY, "wood")
    for index in range(4):
        yield Stamp(f"boards_t{index}", ground.boards_top(index, inside.CABINET), SOLID, "wood")
    for index in range(2):
        yield Stamp(f"cabinet{index}", inside.cabinet(index), material="wood")
    yield Stamp("wardrobe", inside.wardrobe(), material="wood")
    yield Stamp("dresser", inside.dresser(), material="wood")
    for index in range(3):
        yield Stamp(f"wall_shelf{index}", inside.shelf(index), material="wood")
    yield Stamp("pan_rail", inside.pan_rail(), material="metal")
    yield Stamp("wall_clock", inside.clock(), material="wood")
    for index in range(4):
        yield Stamp(f"picture{index}", inside.picture(index), material="wood")
    for kind in ("dusk", "night", "boarded"):
        yield Stamp(f"winin_{kind}", inside.window_inside(kind), material="glass")
    yield Stamp("coat_pegs", inside.coat_pegs(), material="wood")
    for part in "lmr":
        yield Stamp(f"rug_{part}", inside.rug(part), material="carpet")
    for kind in ("chair", "sofa", "clock"):
        yield Stamp(f"sheeted_{kind}", inside.sheeted(kind), material="carpet")
    for side in "lr":
        yield Stamp(f"cobweb_{side}", inside.cobweb(side))
    for part in "lmr":
        yield Stamp(f"mantel_{part}", inside.hearth_surround(part), material="wood")
    yield Stamp("bed_back", inside.quilted_bed_back(), material="wood")


def _shore() -> Iterator[Stamp]:
    for part in ("l", "m0", "m1", "m2", "m3", "x", "r"):
        canvas = shore.jetty(part[0], int(part[1:] or 0))
        yield Stamp(f"jetty_{part}", canvas, ONEWAY, "wood")
    for part in "mxwt":
        yield Stamp(f"pile_{part}", shore.pile(part), material="wood")
    yield Stamp("bollard", shore.bollard(), material="metal")
    for index in range(2):
        yield Stamp(f"boat{index}", shore.boat(index), material="wood")
    yield Stamp("hull_up", shore.upturned_hull(), material="wood")
    yield Stamp("hull_stocks", shore.cradle_hull(), material="wood")
    yield Stamp("winch", shore.winch(), material="metal")
    for index in range(2):
        yield Stamp(f"drums{index}", shore.paint_drums(index), material="metal")
    yield Stamp("oar_rack", shore.oar_rack(), material="wood")
    for index in range(2):
        yield Stamp(f"nets{index}", shore.nets(index), material="carpet")
    yield Stamp("rope_coil", shore.rope_coil(), material="carpet")
    for part in "mg":
        yield Stamp(f"slip_rail_{part}", shore.slip_rail(part), SOLID, "wood")
    yield Stamp("gangplank", shore.gangplank(), ONEWAY, "wood")
    yield Stamp("buoy", shore.buoy(), material="metal")
    yield Stamp("fish_rack", shore.fish_rack(), material="wood")
    for index in range(2):
        yield Stamp(f"mooring{index}", shore.mooring_rope(index), material="carpet")
    yield Stamp("ladder_wood", _ladder(), ("ladder",), "wood")


def _ladder() -> Canvas:
    tile = Canvas(16, 16)
    for y in (2, 10):
        tile.rect(3, y, 10, 2, GREY_WOOD[4])
        tile.hline(3, 12, y, GREY_WOOD[6])
        tile.hline(3, 12, y + 2, GREY_WOOD[0])
    for x in (2, 12):
        tile.rect(x, 0, 2, 16, GREY_WOOD[3])
        tile.vline(x, 0, 15, GREY_WOOD[5])
    return tile


def _yard() -> Iterator[Stamp]:
    yield Stamp("lamp_post", yard.lamp_post(), material="metal")
    yield Stamp("lamp_glow", yard.lamp_glow(), material="glass", light=LAMP_LIGHT)
    for index in range(2):
        yield Stamp(f"barrel{index}", yard.barrel(index), material="wood")
    for index in range(3):
        yield Stamp(f"firewood{index}", yard.firewood(index), material="wood")
    yield Stamp("firewood_wide", yard.firewood(5, 5), material="wood")
    yield Stamp("bench", yard.bench(), material="wood")
    for index in range(4):
        yield Stamp(f"snow_pile{index}", yard.snow_pile(index), material="snow")
    for side in "lr":
        for index in range(2):
            yield Stamp(f"drift_{side}{index}", yard.drift(side, index), material="snow")
    for index in range(4):
        yield Stamp(f"snow_strip{index}", overlays.snow_strip(index), material="snow")
    for index in range(4):
        yield Stamp(f"icicles{index}", overlays.icicles(index), material="ice")
    for index in range(4):
        yield Stamp(f"footprints{index}", overlays.footprints(index), material="snow")
    for index in range(5):
        yield Stamp(f"grime{index}", overlays.grime(index))
    for index in range(4):
        yield Stamp(f"notice{index}", yard.notice(index))
    yield Stamp("notice_board", yard.notice_board(), material="wood")
    yield Stamp("signpost", yard.signpost(), material="wood")
    yield Stamp("sign_board", yard.sign_board(), material="wood")
    yield Stamp("well", yard.well())
    yield Stamp("sledge", yard.sledge(), material="wood")
    yield Stamp("skis", yard.skis(), material="wood")
    for index in range(2):
        yield Stamp(f"hay{index}", yard.hay(index), material="carpet")
    yield Stamp("hay_rack", yard.hay_rack(), material="wood")
    yield Stamp("hen_house", yard.hen_house(), material="wood")
    yield Stamp("dovecote", yard.dovecote(), material="wood")
    yield Stamp("pump", yard.pump(), material="metal")
    yield Stamp("bell_post", yard.bell_post(), material="wood")
    for index in range(2):
        yield Stamp(f"washing{index}", yard.washing_line(index), material="carpet")
    yield Stamp("trough", yard.trough(), material="wood")
    for part in "lmr":
        yield Stamp(f"ledge_{part}", yard.ledge(part), ONEWAY, "snow")


def _church() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"ashlar{index}", church.ashlar(index))
    for part in "tmb":
        yield Stamp(f"buttress_{part}", church.buttress(part))
    for kind in ("lit", "dark"):
        light = WINDOW_LIGHT if kind == "lit" else None
        yield Stamp(f"arch_{kind}", church.arch_window(kind), material="glass", light=light)
    yield Stamp("door_church", church.church_door(), material="wood")
    yield Stamp("tower_clock", church.tower_clock(), material="metal")
    yield Stamp("belfry", church.belfry(), material="wood")
    for index in range(2):
        yield Stamp(f"cornice{index}", church.cornice(index))
    for index in range(3):
        yield Stamp(f"grave{index}", church.grave(index))
    for part in ("base", "mid", "tip"):
        yield Stamp(f"spire_{part}", church.spire(part))


def _nature() -> Iterator[Stamp]:
    for name, width, height in (("s", 32, 64), ("m", 48, 96), ("l", 64, 128)):
        yield Stamp(f"spruce_{name}", nature.spruce(width, height, name), material="wood")
    yield Stamp("spruce_m1", nature.spruce(48, 96, "m1", load=0.6), material="wood")
    for index in range(2):
        yield Stamp(f"tree{index}", nature.bare_tree(index), material="wood")
    for index in range(2):
        yield Stamp(f"bush{index}", nature.bush(index), material="wood")
    for index in range(2):
        yield Stamp(f"reeds{index}", nature.reeds(index), material="wood")
    for index in range(2):
        yield Stamp(f"fore_branch{index}", nature.fore_branch(index), material="wood")
    for part in "tm":
        yield Stamp(f"fore_post_{part}", nature.fore_post(part), material="wood")
    yield Stamp("fore_fence", nature.fore_fence(), material="wood")


def _burnt() -> Iterator[Stamp]:
    for index in range(4):
        canvas = charred(timber.planks(index), "plank", index)
        yield Stamp(f"plank_burnt{index}", canvas, material="wood")
    for index in range(2):
        canvas = charred(timber.plaster(index), "plaster", index, embers=2)
        yield Stamp(f"plaster_burnt{index}", canvas)
    for index in range(2):
        canvas = charred(timber.upright(index), "upright", index)
        yield Stamp(f"upright_burnt{index}", canvas, material="wood")
    for side in "lr":
        canvas = charred(timber.gable(side, 0), "gable", side)
        yield Stamp(f"gable_burnt_{side}", canvas, material="wood")
    yield Stamp("beam_burnt", charred(timber.floor_beam(0), "beam"), material="wood")


def _below() -> Iterator[Stamp]:
    yield Stamp("strata", strata(), SOLID, "snow")
    for name, canvas in buried():
        yield Stamp(name, canvas)


def _moored() -> Iterator[Stamp]:
    """A boat that one stands in: the well carries, the side is drawn before who stands there."""
    yield Stamp("boat_well", shore.boat_well(), ONEWAY, "wood")
    yield Stamp("boat_back", shore.boat_back(), material="wood")
    yield Stamp("boat_side", shore.boat_side(), material="wood")


def village_stamps() -> tuple[Stamp, ...]:
    """Every stamp in sheet order."""
    return (
        *_earth(),
        *_quay(),
        *_walls(),
        *_roofs(),
        *_fronts(),
        *_inside(),
        *_shore(),
        *_yard(),
        *_church(),
        *_nature(),
        *_burnt(),
        *composed_stamps(),
        *_below(),
        *_moored(),
    )
