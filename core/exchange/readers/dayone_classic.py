"""Day One Classic: a property list for each entry, `entries/<id>.doentry`, and `photos/<id>.jpg`."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from core.exchange.incoming import File, Format, Item, Problematic, Said, Told, Why
from core.exchange.readers.dayone_text_of import unescaped
from core.exchange.readers.fields import names, place, position, rest, truth, words
from core.exchange.readers.moments import NoMoment, moment, placed
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_USED = ("UUID", "Creation Date", "Entry Text", "Starred", "Tags", "Time Zone", "Location")
_PLACE = {
    "name": "Place Name",
    "locality": "Locality",
    "region": "Administrative Area",
    "country": "Country",
}


def sniff(bag: Bag) -> int:
    return 95 if bag.ending(".doentry") else 0


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    for name in bag.ending(".doentry") or (bag.names if bag.single else []):
        try:
            found = _property_list(bag, name)
        except Known as problem:
            why = Why.TOO_LARGE if problem.problem is Problem.IMPORT_TOO_BIG else Why.BROKEN
            yield Problematic(problem.detail, why)
            continue
        yield _item(found, name, bag, told)


def _item(found: dict[str, Any], name: str, bag: Bag, told: Told) -> Item | Problematic:
    where = bag.place(name)
    zone = words(found.get("Time Zone"))
    written = words(found.get("Creation Date"))
    try:
        at, zone = placed(_moment(written, told), zone, told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if written else Why.NO_DATE, written)
    location = found.get("Location")
    location = location if isinstance(location, dict) else {}
    known = {ours: words(location.get(theirs)) for ours, theirs in _PLACE.items()}
    extra = rest(found, _USED, told)
    if location.keys() - {*_PLACE.values(), "Latitude", "Longitude"}:
        extra["Location"] = location
        told.lost("Location")
    uid = words(found.get("UUID")) or name.rpartition("/")[2].removesuffix(".doentry")
    photos = [
        member for member in bag.stemmed(uid) if not member.lower().endswith((".doentry", ".json"))
    ]
    return Item(
        where,
        at,
        zone,
        unescaped(words(found.get("Entry Text"))),
        tags=names(found.get("Tags") or ()),
        starred=truth(found.get("Starred")),
        place=place(
            **known,
            **position(location.get("Latitude"), location.get("Longitude")),
        ),
        extra=extra,
        files=tuple(File(member, member.rpartition("/")[2]) for member in photos),
        source_id=uid,
    )


def _moment(written: str, told: Told) -> Any:
    """ISO in UTC; some writers put their own form there, which is then a local hour."""
    try:
        return moment(written)
    except NoMoment:
        from core.exchange.readers.loose import loose

        told.say(Said.ORDER_GUESSED, written[:40]) if written[:2].isdigit() else None
        return loose(written).at


def _property_list(bag: Bag, name: str) -> dict[str, Any]:
    """The dict of the file; dates stay texts, so that one odd date does not cost the entry."""
    data = bag.read(name)
    if data.startswith(b"bplist"):
        found = _binary(data, bag.place(name))
    else:
        from xml.etree.ElementTree import ParseError

        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import parse

        try:
            root = parse(BytesIO(data), forbid_dtd=False).getroot()
            found = _value(root[0], 0)
        except (ParseError, DefusedXmlException, ValueError, IndexError, RecursionError) as error:
            raise Known(Problem.IMPORT_DAMAGED, bag.place(name)) from error
    if not isinstance(found, dict):
        raise Known(Problem.IMPORT_DAMAGED, bag.place(name))
    return found


def _binary(data: bytes, where: str) -> Any:
    import plistlib
    from datetime import UTC, datetime

    try:
        found = plistlib.loads(data, fmt=plistlib.FMT_BINARY)
    except (plistlib.InvalidFileException, ValueError, RecursionError, OverflowError) as error:
        raise Known(Problem.IMPORT_DAMAGED, where) from error
    if isinstance(found, dict):
        for key, value in found.items():
            if isinstance(value, datetime):
                found[key] = value.replace(tzinfo=UTC).isoformat()
    return found


def _value(element: Any, depth: int) -> Any:
    if depth > 40:
        raise ValueError("too deep")
    match element.tag:
        case "dict":
            inside = list(element)
            return {
                (key.text or ""): _value(value, depth + 1)
                for key, value in zip(inside[::2], inside[1::2], strict=False)
            }
        case "array":
            return [_value(each, depth + 1) for each in element]
        case "true" | "false":
            return element.tag == "true"
        case "integer":
            return int(element.text or "0")
        case "real":
            return float(element.text or "0")
        case _:
            return element.text or ""


FORMATS = [Format("dayone-classic", "dayone", sniff, read)]
