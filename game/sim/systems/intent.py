"""Buttons become intentions: presses are kept for a few ticks, holds are counted."""

from __future__ import annotations

from typing import Final

from game.core.events import Retried
from game.core.inputs import ALL_BUTTONS, Button, asked_level
from game.sim.story import hardness
from game.sim.world import World

STRIKE_EVERY: Final = 8  # t between the presses that a held button stands for
RETRY_HOLD: Final = 20  # t that Retry must be held while Eve lives
_BUTTONS: Final = tuple(int(button) for button in Button)
_DEAD_GRACE: Final = 24  # t after death before any button retries


def run(world: World) -> None:
    """Latch the input frame into Eve's record."""
    state = world.state
    eve, frame, table = state.eve, world.frame, world.tables.eve
    held = int(frame.held & ALL_BUTTONS)
    pressed = int(frame.pressed & ALL_BUTTONS)
    for button in list(eve.buffer) if not world.eve_waits else ():
        eve.buffer[button] -= 1  # a press keeps in her own time
        if eve.buffer[button] <= 0:
            del eve.buffer[button]
    for button in _BUTTONS if held or pressed or eve.held_for else ():
        if pressed & button:
            keep = table.jump_buffer if button == Button.JUMP else table.action_buffer
            eve.buffer[button] = keep + 1
        if held & button:
            eve.held_for[button] = eve.held_for.get(button, 0) + 1
        else:
            eve.held_for.pop(button, None)
    if world.options.one_button:
        _go_on_striking(world, held)
    eve.held, eve.aim = held, int(frame.aim)
    level = asked_level(frame)
    if level >= 0:
        hardness.change(world, level)
    elif _wants_retry(world, pressed):
        world.restore()
        world.emit(Retried(world.state.checkpoint, world.state.tally.retries))


def _go_on_striking(world: World, held: int) -> None:
    """One button: Strike held is Strike pressed again and again, but never at who gave up."""
    eve = world.state.eve
    man = world.state.fighters.get(eve.near_man)
    yields = man is not None and man.state in ("surrender", "bound")
    strike = int(Button.STRIKE)
    if held & strike and not yields and eve.held_for.get(strike, 0) % STRIKE_EVERY == 0:
        eve.buffer[strike] = world.tables.eve.action_buffer + 1


def _wants_retry(world: World, pressed: int) -> bool:
    state = world.state
    if state.outcome == "cleared" or not world.saved:
        return False
    if state.outcome == "dead":
        any_key = Button.STRIKE | Button.JUMP | Button.RETRY | Button.GRAB
        return state.outcome_tick >= _DEAD_GRACE and bool(pressed & any_key)
    return state.eve.held_for.get(int(Button.RETRY), 0) == RETRY_HOLD
