"""How readily the decoration of a tile burns, by the name of its stamp (see `Level.fuel`).

The longest beginning of the name that stands here counts; everything else, and what is charred
already, does not burn.
"""

from __future__ import annotations

from typing import Final

BURNT: Final = "burnt"
WALL: Final = 0.15  # timber of a house's front
PANEL: Final = 0.25
CLOTH: Final = 0.6
FUEL: Final[dict[str, float]] = {
    # the club
    "curtain_": CLOTH,
    "slats": PANEL,
    "bar_": PANEL,
    "bar_rail_": 0.0,
    "sofa": 0.4,
    "door_": PANEL,
    "door_metal": 0.0,
    # houses outside
    "plank": WALL,
    "upright": WALL,
    "log": WALL,
    "shed": WALL,
    "greyplank": WALL,
    "beam": WALL,
    "gable_": WALL,
    "frame_": WALL,
    "win_": WALL,
    "rafters": PANEL,
    "shingle": PANEL,
    "roof_bare": PANEL,
    "fence_": PANEL,
    "bench": PANEL,
    "barrel": 0.3,
    "firewood": 0.5,
    "hay": 0.9,
    "nets": CLOTH,
    "washing": CLOTH,
    "boat": PANEL,
    "hull_": PANEL,
    # rooms
    "paper_": 0.3,
    "panelling": PANEL,
    "wainscot": PANEL,
    "cabinet": 0.3,
    "wardrobe": 0.3,
    "dresser": 0.3,
    "bed_back": 0.4,
    "rug_": 0.4,
    "sheeted_": CLOTH,
    "wall_shelf": PANEL,
    "coat_pegs": CLOTH,
    "stairs_": PANEL,
    # axe bar, kitchen, office
    "antlers": PANEL,
    "counter_": PANEL,
    "gantry_": PANEL,
    "wine": 0.3,
    "wine_rack": PANEL,
    "back_bar": 0.9,
    "pilaster_": PANEL,
    "keg_row": 0.4,
    "mail_sacks": 0.9,
    "damask": 0.3,
    "dining_table": CLOTH,
    "bookcase": CLOTH,
    "painting": 0.4,
    "blinds": CLOTH,
    "bottle_crate": 0.4,
    # kitchen, dining room, office
    "aprons": CLOTH,
    "back_chair_": PANEL,
    "chesterfield": CLOTH,
    "coat_rail": CLOTH,
    "dado": PANEL,
    "drape_": CLOTH,
    "linen": CLOTH,
    "pigeon_holes": PANEL,
    "stores_sacks": 0.4,
    "table_round": CLOTH,
    # boathouse and yard
    "drums": 0.9,
    "oar_rack": PANEL,
    "notice": 0.4,
    "hen_house": PANEL,
}


def fuel_of(stamp: str) -> float:
    """0..1; 0 for what does not burn, and for what is burnt already."""
    if BURNT in stamp:
        return 0.0
    fitting = [start for start in FUEL if stamp.startswith(start)]
    return FUEL[max(fitting, key=len)] if fitting else 0.0
