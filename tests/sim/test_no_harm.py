"""No path of harm leads to a companion: every module that can hurt is found in the source, has a
scenario here with a man in the child's very place, and hurts him but never her."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from game.core.paths import data_root
from game.sim import spawn
from game.sim.elements import burning, cells
from game.sim.harm import afflict, wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter, Flung, Shards
from game.sim.things import grenades, items
from tests.sim.elements_kit import FLOOR, cell, elements_tables, give, light, street
from tests.sim.rooms import freeze_minds, play, thing

X = 150.0  # where the child and the man stand; Eve is at 72
SIM = data_root() / "game" / "sim" if (data_root() / "game").is_dir() else Path("game/sim")
HARMFUL = ("hurt", "kill", "kill_bound", "knock_down", "lay")
THINGS = ("prop", "lock")  # names of records that are no persons


def scene(*extra: object) -> tuple[Simulation, Fighter, Fighter]:
    """The child and a man in one place."""
    sim = street(
        thing("Companion", 900, X, FLOOR, kind="ella", mode="stay"),
        thing("Enemy", 901, X, FLOOR, kind="doorman"),
        *extra,  # type: ignore[arg-type]
    )
    freeze_minds(sim)
    play(sim, "2:")
    fighters = sim.world.state.fighters.values()
    child = next(one for one in fighters if one.kind == "ella")
    return sim, child, next(one for one in fighters if one.kind == "doorman")


def record(child: Fighter) -> tuple[object, ...]:
    return (
        child.hp, child.state in ("free", "afraid"), child.since_hit > 2, child.stun, child.open,
        child.down, child.stop, child.burning, child.wet, child.sunk, child.blinded, child.wraps,
        child.poise, pickle.dumps(child.ails),
    )  # fmt: skip


# --- one scenario for each module that can do harm: each leaves marks on the man ---------------


def by_blow(sim: Simulation, man: Fighter) -> None:
    sim.world.state.bodies.x[sim.world.eve.row] = X - 26.0
    play(sim, "1:; 4: strike right; 16:")


def by_bullet(sim: Simulation, man: Fighter) -> None:
    give(sim, sim.world.eve, "pistol")
    play(sim, "1: right; 1: shoot; 6:")


def by_thrown_thing(sim: Simulation, man: Fighter) -> None:
    give(sim, sim.world.eve, "plate")
    play(sim, "1: throw right; 30:")


def by_shards(sim: Simulation, man: Fighter) -> None:
    sim.world.state.shards.append(Shards(X, FLOOR, 40.0, 5, 600))
    bodies = sim.world.state.bodies
    for one in sim.world.state.fighters.values():
        if one.id != sim.world.eve.id:
            bodies.vx[one.row] = 1.0
    play(sim, "4:")


def by_flame(sim: Simulation, man: Fighter) -> None:
    give(sim, sim.world.eve, "test_flame")
    play(sim, "40: shoot right")


def by_water_jet(sim: Simulation, man: Fighter) -> None:
    give(sim, sim.world.eve, "test_hose")
    play(sim, "30: shoot right")


def by_grenade(sim: Simulation, man: Fighter) -> None:
    item = items.create(sim.world, "test_grenade", X + 10.0, FLOOR)
    grenades.pull(sim.world, item)
    item.fuse = 2
    play(sim, "8:")


def by_fire(sim: Simulation, man: Fighter) -> None:
    """Beside her, for into her own space no flame comes."""
    assert not cells.light(sim.world, cell(9), accelerant=True)
    light(sim, 13)
    for _ in range(40):
        sim.world.state.bodies.x[man.row] = 13 * 16 + 8.0
        play(sim, "1:")


def by_lantern(sim: Simulation, man: Fighter) -> None:
    cells.ignite(sim.world, X, FLOOR - 4.0, 5, 2)
    burning.set_alight(sim.world, man)
    play(sim, "40:")


def by_snow(sim: Simulation, man: Fighter) -> None:
    load = next(one for one in sim.world.state.props.values() if one.kind == "test_snow")
    load.hp = 0
    play(sim, "90:")


def by_cart(sim: Simulation, man: Fighter) -> None:
    cart = next(one for one in sim.world.state.props.values() if one.kind == "trolley")
    cart.state, cart.vx = "rolling", 6.0
    play(sim, "30:")


def by_lake(sim: Simulation, man: Fighter) -> None:
    play(sim, "60:")


def by_wounds(sim: Simulation, man: Fighter) -> None:
    man.ails["bleed"] = afflict.BLEED_EVERY * 2
    play(sim, "90:")


def by_affliction(sim: Simulation, man: Fighter) -> None:
    give(sim, sim.world.eve, "steak_knife")
    play(sim, "1: throw right; 40:")


def by_flung_body(sim: Simulation, man: Fighter) -> None:
    other = thing("Enemy", 902, X - 60.0, FLOOR, kind="doorman")
    body = spawn.enter_enemy(sim.world, other)
    sim.world.refresh()
    body.mind.think_in = 1_000_000
    wound.knock_down(sim.world, body, 1)
    sim.world.state.bodies.vx[body.row] = 6.0
    sim.world.state.flung.append(Flung(body.id, sim.world.eve.id, 40))
    play(sim, "30:")


def by_finisher(sim: Simulation, man: Fighter) -> None:
    sim.world.state.bodies.x[sim.world.eve.row] = X - 24.0
    man.open, man.state, man.stun, man.poise = 200, "stun", 200, 0
    play(sim, "2:; 2: heavy; 120:")


def by_hold(sim: Simulation, man: Fighter) -> None:
    """She takes hold of him and throws him."""
    sim.world.state.bodies.x[sim.world.eve.row] = X - 22.0
    play(sim, "2:; 1: grab right; 30:; 2: throw right; 60:; 4: strike; 40:")


SCENARIOS: dict[str, Callable[[Simulation, Fighter], None]] = {
    "blow": by_blow,
    "bullet": by_bullet,
    "thrown thing": by_thrown_thing,
    "shards": by_shards,
    "flame": by_flame,
    "water jet": by_water_jet,
    "grenade": by_grenade,
    "fire": by_fire,
    "lantern": by_lantern,
    "snow": by_snow,
    "lake": by_lake,
    "cart": by_cart,
    "wounds": by_wounds,
    "affliction": by_affliction,
    "flung body": by_flung_body,
    "finisher": by_finisher,
    "hold": by_hold,
}
# Which scenarios stand for which module; "self" = it harms only the one who acts, or Eve, by id.
SOURCES: dict[str, tuple[str, ...]] = {
    "systems/strike.py": ("blow",),
    "systems/shoot.py": ("bullet",),
    "systems/flight.py": ("thrown thing", "shards"),
    "systems/jets.py": ("flame", "water jet"),
    "systems/blast.py": ("grenade",),
    "systems/burn.py": ("fire",),
    "elements/burning.py": ("fire", "lantern"),
    "systems/props.py": ("snow",),
    "systems/water.py": ("lake",),
    "systems/roll.py": ("cart",),
    "systems/ails.py": ("wounds",),
    "harm/afflict.py": ("affliction",),
    "systems/grapple.py": ("flung body", "hold"),
    "holds/grapple.py": ("hold",),
    "holds/hold_moves.py": ("hold",),
    "holds/finish.py": ("finisher",),
    "harm/wound.py": ("blow",),
    "harm/bosses.py": ("self",),  # keeps a boss alive: raises
    "systems/boss.py": ("self",),  # likewise
    "systems/moves.py": ("self",),  # what a blow costs who strikes it
    "systems/squads.py": ("self",),  # a mask falls: he is somebody else now
    "systems/encounters.py": ("self",),  # a checkpoint heals Eve
    "systems/companions.py": ("self",),  # the first-aid box heals Eve
    "systems/story.py": ("self",),  # a quiet place heals Eve
    "story/balance.py": ("self",),  # a hearth heals Eve
    "things/use.py": ("self",),  # a dressing heals who uses it
    "eve/holding.py": ("self",),  # tearing herself free costs Eve
    "world.py": ("self",),  # a retry gives Eve health
}


def _harms(tree: ast.AST) -> bool:
    """Whether the source hurts, fells or kills somebody, or writes a person's health."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            func = node.func
            name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
            module = getattr(func.value, "id", "") if isinstance(func, ast.Attribute) else "wound"
            if module == "wound" and name in HARMFUL:
                return True
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AugAssign):
            targets = [node.target]
        for target in targets:
            if isinstance(target, ast.Attribute) and target.attr == "hp":
                if getattr(target.value, "id", "") not in THINGS:
                    return True
    return False


