"""Eve in each of her outfits: one body, one library of poses."""

from dataclasses import replace

from .build import ARM_BARE, ARM_COAT, LEG_BARE, LEG_BOOTS, TORSO_WOMAN, Build

_CLUB = Build(
    "eve_club",
    torso=TORSO_WOMAN,
    leg=LEG_BARE,
    arm=ARM_BARE,
    skin="skin",
    top="dress",
    legs="skin",
    arms="skin",
    outfit="mermaid",
    style="eve",
    shirt=None,
    shoulders=5.5,
    hips=2.6,
    rim=1.0,
    woman=True,
)

EVES: tuple[Build, ...] = (
    _CLUB,
    replace(_CLUB, name="eve_torn", outfit="torn", style="eve_loose"),
    replace(
        _CLUB,
        name="eve_village",
        leg=LEG_BOOTS,
        arm=ARM_COAT,
        top="coat",
        legs="breeches",
        arms="coat",
        shoe="boot",
        outfit="winter",
        arm_width=0.9,
        leg_width=0.92,
    ),
)
