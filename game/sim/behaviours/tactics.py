"""What several archetypes do alike: wait in a ring, strike with leave, keep away, aim, rearm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.content.schema import Enemy, Move, Weapon
from game.core import angles
from game.core.events import Tell
from game.sim.behaviours import ways
from game.sim.behaviours.scene import EVE_CHEST, Scene
from game.sim.harm import misses
from game.sim.people import voice
from game.sim.state import Fighter

SAME_LEVEL: Final = 30.0  # px between floors on which one can still be struck
GUN_HEIGHT: Final = 45.0  # px above his feet
REST_AFTER: Final = 40  # t before the next request, after an attack or a lost token
SPREAD_REST: Final = 40  # t more at random
EDGE_WARNING: Final = 46  # t from the warning at the screen's edge to the shot
ITEM_RANGE: Final = 140.0  # px that an unarmed man goes for a weapon
TABLE: Final = 16.0  # px more of height that a table may add
TAKE_AT: Final = 20.0
TAUNT_TICKS: Final = 60
CIRCLE_EVERY: Final = 50  # t between shifts of those who wait
CIRCLE_PX: Final = 7.0
FRIEND_HALF: Final = 14.0  # px around a friend's middle that a bullet should miss
FRIEND_HEIGHT: Final = 56.0
LAPSE_RANGE: Final = 120.0  # px within which a man uses her miss
CERTAIN: Final = 256  # of 256
UNARMED: Final = "punch"
FEINT: Final = "feint"
MOCK: Final = "mock"
SWING: Final = "foe_swing"


def row_of(scene: Scene, fighter: Fighter) -> Enemy:
    """His archetype."""
    return scene.world.tables.enemies[fighter.kind]


def wait_in_ring(scene: Scene, fighter: Fighter) -> None:
    """Go to his slot beside Eve and shift about there, facing her, now and then taunting."""
    mind = fighter.mind
    if not mind.slot or not on_level(scene, fighter):
        approach(scene, fighter)
        return
    shift = ((scene.tick // CIRCLE_EVERY + fighter.id * 7) % 3 - 1) * CIRCLE_PX
    dx = scene.dx(fighter)
    near = abs(dx) < abs(mind.slot) + 48.0
    mind.task = "ring"
    face = 1 if dx > 0 else -1
    ways.go(scene, fighter, scene.tx(fighter) + mind.slot + shift, scene.ty(fighter), run=not near)
    if mind.way == "walk" and near:
        mind.face = face
        _taunt(scene, fighter)


def _taunt(scene: Scene, fighter: Fighter) -> None:
    mind = fighter.mind
    if mind.pose_left > 0 or not scene.world.rng("minds").chance(2):
        return
    mind.pose, mind.pose_left = "taunt", TAUNT_TICKS
    voice.bark(scene.world, fighter, "taunt")


def approach(scene: Scene, fighter: Fighter) -> None:
    """Come nearer to where he believes Eve to be."""
    mind = fighter.mind
    mind.face = 0
    mind.task = "approach"
    ways.go(scene, fighter, mind.goal_x, mind.goal_y, run=True)


def ask(scene: Scene, fighter: Fighter, kind: str, move: str) -> None:
    """Ask for leave to attack, as often as his temper lets him."""
    mind = fighter.mind
    lapse = _sees_lapse(scene, fighter)
    if mind.token or (mind.rest > 0 and not lapse) or (scene.hold and not mind.target):
        return
    temper = CERTAIN if lapse else row_of(scene, fighter).aggression
    if mind.wants != kind and not scene.world.rng("minds").chance(temper):
        return
    mind.wants, mind.attack = kind, move
    mind.want_cost = scene.world.tables.moves[move].token_cost


def _sees_lapse(scene: Scene, fighter: Fighter) -> bool:
    """Whether Eve's heavy blow has gone past everybody, before his eyes: nobody waits then."""
    if fighter.mind.target or not misses.overreached(scene.world, scene.eve):
        return False
    return abs(scene.dx(fighter)) <= LAPSE_RANGE and on_level(scene, fighter)


