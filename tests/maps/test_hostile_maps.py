"""Maps come from strangers: each trap is refused within a second and 200 MB, in one sentence."""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from game.checking import check_map
from game.content.loader import Tables
from game.core.errors import MapError
from game.core.paths import data_root, levels_dir
from game.maps.tmx import load_level
from tests.maps.maps_kit import EXIT, PLAYER, TILE_LAYERS, csv, group, layer, png, room, save
from tests.maps.tiled_kit import export

SECONDS = 1.0
MEGABYTES = 200
GAUGE = """
import gc, json, resource, sys, time
from pathlib import Path
from game.checking import check_map
from game.content.loader import load_tables
from game.core.errors import MapError
from game.core.paths import assets_dir
from game.maps.tmx import load_level
import pytmx
tables = load_tables(assets_dir())
pages = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
limit = pages + int(sys.argv[1]) * 2**20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
for line in sys.stdin:
    path = Path(json.loads(line))
    told, took = [], []
    for read in (load_level, check_map):
        began = time.process_time()
        try:
            found = read(path, tables)
            told.append([str(one) for one in found] if read is check_map else "loaded")
        except MapError as error:
            told.append(str(error))
        took.append(time.process_time() - began)
    print(json.dumps([told, took]), flush=True)
"""


def tiles(inner: str, attrs: str = 'encoding="base64" compression="zlib"') -> str:
    """A room whose `solid` layer holds this data."""
    return room(layers={"solid": layer("solid", f"<data {attrs}>{inner}</data>")})


def bomb(pack: Callable[[bytes], bytes], megabytes: int = 128) -> str:
    """Zeros that grow a thousandfold."""
    return base64.b64encode(pack(bytes(megabytes << 20))).decode()


def laughs() -> str:
    """The classic: entities of entities."""
    grown = ["lol", *(f"&l{n};" * 10 for n in range(9))]
    names = "".join(f'<!ENTITY l{n} "{word}">' for n, word in enumerate(grown))
    return f"<?xml version='1.0'?><!DOCTYPE map [{names}]>\n<map>&l9;</map>"


def many_layers() -> str:
    """Layers under no known name, each as large as allowed, each a few bytes on disk."""
    packed = base64.b64encode(zlib.compress(bytes(200_000 * 4))).decode()
    data = f'<data encoding="base64" compression="zlib">{packed}</data>'
    size = 'width="800" height="250"'
    names = (*TILE_LAYERS, *(f"extra{n}" for n in range(50)))
    layers = "".join(f'<layer name="{name}" {size}>{data}</layer>' for name in names)
    return f'<map tilewidth="16" tileheight="16" {size}>{layers}</map>'


def pieces() -> str:
    """One long text cut into a hundred thousand pieces."""
    return tiles("A" * 6_000_000 + "A<x/>" * 100_000)


def crumbs() -> str:
    """Decks of one tile everywhere: jumps from all to all would take minutes."""
    size = 'width="400" height="120"'
    rows = ["1,0" if y % 4 == 0 else "0,0" for y in range(120) for _ in range(200)]
    decks, empty = csv([int(cell) for cell in ",".join(rows).split(",")]), csv([0] * 48_000)
    layers = {
        name: f'<layer name="{name}" {size}>{decks if name == "oneway" else empty}</layer>'
        for name in TILE_LAYERS
    }
    return room(head=size, layers=layers)


def cover(count: int) -> str:
    """So many objects."""
    return room((PLAYER,), (EXIT,), group("cover", *['<object x="1" y="1"/>'] * count))


def embedded(image: str, attrs: str = 'tilewidth="1" tileheight="1" tilecount="20000"') -> str:
    """A room with a tile set of its own."""
    return room(tileset=f'<tileset firstgid="1" name="t" {attrs}>{image}</tileset>')


def plane(*chunks: str) -> str:
    """An infinite map."""
    data = f'<data encoding="csv">{"".join(chunks)}</data>'
    return room(head='infinite="1"', layers={"solid": layer("solid", data)})


