"""Behaviours by the names that the enemy table uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.sim.behaviours.afraid import afraid
from game.sim.behaviours.boss import boss
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.flamer import flamer
from game.sim.behaviours.grenadier import grenadier
from game.sim.behaviours.gunman import gunman
from game.sim.behaviours.householder import householder
from game.sim.behaviours.hunter import hunter
from game.sim.behaviours.knife import knife
from game.sim.behaviours.large import large
from game.sim.behaviours.pair import pair
from game.sim.behaviours.pursuer import pursuer
from game.sim.behaviours.ringer import ringer
from game.sim.behaviours.runner import runner
from game.sim.behaviours.scene import Scene
from game.sim.behaviours.seizer import seizer
from game.sim.behaviours.shield import shield
from game.sim.behaviours.shotgunner import shotgunner
from game.sim.behaviours.wrestler import wrestler
from game.sim.state import Fighter

Behaviour = Callable[[Scene, Fighter], None]

BEHAVIOURS: Final[dict[str, Behaviour]] = {
    "afraid": afraid,  # backs away, aims with a shaking hand, gives up
    "boss": boss,  # what the phase of bosses.toml says
    "brawler": brawler,  # asks for a token, strikes, steps back
    "gunman": gunman,  # shoots from cover and distance
    "knife": knife,  # dashes in, feints, slashes
    "large": large,  # always forward
    "runner": runner,  # bursts of fire while running to and fro
    "shotgunner": shotgunner,  # walks at her, fires near
    "shield": shield,  # keeps his shield between them, turns slowly
    "grenadier": grenadier,  # lobs from a distance
    "wrestler": wrestler,  # grips, throws, sweeps
    "flamer": flamer,  # a jet of 320 px after 45 t of pilot light
    "hunter": hunter,  # one roof, one line of light
    "householder": householder,  # takes the nearest thing first
    "pair": pair,  # two who strike in turn and guard each other
    "seizer": seizer,  # wants the child only
    "ringer": ringer,  # runs to the bell
    "pursuer": pursuer,  # Eve's own moves, parries, rolls
}