def on_level(scene: Scene, fighter: Fighter) -> bool:
    """Whether Eve stands where his fists can reach."""
    return abs(scene.dy(fighter)) <= SAME_LEVEL


def strike(scene: Scene, fighter: Fighter, move: str, beyond: float = 0.0) -> bool:
    """With leave: close in and begin the move within its reach. True once begun."""
    mind = fighter.mind
    row = scene.world.tables.moves[move]
    dx = scene.dx(fighter)
    distance = abs(dx)
    mind.task = move
    if distance <= row.reach + beyond and on_level(scene, fighter):
        return begin(scene, fighter, move)
    mind.face = 0
    side = -1 if dx > 0 else 1
    beside = side * max(row.reach - 8.0, 12.0) if on_level(scene, fighter) else 0.0
    ways.go(scene, fighter, scene.tx(fighter) + beside, scene.ty(fighter), run=True)
    return False


def begin(scene: Scene, fighter: Fighter, move: str, aim: int = -1) -> bool:
    """Start the attack now, unless rules of fairness say to wait a little."""
    mind, wish = fighter.mind, fighter.wish
    row = scene.world.tables.moves[move]
    ways.stay(scene, fighter)
    if (
        (scene.hold and not mind.target)
        or not scene.tell_allowed(fighter)
        or not scene.world.grounded[fighter.row]
    ):
        return False
    if row.token_cost and (not mind.token or mind.token_left <= until_landed(scene, row)):
        return False
    scene.told(fighter)
    wish.attack = move
    wish.face = 1 if scene.dx(fighter) > 0 else -1
    wish.aim = aim if aim >= 0 else (0 if wish.face > 0 else 512)
    mind.attacking = row.token_cost > 0
    mind.turn += 1
    mind.pose_left = 0
    return True


def until_landed(scene: Scene, row: Move) -> int:
    """Ticks from the begin of an attack to its last blow, a string's later rows included."""
    ticks = row.startup + row.active
    while row.then:
        row = scene.world.tables.moves[row.then]
        ticks += row.startup + row.active
    return ticks


def feint(scene: Scene, fighter: Fighter) -> bool:
    """A blow that does not come: his own feint, or any man's. True once begun."""
    return begin(scene, fighter, FEINT if FEINT in row_of(scene, fighter).moves else MOCK)


def rest(scene: Scene, fighter: Fighter) -> None:
    """Pause before asking again."""
    pause = REST_AFTER + scene.world.rng("minds").below(SPREAD_REST)
    fighter.mind.rest = round(pause * scene.world.difficulty.rest)


def aim_at_eve(scene: Scene, fighter: Fighter) -> int:
    """Angle from his gun to her chest."""
    height = 16.0 if scene.target(fighter).crouched else EVE_CHEST
    rise = scene.ty(fighter) - height - (scene.py[fighter.row] - GUN_HEIGHT)
    return angles.angle_of(scene.dx(fighter), rise)


def line_is_free(scene: Scene, fighter: Fighter) -> bool:
    """No friend stands between his muzzle and Eve."""
    x, y = scene.px[fighter.row], scene.py[fighter.row] - GUN_HEIGHT
    to = scene.tx(fighter)
    dx = to - x
    if abs(dx) < FRIEND_HALF:
        return True
    slope = (scene.ty(fighter) - EVE_CHEST - y) / dx
    low, high = min(x, to) + FRIEND_HALF, max(x, to) - FRIEND_HALF
    px = scene.px
    for friend in scene.foes:
        fx = px[friend.row]
        if not low < fx < high or friend is fighter:
            continue
        above = scene.py[friend.row] - (y + slope * (fx - x))
        if 0.0 < above < FRIEND_HEIGHT:
            return False
    return True


