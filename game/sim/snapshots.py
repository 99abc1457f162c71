"""Builds the read-only Snapshot of a world."""

from __future__ import annotations

from typing import Final

from game.content.schema import Weapon
from game.core import angles
from game.core.constants import ANGLE_STEPS
from game.core.snapshot import (
    ActorFlag,
    ActorView,
    BossView,
    Caption,
    CarryView,
    CloudView,
    DebugView,
    HoldView,
    ItemView,
    LockView,
    PlayerView,
    PropView,
    Snapshot,
    TakeView,
    made,
)
from game.sim.elements import element_views
from game.sim.holds import grapple
from game.sim.people import companion_views
from game.sim.people.minds import AWARE, SUSPECT_FULL
from game.sim.state import TEAM_EVE, TEAM_NPC, Fighter, Item
from game.sim.story import answering, balance, hardness, score, skipping, taking
from game.sim.systems.strike import hitbox
from game.sim.world import World

STRUCK_TICKS: Final = 4  # t for which a hit counts as fresh
FOR_MEN: Final = (
    "spare", "finish", "grab", "hurl", "finish_held", "slam", "steer", "gouge", "end_bound",
    "break_out",
)  # fmt: skip
REST_LEVEL: Final = 1  # music outside of fights
EYES: Final = 46.0  # px above the feet from which lines of sight are drawn
_EMPTY = CarryView("", 0, 0)
_OF_TEAM: Final = {TEAM_EVE: ActorFlag.PLAYER, TEAM_NPC: ActorFlag.NPC}
_OF_STATE: Final = {
    "dead": ActorFlag.DEAD,
    "down": ActorFlag.DOWN,
    "getup": ActorFlag.DOWN,
    "surrender": ActorFlag.SURRENDERED,
    "bound": ActorFlag.BOUND,
}
_HELPLESS: Final = ActorFlag.DEAD | ActorFlag.DOWN | ActorFlag.SURRENDERED


def snapshot(world: World, debug: bool = False) -> Snapshot:
    """Everything that a player can see now."""
    state, level, tally = world.state, world.level, world.state.tally
    return Snapshot(
        tick=state.tick,
        map=level.name,
        width=level.width * 16, height=level.height * 16,
        actors=_actors(world),
        items=_items(world),
        props=_props(world),
        clouds=_clouds(world),
        locks=_locks(world),
        player=_player(world),
        take=_take(world),
        captions=_captions(world),
        score=score.total(world),
        kills=tally.kills,
        spared=tally.spared,
        damage_taken=tally.damage_taken,
        retries=tally.retries,
        balance=tally.balance,
        encounter=state.encounter,
        alive=len(world.foes()),
        objective=state.story.objective,
        music_level=_music_level(world),
        house_light=state.house_light,
        crowd=state.crowd,
        dark_lights=tuple(state.dark_lights),
        outcome=state.outcome,
        rank=score.rank(world),
        time_ticks=tally.ticks,
        boss=_boss(world),
        seats=tuple(state.tally.seats),
        debug=_debug(world) if debug else None,
        cells=element_views.cells(world),
        jets=element_views.jets(world),
        ice=element_views.ice(world),
        companions=companion_views.all_of(world),
        answers=answering.view(world),
        skips=skipping.leads_past(world),
        threatened=balance.threatened(world),
        decisions=tuple(state.story.flags.items()),
        music=state.story.music,
        difficulty=state.difficulty,
        lowest=tally.lowest,
        unbroken=score.unbroken(world),
        guided=world.difficulty.guided,
        at_checkpoint=hardness.at_checkpoint(world),
        suspects=_suspects(world) if state.eve.cover else (),
    )  # fmt: skip


def _suspects(world: World) -> tuple[tuple[int, float], ...]:
    """Who looks at a guest closely, and how far he is from knowing her."""
    return tuple(
        (foe.id, min(1.0, foe.mind.suspicion / SUSPECT_FULL))
        for foe in world.foes()
        if foe.mind.suspicion > 0
    )


def _locks(world: World) -> tuple[LockView, ...]:
    return tuple(
        LockView(lock.name, lock.kind, lock.x, lock.y, lock.w, lock.h, lock.shut, lock.changed)
        for lock in world.state.locks.values()
    )


def _actors(world: World) -> tuple[ActorView, ...]:
    """The living, then those who lie for good."""
    living = [actor(world, fighter) for fighter in world.state.fighters.values()]
    return (*living, *world.state.fallen.values())


def _props(world: World) -> tuple[PropView, ...]:
    views = [
        made(PropView, (p.id, p.kind, p.x, p.y, p.facing, p.state, p.state_tick))
        for p in world.state.props.values()
    ]
    return tuple(views)


def _clouds(world: World) -> tuple[CloudView, ...]:
    return tuple(
        CloudView(cloud.x, cloud.y, cloud.radius, cloud.left, cloud.life)
        for cloud in world.state.clouds
    )


