"""Who may attack now, and where the others wait.

A token is leave for one attack. The sum of the costs of all tokens of a kind never exceeds the
number of the fight, and a token lives at most TOKEN_LIFE ticks. Who has none gets a slot in the
ring around Eve.
"""

from __future__ import annotations

from typing import Final

from game.content.boss_rows import Phase
from game.sim.behaviours.scene import Scene
from game.sim.people.minds import Mind
from game.sim.state import Fighter
from game.sim.world import World

TOKEN_LIFE: Final = 120  # t
REST_AFTER: Final = 36  # t before who gave a token back asks again ...
REST_SPREAD: Final = 48  # ... plus up to this
STEAL_PX: Final = 48.0  # so much nearer must he be who takes a token from another
SLOTS_EVERY: Final = 8  # t
FIRST_SLOT: Final = 56.0  # px from Eve
SLOT_STEP: Final = 20.0  # slots at 56, 76, 96, ...
MOST_SLOTS: Final = 12  # on each side
SLOT_FLOOR: Final = 20.0  # px by which the floor at a slot may differ from hers
RING_KEEP: Final = 120.0  # who seeks more distance than this waits by himself
SAME_SIDE_PX: Final = 40.0  # nearer than this a change of side costs nothing
FEINT_RANGE: Final = 130.0  # px from her at which a feint still draws her eye
FEINT_LEAD: Final = 14  # t that the flank waits for it
ARCADE_TOKENS: Final = 2  # the number for which encounters are written


def run(world: World) -> None:
    """Take back, lend, seat."""
    scene = Scene(world)
    used = {"melee": 0, "ranged": 0}
    ridden = world.state.hold.kind == "backhang"
    askers: list[Fighter] = []
    holders: list[Fighter] = []
    for man in scene.foes:
        mind = man.mind
        if mind.rest > 0:
            mind.rest -= 1
        if mind.token == "melee" and ridden and not mind.attacking:
            give_back(world, mind)
        if mind.token:
            _keep_or_return(world, man, mind)
        if mind.token:
            used[mind.token] += mind.token_cost
            holders.append(man)
        elif mind.wants and mind.target and man.state == "free":
            _lend_freely(mind)
        elif mind.wants and mind.state == "fight" and man.state == "free" and man.open == 0:
            askers.append(man)
    if askers and not scene.hold:
        capacity = _capacity(scene)
        robbable = _farthest_idle(scene, holders)
        px, py, ex, ey = scene.px, scene.py, scene.ex, scene.ey
        by_distance = [
            (abs(ex - px[man.row]) + abs(ey - py[man.row]), man.id, man) for man in askers
        ]
        by_distance.sort()
        for near, _, man in by_distance:
            kind = man.mind.wants
            if used[kind] < capacity[kind] or robbable > near + STEAL_PX:
                _lend(scene, man, used, capacity, holders)
                robbable = _farthest_idle(scene, holders)
    if world.state.tick % SLOTS_EVERY == 0:
        _seat(scene)


def _farthest_idle(scene: Scene, holders: list[Fighter]) -> float:
    """px to her of the farthest holder who has not begun his attack; negative when all have."""
    return max((_far(scene, one) for one in holders if not one.mind.attacking), default=-1.0)


def _keep_or_return(world: World, man: Fighter, mind: Mind) -> None:
    if man.stop == 0:  # a life in his own time: hit-stop does not shorten a blow
        mind.token_left -= 1
    move = man.move
    striking = man.state == "move" and move is not None and mind.attacking
    done = striking and move is not None and move.phase == 3
    lost = man.state not in ("free", "move", "ladder") or man.open > 0 or mind.state != "fight"
    spent = mind.attacking and not striking
    if done or lost or spent or mind.token_left <= 0:
        give_back(world, mind)


def give_back(world: World, mind: Mind) -> None:
    """Return the token and rest a while."""
    mind.token, mind.token_cost, mind.token_left = "", 0, 0
    mind.attacking = False
    mind.wants = ""
    pause = REST_AFTER + world.rng("minds").below(REST_SPREAD)
    mind.rest = round(pause * world.difficulty.rest)