def warned(scene: Scene, fighter: Fighter, move: str) -> bool:
    """Before a shot from off screen: warn at the edge and wait. True when he may shoot."""
    mind, world = fighter.mind, scene.world
    x, y = scene.px[fighter.row], scene.py[fighter.row] - EVE_CHEST
    if world.on_screen(x, y):
        mind.warned = 0
        return True
    if mind.warned == 0:
        ahead = max(EDGE_WARNING, world.tables.moves[move].startup + 2)
        mind.warned = ahead - world.tables.moves[move].startup
        world.emit(Tell(fighter.id, move, "gun", ahead, x, y, False))
        return False
    return mind.warned == 1


def weapon_of(scene: Scene, fighter: Fighter) -> Weapon | None:
    """The row of what he holds."""
    return scene.world.weapon(fighter)


def melee_move(scene: Scene, fighter: Fighter) -> str:
    """His blow with what he has in hand now."""
    row, weapon = row_of(scene, fighter), weapon_of(scene, fighter)
    moves = scene.world.tables.moves
    own = next((name for name in row.moves if moves[name].kind == "strike"), UNARMED)
    if weapon is None:
        return own if moves[own].material == "fist" else UNARMED
    if weapon.family == "gun":
        return own if moves[own].material == "metal" else UNARMED
    return own if moves[own].material == "blade" and weapon.edged else SWING


def rearm(scene: Scene, fighter: Fighter, within: float = ITEM_RANGE, guns: bool = False) -> bool:
    """Go for a weapon that lies near, on the floor or a table. True while he does. With `guns`
    for nothing but a gun, even if his hand is full."""
    if (fighter.hand and not guns) or not row_of(scene, fighter).takes_items:
        return False
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    best, found, to_x = within, 0, x
    for identity, thing_x in _in_reach(scene, y, guns, has_shot(scene, fighter)):
        distance = abs(thing_x - x)
        if distance < best and distance < abs(thing_x - scene.tx(fighter)) + 24.0:
            best, found, to_x = distance, identity, thing_x
    if not found:
        return False
    fighter.mind.task, fighter.mind.face = "rearm", 0
    if best <= TAKE_AT:
        fighter.wish.take = found
    ways.go(scene, fighter, to_x, y, run=True)
    return True


def _in_reach(scene: Scene, y: float, guns: bool, shoots: bool) -> Iterator[tuple[int, float]]:
    """(id, x) of loose things of use on this floor, and of what stands there to be taken."""
    state, tables = scene.world.state, scene.world.tables
    for item in state.items.values():
        if item.state != "rest" or abs(item.y - y) > SAME_LEVEL + TABLE:
            continue
        row = tables.weapons[item.kind]
        gun = row.family == "gun"
        if row.jet or row.fuse or (gun and not (shoots and item.uses)) or (guns and not gun):
            continue
        yield item.id, item.x
    for prop in state.props.values():
        if tables.props[prop.kind].gives and prop.state == "whole" and not guns:
            if abs(prop.y - y) <= SAME_LEVEL:
                yield prop.id, prop.x


def has_shot(scene: Scene, fighter: Fighter) -> bool:
    """Whether he knows what to do with a gun."""
    moves = scene.world.tables.moves
    return any(moves[name].kind == "shoot" for name in row_of(scene, fighter).moves)


def keep_away(scene: Scene, fighter: Fighter, least: float, most: float) -> None:
    """Stay between two distances of Eve, facing her; come nearer when he cannot see her."""
    mind = fighter.mind
    dx = scene.dx(fighter)
    distance = abs(dx)
    if not mind.sees or distance > most:
        approach(scene, fighter)
        return
    away = -1 if dx > 0 else 1
    mind.task = "distance"
    mind.face = -away
    if distance < least:
        ways.go(
            scene,
            fighter,
            scene.tx(fighter) + away * (least + 24.0),
            scene.py[fighter.row],
            run=True,
        )
        if _cornered(scene, fighter, away):
            ways.go(scene, fighter, scene.tx(fighter) - away * least, scene.ty(fighter), run=True)
            mind.face = 0
    else:
        ways.stay(scene, fighter)


def _cornered(scene: Scene, fighter: Fighter, away: int) -> bool:
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    return scene.world.terrain.solid_at(x + away * 24.0, y - 24.0)
