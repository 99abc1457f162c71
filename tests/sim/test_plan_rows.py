"""Which tests hold the specials of which row of the plan: every weapon and foe has at least one."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from tests.sim.rooms import tables

HERE = Path(__file__).parent
MOVES: dict[int, str | tuple[str, ...]] = {  # game.md C2, by number
    1: "test_string_of_three_and_their_damage",
    2: "test_string_of_three_and_their_damage",
    3: (
        "test_a_man_hurled_at_a_wall_reels_twenty_ticks_longer",
        "test_string_of_three_and_their_damage",
    ),
    4: "test_headbutt_costs_one_hp_and_low_and_high_strikes",
    5: (
        "test_the_shoulder_bears_one_light_blow",
        "test_held_heavy_becomes_the_shoulder",
        "test_charge_and_shoulder_stand_one_light_blow",
    ),
    6: "test_a_shin_kick_trips_who_runs",
    7: "test_the_rising_elbow_launches_light_men_only",
    8: "test_a_stamp_hits_only_who_lies",
    9: "test_the_air_knee_strikes_for_six_ticks_and_recovers_from_the_landing_on",
    10: "test_a_drop_fells_him_and_on_his_shoulders_it_is_a_ride",
    11: "test_a_slide_is_twenty_px_low",
    12: "test_the_third_roll_in_a_second_is_hardly_safe",
    13: (
        "test_parry_catches_a_thrown_knife",
        "test_parry_turns_a_blow_and_staggers",
        "test_a_parry_with_metal_sends_the_bullet_back",
    ),
    14: "test_a_grab_too_far_away_goes_past_him_and_costs_its_recovery",
    15: "test_a_tap_throws_out_of_the_wrist_a_held_button_with_the_arm",
    16: "test_a_slide_takes_things_up_on_its_way",
    17: (
        "test_a_kicked_speaker_stack_crushes_who_stands_behind_it",
        "test_rolling_things_are_kicked_away",
        "test_a_kick_and_a_roll_send_it_at_7_px_per_tick",
    ),
    18: (
        "test_a_flipped_table_bears_six_bullets",
        "test_a_flipped_table_stops_six_bullets_and_not_the_seventh",
    ),
    19: (
        "test_there_are_eight_bare_ones_and_none_comes_again_within_four",
        "test_what_she_holds_chooses_the_finisher",
        "test_the_others_hold_back_during_a_finisher",
    ),
    20: "test_a_roll_pressed_as_she_lands_rises_at_once",
    21: "test_four_presses_or_one_timed_press_break_it_with_a_bite",
    22: "test_a_guest_who_dances_is_furniture_and_one_who_stands_about_is_not",
}
WEAPONS: dict[str, str | tuple[str, ...]] = {  # C3, by row
    "pistol": (
        "test_a_bullet_in_the_head_counts_double",
        "test_a_gun_shoots_reloads_clicks_and_is_thrown",
        "test_fast_reload_needs_the_window",
    ),
    "revolver": "test_bullets_pass_through_as_many_as_the_row_says",
    "machine_pistol": "test_the_machine_pistol_sprays_wider_the_longer_it_fires",
    "shotgun": (
        "test_a_shotgun_throws_a_man_back",
        "test_six_pellets_do_more_from_near",
        "test_shotguns_and_axes_open_wooden_doors_and_pistols_do_not",
        "test_the_shotgun_takes_shell_after_shell_and_fires_in_between",
    ),
    "carbine": "test_a_carbine_needs_both_hands",
    "hunting_rifle": (
        "test_long_guns_are_raised_to_the_shoulder_and_the_bolt_is_worked",
        "test_bullets_pass_through_as_many_as_the_row_says",
    ),
    "flamethrower": "test_the_flame_reaches_exactly_320_px",
    "grenade": (
        "test_damage_falls_from_80_to_20",
        "test_others_within_112_px_follow_6_ticks_later",
        "test_a_cloth_over_it_takes_the_blast_and_is_gone",
    ),
    "knife": "test_a_knife_wound_bleeds_four_times",
    "cleaver": "test_a_cleaver_breaks_a_shield_in_three_and_a_knife_does_not",
    "hand_axe": (
        "test_an_axe_sticks_in_a_wall_and_is_taken_back",
        "test_shotguns_and_axes_open_wooden_doors_and_pistols_do_not",
        "test_below_15_percent_only_the_axe_ends_the_host",
    ),
    "gaff": "test_the_gaff_pulls_a_man_near",
    "steak_knife": "test_a_thrown_steak_knife_pins_a_sleeve_for_a_second",
    "fork": ("test_a_fork_stops_a_reload", "test_a_carried_thing_has_its_own_move_in_the_clinch"),
    "plate": "test_plates_break_and_leave_shards_and_bottles_leave_a_neck",
    "plate_stack": "test_a_stack_is_thrown_plate_by_plate_without_pause",
    "tray": (
        "test_a_tray_bounces_off_one_man_to_the_next",
        "test_tray_and_pan_stop_a_bullet_with_a_parry",
    ),
    "wine_glass": "test_a_wine_glass_leaves_its_stem_and_a_bottle_its_neck",
    "glass_stem": "test_a_wine_glass_leaves_its_stem_and_a_bottle_its_neck",
    "champagne": "test_the_cork_draws_a_man_away_once",
    "bottle": "test_a_broken_bottle_of_spirits_feeds_the_lantern_that_follows",
    "broken_bottle": "test_a_wine_glass_leaves_its_stem_and_a_bottle_its_neck",
    "teapot": "test_hot_tea_makes_him_drop_his_weapon",
    "pan": (
        "test_a_pan_is_raised_two_ticks_longer",
        "test_tray_and_pan_stop_a_bullet_with_a_parry",
        "test_broad_things_bat_back_what_flies",
    ),
    "tv_remote": (
        "test_the_remote_turns_on_a_speaker_and_two_men_go_to_it",
        "test_a_thrown_remote_stuns",
    ),
    "plastic_wrap": (
        "test_film_binds_by_weight",
        "test_film_round_the_feet_trips_who_runs_and_holds_who_stands",
        "test_film_is_wound_in_hold_too",
    ),
    "clothes_iron": (
        "test_an_iron_reaches_far_on_its_cord",
        "test_an_iron_burns_as_long_as_it_is_hot",
    ),
    "table_lamp": "test_a_lamp_takes_its_light_with_it",
    "phone_cord": "test_a_cord_from_behind_kills_in_ninety_ticks_without_a_sound",
    "rolling_pin": "test_a_rolling_pin_rolls_on_and_trips",
    "book": "test_a_book_takes_one_thrust",
    "stool": (
        "test_a_raised_stool_keeps_men_at_its_length_and_takes_their_blows",
        "test_behind_a_raised_stool_she_drives_men_back_and_strikes",
    ),
    "chair": "test_props_give_what_they_hold_once",
    "mic_stand": "test_a_pole_sweeps_before_and_behind",
    "barre_pole": "test_a_pole_sweeps_before_and_behind",
    "oar": (
        "test_an_oar_shoves_farther_than_a_gaff_of_the_same_move",
        "test_broad_things_bat_back_what_flies",
        "test_out_of_a_hole_in_the_ice_an_oar_helps_her_and_nothing_else_does",
    ),
    "snow_shovel": "test_a_shovel_of_snow_puts_out_what_burns_before_her",
    "fire_hose": "test_a_jet_of_water_pushes_puts_out_and_wets",
    "extinguisher": "test_its_tank_lasts_360_ticks",
    "lantern": (
        "test_a_lantern_lights_the_floor_where_it_breaks",
        "test_a_broken_lantern_lights_five_by_two_cells",
    ),
    "coat": (
        "test_cloth_smothers_flames_and_wraps_heads",
        "test_a_cloth_over_it_takes_the_blast_and_is_gone",
    ),
    "curtain": "test_cloth_smothers_flames_and_wraps_heads",
    "record": "test_a_record_curves_upwards",
    "record_disc": "test_a_record_curves_upwards",
    "umbrella": "test_props_give_what_they_hold_once",
}
HOLDS: dict[str, str] = {  # C4
    "front": "test_a_standing_man_in_front_is_taken_hold_of_and_both_stand_as_they_are_drawn",
    "counter": "test_a_man_who_swings_is_not_taken_from_the_front_but_a_parried_one_is",
    "time by weight": "test_weight_decides_how_long_he_is_held",
    "heavy, giant": "test_a_heavy_man_only_when_open_and_a_giant_never_from_the_front",
    "a wound shortens it": "test_a_wound_of_hers_shortens_the_hold_by_thirty",
    "knee": "test_a_knee_does_eight_and_costs_twenty_ticks",
    "finisher": "test_heavy_finishes_who_is_open_or_below_thirty_percent",
    "throw": "test_a_throw_hurts_him_and_those_whom_he_meets",
    "contact shot": "test_a_contact_shot_uses_his_own_gun_first_and_twice_its_harm",
    "pocket item": "test_a_carried_thing_has_its_own_move_in_the_clinch",
    "human shield": "test_her_shield_stops_the_bullets_from_the_front_until_he_is_dead",
    "sink, bar, oven, speaker": "test_a_marked_prop_ends_a_man_once",
    "rail": "test_over_a_rail_he_falls_to_the_floor_below",
    "window": "test_a_window_breaks_round_his_head_and_leaves_shards",
    "ice hole": "test_the_water_closes_over_who_goes_into_the_hole",
    "back-hang": "test_he_staggers_where_she_steers",
    "no tokens meanwhile": ("test_on_a_back_nobody_else_gets_leave_to_strike_and_bullets_meet_him"),
    "gouge": "test_three_windows_of_the_back_hang_blind_him",
    "blinded": "test_a_blinded_man_strikes_his_friends",
    "wrap": "test_film_binds_by_weight",
    "bound, left": "test_a_bound_man_left_alone_counts_as_beaten",
    "bound, killed": "test_the_fatal_blow_on_a_bound_man_is_remembered",
    "grabbed": "test_a_foe_who_grabs_her_throws_her_down_after_sixty_ticks",
    "breaking out": "test_four_presses_or_one_timed_press_break_it_with_a_bite",
    "assist": "test_the_assist_breaks_it_for_six_hp",
}
FOES: dict[str, str | tuple[str, ...]] = {  # C5, by row
    "doorman": "test_a_parried_doorman_can_be_held",
    "suit": (
        "test_the_suit_aims_forty_ticks_and_follows_with_the_laser",
        "test_a_contact_shot_uses_his_own_gun_first_and_twice_its_harm",
    ),
    "knife": "test_the_knife_feints_once_in_three_and_dashes_far",
    "runner": "test_a_plate_stops_the_burst_of_a_runner",
    "shotgunner": "test_a_roll_through_the_shotgun_blast_is_safe_and_standing_is_not",
    "shield": (
        "test_the_shield_turns_blows_from_the_front_and_none_from_behind",
        "test_a_cleaver_breaks_the_shield_in_three",
        "test_the_shield_stops_what_is_thrown",
    ),
    "armoured": (
        "test_a_fall_counts_whole_against_plates",
        "test_plates_take_four_fifths_of_what_goes_to_the_body_nothing_of_what_goes_to_the_head",
    ),
    "grenadier": (
        "test_a_grenadier_held_for_sixty_ticks_pulls_the_pin_once",
        "test_the_grenadier_keeps_200_to_300_and_lobs_at_her_feet",
    ),
    "sambo": (
        "test_sambo_throws_her_and_a_parry_stops_the_grip",
        "test_a_man_who_reverses_holds_turns_a_late_one_round",
    ),
    "large": (
        "test_from_behind_a_giant_is_mounted_and_a_light_man_becomes_her_shield",
        "test_the_large_man_slams_near_and_charges_from_afar",
        "test_film_binds_by_weight",
    ),
    "flame_bearer": (
        "test_under_the_flame_she_reaches_him",
        "test_water_stops_the_bearer",
        "test_a_shot_into_the_tank_hisses_30_ticks_and_bursts_at_96_px",
    ),
    "hunter": "test_the_hunter_stays_up_there_and_loses_a_shot_when_the_line_breaks",
    "householder": "test_the_householder_takes_the_nearest_thing_first_unless_she_took_it",
    "pair_left": "test_the_pair_share_a_blow_until_they_are_parted",
    "pair_right": "test_the_pair_strike_in_turn",
    "seizer": (
        "test_a_punch_frees_her",
        "test_a_thrown_thing_frees_her",
        "test_each_man_who_came_for_her_is_one_rescue",
    ),
    "bell_ringer": (
        "test_a_bell_pulled_for_300_ticks_brings_men",
        "test_who_stops_the_ringer_meets_nobody",
    ),
    "luska": "test_luska_parries_quick_blows_and_late_ones_beat_him",
    "host": (
        "test_below_15_percent_only_the_axe_ends_the_host",
        "test_a_lost_axe_hangs_again_after_300_ticks",
        "test_the_screens_bring_the_shotgun_and_dim_the_house",
    ),
    "warden": (
        "test_she_refuels_twice_and_a_blow_at_the_pump_stops_it",
        "test_water_puts_the_pilot_light_out_and_opens_her",
        "test_the_warden_gives_up_and_can_be_spared_or_struck",
    ),
    "kristof": "test_kristof_gives_up",
}
NAMED = ("hanna", "lodger", "wick", "elder", "nell", "otto")  # people of the story: own tests


@cache
def written() -> frozenset[str]:
    """Names of all tests of the simulation."""
    names: set[str] = set()
    for path in HERE.rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return frozenset(names)


def test_every_row_of_the_plan_has_its_test() -> None:
    for table in (MOVES, WEAPONS, HOLDS, FOES):
        rows = [names if isinstance(names, tuple) else (names,) for names in table.values()]
        missing = {name for names in rows for name in names if name not in written()}
        assert not missing
    assert sorted(MOVES) == list(range(1, 23))


def test_no_weapon_and_no_foe_is_without_one() -> None:
    assert set(tables().weapons) <= set(WEAPONS)
    assert set(tables().enemies) - set(NAMED) <= set(FOES)
