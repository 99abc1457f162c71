"""What every level must have, beyond being readable: a start, an end, ground under feet."""

from __future__ import annotations

from game.core.constants import TILE
from game.core.level import Level, MapObject, Shape
from game.maps.prepass import Draft
from game.maps.tree import Node
from game.maps.values import Report
from game.maps.words import check_words

BODY_TILES = 3  # a body of 52 px reaches into so many cells above the one its feet stand in
HALF_BODY = 9.0  # px to each side that must be free; one less than the body, which may touch walls
STANDING = ("Player", "Enemy", "Npc", "Companion", "Checkpoint")
MOST = {"Enemy": 400, "Npc": 200, "Prop": 1000, "Weapon": 1000, "Light": 800, "Camera": 200}
MAX_ENDS = 4000  # of platforms: jumps from each are tried, so this bounds the time to load
DROP_TILES = 1  # feet may hang so many cells above the ground


def check_level(level: Level, draft: Draft, report: Report) -> None:
    """Reports whatever makes the level unplayable."""
    nodes = {raw.id: raw.node for raw in draft.objects}
    _check_counts(level, draft.node, report)
    _check_ends(level, draft.node)
    for obj in level.objects:
        node = nodes[obj.id]
        if not _inside(level, obj):
            report(node.fail(f"{obj.cls} lies outside the map"))
        elif obj.cls in STANDING:
            _check_standing(level, obj, node, report)
    _check_encounters(level, nodes, report)
    check_words(level, nodes, report)


def _check_counts(level: Level, node: Node, report: Report) -> None:
    players = len(level.of_class("Player"))
    if players != 1:
        report(node.fail(f"the map needs exactly one Player, found {players}"))
    if not level.of_class("Exit"):
        report(node.fail("the map needs an Exit"))
    for cls, most in MOST.items():
        count = len(level.of_class(cls))
        if count > most:
            report(node.fail(f"{count} objects of the class {cls} are more than {most}"))


def _check_ends(level: Level, node: Node) -> None:
    """A map of crumbs would take minutes to find ways in; that stops the reading."""
    ground = level.shapes != Shape.EMPTY
    floors = ground[1:] & (level.shapes[:-1] != Shape.SOLID)
    ends = int((floors[:, 1:] != floors[:, :-1]).sum())
    if ends > MAX_ENDS:
        raise node.fail(f"the ground has {ends} ends; more than {MAX_ENDS} are too many")


def _inside(level: Level, obj: MapObject) -> bool:
    width, height = level.width * TILE, level.height * TILE
    return obj.x >= 0 and obj.y >= 0 and obj.x + obj.w <= width and obj.y + obj.h <= height


def _check_standing(level: Level, obj: MapObject, node: Node, report: Report) -> None:
    """Feet need free room above them and ground below."""
    row = (int(obj.y) - 1) // TILE
    for above in range(BODY_TILES + 1):
        for side in (obj.x - HALF_BODY, obj.x + HALF_BODY):
            if above * TILE < 52 and _shape(level, side, row - above) == Shape.SOLID:
                report(node.fail(f"{obj.cls} {_label(obj)}stands in a wall"))
                return
    for below in range(DROP_TILES + 2):
        for side in (obj.x - HALF_BODY, obj.x, obj.x + HALF_BODY):
            if _shape(level, side, row + below) != Shape.EMPTY:
                return
    report(node.fail(f"{obj.cls} {_label(obj)}has no ground under the feet"))


def _label(obj: MapObject) -> str:
    word = obj.name or str(obj.props.get("kind", ""))
    return f"{word!r} " if word else ""


def _shape(level: Level, x: float, row: int) -> int:
    column = int(x) // TILE
    if not (0 <= column < level.width and 0 <= row < level.height):
        return Shape.EMPTY
    return int(level.shapes[row, column])


def _ring(level: Level, fight: MapObject) -> str:
    """The fights that wait for each other in a ring, or ''."""
    after = {one.name: one.text("after") for one in level.of_class("Encounter")}
    chain = [fight.name]
    while after.get(chain[-1]) and len(chain) <= len(after):
        chain.append(after[chain[-1]])
        if chain[-1] == fight.name:
            return " after ".join(chain)
    return ""


def _check_families(level: Level, nodes: dict[int, Node], report: Report) -> None:
    """Kin are at least two; a pair of one stands alone from the start."""
    men = level.of_class("Enemy")
    for enemy in men:
        family = enemy.text("family")
        if family and sum(1 for other in men if other.text("family") == family) < 2:
            report(nodes[enemy.id].fail(f"is the only one of the family {family!r}"))


def _check_encounters(level: Level, nodes: dict[int, Node], report: Report) -> None:
    """Waves without a fight never come; a fight without men never ends."""
    manned = {enemy.text("encounter") for enemy in level.of_class("Enemy")}
    for fight in level.of_class("Encounter"):
        if fight.name not in manned and fight.text("start") != "phase":
            report(nodes[fight.id].fail(f"no Enemy belongs to the Encounter {fight.name!r}"))
        if fight.text("start") == "after" and not fight.text("after"):
            report(nodes[fight.id].fail("starts after another fight, but `after` names none"))
        if fight.text("start") == "bell" and not fight.text("bell"):
            report(nodes[fight.id].fail("starts by a bell, but `bell` names none"))
        ring = _ring(level, fight)
        if ring:
            report(nodes[fight.id].fail(f"never starts: it waits for itself, {ring}"))
        if fight.text("checkpoint_mid") and not fight.integer("checkpoint_at_left"):
            report(nodes[fight.id].fail("`checkpoint_mid` needs `checkpoint_at_left` above 0"))
    _check_families(level, nodes, report)
    for enemy in level.of_class("Enemy"):
        if enemy.text("bell") and not enemy.text("encounter"):
            report(nodes[enemy.id].fail("waits for a bell, but belongs to no encounter"))
        if enemy.integer("wave") and not enemy.text("encounter"):
            report(nodes[enemy.id].fail("comes in a wave, but belongs to no encounter"))
