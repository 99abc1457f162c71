"""What stands near Eve and what Grab or Heavy would do with it: the source of the prompts."""

from __future__ import annotations

from typing import Final

from game.sim.holds import grapple, hold_moves
from game.sim.state import TEAM_CLUB, Eve, Fighter
from game.sim.story import answering, balance
from game.sim.world import World

TAKE_HEIGHT: Final = 72.0  # px above and ...
TAKE_DEPTH: Final = 10.0  # ... below the ground point within which things can be taken
MEN_REACH: Final = 64.0  # px: nobody farther away matters
SAME_FLOOR: Final = 20.0  # px of height
SPARE_REACH: Final = 36.0
USE_REACH: Final = 26.0
MAN_BEFORE: Final = 48.0  # px within which Heavy is meant for a man
FOOT_REACH: Final = 28.0
KICK_REACH: Final = 34.0
LOW: Final = 20.0  # px above the floor that a foot reaches
EAVES: Final = 88.0  # px below the foot of a load of snow at which a kick brings it down
GRAB_STEP: Final = 12.0  # px that she gains while her arm goes out
SHOULDERS: Final = 72.0  # px above his feet down from which she can reach his shoulders


def look(world: World, fighter: Fighter, eve: Eve) -> None:
    """Find the nearest item, man and prop, and set the prompt: men first, then items, props."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    eve.near_item = _near_item(world, x, y, fighter.facing)
    eve.near_man = _near_man(world, x, y, fighter.facing)
    eve.near_prop = _near_prop(world, x, y)
    eve.near_hold = _near_hold(world, fighter, eve)
    eve.prompt = ""
    if fighter.state not in ("free", "crouch", "move"):
        eve.prompt = _in_hold(world, fighter)
        return
    eve.near_live = live_grenade(world, x, y, fighter.facing)
    if fighter.burning or eve.near_live:
        eve.prompt = "roll_out" if fighter.burning else "kick_away"
        return
    man = world.state.fighters.get(eve.near_man)
    if man is not None:
        eve.prompt = _for_man(world, man)
    elif eve.near_hold:
        eve.prompt = "grab"
    elif eve.near_item:
        eve.prompt = "swap" if fighter.hand else "take"
    elif eve.near_prop:
        eve.prompt = "use"


def _for_man(world: World, man: Fighter) -> str:
    if man.state == "surrender":
        return "" if balance.threatened(world) or in_debate(world, man) else "spare"  # not now
    return "end_bound" if man.state == "bound" else "finish"


def in_debate(world: World, man: Fighter) -> bool:
    """Whether he has a question for her that waits for the end of a fight."""
    return bool(world.state.encounter) and answering.question_of(world, man) is not None


def _near_hold(world: World, fighter: Fighter, eve: Eve) -> int:
    """A man of whom she can take hold, unless a thing lies nearer to her hand."""
    if fighter.state not in ("free", "crouch", "move"):
        return 0
    if not world.grounded[fighter.row]:
        return _under_her(world, fighter)
    man = grapple.near(world, fighter, world.tables.grapple.reach + GRAB_STEP)
    if man is None:
        return 0
    item = world.state.items.get(eve.near_item)
    if item is not None and fighter.hand == 0:
        x = world.px[fighter.row]
        if abs(item.x - x) < abs(world.px[man.row] - x):
            return 0
    return man.id


def _under_her(world: World, fighter: Fighter) -> int:
    """A man on whose shoulders she would come down now."""
    if world.vy[fighter.row] < 0.0:
        return 0
    for man in world.foes():
        above = world.py[man.row] - world.py[fighter.row]
        if above <= SHOULDERS and grapple.on_shoulders(world, fighter, man):
            return man.id
    return 0


def below(world: World, fighter: Fighter, man_id: int) -> bool:
    """Whether the man is one for a landing on his shoulders."""
    man = world.state.fighters.get(man_id)
    return man is not None and grapple.on_shoulders(world, fighter, man)


def _in_hold(world: World, fighter: Fighter) -> str:
    """What the holds offer: the best of it first."""
    man = grapple.victim(world)
    if fighter.state == "grabbed":
        return "break_out"
    if man is None:
        return ""
    if fighter.state == "backhang":
        return "gouge" if grapple.window_at(world) else "steer"
    if fighter.state in ("clinch", "shield"):
        if hold_moves.prop_at_hand(world, fighter) is not None:
            return "slam"
        return "finish_held" if grapple.can_finish(world, man) else "hurl"
    return ""


def _near_item(world: World, x: float, y: float, facing: int) -> int:
    reach = world.tables.eve.take_reach
    best, best_score = 0, reach + 1.0
    for item in world.state.items.values():
        dx = item.x - x
        if not -reach <= dx <= reach or item.state not in ("rest", "stuck"):
            continue
        dy = item.y - y
        if dy < -TAKE_HEIGHT or dy > TAKE_DEPTH:
            continue
        score = abs(dx) + (6.0 if dx * facing < 0 else 0.0) + max(0.0, -dy) / 16.0
        if score < best_score:
            best, best_score = item.id, score
    return best


def _near_man(world: World, x: float, y: float, facing: int) -> int:
    """An open enemy within finisher reach in front, or a surrendered one on either side."""
    best, best_distance = 0, MEN_REACH
    px = world.px
    for man in world.state.fighters.values():
        dx = px[man.row] - x
        if abs(dx) >= best_distance or man.team != TEAM_CLUB:
            continue
        if abs(world.py[man.row] - y) > SAME_FLOOR or not man.alive:
            continue
        gives_up = man.state == "surrender" and abs(dx) <= SPARE_REACH
        reach = world.tables.eve.finish_reach
        helpless = man.open > 0 and man.state in ("stun", "free")
        is_open = (helpless or man.state == "bound") and -6.0 <= dx * facing <= reach
        if gives_up or is_open:
            best, best_distance = man.id, abs(dx)
    return best


def _near_prop(world: World, x: float, y: float) -> int:
    """A prop that can be used."""
    for prop in world.state.props.values():
        row = world.tables.props[prop.kind]
        if row.use == "read" and not prop.line:
            continue  # this desk is only a desk
        if row.use and prop.state == "whole" and abs(prop.x - x) <= USE_REACH + row.half_width:
            if abs(prop.y - y) <= 24.0:
                return prop.id
    return 0


def loose_underfoot(world: World, fighter: Fighter) -> int:
    """A thing on the floor right in front that Heavy kicks away, if no man stands there."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    for foe in world.foes():
        ahead = (world.px[foe.row] - x) * fighter.facing
        if -8.0 <= ahead <= MAN_BEFORE and abs(world.py[foe.row] - y) <= SAME_FLOOR:
            return 0
    for item in world.state.items.values():
        if item.state == "rest" and not item.support and abs(item.y - y) <= 6.0:
            if -6.0 <= (item.x - x) * fighter.facing <= FOOT_REACH:
                return item.id
    return 0