def actor(world: World, fighter: Fighter) -> ActorView:
    """How a person is seen now."""
    row, run_of = fighter.row, fighter.move
    phase = phase_tick = phase_len = 0
    if run_of is not None and fighter.state == "move":
        phase = run_of.phase
        if phase == 1:
            phase_tick, phase_len = run_of.tick, run_of.startup
        elif phase == 2:
            phase_tick, phase_len = run_of.tick - run_of.startup, run_of.active
        else:
            phase_tick = run_of.tick - run_of.startup - run_of.active
            phase_len = run_of.recovery
    item = world.state.items.get(fighter.hand)
    return made(
        ActorView,
        (
            fighter.id,
            fighter.kind,
            fighter.sprite,
            world.px[row],
            world.py[row],
            world.vx[row],
            world.vy[row],
            fighter.facing,
            fighter.anim,
            fighter.anim_tick,
            phase,
            phase_tick,
            phase_len,
            fighter.aim,
            fighter.hp,
            fighter.hp_max,
            fighter.poise / fighter.poise_max,
            item.kind if item else "",
            _flags(world, fighter, item),
            fighter.state if fighter.team == TEAM_EVE else f"{fighter.state}/{fighter.mind.state}",
            fighter.distance,
            fighter.partner,
            fighter.layer,
        ),
    )


def _flags(world: World, fighter: Fighter, held: Item | None) -> int:
    state, mind, run_of = fighter.state, fighter.mind, fighter.move
    flags = _OF_TEAM.get(fighter.team, 0) | _OF_STATE.get(state, 0)
    if fighter.open > 0 and not flags & _HELPLESS:
        flags |= ActorFlag.OPEN
    if fighter.blinded:
        flags |= ActorFlag.BLINDED
    if fighter.wraps:
        flags |= ActorFlag.WRAPPED
    if fighter.iframes > 0:
        flags |= ActorFlag.INVULNERABLE
    if fighter.stop > 0:
        flags |= ActorFlag.FROZEN
    if fighter.since_hit < STRUCK_TICKS:
        flags |= ActorFlag.STRUCK
    if run_of is not None and run_of.phase == 1 and world.tables.moves[run_of.move].tell:
        flags |= ActorFlag.TELLING
    if fighter.shield:
        flags |= ActorFlag.GUARDING
    if mind.token:
        flags |= ActorFlag.TOKEN
    if mind.state in AWARE:
        flags |= ActorFlag.AWARE
    if world.grounded[fighter.row]:
        flags |= ActorFlag.GROUNDED
    if fighter.burning > 0:
        flags |= ActorFlag.BURNING
    if fighter.wet > 0:
        flags |= ActorFlag.WET
    if held is not None and held.fuse >= 0:
        flags |= ActorFlag.FUSED
    if fighter.id in world.state.companions:
        flags |= companion_views.flags(fighter)
    return flags


def _items(world: World) -> tuple[ItemView, ...]:
    near = world.state.eve.near_item
    views = [
        made(
            ItemView,
            (
                item.id,
                item.kind,
                item.x,
                item.y,
                item.angle,
                item.state in ("fly", "fall"),
                item.uses,
                item.id == near,
                item.fuse,
                item.state == "stuck",
            ),
        )
        for item in world.state.items.values()
        if item.state in ("rest", "stuck", "worn", "fly", "fall")
    ]
    return tuple(views)


def _player(world: World) -> PlayerView:
    eve, fighter = world.state.eve, world.eve
    row = world.weapon(fighter)
    progress = fighter.reload / row.reload if row and row.reload and fighter.reload else 0.0
    kind, x, y = _prompt_target(world)
    prompt = eve.prompt
    if not prompt:
        prompt, x, y = companion_views.prompt(world)
    return PlayerView(
        fighter.id,
        eve.grit,
        eve.focus // 2,
        _carry(world, fighter.hand),
        _carry(world, eve.belt),
        _carry(world, eve.pocket),
        progress,
        prompt,
        kind,
        x,
        y,
        eve.cover,
        eve.focusing,
        world.state.deaf,
        element_views.cooking(world),
        hold=_hold(world),
        long_prompt="use" if _long(world) else "",
        long_kind=_long(world),
    )


def _long(world: World) -> str:
    """The prop beside a thing that can be taken: a longer press uses it."""
    eve = world.state.eve
    prop = world.state.props.get(eve.near_prop)
    return prop.kind if prop is not None and eve.prompt in ("take", "swap") else ""


def _hold(world: World) -> HoldView | None:
    """Eve's grapple, whichever way round."""
    hold, held, table = world.state.hold, world.state.seized, world.tables.grapple
    if hold.kind:
        needed, marks = len(table.windows), hold.marks
        man = grapple.victim(world)
        if hold.kind == "wrap" and man is not None:
            needed, marks = grapple.wraps_needed(world, man), man.wraps
        window = grapple.window_at(world) > 0
        closing = grapple.closing(world) if hold.kind == "backhang" else -1
        return HoldView(
            hold.kind, hold.victim, hold.left, hold.full, marks, needed, window, closing
        )
    if held.foe:
        left = max(0, table.seized_ticks - held.tick)
        return HoldView(
            "grabbed", held.foe, left, table.seized_ticks, held.presses, table.presses, False
        )
    return None