def _capacity(scene: Scene) -> dict[str, int]:
    """Tokens of the running fight: its own numbers, shifted by the difficulty."""
    world = scene.world
    level = world.difficulty
    melee, ranged = level.melee_tokens, level.ranged_tokens
    if world.state.encounter:
        place = world.encounter_object(world.state.encounter)
        melee = max(0, place.integer("melee") + level.melee_tokens - ARCADE_TOKENS)
        ranged = max(0, place.integer("ranged") + level.ranged_tokens - ARCADE_TOKENS)
        melee = max(melee, min(1, place.integer("melee")))
        ranged = max(ranged, min(1, place.integer("ranged")))
    phase = _phase(world)
    if phase is not None:
        melee = phase.melee + max(0, level.melee_tokens - ARCADE_TOKENS)
        ranged = phase.ranged + max(0, level.ranged_tokens - ARCADE_TOKENS)
    if world.state.hold.kind == "backhang":
        melee = 0  # nobody strikes at a friend whom she rides
    if _sheltered(scene):
        melee = ranged = 0
    return {"melee": melee, "ranged": ranged}


def _phase(world: World) -> Phase | None:
    """The phase of a boss that runs: its tokens count instead of the map's."""
    fight = world.state.boss
    if fight.over or not fight.phase:
        return None
    return world.tables.bosses[fight.row].phases[fight.phase - 1]


def _sheltered(scene: Scene) -> bool:
    """In a neutral zone nobody strikes, for as long as its patience lasts."""
    story = scene.world.state.story
    for zone in scene.world.objects("Zone"):
        if zone.text("kind") != "neutral" or zone.id in story.fired:
            continue
        if zone.contains(scene.ex, scene.ey - 1.0):
            spent = story.rested.get(zone.id, 0)
            if scene.world.options.no_timers:
                return True
            if spent < zone.integer("rest_limit"):
                story.rested[zone.id] = spent + 1
                return True
    return False


def _lend(
    scene: Scene,
    man: Fighter,
    used: dict[str, int],
    capacity: dict[str, int],
    holders: list[Fighter],
) -> None:
    mind = man.mind
    kind = mind.wants
    most = capacity[kind]
    cost = min(1 if scene.world.difficulty.attack_cost_one else max(1, mind.want_cost), most)
    if most == 0:
        return
    if used[kind] + cost > most:
        victim = _robbed(scene, man, kind, used[kind] + cost - most, holders)
        if victim is None:
            return
        used[kind] -= victim.mind.token_cost
        holders.remove(victim)
        give_back(scene.world, victim.mind)
    mind.token, mind.token_cost, mind.token_left = kind, cost, TOKEN_LIFE
    mind.attacking, mind.think_in = False, 0
    used[kind] += cost
    holders.append(man)
    if man.role == "flank" and kind == "melee":
        _draw_her_eye(scene, man)


def _draw_her_eye(scene: Scene, man: Fighter) -> None:
    """While the flank goes, one at her face feints: first he, then the blow from behind."""
    side = scene.side(man)
    for friend in scene.foes:
        mind = friend.mind
        if friend.encounter != man.encounter or friend.role != "front" or mind.token:
            continue
        at_face = scene.side(friend) != side and abs(scene.dx(friend)) < FEINT_RANGE
        if at_face and friend.state == "free" and mind.state == "fight":
            mind.feints, mind.think_in = True, 0
            man.mind.think_in = FEINT_LEAD
            return


def _lend_freely(mind: Mind) -> None:
    """Who fights a rival takes nothing away from those who fight Eve."""
    mind.token, mind.token_cost, mind.token_left = mind.wants, 0, TOKEN_LIFE
    mind.attacking, mind.think_in = False, 0


def _robbed(
    scene: Scene, man: Fighter, kind: str, needed: int, holders: list[Fighter]
) -> Fighter | None:
    """A holder who is much further away and has not begun: the nearer man takes his token."""
    near = _far(scene, man)
    for holder in holders:
        mind = holder.mind
        if mind.token != kind or mind.attacking or mind.token_cost < needed:
            continue
        if _far(scene, holder) > near + STEAL_PX:
            return holder
    return None