def live_grenade(world: World, x: float, y: float, facing: int) -> int:
    """A live grenade before her feet, or 0."""
    for item in world.state.items.values():
        if item.fuse >= 0 and item.state in ("rest", "fall", "fly"):
            if 0.0 <= (item.x - x) * facing <= KICK_REACH and abs(item.y - y) <= LOW:
                return item.id
    return 0


def kick_move(world: World, target: int) -> str:
    """A table takes both hands; everything else a foot."""
    prop = world.state.props.get(target)
    flips = prop is not None and world.tables.props[prop.kind].flips
    return "flip_table" if flips else "kick_prop"


def kickable(world: World, fighter: Fighter) -> int:
    """A live grenade, table or stack right in front, or snow above, for Heavy to kick."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    live = live_grenade(world, x, y, fighter.facing)
    if live:
        return live
    for prop in world.state.props.values():
        row = world.tables.props[prop.kind]
        ahead = (prop.x - x) * fighter.facing
        if row.snow_load and prop.state == "whole":
            if abs(ahead) <= row.half_width and 0.0 <= y - prop.y <= row.height + EAVES:
                return prop.id
        if prop.state != "whole" or not (row.flips or row.rolls or row.falls == "outward"):
            continue
        if -row.half_width <= ahead <= KICK_REACH and abs(prop.y - y) <= 12.0:
            return prop.id
    return 0
