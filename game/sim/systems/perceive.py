"""What enemies notice: sight by cones and batched rays, sound by radius, and the time it takes
them to believe it."""

from __future__ import annotations

from typing import Final

import numpy as np

from game.core import angles
from game.core.events import LostSight, NoiseMade, Spotted
from game.sim.behaviours import rivalry
from game.sim.behaviours.scene import Scene
from game.sim.elements import cells
from game.sim.kernel import rays
from game.sim.people import voice
from game.sim.people.minds import AWARE, LONG_AGO, SUSPECT_FULL
from game.sim.state import Encounter, Fighter
from game.sim.world import World

SIGHT_EVERY: Final = 8  # t between two looks: all men look in one batch of rays
RIVALS_AT: Final = 1  # t after a look at which rivals choose each other
EYES: Final = 46.0  # px above the feet
AWARE_SIGHT: Final = 1.5  # who knows of her sees further, and behind him
NEAR_BEHIND: Final = 28.0  # px: felt even without looking
SUSPECT_RANGE: Final = 220.0  # px at which a guest is looked at closely
SUSPECT_NEAR: Final = 110.0
ARMED_FACTOR: Final = 3  # a weapon in a guest's hand
CALL_RANGE: Final = 420.0  # px: friends are told
CALL_SPREAD: Final = 12  # t: not all at once
FORGET_FIGHT: Final = 300  # t without sight until a fight becomes a search
FORGET_SEARCH: Final = 420
SQUAD_GUESS: Final = 90  # t after which men of a running fight guess where she is
HARMLESS: Final = ("coat", "umbrella", "book", "record")


def run(world: World) -> None:
    """Look, listen, believe."""
    scene = Scene(world)
    since_look = world.state.tick % SIGHT_EVERY
    if since_look == RIVALS_AT:
        rivalry.choose_targets(scene)
    elif since_look == 0:
        _look(scene, scene.foes)
    apart = _apart(world) if world.heard else frozenset[str]()
    for noise in world.heard:
        _listen(scene, noise, apart)
    running = {
        encounter.id: encounter
        for encounter in world.state.encounters.values()
        if encounter.state == "running"
    }
    for man in scene.foes:
        mind = man.mind
        if mind.state != "fight" or mind.alarm:
            _believe(scene, man, running)
            continue
        if mind.unseen < LONG_AGO:  # by far the most, in a fight
            mind.unseen += 1
        runs = man.encounter in running
        if not runs or mind.unseen % SQUAD_GUESS == 0:
            _keep_in_mind(scene, man, runs)


# --- sight ----------------------------------------------------------------------------------


