"""Which animation shows what each body does. Names are those of the sprite sheets."""

from __future__ import annotations

from typing import Final

from game.sim.harm.wound import LAID
from game.sim.state import TEAM_CLUB, TEAM_EVE, TEAM_NPC, Fighter
from game.sim.world import World

ONE_SHOTS: Final = {"call": 20, "land": 10, "take": 9, "parry_ok": 14}  # t for which they stay
RUN_FROM: Final = 1.5  # px/t
TURN_FROM: Final = 0.5
WALK_FROM: Final = 0.25
RISE_BELOW: Final = -1.5  # px/t: rising; above APEX_BELOW: falling
FALL_ABOVE: Final = 1.5
GUARD_RANGE: Final = 320.0  # px
AWARE: Final = ("fight", "search")
AIMS: Final = {"one": "aim", "long": "long_aim", "hip": "hip_aim"}
AFTER_SHOT: Final = 8  # t of recoil before the hand goes to the bolt
DEATHS: Final = ("dead_back", "dead_front", "dead_crumple", "slammed")
HOLDS: Final = ("clinch", "shield", "backhang", "gouge", "wrap", "garrotte", "grabbed")
THROWN: Final = ("thrown", "slammed")  # falls that begin in her hands
SETTLED: Final = 16  # t from the begin of a fall to lying
MOUNT_TICKS: Final = 12
# What a companion's states look like; in all others he or she moves as everybody does.
COMPANION: Final = {
    "hidden": "hide", "afraid": "afraid", "comforted": "comforted", "carried": "carried",
    "crawl": "crouch", "switch": "switch", "aid": "point", "cover": "cover",
}  # fmt: skip
SCENES: Final = "finished_"  # a man dies as the scene of his end shows it


def run(world: World) -> None:
    """Set `anim` and count it from its beginning."""
    companions = world.state.companions
    for fighter in world.state.fighters.values():
        if fighter.state == "free" and fighter.id not in companions:
            carries = fighter.mind.prey and world.grounded[fighter.row]
            anim = "carry" if carries else _free(world, fighter)  # most are
        else:
            anim = _pose(world, fighter)
        if anim != fighter.anim:
            fighter.anim, fighter.anim_tick = anim, 0


def _pose(world: World, fighter: Fighter) -> str:
    if fighter.id in world.state.companions and fighter.state in COMPANION:
        return COMPANION[fighter.state]
    if fighter.mind.prey and fighter.state == "free" and world.grounded[fighter.row]:
        return "carry"
    if fighter.state == "move" and fighter.move is not None:
        anim = world.tables.moves[fighter.move.move].anim
        return _aim_pose(world, fighter) if anim == "aim" else anim
    if fighter.state == "dead":
        if fighter.anim in ("thrown", "plunged"):
            return _thrown_dead(world, fighter)
        shown = fighter.anim in DEATHS or fighter.anim.startswith(SCENES)
        return fighter.anim if shown else DEATHS[0]
    if fighter.state in ("free", "crouch"):
        return _free(world, fighter)
    if fighter.state == "down":
        return _falling(world, fighter)
    if fighter.state == "stun":
        return fighter.anim if fighter.open == 0 or fighter.since_hit < 16 else "open"
    if fighter.state == "held":
        return fighter.anim
    if fighter.state == "bound":
        return "wrapped_lying" if fighter.since_hit < fighter.state_tick else "wrapped"
    if fighter.team == TEAM_EVE and fighter.state in HOLDS:
        return _holding(world, fighter)
    if fighter.team == TEAM_NPC and fighter.state == "surrender":
        return "hands_up"
    if fighter.state == "surrender":
        mind = fighter.mind
        return "grieve" if mind.grief else "false_surrender" if mind.false else "surrender"
    return fighter.state  # ladder, vault, getup, surrender


def _falling(world: World, fighter: Fighter) -> str:
    """Who is thrown or ended in a scene falls as it is drawn; the others on their backs."""
    if fighter.anim.startswith(SCENES) or fighter.anim == "slammed":
        return fighter.anim
    if world.grounded[fighter.row] and fighter.state_tick > SETTLED:
        return "lying"
    return fighter.anim if fighter.anim in THROWN else "down_back"