def _prompt_target(world: World) -> tuple[str, float, float]:
    eve, state = world.state.eve, world.state
    man = state.fighters.get(eve.near_man)
    item, prop = state.items.get(eve.near_item), state.props.get(eve.near_prop)
    if eve.prompt == "roll_out":
        return "", world.px[world.eve.row], world.py[world.eve.row] - 62.0
    live = state.items.get(eve.near_live)
    if eve.prompt == "kick_away" and live is not None:
        return live.kind, live.x, live.y - 4.0
    held = state.fighters.get(state.hold.victim or state.seized.foe)
    if eve.prompt in ("grab", "break_out") or held is not None:
        man = held or state.fighters.get(eve.near_hold)
    if eve.prompt in FOR_MEN and man is not None:
        return man.kind, world.px[man.row], world.py[man.row] - 60.0
    if eve.prompt in ("take", "swap") and item is not None:
        return item.kind, item.x, item.y - 12.0
    if eve.prompt == "use" and prop is not None:
        return prop.kind, prop.x, prop.y - world.tables.props[prop.kind].height
    return "", 0.0, 0.0


def _carry(world: World, item_id: int) -> CarryView:
    item: Item | None = world.state.items.get(item_id)
    if item is None:
        return _EMPTY
    row: Weapon = world.tables.weapons[item.kind]
    if row.piece:
        return CarryView(item.kind, item.pieces, row.pieces)
    return CarryView(item.kind, item.uses, row.uses)


def _take(world: World) -> TakeView:
    take = world.state.take
    return TakeView(
        take.actions,
        len(take.kinds),
        taking.level(take),
        take.score,
        take.left,
        world.difficulty.take_window,
        take.last,
    )


def _boss(world: World) -> BossView | None:
    fight = world.state.boss
    man = world.state.fighters.get(fight.id)
    if man is None or fight.over or not fight.phase:
        return None
    row = world.tables.bosses[fight.row]
    borders = tuple(phase.at for phase in row.phases)
    return BossView(row.name, man.hp, man.hp_max, fight.phase, man.id, borders)


def _captions(world: World) -> tuple[Caption, ...]:
    story = world.state.story
    captions = []
    if story.line:
        captions.append(Caption(story.line, story.line_left, story.line_actor))
    if story.bark_left > 0:
        captions.append(Caption(story.bark, story.bark_left, story.bark_actor))
    return tuple(captions)


def _music_level(world: World) -> int:
    """The fight sets the floor, a good take opens one more layer; at rest the drums go on."""
    bonus = 1 if taking.level(world.state.take) >= 3 else 0
    base = world.state.music_level if world.state.encounter else REST_LEVEL
    return min(4, base + bonus)


def _debug(world: World) -> DebugView:
    boxes = [
        hitbox(world, fighter)
        for fighter in world.state.fighters.values()
        if fighter.move is not None
        and fighter.move.phase == 2
        and world.tables.moves[fighter.move.move].box is not None
    ]
    hurt = [world.hurtbox(fighter) for fighter in world.state.fighters.values() if fighter.alive]
    lines = [
        ((edge.x_lo + edge.x_hi) / 2, edge.y, edge.to_x, edge.to_y)
        for edge in world.graph.edges
        if edge.kind != "walk"
    ]
    foes = world.foes()
    sight = [line for foe in foes for line in _sight(world, foe)]
    marks = [_mark(world, foe) for foe in foes]
    return DebugView(tuple(boxes), tuple(hurt), tuple(sight), tuple(lines), tuple(marks))


def _sight(world: World, foe: Fighter) -> list[tuple[float, float, float, float]]:
    """The line to her whom he sees, or the edges of the cone in which he would."""
    x, y = world.px[foe.row], world.py[foe.row] - EYES
    if foe.mind.sees:
        eve = world.eve
        return [(x, y, world.px[eve.row], world.py[eve.row] - EYES)]
    if foe.mind.state in AWARE:
        return []
    row = world.tables.enemies[foe.kind]
    ahead = 0 if foe.facing > 0 else ANGLE_STEPS // 2
    edges = (angles.direction(ahead + row.cone), angles.direction(ahead - row.cone))
    return [(x, y, x + dx * row.sight, y + dy * row.sight) for dx, dy in edges]


def _mark(world: World, foe: Fighter) -> tuple[float, float, str]:
    """State of mind, what he is about, and the token that he holds."""
    mind = foe.mind
    words = [mind.state, mind.task if mind.task != mind.state else "", mind.token.upper()]
    height = world.tables.enemies[foe.kind].height
    return world.px[foe.row], world.py[foe.row] - height - 8.0, " ".join(filter(None, words))
