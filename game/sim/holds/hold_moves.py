"""What the moves of a hold do when they become active: knee, throw, contact shot, marked prop."""

from __future__ import annotations

from typing import Final

from game.core.events import (
    BulletHit,
    Disarmed,
    ManThrown,
    PropHit,
    ShotFired,
    SlammedOn,
    Splashed,
)
from game.sim.harm import bosses, wound
from game.sim.holds import grapple
from game.sim.holds.hold_state import Flung
from game.sim.state import Fighter, Item, MoveRun, Prop
from game.sim.things import items, use
from game.sim.world import World, snap

KNEE_HEIGHT: Final = 26.0  # px above the floor
CHEST: Final = 36.0
HEAD_AHEAD: Final = 20.0  # px before his ground point at which his bent head meets a prop ...
HEAD_DOWN: Final = 36.0  # ... and the highest place on it that the head comes to
SLAM_FROM: Final = 4  # t of his fall that the blow itself has shown already
SLAM_HANGS: Final = 40  # t that he hangs over the prop before he lies
PROP_BLOW: Final = 20  # harm to the prop itself
PROP_PUSH: Final = 2.0
THROUGH_DECK: Final = 30  # t for which thin floors do not hold who goes over a rail
UNDER_TICKS: Final = 20  # t from the splash until the hole has swallowed him


