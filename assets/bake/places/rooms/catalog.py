"""The table of every stamp of the rooms sheet. New stamps go at the end only."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places.bar import service
from assets.bake.places.catalog import Stamp
from assets.bake.places.rooms import (
    cloakroom,
    dining,
    kitchen,
    masses,
    office,
    queue,
    screens,
    shaft,
    street,
    wear,
)

SOLID = ("solid",)
ONEWAY = ("oneway",)
LINES = (("mag", "ff2e88"), ("cya", "22e6ff"), ("amb", "ffaa5a"))
FILM_MS = 260
STEAM_MS = 150
GLINT_MS = 170
CANDLE_MS = 130
RAIN_MS = 120
RING_MS = 130
DRIP_MS = 150
BEAT_MS = 242  # half a beat at 124 beats a minute


def _great_kitchen() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"glaze{index}", kitchen.glaze(index), material="tile")
    for index in range(2):
        yield Stamp(f"glaze_band{index}", kitchen.glaze_band(index), material="tile")
    for index in range(2):
        yield Stamp(f"glaze_skirting{index}", kitchen.glaze_skirting(index), material="tile")
    for part in "tmb":
        yield Stamp(f"kpillar_{part}", kitchen.pillar(part), material="tile")
    for part in "lmgr":
        yield Stamp(f"kduct_{part}", kitchen.duct(part), material="metal")
    yield Stamp("pass_window", kitchen.pass_window(), material="metal")
    yield Stamp("great_hood", kitchen.great_hood(), material="metal")
    yield Stamp("wall_clock", kitchen.wall_clock(), material="metal")
    for kind in ("heat", "rules", "hands"):
        yield Stamp(f"notice_{kind}", kitchen.notice(kind), material="wood")
    yield Stamp("knife_rail", kitchen.knife_rail(), material="metal")
    yield Stamp("dumb_waiter", kitchen.dumb_waiter(False), material="metal")
    yield Stamp("dumb_waiter_lit", kitchen.dumb_waiter(True), material="metal")
    yield Stamp("lift_rope", kitchen.lift_rope(), material="metal")
    yield Stamp("lift_wheel", kitchen.lift_wheel(), material="metal")
    yield Stamp("lift_cage", kitchen.lift_cage(), material="metal")
    yield Stamp("draining_rack", kitchen.draining_rack(), material="metal")
    yield Stamp("dish_washer", kitchen.dish_washer(), material="metal")
    yield Stamp("aprons", kitchen.aprons(), material="carpet")
    for kind in ("sacks", "greens", "pots", "bins"):
        yield Stamp(f"stores_{kind}", kitchen.stores(kind), material="wood")
    for part in ("l", "m", "door", "shelf", "r"):  # worktops that carry who jumps on them
        top = ("oneway", "none")
        yield Stamp(f"kcounter_{part}", service.worktop(part), top, "metal")
    yield Stamp("strip_curtain", kitchen.strip_curtain(), material="glass")
    yield Stamp("fore_pass", kitchen.fore_pass(), material="metal")


def _dining_room() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"lacquer{index}", dining.lacquer(index), material="wood")
    for index in range(3):
        yield Stamp(f"gilt_panel{index}", dining.gilt_panel(index), material="wood")
    yield Stamp("arch_window", dining.rain_window(), material="glass", light="8ab0f0")
    for side in "lr":
        yield Stamp(f"drape_{side}", dining.drape(side), material="carpet")
    for part in "tmb":
        yield Stamp(f"marble_{part}", dining.marble(part))
    for index in range(2):
        yield Stamp(f"cove{index}", dining.cove(index), material="wood", light="e8a858")
    for index in range(4):
        yield Stamp(f"dado{index}", dining.dado(index), material="wood")
    yield Stamp("table_round", dining.table_round(False), material="carpet")
    yield Stamp("table_round_lit", dining.table_round(True), material="carpet")
    for side in "lr":
        yield Stamp(f"back_chair_{side}", dining.back_chair(side), material="wood")
    yield Stamp("service_trolley", dining.service_trolley(), material="metal")
    for index in range(4):
        yield Stamp(f"runner_t{index}", dining.runner(index), SOLID, "carpet")


def _mezzanine_and_office() -> Iterator[Stamp]:
    for row in ("top", "slat", "hem", "clear", "sill"):
        for part in "lmxr":
            yield Stamp(f"pane_{row}_{part}", office.pane(part, row), material="glass")
    for index in range(4):
        yield Stamp(f"oxblood_t{index}", office.oxblood(index), SOLID, "carpet")
    yield Stamp("strongroom", office.strongroom(), material="metal")
    yield Stamp("chesterfield", office.chesterfield(), material="carpet")
    names = [f"cctv{frame}" for frame in range(4)]
    for frame, name in enumerate(names):
        turns = (*names[frame:], *names[:frame])
        yield Stamp(name, screens.cctv(frame), ("none",), "glass", "70c0b8", turns, FILM_MS)
    for part in "lmpr":
        yield Stamp(f"glass_rail_{part}", office.glass_rail(part), material="glass")
    for index in range(4):
        yield Stamp(f"graphite{index}", office.graphite(index), material="carpet")
    for name, colour in LINES:
        yield Stamp(f"light_line_{name}", office.light_line(colour), light=colour)
    for part in "lmr":
        yield Stamp(f"grated_{part}", office.grated(part), ONEWAY, "metal")
    yield Stamp("grated_s", office.grated("s"), SOLID, "metal")
    for index in range(2):
        yield Stamp(f"linen{index}", office.linen(index), material="carpet")
    yield Stamp("staff_photo", office.staff_photo(), material="wood")


def _queue() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"paving_t{index}", queue.paving(index), SOLID)
    for part in "lmr":
        yield Stamp(f"awning_{part}", queue.awning(part), material="carpet")
    yield Stamp("marquee", queue.marquee(), material="glass", light="ff5ab0")
    yield Stamp("velvet_rope", queue.rope(), material="carpet")
    yield Stamp("arch", queue.arch(), material="metal")
    for index in range(3):
        yield Stamp(f"coat_rail{index}", queue.coat_rail(index), material="carpet")
    yield Stamp("pigeon_holes", queue.pigeon_holes(), material="wood")
    for index in range(2):
        yield Stamp(f"puddle{index}", queue.puddle(index))
    for index in range(3):
        yield Stamp(f"bills{index}", queue.bill(index), material="carpet")


def _masses() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"masonry{index}", masses.masonry(index, False), SOLID)
    for index in range(2):
        yield Stamp(f"masonry_deep{index}", masses.masonry(index, True), SOLID)
    yield Stamp("stringer", masses.stringer(), material="metal")
    yield Stamp("alcove_store", masses.alcove_store())
    yield Stamp("alcove_boiler", masses.alcove_boiler())
    yield Stamp("cupboard", masses.cupboard(), material="wood")
    for index in range(2):
        yield Stamp(f"coffer{index}", masses.coffer(index), SOLID, "wood")
    for index in range(2):
        yield Stamp(f"coffer_edge{index}", masses.coffer_edge(index), SOLID, "wood")


def _shaft() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"shaft_brick{index}", shaft.shaft_brick(index))
    for index in range(2):
        yield Stamp(f"riser{index}", shaft.riser(index), material="metal")
    yield Stamp("cable_tray", shaft.cable_tray(), material="metal")
    yield Stamp("junction", shaft.junction(), material="metal")
    yield Stamp("skylight", shaft.skylight(), material="glass", light="c8d4a0")
    yield Stamp("waiter_cabin", shaft.waiter_cabin(), material="metal")
    for sign in ("1", "2", "k"):
        yield Stamp(f"floor_mark_{sign}", shaft.floor_mark(sign))
    yield Stamp("hazard", shaft.hazard())
    yield Stamp("bulkhead_lamp", shaft.bulkhead_lamp(), material="glass", light="ffc878")


def _wear() -> Iterator[Stamp]:
    for index in range(3):
        yield Stamp(f"streaks{index}", wear.streaks(index))
    for index in range(2):
        yield Stamp(f"grease{index}", wear.grease(index))
    puffs = [f"steam{frame}" for frame in range(wear.STEAM_FRAMES)]
    for frame, name in enumerate(puffs):
        turns = (*puffs[frame:], *puffs[:frame])
        yield Stamp(name, wear.steam(frame), cycle=turns, cycle_ms=STEAM_MS)
    stars = [f"glint{frame}" for frame in range(wear.GLINT_FRAMES)]
    for frame, name in enumerate(stars):
        turns = (*stars[frame:], *stars[:frame])
        yield Stamp(name, wear.glint(frame), light="e8fff8", cycle=turns, cycle_ms=GLINT_MS)
    yield Stamp("light_fall", wear.light_fall("c8d4a0"), light="c8d4a0")
    for index in range(3):
        yield Stamp(f"graffiti{index}", wear.graffiti(index))


def _evening() -> Iterator[Stamp]:
    for index in range(2):
        yield Stamp(f"gilt_coffer{index}", dining.gilt_coffer(index), SOLID, "wood")
    yield Stamp("radiator", shaft.radiator(), material="metal")
    yield Stamp("hams", shaft.hams())
    flames = [f"candles{frame}" for frame in range(4)]
    runs = [f"rain_run{frame}" for frame in range(4)]
    for frame, name in enumerate(flames):
        turns = (*flames[frame:], *flames[:frame])
        yield Stamp(name, dining.candles(frame), light="ffc070", cycle=turns, cycle_ms=CANDLE_MS)
    for frame, name in enumerate(runs):
        turns = (*runs[frame:], *runs[:frame])
        canvas = dining.rain_run(frame)
        yield Stamp(name, canvas, ("none",), "glass", "8ab0f0", turns, RAIN_MS)


def _turning(name: str, frames: int) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Of every picture of an animation its number, its name and what follows from it on."""
    names = [f"{name}{frame}" for frame in range(frames)]
    for frame, one in enumerate(names):
        yield frame, one, (*names[frame:], *names[:frame])


