"""What bosses change in the rules of harm: no phase is skipped, and some end in one way only."""

from __future__ import annotations

from dataclasses import replace

from game.content.boss_rows import Boss
from game.sim.harm.blow import Blow
from game.sim.state import Fighter
from game.sim.world import World


def row_of(world: World, fighter: Fighter) -> Boss | None:
    """His row in bosses.toml, if he is one."""
    return world.tables.bosses.get(fighter.kind)


def phase_of(world: World, fighter: Fighter) -> int:
    """The phase that runs; 1 before the fight has begun."""
    fight = world.state.boss
    return max(1, fight.phase) if fight.id == fighter.id else 1


def in_last_phase(world: World, fighter: Fighter, boss: Boss) -> bool:
    """Whether nothing but the end is left."""
    return phase_of(world, fighter) >= len(boss.phases)


def floor_of(world: World, fighter: Fighter, boss: Boss) -> int:
    """The health below which nothing takes him now: the next phase begins there."""
    phase = phase_of(world, fighter)
    if phase < len(boss.phases):
        return boss.phases[phase].at
    if boss.ends_by:
        return boss.phases[-1].at
    return 1 if boss.yields else 0


def ends(world: World, fighter: Fighter, boss: Boss, weapon: str) -> bool:
    """Whether this weapon ends the fight now."""
    return weapon in boss.ends_by and in_last_phase(world, fighter, boss)


def meet(world: World, victim: Fighter, boss: Boss, blow: Blow) -> Blow:
    """The blow as far as this phase lets it go."""
    if victim.state == "surrender":
        return blow
    if ends(world, victim, boss, blow.weapon):
        return replace(blow, damage=victim.hp)
    if boss.ends_by and in_last_phase(world, victim, boss):
        _refuse(world, boss, blow.weapon or blow.move)
    room = max(0, victim.hp - floor_of(world, victim, boss))
    return replace(blow, damage=min(blow.damage, room))


def _refuse(world: World, boss: Boss, weapon: str) -> None:
    """He says so, once for each wrong weapon."""
    fight, story = world.state.boss, world.state.story
    if weapon in fight.wrong or not boss.line_wrong:
        return
    fight.wrong.append(weapon)
    if boss.line_wrong not in story.queue and story.line != boss.line_wrong:
        story.queue.append(boss.line_wrong)


def survives(world: World, victim: Fighter, cause: str) -> bool:
    """Whether what should be his death is none: fire, ice and falls end a phase, not the boss."""
    boss = row_of(world, victim)
    if boss is None or victim.state == "surrender" or ends(world, victim, boss, cause):
        return False
    least = floor_of(world, victim, boss)
    if least == 0:
        return False
    victim.hp = least
    return True