def _look(scene: Scene, men: list[Fighter]) -> None:
    """One batch of rays from all eyes that have Eve in their cone."""
    watchers = [man for man in men if _in_view(scene, man)] if scene.eve.alive else []
    height = 16.0 if scene.eve.crouched else 34.0
    target = scene.ex, scene.ey - height
    seen: set[int] = set()
    if watchers:
        state = scene.world.state
        hazy = bool(state.clouds or state.cells.smoke or state.cells.steam)
        eyes = [(scene.px[man.row], scene.py[man.row] - EYES) for man in watchers]
        clear = rays.los(
            scene.world.terrain, np.array(eyes), np.array([target] * len(eyes))
        ).tolist()
        for man, eye, free in zip(watchers, eyes, clear, strict=True):
            if free and not (hazy and _in_smoke(scene, eye, target)):
                seen.add(man.id)
    for man in men:
        mind = man.mind
        if mind.target:
            continue  # busy with somebody else
        mind.sees = man.id in seen
        if mind.sees:
            _see(scene, man)
        elif mind.suspicion > 0:
            mind.suspicion = max(0, mind.suspicion - SIGHT_EVERY // 2)


def _in_view(scene: Scene, man: Fighter) -> bool:
    """Whether Eve is near enough and in his cone; who fights looks everywhere."""
    row, mind = scene.world.tables.enemies[man.kind], man.mind
    dx = (scene.tx(man) if mind.target else scene.ex) - scene.px[man.row]
    dy = (scene.ty(man) if mind.target else scene.ey) - scene.py[man.row]
    distance2 = dx * dx + dy * dy
    aware = mind.state in AWARE
    sight = row.sight * AWARE_SIGHT if aware else row.sight
    if distance2 > sight * sight:
        return False
    if aware or distance2 < NEAR_BEHIND * NEAR_BEHIND:
        return True
    along = dx * man.facing
    cosine = angles.cos(row.cone)
    return along > 0.0 and along * along >= distance2 * cosine * cosine


def _in_smoke(scene: Scene, eye: tuple[float, float], target: tuple[float, float]) -> bool:
    """Whether a cloud lies on the line."""
    dx, dy = target[0] - eye[0], target[1] - eye[1]
    length2 = dx * dx + dy * dy or 1.0
    for cloud in scene.world.state.clouds:
        cx, cy = cloud.x - eye[0], cloud.y - eye[1]
        t = min(max((cx * dx + cy * dy) / length2, 0.0), 1.0)
        px, py = cx - dx * t, cy - dy * t
        if px * px + py * py < cloud.radius * cloud.radius:
            return True
    return cells.hides(scene.world, *eye, *target)


def _see(scene: Scene, man: Fighter) -> None:
    mind = man.mind
    if mind.state in AWARE:
        mind.goal_x, mind.goal_y, mind.unseen = scene.ex, scene.ey, 0
        if mind.state == "search":
            _become(man, "fight")
        return
    if not scene.world.state.eve.cover:
        _alarm(scene, man, "fight", 0)
        return
    distance = abs(scene.dx(man))
    if distance > SUSPECT_RANGE or _is_furniture(scene):
        return
    held = scene.world.held(scene.eve)
    armed = held is not None and held.kind not in HARMLESS
    if not armed and _lets_guests_pass(scene.world, man):
        return
    factor = ARMED_FACTOR if armed else 1
    factor *= 2 if distance < SUSPECT_NEAR else 1
    mind.suspicion += SIGHT_EVERY * factor // 2
    if mind.suspicion >= SUSPECT_FULL:
        scene.world.state.eve.cover = False
        _alarm(scene, man, "fight", 0)


def _lets_guests_pass(world: World, man: Fighter) -> bool:
    """Whether the men of his fight mind no guest whose hands are empty."""
    return any(
        obj.name == man.encounter and obj.flag("guests_pass") for obj in world.objects("Encounter")
    )


def _is_furniture(scene: Scene) -> bool:
    """Who dances is part of the room."""
    move = scene.eve.move
    return move is not None and scene.world.tables.moves[move.move].kind == "cover"


# --- sound ----------------------------------------------------------------------------------


def _apart(world: World) -> frozenset[str]:
    """Fights to come whose men answer no call and no sound before they begin."""
    return frozenset(
        obj.name
        for obj in world.objects("Encounter")
        if obj.flag("apart") and world.state.encounters[obj.name].state == "waiting"
    )


def _listen(scene: Scene, noise: NoiseMade, apart: frozenset[str]) -> None:
    """Ears within the radius send an unaware man to look."""
    for man in scene.foes:
        mind = man.mind
        if mind.state in ("surrender", "flee") or man.encounter in apart:
            continue
        radius = noise.radius * scene.world.tables.enemies[man.kind].hearing
        dx, dy = noise.x - scene.px[man.row], noise.y - scene.py[man.row]
        if dx * dx + dy * dy > radius * radius:
            continue
        if mind.state in AWARE:
            if mind.state == "search" or mind.unseen > SQUAD_GUESS:
                mind.goal_x, mind.goal_y = _floor_of(scene, noise)
            continue
        mind.goal_x, mind.goal_y = _floor_of(scene, noise)
        _alarm(scene, man, "search", man.id % CALL_SPREAD)


def _floor_of(scene: Scene, noise: NoiseMade) -> tuple[float, float]:
    floor = scene.world.terrain.ground_below(noise.x, noise.y, 320.0)
    return noise.x, floor if floor is not None else noise.y


# --- belief -----------------------------------------------------------------------------------


def _alarm(scene: Scene, man: Fighter, state: str, late: int) -> None:
    """He noticed something: after his reaction time he enters the state."""
    mind = man.mind
    if mind.alarm > 0:
        if state == "fight":
            mind.alarm_to = state
        return
    row = scene.world.tables.enemies[man.kind]
    mind.alarm = min(row.reaction, scene.world.difficulty.reaction) + late
    mind.alarm_to = state


def _become(man: Fighter, state: str) -> None:
    mind = man.mind
    mind.state, mind.state_tick = state, 0
    mind.think_in = mind.pose_left = mind.suspicion = 0


def _believe(scene: Scene, man: Fighter, running: dict[str, Encounter]) -> None:
    """Count what is pending, and change the state of mind."""
    mind = man.mind
    if mind.state in ("surrender", "flee"):
        return
    if mind.unseen < LONG_AGO:
        mind.unseen += 1
    if man.since_hit == 1 and mind.state not in AWARE:
        mind.goal_x, mind.goal_y = scene.ex, scene.ey
        _alarm(scene, man, "fight", 0)
    called = man.encounter in running and mind.state != "fight"
    if called and mind.alarm == 0:
        _alarm(scene, man, "fight", man.id % CALL_SPREAD)
    elif called:
        mind.alarm_to = "fight"
    if mind.alarm > 0:
        mind.alarm -= 1
        if mind.alarm == 0:
            _react(scene, man)
    if mind.state == "fight":
        _keep_in_mind(scene, man, man.encounter in running)
    elif mind.state == "search" and mind.state_tick > FORGET_SEARCH:
        _give_up(scene, man)


def _react(scene: Scene, man: Fighter) -> None:
    mind, world = man.mind, scene.world
    was, state = mind.state, mind.alarm_to
    mind.alarm_to = ""
    if was == state:
        return
    _become(man, state)
    if state != "fight":
        return
    x, y = scene.px[man.row], scene.py[man.row]
    mind.goal_x, mind.goal_y, mind.unseen = scene.ex, scene.ey, 0
    world.emit(Spotted(man.id, man.kind, x, y - EYES))
    voice.bark(world, man, "spotted")
    apart = _apart(world)
    for friend in scene.foes:
        if friend.encounter in apart:
            continue
        if friend.mind.state not in AWARE and friend.mind.alarm == 0:
            near = abs(scene.px[friend.row] - x) + abs(scene.py[friend.row] - y) < CALL_RANGE
            if near and friend.mind.state not in ("surrender", "flee"):
                friend.mind.goal_x, friend.mind.goal_y = scene.ex, scene.ey
                _alarm(scene, friend, "fight", friend.id % CALL_SPREAD)


def _keep_in_mind(scene: Scene, man: Fighter, running: bool) -> None:
    """Men of a running fight tell each other where she is; others lose her in time."""
    mind = man.mind
    if running:
        if mind.unseen % SQUAD_GUESS == 0:
            mind.goal_x, mind.goal_y = scene.ex, scene.ey
    elif mind.unseen > FORGET_FIGHT and man.state == "free":
        _become(man, "search")


def _give_up(scene: Scene, man: Fighter) -> None:
    """Back to his post."""
    mind = man.mind
    _become(man, "patrol" if mind.patrol > 0 else "idle")
    mind.goal_x, mind.goal_y = mind.home_x, mind.home_y
    x, y = scene.px[man.row], scene.py[man.row]
    scene.world.emit(LostSight(man.id, man.kind, x, y - EYES))
    voice.bark(scene.world, man, "lost")
