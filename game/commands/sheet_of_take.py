"""The choreography of a take on one page: every step with its worth, every fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.commands.canvas import open_hidden_display, save_png
from game.commands.common import UsageError
from game.core.paths import assets_dir
from game.screens.choreography import Choreography
from game.screens.sheet import SheetPainter, page
from game.session import Session
from game.view.assets import load_items, load_ui
from game.view.text import Font

if TYPE_CHECKING:
    from game.sim.replay import Take

UNLIT = (255, 255, 255)  # icons carry no tint


@dataclass
class _Paper:
    """Words, writing and pieces without a program around them."""

    assets: Path
    text: dict[str, str]
    plain: Font
    big: Font
    pieces: dict[str, pygame.Surface] = field(default_factory=dict)

    def say(self, key: str, /, **values: object) -> str:
        row = self.text.get(key, key)
        return row.format(**values) if values else row

    def piece(self, name: str) -> pygame.Surface:
        return self.pieces[name]


def write_sheet(take: Take, out: Path) -> int:
    """Play the take without drawing it, and write its sheet; how many steps stand there."""
    if out.suffix.lower() != ".png":
        raise UsageError(f"{out.name}: a sheet is written as .png")
    session = Session.of_take(take)
    sheet = Choreography(session.tables.moves)
    eve = session.snapshot().eve.id
    for frame in take.frames():
        events = session.tick(frame)
        sheet.read(session.simulation.world.state.tally.ticks, events, eve)
    open_hidden_display()
    assets = assets_dir()
    fonts = assets / "fonts"
    paper = _Paper(
        assets, session.tables.text, Font.load(fonts, "small"), Font.load(fonts, "big"),
        load_ui(assets / "sprites"),
    )  # fmt: skip
    icons = {kind: art.icon for kind, art in load_items(assets / "sprites", UNLIT).items()}
    name = paper.say(f"map.{take.map}")
    title = f"{name}   {session.snapshot().score}   {session.snapshot().rank}".strip()
    save_png(page(SheetPainter(paper, icons), sheet.passages, title), out)
    return sum(len(passage.steps) for passage in sheet.passages)
