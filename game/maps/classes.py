"""From raw objects to the level's objects: class, layer, shape and properties are made right."""

from __future__ import annotations

from game.content.loader import Tables, nearest
from game.content.schema import MapClass
from game.core.errors import MapError
from game.core.level import MapObject, PropValue
from game.maps.objects import RawObject
from game.maps.values import Report, full_set

MAP_CLASS = "Map"  # properties of the map itself
IMAGE_CLASS = "Backdrop"  # properties of image layers
NO_OBJECTS = frozenset({MAP_CLASS, IMAGE_CLASS})
NAMED = frozenset({"Encounter", "Lock", "Checkpoint"})  # others refer to these by name


def object_classes(tables: Tables) -> dict[str, MapClass]:
    """Classes that objects may have."""
    return {k: v for k, v in tables.map_classes.items() if k not in NO_OBJECTS}


def make_objects(
    raws: tuple[RawObject, ...], tables: Tables, report: Report
) -> tuple[MapObject, ...]:
    """The objects of a level, in map order. What is wrong is reported and left out."""
    known = object_classes(tables)
    ids = {raw.id: raw for raw in raws}
    objects: list[MapObject] = []
    for raw in raws:
        row = known.get(raw.cls)
        if row is None:
            near = nearest(raw.cls, known)
            found = f"the class {raw.cls!r} is not known{near}" if raw.cls else "has no class"
            report(raw.node.fail(found))
            continue
        try:
            objects.append(_make(raw, row, ids, tables, report))
        except MapError as error:
            report(error)
    by_class: dict[str, list[MapObject]] = {}
    for obj in objects:
        by_class.setdefault(obj.cls, []).append(obj)
    nodes = {raw.id: raw for raw in raws}
    for obj in objects:
        _check_references(obj, known[obj.cls], by_class, nodes[obj.id], report)
    for cls in NAMED:
        _check_names(by_class.get(cls, []), nodes, report)
    return tuple(objects)


def _make(
    raw: RawObject, row: MapClass, ids: dict[int, RawObject], tables: Tables, report: Report
) -> MapObject:
    if raw.layer != row.layer:
        report(raw.node.fail(f"{row.id} belongs on the layer {row.layer!r}"))
    props = full_set(row, raw.given, raw.node, tables, report)
    for prop in row.properties:
        target = props[prop.name]
        if prop.table.startswith("object:") and isinstance(target, int):
            named = ids.get(target)
            if named is None and target:
                raise raw.node.fail(f"{row.id}.{prop.name} points at object {target}, not there")
            props[prop.name] = named.name if named else ""
    if raw.shape == "tile" and "facing" in props and "facing" not in raw.given:
        props["facing"] = -1 if raw.flipped else 1  # pictures look to the right
    x, y, w, h = _box(raw, row, props, tables)
    return MapObject(
        id=raw.id,
        cls=row.id,
        name=raw.name,
        layer=raw.layer,
        x=x,
        y=y,
        w=w,
        h=h,
        props=props,
        points=raw.points,
        line=raw.node.line,
    )


def _box(
    raw: RawObject, row: MapClass, props: dict[str, PropValue], tables: Tables
) -> tuple[float, float, float, float]:
    if row.shape == "point":
        if raw.shape == "tile":
            # a picture in the editor stands for a point: where it stands, or hangs
            kind = tables.props.get(str(props.get("kind"))) if row.id == "Prop" else None
            hanging = kind is not None and kind.hanging
            return raw.x + raw.w / 2, raw.y if hanging else raw.y + raw.h, 0.0, 0.0
        if raw.shape != "point":
            raise raw.node.fail(f"{row.id} must be a point (or a tile), found a {_word(raw)}")
        return raw.x, raw.y, 0.0, 0.0
    if row.shape == "rect" and (raw.shape not in ("rect", "tile") or raw.w <= 0 or raw.h <= 0):
        raise raw.node.fail(f"{row.id} must be a rectangle with a size, found a {_word(raw)}")
    return raw.x, raw.y, raw.w, raw.h


def _word(raw: RawObject) -> str:
    return "rectangle" if raw.shape == "rect" and raw.w and raw.h else raw.shape


def _check_references(
    obj: MapObject,
    row: MapClass,
    by_class: dict[str, list[MapObject]],
    raw: RawObject,
    report: Report,
) -> None:
    for prop in row.properties:
        if not prop.table.startswith("object:"):
            continue
        cls = prop.table.removeprefix("object:")
        names = [other.name for other in by_class.get(cls, [])]
        words = obj.text(prop.name).split()
        node = raw.given[prop.name].node if prop.name in raw.given else raw.node
        if not words and not prop.optional:
            report(raw.node.fail(f"{row.id}.{prop.name} must name a {cls}"))
        for word in words:
            if word not in names:
                error = node.fail(
                    f"{row.id}.{prop.name} names the {cls} {word!r}, "
                    f"which is not on the map{nearest(word, names)}"
                )
                report(error)


def _check_names(objects: list[MapObject], nodes: dict[int, RawObject], report: Report) -> None:
    seen: set[str] = set()
    for obj in objects:
        node = nodes[obj.id].node
        if not obj.name or " " in obj.name:
            report(node.fail(f"{obj.cls} needs a name without spaces, others refer to it"))
        elif obj.name in seen:
            report(node.fail(f"the {obj.cls} {obj.name!r} stands twice"))
        seen.add(obj.name)
