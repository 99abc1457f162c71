"""Enemies carry out their wishes: walking, jumping, climbing, taking, beginning attacks."""

from __future__ import annotations

from typing import Final

from game.core.constants import SUBPIXEL
from game.core.events import DryClick, ReloadStep, Surrendered, Tell
from game.sim import action
from game.sim.elements import cells
from game.sim.people import betrayal, dread, legs, voice
from game.sim.state import TEAM_CLUB, TEAM_NPC, Fighter, MoveRun
from game.sim.things import grenades, items, use
from game.sim.world import World, snap

NPC_FLEE_SPEED: Final = 2.0
TAKE_REACH: Final = 24.0
GRID: Final = 0.5 / SUBPIXEL  # px/t: two speeds as near as this are one on the grid


def run(world: World) -> None:
    """Act for every enemy and bystander whose body is free."""
    live = dread.dangers(world)
    for fighter in world.state.fighters.values():
        if fighter.stop > 0:
            continue
        if fighter.team == TEAM_CLUB:
            if fighter.state in ("free", "ladder"):
                if not (live and dread.shuns(world, fighter, live)):
                    _free(world, fighter)
        elif fighter.team == TEAM_NPC and fighter.id not in world.state.companions:
            _bystander(world, fighter)


def _free(world: World, fighter: Fighter) -> None:
    wish = fighter.wish
    if fighter.open > 0:
        legs.stand(world, fighter)
        return
    if fighter.mind.state == "surrender":
        surrender(world, fighter)
        return
    if wish.face:
        fighter.facing = wish.face
    if wish.climb:
        legs.climb_on(world, fighter, wish.climb)
        return
    if fighter.state == "ladder":
        legs.leave_ladder(world, fighter)
    grounded = world.grounded[fighter.row]
    if wish.hop:
        world.state.bodies.vx[fighter.row] = snap(wish.hop)
        return
    if grounded:
        if wish.attack:
            _attack(world, fighter, wish.attack)
            return
        if wish.take:
            _take(world, fighter, wish.take)
        if wish.reload:
            _reload(world, fighter)
        if wish.jump:
            legs.jump(world, fighter)
        elif wish.drop:
            world.state.bodies.drop[fighter.row] = world.tables.eve.drop_ticks
    if wish.shoot and fighter.aiming == 0:
        fighter.aiming = 1
    fighter.aim = wish.aim
    _walk(world, fighter)


def _walk(world: World, fighter: Fighter) -> None:
    wish, row = fighter.wish, fighter.row
    vx = world.vx[row]
    if not wish.move or (world.state.cells.fire and _balks(world, fighter)):
        if vx:
            legs.stand(world, fighter)
        return
    if not wish.face:
        fighter.facing = wish.move
    archetype = world.tables.enemies[fighter.kind]
    target = (archetype.speed if wish.run else archetype.walk) * wish.move
    off = target - vx
    if -GRID < off < GRID:
        return  # as fast as he wants to be
    grip = world.grip(fighter) if world.grounded[row] else 0.5
    change = legs.ACCELERATION * grip
    world.state.bodies.vx[row] = snap(vx + min(max(off, -change), change))


def _balks(world: World, fighter: Fighter) -> bool:
    """Flames in his way make a man hesitate; then he runs through them, or stays in his own."""
    numbers = world.tables.elements.burning
    x, y = world.px[fighter.row], world.py[fighter.row] - 8.0
    ahead = cells.burns_at(world, x + numbers.balk_ahead * fighter.wish.move, y)
    if not ahead or cells.burns_at(world, x, y) or not world.grounded[fighter.row]:
        fighter.balk = max(0, fighter.balk - 1)
        return False
    fighter.balk += 1
    return fighter.balk <= numbers.balk_ticks


def _attack(world: World, fighter: Fighter, name: str) -> None:
    """Begin the move and announce it: no harm without a tell."""
    row = world.tables.moves[name]
    run_of = action.start(world, fighter, name)
    run_of.aim = fighter.wish.aim
    if row.kind == "throw":
        _cock(world, fighter, run_of)
    fighter.aim = fighter.wish.aim
    x, y = world.at(fighter)
    if row.tell:
        style = "gun" if row.kind == "shoot" else "heavy" if row.weight == "heavy" else "light"
        on_screen = world.on_screen(x, y - 30)
        world.emit(Tell(fighter.id, name, style, row.startup, x, y - 30, on_screen))


def _cock(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """The arm goes back as far as it can; what has a fuse burns from here on."""
    run_of.hold = world.tables.elements.blast.full_hold
    item = world.held(fighter)
    if item is not None and world.tables.weapons[item.kind].fuse:
        grenades.pull(world, item)


def _take(world: World, fighter: Fighter, item_id: int) -> None:
    item = world.state.items.get(item_id)
    if item is None:
        use.activate(world, fighter, item_id)
        return
    if item.state != "rest":
        return
    if abs(item.x - world.px[fighter.row]) <= TAKE_REACH:
        items.take(world, fighter, item)


def _reload(world: World, fighter: Fighter) -> None:
    row, item = world.weapon(fighter), world.held(fighter)
    if row is None or item is None or row.family != "gun" or fighter.reload:
        return
    fighter.reload = 1
    x, y = world.at(fighter)
    if item.uses == 0:
        world.emit(DryClick(fighter.id, item.kind, x, y - 36))
    world.emit(ReloadStep(fighter.id, item.kind, "out", x, y - 36))
    voice.bark(world, fighter, "reload")


def surrender(world: World, fighter: Fighter) -> None:
    """Hands up, weapon down."""
    if fighter.state == "ladder":
        legs.leave_ladder(world, fighter)
    items.drop_hand(world, fighter)
    fighter.mind.false = betrayal.lies(world, fighter)
    fighter.state, fighter.state_tick = "surrender", 0
    fighter.move = None
    fighter.open = 0
    world.state.bodies.vx[fighter.row] = 0.0
    x, y = world.at(fighter)
    world.emit(Surrendered(fighter.id, x, y))
    voice.bark(world, fighter, "false" if fighter.mind.false else "plea")


def _bystander(world: World, fighter: Fighter) -> None:
    """Barman and DJ: stay, or put their hands up and leave at the first shot."""
    if fighter.state == "gone":
        return
    frightened = world.state.story.shots > 0 and fighter.leaves
    speed = NPC_FLEE_SPEED * fighter.facing if frightened and fighter.state_tick > 90 else 0.0
    if frightened and fighter.state == "free":
        fighter.state, fighter.state_tick = "surrender", 0
    world.state.bodies.vx[fighter.row] = speed
