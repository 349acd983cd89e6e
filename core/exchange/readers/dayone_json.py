"""Day One's JSON: one or more `<journal>.json` with `entries`, alone or zipped with the media."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from core.exchange.incoming import Format, Item, Problematic, Told, Why
from core.exchange.readers import dayone_media as media
from core.exchange.readers import dayone_rich
from core.exchange.readers.dayone_text_of import unescaped
from core.exchange.readers.fields import names, place, position, rest, truth, words
from core.exchange.readers.moments import NoMoment, moment, placed
from core.exchange.readers.rapport_json import item_of
from core.exchange.safe import json_stream, text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_USED = (
    "uuid", "creationDate", "modifiedDate", "timeZone", "text", "tags", "starred", "isPinned",
    "pinned", "isAllDay", "location", "photos", "videos", "audios", "pdfAttachments", "rapport",
)  # fmt: skip
_PLACE = {
    "name": "placeName",
    "locality": "localityName",
    "region": "administrativeArea",
    "country": "country",
    "label": "userLabel",
}
_KEY = re.compile(r'"(?:creationDate|creationDeviceType|richText)"\s*:')


def sniff(bag: Bag) -> int:
    return 95 if _journals(bag) else 0


def _journals(bag: Bag) -> list[str]:
    """The members that have entries of Day One. One that is cut off counts too: it is told."""
    found = []
    for name in sorted(bag.some(".json")):
        head = text.decoded(bag.head(name))[0].lstrip("\ufeff \t\r\n")
        if head.startswith("{") and '"entries"' in head and (_KEY.search(head) or _empty(head)):
            found.append(name)
    return found


def _empty(head: str) -> bool:
    """A journal without entries."""
    return re.search(r'"metadata"\s*:', head) is not None and (
        re.search(r'"entries"\s*:\s*\[\s*\]', head) is not None
    )


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    journals = _journals(bag)
    if not journals and bag.ending(".json"):
        journals = bag.ending(".json")  # asked for by name: say what is wrong with it
    shelf = media.Shelf(bag, lambda: _all_media(bag, journals))
    for name in journals:
        count = 0
        journal = "" if len(journals) == 1 else name.rpartition("/")[2].removesuffix(".json")
        try:
            for key, value in json_stream.parts(bag, name, ("entries",)):
                if key != "entries":
                    continue
                count += 1
                where = f"{bag.place(name)}, {count}"
                if isinstance(value, dict):
                    yield _item(value, where, journal, shelf, told)
                else:
                    yield Problematic(where, Why.BROKEN)
        except Known as problem:
            if problem.problem is not Problem.IMPORT_DAMAGED or len(journals) == 1:
                raise
            yield Problematic(problem.detail, Why.DAMAGED)


def _all_media(bag: Bag, journals: list[str]) -> dict[str, dict[str, Any]]:
    """One map for the whole export: a photo in two entries is listed in only one of them."""
    known: dict[str, dict[str, Any]] = {}
    try:
        for name in journals:
            for key, value in json_stream.parts(bag, name, ("entries",)):
                if key == "entries" and isinstance(value, dict):
                    known.update(media.listed(value))
    except Known:
        pass  # reading the entries meets it again and tells where
    return known


def _item(
    entry: dict[str, Any], where: str, journal: str, shelf: media.Shelf, told: Told
) -> Item | Problematic:
    found = entry.get("location")
    location = found if isinstance(found, dict) else {}
    zone = words(entry.get("timeZone")) or words(location.get("timeZoneName"))
    try:
        at, zone = placed(moment(words(entry.get("creationDate"))), zone, told)
    except NoMoment as error:
        why = Why.BAD_DATE if entry.get("creationDate") else Why.NO_DATE
        return Problematic(where, why, str(error))
    ours = entry.get("rapport")
    mine = ours if isinstance(ours, dict) else {}
    if mine and _as_we_wrote_it(entry, mine):
        ours_alone = {key: value for key, value in mine.items() if key != "text"}
        return item_of(
            ours_alone, where, lambda each: shelf.by_id(entry, words(each.get("id"))), told
        )
    body = words(entry.get("text"))
    if not body.strip() and not mine:
        body = dayone_rich.to_markdown(words(entry.get("richText")))
    else:
        body = body if mine else unescaped(body)
    body, files = shelf.take(entry, body)
    title = words(mine.get("title"))
    if title:
        body = _without_title(body, title)
    extra = rest(entry, _USED, told)
    unknown_zone = words(entry.get("timeZone"))
    if unknown_zone and unknown_zone.replace("\\/", "/") != zone:
        extra["timeZone"] = unknown_zone
    if location.keys() - {*_PLACE.values(), "latitude", "longitude"} and not mine:
        extra["location"] = location  # whole: the way out needs its region and zone again
        told.lost("location")
    if journal:
        extra["journal"] = journal
        told.lost("journal")
    mood = mine.get("mood")
    extra.update(_kept_extra(mine))
    return Item(
        where,
        at,
        zone,
        body,
        title,
        names(entry.get("tags") or ()),
        names(mine.get("people") or ()),
        mood if isinstance(mood, int) else None,
        truth(entry.get("starred")),
        truth(entry.get("isPinned")) or truth(entry.get("pinned")),
        truth(entry.get("isAllDay")),
        truth(mine.get("private")),
        truth(mine.get("quiet")),
        _modified(entry, told),
        _place(location, mine),
        extra,
        files,
        words(mine.get("source_id")) or ("" if mine else words(entry.get("uuid"))),
        words(mine.get("id")),
        words(mine.get("source")),
    )


def _as_we_wrote_it(entry: dict[str, Any], mine: dict[str, Any]) -> bool:
    """Whether an entry of our own export was left alone since: then nothing need be guessed."""
    digest = sha256(words(entry.get("text")).encode("utf-8", "replace")).hexdigest()
    return isinstance(mine.get("body"), str) and mine.get("text") == digest


def _place(location: dict[str, Any], mine: dict[str, Any]) -> dict[str, Any]:
    """Ours if it was ours, else the common parts by our names."""
    if isinstance(mine.get("place"), dict):
        return dict(mine["place"])
    named = {ours: words(location.get(theirs)) for ours, theirs in _PLACE.items()}
    return place(**named, **position(location.get("latitude"), location.get("longitude")))


def _kept_extra(mine: dict[str, Any]) -> dict[str, Any]:
    kept = mine.get("extra")
    if isinstance(kept, str) and kept:
        try:
            kept = json.loads(kept)
        except (ValueError, RecursionError):
            return {}
    return kept if isinstance(kept, dict) else {}


def _modified(entry: dict[str, Any], told: Told) -> Any:
    try:
        return placed(moment(words(entry.get("modifiedDate"))), "UTC", told)[0]
    except NoMoment:
        return None


def _without_title(body: str, title: str) -> str:
    for heading in (f"# {title}\n\n", f"# {title}\n", f"# {title}"):
        if body.startswith(heading):
            return body[len(heading) :]
    return body


FORMATS = [Format("dayone", "dayone", sniff, read)]
