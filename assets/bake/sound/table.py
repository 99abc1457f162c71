"""All effects of the game: name, family, loudness target, number of variants, maker."""

from collections.abc import Callable
from typing import TypeVar

from . import breakage as b
from . import flesh as f
from . import guns as gn
from . import interface as ui
from . import voices as v
from . import world as w
from .effect import Effect, Maker
from .kit.signals import Rng, Signal

_P = TypeVar("_P")


def _plain(make: Callable[[Rng], Signal]) -> Maker:
    return lambda g, variant: make(g)


def _with(make: Callable[[Rng, _P], Signal], parameters: _P) -> Maker:
    return lambda g, variant: make(g, parameters)


def _chime(parameters: ui.Chime) -> Maker:
    return lambda g, variant: ui.chime(g, parameters, variant)


def _cry(who: v.Person, kind: v.Cry) -> Maker:
    return lambda g, variant: v.cry(g, who, kind)


def _casing(hz: tuple[float, float], dull: float) -> Maker:
    return lambda g, variant: b.falling_casing(g, hz, dull)


FLESH = (
    Effect("punch_light", "flesh", -17.0, 4, _with(f.blow, f.Blow(0.06))),
    Effect("punch_medium", "flesh", -14.5, 4, _with(f.blow, f.Blow(0.5))),
    Effect("punch_heavy", "flesh", -12.0, 4, _with(f.blow, f.Blow(0.95))),
    Effect("kick_body", "flesh", -13.0, 4,
           _with(f.blow, f.Blow(0.75, 0.06, 3800.0, 0.10, 0.6, leather=0.14))),
    Effect("kick_light", "flesh", -15.5, 4,
           _with(f.blow, f.Blow(0.4, 0.06, 4400.0, 0.08, 0.2, leather=0.2))),
    Effect("elbow", "flesh", -14.0, 4,
           _with(f.blow, f.Blow(0.35, gristle=18, knock=540.0, knock_level=0.25))),
    Effect("headbutt", "flesh", -12.5, 4,
           _with(f.blow, f.Blow(0.62, gristle=10, knock=390.0, knock_level=0.7))),
    Effect("stamp", "flesh", -12.5, 3,
           _with(f.blow, f.Blow(0.85, 0.05, 3600.0, low=0.5, gristle=24, leather=0.2,
                                gristle_band=(480.0, 1800.0)))),
    Effect("blunt_hit", "flesh", -13.0, 4, _plain(f.blunt)),
    Effect("bullet_flesh", "flesh", -14.0, 4, _plain(f.bullet_in_body)),
    Effect("finisher", "flesh", -11.0, 3, _plain(f.finisher)),
    Effect("bone", "flesh", -17.0, 4, _plain(f.bone)),
    Effect("blade_flesh", "blade", -12.5, 4, _plain(f.blade)),
)
SWINGS = (
    Effect("whoosh_fist", "swing", -24.0, 4,
           _with(f.swing, f.Swing((0.19, 0.24), 350.0, (1300.0, 1800.0), 0.20, top_at=0.55))),
    Effect("whoosh_kick", "swing", -22.0, 4,
           _with(f.swing, f.Swing((0.24, 0.32), 220.0, (760.0, 1050.0), 0.20, flutter=0.15))),
    Effect("whoosh_heavy", "swing", -20.0, 4,
           _with(f.swing, f.Swing((0.44, 0.54), 120.0, (480.0, 620.0), 0.20, 1.0, 0.6))),
    Effect("whoosh_weapon", "swing", -20.0, 4,
           _with(f.swing, f.Swing((0.30, 0.38), 200.0, (820.0, 1100.0), 0.19))),
    Effect("whoosh_blade", "swing", -21.0, 4,
           _with(f.swing, f.Swing((0.22, 0.28), 320.0, (1500.0, 1900.0), 0.17,
                                  edge_hz=(4200.0, 5200.0)))),
    Effect("throw_whirl", "swing", -22.0, 4,
           _with(f.swing, f.Swing((0.44, 0.54), 550.0, (1500.0, 1900.0), 0.25,
                                  top_at=0.3, spin_hz=16.0))),
    Effect("record_whip", "swing", -21.0, 4, _plain(b.weapon_whirl)),
    Effect("cloth", "cloth", -27.0, 4,
           _with(f.fabric, f.Fabric(((0, 0), (0.06, 1), (0.16, 0.5), (0.24, 0.8), (0.4, 0))))),
    Effect("coat_sweep", "cloth", -22.0, 3,
           _with(f.fabric, f.Fabric(((0, 0), (0.08, 1), (0.2, 0.7), (0.5, 0)), (350.0, 4200.0),
                                    30.0))),
    Effect("roll", "cloth", -22.0, 4,
           _with(f.fabric, f.Fabric(((0, 0.3), (0.05, 1), (0.17, 0.5), (0.26, 1.1), (0.42, 0)),
                                    (500.0, 5200.0), 34.0, 0.5))),
    Effect("grab", "cloth", -22.0, 4, _plain(f.grab)),
    Effect("body_fall", "fall", -15.0, 4, _plain(f.body_fall)),
    Effect("land", "step", -19.0, 4, _with(f.landing, f.Landing(0.6, 0.12))),
    Effect("land_heavy", "step", -15.5, 3, _with(f.landing, f.Landing(1.3, 0.16, 2500.0))),
    Effect("jump", "step", -24.0, 4, _with(f.landing, f.Landing(0.25, 0.5, 2600.0))),
)
RINGING = (
    Effect("metal_clash", "ring", -14.0, 4,
           _with(b.ring, b.Ring(1.2, (1250.0, 1600.0), 0.6, 16, -0.15, contact=(2500, 12000),
                                low=0.4, scrape=0.6, push=2.2, room="club", wet_db=-19.0,
                                mono=False))),
    Effect("parry", "ring", -13.0, 4,
           _with(b.ring, b.Ring(0.7, (880.0, 1080.0), 0.28, 12, -0.25, contact=(1200, 8000),
                                contact_level=1.6, low=0.8, push=2.2, room="club",
                                wet_db=-17.0))),
    Effect("block", "flesh", -16.0, 4,
           _with(f.blow, f.Blow(0.3, 0.05, 3200.0, knock=320.0, knock_level=0.25))),
    Effect("tray_clang", "ring", -14.0, 4,
           _with(b.ring, b.Ring(1.9, (330.0, 410.0), 1.15, 38, -0.25, contact=(2500, 12000),
                                contact_level=0.8, low=0.5, wobble=0.25,
                                rattles=(0.36, 0.55, 0.66), push=1.8, wet_db=-17.0))),
    Effect("metal_hit", "ring", -12.5, 4,
           _with(b.ring, b.Ring(1.1, (470.0, 540.0), 0.7, contact_level=1.6, push=2.4,
                                top_hz=7500.0))),
    Effect("steel_clang", "ring", -12.5, 4,
           _with(b.ring, b.Ring(1.4, (280.0, 330.0), 0.9,
                                ratios=(1.0, 1.83, 2.76, 4.1, 5.4, 7.2, 8.9),
                                contact_level=1.4, low=0.9, push=2.4, top_hz=7000.0))),
    Effect("glass_clink", "ring", -22.0, 4, _plain(b.clink)),
    Effect("metal_drop", "mechanism", -20.0, 4, _plain(b.key_drop)),
    Effect("casing", "small", -26.0, 4, _casing((3300.0, 4600.0), 0.0)),
    Effect("shell", "small", -25.0, 3, _casing((1500.0, 2100.0), 0.8)),
)
BREAKING = (
    Effect("plate_shatter", "shatter", -15.0, 4,
           _with(b.shatter, b.Shatter(1.4, (900, 1100), b.CRYSTAL, 0.10, (1500, 9000), 4, 26,
                                      (1700, 6500), 0.11, 0.30, 0.45))),
    Effect("porcelain_shatter", "shatter", -15.0, 4,
           _with(b.shatter, b.Shatter(1.4, (620, 780), b.CRYSTAL, 0.12, (1200, 7000), 4, 20,
                                      (1200, 5200), 0.12, 0.28, 0.45, low=(300.0, 140.0),
                                      low_level=0.5, splash=0.12))),
    Effect("glass_shatter", "shatter", -16.0, 4,
           _with(b.shatter, b.Shatter(1.1, (2100, 2700), b.HOLLOW, 0.07, (2400, 9500), 3, 20,
                                      (3000, 9000), 0.10, 0.24, 0.35, low_level=0.12,
                                      shelf=(8000.0, -5.0)))),
    Effect("bottle_shatter", "shatter", -14.5, 4,
           _with(b.shatter, b.Shatter(1.5, (1500, 1900), b.HOLLOW, 0.07, (1800, 8500), 5, 44,
                                      (2500, 9000), 0.13, 0.22, 0.50, low=(420.0, 190.0),
                                      low_level=0.7, splash=0.22, room="club", wet_db=-18.0,
                                      shelf=(8000.0, -5.0)))),
    Effect("mirror_shatter", "shatter", -14.0, 3,
           _with(b.shatter, b.Shatter(2.2, (420, 560), b.CRYSTAL, 0.05, (1400, 7500), 7, 90,
                                      (1900, 9500), 0.16, 0.42, 0.90, low=(180.0, 70.0),
                                      low_level=0.5, push=2.0, room="club", wet_db=-16.0,
                                      shelf=(7000.0, -7.0)))),
    Effect("wood_break", "wood", -13.5, 4,
           _with(b.wood_break, b.Wood(1.1, (4, 7), (0.8, 1.5), 60, 7))),
    Effect("stool_break", "wood", -14.5, 4,
           _with(b.wood_break, b.Wood(0.8, (2, 4), (0.6, 1.0), 34, 4, 0.6))),
    Effect("wood_hit", "wood", -16.0, 4,
           _with(b.wood_break, b.Wood(0.5, (1, 2), (0.9, 1.5), 8, 0, 1.0))),
    Effect("record_break", "wood", -17.0, 4, _plain(b.record_break)),
    Effect("extinguisher_spray", "wash", -18.0, 2, _plain(b.extinguisher_spray)),
    Effect("chain_snap", "ring", -13.5, 2, _plain(b.chain_snap)),
    Effect("mirror_ball_crash", "crash", -11.0, 2, _plain(b.mirror_ball_crash)),
    Effect("lamp_bar_fall", "crash", -11.5, 2, _plain(b.lamp_bar_fall)),
    Effect("speaker_crash", "crash", -11.5, 2, _plain(b.speaker_crash)),
)
GUNS = (
    Effect("pistol", "gun", -9.5, 4, _with(gn.shot, gn.Gun((0.95, 1.08), 1.0, 0.42, 0.045, 0.10))),
    Effect("revolver", "gun", -9.2, 4,
           _with(gn.shot, gn.Gun((1.25, 1.4), 1.1, 0.5, 0.0, 0.0, "hall", -7.5, 0.06))),
    Effect("machine_pistol", "gun", -10.5, 4,
           _with(gn.shot, gn.Gun((0.72, 0.8), 1.25, 0.3, 0.028, 0.16, "booth", -13.0, 0.0, True))),
    Effect("shotgun", "gun", -9.0, 4,
           _with(gn.shot, gn.Gun((1.75, 1.95), 0.9, 0.8, 0.0, 0.0, "club", -8.0, 0.3))),
    Effect("gun_tail", "wash", -20.0, 2, _plain(gn.room_tail)),
    Effect("dry_click", "mechanism", -22.0, 3, _with(gn.mechanism, gn.DRY)),
    Effect("mag_out", "mechanism", -21.0, 3, _with(gn.mechanism, gn.MAG_OUT)),
    Effect("mag_in", "mechanism", -19.0, 3, _with(gn.mechanism, gn.MAG_IN)),
    Effect("slide_rack", "mechanism", -18.0, 3, _with(gn.mechanism, gn.SLIDE)),
    Effect("pump", "mechanism", -18.0, 3, _with(gn.mechanism, gn.PUMP)),
    Effect("cylinder_out", "mechanism", -20.0, 2, _with(gn.mechanism, gn.EMPTY_OUT)),
    Effect("gun_raise", "mechanism", -25.0, 3, _plain(gn.muzzle_thud)),
    Effect("bullet_wood", "bullet", -16.0, 4, _plain(b.bullet_wood)),
    Effect("bullet_stone", "bullet", -17.0, 4, _plain(b.bullet_stone)),
    Effect("bullet_metal", "bullet", -16.0, 4, _plain(b.bullet_metal)),
    Effect("bullet_glass", "bullet", -17.0, 4, _plain(b.bullet_glass)),
    Effect("ricochet", "bullet", -19.0, 4, _plain(b.ricochet)),
)
PLACE = (
    Effect("step_tile", "step", -25.0, 4, _with(w.step, w.TILE)),
    Effect("step_wood", "step", -24.0, 4, _with(w.step, w.WOOD)),
    Effect("step_carpet", "step", -28.0, 4, _with(w.step, w.CARPET)),
    Effect("step_metal", "step", -23.0, 4, _with(w.step, w.METAL)),
    Effect("ladder", "step", -23.0, 4, _plain(w.ladder_step)),
    Effect("door_open", "door", -19.0, 2, _plain(w.door_open)),
    Effect("door_slam", "door", -12.0, 3, _plain(w.door_slam)),
    Effect("door_kick", "door", -11.0, 3, _plain(w.door_kick)),
    Effect("grille", "door", -14.0, 2, _plain(w.grille)),
    Effect("power_down", "door", -17.0, 1, _plain(w.power_down)),
    Effect("relays", "mechanism", -19.0, 1, _plain(w.portal)),
    Effect("crowd_scream", "voice", -18.0, 2, _plain(w.crowd_scream)),
    Effect("crowd_murmur", "bed", -26.0, 1, _plain(w.crowd_murmur)),
    Effect("rain", "bed", -27.0, 1, _plain(w.rain)),
    Effect("neon_hum", "bed", -30.0, 1, _plain(w.neon_hum)),
    Effect("heartbeat", "bed", -19.0, 1, _plain(w.heartbeat)),
)
VOICES = tuple(
    Effect(f"{who}_{kind}", "voice", loud, count, _cry(person, shape))
    for who, person in (("man", v.MAN), ("woman", v.WOMAN))
    for kind, loud, count, shape in (
        ("effort", -22.0, 4, v.EFFORT),
        ("grunt", -21.0, 4, v.GRUNT),
        ("pain", -20.0, 4, v.PAIN),
        ("dying", -21.0, 3, v.DYING),
    )
)
SIGNALS = (
    Effect("ui_move", "interface", -28.0, 3, _chime(ui.MOVE)),
    Effect("ui_confirm", "interface", -22.0, 1, _chime(ui.CONFIRM)),
    Effect("ui_back", "interface", -25.0, 1, _chime(ui.BACK)),
    Effect("ui_pause", "interface", -23.0, 1, _chime(ui.PAUSE)),
    Effect("ui_denied", "interface", -25.0, 1, _chime(ui.DENIED)),
    Effect("score_tick", "interface", -27.0, 4, _chime(ui.TICK)),
    Effect("chain_up", "interface", -23.0, 4, _chime(ui.CHAIN_UP)),
    Effect("checkpoint", "interface", -22.0, 1, _chime(ui.CHECKPOINT)),
    Effect("finish_ready", "interface", -22.0, 1, _chime(ui.FINISH_READY)),
    Effect("rank_reveal", "interface", -14.0, 1, _plain(ui.rank_reveal)),
    Effect("wave_start", "interface", -16.0, 1, _plain(ui.wave_start)),
    Effect("focus_on", "interface", -18.0, 1, _plain(ui.focus_on)),
    Effect("focus_off", "interface", -20.0, 1, _plain(ui.focus_off)),
    Effect("tell_gun", "tell", -18.0, 3, _plain(gn.laser_tell)),
    Effect("tell_light", "tell", -21.0, 3, _plain(ui.blade_tell)),
    Effect("tell_heavy", "tell", -18.0, 3, _plain(ui.heavy_tell)),
)
EFFECTS = (*FLESH, *SWINGS, *RINGING, *BREAKING, *GUNS, *PLACE, *VOICES, *SIGNALS)
