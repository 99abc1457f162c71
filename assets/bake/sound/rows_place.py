"""Effects of guns, of the place, of people, and the signals of the interface."""

from . import breakage as b, guns as gn, interface as ui, voices as v, world as w
from .effect import Effect
from .makers import breath, chime, cry, given, plain

# Hard walls near by answer louder than far ones.
TAIL_LOUD = {
    "hall": -18.0, "kitchen": -17.0, "house": -17.5,
    "cellar": -16.5, "street": -19.0, "lake": -19.0,
}  # fmt: skip
GUNS = (
    *(
        Effect(f"tail_{name}", "wash", TAIL_LOUD[name], 2, given(gn.room_tail, tail))
        for name, tail in gn.TAILS.items()
    ),
    Effect("dry_click", "mechanism", -22.0, 3, given(gn.mechanism, gn.DRY)),
    Effect("mag_out", "mechanism", -21.0, 3, given(gn.mechanism, gn.MAG_OUT)),
    Effect("mag_in", "mechanism", -19.0, 3, given(gn.mechanism, gn.MAG_IN)),
    Effect("slide_rack", "mechanism", -18.0, 3, given(gn.mechanism, gn.SLIDE)),
    Effect("pump", "mechanism", -18.0, 3, given(gn.mechanism, gn.PUMP)),
    Effect("cylinder_out", "mechanism", -20.0, 2, given(gn.mechanism, gn.EMPTY_OUT)),
    Effect("gun_raise", "mechanism", -25.0, 3, plain(gn.muzzle_thud)),
    Effect("bullet_wood", "bullet", -16.0, 4, plain(b.bullet_wood)),
    Effect("bullet_stone", "bullet", -17.0, 4, plain(b.bullet_stone)),
    Effect("bullet_metal", "bullet", -16.0, 4, plain(b.bullet_metal)),
    Effect("bullet_glass", "bullet", -17.0, 4, plain(b.bullet_glass)),
    Effect("ricochet", "bullet", -19.0, 4, plain(b.ricochet)),
)
PLACE = (
    Effect("step_tile", "step", -25.0, 4, given(w.step, w.TILE)),
    Effect("step_wood", "step", -24.0, 4, given(w.step, w.WOOD)),
    Effect("step_carpet", "step", -25.5, 4, given(w.step, w.CARPET)),
    Effect("step_metal", "step", -23.0, 4, given(w.step, w.METAL)),
    Effect("step_heavy", "fall", -22.0, 4, given(w.step, w.BOOT)),
    Effect("ladder", "step", -23.0, 4, plain(w.ladder_step)),
    Effect("door_open", "door", -19.0, 2, plain(w.door_open)),
    Effect("door_slam", "door", -12.0, 3, plain(w.door_slam)),
    Effect("door_kick", "door", -11.0, 3, plain(w.door_kick)),
    Effect("grille", "door", -14.0, 2, plain(w.grille)),
    Effect("power_down", "door", -15.0, 1, plain(w.power_down)),
    Effect("relays", "mechanism", -19.0, 1, plain(w.portal)),
    Effect("crowd_scream", "voice", -18.0, 2, plain(w.crowd_scream)),
    Effect("crowd_murmur", "bed", -26.0, 1, plain(w.crowd_murmur)),
    Effect("rain", "bed", -27.0, 1, plain(w.rain)),
    Effect("neon_hum", "bed", -30.0, 1, plain(w.neon_hum)),
    Effect("heartbeat", "bed", -19.0, 1, plain(w.heartbeat)),
)
_CRIES = (
    ("effort", -20.5, v.EFFORT),
    ("grunt", -20.0, v.GRUNT),
    ("pain", -18.0, v.PAIN),
    ("dying", -19.5, v.DYING),
)
VOICES = (
    *(
        Effect(f"{who}_{kind}", "voice", loud, 4, cry(person, shape))
        for who, person in v.PEOPLE.items()
        for kind, loud, shape in _CRIES
    ),
    *(
        Effect(f"{who}_breath", "voice", -29.0, 4, breath(person))
        for who, person in v.PEOPLE.items()
    ),
)
SIGNALS = (
    Effect("ui_move", "interface", -28.0, 3, chime(ui.MOVE)),
    Effect("ui_confirm", "interface", -22.0, 1, chime(ui.CONFIRM)),
    Effect("ui_back", "interface", -25.0, 1, chime(ui.BACK)),
    Effect("ui_pause", "interface", -23.0, 1, chime(ui.PAUSE)),
    Effect("ui_denied", "interface", -25.0, 1, chime(ui.DENIED)),
    Effect("score_tick", "interface", -27.0, 4, chime(ui.TICK)),
    Effect("chain_up", "interface", -23.0, 4, chime(ui.CHAIN_UP)),
    Effect("checkpoint", "interface", -22.0, 1, chime(ui.CHECKPOINT)),
    Effect("finish_ready", "interface", -22.0, 1, chime(ui.FINISH_READY)),
    Effect("rank_reveal", "interface", -14.0, 1, plain(ui.rank_reveal)),
    Effect("wave_start", "interface", -16.0, 1, plain(ui.wave_start)),
    Effect("focus_on", "interface", -18.0, 1, plain(ui.focus_on)),
    Effect("focus_off", "interface", -20.0, 1, plain(ui.focus_off)),
    Effect("tell_gun", "tell", -18.0, 3, plain(gn.laser_tell)),
    Effect("tell_light", "tell", -21.0, 3, plain(ui.blade_tell)),
    Effect("tell_heavy", "tell", -14.5, 3, plain(ui.heavy_tell)),
)