def _far(scene: Scene, man: Fighter) -> float:
    """px to whom he means, along the floors."""
    return abs(scene.dx(man)) + abs(scene.dy(man))


# --- the ring ---------------------------------------------------------------------------------


def _seat(scene: Scene) -> None:
    """Slots for all who fight hand to hand, nearest men to nearest slots, split to both sides."""
    px, ex = scene.px, scene.ex
    by_distance = []
    for man in scene.foes:
        if man.mind.target:
            man.mind.slot = 0.0
        elif man.mind.state == "fight" and _rings(scene, man):
            by_distance.append((abs(ex - px[man.row]), man.id, man))
    if not by_distance:
        return
    by_distance.sort()
    men = [man for _, _, man in by_distance]
    free = {side: _floor_slots(scene, side, len(men)) for side in (-1, 1)}
    most = _shares(len(men), len(free[-1]), len(free[1]))
    taken = {-1: 0, 1: 0}
    crossing = _crossers(scene, men, most)
    for far, number, man in by_distance:
        now = -1 if px[man.row] < ex else 1
        side = -now if number in crossing else _side_for(scene, man, (far, now), taken, most)
        if taken[side] < len(free[side]):
            man.mind.slot = side * free[side][taken[side]]
            taken[side] += 1
        else:  # a full room: behind the others, not before her
            last = free[side] or free[-side]
            man.mind.slot = (side if free[side] else -side) * last[-1] if last else 0.0


def _rings(scene: Scene, man: Fighter) -> bool:
    """Whether he waits in the ring: not who shoots from afar, and only while he is up."""
    if man.state not in ("free", "move", "ladder"):
        return False
    weapon = scene.world.weapon(man)
    armed = weapon is not None and weapon.family == "gun"
    return not armed or scene.world.tables.enemies[man.kind].keep[0] < RING_KEEP


def _floor_slots(scene: Scene, side: int, count: int) -> list[float]:
    """Distances of slots on one side from which one walks up to her, level, through no wall."""
    graph, eve = scene.world.graph, (scene.ex, scene.ey)
    slots: list[float] = []
    for number in range(min(count, MOST_SLOTS)):
        distance = FIRST_SLOT + SLOT_STEP * number
        place = (scene.ex + side * distance, scene.ey)
        if abs(graph.floor_at(*place) - scene.ey) > SLOT_FLOOR:
            break
        if not graph.same_platform(place, eve):
            break
        slots.append(distance)
    return slots


def _shares(count: int, left: int, right: int) -> dict[int, int]:
    """How many go to each side: half and half, more where the other side has less room."""
    half = (count + 1) // 2
    return {-1: min(left, max(half, count - right)), 1: min(right, max(half, count - left))}


def _crossers(scene: Scene, men: list[Fighter], most: dict[int, int]) -> set[int]:
    """When one side is overfull its nearest men change over, as many as there is room for: they
    need not pass the others."""
    px, py, ex, ey = scene.px, scene.py, scene.ex, scene.ey
    here = [man for man in men if abs(ey - py[man.row]) <= SLOT_FLOOR]
    there = {side: [man for man in here if (px[man.row] < ex) == (side < 0)] for side in (-1, 1)}
    crossing: set[int] = set()
    for side, on_side in there.items():
        able = [man for man in on_side if not man.mind.token and man.state == "free"]
        over = min(len(on_side) - most[side], most[-side] - len(there[-side]))
        crossing.update(man.id for man in able[: max(0, over)])
    return crossing


def _side_for(
    scene: Scene,
    man: Fighter,
    place: tuple[float, int],
    taken: dict[int, int],
    most: dict[int, int],
) -> int:
    """He keeps his side; flankers prefer her back, the front her face. `place` is how far from
    her he stands and on which side."""
    far, wanted = place
    if far < SAME_SIDE_PX and man.mind.slot:
        wanted = 1 if man.mind.slot > 0 else -1
    if man.role == "flank" and taken[-scene.eve.facing] <= taken[scene.eve.facing]:
        wanted = -scene.eve.facing if not man.mind.slot else (1 if man.mind.slot > 0 else -1)
    full = taken[wanted] >= most[wanted] and taken[-wanted] < most[-wanted]
    return -wanted if full else wanted
