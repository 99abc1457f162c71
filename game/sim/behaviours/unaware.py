"""Men who do not fight: at their post, on their round, looking for her, running away."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

BEAT_TICKS: Final = 100
TALK_RANGE: Final = 56.0  # px
PATROL_PAUSE: Final = 90  # t at each end of a round
LOOK_EVERY: Final = 45  # t between looks to either side
NEAR: Final = 12.0  # px
HOME_FLOOR: Final = 24.0
EDGE: Final = 16.0  # px from the side of the map


def at_ease(scene: Scene, fighter: Fighter) -> None:
    """Idle or patrol: the post, the round, and a human beat now and then."""
    mind = fighter.mind
    mind.task, mind.run = mind.state, False
    mind.face = 0
    if _suspects(scene, fighter):
        return
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    if mind.state == "patrol":
        leg = PATROL_PAUSE + int(2 * mind.patrol / max(tactics.row_of(scene, fighter).walk, 0.25))
        side = 1 if (scene.tick // leg + fighter.id) % 2 else -1
        ways.go(scene, fighter, mind.home_x + side * mind.patrol, mind.home_y, run=False)
        mind.pose, mind.pose_left = "beat", PATROL_PAUSE
        return
    if abs(x - mind.home_x) > NEAR or abs(y - mind.home_y) > HOME_FLOOR:
        ways.go(scene, fighter, mind.home_x, mind.home_y, run=False)
        return
    ways.stay(scene, fighter)
    every = max(tactics.row_of(scene, fighter).beat_every, BEAT_TICKS)
    beat, since = divmod(scene.tick + fighter.id * 97, every)
    if since < BEAT_TICKS:
        beats = tactics.row_of(scene, fighter).beats
        mind.pose, mind.pose_left = beats[beat % len(beats)], BEAT_TICKS
        mind.face = _neighbour_side(scene, fighter)


def _neighbour_side(scene: Scene, fighter: Fighter) -> int:
    """Towards the man beside him, to whom he says something; 0 when he stands alone."""
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    for friend in scene.foes:
        off = scene.px[friend.row] - x
        if friend is not fighter and abs(off) < TALK_RANGE and abs(scene.py[friend.row] - y) < 4.0:
            return 1 if off > 0 else -1
    return 0


def _suspects(scene: Scene, fighter: Fighter) -> bool:
    """Stops and looks at a guest who seems to be none."""
    mind = fighter.mind
    if mind.suspicion == 0 and mind.alarm == 0:
        return False
    ways.stay(scene, fighter)
    if mind.alarm == 0 or mind.alarm_to == "fight":
        mind.face = 1 if scene.dx(fighter) > 0 else -1
    elif mind.goal_x:
        mind.face = 1 if mind.goal_x > scene.px[fighter.row] else -1
    mind.pose = ""
    return True


def search(scene: Scene, fighter: Fighter) -> None:
    """Walk to where she was last seen or heard, and look about there."""
    mind = fighter.mind
    mind.task = "search"
    mind.face = 0
    if abs(scene.px[fighter.row] - mind.goal_x) > NEAR:
        ways.go(scene, fighter, mind.goal_x, mind.goal_y, run=False)
        return
    ways.stay(scene, fighter)
    mind.face = 1 if (scene.tick // LOOK_EVERY + fighter.id) % 2 else -1


def flee(scene: Scene, fighter: Fighter) -> None:
    """Run to the side of the map that lies away from her."""
    mind = fighter.mind
    mind.task, mind.face = "flee", 0
    side = scene.side(fighter)
    x = scene.world.level.width * 16.0 - EDGE if side > 0 else EDGE
    y = scene.py[fighter.row]
    if not ways.go(scene, fighter, x, y, run=True):
        mind.to_x = x