def test_every_source_of_harm_in_the_code_has_a_scenario() -> None:
    found = {
        path.relative_to(SIM).as_posix()
        for path in SIM.rglob("*.py")
        if _harms(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found <= set(SOURCES), f"no scenario proves that {found - set(SOURCES)} spares Ella"
    for names in SOURCES.values():
        assert all(name == "self" or name in SCENARIOS for name in names)


def _extra(name: str) -> tuple[object, ...]:
    if name == "snow":
        return (thing("Prop", 910, X, 24.0, kind="test_snow"),)
    if name == "cart":
        return (thing("Prop", 912, X - 60.0, FLOOR, kind="trolley"),)
    if name == "lake":
        return (thing("Water", 911, 0.0, FLOOR - 8.0, size=(960.0, 16.0), kind="cold"),)
    return ()


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_hurts_a_man_in_her_place_leaves_her_untouched(name: str) -> None:
    sim, child, man = scene(*_extra(name))
    before, marks = record(child), (man.hp, man.wet, man.down)
    SCENARIOS[name](sim, man)
    assert (man.hp, man.wet, man.down) != marks or not man.alive, "the scenario harms nobody"
    assert record(child) == before
    assert child.id in sim.world.state.fighters and child.id in sim.world.state.companions


@pytest.mark.parametrize("kind", ["ella", "daniel"])
def test_even_a_direct_order_to_hurt_is_refused(kind: str) -> None:
    sim = street(thing("Companion", 900, X, FLOOR, kind=kind))
    world = sim.world
    person = next(one for one in world.state.fighters.values() if one.kind == kind)
    blow = wound.Blow(
        world.eve.id, "jab", "", "fist", "heavy", 99, 99, 60, 8, 1, X, 50.0, downs=True,
        hits_downed=True,
    )  # fmt: skip
    before = record(person)
    assert not wound.hurt(world, person, blow)
    wound.kill(world, person, "test", 1, (3.0, -3.0))
    wound.knock_down(world, person, 1)
    wound.lay(world, person, 1)
    assert not burning.set_alight(world, person)
    assert record(person) == before and person.alive


def test_no_table_gives_a_companion_weapon_or_moves() -> None:
    table = elements_tables()
    assert not {"ella", "daniel"} & set(table.enemies)
    fields = set(type(table.companions.people["ella"]).__struct_fields__)
    assert not fields & {"hp", "damage", "moves", "item", "poise"}


@pytest.mark.parametrize("state", ["carried", "hidden", "comforted", "afraid"])
def test_no_state_of_hers_opens_a_path(state: str) -> None:
    sim, child, _ = scene()
    child.state = state
    before = child.hp, child.since_hit > 2, child.burning
    by_blow(sim, child)
    by_grenade(sim, child)
    assert (child.hp, child.since_hit > 2, child.burning) == before and child.alive
