"""Logseq: `journals/YYYY_MM_DD.md` (or .org), an outline for each day."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from core.exchange.incoming import Format, Item, Problematic, Told, Why
from core.exchange.readers.days import day_in_name
from core.exchange.readers.embeds import Embeds
from core.exchange.readers.fields import names
from core.exchange.readers.hashtags import inline_tags
from core.exchange.readers.moments import NoMoment, whole_day
from core.exchange.safe import text
from core.exchange.safe.bag import Bag
from core.problems import Known

_JOURNAL = re.compile(r"(?:^|/)journals/\d{4}[_-]\d{2}[_-]\d{2}\.(?:md|org)$")
_IN_JOURNALS = re.compile(r"(?:^|/)journals/[^/]+$")
_BACKUP = re.compile(r"(?:^|/)(?:logseq/bak|\.recycle|logseq/\.recycle)/")
_PROPERTY = re.compile(r"^(?:-[ \t]+)?([A-Za-z][\w\-]*)::[ \t]*(.*)$")
_INSIDE = re.compile(r"^[ \t]*(id|collapsed)::[ \t].*\n?", re.MULTILINE)
_ORG_PROPERTY = re.compile(r"^#\+([A-Za-z][\w\-]*):[ \t]*(.*)$")
_ORG_DRAWER = re.compile(r"^[ \t]*:PROPERTIES:\n(?:[ \t]*:[^\n]*\n)*?[ \t]*:END:\n?", re.MULTILINE)
_LONG_TAG = re.compile(r"(?<!\S)#\[\[([^\]\n]+)\]\]")


def sniff(bag: Bag) -> int:
    found = _journals(bag)
    marked = any(name.startswith("logseq/") or "/logseq/" in name for name in bag.names)
    underlined = any("_" in PurePosixPath(name).stem for name in found)
    return 80 if found and (marked or underlined) else 0


def _journals(bag: Bag) -> list[str]:
    return [name for name in bag.names if _JOURNAL.search(name) and not _BACKUP.search(name)]


def _days(bag: Bag) -> list[str]:
    """All files in the folder of days: people choose how theirs are called."""
    found = bag.ending(".md", ".org")
    return [name for name in found if _IN_JOURNALS.search(name) and not _BACKUP.search(name)]


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    pages = [name for name in bag.ending(".md", ".org") if "pages/" in name]
    if pages:
        told.lost("pages", len(pages))
    for name in _days(bag):
        try:
            words = text.decoded(bag.read(name))[0].replace("\r\n", "\n")
        except Known:
            yield Problematic(bag.place(name), Why.DAMAGED)
            continue
        if words.strip(" \n\t-*"):
            yield _item(words, name, bag, told)


def _item(words: str, name: str, bag: Bag, told: Told) -> Item | Problematic:
    day = day_in_name(PurePosixPath(name))
    try:
        if day is None:
            raise NoMoment(name)
        at, zone = whole_day(day, told)
    except NoMoment:
        return Problematic(bag.place(name), Why.BAD_DATE, PurePosixPath(name).stem)
    is_org = name.endswith(".org")
    properties, words = _head(words, _ORG_PROPERTY if is_org else _PROPERTY)
    if is_org:
        words = _ORG_DRAWER.sub("", words)
    words = _INSIDE.sub("", words)
    tags = names(properties.pop("tags", "").replace("[[", "").replace("]]", ""))
    for key in properties:
        told.lost(key)
    embeds = Embeds(bag, name)
    body = embeds.take(words.strip("\n").rstrip())
    found = (*tags, *_LONG_TAG.findall(body), *inline_tags(body))
    return Item(
        bag.place(name),
        at,
        zone,
        body,
        tags=found,
        all_day=True,
        extra={**properties, "file": name},
        files=tuple(embeds.files),
    )


def _head(words: str, shape: re.Pattern[str]) -> tuple[dict[str, str], str]:
    """The properties of the page, which stand before everything else."""
    properties: dict[str, str] = {}
    lines = words.split("\n")
    while lines and (found := shape.match(lines[0])):
        properties[found[1].lower()] = found[2].strip()
        del lines[0]
    return properties, "\n".join(lines)


FORMATS = [Format("logseq", "logseq", sniff, read)]
