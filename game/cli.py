"""The command line: one parser, one place for exit codes, commands imported only when asked for.

Exit 0: fine. 1: the thing asked about failed or is broken, one sentence on stderr. 2: wrong usage.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from game import __version__
from game.core.constants import MOST_SEED
from game.core.errors import KikimoraError
from game.core.memory import share_heap

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
DIFFICULTIES: Final = ("story", "arcade", "assassin", "high_table")
BOTS: Final = ("idle", "masher", "fighter", "expert")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    # pygame greets on stdout, where --json promises a single object.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # pygame looks for this module, which takes longer to load than pygame itself, only to find its
    # own folder; without it pygame knows another way.
    modules: dict[str, Any] = cast(Any, sys.modules)
    modules.setdefault("pkg_resources", None)
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        arguments = ["play"]
    try:
        args = _parser().parse_args(arguments)
    except SystemExit as error:
        return WRONG_USAGE if error.code else OK
    from game.commands.common import UsageError

    share_heap()
    try:
        command = importlib.import_module(f"game.commands.{args.module}")
        return int(command.run(args))
    except UsageError as error:
        print(f"kikimora: {error}", file=sys.stderr)
        return WRONG_USAGE
    except KikimoraError as error:
        print(f"kikimora: {error}", file=sys.stderr)
        return FAILED
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        print(f"kikimora: {place}{error.strerror or error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FAILED


def _whole(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is negative")
    return value


def _seed(text: str) -> int:
    value = _whole(text)
    if value > MOST_SEED:
        raise argparse.ArgumentTypeError(f"{text} is above {MOST_SEED}")
    return value


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text} is not above zero")
    return value


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 < value <= 3600:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 3600 seconds")
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kikimora", description="A side-view 2D arcade action game.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"kikimora {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_play(commands)
    _add_run(commands)
    _add_replay(commands)
    _add_check(commands)
    _add_pictures(commands)
    _add_makers(commands)
    return parser


def _command(commands: Commands, name: str, text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    parser.set_defaults(module=name.replace("-", "_"))
    return parser


def _add_source(parser: argparse.ArgumentParser) -> None:
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--bot", choices=BOTS, help="who plays (default: idle)")
    source.add_argument("--input", metavar="FILE", help="text file of 'ticks: buttons' lines")


def _add_standing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--flag", action="append", default=[], metavar="NAME=VALUE",
        help="a flag that the story brings along (may be given again)",
    )  # fmt: skip
    parser.add_argument("--balance", type=int, default=0, metavar="N", help="-100 to 100, likewise")


def _add_play(commands: Commands) -> None:
    parser = _command(commands, "play", "play the game in a window")
    parser.add_argument("map", nargs="?", help="a name in levels/, a .tmx, or PACK:MAP")
    parser.add_argument("--seed", type=_seed, metavar="N")
    parser.add_argument("--difficulty", choices=DIFFICULTIES)
    _add_standing(parser)
    parser.add_argument("--windowed", metavar="WxH", help="window size in px")
    parser.add_argument("--record", metavar="FILE", help="write the run as a take")
    parser.add_argument(
        "--watch", action="store_true", help="load map and tables again when they change on disk"
    )


def _add_run(commands: Commands) -> None:
    parser = _command(commands, "run", "play a map without a window, as fast as it goes")
    parser.add_argument("map")
    _add_source(parser)
    _add_standing(parser)
    parser.add_argument("--ticks", type=_positive, default=36000, metavar="N", help="at most")
    parser.add_argument("--seed", type=_seed, default=1, metavar="N")
    parser.add_argument("--difficulty", choices=DIFFICULTIES, default="arcade")
    parser.add_argument("--record", metavar="FILE", help="write the run as a take")
    parser.add_argument("--json", action="store_true")


def _add_replay(commands: Commands) -> None:
    parser = _command(commands, "replay", "show or verify a take")
    parser.add_argument("file")
    parser.add_argument("--verify", action="store_true", help="play it again and compare digests")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--export", metavar="OUT", help="write a .gif, .png or .mp4, or a folder of PNGs and a WAV"
    )
    parser.add_argument("--sheet", metavar="OUT", help="write its choreography on one page, a .png")
    parser.add_argument(
        "--first", type=_positive, default=1, metavar="N", help="tick, for --export"
    )
    parser.add_argument("--last", type=_positive, metavar="N", help="tick of --export")
    parser.add_argument(
        "--scale", type=_positive, default=100, metavar="PERCENT", help="for --export"
    )


def _add_check(commands: Commands) -> None:
    parser = _command(commands, "check", "look for mistakes in maps and tables")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="default: everything shipped")
    parser.add_argument("--json", action="store_true")


def _add_pictures(commands: Commands) -> None:
    covers = _command(commands, "covers", "take the small pictures of the map select again")
    covers.add_argument("maps", nargs="*", metavar="MAP", help="default: all places")
    shot = _command(commands, "shot", "write the picture that a player would see")
    shot.add_argument("map")
    shot.add_argument("--tick", type=_whole, default=60, metavar="N")
    _add_source(shot)
    shot.add_argument("--seed", type=_seed, default=1, metavar="N")
    _add_standing(shot)
    shot.add_argument("--at", metavar="X,Y", help="middle of the picture in map px")
    shot.add_argument("--size", metavar="WxH", help="scaled by a whole number, letterboxed")
    shot.add_argument("--debug", action="store_true", help="boxes, sight and graph")
    shot.add_argument("--out", required=True, metavar="FILE.png")
    strip = _command(commands, "strip", "write a film strip of a sprite's animations")
    strip.add_argument("sprite")
    strip.add_argument("move", nargs="?", help="one animation (default: all)")
    strip.add_argument("--with", dest="partner", default="", metavar="SPRITE:ANIM",
                       help="a second body before the first, in step")  # fmt: skip
    strip.add_argument("--gap", type=_whole, default=18, metavar="PX", help="between the two")
    strip.add_argument("--same", action="store_true", help="both face the same way")
    strip.add_argument("--out", required=True, metavar="FILE.png")
    sheet = _command(commands, "sheet", "write one contact sheet of all sprites")
    sheet.add_argument("sprites", nargs="*", metavar="SPRITE", help="only these (default: all)")
    sheet.add_argument("--black", action="store_true", help="silhouettes")
    sheet.add_argument("--brief", action="store_true", help="only how each one stands and fights")
    sheet.add_argument("--scale", type=_positive, default=1, metavar="N")
    sheet.add_argument("--out", required=True, metavar="FILE.png")
    sounds = _command(commands, "sounds", "write one cue sheet of all sounds and music")
    sounds.add_argument("names", nargs="*", metavar="NAME", help="only these (default: all)")
    sounds.add_argument("--wav", metavar="FILE.wav", help="also string them into one file")
    sounds.add_argument("--out", required=True, metavar="FILE.png")


def _add_makers(commands: Commands) -> None:
    bake = _command(commands, "bake", "make pictures and sounds again (needs the bake extra)")
    bake.add_argument("parts", nargs="*", metavar="PART")
    bake.add_argument("--check", action="store_true", help="only say whether bytes differ")
    bench = _command(commands, "bench", "measure tick, frame and start-up times")
    bench.add_argument("--enemies", type=_whole, default=24, metavar="N")
    bench.add_argument("--seconds", type=_seconds, default=None, metavar="S")
    bench.add_argument("--map", default="", metavar="MAP", help="a bot plays it: heaviest moment")
    bench.add_argument("--bot", choices=BOTS, default="fighter", help="with --map")
    bench.add_argument("--seed", type=_seed, default=1, metavar="N")
    bench.add_argument(
        "--elements", action="store_true", help="with 40 burning cells, 4 grenades, a flamethrower"
    )
    bench.add_argument("--growth", action="store_true", help="what one more fighter than 24 costs")
    bench.add_argument("--startup", action="store_true", help="process start to first title frame")
    bench.add_argument("--json", action="store_true")
    _add_balance(commands)
    project = _command(commands, "tiled-project", "the Tiled project's classes and commands")
    group = project.add_mutually_exclusive_group(required=True)
    group.add_argument("--write", action="store_true", help="write levels/kikimora.tiled-project")
    group.add_argument("--check", action="store_true", help="say whether it is up to date")


def _add_balance(commands: Commands) -> None:
    balance = _command(commands, "balance", "bots fight each archetype: time, losses, moves")
    balance.add_argument("kinds", nargs="*", metavar="KIND", help="archetypes (default: all)")
    balance.add_argument(
        "--difficulty", nargs="+", choices=DIFFICULTIES, default=list(DIFFICULTIES), metavar="D"
    )
    balance.add_argument("--seeds", type=_positive, default=2, metavar="N", help="fights of a kind")
    balance.add_argument("--weapons", action="store_true", help="also each weapon in her hand")
    balance.add_argument("--json", action="store_true")