def _thrown_dead(world: World, fighter: Fighter) -> str:
    """Dead in the air he flies on as he was thrown, and then lies there."""
    if fighter.sunk or not world.grounded[fighter.row] or fighter.state_tick <= SETTLED:
        return fighter.anim
    fighter.anim, fighter.anim_tick = "dead_back", LAID
    return "dead_back"


def _holding(world: World, fighter: Fighter) -> str:
    """How she is drawn in each kind of hold."""
    if fighter.state == "clinch" and abs(world.vx[fighter.row]) > WALK_FROM:
        return "clinch_walk"
    if fighter.state == "backhang" and fighter.state_tick < MOUNT_TICKS:
        return "backhang_mount"
    return "shield_hold" if fighter.state == "shield" else fighter.state


def _free(world: World, fighter: Fighter) -> str:
    row = fighter.row
    speed = abs(world.vx[row])
    if not world.grounded[row]:
        vy = world.vy[row]
        return "jump" if vy < RISE_BELOW else "fall" if vy > FALL_ABOVE else "apex"
    if fighter.blinded:
        return "blinded"
    if fighter.cooldown and speed < RUN_FROM and _works_bolt(world, fighter):
        return "bolt"
    if fighter.open > 0:
        return "open"
    if fighter.aiming:
        return "crouch_aim" if fighter.crouched else _aim_pose(world, fighter)
    if fighter.reload:
        return _reload_pose(world, fighter)
    if fighter.crouched:
        return "crouch_walk" if speed > WALK_FROM else "crouch"
    if fighter.anim_tick < ONE_SHOTS.get(fighter.anim, 0) and (
        fighter.anim != "land" or speed < RUN_FROM
    ):
        return fighter.anim
    if fighter.team == TEAM_EVE and speed > TURN_FROM and world.vx[row] * fighter.facing < 0:
        slips = speed > RUN_FROM and world.grip(fighter) < 1.0
        return "slip" if slips else "turn"  # she brakes with her face to the new side
    if speed >= RUN_FROM:
        return "run"
    if speed >= WALK_FROM:
        return "walk"
    return _standing(world, fighter)


def _aim_pose(world: World, fighter: Fighter) -> str:
    """One hand, the shoulder or the hip, as the gun wants it."""
    weapon = world.weapon(fighter)
    return AIMS[weapon.hold] if weapon is not None else AIMS["one"]


def _works_bolt(world: World, fighter: Fighter) -> bool:
    weapon = world.weapon(fighter)
    if weapon is None or not weapon.bolt:
        return False
    return fighter.cooldown < weapon.cadence - AFTER_SHOT


def _reload_pose(world: World, fighter: Fighter) -> str:
    weapon = world.weapon(fighter)
    if weapon is None or weapon.hold == "one":
        return "reload"
    return "shell_load" if weapon.by_shell else "long_reload"


def _standing(world: World, fighter: Fighter) -> str:
    companion = world.state.companions.get(fighter.id)
    if companion is not None and companion.grazed:
        return "wounded"
    if fighter.team == TEAM_EVE:
        if fighter.burning:
            return "burning"
        return "guard" if _threatened(world) else "idle"
    if fighter.team == TEAM_CLUB:
        if fighter.wish.pose:
            return fighter.wish.pose
        return "guard" if fighter.mind.state in AWARE else "idle"
    return "idle"


def _threatened(world: World) -> bool:
    """Whether Eve has reason to keep her fists up: a fight runs, or someone comes for her."""
    if world.state.eve.cover:
        return False
    if world.state.encounter:
        return True
    x, y = world.at(world.eve)
    return any(
        foe.mind.state == "fight"
        and abs(world.px[foe.row] - x) < GUARD_RANGE
        and abs(world.py[foe.row] - y) < GUARD_RANGE / 2
        for foe in world.foes()
    )
