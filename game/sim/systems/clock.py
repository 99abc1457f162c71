"""Timers: hit-stop, stun, open, poise, i-frames, reloading, clouds and shards."""

from __future__ import annotations

from game.core.events import ReloadStep
from game.sim.state import TEAM_EVE, Fighter
from game.sim.world import World


def run(world: World) -> None:
    """Count one tick on every timer. A fighter in hit-stop is frozen, his other timers wait."""
    state = world.state
    frozen = state.bodies.frozen
    slow = world.eve_waits or world.world_waits
    for fighter in state.fighters.values():
        if slow and world.waits(fighter):
            frozen[fighter.row] = True
            fighter.thawed = False
            continue
        if fighter.stop > 0:
            frozen[fighter.row] = True
            fighter.stop -= 1
            fighter.thawed = False
            continue
        if not fighter.thawed:
            frozen[fighter.row] = False
            fighter.thawed = True
        fighter.state_tick += 1
        fighter.anim_tick += 1
        fighter.since_hit += 1
        if fighter.state != "dead":
            _count(world, fighter)
    if not world.eve_waits:
        _count_grit(world)
    if not world.world_waits:
        _count_places(world)


def _count(world: World, fighter: Fighter) -> None:
    if fighter.iframes:
        fighter.iframes -= 1
    if fighter.cooldown:
        fighter.cooldown -= 1
    if fighter.aiming:
        fighter.aiming -= 1
    if fighter.stun:
        fighter.stun -= 1
    if fighter.blinded:
        fighter.blinded -= 1
    if fighter.open:
        fighter.open -= 1
        if fighter.open == 0:
            fighter.poise = fighter.poise_max
    elif fighter.poise < fighter.poise_max and not fighter.bound and fighter.team != TEAM_EVE:
        _regain_poise(world, fighter)
    if fighter.reload:
        _reload(world, fighter)


def _regain_poise(world: World, fighter: Fighter) -> None:
    table = world.tables.eve
    rested = fighter.since_hit - table.poise_return_after
    if rested > 0 and rested % table.poise_return_every == 0:
        fighter.poise = min(fighter.poise_max, fighter.poise + 1)


def _reload(world: World, fighter: Fighter) -> None:
    row, item = world.weapon(fighter), world.held(fighter)
    if row is None or item is None or not fighter.alive:
        fighter.reload = 0
        return
    fighter.reload += 1
    x, y = world.at(fighter)
    if fighter.reload == row.reload // 2:
        world.emit(ReloadStep(fighter.id, item.kind, "in", x, y - 36))
    if fighter.reload >= row.reload:
        item.uses = min(row.uses, item.uses + 1) if row.by_shell else row.uses
        fighter.reload = 0
        if item.uses < row.uses:
            fighter.reload = 1
            fighter.anim_tick = 0  # the next shell
            return
        world.emit(ReloadStep(fighter.id, item.kind, "slide", x, y - 36))


def _count_grit(world: World) -> None:
    eve = world.state.eve
    if eve.grit_left > 0:
        eve.grit_left -= 1
        if eve.grit_left == 0:
            eve.grit = 0
    if eve.combo_left > 0 and world.eve.move is None:  # no blow, roll or parry breaks her string
        eve.combo_left -= 1
        if eve.combo_left == 0:
            eve.combo = 0


def _count_places(world: World) -> None:
    state = world.state
    for cloud in state.clouds:
        cloud.left -= 1
    for shards in state.shards:
        shards.left -= 1
    if state.clouds:
        state.clouds = [cloud for cloud in state.clouds if cloud.left > 0]
    if state.shards:
        state.shards = [shards for shards in state.shards if shards.left > 0]
    for prop in state.props.values():
        prop.state_tick += 1
    for lock in state.locks.values():
        lock.changed += 1
