"""Doorman: slow, sure swings; waits his turn in the ring, picks up what lies about."""

from __future__ import annotations

from game.sim.behaviours import hurl, tactics
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter


def brawler(scene: Scene, fighter: Fighter) -> None:
    """Ask, strike, step back."""
    mind = fighter.mind
    move = choose(scene, fighter)
    if mind.token == "melee":
        tactics.strike(scene, fighter, move)
        return
    if not fighter.hand and mind.turn > 0 and tactics.rearm(scene, fighter):
        return
    if mind.token != "melee" and hurl.hurls(scene, fighter):
        return
    tactics.ask(scene, fighter, "melee", move)
    tactics.wait_in_ring(scene, fighter)


def choose(scene: Scene, fighter: Fighter) -> str:
    """With a thing in hand he swings it; with bare hands his rows take turns."""
    weapon = tactics.weapon_of(scene, fighter)
    if weapon is not None:
        return tactics.melee_move(scene, fighter)
    strikes = [
        name
        for name in tactics.row_of(scene, fighter).moves
        if scene.world.tables.moves[name].kind == "strike"
    ]
    return strikes[fighter.mind.turn % len(strikes)] if strikes else tactics.UNARMED
