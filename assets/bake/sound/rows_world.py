"""Effects of the elements, of grenades, of houses and hands, materials by weight, and beds."""

from . import blasts as bl, calls as c, elements as e, household as h, impacts as im, world as w
from .effect import Effect, Maker
from .makers import given, plain

WATER_JET = e.Spray(380, 11000, -0.6, 0.14, 0.12, -1.0)  # a nozzle breaks water into mist
FOAM_JET = e.Spray(1200, 8500, -0.5, 0.05, 0.2, -6.0)
PUFF = e.Hiss(((0, 0), (0.02, 1), (0.25, 0.5), (0.9, 0)), 900, 7000)
BREATH_OF_STEAM = e.Hiss(((0, 0), (0.05, 1), (0.6, 0.4), (1.6, 0)), 700, 6000)
LEAK = e.Hiss(((0, 0), (0.03, 1), (1.6, 0.85), (1.9, 0)), 1500, 9000, 2300.0)


def _beep(step: int) -> Maker:
    return lambda g, variant: bl.beep(g, step)


ELEMENTS = (
    Effect("flame_start", "wash", -16.0, 2, plain(e.flame_start)),
    Effect("flame_loop", "bed", -17.0, 1, plain(e.flame_bed)),
    Effect("flame_end", "wash", -17.5, 2, plain(e.flame_end)),
    Effect("hose_start", "wash", -19.0, 2, given(e.jet_start, WATER_JET)),
    Effect("hose_loop", "bed", -19.0, 1, given(e.spray_bed, WATER_JET)),
    Effect("hose_end", "wash", -21.0, 2, given(e.jet_end, WATER_JET)),
    Effect("foam_start", "wash", -18.0, 2, given(e.jet_start, FOAM_JET)),
    Effect("foam_loop", "bed", -19.0, 1, given(e.spray_bed, FOAM_JET)),
    Effect("foam_end", "wash", -21.0, 2, given(e.jet_end, FOAM_JET)),
    Effect("fire_ignite", "wash", -17.0, 4, plain(e.ignite)),
    Effect("fire_small", "bed", -26.0, 1, given(e.blaze, e.Blaze(0.55, 14, 60, 620))),
    Effect("fire_large", "bed", -20.0, 1, given(e.blaze, e.Blaze(1.0, 26, 50, 900, 0.16))),
    Effect("fire_collapse", "crash", -12.0, 3, plain(e.collapse)),
    Effect("steam_hiss", "wash", -21.0, 4, given(e.hiss, BREATH_OF_STEAM)),
    Effect("fire_out", "wash", -23.0, 4, given(e.hiss, PUFF)),
    Effect("tank_hiss", "wash", -18.0, 2, given(e.hiss, LEAK)),
    Effect("tank_burst", "crash", -10.0, 3, plain(e.tank_burst)),
    Effect("splash_small", "wash", -20.0, 4, given(e.splash, e.Splash(0.7, 0.3, 26, 5200))),
    Effect("splash_body", "wash", -14.0, 4, given(e.splash, e.Splash(1.5, 0.9, 80, 3800))),
    Effect("ice_crack", "crash", -15.0, 4, plain(e.ice_crack)),
    Effect("ice_open", "crash", -12.5, 3, plain(e.ice_open)),
    Effect("snow_slide", "wash", -14.0, 3, plain(e.snow_slide)),
    Effect("snow_puff", "wash", -22.0, 4, given(e.snow, e.Snow(0.5, 90, 0.3, 0.5))),
)
GRENADES = (
    Effect("grenade_pulled", "mechanism", -18.0, 2, plain(bl.pulled)),
    *(Effect(f"grenade_beep_{k + 1}", "tell", -19.0, 1, _beep(k)) for k in range(5)),
    Effect("grenade_bounce_metal", "mechanism", -18.0, 4,
           given(bl.bounce, bl.Bounce((1000, 5600), 0.8, 460, 0.7, 0.4, 0.55))),
    Effect("grenade_bounce_wood", "wood", -19.0, 4,
           given(bl.bounce, bl.Bounce((700, 4500), 0.8, 180, 0.9, 0.3))),
    Effect("grenade_bounce_stone", "mechanism", -18.0, 4,
           given(bl.bounce, bl.Bounce((1500, 7000), 1.2, ring=0.5))),
    Effect("grenade_bounce_snow", "step", -23.0, 4,
           given(bl.bounce, bl.Bounce((250, 1500), 1.0, ring=0.05, low=0.7))),
    Effect("blast_near", "blast", -8.5, 3, plain(bl.near)),
    Effect("blast_far", "blast", -16.0, 3, plain(bl.far)),
    Effect("ear_ringing", "tell", -24.0, 1, plain(bl.ears)),
)  # fmt: skip
HOUSE = (
    Effect("bell_stroke", "ring", -14.0, 3, given(h.bell, h.VILLAGE_BELL)),
    Effect("ship_bell", "ring", -18.0, 2, given(h.bell, h.SHIP_BELL)),
    Effect("telephone", "ring", -18.0, 1, plain(h.telephone)),
    Effect("plastic", "cloth", -20.0, 4, plain(h.plastic)),
    Effect("door_wood_open", "door", -20.0, 3, given(h.door, h.WOODEN)),
    Effect("door_wood_shut", "door", -15.0, 3, given(h.door, h.WOODEN_SHUT)),
    Effect("door_swing", "door", -18.0, 3, given(h.door, h.SWINGING)),
    Effect("gate", "door", -16.0, 3, given(h.door, h.GATE)),
    Effect("door_boathouse", "door", -15.0, 2, given(h.door, h.BOATHOUSE)),
    Effect("boat_creak", "door", -22.0, 4, plain(h.boat)),
)
HANDS = (
    Effect("struggle", "cloth", -21.0, 4, given(h.struggle, h.Struggle(0.6, 3, 0.8, 0.5))),
    Effect("choke", "cloth", -22.0, 4, given(h.struggle, h.Struggle(0.8, 2, 0.5, 0.3, 0.35))),
    Effect("hoist", "cloth", -20.0, 4, given(h.struggle, h.Struggle(0.35, 1, 1.1, 0.7))),
    Effect("scene_pull", "fall", -16.0, 3, plain(h.scene_pull)),
    Effect("axe_wood", "wood", -13.5, 4, plain(im.edge_in_wood)),
    Effect("axe_pull", "small", -20.0, 4, plain(im.edge_pulled)),
    Effect("child_breath", "voice", -31.0, 4, plain(h.small_breath)),
    Effect("child_step", "step", -30.0, 4, plain(h.small_step)),
)

