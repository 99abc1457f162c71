"""The fight with a boss: phases, words, what hangs again, and a hint for who fell twice alike."""

from __future__ import annotations

from typing import Final

from game.content.boss_rows import Boss, Phase
from game.core.constants import TILE
from game.core.events import BossPhase, MusicAsked
from game.sim import action
from game.sim.elements import cells
from game.sim.harm import bosses
from game.sim.harm.boss_state import BossFight
from game.sim.state import Fighter, Item
from game.sim.things import items
from game.sim.world import World

LOOK_EVERY: Final = 8  # t
AT_PLACE: Final = 24.0  # px from its nail at which it still hangs there
SPILT: Final = 17  # cells over which the spirits of a shelf run ...
FIRE_HALF: Final = 2  # ... and so many to each side burn at once
FLAME: Final = "warden_flame"
REFUEL: Final = "warden_refuel"
LAYS_OPEN: Final = {"host_talk": 70, REFUEL: 90}  # t from the begin of these moves
PILOT_STUN: Final = 40  # t that she reels when water puts her pilot light out
PILOT_OPEN: Final = 90


def run(world: World) -> None:
    """Begin, change phase, end; and the rules of this boss meanwhile."""
    fight = world.state.boss
    if fight.over or not world.tables.bosses:
        return
    if not fight.id:
        if world.state.tick % LOOK_EVERY == 0:
            _look_for_one(world, fight)
        return
    man = world.state.fighters.get(fight.id)
    boss = world.tables.bosses[fight.row]
    if man is None or not man.fights:
        _end(world, fight, boss)
        return
    fight.tick += 1
    _change(world, fight, boss, man)
    _hint(world, fight, boss)
    _lay_open(man)
    if boss.ends_by:
        _watch_what_ends_it(world, fight, boss)
    if boss.refuels:
        _tend_tank(world, fight, man)


def _look_for_one(world: World, fight: BossFight) -> None:
    for man in world.foes():
        if man.kind in world.tables.bosses and man.mind.state == "fight":
            fight.id, fight.row = man.id, man.kind
            _begin(world, fight, world.tables.bosses[man.kind], man)
            return


def _change(world: World, fight: BossFight, boss: Boss, man: Fighter) -> None:
    """The next phase at its border, one at a time; at the very end she yields."""
    least = bosses.floor_of(world, man, boss)
    man.hp = max(man.hp, least)
    if man.hp > least or man.state == "held":
        return
    if fight.phase < len(boss.phases):
        _begin(world, fight, boss, man)
    elif boss.yields and man.mind.state != "surrender":
        man.mind.state, man.mind.state_tick = "surrender", 0
        if man.state in ("move", "stun", "free"):
            man.state, man.state_tick, man.move = "free", 0, None
            man.open = man.stun = man.aiming = 0
        if boss.line_yields:
            world.state.story.queue.append(boss.line_yields)


def _begin(world: World, fight: BossFight, boss: Boss, man: Fighter) -> None:
    state = world.state
    fight.phase += 1
    if fight.phase == 1:  # who strikes skips the talk
        state.story.queue.clear()
        state.story.line_left = 0
    fight.tick = fight.beat = 0
    fight.beat_tick = state.tick
    phase = boss.phases[fight.phase - 1]
    state.music_level, state.house_light = phase.music_level, phase.house_light
    if phase.line:
        state.story.queue.append(phase.line)
    if phase.item:
        _hand(world, man, phase.item)
    if phase.lights:
        _light(world, man, phase)
    x, y = world.at(man)
    world.emit(BossPhase(man.id, boss.id, fight.phase, x, y))


def _hand(world: World, man: Fighter, kind: str) -> None:
    held = world.held(man)
    if held is not None and held.kind == kind:
        return
    x, y = world.at(man)
    items.take(world, man, items.create(world, kind, x, y))


def _light(world: World, man: Fighter, phase: Phase) -> None:
    """The shelf of that name runs out in flames; without one, what stands behind him."""
    named = [prop for prop in world.state.props.values() if prop.name == phase.lights]
    for prop in named:
        row = world.tables.props[prop.kind]
        _burst(world, prop.x, prop.y + (row.height if row.hanging else 0.0))
    if not named:
        _burst(world, man.mind.home_x, man.mind.home_y)