SMALL = 'tilewidth="16" tileheight="16" tilecount="8"'
LONG_WORD = "Ab" * 4000
TRAPS: dict[str, tuple[Callable[[], str], str]] = {
    "entities of entities": (laughs, "document type"),
    "an entity from a file": (
        lambda: '<!DOCTYPE map [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<map>&x;</map>',
        "document type",
    ),
    "a thousand million columns": (
        lambda: room(head='width="1000000000" height="1"'),
        "between 1 and 1024",
    ),
    "a thousand million rows": (
        lambda: room(head=f'width="1" height="{"9" * 5000}"'),
        "between 1 and 512",
    ),
    "a zlib bomb": (lambda: tiles(bomb(zlib.compress)), "needs 384"),
    "a gzip bomb": (
        lambda: tiles(bomb(gzip.compress), 'encoding="base64" compression="gzip"'),
        "needs 384",
    ),
    "commas": (lambda: tiles("," * 8_000_000, 'encoding="csv"'), "the layer needs 96"),
    "numbers": (lambda: tiles("11," * 2_700_000, 'encoding="csv"'), "the layer needs 96"),
    "a text in pieces": (pieces, "layer data is broken"),
    "layers without end": (many_layers, "no tile layer may be called 'extra0'"),
    "a map of crumbs": (crumbs, "ends; more than 4000 are too many"),
    "a path upwards": (
        lambda: embedded('<image source="../../../../../../../../etc/passwd.png"/>'),
        "leaves the folders",
    ),
    "an absolute path": (lambda: embedded('<image source="/etc/passwd.png"/>'), "be relative"),
    "a path of another system": (
        lambda: embedded('<image source="C:\\\\secret.png"/>'),
        "be relative",
    ),
    "an address": (lambda: embedded('<image source="file:///a.png"/>'), "be relative"),
    "a name without end": (
        lambda: embedded(f'<image source="{"a" * 5000}.png"/>'),
        "leads nowhere",
    ),
    "an image of a million tiles": (
        lambda: embedded('<image source="wide.png"/>'),
        "more than 16 million px",
    ),
    "an image that is none": (lambda: embedded('<image source="text.png"/>'), "no PNG image"),
    "half an image": (
        lambda: embedded('<image source="half.png"/>', SMALL),
        "the image 'half.png' is damaged",
    ),
    "an image with other bytes": (
        lambda: embedded('<image source="bent.png"/>', SMALL),
        "the image 'bent.png' is damaged",
    ),
    "an image with too few pixels": (
        lambda: embedded('<image source="thin.png"/>', SMALL),
        "the image 'thin.png' is damaged",
    ),
    "a link out": (lambda: embedded('<image source="link.png"/>'), "leaves the folders"),
    "a link to itself": (lambda: embedded('<image source="loop.png"/>'), "loop.png'"),
    "no number": (lambda: room((PLAYER.replace('x="40"', 'x="nan"'),)), "finite number"),
    "an infinite number": (lambda: room((PLAYER.replace('x="40"', 'x="1e999"'),)), "finite"),
    "a number beyond": (lambda: room((PLAYER.replace('x="40"', 'x="-1e300"'),)), "must lie"),
    "a million objects": (lambda: cover(1_000_000), "at most 8 are read"),
    "as many objects as fit": (lambda: cover(380_000), "attributes"),
    "objects without attributes": (
        lambda: room((PLAYER,), (EXIT,), group("cover", *["<o/>"] * 500_000)),
        "more than 120000 elements",
    ),
    "six thousand objects": (lambda: cover(6000), "needs the attribute 'id'"),
    "deep groups": (
        lambda: room((PLAYER,), (EXIT,), "<group>" * 20_000 + "</group>" * 20_000),
        "nested deeper than 40",
    ),
    "attributes without end": (
        lambda: "<map " + " ".join(f"a{n}=''" for n in range(700_000)) + "/>",
        "more than 300000 attributes",
    ),
    "a word without end": (
        lambda: room((PLAYER.replace("Player", "P" * 4_000_000),)),
        "longer than 16384 characters",
    ),
    "long words": (
        lambda: room(
            (
                PLAYER,
                *(f'<object id="{n}" type="{"Ab" * 4000}" x="1" y="1"/>' for n in range(9, 900)),
            )
        ),
        "the class 'AbAb",
    ),
    "points without end": (
        lambda: room((PLAYER, f'<object id="9"><polygon points="{"0,0 " * 2_000_000}"/></object>')),
        "longer than 16384",
    ),
    "line breaks in a name": (
        lambda: room(layers={"far": layer("fa&#10;&#155;2Jr")}),
        "no tile layer may be called",
    ),
    "a chunk of the size of the world": (
        lambda: plane('<chunk x="0" y="0" width="1000000000" height="1000000000">1</chunk>'),
        "between 1 and 512",
    ),
    "two chunks worlds apart": (
        lambda: plane(
            '<chunk x="0" y="0" width="1" height="1">1</chunk>',
            '<chunk x="1000000" y="1000000" width="1" height="1">1</chunk>',
        ),
        "more than 1024x512",
    ),
    "a chunk beyond": (
        lambda: plane('<chunk x="99999999999" y="0" width="1" height="1">1</chunk>'),
        "x must lie between",
    ),
    "chunks without end": (
        lambda: plane(*['<chunk x="0" y="0" width="1" height="1">1</chunk>'] * 50_000),
        "more than 20000 chunks",
    ),
    "sets without end": (
        lambda: room(
            tileset="".join(
                f'<tileset firstgid="{n * 9 + 1}" source="big{n}.tsx"/>' for n in range(9)
            )
        ),
        "exceed 24 MiB",
    ),
    "a template of a template": (
        lambda: room((PLAYER, '<object id="9" template="me.tx" x="1" y="1"/>')),
        "may not use another template",
    ),
    "an attribute that would be a method": (
        lambda: room((PLAYER.replace("id=", 'parse_xml="y" parent="evil" id='),), ()),
        "needs an Exit",
    ),
}
JSON_TRAPS = {
    "deep": ("[" * 100_000, "nested deeper"),
    "deep objects": ('{"a":' * 100_000, "nested deeper"),
    "many": ("[" + "[]," * 2_000_000 + "[]]", "more than 120000 elements"),
    "no number": ('{"type":"map","width":NaN}', "no number"),
    "infinite": (
        '{"type":"map","tilewidth":16,"tileheight":16,"width":1e999,"height":1}',
        "whole number",
    ),
    "digits": ('{"type":"map","width":' + "9" * 6000 + "}", "not well-formed JSON"),
    "a list": ("[1]", "must be a map"),
    "cut off": ('{"type":"map",', "not well-formed JSON"),
    "layers in words": (
        '{"type":"map","width":9,"height":9,"tilewidth":16,"tileheight":16,"layers":"x"}',
        "layers must be a list",
    ),
    "groups in groups": (
        '{"type":"map","width":9,"height":9,"tilewidth":16,"tileheight":16,"layers":['
        + '{"type":"group","layers":[' * 200 + "]}" * 200 + "]}",
        "nested deeper",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def gauge() -> Iterator[subprocess.Popen[str]]:
    """A process that may use so much memory and no more; reads paths, tells what it found."""
    process = subprocess.Popen(
        [sys.executable, "-c", GAUGE, str(MEGABYTES)],
        cwd=data_root(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def assert_refused(process: subprocess.Popen[str], path: Path, says: str) -> None:
    """Both reader and checker refuse the map in time, with the expected sentence."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(json.dumps(str(path)) + "\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    assert answer, "the process died"
    (loaded, checked), took = json.loads(answer)
    assert loaded != "loaded" and says in loaded, loaded[:400]
    assert any(says in one for one in checked), checked[:3]
    for sentence in (loaded, *checked):
        assert sentence.isprintable() and len(sentence) < 600
    assert max(took) < SECONDS, took


def lay_bait(folder: Path) -> None:
    """Files that traps name."""
    (folder / "wide.png").write_bytes(png(16_000, 16_000))
    (folder / "text.png").write_text("not a picture")
    whole = png(64, 32)
    (folder / "half.png").write_bytes(whole[: len(whole) // 2])
    (folder / "bent.png").write_bytes(whole.replace(b"IDAT", b"IDAt"))
    (folder / "thin.png").write_bytes(png(16, 16)[:8] + whole[8:33] + png(16, 16)[33:])
    outside = folder.parent / "outside.png"
    outside.write_bytes(png(64, 32))
    (folder / "link.png").symlink_to(outside)
    (folder / "loop.png").symlink_to(folder / "loop.png")
    (folder / "me.tx").write_text('<template><object template="me.tx"/></template>')


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_refused(name: str, tmp_path: Path, gauge: subprocess.Popen[str]) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    lay_bait(folder)
    if name == "sets without end":
        filler = f"<tileset name='t' tilewidth='1' tileheight='1' tilecount='0'>{' ' * (7 << 20)}"
        for number in range(9):
            (folder / f"big{number}.tsx").write_text(f"{filler}</tileset>")
    make, says = TRAPS[name]
    assert_refused(gauge, save(folder, make()), says)


@pytest.mark.parametrize("name", JSON_TRAPS)
def test_a_trap_in_json_is_refused(name: str, tmp_path: Path, gauge: subprocess.Popen[str]) -> None:
    text, says = JSON_TRAPS[name]
    assert_refused(gauge, save(tmp_path, text, "room.tmj"), says)


CASES = 4000  # damaged maps, half of them XML and half JSON
HOSTILE = (
    "", "0", "-1", "nan", "inf", "1e999", "1000000000", "99999999999999999999", "true", "../../..",
    "\x00", "\n", '"', "<", "&lt;", "&#0;", "</layer>", "<group>", "<object/>", "zlib", "csv", "á",
    "<properties><property/></properties>", "template='x.tx'", "[", "{", "null", ",,",
)  # fmt: skip


def mutated(text: str, chance: Random) -> str:
    """The text with a few things cut, doubled, swapped or replaced by something nasty."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((1, 2, 5, 20, 200)))
        kind = chance.randrange(5)
        if kind == 0:
            text = text[:start] + text[end:]
        elif kind == 1:
            text = text[:end] + text[start:]
        elif kind == 2:
            text = text[:start] + chance.choice(HOSTILE) + text[end:]
        elif kind == 3:
            at = text.find('="', start)
            close = text.find('"', at + 2)
            if 0 <= at < close:
                text = text[: at + 2] + chance.choice(HOSTILE) + text[close:]
        else:
            other = chance.randrange(len(text))
            text = text[:start] + text[other : other + end - start] + text[end:]
    return text


@pytest.mark.parametrize("kind", ["tmx", "tmj"])
def test_damaged_real_maps_load_or_are_refused_in_one_sentence(
    kind: str, tmp_path: Path, tables: Tables
) -> None:
    """Mutations of maps as Tiled writes them; the seed is fixed, so a failure comes again."""
    originals = []
    for number, name in enumerate(("flat", "slopes", "club_floor")):
        shipped = levels_dir() / f"{name}.tmx"
        source = shipped if shipped.exists() else Path(__file__).parent / "data" / f"{name}.tmx"
        copy = export(kind if kind == "tmx" else "json", source, tmp_path / f"{number}.{kind}")
        originals.append(copy.read_text("utf-8"))
    chance = Random(f"damaged {kind}")
    path = tmp_path / f"damaged.{kind}"
    refused = 0
    for number in range(CASES // 2):
        text = mutated(originals[2 if number % 25 == 0 else number % 2], chance)
        path.write_text(text, encoding="utf-8", errors="replace")
        try:
            level = load_level(path, tables)
        except MapError as error:
            refused += 1
            assert str(error).isprintable() and len(str(error)) < 600, number
        else:
            assert level.shapes.shape == (level.height, level.width), number
    assert CASES // 10 < refused < CASES // 2


def test_a_damaged_map_is_checked_without_a_traceback(tmp_path: Path, tables: Tables) -> None:
    source = Path(__file__).parent / "data" / "flat.tmx"
    original = export("tmx", source, tmp_path / "flat.tmx").read_text("utf-8")
    chance = Random("checked")
    path = tmp_path / "damaged.tmx"
    for _ in range(40):
        path.write_text(mutated(original, chance), encoding="utf-8", errors="replace")
        assert all(str(found).isprintable() for found in check_map(path, tables))
