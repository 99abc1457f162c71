"""The effect sheet with its table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assets.bake.interface.atlas import Atlas, save_picture, save_table
from assets.bake.items import bursts, flashes, streaks, swings
from assets.bake.items.chips import CHIPS, chips
from assets.bake.items.sketch import Anim

SHEET_WIDTH = 512

ANIMS: dict[str, Callable[[], Anim]] = {
    "muzzle": flashes.muzzle, "spark_hit": flashes.spark_hit, "spark_block": flashes.spark_block,
    "flesh_hit": bursts.flesh_hit, "dust_land": bursts.dust_land, "dust_run": bursts.dust_run,
    "glass_burst": bursts.glass_burst, "porcelain_burst": bursts.porcelain_burst,
    "wood_burst": bursts.wood_burst, "cloud": bursts.cloud, "smear_small": swings.smear_small,
    "smear_big": swings.smear_big, "tell_gun": flashes.tell_gun, "tell_heavy": flashes.tell_heavy,
    "parry_flash": flashes.parry_flash, "open_stars": flashes.open_stars,
    "edge_marker": flashes.edge_marker,
    "flesh_tap": bursts.flesh_tap, "flesh_burst": bursts.flesh_burst,
    "smear_fist": streaks.smear_fist, "smear_elbow": streaks.smear_elbow,
    "smear_rise": streaks.smear_rise, "smear_kick": streaks.smear_kick,
    "smear_head": streaks.smear_head, "smear_stamp": streaks.smear_stamp,
}  # fmt: skip


def bake_effects(out: Path) -> list[Path]:
    """Write effects.png and effects.json."""
    atlas = Atlas(SHEET_WIDTH)
    table: dict[str, object] = {}
    for name, make in ANIMS.items():
        anim = make()
        frames = [
            {"rect": atlas.add(frame.picture), "anchor": list(frame.anchor)}
            for frame in anim.frames
        ]
        table[name] = {
            "frames": frames, "ticks": list(anim.ticks), "blend": anim.blend, "loop": anim.loop,
        }  # fmt: skip
    debris = {material: [atlas.add(chip) for chip in chips(material)] for material in CHIPS}
    return [
        save_picture(atlas.sheet(), out / "sprites" / "effects.png"),
        save_table({"anims": table, "chips": debris}, out / "sprites" / "effects.json"),
    ]
