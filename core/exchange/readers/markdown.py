"""Folders of Markdown files: Obsidian, Joplin's and jrnl's exports, and our own.

The day is looked for in the front matter, then in the file's name, then in the first heading, and
last in the file's own date; which it was is told.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from core.exchange.incoming import File, Format, Item, Problematic, Said, Told, Why
from core.exchange.readers import front_matter
from core.exchange.readers.days import day_in_name, day_in_words, hour_in_name, without_hour
from core.exchange.readers.embeds import Embeds
from core.exchange.readers.fields import (
    mood_named,
    mood_of,
    names,
    place,
    position,
    rest,
    truth,
    words,
)
from core.exchange.readers.hashtags import inline_tags
from core.exchange.readers.loose import loose
from core.exchange.readers.moments import NoMoment, from_seconds, placed, whole_day
from core.exchange.readers.ours import member_at
from core.exchange.readers.rapport_json import item_of
from core.exchange.safe import text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_ENDS = (".md", ".markdown", ".mdown")
_SKIPPED = re.compile(r"(?:^|/)(?:\.[^/]+|logseq/bak|logseq/\.recycle)/")
_OURS = {"id", "at", "zone", "day"}
_DATES = (
    "journal-date", "journal-start-date", "date", "day", "created", "created_at", "created-at",
    "creation-date", "creation_date", "date created", "date_created", "datetime", "published",
)  # fmt: skip
_CHANGED = ("updated", "modified", "updated_at", "date modified", "last-modified", "lastmod")
_NAMES = ("id", "uid", "uuid")
_USED = (
    *_DATES, *_CHANGED, *_NAMES, "time", "title", "tags", "tag", "keywords", "people", "mood",
    "starred", "favorite", "favourite", "pinned", "latitude", "longitude", "location", "private",
    "timezone", "tz",
)  # fmt: skip
_LEFT_OVER = re.compile(r"^[\s\-_–—,.:]+|[\s\-_–—,.:]+$")


def sniff(bag: Bag) -> int:
    return 40 if _files(bag) else 0


def sniff_ours(bag: Bag) -> int:
    for name in _files(bag)[:5]:
        head = text.decoded(bag.head(name, 8192))[0].replace("\r\n", "\n")
        try:
            if front_matter.split(head, name)[0].keys() >= _OURS:
                return 98
        except Known:
            return 0
    return 0


def _files(bag: Bag) -> list[str]:
    return [name for name in bag.ending(*_ENDS) if not _SKIPPED.search(name)]


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    for name in _files(bag) or (bag.names if bag.single else []):
        try:
            data, encoding = text.decoded(bag.read(name))
            if encoding == text.GUESS:
                told.say(Said.OLD_ENCODING, name)
            said = data.replace("\r\n", "\n").replace("\r", "\n")
            fields, body = front_matter.split(said, bag.place(name))
        except Known as problem:
            too_large = problem.problem in {Problem.IMPORT_TOO_BIG, Problem.IMPORT_BOMB}
            yield Problematic(bag.place(name), Why.TOO_LARGE if too_large else Why.DAMAGED)
            continue
        if fields.keys() >= _OURS:
            if "kind" not in fields or "state" not in fields:  # not one of our posts
                yield _ours(fields, body, name, bag, told)
            continue
        yield _item(fields, body, name, bag, told)


def _ours(fields: dict[str, Any], body: str, name: str, bag: Bag, told: Told) -> Item | Problematic:
    """Our own export: the text has the way to each file where the entry has its address."""
    attachments = fields.get("attachments")
    for each in attachments if isinstance(attachments, list) else []:
        if isinstance(each, dict) and each.get("file"):
            body = body.replace(f"({each['file']})", f"(media:{each.get('id')})")

    def find(attachment: dict[str, Any]) -> File:
        return File(member_at(words(attachment.get("file")), bag, name), "")

    return item_of({**fields, "body": body}, bag.place(name), find, told)


class _When(NamedTuple):
    at: datetime
    zone: str
    all_day: bool
    heading: str = ""
    """The first line, if the day was found there and nothing else stands in it."""


def _item(fields: dict[str, Any], body: str, name: str, bag: Bag, told: Told) -> Item | Problematic:
    where = bag.place(name)
    try:
        when = _when(fields, body, name, bag, told)
    except NoMoment as error:
        return Problematic(where, Why.BAD_DATE if str(error) else Why.NO_DATE, str(error))
    embeds = Embeds(bag, name)
    body = embeds.take(body.strip("\n").rstrip())
    extra = rest(fields, _USED, told)
    mood, label = _mood(fields.get("mood"))
    if label:
        extra["mood"] = label
    if len(bag.names) > 1:
        extra["file"] = name
    uid = next((words(fields[key]) for key in _NAMES if words(fields.get(key))), "")
    tagged = (*_tags(fields), *inline_tags(body))
    return Item(
        where,
        when.at,
        when.zone,
        body,
        _title(fields, body, name, bag),
        tagged,
        names(fields.get("people") or ()),
        mood,
        any(truth(fields.get(key)) for key in ("starred", "favorite", "favourite")),
        truth(fields.get("pinned")),
        when.all_day,
        truth(fields.get("private")),
        modified=_changed(fields, told),
        place=_place(fields),
        extra=extra,
        files=tuple(embeds.files),
        source_id=uid,
    )


def _when(fields: dict[str, Any], body: str, name: str, bag: Bag, told: Told) -> _When:
    """NoMoment: with the text of a front matter date that is none, or empty."""
    zone = words(fields.get("timezone")) or words(fields.get("tz"))
    for key in _DATES:
        if written := words(fields.get(key)).strip():
            return _written(f"{written} {words(fields.get('time'))}".strip(), zone, told)
    path = PurePosixPath(name)
    if day := day_in_name(path):
        told.say(Said.DATE_OF_NAME)
        if hour := hour_in_name(path):
            return _When(*placed(datetime.combine(day, hour), zone, told), all_day=False)
        return _When(*whole_day(day, told), all_day=True)
    first = next((line for line in body.split("\n") if line.strip()), "")
    if first.startswith("#") and (day := day_in_words(first)):
        told.say(Said.DATE_OF_HEADING)
        return _When(*whole_day(day, told), all_day=True)
    changed = bag.modified(name)
    if changed is None:
        raise NoMoment("")
    told.say(Said.DATE_OF_FILE)
    return _When(*placed(from_seconds(changed), "", told), all_day=False)


def _written(written: str, zone: str, told: Told) -> _When:
    found = loose(written)
    if not found.has_hour:
        return _When(*whole_day(found.at.date(), told), all_day=True)
    return _When(*placed(found.at, zone, told), all_day=False)


def _changed(fields: dict[str, Any], told: Told) -> datetime | None:
    for key in _CHANGED:
        if written := words(fields.get(key)).strip():
            try:
                return _written(written, "", told).at
            except NoMoment:
                return None
    return None


def _title(fields: dict[str, Any], body: str, name: str, bag: Bag) -> str:
    """The head's; else the file's name without its date, unless the words begin with it."""
    if title := words(fields.get("title")).strip():
        return title
    stem = PurePosixPath(name).stem
    if bag.single or day_in_name(PurePosixPath(stem)) is None:
        first = next((line for line in body.split("\n") if line.strip()), "")
        heading = first.lstrip("#").strip()
        same = not bag.single and heading.casefold() != stem.casefold() and not _is_dated(name)
        return stem if same else ""
    rest_of_it = re.sub(
        r"^\D{0,3}\d{4}[-_. ]?\d{2}[-_. ]?\d{2}|\d{4}[-_. ]?\d{2}[-_. ]?\d{2}$",
        "",
        without_hour(stem),
    )
    left = _LEFT_OVER.sub("", rest_of_it)
    return left if left != stem and not left.isdigit() else ""


def _is_dated(name: str) -> bool:
    return day_in_name(PurePosixPath(name)) is not None


def _tags(fields: dict[str, Any]) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for key in ("tags", "tag", "keywords"):
        value = fields.get(key)
        if isinstance(value, str) and "," not in value and "#" in value:
            value = value.split()
        found += names(value or ())
    return found


def _mood(value: Any) -> tuple[int | None, str]:
    """(1 to 5, what was written if it is no such number)."""
    said = words(value).strip()
    if not said:
        return None, ""
    as_number = mood_of(said, 5, 1) if said.isdigit() else None
    return (as_number, "") if as_number else (mood_named(said), said)


def _place(fields: dict[str, Any]) -> dict[str, Any]:
    location = fields.get("location")
    spot = position(fields.get("latitude"), fields.get("longitude"))
    if isinstance(location, list) and len(location) == 2 and not spot:
        spot = position(*location)
        location = "" if spot else location
    if isinstance(location, list):
        location = ", ".join(map(words, location))
    if isinstance(location, dict):
        return place(**{str(key): value for key, value in location.items()}, **spot)
    return place(name=words(location), **spot)


FORMATS = [
    Format("rapport-markdown", "rapport", sniff_ours, read),
    Format("markdown", "markdown", sniff, read),
]