def act(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """The active tick of a move of kind "hold"."""
    man = grapple.victim(world)
    if man is None:
        return
    if run_of.move == "clinch_knee":
        _knee(world, fighter, man)
    elif run_of.move == "clinch_shot":
        _shoot(world, fighter, man)
    elif run_of.move == "clinch_head":
        _slam(world, fighter, man)
    elif run_of.move == "clinch_heave":
        _heave(world, fighter, man)
    elif run_of.move == "clinch_throw":
        throw(world, fighter, man, fighter.facing)
    elif run_of.move == "clinch_throw_back":
        throw(world, fighter, man, -fighter.facing)


def blow_of(
    world: World, fighter: Fighter, man: Fighter, move: str, height: float, **given: object
) -> wound.Blow:
    """A blow of one of these rows at the man in her hands."""
    row = world.tables.moves[move]
    x, y = world.at(man)
    fields: dict[str, object] = {
        "attacker": fighter.id,
        "move": move,
        "weapon": "",
        "material": row.material,
        "weight": row.weight,
        "damage": row.damage,
        "poise": row.poise,
        "stun": row.stun,
        "stop": row.stop,
        "direction": fighter.facing,
        "x": x,
        "y": y - height,
        "height": row.height,
    }
    return wound.Blow(**{**fields, **given})  # type: ignore[arg-type]


def _knee(world: World, fighter: Fighter, man: Fighter) -> None:
    world.state.hold.left -= world.tables.grapple.knee_costs
    if grapple.hurt_held(world, man, blow_of(world, fighter, man, "clinch_knee", KNEE_HEIGHT)):
        man.anim, man.anim_tick = "kneed", 0


def throw(world: World, fighter: Fighter, man: Fighter, direction: int) -> None:
    """Hurl him to a side: he falls, hurts those whom he meets, and meets walls."""
    table, bodies = world.tables.grapple, world.state.bodies
    if direction != fighter.facing:
        _carry_over(world, fighter, man, direction)
    blow = blow_of(
        world, fighter, man, "clinch_throw", CHEST, damage=table.throw_damage, direction=direction
    )
    alive = grapple.hurt_held(world, man, blow)
    grapple.end(world, "thrown")
    share = (1.0 + wound.KNOCK_SHARE[man.weight]) / 2
    if alive:
        wound.knock_down(world, man, direction)
        man.facing = -direction
    man.anim, man.anim_tick = "thrown" if alive else man.anim, 0
    bodies.vx[man.row] = snap(table.throw[0] * share) * direction
    bodies.vy[man.row] = snap(table.throw[1] * share)
    bodies.grounded[man.row] = False
    world.state.flung.append(Flung(man.id, fighter.id, table.flung_ticks))
    x, y = world.at(man)
    world.emit(ManThrown(fighter.id, man.id, x, y - CHEST, direction))


def _carry_over(world: World, fighter: Fighter, man: Fighter, direction: int) -> None:
    """Thrown back: he goes over her hip to her other side when there is room."""
    bodies = world.state.bodies
    goal = snap(world.px[fighter.row] + grapple.gap(world) * direction)
    half, height = float(bodies.half[man.row]), float(bodies.height[man.row])
    if world.terrain.box_free(goal, world.py[man.row] - 1.0, half, height - 2.0):
        grapple.put(world, man, goal, world.py[man.row])


# --- contact shot ---------------------------------------------------------------------------------


def gun_at_hand(world: World, fighter: Fighter, man: Fighter) -> Item | None:
    """The gun that a contact shot would fire: his own first, else hers."""
    for holder in (man, fighter):
        item, row = world.held(holder), world.weapon(holder)
        if item is not None and row is not None and row.family == "gun":
            return item
    return None


def _shoot(world: World, fighter: Fighter, man: Fighter) -> None:
    gun = gun_at_hand(world, fighter, man)
    if gun is None:
        return
    x, y = world.at(man)
    row = world.tables.weapons[gun.kind]
    if gun.holder == man.id:
        disarm(world, fighter, man)
    if gun.uses <= 0:
        return
    gun.uses -= 1
    angle = 0 if fighter.facing > 0 else 512
    world.emit(ShotFired(fighter.id, gun.kind, x, y - CHEST, angle))
    world.noise(x, y - CHEST, row.noise, "gun")
    world.state.story.shots += 1
    world.emit(BulletHit(fighter.id, man.id, "flesh", x, y - CHEST, fighter.facing))
    harm = row.damage * row.pellets * world.tables.grapple.shot_factor
    blow = blow_of(
        world, fighter, man, "clinch_shot", CHEST, weapon=gun.kind, material="metal", damage=harm
    )
    if grapple.hurt_held(world, man, blow):
        man.anim, man.anim_tick = "kneed", 0


def disarm(world: World, fighter: Fighter, man: Fighter) -> None:
    """What he held is hers, or falls to the floor when her hand is full."""
    item = world.held(man)
    if item is None:
        return
    x, y = world.at(man)
    world.emit(Disarmed(fighter.id, man.id, item.kind, x, y - CHEST))
    if fighter.hand:
        items.drop_hand(world, man)
        return
    man.hand = 0
    items.take(world, fighter, item)


# --- marked props ---------------------------------------------------------------------------------


def prop_at_hand(world: World, fighter: Fighter) -> Prop | None:
    """A marked prop beside the two at which no man has been ended yet."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    for prop in world.state.props.values():
        row = world.tables.props[prop.kind]
        if not row.finisher or prop.spent or prop.state not in ("whole", "used"):
            continue
        level = abs(prop.y - y) <= world.tables.grapple.height + (row.height if row.hanging else 0)
        if level and abs(prop.x - x) <= row.half_width + world.tables.grapple.slam_reach:
            return prop
    return None


def _slam(world: World, fighter: Fighter, man: Fighter) -> None:
    prop = world.state.props.get(world.state.hold.prop)
    if prop is None:
        return
    row = world.tables.props[prop.kind]
    prop.spent = True
    x, y = world.at(man)
    x, y = x + HEAD_AHEAD * fighter.facing, y - min(row.height, HEAD_DOWN)
    world.emit(SlammedOn(fighter.id, man.id, prop.id, prop.kind, row.material, x, y))
    world.emit(PropHit(prop.id, prop.kind, row.material, x, y, fighter.facing))
    use.drop_contents(world, prop, PROP_PUSH * fighter.facing)
    if row.hp:
        prop.hp -= PROP_BLOW
    alive = grapple.hurt_held(
        world,
        man,
        blow_of(world, fighter, man, "clinch_head", 0.0, weapon=prop.kind, x=x, y=y),
    )
    if alive:
        grapple.end(world, "finished")
        wound.knock_down(world, man, -fighter.facing)
        man.down += SLAM_HANGS
    man.facing = fighter.facing
    man.anim, man.anim_tick = "slammed", SLAM_FROM


def ending(world: World, prop: Prop) -> str:
    """The move row that ends a man at this prop."""
    return "clinch_head" if world.tables.props[prop.kind].ends == "slam" else "clinch_heave"


def _heave(world: World, fighter: Fighter, man: Fighter) -> None:
    """Over a rail, past the deck to whatever lies below; or down a hole in the ice."""
    prop = world.state.props.get(world.state.hold.prop)
    if prop is None:
        return
    row = world.tables.props[prop.kind]
    prop.spent = True
    x, y = prop.x, prop.y - min(row.height, HEAD_DOWN)
    world.emit(SlammedOn(fighter.id, man.id, prop.id, prop.kind, row.material, x, y))
    given = {"weapon": prop.kind, "x": x, "y": y}
    alive = grapple.hurt_held(
        world, man, blow_of(world, fighter, man, "clinch_heave", 0.0, **given)
    )
    if alive:
        grapple.end(world, "thrown")
    if row.ends == "under":
        _under(world, fighter, man, prop, alive)
        return
    if alive:
        wound.knock_down(world, man, fighter.facing)
    table, bodies = world.tables.grapple, world.state.bodies
    man.facing = -fighter.facing
    man.anim, man.anim_tick = "thrown", 0
    grapple.put(world, man, prop.x, world.py[man.row])
    bodies.vx[man.row] = snap(table.over[0]) * fighter.facing
    bodies.vy[man.row] = snap(table.over[1])
    bodies.grounded[man.row] = False
    bodies.drop[man.row] = THROUGH_DECK
    world.emit(ManThrown(fighter.id, man.id, x, y, fighter.facing))


def _under(world: World, fighter: Fighter, man: Fighter, prop: Prop, alive: bool) -> None:
    """The water closes over him; ice.py draws him down."""
    world.emit(Splashed(man.id, prop.x, prop.y))
    if alive:
        wound.kill(world, man, "cold_water", fighter.facing, (0.0, 0.0))
    if bosses.row_of(world, man) is not None and man.alive:
        return
    grapple.put(world, man, prop.x, world.py[man.row])
    world.state.bodies.vx[man.row] = 0.0
    man.facing = -fighter.facing
    man.anim, man.anim_tick = "plunged", 0
    man.sunk = max(1, world.tables.elements.cold.drown_ticks - UNDER_TICKS)