_MATERIALS = {  # family and the loudness of a light knock
    "cloth": ("cloth", -25.0, im.CLOTH), "wood": ("wood", -19.0, im.WOOD),
    "glass": ("shatter", -21.0, im.GLASS), "porcelain": ("shatter", -20.0, im.PORCELAIN),
    "metal": ("ring", -19.0, im.METAL), "stone": ("bullet", -20.0, im.STONE),
    "snow": ("step", -24.0, im.SNOW), "water": ("wash", -21.0, im.WATER),
}  # fmt: skip
LOUDER_DB = 6.0  # a heavy knock against a light one

KNOCKS = tuple(
    Effect(f"knock_{name}_{weight}", family, loud + LOUDER_DB * share, 4,
           given(im.knock, im.Knock(material, share)))
    for name, (family, loud, material) in _MATERIALS.items()
    for weight, share in im.WEIGHTS.items()
)  # fmt: skip

SNOW_STEP = e.Snow(0.42, 80, 0.16, 0.42)
STEPS = (
    Effect("step_snow", "step", -24.0, 4, given(e.snow, SNOW_STEP)),
    Effect("step_planks", "step", -23.0, 4, given(w.step, w.PLANKS)),
    Effect("step_ice", "step", -25.0, 4, given(w.step, w.ICE)),
    Effect("step_water", "wash", -22.0, 4, given(e.splash, e.Splash(0.45, 0.3, 14, 4200))),
    Effect("step_stone", "step", -25.0, 4, given(w.step, w.STONE)),
    Effect("land_snow", "step", -19.0, 4, given(e.snow, e.Snow(0.5, 110, 0.9, 0.6))),
)
CALLS = (
    Effect("bell_far", "echo", -24.0, 1, plain(c.far_bell)),
    Effect("ice_groan", "wash", -23.0, 3, plain(c.ice_groan)),
    Effect("wind_gust", "wash", -25.0, 2, plain(c.gust)),
    Effect("awning", "wash", -24.0, 3, plain(c.awning)),
    Effect("neon_flicker", "small", -28.0, 4, plain(c.neon_flicker)),
    Effect("dishes", "small", -27.0, 4, plain(c.dishes)),
    Effect("order_bell", "ring", -25.0, 1, plain(c.order_bell)),
    Effect("beam_creak", "small", -27.0, 4, plain(c.beam)),
    Effect("crowd_gasp", "voice", -19.0, 3, plain(c.gasp)),
)
BEDS = (
    Effect("kitchen_room", "bed", -30.0, 1,
           given(h.interior, h.Interior(49.0, 0.12, 0.4, 900.0, sizzle=0.10, dishes=2))),
    Effect("office_room", "bed", -34.0, 1,
           given(h.interior, h.Interior(100.0, 0.06, 0.35, 500.0, clock=0.25))),
    Effect("house_room", "bed", -32.0, 1,
           given(h.interior, h.Interior(air=0.25, clock=0.5, crackle=0.5))),
    Effect("cellar_room", "bed", -34.0, 1, given(h.interior, h.Interior(50.0, 0.1, drips=8))),
    Effect("village_dusk", "bed", -29.0, 1, given(e.wind, e.Wind(180, 640, 0.10))),
    Effect("village_night", "bed", -29.0, 1, given(e.wind, e.Wind(160, 560, 0.14))),
    Effect("lake_ice", "bed", -27.0, 1, given(e.wind, e.Wind(150, 700, 0.2, ice=2))),
    Effect("boathouse", "bed", -29.0, 1, given(e.wind, e.Wind(120, 320, 0.0, lap=0.7, creak=7))),
    Effect("night_fire", "bed", -26.0, 1, given(e.wind, e.Wind(140, 620, 0.1, crackle=0.7))),
)  # fmt: skip
WORLD = (*ELEMENTS, *GRENADES, *HOUSE, *HANDS, *KNOCKS, *STEPS, *CALLS, *BEDS)
