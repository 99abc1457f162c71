"""What each enemy wishes to do. Decisions are spread over DECIDE_EVERY ticks by id; legs and aim
are moved every tick."""

from __future__ import annotations

from typing import Final

from game.sim import action, training
from game.sim.behaviours import blinded, tactics, unaware, wary, ways
from game.sim.behaviours.registry import BEHAVIOURS
from game.sim.behaviours.scene import Scene
from game.sim.people import kinship, voice
from game.sim.people.minds import Mind
from game.sim.state import Fighter
from game.sim.story import balance
from game.sim.world import World

DECIDE_EVERY: Final = 8  # t between decisions of one man; holders of tokens decide each tick
LOCK_AIM: Final = 14  # t before the shot at which the laser stops following
LINE_LOST: Final = 12  # t without sight after which a marksman lowers his gun
AIM_TURN: Final = 5  # angle steps per t that it follows
NERVE_SHARE: Final = 4  # below hp_max / this he may lose his nerve
KIND_SHARE: Final = 3  # the same before one who is known to spare
FLEE_CHANCE: Final = 26  # of 256
LOST_SHARE: Final = 2  # without a leader: when this part of the squad has fallen


def run(world: World) -> None:
    """Decide, then steer."""
    scene = Scene(world)
    shows = wary.concerns(scene)
    rehearsing = world.state.training.mode
    for fighter in scene.foes:
        mind = fighter.mind
        mind.state_tick += 1
        if mind.pose_left > 0:
            mind.pose_left -= 1
        if mind.lure_left > 0:
            mind.lure_left = 0 if fighter.since_hit == 0 else mind.lure_left - 1
        if mind.warned > 1:
            mind.warned -= 1
        wish = fighter.wish
        wish.move = wish.climb = wish.face = wish.take = 0
        wish.run = wish.jump = wish.drop = wish.shoot = wish.reload = False
        wish.attack = wish.pose = ""
        wish.hop = 0.0
        if rehearsing:
            training.lead(world, fighter)
            continue
        if fighter.state == "move":
            _follow_with_gun(scene, fighter)
        elif fighter.state in ("free", "ladder") and fighter.stop == 0 and fighter.open == 0:
            watches = mind.think_in <= DECIDE_EVERY
            if (shows or mind.hop_left) and watches and wary.hops(scene, fighter, shows):
                continue
            mind.think_in -= 1
            if mind.think_in < 0:
                _decide(scene, fighter, mind)
            if not wish.attack:
                ways.steer(scene, fighter)


def _follow_lure(scene: Scene, fighter: Fighter, mind: Mind) -> None:
    """Something there came on by itself: go and look."""
    mind.task, mind.face = "lure", 0
    ways.go(scene, fighter, mind.lure_x, scene.py[fighter.row], run=False)


def _decide(scene: Scene, fighter: Fighter, mind: Mind) -> None:
    if mind.think_in == -1 and not mind.token:  # spread the men over the ticks
        mind.think_in = (fighter.id - scene.tick) % DECIDE_EVERY or DECIDE_EVERY
    else:
        mind.think_in = 0 if mind.token else DECIDE_EVERY
    if fighter.blinded:
        mind.think_in = 0
        blinded.stumble(scene, fighter)
        return
    if mind.lure_left > 0 and not mind.token:
        _follow_lure(scene, fighter, mind)
        return
    if mind.state == "fight":
        _lose_nerve(scene, fighter, mind)
    if mind.feints:
        mind.feints = False
        if mind.state == "fight" and tactics.feint(scene, fighter):
            return
    if mind.state == "fight":
        if mind.gives_up and fighter.kind != "kristof":
            mind.state, mind.state_tick = "surrender", 0
        else:
            BEHAVIOURS[tactics.row_of(scene, fighter).behaviour](scene, fighter)
    elif mind.state == "search":
        unaware.search(scene, fighter)
    elif mind.state == "flee":
        unaware.flee(scene, fighter)
    else:
        unaware.at_ease(scene, fighter)


def _follow_with_gun(scene: Scene, fighter: Fighter) -> None:
    """While he takes aim the laser follows her, until shortly before the shot."""
    run_of = fighter.move
    if run_of is None:
        return
    row = scene.world.tables.moves[run_of.move]
    if row.kind != "shoot" or run_of.phase != 1:
        return
    if row.needs_sight and fighter.mind.unseen > LINE_LOST:
        action.end(fighter)  # she broke the line: he has to find her again
        fighter.aiming = 0
        return
    wish = fighter.wish
    wish.aim = fighter.aim
    if run_of.tick > row.startup - LOCK_AIM:
        return
    off = (tactics.aim_at_eve(scene, fighter) - fighter.aim + 512) % 1024 - 512
    wish.aim = (fighter.aim + min(max(off, -AIM_TURN), AIM_TURN)) % 1024
    fighter.aim = run_of.aim = wish.aim


def _lose_nerve(scene: Scene, fighter: Fighter, mind: Mind) -> None:
    """Badly hurt and without a leader: each archetype breaks in his own way."""
    if mind.mood == "wrath":
        mind.rest = 0  # nothing holds him back any more
        return
    if fighter.hp * KIND_SHARE > fighter.hp_max:
        return  # far from it, whatever she is known for
    pole = balance.pole(scene.world)
    share = KIND_SHARE if pole == "protector" else NERVE_SHARE
    if fighter.hp * share > fighter.hp_max:
        return
    if not _leaderless(scene, fighter):
        return
    end = tactics.row_of(scene, fighter).end_of_nerve
    if end == "surrender" and pole == "executioner":  # nobody trusts her mercy any more
        end = "flee" if scene.world.rng("nerve").chance(FLEE_CHANCE) else "wrath"
    if end == "wrath":
        kinship.rage(fighter)
        return
    mind.state, mind.state_tick = end, 0
    if end == "flee":
        voice.bark(scene.world, fighter, "fear")


def _leaderless(scene: Scene, fighter: Fighter) -> bool:
    world = scene.world
    encounter = world.state.encounters.get(fighter.encounter)
    if encounter is None:
        return True
    squad = [man for man in scene.foes if man.encounter == fighter.encounter]
    if any(man.leader for man in squad):
        return False
    entered = max(len(encounter.ids), len(squad))
    return len(squad) * LOST_SHARE <= entered or len(squad) == 1 or _had_leader(world, fighter)


def _had_leader(world: World, fighter: Fighter) -> bool:
    """A leader of this fight has already entered (and, being no longer there, fallen)."""
    encounter = world.state.encounters[fighter.encounter]
    return any(
        place.flag("leader") and place.id not in encounter.pending
        for place in world.objects("Enemy")
        if place.text("encounter") == fighter.encounter
    )
