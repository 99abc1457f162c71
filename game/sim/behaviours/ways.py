"""Legs of a mind: walking to a place, over platforms if need be, and not getting stuck."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours.scene import Scene
from game.sim.people.minds import Mind
from game.sim.state import Fighter

ARRIVED: Final = 5.0  # px: near enough to a place
TAKE_OFF: Final = 7.0  # px around the middle of a take-off or drop
ON_LADDER: Final = 5.0
LADDER_END: Final = 1.0
STUCK_TICKS: Final = 24
AIR_LEAD: Final = 6.0  # t of own motion that are reckoned with when steering in the air
SAME_FLOOR: Final = 12.0  # px
LEAP_NEAR: Final = 26.0  # px from her between which ...
LEAP_FAR: Final = 46.0  # ... a man leaps to her other side
MOVED: Final = 0.25  # px in a tick up to which a walker counts as stuck
LEAP_PAST: Final = 30.0  # px beyond her that his place must be
LEAP_HEIGHT: Final = 54.0  # px that a jump needs above him


def go(scene: Scene, fighter: Fighter, x: float, y: float, run: bool) -> bool:
    """Head for the place (x, y), by the quickest way. False when there is none."""
    mind = fighter.mind
    mind.run = run
    row = fighter.row
    if fighter.state == "ladder" or not scene.world.grounded[row]:
        return True  # on the way already
    step = scene.world.graph.route((scene.px[row], scene.py[row]), (x, y))
    if step is None:
        mind.way, mind.to_x = "walk", x
        return False
    mind.way = step.kind
    if step.kind == "walk":
        mind.to_x = x
        return True
    mind.way_x = (step.x_lo + step.x_hi) / 2
    mind.way_to_x, mind.way_to_y = step.to_x, step.to_y
    mind.face = 0
    return True


def stay(scene: Scene, fighter: Fighter) -> None:
    """Stop here."""
    fighter.mind.way = "walk"
    fighter.mind.to_x = scene.px[fighter.row]


def walk(fighter: Fighter) -> None:
    """No haste."""
    fighter.mind.run = False


def steer(scene: Scene, fighter: Fighter) -> None:
    """Turn the mind's goal into this tick's wish."""
    mind, wish, row = fighter.mind, fighter.wish, fighter.row
    wish.run, wish.face, wish.pose = mind.run, mind.face, ""
    x = scene.px[row]
    if fighter.state == "ladder":
        _climb(scene, fighter)
        return
    if not scene.grounded[row]:
        if mind.way in ("jump", "drop", "fall"):
            _fly(scene, fighter)
        return
    if mind.way == "walk":
        off = mind.to_x - x
        if off > ARRIVED or off < -ARRIVED:
            wish.move = 1 if off > 0 else -1
            far = abs((scene.tx(fighter) if mind.target else scene.ex) - x)
            if LEAP_NEAR < far < LEAP_FAR and _leap_past_her(scene, fighter, mind):
                return
            if -MOVED <= x - mind.last_x <= MOVED:
                _unstick(scene, fighter, mind, x)
            else:  # he gets on, as most do
                mind.stuck, mind.last_x = 0, x
        else:
            wish.pose = mind.pose if mind.pose_left > 0 else ""
        return
    _take_way(scene, fighter, mind, x)


def _leap_past_her(scene: Scene, fighter: Fighter, mind: Mind) -> bool:
    """His place is on her other side and bodies do not pass through each other: over her."""
    if mind.state != "fight":
        return False
    beyond = mind.to_x - scene.ex
    crosses = beyond * scene.dx(fighter) > 0.0 and abs(beyond) > LEAP_PAST
    if not crosses or abs(scene.dy(fighter)) > SAME_FLOOR:
        return False
    bodies, row = scene.world.state.bodies, fighter.row
    half, height = float(bodies.half[row]), float(bodies.height[row])
    x, y = scene.px[row], scene.py[row]
    if not scene.world.terrain.box_free(x, y - LEAP_HEIGHT, half, height):
        return False  # under a low ceiling he squeezes past
    mind.way, mind.way_to_x, mind.way_to_y = "jump", mind.to_x, y
    fighter.wish.jump = True
    return True


def _take_way(scene: Scene, fighter: Fighter, mind: Mind, x: float) -> None:
    wish = fighter.wish
    if abs(mind.way_to_y - scene.py[fighter.row]) < SAME_FLOOR and mind.way != "jump":
        mind.way, mind.think_in = "walk", 0  # arrived
        return
    off = mind.way_x - x
    if mind.way == "drop":
        ahead = mind.way_to_x - x
        wish.move = 1 if ahead > 0 else -1
        _unstick(scene, fighter, mind, x)
        return
    near = ON_LADDER if mind.way == "ladder" else TAKE_OFF
    if abs(off) > near:
        wish.move = 1 if off > 0 else -1
        wish.face = 0
        wish.run = mind.run and abs(off) > 3 * near
        _unstick(scene, fighter, mind, x)
    elif mind.way == "ladder":
        _climb(scene, fighter)
    elif mind.way == "fall":
        wish.drop = True
    else:
        ahead = mind.way_to_x - x
        wish.jump = True
        wish.move = 0 if abs(ahead) < TAKE_OFF else 1 if ahead > 0 else -1


def _fly(scene: Scene, fighter: Fighter) -> None:
    """Steer towards the landing, braking in time."""
    mind = fighter.mind
    target = mind.way_to_x
    row = fighter.row
    off = target - scene.px[row] - AIR_LEAD * scene.world.vx[row]
    fighter.wish.run = True
    fighter.wish.move = 0 if abs(off) < 3.0 else 1 if off > 0 else -1
    mind.think_in = 0


def _climb(scene: Scene, fighter: Fighter) -> None:
    mind, wish = fighter.mind, fighter.wish
    left = mind.way_to_y - scene.py[fighter.row]
    if mind.way != "ladder":
        wish.climb = 1  # came here by accident: down
    elif left < -LADDER_END:
        wish.climb = -1
    elif left > LADDER_END:
        wish.climb = 1
    else:
        mind.way, mind.to_x, mind.think_in = "walk", mind.way_to_x, 0


def _unstick(scene: Scene, fighter: Fighter, mind: Mind, x: float) -> None:
    """Walking against a wall: hop. Against people: wait until they make room."""
    if not -MOVED <= x - mind.last_x <= MOVED:
        mind.stuck = 0
    else:
        mind.stuck += 1
        if mind.stuck >= STUCK_TICKS:
            mind.stuck = 0
            fighter.wish.jump = bool(scene.world.state.bodies.wall[fighter.row])
    mind.last_x = x