def _street() -> Iterator[Stamp]:
    for index in range(4):
        yield Stamp(f"ashlar{index}", street.ashlar(index))
    for index in range(4):
        yield Stamp(f"cobbles{index}", street.cobbles(index), SOLID)
    for index in range(3):
        for frame, name, turns in _turning(f"club_window{index}_", street.WINDOW_FRAMES):
            canvas = street.club_window(frame, index)
            yield Stamp(name, canvas, ("none",), "glass", "ff3ca8", turns, BEAT_MS)
    for index in range(2):
        yield Stamp(f"lightbox{index}", street.lightbox(index), light=("8a5cff", "ff5a9a")[index])
    for frame, name, turns in _turning("ring", street.RING_FRAMES):
        yield Stamp(name, street.ring(frame), light="8090c0", cycle=turns, cycle_ms=RING_MS)
    for frame, name, turns in _turning("drip", street.DRIP_FRAMES):
        yield Stamp(name, street.drip(frame), light="8090c0", cycle=turns, cycle_ms=DRIP_MS)
    yield Stamp("street_grate", street.grate(), material="metal", light="ff9a50")
    yield Stamp("downpipe", street.downpipe(), material="metal")
    yield Stamp("awning_bulbs", street.lamp_box(), material="glass", light="ffc878")


def _cloakroom() -> Iterator[Stamp]:
    for index in range(3):
        yield Stamp(f"coat_rail_mixed{index}", cloakroom.rail(index), material="carpet")
    for index in range(2):
        yield Stamp(f"hat_shelf{index}", cloakroom.hat_shelf(index), material="wood")
    yield Stamp("counter_lamp", cloakroom.counter_lamp(), material="glass", light="ffb060")
    yield Stamp("tag_board", cloakroom.tag_board(), material="wood")
    yield Stamp("tall_mirror", cloakroom.tall_mirror(), material="glass")
    yield Stamp("wet_stand", cloakroom.wet_stand(), material="metal")


def _floors() -> Iterator[Stamp]:
    for index in range(2):
        yield Stamp(f"inlay{index}", dining.inlay(index), SOLID)


def room_stamps() -> tuple[Stamp, ...]:
    """Every stamp in sheet order."""
    return (
        *_great_kitchen(),
        *_dining_room(),
        *_mezzanine_and_office(),
        *_queue(),
        *_masses(),
        *_shaft(),
        *_wear(),
        *_evening(),
        *_street(),
        *_cloakroom(),
        *_floors(),
    )
