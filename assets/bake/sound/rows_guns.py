"""Reports of guns by model, distance and room."""

from dataclasses import dataclass, replace

from . import guns as gn
from .effect import Effect
from .makers import given

NEAR_VARIANTS, FAR_VARIANTS = 4, 2
FAR_DB = 8.0  # how much softer a far shot is

# Baked into an indoor report is only what stands nearest to a muzzle; the room it is fired in
# answers with a tail of its own (`tail_*`), so that an office does not ring like a hall.
PISTOL = gn.Gun((0.95, 1.08), 1.0, 0.42, 0.045, 0.10, "booth", -13.0, voice=(1150.0, 5.0))
REVOLVER = gn.Gun((1.25, 1.4), 1.1, 0.5, 0.0, 0.0, "timber", -9.0, 0.06, voice=(540.0, 5.0))
MACHINE_PISTOL = gn.Gun(
    (0.72, 0.8), 1.25, 0.3, 0.028, 0.16, "booth", -13.0, 0.0, True, (2300.0, 4.5)
)
SHOTGUN = gn.Gun((1.75, 1.95), 0.9, 0.8, 0.0, 0.0, "club", -13.0, 0.3, voice=(230.0, 6.0))
CARBINE = gn.Gun(
    (1.05, 1.15), 1.35, 0.4, 0.034, 0.2, "booth", -15.0, 0.1, voice=(1700.0, 4.0), crack=0.25
)
HUNTING_RIFLE = gn.Gun(
    (1.5, 1.65), 1.25, 0.7, 0.0, 0.0, "timber", -13.0, 0.2, voice=(2900.0, 4.0), crack=0.3
)


@dataclass(frozen=True)
class Model:
    name: str
    gun: gn.Gun
    loud: float


MODELS = (
    Model("pistol", PISTOL, -9.5),
    Model("revolver", REVOLVER, -9.2),
    Model("machine_pistol", MACHINE_PISTOL, -10.5),
    Model("shotgun", SHOTGUN, -9.0),
    Model("carbine", CARBINE, -10.0),
    Model("hunting_rifle", HUNTING_RIFLE, -10.2),
)


def _outside(model: Model) -> Effect:
    gun = replace(model.gun, room="booth", wet_db=-15.0, mono=False)
    shot = gn.Outdoor(gun, far=False)
    return Effect(f"{model.name}_out", "gun", model.loud, NEAR_VARIANTS, given(gn.outdoor, shot))


def _far(model: Model, outside: bool) -> Effect:
    loud = model.loud - FAR_DB
    if outside:
        shot = gn.Outdoor(model.gun, far=True)
        return Effect(f"{model.name}_out_far", "echo", loud, FAR_VARIANTS, given(gn.outdoor, shot))
    return Effect(f"{model.name}_far", "echo", loud, FAR_VARIANTS, given(gn.indoor_far, model.gun))


REPORTS = (
    *(Effect(m.name, "gun", m.loud, NEAR_VARIANTS, given(gn.shot, m.gun)) for m in MODELS),
    *(_outside(m) for m in MODELS),
    *(_far(m, outside) for m in MODELS for outside in (False, True)),
)