def _burst(world: World, x: float, y: float) -> None:
    """Spirits over the boards below a point, and the middle of them on fire."""
    cells.spill(world, x, y, SPILT)
    for step in range(-FIRE_HALF, FIRE_HALF + 1):
        cell = cells.floor_cell(world, x + step * TILE, y - 1.0)
        if cell is not None:
            cells.light(world, cell, accelerant=True)


def _end(world: World, fight: BossFight, boss: Boss) -> None:
    fight.over = True
    man = world.state.fighters.get(fight.id)
    x, y = world.at(man) if man is not None else (0.0, 0.0)
    world.emit(BossPhase(fight.id, boss.id, 0, x, y))
    if boss.silence:
        world.state.story.queue.clear()
        world.state.story.bark_left = 0
        world.emit(MusicAsked("", boss.silence))


def _lay_open(man: Fighter) -> None:
    """While he talks, or she pours, nothing guards them."""
    run_of = man.move
    if run_of is not None and run_of.tick == 1:
        man.open = max(man.open, LAYS_OPEN.get(run_of.move, 0))


# --- what ends it ---------------------------------------------------------------------------


def _watch_what_ends_it(world: World, fight: BossFight, boss: Boss) -> None:
    """Words when she takes it and raises it; a lost one hangs again after a while."""
    eve, story = world.eve, world.state.story
    held = world.held(eve)
    has = held is not None and held.kind in boss.ends_by
    last = fight.phase == len(boss.phases)
    if last and has and not fight.taken:
        fight.taken = True
        story.queue += [boss.line_taken] if boss.line_taken else []
    row = world.row_of_move(eve)
    if last and has and not fight.raised and row is not None and row.kind == "strike":
        fight.raised = True
        story.queue += [boss.line_raised] if boss.line_raised else []
    if boss.hangs_again:
        _hang_again(world, fight, boss)


def _hang_again(world: World, fight: BossFight, boss: Boss) -> None:
    place = next((o for o in world.objects("Weapon") if o.text("kind") in boss.ends_by), None)
    if place is None:
        return
    found = [item for item in world.state.items.values() if item.kind in boss.ends_by]
    if any(_in_reach(world, item, place.x, place.y) for item in found):
        fight.lost = 0
        return
    fight.lost += 1
    if fight.lost < boss.hangs_again:
        return
    fight.lost = 0
    for item in found:
        items.remove(world, item)
    items.create(world, place.text("kind"), place.x, place.y)


def _in_reach(world: World, item: Item, x: float, y: float) -> bool:
    """In her hands, or on its nail."""
    eve = world.eve
    if item.state in ("held", "carried"):
        return item.holder == eve.id or item.id in (eve.hand, world.state.eve.belt)
    return abs(item.x - x) <= AT_PLACE and abs(item.y - y) <= AT_PLACE


# --- the tank -------------------------------------------------------------------------------


def _tend_tank(world: World, fight: BossFight, man: Fighter) -> None:
    """A refuelling that nobody stopped fills the tank; water puts the pilot light out."""
    run_of = man.move
    if run_of is None:
        return
    if run_of.move == REFUEL and run_of.tick == run_of.startup + run_of.active:
        item = world.held(man)
        if item is not None:
            item.uses = world.tables.weapons[item.kind].uses
            fight.refuels += 1
    elif run_of.move == FLAME and man.wet > 0:
        action.end(man)
        man.aiming = 0
        man.state, man.state_tick, man.stun = "stun", 0, PILOT_STUN
        man.anim, man.anim_tick = "stagger", 0
        man.poise, man.open = 0, PILOT_OPEN


# --- a way to lose that teaches -------------------------------------------------------------


def _hint(world: World, fight: BossFight, boss: Boss) -> None:
    """After a retry: if she fell to the same thing again, somebody names the counter."""
    tally = world.state.tally
    if tally.retries <= fight.retries:
        return
    fight.retries = tally.retries
    cause = tally.last_death
    if cause in boss.hints and tally.deaths.get(cause, 0) >= boss.hint_after:
        world.state.story.queue.append(boss.hints[cause])
