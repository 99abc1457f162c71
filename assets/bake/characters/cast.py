"""The cast: one row per sprite."""

from dataclasses import replace

from .build import ARM_COAT, TORSO_BOUNCER, TORSO_GIANT, Build
from .cast_club import CLUB_SECOND
from .cast_eve import EVES
from .cast_named import NAMED
from .cast_village import VILLAGE

CLUB: tuple[Build, ...] = (
    Build(
        "doorman",
        meet=2.0,
        scale=1.15,
        width=1.5,
        head=0.93,
        torso=TORSO_BOUNCER,
        top="black",
        legs="black",
        arms="black",
        hair="hair",
        style="bald",
        outfit="bouncer",
        shirt=None,
        shoulders=6.6,
        arm_width=1.85,
        leg_width=1.38,
        neck=0.9,
        shoulder_drop=3.4,
    ),
    Build("suit", scale=1.07, width=1.03, style="slick", tie="tie_red"),
    Build(
        "knife",
        scale=1.03,
        width=0.96,
        style="hood",
        top="teal",
        arms="teal",
        legs="black",
        outfit="hoodie",
        shirt=None,
    ),
    Build(
        "runner",
        scale=1.08,
        style="shades",
        top="grey",
        arms="grey",
        legs="black",
        outfit="duster",
        shirt="tie_red",
        arm_width=1.08,
    ),
    Build(
        "large",
        meet=3.5,
        scale=1.26,
        width=1.45,
        head=0.9,
        torso=TORSO_GIANT,
        arm=ARM_COAT,
        skin="skin_man",
        top="linen",
        legs="black",
        arms="linen",
        hair="ginger",
        style="giant",
        outfit="braces",
        shirt=None,
        bare_forearm=True,
        shoulders=6.8,
        arm_width=1.65,
        leg_width=1.4,
        neck=0.8,
        shoulder_drop=3.4,
    ),
    Build(
        "kristof",
        scale=1.03,
        width=0.92,
        head=0.98,
        skin="skin_pale",
        top="light_grey",
        legs="light_grey",
        arms="light_grey",
        hair="blond",
        style="tousled",
        tie="teal",
        shoulders=5.7,
        arm_width=0.95,
        leg_width=0.93,
    ),
    Build(
        "sorin",
        scale=1.06,
        width=1.05,
        style="barman",
        hair="silver",
        top="black",
        arms="shirt",
        legs="black",
        outfit="barman",
        shirt="shirt",
    ),
    Build(
        "dj",
        scale=1.05,
        style="headphones",
        skin="skin_brown",
        hair="hair_black",
        top="wine",
        arms="wine",
        legs="black",
        outfit="dj",
        shirt="teal",
    ),
)

_ROWS = {build.name: build for build in CLUB}

# A house has more than one man of a trade: another face and cloth, nearly the same body and all of
# the movements. `looks` of enemies.toml deals them out.
SECOND_MEN: tuple[Build, ...] = (
    replace(
        _ROWS["suit"],
        name="suit_b",
        scale=1.04,
        width=1.07,
        skin="skin_brown",
        hair="hair_black",
        style="cropped",
        top="umber",
        legs="umber",
        arms="umber",
        shirt="ink",
        tie=None,
    ),
    replace(
        _ROWS["doorman"],
        name="doorman_b",
        scale=1.13,
        width=1.42,
        skin="skin_brown",
        hair="hair_black",
        style="flat_top",
    ),
)

# The order gives the numbers of the tiles in people.tsx, which maps hold: append only.
CAST: dict[str, Build] = {
    build.name: build
    for build in (EVES[0], *CLUB, *VILLAGE, *EVES[1:], *CLUB_SECOND, *NAMED, *SECOND_MEN)
}
